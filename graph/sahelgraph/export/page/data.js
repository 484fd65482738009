/** The payload that Python wrote, as objects that the rest of the page works with. */
import { dayNumber } from "./dates.js";

const FORMAT = 2;

/**
 * @typedef {{row: number, id: string, en: string, fr: string}} Named
 * @typedef {Named & {stance: number}} Family
 * @typedef {Named & {family: Family, polarity: number, symmetric: boolean}} Relation
 * @typedef {Named & {
 *   aliases: string[], kind: Named, country: string, parent: Actor | null, active: string, wikidata: string,
 *   note: string, provisional: boolean, community: number | null, betweenness: number, pagerank: number,
 * }} Actor
 * @typedef {{id: string, title: string, publisher: string, published: string, language: string, url: string}} Report
 * @typedef {{
 *   report: Report, sentence: string, start: number, length: number, status: Named, speaker: Actor | null,
 *   edtf: string, role: string, context: string, confidence: number, statement: Statement,
 * }} Evidence
 * @typedef {{
 *   row: number, id: string, subject: Actor, object: Actor, relation: Relation, status: Named, statuses: Named[],
 *   edtf: string, first: number, last: number, reports: number, publishers: number, contested: boolean,
 *   ended: boolean,
 *   evidence: Evidence[], told?: Statement,
 * }} Statement `first` and `last` are day numbers, infinite where open; both are NaN where the date is unknown. `told`
 *   is the statement as reports have it, where an actor is shown as part of another.
 * @typedef {{actor: Actor, whole: Actor, first: number, last: number}} Belonging surely so from the one day to the other
 * @typedef {{
 *   titles: Record<string, string>, language: string, drawn: number, families: Family[], relations: Relation[], statuses: Named[],
 *   kinds: Named[], actors: Actor[], reports: Report[], statements: Statement[], evidence: Evidence[],
 *   offices: Belonging[], members: Belonging[],
 * }} Data The first `drawn` actors are nodes of the graph, most partners first; the others are only spoken of.
 */

/**
 * Rebuild objects from columns.
 * @param {any} payload
 * @returns {Data}
 */
export function readData(payload) {
  if (payload.format !== FORMAT) throw new Error(`unknown format of data: ${payload.format}`);
  /** @type {string[]} */
  const strings = payload.strings;
  /** @param {any} table @param {number} row @returns {Named} */
  const named = (table, row) => ({
    row,
    id: strings[table.id[row]],
    en: strings[table.en[row]],
    fr: strings[table.fr[row]],
  });
  const families = rows(payload.families, (table, row) => ({ ...named(table, row), stance: table.stance[row] }));
  const relations = rows(payload.relations, (table, row) => ({
    ...named(table, row),
    family: families[table.family[row]],
    polarity: table.polarity[row],
    symmetric: Boolean(table.symmetric[row]),
  }));
  const statuses = rows(payload.statuses, named);
  const kinds = rows(payload.kinds, named);
  const actors = readActors(payload.actors, strings, named, kinds);
  const reports = rows(payload.reports, (table, row) => ({
    id: strings[table.id[row]],
    title: strings[table.title[row]],
    publisher: strings[table.publisher[row]],
    published: strings[table.published[row]],
    language: strings[table.language[row]],
    url: strings[table.url[row]],
  }));
  const statements = rows(payload.statements, (table, row) => ({
    row,
    id: strings[table.id[row]],
    subject: actors[table.subject[row]],
    object: actors[table.object[row]],
    relation: relations[table.relation[row]],
    status: statuses[table.status[row]],
    statuses: statuses.filter((_, bit) => table.statuses[row] & (1 << bit)),
    edtf: strings[table.edtf[row]],
    ...days(strings[table.earliest[row]], strings[table.latest[row]]),
    reports: table.reports[row],
    publishers: table.publishers[row],
    contested: Boolean(table.contested[row]),
    ended: Boolean(table.ended[row]),
    evidence: /** @type {Evidence[]} */ ([]),
  }));
  const owners = statements.flatMap((statement, row) => Array(payload.statements.evidence[row]).fill(statement));
  const evidence = rows(payload.evidence, (table, row) => ({
    report: reports[table.report[row]],
    sentence: strings[table.sentence[row]],
    start: table.start[row],
    length: table.length[row],
    status: statuses[table.status[row]],
    speaker: table.speaker[row] === null ? null : actors[table.speaker[row]],
    edtf: strings[table.edtf[row]],
    role: strings[table.role[row]],
    context: strings[table.context[row]],
    confidence: table.confidence[row],
    statement: owners[row],
  }));
  for (const item of evidence) item.statement.evidence.push(item);
  /** @param {any} table @returns {Belonging[]} */
  const belongings = (table) =>
    rows(table, (columns, row) => ({
      actor: actors[columns.actor[row]],
      whole: actors[columns.whole[row]],
      first: dayNumber(strings[columns.first[row]]) ?? -Infinity,
      last: dayNumber(strings[columns.last[row]]) ?? Infinity,
    }));
  const [offices, members] = [belongings(payload.offices), belongings(payload.members)];
  const { titles, language, drawn } = payload;
  return { titles, language, drawn, families, relations, statuses, kinds, actors, reports, statements, evidence, offices, members };
}

/**
 * Rows of a table of columns of equal length.
 * @template T
 * @param {any} table
 * @param {(table: any, row: number) => T} make
 * @returns {T[]}
 */
export function rows(table, make) {
  const columns = Object.values(table);
  const length = columns.length ? columns[0].length : 0;
  return Array.from({ length }, (_, row) => make(table, row));
}

/**
 * Rows of a table in which a column of length one stands for a column of equal values.
 * @param {Record<string, any[]>} table
 * @returns {Record<string, any>[]}
 */
export function spread(table) {
  const length = Math.max(0, ...Object.values(table).map((column) => column.length));
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(
      Object.entries(table).map(([name, column]) => [name, column.length === 1 ? column[0] : column[row]]),
    ),
  );
}

/**
 * @param {any} columns
 * @param {string[]} strings
 * @param {(table: any, row: number) => Named} named
 * @param {Named[]} kinds
 * @returns {Actor[]}
 */
function readActors(columns, strings, named, kinds) {
  const actors = rows(columns, (table, row) => ({
    ...named(table, row),
    aliases: table.aliases[row].map((/** @type {number} */ alias) => strings[alias]),
    kind: kinds[table.kind[row]],
    country: strings[table.country[row]],
    parent: /** @type {Actor | null} */ (null),
    active: strings[table.active[row]],
    wikidata: strings[table.wikidata[row]],
    note: strings[table.note[row]],
    provisional: Boolean(table.provisional[row]),
    community: table.community[row],
    betweenness: table.betweenness[row],
    pagerank: table.pagerank[row],
  }));
  for (const actor of actors) {
    const parent = columns.parent[actor.row];
    actor.parent = parent === null ? null : actors[parent];
  }
  return actors;
}

/**
 * @param {string} earliest
 * @param {string} latest
 * @returns {{first: number, last: number}}
 */
function days(earliest, latest) {
  if (!earliest && !latest) return { first: NaN, last: NaN };
  return { first: dayNumber(earliest) ?? -Infinity, last: dayNumber(latest) ?? Infinity };
}

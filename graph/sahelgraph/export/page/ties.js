/** From statements to what is drawn: ties of a pair and family, ties of a pair, and communities folded into one. */

/**
 * @typedef {import("./data.js").Actor} Actor
 * @typedef {import("./data.js").Data} Data
 * @typedef {import("./data.js").Family} Family
 * @typedef {import("./data.js").Statement} Statement
 * @typedef {import("./state.js").State} State
 * @typedef {{
 *   first: Actor, second: Actor, family: Family | null, statements: Statement[], forward: boolean, backward: boolean,
 * }} Tie `first` is the more important actor; `family` is null where the whole pair is meant.
 * @typedef {{id: number | string, actor: Actor, members: Actor[] | null}} Spot an actor, or a folded community
 * @typedef {{
 *   id: string, from: number | string, to: number | string, stance: number, bend: number, forward: boolean,
 *   backward: boolean, statements: Statement[], tie: Tie | null,
 * }} Line `stance` is 1, 0 or -1, or 2 where cooperation and conflict are mixed; `bend` runs from -1 to 1.
 * @typedef {{level: "family" | "pair" | "community", spots: Spot[], lines: Line[]}} Scene
 */

export const MIXED = 2;

/** Lines up to which a drawing stays quick and legible; beyond, pairs and then communities are drawn as one. */
const MOST_FAMILY_LINES = 2_000;
const MOST_PAIR_LINES = 2_500;

/** Lines that are not drawn even on request: a browser would take seconds for each step. */
const TOO_MANY = 6_000;

/** A community of fewer actors is not worth folding. */
const SMALLEST_FOLD = 3;

/**
 * Group statements by pair of actors and, if wished, by family.
 * @param {readonly Statement[]} statements
 * @param {boolean} byFamily
 * @returns {Tie[]}
 */
export function tiesOf(statements, byFamily) {
  /** @type {Map<string, Tie>} */
  const ties = new Map();
  for (const statement of statements) {
    const { subject, object, relation } = statement;
    const inOrder = subject.row <= object.row;
    const [first, second] = inOrder ? [subject, object] : [object, subject];
    const key = `${first.row}-${second.row}${byFamily ? `-${relation.family.row}` : ""}`;
    let tie = ties.get(key);
    if (!tie) {
      tie = { first, second, family: byFamily ? relation.family : null, statements: [], forward: false, backward: false };
      ties.set(key, tie);
    }
    tie.statements.push(statement);
    if (!relation.symmetric) tie[inOrder ? "forward" : "backward"] = true;
  }
  return [...ties.values()];
}

/**
 * Cooperation, conflict, neither, or both.
 * @param {readonly Statement[]} statements
 * @returns {number}
 */
export function stanceOf(statements) {
  const found = new Set(statements.map(({ relation }) => relation.family.stance));
  if (found.has(1) && found.has(-1)) return MIXED;
  return found.has(1) ? 1 : found.has(-1) ? -1 : 0;
}

/**
 * The side that at least two thirds of many statements are on, for lines that stand for many pairs.
 * @param {readonly Statement[]} statements
 * @returns {number}
 */
function leaningOf(statements) {
  let up = 0;
  let down = 0;
  for (const { relation } of statements) {
    if (relation.family.stance === 1) up += 1;
    else if (relation.family.stance === -1) down += 1;
  }
  if (up + down === 0) return 0;
  return up >= 2 * down ? 1 : down >= 2 * up ? -1 : MIXED;
}

/**
 * What a reader must know before relying on statements taken together: keys of `words.js`.
 * @param {readonly Statement[]} statements
 * @returns {string[]}
 */
export function marksOf(statements) {
  if (!statements.length) return [];
  const marks = [];
  /** @param {string} status */
  const all = (status) => statements.every((statement) => statement.status.id === status);
  for (const status of ["alleged", "planned", "possible", "requested", "denied"]) {
    if (all(status)) marks.push(status);
  }
  if (statements.every(({ ended, status }) => ended || status.id === "ended")) marks.push("ended");
  if (statements.some(({ contested }) => contested)) marks.push("contested");
  if (statements.every(({ publishers }) => publishers <= 1)) marks.push("singleSource");
  if (statements.every(({ first }) => Number.isNaN(first))) marks.push("undated");
  return marks;
}

/**
 * The members of each community among actors, by the id of its most important one, who names it.
 * @param {Data} data
 * @returns {Map<string, Actor[]>}
 */
export function communitiesOf(data) {
  /** @type {Map<number, Actor[]>} */
  const members = new Map();
  for (const actor of data.actors.slice(0, data.drawn)) {
    if (actor.community === null) continue;
    const group = members.get(actor.community);
    if (group) group.push(actor);
    else members.set(actor.community, [actor]);
  }
  return new Map([...members.values()].map((group) => [group[0].id, group]));
}

/**
 * What to draw of statements: at the level of detail that the reader chose, or at the finest that stays legible.
 * @param {Data} data
 * @param {State} state
 * @param {readonly Statement[]} statements
 * @returns {Scene}
 */
export function sceneOf(data, state, statements) {
  const pairs = tiesOf(statements, false);
  const families = state.detail === "auto" || state.detail === "family" ? tiesOf(statements, true) : [];
  const level = levelOf(state.detail, families.length, pairs.length);
  if (level === "community") return foldedScene(data, state, pairs);
  const ties = level === "family" ? families : pairs;
  const actors = new Set(ties.flatMap(({ first, second }) => [first, second]));
  return { level, spots: [...actors].map(spotOf), lines: bent(ties.map(lineOf)) };
}

/**
 * The level of detail for so many lines.
 * @param {string} wished
 * @param {number} families lines if each family is drawn
 * @param {number} pairs lines if each pair is drawn
 * @returns {Scene["level"]}
 */
function levelOf(wished, families, pairs) {
  const auto = wished === "auto";
  if (families <= (auto ? MOST_FAMILY_LINES : TOO_MANY) && (auto || wished === "family")) return "family";
  if (pairs <= (auto ? MOST_PAIR_LINES : TOO_MANY) && wished !== "community") return "pair";
  return "community";
}

/**
 * Each community as one spot, except those that the reader opened.
 * @param {Data} data
 * @param {State} state
 * @param {Tie[]} pairs
 * @returns {Scene}
 */
function foldedScene(data, state, pairs) {
  /** @type {Map<Actor, Spot>} */
  const homes = new Map();
  for (const [leader, members] of communitiesOf(data)) {
    const folded = members.length >= SMALLEST_FOLD && !state.open.includes(leader);
    const fold = { id: `c:${leader}`, actor: members[0], members };
    for (const actor of members) homes.set(actor, folded ? fold : spotOf(actor));
  }
  /** @type {Map<string, Line>} */
  const lines = new Map();
  /** @type {Map<number | string, Spot>} */
  const spots = new Map();
  for (const tie of pairs) {
    const first = homes.get(tie.first) ?? spotOf(tie.first);
    const second = homes.get(tie.second) ?? spotOf(tie.second);
    spots.set(first.id, first).set(second.id, second);
    if (first.id === second.id) continue;
    if (!first.members && !second.members) {
      const line = lineOf(tie);
      lines.set(line.id, line);
      continue;
    }
    const [from, to] = String(first.id) < String(second.id) ? [first, second] : [second, first];
    const id = `${from.id}~${to.id}`;
    const line = lines.get(id);
    if (line) line.statements.push(...tie.statements);
    else {
      const statements = [...tie.statements];
      lines.set(id, { id, from: from.id, to: to.id, stance: 0, bend: 0, forward: false, backward: false, statements, tie: null });
    }
  }
  for (const line of lines.values()) if (!line.tie) line.stance = leaningOf(line.statements);
  return { level: "community", spots: [...spots.values()], lines: [...lines.values()] };
}

/** @param {Actor} actor @returns {Spot} */
function spotOf(actor) {
  return { id: actor.row, actor, members: null };
}

/** @param {Tie} tie @returns {Line} */
function lineOf(tie) {
  const { first, second, family, statements, forward, backward } = tie;
  const stance = family ? family.stance : stanceOf(statements);
  const id = `${first.row}-${second.row}${family ? `-${family.row}` : ""}`;
  return { id, from: first.row, to: second.row, stance, bend: 0, forward, backward, statements, tie };
}

/**
 * Bend lines of the same pair apart, so that each can be seen and clicked.
 * @param {Line[]} lines
 * @returns {Line[]}
 */
function bent(lines) {
  /** @type {Map<string, Line[]>} */
  const bundles = new Map();
  for (const line of lines) {
    const key = `${line.from}-${line.to}`;
    const bundle = bundles.get(key);
    if (bundle) bundle.push(line);
    else bundles.set(key, [line]);
  }
  for (const bundle of bundles.values()) {
    bundle.forEach((line, place) => {
      line.bend = bundle.length === 1 ? 0 : (2 * place) / (bundle.length - 1) - 1;
    });
  }
  return lines;
}

/** Which statements are in view, and how many each choice of a filter would give. */
import { typedDay } from "./dates.js";
import { fold } from "./text.js";

/**
 * @typedef {import("./data.js").Data} Data
 * @typedef {import("./data.js").Statement} Statement
 * @typedef {import("./state.js").State} State
 * @typedef {(statement: Statement) => boolean} Test
 */

/**
 * The statements that pass all filters of a state.
 * @param {Data} data
 * @param {State} state
 * @param {string} [except] the name of a filter to leave out
 * @returns {Statement[]}
 */
export function inView(data, state, except = "") {
  const tests = filterTests(state, except);
  return tests.length ? data.statements.filter((statement) => tests.every((test) => test(statement))) : data.statements;
}

/**
 * For each choice of a filter, how many statements it would show while the other filters stay as they are.
 * @param {Data} data
 * @param {State} state
 * @param {"families" | "relations" | "statuses" | "kinds"} name
 * @returns {Map<string, number>}
 */
export function facetCounts(data, state, name) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const statement of inView(data, state, name)) {
    for (const value of facetValues(statement, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/**
 * @param {Statement} statement
 * @param {string} name
 * @returns {string[]}
 */
function facetValues(statement, name) {
  if (name === "families") return [statement.relation.family.id];
  if (name === "relations") return [statement.relation.id];
  if (name === "statuses") return [statement.status.id];
  return [...new Set([statement.subject.kind.id, statement.object.kind.id])];
}

/**
 * @param {State} state
 * @param {string} except
 * @returns {Test[]}
 */
function filterTests(state, except) {
  /** @type {Test[]} */
  const tests = [];
  /** @param {string} name @param {Test} test */
  const add = (name, test) => {
    if (name !== except) tests.push(test);
  };
  const since = typedDay(state.since, "first") ?? -Infinity;
  const until = typedDay(state.until, "last") ?? Infinity;
  if (since > -Infinity || until < Infinity) {
    add("time", ({ first, last }) => Number.isNaN(first) || (first <= until && last >= since));
  }
  if (!state.undated) add("time", ({ first }) => !Number.isNaN(first));
  if (state.families.length) add("families", oneOf(state.families, ({ relation }) => relation.family.id));
  if (state.relations.length) add("relations", oneOf(state.relations, ({ relation }) => relation.id));
  if (state.statuses.length) add("statuses", oneOf(state.statuses, ({ status }) => status.id));
  if (state.kinds.length) {
    const kinds = new Set(state.kinds);
    add("kinds", ({ subject, object }) => kinds.has(subject.kind.id) && kinds.has(object.kind.id));
  }
  if (state.sources > 1) add("sources", ({ publishers }) => publishers >= state.sources);
  if (state.focus) add("focus", ({ subject, object }) => subject.id === state.focus || object.id === state.focus);
  const words = fold(state.text).split(" ").filter(Boolean);
  if (words.length) add("text", (statement) => words.every((word) => searchable(statement).includes(word)));
  return tests;
}

/**
 * @param {string[]} values
 * @param {(statement: Statement) => string} of
 * @returns {Test}
 */
function oneOf(values, of) {
  const wanted = new Set(values);
  return (statement) => wanted.has(of(statement));
}

/** @type {WeakMap<Statement, string>} */
const SEARCHABLE = new WeakMap();

/**
 * All words of a statement: names, relation, sentences, reports.
 * @param {Statement} statement
 * @returns {string}
 */
function searchable(statement) {
  let text = SEARCHABLE.get(statement);
  if (text === undefined) {
    const { subject, relation, object, evidence } = statement;
    const parts = [subject.en, subject.fr, relation.en, relation.fr, object.en, object.fr];
    for (const { sentence, report } of evidence) parts.push(sentence, report.title, report.publisher);
    text = fold(parts.join(" "));
    SEARCHABLE.set(statement, text);
  }
  return text;
}

/** Which statements are in view, and how many each choice of a filter would give. */
import { typedDay } from "./dates.js";
import { fold } from "./text.js";
import { takenTogether } from "./together.js";

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
  const statements = takenTogether(data, state);
  return tests.length ? statements.filter((statement) => tests.every((test) => test(statement))) : statements;
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
    const outside = state.except.includes("time");
    add("time", ({ first, last }) => Number.isNaN(first) || (first <= until && last >= since) !== outside);
  }
  if (!state.undated) add("time", ({ first }) => !Number.isNaN(first));
  for (const [name, of] of NAMED) {
    if (state[name].length) add(name, oneOf(state[name], of, state.except.includes(name)));
  }
  if (state.kinds.length) {
    const kinds = new Set(state.kinds);
    const is = (/** @type {import("./data.js").Actor} */ actor) => kinds.has(actor.kind.id);
    if (state.except.includes("kinds")) add("kinds", ({ subject, object }) => !is(subject) && !is(object));
    else add("kinds", ({ subject, object }) => is(subject) && is(object));
  }
  if (state.sources > 1) add("sources", ({ publishers }) => publishers >= state.sources);
  if (state.focus) add("focus", ({ subject, object }) => subject.id === state.focus || object.id === state.focus);
  if (state.avoid.length) {
    const avoided = new Set(state.avoid);
    add("avoid", ({ subject, object }) => !avoided.has(subject.id) && !avoided.has(object.id));
  }
  const words = fold(state.text).split(" ").filter(Boolean);
  if (words.length) add("text", (statement) => words.every((word) => searchable(statement).includes(word)));
  return tests;
}

/** Filters by one name that a statement has. @type {["families" | "relations" | "statuses", (statement: Statement) => string][]} */
const NAMED = [
  ["families", ({ relation }) => relation.family.id],
  ["relations", ({ relation }) => relation.id],
  ["statuses", ({ status }) => status.id],
];

/**
 * @param {string[]} values
 * @param {(statement: Statement) => string} of
 * @param {boolean} turned whether these are the values to leave out
 * @returns {Test}
 */
function oneOf(values, of, turned) {
  const named = new Set(values);
  return (statement) => named.has(of(statement)) !== turned;
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
    const { subject, relation, object, evidence } = statement.told ?? statement;
    const parts = [statement.subject.en, statement.object.en, subject.en, subject.fr, relation.en, relation.fr, object.en, object.fr];
    for (const { sentence, report } of evidence) parts.push(sentence, report.title, report.publisher);
    text = fold(parts.join(" "));
    SEARCHABLE.set(statement, text);
  }
  return text;
}

/** Actors taken together: persons as those they act for, and the members of an organisation as one with it. */

/**
 * @typedef {import("./data.js").Actor} Actor
 * @typedef {import("./data.js").Belonging} Belonging
 * @typedef {import("./data.js").Data} Data
 * @typedef {import("./data.js").Statement} Statement
 * @typedef {import("./state.js").State} State
 */

/** The last view made, for each graph: filters change often, this seldom. @type {WeakMap<Data, {key: string, statements: Statement[]}>} */
const MADE = new WeakMap();

/**
 * The statements of a graph as a state has actors taken together; statements that then join an actor with itself are
 * left out. In a statement without a date everybody stays who they are: nobody knows what they were then.
 * @param {Data} data
 * @param {Pick<State, "persons" | "bloc">} state
 * @returns {Statement[]}
 */
export function takenTogether(data, { persons, bloc }) {
  if (!persons && !bloc) return data.statements;
  const key = `${persons} ${bloc}`;
  const made = MADE.get(data);
  if (made?.key === key) return made.statements;
  let statements = data.statements;
  if (persons) statements = merged(statements, standing(data.offices.filter(({ actor }) => actor.kind.id === "Person")));
  if (bloc) statements = merged(statements, standing(data.members.filter(({ whole }) => whole.id === bloc)));
  MADE.set(data, { key, statements });
  return statements;
}

/**
 * The organisations that can be shown as one with their members, most important first.
 * @param {Data} data
 * @returns {Actor[]}
 */
export function blocsOf(data) {
  return [...new Set(data.members.map(({ whole }) => whole))].sort((a, b) => a.row - b.row);
}

/**
 * For whom an actor stands on a day: the only whole that it belonged to then, else itself.
 * @param {Belonging[]} belongings
 * @returns {(actor: Actor, day: number) => Actor}
 */
function standing(belongings) {
  /** @type {Map<Actor, Belonging[]>} */
  const of = new Map();
  for (const one of belongings) of.set(one.actor, [...(of.get(one.actor) ?? []), one]);
  return (actor, day) => {
    const known = of.get(actor);
    if (!known || !Number.isFinite(day)) return actor;
    const wholes = new Set(known.filter(({ first, last }) => first <= day && day <= last).map(({ whole }) => whole));
    return wholes.size === 1 ? [...wholes][0] : actor;
  };
}

/** @param {Statement[]} statements @param {(actor: Actor, day: number) => Actor} standsFor @returns {Statement[]} */
function merged(statements, standsFor) {
  return statements.flatMap((statement) => {
    const { first, last, told } = statement;
    const day = Number.isFinite(first) ? first : last;
    const [subject, object] = [standsFor(statement.subject, day), standsFor(statement.object, day)];
    if (subject === statement.subject && object === statement.object) return [statement];
    return subject === object ? [] : [{ ...statement, subject, object, told: told ?? statement }];
  });
}

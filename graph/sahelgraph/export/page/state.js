/** What the reader is looking at, and how a link says it: everything that the page shows follows from this. */

/**
 * @typedef {{
 *   language: string, theme: string, view: "graph" | "table" | "actors", since: string, until: string,
 *   undated: boolean, families: string[], relations: string[], statuses: string[], kinds: string[],
 *   sources: number, text: string, focus: string, avoid: string[], except: string[], persons: boolean, bloc: string, actor: string, tie: string[], group: string, from: string,
 *   to: string, through: string, ordered: boolean, detail: string, open: string[], size: string, camera: number[],
 * }} State
 * Empty lists and texts keep everything. `except` names the filters that leave
 * out what they name; `bloc` is an organisation shown as one with its members, and `persons` shows persons as those they
 * act for. `tie` is two actors and, unless the whole pair is meant, a family; `group`
 * and `open` name communities by their first actor; `camera` is x, y and scale.
 */

/** @type {Readonly<State>} */
export const START = Object.freeze({
  language: "en",
  theme: "",
  view: "graph",
  since: "",
  until: "",
  undated: true,
  families: [],
  relations: [],
  statuses: [],
  kinds: [],
  sources: 1,
  text: "",
  focus: "",
  avoid: [],
  except: [],
  persons: false,
  bloc: "",
  actor: "",
  tie: [],
  group: "",
  from: "",
  to: "",
  through: "",
  ordered: false,
  detail: "auto",
  open: [],
  size: "partners",
  camera: [],
});

/** What one filter of the page is called in the state, and which value means that it is off. */
export const FILTERS = /** @type {const} */ ([
  "since",
  "until",
  "undated",
  "families",
  "relations",
  "statuses",
  "kinds",
  "sources",
  "text",
  "focus",
  "avoid",
  "persons",
  "bloc",
]);

/** What only a path heeds. */
export const PATH_WISHES = /** @type {const} */ (["through", "ordered"]);

/** Filters that can be turned round, so that they leave out what they name; "time" is the period. */
const FACETS = ["families", "relations", "statuses", "kinds", "time"];

/** @type {Record<string, string[]>} */
const CHOICES = {
  language: ["en", "fr"],
  theme: ["", "light", "dark"],
  view: ["graph", "table", "actors"],
  detail: ["auto", "family", "pair", "community"],
  size: ["partners", "betweenness", "pagerank"],
};

/**
 * The part of an address after `#` that leads back to a state; only what differs from the start is written.
 * @param {State} state
 * @param {Readonly<State>} start
 * @returns {string}
 */
export function toFragment(state, start) {
  const parts = [];
  for (const [name, usual] of Object.entries(start)) {
    const value = /** @type {any} */ (state)[name];
    if (same(value, usual)) continue;
    parts.push(`${name}=${asList(value).map(encode).join(",")}`);
  }
  return parts.join("&");
}

/**
 * Read such a part of an address. What it does not say, or says wrongly, is as at the start.
 * @param {string} fragment
 * @param {Readonly<State>} start
 * @returns {State}
 */
export function fromFragment(fragment, start) {
  /** @type {any} */
  const state = { ...start };
  for (const part of fragment.replace(/^#/, "").split("&")) {
    const at = part.indexOf("=");
    const name = part.slice(0, at);
    if (at < 1 || !Object.hasOwn(start, name)) continue;
    const value = readValue(name, part.slice(at + 1), /** @type {any} */ (start)[name]);
    if (value !== undefined) state[name] = value;
  }
  return settled(state);
}

/**
 * The state without turning round what is off anyway.
 * @param {State} state
 * @returns {State}
 */
export function settled(state) {
  const off = (/** @type {string} */ name) =>
    name === "time" ? !state.since && !state.until : same(/** @type {any} */ (state)[name], /** @type {any} */ (START)[name]);
  const except = state.except.filter((name) => FACETS.includes(name) && !off(name));
  return except.length === state.except.length ? state : { ...state, except };
}

/**
 * The state with some or all filters off.
 * @param {State} state
 * @param {readonly string[]} [names]
 * @returns {State}
 */
export function withoutFilters(state, names = FILTERS) {
  /** @type {any} */
  const cleared = { ...state };
  for (const name of names) cleared[name] = /** @type {any} */ (START)[name];
  return settled(cleared);
}

/**
 * The filters that are on.
 * @param {State} state
 * @returns {string[]}
 */
export function activeFilters(state) {
  return FILTERS.filter((name) => !same(/** @type {any} */ (state)[name], START[name]));
}

/**
 * @param {string} name
 * @param {string} raw
 * @param {any} usual
 * @returns {any}
 */
function readValue(name, raw, usual) {
  if (Array.isArray(usual)) {
    const values = raw.split(",").filter(Boolean).map(decode);
    if (name !== "camera") return values;
    const numbers = values.map(Number);
    return numbers.length === 3 && numbers.every(Number.isFinite) && numbers[2] > 0 ? numbers : undefined;
  }
  if (typeof usual === "boolean") return raw === "true";
  if (typeof usual === "number") return Number.isInteger(Number(raw)) && Number(raw) > 0 ? Number(raw) : undefined;
  const value = decode(raw);
  return CHOICES[name] && !CHOICES[name].includes(value) ? undefined : value;
}

/** @param {any} value @returns {any[]} */
function asList(value) {
  return Array.isArray(value) ? value : [value];
}

/** @param {any} first @param {any} second @returns {boolean} */
function same(first, second) {
  return asList(first).join("\n") === asList(second).join("\n");
}

/** @param {string | number | boolean} value @returns {string} */
function encode(value) {
  return encodeURIComponent(String(value)).replaceAll("%3A", ":").replaceAll("%20", "+");
}

/** @param {string} text @returns {string} */
function decode(text) {
  try {
    return decodeURIComponent(text.replaceAll("+", "%20"));
  } catch {
    return "";
  }
}

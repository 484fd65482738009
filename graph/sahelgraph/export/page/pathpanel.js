/** The path finder: two actors, the best chains between them in the current view, and the evidence of each hop. */
import { byId, el, show } from "./elements.js";
import { actorButton, statementCard } from "./evidence.js";
import { filterInWords } from "./facets.js";
import { inView } from "./filters.js";
import { lineSample } from "./legend.js";
import { pathsBetween } from "./paths.js";
import { PATH_WISHES, activeFilters, withoutFilters } from "./state.js";
import { stanceOf } from "./ties.js";

/**
 * @typedef {import("./data.js").Actor} Actor
 * @typedef {import("./paths.js").Chain} Chain
 * @typedef {import("./state.js").State} State
 * @typedef {import("./ties.js").Tie} Tie
 * @typedef {import("./desk.js").Desk} Desk
 */

/**
 * Paths for the state, or `null` where no two actors are chosen.
 * @param {Desk} desk
 * @returns {Chain[] | null}
 */
export function pathsOf(desk) {
  const from = desk.actors.get(desk.state.from);
  const to = desk.actors.get(desk.state.to);
  return from && to && from !== to ? pathsIn(desk, desk.state, from, to, 5) : null;
}

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {Actor} from
 * @param {Actor} to
 * @param {number} most
 * @returns {Chain[]}
 */
function pathsIn(desk, state, from, to, most) {
  const through = desk.actors.get(state.through);
  const asked = state.statuses.length > 0;
  // What is only denied did not happen as far as anybody says: it links nobody, unless it is asked for.
  const usable = inView(desk.data, state).filter(({ status }) => asked || status.id !== "denied");
  return pathsBetween(usable, from, to, { most, ordered: state.ordered, through: through ? [through] : [] });
}

/**
 * Show the paths that were found.
 * @param {Desk} desk
 * @param {Chain[] | null} chains
 * @param {number} current which of them is drawn
 */
export function renderPaths(desk, chains, current) {
  /** @type {HTMLInputElement} */ (byId("path-ordered")).checked = desk.state.ordered;
  const place = byId("paths");
  if (!chains) show(place, el("p", { class: "hint" }, desk.t("pathHint")));
  else if (!chains.length) show(place, el("p", { class: "empty" }, desk.t("noPath")), el("ul", { class: "closing" }, closers(desk)));
  else {
    show(
      place,
      el("p", { class: "hint" }, desk.t("pathsFound", chains.length)),
      el("ol", { class: "chains" }, chains.map((chain, number) => chainEntry(desk, chain, number, number === current))),
    );
  }
}

/** @param {Desk} desk @param {Chain} chain @param {number} number @param {boolean} current @returns {HTMLElement} */
function chainEntry(desk, chain, number, current) {
  const title = chain.actors.map((actor) => desk.label(actor)).join(" → ");
  return el(
    "li",
    { class: current ? "current" : null },
    el(
      "button",
      { type: "button", class: "chain", "aria-expanded": String(current), onclick: () => desk.choosePath(number) },
      el("span", { class: "route" }, title),
      el("span", { class: "count" }, desk.t("hops", chain.hops.length)),
    ),
    current && chain.actors.length > 2 && avoidance(desk, chain.actors.slice(1, -1)),
    current && el("ol", { class: "hops" }, chain.hops.map((tie, at) => hopEntry(desk, tie, chain.actors[at], chain.actors[at + 1]))),
  );
}

/**
 * Buttons that look for a way around those in between.
 * @param {Desk} desk
 * @param {Actor[]} between
 * @returns {HTMLElement}
 */
function avoidance(desk, between) {
  return el(
    "p",
    { class: "around" },
    el("span", {}, desk.t("wayAround")),
    between.map((actor) => el("button", { type: "button", class: "chip", onclick: () => desk.set({ avoid: [...desk.state.avoid, actor.id] }) }, desk.label(actor))),
  );
}

/** @param {Desk} desk @param {Tie} tie @param {Actor} from @param {Actor} to @returns {HTMLElement} */
function hopEntry(desk, tie, from, to) {
  const { statements } = tie;
  return el(
    "li",
    {},
    el("p", { class: "hop" }, lineSample(stanceOf(statements)), actorButton(desk, from), " – ", actorButton(desk, to)),
    statementCard(desk, statements[0]),
    statements.length > 1 &&
      el(
        "button",
        { type: "button", class: "more", onclick: () => desk.openTie(from, to) },
        desk.t("moreOfPair", statements.length - 1),
      ),
  );
}

/**
 * The filters that close the way: each of them alone, taken off, would open it.
 * @param {Desk} desk
 * @returns {HTMLElement[]}
 */
function closers(desk) {
  const from = /** @type {Actor} */ (desk.actors.get(desk.state.from));
  const to = /** @type {Actor} */ (desk.actors.get(desk.state.to));
  const active = [...activeFilters(desk.state), ...PATH_WISHES.filter((name) => desk.state[name])];
  /** @param {readonly string[]} names */
  const opens = (names) => pathsIn(desk, withoutFilters(desk.state, names), from, to, 1).length > 0;
  const guilty = active.filter((name) => opens([name]));
  const choices = guilty.length ? guilty.map((name) => [name]) : active.length && opens(active) ? [active] : [];
  if (!choices.length) return [el("li", {}, desk.t("noPathAtAll"))];
  return choices.map((names) =>
    el(
      "li",
      {},
      desk.t("closedBy", names.map((name) => filterInWords(desk, name)).join(", ")),
      " ",
      el("button", { type: "button", class: "action", onclick: () => takeOff(desk, names) }, desk.t("takeOff")),
    ),
  );
}

/** @param {Desk} desk @param {readonly string[]} names */
function takeOff(desk, names) {
  desk.set(withoutFilters(desk.state, names));
  if (names.includes("through")) desk.renderFrame();
}

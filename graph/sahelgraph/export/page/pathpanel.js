/** The path finder: two actors, the best chains between them in the current view, and the evidence of each hop. */
import { byId, el, show } from "./elements.js";
import { actorButton, statementCard } from "./evidence.js";
import { filterInWords } from "./facets.js";
import { inView } from "./filters.js";
import { lineSample } from "./legend.js";
import { pathsBetween } from "./paths.js";
import { activeFilters, withoutFilters } from "./state.js";
import { stanceOf } from "./ties.js";

/**
 * @typedef {import("./data.js").Actor} Actor
 * @typedef {import("./paths.js").Chain} Chain
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
  return from && to && from !== to ? pathsBetween(desk.statements, from, to) : null;
}

/**
 * Show the paths that were found.
 * @param {Desk} desk
 * @param {Chain[] | null} chains
 * @param {number} current which of them is drawn
 */
export function renderPaths(desk, chains, current) {
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
    current && el("ol", { class: "hops" }, chain.hops.map((tie, at) => hopEntry(desk, tie, chain.actors[at], chain.actors[at + 1]))),
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
  const active = activeFilters(desk.state);
  /** @param {readonly string[]} names */
  const opens = (names) => pathsBetween(inView(desk.data, withoutFilters(desk.state, names)), from, to, { most: 1 }).length > 0;
  const guilty = active.filter((name) => opens([name]));
  const choices = guilty.length ? guilty.map((name) => [name]) : active.length && opens(active) ? [active] : [];
  if (!choices.length) return [el("li", {}, desk.t("noPathAtAll"))];
  return choices.map((names) =>
    el(
      "li",
      {},
      desk.t("closedBy", names.map((name) => filterInWords(desk, name)).join(", ")),
      " ",
      el("button", { type: "button", class: "action", onclick: () => desk.set(withoutFilters(desk.state, names)) }, desk.t("takeOff")),
    ),
  );
}

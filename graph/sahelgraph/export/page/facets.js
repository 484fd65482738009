/** The filters: families with their relations, statuses, kinds of actor, number of sources, words. */
import { byId, el, show } from "./elements.js";
import { facetCounts } from "./filters.js";
import { lineSample, shapeSample } from "./legend.js";
import { START, activeFilters, withoutFilters } from "./state.js";
import { blocsOf } from "./together.js";

/**
 * @typedef {import("./data.js").Named} Named
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {"families" | "relations" | "statuses" | "kinds"} Facet
 */

/**
 * Wire what is there once.
 * @param {Desk} desk
 */
export function startFacets(desk) {
  const words = /** @type {HTMLInputElement} */ (byId("words"));
  let pause = 0;
  words.addEventListener("input", () => {
    clearTimeout(pause);
    pause = window.setTimeout(() => desk.set({ text: words.value.trim() }), 200);
  });
  byId("sources").addEventListener("change", (event) => {
    desk.set({ sources: Number(/** @type {HTMLSelectElement} */ (event.target).value) });
  });
  byId("persons").addEventListener("change", (event) => desk.set({ persons: /** @type {HTMLInputElement} */ (event.target).checked }));
  byId("bloc").addEventListener("change", (event) => desk.set({ bloc: /** @type {HTMLSelectElement} */ (event.target).value }));
  for (const button of document.querySelectorAll("[data-turn]")) {
    button.addEventListener("click", () => turn(desk, (/** @type {HTMLElement} */ (button).dataset.turn ?? "").split(" ")));
  }
  byId("clear").addEventListener("click", () => desk.set(withoutFilters(desk.state)));
}

/**
 * Show the filters as the state has them, each choice with the number of statements that it would give.
 * @param {Desk} desk
 */
export function renderFacets(desk) {
  const { data, state } = desk;
  const words = /** @type {HTMLInputElement} */ (byId("words"));
  if (document.activeElement !== words) words.value = state.text;
  /** @type {HTMLSelectElement} */ (byId("sources")).value = String(state.sources);
  keepFocus(byId("facets"), () => {
    show(byId("families"), families(desk));
    show(byId("statuses"), choices(desk, "statuses", data.statuses));
    show(byId("kinds"), choices(desk, "kinds", data.kinds));
  });
  renderTurns(desk);
  const active = activeFilters(state);
  byId("clear").hidden = active.length === 0;
  show(byId("chips"), active.map((name) => filterChip(desk, name)));
}

/**
 * Turn filters round: what they keep and what they leave out.
 * @param {Desk} desk
 * @param {string[]} names
 */
function turn(desk, names) {
  const { except } = desk.state;
  const turned = names.some((name) => except.includes(name));
  desk.set({ except: turned ? except.filter((name) => !names.includes(name)) : [...except, ...names] });
}

/** The buttons that turn filters round, where there is something to turn; and whom to take together. @param {Desk} desk */
function renderTurns(desk) {
  const { data, state } = desk;
  for (const button of document.querySelectorAll("[data-turn]")) {
    const names = (/** @type {HTMLElement} */ (button).dataset.turn ?? "").split(" ");
    const on = names.some((name) => (name === "time" ? state.since || state.until : /** @type {any} */ (state)[name].length));
    /** @type {HTMLElement} */ (button).hidden = !on;
    button.setAttribute("aria-pressed", String(names.some((name) => state.except.includes(name))));
  }
  const blocs = blocsOf(data);
  /** @type {HTMLInputElement} */ (byId("persons")).checked = state.persons;
  byId("together").hidden = !blocs.length && !data.offices.length;
  show(byId("bloc"), el("option", { value: "" }, desk.t("noBloc")), ...blocs.map((one) => el("option", { value: one.id }, desk.label(one))));
  /** @type {HTMLSelectElement} */ (byId("bloc")).value = state.bloc;
}

/** @param {Desk} desk @returns {HTMLElement[]} */
function families(desk) {
  const { data, state } = desk;
  const counts = facetCounts(data, state, "families");
  const relationCounts = facetCounts(data, state, "relations");
  const all = facetCounts(data, START, "families");
  return data.families
    .filter(({ id }) => all.has(id))
    .map((family) => {
      const relations = data.relations.filter((relation) => relation.family === family && relationCounts.has(relation.id));
      const chosen = relations.some(({ id }) => state.relations.includes(id));
      return el(
        "details",
        { class: "family", open: chosen || opened.has(family.id), ontoggle: (/** @type {Event} */ event) => remember(event, family.id) },
        el("summary", { "aria-label": desk.t("relationsOf", desk.label(family)) }),
        choice(desk, "families", family, counts.get(family.id) ?? 0, lineSample(family.stance)),
        el(
          "div",
          { class: "relations" },
          relations.map((relation) => choice(desk, "relations", relation, relationCounts.get(relation.id) ?? 0)),
        ),
      );
    });
}

/** Families whose relations the reader unfolded: no part of a view, so kept here and in no link. @type {Set<string>} */
const opened = new Set();

/** @param {Event} event @param {string} family */
function remember(event, family) {
  if (/** @type {HTMLDetailsElement} */ (event.target).open) opened.add(family);
  else opened.delete(family);
}

/**
 * @param {Desk} desk
 * @param {Facet} facet
 * @param {Named[]} values
 * @returns {HTMLElement[]}
 */
function choices(desk, facet, values) {
  const counts = facetCounts(desk.data, desk.state, facet);
  const all = facetCounts(desk.data, START, facet);
  return values
    .filter(({ id }) => all.has(id))
    .map((value) => choice(desk, facet, value, counts.get(value.id) ?? 0, facet === "kinds" && shapeSample(desk.shapes.get(value.id))));
}

/**
 * @param {Desk} desk
 * @param {Facet} facet
 * @param {Named} value
 * @param {number} count
 * @param {Node | false} [sample]
 * @returns {HTMLElement}
 */
function choice(desk, facet, value, count, sample = false) {
  const chosen = desk.state[facet];
  const box = el("input", {
    type: "checkbox",
    checked: chosen.includes(value.id),
    "data-choice": `${facet}:${value.id}`,
    onchange: () =>
      desk.set({ [facet]: chosen.includes(value.id) ? chosen.filter((id) => id !== value.id) : [...chosen, value.id] }),
  });
  const muted = count === 0 ? " none" : "";
  return el(
    "label",
    { class: `choice${muted}` },
    box,
    sample,
    el("span", { class: "label" }, desk.label(value)),
    el("span", { class: "count" }, desk.number(count)),
  );
}

/**
 * A filter that is on, in words, with a button that takes it off.
 * @param {Desk} desk
 * @param {string} name
 * @returns {HTMLElement}
 */
function filterChip(desk, name) {
  return el(
    "button",
    {
      type: "button",
      class: "chip filter",
      "aria-label": desk.t("removeFilter", filterInWords(desk, name)),
      onclick: () => desk.set(withoutFilters(desk.state, [name])),
    },
    filterInWords(desk, name),
    el("span", { "aria-hidden": "true" }, "×"),
  );
}

/**
 * A filter in words, for chips, captions and print.
 * @param {Desk} desk
 * @param {string} name
 * @returns {string}
 */
export function filterInWords(desk, name) {
  const { state } = desk;
  const turned = state.except.includes(name === "since" || name === "until" ? "time" : name);
  const words = plainWords(desk, name);
  return turned ? desk.t("allBut", words) : words;
}

/** @param {Desk} desk @param {string} name @returns {string} */
function plainWords(desk, name) {
  const { data, state } = desk;
  /** @param {Named[]} all @param {string[]} ids */
  const names = (all, ids) => ids.map((id) => desk.label(all.find((one) => one.id === id) ?? { en: id, fr: id })).join(", ");
  switch (name) {
    case "since":
      return desk.t("since", desk.date(state.since));
    case "until":
      return desk.t("until", desk.date(state.until));
    case "undated":
      return desk.t("datedOnly");
    case "families":
      return names(data.families, state.families);
    case "relations":
      return names(data.relations, state.relations);
    case "statuses":
      return names(data.statuses, state.statuses);
    case "kinds":
      return names(data.kinds, state.kinds);
    case "sources":
      return desk.t("atLeast", state.sources);
    case "text":
      return `“${state.text}”`;
    case "avoid":
      return desk.t("avoiding", names(data.actors, state.avoid));
    case "persons":
      return desk.t("persons");
    case "bloc":
      return desk.t("blocAsOne", names(data.actors, [state.bloc]));
    case "through":
      return desk.t("throughActor", names(data.actors, [state.through]));
    case "ordered":
      return desk.t("ordered");
    default:
      return desk.t("onlyTiesOf", names(data.actors, [state.focus]));
  }
}

/**
 * Rebuild a part of the page and put the keyboard back where it was.
 * @param {HTMLElement} part
 * @param {() => void} rebuild
 */
function keepFocus(part, rebuild) {
  const focused = part.contains(document.activeElement) ? document.activeElement?.getAttribute("data-choice") : null;
  rebuild();
  if (focused) /** @type {HTMLElement | null} */ (part.querySelector(`[data-choice="${CSS.escape(focused)}"]`))?.focus();
}

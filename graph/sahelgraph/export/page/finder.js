/** A field in which an actor is found by typing: a combobox as the ARIA practices describe it. */
import { el, show } from "./elements.js";
import { findActors } from "./search.js";

/**
 * @typedef {import("./data.js").Actor} Actor
 * @typedef {import("./desk.js").Desk} Desk
 */

/**
 * Turn an input and the list after it into a finder.
 * @param {Desk} desk
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list
 * @param {(actor: Actor) => void} choose
 * @param {() => void} [clear] called when the field is emptied
 */
export function startFinder(desk, input, list, choose, clear) {
  /** @type {Actor[]} */
  let found = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  /** @param {Actor} actor */
  const take = (actor) => {
    input.value = desk.label(actor);
    close();
    choose(actor);
  };
  const update = () => {
    const hits = findActors(desk.index, input.value);
    found = hits.map(({ actor }) => actor);
    active = found.length ? 0 : -1;
    const entries = hits.map(({ actor, via }, place) => {
      const label = desk.label(actor);
      return el(
        "li",
        { id: `${list.id}-${place}`, role: "option", onmousedown: (/** @type {Event} */ event) => (event.preventDefault(), take(actor)) },
        el("span", { class: "label" }, label),
        via !== label && el("span", { class: "via" }, via),
        el("span", { class: "count" }, desk.label(actor.kind)),
      );
    });
    show(list, entries.length ? entries : el("li", { class: "empty", role: "option", "aria-disabled": "true" }, desk.t("nobody")));
    list.hidden = !input.value.trim();
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark();
  };
  const mark = () => {
    [...list.children].forEach((entry, place) => entry.setAttribute("aria-selected", String(place === active)));
    if (active >= 0) {
      input.setAttribute("aria-activedescendant", `${list.id}-${active}`);
      list.children[active].scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };

  input.addEventListener("input", () => {
    update();
    if (!input.value.trim()) clear?.();
  });
  input.addEventListener("focus", () => input.select());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && found[active] && !list.hidden) take(found[active]);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) update();
      else if (found.length) {
        active = (active + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length;
        mark();
      }
    } else return;
    event.preventDefault();
  });
}

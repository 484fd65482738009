/** The controls around the drawing and the tables. */
import { byId } from "./elements.js";
import { startFinder } from "./finder.js";
import { fromFragment } from "./state.js";

/** @typedef {import("./desk.js").Desk} Desk */

/** Wire the controls of the frame. @param {Desk} desk */
export function startControls(desk) {
  startFinder(desk, /** @type {HTMLInputElement} */ (byId("search")), byId("found"), (actor) => {
    desk.openActor(actor);
    desk.centreAround(actor);
  });
  for (const end of /** @type {("from" | "to")[]} */ (["from", "to"])) {
    startFinder(desk, /** @type {HTMLInputElement} */ (byId(`path-${end}`)), byId(`${end}-found`), (actor) => desk.openPath({ [end]: actor.id }));
  }
  const through = /** @type {HTMLInputElement} */ (byId("path-through"));
  startFinder(desk, through, byId("through-found"), (actor) => desk.openPath({ through: actor.id }), () => desk.set({ through: "" }));
  byId("path-ordered").addEventListener("change", (event) => desk.set({ ordered: /** @type {HTMLInputElement} */ (event.target).checked }));
  byId("swap").addEventListener("click", () => desk.openPath({ from: desk.state.to, to: desk.state.from }));
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => desk.set({ language: /** @type {HTMLElement} */ (button).dataset.language }));
  }
  for (const button of document.querySelectorAll("[data-view]")) {
    button.addEventListener("click", () => {
      desk.set({ view: /** @type {any} */ (button).dataset.view });
      desk.showPart("graph");
    });
  }
  for (const button of document.querySelectorAll("button[data-part]")) {
    button.addEventListener("click", () => desk.showPart(/** @type {any} */ (button).dataset.part));
  }
  for (const name of /** @type {("details" | "path")[]} */ (["details", "path"])) {
    byId(`tab-${name}`).addEventListener("click", () => desk.showTab(name));
    byId(`tab-${name}`).addEventListener("keydown", (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      const other = name === "details" ? "path" : "details";
      desk.showTab(other);
      byId(`tab-${other}`).focus();
    });
  }
  byId("theme").addEventListener("click", () => {
    const dark = desk.state.theme ? desk.state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    desk.set({ theme: dark ? "light" : "dark" });
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => desk.render(["theme"]));
  byId("detail").addEventListener("change", (event) => desk.set({ detail: /** @type {HTMLSelectElement} */ (event.target).value, open: [] }));
  byId("size").addEventListener("change", (event) => desk.set({ size: /** @type {HTMLSelectElement} */ (event.target).value }));
  byId("zoom-in").addEventListener("click", () => desk.canvas?.zoom(1.3));
  byId("zoom-out").addEventListener("click", () => desk.canvas?.zoom(1 / 1.3));
  byId("fit").addEventListener("click", () => desk.canvas?.fit());
  byId("skip").addEventListener("click", () => {
    desk.set({ view: "table" });
    byId("table").focus();
  });
  addEventListener("hashchange", () => {
    desk.address.drop();
    desk.state = fromFragment(location.hash, desk.start);
    desk.render([]);
    if (desk.state.camera.length) desk.canvas?.moveTo(desk.state.camera);
    else desk.canvas?.fit();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLElement && event.target.matches("input, select, textarea");
    if (event.key === "/" && !typing) {
      event.preventDefault();
      byId("search").focus();
    }
  });
}

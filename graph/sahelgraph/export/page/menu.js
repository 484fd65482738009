/** The menu of downloads, and the link to the view. */
import { save, toCsv, toJson, toPicture } from "./downloads.js";
import { byId } from "./elements.js";

/** @typedef {import("./desk.js").Desk} Desk */

/** Wire the menu of downloads and the link. @param {Desk} desk */
export function startDownloads(desk) {
  const menu = /** @type {HTMLDetailsElement} */ (byId("export"));
  const name = () => desk.title.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\w]+/g, "-").replace(/^-|-$/g, "").toLowerCase() || "graph";
  const say = (/** @type {string} */ text) => {
    byId("said").textContent = text;
    setTimeout(() => (byId("said").textContent = ""), 4000);
  };
  byId("copy").addEventListener("click", async () => {
    desk.address.write();
    try {
      await navigator.clipboard.writeText(location.href);
      say(desk.t("copied"));
    } catch {
      // A page opened from disk may be refused the clipboard; the address bar has the same link.
      say(desk.t("copyByHand"));
    }
  });
  byId("as-csv").addEventListener("click", () => save(`${name()}.csv`, new Blob(["\ufeff", toCsv(desk.statements)], { type: "text/csv" })));
  byId("as-json").addEventListener("click", () => {
    const about = { title: desk.title, link: location.href };
    save(`${name()}.json`, new Blob([toJson(desk.statements, desk.state, about)], { type: "application/json" }));
  });
  byId("as-png").addEventListener("click", async () => {
    if (desk.state.view !== "graph") desk.set({ view: "graph" });
    if (!desk.canvas) return;
    const { ground, ink } = desk.canvas.palette;
    save(`${name()}.png`, await toPicture(desk.canvas.picture(), { title: desk.title, caption: desk.caption(), ground, ink }));
  });
  byId("as-print").addEventListener("click", () => print());
  menu.addEventListener("click", (event) => {
    if (/** @type {HTMLElement} */ (event.target).closest("button")) menu.open = false;
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(/** @type {Node} */ (event.target))) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}

/** The start of the page: read what Python wrote, show it, and draw as soon as the library is unpacked. */
import { startControls } from "./controls.js";
import { readData } from "./data.js";
import { Desk } from "./desk.js";
import { byId } from "./elements.js";
import { startFacets } from "./facets.js";
import { loadLibrary } from "./library.js";
import { startDownloads } from "./menu.js";
import { Timeline } from "./timeline.js";

/** Read what Python wrote, show it, and draw as soon as the library is there. */
async function startPage() {
  /** @param {string} id */
  const parse = (id) => JSON.parse(byId(id).textContent ?? "");
  const desk = new Desk(readData(parse("payload")), parse("network"));
  desk.timeline = new Timeline(desk);
  startFacets(desk);
  startControls(desk);
  startDownloads(desk);
  const { actor, tie, group, from, to } = desk.state;
  desk.showPart(actor || tie.length || group || from || to ? "side" : "graph");
  if (desk.state.from || desk.state.to) desk.showTab("path");
  desk.render([]);
  desk.vis = await loadLibrary(byId("library").textContent ?? "");
  desk.startDrawing();
  requestAnimationFrame(() => {
    document.documentElement.dataset.ready = String(Math.round(performance.now()));
  });
}

startPage().catch((error) => {
  byId("trouble").hidden = false;
  byId("trouble").textContent = String(error);
  throw error;
});

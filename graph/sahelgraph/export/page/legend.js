/** What lines and shapes mean. */
import { byId, el, show, svg } from "./elements.js";
import { strokeOf } from "./look.js";
import { MIXED } from "./ties.js";

/** @typedef {import("./desk.js").Desk} Desk */

const STANCES = /** @type {[number, string][]} */ ([
  [1, "cooperation"],
  [-1, "conflict"],
  [0, "neutral"],
]);

/** Outlines of vis-network's shapes in a box of 14 by 14. @type {Record<string, {tag: string, [name: string]: string | number}>} */
const OUTLINES = {
  dot: { tag: "circle", cx: 7, cy: 7, r: 5 },
  square: { tag: "rect", x: 2.5, y: 2.5, width: 9, height: 9 },
  triangle: { tag: "path", d: "M7 1.5 12.5 12h-11z" },
  triangleDown: { tag: "path", d: "M7 12.5 12.5 2h-11z" },
  diamond: { tag: "path", d: "M7 1 13 7 7 13 1 7z" },
  hexagon: { tag: "path", d: "M4 1.8h6L13 7l-3 5.2H4L1 7z" },
  star: { tag: "path", d: "m7 .8 1.8 4 4.4.5-3.3 3 .9 4.3L7 10.5l-3.8 2.1.9-4.3-3.3-3 4.4-.5z" },
};

/** Ends of a line as vis-network draws them, in a box of 29 by 11. @type {Record<string, {d: string, class: string}>} */
const ENDS = {
  triangle: { d: "M22 2 28 5.5 22 9z", class: "end" },
  bar: { d: "M26 1v9", class: "bar" },
  vee: { d: "M22 2.5 27 5.5 22 8.5", class: "vee" },
  diamond: { d: "M20 5.5 24 2.5l4 3-4 3z", class: "end" },
};

/**
 * A short piece of line as it is drawn for a stance.
 * @param {number} stance
 * @returns {SVGElement}
 */
export function lineSample(stance) {
  const { colour, dashes, arrow } = strokeOf(stance);
  const end = { tag: "path", ...ENDS[arrow] };
  const line = { tag: "path", d: "M1 5.5h23", class: "line", "stroke-dasharray": dashes ? dashes.join(" ") : "none" };
  const sample = svg(29, 11, line, end);
  sample.setAttribute("class", `sample ${colour}`);
  return sample;
}

/**
 * The shape of a kind of actor.
 * @param {string | undefined} shape
 * @returns {SVGElement}
 */
export function shapeSample(shape = "dot") {
  const sample = svg(14, 14, OUTLINES[shape] ?? OUTLINES.dot);
  sample.setAttribute("class", `shape ${OUTLINES[shape] ? shape : "dot"}`);
  return sample;
}

/**
 * Show the legend.
 * @param {Desk} desk
 */
export function renderLegend(desk) {
  const stances = desk.scene.level === "family" ? STANCES : [...STANCES, /** @type {[number, string]} */ ([MIXED, "mixed"])];
  /** @type {Map<string, string[]>} */
  const shapes = new Map();
  for (const kind of desk.data.kinds) {
    const shape = desk.shapes.get(kind.id);
    if (shape) shapes.set(shape, [...(shapes.get(shape) ?? []), desk.label(kind)]);
  }
  show(byId("legend-lines"), stances.map(([stance, key]) => el("span", {}, lineSample(stance), desk.t(key))));
  show(
    byId("legend-body"),
    el("ul", {}, [...shapes].map(([shape, names]) => el("li", {}, shapeSample(shape), names.join(", ")))),
    el("p", {}, desk.t("legendNote")),
  );
}

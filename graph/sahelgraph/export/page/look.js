/** How actors and lines look: shape and line style carry the meaning, colour repeats it. */
import { MIXED } from "./ties.js";

/**
 * @typedef {import("./ties.js").Line} Line
 * @typedef {import("./ties.js").Spot} Spot
 * @typedef {{
 *   ground: string, ink: string, soft: string, cooperation: string, conflict: string, neutral: string, mixed: string,
 *   chosen: string, kinds: Map<string, string>, fallback: string,
 * }} Palette
 * @typedef {{colour: keyof Palette, dashes: false | number[], arrow: string}} Stroke
 */

/** Line style of a stance. */
const STROKES = new Map(
  /** @type {[number, Stroke][]} */ ([
    [1, { colour: "cooperation", dashes: false, arrow: "triangle" }],
    [-1, { colour: "conflict", dashes: [8, 5], arrow: "bar" }],
    [0, { colour: "neutral", dashes: [2, 4], arrow: "vee" }],
    [MIXED, { colour: "mixed", dashes: [12, 4, 2, 4], arrow: "diamond" }],
  ]),
);

/** How much thicker lines between folded communities are: those stand far apart, so the drawing is scaled down. */
const FOLDED = 4;

/** Which hue of the style sheet a shape takes; kinds that share a shape share a hue. */
const HUES = ["dot", "square", "triangle", "triangleDown", "star", "diamond", "hexagon"];

/**
 * The colours of the theme that is on, as the style sheet sets them.
 * @param {Map<string, string>} shapes kind to shape
 * @returns {Palette}
 */
export function readPalette(shapes) {
  const style = getComputedStyle(document.documentElement);
  /** @param {string} name */
  const value = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: value("ground"),
    ink: value("ink"),
    soft: value("soft"),
    cooperation: value("cooperation"),
    conflict: value("conflict"),
    neutral: value("neutral"),
    mixed: value("mixed"),
    chosen: value("chosen"),
    fallback: value("hue-dot"),
    kinds: new Map([...shapes].map(([kind, shape]) => [kind, value(`hue-${HUES.includes(shape) ? shape : "dot"}`)])),
  };
}

/**
 * @param {number} stance
 * @returns {Stroke}
 */
export function strokeOf(stance) {
  return /** @type {Stroke} */ (STROKES.get(stance));
}

/**
 * Width of a line in pixels: it grows with each doubling of statements; where lines stand for hundreds, by their share
 * of the thickest.
 * @param {number} count
 * @param {number} most statements of the thickest line
 * @returns {number}
 */
export function widthOf(count, most) {
  return most > 64 ? 0.8 + 7 * Math.sqrt(count / most) : 1.1 + 0.9 * Math.log2(count);
}

/**
 * Radius of an actor, as `node_size` in Python has it for the number of partners.
 * @param {number} partners
 * @returns {number}
 */
export function radiusOf(partners) {
  return Math.min(46, 9 + 2.8 * Math.sqrt(partners));
}

/**
 * A line for vis-network.
 * @param {Line} line
 * @param {Palette} palette
 * @param {{faded: boolean, chosen: boolean, most: number, folded: boolean, hint: string, counted: boolean,
 *   zoom: number}} how `counted` writes the number of statements, at so many times the usual size
 * @returns {Record<string, any>}
 */
export function lineLook(line, palette, { faded, chosen, most, folded, hint, counted, zoom }) {
  const stroke = strokeOf(line.stance);
  const confirmed = line.statements.some(({ status }) => status.id === "asserted" || status.id === "ended");
  const arrow = { enabled: true, type: stroke.arrow, scaleFactor: 0.55 };
  return {
    id: line.id,
    from: line.from,
    to: line.to,
    title: hint,
    ...(counted ? countLook(line.statements.length, palette, zoom) : { label: "" }),
    dashes: folded && !line.tie && stroke.dashes ? stroke.dashes.map((part) => part * FOLDED) : stroke.dashes,
    width: widthOf(line.statements.length, most) * (folded && !line.tie ? FOLDED : 1) + (chosen ? 2 : 0),
    color: { color: /** @type {string} */ (palette[stroke.colour]), inherit: false, opacity: chosen ? 1 : faded ? 0.08 : confirmed ? 0.72 : 0.42 },
    arrows: {
      to: line.forward ? arrow : { enabled: false },
      from: line.backward ? arrow : { enabled: false },
    },
    smooth: line.bend
      ? { enabled: true, type: line.bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(line.bend) * 0.32 }
      : { enabled: false },
  };
}

/**
 * The number of statements on a line. Only few lines get one: letters cost the library more than all the rest.
 * @param {number} count
 * @param {Palette} palette
 * @param {number} zoom
 * @returns {Record<string, any>}
 */
function countLook(count, palette, zoom) {
  const font = {
    size: 13 * zoom,
    color: palette.ink,
    strokeColor: palette.ground,
    strokeWidth: 4 * zoom,
    face: "system-ui, sans-serif",
    align: "horizontal",
  };
  return { label: count > 1 ? String(count) : "", font };
}

/**
 * An actor or a folded community for vis-network.
 * @param {Spot} spot
 * @param {{x: number, y: number, radius: number, shape: string}} place
 * @param {Palette} palette
 * @param {{faded: boolean, chosen: boolean}} how
 * @returns {Record<string, any>}
 */
export function spotLook(spot, place, palette, { faded, chosen }) {
  const fill = palette.kinds.get(spot.actor.kind.id) ?? palette.fallback;
  return {
    id: spot.id,
    x: place.x,
    y: place.y,
    size: place.radius,
    shape: spot.members ? "dot" : place.shape,
    color: {
      background: spot.members ? palette.ground : fill,
      border: chosen ? palette.chosen : spot.members ? fill : palette.ground,
      highlight: { background: spot.members ? palette.ground : fill, border: palette.chosen },
      hover: { background: spot.members ? palette.ground : fill, border: palette.ink },
    },
    borderWidth: chosen ? 4 : spot.members ? 8 : spot.actor.provisional ? 0.5 : 1.5,
    borderWidthSelected: spot.members ? 12 : 4,
    opacity: faded ? 0.15 : spot.actor.provisional ? 0.75 : 1,
  };
}

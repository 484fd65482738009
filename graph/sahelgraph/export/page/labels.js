/** Which names fit on the drawing: the more important first, and none over another. */

/**
 * @typedef {{x: number, y: number, radius: number, text: string, weight: number, always: boolean}} Wish
 * @typedef {{x: number, y: number, text: string, size: number, always: boolean, minor: boolean}} Name centre of the top edge
 */

/** Clear space around a name, and between a name and its actor, in pixels. */
const GAP = 3;
const MARGIN = 7;
const CELL = 64;

/** Actors of a larger radius are not written over. */
const LARGE = 6;

/** Radius at scale 1 below which a name is written quietly, and in a crowd only below: six partners. */
const MINOR = 16;

/** The most important actors, whose names are written over lesser ones where there is no room beside them. */
const LEADING = 14;

/** An actor is written over only where it is this much smaller. */
const LESSER = 0.7;

/** Actors up to which there is room for minor names on all sides. */
const CROWD = 60;

/**
 * Choose names to write, in pixels of the screen.
 * @param {readonly Wish[]} wishes
 * @param {{width: number, height: number}} frame
 * @param {(text: string, size: number) => number} widthOfText
 * @returns {Name[]}
 */
export function placeNames(wishes, frame, widthOfText) {
  /** @type {Map<string, number[][]>} */
  const taken = new Map();
  /** @type {Map<string, number[][]>} */
  const written = new Map();
  const names = [];
  for (const { x, y, radius, weight } of wishes) {
    if (radius > LARGE) occupy([x - radius, y - radius, x + radius, y + radius, weight], taken);
  }
  const ordered = [...wishes].sort((a, b) => Number(b.always) - Number(a.always) || b.weight - a.weight);
  for (const [rank, { x, y, radius, text, weight, always }] of ordered.entries()) {
    if (x < 0 || y < 0 || x > frame.width || y > frame.height) continue;
    const size = Math.min(16, 11 + weight / 8);
    const half = widthOfText(text, size) / 2 + MARGIN;
    const beside = radius + GAP + half;
    const middle = y - size / 2;
    const minor = weight < MINOR && !always;
    const below = [x, y + radius + GAP];
    const spots = minor && wishes.length > CROWD ? [below] : [below, [x, y - radius - size - GAP], [x + beside, middle], [x - beside, middle]];
    const boxes = spots.map(([at, top]) => [at - half, top, at + half, top + size + GAP]);
    const fits = (/** @type {number[]} */ [left, above, right, bottom]) => left >= 0 && above >= 0 && right <= frame.width && bottom <= frame.height;
    const inside = boxes.filter((box) => always || (fits(box) && !clashes(box, written)));
    const leads = rank < LEADING && !minor;
    const box =
      inside.find((one) => always || !clashes(one, taken)) ??
      (leads ? inside.find((one) => !clashes(one, taken, weight * LESSER)) : undefined);
    if (!box) continue;
    occupy(box, written);
    names.push({ x: box[0] + half, y: box[1], text, size, always, minor });
  }
  return names;
}

/** @param {number[]} box @returns {string[]} */
function cellsOf([left, top, right, bottom]) {
  const cells = [];
  for (let column = Math.floor(left / CELL); column <= right / CELL; column += 1) {
    for (let line = Math.floor(top / CELL); line <= bottom / CELL; line += 1) cells.push(`${column}:${line}`);
  }
  return cells;
}

/** @param {number[]} box @param {Map<string, number[][]>} taken */
function occupy(box, taken) {
  for (const cell of cellsOf(box)) taken.set(cell, [...(taken.get(cell) ?? []), box]);
}

/**
 * Whether a box lies over another, of those of a weight from `least` on.
 * @param {number[]} box
 * @param {Map<string, number[][]>} taken
 * @param {number} [least]
 * @returns {boolean}
 */
function clashes([left, top, right, bottom], taken, least = -Infinity) {
  return cellsOf([left, top, right, bottom]).some((cell) =>
    (taken.get(cell) ?? []).some(
      ([x1, y1, x2, y2, weight = 0]) => weight >= least && left < x2 && right > x1 && top < y2 && bottom > y1,
    ),
  );
}

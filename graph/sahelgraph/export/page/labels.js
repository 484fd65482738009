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
  const names = [];
  for (const { x, y, radius } of wishes) if (radius > LARGE) occupy([x - radius, y - radius, x + radius, y + radius], taken);
  const ordered = [...wishes].sort((a, b) => Number(b.always) - Number(a.always) || b.weight - a.weight);
  for (const { x, y, radius, text, weight, always } of ordered) {
    if (x < 0 || y < 0 || x > frame.width || y > frame.height) continue;
    const size = Math.min(16, 11 + weight / 8);
    const half = widthOfText(text, size) / 2 + MARGIN;
    const beside = radius + GAP + half;
    const middle = y - size / 2;
    const minor = weight < MINOR && !always;
    const below = [x, y + radius + GAP];
    const spots = minor && wishes.length > CROWD ? [below] : [below, [x, y - radius - size - GAP], [x + beside, middle], [x - beside, middle]];
    for (const [at, top] of spots) {
      const box = [at - half, top, at + half, top + size + GAP];
      if (!always && (box[0] < 0 || box[2] > frame.width || clashes(box, taken))) continue;
      occupy(box, taken);
      names.push({ x: at, y: top, text, size, always, minor });
      break;
    }
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

/** @param {number[]} box @param {Map<string, number[][]>} taken @returns {boolean} */
function clashes([left, top, right, bottom], taken) {
  return cellsOf([left, top, right, bottom]).some((cell) =>
    (taken.get(cell) ?? []).some((other) => left < other[2] && right > other[0] && top < other[3] && bottom > other[1]),
  );
}

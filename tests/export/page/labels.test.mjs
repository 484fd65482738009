import assert from "node:assert/strict";
import { test } from "node:test";

import { placeNames } from "../../../graph/sahelgraph/export/page/labels.js";

const frame = { width: 400, height: 300 };
const width = (text, size) => text.length * size * 0.5;
const wish = (changes) => ({ x: 100, y: 100, radius: 8, text: "Name", weight: 10, always: false, ...changes });

test("in a crowd the less important give way", () => {
  const crowd = Array.from({ length: 80 }, (_, n) => wish({ weight: 1, text: `Minor ${n}`, x: 100 + (n % 9), y: 100 + (n % 7) }));
  const names = placeNames([...crowd, wish({ weight: 30, text: "Large", x: 103 })], frame, width);
  assert.equal(names[0].text, "Large");
  assert.ok(names.length < 5);
});

test("with few actors a name may stand on any side of its own", () => {
  const few = Array.from({ length: 4 }, (_, n) => wish({ text: `Name ${n}`, weight: 1, x: 200, y: 150, radius: 12 }));
  assert.equal(placeNames(few, frame, width).length, 4);
});

test("what is chosen is always written", () => {
  const crowd = [wish({ weight: 30, text: "Large" }), wish({ weight: 30, text: "Other" }), wish({ always: true, weight: 1, text: "Chosen" })];
  assert.equal(placeNames(crowd, frame, width)[0].text, "Chosen");
});

test("what lies outside the frame is not written", () => {
  assert.deepEqual(placeNames([wish({ x: -5 }), wish({ y: 301 })], frame, width), []);
});

test("no two names overlap", () => {
  const crowd = Array.from({ length: 60 }, (_, n) => wish({ x: (n * 37) % 400, y: (n * 53) % 300, text: `Actor ${n}`, weight: n % 7 }));
  const boxes = placeNames(crowd, frame, width).map(({ x, y, text, size }) => [x - width(text, size) / 2, y, x + width(text, size) / 2, y + size]);
  boxes.forEach((a, first) => boxes.slice(first + 1).forEach((b) => {
    assert.ok(a[0] >= b[2] || a[2] <= b[0] || a[1] >= b[3] || a[3] <= b[1]);
  }));
});

test("in a crowd the most important names are written over lesser actors, and never over their like", () => {
  const around = [];
  for (let x = 0; x < 400; x += 20) for (let y = 0; y < 300; y += 20) around.push({ x, y, radius: 9, text: "minor", weight: 10, always: false });
  const leader = { x: 205, y: 155, radius: 20, text: "Leader", weight: 40, always: false };
  const names = placeNames([...around, leader], { width: 400, height: 300 }, (text, size) => text.length * size * 0.6);
  assert.deepEqual(names.map(({ text }) => text), ["Leader"]);
  const equals = around.map((one) => ({ ...one, weight: 40 }));
  assert.deepEqual(placeNames([...equals, leader], { width: 400, height: 300 }, (text, size) => text.length * size * 0.6), []);
});

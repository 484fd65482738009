import assert from "node:assert/strict";
import { test } from "node:test";

import { histogram, monthsOf } from "../../../graph/sahelgraph/export/page/timeline.js";
import { sample } from "./sample.mjs";

test("the slider spans whole years of what is dated", () => {
  assert.deepEqual(monthsOf(sample()), { first: 2022 * 12, last: 2024 * 12 + 11 });
  assert.equal(monthsOf(sample([[0, 1, 0, { earliest: "", latest: "", edtf: "" }]])), null);
});

test("every piece of evidence is counted once, on its side or as undated", () => {
  const data = sample();
  const { bars, undated } = histogram(data.statements, monthsOf(data));
  const sum = (side) => bars.reduce((total, bar) => total + bar[side], 0);
  assert.deepEqual([sum("up"), sum("other"), sum("down"), undated], [1, 0, 3, 1]);
  assert.equal(bars[14].up, 1);
});

test("a long span is drawn in broader bars", () => {
  const { step, bars } = histogram([], { first: 1960 * 12, last: 2025 * 12 + 11 });
  assert.ok(step > 1);
  assert.ok(bars.length <= 120);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { inView } from "../../../graph/sahelgraph/export/page/filters.js";
import { START } from "../../../graph/sahelgraph/export/page/state.js";
import { blocsOf, takenTogether } from "../../../graph/sahelgraph/export/page/together.js";
import { sample } from "./sample.mjs";

const ends = (statements) => statements.map(({ id, subject, object }) => `${id}:${subject.row}-${object.row}`);
const ANA_AND_RUSSIA = [3, 1, 0];

test("a person is shown as whom it held an office of on the day, and only then", () => {
  const after = { earliest: "2024-01-01", latest: "2024-01-01", edtf: "2024-01-01" };
  const never = { earliest: "", latest: "", edtf: "" };
  const data = sample([ANA_AND_RUSSIA, [...ANA_AND_RUSSIA, after], [...ANA_AND_RUSSIA, never]], { offices: [[3, 0, "2020-01-01", "2023-12-31"]] });
  assert.deepEqual(ends(takenTogether(data, { persons: true, bloc: "" })), ["s0:0-1", "s1:3-1", "s2:3-1"]);
  assert.equal(takenTogether(data, { persons: true, bloc: "" })[0].told, data.statements[0]);
  assert.equal(takenTogether(data, { persons: false, bloc: "" }), data.statements);
});

test("whoever held offices of two stays itself, and a state that holds none too", () => {
  const data = sample([ANA_AND_RUSSIA], { offices: [[3, 0, "", ""], [3, 2, "", ""], [1, 2, "", ""]] });
  assert.deepEqual(ends(takenTogether(data, { persons: true, bloc: "" })), ["s0:3-1"]);
});

test("members are one with their organisation, and their ties with each other are gone", () => {
  const data = sample([[0, 1, 0], [0, 3, 0], [2, 3, 0]], { members: [[0, 2, "2000-01-01", ""], [1, 2, "2000-01-01", ""]] });
  assert.deepEqual(blocsOf(data).map(({ row }) => row), [2]);
  const bloc = data.actors[2].id;
  assert.deepEqual(ends(takenTogether(data, { persons: false, bloc })), ["s1:2-3", "s2:2-3"]);
});

test("filters look at those who are shown", () => {
  const data = sample([ANA_AND_RUSSIA], { offices: [[3, 0, "", ""]] });
  const kinds = ["State"];
  assert.equal(inView(data, { ...START, kinds }).length, 0);
  assert.equal(inView(data, { ...START, kinds, persons: true }).length, 1);
});

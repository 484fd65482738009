import assert from "node:assert/strict";
import { test } from "node:test";

import { START } from "../../../graph/sahelgraph/export/page/state.js";
import { MIXED, communitiesOf, marksOf, sceneOf, stanceOf, tiesOf } from "../../../graph/sahelgraph/export/page/ties.js";
import { sample } from "./sample.mjs";

const data = sample();

test("parallel statements are one tie for each pair and family, whatever their direction", () => {
  const ties = tiesOf(data.statements, true);
  const names = ties.map(({ first, second, family, statements }) => [first.id, second.id, family.id, statements.length]);
  assert.deepEqual(names, [
    ["niger", "russia", "AGREE", 1],
    ["niger", "russia", "ASSAULT", 1],
    ["russia", "ukraine", "ASSAULT", 2],
    ["niger", "new:Ana", "STRUCTURE", 1],
  ]);
});

test("a tie knows which way its statements point, and symmetric ones point nowhere", () => {
  const [signed, attacked] = tiesOf(data.statements, true);
  assert.deepEqual([signed.forward, signed.backward], [false, false]);
  assert.deepEqual([attacked.forward, attacked.backward], [false, true]);
});

test("a pair is cooperation, conflict, neither or both", () => {
  const [one, two, three, , five] = data.statements;
  assert.equal(stanceOf([one]), 1);
  assert.equal(stanceOf([two, three]), -1);
  assert.equal(stanceOf([five]), 0);
  assert.equal(stanceOf([one, five]), 1);
  assert.equal(stanceOf([one, two]), MIXED);
});

test("marks say what to be careful about, and nothing where all is well", () => {
  assert.deepEqual(marksOf([data.statements[0]]), []);
  assert.deepEqual(marksOf([data.statements[1]]), ["alleged", "singleSource"]);
  assert.deepEqual(marksOf([data.statements[4]]), ["singleSource", "undated"]);
  const [contested] = sample([[0, 1, 0, { contested: 1, status: 6 }]]).statements;
  assert.deepEqual(marksOf([contested]), ["ended", "contested"]);
});

test("ties are ended where all that opened or tell of them is over", () => {
  const [over, going] = sample([[0, 1, 0, { ended: 1 }], [0, 1, 0, {}]]).statements;
  assert.deepEqual(marksOf([over]), ["ended"]);
  assert.deepEqual(marksOf([over, going]), []);
});

test("lines of one pair are bent apart", () => {
  const { lines } = sceneOf(data, START, data.statements);
  assert.deepEqual(lines.map(({ id, bend }) => [id, bend]), [["0-1-0", -1], ["0-1-1", 1], ["1-2-1", 0], ["0-3-2", 0]]);
});

test("the level of pairs draws one line a pair", () => {
  const { level, lines } = sceneOf(data, { ...START, detail: "pair" }, data.statements);
  assert.equal(level, "pair");
  assert.deepEqual(lines.map(({ from, to, stance }) => [from, to, stance]), [[0, 1, MIXED], [1, 2, -1], [0, 3, 0]]);
});

test("communities are folded into one spot, and unfolded on request", () => {
  assert.deepEqual([...communitiesOf(data).keys()], ["niger", "new:Ana"]);
  const folded = sceneOf(data, { ...START, detail: "community" }, data.statements);
  assert.deepEqual(folded.spots.map(({ id }) => id), ["c:niger", 3]);
  assert.deepEqual(folded.lines.map(({ from, to }) => [from, to]), [[3, "c:niger"]]);
  const open = sceneOf(data, { ...START, detail: "community", open: ["niger"] }, data.statements);
  assert.deepEqual(open.spots.map(({ id }) => id), [0, 1, 2, 3]);
  assert.equal(open.lines.length, 3);
});

test("too many lines are drawn by pair, and too many pairs by community", () => {
  const many = Array.from({ length: 2001 }, (_, row) => ({ ...data.actors[0], id: `a${row}`, row }));
  const [one] = data.statements;
  const statements = many.slice(1).flatMap((object) => [{ ...one, subject: many[0], object }]);
  assert.equal(sceneOf(data, START, statements).level, "family");
  const twice = statements.concat(statements.map((each) => ({ ...each, relation: data.relations[1] })));
  assert.equal(sceneOf(data, START, twice).level, "pair");
  const more = twice.concat(many.slice(3).map((object) => ({ ...one, subject: many[1], object })));
  assert.equal(sceneOf(data, START, more).level, "community");
});

test("more lines than a browser bears are declined even on request", () => {
  const many = Array.from({ length: 6002 }, (_, row) => ({ ...data.actors[0], id: `a${row}`, row }));
  const [one] = data.statements;
  const statements = many.slice(1).map((object) => ({ ...one, subject: many[0], object }));
  for (const detail of ["family", "pair"]) {
    assert.equal(sceneOf(data, { ...START, detail }, statements.slice(1)).level, detail);
    assert.equal(sceneOf(data, { ...START, detail }, statements).level, "community");
  }
});

test("nothing is said of no statements", () => {
  assert.deepEqual(marksOf([]), []);
});

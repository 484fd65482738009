import assert from "node:assert/strict";
import { test } from "node:test";

import { hopCost, pathsBetween } from "../../../graph/sahelgraph/export/page/paths.js";
import { sample } from "./sample.mjs";

const route = ({ actors }) => actors.map(({ row }) => row).join("-");

test("a path goes over the best statement of each pair", () => {
  const { statements, actors } = sample();
  const [chain] = pathsBetween(statements, actors[3], actors[2]);
  assert.equal(route(chain), "3-0-1-2");
  assert.equal(chain.hops[1].statements[0].id, "s0");
});

test("fewer hops come first, then what is confirmed and has several sources", () => {
  const { statements, actors } = sample([[0, 1, 0], [1, 2, 0], [0, 3, 0, { status: 1 }], [3, 2, 0, { publishers: 1 }], [0, 2, 1, { publishers: 1 }]]);
  const chains = pathsBetween(statements, actors[0], actors[2]);
  assert.deepEqual(chains.map(route), ["0-2", "0-1-2", "0-3-2"]);
  assert.deepEqual(chains.map(({ cost }) => cost), [...chains].map(({ cost }) => cost).sort((a, b) => a - b));
});

test("paths repeat no actor and stay within the limits", () => {
  const every = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => [a, b, 0]));
  const { statements, actors } = sample(every);
  const chains = pathsBetween(statements, actors[0], actors[3], { most: 10, hops: 4 });
  assert.equal(chains.length, 5);
  for (const chain of chains) assert.equal(new Set(chain.actors).size, chain.actors.length);
  assert.equal(new Set(chains.map(route)).size, 5);
  assert.deepEqual(pathsBetween(statements, actors[0], actors[3], { most: 10, hops: 1 }).map(route), ["0-3"]);
});

test("nobody leads to itself, and unknown ends lead nowhere", () => {
  const { statements, actors } = sample([[0, 1, 0]]);
  assert.deepEqual(pathsBetween(statements, actors[0], actors[0]), []);
  assert.deepEqual(pathsBetween(statements, actors[2], actors[3]), []);
});

test("each weakness of a statement adds to the cost of its hop", () => {
  const { statements } = sample([[0, 1, 0], [0, 1, 0, { status: 1 }], [0, 1, 0, { publishers: 1 }], [0, 1, 0, { earliest: "", latest: "", edtf: "" }]]);
  const [plain, ...weak] = statements.map((statement) => hopCost(statement));
  assert.equal(plain, 1.25);
  for (const cost of weak) assert.ok(cost > plain);
});

test("recent comes before old, and undated last", () => {
  const old = { earliest: "2012-01-01", latest: "2012-01-31", edtf: "2012-01" };
  const never = { earliest: "", latest: "", edtf: "" };
  const { statements, actors } = sample([[0, 1, 0, old], [1, 3, 0, old], [0, 2, 0], [2, 3, 0, { latest: "", edtf: "2023-03/.." }]]);
  assert.deepEqual(pathsBetween(statements, actors[0], actors[3]).map(route), ["0-2-3", "0-1-3"]);
  const other = sample([[0, 1, 0, old], [1, 3, 0, old], [0, 2, 0, never], [2, 3, 0, never]]);
  assert.deepEqual(pathsBetween(other.statements, other.actors[0], other.actors[3]).map(route), ["0-1-3", "0-2-3"]);
});

test("in order of time only ties count that can follow one another, and none without a date", () => {
  const on = (day) => ({ earliest: day, latest: day, edtf: day });
  const { statements, actors } = sample([[0, 1, 0, on("2024-01-01")], [1, 2, 0, on("2023-01-01")], [1, 2, 1, on("2024-06-01")], [2, 3, 0, { earliest: "", latest: "", edtf: "" }]]);
  const [chain] = pathsBetween(statements, actors[0], actors[2], { ordered: true });
  assert.deepEqual(chain.hops[1].statements.map(({ id }) => id), ["s2"]);
  assert.equal(pathsBetween(statements, actors[2], actors[0], { ordered: true }).map(route).join(), "2-1-0");
  assert.deepEqual(pathsBetween(statements, actors[0], actors[3], { ordered: true }), []);
  assert.equal(pathsBetween(statements, actors[0], actors[3]).length, 1);
});

test("paths through an actor are those among all that pass it", () => {
  const every = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => [a, b, 0]));
  const { statements, actors } = sample(every);
  const all = pathsBetween(statements, actors[0], actors[3], { most: 10 }).map(route);
  const through = pathsBetween(statements, actors[0], actors[3], { most: 10, through: [actors[2]] }).map(route);
  assert.deepEqual(through, all.filter((path) => path.includes("-2-")));
  assert.equal(through.length, 3);
});

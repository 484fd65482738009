import assert from "node:assert/strict";
import { test } from "node:test";

import { facetCounts, inView } from "../../../graph/sahelgraph/export/page/filters.js";
import { START } from "../../../graph/sahelgraph/export/page/state.js";
import { sample } from "./sample.mjs";

const data = sample();
const shown = (changes) => inView(data, { ...START, ...changes }).map(({ id }) => id);

test("without filters everything is in view", () => {
  assert.deepEqual(shown({}), ["s0", "s1", "s2", "s3", "s4"]);
});

test("each filter keeps what it names", () => {
  const cases = [
    [{ since: "2024" }, ["s2", "s3", "s4"]],
    [{ since: "2023-03-31", until: "2023-03-31" }, ["s0", "s1", "s3", "s4"]],
    [{ until: "2022" }, ["s3", "s4"]],
    [{ until: "2021", undated: false }, []],
    [{ undated: false }, ["s0", "s1", "s2", "s3"]],
    [{ families: ["AGREE", "STRUCTURE"] }, ["s0", "s4"]],
    [{ relations: ["attacked"] }, ["s1", "s2", "s3"]],
    [{ statuses: ["alleged"] }, ["s1"]],
    [{ kinds: ["State"] }, ["s0", "s1", "s2", "s3"]],
    [{ kinds: ["Person"] }, []],
    [{ sources: 2 }, ["s0", "s2", "s3"]],
    [{ focus: "new:Ana" }, ["s4"]],
    [{ text: "cote d'ivoire" }, ["s2", "s3"]],
    [{ text: "SENTENCE 1" }, ["s1"]],
    [{ text: "wire nobody" }, []],
    [{ families: ["ASSAULT"], sources: 2, since: "2024" }, ["s2", "s3"]],
  ];
  for (const [changes, expected] of cases) assert.deepEqual(shown(changes), expected, JSON.stringify(changes));
});

test("counts of a filter's choices obey the other filters but not the filter itself", () => {
  const counts = facetCounts(data, { ...START, families: ["AGREE"], sources: 2 }, "families");
  assert.deepEqual(Object.fromEntries(counts), { AGREE: 1, ASSAULT: 2 });
});

test("a filter that is turned round leaves out what it names", () => {
  const data = sample();
  const shown = (state) => inView(data, { ...START, ...state }).map(({ id }) => id);
  const all = data.statements.map(({ id }) => id);
  for (const [name, values] of [["families", ["ASSAULT"]], ["relations", ["signed"]], ["statuses", ["alleged"]]]) {
    const kept = shown({ [name]: values });
    assert.ok(kept.length > 0 && kept.length < all.length);
    assert.deepEqual(shown({ [name]: values, except: [name] }), all.filter((id) => !kept.includes(id)));
  }
  assert.deepEqual(shown({ kinds: ["Person"], except: ["kinds"] }), ["s0", "s1", "s2", "s3"]);
});

test("outside a period is what cannot have been in it, and what has no date is left to its own filter", () => {
  const shown = (state) => inView(sample(), { ...START, ...state }).map(({ id }) => id);
  assert.deepEqual(shown({ since: "2023", until: "2023", except: ["time"] }), ["s2", "s4"]);
  assert.deepEqual(shown({ since: "2023", until: "2023", except: ["time"], undated: false }), ["s2"]);
});

test("an actor that is left out takes its ties along", () => {
  const shown = inView(sample(), { ...START, avoid: ["ukraine", "new:Ana"] });
  assert.deepEqual(shown.map(({ id }) => id), ["s0", "s1"]);
});

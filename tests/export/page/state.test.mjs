import assert from "node:assert/strict";
import { test } from "node:test";

import { START, activeFilters, fromFragment, toFragment, withoutFilters } from "../../../graph/sahelgraph/export/page/state.js";

test("the start needs no words in the address", () => {
  assert.equal(toFragment({ ...START }, START), "");
  assert.deepEqual(fromFragment("", START), { ...START });
});

test("every part of a view survives a link", () => {
  const state = {
    language: "fr", theme: "dark", view: "table", since: "2023-07", until: "2024", undated: false,
    families: ["AGREE", "SANCTION"], relations: ["signed"], statuses: ["alleged"], kinds: ["State"], sources: 2,
    text: "uranium & “l’or”, = #1", focus: "niger", actor: "new:Moussa, dit X", tie: ["niger", "russia", "AGREE"],
    group: "mali", from: "niger", to: "ukraine", detail: "pair", open: ["mali", "new:A=B"], size: "pagerank",
    camera: [-12, 340, 0.55], avoid: ["france", "new:A, b"], except: ["statuses", "time"], persons: true, bloc: "aes",
    through: "mali", ordered: true,
  };
  assert.deepEqual(Object.keys(state).sort(), Object.keys(START).sort());
  assert.deepEqual(fromFragment(`#${toFragment(state, START)}`, START), state);
});

test("a link reads like what it means", () => {
  const state = { ...START, since: "2023", actor: "new:Moussa Diop", families: ["AGREE", "AID"] };
  assert.equal(toFragment(state, START), "since=2023&families=AGREE,AID&actor=new:Moussa+Diop");
});

test("what a link says wrongly is as at the start", () => {
  for (const fragment of ["view=nonsense", "sources=-3", "sources=x", "camera=1,2", "camera=1,2,0", "language=de", "unknown=1", "=1", "&&", "__proto__=x", "constructor=y"]) {
    assert.deepEqual(fromFragment(fragment, START), { ...START }, fragment);
  }
  assert.equal(fromFragment("text=%E0%A4%A", START).text, "");
});

test("filters can be told and taken off one by one", () => {
  const state = { ...START, since: "2023", undated: false, statuses: ["alleged"], actor: "niger" };
  assert.deepEqual(activeFilters(state), ["since", "undated", "statuses"]);
  assert.deepEqual(activeFilters(withoutFilters(state, ["since"])), ["undated", "statuses"]);
  assert.equal(withoutFilters(state).actor, "niger");
  assert.deepEqual(activeFilters(withoutFilters(state)), []);
});

test("nothing is turned round that is off", () => {
  const state = fromFragment("except=families,time,nonsense&families=AID", START);
  assert.deepEqual(state.except, ["families"]);
  assert.deepEqual(withoutFilters(state, ["families"]).except, []);
});

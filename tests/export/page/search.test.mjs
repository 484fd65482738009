import assert from "node:assert/strict";
import { test } from "node:test";

import { findActors, indexOf } from "../../../graph/sahelgraph/export/page/search.js";
import { fill, fold, webAddress } from "../../../graph/sahelgraph/export/page/text.js";
import { WORDS } from "../../../graph/sahelgraph/export/page/words.js";
import { sample } from "./sample.mjs";

const index = indexOf(sample().actors);
const found = (typed) => findActors(index, typed).map(({ actor }) => actor.id);

test("actors are found by any name, in either language, with or without accents", () => {
  for (const typed of ["cote d'ivoire", "Côte d’Ivoire", "ivory", "IVORY COAST", "d'ivo"]) assert.deepEqual(found(typed), ["ukraine"], typed);
  assert.deepEqual(found("moscou"), ["russia"]);
  assert.deepEqual(found("ana"), ["new:Ana"]);
});

test("a hit says by which name it was found", () => {
  assert.equal(findActors(index, "moscow")[0].via, "Moscow");
});

test("whole names come before beginnings, and those before the middle of a word", () => {
  const actors = ["Mali border", "Somalia", "Mali"].map((en, row) => ({ ...sample().actors[0], id: en, en, fr: en, aliases: [], row }));
  assert.deepEqual(findActors(indexOf(actors), "mali").map(({ actor }) => actor.en), ["Mali", "Mali border", "Somalia"]);
});

test("nothing typed finds nobody", () => {
  assert.deepEqual(found("   "), []);
});

test("text is folded as Python folds it", () => {
  assert.equal(fold("  L’État   N’Djaména "), "l'etat n'djamena");
});

test("only addresses of the web are linked to", () => {
  assert.equal(webAddress("https://example.org/a"), "https://example.org/a");
  for (const address of ["javascript:alert(1)", "data:text/html,x", "", "//x.org", "file:///etc/passwd", "JaVaScRiPt:x"]) {
    assert.equal(webAddress(address), null, address);
  }
});

test("both languages have the same words with the same gaps", () => {
  assert.deepEqual(Object.keys(WORDS.fr).sort(), Object.keys(WORDS.en).sort());
  const gaps = (phrase) => [...new Set(phrase.match(/\{\d\}/g) ?? [])].sort();
  for (const [key, phrase] of Object.entries(WORDS.en)) assert.deepEqual(gaps(WORDS.fr[key]), gaps(phrase), key);
});

test("singular and plural follow the language", () => {
  assert.equal(fill("{0} tie|{0} ties", "en", [0]), "0 ties");
  assert.equal(fill("{0} lien|{0} liens", "fr", [0]), "0 lien");
  assert.equal(fill("{0} tie|{0} ties", "en", [1]), "1 tie");
  assert.equal(fill("{0} tie|{0} ties", "en", [1234]), "1,234 ties");
});

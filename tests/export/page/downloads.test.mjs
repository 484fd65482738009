import assert from "node:assert/strict";
import { test } from "node:test";

import { cell, quoteOf, toCsv, toJson } from "../../../graph/sahelgraph/export/page/downloads.js";
import { START } from "../../../graph/sahelgraph/export/page/state.js";
import { sample } from "./sample.mjs";

const { statements } = sample();

test("text that a spreadsheet would run is made text, numbers are left alone", () => {
  for (const text of ["=1", "+1", "-1", "@a", "\tx"]) assert.ok(cell(text).startsWith("'"), text);
  assert.equal(cell(-1), "-1");
  assert.equal(cell('say "hi", now'), '"say ""hi"", now"');
  assert.equal(cell("two\nlines"), '"two\nlines"');
});

test("the table has one row for each piece of evidence, under a row of names", () => {
  const lines = toCsv(statements).split("\r\n");
  assert.equal(lines.length, statements.length + 2);
  assert.ok(lines[0].startsWith("statement,subject,subject_label,relation,object"));
  assert.ok(lines[1].startsWith("s0,niger,Niger,signed,russia,Russia,asserted,2023-03,russia,Russia"));
});

test("the data tell the view, its actors and each quote", () => {
  const view = JSON.parse(toJson(statements.slice(0, 1), START, { title: "Sample", link: "#x" }));
  assert.deepEqual(view.actors.map(({ id }) => id), ["niger", "russia"]);
  assert.equal(view.statements[0].evidence[0].quote, quoteOf(statements[0].evidence[0]));
  assert.equal(view.statements[0].evidence[0].quote, "sentence 0");
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { dateInWords, dayNumber, isoDay, isoMonth, monthNumber, typedDay } from "../../../graph/sahelgraph/export/page/dates.js";

test("a typed year, month or day means its first or last day", () => {
  const cases = [
    ["2023", "2023-01-01", "2023-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-02", "2023-02-01", "2023-02-28"],
    [" 2023-07-26 ", "2023-07-26", "2023-07-26"],
    ["2023-12", "2023-12-01", "2023-12-31"],
  ];
  for (const [typed, first, last] of cases) {
    assert.equal(isoDay(typedDay(typed, "first")), first);
    assert.equal(isoDay(typedDay(typed, "last")), last);
  }
});

test("what is no date is refused", () => {
  for (const typed of ["", "23", "2023-13", "2023-00", "2023-02-30", "July 2023", "2023-1-1", "2023-01-32"]) {
    assert.equal(typedDay(typed, "first"), null, typed);
  }
});

test("months count through the turn of the year", () => {
  assert.equal(isoMonth(monthNumber(dayNumber("2023-12-31")) + 1), "2024-01");
});

test("dates are written as precisely as they are known, in both languages", () => {
  const cases = [
    ["2023-12-04", "4 December 2023", "4 décembre 2023"],
    ["2024-03", "March 2024", "mars 2024"],
    ["2017", "2017", "2017"],
    ["2020/2023-05", "2020 to May 2023", "de 2020 à mai 2023"],
    ["2013/..", "since 2013", "depuis 2013"],
    ["../2013-01-11", "until 11 January 2013", "jusqu'à 11 janvier 2013"],
    ["", "", ""],
  ];
  for (const [edtf, english, french] of cases) {
    assert.equal(dateInWords(edtf, "en"), english);
    assert.equal(dateInWords(edtf, "fr"), french);
  }
});

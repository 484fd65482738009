"""The dates of what sentences of the press say, read by the real parser (``dated_en.txt``, ``dated_fr.txt``)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sentences import Fact, ordered, registry
from sentences import ontology as vocabulary

from sahelgraph.extraction.extract import extract
from sahelgraph.language.parse import parse
from sahelgraph.language.pipeline import Pipeline
from sahelgraph.model import Report, ReportId

HERE = Path(__file__).parent
LIMIT = 0.08
"""Share of dates that may be wrong; a parser trained anew errs on other sentences than the one before."""


def rows(language: str) -> list[tuple[date, str, dict[Fact, str | None]]]:
    found = []
    for line in (HERE / f"dated_{language}.txt").read_text("utf-8").splitlines()[1:]:
        published, text, said = line.split(" | ")
        facts = (fact.split() for fact in said.split(" ; "))
        dates = {ordered((s, r, o)): None if edtf == "-" else edtf for s, r, o, edtf in facts}
        found.append((date.fromisoformat(published), text, dates))
    return found


def agree(wanted: str | None, read: str | None) -> bool:
    """Whether two dates are the same, or one the month or year of the other."""
    if wanted is None or read is None:
        return wanted == read
    return wanted.startswith(read) or read.startswith(wanted)


@pytest.mark.model
@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_found_has_the_date_that_the_sentence_gives_it(language: str) -> None:
    pipeline, found, wrong = Pipeline.load(language), 0, []
    for published, text, dates in rows(language):
        report = Report(id=ReportId("dated"), text=text, language=language, published=published)
        for item in extract(parse(report, pipeline, registry()), vocabulary(), registry()):
            fact = ordered((item.subject, item.relation, item.object))
            if fact in dates:
                found += 1
                if not agree(dates[fact], item.when.edtf):
                    wrong.append((text, fact, item.when.edtf))
    assert found >= 0.85 * sum(len(dates) for _, _, dates in rows(language))
    assert len(wrong) <= LIMIT * found, wrong

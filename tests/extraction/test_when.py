"""The date of a predicate, on trees written by hand. The reports are of Friday 12 April 2024."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from sahelgraph.extraction.when import when_of
from sahelgraph.language.dates import find_times
from sahelgraph.language.parsed import Parsed
from sahelgraph.model import Report, ReportId

HERE = Path(__file__).parent
FRIDAY = date(2024, 4, 12)
VOCABULARIES = {language: spacy.blank(language).vocab for language in ("en", "fr")}
LINE = "\n\n"


def parsed(trees: list[str], language: str, published: date | None = FRIDAY) -> Parsed:
    """Sentences of a report, each a paragraph, from trees as ``times_en.txt`` writes them."""
    rows: list[tuple[str, str, str, str, int, str]] = []
    for tree in trees:
        start = len(rows)
        for word in tree.split():
            form, part, relation, head, *features = word.split("|")
            form, _, lemma = form.partition("=")
            at = len(rows) if relation == "root" else start + int(head) - 1
            label = "ROOT" if relation == "root" else relation
            rows.append((form, lemma or form, part, label, at, features[0].replace("&", "|") if features else ""))
        rows.append((LINE, LINE, "SPACE", "dep", len(rows) - 1, ""))
    forms = [row[0] for row in rows]
    spaces = [
        after not in (",", ".", LINE) and form != LINE and not form.endswith("'")
        for form, after in zip(forms, [*forms[1:], LINE], strict=True)
    ]
    doc = Doc(
        VOCABULARIES[language],
        words=forms,
        lemmas=[row[1] for row in rows],
        pos=[row[2] for row in rows],
        deps=[row[3] for row in rows],
        heads=[row[4] for row in rows],
        morphs=[row[5] for row in rows],
        spaces=spaces,
    )
    report = Report(id=ReportId("r"), text=doc.text, language=language, published=published)
    return Parsed(report=report, doc=doc, mentions=(), times=find_times(doc.text, language, published))


def date_of(word: str, report: Parsed, relation: str = "") -> str | None:
    (token,) = (token for token in report.doc if token.text == word)
    return when_of(token, report, relation=relation).edtf


def cases() -> list[tuple[str, str, str, dict[str, str | None]]]:
    """Language, class, tree and dates of every block in ``times_en.txt`` and ``times_fr.txt``."""
    found = []
    for language in ("en", "fr"):
        for block in (HERE / f"times_{language}.txt").read_text("utf-8").split("\n\n")[1:]:
            name, dates, *tree = block.strip().splitlines()
            pairs = (pair.split(":") for pair in dates.removeprefix("# dates = ").split())
            wanted = {word: None if edtf == "-" else edtf for word, edtf in pairs}
            found.append((language, name.removeprefix("# class = "), " ".join(tree), wanted))
    return found


CASES = cases()


@pytest.mark.parametrize(("language", "name", "tree", "dates"), CASES, ids=[case[1] for case in CASES])
def test_the_time_of_a_predicate(language: str, name: str, tree: str, dates: dict[str, str | None]) -> None:
    report = parsed([tree], language)
    assert {word: date_of(word, report) for word in dates} == dates, name


HEADLINE = "Envoys|NOUN|nsubj|2 land|VERB|root|0 in|ADP|case|4 Niger|PROPN|obl|2"
LEAD = (
    "Two|NUM|nummod|2 envoys|NOUN|nsubj|4 have|AUX|aux|4 landed=land|VERB|root|0 in|ADP|case|6 Niger|PROPN|obl|4"
    " .|PUNCT|punct|4"
)
DATED = (
    "They|PRON|nsubj|3 had=have|AUX|aux|3 left=leave|VERB|root|0 Moscow|PROPN|obj|3 on|ADP|case|6 Wednesday|PROPN|obl|3"
    " .|PUNCT|punct|3"
)
MEETING = (
    "Ministers|NOUN|nsubj:pass|3 were=be|AUX|aux:pass|3 received=receive|VERB|root|0 by|ADP|case|6 the|DET|det|6"
    " president|NOUN|obl:agent|3 .|PUNCT|punct|3"
)
BACKGROUND = "They|PRON|nsubj|2 took=take|VERB|root|0 power|NOUN|obj|2 in|ADP|case|5 July|PROPN|obl|2 .|PUNCT|punct|2"


class TestAcrossSentences:
    def test_a_headline_and_an_undated_opening_have_the_day_of_the_news(self) -> None:
        report = parsed([HEADLINE, LEAD, DATED], "en")
        assert date_of("land", report) == date_of("landed", report) == "2024-04-10"

    def test_a_background_date_is_not_the_news(self) -> None:
        assert date_of("land", parsed([HEADLINE, LEAD, BACKGROUND], "en")) is None

    def test_without_a_date_of_publication_nothing_is_carried(self) -> None:
        assert date_of("land", parsed([HEADLINE, LEAD, DATED], "en", None)) is None

    def test_a_meeting_goes_on_from_the_story_and_other_statements_do_not(self) -> None:
        report = parsed([HEADLINE, DATED, MEETING], "en")
        assert date_of("received", report, "metWith") == "2024-04-10"
        assert date_of("received", report, "supplied") is None

    def test_a_timeless_relation_has_no_date(self) -> None:
        assert date_of("left", parsed([DATED], "en"), "formerColonialPowerOf") is None

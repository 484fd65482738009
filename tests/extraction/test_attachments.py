"""Governors that the parser attaches badly: what they say of their content does not depend on its label."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from sahelgraph.extraction.stance import Stances
from sahelgraph.language.parsed import Parsed
from sahelgraph.model import Report, ReportId, Status

# Word, lemma, part of speech, features, head (by place from 0) and label, which varies for the word in question.
Row = tuple[str, str, str, str, int, str]
DENIED = [
    ("Russia", "Russia", "PROPN", "", 1, "nsubj"),
    ("denied", "deny", "VERB", "VerbForm=Fin|Tense=Past", 1, "ROOT"),
    ("having", "have", "AUX", "VerbForm=Ger", 3, "aux"),
    ("sent", "send", "VERB", "VerbForm=Part|Tense=Past", 1, "?"),
    ("troops", "troop", "NOUN", "", 3, "obj"),
]
NIE = [
    ("Moscou", "Moscou", "PROPN", "", 1, "nsubj"),
    ("nie", "nier", "VERB", "VerbForm=Fin|Tense=Pres", 1, "ROOT"),
    ("avoir", "avoir", "AUX", "VerbForm=Inf", 3, "aux:tense"),
    ("envoyé", "envoyer", "VERB", "VerbForm=Part|Tense=Past", 1, "?"),
    ("soldats", "soldat", "NOUN", "", 3, "obj"),
]
ALONG = [
    ("Russia", "Russia", "PROPN", "", 1, "nsubj"),
    ("denied", "deny", "VERB", "VerbForm=Fin|Tense=Past", 1, "ROOT"),
    ("it", "it", "PRON", "", 1, "obj"),
    (",", ",", "PUNCT", "", 4, "punct"),
    ("sending", "send", "VERB", "VerbForm=Ger", 1, "?"),
    ("troops", "troop", "NOUN", "", 4, "obj"),
]
DUE = [
    ("Turkey", "Turkey", "PROPN", "", 4, "nsubj"),
    ("is", "be", "AUX", "VerbForm=Fin", 4, "cop"),
    ("due", "due", "ADJ", "", 4, "?"),
    ("to", "to", "PART", "", 4, "mark"),
    ("open", "open", "VERB", "VerbForm=Inf", 4, "ROOT"),
]


def status(language: str, rows: list[Row], place: int, label: str) -> Status:
    doc = Doc(
        spacy.blank(language).vocab,
        words=[row[0] for row in rows],
        lemmas=[row[1] for row in rows],
        pos=[row[2] for row in rows],
        morphs=[row[3] for row in rows],
        heads=[row[4] for row in rows],
        deps=[label if row[5] == "?" else row[5] for row in rows],
    )
    report = Report(id=ReportId("any"), text=doc.text, language=language)
    return Stances(Parsed(report=report, doc=doc, mentions=())).of(doc[place]).status


@pytest.mark.parametrize("label", ["ccomp", "xcomp", "advcl", "acl", "dep"])
def test_what_stands_right_after_a_denial_is_denied(label: str) -> None:
    assert status("en", DENIED, 3, label) is Status.DENIED
    assert status("fr", NIE, 3, label) is Status.DENIED


def test_what_goes_along_with_a_denial_after_a_comma_is_not_denied() -> None:
    assert status("en", ALONG, 4, "advcl") is Status.ASSERTED


@pytest.mark.parametrize("label", ["mark", "aux", "advmod", "amod"])
def test_an_infinitive_behind_due_to_lies_ahead(label: str) -> None:
    assert status("en", DUE, 4, label) is Status.PLANNED

"""People whom a report introduces by what they do, not by an office."""

from __future__ import annotations

import pytest
from scenes import scene

from sahelgraph.background import Offices
from sahelgraph.language.names import Candidate
from sahelgraph.language.namesakes import Namesakes
from sahelgraph.language.newcomers import introduce_names
from sahelgraph.language.titles import Titles

TITLES = Titles.load("en")


def introduced(line: str, *names: str) -> list[str]:
    """The people whom a scene introduces if some of its words are runs of two capitalised words."""
    found = scene("en", line)
    text = found.report.text
    places = [(text.index(name), text.index(name) + len(name)) for name in names]
    candidates = [Candidate(start, end, 0, 2, "") for start, end in places]
    introduce_names(found, candidates, TITLES, Namesakes([], TITLES, Offices([])))
    return [mention.actor.removeprefix("new:") for mention in found.mentions() if mention.actor.startswith("new:")]


@pytest.mark.parametrize(("noun", "known"), [("missionary", ["Pier Maccalli"]), ("valley", [])])
def test_a_name_behind_what_somebody_does_is_a_person(noun: str, known: list[str]) -> None:
    line = f"the:DET:det>{noun} {noun}:NOUN:nsubj>left Pier_Maccalli:PROPN:appos>{noun} left:VERB:ROOT"
    assert introduced(line, "Pier Maccalli") == known


def test_all_names_of_a_list_behind_it_are() -> None:
    line = (
        "two:NUM:nummod>tourists tourists:NOUN*:nsubj>left ,:PUNCT:punct>tourists Pat_Picque:PROPN:appos>tourists "
        "and:CCONJ:cc>Lau_Lass Lau_Lass:PROPN:conj>Pat_Picque ,:PUNCT:punct>tourists left:VERB:ROOT"
    )
    assert introduced(line, "Pat Picque", "Lau Lass") == ["Pat Picque", "Lau Lass"]


def test_so_is_a_name_before_it() -> None:
    line = (
        "Pat_Picque:PROPN:nsubj>left ,:PUNCT:punct>tourist a:DET:det>tourist tourist:NOUN:appos>Pat_Picque "
        ",:PUNCT:punct>tourist left:VERB:ROOT"
    )
    assert introduced(line, "Pat Picque") == ["Pat Picque"]

"""Unknown names that the words around them show to be people's."""

from __future__ import annotations

import pytest
from scenes import scene

from sahelgraph.language.holders import find_holdings
from sahelgraph.language.offices import find_phrases
from sahelgraph.language.scene import Scene
from sahelgraph.language.shown_people import settle_people
from sahelgraph.language.titles import Titles
from sahelgraph.model import Actor, ActorId

TITLES = {language: Titles.load(language) for language in ("en", "fr")}
WHO = ActorId("new:Zumo Kibre")


def settled(language: str, line: str) -> bool:
    """Whether the first token of a line, an unknown name, is taken for a person's."""
    built: Scene = scene(language, line)
    built.suspect(0, 1, Actor(id=WHO, kind="Person", names={language: ("Zumo Kibre",)}))
    settle_people(
        built, TITLES[language], find_holdings(built, TITLES[language], find_phrases(built, TITLES[language]))
    )
    return WHO in built.present()


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Zumo_Kibre:PROPN:nsubj>say say:VERB"),
        ("fr", "Zumo_Kibre:PROPN:nsubj>estimer estimer:VERB"),
        ("en", "Zumo_Kibre:PROPN:nsubj>left , a:DET spokesman:NOUN:appos>Zumo_Kibre , left:VERB"),
    ],
)
def test_who_says_something_or_holds_an_office_is_a_person(language: str, line: str) -> None:
    assert settled(language, line)


@pytest.mark.parametrize("line", ["Zumo_Kibre:PROPN:nsubj>fell fell:VERB", "Zumo_Basin:PROPN:nsubj>say say:VERB"])
def test_what_falls_may_be_anything_and_a_basin_is_a_place(line: str) -> None:
    assert not settled("en", line)

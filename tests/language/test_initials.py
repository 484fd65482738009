"""Initials that a report gives for a body."""

from __future__ import annotations

import pytest
from scenes import scene

from sahelgraph.language.initials import link_initials


def linked(line: str) -> list[str]:
    built = scene("en", line)
    before = set(built.heads())
    link_initials(built)
    new = [place for place in built.heads() if place not in before]
    return [f"{built.doc[place].text}={actor}" for place in new for actor in built.owners(place)]


NAME = "Joint_Force:PROPN=ecowas-force"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"{NAME} ( JFX ) left:VERB | JFX:PROPN stays:VERB", ["JFX=ecowas-force", "JFX=ecowas-force"]),
        (f"JFX:PROPN ( {NAME} ) left:VERB", ["JFX=ecowas-force"]),
    ],
)
def test_initials_in_brackets_stand_for_the_body_wherever_they_are(line: str, expected: list[str]) -> None:
    assert linked(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        f"{NAME} ( Goma ) left:VERB | Goma:PROPN fell:VERB",
        f"{NAME} ( 2012 ) left:VERB",
        "Mali:PROPN=mali ( XYZ ) left:VERB | XYZ:PROPN stays:VERB",
        f"{NAME} ( JFX ) left:VERB | Wagner:PROPN=wagner-group ( JFX ) stays:VERB",
        f"{NAME} left:VERB | JFX:PROPN stays:VERB",
    ],
)
def test_places_numbers_and_initials_of_two_bodies_stand_for_nobody(line: str) -> None:
    assert linked(line) == []

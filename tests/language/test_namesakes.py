"""Whom a title and a surname mean that several people bear."""

from __future__ import annotations

from datetime import date

import pytest
from scenes import actor

from sahelgraph.background import Offices
from sahelgraph.language.namesakes import Namesakes
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId, Fact, RelationId
from sahelgraph.timespan import TimeSpan

PEOPLE = [
    actor("ibrahim", "Person", "BFA", None, "Ibrahim Traoré"),
    actor("karamoko", "Person", "BFA", None, "Karamoko Traoré"),
    actor("dioncounda", "Person", "MLI", None, "Dioncounda Traoré"),
    actor("bah", "Person", "MLI", None, "Bah Ndaw"),
    actor("burkina-traore", "Place", "BFA", None, "Traoré"),
]


def fact(person: str, relation: str, state: str, when: str, role: str) -> Fact:
    return Fact(
        subject=ActorId(person),
        relation=RelationId(relation),
        object=ActorId(state),
        when=TimeSpan.parse(when),
        role=role,
        source="test",
    )


FACTS = [
    fact("ibrahim", "leads", "burkina-faso", "2022-09-30/..", "head of state"),
    fact("karamoko", "hasRoleIn", "burkina-faso", "2023-12-17/..", "foreign minister"),
    fact("dioncounda", "leads", "mali", "2012-04-12/2013-09-04", "head of state"),
]


def meant(title: str, countries: str, day: date | None, language: str = "en") -> ActorId | None:
    namesakes = Namesakes(PEOPLE, Titles.load(language), Offices(FACTS))
    return namesakes.meant("traore", title.split(), countries.split(), day)


@pytest.mark.parametrize(
    ("title", "day", "person"),
    [
        ("president", date(2024, 5, 1), "ibrahim"),
        ("president", date(2013, 5, 1), "dioncounda"),
        ("foreign minister", date(2024, 5, 1), "karamoko"),
        ("foreign minister", date(2013, 5, 1), None),
        ("prime minister", date(2024, 5, 1), None),
        ("former president", date(2024, 5, 1), None),
        ("president", None, None),
        ("", date(2024, 5, 1), None),
    ],
)
def test_of_namesakes_whoever_holds_the_office_that_day_is_meant(
    title: str, day: date | None, person: str | None
) -> None:
    assert meant(title, "", day) == person


def test_whoever_holds_the_office_goes_before_a_namesake_of_the_country_spoken_of() -> None:
    assert meant("president", "MLI", date(2024, 5, 1)) == "ibrahim"


def test_without_an_office_the_only_namesake_of_the_countries_spoken_of_is_meant() -> None:
    assert meant("general", "MLI", date(2024, 5, 1)) == "dioncounda"
    assert meant("general", "BFA", date(2024, 5, 1)) is None


def test_a_french_title_is_read_too() -> None:
    assert meant("le president", "", date(2024, 5, 1), "fr") == "ibrahim"


def test_everyone_of_a_surname_is_known_and_no_place_is() -> None:
    namesakes = Namesakes(PEOPLE, Titles.load("en"), Offices(FACTS))
    assert set(namesakes.bearers("traore")) == {"ibrahim", "karamoko", "dioncounda"}

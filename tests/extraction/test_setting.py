"""In which state it happens that a clause tells without saying so, on small trees."""

from __future__ import annotations

import pytest
from report_trees import RAINED, told

NAMES = {"Ansaru": "ansaru", "Togo": "togo", "Ghana": "ghana", "French": "france", "Lomé": "lome", "Kenya": "kenya"}
EXPELLED = (
    "The|DET|det|3 French|ADJ|amod|3 ambassador|NOUN|nsubj:pass|5 was=be|AUX|aux:pass|5 expelled=expel|VERB|root|0"
)
CUT = "Togo|PROPN|nsubj|2 accused=accuse|VERB|root|0 French|PROPN|obj|2"
ABOUT_TOGO = "Togo|PROPN|nsubj|2 rests=rest|VERB|root|0"
ABOUT_GHANA = "Ghana|PROPN|nsubj|2 rests=rest|VERB|root|0"
KILLED = "Ansaru|PROPN|nsubj|2 killed=kill|VERB|root|0 40|NUM|nummod|4 soldiers=soldier|NOUN|obj|2|Number=Plur"


@pytest.mark.parametrize("between", [0, 4])
def test_an_envoy_is_expelled_by_the_state_that_stands_against_his(between: int) -> None:
    assert ("togo", "expelled", "france") in told([CUT, *[RAINED] * between, ABOUT_GHANA, EXPELLED], NAMES)


def test_without_a_quarrel_it_is_the_state_that_the_report_is_about() -> None:
    said = told([ABOUT_TOGO, ABOUT_TOGO, ABOUT_GHANA, EXPELLED], NAMES)
    assert ("togo", "expelled", "france") in said


@pytest.mark.parametrize("trees", [[EXPELLED], [ABOUT_TOGO, ABOUT_GHANA, EXPELLED]])
def test_where_the_report_is_about_nobody_or_two_it_is_nobody(trees: list[str]) -> None:
    assert told(trees, NAMES) == set()


def test_an_active_verb_without_a_known_doer_takes_nobody() -> None:
    active = (
        "Officials=official|NOUN|nsubj|2 expelled=expel|VERB|root|0 the|DET|det|5 French|ADJ|amod|5 envoy|NOUN|obj|2"
    )
    assert ("togo", "expelled", "france") not in told([CUT, active], NAMES)


@pytest.mark.parametrize(
    ("place", "state"),
    [
        (" at|ADP|case|6 Lomé|PROPN|obl|2", "togo"),
        (" in|ADP|case|7 northern|ADJ|amod|7 Ghana|PROPN|obl|2", "ghana"),
    ],
)
def test_soldiers_are_those_of_the_state_where_they_are_killed(place: str, state: str) -> None:
    assert told([KILLED + place], NAMES) == {("ansaru", "attacked", state)}


def test_soldiers_killed_nowhere_are_those_of_the_state_that_the_report_is_about() -> None:
    assert told([ABOUT_TOGO, ABOUT_TOGO, ABOUT_GHANA, KILLED], NAMES) == {("ansaru", "attacked", "togo")}
    assert told([ABOUT_TOGO, ABOUT_GHANA, KILLED], NAMES) == set()


def test_a_border_is_no_place_in_the_state_beyond_it() -> None:
    border = " near|ADP|case|7 the|DET|det|7 border|NOUN|obl|2 with|ADP|case|9 Ghana|PROPN|nmod|7"
    assert told([KILLED + border], NAMES) == set()


def test_soldiers_of_somebody_are_his_wherever_they_are() -> None:
    theirs = KILLED.replace("40|NUM|nummod|4", "Kenya|PROPN|compound|4") + " in|ADP|case|6 Ghana|PROPN|obl|2"
    assert ("ansaru", "attacked", "ghana") not in told([theirs], NAMES)
    assert ("ansaru", "attacked", "kenya") in told([theirs], NAMES)


def test_those_whom_a_state_kills_are_not_its_own_soldiers() -> None:
    killed = KILLED.replace("Ansaru", "Kenya") + " in|ADP|case|6 Ghana|PROPN|obl|2"
    assert ("kenya", "attacked", "ghana") not in told([killed], NAMES)

"""In which state it happens that a clause tells without saying so, on small trees."""

from __future__ import annotations

import pytest
from report_trees import RAINED, told

NAMES = {"Ansaru": "ansaru", "Togo": "togo", "Ghana": "ghana", "French": "france", "Lomé": "lome", "Kenya": "kenya"}
GUESTS = NAMES | {"Orano": "orano", "Maes": "nicolas-maes"}
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


HELD = (
    "Orano|PROPN|nmod:poss|3 's|PART|case|1 boss=boss|NOUN|nsubj:pass|5 was=be|AUX|aux:pass|5"
    " arrested=arrest|VERB|root|0"
)
MAES = "Maes|PROPN|nsubj:pass|3 was=be|AUX|aux:pass|3 arrested=arrest|VERB|root|0"


@pytest.mark.parametrize(("tree", "held"), [(HELD, "orano"), (MAES, "nicolas-maes")])
def test_a_guest_is_arrested_by_the_state_that_the_report_is_about(tree: str, held: str) -> None:
    assert ("togo", "detained", held) in told([ABOUT_TOGO, ABOUT_TOGO, tree], GUESTS)


@pytest.mark.parametrize("tree", [HELD, MAES])
def test_one_mention_of_a_state_does_not_make_it_the_one_that_arrests(tree: str) -> None:
    assert not any(subject == "togo" for subject, _, _ in told([ABOUT_TOGO, tree], GUESTS))


def test_who_is_of_a_state_that_the_report_names_is_arrested_there() -> None:
    french = "The|DET|det|3 French|ADJ|amod|3 press|NOUN|nsubj|4 wonders=wonder|VERB|root|0"
    assert ("france", "detained", "nicolas-maes") in told([french, MAES], GUESTS)


@pytest.mark.parametrize("tree", [HELD, MAES])
def test_nobody_is_arrested_in_the_land_of_the_report_at_a_place_that_is_unknown(tree: str) -> None:
    head = 5 if tree is HELD else 3
    away = f" in|ADP|case|{head + 2} Toronto|PROPN|obl|{head}"
    assert ("togo", "detained", "orano") not in told([ABOUT_TOGO, ABOUT_TOGO, tree + away], GUESTS)
    assert ("togo", "detained", "nicolas-maes") not in told([ABOUT_TOGO, ABOUT_TOGO, tree + away], GUESTS)


def test_instructors_who_are_spoken_of_are_in_the_land_of_the_report() -> None:
    spoke = (
        "Officials=official|NOUN|nsubj|2 spoke=speak|VERB|root|0 of|ADP|case|5 French|ADJ|amod|5"
        " instructors=instructor|NOUN|obl|2|Number=Plur"
    )
    assert told([ABOUT_TOGO, ABOUT_TOGO, spoke], NAMES) == {("france", "deployedForcesTo", "togo")}
    assert told([ABOUT_TOGO, ABOUT_GHANA, spoke], NAMES) == set()

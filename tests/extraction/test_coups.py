"""Whose coup it is that others condemn, and of whom they demand what only those in power can give, on small trees."""

from __future__ import annotations

import pytest
from report_trees import RAINED, told

NAMES = {"Gabon": "gabon", "Togo": "togo", "Kenya": "kenya", "Ansaru": "ansaru"}
SEIZED = "Soldiers=soldier|NOUN|nsubj|2 seized=seize|VERB|root|0 power|NOUN|obj|2 in|ADP|case|5 Gabon|PROPN|obl|2"
TOPPLED = (
    "Officers=officer|NOUN|nsubj|2 toppled=topple|VERB|root|0 the|DET|det|4 president|NOUN|obj|2 of|ADP|case|6 "
    "Gabon|PROPN|nmod|4"
)
COUP = "The|DET|det|2 coup|NOUN|nsubj|5 in|ADP|case|4 Gabon|PROPN|nmod|2 surprised=surprise|VERB|root|0 many|ADJ|obj|5"
CONDEMNED = "Kenya|PROPN|nsubj|2 condemned=condemn|VERB|root|0 the|DET|det|4 coup|NOUN|obj|2"
DEMANDED = (
    "Kenya|PROPN|nsubj|2 demanded=demand|VERB|root|0 the|DET|det|4 release|NOUN|obj|2 of|ADP|case|7 the|DET|det|7 "
    "{}|NOUN|nmod|4"
)
CRITICISED = {("kenya", "criticised", "gabon")}


def said(*trees: str) -> set[tuple[str, str, str]]:
    """What Kenya says or does by a report."""
    return {fact for fact in told(list(trees), NAMES) if fact[0] == "kenya"}


@pytest.mark.parametrize("coup", [SEIZED, TOPPLED, COUP])
@pytest.mark.parametrize("between", [0, 2])
def test_a_coup_is_that_of_the_state_in_which_power_was_taken(coup: str, between: int) -> None:
    assert said(coup, *[RAINED] * between, CONDEMNED) == CRITICISED


def test_a_sentence_may_name_the_state_outside_the_clause_that_tells_of_power() -> None:
    announced = (
        "Soldiers=soldier|NOUN|nsubj|4 in|ADP|case|3 Gabon|PROPN|nmod|1 announced=announce|VERB|root|0 "
        "they|PRON|nsubj|7 had=have|AUX|aux|7 seized=seize|VERB|ccomp|4 power|NOUN|obj|7"
    )
    assert said(announced, CONDEMNED) == CRITICISED


@pytest.mark.parametrize(
    "no_coup",
    [
        SEIZED.replace("power|NOUN", "cattle|NOUN"),
        SEIZED.replace("seized=seize", "lost=lose"),
        "Soldiers=soldier|NOUN|nsubj|3 may|AUX|aux|3 seize|VERB|root|0 power|NOUN|obj|3 in|ADP|case|6 "
        "Gabon|PROPN|obl|3",
        "Soldiers=soldier|NOUN|nsubj|2 tried=try|VERB|root|0 to|PART|mark|4 seize|VERB|xcomp|2|VerbForm=Inf "
        "power|NOUN|obj|4 in|ADP|case|7 Gabon|PROPN|obl|4",
        "Soldiers=soldier|NOUN|nsubj|2 foiled=foil|VERB|root|0 a|DET|det|4 coup|NOUN|obj|2 in|ADP|case|6 "
        "Gabon|PROPN|nmod|4",
        "Ansaru|PROPN|nsubj|2 took=take|VERB|root|0 control|NOUN|obj|2 in|ADP|case|5 Gabon|PROPN|obl|2",
        TOPPLED.replace("topple|", "kill|"),
    ],
    ids=["cattle", "lost", "may", "tried", "foiled", "an armed group", "killed"],
)
def test_what_took_no_power_is_no_coup(no_coup: str) -> None:
    assert said(no_coup, CONDEMNED) == set()


def test_of_two_coups_the_report_does_not_say_which() -> None:
    assert said(SEIZED, TOPPLED.replace("Gabon", "Togo"), CONDEMNED) == set()


def test_what_only_a_ruler_can_give_is_demanded_of_those_who_took_power() -> None:
    assert said(SEIZED, DEMANDED.format("president")) == {("kenya", "demandedOf", "gabon")}


@pytest.mark.parametrize(
    "trees",
    [
        [SEIZED, DEMANDED.format("cattle")],
        [RAINED, DEMANDED.format("president")],
        [SEIZED, DEMANDED.format("president") + " of|ADP|case|9 Togo|PROPN|nmod|7"],
    ],
    ids=["what anybody gives", "no coup", "of another state"],
)
def test_nothing_else_is_demanded_of_them(trees: list[str]) -> None:
    assert said(*trees) == set()


@pytest.mark.parametrize(("ruler", "expected"), [("junta", {("kenya", "demandedOf", "gabon")}), ("team", set())])
def test_without_a_coup_it_is_the_state_whose_junta_was_named(ruler: str, expected: set[tuple[str, str, str]]) -> None:
    named = f"The|DET|det|2 {ruler}|NOUN|nsubj|3 left=leave|VERB|root|0"
    wants = "Kenya|PROPN|nsubj|2 demanded=demand|VERB|root|0 elections=election|NOUN|obj|2"
    assert told([named, wants], {**NAMES, ruler: "gabon"}) == expected

"""Who made an offer that is turned down, and a move that others judge, where no reading tells of it, on small trees."""

from __future__ import annotations

import pytest
from report_trees import RAINED, told

NAMES = {"Benin": "benin", "Niger": "niger", "Togo": "togo", "Bazoum": "mohamed-bazoum"}
OFFERED = "Benin|PROPN|nsubj|2 offered=offer|VERB|root|0 to|PART|mark|4 mediate|VERB|xcomp|2"
REFUSED = "Niger|PROPN|nsubj|2 rejected=reject|VERB|root|0 the|DET|det|4 offer|NOUN|obj|2"
ENDED = "Benin|PROPN|nsubj|2 ended=end|VERB|root|0 the|DET|det|4 truce|NOUN|obj|2"
REGRETTED = "Niger|PROPN|nsubj|2 regretted=regret|VERB|root|0 the|DET|det|4 move|NOUN|obj|2"
REJECTED, CRITICISED = ("niger", "rejected", "benin"), ("niger", "criticised", "benin")


@pytest.mark.parametrize("between", [0, 1])
def test_an_offer_is_turned_down_that_was_only_made(between: int) -> None:
    assert REJECTED in told([OFFERED, *[RAINED] * between, REFUSED], NAMES)


@pytest.mark.parametrize(
    "trees",
    [
        [OFFERED, RAINED, RAINED, RAINED, REFUSED],
        [OFFERED.replace("offered=offer", "hoped=hope"), REFUSED],
        [OFFERED + " Togo|PROPN|iobj|2", REFUSED],
        [OFFERED, REFUSED.replace("offer|NOUN", "song|NOUN")],
        [OFFERED, REFUSED + " of|ADP|case|6 rain|NOUN|nmod|4"],
        [OFFERED + " not|PART|advmod|2|Polarity=Neg", REFUSED],
    ],
)
def test_other_offers_are_not(trees: list[str]) -> None:
    assert REJECTED not in told(trees, NAMES)


def test_a_move_is_judged_that_the_sentence_before_tells() -> None:
    assert CRITICISED in told([ENDED, REGRETTED], NAMES)


@pytest.mark.parametrize(
    "trees",
    [
        [ENDED, RAINED, REGRETTED],
        ["Benin|PROPN|nsubj|3 may|AUX|aux|3 end|VERB|root|0 the|DET|det|5 truce|NOUN|obj|3", REGRETTED],
        [ENDED + " not|PART|advmod|2|Polarity=Neg", REGRETTED],
        [ENDED.replace("Benin", "Rain"), REGRETTED],
        [ENDED, REGRETTED.replace("the|DET|det|4 move", "a|DET|det|4 move")],
    ],
)
def test_a_move_farther_off_or_uncertain_is_nobodys(trees: list[str]) -> None:
    assert CRITICISED not in told(trees, NAMES)


def test_what_befell_those_who_judge_it_is_a_decision_too() -> None:
    accused = "Benin|PROPN|nsubj|2 accused=accuse|VERB|root|0 Niger|PROPN|obj|2"
    assert CRITICISED in told([accused, REGRETTED.replace("the|DET|det|4 move", "a|DET|det|4 move")], NAMES)


def test_who_is_to_be_freed_is_asked_for_nothing() -> None:
    name = "Benin|PROPN|nsubj|2 called=call|VERB|root|0 for|ADP|case|4 Bazoum|PROPN|obl|2"
    called = f"{name} to|PART|mark|7 be|AUX|aux:pass|7"
    freed = " freed=free|VERB|xcomp|2|VerbForm=Part"
    asked = ("benin", "demandedOf", "mohamed-bazoum")
    assert asked not in told([called + freed], NAMES)
    plain = called.replace("to|PART|mark|7 be|AUX|aux:pass|7", "to|PART|mark|6") + " leave|VERB|xcomp|2|VerbForm=Inf"
    assert asked in told([plain], NAMES)


def test_those_held_last_are_those_whose_release_a_pronoun_asks_for() -> None:
    held = "Benin|PROPN|nsubj|2 detained=detain|VERB|root|0 Niger|PROPN|obj|2"
    release = "their|PRON|nmod:poss|5|Poss=Yes release|NOUN|obl|2"
    asked = f"Togo|PROPN|nsubj|2 called=call|VERB|root|0 for|ADP|case|5 {release}"
    assert ("togo", "demandedOf", "benin") in told([held, asked], NAMES)

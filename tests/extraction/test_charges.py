"""Who brought a charge that is rejected and held whom is set free, on small trees."""

from __future__ import annotations

import pytest
from report_trees import RAINED, told

NAMES = {"Benin": "benin", "Niger": "niger", "Togo": "togo", "Nigerien": "niger"}
SAYS = "Benin|PROPN|nsubj|2 says=say|VERB|root|0 Niger|PROPN|nsubj|4 arms=arm|VERB|ccomp|2 rebels=rebel|NOUN|obj|4"
DENIES = "Niger|PROPN|nsubj|2 denies=deny|VERB|root|0 the|DET|det|4 allegation|NOUN|obj|2"
HELD = "Benin|PROPN|nsubj|2 detained=detain|VERB|root|0 Nigerien|ADJ|amod|4 soldiers=soldier|NOUN|obj|2"
FREED = "Benin|PROPN|nsubj|2 freed=free|VERB|root|0 {} men=man|NOUN|obj|2"


@pytest.mark.parametrize("between", [0, 1])
def test_a_charge_is_rejected_that_somebody_only_said(between: int) -> None:
    assert ("niger", "rejected", "benin") in told([SAYS, *[RAINED] * between, DENIES], NAMES)


@pytest.mark.parametrize(
    "before",
    [
        [SAYS, RAINED, RAINED, RAINED],
        [SAYS.replace("Niger", "Togo")],
        [SAYS.replace("Benin", "Niger")],
        [SAYS.replace("says=say", "hopes=hope")],
    ],
)
def test_a_charge_far_off_of_another_or_of_oneself_is_nobodys(before: list[str]) -> None:
    assert not [fact for fact in told([*before, DENIES], NAMES) if fact[1] == "rejected"]


def test_the_men_set_free_are_those_who_were_held() -> None:
    assert ("benin", "released", "niger") in told([HELD, FREED.format("the|DET|det|4")], NAMES)


@pytest.mark.parametrize("beside", ["20|NUM|nummod|4", "some|DET|det|4"])
def test_other_men_who_are_set_free_are_not(beside: str) -> None:
    assert ("benin", "released", "niger") not in told([HELD, FREED.format(beside)], NAMES)

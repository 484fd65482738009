"""Between whom there is what somebody settles, on small trees."""

from __future__ import annotations

import pytest
from report_trees import RAINED, told

NAMES = {"Benin": "benin", "Niger": "niger", "Togo": "togo"}
CRISIS = (
    "The|DET|det|2 crisis|NOUN|nsubj|7 between|ADP|case|4 Benin|PROPN|nmod|2 and|CCONJ|cc|6 Niger|PROPN|conj|4 "
    "worsened=worsen|VERB|root|0"
)
QUARREL = "Benin|PROPN|nsubj|4 and|CCONJ|cc|3 Niger|PROPN|conj|1 quarrelled=quarrel|VERB|root|0"
MEDIATED = "Togo|PROPN|nsubj|2 mediated=mediate|VERB|root|0"
BOTH = {("togo", "mediatedFor", "benin"), ("togo", "mediatedFor", "niger")}


@pytest.mark.parametrize("trees", [[CRISIS], [QUARREL], [CRISIS, RAINED], [CRISIS.replace("crisis", "quarrel")]])
def test_who_mediates_does_so_between_those_who_quarrel(trees: list[str]) -> None:
    assert told([*trees, MEDIATED], NAMES) == BOTH


@pytest.mark.parametrize(
    "trees",
    [
        [CRISIS, RAINED, RAINED, RAINED],
        [CRISIS.replace("Benin", "Togo")],
        [CRISIS.replace("crisis", "pipeline")],
        [QUARREL.replace("quarrelled=quarrel", "rested=rest")],
    ],
)
def test_what_is_far_off_ones_own_or_no_quarrel_is_not_mediated(trees: list[str]) -> None:
    assert told([*trees, MEDIATED], NAMES) == set()


def test_as_a_mediator_says_what_somebody_is_and_not_when() -> None:
    acted = (
        "Togo|PROPN|nsubj|2 acted=act|VERB|root|0 as|ADP|case|5 a|DET|det|5 mediator|NOUN|obl|2 between|ADP|case|7 "
        "Benin|PROPN|nmod|5 and|CCONJ|cc|9 Niger|PROPN|conj|7"
    )
    assert told([acted], NAMES) == BOTH

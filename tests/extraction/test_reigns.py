"""How long somebody was in power, on trees written by hand; and what leadership takes from it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from test_power import SALL, read
from test_terms import said

from sahelgraph.extraction.reigns import bound_power, reigns
from sahelgraph.model import Evidence
from sahelgraph.timespan import TimeSpan

TERM = TimeSpan.parse("2012/2019")
TREES = {
    "president from": (
        "en",
        "Sall|PROPN|nsubj|4 was=be|AUX|cop|4 the|DET|det|4 president|NOUN|root|0 from|ADP|case|6 2012|NUM|obl|4"
        " to|ADP|case|8 2019|NUM|obl|4 .|PUNCT|punct|4",
    ),
    "a prime minister in brackets": (
        "en",
        "Sall|PROPN|nsubj|10 ,|PUNCT|punct|4 prime|ADJ|amod|4 minister|NOUN|appos|1 (|PUNCT|punct|6 2012|NUM|nmod|4"
        " -|PUNCT|punct|8 2019|NUM|nmod|6 ),|PUNCT|punct|4 spoke=speak|VERB|root|0 .|PUNCT|punct|10",
    ),
    "ruled": (
        "en",
        "Sall|PROPN|nsubj|2 ruled=rule|VERB|root|0 from|ADP|case|4 2012|NUM|obl|2 to|ADP|case|6 2019|NUM|obl|2"
        " .|PUNCT|punct|2",
    ),
    "a dirigé": (
        "fr",
        "Sall|PROPN|nsubj|3 a=avoir|AUX|aux:tense|3 dirigé=diriger|VERB|root|0 de|ADP|case|5 2012|NUM|obl|3"
        " à|ADP|case|7 2019|NUM|obl|3 .|PUNCT|punct|3",
    ),
}


@pytest.mark.parametrize(("language", "tree"), TREES.values(), ids=TREES)
def test_a_reign_has_both_its_ends(language: str, tree: str) -> None:
    assert reigns(*read([tree], language)) == {SALL: TERM}


@pytest.mark.parametrize(
    "tree",
    [
        TREES["president from"][1].replace("2019", "2031"),
        TREES["president from"][1].replace("president", "singer"),
        TREES["ruled"][1].replace("ruled=rule", "slept=sleep"),
        TREES["ruled"][1].replace("Sall", "They"),
    ],
    ids=["not over yet", "another trade", "another deed", "nobody named"],
)
def test_no_other_time_is_that_of_a_reign(tree: str) -> None:
    assert reigns(*read([tree], "en")) == {}


def test_leadership_is_over_with_the_reign() -> None:
    held, other = said("sall", "leads", "mali"), said("sall", "hasRoleIn", "mali")
    assert bound_power([held, other], {SALL: TERM}) == (said("sall", "leads", "mali", "2012/2019", "ended"), other)


@pytest.mark.parametrize(
    "item",
    [
        said("other", "leads", "mali"),
        said("sall", "leads", "mali", "2021/.."),
        said("sall", "leads", "mali", status="planned"),
    ],
    ids=["another person", "another time", "planned"],
)
def test_no_other_leadership_is_over(item: Evidence) -> None:
    assert bound_power([item], {SALL: TERM}) == (replace(item),)

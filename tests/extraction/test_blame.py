"""Whose deed a noun names under a word of blame, on small trees."""

from __future__ import annotations

import pytest
from report_trees import told

NAMES = {"Benin": "benin", "Niger": "niger", "Togo": "togo"}
ACCUSED = "Benin|PROPN|nsubj|2 accused=accuse|VERB|root|0 Niger|PROPN|obj|2 of|ADP|case|5 attacks=attack|NOUN|{}"
DENIED = "Niger|PROPN|nsubj|2 {}|VERB|root|0 attacks=attack|NOUN|obj|2"
ON_TOGO = " on|ADP|case|{0} Togo|PROPN|nmod|{1}"
SUFFERED = ("niger", "attacked", "togo")


@pytest.mark.parametrize("where", ["obl|2", "nmod|3"], ids=["on the verb", "on the accused"])
def test_whoever_is_accused_of_a_deed_is_its_doer_wherever_the_tree_hangs_it(where: str) -> None:
    facts = told([ACCUSED.format(where) + ON_TOGO.format(7, 5)], NAMES)
    assert SUFFERED in facts
    assert ("benin", "attacked", "togo") not in facts


def test_so_is_he_to_whom_a_deed_is_laid() -> None:
    tree = "Benin|PROPN|nsubj|2 attributed=attribute|VERB|root|0 attacks=attack|NOUN|obj|2"
    facts = told([tree + " on|ADP|case|5 Togo|PROPN|nmod|3 to|ADP|case|7 Niger|PROPN|obl|2"], NAMES)
    assert SUFFERED in facts
    assert ("benin", "attacked", "togo") not in facts


def test_and_he_who_denies_it() -> None:
    assert SUFFERED in told([DENIED.format("denied=deny") + ON_TOGO.format(5, 3)], NAMES)


def test_whoever_discusses_a_deed_is_not() -> None:
    assert SUFFERED not in told([DENIED.format("discussed=discuss") + ON_TOGO.format(5, 3)], NAMES)

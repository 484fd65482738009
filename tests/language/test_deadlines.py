"""Whoever is given time for something is to do it, and whoever is ordered out leaves the country of whoever orders."""

from __future__ import annotations

import pytest
from small_trees import small_tree

from sahelgraph.language.deadlines import ordering, receivers

LEAVE = ("leave VERB hours acl VerbForm=Inf", "country NOUN leave obj")
GIVEN = ("Mali PROPN gave nsubj", "gave VERB gave ROOT", "envoy NOUN gave iobj", "hours NOUN gave obj")


@pytest.mark.parametrize("word", ["day", "hour", "week"])
def test_whoever_is_given_time_is_to_do_what_follows(word: str) -> None:
    doc = small_tree(*GIVEN, *LEAVE)
    doc[3].lemma_, doc[1].lemma_ = word, "give"
    assert [token.text for token in receivers(doc[4])] == ["envoy"]


def test_without_time_nobody_is_to_do_it() -> None:
    doc = small_tree(*GIVEN, *LEAVE)
    doc[3].lemma_, doc[1].lemma_ = "money", "give"
    assert receivers(doc[4]) == []


@pytest.mark.parametrize(("verb", "lemma", "ordered"), [("ordered", "order", True), ("helped", "help", False)])
def test_the_country_to_be_left_is_that_of_whoever_orders_it(verb: str, lemma: str, ordered: bool) -> None:
    doc = small_tree(
        f"Mali PROPN {verb} nsubj", f"{verb} VERB {verb} ROOT", f"envoy NOUN {verb} obj",
        f"leave VERB {verb} xcomp VerbForm=Inf", "country NOUN leave obj",
    )  # fmt: skip
    doc[1].lemma_, doc[3].lemma_ = lemma, "leave"
    assert (ordering(doc[4]) is not None) == ordered

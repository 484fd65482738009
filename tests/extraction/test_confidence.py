"""Confidence as the share of like readings that was right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelgraph.errors import OntologyError
from sahelgraph.extraction.confidence import Counts, confidence, estimate, load, parts, read

COUNTS = Counts(kinds={"verb": (80, 100), "noun": (10, 20)}, ways={"near": (5, 20), "group": (0, 0)})
COUNT = st.integers(0, 500).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


def test_a_rule_tells_its_kind_and_the_ways_to_its_arguments() -> None:
    assert parts("leave-organisation.verb+again+near") == ("verb", ("again", "near"))
    assert parts("office") == ("office", ())


def test_a_kind_that_was_right_more_often_is_surer() -> None:
    assert estimate("sign.verb", COUNTS) == pytest.approx(0.8, abs=0.02)
    assert estimate("accord.noun", COUNTS) < estimate("sign.verb", COUNTS)


def test_a_way_that_was_wrong_more_often_makes_less_sure() -> None:
    assert estimate("sign.verb+near", COUNTS) < estimate("sign.verb", COUNTS) - 0.2


def test_what_nobody_counted_is_taken_for_average() -> None:
    average = (80 + 10 + 1) / (120 + 2)
    assert estimate("unheard", COUNTS) == pytest.approx(average)
    assert estimate("unheard+group", COUNTS) == pytest.approx(average)


@given(COUNT, COUNT, COUNT)
def test_confidence_is_a_share_whatever_was_counted(
    verb: tuple[int, int], noun: tuple[int, int], near: tuple[int, int]
) -> None:
    counts = Counts(kinds={"verb": verb, "noun": noun}, ways={"near": near})
    for rule in ("sign.verb", "accord.noun+near", "office+near+near"):
        assert 0 < estimate(rule, counts) < 1


def test_the_counts_that_ship_know_every_way_that_rules_name() -> None:
    assert set(load().kinds) == {"verb", "noun", "adjective", "office"}
    ways = {"order", "place", "again", "group", "near", "earlier", "home", "told", "terms", "retinue", "likewise"}
    assert set(load().ways) == ways
    assert 0.9 < confidence("office") < 1


@pytest.mark.parametrize("text", ["", "[kind]\nverb = [3, 2]\n[way]\n", "[kind]\nverb = 3\n[way]\n", "[kind"])
def test_wrong_counts_are_refused_in_one_line(text: str) -> None:
    with pytest.raises(OntologyError, match=r"^confidence\.toml: .+$"):
        read(text)

"""Change: by year, and without what can be doubted."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest

from sahelgraph.analysis.change import (
    agreement,
    by_year,
    robustness,
    shifts,
    without_single_source,
    without_unconfirmed,
)
from sahelgraph.analysis.ranking import rank


def graph_of(*edges: tuple[str, str, str, dict[str, Any]]) -> nx.MultiDiGraph[Any]:
    graph: nx.MultiDiGraph[Any] = nx.MultiDiGraph()
    for source, target, key, more in edges:
        usual = {"earliest": None, "latest": None, "status": "asserted", "contested": False, "publishers": 2}
        graph.add_edge(source, target, key=key, **{"polarity": 0.5, **usual, **more})
    return graph


DOUBTFUL = graph_of(
    ("a", "b", "firm", {}),
    ("a", "f", "over", {"status": "ended"}),
    ("a", "c", "alleged", {"status": "alleged"}),
    ("a", "d", "contested", {"contested": True}),
    ("a", "e", "single", {"publishers": 1}),
)


def test_without_a_single_source_two_publishers_must_tell_it() -> None:
    kept = without_single_source(DOUBTFUL)
    assert {key for *_, key in kept.edges(keys=True)} == {"firm", "over", "alleged", "contested"}
    assert set(kept) == set(DOUBTFUL)


def test_without_what_is_unconfirmed_it_is_asserted_or_over_and_not_contested() -> None:
    kept = without_unconfirmed(DOUBTFUL)
    assert {key for *_, key in kept.edges(keys=True)} == {"firm", "over", "single"}
    assert set(kept) == set(DOUBTFUL)


def test_shifts_name_the_places_before_and_after() -> None:
    before = rank(graph_of(("a", "b", "1", {}), ("a", "c", "2", {})))
    after = rank(graph_of(("b", "d", "1", {}), ("b", "c", "2", {})))
    found = {shift.actor: (shift.before, shift.after) for shift in shifts(before, after)}
    assert found == {"b": (2, 1), "c": (2, 2), "d": (None, 2), "a": (1, None)}


def test_rankings_agree_with_themselves_and_disagree_with_their_reverse() -> None:
    upwards = rank(graph_of(("a", "b", "1", {}), ("a", "c", "2", {}), ("a", "d", "3", {}), ("b", "c", "4", {})))
    assert agreement(upwards, upwards) == pytest.approx(1.0)
    assert agreement(upwards, []) is None


def test_a_graph_of_firm_ties_is_perfectly_robust_and_one_that_hangs_on_rumour_is_not() -> None:
    firm: list[tuple[str, str, str, dict[str, Any]]] = [
        ("a", "b", "1", {}),
        ("b", "c", "2", {}),
        ("c", "d", "3", {}),
        ("b", "e", "4", {}),
    ]
    graph = graph_of(*firm)
    assert robustness(graph, without_unconfirmed(graph), by="degree") == pytest.approx(1.0)
    rumours = [("d", other, f"r{other}", {"status": "alleged"}) for other in "aeuvw"]
    graph = graph_of(*firm, *rumours)
    kept = robustness(graph, without_unconfirmed(graph), by="degree")
    assert kept is not None
    assert kept < 0.7


def test_each_year_has_the_ties_that_can_have_held_in_it() -> None:
    graph = graph_of(
        ("a", "b", "day", {"earliest": "2020-05-01", "latest": "2020-05-01"}),
        ("c", "d", "on", {"earliest": "2021-03-01", "latest": None}),
        ("e", "f", "until", {"earliest": None, "latest": "2022-12-31"}),
        ("g", "h", "undated", {}),
        ("i", "j", "span", {"earliest": "2020-01-01", "latest": "2022-12-31"}),
    )
    found = {year: {row.actor for row in ranked} for year, ranked in by_year(graph).items()}
    assert found == {2020: set("abij"), 2021: set("cdij"), 2022: set("cdefij")}


def test_years_can_be_limited() -> None:
    graph = graph_of(("a", "b", "s", {"earliest": "2019-01-01", "latest": "2023-12-31"}))
    assert list(by_year(graph)) == [2019, 2023]
    assert list(by_year(graph, since=2020)) == [2023]
    assert list(by_year(graph, until=2022)) == [2019]
    assert by_year(graph_of(("a", "b", "s", {}))) == {}

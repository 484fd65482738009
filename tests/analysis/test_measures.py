"""Measures equal networkx's; rankings are the same on every machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sahelgraph.analysis.measures import MEASURES
from sahelgraph.analysis.ranking import rank
from sahelgraph.errors import UnknownName

REFERENCE: dict[str, Callable[[Any], dict[Any, float]]] = {
    "degree": nx.degree_centrality,
    "betweenness": nx.betweenness_centrality,
    "closeness": nx.closeness_centrality,
    "eigenvector": lambda g: nx.eigenvector_centrality(g, max_iter=100_000, tol=1e-12),
    "pagerank": lambda g: nx.pagerank(g, weight="weight", max_iter=1000, tol=1e-12),
    "constraint": nx.constraint,
}
EDGES = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda e: e[0] != e[1]), min_size=1)


@given(edges=EDGES, isolated=st.integers(10, 11))
@settings(max_examples=40)
@pytest.mark.parametrize("name", sorted(MEASURES))
def test_every_measure_equals_networkx(name: str, edges: list[tuple[int, int]], isolated: int) -> None:
    graph: Any = nx.Graph(edges)
    graph.add_node(isolated)
    assert MEASURES[name](graph) == pytest.approx(REFERENCE[name](graph), abs=1e-9, nan_ok=True)


@pytest.mark.parametrize("name", sorted(MEASURES))
def test_an_empty_graph_has_no_scores(name: str) -> None:
    assert MEASURES[name](nx.Graph()) == {}


def star() -> nx.MultiDiGraph[Any]:
    graph: nx.MultiDiGraph[Any] = nx.MultiDiGraph()
    for spoke in ("b", "c", "d"):
        graph.add_edge("hub", spoke, key=spoke, polarity=1.0)
        graph.add_edge(spoke, "hub", key=spoke + "2", polarity=-1.0)
    return graph


def test_the_middle_of_a_star_ranks_first_and_its_ties_are_counted_once() -> None:
    first, *rest = rank(star(), by="betweenness")
    assert (first.place, first.actor, first.score, first.ties) == (1, "hub", 1.0, 3)
    assert [(r.place, r.actor) for r in rest] == [(2, "b"), (2, "c"), (2, "d")]


def test_the_least_constrained_come_first() -> None:
    assert rank(star(), by="constraint", top=1)[0].actor == "hub"


def test_an_unknown_measure_lists_those_that_exist() -> None:
    with pytest.raises(UnknownName, match="betweenness"):
        rank(star(), by="beauty")

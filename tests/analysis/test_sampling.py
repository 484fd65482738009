"""Sampled betweenness: exact when every source is drawn, within its bound otherwise."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelgraph.analysis.sampling import sampled_betweenness

EDGES = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda e: e[0] != e[1]), min_size=1)


@given(EDGES)
def test_with_every_source_the_estimate_is_networkx_exactly(edges: list[tuple[int, int]]) -> None:
    graph: Any = nx.Graph(edges)
    estimate = sampled_betweenness(graph, error=0.01)
    assert estimate.error == 0.0
    assert estimate.scores == pytest.approx(nx.betweenness_centrality(graph), abs=1e-9)


def test_a_sample_stays_within_its_bound() -> None:
    graph: Any = nx.barabasi_albert_graph(2000, 3, seed=4)
    estimate = sampled_betweenness(graph, error=0.1, seed=1)
    exact = nx.betweenness_centrality(graph)
    assert estimate.sources < len(graph)
    assert 0 < estimate.error <= 0.1
    assert max(abs(estimate.scores[node] - exact[node]) for node in graph) <= estimate.error


def test_the_same_seed_draws_the_same_sample() -> None:
    graph: Any = nx.barabasi_albert_graph(800, 2, seed=4)
    assert sampled_betweenness(graph, error=0.2, seed=5) == sampled_betweenness(graph, error=0.2, seed=5)


def test_two_actors_have_nobody_between_them() -> None:
    graph: Any = nx.path_graph(2)
    assert list(sampled_betweenness(graph).scores.values()) == [0.0, 0.0]

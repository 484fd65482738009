"""Betweenness from one side to another: counted by hand on graphs small enough to see."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest

from sahelgraph.analysis.measures import betweenness_between


def between(graph: nx.Graph[Any], left: list[Any], right: list[Any]) -> dict[Any, float]:
    return betweenness_between(graph, left, right)


def test_the_only_way_goes_through_the_one_in_the_middle() -> None:
    assert between(nx.path_graph(["a", "b", "c"]), ["a"], ["c"]) == {"a": 0.0, "b": 1.0, "c": 0.0}


def test_two_equal_ways_share_the_pair() -> None:
    graph: nx.Graph[Any] = nx.Graph([("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")])
    assert between(graph, ["a"], ["d"]) == {"a": 0.0, "b": 0.5, "c": 0.5, "d": 0.0}


def test_the_score_is_a_mean_over_the_pairs_in_the_graph() -> None:
    graph: nx.Graph[Any] = nx.Graph([("a", "m"), ("m", "y"), ("a", "z")])
    scores = between(graph, ["a", "nowhere"], ["y", "z"])
    assert scores["m"] == 0.5


@pytest.mark.parametrize(("left", "right"), [([], ["c"]), (["a"], []), (["nowhere"], ["c"])])
def test_a_side_without_anybody_gives_zero_to_all(left: list[str], right: list[str]) -> None:
    assert set(between(nx.path_graph(["a", "b", "c"]), left, right).values()) == {0.0}


def test_it_counts_what_a_search_of_all_shortest_paths_counts() -> None:
    graph = nx.convert_node_labels_to_integers(nx.grid_2d_graph(3, 4))
    left, right = [0, 1], [10, 11]
    expected = dict.fromkeys(graph, 0.0)
    for source in left:
        for target in right:
            ways = list(nx.all_shortest_paths(graph, source, target))
            for way in ways:
                for node in way[1:-1]:
                    expected[node] += 1 / len(ways) / 4
    assert between(graph, left, right) == pytest.approx(expected)

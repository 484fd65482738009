"""Communities: cooperation binds, conflict does not."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import networkx as nx

from sahelgraph.analysis.groups import communities


def two_blocs(*, between: float) -> nx.MultiDiGraph[Any]:
    graph: nx.MultiDiGraph[Any] = nx.MultiDiGraph()
    for bloc in ("abcd", "wxyz"):
        for u, v in combinations(bloc, 2):
            graph.add_edge(u, v, key=u + v, polarity=0.8)
    for u, v in zip("abcd", "wxyz", strict=True):
        graph.add_edge(u, v, key=u + v, polarity=between)
    return graph


def test_two_blocs_that_fight_each_other_are_two_communities() -> None:
    assert communities(two_blocs(between=-0.9)) == [frozenset("abcd"), frozenset("wxyz")]


def test_the_same_seed_gives_the_same_communities_in_whatever_order_ties_were_added() -> None:
    graph = two_blocs(between=0.1)
    backwards: nx.MultiDiGraph[Any] = nx.MultiDiGraph()
    for u, v, key, attributes in sorted(graph.edges(keys=True, data=True), reverse=True):
        backwards.add_edge(u, v, key=key, **attributes)
    assert communities(graph, seed=3) == communities(backwards, seed=3)


def test_an_actor_without_friends_is_alone() -> None:
    graph = two_blocs(between=-1.0)
    graph.add_edge("outsider", "a", key="war", polarity=-1.0)
    assert frozenset({"outsider"}) in communities(graph)


def test_an_empty_graph_has_no_communities() -> None:
    assert communities(nx.MultiDiGraph()) == []

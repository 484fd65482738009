"""Paths: cheapest first, by a cost that follows what users ask for."""

from __future__ import annotations

from itertools import pairwise, permutations
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelgraph.analysis.paths import paths
from sahelgraph.model import ActorId

A, B, C, D, HUB = (ActorId(name) for name in ("a", "b", "c", "d", "hub"))


def graph_of(*edges: tuple[str, str, str] | tuple[str, str, str, dict[str, Any]]) -> nx.MultiDiGraph[ActorId]:
    graph: nx.MultiDiGraph[ActorId] = nx.MultiDiGraph()
    for source, target, key, *more in edges:
        attributes = {
            "status": "asserted",
            "contested": False,
            "publishers": 1,
            "earliest": None,
            "latest": None,
            "edtf": None,
        }
        attributes |= more[0] if more else {}
        graph.add_edge(ActorId(source), ActorId(target), key=key, **attributes)
    return graph


def dated(day: str) -> dict[str, str]:
    return {"earliest": day, "latest": day, "edtf": day}


def test_a_path_carries_the_statements_of_every_hop() -> None:
    graph = graph_of(("a", "b", "s1"), ("a", "b", "s2"), ("b", "c", "s3"))
    (chain,) = paths(graph, A, C)
    assert chain.actors == (A, B, C)
    assert [hop.statements for hop in chain.hops] == [("s1", "s2"), ("s3",)]


def test_ties_are_followed_against_their_direction_too() -> None:
    graph = graph_of(("b", "a", "s1"), ("b", "c", "s2"))
    assert [chain.actors for chain in paths(graph, A, C)] == [(A, B, C)]


def test_fewer_hops_come_first() -> None:
    graph = graph_of(("a", "b", "s1"), ("b", "d", "s2"), ("a", "d", "s3"))
    assert [chain.actors for chain in paths(graph, A, D)] == [(A, D), (A, B, D)]


def test_a_confirmed_path_comes_before_an_alleged_one() -> None:
    graph = graph_of(("a", "b", "s1", {"status": "alleged"}), ("b", "d", "s2"), ("a", "c", "s3"), ("c", "d", "s4"))
    assert [chain.actors for chain in paths(graph, A, D)] == [(A, C, D), (A, B, D)]


def test_many_sources_come_before_one() -> None:
    graph = graph_of(("a", "b", "s1"), ("b", "d", "s2"), ("a", "c", "s3", {"publishers": 4}), ("c", "d", "s4"))
    assert next(paths(graph, A, D)).actors == (A, C, D)


def test_recent_comes_before_old_and_undated_last() -> None:
    graph = graph_of(
        ("a", "b", "s1"),
        ("b", "d", "s2"),
        ("a", "c", "s3", dated("2012-01-01")),
        ("c", "d", "s4", dated("2012-01-01")),
        ("a", "hub", "s5", dated("2024-01-01")),
        ("hub", "d", "s6", {"earliest": "2021-01-01", "latest": None, "edtf": "2021/.."}),
    )
    assert [chain.actors for chain in paths(graph, A, D)] == [(A, HUB, D), (A, C, D), (A, B, D)]


@pytest.mark.parametrize("in_order", [False, True])
def test_paths_through_an_actor_are_those_among_all_that_pass_it(in_order: bool) -> None:
    days = ("2020", "2021", "2022")
    graph = graph_of(
        *((u, v, f"{u}{v}", dated(f"{days[n % 3]}-01-01")) for n, (u, v) in enumerate(permutations("abcd", 2)))
    )
    every = [chain.actors for chain in paths(graph, A, D, in_order=in_order)]
    for stops in ([B], [B, C], [A, B, D]):
        found = [chain.actors for chain in paths(graph, A, D, in_order=in_order, through=stops)]
        assert found == [actors for actors in every if set(stops) <= set(actors)]
        assert found
    assert list(paths(graph, A, D, through=[ActorId("nobody")])) == []
    assert list(paths(graph, A, D, max_hops=2, through=[B, C])) == []


def test_hubs_come_last() -> None:
    spokes = [("hub", f"x{n}", f"h{n}") for n in range(40)]
    graph = graph_of(("a", "hub", "s1"), ("hub", "d", "s2"), ("a", "c", "s3"), ("c", "d", "s4"), *spokes)
    assert [chain.actors for chain in paths(graph, A, D)] == [(A, C, D), (A, HUB, D)]


def test_no_path_is_longer_than_allowed() -> None:
    graph = graph_of(("a", "b", "s1"), ("b", "c", "s2"), ("c", "d", "s3"))
    assert list(paths(graph, A, D, max_hops=2)) == []
    assert len(list(paths(graph, A, D, max_hops=3))) == 1


def test_in_order_paths_use_statements_that_can_follow_one_another() -> None:
    graph = graph_of(("a", "b", "s1", dated("2024-01-01")), ("b", "c", "s2", dated("2023-01-01")))
    assert list(paths(graph, A, C, in_order=True)) == []
    assert [chain.actors for chain in paths(graph, C, A, in_order=True)] == [(C, B, A)]


def test_in_order_paths_leave_undated_statements_aside() -> None:
    graph = graph_of(("a", "b", "s1", dated("2023-01-01")), ("b", "c", "s2"))
    assert list(paths(graph, A, C, in_order=True)) == []


@pytest.mark.parametrize(("source", "target"), [(A, A), (A, ActorId("nobody")), (ActorId("nobody"), A)])
def test_there_is_no_path_to_oneself_or_to_an_actor_outside_the_graph(source: ActorId, target: ActorId) -> None:
    assert list(paths(graph_of(("a", "b", "s1")), source, target)) == []


STATUSES = st.sampled_from(["asserted", "alleged", "planned", "denied"])
EDGES = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), STATUSES, st.integers(1, 3)), max_size=14)


@given(EDGES)
def test_all_simple_paths_are_found_in_order_of_cost(edges: list[tuple[int, int, str, int]]) -> None:
    graph = graph_of(
        ("0", "0", "loop"),
        *((str(u), str(v), f"s{n}", {"status": s, "publishers": p}) for n, (u, v, s, p) in enumerate(edges)),
    )
    found = list(paths(graph, ActorId("0"), ActorId("5"), max_hops=3))
    tied = {frozenset((u, v)) for u, v in graph.edges() if u != v}
    expected = {
        chain
        for length in range(3)
        for middle in permutations("1234", length)
        for chain in [("0", *middle, "5")]
        if all(frozenset(step) in tied for step in pairwise(chain))
    }
    assert {chain.actors for chain in found} == expected
    assert len(found) == len(expected)
    assert [chain.cost for chain in found] == pytest.approx(sorted(chain.cost for chain in found))

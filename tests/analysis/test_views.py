"""Views: persons rolled up, members as their bloc, confirmed ties only."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest

from sahelgraph.analysis.change import agreement, confirmed, robustness, shifts
from sahelgraph.analysis.ranking import rank
from sahelgraph.analysis.views import rolled_up, with_members
from sahelgraph.background import Offices
from sahelgraph.model import ActorId, Fact, RelationId
from sahelgraph.timespan import TimeSpan

PRESIDENT, STATE, OTHER, BLOC = (ActorId(name) for name in ("president", "state", "other", "bloc"))
OFFICES = Offices(
    [Fact(subject=PRESIDENT, relation=RelationId("leads"), object=STATE, when=TimeSpan.parse("2020/2022-06-30"))]
)


def graph_of(*edges: tuple[str, str, str, dict[str, Any]]) -> nx.MultiDiGraph[Any]:
    graph: nx.MultiDiGraph[Any] = nx.MultiDiGraph()
    for source, target, key, more in edges:
        usual = {"earliest": None, "latest": None, "status": "asserted", "contested": False, "publishers": 2}
        graph.add_edge(source, target, key=key, **{"polarity": 0.5, **usual, **more})
    for node in graph:
        graph.nodes[node].update(kind="Person" if node == PRESIDENT else "State", label_en=node)
    return graph


def test_a_person_is_rolled_up_into_the_state_it_led_on_the_day() -> None:
    view = rolled_up(graph_of((PRESIDENT, OTHER, "s1", {"earliest": "2021-05-01"})), OFFICES)
    assert list(view.edges(keys=True)) == [(STATE, OTHER, "s1")]


def test_a_person_stays_itself_out_of_office_and_in_ties_without_a_date() -> None:
    graph = graph_of((PRESIDENT, OTHER, "after", {"earliest": "2023-01-01"}), (PRESIDENT, OTHER, "undated", {}))
    assert set(rolled_up(graph, OFFICES).edges(keys=True)) == {
        (PRESIDENT, OTHER, "after"),
        (PRESIDENT, OTHER, "undated"),
    }


def test_a_tie_between_a_leader_and_the_state_it_leads_is_no_tie_of_the_state() -> None:
    view = rolled_up(graph_of((PRESIDENT, STATE, "s1", {"earliest": "2021-05-01"})), OFFICES)
    assert list(view.edges()) == []


def test_members_are_seen_as_their_bloc_and_their_ties_with_each_other_are_not_seen() -> None:
    graph = graph_of(("a", "b", "inside", {}), ("a", OTHER, "outside", {}))
    view = with_members(graph, {BLOC: frozenset({ActorId("a"), ActorId("b")})})
    assert list(view.edges(keys=True)) == [(BLOC, OTHER, "outside")]
    assert view.nodes[BLOC]["label_en"] == BLOC


def test_an_actor_of_two_blocs_stays_itself() -> None:
    blocs = {BLOC: frozenset({ActorId("a")}), ActorId("other-bloc"): frozenset({ActorId("a")})}
    assert list(with_members(graph_of(("a", OTHER, "s1", {})), blocs).edges()) == [("a", OTHER)]


def test_only_asserted_uncontested_ties_of_several_publishers_are_confirmed() -> None:
    graph = graph_of(
        ("a", "b", "firm", {}),
        ("a", "c", "alleged", {"status": "alleged"}),
        ("a", "d", "contested", {"contested": True}),
        ("a", "e", "single", {"publishers": 1}),
    )
    assert list(confirmed(graph).edges(keys=True)) == [("a", "b", "firm")]
    assert set(confirmed(graph)) == set("abcde")


def test_shifts_name_the_places_before_and_after() -> None:
    before = rank(graph_of(("a", "b", "1", {}), ("a", "c", "2", {})))
    after = rank(graph_of(("b", "d", "1", {}), ("b", "c", "2", {})))
    found = {shift.actor: (shift.before, shift.after) for shift in shifts(before, after)}
    assert found == {"b": (2, 1), "c": (2, 2), "d": (None, 2), "a": (1, None)}


def test_rankings_agree_with_themselves_and_disagree_with_their_reverse() -> None:
    upwards = rank(graph_of(("a", "b", "1", {}), ("a", "c", "2", {}), ("a", "d", "3", {}), ("b", "c", "4", {})))
    assert agreement(upwards, upwards) == pytest.approx(1.0)
    assert agreement(upwards, []) is None


def test_a_graph_of_confirmed_ties_is_perfectly_robust() -> None:
    graph = graph_of(("a", "b", "1", {}), ("b", "c", "2", {}), ("c", "d", "3", {}), ("b", "e", "4", {}))
    assert robustness(graph, by="degree") == pytest.approx(1.0)

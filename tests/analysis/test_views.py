"""Views: persons as those they act for, members as their bloc."""

from __future__ import annotations

from datetime import date
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelgraph.analysis.simple import simple_graph
from sahelgraph.analysis.views import (
    AS_TOLD,
    Belonging,
    View,
    memberships,
    offices,
    rolled_up,
    seen,
    standing,
    with_members,
)
from sahelgraph.model import Actor, ActorId, Fact, RelationId
from sahelgraph.store.states import Period
from sahelgraph.timespan import TimeSpan

PRESIDENT, STATE, OTHER, BLOC = (ActorId(name) for name in ("president", "state", "other", "bloc"))
LED = Fact(subject=PRESIDENT, relation=RelationId("leads"), object=STATE, when=TimeSpan.parse("2020/2022-06-30"))
IN_OFFICE = offices([LED])
ACTORS = {BLOC: Actor(id=BLOC, kind="InternationalOrganisation", names={"en": ("The Bloc",)})}


def graph_of(*edges: tuple[str, str, str, dict[str, Any]]) -> nx.MultiDiGraph[Any]:
    graph: nx.MultiDiGraph[Any] = nx.MultiDiGraph()
    for source, target, key, more in edges:
        usual = {"earliest": None, "latest": None, "status": "asserted", "contested": False, "publishers": 2}
        graph.add_edge(source, target, key=key, **{"polarity": 0.5, **usual, **more})
    for node in graph:
        graph.nodes[node].update(kind="Person" if node == PRESIDENT else "State", label_en=node)
    return graph


def on(day: str) -> dict[str, str]:
    return {"earliest": day, "latest": day}


def member(actor: str, bloc: ActorId, since: str = "2000-01-01", until: str | None = None) -> Belonging:
    last = date.fromisoformat(until) if until else None
    return Belonging(actor=ActorId(actor), whole=bloc, first=date.fromisoformat(since), last=last)


def test_a_person_is_rolled_up_into_the_state_it_led_on_the_day() -> None:
    view = rolled_up(graph_of((PRESIDENT, OTHER, "s1", on("2021-05-01"))), IN_OFFICE, actors={})
    assert list(view.edges(keys=True)) == [(STATE, OTHER, "s1")]


def test_a_person_stays_itself_out_of_office_and_in_ties_without_a_date() -> None:
    graph = graph_of((PRESIDENT, OTHER, "after", on("2023-01-01")), (PRESIDENT, OTHER, "undated", {}))
    assert set(rolled_up(graph, IN_OFFICE, actors={}).edges(keys=True)) == {
        (PRESIDENT, OTHER, "after"),
        (PRESIDENT, OTHER, "undated"),
    }


def test_an_office_of_unknown_dates_rolls_nobody_up() -> None:
    undated = Fact(subject=PRESIDENT, relation=RelationId("leads"), object=STATE)
    view = rolled_up(graph_of((PRESIDENT, OTHER, "s1", on("2021-05-01"))), offices([undated]), actors={})
    assert list(view.edges()) == [(PRESIDENT, OTHER)]


def test_a_tie_between_a_leader_and_the_state_it_leads_is_no_tie_of_the_state() -> None:
    view = rolled_up(graph_of((PRESIDENT, STATE, "s1", on("2021-05-01"))), IN_OFFICE, actors={})
    assert list(view.edges()) == []


def test_members_are_seen_as_their_bloc_and_their_ties_with_each_other_are_not_seen() -> None:
    graph = graph_of(("a", "b", "inside", on("2021-05-01")), ("a", OTHER, "outside", on("2021-05-01")))
    view = with_members(graph, [member("a", BLOC), member("b", BLOC)], blocs=[BLOC], actors=ACTORS)
    assert list(view.edges(keys=True)) == [(BLOC, OTHER, "outside")]
    assert view.nodes[BLOC]["label_en"] == "The Bloc"


def test_a_member_is_one_only_while_it_is() -> None:
    graph = graph_of(("a", OTHER, "before", on("1999-12-31")), ("a", OTHER, "after", on("2024-01-29")))
    graph.add_edge("a", OTHER, key="within", **{**graph.edges["a", OTHER, "after"], **on("2024-01-28")})
    view = with_members(graph, [member("a", BLOC, until="2024-01-28")], blocs=[BLOC], actors=ACTORS)
    assert set(view.edges(keys=True)) == {("a", OTHER, "before"), ("a", OTHER, "after"), (BLOC, OTHER, "within")}


def test_an_actor_of_two_blocs_stays_itself_unless_only_one_of_them_is_shown() -> None:
    other = ActorId("other-bloc")
    graph, both = graph_of(("a", OTHER, "s1", on("2021-05-01"))), [member("a", BLOC), member("a", other)]
    assert list(with_members(graph, both, blocs=[BLOC, other], actors={}).edges()) == [("a", OTHER)]
    assert list(with_members(graph, both, blocs=[other], actors={}).edges()) == [(other, OTHER)]


@pytest.mark.parametrize(
    ("held_until", "ended", "belongings"),
    [(None, False, 1), (date(2024, 1, 28), True, 1), (None, True, 0)],
)
def test_a_membership_that_ended_on_a_day_nobody_knows_is_never_sure(
    held_until: date | None, ended: bool, belongings: int
) -> None:
    period = Period(
        state="memberOf", subject=STATE, object=BLOC, held_from=date(2000, 1, 1), held_until=held_until, ended=ended
    )
    assert len(memberships([period])) == belongings


def test_a_president_counts_with_the_bloc_of_the_state() -> None:
    period = Period(state="memberOf", subject=STATE, object=BLOC, held_from=date(2000, 1, 1))
    graph = graph_of((PRESIDENT, OTHER, "s1", on("2021-05-01")))
    view = View(persons=True, blocs=(BLOC,))
    found = seen(graph, view, facts=lambda: [LED], periods=lambda: [period], actors=ACTORS)
    assert list(found.edges(keys=True)) == [(BLOC, OTHER, "s1")]
    assert seen(graph, AS_TOLD, facts=list, periods=list, actors={}) is graph


DAYS = st.one_of(st.none(), st.dates(date(2019, 1, 1), date(2023, 12, 31)))


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"), DAYS), max_size=12), DAYS)
def test_a_view_loses_no_tie_but_those_within_a_bloc(
    edges: list[tuple[str, str, date | None]], until: date | None
) -> None:
    named = [(u, v, f"s{n}", on(day.isoformat()) if day else {}) for n, (u, v, day) in enumerate(edges)]
    belongings = [
        Belonging(actor=ActorId(actor), whole=BLOC, first=date(2020, 1, 1), last=until) for actor in ("a", "b")
    ]
    view = with_members(graph_of(*named), belongings, blocs=[BLOC], actors=ACTORS)
    stands = standing(belongings)
    days = {key: day for (_, _, day), (_, _, key, _) in zip(edges, named, strict=True)}
    expected = {
        (*ends, key)
        for u, v, key, _ in named
        for ends in [(stands(ActorId(u), days[key]), stands(ActorId(v), days[key]))]
        if ends[0] != ends[1] or u == v
    }
    assert {edge for edge in view.edges(keys=True) if edge[:2] != (BLOC, BLOC)} == {
        edge for edge in expected if edge[:2] != (BLOC, BLOC)
    }


@pytest.mark.parametrize(("polarities", "sign"), [((0.5, 0.9), 1), ((-0.5, 0.1), -1), ((0.5, -0.5), 0)])
def test_a_simple_tie_has_the_sign_of_what_prevails(polarities: tuple[float, ...], sign: int) -> None:
    graph = graph_of(*(("a", "b", f"s{n}", {"polarity": value}) for n, value in enumerate(polarities)))
    (tie,) = [data for *_, data in simple_graph(graph).edges(data=True)]
    assert (tie["weight"], tie["sign"]) == (2, sign)

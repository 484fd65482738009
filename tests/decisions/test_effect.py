"""Decisions amount to one thing in whatever order they stand; those that contradict each other are refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelgraph.decisions.effect import Decisions
from sahelgraph.decisions.records import Identity, Passage, Record, Review, Undo, Verdict
from sahelgraph.errors import InputError
from sahelgraph.model import ActorId, RelationId, ReportId

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def identity(one: str, other: str, verdict: str = "same", user: str = "ann") -> Identity:
    pair = ActorId(one), ActorId(other)
    return Identity(verdict=Verdict(verdict), actors=pair, user=user, when=NOON, why="known from the decree")


def review(verdict: str, **changes: str) -> Review:
    passage = Passage(ReportId("a"), "they met", ActorId("niger"), RelationId("metWith"), ActorId("mali"))
    found = tuple(changes.items())
    return Review(verdict=Verdict(verdict), passage=passage, changes=found, user="ann", when=NOON, why="read again")


def undo(record: Identity | Review) -> Undo:
    return Undo(undoes=record.id, user="ann", when=NOON + timedelta(hours=1), why="was wrong")


def test_a_cluster_counts_as_its_actor_of_the_registry() -> None:
    decisions = Decisions.of([identity("new:A", "new:B"), identity("new:B", "tiani"), identity("new:C", "new:B")])
    assert decisions.canonical == {"new:A": "tiani", "new:B": "tiani", "new:C": "tiani"}
    assert decisions.actor(ActorId("niger")) == "niger"


def test_a_cluster_unknown_to_the_registry_counts_as_its_first() -> None:
    decisions = Decisions.of([identity("new:C", "new:B"), identity("new:B", "new:A")])
    assert decisions.canonical == {"new:B": "new:A", "new:C": "new:A"}


def test_different_and_undecided_join_nobody() -> None:
    assert not Decisions.of([identity("new:A", "mali", "different"), identity("new:B", "mali", "undecided")]).canonical


def test_an_undone_decision_has_no_effect_and_neither_has_its_undoing() -> None:
    made = identity("new:A", "new:B")
    assert Decisions.of([made, undo(made)]) == Decisions.of([])


@pytest.mark.parametrize(
    ("records", "named"),
    [
        ([identity("new:A", "new:B"), identity("new:A", "new:B", "different")], 2),
        ([identity("new:A", "new:B"), identity("new:B", "mali"), identity("new:A", "mali", "different")], 3),
        ([identity("new:A", "niger"), identity("new:A", "mali")], 2),
        ([review("accept"), review("reject")], 2),
        ([review("correct", status="alleged"), review("correct", status="denied")], 2),
    ],
)
def test_a_contradiction_is_refused_in_one_line_that_names_all_of_it(records: list[Record], named: int) -> None:
    with pytest.raises(InputError) as refused:
        Decisions.of(records)
    assert sum(record.id in str(refused.value) for record in records if not isinstance(record, Undo)) == named
    assert "\n" not in str(refused.value)


def test_two_people_may_decide_alike() -> None:
    both = [identity("new:A", "new:B"), identity("new:A", "new:B", user="bo")]
    assert Decisions.of([*both, undo(both[0])]).canonical == {"new:B": "new:A"}


def test_there_must_be_something_to_undo() -> None:
    with pytest.raises(InputError, match="no decision d0 to undo"):
        Decisions.of([Undo(undoes="d0", user="ann", when=NOON, why="was wrong")])


NAMES = st.sampled_from(["new:A", "new:B", "new:C", "new:D"])
PAIRS = st.tuples(NAMES, NAMES | st.just("niger")).filter(lambda pair: pair[0] != pair[1])


@given(st.lists(PAIRS, max_size=6).flatmap(lambda pairs: st.tuples(st.just(pairs), st.permutations(pairs))))
def test_the_order_of_decisions_does_not_matter(orders: tuple[list[tuple[str, str]], list[tuple[str, str]]]) -> None:
    first, second = (Decisions.of([identity(*pair) for pair in order]) for order in orders)
    assert first == second
    for one, other in orders[0]:
        assert first.actor(ActorId(one)) == first.actor(ActorId(other))

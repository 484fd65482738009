"""Whatever happened to a store, and in whatever order, it ends like one that was built at once, and nothing is lost.

A history puts reports (new and in other versions), drops them, and makes and undoes decisions of both kinds.
Run a thousand of them with ``pytest --hypothesis-profile=thorough tests/store/test_histories.py``.
"""

from __future__ import annotations

import io
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_examples import evidence, newcomer, report

from sahelgraph.decisions.effect import NONE, Decisions
from sahelgraph.decisions.records import Decision, Identity, Passage, Record, Review, Undo, Verdict
from sahelgraph.errors import InputError
from sahelgraph.model import ActorId, Evidence, Report
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.store import changes, rules, timeline
from sahelgraph.store.dump import dump
from sahelgraph.store.fusion import Rules
from sahelgraph.store.states import State, load_states

NAMES = ("a", "b", "c")
NEW = ("new:Idi Oumarou", "new:Idi Umaru", "new:Oumarou")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)

Said = tuple[str, str, str, str | None, str]
"""Subject, relation, object, date and status."""


class Step(NamedTuple):
    """One thing that happens; ``what`` is ``put``, ``drop``, ``decide`` or ``undo``."""

    what: str
    report: str = "a"
    said: tuple[Said, ...] = ()
    decision: Decision | None = None
    which: int = 0


class Known(NamedTuple):
    """What the vocabulary says."""

    rules: Rules
    states: tuple[State, ...]


@pytest.fixture(scope="module")
def known(ontology: Ontology, registry: Registry) -> Known:
    return Known(rules.load(ontology, registry), load_states(ontology))


SAID = st.tuples(
    st.sampled_from([*NEW, "niger"]),
    st.sampled_from(["metWith", "joined", "withdrewFrom", "memberOf", "attacked"]),
    st.sampled_from(["mali", "aes"]),
    st.sampled_from([None, None, "2023", "2024-03", "2024-03-05", "2024-05-06", "2023/.."]),
    st.sampled_from(["asserted", "asserted", "planned", "alleged", "denied", "ended"]),
)
IDENTITIES = st.builds(
    lambda verdict, one, other: Identity(
        verdict=verdict, actors=(ActorId(one), ActorId(other)), user="ann", when=NOON, why="it says so"
    ),
    st.sampled_from([Verdict.SAME, Verdict.SAME, Verdict.DIFFERENT, Verdict.UNDECIDED]),
    st.sampled_from(NEW[:2]),
    st.sampled_from(["niger", NEW[2]]),
)


def _review(verdict: Verdict, name: str, said: Said, change: tuple[str, str]) -> Review:
    return Review(
        verdict=verdict,
        passage=Passage.of(_piece(report(name), said)),
        changes=(change,) if verdict is Verdict.CORRECT else (),
        user="bo",
        when=NOON,
        why="read it again",
    )


REVIEWS = st.builds(
    _review,
    st.sampled_from([Verdict.ACCEPT, Verdict.REJECT, Verdict.CORRECT]),
    st.sampled_from(NAMES),
    SAID,
    st.sampled_from(
        [("relation", "attacked"), ("subject", NEW[1]), ("status", "alleged"), ("when", "2024-03"), ("when", "")]
    ),
)
STEPS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.lists(SAID, max_size=3, unique=True).map(tuple)).map(
        lambda put: Step("put", put[0], put[1])
    )
    | st.sampled_from(NAMES).map(lambda name: Step("drop", name))
    | (IDENTITIES | REVIEWS).map(lambda decision: Step("decide", decision=decision))
    | st.integers(0, 9).map(lambda which: Step("undo", which=which)),
    max_size=10,
)


def _piece(told: Report, said: Said) -> Evidence:
    *tie, when, status = said
    return evidence(told, *map(str, tie), when=when, status=str(status))


class History:
    """A store with all that happened to it."""

    def __init__(self, known: Known) -> None:
        self.store = pyoxigraph.Store()
        self.known = known
        self.reports: dict[str, tuple[Said, ...]] = {}
        self.records: list[Record] = []
        self.rules = known.rules

    def decide(self, decisions: Decisions) -> None:
        new = replace(self.rules, decisions=decisions)
        changes.apply(self.store, changes.redecided(self.store, self.rules, new))
        self.rules = new

    def put(self, name: str, said: tuple[Said, ...]) -> None:
        told = report(name)
        pieces = {piece.id: piece for piece in (_piece(told, one) for one in said)}
        new = [newcomer(actor.removeprefix("new:")) for actor in NEW if any(actor in one for one in said)]
        changes.apply(self.store, changes.replacement(self.store, told, pieces.values(), new, self.rules))
        self.reports[name] = said

    def take(self, step: Step) -> None:
        """Let one step happen; a decision against one that stands is refused, as is an undo of none."""
        if step.what == "put":
            self.put(step.report, step.said)
        elif step.what == "drop":
            changes.apply(self.store, changes.removal(self.store, report(step.report).id, self.rules))
            self.reports.pop(step.report, None)
        elif step.decision is not None:
            self.record(step.decision)
        elif self.rules.decisions.active:
            active = self.rules.decisions.active
            self.undo(active[step.which % len(active)])

    def record(self, decision: Decision) -> None:
        # What was undone and is decided again has another time, and so another id.
        dated = replace(decision, when=NOON + timedelta(seconds=len(self.records)))
        try:
            decisions = Decisions.of([*self.records, dated])
        except InputError:
            return
        self.records.append(dated)
        self.decide(decisions)

    def undo(self, decision: Decision) -> None:
        self.records.append(Undo(undoes=decision.id, user="ann", when=NOON, why="taken back"))
        self.decide(Decisions.of(self.records))

    def written(self) -> bytes:
        """All of the store as it would be exported, with its periods."""
        changes.apply(self.store, timeline.refresh(self.store, self.known.states))
        out = io.BytesIO()
        dump(self.store, out, "trig")
        return out.getvalue()


def built(known: Known, reports: dict[str, tuple[Said, ...]], decisions: Decisions, chance: random.Random) -> History:
    """A store that was built at once, from reports in some order."""
    clean = History(known)
    first = chance.random() < 0.5
    if first:
        clean.decide(decisions)
    for name in chance.sample(sorted(reports), len(reports)):
        clean.put(name, reports[name])
    if not first:
        clean.decide(decisions)
    return clean


@given(STEPS, st.randoms(use_true_random=False))
def test_any_history_ends_like_a_clean_build_and_undoing_every_decision_restores_the_graph(
    known: Known, steps: list[Step], chance: random.Random
) -> None:
    history = History(known)
    for step in steps:
        history.take(step)
        if chance.random() < 0.2:
            history.written()
    clean = built(known, history.reports, history.rules.decisions, chance)
    assert history.written() == clean.written()
    assert set(history.store) == set(clean.store)

    undecided = built(known, history.reports, NONE, chance)
    for decision in chance.sample(history.rules.decisions.active, len(history.rules.decisions.active)):
        history.undo(decision)
    assert history.written() == undecided.written()
    assert set(history.store) == set(undecided.store)

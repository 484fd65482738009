"""What people decide bears on the statements, leaves the evidence as it was put, and is undone without a trace."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_examples import TEXT, evidence, newcomer, report

from sahelgraph.decisions.effect import NONE, Decisions
from sahelgraph.decisions.records import Identity, Passage, Record, Review, Verdict
from sahelgraph.errors import InputError
from sahelgraph.model import ActorId, Evidence, RelationId, Report, Status
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.store import changes
from sahelgraph.store import vocabulary as v
from sahelgraph.store.fusion import Rules
from sahelgraph.store.store import Store

Opener = Callable[..., Store]
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
IDI, SPELLED, MALI, NIGER = "new:Idi Oumarou", "new:Idi Umaru", "mali", "niger"


def identity(one: str, other: str, verdict: str = "same", user: str = "ann") -> Identity:
    pair = ActorId(one), ActorId(other)
    return Identity(verdict=Verdict(verdict), actors=pair, user=user, when=NOON, why="the agency's own index says so")


def review(of: Evidence, verdict: str, **changes: str) -> Review:
    found = tuple(changes.items())
    return Review(
        verdict=Verdict(verdict), passage=Passage.of(of), changes=found, user="ann", when=NOON, why="read it again"
    )


def decided(*records: Record) -> Decisions:
    return Decisions.of(records)


def exported(store: Store) -> bytes:
    out = io.BytesIO()
    store.dump(out, "trig")
    return out.getvalue()


def ties(store: Store) -> set[tuple[str, str, str, int]]:
    return {(s.subject, s.relation, s.object, s.reports) for s in store.statements()}


def put_meetings(store: Store) -> None:
    """Two reports of one meeting under two spellings."""
    for name, actor in (("a", IDI), ("b", SPELLED)):
        told = report(name)
        piece = evidence(told, actor, "metWith", MALI, when="2024-01-09", speaker=actor)
        store.put(told, [piece], introduced=[newcomer(actor.removeprefix("new:"))])


def test_actors_that_are_the_same_share_their_statements(store: Store) -> None:
    put_meetings(store)
    assert len(ties(store)) == 2
    change = store.decide(decided(identity(IDI, SPELLED)))
    assert change.statements == 2  # one gained a report, one is gone
    (statement,) = store.statements()
    assert {statement.subject, statement.object} == {IDI, MALI}
    assert statement.speakers == (IDI,)
    assert {piece.subject for piece in store.evidence(statement)} == {IDI, SPELLED}
    assert store.query("ASK { ?spelled sg:countsAs <https://w3id.org/sahelgraph/actor/new/Idi%20Oumarou> }").boolean


def test_an_actor_of_the_registry_stands_for_its_cluster(store: Store) -> None:
    put_meetings(store)
    store.decide(decided(identity(IDI, SPELLED), identity(SPELLED, NIGER)))
    assert {(s.subject, s.object, s.reports) for s in store.statements()} == {(MALI, NIGER, 2)}


def test_a_report_that_comes_later_follows_the_decisions_before_it(store: Store) -> None:
    store.decide(decided(identity(IDI, SPELLED)))
    put_meetings(store)
    assert len(ties(store)) == 1


def test_nobody_has_a_tie_with_himself(store: Store) -> None:
    store.put(report(), [evidence(subject=IDI, relation="metWith", object=SPELLED)])
    store.decide(decided(identity(IDI, SPELLED)))
    assert not ties(store)
    assert len(store.evidence_of(report().id)) == 1


@pytest.mark.parametrize("verdict", ["different", "undecided"])
def test_what_is_not_the_same_stays_apart(store: Store, verdict: str) -> None:
    put_meetings(store)
    store.decide(decided(identity(IDI, SPELLED, verdict)))
    assert len(ties(store)) == 2


def test_rejected_evidence_counts_for_nothing_and_stays(store: Store) -> None:
    store.put(report(), [evidence()])
    store.decide(decided(review(evidence(), "reject")))
    assert not ties(store)
    assert not store.query("ASK { ?a sg:signedMilitaryAgreementWith ?b }").boolean
    assert store.evidence_of(report().id) == [evidence()]
    assert list(store.doctor()) == []


def test_corrected_evidence_counts_as_corrected_and_names_its_source(store: Store) -> None:
    store.put(report(), [evidence()])
    store.decide(decided(review(evidence(), "correct", relation="metWith", status="alleged", when="2024-01")))
    (statement,) = store.statements()
    assert (statement.relation, statement.status, statement.when.edtf) == ("metWith", Status.ALLEGED, "2024-01")
    (piece,) = store.evidence(statement)
    assert (piece.relation, piece.quote, piece.confidence) == ("metWith", evidence().quote, 1.0)
    assert store.evidence_of(report().id) == [evidence()]
    assert store.query("ASK { ?new prov:wasRevisionOf ?old . ?old sg:reviewedBy ?who }").boolean
    assert list(store.doctor()) == []


def test_accepted_evidence_is_marked_and_counts_as_before(store: Store) -> None:
    store.put(report(), [evidence()])
    before = list(store.statements())
    store.decide(decided(review(evidence(), "accept")))
    assert list(store.statements()) == before
    assert store.query("ASK { ?evidence sg:reviewedBy ?who }").boolean


def test_a_review_survives_a_reading_with_other_offsets_and_another_quote(store: Store) -> None:
    store.decide(decided(review(evidence(), "reject")))
    moved = report(text="Breaking. " + TEXT)
    store.put(moved, [evidence(moved, start=10, end=33), evidence(moved, start=10, end=40)])
    assert not ties(store)


def test_a_review_ends_with_its_quote(store: Store) -> None:
    rewritten = report(text="Russia and Niger have signed an agreement.")
    store.decide(decided(review(evidence(), "reject")))
    store.put(rewritten, [evidence(rewritten)])
    assert len(ties(store)) == 1


def test_a_correction_to_what_the_report_says_elsewhere_adds_nothing(store: Store) -> None:
    wrong = evidence(relation="metWith")
    store.put(report(), [evidence(), wrong])
    store.decide(decided(review(wrong, "correct", relation="signedMilitaryAgreementWith")))
    (statement,) = store.statements()
    assert statement.evidence == (evidence().id,)


def test_a_correction_beyond_the_vocabulary_is_refused_and_changes_nothing(store: Store) -> None:
    store.put(report(), [evidence()])
    before = exported(store)
    with pytest.raises(InputError, match="no such relation: marriedTo"):
        store.decide(decided(review(evidence(), "correct", relation="marriedTo")))
    assert exported(store) == before
    assert store.decisions == NONE


def test_a_store_remembers_the_decisions(store_path: Path, open_store: Opener) -> None:
    made = decided(identity(IDI, SPELLED), review(evidence(), "reject"))
    with open_store(store_path) as store:
        store.decide(made)
        put_meetings(store)
        before = exported(store)
    with open_store(store_path) as store:
        assert store.decisions == made
        assert exported(store) == before


def test_what_decisions_leave_keeps_to_the_shapes(store: Store) -> None:
    put_meetings(store)
    store.put(report(), [evidence()])  # the first spelling is gone with the report that had it
    store.decide(decided(identity(IDI, SPELLED), review(evidence(), "correct", status="alleged")))
    assert list(store.validate()) == []


ACTORS = [IDI, SPELLED, "new:Oumarou", NIGER]
RECORDS = st.lists(
    st.builds(identity, st.sampled_from(ACTORS[:3]), st.just(NIGER), st.sampled_from(["same", "different"]))
    | st.builds(identity, st.just(IDI), st.sampled_from([SPELLED, "new:Oumarou"]), st.just("same"))
    | st.builds(
        review,
        st.builds(evidence, st.sampled_from(["a", "b"]), st.sampled_from(ACTORS), st.just("metWith"), st.just(MALI)),
        st.sampled_from(["accept", "reject"]),
    )
    | st.builds(
        review,
        st.builds(evidence, st.just("a"), st.sampled_from(ACTORS), st.just("metWith"), st.just(MALI)),
        st.just("correct"),
        relation=st.just("attacked"),
        subject=st.sampled_from([SPELLED, NIGER]),
    ),
    max_size=4,
)
REPORTS = st.lists(
    st.tuples(
        st.sampled_from(["a", "b"]),
        st.lists(
            st.tuples(
                st.sampled_from(ACTORS), st.sampled_from(["metWith", "attacked"]), st.sampled_from([None, "2024"])
            ),
            max_size=3,
            unique=True,
        ),
    ),
    max_size=3,
)


Told = list[tuple[str, list[tuple[str, str, str | None]]]]


def _version(name: str, said: list[tuple[str, str, str | None]]) -> tuple[Report, list[Evidence]]:
    told = report(name)
    return told, [evidence(told, who, relation, MALI, when=when) for who, relation, when in said]


def _agreeing(records: list[Identity | Review]) -> list[Identity | Review]:
    """The records less those that contradict the ones before them."""
    kept: list[Identity | Review] = []
    for record in records:
        try:
            Decisions.of([*kept, record])
        except InputError:
            continue
        kept.append(record)
    return kept


def _built(told: Told, rules: Rules) -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    changes.apply(store, changes.redecided(store, Rules(), rules))
    for version in told:
        changes.apply(store, changes.replacement(store, *_version(*version), [], rules))
    return store


@given(REPORTS, RECORDS)
@settings(max_examples=50)
def test_new_rules_give_what_a_build_by_them_and_by_the_decisions_gives(
    told: Told, records: list[Identity | Review]
) -> None:
    decisions = Decisions.of(_agreeing(records))
    old, new = (
        Rules(symmetric=frozenset({RelationId(relation)}), decisions=decisions) for relation in ("metWith", "attacked")
    )
    store = _built(told, old)
    store.remove_graph(v.STATEMENTS)
    store.extend(changes.fused_anew(store, new))
    assert set(store) == set(_built(told, new))


@given(REPORTS, RECORDS, RECORDS)
@settings(max_examples=50)
def test_whatever_was_decided_before_leaves_no_trace(
    told: Told,
    before: list[Identity | Review],
    after: list[Identity | Review],
) -> None:
    first, second = (Rules(decisions=Decisions.of(_agreeing(records))) for records in (before, after))
    store = _built(told, first)
    changes.apply(store, changes.redecided(store, first, second))
    assert set(store) == set(_built(told, second))


@given(REPORTS, RECORDS, st.randoms(use_true_random=False))
@settings(max_examples=12)
def test_any_order_of_reports_and_decisions_ends_in_the_same_graph_and_undoing_all_restores_it(
    empty: Path,
    ontology: Ontology,
    registry: Registry,
    told: Told,
    records: list[Identity | Review],
    random: object,
) -> None:
    records = _agreeing(records)
    with TemporaryDirectory() as folder:
        first, second = (Path(shutil.copytree(empty, Path(folder) / name)) for name in ("1", "2"))
        with Store.open(first, ontology=ontology, registry=registry) as store:
            for version in told:
                store.put(*_version(*version))
            plain = exported(store), set(store.quads())
            store.decide(Decisions.of(records))
            wanted = exported(store)
            assert list(store.doctor()) == []
            store.decide(NONE)
            assert (exported(store), set(store.quads())) == plain
        with Store.open(second, ontology=ontology, registry=registry) as store:
            left = list(records)
            random.shuffle(left)  # type: ignore[attr-defined]  # hypothesis gives no public type for its randoms
            taken: list[Identity | Review] = []
            for version in told:
                taken += [left.pop() for _ in range(min(len(left), 2))]
                store.decide(Decisions.of(taken))
                store.put(*_version(*version))
            store.decide(Decisions.of([*taken, *left]))
            assert exported(store) == wanted

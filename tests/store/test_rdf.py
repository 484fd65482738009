"""Values become RDF and come back the same, whatever is in them."""

from __future__ import annotations

import dataclasses
from datetime import date

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_examples import evidence, report

from sahelgraph.errors import InputError, StoreDamaged
from sahelgraph.ids import content_id
from sahelgraph.model import (
    Actor,
    ActorId,
    Evidence,
    EvidenceId,
    Fact,
    RelationId,
    Report,
    ReportId,
    Source,
    Span,
    Statement,
    StatementId,
    Status,
)
from sahelgraph.store import facts, rdf, statements
from sahelgraph.store import vocabulary as v
from sahelgraph.timespan import TimeSpan

TEXT = st.text(st.characters(codec="utf-8"), max_size=30)
NAME = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)
ACTORS = (
    st.sampled_from(["niger", "cote-divoire"]).map(ActorId)
    | NAME.map(lambda name: ActorId(f"new:{name}"))
    | NAME.map(ActorId)
)
RELATIONS = st.sampled_from(["metWith", "signedMilitaryAgreementWith"]).map(RelationId)
DATES = st.dates(date(1, 1, 1), date(9999, 12, 31))
SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 10**6), st.integers(1, 500))
WHEN = (
    st.just(TimeSpan.UNKNOWN)
    | DATES.map(TimeSpan.day)
    | st.sampled_from(["2017", "2023-12", "2020/2023", "2013/..", "../2013-01-11", "0001-01-01"]).map(TimeSpan.parse)
)
EVIDENCE = st.builds(
    Evidence,
    report=NAME.map(ReportId),
    span=SPANS,
    quote=TEXT,
    sentence=TEXT,
    subject=ACTORS,
    relation=RELATIONS,
    object=ACTORS,
    status=st.sampled_from(Status),
    speaker=st.none() | ACTORS,
    when=WHEN,
    role=st.none() | TEXT,
    context=st.none() | st.sampled_from(["military", "diplomatic"]),
    confidence=st.floats(0, 1),
    rule=TEXT,
    extractor=TEXT,
)
REPORTS = st.builds(
    Report,
    id=NAME.map(ReportId),
    text=TEXT,
    language=st.sampled_from(["en", "fr", "fr-FR", ""]),
    title=TEXT,
    publisher=st.none() | TEXT,
    published=st.none() | DATES,
    url=st.none() | TEXT,
    noise=st.lists(SPANS, unique=True, max_size=3).map(lambda spans: tuple(sorted(spans))),
    sources=st.lists(st.builds(Source, TEXT, TEXT, TEXT), unique=True, max_size=3).map(
        lambda found: tuple(sorted(found))
    ),
)
STATEMENTS = st.builds(
    Statement,
    id=st.integers().map(lambda number: StatementId(content_id("s", number))),
    subject=ACTORS,
    relation=RELATIONS,
    object=ACTORS,
    when=WHEN,
    status=st.sampled_from(Status),
    statuses=st.sets(st.sampled_from(Status), min_size=1).map(lambda found: tuple(sorted(found))),
    evidence=st.sets(st.integers(0, 99), min_size=1).map(
        lambda found: tuple(sorted(EvidenceId(f"e{n}") for n in found))
    ),
    speakers=st.sets(ACTORS, max_size=3).map(lambda found: tuple(sorted(found))),
    reports=st.integers(1, 10**6),
    publishers=st.integers(1, 10**6),
    contested=st.booleans(),
    plain=st.booleans(),
    denials=st.sets(st.integers(100, 199)).map(lambda found: tuple(sorted(EvidenceId(f"e{n}") for n in found))),
)
FACTS = st.builds(
    Fact, subject=ACTORS, relation=RELATIONS, object=ACTORS, when=WHEN, role=st.none() | TEXT, source=TEXT, note=TEXT
)


def stored(quads: set[pyoxigraph.Quad]) -> list[pyoxigraph.Quad]:
    """The quads as they come back from a store, once put in by each of the two ways of writing."""
    one, two = pyoxigraph.Store(), pyoxigraph.Store()
    one.extend(quads)
    triples = "\n".join(f"GRAPH {quad.graph_name} {{ {quad.triple} }}" for quad in quads)
    two.update(f"INSERT DATA {{ {triples} }}")
    assert set(one) == set(two)
    return list(one)


@given(st.lists(EVIDENCE, max_size=4, unique_by=lambda piece: piece.id))
@settings(deadline=None)
def test_evidence_comes_back(pieces: list[Evidence]) -> None:
    back = rdf.from_quads(stored({quad for piece in pieces for quad in rdf.to_quads(piece)}))
    assert {piece.id: piece for piece in back} == {piece.id: piece for piece in pieces}


@given(REPORTS)
@settings(deadline=None)
def test_a_report_comes_back(told: Report) -> None:
    assert rdf.report_of(rdf.nodes(stored(set(rdf.report_quads(told)))), told.id) == told


@given(STATEMENTS, st.booleans())
@settings(deadline=None)
def test_a_statement_comes_back(statement: Statement, symmetric: bool) -> None:
    quads = stored(set(statements.statement_quads(statement, symmetric=symmetric)))
    assert statements.statements_from(quads) == [statement]


@given(st.lists(FACTS, max_size=4, unique=True))
@settings(deadline=None)
def test_facts_come_back(known: list[Fact]) -> None:
    back = facts.facts_from(stored({quad for fact in known for quad in facts.fact_quads(fact)}))
    assert set(back) == set(known)


def test_an_actor_comes_back_as_queries_see_it() -> None:
    actor = Actor(
        id=ActorId("new:L’Union"),
        kind="ArmedGroup",
        names={"en": ("Union", "The Union"), "fr": ("L’Union",)},
        country="NER",
        active=TimeSpan.parse("2017/.."),
        parent=ActorId("niger"),
        wikidata="Q1",
    )
    quads = rdf.actor_quads(actor, v.ACTORS)
    assert rdf.actor_of(rdf.nodes(quads)[v.actor_iri(actor.id).value]) == actor


@given(ACTORS)
def test_no_two_actors_share_an_iri(actor: ActorId) -> None:
    iri = v.actor_iri(actor)
    assert pyoxigraph.NamedNode(iri.value) == iri
    assert v.actor_id(iri.value) == actor


@pytest.mark.parametrize(
    ("actor", "iri"),
    [
        ("niger", "https://w3id.org/sahelgraph/actor/niger"),
        ("new:Idi Oumarou", "https://w3id.org/sahelgraph/actor/new/Idi%20Oumarou"),
        ("new:L’Élysée", "https://w3id.org/sahelgraph/actor/new/L%E2%80%99%C3%89lys%C3%A9e"),
        ("new/x", "https://w3id.org/sahelgraph/actor/new%2Fx"),
    ],
)
def test_the_iris_of_actors(actor: str, iri: str) -> None:
    assert v.actor_iri(actor).value == iri


@pytest.mark.parametrize("id", ["", "\ud800"])
def test_an_id_that_is_no_text_is_refused(id: str) -> None:
    with pytest.raises(InputError):
        v.report_iri(id)


def test_evidence_that_lacks_something_is_damage() -> None:
    quads = {quad for quad in rdf.to_quads(evidence()) if quad.predicate != rdf.STATUS}
    with pytest.raises(StoreDamaged, match="has no"):
        rdf.from_quads(quads)


def test_evidence_stays_in_the_graph_of_its_report() -> None:
    told = dataclasses.replace(report("été 2024"), noise=(Span(0, 3),))
    quads = {*rdf.report_quads(told), *rdf.to_quads(evidence(told))}
    assert {quad.graph_name for quad in quads} == {v.report_iri("été 2024")}

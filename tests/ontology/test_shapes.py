"""What must not be stored: for each shape a graph that passes and one that fails."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from pyshacl import validate
from rdflib import RDF, SH, Graph

from sahelgraph import resources
from sahelgraph.decisions.effect import Decisions
from sahelgraph.decisions.records import Identity, Passage, Review, Verdict
from sahelgraph.model import (
    Actor,
    ActorId,
    Evidence,
    Fact,
    RelationId,
    Report,
    ReportId,
    Span,
    Statement,
    StatementId,
    Status,
)
from sahelgraph.store import decided, facts, rdf, statements, timeline
from sahelgraph.store.fusion import Rules
from sahelgraph.store.states import Period
from sahelgraph.store.vocabulary import ACTORS, PREFIXES, SG
from sahelgraph.timespan import TimeSpan

TEXT = "À Niamey, le Niger a signé un accord militaire avec la Russie."
START, END = TEXT.index("le Niger"), TEXT.index(".")
NIGER, RUSSIA, SIGNED = ActorId("niger"), ActorId("russia"), RelationId("signedMilitaryAgreementWith")
WHEN = TimeSpan.parse("2023-12-04")


def stored() -> Graph:
    """A report, its evidence, the statement fused from it, a fact, decisions and actors, as the store writes them."""
    report = Report(
        id=ReportId("r"), text=TEXT, language="fr", title="Accord", published=date(2023, 12, 5), noise=(Span(0, 1),)
    )
    evidence = Evidence(
        report=report.id,
        span=Span(START, END),
        quote=TEXT[START:END],
        sentence=TEXT,
        subject=NIGER,
        relation=SIGNED,
        object=RUSSIA,
        speaker=RUSSIA,
        when=WHEN,
        context="military",
        confidence=0.9,
        rule="sign",
    )
    statement = Statement(
        id=StatementId("s1"),
        subject=NIGER,
        relation=SIGNED,
        object=RUSSIA,
        when=WHEN,
        status=Status.ASSERTED,
        statuses=(Status.ASSERTED,),
        evidence=(evidence.id,),
        speakers=(),
        reports=1,
        publishers=1,
        contested=False,
        plain=True,
    )
    fact = Fact(
        subject=NIGER,
        relation=RelationId("memberOf"),
        object=ActorId("aes"),
        when=TimeSpan.parse("2023-09-16/.."),
        source="general knowledge",
    )
    period = Period(
        state="memberOf",
        subject=NIGER,
        object=ActorId("aes"),
        held_from=date(2023, 9, 16),
        held_until=date(2024, 9, 16),
        ended=True,
        told=(facts.fact_iri(fact).value.rpartition("/")[2],),
    )
    common: dict[str, Any] = {"user": "ann", "when": datetime(2026, 3, 1, tzinfo=UTC), "why": "the decree says so"}
    same = Identity(verdict=Verdict.SAME, actors=(ActorId("new:Moscou"), RUSSIA), **common)
    right = Review(verdict=Verdict.CORRECT, passage=Passage.of(evidence), changes=(("status", "alleged"),), **common)
    decisions = Decisions.of([same, right])
    rules = Rules(decisions=decisions)
    actors = [Actor(id=ActorId(name), kind="State", names={"en": (name,)}) for name in ("niger", "russia", "aes")]
    quads = [
        *rdf.report_quads(report),
        *rdf.to_quads(evidence),
        *statements.statement_quads(statement, symmetric=True),
        *facts.fact_quads(fact),
        *timeline.period_quads([period], ()),
        *(quad for quad in decided.decision_quads(decisions) if quad.graph_name == decided.DECISIONS),
        *decided.share_of(report, [evidence], rules).quads,
        *(quad for actor in actors for quad in rdf.actor_quads(actor, ACTORS)),
    ]
    lines = "\n".join(f"{quad.subject} {quad.predicate} {quad.object} ." for quad in quads)
    graph = Graph().parse(resources.ontology("sahel.ttl"))
    return graph.parse(data=lines, format="nt")


def test_every_term_of_ours_that_the_store_writes_is_declared() -> None:
    graph, vocabulary = stored(), Graph().parse(resources.ontology("sahel.ttl"))
    used = {predicate for predicate in graph.predicates() if str(predicate).startswith(SG)}
    used |= {kind for kind in graph.objects(None, RDF.type) if str(kind).startswith(SG)}
    assert len(used) > 20
    assert {str(term) for term in used if (term, RDF.type, None) not in vocabulary} == set()


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(resources.ontology("shapes.ttl"))


def complaints(graph: Graph, shapes: Graph) -> set[str]:
    conforms, found, _ = validate(graph, shacl_graph=shapes, inplace=True)
    assert isinstance(found, Graph)
    messages = {str(message) for message in found.objects(None, SH.resultMessage)}
    assert conforms is not bool(messages)
    return messages


def test_what_the_store_writes_passes(shapes: Graph) -> None:
    assert complaints(stored(), shapes) == set()


BROKEN = {
    "a decision without a reason": (
        "DELETE { ?d sg:reason ?r } WHERE { ?d sg:reason ?r }",
        "a decision has a reason",
    ),
    "a verdict outside the list": (
        'DELETE { ?d sg:verdict ?v } INSERT { ?d sg:verdict "perhaps" } WHERE { ?d sg:verdict ?v }',
        "a decision has one verdict of the list",
    ),
    "a decision by nobody": (
        "DELETE { ?d sg:decidedBy ?u } WHERE { ?d sg:decidedBy ?u }",
        "a decision says who decided",
    ),
    "a decision at some time": (
        'DELETE { ?d sg:decidedAt ?t } INSERT { ?d sg:decidedAt "lately" } WHERE { ?d sg:decidedAt ?t }',
        "a decision says when it was made",
    ),
    "a decision about nothing": (
        "DELETE { ?d sg:between ?a } WHERE { ?d sg:between ?a }",
        "a decision is about two actors or about one passage",
    ),
    "an actor that counts as nobody": (
        "DELETE { ?a sg:countsAs ?b } INSERT { ?a sg:countsAs actor:nobody } WHERE { ?a sg:countsAs ?b }",
        "an actor counts as one actor that the store knows",
    ),
    "a period of an unknown subject": (
        "DELETE { ?p rdf:subject ?a } INSERT { ?p rdf:subject actor:nobody } WHERE { ?p a sg:Period ; rdf:subject ?a }",
        "a period has one subject that the store knows",
    ),
    "a period without an object": (
        "DELETE { ?p rdf:object ?a } WHERE { ?p a sg:Period ; rdf:object ?a }",
        "a period has one object that the store knows",
    ),
    "a period of no state": (
        "DELETE { ?p rdf:predicate ?a } WHERE { ?p a sg:Period ; rdf:predicate ?a }",
        "a period is of one state",
    ),
    "a period that may have ended": (
        'DELETE { ?p sg:ended ?a } INSERT { ?p sg:ended "perhaps" } WHERE { ?p a sg:Period ; sg:ended ?a }',
        "a period says whether it ended",
    ),
    "a period out of nothing": (
        "DELETE { ?p sg:toldBy ?a } WHERE { ?p sg:toldBy ?a }",
        "a period has a statement or a fact behind it",
    ),
    "a period from some time": (
        'DELETE { ?p sg:heldFrom ?a } INSERT { ?p sg:heldFrom "once" } WHERE { ?p sg:heldFrom ?a }',
        "the first day on which it surely held is a day",
    ),
    "a period until some time": (
        'INSERT { ?p sg:heldUntil "later" } WHERE { ?p a sg:Period }',
        "the last day on which it surely held is a day",
    ),
    "a statement without evidence": (
        "DELETE { ?e sg:supports ?s } WHERE { ?e sg:supports ?s }",
        "no statement without evidence",
    ),
    "a plain edge without a statement": (
        "INSERT DATA { actor:niger sg:accused actor:aes }",
        "a plain edge without a statement that stands behind it",
    ),
    "an edge against the direction of its statement": (
        "DELETE { ?s rdf:predicate ?p } INSERT { ?s rdf:predicate sg:accused . actor:russia sg:accused actor:niger }"
        " WHERE { ?s a sg:Statement ; rdf:predicate ?p }",
        "a plain edge without a statement that stands behind it",
    ),
    "a quote that is not at its offsets": (
        "DELETE { ?p oa:start ?a ; oa:end ?b } INSERT { ?p oa:start ?c ; oa:end ?d }"
        " WHERE { ?p oa:start ?a ; oa:end ?b BIND (?a - 1 AS ?c) BIND (?b - 1 AS ?d) }",
        "the quote is not what stands at its offsets in the report",
    ),
    "a quote of another report": (
        "DELETE { ?t oa:hasSource ?r } INSERT { ?t oa:hasSource report:other . report:other a sg:Report }"
        " WHERE { ?t oa:hasSource ?r }",
        "the quote is of another report than the evidence",
    ),
    "evidence without a passage": (
        "DELETE { ?e oa:hasTarget ?t } WHERE { ?e oa:hasTarget ?t }",
        "evidence points at one passage by report, offsets and quoted words",
    ),
    "a day that is none": (
        'DELETE { ?x sg:earliest ?d } INSERT { ?x sg:earliest "2023-02-30"^^xsd:date } WHERE { ?x sg:earliest ?d }',
        "the first day is a day",
    ),
    "an end before the beginning": (
        'DELETE { ?x sg:latest ?d } INSERT { ?x sg:latest "2001-01-01"^^xsd:date } WHERE { ?x sg:latest ?d }',
        "the first day is not after the last",
    ),
    "a last day as text": (
        'INSERT { ?x sg:latest "soon" } WHERE { ?x a sg:Fact }',
        "the last day is a day",
    ),
    "a date in words": (
        'DELETE { ?x sg:edtf ?d } INSERT { ?x sg:edtf "last Tuesday" } WHERE { ?x sg:edtf ?d }',
        "the date is a day, a month, a year or an interval of these",
    ),
    "a status outside the list": (
        "DELETE { ?x sg:status ?s } INSERT { ?x sg:status status:rumoured } WHERE { ?x sg:status ?s }",
        "the status is one of the list",
    ),
    "evidence without a report": (
        "DELETE { ?e prov:wasDerivedFrom ?r } WHERE { ?e prov:wasDerivedFrom ?r }",
        "evidence comes from exactly one report of the store",
    ),
    "a confidence above one": (
        "DELETE { ?e sg:confidence ?c } INSERT { ?e sg:confidence 1.5e0 } WHERE { ?e sg:confidence ?c }",
        "confidence is one number from 0 to 1",
    ),
    "no rule": ("DELETE { ?e sg:rule ?r } WHERE { ?e sg:rule ?r }", "evidence names the rule that read it"),
    "no sentence": (
        "DELETE { ?e sg:sentence ?t } WHERE { ?e sg:sentence ?t }",
        "evidence carries the sentence it stands in",
    ),
    "a context outside the list": (
        'DELETE { ?e sg:context ?c } INSERT { ?e sg:context "sporting" } WHERE { ?e sg:context ?c }',
        "context is military, diplomatic, economic, humanitarian or political",
    ),
    "a relation outside the vocabulary": (
        "DELETE { ?e rdf:predicate ?p } INSERT { ?e rdf:predicate sg:admires }"
        " WHERE { ?e a sg:Evidence ; rdf:predicate ?p }",
        "the relation is of the vocabulary",
    ),
    "no relation": (
        "DELETE { ?e rdf:predicate ?p } WHERE { ?e a sg:Evidence ; rdf:predicate ?p }",
        "there is one relation",
    ),
    "an unknown subject": (
        "DELETE { ?e rdf:subject ?p } INSERT { ?e rdf:subject actor:nobody } WHERE { ?e rdf:subject ?p }",
        "the subject is one actor that the store knows",
    ),
    "an unknown object": (
        "DELETE { ?e rdf:object ?p } INSERT { ?e rdf:object actor:nobody } WHERE { ?e rdf:object ?p }",
        "the object is one actor that the store knows",
    ),
    "an unknown speaker": (
        "DELETE { ?e sg:attributedTo ?p } INSERT { ?e sg:attributedTo actor:nobody } WHERE { ?e sg:attributedTo ?p }",
        "a claim is attributed to one actor that the store knows",
    ),
    "a statement without counts of reports": (
        "DELETE { ?s sg:reportCount ?n } WHERE { ?s sg:reportCount ?n }",
        "a statement says how many reports tell it",
    ),
    "a negative count of publishers": (
        "DELETE { ?s sg:publisherCount ?n } INSERT { ?s sg:publisherCount -1 } WHERE { ?s sg:publisherCount ?n }",
        "a statement says how many publishers tell it",
    ),
    "contested as text": (
        'DELETE { ?s sg:contested ?n } INSERT { ?s sg:contested "perhaps" } WHERE { ?s sg:contested ?n }',
        "a statement says whether it is contested",
    ),
    "no word on the plain edge": (
        "DELETE { ?s sg:plain ?n } WHERE { ?s sg:plain ?n }",
        "a statement says whether it stands as a plain edge",
    ),
    "a fact without a source": (
        "DELETE { ?f sg:source ?s } WHERE { ?f sg:source ?s }",
        "a background fact says where it is from",
    ),
    "a fact as evidence": (
        "INSERT { ?f sg:supports ?s } WHERE { ?f a sg:Fact . ?s a sg:Statement }",
        "a background fact is no evidence",
    ),
    "a report without its text": (
        "DELETE { ?r schema:articleBody ?t } WHERE { ?r schema:articleBody ?t }",
        "a report keeps its text",
    ),
    "a report without a language": (
        "DELETE { ?r schema:inLanguage ?t } WHERE { ?r schema:inLanguage ?t }",
        "a report says its language",
    ),
    "a publication date that is none": (
        'DELETE { ?r schema:datePublished ?t } INSERT { ?r schema:datePublished "yesterday" }'
        " WHERE { ?r schema:datePublished ?t }",
        "the date of publication is a day",
    ),
    "an actor without a name": (
        "DELETE { actor:russia skos:prefLabel ?n } WHERE { actor:russia skos:prefLabel ?n }",
        "an actor has a name",
    ),
}


@pytest.mark.parametrize(("update", "complaint"), BROKEN.values(), ids=BROKEN.keys())
def test_what_must_not_be_stored_is_named(shapes: Graph, update: str, complaint: str) -> None:
    graph = stored()
    graph.update(update, initNs=PREFIXES)
    assert complaint in complaints(graph, shapes)


def test_every_message_of_the_shapes_has_a_graph_that_provokes_it(shapes: Graph) -> None:
    messages = {str(message) for message in shapes.objects(None, SH.message)}
    assert messages == {complaint for _, complaint in BROKEN.values()}

"""Decisions of people, applied on top of what reports say.

Decisions never touch the graph of a report. They bear on what its evidence gives to fusion: evidence of an actor that
was declared the same as another one counts for that one, rejected evidence counts for nothing, and corrected evidence
counts as corrected. What reviews make of a report lies in a graph of its own and goes with the report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

import pyoxigraph
from pyoxigraph import Literal, NamedNode, Quad

from sahelgraph.decisions.effect import Decisions, reviewed
from sahelgraph.decisions.records import Decision, Identity, Review, from_line, to_line
from sahelgraph.errors import InputError, StoreDamaged
from sahelgraph.model import PROVISIONAL, ActorId, Evidence, EvidenceId, Report, ReportId
from sahelgraph.store import rdf
from sahelgraph.store import vocabulary as v
from sahelgraph.store.fusion import Claim, Rules, Tie, claim_of, tie_of

DECISION: Final = v.BASE + "decision/"
REVIEW: Final = v.BASE + "review/"
"""Begins the names of the graphs that hold what reviews make of the evidence of a report."""
DECISIONS: Final = NamedNode(v.GRAPH + "decisions")
"""Decisions that stand, and for each actor that was declared the same as others whom it counts as."""

COUNTS_AS, REVIEWED_BY = v.sg("countsAs"), v.sg("reviewedBy")
_RECORD = v.sg("decisionRecord")
REVISION = NamedNode(v.PROV + "wasRevisionOf")
_DERIVED = NamedNode(v.PROV + "wasDerivedFrom")
_MOMENT = NamedNode(v.XSD + "dateTime")
_LABEL = NamedNode(v.SKOS + "prefLabel")
_EXACT = NamedNode(v.OA + "exact")


@dataclass(frozen=True, slots=True)
class Share:
    """What one report gives to fusion: claims by tie, and quads of its graph of reviews."""

    claims: dict[Tie, list[Claim]] = field(default_factory=dict)
    quads: set[Quad] = field(default_factory=set)


def review_graph(report: ReportId) -> NamedNode:
    """The graph of what reviews make of the evidence of a report."""
    return NamedNode(REVIEW + v.encode(report))


def share_of(report: Report, evidence: Iterable[Evidence], rules: Rules) -> Share:
    """What a report gives to fusion under the decisions among the rules.

    Args:
        report: the report.
        evidence: all its evidence, none of it twice.
        rules: the rules of fusion, with the decisions.
    """
    decisions, graph = rules.decisions, review_graph(report.id)
    quads: set[Quad] = set()
    pieces = {item.id: item for item in evidence}
    told: dict[EvidenceId, Evidence] = {}
    revised: dict[EvidenceId, Evidence] = {}
    for name, item in pieces.items():
        review = decisions.review(item, report.text)
        counted = reviewed(item, review)
        if review is not None:
            quads.add(Quad(v.evidence_iri(name), REVIEWED_BY, _node(review), graph))
        if counted is item:
            told[name] = item
        elif counted is not None:
            revised[counted.id] = max(counted, revised.get(counted.id, counted), key=repr)
            quads.add(Quad(v.evidence_iri(counted.id), REVISION, v.evidence_iri(name), graph))
    for name, item in revised.items():
        told.setdefault(name, item)
        if name not in pieces:  # else it stands in the graph of the report
            quads.update(Quad(quad.subject, quad.predicate, quad.object, graph) for quad in rdf.to_quads(item))
    return Share(dict(_claims(told, report, rules)), quads)


def _claims(told: dict[EvidenceId, Evidence], report: Report, rules: Rules) -> dict[Tie, list[Claim]]:
    claims: dict[Tie, list[Claim]] = defaultdict(list)
    for name, item in told.items():
        known = _identified(item, rules.decisions)
        if known.subject != known.object or item.subject == item.object:  # nobody has a tie with himself
            claims[tie_of(known, rules)].append(replace(claim_of(known, report, rules), evidence=name))
    return claims


def _identified(evidence: Evidence, decisions: Decisions) -> Evidence:
    if decisions.canonical.keys().isdisjoint((evidence.subject, evidence.object, evidence.speaker)):
        return evidence
    return replace(
        evidence,
        subject=decisions.actor(evidence.subject),
        object=decisions.actor(evidence.object),
        speaker=evidence.speaker and decisions.actor(evidence.speaker),
    )


def touched(store: pyoxigraph.Store, old: Decisions, new: Decisions) -> set[ReportId]:
    """The reports, of those that the store holds, for whose evidence decisions make a difference."""
    reports = {
        report
        for report in old.reviews.keys() | new.reviews.keys()
        if old.reviews.get(report) != new.reviews.get(report)
    }
    found = {report for report in reports if any(store.quads_for_pattern(v.report_iri(report), None, None))}
    moved = {actor for actor in old.canonical.keys() | new.canonical.keys() if old.actor(actor) != new.actor(actor)}
    for actor in moved:
        for predicate in (rdf.SUBJECT, rdf.OBJECT, rdf.SPEAKER):
            for quad in store.quads_for_pattern(None, predicate, v.actor_iri(actor), None):
                graph = rdf.value(quad.graph_name)
                if graph.startswith((v.REPORT, REVIEW)):
                    found.add(v.report_id(v.REPORT + graph.removeprefix(v.REPORT).removeprefix(REVIEW)))
    return found


def records(store: pyoxigraph.Store) -> list[str]:
    """The decisions that the store was last told of, as lines, sorted."""
    return sorted(rdf.value(quad.object) for quad in store.quads_for_pattern(None, _RECORD, None, v.LEDGER))


def decision_quads(decisions: Decisions) -> Iterator[Quad]:
    """Decisions for people who query, and in the ledger the records that :func:`stored` reads."""
    for decision in decisions.active:
        node = _node(decision)
        yield Quad(node, _RECORD, Literal(to_line(decision)), v.LEDGER)
        for predicate, value in _pairs(decision):
            yield Quad(node, predicate, value, DECISIONS)
    for actor, canonical in decisions.canonical.items():
        yield Quad(v.actor_iri(actor), COUNTS_AS, v.actor_iri(canonical), DECISIONS)
    for canonical in set(decisions.canonical.values()):
        yield from _described(canonical)


def _described(canonical: ActorId) -> Iterator[Quad]:
    """What makes an actor known that the registry lacks: the report that introduced it may be gone by now."""
    if canonical.startswith(PROVISIONAL):
        node, name = v.actor_iri(canonical), rdf.text(canonical.removeprefix(PROVISIONAL)).value
        yield Quad(node, rdf.TYPE, v.sg("Actor"), DECISIONS)
        yield Quad(node, v.sg("provisional"), Literal(True), DECISIONS)
        yield Quad(node, _LABEL, Literal(name, language="und"), DECISIONS)


def stored(store: pyoxigraph.Store) -> Decisions:
    """The decisions that the store was last told of.

    Raises:
        StoreDamaged: what the ledger holds is no decision.
    """
    try:
        return Decisions.of(map(from_line, records(store)))
    except InputError as error:
        raise StoreDamaged(f"the decisions in the store are damaged ({error}); build it again with --fresh") from error


def check(decisions: Decisions, relations: Iterable[str]) -> None:
    """See that corrections use relations of the vocabulary.

    Raises:
        InputError: one does not.
    """
    known = set(relations)
    for decision in decisions.active:
        relation = dict(decision.changes).get("relation") if isinstance(decision, Review) else None
        if relation is not None and relation not in known:
            raise InputError(f"decision {decision.id}: no such relation: {relation}")


def _node(decision: Decision) -> NamedNode:
    return NamedNode(DECISION + decision.id)


def _pairs(decision: Decision) -> Iterator[rdf.Pair]:
    yield rdf.TYPE, v.sg("Decision")
    yield v.sg("verdict"), rdf.text(decision.verdict.value)
    yield v.sg("decidedBy"), rdf.text(decision.user)
    yield v.sg("decidedAt"), Literal(decision.when.isoformat(), datatype=_MOMENT)
    yield v.sg("reason"), rdf.text(decision.why)
    if isinstance(decision, Identity):
        for actor in decision.actors:
            yield v.sg("between"), v.actor_iri(actor)
        return
    passage = decision.passage
    yield _DERIVED, v.report_iri(passage.report)
    yield _EXACT, rdf.text(passage.quote)
    yield rdf.SUBJECT, v.actor_iri(passage.subject)
    yield rdf.PREDICATE, v.relation_iri(passage.relation)
    yield rdf.OBJECT, v.actor_iri(passage.object)
    for name, value in decision.changes:
        yield v.sg("correction"), rdf.text(f"{name}={value}")

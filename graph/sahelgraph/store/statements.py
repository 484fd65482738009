"""Statements as RDF, and back; the plain triples beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from sahelgraph.model import EvidenceId, Statement
from sahelgraph.store import rdf
from sahelgraph.store import vocabulary as v
from sahelgraph.store.fusion import Tie

SUPPORTS = v.sg("supports")
CONTRADICTS = v.sg("contradicts")
_TYPE = NamedNode(v.RDF + "type")
_STATEMENT = v.sg("Statement")
_ANY_STATUS = v.sg("evidenceStatus")
_REPORTS, _PUBLISHERS = v.sg("reportCount"), v.sg("publisherCount")
_CONTESTED, _PLAIN = v.sg("contested"), v.sg("plain")


def statement_quads(statement: Statement, *, symmetric: bool) -> Iterator[Quad]:
    """A statement as quads in the graph of statements: the node, the links of its evidence, the plain triple.

    Args:
        statement: the statement.
        symmetric: whether its relation has no direction; the plain triple then stands in both.
    """
    node = v.statement_iri(statement.id)
    for predicate, value in _pairs(statement):
        yield Quad(node, predicate, value, v.STATEMENTS)
    for evidence in statement.evidence:
        yield Quad(v.evidence_iri(evidence), SUPPORTS, node, v.STATEMENTS)
    for evidence in statement.denials:
        yield Quad(v.evidence_iri(evidence), CONTRADICTS, node, v.STATEMENTS)
    if statement.plain:
        ends = v.actor_iri(statement.subject), v.actor_iri(statement.object)
        relation = v.relation_iri(statement.relation)
        yield Quad(ends[0], relation, ends[1], v.STATEMENTS)
        if symmetric:
            yield Quad(ends[1], relation, ends[0], v.STATEMENTS)


def _pairs(statement: Statement) -> Iterator[rdf.Pair]:
    yield _TYPE, _STATEMENT
    yield rdf.SUBJECT, v.actor_iri(statement.subject)
    yield rdf.PREDICATE, v.relation_iri(statement.relation)
    yield rdf.OBJECT, v.actor_iri(statement.object)
    yield rdf.TIE, NamedNode(v.TIE + Tie(statement.subject, statement.relation, statement.object).id)
    yield rdf.STATUS, v.status_iri(statement.status)
    for status in statement.statuses:
        yield _ANY_STATUS, v.status_iri(status)
    for speaker in statement.speakers:
        yield rdf.SPEAKER, v.actor_iri(speaker)
    yield from rdf.span_pairs(statement.when)
    yield _REPORTS, Literal(statement.reports)
    yield _PUBLISHERS, Literal(statement.publishers)
    yield _CONTESTED, Literal(statement.contested)
    yield _PLAIN, Literal(statement.plain)


def statements_from(quads: Iterable[Quad]) -> list[Statement]:
    """Inverse of :func:`statement_quads`, for any number of statements; sorted by id.

    Raises:
        StoreDamaged: a statement lacks what every statement has.
    """
    described: list[Quad] = []
    links: dict[str, dict[str, list[EvidenceId]]] = {
        SUPPORTS.value: defaultdict(list),
        CONTRADICTS.value: defaultdict(list),
    }
    for quad in quads:
        link = links.get(quad.predicate.value)
        if link is None:
            if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(v.STATEMENT):
                described.append(quad)
        elif isinstance(quad.object, NamedNode) and isinstance(quad.subject, NamedNode):
            link[quad.object.value].append(v.evidence_of(quad.subject.value))
    found = rdf.nodes(described).values()
    both = links[SUPPORTS.value], links[CONTRADICTS.value]
    made = (_statement(node, *(tuple(sorted(link[node.iri])) for link in both)) for node in found)
    return sorted(made, key=lambda statement: statement.id)


def _statement(node: rdf.Node, evidence: tuple[EvidenceId, ...], denials: tuple[EvidenceId, ...]) -> Statement:
    return Statement(
        id=v.statement_id(node.iri),
        subject=v.actor_id(node.need(rdf.SUBJECT)),
        relation=v.relation_id(node.need(rdf.PREDICATE)),
        object=v.actor_id(node.need(rdf.OBJECT)),
        when=rdf.span_of(node),
        status=v.status_of(node.need(rdf.STATUS)),
        statuses=tuple(sorted(map(v.status_of, node.all(_ANY_STATUS)))),
        evidence=evidence,
        speakers=tuple(sorted(map(v.actor_id, node.all(rdf.SPEAKER)))),
        reports=int(node.need(_REPORTS)),
        publishers=int(node.need(_PUBLISHERS)),
        contested=node.need(_CONTESTED) == "true",
        plain=node.need(_PLAIN) == "true",
        denials=denials,
    )

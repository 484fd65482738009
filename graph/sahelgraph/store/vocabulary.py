"""Namespaces, graph names, and the one recipe that turns ids into IRIs and back.

An id is percent-encoded as a whole, so that every id has an IRI, no two ids share one, and an IRI leads back to its id.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, unquote

from pyoxigraph import NamedNode

from sahelgraph.errors import InputError
from sahelgraph.model import PROVISIONAL, ActorId, EvidenceId, RelationId, ReportId, StatementId, Status

BASE: Final = "https://w3id.org/sahelgraph/"
SG: Final = BASE + "ontology#"
STATUS: Final = BASE + "status/"
ACTOR: Final = BASE + "actor/"
REPORT: Final = BASE + "report/"
EVIDENCE: Final = BASE + "evidence/"
STATEMENT: Final = BASE + "statement/"
TIE: Final = BASE + "tie/"
FACT: Final = BASE + "fact/"
PERIOD: Final = BASE + "period/"
EXTRACTOR: Final = BASE + "extractor/"
GRAPH: Final = BASE + "graph/"

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
PROV: Final = "http://www.w3.org/ns/prov#"
OA: Final = "http://www.w3.org/ns/oa#"
SCHEMA: Final = "https://schema.org/"
WIKIDATA: Final = "http://www.wikidata.org/entity/"

PREFIXES: Final[dict[str, str]] = {
    "sg": SG,
    "status": STATUS,
    "actor": ACTOR,
    "report": REPORT,
    "evidence": EVIDENCE,
    "statement": STATEMENT,
    "tie": TIE,
    "fact": FACT,
    "period": PERIOD,
    "graph": GRAPH,
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
    "owl": OWL,
    "skos": SKOS,
    "prov": PROV,
    "oa": OA,
    "schema": SCHEMA,
    "wd": WIKIDATA,
}
"""Prefixes that every query may use without declaring them, and that exports are written with."""

STATEMENTS: Final = NamedNode(GRAPH + "statements")
"""Statements and plain triples, derived from all evidence."""
ACTORS: Final = NamedNode(GRAPH + "actors")
"""The actors of the registry; those that a report introduced stand in the graph of that report."""
ONTOLOGY: Final = NamedNode(GRAPH + "ontology")
BACKGROUND: Final = NamedNode(GRAPH + "background")
"""Curated facts: never evidence of a report."""
PERIODS: Final = NamedNode(GRAPH + "periods")
"""What held from when to when, derived from statements and background facts."""
LEDGER: Final = NamedNode(GRAPH + "ledger")
"""The store's own bookkeeping: done-marks and what fusion needs at hand. Left out of every export."""


def sg(name: str) -> NamedNode:
    """A term of our ontology."""
    return NamedNode(SG + name)


def actor_iri(actor: str) -> NamedNode:
    """IRI of an actor; ``new:Idi Oumarou`` becomes ``.../actor/new/Idi%20Oumarou``."""
    if actor.startswith(PROVISIONAL):
        return NamedNode(ACTOR + "new/" + encode(actor.removeprefix(PROVISIONAL)))
    return NamedNode(ACTOR + encode(actor))


def actor_id(iri: str) -> ActorId:
    """Inverse of :func:`actor_iri`."""
    local = iri.removeprefix(ACTOR)
    if local.startswith("new/"):
        return ActorId(PROVISIONAL + unquote(local.removeprefix("new/"), errors="strict"))
    return ActorId(unquote(local, errors="strict"))


def relation_iri(relation: str) -> NamedNode:
    """IRI of a relation: the property of the ontology."""
    return NamedNode(SG + encode(relation))


def relation_id(iri: str) -> RelationId:
    """Inverse of :func:`relation_iri`."""
    return RelationId(unquote(iri.removeprefix(SG)))


def status_iri(status: Status) -> NamedNode:
    """IRI of a status: a SKOS concept of the ontology."""
    return NamedNode(STATUS + status.value)


def status_of(iri: str) -> Status:
    """Inverse of :func:`status_iri`."""
    return Status(iri.removeprefix(STATUS))


def report_iri(report: str) -> NamedNode:
    """IRI of a report, which also names the graph that holds all that comes from it."""
    return NamedNode(REPORT + encode(report))


def report_id(iri: str) -> ReportId:
    """Inverse of :func:`report_iri`."""
    return ReportId(unquote(iri.removeprefix(REPORT), errors="strict"))


def evidence_iri(evidence: str) -> NamedNode:
    """IRI of a piece of evidence."""
    return NamedNode(EVIDENCE + encode(evidence))


def evidence_of(iri: str) -> EvidenceId:
    """Inverse of :func:`evidence_iri`."""
    return EvidenceId(unquote(iri.removeprefix(EVIDENCE)))


def statement_iri(statement: str) -> NamedNode:
    """IRI of a statement."""
    return NamedNode(STATEMENT + encode(statement))


def statement_id(iri: str) -> StatementId:
    """Inverse of :func:`statement_iri`."""
    return StatementId(unquote(iri.removeprefix(STATEMENT)))


def encode(text: str) -> str:
    """Percent-encode all of an id but letters, digits and ``_.-~``.

    Raises:
        InputError: the id is empty, or holds half of a surrogate pair and so is no text.
    """
    if not text:
        raise InputError("an id must not be empty")
    try:
        return quote(text, safe="", errors="strict")
    except UnicodeEncodeError as error:
        raise InputError(f"{text!r} is no text: it holds half of a surrogate pair") from error


def decode(text: str) -> str:
    """Inverse of :func:`encode`."""
    return unquote(text, errors="strict")

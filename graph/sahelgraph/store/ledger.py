"""The store's bookkeeping: a done-mark for each report, and for each tie what fusion needs of its evidence.

It lies in a graph of its own that no export contains. Fusing a tie anew reads one short literal for each piece of
evidence rather than some thirty quads, so that a popular tie stays cheap.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import pyoxigraph
from pyoxigraph import Literal, NamedNode, Quad

from sahelgraph.ids import fold
from sahelgraph.model import Actor, ActorId, EvidenceId, ReportId, Status
from sahelgraph.store import rdf
from sahelgraph.store import vocabulary as v
from sahelgraph.store.fusion import Claim, Tie
from sahelgraph.timespan import TimeSpan

_HASH, _CLAIM, _FINGERPRINT = v.sg("contentHash"), v.sg("claim"), v.sg("fingerprint")


def content_hash(lines: Iterable[object]) -> str:
    """Hash of things by their text, whatever their order: of quads, for example."""
    digest = hashlib.sha256()
    for line in sorted(map(str, lines)):
        digest.update(line.encode())
    return digest.hexdigest()


def done_mark(report: ReportId, quads: set[Quad]) -> Quad:
    """The mark that says that a report is in the store as a whole: the hash of the quads in its graph."""
    return Quad(v.report_iri(report), _HASH, Literal(content_hash(quads)), v.LEDGER)


def fingerprint(graph: NamedNode, content: str) -> Quad:
    """The mark that says what a derived graph was made from."""
    return Quad(graph, _FINGERPRINT, Literal(content), v.LEDGER)


def fingerprints(store: pyoxigraph.Store, graph: NamedNode) -> Iterator[Quad]:
    """The mark of a derived graph, if it has one."""
    return store.quads_for_pattern(graph, _FINGERPRINT, None, v.LEDGER)


def marks(store: pyoxigraph.Store) -> dict[str, str]:
    """For the IRI of each report, the hash of the quads that it was stored with."""
    return {rdf.value(q.subject): rdf.value(q.object) for q in store.quads_for_pattern(None, _HASH, None, v.LEDGER)}


def reports(store: pyoxigraph.Store) -> list[ReportId]:
    """The reports that the store holds, sorted."""
    return sorted(map(v.report_id, marks(store)))


def claim_quad(tie: Tie, claim: Claim) -> Quad:
    """What fusion needs of a piece of evidence, as a quad of the ledger."""
    published = claim.published and claim.published.isoformat()
    fields = [claim.evidence, claim.report, claim.source, published, claim.status, claim.speaker, claim.when.edtf]
    return Quad(tie_iri(tie), _CLAIM, Literal(json.dumps([*tie, *fields], ensure_ascii=False)), v.LEDGER)


def claims(store: pyoxigraph.Store, tie: Tie) -> Iterator[Claim]:
    """All that reports say of a tie."""
    return (_claim(quad)[1] for quad in claim_quads(store, tie_iri(tie).value))


def claim_quads(store: pyoxigraph.Store, tie: str) -> Iterator[Quad]:
    """The quads of :func:`claim_quad` for a tie."""
    return store.quads_for_pattern(NamedNode(tie), _CLAIM, None, v.LEDGER)


def drop_claims(store: pyoxigraph.Store) -> None:
    """Forget all that reports say, before it is worked out anew."""
    store.update(f"DELETE WHERE {{ GRAPH {v.LEDGER} {{ ?tie {_CLAIM} ?claim }} }}")


def all_claims(store: pyoxigraph.Store) -> Iterator[tuple[Tie, Claim]]:
    """All that reports say, one tie after the other."""
    return map(_claim, store.quads_for_pattern(None, _CLAIM, None, v.LEDGER))


def tie_iri(tie: Tie) -> NamedNode:
    """IRI of a tie."""
    return NamedNode(v.TIE + tie.id)


def _claim(quad: Quad) -> tuple[Tie, Claim]:
    *tie, evidence, report, source, published, status, speaker, edtf = json.loads(rdf.value(quad.object))
    return Tie(*tie), Claim(
        evidence=EvidenceId(evidence),
        report=ReportId(report),
        source=source,
        published=date.fromisoformat(published) if published else None,
        status=Status(status),
        speaker=speaker and ActorId(speaker),
        when=TimeSpan.parse(edtf),
    )


def agencies(actors: Mapping[ActorId, Actor]) -> dict[str, str]:
    """For each medium of the registry, by id and by folded name, the one source that it is."""
    media = [actor for actor in actors.values() if actor.kind == "Media"]
    named = {fold(name): actor.id for actor in media for names in actor.names.values() for name in names}
    return {**named, **{actor.id: actor.id for actor in media}}

"""Looking for what is torn or lost in a store that opens well.

A report is one transaction, so that none of this can come from being killed: it comes from files that were damaged,
restored in part, or written to by something else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pyoxigraph
from pyoxigraph import Quad

from sahelgraph.model import ReportId
from sahelgraph.store import changes, ledger, rdf
from sahelgraph.store import vocabulary as v
from sahelgraph.store.decided import share_of
from sahelgraph.store.fusion import Claim, Rules, Tie


def complaints(store: pyoxigraph.Store, rules: Rules) -> Iterator[str]:
    """Hold a store against its ledger.

    Args:
        store: the quads.
        rules: the rules that the statements were fused by.

    Yields:
        One sentence for each report that is not as it was put, and one if the statements do not follow from the
        evidence.
    """
    marks = ledger.marks(store)
    graphs = {rdf.value(graph) for graph in store.named_graphs() if rdf.value(graph).startswith(v.REPORT)}
    counted: set[str] = set()
    for iri in sorted(graphs | marks.keys()):
        quads = set(store.quads_for_pattern(None, None, None, v.report_iri(v.report_id(iri))))
        counted |= _counted(quads, v.report_id(iri), rules)
        if quads and iri not in marks:
            yield f"report {v.report_id(iri)} was not stored to the end; forget it and read it again"
        elif iri in marks and ledger.content_hash(quads) != marks[iri]:
            yield f"report {v.report_id(iri)} is not as it was put; read it again"
    yield from _statements(store, rules, counted)


def _counted(quads: set[Quad], report: ReportId, rules: Rules) -> set[str]:
    """The evidence that counts, of the graph of a report; all of it where nobody decided otherwise."""
    found = rdf.nodes(quads)
    if not rules.decisions.active or v.report_iri(report).value not in found:
        return {node.iri for node in found.values() if node.is_a("Evidence")}
    share = share_of(rdf.report_of(found, report), rdf.from_quads(quads), rules)
    return {v.evidence_iri(claim.evidence).value for claims in share.claims.values() for claim in claims}


def _statements(store: pyoxigraph.Store, rules: Rules, counted: set[str]) -> Iterator[str]:
    claims: dict[Tie, list[Claim]] = defaultdict(list)
    for tie, claim in ledger.all_claims(store):
        claims[tie].append(claim)
    known = {v.evidence_iri(claim.evidence).value for group in claims.values() for claim in group}
    if known != counted:
        yield f"{len(known ^ counted)} pieces of evidence are not told of alike by reports and ledger; read all again"
    wanted: set[Quad] = set()
    for tie, group in claims.items():
        wanted |= changes.tie_quads(tie, group, rules)
    stored = set(store.quads_for_pattern(None, None, None, v.STATEMENTS))
    if wrong := stored ^ {quad for quad in wanted if quad.graph_name == v.STATEMENTS}:
        yield f"{len(wrong)} triples of the statements do not follow from the evidence; build again with --fresh"

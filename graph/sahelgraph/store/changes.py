"""What one report changes in the store, worked out before anything is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph
from pyoxigraph import Quad

from sahelgraph.errors import InputError
from sahelgraph.model import Actor, Evidence, Report, ReportId
from sahelgraph.store import ledger, rdf
from sahelgraph.store import vocabulary as v
from sahelgraph.store.decided import Share, decision_quads, review_graph, share_of, touched
from sahelgraph.store.fusion import Claim, Rules, Tie, fuse_tie, tie_between, tie_of
from sahelgraph.store.statements import statement_quads

_EVIDENCE = v.sg("Evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Delta:
    """Quads to add and to remove in one transaction."""

    added: set[Quad]
    removed: set[Quad]

    @property
    def statements(self) -> int:
        """Number of statements that are new, gone, or not as before."""
        changed = (rdf.value(quad.subject) for quad in self.added | self.removed if quad.graph_name == v.STATEMENTS)
        return len({iri for iri in changed if iri.startswith(v.STATEMENT)})

    @property
    def pieces_added(self) -> int:
        """Number of pieces of evidence that are new."""
        return _pieces(self.added)

    @property
    def pieces_removed(self) -> int:
        """Number of pieces of evidence that are gone."""
        return _pieces(self.removed)


def replacement(
    store: pyoxigraph.Store, report: Report, evidence: Iterable[Evidence], introduced: Iterable[Actor], rules: Rules
) -> Delta:
    """What changes when a report is put in, or takes the place of its earlier version.

    Args:
        store: the store as it is.
        report: the report.
        evidence: all its evidence, none of it twice.
        introduced: the provisional actors that it names.
        rules: the rules of fusion.

    Returns:
        The change; empty if the store holds just this already.
    """
    evidence = list(evidence)
    graph = report_graph(report, evidence, introduced, rules)
    return _delta(store, report.id, graph, share_of(report, evidence, rules), rules)


def removal(store: pyoxigraph.Store, report: ReportId, rules: Rules) -> Delta:
    """What changes when a report is forgotten; empty if the store does not hold it."""
    return _delta(store, report, set(), Share(), rules)


def redecided(store: pyoxigraph.Store, old: Rules, new: Rules) -> Delta:
    """What changes when people have decided otherwise: only the ties that their decisions touch are fused again.

    Args:
        store: the store as it is.
        old: the rules, with the decisions that its statements follow from.
        new: the same rules with other decisions.
    """
    reports = touched(store, old.decisions, new.decisions)
    gone, come = set(decision_quads(old.decisions)), set(decision_quads(new.decisions))
    ties: set[Tie] = set()
    claims: dict[Tie, list[Claim]] = defaultdict(list)
    for report in reports:
        graph, reviews = _graphs(store, report)
        share = share_of(_report(report, graph), rdf.from_quads(graph), new)
        gone |= reviews
        come |= share.quads
        ties.update(_ties(graph | reviews, old), share.claims)
        for tie, told in share.claims.items():
            claims[tie] += told
    before, after = _refused(store, ties, reports, claims, new)
    gone |= before
    come |= after
    return Delta(added=come - gone, removed=gone - come)


def retied(store: pyoxigraph.Store, report: ReportId, rules: Rules) -> Delta:
    """What changes for a report when the rules have changed, but for statements; its claims must be gone already."""
    graph, reviews = _graphs(store, report)
    evidence = rdf.from_quads(graph)
    old = graph | reviews | set(store.quads_for_pattern(v.report_iri(report), None, None, v.LEDGER))
    graph = {quad for quad in graph if quad.predicate != rdf.TIE} | {tie_link(item, rules) for item in evidence}
    share = share_of(_report(report, graph), evidence, rules)
    claims = {ledger.claim_quad(tie, claim) for tie, told in share.claims.items() for claim in told}
    new = graph | share.quads | claims | {ledger.done_mark(report, graph)}
    return Delta(added=new - old, removed=old - new)


def fused_anew(store: pyoxigraph.Store, rules: Rules) -> Iterator[Quad]:
    """All statements, after the ties of all evidence were worked out anew; the statements of before must be gone."""
    ledger.drop_claims(store)
    for report in ledger.reports(store):
        apply(store, retied(store, report, rules))
    for tie in {tie for tie, _ in ledger.all_claims(store)}:
        yield from tie_quads(tie, list(ledger.claims(store, tie)), rules)


def tie_link(evidence: Evidence, rules: Rules) -> Quad:
    """The link from evidence to its tie, as the report tells it and whatever was decided about its actors."""
    return Quad(
        v.evidence_iri(evidence.id), rdf.TIE, ledger.tie_iri(tie_of(evidence, rules)), v.report_iri(evidence.report)
    )


def report_graph(report: Report, evidence: Iterable[Evidence], introduced: Iterable[Actor], rules: Rules) -> set[Quad]:
    """All quads of the graph of a report."""
    graph = v.report_iri(report.id)
    quads = set(rdf.report_quads(report))
    for item in evidence:
        quads.update(rdf.to_quads(item))
        quads.add(tie_link(item, rules))
    for actor in introduced:
        quads.update(rdf.actor_quads(actor, graph))
    return quads


def apply(store: pyoxigraph.Store, delta: Delta) -> None:
    """Write a change, all of it or nothing.

    ``extend`` is the faster of the two calls that are one transaction, but it can only add.
    """
    if delta.removed:
        store.update(f"DELETE DATA {{ {_text(delta.removed)} }} ;\nINSERT DATA {{ {_text(delta.added)} }}")
    elif delta.added:
        store.extend(delta.added)


def _delta(store: pyoxigraph.Store, report: ReportId, graph: set[Quad], share: Share, rules: Rules) -> Delta:
    old_graph, reviews = _graphs(store, report)
    old_marks = set(store.quads_for_pattern(v.report_iri(report), None, None, v.LEDGER))
    new_marks = {ledger.done_mark(report, graph)} if graph else set()
    if graph == old_graph and new_marks == old_marks:
        return Delta(added=set(), removed=set())
    before, after = _refused(store, {*_ties(old_graph | reviews, rules), *share.claims}, {report}, share.claims, rules)
    old = old_graph | old_marks | reviews | before
    new = graph | new_marks | share.quads | after
    return Delta(added=new - old, removed=old - new)


def _refused(
    store: pyoxigraph.Store,
    ties: Iterable[Tie],
    reports: Collection[ReportId],
    claims: Mapping[Tie, list[Claim]],
    rules: Rules,
) -> tuple[set[Quad], set[Quad]]:
    """The quads of some ties as they are, and as they will be if all that the reports tell of them is ``claims``."""
    old: set[Quad] = set()
    new: set[Quad] = set()
    for tie in ties:
        before = list(ledger.claims(store, tie))
        after = [claim for claim in before if claim.report not in reports] + claims.get(tie, [])
        old |= tie_quads(tie, before, rules)
        new |= tie_quads(tie, after, rules)
    return old, new


def _graphs(store: pyoxigraph.Store, report: ReportId) -> tuple[set[Quad], set[Quad]]:
    """The graph of a report, and that of what reviews make of it."""
    graphs = v.report_iri(report), review_graph(report)
    told, reviews = (set(store.quads_for_pattern(None, None, None, graph)) for graph in graphs)
    return told, reviews


def _report(report: ReportId, graph: Iterable[Quad]) -> Report:
    return rdf.report_of(rdf.nodes(graph), report)


def _ties(graph: Iterable[Quad], rules: Rules) -> Iterator[Tie]:
    """The ties that the evidence in the graphs of a report speaks of."""
    for node in rdf.nodes(graph).values():
        if node.is_a("Evidence"):
            ends = [rules.decisions.actor(v.actor_id(node.need(end))) for end in (rdf.SUBJECT, rdf.OBJECT)]
            yield tie_between(ends[0], v.relation_id(node.need(rdf.PREDICATE)), ends[1], rules)


def tie_quads(tie: Tie, claims: Sequence[Claim], rules: Rules) -> set[Quad]:
    """The statements of a tie, as quads, and the claims that they are made from."""
    quads = {ledger.claim_quad(tie, claim) for claim in claims}
    for statement in fuse_tie(tie, claims, rules):
        quads.update(statement_quads(statement, symmetric=tie.relation in rules.symmetric))
    return quads


def _pieces(quads: Iterable[Quad]) -> int:
    return sum(quad.predicate == rdf.TYPE and quad.object == _EVIDENCE for quad in quads)


def _text(quads: Iterable[Quad]) -> str:
    """Quads in the notation of SPARQL; they hold no blank nodes, which it would rename."""
    by_graph: dict[str, list[str]] = defaultdict(list)
    for quad in quads:
        by_graph[str(quad.graph_name)].append(f"{quad.triple} .")
    return "\n".join(f"GRAPH {graph} {{ {' '.join(triples)} }}" for graph, triples in by_graph.items())


def checked(report: Report, evidence: Iterable[Evidence], relations: Iterable[str]) -> list[Evidence]:
    """Evidence that may be stored, none of it twice: of two pieces with one id the more confident stays.

    Raises:
        InputError: a piece is of another report, quotes what does not stand at its place, or uses a relation that the
            vocabulary lacks.
    """
    known = set(relations)
    pieces: dict[str, Evidence] = {}
    for item in evidence:
        if item.report != report.id:
            raise InputError(f"report {report.id}: evidence {item.id} is of report {item.report}")
        if report.text[item.span.start : item.span.end] != item.quote:
            raise InputError(f"report {report.id}: {item.quote[:40]!r} does not stand at {item.span.start}")
        if item.relation not in known:
            raise InputError(f"report {report.id}: no such relation: {item.relation}")
        pieces[item.id] = max(item, pieces.get(item.id, item), key=lambda piece: (piece.confidence, repr(piece)))
    return list(pieces.values())

"""The formats a graph can be written in, by the names that users type."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sahelgraph.analysis.views import AS_TOLD, View, memberships, offices, seen
from sahelgraph.errors import InputError, UnknownName
from sahelgraph.export.graphs import write_gexf, write_graphml
from sahelgraph.export.html import write_html
from sahelgraph.export.simple import write_simple
from sahelgraph.export.tables import write_edges, write_evidence, write_nodes, write_statements
from sahelgraph.mirror import mirror
from sahelgraph.model import EVERYTHING, Evidence, Filter, StatementId

if TYPE_CHECKING:
    from sahelgraph.ontology import Ontology
    from sahelgraph.store.store import Store

SUFFIXES = {
    "html": "html",
    "trig": "trig",
    "turtle": "ttl",
    "nquads": "nq",
    "jsonld": "jsonld",
    "csv": "csv",
    "evidence": "evidence.csv",
    "nodes": "nodes.csv",
    "edges": "edges.csv",
    "gexf": "gexf",
    "graphml": "graphml",
}
"""The formats, each with the usual suffix of its files."""

_GRAPHS = {"gexf": write_gexf, "graphml": write_graphml, "nodes": write_nodes, "edges": write_edges}
_RDF = frozenset({"trig", "turtle", "nquads", "jsonld"})


def write(
    form: str,
    path: Path,
    *,
    store: Store,
    ontology: Ontology,
    where: Filter = EVERYTHING,
    view: View = AS_TOLD,
    simple: bool = False,
) -> Path:
    """Write the graph of a store.

    Args:
        form: a key of :data:`SUFFIXES`.
        path: the file; its folder must exist.
        store: the open store.
        ontology: the vocabulary.
        where: what to keep. In RDF, statements keep all that stands behind them: evidence, reports, decisions.
        view: how actors are taken together in the page and in the formats of networks.
        simple: one signed and weighted edge for each pair, in the formats of networks.

    Returns:
        The path.

    Raises:
        UnknownName: no such format.
        InputError: a view or ``simple`` was given for a format that has none.
        OSError: the file cannot be written.
    """
    if form not in SUFFIXES:
        raise UnknownName("format", form, tuple(SUFFIXES))
    if simple and form not in _GRAPHS:
        raise InputError(f"{form} has no simple form; one of: {', '.join(_GRAPHS)}")
    if view != AS_TOLD and form not in (*_GRAPHS, "html"):
        raise InputError(f"{form} tells what was told; actors are taken together in: {', '.join(_GRAPHS)}, html")
    if form in _RDF:
        with path.open("wb") as file:
            store.dump(file, form, where=where)
        return path
    statements = list(store.statements(where))
    actors = store.actors()
    graph = mirror(statements, actors=actors, relations=ontology.relations)
    graph = seen(graph, view, facts=store.facts, periods=store.periods, actors=actors)
    if simple:
        return write_simple(graph, path, form)
    if form in _GRAPHS:
        return _GRAPHS[form](graph, path)
    reports = {report.id: report for report in store.reports()}
    evidence: dict[StatementId, Sequence[Evidence]] = {s.id: store.evidence(s) for s in statements}
    if form == "csv":
        return write_statements(statements, path, evidence=evidence, reports=reports, actors=actors, ontology=ontology)
    if form == "evidence":
        return write_evidence(statements, path, evidence=evidence, reports=reports, actors=actors)
    return write_html(
        graph,
        path,
        evidence=evidence,
        reports=reports,
        actors=actors,
        ontology=ontology,
        offices=offices(store.facts()),
        members=memberships(store.periods()),
        ended=store.endings().keys(),
    )

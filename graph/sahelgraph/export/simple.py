"""The signed and weighted simple graph: one edge a pair of actors, for measures that know no parallel edges."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sahelgraph.analysis.simple import simple_graph
from sahelgraph.export.graphs import for_xml, gexf, save, xml_text
from sahelgraph.export.order import nodes_in_order
from sahelgraph.export.tables import write_nodes, write_rows

if TYPE_CHECKING:
    import networkx as nx

    from sahelgraph.model import ActorId

COLUMNS = ("source", "target", "type", "weight", "polarity", "sign")


def write_simple(graph: nx.MultiDiGraph[ActorId], path: Path, form: str) -> Path:
    """Write one edge a pair, with the number of statements as ``weight``, their mean ``polarity`` and its ``sign``.

    Args:
        graph: the mirror.
        path: file to write.
        form: ``gexf``, ``graphml``, ``edges`` or ``nodes`` (which has no edges to be simple, and stays as it is).

    Returns:
        The path. The same graph gives the same bytes.

    Raises:
        OSError: the file cannot be written.
    """
    if form == "nodes":
        return write_nodes(graph, path)
    ties = sorted(
        (min(pair), max(pair), tie["weight"], round(tie["polarity"], 6), tie["sign"])
        for *pair, tie in simple_graph(graph).edges(data=True)
    )
    if form == "edges":
        return write_rows(path, COLUMNS, ((one, other, "Undirected", *tie) for one, other, *tie in ties))
    return _write_xml(graph, ties, path, form)


def _write_xml(
    graph: nx.MultiDiGraph[ActorId], ties: list[tuple[ActorId, ActorId, int, float, int]], path: Path, form: str
) -> Path:
    import networkx as nx
    from networkx.readwrite.graphml import GraphMLWriter

    plain: nx.Graph[str] = nx.Graph()
    for actor, data in nodes_in_order(graph):
        plain.add_node(xml_text(actor), label=xml_text(data["label_en"]), **for_xml(data))
    for one, other, weight, polarity, sign in ties:
        plain.add_edge(xml_text(one), xml_text(other), weight=float(weight), polarity=polarity, sign=sign)
    if form == "gexf":
        return save(gexf(plain), path)
    writer = GraphMLWriter(encoding="utf-8", prettyprint=True)
    writer.add_graph_element(plain)
    writer.indent(writer.xml)
    return save(writer.xml, path)

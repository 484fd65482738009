"""The graph as GEXF and GraphML, for Gephi and other network software.

Both carry the mirror's attributes: an absent value is left out, a list of words is joined by ``|``, and characters
that XML 1.0 forbids are removed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ElementTree

from sahelgraph.export.layout import node_size, places
from sahelgraph.export.order import edges_in_order, nodes_in_order, partners_of

if TYPE_CHECKING:
    import networkx as nx

    from sahelgraph.model import ActorId

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters outside the production ``Char`` of XML 1.0."""


def write_gexf(graph: nx.MultiDiGraph[ActorId], path: Path) -> Path:
    """Write GEXF 1.3 with time: each statement exists from its earliest to its latest day, undated ones always.

    Actors stand where the interactive page has them and are sized alike. Gephi tells parallel edges apart by ``kind``,
    which is the relation here.

    Args:
        graph: the mirror.
        path: file to write.

    Returns:
        The path. The same graph gives the same bytes.

    Raises:
        OSError: the file cannot be written.
    """
    root = gexf(_for_gexf(graph))
    for edge in root.iter("edge"):
        edge.set("kind", edge.get("label"))
    return save(root, path)


def gexf(graph: nx.Graph[str]) -> Any:
    """A graph as the GEXF element that networkx makes, without what the schema of GEXF 1.3 does not know."""
    from networkx.readwrite.gexf import GEXFWriter

    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.3")
    writer.xml.set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    writer.xml.find("meta").attrib.pop("lastmodifieddate")
    writer.add_graph(graph)
    writer.xml.find("graph").attrib.pop("name", None)
    writer.indent(writer.xml)
    return writer.xml


def write_graphml(graph: nx.MultiDiGraph[ActorId], path: Path) -> Path:
    """Write GraphML; arguments and result as for :func:`write_gexf`."""
    from networkx.readwrite.graphml import GraphMLWriter

    copy = _copy(graph)
    for _, data in copy.nodes(data=True):
        data["label"] = data["label_en"]
    for _, _, data in copy.edges(data=True):
        data["label"] = data["relation"]
    writer = GraphMLWriter(encoding="utf-8", prettyprint=True)
    writer.add_graph_element(copy)
    writer.indent(writer.xml)
    return save(writer.xml, path)


def save(root: Any, path: Path) -> Path:
    """Write an XML element as a file of its own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)
    return path


def _for_gexf(graph: nx.MultiDiGraph[ActorId]) -> nx.MultiDiGraph[str]:
    copy = _copy(graph)
    copy.graph["mode"] = "dynamic"
    for actor, place in places(graph).items():
        data = copy.nodes[xml_text(actor)]
        data["label"] = data["label_en"]
        data["community"] = place.community
        data["viz"] = {
            "position": {"x": float(place.x), "y": float(-place.y), "z": 0.0},  # upwards in Gephi, downwards on a page
            "size": node_size(partners_of(graph, actor)),
        }
    for _, _, key, data in copy.edges(keys=True, data=True):
        data.update(id=key, label=data["relation"], weight=float(data["reports"]))
        if "earliest" in data or "latest" in data:
            data["spells"] = [(data.get("earliest"), data.get("latest"))]
    return copy


def _copy(graph: nx.MultiDiGraph[ActorId]) -> nx.MultiDiGraph[str]:
    """The graph in a fixed order with attributes that XML can hold."""
    import networkx as nx

    copy: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for actor, data in nodes_in_order(graph):
        copy.add_node(xml_text(actor), **for_xml(data))
    for source, target, key, data in edges_in_order(graph):
        copy.add_edge(xml_text(source), xml_text(target), key=xml_text(str(key)), **for_xml(data))
    return copy


def for_xml(data: Mapping[str, Any]) -> dict[str, str | int | float | bool]:
    """Attributes as XML can hold them: absent ones left out, lists of words joined by ``|``."""
    found: dict[str, str | int | float | bool] = {}
    for name, value in data.items():
        if isinstance(value, (tuple, list)):
            found[name] = xml_text("|".join(map(str, value)))
        elif isinstance(value, (bool, int, float)):
            found[name] = value
        elif value is not None:
            found[name] = xml_text(str(value))
    return found


def xml_text(text: str) -> str:
    """Text without the characters that XML 1.0 forbids."""
    return _FORBIDDEN.sub("", text)

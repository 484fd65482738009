"""GEXF against the schema of GEXF 1.3 (gexf.net/1.3/gexf.xsd), whose rules stand here as tables."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from made_up_graph import World, made_up_world

from sahelgraph.export.graphs import write_gexf
from sahelgraph.export.simple import write_simple
from sahelgraph.model import ActorId

SPACE, VIZ = "{http://gexf.net/1.3}", "{http://gexf.net/1.3/viz}"
LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
TIME = {"start", "startopen", "end", "endopen"}

ATTRIBUTES = {
    "gexf": {"version", "variant", LOCATION},
    "meta": {"lastmodifieddate"},
    "graph": {"defaultedgetype", "idtype", "mode", "timeformat", "timerepresentation", "timezone"} | TIME,
    "nodes": {"count"},
    "edges": {"count"},
    "node": {"id", "label", "pid"} | TIME,
    "edge": {"id", "type", "label", "source", "target", "weight", "kind"} | TIME,
    "attributes": {"class", "mode"} | TIME,
    "attribute": {"id", "title", "type"},
    "attvalue": {"for", "value"} | TIME,
    "spell": TIME,
    "position": {"x", "y", "z"},
    "size": {"value"},
}
INSIDE = {
    "gexf": {"meta", "graph"},
    "meta": {"creator", "keywords", "description"},
    "graph": {"attributes", "nodes", "edges"},
    "attributes": {"attribute"},
    "nodes": {"node"},
    "edges": {"edge"},
    "node": {"attvalues", "spells", "position", "size", "color", "shape"},
    "edge": {"attvalues", "spells", "color", "thickness", "shape"},
    "attvalues": {"attvalue"},
    "spells": {"spell"},
    "attribute": {"default", "options"},
}
NEEDED = {
    "gexf": {"version"},
    "node": {"id"},
    "edge": {"id", "source", "target"},
    "attributes": {"class"},
    "attribute": {"id", "title", "type"},
    "attvalue": {"for", "value"},
}
CHOICES = {
    ("graph", "mode"): {"static", "dynamic"},
    ("graph", "timeformat"): {"integer", "double", "date", "dateTime"},
    ("graph", "defaultedgetype"): {"directed", "undirected", "mutual"},
    ("edge", "type"): {"directed", "undirected", "mutual"},
    ("attributes", "class"): {"node", "edge"},
    ("attributes", "mode"): {"static", "dynamic"},
}
READ: dict[str, Callable[[str], object]] = {
    "string": str,
    "long": int,
    "integer": int,
    "double": float,
    "float": float,
    "boolean": {"true": True, "false": False}.__getitem__,
}


def short(element: Element) -> str:
    return element.tag.removeprefix(SPACE).removeprefix(VIZ)


def complaints(root: Element) -> list[str]:
    """Everything in which a document departs from the schema."""
    found = [] if short(root) == "gexf" and root.get("version") == "1.3" else ["the root is not gexf 1.3"]
    for element in root.iter():
        name = short(element)
        found += [f"{name} has no attribute {key}" for key in set(element.keys()) - ATTRIBUTES.get(name, set())]
        found += [f"{name} lacks {key}" for key in NEEDED.get(name, set()) - set(element.keys())]
        found += [f"{name} holds {short(child)}" for child in element if short(child) not in INSIDE.get(name, set())]
        for key, value in element.items():
            if value not in CHOICES.get((name, key), {value}):
                found.append(f"{name} {key}={value}")
    return found + _ids(root) + _values(root) + _times(root)


def _ids(root: Element) -> list[str]:
    found = []
    for name in ("node", "edge"):
        ids = [element.get("id") for element in root.iter(f"{SPACE}{name}")]
        found += [f"{name} {each} comes twice" for each in set(ids) if ids.count(each) > 1]
    nodes = {node.get("id") for node in root.iter(f"{SPACE}node")}
    ends = ((edge.get("id"), edge.get(end)) for edge in root.iter(f"{SPACE}edge") for end in ("source", "target"))
    return found + [f"edge {edge} ends nowhere: {end}" for edge, end in ends if end not in nodes]


def _values(root: Element) -> list[str]:
    found = []
    for name in ("node", "edge"):
        types: dict[str, str] = {}
        for group in root.iter(f"{SPACE}attributes"):
            if group.get("class") == name:
                for one in group:
                    if one.get("id", "") in types:
                        found.append(f"attribute {one.get('id')} comes twice")
                    types[one.get("id", "")] = one.get("type", "")
        for value in (v for each in root.iter(f"{SPACE}{name}") for v in each.iter(f"{SPACE}attvalue")):
            try:
                READ[types[value.get("for", "")]](value.get("value", ""))
            except (KeyError, ValueError):
                found.append(f"{name}: {value.attrib}")
    return found


def _times(root: Element) -> list[str]:
    graph = root.find(f"{SPACE}graph")
    assert graph is not None
    timed = [element for element in root.iter() if set(element.keys()) & TIME]
    found = [] if graph.get("mode") == "dynamic" or not timed else ["times in a graph that is not dynamic"]
    for element in timed:
        start, end = (date.fromisoformat(day) if (day := element.get(key)) else None for key in ("start", "end"))
        if start and end and start > end:
            found.append(f"{short(element)} ends before it begins")
    return found


@pytest.fixture(scope="module")
def world() -> World:
    world = made_up_world(120)
    world.graph.nodes[ActorId("niger")]["label_en"] = "Ni\x0bger <&> \ud800"
    return world


@pytest.mark.parametrize("simple", [False, True])
def test_gexf_keeps_to_the_schema(world: World, tmp_path: Path, simple: bool) -> None:
    path = tmp_path / "g.gexf"
    if simple:
        write_simple(world.graph, path, "gexf")
    else:
        write_gexf(world.graph, path)
    root = ElementTree.parse(path).getroot()
    assert complaints(root) == []
    assert len(list(root.iter(f"{SPACE}spell"))) > (-1 if simple else 50)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (('mode="dynamic"', 'mode="moving"'), "graph mode=moving"),
        (('mode="dynamic"', 'mode="static"'), "times in a graph"),
        (("<nodes>", '<nodes><node label="nobody" />'), "node lacks id"),
        (("<nodes>", '<nodes><node id="niger" />'), "node niger comes twice"),
        (('source="niger"', 'source="nowhere"'), "ends nowhere: nowhere"),
        (('value="true"', 'value="perhaps"'), "perhaps"),
        (("<spell ", '<spell colour="red" '), "spell has no attribute colour"),
        (("</nodes>", "</nodes><notes />"), "graph holds notes"),
    ],
)
def test_what_departs_from_the_schema_is_noticed(
    world: World, tmp_path: Path, broken: tuple[str, str], said: str
) -> None:
    text = write_gexf(world.graph, tmp_path / "g.gexf").read_text(encoding="utf-8")
    assert broken[0] in text
    assert any(said in complaint for complaint in complaints(ElementTree.fromstring(text.replace(*broken, 1))))

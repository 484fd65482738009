from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest
from made_up_graph import World, made_up_world

from sahelgraph.export.graphs import write_gexf, write_graphml
from sahelgraph.mirror import mirror
from sahelgraph.model import ActorId


@pytest.fixture(scope="module")
def world() -> World:
    return made_up_world(80)


def read_graphml(path: Path) -> nx.MultiDiGraph[str]:
    found = nx.read_graphml(path, force_multigraph=True)
    assert isinstance(found, nx.MultiDiGraph)
    return found


def read_gexf(path: Path) -> nx.MultiDiGraph[str]:
    found = nx.read_gexf(path, version="1.3")
    assert isinstance(found, nx.MultiDiGraph)
    return found


def triples(graph: nx.MultiDiGraph[Any]) -> set[tuple[str, str, str]]:
    return {(source, target, data["relation"]) for source, target, data in graph.edges(data=True)}


def test_graphml_comes_back_with_the_same_nodes_edges_and_attributes(world: World, tmp_path: Path) -> None:
    found = read_graphml(write_graphml(world.graph, tmp_path / "g.graphml"))
    assert set(found) == set(world.graph)
    assert set(found.edges(keys=True)) == set(world.graph.edges(keys=True))
    for source, target, key, data in world.graph.edges(keys=True, data=True):
        back = found.edges[source, target, key]
        assert back["statuses"] == "|".join(data["statuses"])
        assert back["polarity"] == data["polarity"]
        assert back["contested"] is data["contested"]
        assert back.get("earliest") == data["earliest"]


def test_gexf_comes_back_with_the_same_nodes_and_edges(world: World, tmp_path: Path) -> None:
    found = read_gexf(write_gexf(world.graph, tmp_path / "g.gexf"))
    assert set(found) == set(world.graph)
    assert found.number_of_edges() == world.graph.number_of_edges()
    assert triples(found) == triples(world.graph)


def test_gexf_gives_every_attribute_and_every_spell_back(world: World, tmp_path: Path) -> None:
    found = read_gexf(write_gexf(world.graph, tmp_path / "g.gexf"))
    back = {data["id"]: (source, target, data) for source, target, data in found.edges(data=True)}
    for source, target, key, data in world.graph.edges(keys=True, data=True):
        ends, told = back[key][:2], back[key][2]
        assert ends == (source, target)
        for name, value in data.items():
            if name in ("earliest", "latest"):
                continue
            assert told.get(name) == ("|".join(value) if isinstance(value, tuple) else value), name
        dated = data["edtf"] is not None
        assert told.get("spells", []) == ([(str(data["earliest"]), str(data["latest"]))] if dated else [])
    for actor, data in world.graph.nodes(data=True):
        assert {name: found.nodes[actor].get(name) for name in data} == data


def test_gexf_says_when_each_dated_statement_held_and_nothing_of_undated_ones(world: World, tmp_path: Path) -> None:
    path = write_gexf(world.graph, tmp_path / "g.gexf")
    space = "{http://gexf.net/1.3}"
    root = ElementTree.parse(path).getroot()
    graph = root.find(f"{space}graph")
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    spells = {edge.get("id"): edge.find(f"{space}spells/{space}spell") for edge in root.iter(f"{space}edge")}
    for *_, key, data in world.graph.edges(keys=True, data=True):
        spell = spells[key]
        if data["edtf"] is None:
            assert spell is None
        else:
            assert spell is not None
            assert (spell.get("start"), spell.get("end")) == (data["earliest"], data["latest"])


def test_gexf_places_actors_where_the_page_has_them(world: World, tmp_path: Path) -> None:
    found = read_gexf(write_gexf(world.graph, tmp_path / "g.gexf"))
    positions = [data["viz"]["position"] for _, data in found.nodes(data=True)]
    assert len({(place["x"], place["y"]) for place in positions}) == len(positions)


@pytest.mark.parametrize("write", [write_gexf, write_graphml])
def test_the_same_graph_gives_the_same_bytes_in_whatever_order_it_was_loaded(
    world: World, tmp_path: Path, write: object
) -> None:
    other = mirror(reversed(world.statements), actors=world.actors, relations=world.ontology.relations)
    assert callable(write)
    assert write(world.graph, tmp_path / "a").read_bytes() == write(other, tmp_path / "b").read_bytes()


@pytest.mark.parametrize("write", [write_gexf, write_graphml])
def test_characters_that_xml_forbids_are_removed(world: World, tmp_path: Path, write: object) -> None:
    graph = world.graph.copy()
    graph.nodes[ActorId("niger")]["label_en"] = "Ni\x00g\x0ber\ufffe \ud800<b>&amp;"
    assert callable(write)
    text = write(graph, tmp_path / "g.xml").read_text(encoding="utf-8")
    assert re.search(r"Niger &lt;b&gt;&amp;amp;", text)
    ElementTree.fromstring(text)


@pytest.mark.parametrize("write", [write_gexf, write_graphml])
def test_an_empty_graph_is_a_valid_file(tmp_path: Path, write: object) -> None:
    empty: nx.MultiDiGraph[ActorId] = nx.MultiDiGraph()
    assert callable(write)
    ElementTree.parse(write(empty, tmp_path / "g.xml"))

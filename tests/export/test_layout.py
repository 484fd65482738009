from __future__ import annotations

import math

import networkx as nx
import pytest
from made_up_graph import made_up_world

from sahelgraph.export.layout import node_size, places
from sahelgraph.mirror import mirror
from sahelgraph.model import ActorId


def graph_of(*pairs: tuple[str, str]) -> nx.MultiDiGraph[ActorId]:
    graph: nx.MultiDiGraph[ActorId] = nx.MultiDiGraph()
    for one, two in pairs:
        graph.add_edge(ActorId(one), ActorId(two))
    return graph


def test_an_empty_graph_has_no_places() -> None:
    assert places(graph_of()) == {}


def test_places_do_not_depend_on_the_order_of_loading() -> None:
    world = made_up_world(80)
    other = mirror(reversed(world.statements), actors=world.actors, relations=world.ontology.relations)
    assert places(world.graph) == places(other)


@pytest.mark.parametrize("statements", [60, 400])
def test_actors_do_not_stand_on_one_another(statements: int) -> None:
    graph = made_up_world(statements).graph
    found = places(graph)
    partners = {actor: len(set(nx.all_neighbors(graph, actor))) for actor in graph}
    for one in graph:
        for two in graph:
            if one < two:
                apart = math.dist((found[one].x, found[one].y), (found[two].x, found[two].y))
                assert apart > (node_size(partners[one]) + node_size(partners[two])) * 0.9


def test_what_hangs_together_is_one_community_and_stands_together() -> None:
    left = [(f"a{n}", f"a{m}") for n in range(5) for m in range(n)]
    right = [(f"b{n}", f"b{m}") for n in range(5) for m in range(n)]
    found = places(graph_of(*left, *right, ("a0", "b0")))
    assert len({found[ActorId(f"a{n}")].community for n in range(5)}) == 1
    assert found[ActorId("a1")].community != found[ActorId("b1")].community

    def apart(one: str, two: str) -> float:
        first, second = found[ActorId(one)], found[ActorId(two)]
        return math.dist((first.x, first.y), (second.x, second.y))

    assert max(apart("a1", f"a{n}") for n in (2, 3, 4)) < min(apart("a1", f"b{n}") for n in (1, 2, 3, 4))


def test_parts_without_any_tie_between_them_stay_near_one_another() -> None:
    found = places(graph_of(("a", "b"), ("b", "c"), ("c", "d"), ("x", "y")))
    reach = max(math.dist((one.x, one.y), (two.x, two.y)) for one in found.values() for two in found.values())
    assert reach < 800


def test_the_one_in_between_has_the_betweenness() -> None:
    found = places(graph_of(("a", "m"), ("m", "b"), ("m", "c")))
    assert found[ActorId("m")].betweenness == 1
    assert found[ActorId("a")].betweenness == 0
    assert found[ActorId("m")].pagerank > found[ActorId("a")].pagerank


def test_a_graph_beyond_the_limit_is_laid_out_by_community() -> None:
    pairs = [(f"hub{n % 8}", f"leaf{n}") for n in range(800)] + [(f"hub{n}", f"hub{n + 1}") for n in range(7)]
    found = places(graph_of(*pairs))
    assert len({(place.x, place.y) for place in found.values()}) > 790
    for number in range(3):
        home = found[ActorId(f"hub{number}")]
        mine = [place for place in found.values() if place.community == home.community]
        centre = (sum(p.x for p in mine) / len(mine), sum(p.y for p in mine) / len(mine))
        others = [place for place in found.values() if place.community != home.community]
        nearest = min(math.dist(centre, (place.x, place.y)) for place in others)
        assert sum(math.dist(centre, (place.x, place.y)) < nearest for place in mine) > 0.9 * len(mine)

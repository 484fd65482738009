"""The pyvis network of the page: nodes where they stand, and one edge for each pair of actors and family."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sahelgraph.export.layout import node_size
from sahelgraph.export.order import partners_of
from sahelgraph.export.stance import CONFLICT, COOPERATION, NEUTRAL, stance

if TYPE_CHECKING:
    import networkx as nx
    from pyvis.network import Network

    from sahelgraph.export.layout import Place
    from sahelgraph.model import ActorId
    from sahelgraph.ontology import Ontology

SHAPES = {
    "State": "dot",
    "Government": "dot",
    "Ministry": "dot",
    "InternationalOrganisation": "square",
    "Organisation": "square",
    "PoliticalParty": "square",
    "CivilSociety": "square",
    "Media": "square",
    "Coalition": "square",
    "ArmedGroup": "triangle",
    "Group": "triangle",
    "ArmedForce": "triangleDown",
    "MilitaryMission": "triangleDown",
    "SecurityAgency": "triangleDown",
    "Person": "diamond",
    "Company": "hexagon",
    "Place": "star",
}
"""Shape of a kind of actor in vis-network's words; a kind that is not here is drawn as a dot."""

DASHES = {COOPERATION: False, CONFLICT: [7, 5], NEUTRAL: [2, 4]}
"""Line of each stance: cooperation solid, conflict dashed, neither dotted; never told apart by colour alone."""

OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "nodes": {"borderWidth": 1.5, "labelHighlightBold": False, "shapeProperties": {"interpolation": False}},
    "edges": {"selectionWidth": 1.5, "hoverWidth": 0.5, "arrowStrikethrough": False},
    "interaction": {
        "hover": True,
        "tooltipDelay": 250,
        "selectable": False,  # what is open is a matter of the page's state and not of the drawing
        "hoverConnectedEdges": False,
        "keyboard": {"enabled": False},
    },
}
"""Options of vis-network. Positions come from :mod:`sahelgraph.export.layout`, so that its physics stays off."""


def draw(
    graph: nx.MultiDiGraph[ActorId],
    actors: Sequence[ActorId],
    places: Mapping[ActorId, Place],
    ontology: Ontology,
) -> Network:
    """Build the network that the page opens with.

    Args:
        graph: the mirror.
        actors: its nodes; the position of an actor here is its number on the page.
        places: a place for each of them.
        ontology: families and their stance.

    Returns:
        A directed pyvis network (an undirected one would drop parallel edges). Ids of nodes are numbers of actors;
        ``value`` of an edge is its number of statements, ``family`` the number of its family. Labels are names as
        they are: whoever renders the network escapes them.
    """
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    network.set_options(json.dumps(OPTIONS))
    numbers = {actor: row for row, actor in enumerate(actors)}
    for actor, row in numbers.items():
        attributes, place = graph.nodes[actor], places[actor]
        network.add_node(
            row,
            label=attributes["label_en"] or actor,
            shape=SHAPES.get(attributes["kind"], "dot"),
            group=attributes["kind"],
            size=node_size(partners_of(graph, actor)),
            x=place.x,
            y=place.y,
        )
    for edge in sorted(_ties(graph.edges(data=True), numbers, ontology.families).items()):
        (first, second, family), (forward, backward, both) = edge
        side = stance(ontology, ontology.families[family])
        arrows = "to, from" if forward and backward else "to" if forward else "from" if backward else ""
        network.add_edge(
            first,
            second,
            family=family,
            value=forward + backward + both,
            arrows=arrows,
            dashes=DASHES[side],
        )
    return network


def _ties(
    edges: Iterable[tuple[ActorId, ActorId, Mapping[str, Any]]],
    numbers: Mapping[ActorId, int],
    families: Sequence[str],
) -> dict[tuple[int, int, int], tuple[int, int, int]]:
    """Statements of each pair and family: from the first actor, from the second, and without direction."""
    family_numbers = {family: row for row, family in enumerate(families)}
    ties: dict[tuple[int, int, int], list[int]] = {}
    for source, target, attributes in edges:
        first, second = sorted((numbers[source], numbers[target]))
        counts = ties.setdefault((first, second, family_numbers[attributes["family"]]), [0, 0, 0])
        way = 2 if attributes["symmetric"] else 0 if numbers[source] == first else 1
        counts[way] += 1
    return {tie: (forward, backward, both) for tie, (forward, backward, both) in ties.items()}

"""From the mirror, which has an edge for each statement, to the simple graphs on which measures are defined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahelgraph.model import ActorId

if TYPE_CHECKING:
    import networkx as nx


def simple_graph(graph: nx.MultiDiGraph[ActorId]) -> nx.Graph[ActorId]:
    """Undirected, without parallel edges or loops: two actors are tied or they are not.

    Every node of the mirror stays, so that an actor without ties has a rank too. Edge attributes:

    - ``weight``: the number of statements between the two, at least 1;
    - ``polarity``: their mean polarity, in [-1, 1].
    """
    import networkx as nx

    simple: nx.Graph[ActorId] = nx.Graph()
    simple.add_nodes_from(graph.nodes(data=True))
    for source, target, attributes in graph.edges(data=True):
        if source == target:
            continue
        if not simple.has_edge(source, target):
            simple.add_edge(source, target, weight=1, polarity=attributes["polarity"])
        else:
            tie = simple.edges[source, target]
            tie["polarity"] = (tie["polarity"] * tie["weight"] + attributes["polarity"]) / (tie["weight"] + 1)
            tie["weight"] += 1
    return simple

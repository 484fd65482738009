"""From the mirror, which has an edge for each statement, to the simple graphs on which measures are defined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahelgraph.model import ActorId

if TYPE_CHECKING:
    import networkx as nx


_CLEAR = 0.1
"""Mean polarity beyond which a tie has a sign: the line that the page draws between cooperation and conflict, too."""


def simple_graph(graph: nx.MultiDiGraph[ActorId]) -> nx.Graph[ActorId]:
    """Undirected, without parallel edges or loops: two actors are tied or they are not.

    Every node of the mirror stays, so that an actor without ties has a rank too. Edge attributes:

    - ``weight``: the number of statements between the two, at least 1;
    - ``polarity``: their mean polarity, in [-1, 1];
    - ``sign``: 1 where cooperation prevails, -1 where conflict does, 0 where neither does.
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
    for *_, tie in simple.edges(data=True):
        tie["sign"] = (tie["polarity"] > _CLEAR) - (tie["polarity"] < -_CLEAR)
    return simple

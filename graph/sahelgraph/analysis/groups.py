"""Communities of actors that work together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahelgraph.analysis.simple import simple_graph
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    import networkx as nx


def communities(graph: nx.MultiDiGraph[ActorId], *, seed: int = 0) -> list[frozenset[ActorId]]:
    """Split the actors of a mirror into groups with more cooperation within than between them.

    Louvain modularity optimisation (Blondel et al. 2008) over ties whose mean polarity is above zero, weighted by the
    number of statements. Conflict binds nobody: an actor with none but hostile ties is a group of its own.

    Args:
        graph: the mirror, filtered beforehand to the period or status of interest.
        seed: Louvain visits nodes in a random order; the same seed gives the same groups for the same graph.

    Returns:
        Groups, largest first, equal sizes in the order of their smallest id; each actor is in exactly one.
    """
    import networkx as nx

    simple = simple_graph(graph)
    friendly: nx.Graph[ActorId] = nx.Graph()
    friendly.add_nodes_from(sorted(simple))
    ties = sorted((min(u, v), max(u, v), tie["weight"]) for u, v, tie in simple.edges(data=True) if tie["polarity"] > 0)
    friendly.add_weighted_edges_from(ties)
    groups = nx.community.louvain_communities(friendly, seed=seed) if ties else [{actor} for actor in friendly]
    return sorted((frozenset(group) for group in groups), key=lambda group: (-len(group), min(group)))

"""Centrality measures with the names, normalisation and results of networkx, computed by faster libraries.

Each function takes an undirected simple :class:`networkx.Graph` and returns a value for each node, in the order of
``graph.nodes``. Results equal networkx's to 1e-9; the heavy ones run in rustworkx (Rust) or scipy.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any

from sahelgraph.model import ActorId

if TYPE_CHECKING:
    import networkx as nx

Scores = dict[ActorId, float]


def degree(graph: nx.Graph[ActorId]) -> Scores:
    """Share of the other actors that an actor is tied to, in [0, 1] (Freeman 1978); 1 in a graph of one node."""
    import networkx as nx

    return dict(nx.degree_centrality(graph))


def betweenness(graph: nx.Graph[ActorId]) -> Scores:
    """Share of the shortest paths between two others that pass through an actor, in [0, 1] (Brandes 2001).

    Pairs that no path joins count as zero. In a graph of fewer than three nodes every value is 0.
    """
    import rustworkx

    return _spread(graph, rustworkx.graph_betweenness_centrality)


def closeness(graph: nx.Graph[ActorId]) -> Scores:
    """Inverse mean distance to the actors in reach, scaled by their share (Wasserman & Faust 1994, eq. 5.22)."""
    import rustworkx

    return _spread(graph, rustworkx.graph_closeness_centrality)


def eigenvector(graph: nx.Graph[ActorId]) -> Scores:
    """Weight that grows with the weight of one's neighbours (Bonacich 1987), of Euclidean norm 1.

    Computed as networkx does, by power iteration on A + I, to a tolerance of 1e-12 a node. All zero without edges.
    """
    import rustworkx

    if not graph.number_of_edges():
        return dict.fromkeys(graph, 0.0)
    return _spread(graph, lambda g: rustworkx.graph_eigenvector_centrality(g, max_iter=100_000, tol=1e-12))


def pagerank(graph: nx.Graph[ActorId]) -> Scores:
    """Long-run share of a random walker's visits, damping 0.85 (Brin & Page 1998); ties weigh by statements.

    The values add up to 1; an empty graph gives an empty result.
    """
    import networkx as nx

    return dict(nx.pagerank(graph, weight="weight", max_iter=1000, tol=1e-12)) if graph else {}


def constraint(graph: nx.Graph[ActorId]) -> Scores:
    """Burt's constraint (1992): how far an actor's ties lead back to one another; low marks a broker.

    Unweighted. Isolated actors have no constraint and get ``nan``, as in networkx.
    """
    import networkx as nx
    import numpy as np

    if not graph:
        return {}
    adjacency = nx.to_scipy_sparse_array(graph, weight=None, format="csr").astype(float)
    degrees = np.asarray(adjacency.sum(axis=1)).ravel()
    # p_ij: the share of i's ties that is with j. In an unweighted graph this is 1/degree for each neighbour.
    inverse = np.divide(1.0, degrees, out=np.zeros_like(degrees), where=degrees > 0)
    share = adjacency.multiply(inverse[:, np.newaxis]).tocsr()
    # c_ij = (p_ij + sum_q p_iq p_qj)^2, over neighbours j only.
    local = (share + share @ share).multiply(adjacency)
    total = np.asarray(local.multiply(local).sum(axis=1)).ravel()
    return {
        node: float(value) if ties else float("nan") for node, value, ties in zip(graph, total, degrees, strict=True)
    }


def betweenness_between(graph: nx.Graph[ActorId], sources: Collection[ActorId], targets: Collection[ActorId]) -> Scores:
    """Mean share of the shortest paths between a source and a target that pass through an actor, in [0, 1].

    Brandes (2008), "On variants of shortest-path betweenness centrality", section on subsets; here divided by the
    number of pairs of a source and a target in the graph, so that times with more or fewer actors compare. Pairs that
    no path joins count as zero, and so do the ends of a path.
    """
    import networkx as nx

    left, right = ([actor for actor in side if actor in graph] for side in (sources, targets))
    if not (left and right):
        return dict.fromkeys(graph, 0.0)
    # networkx halves the sum in undirected graphs, for it expects each pair from both ends.
    raw = nx.betweenness_centrality_subset(graph, sources=left, targets=right, normalized=False)
    return {actor: 2 * score / (len(left) * len(right)) for actor, score in raw.items()}


MEASURES: dict[str, Callable[[nx.Graph[ActorId]], Scores]] = {
    "degree": degree,
    "betweenness": betweenness,
    "pagerank": pagerank,
    "closeness": closeness,
    "eigenvector": eigenvector,
    "constraint": constraint,
}
"""The measures by the name that users type."""

MEANINGS = {
    "degree": "the share of the other actors that an actor is tied to",
    "betweenness": "how often an actor lies on the shortest way between two others; a few ties can make it high, "
    "where they alone lead to some corner of the graph",
    "pagerank": "how often a walker along the ties comes by; ties with many statements are taken more often",
    "closeness": "how few steps it takes to the others",
    "eigenvector": "how well connected those are to whom an actor is tied",
    "constraint": "how far an actor's ties lead back to one another; the least constrained, brokers, come first",
}
"""What each measure says of an actor, for people who do not know its name."""


def _spread(graph: nx.Graph[ActorId], measure: Callable[[Any], Any]) -> Scores:
    """Run a rustworkx measure on a networkx graph and key its result by node."""
    import rustworkx

    nodes = list(graph)
    position = {node: index for index, node in enumerate(nodes)}
    converted: Any = rustworkx.PyGraph(multigraph=False)
    converted.add_nodes_from(range(len(nodes)))
    converted.add_edges_from_no_data([(position[source], position[target]) for source, target in graph.edges])
    values = measure(converted)
    return {node: float(values[index]) for index, node in enumerate(nodes)}

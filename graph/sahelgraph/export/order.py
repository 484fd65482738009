"""One fixed order of nodes and edges for everything that is written, so that the same graph gives the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx

    from sahelgraph.model import ActorId, StatementId

Node = tuple["ActorId", dict[str, Any]]
Edge = tuple["ActorId", "ActorId", "StatementId", dict[str, Any]]


def nodes_in_order(graph: nx.MultiDiGraph[ActorId]) -> list[Node]:
    """Actors with their attributes, by id."""
    return [(actor, graph.nodes[actor]) for actor in sorted(graph)]


def edges_in_order(graph: nx.MultiDiGraph[ActorId]) -> list[Edge]:
    """Statements as subject, object, id and attributes, by id."""
    return sorted(graph.edges(keys=True, data=True), key=lambda edge: str(edge[2]))


def partners_of(graph: nx.MultiDiGraph[ActorId], actor: ActorId) -> int:
    """With how many different actors an actor has ties."""
    return len((set(graph.successors(actor)) | set(graph.predecessors(actor))) - {actor})

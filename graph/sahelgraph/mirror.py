"""The store as a networkx graph: one edge for each statement, with what rankings, paths and pages need to know of it.

Nodes are actor ids, edge keys are statement ids. A symmetric tie is one edge, from the end whose id sorts first.

=================  ==========================================================================================
node attribute     value
=================  ==========================================================================================
``label_en``       preferred English name (``label_fr``: French)
``kind``           class of the ontology, ``Actor`` where nothing closer is known
``country``        ISO 3166-1 alpha-3 code, or ``None``
``provisional``    whether the registry lacks the actor
=================  ==========================================================================================

=================  ==========================================================================================
edge attribute     value
=================  ==========================================================================================
``relation``       relation id; ``family`` is its family
``status``         the strongest status among its evidence; ``statuses`` are all of them, sorted
``earliest``       first day as ISO text, or ``None``; ``latest`` likewise; ``edtf`` as the reports say it
``polarity``       from -1 (conflict) to 1 (cooperation)
``reports``        number of reports that tell it; ``publishers`` the number of independent publishers
``contested``      whether some evidence denies what other evidence says
``symmetric``      whether the relation has no direction; ``plain`` whether the bare triple is in the store
=================  ==========================================================================================
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from sys import intern
from typing import TYPE_CHECKING, Any

from sahelgraph.model import Actor, ActorId, Relation, RelationId, Statement, StatementId

if TYPE_CHECKING:
    import networkx as nx

Edge = tuple[ActorId, ActorId, StatementId, dict[str, Any]]


def mirror(
    statements: Iterable[Statement], *, actors: Mapping[ActorId, Actor], relations: Mapping[RelationId, Relation]
) -> nx.MultiDiGraph[ActorId]:
    """Mirror statements into a new graph; filter them beforehand, with ``Store.statements(where)``.

    Args:
        statements: in any order; the graph does not depend on it except in the order of nodes and edges.
        actors: the actors that statements may name; one that is missing becomes a node with its id as label.
        relations: the vocabulary.

    Returns:
        A graph with the attributes in the tables above.
    """
    import networkx as nx

    graph: nx.MultiDiGraph[ActorId] = nx.MultiDiGraph()
    for source, target, key, attributes in _edges(statements, relations):
        graph.add_edge(source, target, key=key, **attributes)
    for actor_id, attributes in graph.nodes(data=True):
        attributes.update(node_attributes(actors.get(actor_id) or Actor(id=actor_id, kind="Actor")))
    return graph


def refresh(
    graph: nx.MultiDiGraph[ActorId],
    *,
    removed: Iterable[Statement],
    added: Iterable[Statement],
    actors: Mapping[ActorId, Actor],
    relations: Mapping[RelationId, Relation],
) -> None:
    """Bring a mirror up to date in place, touching only what changed.

    Args:
        graph: what :func:`mirror` returned.
        removed: statements that are gone, or that changed, as they were.
        added: statements that are new, or that changed, as they are.
        actors: as for :func:`mirror`.
        relations: as for :func:`mirror`.
    """
    touched: set[ActorId] = set()
    for statement in removed:
        source, target = _ends(statement, relations[statement.relation])
        graph.remove_edge(source, target, key=statement.id)
        touched |= {source, target}
    for source, target, key, attributes in _edges(added, relations):
        graph.add_edge(source, target, key=key, **attributes)
        touched |= {source, target}
    for actor_id in touched:
        if graph.degree(actor_id):
            graph.nodes[actor_id].update(node_attributes(actors.get(actor_id) or Actor(id=actor_id, kind="Actor")))
        else:
            graph.remove_node(actor_id)


def _edges(statements: Iterable[Statement], relations: Mapping[RelationId, Relation]) -> Iterator[Edge]:
    for statement in statements:
        relation = relations[statement.relation]
        source, target = _ends(statement, relation)
        when = statement.when
        yield (
            source,
            target,
            statement.id,
            {
                "relation": relation.id,
                "family": relation.family,
                "status": statement.status.value,
                "statuses": tuple(status.value for status in statement.statuses),
                "earliest": intern(when.earliest.isoformat()) if when.earliest else None,
                "latest": intern(when.latest.isoformat()) if when.latest else None,
                "edtf": intern(when.edtf) if when.edtf else None,
                "polarity": relation.polarity,
                "reports": statement.reports,
                "publishers": statement.publishers,
                "contested": statement.contested,
                "symmetric": relation.symmetric,
                "plain": statement.plain,
            },
        )


def _ends(statement: Statement, relation: Relation) -> tuple[ActorId, ActorId]:
    """Where the edge begins and ends; a relation without direction begins at the id that sorts first."""
    ends = statement.subject, statement.object
    return (min(ends), max(ends)) if relation.symmetric else ends


def node_attributes(actor: Actor) -> dict[str, Any]:
    """What the mirror knows of an actor, by the names in the first table above."""
    return {
        "label_en": actor.label("en"),
        "label_fr": actor.label("fr"),
        "kind": actor.kind,
        "country": actor.country,
        "provisional": actor.provisional,
    }

"""The same graph with actors taken together: persons as the states they act for, members as their bloc."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from sahelgraph.background import Offices
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    import networkx as nx

Stand = Callable[[ActorId, date | None], ActorId]
"""Whom an actor stands for on a day (``None``: the day is not known); itself where it stands for nobody else."""


def rolled_up(graph: nx.MultiDiGraph[ActorId], offices: Offices) -> nx.MultiDiGraph[ActorId]:
    """Every person replaced by the state or organisation that it held an office of when the tie came about.

    The curated background facts say who held which office when. A person stays itself in ties without a date, and
    where no office or more than one organisation is known for the day.
    """

    def stands_for(actor: ActorId, on: date | None) -> ActorId:
        if on is None or graph.nodes[actor]["kind"] != "Person":
            return actor
        served = {fact.object for fact in offices.offices_of(actor, on)}
        return served.pop() if len(served) == 1 else actor

    return merged(graph, stands_for)


def with_members(
    graph: nx.MultiDiGraph[ActorId], members: Mapping[ActorId, frozenset[ActorId]]
) -> nx.MultiDiGraph[ActorId]:
    """Every member replaced by its organisation, so that a bloc is seen as one.

    Args:
        graph: the mirror.
        members: for each organisation to be shown as one, its members. An actor in two of them stays itself.
    """
    of = {actor: [bloc for bloc, inside in members.items() if actor in inside] for actor in graph}
    return merged(graph, lambda actor, _: of[actor][0] if len(of[actor]) == 1 else actor)


def merged(graph: nx.MultiDiGraph[ActorId], stands_for: Stand) -> nx.MultiDiGraph[ActorId]:
    """A new graph with each end of a tie replaced by whom it stands for on the day of the tie.

    The day is the first on which the tie can have come about. Ties that end up joining an actor with itself are left
    out; keys and attributes of the others stay. Actors without any tie left are not in the result.
    """
    import networkx as nx

    view: nx.MultiDiGraph[ActorId] = nx.MultiDiGraph()
    for source, target, key, attributes in graph.edges(keys=True, data=True):
        first = attributes["earliest"] or attributes["latest"]
        on = date.fromisoformat(first) if first else None
        ends = stands_for(source, on), stands_for(target, on)
        if ends[0] != ends[1]:
            view.add_edge(*ends, key=key, **attributes)
    for actor, data in view.nodes(data=True):
        data.update(graph.nodes.get(actor) or _unknown(actor))
    return view


def _unknown(actor: ActorId) -> dict[str, object]:
    """Node attributes of an actor that only stands for others, for whom the mirror has no node."""
    return {"label_en": actor, "label_fr": actor, "kind": "Actor", "country": None, "provisional": False}

"""The same graph with actors taken together: persons as those they act for, members as their organisation.

Who belongs where is dated, and only what surely held on the first day of a tie counts. In a tie without a date
everybody stays who they are, for nobody knows what they were then.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sahelgraph.mirror import node_attributes
from sahelgraph.model import Actor, ActorId, Fact

if TYPE_CHECKING:
    import networkx as nx

    from sahelgraph.store.states import Period

Stand = Callable[[ActorId, date | None], ActorId]
"""Whom an actor stands for on a day (``None``: the day is not known); itself where it stands for nobody else."""

_OFFICES = frozenset({"leads", "hasRoleIn"})
_MEMBERSHIP = "memberOf"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How actors are taken together: persons as those they act for, and each of ``blocs`` with its members as one."""

    persons: bool = False
    blocs: tuple[ActorId, ...] = ()


AS_TOLD = View()
"""The view that takes nobody together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """An actor surely was part of a whole from ``first`` to ``last``, both included; ``None`` is open."""

    actor: ActorId
    whole: ActorId
    first: date | None = None
    last: date | None = None


def offices(facts: Iterable[Fact]) -> tuple[Belonging, ...]:
    """Who led or held an office in what, by background facts; a fact without a date says nothing."""
    return tuple(
        Belonging(actor=fact.subject, whole=fact.object, first=fact.when.earliest, last=fact.when.latest)
        for fact in facts
        if fact.relation in _OFFICES and fact.when.known
    )


def memberships(periods: Iterable[Period]) -> tuple[Belonging, ...]:
    """Who was a member of what, as far as that is sure; see :mod:`sahelgraph.store.states`."""
    return tuple(
        Belonging(actor=period.subject, whole=period.object, first=period.held_from, last=period.held_until)
        for period in periods
        if period.state == _MEMBERSHIP and period.held_from and (period.held_until or not period.ended)
    )


def seen(
    graph: nx.MultiDiGraph[ActorId],
    view: View,
    *,
    facts: Callable[[], Iterable[Fact]],
    periods: Callable[[], Iterable[Period]],
    actors: Mapping[ActorId, Actor],
) -> nx.MultiDiGraph[ActorId]:
    """A mirror as a view has it: the mirror itself where the view takes nobody together.

    Args:
        graph: the mirror.
        view: whom to take together; persons before members, so that a president counts with the president's bloc.
        facts: gives background facts, for offices; asked only where the view needs them.
        periods: gives what held from when to when, for memberships; likewise.
        actors: for the names of those who only stand for others.
    """
    if view.persons:
        graph = rolled_up(graph, offices(facts()), actors=actors)
    if view.blocs:
        graph = with_members(graph, memberships(periods()), blocs=view.blocs, actors=actors)
    return graph


def rolled_up(
    graph: nx.MultiDiGraph[ActorId], held: Iterable[Belonging], *, actors: Mapping[ActorId, Actor]
) -> nx.MultiDiGraph[ActorId]:
    """Every person replaced by the state, group or organisation that it held an office of when the tie came about.

    A person stays itself where no office or offices of more than one organisation are known for the day.
    """
    persons = [office for office in held if graph.nodes.get(office.actor, {}).get("kind") == "Person"]
    return merged(graph, standing(persons), actors=actors)


def with_members(
    graph: nx.MultiDiGraph[ActorId],
    belongings: Iterable[Belonging],
    *,
    blocs: Collection[ActorId],
    actors: Mapping[ActorId, Actor],
) -> nx.MultiDiGraph[ActorId]:
    """Every member replaced by its organisation, for the organisations named, so that a bloc is seen as one.

    An actor that was in two of them on the day stays itself.
    """
    return merged(graph, standing(one for one in belongings if one.whole in blocs), actors=actors)


def standing(belongings: Iterable[Belonging]) -> Stand:
    """For whom an actor stands on a day: the only whole that it belonged to then, else itself."""
    of: dict[ActorId, list[Belonging]] = {}
    for one in belongings:
        of.setdefault(one.actor, []).append(one)

    def stands_for(actor: ActorId, on: date | None) -> ActorId:
        if on is None or actor not in of:
            return actor
        wholes = {b.whole for b in of[actor] if (b.first or date.min) <= on <= (b.last or date.max)}
        return wholes.pop() if len(wholes) == 1 else actor

    return stands_for


def merged(
    graph: nx.MultiDiGraph[ActorId], stands_for: Stand, *, actors: Mapping[ActorId, Actor]
) -> nx.MultiDiGraph[ActorId]:
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
        if ends == (source, target) or ends[0] != ends[1]:
            view.add_edge(*ends, key=key, **attributes)
    for actor, data in view.nodes(data=True):
        data.update(graph.nodes.get(actor) or node_attributes(actors.get(actor) or Actor(id=actor, kind="Actor")))
    return view

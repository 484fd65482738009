"""How two actors are linked: the best paths by a cost that a reader can follow, with the statements of each hop.

The cost of a hop is a sum of five parts, and the cost of a path the sum of its hops:

=====================  =====================================================================================
part                   how much
=====================  =====================================================================================
the hop itself         1, so that few hops come before many
how sure it is         0 asserted or ended, 1 planned or requested, 1.5 alleged or possible, 2 denied, +0.5 contested
how many say so        0.5 / number of independent publishers (0.5 for a single source, towards 0 for many)
how long ago           0.01 for each year before the newest date in the graph, 0.2 at most and for undated ones
going through a hub    0.25 * log2(1 + ties / 8) for the actor it arrives at, unless that is the end of the path
=====================  =====================================================================================

The weights order preferences that users named: few hops, confirmed before alleged, many sources before one, hubs
last, recent before old. Doubling a hub's ties costs less than a single source does, and age decides only between what
is otherwise alike.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import inf, log2
from typing import TYPE_CHECKING, Any

from sahelgraph.model import ActorId, StatementId

if TYPE_CHECKING:
    import networkx as nx

_DOUBT = {
    "asserted": 0.0,
    "ended": 0.0,
    "planned": 1.0,
    "requested": 1.0,
    "alleged": 1.5,
    "possible": 1.5,
    "denied": 2.0,
}
_CONTESTED = 0.5
_SINGLE_SOURCE = 0.5
_YEAR = 0.01
_OLD = 0.2
_HUB = 0.25
_USUAL_TIES = 8


_Step = tuple[float, str]
"""A step of a path begun: its cost, and the day from which it may have happened (``""`` for any)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One step of a path. ``statements`` join the two actors, best first: cheapest, then most recent."""

    source: ActorId
    target: ActorId
    statements: tuple[StatementId, ...]
    cost: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """A path from the first hop's source to the last hop's target; no actor comes twice."""

    hops: tuple[Hop, ...]

    @property
    def cost(self) -> float:
        """The sum of the costs of the hops."""
        return sum(hop.cost for hop in self.hops)

    @property
    def actors(self) -> tuple[ActorId, ...]:
        """The actors in order, both ends included."""
        return (self.hops[0].source, *(hop.target for hop in self.hops))


def paths(
    graph: nx.MultiDiGraph[ActorId],
    source: ActorId,
    target: ActorId,
    *,
    max_hops: int = 3,
    in_order: bool = False,
    through: Collection[ActorId] = (),
) -> Iterator[Chain]:
    """Yield the paths between two actors, cheapest first; ties are followed in either direction.

    Args:
        graph: the mirror, filtered beforehand to what may be used.
        source: where the paths begin.
        target: where they end, another actor.
        max_hops: the longest path, at least 1.
        in_order: only paths whose statements can have happened one after the other. Statements without a date
            are not used then, since nobody knows where they belong.
        through: only paths that pass all of these, in whatever order.

    Yields:
        One chain for each sequence of actors; equal costs in the order of the actors' ids. Nothing if an end is
        not in the graph, if the ends are the same, or if no path is short enough.
    """
    if source == target or source not in graph or target not in graph:
        return
    ties = _Ties(graph, target)
    passable = _passable(graph, target, frozenset(through) - {source, target}, max_hops)
    bounds = _costs_to(ties, target, max_hops, _hops_from(graph, source, max_hops))
    # Best first: each entry is a path begun, ordered by what it costs plus the least that its rest can cost.
    queue: list[tuple[float, tuple[ActorId, ...], tuple[_Step, ...], str]] = []
    heapq.heappush(queue, (bounds[max_hops].get(source, inf), (source,), (), ""))
    while queue and queue[0][0] < inf:
        _, actors, steps, since = heapq.heappop(queue)
        if actors[-1] == target:
            yield _chain(ties, steps, actors, in_order=in_order)
            continue
        left = max_hops - len(steps) - 1
        if left < 0:
            continue
        spent = sum(cost for cost, _ in steps)
        for neighbour, cost, reached in _steps(ties, actors[-1], bounds[left], since if in_order else None):
            if neighbour not in actors and passable((*actors, neighbour), left):
                total = spent + cost + bounds[left][neighbour]
                heapq.heappush(queue, (total, (*actors, neighbour), (*steps, (cost, since)), reached))


def _passable(
    graph: nx.MultiDiGraph[ActorId], target: ActorId, stops: frozenset[ActorId], max_hops: int
) -> Callable[[tuple[ActorId, ...], int], bool]:
    """Whether a path begun can still pass every stop and reach the target in the hops left, by distance alone."""
    away = {stop: _hops_from(graph, stop, max_hops) for stop in stops if stop in graph}

    def passable(actors: tuple[ActorId, ...], left: int) -> bool:
        missing = stops.difference(actors)
        here = actors[-1]
        if missing and (here == target or len(missing) > left - 1):
            return False
        return all(
            stop in away and away[stop].get(here, left) + away[stop].get(target, left) <= left for stop in missing
        )

    return passable


_Adjacency = dict[ActorId, dict[ActorId, dict[str, dict[str, Any]]]]


def _both_ways(graph: nx.MultiDiGraph[ActorId]) -> tuple[_Adjacency, _Adjacency]:
    """Ties by their source and by their target, without the wrapper that ``graph.succ`` puts around every lookup."""
    return dict(graph.adjacency()), dict(graph.reverse(copy=False).adjacency())


def _newest(by_source: _Adjacency) -> int:
    """The last day that any statement names, from which age counts."""
    newest = "0001-01-01"
    for partners in by_source.values():
        for ties in partners.values():
            for tie in ties.values():
                last = tie["latest"] or tie["earliest"]
                if last and last > newest:
                    newest = last
    return date.fromisoformat(newest).toordinal()


class _Ties:
    """The neighbours of an actor and what the cheapest statement to each costs, computed when first asked for."""

    def __init__(self, graph: nx.MultiDiGraph[ActorId], target: ActorId) -> None:
        self._graph = graph
        self._target = target
        self._ways = _both_ways(graph)
        self._newest = _newest(self._ways[0])
        self._ages: dict[str, float] = {}
        self._known: dict[ActorId, dict[ActorId, float]] = {}

    def of(self, actor: ActorId) -> dict[ActorId, float]:
        """The least cost of a statement by neighbour, in either direction and without the toll."""
        if actor not in self._known:
            costs: dict[ActorId, float] = {}
            for way in self._ways:
                for neighbour, statements in way[actor].items():
                    if neighbour != actor:
                        cost = min(map(self.cost, statements.values()))
                        costs[neighbour] = min(cost, costs.get(neighbour, inf))
            self._known[actor] = costs
        return self._known[actor]

    def toll(self, actor: ActorId) -> float:
        """What arriving at an actor costs because it is a hub; arriving at the target costs nothing."""
        if actor == self._target:
            return 0.0
        return _HUB * log2(1 + int(self._graph.degree(actor)) / _USUAL_TIES)

    def cost(self, attributes: dict[str, Any]) -> float:
        """The cost of a hop over a statement, without the toll of the actor where it arrives."""
        doubt = _DOUBT[attributes["status"]] + (_CONTESTED if attributes["contested"] else 0.0)
        publishers: int = attributes["publishers"]
        return 1.0 + doubt + _SINGLE_SOURCE / max(1, publishers) + self._age(attributes)

    def _age(self, attributes: dict[str, Any]) -> float:
        """What a hop costs for having been told long ago; a statement that is open to this day is as new as any."""
        if attributes["edtf"] is None:
            return _OLD
        latest = attributes["latest"]
        if latest is None:
            return 0.0
        if latest not in self._ages:
            days = self._newest - date.fromisoformat(latest).toordinal()
            self._ages[latest] = min(_OLD, _YEAR * days / 365.25)
        return self._ages[latest]

    def statements(self, actor: ActorId, neighbour: ActorId) -> list[tuple[StatementId, dict[str, Any]]]:
        """The statements between two actors, best first: cheapest, then most recent, then by id."""
        rows: list[tuple[StatementId, dict[str, Any]]] = []
        for way in self._ways:
            rows.extend((StatementId(key), a) for key, a in way[actor].get(neighbour, {}).items())
        rows.sort(key=lambda row: row[0])
        rows.sort(key=lambda row: row[1]["latest"] or "", reverse=True)
        rows.sort(key=lambda row: self.cost(row[1]))
        return rows


def _hops_from(graph: nx.MultiDiGraph[ActorId], source: ActorId, max_hops: int) -> dict[ActorId, int]:
    """Breadth first: how many hops each actor within reach is away from the source."""
    hops = {source: 0}
    frontier = [source]
    for distance in range(1, max_hops + 1):
        reached: list[ActorId] = []
        for actor in frontier:
            for neighbours in (graph.succ[actor], graph.pred[actor]):
                for neighbour in neighbours:
                    if neighbour not in hops:
                        hops[neighbour] = distance
                        reached.append(neighbour)
        frontier = reached
    return hops


def _costs_to(
    ties: _Ties, target: ActorId, max_hops: int, hops_from_source: dict[ActorId, int]
) -> list[dict[ActorId, float]]:
    """For each number of hops left, the least cost of reaching the target from each actor that can (Bellman-Ford).

    Actors too far from the source to be on a short enough path are left out, which keeps hubs affordable.
    """
    layers = [{target: 0.0}]
    frontier = {target}
    for left in range(1, max_hops + 1):
        costs = dict(layers[-1])
        changed: set[ActorId] = set()
        for actor in frontier:
            onwards = layers[-1][actor] + ties.toll(actor)
            for neighbour, cost_of_statement in ties.of(actor).items():
                if hops_from_source.get(neighbour, max_hops) + left > max_hops:
                    continue
                cost = onwards + cost_of_statement
                if cost < costs.get(neighbour, inf):
                    costs[neighbour] = cost
                    changed.add(neighbour)
        layers.append(costs)
        frontier = changed
    return layers


def _steps(
    ties: _Ties, actor: ActorId, bounds: dict[ActorId, float], since: str | None
) -> Iterator[tuple[ActorId, float, str]]:
    """Where to go from an actor so that the target can still be reached: whom to, at what cost, and from which day on.

    With ``since`` only statements count that can have happened on that day or later.
    """
    for neighbour, cost in ties.of(actor).items():
        if neighbour not in bounds:
            continue
        if since is None:
            yield neighbour, cost + ties.toll(neighbour), ""
        elif usable := [a for _, a in ties.statements(actor, neighbour) if _possible(a, since)]:
            # The hop goes by its cheapest statement; going on as early as any allows keeps every later hop possible.
            reached = min(max(since, a["earliest"] or "") for a in usable)
            yield neighbour, ties.cost(usable[0]) + ties.toll(neighbour), reached


def _chain(ties: _Ties, steps: tuple[_Step, ...], actors: tuple[ActorId, ...], *, in_order: bool) -> Chain:
    """The chain of steps found, with all statements that may serve for each."""
    hops = []
    for (source, target), (cost, since) in zip(pairwise(actors), steps, strict=True):
        rows = ties.statements(source, target)
        usable = tuple(key for key, attributes in rows if not in_order or _possible(attributes, since))
        hops.append(Hop(source=source, target=target, statements=usable, cost=cost))
    return Chain(hops=tuple(hops))


def _possible(attributes: dict[str, Any], since: str) -> bool:
    """Whether a statement is dated and can have happened on a day or later; an open end reaches for ever."""
    if attributes["edtf"] is None:
        return False
    return attributes["latest"] is None or attributes["latest"] >= since

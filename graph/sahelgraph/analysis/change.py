"""How a ranking shifts: from one period to the next, or when doubtful ties are left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sahelgraph.analysis.ranking import Ranked, rank
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """An actor in two rankings. A place is ``None`` where the actor is not in that ranking."""

    actor: ActorId
    before: int | None
    after: int | None


def shifts(before: Sequence[Ranked], after: Sequence[Ranked]) -> list[Shift]:
    """Every actor of two rankings with its places, in the order of the second and then of the first."""
    first = {row.actor: row.place for row in before}
    second = {row.actor: row.place for row in after}
    actors = [*second, *(actor for actor in first if actor not in second)]
    return [Shift(actor=actor, before=first.get(actor), after=second.get(actor)) for actor in actors]


def agreement(before: Sequence[Ranked], after: Sequence[Ranked]) -> float | None:
    """How far two rankings agree on the order of the actors in both: Kendall's tau-b (1945), from -1 to 1.

    ``None`` where it is not defined: fewer than two actors in common, or one ranking puts all of them level.
    """
    from scipy.stats import kendalltau

    places = [(s.before, s.after) for s in shifts(before, after) if s.before is not None and s.after is not None]
    first, second = {a for a, _ in places}, {b for _, b in places}
    if len(first) < 2 or len(second) < 2:
        return None
    return float(kendalltau([a for a, _ in places], [b for _, b in places]).statistic)


def confirmed(graph: nx.MultiDiGraph[ActorId], *, min_publishers: int = 2) -> nx.MultiDiGraph[ActorId]:
    """The part of a mirror that is asserted, uncontested and told by several independent publishers."""
    import networkx as nx

    kept: nx.MultiDiGraph[ActorId] = nx.MultiDiGraph()
    kept.add_nodes_from(graph.nodes(data=True))
    for source, target, key, a in graph.edges(keys=True, data=True):
        if a["status"] == "asserted" and not a["contested"] and a["publishers"] >= min_publishers:
            kept.add_edge(source, target, key=key, **a)
    return kept


def robustness(graph: nx.MultiDiGraph[ActorId], *, by: str = "betweenness", min_publishers: int = 2) -> float | None:
    """How far a ranking holds without single-source and unconfirmed ties: its :func:`agreement` with the rest's.

    Actors without any tie in the confirmed part are left out of the comparison, for they have no rank there.
    """
    firm = confirmed(graph, min_publishers=min_publishers)
    tied = [row for row in rank(firm, by=by, top=None) if row.ties]
    return agreement(rank(graph, by=by, top=None), tied)

"""How a ranking shifts: from one period to the next, or when doubtful ties are left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sahelgraph.analysis.ranking import Ranked, rank
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    import networkx as nx

_FIRM = frozenset({"asserted", "ended"})


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


def without_single_source(graph: nx.MultiDiGraph[ActorId], *, min_publishers: int = 2) -> nx.MultiDiGraph[ActorId]:
    """The part of a mirror that several independent publishers tell; every actor stays."""
    return _part(graph, lambda tie: tie["publishers"] >= min_publishers)


def without_unconfirmed(graph: nx.MultiDiGraph[ActorId]) -> nx.MultiDiGraph[ActorId]:
    """The part of a mirror that is asserted (or told to have ended) and not contested; every actor stays."""
    return _part(graph, lambda tie: tie["status"] in _FIRM and not tie["contested"])


def robustness(
    graph: nx.MultiDiGraph[ActorId], part: nx.MultiDiGraph[ActorId], *, by: str = "betweenness"
) -> float | None:
    """How far a ranking holds in a part of the graph, such as :func:`without_single_source`: their agreement.

    Actors without any tie in the part are left out of the comparison, for they have no rank there.
    """
    return agreement(rank(graph, by=by, top=None), tied(rank(part, by=by, top=None)))


def tied(ranked: Sequence[Ranked]) -> list[Ranked]:
    """The rows of actors with a tie at all."""
    return [row for row in ranked if row.ties]


def by_year(
    graph: nx.MultiDiGraph[ActorId], *, by: str = "degree", since: int | None = None, until: int | None = None
) -> dict[int, list[Ranked]]:
    """The ranking of each year, over the statements that can have held in it; those without a date are in none.

    A statement that is open at its end goes on; of one that is open at its beginning only the end is known, and it
    counts in the year of that.

    Args:
        graph: the mirror.
        by: as for :func:`sahelgraph.analysis.ranking.rank`.
        since: leave out earlier years.
        until: leave out later years.

    Returns:
        The years in which some statement begins or ends, in order; in each only actors with a tie.
    """
    days = [tie[end] for *_, tie in graph.edges(data=True) for end in ("earliest", "latest") if tie[end]]
    years = sorted({date.fromisoformat(day).year for day in days})
    wanted = [year for year in years if (since or 0) <= year <= (until or year)]
    return {year: tied(rank(_part(graph, _in_year(year)), by=by, top=None)) for year in wanted}


def _in_year(year: int) -> Callable[[dict[str, Any]], bool]:
    first, last = f"{year:04}-01-01", f"{year:04}-12-31"

    def held(tie: dict[str, Any]) -> bool:
        begun = tie["earliest"] or tie["latest"]
        return begun is not None and begun <= last and (tie["latest"] or last) >= first

    return held


def _part(graph: nx.MultiDiGraph[ActorId], keep: Callable[[dict[str, Any]], bool]) -> nx.MultiDiGraph[ActorId]:
    import networkx as nx

    kept: nx.MultiDiGraph[ActorId] = nx.MultiDiGraph()
    kept.add_nodes_from(graph.nodes(data=True))
    for source, target, key, tie in graph.edges(keys=True, data=True):
        if keep(tie):
            kept.add_edge(source, target, key=key, **tie)
    return kept

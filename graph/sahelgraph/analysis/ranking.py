"""Who matters most, by a measure that the user names."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan
from typing import TYPE_CHECKING

from sahelgraph.analysis.measures import MEASURES
from sahelgraph.analysis.simple import simple_graph
from sahelgraph.errors import UnknownName
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    import networkx as nx

_LOW_FIRST = frozenset({"constraint"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """An actor's place in a ranking. Equal scores share a ``place``; ``ties`` counts the actors it is tied to."""

    place: int
    actor: ActorId
    score: float
    ties: int


def rank(graph: nx.MultiDiGraph[ActorId], *, by: str = "degree", top: int | None = 20) -> list[Ranked]:
    """Rank the actors of a mirror.

    Args:
        graph: the mirror, filtered beforehand to what should count.
        by: a key of :data:`sahelgraph.analysis.measures.MEASURES`.
        top: how many to return, all if ``None``.

    Returns:
        Best first; equal scores in the order of their ids. By ``constraint`` the least constrained come first and
        actors without ties are left out, for they have none.

    Raises:
        UnknownName: there is no such measure.
    """
    if by not in MEASURES:
        raise UnknownName("measure", by, tuple(MEASURES))
    simple = simple_graph(graph)
    scores = {actor: score for actor, score in MEASURES[by](simple).items() if not isnan(score)}
    sign = 1 if by in _LOW_FIRST else -1
    # Scores are rounded for the order only, so that ties do not hang on the last bit of a floating-point sum.
    order = sorted(scores, key=lambda actor: (sign * round(scores[actor], 12), actor))
    ranked: list[Ranked] = []
    for index, actor in enumerate(order, 1):
        same = ranked and round(ranked[-1].score, 12) == round(scores[actor], 12)
        place = ranked[-1].place if same else index
        ranked.append(Ranked(place=place, actor=actor, score=scores[actor], ties=simple.degree(actor)))
    return ranked[:top]

"""Why there is no path: which of the conditions of ``sahelgraph path``, taken away alone, would open one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from sahelgraph.analysis.paths import Chain
from sahelgraph.analysis.views import AS_TOLD, View
from sahelgraph.knowledge_graph import KnowledgeGraph
from sahelgraph.model import EVERYTHING, ActorId, Filter, Status

USUAL = Filter(not_statuses=(Status.DENIED,))
"""What paths may use where nothing else is asked for: what is only denied links nobody."""

_CONDITIONS: dict[str, tuple[str, ...]] = {
    "--since and --until": ("since", "until"),
    "--as-of and --between": ("during",),
    "--dated": ("undated",),
    "--not-during": ("not_during",),
    "--status": ("statuses",),
    "--not-status": ("not_statuses",),
    "--relation and --family": ("relations", "families"),
    "--not-relation and --not-family": ("not_relations", "not_families"),
    "--kind": ("kinds",),
    "--of": ("of",),
    "--avoid": ("avoid",),
    "--min-sources": ("min_publishers",),
}
"""The options of a filter with the fields that they set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What paths were asked for."""

    a: ActorId
    b: ActorId
    where: Filter
    view: View = AS_TOLD
    max_hops: int = 3
    in_order: bool = False
    through: tuple[ActorId, ...] = ()

    def paths(self, kg: KnowledgeGraph) -> Iterator[Chain]:
        """The paths, best first."""
        return kg.paths(
            self.a,
            self.b,
            where=self.where,
            view=self.view,
            max_hops=self.max_hops,
            in_order=self.in_order,
            through=self.through,
        )


def why_none(asked: Asked, kg: KnowledgeGraph) -> str:
    """Which conditions close the way alone, or that only all together do, or that none does: a sentence."""

    def opens(**looser: Any) -> bool:
        return next(replace(asked, **looser).paths(kg), None) is not None

    closing = []
    for option, fields in _CONDITIONS.items():
        usual: dict[str, Any] = {field: getattr(USUAL, field) for field in fields}
        looser = replace(asked.where, **usual)
        if looser != asked.where and opens(where=looser):
            closing.append(option)
    left_out = asked.where.undated is None and not asked.where.keeps_undated
    if left_out and opens(where=replace(asked.where, undated=True)):
        closing.append("leaving out what has no date (see --undated)")
    if asked.in_order and opens(in_order=False):
        closing.append("--in-order")
    if asked.through and opens(through=()):
        closing.append("--through")
    if asked.view != AS_TOLD and opens(view=AS_TOLD):
        closing.append("--roll-up and --bloc")
    if opens(max_hops=asked.max_hops + 1):
        closing.append(f"--max-hops {asked.max_hops}")
    if closing:
        return f"closed by {' or by '.join(closing)}: there is one without"
    if opens(where=USUAL, view=AS_TOLD, in_order=False, through=()):
        return "closed by the filters together: there is one without any"
    if opens(where=EVERYTHING, view=AS_TOLD, in_order=False, through=()):
        return "only what is denied links the two: see it with --status denied"
    return "no filter closes the way: the reports read so far do not link the two"

"""How actors are linked: paths, and those who stand between."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice, product

from sahelgraph.analysis.paths import paths
from sahelgraph.errors import InputError
from sahelgraph.model import ActorId, Filter, RelationId, Statement, Status
from sahelgraph.questions.telling import Findings
from sahelgraph.questions.view import View, by_date, day, ends
from sahelgraph.store.fusion import STRENGTH

_FARTHEST = 10
"""The longest path to search for: nearly all actors are that near, and the search takes steps for every hop."""


def linked(
    view: View,
    *,
    a: ActorId,
    b: ActorId,
    since: str | None = None,
    until: str | None = None,
    hops: int = 3,
    most: int = 5,
    avoid: tuple[ActorId, ...] = (),
    statuses: tuple[Status, ...] = (),
    without: tuple[RelationId, ...] = (),
) -> Findings:
    """The best paths between two actors, a row for each hop, with the statement that serves best for it.

    Args:
        view: the store.
        a: where the paths begin.
        b: where they end.
        since: only statements that may be of this day or later; those without a date stay.
        until: likewise up to this day.
        hops: the longest path.
        most: how many paths at most.
        avoid: no path goes through these.
        statuses: only statements of these; none of them may be contested then. If empty, all but what is only denied.
        without: relations that do not count.

    Raises:
        InputError: ``hops`` is beyond what can be searched.
    """
    if hops > _FARTHEST:
        raise InputError(f"hops is at most {_FARTHEST}, not {hops}")
    where = replace(_in_time(view, since, until), avoid=avoid, statuses=statuses)
    kept = {
        statement.id: statement
        for statement in view.store.statements(where)
        if statement.relation not in without
        and not (statuses and statement.contested)
        and (statement.status is not Status.DENIED or Status.DENIED in statuses)
    }
    rows = [
        (path, step, view.label(hop.source), view.label(hop.target), kept[hop.statements[0]])
        for path, chain in enumerate(islice(paths(view.network(kept.values()), a, b, max_hops=hops), most), 1)
        for step, hop in enumerate(chain.hops, 1)
    ]
    return Findings(columns=("path", "hop", "from", "to", "tie"), told=("tie",), rows=tuple(rows))


def intermediaries(
    view: View, *, left: tuple[ActorId, ...], right: tuple[ActorId, ...], since: str | None, until: str | None
) -> Findings:
    """Third actors with a tie to both sides; a row for each pair that they link, those who link most pairs first.

    Ties that are only denied do not count. Each tie is told by the statement that can be trusted most.
    """
    where = _in_time(view, since, until)
    ties: dict[frozenset[ActorId], list[Statement]] = {}
    for statement in sorted(view.store.statements(where), key=_most_trusted):
        if statement.status is not Status.DENIED:
            ties.setdefault(ends(statement), []).append(statement)
    sides = {*left, *right}
    between = sorted({actor for pair in ties for actor in pair} - sides)
    found = {
        actor: [
            (view.label(one), view.label(other), ties[frozenset((one, actor))][0], ties[frozenset((actor, other))][0])
            for one, other in product(left, right)
            if frozenset((one, actor)) in ties and frozenset((actor, other)) in ties
        ]
        for actor in between
    }
    order = sorted((actor for actor in between if found[actor]), key=lambda actor: (-len(found[actor]), actor))
    rows = [
        (view.label(actor), len(found[actor]), one, other, near, far)
        for actor in order
        for one, other, near, far in found[actor]
    ]
    columns = ("intermediary", "pairs_linked", "from", "to", "near_tie", "far_tie")
    return Findings(columns=columns, told=("near_tie", "far_tie"), rows=tuple(rows))


def _in_time(view: View, since: str | None, until: str | None) -> Filter:
    """What the view sees, less what happened outside a time; statements without a date stay unless the view says so."""
    return replace(view.where, since=day(since), until=day(until), undated=view.where.keeps_undated)


def _most_trusted(statement: Statement) -> tuple[int, bool, int, tuple[object, ...]]:
    return STRENGTH.index(statement.status), statement.contested, -statement.publishers, by_date(statement)

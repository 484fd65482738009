"""Who stands between others, and who goes with whom: measures over the network, compared between times and trust."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from sahelgraph.analysis.groups import communities
from sahelgraph.analysis.measures import betweenness_between
from sahelgraph.analysis.ranking import rank
from sahelgraph.analysis.simple import simple_graph
from sahelgraph.model import ActorId, Statement, Status
from sahelgraph.questions.telling import Findings
from sahelgraph.questions.view import View, ends, needed
from sahelgraph.timespan import TimeSpan

_CONFIRMED = (Status.ASSERTED, Status.ENDED)
_ALLIED = 0.3
"""Polarity from which a tie is one of allies: membership has it, a visit (0.19) has not."""
_CIVIL = frozenset({"REQUEST", "YIELD"})


def brokers(
    view: View, *, left: tuple[ActorId, ...], right: tuple[ActorId, ...], change: str | None, top: int
) -> Findings:
    """Betweenness on the shortest paths from one side to the other, before and from a day on.

    Args:
        view: the store.
        left: one side.
        right: the other side; actors in both count as left.
        change: the first day of the later time.
        top: how many actors of either time.
    """
    turn = needed("change", change)
    times = (TimeSpan(None, turn - timedelta(days=1), "before"), TimeSpan(turn, None, "after"))
    kept = [[s for s in view.statements if s.when.overlaps(time) and s.status is not Status.DENIED] for time in times]
    other = tuple(actor for actor in right if actor not in left)
    scores = [betweenness_between(simple_graph(view.network(statements)), left, other) for statements in kept]
    best = [_placed(score, top) for score in scores]
    rows = [
        (view.label(actor), *_entry(best[0], scores[0], actor), *_entry(best[1], scores[1], actor), *shown)
        for actor in sorted({*best[0], *best[1]}, key=lambda a: (best[1].get(a, 10**6), best[0].get(a, 10**6), a))
        for shown in [[_example(statements, actor, {*left, *other}) for statements in kept]]
    ]
    columns = ("actor", "place_before", "before", "place_after", "after", "tie_before", "tie_after")
    return Findings(columns=columns, told=("tie_before", "tie_after"), rows=tuple(rows))


def robust_brokers(view: View, *, top: int, publishers: int) -> Findings:
    """Betweenness over all ties, beside that over confirmed ties with enough independent publishers."""
    sure = [s for s in view.statements if s.status in _CONFIRMED and s.publishers >= publishers and not s.contested]
    known = [s for s in view.statements if s.status is not Status.DENIED]
    everyone = {row.actor: row for row in rank(view.network(known), by="betweenness", top=None)}
    firm = {row.actor: row for row in rank(view.network(sure), by="betweenness", top=None)}
    rows = [
        (
            view.label(actor),
            row.place,
            _rounded(row.score),
            firm[actor].place if actor in firm else None,
            _rounded(firm[actor].score) if actor in firm else None,
            _example(sure, actor) or _example(known, actor),
        )
        for actor, row in list(everyone.items())[:top]
    ]
    columns = ("actor", "place", "betweenness", "place_confirmed", "betweenness_confirmed", "tie")
    note = f"{len(sure)} of {len(known)} ties are confirmed by {publishers} or more publishers and uncontested."
    return Findings(columns=columns, told=("tie",), rows=tuple(rows), notes=(note,))


def allies_by_half_year(view: View, *, since: str | None, until: str | None, smallest: int) -> Findings:
    """Communities of allied actors in each half-year, and who came from another or left for another.

    A community of one half-year continues the community of the half-year before with which it shares most members; a
    member has changed if it was in another one then. ``smallest`` is the least number of members to be shown.
    """
    rows: list[tuple[Any, ...]] = []
    earlier: list[frozenset[ActorId]] = []
    friendly = [s for s in view.statements if s.when.earliest and s.status in _CONFIRMED and _friendly(s, view)]
    for period in _half_years(view.statements, since, until):
        now = [s for s in friendly if s.when.overlaps(period)]
        groups = [group for group in communities(view.network(now)) if len(group) >= 2]
        for group in groups:
            kin = max(earlier, key=lambda old: (len(old & group), sorted(old)), default=frozenset[ActorId]())
            came = {actor for actor in group - kin if any(actor in old for old in earlier)} if kin & group else set()
            went = {actor for actor in kin - group if any(actor in new for new in groups)} if kin & group else set()
            if len(group) >= smallest:
                binding = next(s for s in now if ends(s) <= group)
                rows.append((period.edtf, view.labels(group), view.labels(came), view.labels(went), binding))
        earlier = groups
    columns = ("half_year", "members", "came_from_another", "went_to_another", "tie")
    return Findings(columns=columns, told=("tie",), rows=tuple(rows))


def _friendly(statement: Statement, view: View) -> bool:
    """Whether a statement tells of a tie of allies that begins or goes on.

    Meeting, asking and easing sanctions are civil but make no allies. A tie that is only told to have ended on a day
    says nothing of the time before.
    """
    over = Status.ENDED in statement.statuses and statement.when.earliest == statement.when.latest
    allied = view.polarity(statement.relation) >= _ALLIED and view.family(statement.relation) not in _CIVIL
    return allied and not over


def _half_years(statements: Iterable[Statement], since: str | None, until: str | None) -> list[TimeSpan]:
    """The half-years in which something is dated to begin, within the limits."""
    days = sorted(s.when.earliest for s in statements if s.when.earliest)
    days = [d for d in days if (not since or d.isoformat() >= since) and (not until or d.isoformat() <= until)]
    halves = sorted({(d.year, d.month > 6) for d in days})
    return [TimeSpan.parse(f"{year}-07/{year}-12" if late else f"{year}-01/{year}-06") for year, late in halves]


def _placed(scores: Mapping[ActorId, float], top: int) -> dict[ActorId, int]:
    """Places of the best actors; equal scores share a place, and zero is no place."""
    order = sorted((a for a in scores if scores[a] > 0), key=lambda a: (-_rounded(scores[a]), a))
    places: dict[ActorId, int] = {}
    for index, actor in enumerate(order, 1):
        before = order[index - 2] if index > 1 else None
        same = before is not None and _rounded(scores[before]) == _rounded(scores[actor])
        places[actor] = places[before] if same and before is not None else index
    return {actor: place for actor, place in places.items() if place <= top}


def _entry(places: Mapping[ActorId, int], scores: Mapping[ActorId, float], actor: ActorId) -> tuple[int | None, float]:
    return places.get(actor), _rounded(scores.get(actor, 0.0))


def _rounded(score: float) -> float:
    return round(score, 6)


def _example(statements: Sequence[Statement], actor: ActorId, others: set[ActorId] | None = None) -> Statement | None:
    """One tie of an actor, if possible to one of some others, so that a reader can begin to check a score."""
    own = [s for s in statements if actor in ends(s)]
    return next((s for s in own if others and ends(s) & others - {actor}), own[0] if own else None)

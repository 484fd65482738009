"""What changed: ties suspended and restored, cooperation turned to conflict, one month beside the one before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from sahelgraph.model import ActorId, Fact, Statement, Status
from sahelgraph.questions.telling import Findings, Reported
from sahelgraph.questions.view import View, day, ends
from sahelgraph.timespan import TimeSpan

_BREAKS = frozenset({"suspended", "sanctioned", "severedTiesWith", "terminatedAgreementWith", "expelled"})
_MENDS = frozenset(
    {"liftedSanctionsOn", "establishedRelationsWith", "signedAgreementWith", "signedMilitaryAgreementWith", "joined"}
)

Pair = frozenset[ActorId]


def suspensions(view: View, *, about: tuple[ActorId, ...], times: int) -> Findings:
    """Every period in which the ties of two actors were suspended, for pairs where that happened several times.

    A period runs from a break to the next restoration of ties between the two: one that is reported, or the end that a
    background fact gives for a break. Breaks without a restoration between them belong to one period.
    """
    rows = []
    for pair, told in _dated_by_pair(view, about).items():
        breaks = [s for s in told if s.relation in _BREAKS]
        known = [f for f in view.facts if ends(f) == pair and f.relation in _BREAKS and _lasted(f)]
        ending: list[tuple[date, Reported]] = [(f.when.latest, f) for f in known if f.when.latest]
        ending += [(s.when.earliest, s) for s in told if s.relation in _MENDS and s.when.earliest]
        found = _periods(breaks, sorted(ending, key=lambda entry: (entry[0], isinstance(entry[1], Fact))))
        if len(found) >= times:
            rows += [(view.labels(pair), number, *period) for number, period in enumerate(found, 1)]
    columns = ("between", "period", "suspended", "restored")
    return Findings(columns=columns, told=columns[2:], rows=tuple(rows))


def _lasted(fact: Fact) -> bool:
    """Whether a fact gives a stretch of time, whose end is an ending; the day of an event is not."""
    return "/" in (fact.when.edtf or "")


def _periods(
    breaks: Sequence[Statement], endings: Sequence[tuple[date, Reported]]
) -> list[tuple[Statement, Reported | None]]:
    """Breaks in their order, each with the first ending after it; a break before that ending opens nothing new."""
    found: list[tuple[Statement, Reported | None]] = []
    closed: date | None = date.min
    for opening in breaks:
        start = opening.when.earliest
        assert start is not None
        if closed is None or start < closed:
            continue
        closed, end = next((entry for entry in endings if entry[0] > start), (None, None))
        found.append((opening, end))
    return found


def turns(view: View, *, about: tuple[ActorId, ...], strength: int) -> Findings:
    """Where the ties of two actors changed sides: consecutive dated statements, one friendly and one hostile.

    Args:
        view: the store.
        about: only pairs with one of these; all if empty.
        strength: in hundredths of the scale of polarity, how friendly or hostile a relation must be to count.
    """
    rows = []
    for pair, told in _dated_by_pair(view, about).items():
        # That a friendly tie ended is no friendly act, and what ended a hostile one is told on its own.
        lasting = [s for s in told if Status.ENDED not in s.statuses]
        strong = [s for s in lasting if abs(view.polarity(s.relation)) * 100 >= strength]
        for before, after in pairwise(strong):
            signs = view.polarity(before.relation) > 0, view.polarity(after.relation) > 0
            if signs[0] != signs[1]:
                kind = "cooperation to conflict" if signs[0] else "conflict to cooperation"
                assert after.when.earliest
                rows.append((after.when.earliest.isoformat()[:7], view.labels(pair), kind, before, after))
    rows.sort(key=lambda row: row[:3])
    columns = ("month", "between", "turn", "before", "after")
    return Findings(columns=columns, told=columns[3:], rows=tuple(rows))


def _dated_by_pair(view: View, about: tuple[ActorId, ...]) -> dict[Pair, list[Statement]]:
    """Statements of fact with a first day, by pair of actors and in the order of that day."""
    pairs: dict[Pair, list[Statement]] = defaultdict(list)
    for statement in view.statements:
        pair = view.sides(statement)
        if statement.plain and statement.when.earliest and len(pair) == 2 and (not about or pair & set(about)):
            pairs[pair].append(statement)
    return dict(sorted(pairs.items(), key=lambda item: sorted(item[0])))


def changes(view: View, *, actor: ActorId, until: str | None, days: int) -> Findings:
    """The ties of an actor in the last days of a time beside those of as many days before.

    Args:
        view: the store.
        actor: whose ties, those of its officials included.
        until: the last day; by default that on which the newest tie of the actor began, as far as dates are told.
        days: how many days either time has.
    """
    own = [s for s in view.statements if actor in view.sides(s) and s.status is not Status.DENIED]
    last = day(until) or max((s.when.earliest for s in own if s.plain and s.when.earliest), default=date.max)
    turn = last - timedelta(days=days - 1)
    now, before = _period(turn, last), _period(turn - timedelta(days=days), turn - timedelta(days=1))
    recent, former = ([s for s in own if _begins_in(s, period)] for period in (now, before))
    rows = [
        *(("new" if not _alike(s, former) else "goes on", view.labels(view.sides(s) - {actor}), s) for s in recent),
        *(("not reported again", view.labels(view.sides(s) - {actor}), s) for s in former if not _alike(s, recent)),
    ]
    note = f"Compared: {now.edtf} with {before.edtf}."
    return Findings(columns=("change", "with", "tie"), told=("tie",), rows=tuple(rows), notes=(note,))


def _period(first: date, last: date) -> TimeSpan:
    return TimeSpan(first, last, f"{first}/{last}")


def _begins_in(statement: Statement, period: TimeSpan) -> bool:
    """Whether a statement is dated to these days; one that only began before them is no change."""
    first = statement.when.earliest
    return first is not None and TimeSpan.day(first).overlaps(period)


def _alike(statement: Statement, others: Sequence[Statement]) -> bool:
    tie = statement.subject, statement.relation, statement.object
    return any((s.subject, s.relation, s.object) == tie for s in others)

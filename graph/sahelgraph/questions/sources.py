"""Who says so: accusations by kind of source, differing accounts, who came first, and what is not known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain, combinations
from typing import Any

from sahelgraph.model import ActorId, Evidence, Statement, Status
from sahelgraph.questions.telling import Findings, Reported
from sahelgraph.questions.view import View, by_date, day, ends
from sahelgraph.store.fusion import Rules, claim_of
from sahelgraph.store.ledger import agencies

Pair = tuple[Statement, Statement]

_STATE = ("State", "Government", "Ministry", "SecurityAgency", "ArmedForce")
_OFFICES = frozenset({"leads", "hasRoleIn"})
_UNREAL = (Status.PLANNED, Status.REQUESTED, Status.POSSIBLE)


def accusations(view: View, *, independent: tuple[str, ...], about: tuple[ActorId, ...]) -> Findings:
    """Statements that somebody alleges, by who is cited for them.

    Args:
        view: the store.
        independent: classes of actors that count as independent of the parties.
        about: only statements about one of these actors; all if empty.
    """
    officials = _officials(view)
    rows = []
    for statement in view.statements:
        if Status.ALLEGED not in statement.statuses or (about and not ends(statement) & set(about)):
            continue
        states = {who for who in statement.speakers if view.is_a(who, *_STATE) or who in officials}
        free = {who for who in statement.speakers if who not in states and view.is_a(who, *independent)}
        rest = set(statement.speakers) - states - free
        verdict = _verdict(bool(states), bool(free), bool(rest))
        rows.append((verdict, statement, view.labels(states), view.labels(free), view.labels(rest)))
    columns = ("verdict", "accusation", "government_sources", "independent_sources", "other_sources")
    return Findings(columns=columns, told=("accusation",), rows=tuple(rows))


def _verdict(states: bool, free: bool, rest: bool) -> str:
    if free:
        return "independent source"
    if states:
        return "government and other parties only" if rest else "government only"
    return "other parties only" if rest else "nobody is cited"


def _officials(view: View) -> set[ActorId]:
    """Persons who are reported or known to hold, or to have held, an office of a state."""
    told: tuple[Reported, ...] = (*view.statements, *view.facts)
    return {t.subject for t in told if t.relation in _OFFICES and view.is_a(t.object, *_STATE)}


def differing(view: View, *, days: int, about: tuple[ActorId, ...]) -> Findings:
    """Pairs of statements that can be one event told with another date or another actor.

    Two statements differ in the date if subject, relation and object agree and their dates lie at most ``days`` apart;
    they differ in an actor if relation, one end and the exact date agree. Both must rest on different publishers, or on
    different speakers where the publisher is one.
    """
    dated = [s for s in view.statements if s.when.earliest and s.when.latest and s.status not in _UNREAL]
    if about:
        dated = [s for s in dated if ends(s) & set(about)]
    same_tie = _pairs_by(dated, lambda s: (s.subject, s.relation, s.object))
    same_subject = _pairs_by(dated, lambda s: (s.relation, s.subject, s.when.edtf))
    same_object = _pairs_by(dated, lambda s: (s.relation, s.object, s.when.edtf))
    pairs = {pair: "date" for pair in same_tie if _days_between(*pair) <= days}
    pairs |= {pair: "actor" for pair in (*same_subject, *same_object) if pair not in pairs and _one_day(pair[0])}
    order = sorted(pairs, key=lambda pair: (by_date(pair[0]), by_date(pair[1])))
    rows = [
        (pairs[one, other], one, sources[0], other, sources[1])
        for one, other in order
        if (sources := _sources_apart(view.best(one), view.best(other), view))
    ]
    columns = ("differs_in", "account", "source", "other_account", "other_source")
    return Findings(columns=columns, told=("account", "other_account"), rows=tuple(rows))


def _pairs_by(statements: Iterable[Statement], key: Callable[[Statement], object]) -> Iterator[Pair]:
    """Pairs of statements that agree in a key, the earlier one first."""
    alike: dict[object, list[Statement]] = defaultdict(list)
    for statement in statements:
        alike[key(statement)].append(statement)
    return chain.from_iterable(combinations(group, 2) for group in alike.values())


def _days_between(one: Statement, other: Statement) -> int:
    """Days from the end of the earlier span to the beginning of the later one."""
    return ((other.when.earliest or date.max) - (one.when.latest or date.max)).days


def _one_day(statement: Statement) -> bool:
    return statement.when.earliest == statement.when.latest


def _sources_apart(one: Evidence, other: Evidence, view: View) -> tuple[str, str] | None:
    """Who tells each account, if that is not the same."""
    names = _source(one, view), _source(other, view)
    return names if names[0] != names[1] else None


def _source(piece: Evidence, view: View) -> str:
    publisher = view.reports[piece.report].publisher or "unknown publisher"
    return f"{view.label(piece.speaker)}, in {publisher}" if piece.speaker else publisher


def first_to_report(view: View, *, about: tuple[ActorId, ...], since: str | None, until: str | None) -> Findings:
    """For each statement with two independent sources: who told it first, who second, and how many days later."""
    rules = Rules(agencies=agencies(view.actors))
    first_day, last_day = day(since) or date.min, day(until) or date.max
    rows = []
    for statement in view.statements:
        if statement.publishers < 2 or (about and not ends(statement) & set(about)):
            continue
        printed: dict[str, list[tuple[date, str, Evidence]]] = defaultdict(list)
        for piece in view.store.pieces(statement.evidence):
            report = view.reports[piece.report]
            if report.published and first_day <= report.published <= last_day:
                source = claim_of(piece, report, rules).source
                printed[source].append((report.published, piece.id, piece))
        order = sorted((min(pieces)[:2], source) for source, pieces in printed.items() if source)
        if len(order) > 1:
            (one, first), (two, second) = order[:2]
            told = [min(printed[source])[2] for source in (first, second)]
            names = [_source(piece, view) for piece in told]
            rows.append((statement, names[0], one[0].isoformat(), names[1], two[0].isoformat(), (two[0] - one[0]).days))
    columns = ("tie", "first", "first_published", "second", "second_published", "days_between")
    return Findings(columns=columns, told=("tie",), rows=tuple(rows))


def unknowns(view: View, *, about: tuple[ActorId, ...]) -> Findings:
    """Actors that one report alone tells of, ties without a date, and what was only announced, feared or alleged."""
    chosen = [s for s in view.statements if not about or ends(s) & set(about)]
    reports: dict[ActorId, set[str]] = defaultdict(set)
    example: dict[ActorId, Statement] = {}
    for statement in view.statements:
        for actor in ends(statement):
            reports[actor].update(piece.report for piece in view.store.evidence(statement))
            example.setdefault(actor, statement)
    known = {actor for statement in chosen for actor in ends(statement)}
    alone = [actor for actor in known if len(reports[actor]) == 1 and (not about or actor in about)]
    rows: list[tuple[Any, ...]]
    rows = [("actor in one report", view.label(actor), example[actor]) for actor in sorted(alone)]
    rows += [("tie without a date", None, s) for s in chosen if not s.when.known and s.plain]
    rows += [(f"only {s.status.value}", None, s) for s in chosen if not s.plain]
    return Findings(columns=("unknown", "actor", "tie"), told=("tie",), rows=tuple(rows))

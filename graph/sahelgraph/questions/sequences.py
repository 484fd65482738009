"""What came after what: measures and their lifting, forces that leave, mediations and contact after them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import combinations
from typing import TypeVar

from sahelgraph.model import ActorId, Evidence, RelationId, ReportId, Span, Statement, Status
from sahelgraph.questions.membership import member_ids
from sahelgraph.questions.telling import Findings
from sahelgraph.questions.view import View, ends

T = TypeVar("T")

_LIFTED = RelationId("liftedSanctionsOn")
_LIFTABLE = frozenset({"sanctioned", "suspended"})
_WITHDREW = RelationId("withdrewForcesFrom")
_EXPELLED = RelationId("expelled")
_MEDIATED = RelationId("mediatedFor")
_HOSTILE = ("severedTiesWith", "terminatedAgreementWith", "expelled")
_CONTACT = ("CONSULT", "SUPPORT", "AGREE", "COOPERATE", "AID", "YIELD")


def measures(view: View, *, by: ActorId, bloc: ActorId, relations: tuple[RelationId, ...]) -> Findings:
    """What one actor did to each member of a bloc, with the first lifting before the next measure of its kind."""
    rows = []
    for member in member_ids(view, bloc):
        told = [s for s in view.statements if s.subject == by and s.object == member and s.status is not Status.DENIED]
        taken = [s for s in told if s.relation in relations]
        lifted = [s for s in told if s.relation == _LIFTED and s.plain]
        rows += [(view.label(member), measure, _lifting(measure, taken, lifted)) for measure in taken]
    return Findings(columns=("member", "measure", "lifted"), told=("measure", "lifted"), rows=tuple(rows))


def _lifting(measure: Statement, taken: Iterable[Statement], lifted: Iterable[Statement]) -> Statement | None:
    """The first dated lifting after a dated measure that sets something to lift, unless a new one came before it."""
    if measure.relation not in _LIFTABLE or not measure.when.latest or not measure.plain:
        return None
    end = next((s for s in lifted if _after(s, measure)), None)
    again = (s for s in taken if s.relation == measure.relation and s.plain and _after(s, measure))
    return None if end is None or any(_after(end, s) for s in again) else end


def departures(view: View, *, forces: tuple[ActorId, ...], hosts: tuple[ActorId, ...]) -> Findings:
    """For each force and host: the first demand to go, the first announcement of going, and the last departure.

    Being expelled is being asked. Ties to places within a country stay apart from the country: the graph knows bases
    as actors of their own.
    """
    told: dict[tuple[ActorId, ActorId], list[Statement]] = {}
    for statement in view.statements:
        if statement.relation == _WITHDREW and statement.status is not Status.DENIED:
            told.setdefault((statement.subject, statement.object), []).append(statement)
        elif statement.relation == _EXPELLED and statement.plain and view.is_a(statement.subject, "State"):
            told.setdefault((statement.object, statement.subject), []).append(statement)
    rows = []
    for force, host in sorted(told):
        if (forces and force not in forces) or (hosts and host not in hosts) or not _foreign(view, force, host):
            continue
        own = told[force, host]
        pieces = sorted((piece for s in own for piece in view.store.pieces(s.evidence)), key=_dated_first)
        asked = _first(pieces, lambda p: p.relation == _EXPELLED or p.status is Status.REQUESTED)
        announced = _first(pieces, lambda p: p.relation == _WITHDREW and p.status is Status.PLANNED)
        left = [s for s in own if s.relation == _WITHDREW and s.plain]
        gone = _first(reversed(left), lambda s: s.when.known) or _first(left, bool)
        rows.append((view.label(force), view.label(host), asked, announced, gone))
    columns = ("force", "host", "asked_to_go", "announced", "gone")
    return Findings(columns=columns, told=columns[2:], rows=tuple(rows))


def _foreign(view: View, force: ActorId, host: ActorId) -> bool:
    """Whether a force is no person and not at home; one whose country is not known counts as foreign."""
    home, country = view.actor(force).country, view.actor(host).country
    return not view.is_a(force, "Person") and (home is None or home != country)


def _dated_first(piece: Evidence) -> tuple[date, ReportId, Span]:
    return piece.when.earliest or piece.when.latest or date.max, piece.report, piece.span


def _first(items: Iterable[T], test: Callable[[T], bool]) -> T | None:
    return next(filter(test, items), None)


def mediations(view: View, *, mediator: tuple[ActorId, ...]) -> Findings:
    """Parties that one mediator served, as one report tells it, with the next contact and the next break after it.

    ``contact_after`` and ``break_after`` are the first dated statements between the two parties after the mediation; an
    undated mediation has neither, for nobody can tell what came after.
    """
    served: dict[tuple[ActorId, str], list[Statement]] = {}
    for statement in view.statements:
        if statement.relation != _MEDIATED or statement.status is Status.DENIED:
            continue
        if mediator and statement.subject not in mediator:
            continue
        for report in sorted({piece.report for piece in view.store.pieces(statement.evidence)}):
            served.setdefault((statement.subject, report), []).append(statement)
    rows: dict[tuple[object, ...], None] = {}
    for (who, _), group in sorted(served.items()):
        parties = sorted({s.object for s in group})
        pairs: list[tuple[ActorId, ActorId | None]] = [*combinations(parties, 2)]
        for one, other in pairs or [(parties[0], None)]:
            told = next(s for s in group if s.object == one)
            after = [s for s in view.statements if other and ends(s) == {one, other} and s.plain and _after(s, told)]
            contact = _first(after, lambda s: view.family(s.relation) in _CONTACT)
            broken = _first(after, lambda s: s.relation in _HOSTILE)
            rows[(view.label(who), view.label(one), other and view.label(other), told, contact, broken)] = None
    columns = ("mediator", "party", "other_party", "mediation", "contact_after", "break_after")
    return Findings(columns=columns, told=columns[3:], rows=tuple(rows))


def _after(later: Statement, earlier: Statement) -> bool:
    """Whether one statement is surely later than another: it begins after the other has ended."""
    first, last = later.when.earliest, earlier.when.latest
    return first is not None and last is not None and first > last

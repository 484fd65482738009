"""Who belonged to what on a day, by reports and by background facts, which are told apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sahelgraph.model import ActorId, Statement
from sahelgraph.questions.telling import Findings
from sahelgraph.questions.view import View, needed
from sahelgraph.store.states import Held, Period, load_states, periods

_MEMBER = "memberOf"
_JOINING = frozenset({_MEMBER, "joined", "founded"})

Memberships = Mapping[tuple[ActorId, ActorId], Sequence[Period]]


def members_on(view: View, *, blocs: tuple[ActorId, ...], members: tuple[ActorId, ...], on: str | None) -> Findings:
    """The members of organisations on a day.

    Columns ``reports_say`` and ``background_says`` give what each says of the day, with the bounds of the period meant:
    they may disagree. A row needs a "yes" of one of them, or an "unknown" of the reports where the background knows no
    period. ``tie`` is the statement that opens the reported period, else one that tells of it or ends it.
    """
    day = needed("on", on)
    reported, known = _memberships(view)
    told: dict[str, Statement] = {statement.id: statement for statement in view.statements}
    rows = []
    for actor, bloc in sorted(
        {*reported, *known}, key=lambda key: (blocs.index(key[1]) if key[1] in blocs else -1, key)
    ):
        if bloc not in blocs or (members and actor not in members):
            continue
        period, held = _on(reported.get((actor, bloc), ()), day)
        background, surely = _on(known.get((actor, bloc), ()), day)
        if Held.YES in (held, surely) or (held is Held.UNKNOWN and background is None):
            says = _words(period, held), _words(background, surely)
            rows.append((view.label(bloc), view.label(actor), *says, _behind(period, told)))
    columns = ("organisation", "member", "reports_say", "background_says", "tie")
    return Findings(columns=columns, told=("tie",), rows=tuple(rows))


def member_ids(view: View, bloc: ActorId) -> list[ActorId]:
    """Whoever is reported or known to have belonged to an organisation at any time, by id."""
    told = {s.subject for s in view.statements if s.object == bloc and s.plain and s.relation in _JOINING}
    return sorted(told | {f.subject for f in view.facts if f.object == bloc and f.relation == _MEMBER})


def _memberships(view: View) -> tuple[Memberships, Memberships]:
    """Periods of membership by member and organisation: from reports alone, and from background facts alone."""
    state = [state for state in load_states(view.ontology) if state.id == _MEMBER]
    facts = [(iri, fact) for iri, fact in view.facts_by_iri.items() if fact.relation == _MEMBER]
    return _by_pair(periods(view.statements, (), state)), _by_pair(periods((), facts, state))


def _by_pair(found: Iterable[Period]) -> Memberships:
    pairs: dict[tuple[ActorId, ActorId], list[Period]] = defaultdict(list)
    for period in found:
        pairs[period.subject, period.object].append(period)
    return pairs


def _on(known: Sequence[Period], day: date) -> tuple[Period | None, Held]:
    """The period that says most of a day, and what it says; no period says nothing, which is no answer."""
    for wanted in Held.YES, Held.UNKNOWN, Held.NO:
        for period in known:
            if period.on(day) is wanted:
                return period, wanted
    return None, Held.UNKNOWN


def _words(period: Period | None, held: Held) -> str:
    if period is None:
        return "nothing"
    return f"{held.value}, {period.earliest or '..'}/{period.latest or '..'}"


def _behind(period: Period | None, told: Mapping[str, Statement]) -> Statement | None:
    ids = (*period.opened, *period.told, *period.ended_by) if period else ()
    return told[ids[0]] if ids else None

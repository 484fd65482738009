"""Terms of office, as the same report tells them: who is overthrown or dismissed led until then, an appointee since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from sahelgraph.language.periods import opening, since, until
from sahelgraph.model import ActorId, Evidence, RelationId, Status
from sahelgraph.timespan import TimeSpan

LEADS: Final = RelationId("leads")
_LEADER: Final = "leader"
_OTHER_POSTS: Final = (" as ", " comme ", "inister", "inistre", "poste de", "mbass")
"""What tells of a post of its own, so that a succession is in that and not in the office known from elsewhere."""
_ENDS: Final = frozenset({"overthrew", "dismissed"})
_TERMS: Final = frozenset({"leads", "hasRoleIn"})

_DEPARTURES: Final = {"withdrewFrom": "memberOf", "withdrewForcesFrom": "deployedForcesTo"}
"""What a departure ends, for the same two actors."""


def end_terms(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """End the terms of office of those who are overthrown or dismissed in the same report.

    Args:
        evidence: All evidence of one report.

    Returns:
        The same in the same order, with status ``ended`` for the offices of a person whom the report says to have been
        overthrown or dismissed; undated ones end with the day of it, unless the report gives several.
    """
    ends: dict[ActorId, set[TimeSpan]] = {}
    for item in evidence:
        if item.relation in _ENDS and item.status is Status.ASSERTED:
            ends.setdefault(item.object, set()).update({item.when} if opening(item.when) else ())
    return tuple(_ended(item, ends[item.subject]) if item.subject in ends else item for item in evidence)


def end_stays(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """End the undated memberships and deployments that are over with the departure that the same report dates.

    Args:
        evidence: All evidence of one report.

    Returns:
        The same in the same order; what has the status ``ended`` and no date lasted until the only departure told.
    """
    ends: dict[tuple[ActorId, str, ActorId], set[TimeSpan]] = {}
    for item in evidence:
        if item.relation in _DEPARTURES and item.status is Status.ASSERTED and opening(item.when):
            ends.setdefault((item.subject, _DEPARTURES[item.relation], item.object), set()).add(item.when)
    return tuple(
        replace(item, when=until(next(iter(ends[item.subject, item.relation, item.object]))))
        if item.status is Status.ENDED
        and not item.when.known
        and len(ends.get((item.subject, item.relation, item.object), ())) == 1
        else item
        for item in evidence
    )


def begin_terms(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Begin the terms of office of those whom the same report says to have been appointed on one date.

    Args:
        evidence: All evidence of one report.

    Returns:
        The same in the same order; undated offices of a person who was appointed once begin with the day of it.
    """
    begins: dict[ActorId, set[TimeSpan]] = {}
    for item in evidence:
        if item.relation == "appointed" and item.status is Status.ASSERTED:
            begins.setdefault(item.object, set()).add(item.when)
    return tuple(
        replace(item, when=since(next(iter(begins[item.subject]))))
        if _undated(item) and len(begins.get(item.subject, ())) == 1 and opening(next(iter(begins[item.subject])))
        else item
        for item in evidence
    )


def hand_on(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The office that a successor takes over: who succeeded a leader leads, whom a leader succeeded did so before.

    Args:
        evidence: All evidence of one report.

    Returns:
        The same, and behind it ``leads`` for those persons whom the report says to have succeeded, or to have been
        succeeded by, one whom it says to lead just one body; of themselves it names no office.
    """
    led = _led(evidence)
    officers = {item.subject for item in evidence if item.relation in _TERMS}
    more: dict[tuple[ActorId, ActorId], Evidence] = {}
    for item in _successions(evidence):
        for heir, source, status in (
            (item.object, item.subject, Status.ENDED),
            (item.subject, item.object, Status.ASSERTED),
        ):
            if heir not in officers and len(led.get(source, ())) == 1:
                body = next(iter(led[source]))
                made = replace(
                    item, subject=heir, relation=LEADS, object=body, status=status, when=TimeSpan.UNKNOWN, role=_LEADER
                )
                more.setdefault((heir, body), made)
    return (*evidence, *more.values())


def pass_on(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """End the leadership of whom another replaced as leader of the same body, and begin that of the other.

    Args:
        evidence: All evidence of one report.

    Returns:
        The same in the same order; undated leadership ends, or begins, with the day of the succession.
    """
    led, begun, over = _led(evidence), {}, {}
    for item in _successions(evidence):
        for body in led.get(item.subject, set()) & led.get(item.object, set()):
            begun[item.subject, body] = since(item.when)
            over[item.object, body] = until(item.when)
    return tuple(_passed(item, begun, over) if item.relation == LEADS else item for item in evidence)


def _passed(
    item: Evidence, begun: Mapping[tuple[ActorId, ActorId], TimeSpan], over: Mapping[tuple[ActorId, ActorId], TimeSpan]
) -> Evidence:
    tie = item.subject, item.object
    if tie in over and item.status in (Status.ASSERTED, Status.ENDED):
        return replace(item, status=Status.ENDED, when=item.when if item.when.known else over[tie])
    return replace(item, when=begun[tie]) if tie in begun and _undated(item) else item


def _led(evidence: Iterable[Evidence]) -> dict[ActorId, set[ActorId]]:
    """Whom or what each person leads or led."""
    led: dict[ActorId, set[ActorId]] = {}
    for item in evidence:
        if item.relation == LEADS and item.status in (Status.ASSERTED, Status.ENDED):
            led.setdefault(item.subject, set()).add(item.object)
    return led


def _successions(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Who replaced whom, in no post that the sentence names, where only one did."""
    replaced = [item for item in evidence if item.relation == "replaced" and item.status is Status.ASSERTED]
    heirs = Counter(item.object for item in {(i.subject, i.object): i for i in replaced}.values())
    return [i for i in replaced if heirs[i.object] == 1 and not any(word in i.quote for word in _OTHER_POSTS)]


def _undated(item: Evidence) -> bool:
    return item.relation in _TERMS and item.status is Status.ASSERTED and not item.when.known


def _ended(item: Evidence, ends: set[TimeSpan]) -> Evidence:
    if item.relation not in _TERMS or item.status not in (Status.ASSERTED, Status.ENDED):
        return item
    when = until(next(iter(ends))) if len(ends) == 1 and not item.when.known else item.when
    return replace(item, status=Status.ENDED, when=when)

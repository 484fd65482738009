"""Evidence to statements: what is one event told twice, and what are two.

Fusion is a function of the set of evidence. It does not see the order of loading, and evidence of one tie (subject,
relation, object; the ends sorted where the relation has no direction) never bears on another tie, so that a store
refuses exactly the ties that a report touches. These are the rules within one tie, with their reasons.

**Events** (most relations: met, signed, attacked). A dated report says "on some day within this span".

1. A span that holds no other reported span is *precise*. Precise spans are different events, except that spans which
   overlap without one holding the other (last week; 8 to 20 March) are one event if all of a chain share a day. Two
   different days stay two statements: that the reports mean one event and one of them errs is a contradiction to be
   shown, not to be settled here.
2. A wider span ("in March", "in 2017") joins the precise event that it touches if there is exactly one. With two or
   more nobody can tell which was meant, so that all evidence of exactly that span is a statement of its own.

**Lasting ties** (``lasting`` in ``ontology/states.toml``: leads, belongs to). A dated report says "held throughout this
span". Spans that overlap, directly or through others, are one period; periods that do not touch stay apart, because
the tie may have ended in between. An open end ("since 2013") testifies up to the day its report was published and not
beyond: otherwise one old report would glue all later periods together.

**Unknown dates.** An undated statement says "at some time", and every undated report says just that, so that undated
evidence is one statement. It joins a dated one only where that adds nothing that was not said:

3. for an event, if its own report dates exactly one event of this tie ("signed on Monday ... the agreement");
4. for a lasting tie also if all reports together know only one period of it.

**What is said to be and what is only wanted.** With a date, a plan and its execution meet in one statement, which then
carries both statuses: the date is the proof that the same event is meant. Without a date there is no such proof. Last
year's agreement and next year's plan would become one, so that undated plans, possibilities and requests stay apart
from undated assertions.

**Denials** contradict; they do not support. A dated denial contradicts what is said of the same time. An undated one
contradicts dated statements of the year before it was published, and undated ones that some report makes within a year
of it: what is denied is what is claimed at the time, and who denies an agreement of this year does not deny that of
seven years ago. Statements made by denials alone are kept as denied.

**Independent publishers.** Reports that cite one news agency for a statement, or that were taken over from it as their
dateline or signature says (:mod:`sahelgraph.store.wires`), are one source, whoever printed them; otherwise the
publisher is the source, or the host of the report's address. Reports with neither add one source in all, and only if
there is no other: two unknown publishers cannot be shown to be two. A digest is its publisher's account and one source,
whichever reports it names as its own sources: nobody can tell which of them stands behind which sentence.

**Ids** are hashes of the tie and of the span that the rules settle on, and so depend on nothing but the evidence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import NamedTuple

from sahelgraph.decisions.effect import NONE, Decisions
from sahelgraph.ids import content_id, fold
from sahelgraph.model import (
    ActorId,
    Evidence,
    EvidenceId,
    RelationId,
    Report,
    ReportId,
    Statement,
    StatementId,
    Status,
)
from sahelgraph.store.spans import Bounds, events, hull, periods, shared
from sahelgraph.store.wires import agency_of
from sahelgraph.timespan import TimeSpan

STRENGTH = (
    Status.ASSERTED,
    Status.ENDED,
    Status.ALLEGED,
    Status.PLANNED,
    Status.REQUESTED,
    Status.POSSIBLE,
    Status.DENIED,
)
"""Statuses from the strongest to the weakest."""

UNREAL = frozenset({Status.PLANNED, Status.REQUESTED, Status.POSSIBLE})
_LATELY = 365
"""How many days back an undated denial reaches. With a month it misses the late answer to an old accusation; without a
bound it contests events of other years, and every denial of a popular tie meets every statement of it."""

DISPUTABLE = frozenset({Status.ASSERTED, Status.ENDED, Status.ALLEGED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What fusion needs to know of the vocabulary and of the actors.

    ``symmetric`` relations have no direction, ``lasting`` ones hold over time. ``agencies`` gives for a medium, by
    actor id and by folded name, the one source that it is. ``decisions`` are those of people; what they do to evidence
    is done before it comes here (see :mod:`sahelgraph.store.decided`).
    """

    symmetric: Collection[RelationId] = frozenset()
    lasting: Collection[RelationId] = frozenset()
    agencies: Mapping[str, str] = field(default_factory=dict)
    decisions: Decisions = NONE


class Tie(NamedTuple):
    """What evidence must have in common to be compared at all."""

    subject: ActorId
    relation: RelationId
    object: ActorId

    @property
    def id(self) -> str:
        """Hash that names the tie in RDF."""
        return content_id("t", *self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What fusion needs to know of a piece of evidence.

    ``source`` is who vouches for it: see "Independent publishers" above; empty where nobody is known.
    """

    evidence: EvidenceId
    report: ReportId
    source: str
    published: date | None
    status: Status
    speaker: ActorId | None
    when: TimeSpan

    @property
    def unreal(self) -> bool:
        """Whether it speaks of what is wanted or feared, not of what is."""
        return self.status in UNREAL

    @property
    def period(self) -> Bounds:
        """First and last day that it testifies for as a lasting tie: an open end reaches to its publication."""
        earliest = self.when.earliest or date.min
        if self.when.latest or self.published is None:
            return earliest, self.when.latest or date.max
        return earliest, max(earliest, self.published)

    @property
    def window(self) -> Bounds:
        """First and last day on which the event may have happened."""
        return self.when.earliest or date.min, self.when.latest or date.max


def fuse(evidence: Iterable[Evidence], *, reports: Mapping[ReportId, Report], rules: Rules) -> list[Statement]:
    """Fuse evidence into statements; the order of ``evidence`` does not matter.

    Args:
        evidence: any evidence; the same piece twice counts once.
        reports: the reports that it comes from.
        rules: what the vocabulary says.

    Returns:
        Statements, sorted by id.
    """
    ties: dict[Tie, dict[EvidenceId, Claim]] = defaultdict(dict)
    for item in evidence:
        claim = claim_of(item, reports[item.report], rules)
        ties[tie_of(item, rules)][claim.evidence] = claim
    fused = (fuse_tie(tie, claims.values(), rules) for tie, claims in ties.items())
    return sorted(chain.from_iterable(fused), key=lambda statement: statement.id)


def tie_of(evidence: Evidence, rules: Rules) -> Tie:
    """The tie that evidence speaks of, its ends sorted where the relation has no direction."""
    return tie_between(evidence.subject, evidence.relation, evidence.object, rules)


def tie_between(subject: ActorId, relation: RelationId, object: ActorId, rules: Rules) -> Tie:
    """The tie of two actors, its ends sorted where the relation has no direction."""
    ends = subject, object
    first, second = sorted(ends) if relation in rules.symmetric else ends
    return Tie(first, relation, second)


def claim_of(evidence: Evidence, report: Report, rules: Rules) -> Claim:
    """What fusion needs of evidence and of the report that it comes from."""
    publisher = fold(report.publisher or "") or _host(report.url)
    return Claim(
        evidence=evidence.id,
        report=report.id,
        source=rules.agencies.get(evidence.speaker or "")
        or agency_of(report.text, rules.agencies)
        or rules.agencies.get(publisher)
        or publisher,
        published=report.published,
        status=evidence.status,
        speaker=evidence.speaker,
        when=evidence.when,
    )


def _host(url: str | None) -> str:
    """The host of a web address without ``www.``, or nothing."""
    found = re.match(r"https?://(?:www\.)?([^/:?#]+)", url or "")
    return found[1].lower() if found else ""


def fuse_tie(tie: Tie, claims: Iterable[Claim], rules: Rules) -> list[Statement]:
    """The statements of one tie.

    Args:
        tie: the tie.
        claims: all that reports say of it, each piece of evidence once.
        rules: what the vocabulary says.

    Returns:
        Statements, sorted by id.
    """
    lasting = tie.relation in rules.lasting
    ordered = sorted(claims, key=lambda claim: claim.evidence)
    dated = [claim for claim in ordered if claim.when.known]
    groups = periods([(c.period, c) for c in dated]) if lasting else events([(c.window, c) for c in dated])
    loose = _place_undated([claim for claim in ordered if not claim.when.known], groups, lasting=lasting)
    free = [claim for claim in loose["undated"] if claim.status is Status.DENIED]
    loose |= _parted(loose["undated"])
    clusters = [(_when(group, lasting=lasting), group, "") for group in groups]
    clusters += [(TimeSpan.UNKNOWN, group, name) for name, group in loose.items() if group]
    return sorted((_statement(tie, *cluster, free) for cluster in clusters), key=lambda statement: statement.id)


def _place_undated(undated: Sequence[Claim], groups: Sequence[list[Claim]], *, lasting: bool) -> dict[str, list[Claim]]:
    """Add to ``groups`` what may join a dated statement; return the rest by what kind of statement it makes."""
    homes: dict[tuple[ReportId, bool], set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for claim in group:
            homes[claim.report, claim.unreal].add(number)
    real = [number for number, group in enumerate(groups) if not all(claim.unreal for claim in group)]
    loose: dict[str, list[Claim]] = {"undated": [], "undated, not real": []}
    joining: list[tuple[int, Claim]] = []
    for claim in undated:
        own = homes[claim.report, claim.unreal]
        if len(own) == 1:
            joining.append((min(own), claim))
        elif lasting and len(real) == 1 and not claim.unreal:
            joining.append((real[0], claim))
        else:
            loose["undated, not real" if claim.unreal else "undated"].append(claim)
    for number, claim in joining:
        groups[number].append(claim)
    return loose


def _parted(undated: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Undated claims, and apart from them the denials that come years before or after all that they could deny."""
    told = [claim for claim in undated if claim.status is not Status.DENIED]
    far = [
        claim
        for claim in undated
        if claim.status is Status.DENIED and told and not any(_at_one_time(claim, other) for other in told)
    ]
    return {"undated": [claim for claim in undated if claim not in far], "undated, denied": far}


def _at_one_time(one: Claim, other: Claim) -> bool:
    """Whether two claims were published so near each other that the one may answer the other."""
    if one.published is None or other.published is None:
        return True
    return abs((one.published - other.published).days) <= _LATELY


def _when(group: Iterable[Claim], *, lasting: bool) -> TimeSpan:
    """The span that a group of dated claims settles on: all of a period, or the days that all tellings share."""
    known = [claim for claim in group if claim.when.known]
    if lasting:
        return hull([(claim.when, claim.period[1]) for claim in known])
    return shared([claim.when for claim in known])


def _statement(tie: Tie, when: TimeSpan, group: Sequence[Claim], anchor: str, free: Sequence[Claim]) -> Statement:
    statuses = {claim.status for claim in group}
    against = [claim for claim in group if claim.status is Status.DENIED]
    support = [claim for claim in group if claim.status is not Status.DENIED] or against
    disputed = not statuses.isdisjoint(DISPUTABLE)
    denials = [] if support is against else against
    if disputed and when.known:
        denials = [*denials, *(claim for claim in free if _reaches(claim, when))]
    sources = {claim.source for claim in support} - {""}
    return Statement(
        id=StatementId(content_id("s", *tie, str(when.earliest), str(when.latest), anchor)),
        subject=tie.subject,
        relation=tie.relation,
        object=tie.object,
        when=when,
        status=min(statuses, key=STRENGTH.index),
        statuses=tuple(sorted(statuses)),
        evidence=tuple(sorted(claim.evidence for claim in support)),
        denials=tuple(sorted({claim.evidence for claim in denials})),
        speakers=tuple(sorted({claim.speaker for claim in support if claim.speaker})),
        reports=len({claim.report for claim in support}),
        publishers=len(sources) or 1,
        contested=bool(denials) and disputed,
        plain=not statuses.isdisjoint({Status.ASSERTED, Status.ENDED}),
    )


def _reaches(denial: Claim, when: TimeSpan) -> bool:
    """Whether an undated denial bears on a dated statement: one of the time shortly before it was published."""
    published = denial.published
    if published is None:
        return False
    before = date.fromordinal(max(1, published.toordinal() - _LATELY))
    return when.overlaps(TimeSpan(before, published, f"{before}/{published}"))

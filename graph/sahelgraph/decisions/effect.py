"""What decisions that stand mean for the graph: who counts as whom, and which evidence counts as what."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sahelgraph.decisions.records import Decision, Identity, Passage, Record, Review, Undo, Verdict, correction, to_line
from sahelgraph.errors import InputError
from sahelgraph.model import PROVISIONAL, ActorId, Evidence, ReportId

_Links = Mapping[ActorId, Mapping[ActorId, Identity]]

RULE = "corrected by a person"
"""The rule that corrected evidence names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """Decisions that stand, none against another; make them with :meth:`of`.

    ``canonical`` gives, for an actor that was declared the same as others, whom it counts as; it leaves out those that
    count as themselves. ``reviews`` are sorted by id.
    """

    active: tuple[Decision, ...] = ()
    canonical: Mapping[ActorId, ActorId] = field(default_factory=dict)
    reviews: Mapping[ReportId, tuple[Review, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, records: Iterable[Record]) -> Decisions:
        """What records amount to; neither their order nor repetition matters.

        Raises:
            InputError: two decisions contradict each other, or an undo is of a decision that is not there.
        """
        active = tuple(_standing(records))
        identities = [decision for decision in active if isinstance(decision, Identity)]
        reviews = [decision for decision in active if isinstance(decision, Review)]
        _check_reviews(reviews)
        by_report: dict[ReportId, list[Review]] = defaultdict(list)
        for review in reviews:
            by_report[review.passage.report].append(review)
        return cls(
            active=active,
            canonical=_canonical(identities),
            reviews={report: tuple(found) for report, found in sorted(by_report.items())},
        )

    def actor(self, id: ActorId) -> ActorId:
        """Whom an actor counts as: mostly itself."""
        return self.canonical.get(id, id)

    def review(self, evidence: Evidence, text: str) -> Review | None:
        """The review of a piece of evidence, or of what an earlier reading of the report quoted in its place.

        A review meets evidence of its subject, relation and object whose passage overlaps the quote that was reviewed,
        wherever that quote stands in the report: extractors differ in how much they quote. Where several reviews meet
        one piece, that of just its quote counts, else that of the longest.

        Args:
            evidence: the evidence, as extracted.
            text: the text of its report.
        """
        known = self.reviews.get(evidence.report, ())
        met = [review for review in known if _meets(review.passage, evidence, text)]
        return min(met, key=lambda r: (r.passage.quote != evidence.quote, -len(r.passage.quote), r.id), default=None)


NONE = Decisions()


def reviewed(evidence: Evidence, review: Review | None) -> Evidence | None:
    """Evidence as it counts after its review: as it is, corrected, or not at all (``None``)."""
    if review is None or review.verdict is Verdict.ACCEPT:
        return evidence
    if review.verdict is Verdict.REJECT:
        return None
    return replace(evidence, **correction(dict(review.changes)), confidence=1.0, rule=RULE, extractor="")


def _standing(records: Iterable[Record]) -> list[Decision]:
    records = list(records)
    decisions = sorted((record for record in records if not isinstance(record, Undo)), key=to_line)
    known = {decision.id: decision for decision in decisions}
    undone = {record.undoes for record in records if isinstance(record, Undo)}
    if missing := sorted(undone - known.keys()):
        raise InputError(f"there is no decision {missing[0]} to undo")
    return [known[name] for name in sorted(known.keys() - undone)]


def _check_reviews(reviews: Iterable[Review]) -> None:
    seen: dict[Passage, Review] = {}
    for review in reviews:
        other = seen.setdefault(review.passage, review)
        if (other.verdict, other.changes) != (review.verdict, review.changes):
            raise InputError(f"{_told(other)} contradicts {_told(review)}; undo one of them first")


def _canonical(identities: Iterable[Identity]) -> dict[ActorId, ActorId]:
    """Whom each actor of a cluster counts as: the actor of the registry, else the first by id."""
    links: dict[ActorId, dict[ActorId, Identity]] = defaultdict(dict)
    apart = []
    for decision in identities:
        one, other = decision.actors
        if decision.verdict is Verdict.SAME:
            links[one].setdefault(other, decision)
            links[other].setdefault(one, decision)
        elif decision.verdict is Verdict.DIFFERENT:
            apart.append(decision)
    canonical: dict[ActorId, ActorId] = {}
    for start in sorted(links, key=lambda actor: (actor.startswith(PROVISIONAL), actor)):
        if start in canonical:
            continue
        for actor in _cluster(start, links):
            if actor != start and not actor.startswith(PROVISIONAL):
                raise InputError(
                    f"{_chain(start, actor, links)} make {start} and {actor} of the registry one; undo one"
                )
            canonical[actor] = start
    for decision in apart:
        one, other = decision.actors
        if one in canonical and canonical[one] == canonical.get(other):
            raise InputError(f"{_told(decision)} contradicts {_chain(one, other, links)}; undo one of them first")
    return {actor: first for actor, first in sorted(canonical.items()) if actor != first}


def _cluster(start: ActorId, links: _Links) -> list[ActorId]:
    return list(_reached(start, links))


def _reached(start: ActorId, links: _Links) -> dict[ActorId, ActorId | None]:
    """All actors that are linked to one, each with the one before it on a shortest way."""
    before: dict[ActorId, ActorId | None] = {start: None}
    left = deque([start])
    while left:
        actor = left.popleft()
        for other in sorted(links[actor]):
            if other not in before:
                before[other] = actor
                left.append(other)
    return before


def _chain(start: ActorId, end: ActorId, links: _Links) -> str:
    """The decisions that make two actors one."""
    before = _reached(start, links)
    told: list[str] = []
    while (previous := before[end]) is not None:
        told.append(_told(links[previous][end]))
        end = previous
    return " and ".join(reversed(told))


def _told(decision: Decision) -> str:
    about = decision.actors if isinstance(decision, Identity) else (decision.passage.report,)
    return f"{decision.id} ({decision.verdict}: {', '.join(about)}; {decision.user})"


def _meets(passage: Passage, evidence: Evidence, text: str) -> bool:
    if (passage.subject, passage.relation, passage.object) != (evidence.subject, evidence.relation, evidence.object):
        return False
    if passage.quote == evidence.quote:
        return True
    start = text.find(passage.quote)
    while start >= 0:
        if start < evidence.span.end and evidence.span.start < start + len(passage.quote):
            return True
        start = text.find(passage.quote, start + 1)
    return False

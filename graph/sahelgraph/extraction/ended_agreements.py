"""Agreements that a report names only when they end: who denounced "the agreement of 1961" had signed one.

An agreement is taken for signed that carries its own date, or of which a clause says that it was signed or binds the
two ("l'accord *qui le liait* à la France"); the day of its end never passes for its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sahelgraph.extraction.frames import Frames
from sahelgraph.extraction.placing import place
from sahelgraph.extraction.readings import Reading
from sahelgraph.language.parsed import Parsed
from sahelgraph.model import Evidence, RelationId, Status
from sahelgraph.timespan import TimeSpan

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES: Final = frozenset({"acl", "acl:relcl", "amod"})
ENDED: Final = "terminatedAgreementWith"
SIGNED: Final = RelationId("signedAgreementWith")
SIGNED_MILITARY: Final = RelationId("signedMilitaryAgreementWith")


def signed_before(parsed: Parsed, frames: Frames, read: Iterable[tuple[Reading, Evidence]]) -> Iterator[Evidence]:
    """The signing of each agreement whose end was read and which has a date of its own.

    Args:
        parsed: the report, with its times.
        frames: what read it, for its walkers and word classes.
        read: readings with the evidence of each; those of other relations are passed over.

    Yields:
        Evidence between the same two actors, a person's state for the person, asserted, with the date of the agreement.
    """
    classes = frames.conditions.lexicon.classes
    binding = classes.get("binding", frozenset())
    for reading, item in read:
        if item.relation != ENDED or item.status is Status.DENIED:
            continue
        times = place(reading.predicate.sent, parsed.times)
        for agreement in _agreements(frames, reading.predicate, classes.get("agreement", frozenset())):
            clauses = [c for c in agreement.children if c.dep_ in _CLAUSES and c.lemma_.lower() in binding]
            dated = (time.time.when for time in times if any(map(time.modifies, (agreement, *clauses))))
            when = next((when for when in dated if when.known), TimeSpan.UNKNOWN)
            ends = [frames.cast.signatory(actor) for actor in (item.subject, item.object)]
            if (when.known or clauses) and ends[0] != ends[1]:
                doers = {t for subject in frames.slots.tree.agents(reading.predicate) for t in subject.subtree}
                words = {token.lemma_.lower() for token in reading.predicate.subtree if token not in doers}
                military = bool(words & classes.get("military", frozenset()))
                relation = SIGNED_MILITARY if military else SIGNED
                context = "military" if military else "political"
                yield replace(
                    item,
                    subject=ends[0],
                    object=ends[1],
                    relation=relation,
                    status=Status.ASSERTED,
                    speaker=None,
                    when=when,
                    context=context,
                )


def _agreements(frames: Frames, predicate: Token, words: frozenset[str]) -> list[Token]:
    """The agreements that a verb or an event noun ends."""
    tree = frames.slots.tree
    heads = tree.of_phrases(predicate) if predicate.pos_ == "NOUN" else tree.patients(predicate)
    return [head for head in heads if head.lemma_.lower() in words]

"""What triggers say of pairs of actors, before it is known when, by whom and how sure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sahelgraph.extraction.fillers import Filler
from sahelgraph.extraction.lexicon import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token


_ELSEWHERE = frozenset({"earlier", "near"})
"""Ways to arguments outside the clause."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one trigger says of one pair of actors; ``mutual`` if both fill one slot: "*Mali and Algeria* fell out"."""

    trigger: Trigger
    predicate: Token
    subject: Filler
    object: Filler
    mutual: bool = False

    @property
    def ways(self) -> tuple[str, ...]:
        """The names of the ways to its arguments that are not plainly by the tree, each once."""
        return tuple(sorted({filler.way for filler in (self.subject, self.object)} - {""}))

    @property
    def guessed(self) -> bool:
        """Whether one of its arguments stands elsewhere: what the clause says itself needs nobody from there."""
        return not _ELSEWHERE.isdisjoint(self.ways)

    @property
    def strength(self) -> float:
        """How it ranks among readings of the same word or pair: the trigger's prior, lowered for guessed arguments."""
        return self.trigger.prior * self.subject.factor * self.object.factor


@dataclass(frozen=True, slots=True)
class Attempt:
    """A trigger whose words stand at a predicate, and what came of it.

    ``unmet`` is the condition that failed, if one did; ``subjects`` and ``objects`` are the arguments that were found.
    """

    trigger: Trigger
    predicate: Token
    unmet: str | None = None
    subjects: tuple[Filler, ...] = ()
    objects: tuple[Filler, ...] = ()
    readings: tuple[Reading, ...] = ()

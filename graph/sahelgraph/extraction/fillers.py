"""One actor in one slot of a trigger, how it was found, and a memory for slots that triggers ask for alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import update_wrapper
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar

from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from sahelgraph.extraction.lexicon import Trigger

TOLD = frozenset({"accused", "demandedOf", "threatened", "spokeWith"})
"""Relations to somebody who is told something, which no thing is."""


@dataclass(frozen=True, slots=True)
class Filler:
    """One actor in one slot: the token that names it, how sure the way to it is, in (0, 1], and the way by name.

    The name is empty for an argument by the tree, else ``order`` (of words), ``place`` (for its state), ``terms`` (of
    an agreement) or ``near`` (elsewhere in the sentence).
    """

    actor: ActorId
    token: Token
    factor: float = 1.0
    way: str = ""


Filled: TypeAlias = dict[tuple[object, ...], tuple[Filler, ...]]


class Filling(Protocol):
    """Whoever fills the slots of one report; ``filled`` is what it has found so far and lives as long as it does."""

    filled: Filled


F = TypeVar("F", bound=Filling)


def forget(filling: Filling, sentence: Span) -> None:
    """Forget who fills the slots of a sentence, for when more has become known of its nouns."""
    words = range(sentence.start, sentence.end)
    filling.filled = {alike: found for alike, found in filling.filled.items() if alike[1] not in words}


def once_for_alike(
    fill: Callable[[F, str, Trigger, Token], Iterable[Filler]],
) -> Callable[[F, str, Trigger, Token], Iterator[Filler]]:
    """A method that fills a slot, made to do so once for the triggers of a word that are alike to it.

    Args:
        fill: the method; of the trigger it may look at nothing but what the key below holds.
    """

    def filled(self: F, slot: str, trigger: Trigger, predicate: Token) -> Iterator[Filler]:
        undergone = "patient" in trigger.object
        alike = (slot, predicate.i, trigger.part, trigger.genitive, undergone, trigger.relation in TOLD)
        if alike not in self.filled:
            self.filled[alike] = tuple(fill(self, slot, trigger, predicate))
        return iter(self.filled[alike])

    update_wrapper(filled, fill)
    return filled

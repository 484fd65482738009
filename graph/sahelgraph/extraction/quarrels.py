"""Between whom there is what somebody settles: "relations *between A and B* have soured. X offered to mediate".

A report says it of a noun, or of two that quarrel; it need not say that one of them did anything to the other.
"""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.earlier import MOST_PARTIES, sentences
from sahelgraph.extraction.lexicon import Lexicon
from sahelgraph.extraction.slots import Slots
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token


class Quarrels:
    """Finds the parties to quarrels in one report."""

    def __init__(self, cast: Cast, slots: Slots, lexicon: Lexicon) -> None:
        self._cast = cast
        self._slots = slots
        self._nouns = lexicon.words("quarrels")
        self._verbs = lexicon.words("quarrelling")

    def parties(self, predicate: Token, settling: Container[ActorId]) -> list[ActorId]:
        """The parties to the quarrel that was told last before a word; nobody if one of them settles it.

        Args:
            predicate: the word that says that somebody settles it.
            settling: who does.
        """
        for sentence in sentences(predicate):
            for word in reversed(sentence):
                if word.i < predicate.i and len(found := self._between(word)) > 1:
                    fitting = len(found) <= MOST_PARTIES and not any(actor in settling for actor in found)
                    return found if fitting else []
        return []

    def _between(self, word: Token) -> list[ActorId]:
        """Between whom a word says that there is a quarrel."""
        lemma, tree = word.lemma_.lower(), self._slots.tree
        heads: list[Token] = []
        if lemma in self._nouns and word.pos_ == "NOUN":
            heads = [head for form, head in tree.phrases(word) if form in tree.grammar["between"]]
            heads = heads if len(self._cast.actors(*heads)) > 1 else self._slots.nearby.between(word)
        if not heads and lemma in self._verbs and word.pos_ in ("VERB", "ADJ", "NOUN", "ADV"):
            heads = tree.surface_subjects(word)
        return self._cast.actors(*heads)

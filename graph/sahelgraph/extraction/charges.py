"""Who brought a charge that is rejected, where he only said it: "Congo says *Rwanda* arms rebels. Kigali denies that".

What somebody says of another who then denies it is what he accuses the other of, by whatever verb he says it.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.contents import Contents
from sahelgraph.extraction.earlier import sentences
from sahelgraph.extraction.lexicon import Lexicon
from sahelgraph.extraction.tree import Tree
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token


class Charges:
    """Finds who said of somebody what he did, in one report."""

    def __init__(self, cast: Cast, tree: Tree, lexicon: Lexicon) -> None:
        self._cast = cast
        self._tree = tree
        self._contents = Contents(tree)
        self._telling = lexicon.words("telling")

    def brought_by(self, denial: Token, charged: Collection[ActorId]) -> list[ActorId]:
        """Who said last before a word that somebody or his forces do something; nobody who is one of them.

        Args:
            denial: the word by which the charge is rejected.
            charged: who rejects it.
        """
        own = {side for actor in charged for side in (actor, self._cast.kinds.home(actor)) if side}
        for sentence in sentences(denial):
            for word in reversed(sentence):
                if word.i >= denial.i or word.lemma_.lower() not in self._telling or word.pos_ != "VERB":
                    continue
                tellers = self._cast.actors(*self._tree.surface_subjects(word))
                if tellers and own & set(self._cast.actors(*self._contents.doers(word))):
                    return [] if own & set(tellers) else tellers
        return []

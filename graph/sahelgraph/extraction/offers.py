"""Who made the offer that is turned down: "*Algeria* proposed to mediate. Niger rejected the plan".

Whoever proposes something asks for nothing, so that no reading tells of it; the verb of proposing does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from sahelgraph.extraction import forms
from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.cues import denying
from sahelgraph.extraction.deeds import bare
from sahelgraph.extraction.earlier import sentences
from sahelgraph.extraction.lexicon import Lexicon
from sahelgraph.extraction.things import thing
from sahelgraph.extraction.tree import Tree
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token


class Offers:
    """Finds who proposed what is turned down, in one report."""

    def __init__(self, cast: Cast, tree: Tree, lexicon: Lexicon) -> None:
        self._cast = cast
        self._tree = tree
        self._verbs = lexicon.words("offering")
        self._nouns = lexicon.words("offers")
        self._denying = denying(lexicon.language)

    def made_by(self, refusal: Token, nouns: Iterable[Token], own: Collection[ActorId]) -> list[ActorId]:
        """Who proposed something last before a word; nobody where it was proposed to others, or by those who refuse.

        Args:
            refusal: the word by which the offer is turned down.
            nouns: heads of the phrases that say what is turned down.
            own: who turns it down.
        """
        refused = [(noun, thing(noun, self._cast.heads) or noun) for noun in nouns]
        offers = (meant != noun or bare(noun, self._cast.heads) for noun, meant in refused if self._offer(meant))
        if not any(offers):
            return []
        homes = {side for actor in own for side in (actor, self._cast.kinds.home(actor)) if side}
        for sentence in sentences(refusal):
            for word in reversed(sentence):
                if word.i >= refusal.i or word.pos_ != "VERB" or word.lemma_.lower() not in self._verbs:
                    continue
                offering = self._cast.actors(*self._tree.surface_subjects(word))
                if not offering or forms.passive(word) or forms.negated(word, self._denying):
                    continue
                to = [head for form, head in self._tree.phrases(word) if form in self._tree.grammar["to"]]
                offered = self._cast.actors(*to, *(c for c in word.children if c.dep_ == "iobj"))
                others = bool(offered) and homes.isdisjoint(offered)
                return [] if others or not homes.isdisjoint(offering) else offering
        return []

    def _offer(self, noun: Token) -> bool:
        return noun.lemma_.lower() in self._nouns

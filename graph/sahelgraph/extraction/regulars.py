"""Whom an attack hits where nobody says whose people they are: civilians, or soldiers of the state where it happens.

"Boko Haram killed forty *soldiers* at Barkaram", "the camp at *Dioura*, in Mali": armed groups fight the forces of the
land, and a report says where, or speaks of one state throughout.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.fillers import Filler
from sahelgraph.extraction.kinds import Kinds
from sahelgraph.extraction.lexicon import Lexicon
from sahelgraph.extraction.setting import Setting
from sahelgraph.extraction.tree import Tree
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

_WITHIN: Final = frozenset({"in", "inside", "within", "across", "throughout", "en", "dans"})
LOCATED: Final = 0.9
"""Factor for a state that was named only by a place in it."""


class Regulars:
    """Finds whose forces and what people are hit in one report."""

    def __init__(self, cast: Cast, tree: Tree, lexicon: Lexicon, kinds: Kinds, setting: Setting) -> None:
        self._setting = setting
        self._cast = cast
        self._tree = tree
        self._kinds = kinds
        self._garrisons = lexicon.words("garrisons")
        self._uniformed = lexicon.words("uniformed")
        self._unarmed = lexicon.collectives

    def harmed(
        self,
        predicate: Token,
        hit: Sequence[Token],
        doers: Sequence[Filler],
        named: Sequence[Filler],
        *,
        attacked: bool,
    ) -> list[Filler]:
        """Whom a deed befalls: those who are named, or civilians or soldiers whom nothing names.

        Args:
            predicate: the word of the deed.
            hit: the heads of the phrases for whom it befalls.
            doers: those who do it.
            named: those whom the sentence names.
            attacked: whether it is an attack, which may hit a base or the soldiers of the land.
        """
        found = self.struck(named, doers) if attacked else list(named)
        if not doers:
            return found
        found = found or self.unarmed(hit)
        placed = not found or any(self._kinds.is_any(one.actor, ("Place",)) for one in found)
        return (self.unnamed(predicate, hit, doers) or found) if attacked and placed else found

    def struck(self, hit: Sequence[Filler], doers: Sequence[Filler]) -> list[Filler]:
        """Whom an attack hits, with those whose bases are: a state strikes nobody by striking *in* his country."""
        state = any(self._kinds.is_any(doer.actor, ("State",)) for doer in doers)
        return [self.garrisoned(one, doers) for one in hit if not (state and self._where(one))]

    def _where(self, struck: Filler) -> bool:
        """Whether a state only says where it happened: "killed ten guests *in Nigeria*"."""
        return self._kinds.is_any(struck.actor, ("State",)) and self._tree.preposition(struck.token) in _WITHIN

    def garrisoned(self, struck: Filler, doers: Iterable[Filler]) -> Filler:
        """Whose soldiers are hit with a base that only its place names: "the camp at *Dioura*, in Mali" is Mali's."""
        base = struck.token
        if base.lemma_.lower() not in self._garrisons or not self._kinds.is_any(struck.actor, ("Place",)):
            return struck
        around = (actor for _, head in self._tree.phrases(base) for actor in self._cast.actors(head))
        named = (self._kinds.home(actor) for actor in (struck.actor, *around))
        state = next((home for home in named if home), None)
        homes = {self._kinds.home(doer.actor) for doer in doers if self._kinds.is_any(doer.actor, ("State",))}
        return Filler(state, base, struck.factor * LOCATED, "place") if state and state not in homes else struck

    def unnamed(self, predicate: Token, hit: Sequence[Token], doers: Sequence[Filler]) -> list[Filler]:
        """The state whose soldiers an armed group hits, where the words for them name none.

        Args:
            predicate: the word of the attack.
            hit: the heads of the phrases for whom it hits.
            doers: those who attack.
        """
        soldiers = next((part for head in hit for part in self._counted(head) if self._regular(part)), None)
        if soldiers is None or not all(self._kinds.is_any(d.actor, ("ArmedGroup", "Collective")) for d in doers):
            return []
        state = self._setting.of(predicate)
        return [Filler(state, soldiers, LOCATED, "place")] if state else []

    def unarmed(self, hit: Sequence[Token]) -> list[Filler]:
        """The collective of those whom something befalls and nobody names: civilians in "killed twenty *villagers*"."""
        for noun in (part for head in hit for part in self._counted(head)):
            actor = self._unarmed.get(noun.lemma_.lower())
            if actor and not self._cast.own(noun):
                return [Filler(ActorId(actor), noun, LOCATED)]
        return []

    def _counted(self, head: Token) -> list[Token]:
        """A noun, and what it counts: "a dozen *soldiers*"."""
        counts = head.lemma_.lower() in self._cast.quantities or head.pos_ == "NUM"
        return [head, *(self._tree.of_phrases(head) if counts else [])]

    def _regular(self, noun: Token) -> bool:
        """Whether a noun means soldiers or police whom nothing beside it names but a place."""
        if noun.lemma_.lower() not in self._uniformed:
            return False
        return all(self._kinds.is_any(a, ("Place",)) for a in (*self._cast.actors(noun), *self._cast.owners(noun)))

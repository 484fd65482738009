"""Who the two sides of a report are: those whom it sets against each other, else the pair that it opens with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from sahelgraph.language.clauses import actors_of
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import Scene, folded, is_subject
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

_PITTING: Final = frozenset({"opposer", "oppose", "pit", "pits", "pitted"})
_AGAINST: Final = frozenset({"à", "au", "aux", "against"})
_WITH: Final = _AGAINST | {"avec", "contre", "with"}
_OPENING: Final = 2
"""Sentences in which a report introduces whom it is about: its headline and its lead."""


class Facing:
    """Finds the two parties, sides or neighbours of one report."""

    def __init__(self, scene: Scene, record: Record) -> None:
        self.scene = scene
        self.record = record

    def pair(self, position: int, fits: Callable[[ActorId], bool]) -> tuple[ActorId, ...]:
        """The two whom a plural like "the two sides" means; nobody where the report has set no two beside each other.

        Args:
            position: the plural. Whoever acts upon the two sides is none of them.
            fits: of which actors the plural may speak.
        """
        acting = self.record.subjects_above(position)
        for found in (*self._faced(position), *self._opening(position)):
            if len(found) == len(set(found)) == 2 and all(fits(a) and a not in acting for a in found):
                return found
        return ()

    def _faced(self, position: int) -> Iterator[tuple[ActorId, ...]]:
        """Those "between" whom something is, and whom a verb pits against each other or lets fight, accuse or talk.

        The last before a token come first.
        """
        forms = self.scene.forms
        for place in range(position - 1, -1, -1):
            token = self.scene.doc[place]
            if token.lower_ in self.scene.lexicon.between and token.dep_ == "case":
                yield self._named(token.head, *(c for c in token.head.children if c.dep_ == "conj"))
            elif {folded(token.lemma_), token.lower_} & _PITTING and token.pos_ == "VERB":
                against = (c for c in token.subtree if c.dep_ == "case" and c.lower_ in _AGAINST and c.i > token.i)
                objects = (c for c in token.children if c.dep_ == "obj")
                yield self._named(*objects, *(case.head for case in against))
            elif token.pos_ == "VERB" and self.scene.lexicon.contending & {folded(token.lemma_), forms[token.i]}:
                yield self._contending(token)

    def _contending(self, verb: Token) -> tuple[ActorId, ...]:
        """Who fights, accuses or meets, and whom, whichever of the two the verb makes its subject."""
        sides = [child for child in verb.children if is_subject(child) or child.dep_ in ("obj", "obl:agent")]
        sides += [c for c in verb.children if any(g.dep_ == "case" and g.lower_ in _WITH for g in c.children)]
        return tuple(dict.fromkeys(actor for side in sides for actor in actors_of(self.record, side)))

    def _opening(self, position: int) -> Iterator[tuple[ActorId, ...]]:
        """The pairs that the headline and the lead name together."""
        for sentence in range(min(_OPENING, self.record.sentences[position])):
            for said in self.record.in_sentence(sentence):
                if not said.adjective:
                    yield self.record.together(said)

    def _named(self, *tokens: Token) -> tuple[ActorId, ...]:
        """The actors of noun phrases: of their heads, else of what describes these ("le pouvoir *malien*")."""
        found: list[ActorId] = []
        for token in tokens:
            own = self.scene.owners(token.i) or next(
                (self.scene.owners(c.i) for c in token.children if c.dep_ in ("amod", "nmod", "appos")), ()
            )
            found += own
        return tuple(found)

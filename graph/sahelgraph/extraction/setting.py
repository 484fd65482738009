"""In which state something takes place that a clause tells without saying where, or says only by a town.

A clause says it by its own places, else by those of the clauses above it. Where none does it is the state that the
report is about, if it names one far oftener than all others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from sahelgraph.extraction import forms
from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.earlier import OPPONENT, opponents, recalled
from sahelgraph.extraction.kinds import Kinds
from sahelgraph.extraction.tree import Tree
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sahelgraph.extraction.readings import Reading

SCENE: Final = "scene"
"""The slot of the state that the report is about, for what only happens there: whose instructors *it* speaks of."""
SETTING: Final = "setting"
"""The slot of whoever rules where something is done to people of another state that only a ruler does."""
_CLEAR: Final = 2
"""How many times oftener than any other a report must name the state that it is about.

Reports on two neighbours name one of them half as often again as the other, and may mean either."""


class Setting:
    """Finds the states in which the clauses of one report take place."""

    def __init__(self, cast: Cast, tree: Tree, kinds: Kinds) -> None:
        self._cast = cast
        self._tree = tree
        self._kinds = kinds

    def of(self, predicate: Token, strangers: Collection[ActorId] = ()) -> ActorId | None:
        """The state in which it happens; ``None`` where that is not certain.

        Args:
            predicate: the word that tells what happens.
            strangers: states in which it does not: those from which the people come whom it befalls.
        """
        if states := set(self._places(predicate)):
            return states.pop() if len(states) == 1 and states.isdisjoint(strangers) else None
        ranked = [(state, times) for state, times in self._spoken.most_common() if state not in strangers][:2]
        if not ranked or (len(ranked) > 1 and ranked[0][1] < _CLEAR * ranked[1][1]):
            return None
        return ranked[0][0] if ranked[0][0] not in self._across(predicate) else None

    def scene(self, predicate: Token, strangers: Collection[ActorId]) -> ActorId | None:
        """The state that a report is about, or that a clause names as its place; one mention makes no report."""
        places = (head for word, head in self._tree.phrases(predicate) if word in self._tree.grammar["in"])
        if any(head.pos_ == "PROPN" and not self._cast.actors(head) for head in places):
            return None  # "was arrested in *Toronto*", wherever that is
        homes = {home for actor in strangers if (home := self._kinds.home(actor))}
        state = self.of(predicate, {*strangers, *homes})
        return state if state and self._spoken[state] > 1 else None

    def far_from(self, home: ActorId) -> bool:
        """Whether a report names a state nowhere, not even by a place in it."""
        return not self._spoken[home]

    def ruler(self, predicate: Token, people: Collection[ActorId], earlier: Sequence[Reading]) -> list[ActorId]:
        """The state that does to people from abroad what a passive tells without a doer.

        That is the state against which the report sets theirs, else the one where it takes place; of a mission the one
        in which it serves.

        Args:
            predicate: the passive.
            people: those whom it befalls.
            earlier: readings of the report before it.
        """
        if served := [state for actor in people if (state := self._kinds.served(actor))]:
            return served[:1] if forms.passive(predicate) and not self._tree.by_phrases(predicate) else []
        homes = {home for actor in people if (home := self._kinds.home(actor))}
        if not forms.passive(predicate) or not homes or self._tree.by_phrases(predicate):
            return []
        if not any(self._places(predicate)):
            last = recalled(OPPONENT, predicate, people, earlier, self._kinds.home)
            for foes in (last, opponents(people, earlier, self._kinds.home)):
                states = {actor for actor in foes if self._kinds.is_any(actor, ("State",))}
                if states:
                    return list(states) if len(states) == 1 else []
        state = self.of(predicate, homes)
        return [state] if state else []

    def named(self, predicate: Token) -> set[ActorId]:
        """The states where the clause of a predicate says that something is: "in Lomé", "in the *Togolese* capital"."""
        within = (t for t in predicate.subtree if t.i in self._cast.heads)
        phrases = ((t, t.head if t.dep_ == "amod" else t) for t in within)
        places = (t for t, phrase in phrases if self._tree.preposition(phrase) in self._tree.grammar["in"])
        lands = (a for t in places for a in self._cast.own(t) if self._kinds.is_any(a, ("Place", "State")))
        return {home for actor in lands if (home := self._kinds.home(actor))}

    def _places(self, predicate: Token) -> Iterator[ActorId]:
        """The states in which a sentence says that it was, by the nearest word above with a place."""
        for word in (predicate, *predicate.ancestors):
            found = [
                state
                for preposition, head in self._tree.phrases(word)
                if preposition in self._tree.grammar["in"]
                for part in (head, *self._tree.of_phrases(head), *self._tree.possessors(head))
                for actor in self._cast.actors(part)
                if self._kinds.is_any(actor, ("Place", "State")) and (state := self._kinds.home(actor))
            ]
            if found:
                yield from found
                return

    def _across(self, predicate: Token) -> set[ActorId]:
        """Beside whose border it happens: "near the border with *Mali*" is not in Mali."""
        borders = (word for word in predicate.subtree if word.lemma_.lower() in self._tree.grammar["borders"])
        return {actor for border in borders for word in border.subtree for actor in self._cast.at(word.i)}

    @cached_property
    def _spoken(self) -> Counter[ActorId]:
        """How often the report names each state and the places in it."""
        named = (mention.actor for mentions in self._cast.heads.values() for mention in mentions)
        lands = (actor for actor in named if self._kinds.is_any(actor, ("Place", "State")))
        return Counter(home for actor in lands if (home := self._kinds.home(actor)))

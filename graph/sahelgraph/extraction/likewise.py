"""Sentences that say "the same of another": "Niger followed suit", "l'Allemagne en a fait autant", "as did Ghana".

What is the same is what the clause before says in its main verb. Nothing is carried over that the clause denies, that
stands there as somebody's plan or words, or that is no deed but an office or a membership.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sahelgraph.extraction import forms
from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.cues import denying
from sahelgraph.extraction.earlier import near
from sahelgraph.extraction.fillers import Filler
from sahelgraph.extraction.forms import OBLIQUES, SUBJECTS
from sahelgraph.extraction.kinds import Kinds
from sahelgraph.extraction.readings import Reading
from sahelgraph.extraction.tree import Tree
from sahelgraph.model import ActorId, Relation, RelationId

if TYPE_CHECKING:
    from spacy.tokens import Token

WAY: Final = "likewise"
_MAIN: Final = frozenset({"ROOT", "conj", "parataxis"})
_TO_PLACES: Final = frozenset({"deployedForcesTo", "visited", "withdrewForcesFrom"})
"""Of these "followed by Niger" may name the next place rather than the next to go there."""
_ANSWERED: Final = frozenset({"accused", "criticised", "expelled", "sanctioned", "severedTiesWith", "suspended"})
"""What whoever suffers it does in turn: "Mali recalled its envoy from Algiers; Algeria did the same"."""


class Likewise:
    """Reads such sentences in one report."""

    def __init__(
        self, cast: Cast, tree: Tree, relations: Mapping[RelationId, Relation], kinds: Kinds, *, language: str
    ) -> None:
        self.cast = cast
        self.tree = tree
        self._relations = relations
        self._kinds = kinds
        self._denying = denying(language)
        self._phrases = [tuple(phrase.split()) for phrase in sorted(tree.grammar["likewise"])]

    def read(self, predicate: Token, earlier: Sequence[Reading]) -> list[Reading]:
        """What a word says of its subject by saying that it did the same; empty for all other words.

        Args:
            predicate: any word.
            earlier: readings of the report so far, in order.
        """
        others = self._others(predicate)
        actors = self.cast.actors(*others)
        if not actors or forms.negated(predicate, self._denying):
            return []
        models = set(self.cast.actors(*self._models(predicate))) - set(actors)
        same = [r for r in self._told(predicate, earlier, models) if not forms.negated(r.predicate, self._denying)]
        targets = self._targets(predicate, actors)
        done = [(r, target) for r in (same[:1] if targets else same) for target in targets or [r.object]]
        found = (self._of(actor, others[0], r, target, predicate) for actor in actors for r, target in done)
        return [reading for readings in found for reading in readings]

    def _targets(self, predicate: Token, doers: Sequence[ActorId]) -> list[Filler]:
        """To whom it was done, where the clause says so: "did the same *with Togo*", "avec ses envoyés *à Lomé*"."""
        phrases = list(self.tree.phrases(predicate))
        directed = [head for word, head in phrases if word in self.tree.grammar["with"] | self.tree.grammar["for"]]
        where = [head for word, head in phrases if word in self.tree.grammar["in"]] if directed else []
        for heads in (directed, where):
            tokens = (token for head in heads for token in self.cast.members(head))
            found = [Filler(self._kinds.capital_of(a) or a, token) for token in tokens for a in self.cast.own(token)]
            if others := [filler for filler in found if filler.actor not in doers]:
                return others
        return []

    def _others(self, predicate: Token) -> list[Token]:
        """The heads of those who did the same, if a word says that."""
        lemma = predicate.lemma_.lower()
        if predicate.pos_ not in ("VERB", "AUX"):
            return []
        if lemma in self.tree.grammar["followed"] and predicate.dep_ != "ROOT":
            behind = [c for c in predicate.children if c.dep_ in OBLIQUES and self._follows(c)]
            if behind and not any(child.dep_ in ("obj", "nsubj") for child in predicate.children):
                return [head for head in behind if self.cast.actors(head)]
        if any(phrase[0] == lemma and self._joined(predicate, phrase[1:]) for phrase in self._phrases):
            return self._behind(predicate) or self.tree.surface_subjects(predicate)
        return []

    def _follows(self, noun: Token) -> bool:
        return self.tree.preposition(noun) in self.tree.grammar["by"] | self.tree.grammar["of"]

    def _joined(self, predicate: Token, rest: Sequence[str]) -> bool:
        """Whether the further words of a phrase hang on its verb, or on a noun: "did *so*", not "did *so* little"."""
        below = [t for child in predicate.children for t in (child, *self._inside(child))]
        found = {word for token in below for word in (token.lemma_.lower(), token.lower_)}
        return all(word in found for word in rest)

    @staticmethod
    def _inside(phrase: Token) -> list[Token]:
        return [c for c in phrase.children if phrase.pos_ in ("NOUN", "PROPN") or c.dep_ in ("case", "mark", "fixed")]

    @staticmethod
    def _behind(predicate: Token) -> list[Token]:
        """The subject of an inverted clause, which parsers take for an object: "so did *Germany*"."""
        before = [child for child in predicate.children if child.i < predicate.i]
        if any(child.dep_ in SUBJECTS for child in before):
            return []
        opened = {"SCONJ", "ADV"} & {child.pos_ for child in before}
        return [child for child in predicate.children if child.dep_ == "obj" and child.i > predicate.i and opened]

    def _models(self, predicate: Token) -> Iterator[Token]:
        """Whose example is followed, where the clause says so: "followed *Mali's* lead", "*lui* a emboîté le pas"."""
        for child in predicate.children:
            if child.dep_ in ("obj", "iobj"):
                yield child
                yield from self.tree.possessors(child)
                yield from self.tree.of_phrases(child)

    def _told(self, predicate: Token, earlier: Sequence[Reading], models: set[ActorId]) -> list[Reading]:
        """The readings of the main word of the clause or sentence before, of those whose example is followed."""
        behind = predicate.lemma_.lower() in self.tree.grammar["followed"] and predicate.dep_ != "ROOT"
        told = [r for r in near(predicate, earlier) if r.predicate.i < predicate.i and self._deed(r, behind=behind)]
        told = [r for r in told if not models or r.subject.actor in models]
        here = [r.predicate for r in told if r.predicate.sent == predicate.sent]
        mains = (word for word in (here or [r.predicate for r in told]) if self._main(word))
        last = next(mains, here[0] if here else None)
        if behind and not any(child.dep_ in SUBJECTS for child in predicate.children):
            clause = _clause(predicate)
            last = next((word for word in here if word in clause), None)
        if last is None or (last.sent != predicate.sent and self._parted(last, predicate, bool(models))):
            return []
        return [r for r in reversed(told) if r.predicate.i == last.i]

    def _deed(self, reading: Reading, *, behind: bool) -> bool:
        relation = self._relations[RelationId(reading.trigger.relation)]
        return relation.family != "STRUCTURE" and not (behind and relation.id in _TO_PLACES)

    def _main(self, word: Token) -> bool:
        """Whether a word says what its sentence says: its main verb, or a noun that this verb carries."""
        verb = self.tree.support(word) if word.pos_ == "NOUN" else word
        if verb is None or (verb != word and verb.lemma_.lower() not in self.tree.grammar["support"]):
            return False
        while verb.dep_ in _MAIN - {"ROOT"} and verb.head.pos_ in ("VERB", "AUX"):
            verb = verb.head
        return bool(verb.dep_ == "ROOT")

    @staticmethod
    def _parted(word: Token, predicate: Token, modelled: bool) -> bool:
        """Whether another sentence stands between, so that "the same" is something else."""
        between = predicate.doc[word.sent.end : predicate.sent.start]
        return bool(between.text.strip()) and not modelled

    def _of(self, actor: ActorId, head: Token, told: Reading, target: Filler, predicate: Token) -> Iterator[Reading]:
        """What was told of another, said of one actor; in answer, if the deed was done to that actor."""
        relation = self._relations[RelationId(told.trigger.relation)]
        object_ = target.actor
        if actor == object_ and relation.id in _ANSWERED:
            object_ = told.subject.actor
        if (
            (actor != told.subject.actor or target != told.object)
            and actor != object_
            and self._kinds.allows(relation, actor, object_)
        ):
            yield Reading(told.trigger, predicate, Filler(actor, head), Filler(object_, predicate, told.strength, WAY))


def _clause(participle: Token) -> list[Token]:
    """What a participle says another did too: the words above it up to its clause, and what that has."""
    above: list[Token] = []
    for token in participle.ancestors:
        above.append(token)
        if any(child.dep_ in SUBJECTS for child in token.children):
            return [*above, *token.children]
    return above

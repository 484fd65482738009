"""Who does and who undergoes what an event noun names: "*Niger's* withdrawal", "the expulsion *of French forces*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahelgraph.extraction import forms
from sahelgraph.extraction.blame import blamed
from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.lexicon import Trigger
from sahelgraph.extraction.tree import Tree

if TYPE_CHECKING:
    from spacy.tokens import Token

_HARMING = frozenset({"attacked", "abducted", "detained", "overthrew", "expelled", "dismissed"})
"""Relations to those whom nobody harms by speaking or helping after it."""
_TOGETHER = frozenset({
    "metWith", "spokeWith", "visited", "signedAgreementWith", "signedMilitaryAgreementWith", "cooperatesWith",
    "alliedWith", "establishedRelationsWith", "aided", "supplied", "suppliedArmsTo", "trained", "investedIn",
})  # fmt: skip
"""Relations in which whoever welcomes or receives what a noun names has a part."""
_RELEASED, _DETAINED = "released", "detained"
_ANNOUNCING = frozenset({"announce", "confirm", "report", "reveal", "annoncer", "confirmer", "révéler", "signaler"})
_TELLING = frozenset({"announce", "welcome", "annoncer", "saluer"})
"""Verbs of which the doer only tells of a release: "their release was *announced* by Togo"."""
_LEAD = 6
"""Words of a headline among which the colon after a name is sought."""


class EventNouns:
    """Arguments of event nouns: by-phrases, possessors, of-phrases, and those of the verb that carries the noun."""

    def __init__(self, cast: Cast, tree: Tree) -> None:
        self.cast = cast
        self.tree = tree

    def agents(self, noun: Token, trigger: Trigger | None = None) -> list[Token]:
        """Who does it; without a trigger the noun is taken for intransitive ("the arrival of instructors")."""
        tree = self.tree
        if by := tree.by_phrases(noun) or [
            phrase for below in tree.of_phrases(noun) for phrase in tree.by_phrases(below)
        ]:
            return by
        if forms.copular(noun) and (preposition := tree.preposition(noun)):
            return [] if preposition in tree.grammar["against"] else tree.surface_subjects(noun)
        objective = trigger is not None and trigger.genitive == "patient"
        possessors = [p for p in tree.possessors(noun) if self.cast.actors(p)]
        if possessors and not (objective and not tree.of_phrases(noun)):
            return possessors
        if (charged := blamed(tree, noun)) is not None:
            return charged
        intransitive = trigger is None or ("patient" not in trigger.object and not objective)
        if intransitive and (of_phrases := self._of(noun)):
            nested = [below for phrase in of_phrases if phrase.pos_ == "PROPN" for below in tree.of_phrases(phrase)]
            named = any(self.cast.own(phrase) for phrase in of_phrases)
            if doers := ([] if named else self._announced(noun)) or self._doers([*of_phrases, *nested]):
                return doers
        carrier = tree.carrier(noun)
        if carrier is not None and (doers := tree.agents(carrier)):
            return doers
        verb = tree.support(noun)
        if verb is not None and verb.lemma_.lower() in tree.grammar["support"]:
            others = self.of_others(noun, verb, trigger)
            return [] if others else tree.agents(verb) or tree.surface_subjects(verb)
        if verb is not None and trigger is not None and self._within(noun, verb):
            return tree.agents(verb)
        return self._announced(noun) if verb is None else []

    def of_others(self, noun: Token, verb: Token, trigger: Trigger | None) -> bool:
        """Whether the subject of the verb that carries a noun is not the one who does what the noun names."""
        return self._dates(noun, trigger) or self._looks_on(verb, trigger) or self._tells(verb, trigger)

    def _dates(self, noun: Token, trigger: Trigger | None) -> bool:
        """Whether what a noun names only dates what others do: "offered condolences *after the attack*"."""
        if trigger is not None and trigger.relation == _RELEASED:
            return noun.dep_ in forms.PASSIVE_SUBJECTS and noun.head.lemma_.lower() in _TELLING
        later = self.tree.preposition(noun) in self.tree.grammar["aftermath"]
        return later and trigger is not None and trigger.relation in _HARMING

    def _looks_on(self, verb: Token, trigger: Trigger | None) -> bool:
        """Whether the subject of a verb only has a view of a deed, or undergoes it: "*welcomed* the arrest of X".

        What is done together, whoever welcomes it takes part in: "*welcomed* talks with Togo".
        """
        done_to_others = trigger is not None and trigger.relation not in _TOGETHER
        return done_to_others and verb.lemma_.lower() in self.tree.grammar["onlooking"]

    def _tells(self, verb: Token, trigger: Trigger | None) -> bool:
        """Whether a person only tells of an arrest: "the minister, *X*, *announced* the arrest of Y"."""
        if trigger is None or trigger.relation != _DETAINED or verb.lemma_.lower() not in _ANNOUNCING:
            return False
        told = [actor for head in self.tree.agents(verb) for actor in self.cast.actors(head)]
        return bool(told) and all(self.cast.kinds.is_any(actor, ("Person",)) for actor in told)

    def _within(self, noun: Token, verb: Token) -> bool:
        """Whether a verb tells what was done within what a noun names: "rebels *killed* ten in a *raid* on Lomé"."""
        told = verb.lemma_.lower() in self.tree.grammar["resulting"] and not forms.passive(verb)
        return told and noun.dep_ in forms.OBLIQUES and self.tree.preposition(noun) in self.tree.grammar["in"]

    def doers(self, noun: Token) -> list[Token]:
        """Who does it, however its verb is chosen: by-phrases, possessors, or whoever "carried out" or "claimed" it."""
        if by := self.tree.by_phrases(noun):
            return by
        if forms.copular(noun) and self.tree.preposition(noun):
            return self.tree.surface_subjects(noun)
        undergone = noun.lemma_.lower() in self.cast.harms and not self.tree.of_phrases(noun)
        owners = [owner for owner in self.tree.possessors(noun) if self.cast.actors(owner)]
        if owners and not undergone:  # "*Togo's* arrest" befell Togo
            return owners
        verb = self.tree.support(noun)
        carried = verb is not None and verb.lemma_.lower() in self.tree.grammar["commit"]
        return self.tree.agents(verb) if verb is not None and carried else []

    def _announced(self, noun: Token) -> list[Token]:
        """The name before the colon of a headline without a verb: "*Gabon*: rupture with Rwanda"."""
        sentence = noun.sent
        colon = next((t.i for t in noun.doc[sentence.start : sentence.start + _LEAD] if t.text == ":"), None)
        if colon is None or noun.i < colon or any(t.pos_ in ("VERB", "AUX") for t in noun.doc[colon : noun.i]):
            return []
        return [t for t in noun.doc[sentence.start : colon] if t.i in self.cast.heads][:1]

    def patients(self, noun: Token, trigger: Trigger) -> list[Token]:
        """Who undergoes it."""
        if of_phrases := self._of(noun):
            return of_phrases
        return self.tree.possessors(noun) if trigger.genitive == "patient" else []

    def _of(self, noun: Token) -> list[Token]:
        """Its of-phrases; a name in between may hold them in the tree ("the expulsion from Malawi *of the envoy*")."""
        between = (child for child in noun.children if child.dep_ in forms.OBLIQUES and child.pos_ == "PROPN")
        return self.tree.of_phrases(noun) or [phrase for name in between for phrase in self.tree.of_phrases(name)]

    def _doers(self, phrases: list[Token]) -> list[Token]:
        """Which of several of-phrases acts: forces and authorities before others, else the first."""
        acting = [head for head in phrases if head.lemma_.lower() in self.cast.stands]
        return [head for head in acting or phrases if self.cast.actors(head)][:1]

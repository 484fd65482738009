"""Actors who do something among themselves: "*Niger and Russia* signed", "talks between *A and B*"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sahelgraph.extraction import forms
from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.fillers import Filler
from sahelgraph.extraction.kinds import Kinds
from sahelgraph.extraction.lexicon import Trigger
from sahelgraph.extraction.similar import is_similar
from sahelgraph.extraction.slots import Slots
from sahelgraph.extraction.tree import Tree
from sahelgraph.language.comparisons import is_compared
from sahelgraph.model import Relation, RelationId

if TYPE_CHECKING:
    from spacy.tokens import Token

_AT_TABLE = 4
"""Members of a group that may meet each other: more attend a conference."""
_AT_ODDS = 2
"""Members of a group that may be at odds with each other: more are at odds with somebody else."""
_TOGETHER = frozenset({"together", "jointly", "ensemble", "conjointement"})
_AGAINST = frozenset({"against", "contre"})
_EACH_OTHER = frozenset({"other", "another", "autre", "un", "une", "them", "themselves", "eux", "elles"})


class Grouping:
    """Finds the groups of one report."""

    def __init__(
        self, slots: Slots, cast: Cast, tree: Tree, relations: Mapping[RelationId, Relation], kinds: Kinds
    ) -> None:
        self._slots = slots
        self._cast = cast
        self._tree = tree
        self._relations = relations
        self._kinds = kinds

    def group(self, trigger: Trigger, predicate: Token) -> list[Filler]:
        """The members of the first slot that holds several: "*Niger and Russia* signed"; not "partners: A and B"."""
        announced = trigger.part == "noun" and predicate.i + 1 < len(predicate.doc) and predicate.nbor().text == ":"
        if announced or is_similar(self._tree, trigger.relation, predicate):
            return []
        for slot in trigger.pairs:
            kinds = self._relations[RelationId(trigger.relation)].domain
            kinds = tuple(trigger.subject_kinds | trigger.object_kinds) or kinds
            filled = self._slots.fill(slot, trigger, predicate)
            group = [f for f in filled if self._kinds.is_any(f.actor, kinds) and not is_compared(f.token)]
            if slot == "self":  # "partners including France and Spain" are somebody else's partners
                group = [filler for filler in group if filler.token == predicate]
            if len(group) == 1 and slot == "between":  # nobody is between one
                listed = [member for member in self._cast.listed(group[0].token) if member.i >= group[0].token.i]
                group = [Filler(actor, member) for member in listed for actor in self._cast.own(member)]
                group = [filler for filler in group if self._kinds.is_any(filler.actor, kinds)]
            members = {filler.actor for filler in group}
            at_odds = self._relations[RelationId(trigger.relation)].polarity < 0
            if at_odds and (len(members) > _AT_ODDS or self._allied(predicate)):
                return []  # "the three states broke off ties" is no quarrel of each with each
            if len(members) > _AT_TABLE and trigger.relation == "metWith":
                return []  # a summit of many is no meeting of each with each
            if trigger.relation == "metWith" and slot in ("agent", "subject") and self._met_before(predicate):
                return []
            if len(members) > 1 and not (slot == "agent" and self._with_somebody(trigger, predicate)):
                # Of a fight a state is told before those it fights.
                return sorted(group, key=lambda filler: not self._kinds.is_any(filler.actor, ("State",)))
        return []

    def _allied(self, predicate: Token) -> bool:
        """Whether those who do it stand on one side: "Togo and Benin fight *together*", "fight *against smugglers*"."""
        if any(child.lower_ in _TOGETHER for child in predicate.children):
            return True
        phrases = self._tree.phrases(predicate)
        return any(word in _AGAINST and head.lower_ not in _EACH_OTHER for word, head in phrases)

    def _with_somebody(self, trigger: Trigger, predicate: Token) -> bool:
        """Whether those who do it do it to somebody else: "Togo and Benin received *refugees*", "joined *Mali*"."""
        if trigger.part != "verb" or forms.passive(predicate):
            return False
        met = self._slots.heads("patient", trigger, predicate)
        nouns = "patient" in trigger.object and any(head.pos_ in ("NOUN", "PROPN") for head in met)
        agents = {a for head in self._slots.heads("agent", trigger, predicate) for a in self._cast.actors(head)}
        with_words = self._tree.grammar["with"]
        if any(self._unnamed(head) for word, head in self._tree.phrases(predicate) if word in with_words):
            return True
        return nouns or any(actor not in agents for head in met for actor in self._cast.actors(head))

    def _unnamed(self, noun: Token) -> bool:
        """Whether a noun is one of a party that nothing names: "signed with *the government*"."""
        party = noun.pos_ == "NOUN" and (noun.lemma_.lower() in self._cast.stands or self._cast.stranger(noun))
        return party and not self._cast.actors(noun)

    def _met_before(self, predicate: Token) -> bool:
        """Whether they hold the talks with whom the verb above names: "*met with Kenya* to begin talks"."""
        verb = predicate.head if predicate.dep_ == "obj" and predicate.head.pos_ == "VERB" else predicate
        if verb.dep_ not in ("advcl", "xcomp"):
            return False
        tree, above = self._tree, verb.head
        met = [*tree.patients(above), *(p for word, p in tree.phrases(above) if word in tree.grammar["with"])]
        return any(map(self._cast.actors, met))

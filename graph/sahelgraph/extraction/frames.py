"""Frames: a trigger word meets its arguments in the tree and becomes a reading (subject, relation, object)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.kinds import Kinds
from sahelgraph.extraction.lexicon import NAMED_SLOTS, Lexicon, Trigger
from sahelgraph.extraction.nearby import Nearby
from sahelgraph.extraction.tree import Tree
from sahelgraph.model import ActorId, Relation, RelationId

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTS = {"VERB": ("verb", "adjective"), "NOUN": ("noun",), "PROPN": ("noun",), "ADJ": ("adjective",)}
GUESSED = 0.75
"""Factor on the confidence of an argument that was found by nearness and not by the tree."""
ORDERED = 0.8
"""Factor for an argument that was found by the order of words where the tree had none."""
LOCATED = 0.9
"""Factor for a state that was named only by a place in it."""
ABROAD = frozenset({"deployedForcesTo", "visited"})
"""Relations that mean nothing at home: a minister returns to his capital, an army stands in its own country."""
GUESSES = ("near", "home", "topic")


@dataclass(frozen=True, slots=True)
class Filler:
    """One actor in one slot: the token that names it, and how sure the way to it is, in (0, 1]."""

    actor: ActorId
    token: Token
    factor: float = 1.0


@dataclass(frozen=True, slots=True)
class Reading:
    """What one trigger says of one pair of actors."""

    trigger: Trigger
    predicate: Token
    subject: Filler
    object: Filler

    @property
    def confidence(self) -> float:
        """The trigger's prior, lowered for guessed arguments."""
        return self.trigger.prior * self.subject.factor * self.object.factor


class Frames:
    """Reads the predicates of one report."""

    def __init__(
        self, lexicon: Lexicon, cast: Cast, tree: Tree, relations: Mapping[RelationId, Relation], kinds: Kinds
    ) -> None:
        self.lexicon = lexicon
        self.cast = cast
        self.tree = tree
        self.relations = relations
        self.kinds = kinds
        self.nearby = Nearby(cast, tree)

    def read(self, predicate: Token) -> list[Reading]:
        """Readings of one predicate: a word means one thing, so that the relation of the most specific trigger wins."""
        found = [reading for trigger in self.triggers(predicate) for reading in self.apply(trigger, predicate)]
        if not found:
            return []
        main = max(found, key=lambda reading: (reading.trigger.weight, reading.confidence))
        relations = {main.trigger.relation} | {reading.trigger.relation for reading in found if reading.trigger.also}
        return [reading for reading in found if reading.trigger.relation in relations]

    # -- triggers ----------------------------------------------------------------------------------------------------

    def triggers(self, predicate: Token) -> Iterator[Trigger]:
        """Triggers whose words and conditions are met at the token, whoever its arguments are."""
        for part in PARTS.get(predicate.pos_, ()):
            for rest, trigger in self.lexicon.candidates(predicate.lemma_.lower(), part):
                if self._worded(predicate, rest) and self._meets(trigger, predicate):
                    yield trigger
            if part == "verb" and self.tree.reflexive(predicate):
                for rest, trigger in self.lexicon.candidates("se", part):
                    fits = rest[0] == predicate.lemma_.lower() and self._worded(predicate, rest[1:])
                    if fits and self._meets(trigger, predicate):
                        yield trigger

    def _worded(self, predicate: Token, rest: tuple[str, ...]) -> bool:
        """Whether the further words of a trigger ("pull *out*", "join *forces*") hang on the predicate."""
        if not rest:
            return True
        below = {word for child in predicate.children for word in (child.lemma_.lower(), child.lower_)}
        below |= {
            w
            for c in predicate.children
            if c.dep_ in ("obl", "obl:arg", "obj", "xcomp", "nmod")
            for g in c.children
            for w in (g.lemma_.lower(), g.lower_)
        }
        return all(word in below for word in rest)

    def _meets(self, trigger: Trigger, predicate: Token) -> bool:
        for name, words in trigger.when.items():
            if name == "without":
                if words & self._about(predicate):
                    return False
            elif not words & self._condition(name, predicate):
                return False
        return True

    def _condition(self, name: str, predicate: Token) -> set[str]:
        """Lemmas that a condition looks at."""
        if name == "about":
            return self._about(predicate)
        if name == "governor":
            return {ancestor.lemma_.lower() for ancestor in list(predicate.ancestors)[:2]}
        noun = predicate.pos_ in ("NOUN", "PROPN")
        if name == "patient":
            heads = (
                self.tree.of_phrases(predicate) + self.tree.possessors(predicate)
                if noun
                else self.tree.patients(predicate)
            )
            if not noun and not self.tree.passive(predicate):
                heads = [*heads, *self.nearby.nouns_after(predicate)]
        elif name == "agent":
            heads = self._noun_agents(predicate, intransitive=True) if noun else self.tree.agents(predicate)
        else:
            heads = [head for _, head in self.tree.phrases(predicate)]
        return {lemma for head in heads for member in self.tree.coordinated(head) for lemma in self._lemmas(member)}

    def _lemmas(self, head: Token) -> Iterator[str]:
        yield from head.lemma_.lower().split()
        for child in head.children:
            if child.dep_ in ("compound", "flat"):
                yield child.lemma_.lower()
        if head.lemma_.lower() in self.cast.quantities or head.pos_ == "NUM":
            for part in self.tree.of_phrases(head):
                yield part.lemma_.lower()

    def _about(self, predicate: Token) -> set[str]:
        """Lemmas in the objects and phrases of a predicate, not in its subject nor in clauses below."""
        found: set[str] = set()
        pending = [predicate]
        verb = self.tree.support(predicate) if predicate.pos_ == "NOUN" else None
        if verb is not None:
            pending += [
                c for c in verb.children if c.dep_ in ("obl", "obl:arg", "advcl", "xcomp") and c.i > predicate.i
            ]
        while pending:
            token = pending.pop()
            found.add(token.lemma_.lower())
            for child in token.children:
                if child.dep_ in ("acl:relcl", "parataxis", "ccomp", "nsubj", "punct", "det"):
                    continue
                if child.dep_ in ("conj", "advcl") and (child.pos_ == "VERB" and child.dep_ == "conj"):
                    continue
                pending.append(child)
        return found

    # -- slots -------------------------------------------------------------------------------------------------------

    def apply(self, trigger: Trigger, predicate: Token) -> list[Reading]:
        """Readings of one trigger: subjects times objects, or all pairs of a group."""
        relation = self.relations[RelationId(trigger.relation)]
        subjects = self._fill(trigger.subject, trigger.subject_kinds, trigger, predicate, ())
        objects = self._fill(trigger.object, trigger.object_kinds, trigger, predicate, {f.actor for f in subjects})
        if subjects and not objects:
            objects = self._guess(
                trigger.object, trigger.object_kinds or relation.range, predicate, subjects, nearest=True
            )
        elif objects and not subjects:
            subjects = self._guess(
                trigger.subject, trigger.subject_kinds or relation.domain, predicate, objects, nearest=False
            )
        pairs: Iterable[tuple[Filler, Filler]] = product(subjects, objects)
        if not (subjects and objects):
            pairs = combinations(self._group(trigger, predicate), 2)
        return [
            Reading(trigger, predicate, one, other)
            for one, other in pairs
            if one.actor != other.actor and self.kinds.allows(relation, one.actor, other.actor)
            if relation.id not in ABROAD or self.kinds.home(one.actor) != self.kinds.home(other.actor)
        ]

    def _group(self, trigger: Trigger, predicate: Token) -> list[Filler]:
        for slot in trigger.pairs:
            group = list(self._slot(slot, trigger, predicate))
            if len({filler.actor for filler in group}) > 1:
                return group
        return []

    def _fill(
        self,
        slots: tuple[str, ...],
        kinds: frozenset[str],
        trigger: Trigger,
        predicate: Token,
        taken: Iterable[ActorId],
    ) -> list[Filler]:
        """Fillers of the first slot that has any of the right kinds."""
        for slot in slots:
            if slot in GUESSES:
                continue
            found = [
                fitting
                for filler in self._slot(slot, trigger, predicate)
                if (fitting := self._fitting(filler, kinds)) and fitting.actor not in taken
            ]
            if found:
                return found
        return []

    def _fitting(self, filler: Filler, kinds: frozenset[str]) -> Filler | None:
        """The filler if it is of the right kind; a place in which a state is wanted stands for its state."""
        if not kinds or self.kinds.is_any(filler.actor, kinds):
            return filler
        state = self.kinds.state_of(filler.actor) if "State" in kinds else None
        return Filler(state, filler.token, filler.factor * LOCATED) if state else None

    def _guess(
        self, slots: tuple[str, ...], kinds: Iterable[str], predicate: Token, others: list[Filler], *, nearest: bool
    ) -> list[Filler]:
        """An actor of the right kind, for triggers that allow it: in the sentence, else in the report.

        Within the sentence the nearest is taken for an object, the first for a subject: news begin with who acts.
        """
        taken = {filler.actor for filler in others}
        if "State" in kinds or "Place" in kinds:  # forces are abroad, and nobody is told to leave home
            taken |= {home for actor in tuple(taken) if (home := self.kinds.home(actor))}
        if "near" in slots:
            for actor in self.cast.in_sentence(predicate, nearest=nearest):
                if actor not in taken and self.kinds.is_any(actor, kinds):
                    return [Filler(actor, predicate, GUESSED)]
        if "home" in slots:
            others_own = {filler.actor for filler in others}
            homes = [h for filler in others if (h := self.kinds.home(filler.actor)) and h not in others_own]
            if homes:
                return [Filler(homes[0], predicate, GUESSED)]
        if "topic" in slots:
            for actor in self.cast.by_frequency:
                if actor not in taken and self.kinds.is_any(actor, kinds):
                    return [Filler(actor, predicate, GUESSED * GUESSED)]
        return []

    def _slot(self, slot: str, trigger: Trigger, predicate: Token) -> Iterator[Filler]:
        first, _, rest = slot.partition(".")
        heads = self._heads(first, trigger, predicate)
        if not heads and not rest:
            if trigger.part == "noun" and first == "owner":
                for actor in self.cast.represented(predicate):
                    yield Filler(actor, predicate)
            for head in self._by_order(first, trigger, predicate):
                for member in self.tree.coordinated(head):
                    for actor in self.cast.own(member):
                        yield Filler(actor, member, ORDERED)
            return
        for head in heads:
            if not rest:
                for member in self.tree.coordinated(head):
                    for actor in self.cast.own(member):
                        yield Filler(actor, member)
            elif rest == "owner":
                for member in self.tree.coordinated(head):
                    for actor in self.cast.owners(member):
                        yield Filler(actor, member)
            else:
                for inner in self._phrases(rest, head):
                    for member in self.tree.coordinated(inner):
                        for actor in self.cast.own(member):
                            yield Filler(actor, member)

    def _heads(self, slot: str, trigger: Trigger, predicate: Token) -> list[Token]:
        """Heads of the noun phrases in a slot."""
        noun = predicate.pos_ in ("NOUN", "PROPN")
        tree = self.tree
        if slot == "agent":
            if trigger.part == "adjective":
                return self._modifier_agents(predicate)
            return self._noun_agents(predicate, trigger=trigger) if noun else tree.agents(predicate)
        if slot == "patient":
            return self._noun_patients(predicate, trigger) if noun else tree.patients(predicate)
        if slot == "owner":
            return tree.possessors(predicate) + tree.of_phrases(predicate)
        if slot == "bearer":
            if trigger.part == "adjective":
                return [predicate.head] if predicate.dep_ in ("amod", "acl") else tree.surface_subjects(predicate)
            own = [] if self.cast.represented(predicate) or predicate.i not in self.cast.heads else [predicate]
            return [*own, *tree.bearers(predicate)]
        if slot == "self":
            return [predicate]
        if slot == "complement":
            below = [c for c in predicate.children if c.dep_ in ("ccomp", "xcomp", "csubj")]
            return [head for verb in below for head in tree.surface_subjects(verb)]
        if slot == "addressee":
            return [h for word, h in tree.phrases(predicate.head) if word in tree.grammar["to"]]
        if slot == "subject":
            verb = tree.support(predicate) if noun else predicate
            return tree.surface_subjects(verb) if verb is not None else []
        return list(self._phrases(slot, predicate))

    def _by_order(self, slot: str, trigger: Trigger, predicate: Token) -> list[Token]:
        """What stands where the slot would stand, for verbs whose tree has nothing there."""
        if trigger.part != "verb":
            return []
        passive = self.tree.passive(predicate)
        if slot == "agent":
            return self.nearby.phrase(predicate, self.tree.grammar["by"]) if passive else self.nearby.before(predicate)
        if slot == "patient":
            return self.nearby.before(predicate) if passive else self.nearby.after(predicate)
        if slot in NAMED_SLOTS:
            return []
        return self.nearby.phrase(predicate, self.tree.grammar.words.get(slot) or {slot})

    def _phrases(self, slot: str, token: Token) -> Iterator[Token]:
        wanted = self.tree.grammar.words.get(slot) or {slot.replace("_", " ")}
        for preposition, head in self.tree.phrases(token):
            if preposition in wanted:
                yield head

    def _noun_agents(self, noun: Token, *, trigger: Trigger | None = None, intransitive: bool = False) -> list[Token]:
        """Who does what an event noun names."""
        tree = self.tree
        if by := tree.by_phrases(noun):
            return by
        objective = trigger is not None and trigger.genitive == "patient"
        possessors = [p for p in tree.possessors(noun) if self.cast.actors(p)]
        if possessors and not (objective and not tree.of_phrases(noun)):
            return possessors
        intransitive = intransitive or (trigger is not None and "patient" not in trigger.object and not objective)
        if intransitive and (of_phrases := tree.of_phrases(noun)):
            return self._doers(of_phrases)
        verb = tree.support(noun)
        if verb is not None and verb.lemma_.lower() in tree.grammar["support"]:
            return tree.agents(verb) or tree.surface_subjects(verb)
        return []

    def _doers(self, phrases: list[Token]) -> list[Token]:
        """Which of several of-phrases acts: forces and authorities before others, else the first."""
        acting = [head for head in phrases if head.lemma_.lower() in self.cast.stands]
        return (acting or phrases)[:1]

    def _noun_patients(self, noun: Token, trigger: Trigger) -> list[Token]:
        """Who undergoes what an event noun names."""
        if of_phrases := self.tree.of_phrases(noun):
            return of_phrases
        if trigger.genitive == "patient":
            return self.tree.possessors(noun)
        return []

    @staticmethod
    def _modifier_agents(predicate: Token) -> list[Token]:
        """The first member of a hyphenated modifier: "*France*-backed"."""
        return [
            child
            for child in predicate.children
            if child.i < predicate.i
            and child.dep_ in ("compound", "obl", "obl:npmod", "obl:unmarked", "nmod", "amod", "obj", "advmod")
        ]

"""Frames: a trigger word meets its arguments in the tree and becomes a reading (subject, relation, object)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.conditions import Conditions
from sahelgraph.extraction.kinds import Kinds
from sahelgraph.extraction.lexicon import Lexicon, Trigger
from sahelgraph.extraction.slots import Filler, Slots
from sahelgraph.extraction.tree import Tree
from sahelgraph.model import ActorId, Relation, RelationId

if TYPE_CHECKING:
    from spacy.tokens import Token

GUESSED = 0.75
"""Factor for an argument that stands elsewhere in the sentence, or follows from the other one."""
RECALLED = 0.55
"""Factor for an argument that the report is about but the sentence does not name."""
LOCATED = 0.9
"""Factor for a state that was named only by a place in it."""
DOMINANT = 1.5
"""How many times as often as any other a report must name whom it is about."""
GUESSES = ("near", "home", "topic")
STATES = frozenset({"State", "InternationalOrganisation"})
"""Whom to guess where a relation joins anybody: persons and groups are named when they act."""
ABROAD = frozenset({"deployedForcesTo", "visited", "suppliedArmsTo", "trained"})
"""Relations that mean nothing at home: a minister returns to his capital, a president arms his own soldiers."""
STATIONED = frozenset({"deployedForcesTo"})
"""Relations to a place in which a capital stands for its state: whoever is based in N'Djamena is so in Chad."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one trigger says of one pair of actors."""

    trigger: Trigger
    predicate: Token
    subject: Filler
    object: Filler

    @property
    def ways(self) -> tuple[str, ...]:
        """The names of the ways to its arguments that are not plainly by the tree, each once."""
        return tuple(sorted({filler.way for filler in (self.subject, self.object)} - {""}))

    @property
    def strength(self) -> float:
        """How it ranks among readings of the same word or pair: the trigger's prior, lowered for guessed arguments."""
        return self.trigger.prior * self.subject.factor * self.object.factor


@dataclass(frozen=True, slots=True)
class Attempt:
    """A trigger whose words stand at a predicate, and what came of it.

    ``unmet`` is the condition that failed, if one did; ``subjects`` and ``objects`` are the arguments that were found.
    """

    trigger: Trigger
    predicate: Token
    unmet: str | None = None
    subjects: tuple[Filler, ...] = ()
    objects: tuple[Filler, ...] = ()
    readings: tuple[Reading, ...] = ()


class Frames:
    """Reads the predicates of one report."""

    def __init__(
        self, lexicon: Lexicon, cast: Cast, tree: Tree, relations: Mapping[RelationId, Relation], kinds: Kinds
    ) -> None:
        self.cast = cast
        self.conditions = Conditions(lexicon, cast, tree)
        self.slots = Slots(cast, tree)
        self._relations = relations
        self._kinds = kinds

    def read(self, predicate: Token) -> list[Reading]:
        """Readings of one predicate: a word means one thing, so that the relation of the most specific trigger wins."""
        found = [reading for attempt in self.attempts(predicate) for reading in attempt.readings]
        if not found:
            return []
        main = max(found, key=lambda reading: (reading.trigger.weight, reading.strength))
        relations = {main.trigger.relation} | {reading.trigger.relation for reading in found if reading.trigger.also}
        return [reading for reading in found if reading.trigger.relation in relations]

    def attempts(self, predicate: Token) -> Iterator[Attempt]:
        """Every trigger whose words stand at the token, with what came of it."""
        for trigger in self.conditions.worded(predicate):
            unmet = self.conditions.unmet(trigger, predicate)
            yield Attempt(trigger, predicate, unmet) if unmet else self.attempt(trigger, predicate)

    def attempt(self, trigger: Trigger, predicate: Token) -> Attempt:
        """Fill the slots of a trigger: subjects times objects, or all pairs of a group."""
        relation = self._relations[RelationId(trigger.relation)]
        subject_kinds = trigger.subject_kinds or frozenset(relation.domain)
        object_kinds = trigger.object_kinds or frozenset(relation.range)
        subjects = self._fill(trigger.subject, subject_kinds, trigger, predicate, ())
        taken = {filler.actor for filler in subjects}
        if relation.id in ABROAD:
            taken |= {home for filler in subjects if (home := self._kinds.home(filler.actor))} - self._missions(
                subjects
            )
        objects = self._fill(trigger.object, object_kinds, trigger, predicate, taken)
        joined = any("+" in slot for slot in trigger.pairs)
        group = [] if subjects and objects and not joined else self._group(trigger, predicate)
        if group:
            subjects, objects = group, []
        elif subjects and not objects and not self._occupied(trigger.object, trigger, predicate, taken):
            objects = self._guess(trigger.object, object_kinds, predicate, subjects, nearest=True)
        elif len(objects) == 1 and not subjects and not self._occupied(trigger.subject, trigger, predicate, ()):
            subjects = self._guess(trigger.subject, subject_kinds, predicate, objects, nearest=False)
        if relation.id in STATIONED:
            objects = [Filler(self._kinds.capital_of(o.actor) or o.actor, o.token, o.factor) for o in objects]
        pairs: Iterable[tuple[Filler, Filler]] = product(subjects, objects)
        if group:
            pairs = combinations(group, 2)
        readings = tuple(
            Reading(trigger, predicate, one, other) for one, other in pairs if self._joins(relation, one, other)
        )
        return Attempt(trigger, predicate, None, tuple(subjects), tuple(objects), readings)

    def _joins(self, relation: Relation, one: Filler, other: Filler) -> bool:
        """Whether a relation may join two actors."""
        if one.actor == other.actor or not self._kinds.allows(relation, one.actor, other.actor):
            return False
        if relation.id not in ABROAD or self._missions([one]):
            return True
        return self._kinds.home(one.actor) != self._kinds.home(other.actor)

    def _missions(self, fillers: Iterable[Filler]) -> set[ActorId]:
        """The states in which the missions among some actors serve: the registry gives them these for homes."""
        missions = (filler.actor for filler in fillers if self._kinds.is_any(filler.actor, ("MilitaryMission",)))
        return {home for mission in missions if (home := self._kinds.home(mission))}

    def _group(self, trigger: Trigger, predicate: Token) -> list[Filler]:
        """The members of the first slot that holds several: "*Niger and Russia* signed"."""
        for slot in trigger.pairs:
            kinds = self._relations[RelationId(trigger.relation)].domain
            kinds = tuple(trigger.subject_kinds | trigger.object_kinds) or kinds
            filled = self.slots.fill(slot, trigger, predicate)
            group = [filler for filler in filled if self._kinds.is_any(filler.actor, kinds)]
            if slot == "self":  # "partners including France and Spain" are somebody else's partners
                group = [filler for filler in group if filler.token == predicate]
            if len({filler.actor for filler in group}) > 1:
                # Of a fight a state is told before those it fights.
                return sorted(group, key=lambda filler: not self._kinds.is_any(filler.actor, ("State",)))
        return []

    def _fill(
        self,
        slots: tuple[str, ...],
        kinds: frozenset[str],
        trigger: Trigger,
        predicate: Token,
        taken: Collection[ActorId],
    ) -> list[Filler]:
        """Fillers of the first slot that has any of the right kinds."""
        for slot in slots:
            if slot not in GUESSES:
                fitting = (self._fitting(filler, kinds) for filler in self.slots.fill(slot, trigger, predicate))
                if found := [filler for filler in fitting if filler and filler.actor not in taken]:
                    return found
        return []

    def _occupied(self, slots: tuple[str, ...], trigger: Trigger, predicate: Token, taken: Collection[ActorId]) -> bool:
        """Whether somebody of a wrong kind stands in a slot, so that nobody else is to be guessed."""
        named = (slot for slot in slots if slot not in GUESSES)
        return any(f.actor not in taken for slot in named for f in self.slots.fill(slot, trigger, predicate))

    def _fitting(self, filler: Filler, kinds: frozenset[str]) -> Filler | None:
        """The filler if it is of the right kind; a place in which a state is wanted stands for its state."""
        if self._kinds.is_any(filler.actor, kinds):
            return filler
        state = self._kinds.state_of(filler.actor) if "State" in kinds else None
        if "Actor" in kinds:
            state = self._kinds.capital_of(filler.actor)
        return Filler(state, filler.token, filler.factor * LOCATED, "place") if state else None

    def _guess(
        self, slots: tuple[str, ...], kinds: frozenset[str], predicate: Token, others: list[Filler], *, nearest: bool
    ) -> list[Filler]:
        """An actor of the right kind, for triggers that allow it: in the sentence, else in the report.

        Within the sentence the nearest is taken for an object, the first for a subject: news begin with who acts.
        """
        if "Actor" in kinds:
            kinds = STATES
        own = {filler.actor for filler in others}
        homes = [home for filler in others if (home := self._kinds.home(filler.actor))]
        # Forces are abroad, and nobody is told to leave home.
        taken = own | set(homes) if kinds & {"State", "Place"} else own
        named = dict.fromkeys(self.cast.in_sentence(predicate, nearest=nearest))
        near = [actor for actor in named if actor not in taken and self._kinds.is_any(actor, kinds)]
        if "near" in slots and len(near) == 1:
            return [Filler(near[0], predicate, GUESSED, "near")]
        if "home" in slots and (abroad := [home for home in homes if home not in own]):
            return [Filler(abroad[0], predicate, GUESSED, "home")]
        if "topic" in slots and not near:
            fitting = [a for a in self.cast.counts if a not in taken and self._kinds.is_any(a, kinds)]
            first, second, *_ = *sorted((self.cast.counts[a] for a in fitting), reverse=True), 0, 0
            if first and first >= DOMINANT * second:
                topic = max(fitting, key=lambda actor: self.cast.counts[actor])
                return [Filler(topic, predicate, RECALLED, "topic")]
        return []

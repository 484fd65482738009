"""Frames: a trigger word meets its arguments in the tree and becomes a reading (subject, relation, object)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, permutations, product
from typing import TYPE_CHECKING

from sahelgraph.extraction import forms
from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.charges import Charges
from sahelgraph.extraction.conditions import Conditions
from sahelgraph.extraction.coups import USURPED, Coups
from sahelgraph.extraction.deeds import doers
from sahelgraph.extraction.earlier import ACCUSER, CAPTIVE, CAPTOR, DEMANDER, DISPUTANTS, DOER, OPPONENT, recalled
from sahelgraph.extraction.elsewhere import bystanders, in_sentence, owners_of_patient, within_clause
from sahelgraph.extraction.fillers import Filler, forget
from sahelgraph.extraction.grouping import Grouping
from sahelgraph.extraction.held import held_before
from sahelgraph.extraction.joining import ABROAD, DEALINGS, Joining
from sahelgraph.extraction.kinds import Kinds
from sahelgraph.extraction.lexicon import RECALLED, Lexicon, Trigger
from sahelgraph.extraction.likewise import Likewise
from sahelgraph.extraction.losses import ATTACKED, HARMING, VICTIM, Loss, victims
from sahelgraph.extraction.moves import Moves
from sahelgraph.extraction.offers import Offers
from sahelgraph.extraction.quarrels import Quarrels
from sahelgraph.extraction.quoted import without_we
from sahelgraph.extraction.readings import Attempt, Reading
from sahelgraph.extraction.regulars import LOCATED, Regulars
from sahelgraph.extraction.roles import Roles, definite
from sahelgraph.extraction.setting import SCENE, SETTING, Setting
from sahelgraph.extraction.similar import is_similar, same_partner
from sahelgraph.extraction.slots import Slots
from sahelgraph.extraction.tree import Tree
from sahelgraph.extraction.undone import PUNISHER, let_go, undone
from sahelgraph.model import ActorId, Relation, RelationId

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

GUESSED = 0.75
"""Factor for an argument that stands elsewhere in the sentence."""
NEAR = "near"
"""The slot that any actor of the sentence may fill, if there is but one of the right kind."""
HIT = frozenset({"patient", "on", "sur"})
"""The slots of people who are hit and whom nobody names."""
HOME = "home"
"""The slot of the state of whom it befalls: where nobody else is said to, its own soldiers topple a president."""
_FREED = ("patient.owner", "patient.of", "patient.de", "for.owner", "for.of", "below.patient", "for", "patient")
"""Slots of those whose release somebody asks for."""
ELSEWHERE = (NEAR, HOME, VICTIM, *RECALLED)
STATES = frozenset({"State", "InternationalOrganisation"})
"""Whom to take from elsewhere where a relation joins anybody: persons and groups are named when they act."""
PARTIES = STATES | {"ArmedGroup", "Organisation"}
"""Between whom a mediation that names nobody may be: persons speak for one of them."""
STATIONED = frozenset({"deployedForcesTo"})
"""Relations to a place whose noun tells less of its status than the verb that names the place."""
BASED = STATIONED | {"withdrewForcesFrom", "visited"}
"""Relations to a place in which a capital stands for its state: whoever is in N'Djamena is so in Chad."""
MEDIATED = "mediatedFor"
"""The relation to parties of which none is one's own state."""

_OF_PEOPLE = frozenset({"abducted", "detained", "released", "leads"})
"""Relations in which no place stands for its state."""
_CUSTODY = frozenset({"detained", "released"})
"""What a state does on its soil to those who are from elsewhere, too."""
MUTUAL = frozenset({"severedTiesWith", "accused", "criticised", "expelled"})
"""What two that do it together do to each other: "Mali and Algeria recalled their ambassadors"."""


class Frames:
    """Reads the predicates of one report."""

    def __init__(
        self, lexicon: Lexicon, cast: Cast, tree: Tree, relations: Mapping[RelationId, Relation], kinds: Kinds
    ) -> None:
        self.cast = cast
        self.conditions = Conditions(lexicon, cast, tree)
        self.slots = Slots(cast, tree)
        self._lexicon = lexicon
        self._relations = relations
        self._mildness = {relation: -place for place, relation in enumerate(relations)}
        self._kinds = kinds
        self._bare = cast.forces | lexicon.classes.get("enforcers", frozenset())  # who need no name to be of a state
        self._joining = Joining(cast, kinds)
        self._grouping = Grouping(self.slots, cast, tree, relations, kinds)
        self.charges = Charges(cast, tree, lexicon)
        self.offers = Offers(cast, tree, lexicon)
        self.moves = Moves(cast, tree, lexicon)
        self.quarrels = Quarrels(cast, self.slots, lexicon)
        self.setting = Setting(cast, tree, kinds)
        self.coups = Coups(cast.heads, lexicon, kinds)
        self.regulars = Regulars(cast, tree, lexicon, kinds, self.setting)
        self.roles = Roles(cast, lexicon, self.attempts)
        self.likewise = Likewise(cast, tree, relations, kinds, language=lexicon.language)

    def read(self, predicate: Token, earlier: Sequence[Reading] = ()) -> list[Reading]:
        """Readings of one predicate: a word means one thing, so that the relation of the most specific trigger wins.

        ``earlier`` are the readings of the report before it, which some slots take up.

        Of equals the surest wins, then the relation that the vocabulary names first: it goes from membership to
        assault, so that the milder of two things is claimed, in whatever order the lexicon is read.
        """
        found = [reading for attempt in self.attempts(predicate, earlier) for reading in attempt.readings]
        if not found:
            return []
        main = max([reading for reading in found if not reading.trigger.also] or found, key=self._rank)
        relations = {main.trigger.relation} | {reading.trigger.relation for reading in found if reading.trigger.also}
        said = {reading.trigger.relation for reading in found if not reading.guessed}
        return [r for r in found if r.trigger.relation in relations - (said if r.guessed else set())]

    def learn(self, sentence: Span, earlier: Sequence[Reading]) -> bool:
        """Find whom role nouns of a sentence mean; whether anybody was found, so that it is to be read anew."""
        if found := self.roles.take_up(sentence, earlier):
            forget(self.slots, sentence)
        return found

    def takes_up(self, predicate: Token) -> bool:
        """Whether the word has a trigger with a slot that other sentences or clauses fill."""
        slots = (slot for t in self.conditions.worded(predicate) for slot in (*t.subject, *t.object))
        return any(slot in RECALLED for slot in slots)

    def _rank(self, reading: Reading) -> tuple[int, float, int]:
        trigger = reading.trigger
        return trigger.weight, reading.strength, self._mildness[RelationId(trigger.relation)]

    def attempts(self, predicate: Token, earlier: Sequence[Reading] = ()) -> Iterator[Attempt]:
        """Every trigger whose words stand at the token, with what came of it."""
        for trigger in self.conditions.worded(predicate):
            unmet = self.conditions.unmet(trigger, predicate)
            yield Attempt(trigger, predicate, unmet) if unmet else self.attempt(trigger, predicate, earlier)

    def attempt(self, trigger: Trigger, predicate: Token, earlier: Sequence[Reading] = ()) -> Attempt:
        """Fill the slots of a trigger: subjects times objects, or all pairs of a group."""
        relation = self._relations[RelationId(trigger.relation)]
        subject_kinds = trigger.subject_kinds or frozenset(relation.domain)
        object_kinds = trigger.object_kinds or frozenset(relation.range)
        subjects = without_we(self._fill(trigger.subject, subject_kinds, trigger, predicate, ()), relation.id)
        if relation.id in HARMING | {"withdrewForcesFrom"}:
            # "The attack of *Niamey* airport", "the base of *Kidal* will be closed".
            subjects = [filler for filler in subjects if filler.way != "place"]
        taken = {filler.actor for filler in subjects}
        if relation.id in ABROAD:
            homes = {self._kinds.home(filler.actor) or filler.actor for filler in subjects}
            taken |= homes - self._joining.missions(subjects) if len(homes) == 1 else set()  # else one is a guest
        objects = self._fill(trigger.object, object_kinds, trigger, predicate, taken)
        subjects, objects = within_clause(predicate, subjects), within_clause(predicate, objects)
        if relation.id in _OF_PEOPLE:
            objects = [filler for filler in objects if filler.way != "place"]  # "had *taken Kidal*"
        joined = any("+" in slot for slot in trigger.pairs)
        group = [] if subjects and objects and not joined else self._grouping.group(trigger, predicate)
        if subjects and not objects and not group and relation.id == "withdrewForcesFrom":
            objects = self._served(subjects) if "patient" not in trigger.object else []
        if group and (shared := self._shared_opponent(trigger, predicate, group, earlier)):
            subjects, objects, group = group, shared, []
        elif group:
            subjects, objects = group, []
        elif subjects and not objects and not self._occupied(trigger.object, trigger, predicate, taken):
            objects = self._recalled(trigger.object, object_kinds, trigger, predicate, subjects, earlier)
            if is_similar(self.conditions.tree, relation.id, predicate):
                objects = objects or same_partner(predicate, relation.id, subjects, earlier, self._kinds)
            objects = objects or self._near(trigger.object, object_kinds, trigger, predicate, subjects)
            objects = objects or self._victims(trigger, predicate, subjects)
        elif objects and not subjects and not self._occupied(trigger.subject, trigger, predicate, ()):
            subjects = self._recalled(trigger.subject, subject_kinds, trigger, predicate, objects, earlier)
            if len(objects) == 1:
                subjects = subjects or self._near(trigger.subject, subject_kinds, trigger, predicate, objects)
        if PUNISHER in trigger.subject and not subjects and self._unsaid(trigger, predicate):
            things = self.slots.heads("patient", trigger, predicate)
            subjects, struck = undone(predicate, things, objects, earlier, self.cast.heads, self._lexicon)
            objects = objects or struck
        if CAPTOR in trigger.subject and not (subjects or objects):
            freed = self._nouns(trigger.object, trigger, predicate)
            subjects, objects = let_go(predicate, freed, earlier, self.cast.heads, self._lexicon)
        if objects and not subjects and HOME in trigger.subject:
            subjects = self._at_home(trigger, predicate, objects)
        if relation.id in HARMING:
            objects = objects or (self._accusers(predicate, subjects) if subjects else [])
            hit = self._nouns(tuple(sorted(HIT.intersection(trigger.object))), trigger, predicate)
            objects = self.regulars.harmed(predicate, hit, subjects, objects, attacked=relation.id == ATTACKED)
        if relation.id == MEDIATED and {self._kinds.home(s.actor) for s in subjects} & {o.actor for o in objects}:
            objects = []  # "*Togo's minister* wants to ease the tensions between Togo and Benin": he speaks for a party
        if relation.id == MEDIATED and any(one.way == "earlier" for one in objects):
            sent_by = self.cast.owners(predicate)  # "thanked *the bloc* and its mediator"
            objects = [one for one in objects if one.actor not in sent_by]
        if relation.id in BASED:
            objects = [Filler(self._where(o.actor), o.token, o.factor, o.way) for o in objects]
        pairs: Iterable[tuple[Filler, Filler]] = product(subjects, objects)
        if group:
            pairs = permutations(group, 2) if relation.id in MUTUAL else combinations(group, 2)
        readings = tuple(
            Reading(trigger, predicate, one, other, mutual=bool(group))
            for one, other in pairs
            if self._joining.joins(relation, one, other)
            and not (self._joining.leaves_quote(predicate, one) or self._joining.leaves_quote(predicate, other))
        )
        return Attempt(trigger, predicate, None, tuple(subjects), tuple(objects), readings)

    def _unsaid(self, trigger: Trigger, predicate: Token) -> bool:
        """Whether a word does not say who does it: a passive or a noun without "by"."""
        return (trigger.part == "noun" or forms.passive(predicate)) and not self.conditions.tree.by_phrases(predicate)

    def _where(self, actor: ActorId) -> ActorId:
        """Where whoever is sent to an actor is: in the state of a capital, or in which a mission serves."""
        if self._kinds.is_any(actor, ("MilitaryMission",)):
            return self._kinds.home(actor) or actor
        return self._kinds.capital_of(actor) or actor

    def _served(self, missions: list[Filler]) -> list[Filler]:
        """The state in which a mission serves, for clauses that do not say where: "the departure of *MINUSMA*"."""
        served = ((m, self._kinds.served(m.actor)) for m in missions)
        return [Filler(state, m.token, m.factor * LOCATED, "place") for m, state in served if state]

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
            if slot not in ELSEWHERE:
                fillers = self.slots.fill(slot, trigger, predicate)
                fitting = (self._fitting(filler, kinds, trigger.relation) for filler in fillers)
                if found := [filler for filler in fitting if filler and filler.actor not in taken]:
                    return found
        return []

    def _occupied(self, slots: tuple[str, ...], trigger: Trigger, predicate: Token, taken: Collection[ActorId]) -> bool:
        """Whether somebody of a wrong kind, or whom nobody knows, stands in a slot, so that nobody is to be guessed."""
        if any(forms.unknown(head) and not self.cast.actors(head) for head in self._nouns(slots, trigger, predicate)):
            return True
        named = (slot for slot in slots if slot not in ELSEWHERE)
        return any(f.actor not in taken for slot in named for f in self.slots.fill(slot, trigger, predicate))

    def _fitting(self, filler: Filler, kinds: frozenset[str], relation: str) -> Filler | None:
        """The filler if it is of the right kind; a place in which a state is wanted stands for its state.

        Those who deal with a state deal with its capital, and with nobody where they only meet ("made up *in Geneva*").
        """
        if self._kinds.is_any(filler.actor, kinds):
            return filler
        state = self._kinds.state_of(filler.actor) if "State" in kinds else None
        if "Actor" in kinds or (state and relation in DEALINGS):
            state = self._kinds.capital_of(filler.actor)
        return Filler(state, filler.token, filler.factor * LOCATED, "place") if state else None

    def _nouns(self, slots: tuple[str, ...], trigger: Trigger, predicate: Token) -> list[Token]:
        """The heads of the phrases in some slots, whoever they name."""
        own = (slot for slot in slots if slot not in ELSEWHERE and "." not in slot and "=" not in slot)
        return [head for slot in own for head in self.slots.heads(slot, trigger, predicate)]

    def _recalled(
        self,
        slots: tuple[str, ...],
        kinds: frozenset[str],
        trigger: Trigger,
        predicate: Token,
        others: list[Filler],
        earlier: Sequence[Reading],
    ) -> list[Filler]:
        """Whom a sentence takes up from those before it, for triggers with such a slot."""
        own = {filler.actor for filler in others}
        for slot in slots:
            if slot in RECALLED and slot != PUNISHER:
                if slot == DISPUTANTS:
                    kinds = PARTIES
                    named = {"bearer", "self"}.issuperset(trigger.subject)
                    if named and all(f.token.dep_ in forms.OBLIQUES for f in others):
                        continue  # "the pledges given to *Togo, a mediator*": the quarrel is another
                if slot == DOER:
                    nouns = [*self._nouns(slots, trigger, predicate), *forms.said_to_be(predicate)]
                    found = doers(predicate, nouns, earlier, self.cast.heads, self._lexicon, self.coups)
                    found = found or self.roles.behind(predicate, nouns, earlier)
                    found = found or self.moves.made_by(predicate, nouns, earlier, own)
                elif slot == SETTING:
                    found = self.setting.ruler(predicate, own, earlier)
                elif slot == SCENE:
                    state = self.setting.scene(predicate, own)
                    found = [state] if state else []
                elif slot == USURPED:
                    found = self.coups.asked(predicate, earlier)
                elif slot == CAPTIVE and not all(map(definite, self._nouns(slots, trigger, predicate))):
                    continue  # "freed *prisoners*", whoever they are
                else:
                    about = self._freed(trigger, predicate, own, earlier) if slot == CAPTOR else own
                    found = recalled(slot, predicate, about, earlier, self._kinds.home)
                    if slot in (DISPUTANTS, ACCUSER):
                        told = self.quarrels.parties if slot == DISPUTANTS else self.charges.brought_by
                        found = found or told(predicate, own)
                    elif slot == DEMANDER:
                        nouns = self.slots.heads("patient", trigger, predicate)
                        found = found or self.offers.made_by(predicate, nouns, own)
                if fitting := [actor for actor in found if actor not in own and self._kinds.is_any(actor, kinds)]:
                    return [Filler(actor, predicate, GUESSED, "earlier") for actor in fitting]
        return []

    def _shared_opponent(
        self, trigger: Trigger, predicate: Token, group: list[Filler], earlier: Sequence[Reading]
    ) -> list[Filler]:
        """Against whom all of a group stand: "accused Togo. *Ghana and Benin* broke off ties" is with Togo."""
        if OPPONENT not in trigger.object:
            return []
        found = [self._recalled((OPPONENT,), STATES, trigger, predicate, [one], earlier) for one in group]
        alike = {tuple(filler.actor for filler in against) for against in found}
        return found[0] if len(alike) == 1 else []

    def _freed(self, trigger: Trigger, predicate: Token, own: set[ActorId], earlier: Sequence[Reading]) -> set[ActorId]:
        """Whose release somebody asks for: people by name, else those of the states that are named or that ask."""
        asked = {filler.actor for slot in _FREED for filler in self.slots.fill(slot, trigger, predicate)} - own
        asked = held_before(predicate, self._nouns(("for", "patient"), trigger, predicate), earlier, self.cast) or asked
        return {actor for actor in asked if self._kinds.is_any(actor, ("Person",))} or asked | own

    def _victims(self, trigger: Trigger, predicate: Token, doers: list[Filler]) -> list[Filler]:
        """Whom the attack hit that somebody claims or is blamed for, for triggers with such a slot."""
        if VICTIM not in trigger.object:
            return []
        return victims(predicate, (doer.actor for doer in doers), self._kinds, self._losses)

    def _accusers(self, predicate: Token, doers: list[Filler]) -> list[Filler]:
        """Who accuses others of a deed against what seems to be their own: "accused them of attacking *its* posts"."""
        tree, deed = self.conditions.tree, predicate
        while deed.dep_ == "conj" and deed.head.pos_ == "VERB":
            deed = deed.head
        hit = (part for object_ in tree.patients(predicate) for part in object_.subtree)
        own = {actor for part in hit if part.pos_ in ("PRON", "DET") for actor in self.cast.actors(part)}
        charge = deed.head if deed.head.pos_ == "VERB" else deed.head.head
        if charge.lemma_.lower() not in tree.grammar["blamed"] or not own & {doer.actor for doer in doers}:
            return []
        return [Filler(actor, agent) for agent in tree.agents(charge) for actor in self.cast.actors(agent)]

    def _losses(self, token: Token) -> Iterator[Loss]:
        """What a word says of an attack by its own arguments."""
        for trigger in self.conditions.worded(token):
            told = trigger.relation == ATTACKED and VICTIM not in trigger.object
            if told and not self.conditions.unmet(trigger, token):
                attempt = self.attempt(trigger, token)
                yield Loss(attempt.objects, attempt.subjects)

    def _at_home(self, trigger: Trigger, predicate: Token, victims: list[Filler]) -> list[Filler]:
        """The states of persons whom something befalls at the hands of nobody, or of soldiers whom nothing names."""
        hit = {victim.token for victim in victims}  # "*he* is under arrest"
        agents = self.slots.heads("agent", trigger, predicate)
        doers = [head for head in agents if head not in hit]
        if predicate.dep_ == "conj":  # "was seized *by gunmen* and held"
            doers = doers or self.conditions.tree.by_phrases(predicate.head)
        active = trigger.part == "verb" and not forms.passive(predicate)
        bare = self._bare
        named = (d.pos_ == "PRON" or bare.isdisjoint(self.conditions.lemmas(d)) or self.cast.actors(d) for d in doers)
        if (active and not agents) or any(named):  # "he lost his post": whom it befalls is the subject
            return []
        homes = (self._home_of(one.actor, trigger, predicate) for one in victims)
        placed = self.setting.named(predicate)
        return [Filler(home, predicate, GUESSED, HOME) for home in dict.fromkeys(homes) if home and placed <= {home}]

    def _home_of(self, victim: ActorId, trigger: Trigger, predicate: Token) -> ActorId | None:
        """The state of a person whom something befalls, or that in which he or a company is a guest.

        Who is of a state that the report names nowhere is at work in the one that it is about.
        """
        person = self._kinds.is_any(victim, ("Person",))
        home = self._kinds.home(victim) if person else None
        guest = home is not None and self.setting.far_from(home)
        guest = guest or self._kinds.is_any(victim, ("Company", "Media"))
        if trigger.relation not in _CUSTODY or not guest:
            return home
        return self.setting.scene(predicate, (victim,)) or home

    def _near(
        self,
        slots: tuple[str, ...],
        kinds: frozenset[str],
        trigger: Trigger,
        predicate: Token,
        others: list[Filler],
    ) -> list[Filler]:
        """The only other actor of the right kind in the sentence, for triggers that allow it.

        What the sentence does not name is not guessed: neither the state that the report is about nor that of whoever
        fills the other slot. Nor is anybody where the slot holds somebody else, or what is somebody's.
        """
        if NEAR not in slots or (predicate.dep_ == "acl" and forms.passive(predicate)):
            return []
        held = self.cast.owners if trigger.part == "verb" else self.cast.stranger
        if any(self.cast.stranger(noun) or held(noun) for noun in self._nouns(slots, trigger, predicate)):
            return []
        kinds = STATES if "Actor" in kinds else kinds
        own = {filler.actor for filler in others}
        homes = {home for filler in others if (home := self._kinds.home(filler.actor))} - self._joining.missions(others)
        # Forces are abroad, and nobody is told to leave home; whose sanctions they are is not whom they hit.
        taken = (own | homes if kinds & {"State", "Place"} else own) | owners_of_patient(self.cast, trigger, predicate)
        taken |= bystanders(self.cast, predicate) if trigger.part == "noun" else set()
        taken |= {owner for filler in others for owner in self.cast.owners(filler.token)}  # "the *al-Qaeda* affiliate"
        named = dict.fromkeys(in_sentence(self.cast, predicate, [filler.token for filler in others]))
        near = [actor for actor in named if actor not in taken and self._kinds.is_any(actor, kinds)]
        return [Filler(near[0], predicate, GUESSED, NEAR)] if len(near) == 1 else []

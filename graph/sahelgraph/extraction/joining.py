"""Whether two actors whom a trigger found may stand in its relation: nobody visits his own land or arms his own men."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sahelgraph.extraction import forms
from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.earlier import BLAMING
from sahelgraph.extraction.fillers import Filler
from sahelgraph.extraction.kinds import Kinds
from sahelgraph.language.quotation import quotations
from sahelgraph.model import ActorId, Relation

if TYPE_CHECKING:
    from spacy.tokens import Token

ABROAD = frozenset({"deployedForcesTo", "visited", "suppliedArmsTo", "trained"})
"""Relations that mean nothing at home: a minister returns to his capital, a president arms his own soldiers."""
DEALINGS = frozenset(
    """
    accused alliedWith criticised cooperatesWith demandedOf establishedRelationsWith liftedSanctionsOn metWith rejected
    requestedSupportFrom sanctioned severedTiesWith signedAgreementWith signedMilitaryAgreementWith spokeWith suspended
    terminatedAgreementWith threatened
    """.split()
)
"""Relations of governments with each other, in which no town stands for its state but the capital."""
_UNDERGONE = frozenset({"released", "expelled"})
"""Relations in which nobody stands with those whom he leads."""
_PEOPLE = frozenset({"civilians", "protesters"})
"""Collectives that are active nowhere: rumours of the dead spread."""
_BELONGING = frozenset({"memberOf", "partOf", "affiliatedWith", "joined"})
_OF_STATES = frozenset({"terminatedAgreementWith", "severedTiesWith", "establishedRelationsWith"})
"""Relations in which nobody stands with the state whose minister he is."""
_AGAINST_GUESTS = frozenset({"demandedOf", "expelled", "criticised", "accused"})
"""Relations in which no state stands with those whom it has sent abroad."""


class Joining:
    """Judges the pairs that the triggers of one report find."""

    def __init__(self, cast: Cast, kinds: Kinds) -> None:
        self.cast = cast
        self._kinds = kinds
        self._quotes = {place: q.start for q in quotations(cast.doc) for place in range(q.start, q.end)}

    def joins(self, relation: Relation, one: Filler, other: Filler) -> bool:
        """Whether a relation may join two actors."""
        if one.actor == other.actor or not self._kinds.allows(relation, one.actor, other.actor):
            return False
        if relation.polarity < 0 and self._kinds.heads(one.actor, other.actor):
            return False  # whoever complains of the junta is not its chief
        persons = [self._kinds.is_any(actor, ("Person",)) for actor in (one.actor, other.actor)]
        if relation.id == "replaced" and any(persons) != all(persons):
            return False  # "the colonels who replaced *him*" are no state that did
        if relation.id == "partOf" and self._kinds.of(other.actor) == "State":
            return self._kinds.home(one.actor) in (None, other.actor)  # "Sonatrach, the *state* energy company"
        if relation.id in _UNDERGONE and self._kinds.heads(other.actor, one.actor):
            return False  # the junta frees somebody else than its chief
        if relation.id == "overthrew" and all(self._kinds.of(actor) == "State" for actor in (one.actor, other.actor)):
            return False  # "Mali and Niger, where soldiers seized power": no state topples another
        if relation.id == "deployedForcesTo" and self._kinds.is_any(one.actor, ("Collective",)):
            return False  # fighters whom nobody sends are sent nowhere
        if relation.id == "operatesIn" and one.actor in _PEOPLE:
            return False
        if relation.id in BLAMING and other.actor == "civilians":
            return False  # "denounced attacks on *civilians*"
        if relation.id in _BELONGING and self._is_armed_state(one.actor, other.actor):
            return False
        if relation.id == "leads" and self._is_foreign(one.actor, other.actor):
            return False  # "the Chadian took over from *the Mauritanian*": of what both led in turn
        if relation.id == "memberOf" and self._kinds.home(other.actor) == one.actor:
            return False  # "France, whose soldiers fight *in Operation Barkhane*"
        nobody = self._kinds.is_any(one.actor, ("Collective",))
        if relation.id == "affiliatedWith" and nobody and self._kinds.is_any(other.actor, ("State",)):
            return False  # "groups linked to al-Qaeda *in Mali*"
        if relation.id in _AGAINST_GUESTS and self._abroad_for(one.actor, other.actor):
            return False  # "demanded that *its ambassador* leave" is what the host did
        if relation.id == "withdrewForcesFrom" and self._is_at_home(one.actor, other.actor):
            return False  # who leaves his own land leaves it for nowhere
        if relation.id in _OF_STATES and self._kinds.is_any(one.actor, ("Person",)):
            return self._kinds.home(one.actor) != other.actor
        if relation.id == "threatened" and self._kinds.side(one.actor) == other.actor:
            # "threatened to pull *his country* out"; but rebels threaten the state that they fight at home
            return self._kinds.is_any(one.actor, ("ArmedGroup",))
        if relation.id == "spokeWith" and self._kinds.is_any(other.actor, ("Media",)):
            return self._kinds.is_any(one.actor, ("Person",))  # no state gives an interview: an official does
        if relation.id == "demandedOf" and other.token.lemma_.lower() in self.cast.forces:
            return self._kinds.home(one.actor) != other.actor  # a president orders his own soldiers
        if relation.id == "expelled" and other.token.lemma_.lower() in self.cast.forces:
            return not self._kinds.is_any(other.actor, ("Person",))  # "ordered *his troops* to leave Togo"
        if relation.id == "attacked" and self._kinds.is_any(other.actor, ("Media",)) and other.token.dep_ != "obj":
            return self.cast.tree.preposition(other.token) in ("on", "against", "sur", "contre")  # "in a call to AFP"
        counted = any(child.dep_ == "nummod" for child in other.token.children) and self.cast.represented(other.token)
        if relation.id == "criticised" and counted:
            return False  # "a condamné *cinq Togolais*": who is counted is sentenced
        if relation.id == "visited" and other.actor in self._kinds.posted(one.actor):
            return False  # an ambassador lives where he is one
        if relation.id == "visited" and self._kinds.is_any(other.actor, ("Place",)):
            return True  # a president tours his own provinces
        free = relation.id not in ABROAD or bool(self.missions([one]))
        home = self._kinds.home(one.actor)  # an organisation of states has none
        return free or home is None or home != self._kinds.home(other.actor)

    def leaves_quote(self, predicate: Token, filler: Filler) -> bool:
        """Whether an actor stands outside the quotation that holds a verb and its subject: "“*X wants* it,” Y said"."""
        within = self._quotes.get(predicate.i)
        if within is None or self._quotes.get(filler.token.i) == within:
            return False
        return any(c.dep_ in forms.SUBJECTS and self._quotes.get(c.i) == within for c in predicate.children)

    def _abroad_for(self, state: ActorId, other: ActorId) -> bool:
        """Whether somebody is a mission or an ambassador of a state."""
        sent = self._kinds.is_any(other, ("MilitaryMission",)) and self._kinds.served(other) is None
        return (sent or bool(self._kinds.posted(other))) and self._kinds.home(other) == state

    def _is_armed_state(self, state: ActorId, group: ActorId) -> bool:
        """Whether a state is said to be of an armed group, as none is: "al-Qaeda, to which *the men* belonged"."""
        return self._kinds.is_any(state, ("State",)) and self._kinds.is_any(group, ("ArmedGroup",))

    def _is_foreign(self, person: ActorId, state: ActorId) -> bool:
        """Whether somebody is known to be of another state."""
        home = self._kinds.home(person) if self._kinds.is_any(person, ("Person",)) else None
        return self._kinds.is_any(state, ("State",)) and home not in (None, state)

    def _is_at_home(self, force: ActorId, state: ActorId) -> bool:
        """Whether a force is of a state, and does not only serve there."""
        known = self._kinds.is_any(state, ("State",))
        return known and self._kinds.home(force) == state and self._kinds.served(force) != state

    def missions(self, fillers: Iterable[Filler]) -> set[ActorId]:
        """The states in which the missions among some actors serve: the registry gives them these for homes."""
        missions = (filler.actor for filler in fillers if self._kinds.is_any(filler.actor, ("MilitaryMission",)))
        return {home for mission in missions if (home := self._kinds.home(mission))}

"""What kind of actor someone is, and whether a relation may join two of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from sahelgraph.background import known_offices
from sahelgraph.errors import UnknownActor
from sahelgraph.language.parsed import Parsed
from sahelgraph.model import ActorId, Relation
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

_AMBASSADOR = "ambassador"


class Kinds:
    """The kinds of the actors of one report: those of the registry and those that the report introduced."""

    def __init__(self, parsed: Parsed, ontology: Ontology, registry: Registry) -> None:
        self._ontology = ontology
        self._registry = registry
        self._introduced = {actor.id: actor for actor in parsed.introduced}
        self._known: dict[ActorId, str] = {}
        offices = sorted(parsed.offices, key=lambda office: not office.former)  # what somebody is before what he was
        self._serving = {office.person: office.organisation for office in offices}
        self._published = parsed.report.published
        self._posted: dict[ActorId, set[ActorId]] = {}
        for office in parsed.offices:
            if _AMBASSADOR in office.title:
                inside = (m.actor for m in parsed.mentions if office.span.start <= m.span.start < office.span.end)
                self._posted.setdefault(office.person, set()).update(inside)

    def posted(self, person: ActorId) -> set[ActorId]:
        """Where a person is ambassador, among the actors that the office names."""
        return self._posted.get(person, set())

    def heads(self, person: ActorId, body: ActorId) -> bool:
        """Whether a person is known to be at the head of a body on the day of the report."""
        return self._published is not None and known_offices().holder(body, self._published) == person

    def of(self, actor: ActorId) -> str:
        """The class of an actor; ``Actor`` where nothing is known of it."""
        if actor not in self._known:
            try:
                found = self._introduced.get(actor) or self._registry.actor(actor)
                self._known[actor] = found.kind
            except UnknownActor:
                self._known[actor] = "Actor"
        return self._known[actor]

    def is_any(self, actor: ActorId, kinds: Iterable[str]) -> bool:
        """Whether an actor is of one of the kinds or of a kind below one."""
        return self._ontology.fits(self.of(actor), tuple(kinds))

    def allows(self, relation: Relation, subject: ActorId, object: ActorId) -> bool:
        """Whether domain and range of a relation admit the two actors."""
        return self.is_any(subject, relation.domain) and self.is_any(object, relation.range)

    def state_of(self, place: ActorId) -> ActorId | None:
        """The state in which a place lies, where that is known."""
        return self.home(place) if self.of(place) == "Place" else None

    def capital_of(self, place: ActorId) -> ActorId | None:
        """The state that a capital stands for by figure of speech ("took aim at *Moscow*")."""
        state = self.state_of(place)
        found = self._introduced.get(place) or self._registry.actors.get(place)
        if state is None or found is None:
            return None
        stands = {name for names in self._registry.actor(state).metonyms.values() for name in names}
        return state if any(name in stands for names in found.names.values() for name in names) else None

    def served(self, mission: ActorId) -> ActorId | None:
        """The state in which a mission of several states serves; that of a national operation is who sends it."""
        found = self._registry.actors.get(mission)
        if found is None or found.kind != "MilitaryMission":
            return None
        state = self.home(mission)
        return state if found.parent is None or self.home(found.parent) != state else None

    def side(self, actor: ActorId) -> ActorId | None:
        """Whose side a person takes with arms or in a treaty: the armed group that he is of, else his state."""
        return self.band(actor) or self.home(actor)

    def band(self, person: ActorId) -> ActorId | None:
        """The armed group that a person is of, where the report or the registry says so."""
        if self.of(person) != "Person":
            return None
        found = self._registry.actors.get(person)
        group = self._serving.get(person) or (found.parent if found else None)
        return group if group is not None and self.is_any(group, ("ArmedGroup",)) else None

    def home(self, actor: ActorId) -> ActorId | None:
        """The state to which an actor or a place belongs, where that is known; a state is its own."""
        if self.of(actor) == "State":
            return actor
        if actor in self._introduced and (serving := self._serving.get(actor)) and self.of(serving) == "State":
            return serving  # whom only this report names is of the state that he serves, or served
        found = self._introduced.get(actor) or self._registry.actors.get(actor)
        return _states(self._registry).get(found.country or "") if found else None


@lru_cache(maxsize=4)
def _states(registry: Registry) -> dict[str, ActorId]:
    """States by country code."""
    return {actor.country: actor.id for actor in registry.actors.values() if actor.kind == "State" and actor.country}

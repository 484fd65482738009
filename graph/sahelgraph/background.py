"""Background facts: who held which office when, who belonged to what; curated in ``seeds/facts.csv``.

They help to resolve "the Nigerien president" at a date and are shown as background; they never count as evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from sahelgraph import resources
from sahelgraph.model import ActorId, Fact, RelationId
from sahelgraph.ontology import rows
from sahelgraph.timespan import TimeSpan

LEADS = RelationId("leads")
HAS_ROLE = RelationId("hasRoleIn")
RULED = RelationId("formerColonialPowerOf")

HEAD = "head of state"
GOVERNMENT = "prime minister"

_OFFICES = frozenset({LEADS, HAS_ROLE})


def load_facts(path: Path | None = None) -> tuple[Fact, ...]:
    """The facts of a table, by default the project's, in the order of the table.

    Raises:
        OntologyError: the table is missing or malformed.
        InputError: a date in it is none.
    """
    return tuple(
        Fact(
            subject=ActorId(row["subject"]),
            relation=RelationId(row["relation"]),
            object=ActorId(row["object"]),
            when=TimeSpan.parse(row["when"]),
            role=row["role"] or None,
            source=row["source"],
            note=row["note"],
        )
        for row in rows(path or resources.seeds("facts.csv"))
    )


@cache
def colonies() -> Mapping[ActorId, ActorId]:
    """The former colonies that the project's facts know, with the states that ruled them; read once."""
    return {fact.object: fact.subject for fact in load_facts() if fact.relation == RULED}


class Offices:
    """Who held which office on a given day, as far as the facts know.

    A fact without dates says nothing about a day. On the day of a change both the old and the new holder are in office;
    the one who came is taken.
    """

    def __init__(self, facts: Iterable[Fact]) -> None:
        """Keep the facts that are offices; the order of the facts settles what their dates leave open."""
        self._of: dict[ActorId, list[Fact]] = {}
        self._by: dict[ActorId, list[Fact]] = {}
        for fact in facts:
            if fact.relation in _OFFICES:
                self._of.setdefault(fact.object, []).append(fact)
                self._by.setdefault(fact.subject, []).append(fact)

    @classmethod
    def load(cls, path: Path | None = None) -> Offices:
        """The offices among the facts of a table, by default the project's."""
        return cls(load_facts(path))

    def holder(self, organisation: ActorId, on: date, *, head: bool = True, role: str | None = None) -> ActorId | None:
        """Who led a state, organisation or group on a day, or held an office in it; ``None`` if the facts do not say.

        Args:
            organisation: the state, organisation or group.
            on: the day.
            head: the top leader: of a state its head of state or, where the facts know none, whoever leads it;
                otherwise only the head of government is meant.
            role: an office as the facts word it ("foreign minister"); then ``head`` counts for nothing.
        """
        for wanted in (role,) if role else (HEAD, None) if head else (GOVERNMENT,):
            held = [
                fact
                for fact in self._of.get(organisation, ())
                if _holds(fact, on) and (fact.role == wanted if wanted else fact.relation == LEADS)
            ]
            if held:
                return max(held, key=lambda fact: fact.when.earliest or date.min).subject
        return None

    def holders(self, organisation: ActorId, on: date) -> tuple[Fact, ...]:
        """All offices in a state, organisation or group that the facts know to have been held on a day."""
        return tuple(fact for fact in self._of.get(organisation, ()) if _holds(fact, on))

    def led(self, organisation: ActorId) -> tuple[Fact, ...]:
        """Everyone known to have led a state, organisation or group, in the order of the facts."""
        return tuple(fact for fact in self._of.get(organisation, ()) if fact.relation == LEADS)

    def offices_of(self, person: ActorId, on: date) -> tuple[Fact, ...]:
        """The offices that a person held on a day."""
        return tuple(fact for fact in self._by.get(person, ()) if _holds(fact, on))

    def career(self, person: ActorId) -> tuple[Fact, ...]:
        """All offices that a person is known to have held at any time, in the order of the facts."""
        return tuple(self._by.get(person, ()))


@cache
def known_offices() -> Offices:
    """The offices among the project's facts; read once."""
    return Offices.load()


def _holds(fact: Fact, on: date) -> bool:
    return fact.when.overlaps(TimeSpan.day(on))

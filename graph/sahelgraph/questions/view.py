"""A store as stored questions look at it: statements, facts, reports and names, each read once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from sahelgraph.background import Offices
from sahelgraph.errors import InputError
from sahelgraph.model import (
    EVERYTHING,
    Actor,
    ActorId,
    Evidence,
    Fact,
    Filter,
    RelationId,
    Report,
    ReportId,
    Statement,
    StatementId,
)

if TYPE_CHECKING:
    import networkx as nx

    from sahelgraph.ontology import Ontology
    from sahelgraph.store.store import Store


class View:
    """What an analysis may read. It lives for one question, so that nothing in it can grow stale."""

    def __init__(self, store: Store, ontology: Ontology, where: Filter = EVERYTHING) -> None:
        """Look at what a filter keeps of an open store; nothing is read before it is asked for."""
        self.store = store
        self.ontology = ontology
        self.where = where

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All statements, by date and then by id, undated ones last."""
        return tuple(sorted(self.store.statements(self.where), key=by_date))

    @cached_property
    def endings(self) -> Mapping[StatementId, str]:
        """When the states ended that statements opened or tell of; see :meth:`sahelgraph.store.store.Store.endings`."""
        return self.store.endings()

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The background facts."""
        return tuple(self.store.facts(self.where))

    @cached_property
    def _offices(self) -> Offices:
        return Offices(self.store.facts())

    @cached_property
    def facts_by_iri(self) -> Mapping[str, Fact]:
        """The background facts by their IRI."""
        from sahelgraph.store.facts import fact_iri

        return {fact_iri(fact).value: fact for fact in self.facts}

    @cached_property
    def reports(self) -> Mapping[ReportId, Report]:
        """The reports by id."""
        return {report.id: report for report in self.store.reports()}

    @cached_property
    def actors(self) -> Mapping[ActorId, Actor]:
        """All actors that statements may name."""
        return self.store.actors()

    def actor(self, id: ActorId) -> Actor:
        """An actor by id; one that nobody describes has only its id."""
        return self.actors.get(id) or Actor(id=id, kind="Actor")

    def is_a(self, id: ActorId, *kinds: str) -> bool:
        """Whether an actor is of one of these classes or of a class below."""
        return self.ontology.fits(self.actor(id).kind, kinds)

    def label(self, id: ActorId) -> str:
        """The English name of an actor."""
        return self.actor(id).label()

    def labels(self, ids: Iterable[ActorId]) -> str:
        """The names of several actors, each once, in the order of the alphabet, with commas between."""
        return ", ".join(sorted(set(map(self.label, ids))))

    def tie(self, told: Statement | Evidence | Fact) -> str:
        """A statement, a piece of evidence or a fact in a few words: ``Niger met with Russia``."""
        relation = self.ontology.relation(told.relation).labels["en"]
        return f"{self.label(told.subject)} {relation} {self.label(told.object)}"

    def sides(self, statement: Statement) -> frozenset[ActorId]:
        """The two actors of a statement, a person taken for the state in which it held an office on the day.

        Reports say "Macron broke off" and "France broke off" for one act. The background facts know the offices; a
        person without a single state, and everyone in a statement without a first day, stays who it is.
        """
        return frozenset(self._state_of(end, statement.when.earliest) for end in (statement.subject, statement.object))

    def _state_of(self, actor: ActorId, on: date | None) -> ActorId:
        if on is None or not self.is_a(actor, "Person"):
            return actor
        served = {fact.object for fact in self._offices.offices_of(actor, on) if self.is_a(fact.object, "State")}
        return served.pop() if len(served) == 1 else actor

    def polarity(self, relation: RelationId) -> float:
        """From -1 (conflict) to 1 (cooperation)."""
        return self.ontology.relation(relation).polarity

    def family(self, relation: RelationId) -> str:
        """The family of a relation."""
        return self.ontology.relation(relation).family

    def best(self, statement: Statement) -> Evidence:
        """The piece of evidence to show for a statement: the first of those that carry its status."""
        pieces = self.store.evidence(statement)
        return next((piece for piece in pieces if piece.status is statement.status), pieces[0])

    def network(self, statements: Iterable[Statement]) -> nx.MultiDiGraph[ActorId]:
        """Statements as a networkx graph; see :mod:`sahelgraph.mirror`."""
        from sahelgraph.mirror import mirror

        return mirror(statements, actors=self.actors, relations=self.ontology.relations)


def by_date(statement: Statement) -> tuple[date, date, str, str, str, str]:
    """Key that sorts statements by first and last day, then by what they say; open starts first, undated ones last."""
    said = statement.subject, statement.relation, statement.object, statement.id
    if not statement.when.known:
        return date.max, date.max, *said
    return statement.when.earliest or date.min, statement.when.latest or date.max, *said


def ends(told: Statement | Evidence | Fact) -> frozenset[ActorId]:
    """The two actors of a tie, without direction."""
    return frozenset((told.subject, told.object))


def day(text: str | None) -> date | None:
    """A day as parameters give it; ``None`` for no limit."""
    return date.fromisoformat(text) if text else None


def needed(name: str, text: str | None) -> date:
    """A day that a question cannot do without.

    Raises:
        InputError: none is given.
    """
    if text is None:
        raise InputError(f"{name} must be a day, as in {name}=2024-06-01")
    return date.fromisoformat(text)

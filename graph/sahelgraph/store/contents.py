"""What an open store holds, as values: reports, evidence, statements, actors, facts and periods."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from itertools import chain

import pyoxigraph
from pyoxigraph import NamedNode

from sahelgraph.errors import InputError
from sahelgraph.model import (
    EVERYTHING,
    Actor,
    ActorId,
    Evidence,
    EvidenceId,
    Fact,
    Filter,
    Report,
    ReportId,
    Statement,
    StatementId,
)
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.store import facts, ledger, rdf, timeline
from sahelgraph.store import vocabulary as v
from sahelgraph.store.filters import NOTHING, Standing, matcher, time_matcher
from sahelgraph.store.statements import CONTRADICTS, SUPPORTS, statements_from
from sahelgraph.store.states import Period, State
from sahelgraph.wording import stretch


class Contents(ABC):
    """The reading side of :class:`sahelgraph.store.store.Store`, which keeps the quads and everything about files."""

    def __init__(self, *, ontology: Ontology, registry: Registry, states: Sequence[State]) -> None:
        """Keep what is needed to read; nothing is read yet."""
        self._ontology = ontology
        self._registry = registry
        self._states = states
        self._periods: list[Period] | None = None
        """The periods of what is held now, worked out when first asked for; whoever writes sets it back to ``None``."""

    @abstractmethod
    def _raw(self) -> AbstractContextManager[pyoxigraph.Store]:
        """The quads, with the errors of the disk turned into ours."""

    def reports(self) -> Iterator[Report]:
        """The reports, by id."""
        with self._raw() as quads:
            ids = ledger.reports(quads)
        return map(self.report, ids)

    def report(self, id: ReportId) -> Report:
        """The report of an id.

        Raises:
            InputError: the store does not hold it.
        """
        iri = v.report_iri(id)
        with self._raw() as quads:
            found = set(quads.quads_for_pattern(iri, None, None, iri))
            sources = {quad.object for quad in found if isinstance(quad.object, NamedNode)}
            found.update(chain.from_iterable(quads.quads_for_pattern(node, None, None, iri) for node in sources))
        if not found:
            raise InputError(f"the store holds no report {id!r}")
        return rdf.report_of(rdf.nodes(found), id)

    def evidence(self, statement: Statement) -> tuple[Evidence, ...]:
        """The evidence that supports a statement and then what contradicts it, each by report and place."""
        return (*self.pieces(statement.evidence), *self.pieces(statement.denials))

    def pieces(self, ids: Iterable[EvidenceId]) -> list[Evidence]:
        """Evidence by id, sorted by report and place; ids that the store does not hold are left out."""
        parts = ("", "#position", "#quote")
        iris = (pyoxigraph.NamedNode(v.evidence_iri(piece).value + part) for piece in ids for part in parts)
        with self._raw() as quads:
            return rdf.from_quads(chain.from_iterable(quads.quads_for_pattern(iri, None, None) for iri in iris))

    def evidence_of(self, report: ReportId) -> list[Evidence]:
        """All evidence of a report, by place."""
        with self._raw() as quads:
            return rdf.from_quads(quads.quads_for_pattern(None, None, None, v.report_iri(report)))

    def statements(self, where: Filter = EVERYTHING) -> Iterator[Statement]:
        """The statements that a filter keeps, by id."""
        known = self.actors() if where.kinds else {}
        keeps = matcher(where, ontology=self._ontology, actor=known.get, standing=self._standing(where))
        with self._raw() as quads:
            return filter(keeps, statements_from(quads.quads_for_pattern(None, None, None, v.STATEMENTS)))

    def _standing(self, where: Filter) -> Standing:
        return Standing.of(self.periods(), where.during) if where.during else NOTHING

    def statement(self, id: StatementId) -> Statement:
        """The statement of an id.

        Raises:
            InputError: the store does not hold it.
        """
        node = v.statement_iri(id)
        with self._raw() as quads:
            links = (quads.quads_for_pattern(None, link, node, v.STATEMENTS) for link in (SUPPORTS, CONTRADICTS))
            found = statements_from(chain(quads.quads_for_pattern(node, None, None, v.STATEMENTS), *links))
        if not found:
            raise InputError(f"the store holds no statement {id!r}")
        return found[0]

    def actors(self) -> Mapping[ActorId, Actor]:
        """All actors that statements may name: those of the registry, and those that reports introduced."""
        with self._raw() as quads:
            iris = {quad.subject for quad in quads.quads_for_pattern(None, v.sg("provisional"), None)}
            found = rdf.nodes(chain.from_iterable(quads.quads_for_pattern(iri, None, None) for iri in iris))
        return {**self._registry.actors, **{actor.id: actor for actor in map(rdf.actor_of, found.values())}}

    def tells_of(self, actor: ActorId) -> bool:
        """Whether evidence of some report names an actor, whatever was decided about it."""
        with self._raw() as quads:
            told = (
                quad
                for predicate in (rdf.SUBJECT, rdf.OBJECT, rdf.SPEAKER)
                for quad in quads.quads_for_pattern(None, predicate, v.actor_iri(actor), None)
            )
            return any(rdf.value(quad.graph_name).startswith(v.REPORT) for quad in told)

    def counts(self) -> dict[str, int]:
        """How many ``reports``, pieces of ``evidence``, ``statements``, and ``actors`` that statements name."""
        statements = list(self.statements())
        with self._raw() as quads:
            return {
                "reports": len(ledger.reports(quads)),
                "evidence": sum(1 for _ in quads.quads_for_pattern(None, rdf.TYPE, v.sg("Evidence"))),
                "statements": len(statements),
                "actors": len({end for statement in statements for end in (statement.subject, statement.object)}),
            }

    def periods(self, where: Filter = EVERYTHING) -> list[Period]:
        """What held from when to when (see :mod:`sahelgraph.store.states`); of a filter only ``during`` bears on it."""
        if self._periods is None:
            with self._raw() as quads:
                self._periods = timeline.current(quads, self._states)
        return [period for period in self._periods if where.during is None or period.surely_within(where.during)]

    def endings(self) -> dict[StatementId, str]:
        """When the state ended that a statement opened or tells of, in words; empty where only that it ended is known.

        Statements of states that go on, as far as is told, and of no state at all are not in it.
        """
        last: dict[str, Period] = {}
        for period in self.periods():  # the periods of a pair come in the order of time
            last.update(dict.fromkeys((*period.opened, *period.told), period))
        return {StatementId(told): stretch(p.held_until, p.latest) for told, p in last.items() if p.ended}

    def facts(self, where: Filter = EVERYTHING) -> list[Fact]:
        """The background facts of the time that a filter asks for, sorted by subject, relation, object and date."""
        keeps = time_matcher(where, self._standing(where))
        with self._raw() as quads:
            found = facts.facts_from(quads.quads_for_pattern(None, None, None, v.BACKGROUND))
        return [fact for fact in found if keeps(facts.fact_id(fact), fact.when)]

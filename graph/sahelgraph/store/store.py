"""The store: reports with their evidence in, statements out, on disk and safe against being killed.

Each report is one transaction: its graph, the statements that it changes, and its done-mark come and go together.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Self

import pyoxigraph
from pyoxigraph import Quad

from sahelgraph.decisions.effect import Decisions
from sahelgraph.errors import InputError, StoreError, StoreFull
from sahelgraph.model import (
    EVERYTHING,
    Actor,
    ActorId,
    Change,
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
from sahelgraph.store import changes, decided, facts, folder, ledger, rdf, reference, rules, sparql, states, timeline
from sahelgraph.store import dump as dumping
from sahelgraph.store import vocabulary as v
from sahelgraph.store.answer import Answer
from sahelgraph.store.doctor import complaints
from sahelgraph.store.filters import matcher
from sahelgraph.store.shapes import Violation, violations
from sahelgraph.store.statements import CONTRADICTS, SUPPORTS, statements_from
from sahelgraph.store.states import Period

if TYPE_CHECKING:
    import rdflib


class Store:
    """Reports, evidence, statements, actors and background facts in a folder.

    Open it with :meth:`open`, as a context manager or with a :meth:`close` at the end: the disk is synced then.
    """

    def __init__(
        self, place: folder.Folder, quads: pyoxigraph.Store, *, ontology: Ontology, registry: Registry, read_only: bool
    ) -> None:
        """Hold an open folder; :meth:`open` is the way in."""
        self._place = place
        self._quads: pyoxigraph.Store | None = quads
        self._ontology = ontology
        self._registry = registry
        self._rules = replace(rules.load(ontology, registry), decisions=decided.stored(quads))
        self._read_only = read_only
        self._states = states.load_states(ontology)
        self._closed = False
        self._settled = False
        self._snapshot: Path | None = None

    @classmethod
    def open(
        cls, path: Path, *, ontology: Ontology, registry: Registry, create: bool = True, read_only: bool = False
    ) -> Self:
        """Open a store.

        Args:
            path: its folder.
            ontology: the vocabulary; if it differs from when the store was written, the statements are fused anew.
            registry: the actors; likewise.
            create: make a new store where there is none.
            read_only: change nothing; several processes may then read at once.

        Raises:
            StoreMissing: there is none and none may be made.
            StoreLocked: another process uses it.
            StoreDamaged: its files are no store.
            StoreFull: no room on the disk.
            InputError: the folder holds something else.
        """
        place = folder.Folder.open(path, create=create, read_only=read_only)
        try:
            quads = place.quads(read_only=read_only)
            store = cls(place, quads, ontology=ontology, registry=registry, read_only=read_only)
            if not read_only:
                with folder.translated(path):
                    reference.refresh(quads, ontology=ontology, registry=registry, rules=store._rules)
                    quads.flush()
                place.mark()
        except BaseException:
            place.close()
            raise
        return store

    @staticmethod
    def erase(path: Path) -> None:
        """Delete the store in a folder, if there is one; see :func:`sahelgraph.store.folder.erase`."""
        folder.erase(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Sync the store to disk and let go of it. Closing twice is fine."""
        if self._closed:
            return
        try:
            self.flush()
        finally:
            self._drop_snapshot()
            self._quads = None
            self._closed = True
            self._place.close()

    def flush(self) -> None:
        """Sync to disk: what was put before survives a loss of power; being killed loses nothing anyway."""
        if not self._read_only:
            self._settle()
            with self._raw() as quads:
                quads.flush()

    def put(self, report: Report, evidence: Iterable[Evidence], *, introduced: Iterable[Actor] = ()) -> Change:
        """Store a report with all its evidence, in one transaction; its earlier version, if any, is replaced.

        Args:
            report: the report.
            evidence: all that was read from it.
            introduced: the provisional actors that it names.

        Returns:
            What changed: nothing if the store holds just this already.

        Raises:
            InputError: evidence of another report, a quote that does not stand at its place, an unknown relation, or
                text that is no text.
            StoreFull: no room on the disk; nothing of the report was kept.
        """
        pieces = changes.checked(report, evidence, self._ontology.relations)
        with self._raw() as quads:
            return self._apply(changes.replacement(quads, report, pieces, introduced, self._rules))

    def forget(self, report: ReportId) -> Change:
        """Take a report out with all that came from it; nothing happens if the store does not hold it."""
        with self._raw() as quads:
            return self._apply(changes.removal(quads, report, self._rules))

    @property
    def decisions(self) -> Decisions:
        """The decisions of people that the statements follow from."""
        return self._rules.decisions

    def decide(self, decisions: Decisions) -> Change:
        """Make these the decisions, in place of any before, in one transaction; evidence stays as it was put.

        Raises:
            InputError: a correction uses a relation that the vocabulary lacks.
        """
        decided.check(decisions, self._ontology.relations)
        rules = replace(self._rules, decisions=decisions)
        with self._raw() as quads:
            change = self._apply(changes.redecided(quads, self._rules, rules))
        self._rules = rules
        return change

    def load_facts(self, known: Iterable[Fact]) -> bool:
        """Make these the background facts, in place of any before; returns whether that changed anything."""
        new = set(chain.from_iterable(map(facts.fact_quads, known)))
        with self._raw() as quads:
            old = set(quads.quads_for_pattern(None, None, None, v.BACKGROUND))
            self._apply(changes.Delta(added=new - old, removed=old - new))
        return new != old

    def facts(self) -> list[Fact]:
        """The background facts, sorted by subject, relation, object and date."""
        with self._raw() as quads:
            return facts.facts_from(quads.quads_for_pattern(None, None, None, v.BACKGROUND))

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
            node = rdf.nodes(quads.quads_for_pattern(iri, None, None, iri)).get(iri.value)
        if node is None:
            raise InputError(f"the store holds no report {id!r}")
        return rdf.report_of(node)

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
        keeps = matcher(where, ontology=self._ontology, actor=known.get)
        with self._raw() as quads:
            return filter(keeps, statements_from(quads.quads_for_pattern(None, None, None, v.STATEMENTS)))

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

    def periods(self) -> list[Period]:
        """What held from when to when; see :mod:`sahelgraph.store.states` for the rules."""
        with self._raw() as quads:
            return timeline.current(quads, self._states)

    def quads(self, *, graph: str | None = None) -> Iterator[Quad]:
        """The quads as they are, of one graph or of all, the ledger included; in no promised order."""
        self._settle()
        with self._raw() as quads:
            yield from quads.quads_for_pattern(None, None, None, pyoxigraph.NamedNode(graph) if graph else None)

    def query(self, query: str, *, limit: int | None = None, timeout: float | None = None) -> Answer:
        """Answer a SPARQL query; see :func:`sahelgraph.store.sparql.run` for its limits.

        Without FROM, a query sees all graphs as one; ``GRAPH`` tells them apart.

        Raises:
            QueryRefused: it would leave the machine, would write, or is too large.
            QuerySyntax: it does not parse.
            QueryTooLong: it was stopped at the limit of time or memory.
        """
        return sparql.run(self._readable(), query, limit=limit, timeout=timeout)

    def dataset(self) -> rdflib.Dataset:
        """The store as an rdflib ``Dataset``, all graphs as one by default: for reading; write with :meth:`put`.

        Ask it plain SPARQL text only: a prepared query runs in rdflib's own slow engine, and FROM is ignored. For both,
        and for queries of unknown origin, there is :meth:`query`.
        """
        import rdflib
        from oxrdflib import OxigraphStore

        self._settle()
        with self._raw() as quads:
            return rdflib.Dataset(store=OxigraphStore(store=quads), default_union=True)

    def dump(self, out: IO[bytes], format: str) -> None:
        """Write all but the ledger as RDF; see :func:`sahelgraph.store.dump.dump` for the formats."""
        self._settle()
        with self._raw() as quads:
            dumping.dump(quads, out, format)

    def validate(self) -> Iterator[Violation]:
        """What is stored against the shapes; see :func:`sahelgraph.store.shapes.violations`."""
        self._settle()
        with self._raw() as quads:
            yield from violations(quads)

    def doctor(self) -> Iterator[str]:
        """What is torn or lost, one sentence each; see :func:`sahelgraph.store.doctor.complaints`."""
        with self._raw() as quads:
            yield from complaints(quads, self._rules)

    @contextmanager
    def _raw(self) -> Iterator[pyoxigraph.Store]:
        """The quads, with the errors of the disk turned into ours.

        Oxigraph refuses everything after a write that the disk had no room for, until it is opened anew.
        """
        if self._closed:
            raise StoreError(f"the store in {self._place.path} is closed")
        if self._quads is None:
            self._quads = self._place.quads(read_only=self._read_only)
        try:
            with folder.translated(self._place.path):
                yield self._quads
        except StoreFull:
            self._quads = None
            raise

    def _apply(self, delta: changes.Delta) -> Change:
        if not (delta.added or delta.removed):
            return Change()
        if self._read_only:
            raise StoreError(f"the store in {self._place.path} was opened to read; nothing can be written")
        with self._raw() as quads:
            changes.apply(quads, delta)
        self._drop_snapshot()
        self._settled = False
        return Change(added=delta.pieces_added, removed=delta.pieces_removed, statements=delta.statements)

    def _settle(self) -> None:
        """Bring the graph of periods in line with what was written since; a store opened to read stays as it is."""
        if not (self._settled or self._read_only):
            with self._raw() as quads:
                changes.apply(quads, timeline.refresh(quads, self._states))
            self._drop_snapshot()
            self._settled = True

    def _readable(self) -> Path:
        """A folder of quads that nobody writes to: of a store opened to read its own, else a snapshot (hard links)."""
        if self._read_only:
            return self._place.path / "quads"
        self._settle()
        if self._snapshot is None:
            with self._raw() as quads:
                self._place.snapshots.mkdir(exist_ok=True)
                home = Path(tempfile.mkdtemp(dir=self._place.snapshots))
                quads.backup(str(home / "quads"))
            self._snapshot = home
        return self._snapshot / "quads"

    def _drop_snapshot(self) -> None:
        if self._snapshot is not None:
            shutil.rmtree(self._snapshot, ignore_errors=True)
            self._snapshot = None

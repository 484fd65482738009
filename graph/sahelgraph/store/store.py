"""The store: reports with their evidence in, statements out, on disk and safe against being killed.

Each report is one transaction: its graph, the statements that it changes, and its done-mark come and go together.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Self

import pyoxigraph
from pyoxigraph import Quad

from sahelgraph.decisions.effect import Decisions
from sahelgraph.errors import StoreError, StoreFull, StoreLocked
from sahelgraph.model import (
    EVERYTHING,
    Actor,
    Change,
    Evidence,
    Fact,
    Filter,
    Report,
    ReportId,
)
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.store import (
    changes,
    decided,
    facts,
    folder,
    reference,
    rules,
    slices,
    snapshots,
    sparql,
    states,
    timeline,
)
from sahelgraph.store import dump as dumping
from sahelgraph.store import vocabulary as v
from sahelgraph.store.answer import Answer
from sahelgraph.store.contents import Contents
from sahelgraph.store.doctor import complaints
from sahelgraph.store.shapes import Violation, violations

if TYPE_CHECKING:
    import rdflib


class Store(Contents):
    """Reports, evidence, statements, actors and background facts in a folder.

    Open it with :meth:`open`, as a context manager or with a :meth:`close` at the end: the disk is synced then.
    """

    def __init__(
        self, place: folder.Folder, quads: pyoxigraph.Store, *, ontology: Ontology, registry: Registry, read_only: bool
    ) -> None:
        """Hold an open folder; :meth:`open` is the way in."""
        self._place = place
        self._quads: pyoxigraph.Store | None = quads
        super().__init__(ontology=ontology, registry=registry, states=states.load_states(ontology))
        self._rules = replace(rules.load(ontology, registry), decisions=decided.stored(quads))
        self._read_only = read_only
        self._closed = False
        self._settled = False
        self._copy: Path | None = None

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
            read_only: change nothing. Any number of processes may read at once, and beside a writer too: they then see
                the store as the writer found it or last synced it (:attr:`as_of`). What a writer that was killed left
                half done is set right first.

        Raises:
            StoreMissing: there is none and none may be made.
            StoreLocked: another process writes to it, or reads it where this one means to write.
            StoreDamaged: its files are no store.
            StoreFull: no room on the disk.
            InputError: the folder holds something else.
        """
        place = folder.Folder.open(path, create=create, read_only=read_only)
        try:
            quads = place.quads(read_only=read_only)
            half_done = read_only and not place.as_of and (reference.unfinished(quads) or timeline.behind(quads))
            store = cls(place, quads, ontology=ontology, registry=registry, read_only=read_only)
            if not read_only:
                with folder.translated(path):
                    reference.refresh(quads, ontology=ontology, registry=registry, rules=store._rules)
                    quads.flush()
                place.mark()
                store._publish()
        except BaseException:
            place.close()
            raise
        if half_done:
            del quads
            store.close()
            _finish(path, ontology=ontology, registry=registry)
            place = folder.Folder.open(path, create=False, read_only=True)
            return cls(place, place.quads(read_only=True), ontology=ontology, registry=registry, read_only=True)
        return store

    @property
    def as_of(self) -> datetime | None:
        """The moment that a reader sees the store at because somebody else writes to it; ``None`` where that is now."""
        return self._place.as_of

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
            self._sync()
        finally:
            self._quads = None
            self._closed = True
            if not self._read_only:
                snapshots.clear(self._place.snapshots)
            self._place.close()

    def flush(self) -> None:
        """Sync to disk: what was put before survives a loss of power; being killed loses nothing anyway.

        Whoever opens the store to read from now on sees it.
        """
        self._sync()
        if not self._read_only:
            self._publish()

    def _sync(self) -> None:
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

    def quads(self, *, graph: str | None = None) -> Iterator[Quad]:
        """The quads as they are, of one graph or of all, the ledger included; in no promised order."""
        self._settle()
        with self._raw() as quads:
            yield from quads.quads_for_pattern(None, None, None, pyoxigraph.NamedNode(graph) if graph else None)

    def query(
        self, query: str, *, where: Filter = EVERYTHING, limit: int | None = None, timeout: float | None = None
    ) -> Answer:
        """Answer a SPARQL query; see :func:`sahelgraph.store.sparql.run` for its limits.

        Without FROM, a query sees all graphs as one; ``GRAPH`` tells them apart. With a filter, it sees what the filter
        keeps of statements, facts and periods, with the evidence of these statements and their reports.

        Raises:
            QueryRefused: it would leave the machine, would write, or is too large.
            QuerySyntax: it does not parse.
            QueryTooLong: it was stopped at the limit of time or memory.
        """
        if where == EVERYTHING:
            return sparql.run(self._readable(), query, limit=limit, timeout=timeout)
        with tempfile.TemporaryDirectory(prefix="sahelgraph-") as temporary:
            with folder.translated(Path(temporary)):
                part = pyoxigraph.Store(temporary)
                part.bulk_extend(self._part(where))
                part.flush()
                del part
            return sparql.run(Path(temporary), query, limit=limit, timeout=timeout)

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

    def dump(self, out: IO[bytes], format: str, *, where: Filter = EVERYTHING) -> None:
        """Write all but the ledger as RDF, or the part that a query with that filter sees.

        See :func:`sahelgraph.store.dump.dump` for the formats.
        """
        self._settle()
        if where == EVERYTHING:
            with self._raw() as quads:
                dumping.dump(quads, out, format)
        else:
            part = pyoxigraph.Store()
            part.bulk_extend(self._part(where))
            dumping.dump(part, out, format)

    def _part(self, where: Filter) -> Iterator[Quad]:
        with self._raw() as quads:
            yield from slices.sliced(
                quads,
                self.statements(where),
                known=self.facts(where),
                symmetric=self._rules.symmetric,
                periods=self.periods(),
                holds=lambda period: where.during is None or period.surely_within(where.during),
                states=self._states,
            )

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
        self._copy = None
        self._periods = None
        self._settled = False
        return Change(added=delta.pieces_added, removed=delta.pieces_removed, statements=delta.statements)

    def _settle(self) -> None:
        """Bring the graph of periods in line with what was written since; a store opened to read stays as it is."""
        if not (self._settled or self._read_only):
            with self._raw() as quads:
                changes.apply(quads, timeline.refresh(quads, self._states))
            self._copy = None
            self._settled = True

    def _readable(self) -> Path:
        """A folder of quads that nobody writes to: of a store opened to read its own, else a copy of what it holds."""
        if self._read_only:
            return self._place.home
        self._settle()
        return self._copy or self._publish()

    def _publish(self) -> Path:
        """Make a copy for queries and for readers, and return its folder."""
        if self._copy is None:
            with self._raw() as quads:
                self._copy = snapshots.take(self._place.snapshots, quads)
        return self._copy


def _finish(path: Path, *, ontology: Ontology, registry: Registry) -> None:
    """Set right what a writer that was killed left half done, unless somebody else is at it."""
    try:
        Store.open(path, ontology=ontology, registry=registry, create=False).close()
    except StoreLocked:
        return
    except StoreError as error:
        raise StoreError(
            f"the last writer of the store in {path} was stopped, and what it left cannot be finished here ({error}); "
            f"run where it may be written: sahelgraph validate --db {path}"
        ) from error

"""The facade: what a Python user holds. It composes the rooms and does nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sahelgraph.analysis.views import AS_TOLD, View, seen
from sahelgraph.errors import InputError, UnknownActor, UnreadableReport
from sahelgraph.model import (
    EVERYTHING,
    PROVISIONAL,
    Actor,
    ActorId,
    Change,
    Evidence,
    Fact,
    Filter,
    RelationId,
    Report,
    ReportId,
    Skipped,
    Statement,
)
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

if TYPE_CHECKING:
    import networkx as nx

    from sahelgraph.analysis.paths import Chain
    from sahelgraph.analysis.ranking import Ranked
    from sahelgraph.decisions.journal import Journal
    from sahelgraph.decisions.records import Decision, Record
    from sahelgraph.decisions.suggestions import Suggestion
    from sahelgraph.extraction.reader import Reader, Reading
    from sahelgraph.questions.library import Question
    from sahelgraph.questions.table import Table
    from sahelgraph.store.answer import Answer
    from sahelgraph.store.shapes import Violation
    from sahelgraph.store.states import Period
    from sahelgraph.store.store import Store

Progress = Callable[[int, str], None]
"""Called with the number of reports read so far and the name of the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What reading did, and what the store holds after it.

    ``read`` counts the reports read, ``changed`` those that were new or not as before; ``reports``, ``evidence``,
    ``statements`` and ``actors`` count what the store holds.
    """

    read: int
    changed: int
    reports: int
    evidence: int
    statements: int
    actors: int
    skipped: tuple[Skipped, ...]


def read_reports(
    paths: Iterable[str | Path], *, reader: Reader, on_skip: Callable[[Skipped], None]
) -> Iterator[Reading]:
    """Read files and folders of reports without a store.

    Args:
        paths: files and folders.
        reader: what reads them.
        on_skip: called for each file or article that could not be read, with the reason; it may raise.

    Yields:
        What each report gave, in the order of the files.
    """
    from sahelgraph.reading.reports import read

    def reports() -> Iterator[Report]:
        for item in read(Path(path) for path in paths):
            if isinstance(item, Skipped):
                on_skip(item)
            else:
                yield item

    return reader.read(reports())


def _raise(skipped: Skipped) -> None:
    raise UnreadableReport(skipped.where, skipped.why)


class KnowledgeGraph:
    """A graph of actors and their ties on disk, with the sentence behind every tie.

    Use it as a context manager, or call :meth:`close`: the store is synced to disk then. Example::

        with KnowledgeGraph.open("sahel.db") as kg:
            kg.read(Path("reports"))
            for row in kg.query("SELECT ?a ?b WHERE { ?a sg:signedMilitaryAgreementWith ?b }").rows:
                print(*row)
    """

    def __init__(self, store: Store, *, ontology: Ontology, registry: Registry, journal: Journal) -> None:
        """Hold an open store and the file of decisions about it; most users call :meth:`open` instead."""
        self.store = store
        self.journal = journal
        self.ontology = ontology
        self.registry = registry

    @classmethod
    def open(
        cls,
        path: str | Path = "sahel.db",
        *,
        create: bool = True,
        read_only: bool = False,
        decisions: str | Path | None = None,
    ) -> Self:
        """Open the store in a folder, and unless it is opened to read apply the decisions of people about it.

        Args:
            path: the folder.
            create: make a new store where there is none.
            read_only: change nothing; any number of processes may then read at once, and beside one that writes.
            decisions: the file of decisions, by default ``sahel.decisions.jsonl`` beside ``sahel.db``. Where there is
                no such file, the store keeps to the decisions that it was last told of.

        Raises:
            InputError: decisions contradict each other, or the file holds something else.
            StoreMissing: there is none, and ``create`` is false or ``read_only`` is true.
            StoreLocked: another process is writing to it.
            StoreDamaged: its files are no store.
        """
        from sahelgraph.decisions.journal import Journal, beside
        from sahelgraph.store.store import Store

        ontology, registry = Ontology.load(), Registry.load()
        journal = Journal.read(Path(decisions or beside(Path(path))))
        store = Store.open(Path(path), ontology=ontology, registry=registry, create=create, read_only=read_only)
        if journal.path.exists() and not read_only:
            try:
                store.decide(journal.decisions)
            except BaseException:
                store.close()
                raise
        return cls(store, ontology=ontology, registry=registry, journal=journal)

    def close(self) -> None:
        """Sync the store to disk and let go of it."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(
        self,
        *paths: str | Path,
        models: Mapping[str, str] | None = None,
        strict: bool = False,
        progress: Progress | None = None,
    ) -> Summary:
        """Read files and folders of reports into the store, one transaction a report.

        Args:
            paths: files and folders.
            models: for a language code, a spaCy pipeline with UD labels to read with instead of the shipped one.
            strict: stop at the first report that cannot be read, rather than skipping it.
            progress: called after each report.

        Raises:
            InputError: a path that does not exist, a folder without reports, or with ``strict`` a report that cannot
                be read. What was read before stays in the store.
            StoreError: the store cannot be written.
        """
        from sahelgraph.background import load_facts
        from sahelgraph.extraction.reader import Reader

        self.store.load_facts(load_facts())
        skipped: list[Skipped] = []
        read = changed = 0
        reader = Reader(ontology=self.ontology, registry=self.registry, models=models)
        for reading in read_reports(paths, reader=reader, on_skip=_raise if strict else skipped.append):
            changed += bool(self.store.put(reading.report, reading.evidence, introduced=reading.introduced))
            read += 1
            if progress:
                progress(read, reading.report.id)
        if not read and not skipped:
            raise InputError(f"no reports in {', '.join(map(str, paths))}; put txt, md, html, pdf, csv or jsonl there")
        self.store.flush()
        counts = self.store.counts()
        return Summary(read=read, changed=changed, skipped=tuple(skipped), **counts)

    def query(
        self, sparql: str, *, where: Filter = EVERYTHING, limit: int | None = None, timeout: float | None = None
    ) -> Answer:
        """Answer a SPARQL query; see :meth:`sahelgraph.store.store.Store.query`."""
        return self.store.query(sparql, where=where, limit=limit, timeout=timeout)

    def ask(self, question: Question, where: Filter = EVERYTHING, /, **parameters: str) -> Table:
        """Answer a stored question; see :func:`sahelgraph.questions.asking.ask`."""
        from sahelgraph.questions.asking import ask

        return ask(question, parameters, store=self.store, ontology=self.ontology, registry=self.registry, where=where)

    def actor(self, name: str) -> Actor:
        """The actor that a person means by a name or id, of the registry or introduced by a report.

        A name that nobody bears is looked for again without the ranks and offices before it ("General Tiani").

        Raises:
            UnknownActor: nobody bears the name; the candidates are those that come nearest.
            AmbiguousActor: several do.
        """
        introduced = self.store.actors()
        if (actor := introduced.get(self.store.decisions.actor(ActorId(name)))) is not None:
            return actor
        try:
            return self.registry.find(name)
        except UnknownActor:
            from sahelgraph.language.addressing import without_title

            bare = without_title(name)
            if bare in ("", name):
                raise
            return self.registry.find(bare)

    def decide(self, record: Record) -> Change:
        """Record a decision, or the undoing of one, in the file of decisions, and apply it.

        Raises:
            InputError: it contradicts a decision that stands, or the store keeps to decisions of another file.
            StoreError: the store or the file cannot be written.
        """
        if self.store.decisions.active and not self.journal.path.exists():
            raise InputError(f"{self.journal.path} is missing, and the store keeps to decisions; name their file")
        journal = self.journal.with_record(record)
        change = self.store.decide(journal.decisions)
        journal.write()
        self.journal = journal
        return change

    def groundless(self, decision: Decision) -> str | None:
        """Why a decision rests on nothing that the store holds now, in a few words; ``None`` where it does.

        It stands nonetheless, and counts again as soon as a report brings back what it is about.
        """
        from sahelgraph.decisions.records import Identity

        if isinstance(decision, Identity):
            gone = [end for end in decision.actors if end.startswith(PROVISIONAL) and not self.store.tells_of(end)]
            return f"no report names {' or '.join(gone)}" if gone else None
        try:
            report = self.store.report(decision.passage.report)
        except InputError:
            return "the report is not in the store"
        if decision.passage.quote not in report.text:
            return "the report no longer has the quote"
        found = (self.store.decisions.review(piece, report.text) for piece in self.store.evidence_of(report.id))
        return None if any(review == decision for review in found) else "nothing like it is read from the report now"

    def suggestions(self) -> list[Suggestion]:
        """Actors that may be one and the same, best first; see :mod:`sahelgraph.decisions.suggestions`."""
        from sahelgraph.decisions.suggestions import suggest

        return suggest(self.store.actors(), self.statements(), self.store.facts(), self.store.decisions)

    def statements(self, where: Filter = EVERYTHING) -> Iterator[Statement]:
        """The statements that a filter keeps, in a fixed order."""
        return self.store.statements(where)

    def evidence(self, statement: Statement) -> tuple[Evidence, ...]:
        """The evidence that supports a statement, then what contradicts it; each by report and place."""
        return self.store.evidence(statement)

    def reports(self) -> dict[ReportId, Report]:
        """The reports that the store holds, by id."""
        return {report.id: report for report in self.store.reports()}

    def network(self, where: Filter = EVERYTHING, view: View = AS_TOLD) -> nx.MultiDiGraph[ActorId]:
        """The graph in networkx; see :mod:`sahelgraph.mirror` for its attributes."""
        from sahelgraph.mirror import mirror

        actors = self.store.actors()
        graph = mirror(self.statements(where), actors=actors, relations=self.ontology.relations)
        return seen(graph, view, facts=self.store.facts, periods=self.store.periods, actors=actors)

    def rank(
        self, *, by: str = "degree", where: Filter = EVERYTHING, view: View = AS_TOLD, top: int | None = 20
    ) -> list[Ranked]:
        """Rank the actors; see :func:`sahelgraph.analysis.ranking.rank`."""
        from sahelgraph.analysis.ranking import rank

        return rank(self.network(where, view), by=by, top=top)

    def paths(
        self,
        a: str,
        b: str,
        *,
        where: Filter = EVERYTHING,
        view: View = AS_TOLD,
        max_hops: int = 3,
        in_order: bool = False,
        through: Iterable[str] = (),
    ) -> Iterator[Chain]:
        """Paths between two actors, best first; see :func:`sahelgraph.analysis.paths.paths`."""
        from sahelgraph.analysis.paths import paths

        ends, stops = (self.actor(a).id, self.actor(b).id), frozenset(self.actor(name).id for name in through)
        return paths(self.network(where, view), *ends, max_hops=max_hops, in_order=in_order, through=stops)

    def export(
        self, form: str, path: str | Path, *, where: Filter = EVERYTHING, view: View = AS_TOLD, simple: bool = False
    ) -> Path:
        """Write the graph in one of :data:`sahelgraph.export.formats.SUFFIXES`, and return the path."""
        from sahelgraph.export.formats import write

        return write(form, Path(path), store=self.store, ontology=self.ontology, where=where, view=view, simple=simple)

    def validate(self) -> list[Violation]:
        """Check the store against the shapes of the ontology; empty when all is well."""
        return list(self.store.validate())

    def history(self, actor: ActorId, where: Filter = EVERYTHING) -> list[Period]:
        """What held for an actor from when to when, newest first: memberships, offices, agreements, forces, ties.

        Of a filter the time bears on it, and the relations: kept are the states that one of these bears on.
        """
        from sahelgraph.store.filters import relation_matcher
        from sahelgraph.store.states import load_states

        asked = relation_matcher(where, self.ontology)
        states = {s.id for s in load_states(self.ontology) if any(map(asked, map(RelationId, s.relations)))}
        own = (p for p in self.store.periods(where) if actor in (p.subject, p.object) and p.state in states)
        return sorted(own, key=lambda p: (p.earliest or date.min, p.state, p.subject, p.object), reverse=True)

    def background(self, actor: ActorId, where: Filter = EVERYTHING) -> list[Fact]:
        """Curated facts about an actor that are no part of its :meth:`history`, such as lineage; newest first."""
        from sahelgraph.store.filters import relation_matcher
        from sahelgraph.store.states import load_states

        asked = relation_matcher(where, self.ontology)
        told = {relation for state in load_states(self.ontology) for relation in state.relations}
        own = (fact for fact in self.store.facts(where) if actor in (fact.subject, fact.object))
        facts = [fact for fact in own if fact.relation not in told and asked(fact.relation)]
        return sorted(facts, key=lambda f: (f.when.earliest or date.min, f.relation, f.subject, f.object), reverse=True)

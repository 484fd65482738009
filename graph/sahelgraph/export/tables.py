"""The graph as tables (CSV, RFC 4180, UTF-8): statements, evidence, and node and edge lists for network software.

Columns keep their names and order, rows a fixed order, an absent value is an empty cell. Text that a spreadsheet would
run as a formula gets an apostrophe before it (OWASP, "CSV Injection").
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sahelgraph.export.order import edges_in_order, nodes_in_order
from sahelgraph.model import Actor, ActorId, Evidence, Report, ReportId, Statement, StatementId, Status

if TYPE_CHECKING:
    import networkx as nx

    from sahelgraph.ontology import Ontology

Cell = str | int | float | bool | None

STATEMENT_COLUMNS = (
    "statement", "subject", "subject_label", "relation", "object", "object_label", "family", "status", "statuses",
    "date", "earliest", "latest", "polarity", "reports", "publishers", "contested", "speakers", "quote", "report",
    "publisher", "published",
)  # fmt: skip
EVIDENCE_COLUMNS = (
    "statement", "subject", "subject_label", "relation", "object", "object_label", "status", "date", "speaker",
    "speaker_label", "role", "context", "quote", "sentence", "confidence", "report", "report_title", "publisher",
    "published", "url",
)  # fmt: skip
NODE_COLUMNS = ("id", "label", "label_fr", "kind", "country", "provisional", "statements")
EDGE_COLUMNS = (
    "source", "target", "type", "id", "label", "family", "status", "date", "earliest", "latest", "polarity", "reports",
    "publishers", "contested", "weight",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def write_statements(
    statements: Iterable[Statement],
    path: Path,
    *,
    evidence: Mapping[StatementId, Sequence[Evidence]],
    reports: Mapping[ReportId, Report],
    actors: Mapping[ActorId, Actor],
    ontology: Ontology,
) -> Path:
    """Write one row a statement, sorted by id; ``quote`` and ``report`` are of the evidence that speaks most clearly.

    Args:
        statements: in any order.
        path: file to write; its folder is made if it is missing.
        evidence: what stands behind each statement.
        reports: the reports that the evidence cites.
        actors: names of actors; one that is missing is called by its id.
        ontology: families and polarity of relations.

    Returns:
        The path.

    Raises:
        OSError: the file cannot be written.
    """
    rows = (
        _statement_row(statement, evidence.get(statement.id, ()), reports, actors, ontology)
        for statement in sorted(statements, key=lambda statement: statement.id)
    )
    return write_rows(path, STATEMENT_COLUMNS, rows)


def write_evidence(
    statements: Iterable[Statement],
    path: Path,
    *,
    evidence: Mapping[StatementId, Sequence[Evidence]],
    reports: Mapping[ReportId, Report],
    actors: Mapping[ActorId, Actor],
) -> Path:
    """Write one row a piece of evidence, sorted by statement and then by id; arguments as above."""
    rows = (
        _evidence_row(statement, item, reports, actors)
        for statement in sorted(statements, key=lambda statement: statement.id)
        for item in sorted(evidence.get(statement.id, ()), key=lambda item: item.id)
    )
    return write_rows(path, EVIDENCE_COLUMNS, rows)


def write_nodes(graph: nx.MultiDiGraph[ActorId], path: Path) -> Path:
    """Write one row an actor, sorted by id, with the column names that Gephi and its like look for."""
    degrees = dict(graph.degree())
    rows = (
        (actor, data["label_en"], data["label_fr"], data["kind"], data["country"], data["provisional"], degrees[actor])
        for actor, data in nodes_in_order(graph)
    )
    return write_rows(path, NODE_COLUMNS, rows)


def write_edges(graph: nx.MultiDiGraph[ActorId], path: Path) -> Path:
    """Write one row a statement, sorted by id, with the column names that Gephi and its like look for.

    ``type`` is ``Undirected`` for a relation without direction; ``weight`` is the number of reports.
    """
    rows = (
        (
            source,
            target,
            "Undirected" if data["symmetric"] else "Directed",
            key,
            data["relation"],
            data["family"],
            data["status"],
            data["edtf"],
            data["earliest"],
            data["latest"],
            data["polarity"],
            data["reports"],
            data["publishers"],
            data["contested"],
            data["reports"],
        )
        for source, target, key, data in edges_in_order(graph)
    )
    return write_rows(path, EDGE_COLUMNS, rows)


def clearest(evidence: Iterable[Evidence]) -> Evidence | None:
    """The piece of evidence to show where there is room for one: asserted first, then the surest, then by id."""
    order = {status: place for place, status in enumerate(Status)}
    return min(evidence, key=lambda item: (order[item.status], -item.confidence, item.id), default=None)


def _statement_row(
    statement: Statement,
    evidence: Sequence[Evidence],
    reports: Mapping[ReportId, Report],
    actors: Mapping[ActorId, Actor],
    ontology: Ontology,
) -> Iterator[Cell]:
    relation = ontology.relation(statement.relation)
    when = statement.when
    best = clearest(evidence)
    report = reports.get(best.report) if best else None
    yield from (statement.id, statement.subject, _name(statement.subject, actors))
    yield from (relation.id, statement.object, _name(statement.object, actors), relation.family)
    yield from (statement.status.value, "|".join(sorted(statement.statuses)), when.edtf)
    yield when.earliest.isoformat() if when.earliest else None
    yield when.latest.isoformat() if when.latest else None
    yield from (relation.polarity, statement.reports, statement.publishers, statement.contested)
    yield "|".join(sorted(statement.speakers))
    yield from (best.quote if best else None, best.report if best else None)
    yield from (report.publisher if report else None, _published(report))


def _evidence_row(
    statement: Statement, item: Evidence, reports: Mapping[ReportId, Report], actors: Mapping[ActorId, Actor]
) -> Iterator[Cell]:
    report = reports.get(item.report)
    yield from (statement.id, statement.subject, _name(statement.subject, actors), statement.relation)
    yield from (statement.object, _name(statement.object, actors), item.status.value, item.when.edtf)
    yield from (item.speaker, _name(item.speaker, actors) if item.speaker else None, item.role, item.context)
    yield from (item.quote, item.sentence, item.confidence, item.report)
    yield from (report.title if report else None, report.publisher if report else None, _published(report))
    yield report.url if report else None


def _name(actor: ActorId, actors: Mapping[ActorId, Actor]) -> str:
    return actors[actor].label() if actor in actors else actor


def _published(report: Report | None) -> str | None:
    return report.published.isoformat() if report and report.published else None


def write_rows(path: Path, columns: Sequence[str], rows: Iterable[Iterable[Cell]]) -> Path:
    """Write rows as CSV that a spreadsheet can open without running anything; see :func:`safe_cell`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows([safe_cell(value) for value in row] for row in rows)
    return path


def safe_cell(value: Cell) -> Cell:
    """Text made safe for spreadsheets and free of NUL, truth values as ``true`` and ``false``."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        text = value.replace("\0", "")
        return f"'{text}" if text.startswith(_FORMULA) else text
    return value

"""A store of the shipped seed reports and facts, with evidence that a person wrote down from the reports."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from sahelgraph import resources
from sahelgraph.background import load_facts
from sahelgraph.knowledge_graph import KnowledgeGraph
from sahelgraph.model import ActorId, Evidence, RelationId, Report, ReportId, Span, Status
from sahelgraph.reading.reports import read
from sahelgraph.timespan import TimeSpan

_SENTENCE = re.compile(r"\S.*?(?:[.!?][\"”»’)]*(?=\s+[^a-z\s])|$)", re.MULTILINE)


@pytest.fixture(scope="session")
def seed_reports() -> Mapping[str, Report]:
    """The shipped seed reports by id."""
    found = (report for report in read([resources.seeds("reports")]) if isinstance(report, Report))
    return {report.id: report for report in found}


@pytest.fixture(scope="session")
def evidence(seed_reports: Mapping[str, Report]) -> tuple[Evidence, ...]:
    """What ``evidence.csv`` says, each quote found in its report."""
    with Path(__file__).with_name("evidence.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_piece(row, seed_reports[row["report"]]) for row in csv.DictReader(file))


@pytest.fixture(scope="session")
def kg(
    tmp_path_factory: pytest.TempPathFactory, seed_reports: Mapping[str, Report], evidence: tuple[Evidence, ...]
) -> Iterator[KnowledgeGraph]:
    """The store, open."""
    by_report: dict[str, list[Evidence]] = defaultdict(list)
    for piece in evidence:
        by_report[piece.report].append(piece)
    with KnowledgeGraph.open(tmp_path_factory.mktemp("questions") / "seeds.db") as opened:
        opened.store.load_facts(load_facts())
        for report in seed_reports.values():
            opened.store.put(report, by_report[report.id])
        yield opened


def _piece(row: Mapping[str, str], report: Report) -> Evidence:
    start = report.text.index(row["quote"])
    span = Span(start, start + len(row["quote"]))
    return Evidence(
        report=ReportId(row["report"]),
        span=span,
        quote=row["quote"],
        sentence=_sentence(report.text, span),
        subject=ActorId(row["subject"]),
        relation=RelationId(row["relation"]),
        object=ActorId(row["object"]),
        status=Status(row["status"]),
        speaker=ActorId(row["speaker"]) if row["speaker"] else None,
        when=TimeSpan.parse(row["when"]),
        role=row["role"] or None,
        rule="by hand",
    )


def _sentence(text: str, span: Span) -> str:
    """The sentence around a span, roughly: from one full stop before a capital to the next."""
    return next(found[0] for found in _SENTENCE.finditer(text) if found.end() >= span.end)

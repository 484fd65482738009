"""Whether an answer can be traced: every statement in it leads to words that stand in a report."""

from __future__ import annotations

from collections.abc import Mapping

from sahelgraph.model import Report
from sahelgraph.questions.table import Table


def untraceable(table: Table, reports: Mapping[str, Report]) -> list[str]:
    """What is told without a source: statements without a quote of a report that holds it, facts without a source.

    Raises:
        AssertionError: the answer tells of no statements at all.
    """
    told = [name.removesuffix("_quote") for name in table.columns if name.endswith("_quote")]
    assert told
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    cells = [
        (row[name], *(row[f"{name}_{aspect}"] for aspect in ("trust", "quote", "report")))
        for row in rows
        for name in told
    ]
    return [tie for tie, trust, quote, report in cells if tie and not _sourced(trust, quote, report, reports)]


def _sourced(trust: str, quote: str | None, report: str | None, reports: Mapping[str, Report]) -> bool:
    if trust.startswith("background: "):
        return quote is None and report is None and len(trust) > len("background: ")
    return quote is not None and report is not None and report in reports and quote in reports[report].text

"""From findings to a table: every statement in them with its date, how far to trust it, and the words behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sahelgraph.model import Evidence, Fact, Statement, Status
from sahelgraph.questions.table import Table
from sahelgraph.questions.view import View
from sahelgraph.wording import trust

ASPECTS = ("date", "trust", "quote", "report")
"""What stands beside a statement in a column ``x``: ``x_date``, ``x_trust``, ``x_quote`` and ``x_report``."""

Reported = Statement | Fact
Told = Reported | Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What an analysis found.

    ``told`` are the columns whose cells are statements, evidence or facts (or ``None``); all other cells are text,
    numbers or ``None``. ``notes`` say what limits this answer.
    """

    columns: tuple[str, ...]
    told: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    notes: tuple[str, ...] = ()


def tell(findings: Findings, view: View) -> Table:
    """Put findings into words."""
    columns = [
        name
        for column in findings.columns
        for name in ((column, *(f"{column}_{aspect}" for aspect in ASPECTS)) if column in findings.told else (column,))
    ]
    rows = tuple(tuple(_cells(findings, row, view)) for row in findings.rows)
    return Table(columns=tuple(columns), rows=rows, notes=findings.notes)


def _cells(findings: Findings, row: tuple[Any, ...], view: View) -> Iterator[Any]:
    for column, cell in zip(findings.columns, row, strict=True):
        if column not in findings.told:
            yield cell
        elif cell is None:
            yield from (None,) * (1 + len(ASPECTS))
        else:
            yield view.tie(cell)
            yield cell.when.edtf
            yield from _trust(cell, view)


def _trust(cell: Told, view: View) -> tuple[str | None, str | None, str | None]:
    """How far to trust it, the quote, the report; a background fact names its source and has neither of the latter."""
    if isinstance(cell, Statement):
        shown = view.best(cell)
        return ", ".join(trust(cell, ending=view.endings.get(cell.id))), shown.quote, shown.report
    if isinstance(cell, Evidence):
        words = [cell.status.value]
        if cell.speaker:
            words.append(f"says {view.label(cell.speaker)}")
        if not cell.when.known and cell.status is not Status.DENIED:
            words.append("undated")
        return ", ".join(words), cell.quote, cell.report
    return f"background: {cell.source}", None, None

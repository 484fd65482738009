"""How results look on a terminal, and in a file."""

from __future__ import annotations

import csv
import json
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click

from sahelgraph.export.tables import safe_cell

FORMATS = ("table", "csv", "json")
_NARROWEST = 8


def print_rows(columns: Sequence[str], rows: Iterable[Sequence[Any]], *, form: str, out: IO[str] | None = None) -> None:
    """Print rows as an aligned table, as CSV, or as a JSON array of objects.

    Args:
        columns: the names of the columns.
        rows: as many values a row; ``None`` prints as nothing (``null`` in JSON).
        form: one of :data:`FORMATS`.
        out: where to, standard output if ``None``.
    """
    out = out or sys.stdout
    if form == "json":
        records = [dict(zip(columns, row, strict=True)) for row in rows]
        out.write(json.dumps(records, ensure_ascii=False, indent=2) + "\n")
    elif form == "csv":
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(["" if value is None else safe_cell(value) for value in row] for row in rows)
    else:
        for line in table(columns, rows, width=_terminal_width(out)):
            out.write(line + "\n")


def table(columns: Sequence[str], rows: Iterable[Sequence[Any]], *, width: int | None) -> Iterator[str]:
    """Lines of an aligned table. Where a width is given the widest columns give way, with an ellipsis."""
    cells = [["" if value is None else " ".join(str(value).split()) for value in row] for row in rows]
    widths = [max(len(row[i]) for row in [list(columns), *cells]) for i in range(len(columns))]
    while width and sum(widths) + 2 * (len(widths) - 1) > width and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    for row in [list(columns), ["-" * w for w in widths], *cells]:
        shown = (cell if len(cell) <= w else cell[: w - 1] + "…" for cell, w in zip(row, widths, strict=True))
        yield "  ".join(cell.ljust(w) for cell, w in zip(shown, widths, strict=True)).rstrip()


def _terminal_width(out: IO[str]) -> int | None:
    return shutil.get_terminal_size().columns if out.isatty() else None


@contextmanager
def output(path: Path | None) -> Iterator[IO[str]]:
    """The file of a path, or standard output for ``None``."""
    if path is None:
        yield sys.stdout
    else:
        with path.open("w", encoding="utf-8", newline="") as file:
            yield file


@contextmanager
def progress(label: str) -> Iterator[Any]:
    """A function that shows how far work has come, on a terminal; silent where the output goes to a file."""
    shown = sys.stderr.isatty()

    def step(done: int, what: str = "") -> None:
        if shown:
            click.echo(f"\r\x1b[K{label} {done} {what[:60]}", nl=False, err=True)

    yield step
    if shown:
        click.echo("\r\x1b[K", nl=False, err=True)

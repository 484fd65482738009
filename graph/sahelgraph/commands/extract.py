"""``sahelgraph extract``: evidence only, no store."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

import click

from sahelgraph.commands.options import model_option, models_of
from sahelgraph.commands.printing import output, print_rows
from sahelgraph.errors import InputError
from sahelgraph.extraction.reader import Reader, Reading
from sahelgraph.knowledge_graph import read_reports
from sahelgraph.model import Skipped
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

FIELDS = (
    "doc", "subject", "subject_label", "relation", "object", "object_label", "status", "attributed_to", "date", "role",
    "context", "quote", "start", "end", "sentence", "confidence", "rule",
)  # fmt: skip
"""The fields of a line, in order. Others read this format: it only ever grows."""

_SHOWN = ("doc", "subject", "relation", "object", "status", "attributed_to", "date", "quote")


@click.command("extract")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["jsonl", "csv", "table"]), default="jsonl", show_default=True)
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="File to write; standard output otherwise."
)
@click.option("--strict", is_flag=True, help="Stop at the first report that cannot be read.")
@model_option
def command(*, paths: tuple[Path, ...], form: str, out: Path | None, strict: bool, models: tuple[str, ...]) -> int:
    r"""Print the evidence that reports give: who did what to whom, with the passage that says it.

    \b
    Examples:
      sahelgraph extract report.txt --format table
      sahelgraph extract reports/ > evidence.jsonl
    """
    registry = Registry.load()
    reader = Reader(ontology=Ontology.load(), registry=registry, models=models_of(models))
    skipped: list[Skipped] = []

    def skip(one: Skipped) -> None:
        click.echo(f"skipped {one.where}: {one.why}", err=True)
        skipped.append(one)
        if strict:
            raise InputError(f"stopped at {one.where}, as --strict asks")

    rows = (row for reading in read_reports(paths, reader=reader, on_skip=skip) for row in rows_of(reading, registry))
    with output(out) as file:
        _write(rows, form, file)
    return 1 if skipped else 0


def rows_of(reading: Reading, registry: Registry) -> Iterator[dict[str, Any]]:
    """The evidence of one report as records with :data:`FIELDS`."""
    names = {actor.id: actor for actor in reading.introduced}
    language = reading.report.language

    def label(actor_id: Any) -> str:
        actor = names.get(actor_id) or registry.actor(actor_id)
        return actor.label(language)

    for e in reading.evidence:
        yield {
            "doc": e.report,
            "subject": e.subject,
            "subject_label": label(e.subject),
            "relation": e.relation,
            "object": e.object,
            "object_label": label(e.object),
            "status": e.status.value,
            "attributed_to": e.speaker,
            "date": e.when.edtf,
            "role": e.role,
            "context": e.context,
            "quote": e.quote,
            "start": e.span.start,
            "end": e.span.end,
            "sentence": e.sentence,
            "confidence": round(e.confidence, 3),
            "rule": e.rule,
        }


def _write(rows: Iterable[dict[str, Any]], form: str, file: IO[str]) -> None:
    if form == "jsonl":
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    elif form == "csv":
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    else:
        print_rows(_SHOWN, ([row[name] for name in _SHOWN] for row in rows), form="table", out=file)

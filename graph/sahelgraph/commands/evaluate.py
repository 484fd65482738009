"""``sahelgraph evaluate``: how good the extraction is, on reports that somebody has annotated."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import click

from sahelgraph.commands.options import model_option, models_of
from sahelgraph.errors import UnreadableReport
from sahelgraph.evaluation.calibration import calibrate
from sahelgraph.evaluation.intervals import intervals
from sahelgraph.evaluation.lines import Line, from_evidence, read_equivalents, read_lines
from sahelgraph.evaluation.scorecard import text
from sahelgraph.evaluation.scoring import evaluate
from sahelgraph.extraction.reader import Reader
from sahelgraph.knowledge_graph import read_reports
from sahelgraph.model import Skipped
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry


@click.command("evaluate")
@click.argument("gold", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("predicted", type=click.Path(path_type=Path))
@click.option(
    "--equivalents",
    type=click.Path(path_type=Path, dir_okay=False),
    help="CSV of actor ids that mean the same, the preferred one first.",
)
@click.option("--docs", default="", help="Only these documents, by id, with commas between them.")
@click.option("--list", "show", type=click.Choice(["misses", "spurious", "both"]), help="List the lines, too.")
@model_option
def command(
    *, gold: Path, predicted: Path, equivalents: Path | None, docs: str, show: str | None, models: tuple[str, ...]
) -> int:
    r"""Score PREDICTED, a JSON Lines file of extract or the reports themselves, against GOLD.

    GOLD is JSON Lines with doc, subject, relation, object and, if known, status, attributed_to and date; lines with
    "optional": true are neither owed nor counted against. Intervals are bootstrapped over documents. The last tables
    set the confidence of what was read against the share of it that is right: by bins, and by kinds of rules and ways
    ("+") to their arguments.

    \b
    Examples:
      sahelgraph evaluate gold.jsonl evidence.jsonl
      sahelgraph evaluate gold.jsonl reports/ --list both
    """
    lines = read_lines(predicted) if predicted.suffix == ".jsonl" else _read(predicted, models_of(models))
    golden, same = read_lines(gold), read_equivalents(equivalents) if equivalents else None
    documents = {name for name in docs.split(",") if name}
    if documents:
        golden = [line for line in golden if line.doc in documents]
    relations = Ontology.load().relations
    card = evaluate(golden, lines, relations, equivalents=same, documents=documents or None)
    calibration = calibrate(golden, lines, relations, equivalents=same)
    click.echo(text(card, intervals(card), calibration=calibration, show=show or ""), nl=False)
    return 0


def _read(reports: Path, models: dict[str, str]) -> list[Line]:
    reader = Reader(ontology=Ontology.load(), registry=Registry.load(), models=models)
    readings = read_reports([reports], reader=reader, on_skip=_refuse)
    return list(from_evidence(chain.from_iterable(reading.evidence for reading in readings)))


def _refuse(skipped: Skipped) -> None:
    """A score over fewer reports than the user named would be no score."""
    raise UnreadableReport(skipped.where, skipped.why)

"""``sahelgraph explain``: why evidence was read, and why not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from sahelgraph.commands.options import model_option, models_of
from sahelgraph.errors import InputError, UnreadableReport
from sahelgraph.extraction.explain import Explained, explain
from sahelgraph.extraction.reader import Reader
from sahelgraph.model import Evidence, Skipped
from sahelgraph.ontology import Ontology
from sahelgraph.reading.reports import read
from sahelgraph.registry import Registry


@click.command("explain")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--sentence", "wanted", metavar="TEXT", default="", help="Only sentences that contain this text.")
@click.option("--all", "every", is_flag=True, help="Also every rule whose words stand there, and what it lacked.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@model_option
def command(*, file: Path, wanted: str, every: bool, form: str, models: tuple[str, ...]) -> int:
    r"""Show for each sentence of FILE who is mentioned, what was read by which rule, and why other pairs are apart.

    "read" is evidence as it is kept; "fired" is a rule that found its actors but gave way to a surer one.

    \b
    Examples:
      sahelgraph explain report.txt
      sahelgraph explain report.txt --sentence "severed ties" --all
    """
    ontology, registry = Ontology.load(), Registry.load()
    reader = Reader(ontology=ontology, registry=registry, models=models_of(models))
    shown = 0
    for report in read([file]):
        if isinstance(report, Skipped):
            raise UnreadableReport(report.where, report.why)
        for sentence in explain(reader.parse(report), ontology, registry):
            if wanted in sentence.text:
                shown += 1
                click.echo(_record(sentence) if form == "json" else _told(sentence, every=every))
    if wanted and not shown:
        raise InputError(f"no sentence of {file} contains {wanted!r}")
    return 0


def _record(sentence: Explained) -> str:
    """A sentence as one line of JSON, dates as EDTF."""
    record = asdict(sentence)
    for kept, item in zip(record["evidence"], sentence.evidence, strict=True):
        kept["when"] = item.when.edtf
    return json.dumps(record, ensure_ascii=False)


def _told(sentence: Explained, *, every: bool) -> str:
    return "\n".join((" ".join(sentence.text.split()), *_lines(sentence, every=every), ""))


def _lines(sentence: Explained, *, every: bool) -> Iterator[str]:
    if sentence.mentions:
        yield "  mentions  " + ", ".join(f"{' '.join(words.split())} = {actor}" for words, actor in sentence.mentions)
    for item in sentence.evidence:
        yield f"  read      {item.subject} {item.relation} {item.object} ({_stance(item)}) by {item.rule}"
    kept = {item.relation for item in sentence.evidence}
    for one in sentence.tried:
        if one.missing:
            if every:
                yield f"  not       {one.word!r} as {one.relation} ({one.rule}): {one.missing}"
        elif every or one.relation not in kept:
            ends = f"{', '.join(one.subjects)} -> {', '.join(one.objects) or 'each other'}"
            yield f"  fired     {one.word!r} as {one.relation} ({one.rule}): {ends}"
    for pair in sentence.apart:
        yield f"  apart     {pair.one} and {pair.other}: {pair.why}"


def _stance(item: Evidence) -> str:
    """Status, speaker, date and confidence of evidence."""
    said = f"according to {item.speaker}" if item.speaker else "nobody cited"
    return f"{item.status.value}, {said}, {item.when.edtf or 'no date'}, confidence {item.confidence:.2f}"

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
from sahelgraph.model import Skipped
from sahelgraph.ontology import Ontology
from sahelgraph.reading.reports import read
from sahelgraph.registry import Registry


@click.command("explain")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--sentence", "wanted", metavar="TEXT", default="", help="Only sentences that contain this text.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@model_option
def command(*, file: Path, wanted: str, form: str, models: tuple[str, ...]) -> int:
    r"""Show for each sentence of FILE who is mentioned, which rules fired, and what the others lacked.

    \b
    Example:
      sahelgraph explain report.txt --sentence "severed ties"
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
                click.echo(json.dumps(asdict(sentence), ensure_ascii=False) if form == "json" else _told(sentence))
    if wanted and not shown:
        raise InputError(f"no sentence of {file} contains {wanted!r}")
    return 0


def _told(sentence: Explained) -> str:
    return "\n".join((" ".join(sentence.text.split()), *_lines(sentence), ""))


def _lines(sentence: Explained) -> Iterator[str]:
    if sentence.mentions:
        yield "  mentions  " + ", ".join(f"{' '.join(words.split())} = {actor}" for words, actor in sentence.mentions)
    for one in sentence.tried:
        if one.missing:
            yield f"  not       {one.word!r} as {one.relation} ({one.rule}): {one.missing}"
        else:
            ends = f"{', '.join(one.subjects)} -> {', '.join(one.objects)}"
            yield f"  fired     {one.word!r} as {one.relation} ({one.rule}): {ends}"
    for pair in sentence.apart:
        yield f"  apart     {pair.one} and {pair.other}: {pair.why}"

"""``sahelgraph ask``: stored questions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from sahelgraph.commands.options import database, reading, time_of, times
from sahelgraph.commands.printing import FORMATS, print_rows
from sahelgraph.errors import InputError
from sahelgraph.questions.library import Question, find_question, load_questions
from sahelgraph.questions.table import Table

_TEXT = "text"


@click.command("ask")
@click.argument("name", required=False)
@click.argument("parameters", nargs=-1, metavar="[PARAMETER=VALUE]...")
@click.option("--list", "list_all", is_flag=True, help="List the questions.")
@click.option("--describe", is_flag=True, help="Show a question, its parameters and how it is answered.")
@click.option(
    "--format",
    "form",
    type=click.Choice((_TEXT, *FORMATS)),
    default=_TEXT,
    show_default=True,
    help="text tells each tie with its quote; the others have a column for each.",
)
@times
@database
def command(
    *, name: str | None, parameters: tuple[str, ...], list_all: bool, describe: bool, form: str, db: Path, **time: Any
) -> int:
    r"""Answer the stored question NAME over the graph.

    --as-of and --between let a question see what was so at a time and nothing else: what happened then, and what had
    begun (an agreement, a membership, forces in a country) and is not known to have ended. Statements without a date
    are left out then; --undated keeps them. Dates among the parameters of a question narrow it further.

    \b
    Examples:
      sahelgraph ask --list
      sahelgraph ask --describe defence-ties-broken-then-signed
      sahelgraph ask defence-ties-broken-then-signed left=france joined=russia
      sahelgraph ask members-on on=2023-01-01 blocs=ecowas,aes --format csv
      sahelgraph ask military-agreements --as-of 2024-06-01
    """
    if list_all:
        listed = ((q.number, q.name, q.words["en"], q.words["fr"]) for q in load_questions().values())
        print_rows(("number", "name", "question", "en français"), listed, form=_plain(form))
    elif name is None:
        raise InputError("name a question; see: sahelgraph ask --list")
    elif describe:
        _describe(find_question(name), _plain(form))
    else:
        question = find_question(name)
        given = _given(parameters)
        with reading(db) as kg:
            table = kg.ask(question, time_of(**time), **given)
        if form == _TEXT:
            for line in _told(table):
                click.echo(line)
        else:
            print_rows(table.columns, table.rows, form=form)
        for note in table.notes:
            click.echo(f"note: {note}", err=True)
    return 0


def _given(parameters: tuple[str, ...]) -> dict[str, str]:
    if wrong := [text for text in parameters if "=" not in text]:
        raise InputError(f"write parameters as PARAMETER=VALUE, not {wrong[0]!r}; see --describe")
    return dict(text.split("=", 1) for text in parameters)


def _plain(form: str) -> str:
    """Lists have no ties to tell: as text they are tables."""
    return "table" if form == _TEXT else form


def _told(table: Table) -> Iterator[str]:
    """An answer as paragraphs: the plain cells of a row on a line, then each tie with the words behind it."""
    told = [name.removesuffix("_quote") for name in table.columns if name.endswith("_quote")]
    beside = {f"{name}{aspect}" for name in told for aspect in ("", "_date", "_trust", "_quote", "_report")}
    if not table.rows:
        yield "Nothing in the graph answers this."
    for number, row in enumerate(table.rows, 1):
        cells = dict(zip(table.columns, row, strict=True))
        plain = [f"{_words(name)}: {_line(cells[name])}" for name in table.columns if name not in beside]
        yield "; ".join([f"{number}.", *plain]).replace(".;", ".", 1)
        for name in told:
            yield from _tie(name, cells)


def _tie(name: str, cells: dict[str, object]) -> Iterator[str]:
    if cells[name] is None:
        yield f"   {_words(name)}: –"
        return
    date = cells[f"{name}_date"] or "date unknown"
    yield f"   {_words(name)}: {_line(cells[name])}, {date} [{cells[f'{name}_trust']}]"
    if cells[f"{name}_quote"] is not None:
        yield f"      “{_line(cells[f'{name}_quote'])}” (report {cells[f'{name}_report']})"


def _words(column: str) -> str:
    return column.replace("_", " ")


def _line(value: object) -> str:
    """A value on one line; what a report printed must not break out of it."""
    return "–" if value is None or value == "" else " ".join(str(value).split())


def _describe(question: Question, form: str) -> None:
    if form == "json":
        record = {
            "name": question.name,
            "number": question.number,
            **question.words,
            "notes": dict(question.notes),
            "parameters": [
                {"name": p.name, "type": p.type, "default": p.default, **p.words} for p in question.parameters
            ],
            "query": question.query,
            "analysis": question.analysis,
        }
        click.echo(json.dumps(record, ensure_ascii=False, indent=2))
        return
    click.echo(f"{question.words['en']}\n{question.words['fr']}\n\n{question.notes['en']}\n")
    rows = ((p.name, p.type, p.default, p.words["en"]) for p in question.parameters)
    print_rows(("parameter", "type", "default", "meaning"), rows, form=form)
    click.echo(f"\n{question.query or f'analysis: {question.analysis}'}")

"""``sahelgraph ask``: stored questions."""

from __future__ import annotations

import json
from pathlib import Path

import click

from sahelgraph.commands.options import database
from sahelgraph.commands.printing import FORMATS, print_rows
from sahelgraph.errors import InputError
from sahelgraph.knowledge_graph import KnowledgeGraph
from sahelgraph.questions.library import Question, find_question, load_questions


@click.command("ask")
@click.argument("name", required=False)
@click.argument("parameters", nargs=-1, metavar="[PARAMETER=VALUE]...")
@click.option("--list", "list_all", is_flag=True, help="List the questions.")
@click.option("--describe", is_flag=True, help="Show a question, its parameters and how it is answered.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
@database
def command(
    *, name: str | None, parameters: tuple[str, ...], list_all: bool, describe: bool, form: str, db: Path
) -> int:
    r"""Answer the stored question NAME over the graph.

    \b
    Examples:
      sahelgraph ask --list
      sahelgraph ask --describe defence-ties-broken-then-signed
      sahelgraph ask defence-ties-broken-then-signed left=france joined=russia
    """
    if list_all:
        rows = ((q.name, q.words["en"], q.words["fr"]) for q in load_questions().values())
        print_rows(("name", "question", "en français"), rows, form=form)
    elif name is None:
        raise InputError("name a question; see: sahelgraph ask --list")
    elif describe:
        _describe(find_question(name), form)
    else:
        question = find_question(name)
        given = _given(parameters)
        with KnowledgeGraph.open(db, create=False, read_only=True) as kg:
            table = kg.ask(question, **given)
        print_rows(table.columns, table.rows, form=form)
        for note in table.notes:
            click.echo(f"note: {note}", err=True)
    return 0


def _given(parameters: tuple[str, ...]) -> dict[str, str]:
    if wrong := [text for text in parameters if "=" not in text]:
        raise InputError(f"write parameters as PARAMETER=VALUE, not {wrong[0]!r}; see --describe")
    return dict(text.split("=", 1) for text in parameters)


def _describe(question: Question, form: str) -> None:
    if form == "json":
        record = {
            "name": question.name,
            **question.words,
            "parameters": [
                {"name": p.name, "type": p.type, "default": p.default, **p.words} for p in question.parameters
            ],
            "query": question.query,
            "analysis": question.analysis,
        }
        click.echo(json.dumps(record, ensure_ascii=False, indent=2))
        return
    click.echo(f"{question.words['en']}\n{question.words['fr']}\n")
    rows = ((p.name, p.type, p.default, p.words["en"]) for p in question.parameters)
    print_rows(("parameter", "type", "default", "meaning"), rows, form=form)
    click.echo(f"\n{question.query or f'analysis: {question.analysis}'}")

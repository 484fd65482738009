"""``sahelgraph query``: SPARQL."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sahelgraph.commands.options import database, filter_of, filters, reading
from sahelgraph.commands.printing import FORMATS, print_rows
from sahelgraph.errors import InputError
from sahelgraph.model import Filter
from sahelgraph.questions.library import find_question
from sahelgraph.store.answer import Answer

_SECONDS = 60.0
_ROWS = 10_000
_RDF = {"turtle": "turtle", "ntriples": "ntriples", "jsonld": "jsonld", "json": "jsonld"}


@click.command("query")
@click.argument("sparql", required=False)
@click.option("--file", "file", type=click.Path(path_type=Path, dir_okay=False), help="Read the query from a file.")
@click.option("--name", "name", help="Answer a stored question with its defaults; `sahelgraph ask` takes parameters.")
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMATS, "turtle", "ntriples", "jsonld"]),
    default="table",
    show_default=True,
)
@click.option("--limit", type=click.IntRange(min=1), default=_ROWS, show_default=True, help="At most so many rows.")
@click.option("--timeout", type=click.FloatRange(min=0.1), default=_SECONDS, show_default=True, help="Seconds.")
@filters
@database
def command(
    *,
    sparql: str | None,
    file: Path | None,
    name: str | None,
    form: str,
    limit: int,
    timeout: float,
    db: Path,
    **narrow: Any,
) -> int:
    r"""Ask the graph in SPARQL (SELECT, ASK, CONSTRUCT, DESCRIBE). Nothing leaves the machine.

    The prefixes sg:, actor:, rdf:, rdfs:, prov:, oa:, skos:, schema: and xsd: are known. With filters, a query sees
    the statements that they keep, with their evidence and reports; of facts and periods, those of the time asked for.

    --since and --until ask when something happened; --as-of and --between ask what was so: what happened then, and
    what had begun (an agreement, a membership, forces in a country) and is not known to have ended. Once a time is
    asked for, statements without a date are left out; --undated keeps them.

    \b
    Examples:
      sahelgraph query --as-of 2024-06-01 'SELECT ?who WHERE {
        ?p a sg:Period; rdf:predicate sg:memberOf; rdf:object actor:aes; rdf:subject ?who }'
      sahelgraph query 'SELECT DISTINCT ?who ?date WHERE {
        ?s rdf:subject ?who; rdf:predicate sg:signedMilitaryAgreementWith; rdf:object actor:russia; sg:edtf ?date }'
    """
    if [sparql, file, name].count(None) != 2:
        raise InputError("give a query, or name a file with --file, or a stored question with --name")
    where = filter_of(**narrow)
    if name is not None:
        return _stored(name, form, db, where)
    text = sparql if sparql is not None else _text(file)
    with reading(db) as kg:
        answer = kg.query(text, where=where, limit=limit, timeout=timeout)
    click.echo(_written(answer, form), nl=False)
    for warning in answer.warnings:
        click.echo(f"note: {warning}", err=True)
    if answer.truncated:
        click.echo(f"note: there are more rows than {limit}; raise --limit to see them", err=True)
    return 0


def _written(answer: Answer, form: str) -> str:
    if answer.triples is not None:
        return answer.to_rdf(_RDF.get(form, "turtle"))
    if form in _RDF and form != "json":
        raise InputError(f"only CONSTRUCT and DESCRIBE give {form}; use table, csv or json")
    return {"table": answer.to_table, "csv": answer.to_csv, "json": answer.to_json}[form]()


def _stored(name: str, form: str, db: Path, where: Filter) -> int:
    if form not in FORMATS:
        raise InputError(f"a stored question gives rows, not {form}; use {', '.join(FORMATS)}")
    question = find_question(name)
    with reading(db) as kg:
        table = kg.ask(question, where)
    print_rows(table.columns, table.rows, form=form)
    return 0


def _text(file: Path | None) -> str:
    assert file is not None
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read the query in {file}: {error}") from error

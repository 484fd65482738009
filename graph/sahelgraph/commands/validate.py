"""``sahelgraph validate``: SHACL over the store."""

from __future__ import annotations

from pathlib import Path

import click

from sahelgraph.commands.options import database, reading
from sahelgraph.commands.printing import FORMATS, print_rows


@click.command("validate")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
@database
def command(*, form: str, db: Path) -> int:
    r"""Check the store against the shapes of the ontology (SHACL). Exit code 1 means that something is wrong.

    \b
    Example:
      sahelgraph validate --db sahel.db
    """
    with reading(db) as kg:
        violations = kg.validate()
    if violations or form != "table":
        rows = ((v.report, v.focus, v.path, v.value, v.message) for v in violations)
        print_rows(("report", "node", "property", "value", "what is wrong"), rows, form=form)
    else:
        click.echo("valid: nothing is stored that the shapes forbid")
    return 1 if violations else 0

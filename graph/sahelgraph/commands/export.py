"""``sahelgraph export``: the graph in another format."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sahelgraph.commands.options import database, filter_of, filters
from sahelgraph.export.formats import SUFFIXES
from sahelgraph.knowledge_graph import KnowledgeGraph


@click.command("export")
@click.argument("form", metavar="FORMAT", type=click.Choice(list(SUFFIXES)))
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="File; exports/sahel.SUFFIX otherwise.")
@filters
@database
def command(*, form: str, out: Path | None, db: Path, **narrow: Any) -> int:
    r"""Write the graph as html, trig, turtle, nquads, jsonld, csv, evidence, nodes, edges, gexf or graphml.

    \b
    Example:
      sahelgraph export gexf --since 2023 --out niger.gexf
    """
    path = out or Path("exports") / f"sahel.{SUFFIXES[form]}"
    path.parent.mkdir(parents=True, exist_ok=True)
    with KnowledgeGraph.open(db, create=False, read_only=True) as kg:
        click.echo(kg.export(form, path, where=filter_of(**narrow)))
    return 0

"""``sahelgraph export``: the graph in another format."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sahelgraph.commands.options import database, filter_of, filters, reading, view_of, views
from sahelgraph.export.formats import SUFFIXES


@click.command("export")
@click.argument("form", metavar="FORMAT", type=click.Choice(list(SUFFIXES)))
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="File; exports/sahel.SUFFIX otherwise.")
@click.option("--simple", is_flag=True, help="One signed, weighted edge a pair (gexf, graphml, edges, nodes).")
@views
@filters
@database
def command(
    *, form: str, out: Path | None, simple: bool, roll_up: bool, bloc: tuple[str, ...], db: Path, **narrow: Any
) -> int:
    r"""Write the graph as html, trig, turtle, nquads, jsonld, csv, evidence, nodes, edges, gexf or graphml.

    --since and --until ask when something happened; --as-of and --between ask what was so: what happened then, and
    what had begun (an agreement, a membership, forces in a country) and is not known to have ended. Once a time is
    asked for, statements without a date are left out; --undated keeps them.

    \b
    Examples:
      sahelgraph export gexf --since 2023 --out sahel-since-2023.gexf
      sahelgraph export edges --simple --roll-up --bloc aes
      sahelgraph export trig --as-of 2024-06-01 --out june.trig
    """
    path = out or Path("exports") / f"sahel.{SUFFIXES[form]}"
    path.parent.mkdir(parents=True, exist_ok=True)
    with reading(db) as kg:
        view = view_of(roll_up=roll_up, bloc=bloc)
        click.echo(kg.export(form, path, where=filter_of(**narrow), view=view, simple=simple))
    return 0

"""``sahelgraph rank``: who matters most."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sahelgraph.analysis.measures import MEASURES
from sahelgraph.commands.options import database, filter_of, filters
from sahelgraph.commands.printing import FORMATS, print_rows
from sahelgraph.knowledge_graph import KnowledgeGraph


@click.command("rank")
@click.option("--by", type=click.Choice(list(MEASURES)), default="degree", show_default=True)
@click.option("--top", type=click.IntRange(min=1), default=20, show_default=True)
@filters
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
@database
def command(*, by: str, top: int, form: str, db: Path, **narrow: Any) -> int:
    r"""Rank the actors by a measure of centrality over the ties that the filters keep.

    Statements without a date are kept in any period, unless --dated is given.

    \b
    Example:
      sahelgraph rank --by betweenness --since 2024 --status asserted
    """
    with KnowledgeGraph.open(db, create=False, read_only=True) as kg:
        names = kg.store.actors()
        ranked = kg.rank(by=by, top=top, where=filter_of(**narrow))
        rows = ((r.place, r.actor, names[r.actor].label(), f"{r.score:.6f}", r.ties) for r in ranked)
        print_rows(("place", "id", "actor", by, "tied_to"), rows, form=form)
    return 0

"""``sahelgraph rank``: who matters most."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sahelgraph.analysis.change import by_year, robustness, tied, without_single_source, without_unconfirmed
from sahelgraph.analysis.measures import MEANINGS, MEASURES
from sahelgraph.analysis.ranking import Ranked, rank
from sahelgraph.commands.options import database, filter_of, filters, reading, view_of, views
from sahelgraph.commands.printing import FORMATS, print_rows
from sahelgraph.model import Actor, ActorId

if TYPE_CHECKING:
    import networkx as nx

_DOUBTS: Mapping[str, Callable[[nx.MultiDiGraph[ActorId]], nx.MultiDiGraph[ActorId]]] = {
    "without_single_source": without_single_source,
    "without_unconfirmed": without_unconfirmed,
    "without_either": lambda graph: without_single_source(without_unconfirmed(graph)),
}
"""What ``--robust`` leaves out, by the name of its column."""


@click.command("rank")
@click.option("--by", type=click.Choice(list(MEASURES)), default="degree", show_default=True)
@click.option("--top", type=click.IntRange(min=1), default=20, show_default=True)
@click.option("--by-year", "yearly", is_flag=True, help="The place in each year; what has no date is in none.")
@click.option("--robust", is_flag=True, help="The place without single-source ties and without unconfirmed ones.")
@views
@filters
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
@database
def command(
    *,
    by: str,
    top: int,
    yearly: bool,
    robust: bool,
    roll_up: bool,
    bloc: tuple[str, ...],
    form: str,
    db: Path,
    **narrow: Any,
) -> int:
    r"""Rank the actors by a measure of centrality over the ties that the filters keep.

    --since and --until ask when something happened; --as-of and --between ask what was so: what happened then, and
    what had begun (an agreement, a membership, forces in a country) and is not known to have ended. Once a time is
    asked for, statements without a date are left out; --undated keeps them.

    \b
    Examples:
      sahelgraph rank --by betweenness --since 2024 --status asserted
      sahelgraph rank --by-year --roll-up
      sahelgraph rank --as-of 2024-06-01 --family AGREE
    """
    if yearly and robust:
        raise click.UsageError("--by-year and --robust are two tables; ask for one at a time")
    with reading(db) as kg:
        where = filter_of(**narrow)
        graph = kg.network(where, view_of(roll_up=roll_up, bloc=bloc))
        ranked, names = rank(graph, by=by, top=None), kg.store.actors()
    notes = [f"{by}: {MEANINGS[by]}"]
    columns: dict[str, dict[ActorId, Any]]
    if yearly:
        first, last = (day.year if day else None for day in (where.since, where.until))
        years = by_year(graph, by=by, since=first, until=last)
        columns = {str(year): _places(rows) for year, rows in years.items()}
        notes.append("a column is the place in that year; an empty one means no dated tie that touches it")
    elif robust:
        columns = {name: _places(tied(rank(cut(graph), by=by, top=None))) for name, cut in _DOUBTS.items()}
        notes.extend(_kept(graph, by))
    else:
        columns = {by: {r.actor: f"{r.score:.6f}" for r in ranked}, "tied_to": {r.actor: r.ties for r in ranked}}
    rows = [(r.place, r.actor, _name(r, names), *(c.get(r.actor) for c in columns.values())) for r in ranked[:top]]
    print_rows(("place", "id", "actor", *columns), rows, form=form)
    if form == "table":
        click.echo("".join(f"\n{note}" for note in notes))
    return 0


def _name(row: Ranked, names: Mapping[ActorId, Actor]) -> str:
    return names[row.actor].label() if row.actor in names else row.actor


def _places(ranked: Sequence[Ranked]) -> dict[ActorId, int]:
    return {row.actor: row.place for row in ranked}


def _kept(graph: nx.MultiDiGraph[ActorId], by: str) -> Iterator[str]:
    """How much of the graph and of the order is left without what can be doubted, a line for each cut."""
    for name, cut in _DOUBTS.items():
        part = cut(graph)
        order = robustness(graph, part, by=by)
        same = "too little is left to compare" if order is None else f"the order agrees to {order:.2f}"
        yield f"{name}: {part.number_of_edges()} of {graph.number_of_edges()} statements left, {same}"
    yield "agreement is Kendall's tau-b: 1 the same order, 0 no more alike than by chance, -1 the reverse"

"""``sahelgraph show``: who an actor is, and its ties."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sahelgraph.commands.options import database, filter_of, filters, reading
from sahelgraph.commands.telling import fact_line, period_line, quotes, tie
from sahelgraph.knowledge_graph import KnowledgeGraph
from sahelgraph.model import Actor, Filter, Statement

_PERIODS = 20
"""Periods shown; an old state has hundreds."""


@click.command("show")
@click.argument("actor")
@click.option("--top", type=click.IntRange(min=1), default=25, show_default=True, help="So many ties.")
@filters
@database
def command(*, actor: str, top: int, db: Path, **narrow: Any) -> int:
    r"""Show ACTOR: its names, offices and memberships, and its ties, newest first, with their sentences.

    --since and --until ask when something happened; --as-of and --between ask what was so: what happened then, and
    what had begun (an agreement, a membership, forces in a country) and is not known to have ended. Once a time is
    asked for, statements without a date are left out; --undated keeps them.

    \b
    Examples:
      sahelgraph show tiani --since 2023-07
      sahelgraph show niger --as-of 2024-06-01
    """
    with reading(db) as kg:
        where = filter_of(**narrow)
        one = kg.actor(actor)
        _print_actor(one, kg, where)
        ties = [s for s in kg.statements(where) if one.id in (s.subject, s.object)]
        ties.sort(key=_newest_first)
        click.echo(
            f"\n{len(ties)} {'tie' if len(ties) == 1 else 'ties'}{f', the newest {top}' if len(ties) > top else ''}:"
        )
        actors, reports, endings = kg.store.actors(), kg.reports(), kg.store.endings()
        for statement in ties[:top]:
            date, what, trust = tie(statement, one.id, actors=actors, ontology=kg.ontology, endings=endings)
            click.echo(f"\n  {date}  {what}  [{trust}]")
            for line in quotes(kg.evidence(statement), actors=actors, reports=reports):
                click.echo(f"    {line}")
    return 0


def _newest_first(statement: Statement) -> tuple[bool, str, str]:
    day = statement.when.latest or statement.when.earliest
    # Days sort backwards by the complement of their ordinal; undated ties come last.
    return day is None, f"{9_999_999 - (day.toordinal() if day else 0):07d}", statement.id


def _print_actor(actor: Actor, kg: KnowledgeGraph, where: Filter) -> None:
    click.secho(f"{actor.label()} ", bold=True, nl=False)
    country = f", {actor.country}" if actor.country else ""
    click.echo(f"({actor.id}) – {actor.kind}{country}{', not in the registry' if actor.provisional else ''}")
    others = sorted({name for names in actor.names.values() for name in names} - {actor.label()})
    if others:
        click.echo(f"  also: {', '.join(others)}")
    if actor.note:
        click.echo(f"  {actor.note}")
    if actor.wikidata:
        click.echo(f"  Wikidata {actor.wikidata}")
    history = [period_line(period, actor.id, kg) for period in kg.history(actor.id, where)]
    history += [fact_line(fact, actor.id, kg) for fact in kg.background(actor.id, where)]
    if history:
        click.echo("\nOver time:")
        for line in history[:_PERIODS]:
            click.echo(f"  {line}")
        if len(history) > _PERIODS:
            click.echo(f"  and {len(history) - _PERIODS} more; --as-of DATE leaves what held on one day")

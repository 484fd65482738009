"""``sahelgraph path``: how two actors are linked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import click

from sahelgraph.analysis.paths import Chain
from sahelgraph.commands.loosening import USUAL, Asked, why_none
from sahelgraph.commands.options import database, filter_of, filters, reading, view_of, views
from sahelgraph.commands.telling import quotes, tie
from sahelgraph.knowledge_graph import KnowledgeGraph
from sahelgraph.model import Actor, ActorId, Report, ReportId, Statement, StatementId, Status

_STATEMENTS = 3
"""Statements shown for a hop; the rest is counted."""


@click.command("path")
@click.argument("a")
@click.argument("b")
@click.option("--max-hops", type=click.IntRange(min=1, max=6), default=3, show_default=True)
@click.option("--top", type=click.IntRange(min=1), default=3, show_default=True, help="So many paths.")
@click.option("--in-order", is_flag=True, help="Only ties that can have happened one after the other, from A to B.")
@click.option("--through", metavar="ACTOR", multiple=True, help="Only paths that pass this actor.")
@views
@filters
@database
def command(
    *,
    a: str,
    b: str,
    max_hops: int,
    top: int,
    in_order: bool,
    through: tuple[str, ...],
    roll_up: bool,
    bloc: tuple[str, ...],
    db: Path,
    **narrow: Any,
) -> int:
    r"""Find how actor A is linked to actor B, each step with its relation, date, status and sentence.

    Few steps come before many, confirmed before alleged, many sources before one, recent before old; hubs come last.
    Exit code 1 means that there is no such path.

    --since and --until ask when something happened; --as-of and --between ask what was so: what happened then, and
    what had begun (an agreement, a membership, forces in a country) and is not known to have ended. Once a time is
    asked for, statements without a date are left out; --undated keeps them.

    \b
    Examples:
      sahelgraph path niger ukraine --status asserted --avoid france
      sahelgraph path niger ukraine --through russia --in-order --not-relation metWith
      sahelgraph path chad russia --between 2023-07 2024-06
    """
    with reading(db) as kg:
        where = filter_of(**narrow)
        if Status.DENIED not in where.statuses:
            where = replace(where, not_statuses=(*where.not_statuses, *USUAL.not_statuses))
        asked = Asked(
            a=kg.actor(a).id,
            b=kg.actor(b).id,
            where=where,
            view=view_of(roll_up=roll_up, bloc=bloc),
            max_hops=max_hops,
            in_order=in_order,
            through=tuple(kg.actor(name).id for name in through),
        )
        found = list(islice(asked.paths(kg), top))
        if not found:
            click.echo(f"no path of at most {max_hops} hops from {kg.actor(a).label()} to {kg.actor(b).label()}")
            click.echo(why_none(asked, kg))
            return 1
        statements = {statement.id: statement for statement in kg.statements(where)}
        actors, reports, endings = kg.store.actors(), kg.reports(), kg.store.endings()
        for number, chain in enumerate(found, 1):
            _print_chain(number, chain, statements, kg, actors=actors, reports=reports, endings=endings)
    return 0


def _print_chain(
    number: int,
    chain: Chain,
    statements: Mapping[StatementId, Statement],
    kg: KnowledgeGraph,
    *,
    actors: Mapping[ActorId, Actor],
    reports: Mapping[ReportId, Report],
    endings: Mapping[StatementId, str],
) -> None:
    names = " → ".join(actors[actor].label() for actor in chain.actors)
    click.secho(f"\n{number}. {names}", bold=True, nl=False)
    click.echo(f"  (cost {chain.cost:.1f})")
    for hop in chain.hops:
        for key in hop.statements[:_STATEMENTS]:
            told = statements[key]
            # In a view that takes actors together, the one who did it may be another than the one it counts for.
            side = hop.source if hop.source in (told.subject, told.object) else told.subject
            date, what, trust = tie(told, side, actors=actors, ontology=kg.ontology, endings=endings)
            click.echo(f"   {actors[side].label()} {what}, {date}  [{trust}]")
            for line in quotes(kg.evidence(statements[key]), actors=actors, reports=reports):
                click.echo(f"      {line}")
        if len(hop.statements) > _STATEMENTS:
            click.echo(f"   and {len(hop.statements) - _STATEMENTS} more ties between the two")

"""``sahelgraph path``: how two actors are linked."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import click

from sahelgraph.analysis.paths import Chain
from sahelgraph.commands.options import database, filter_of, filters
from sahelgraph.commands.telling import quotes, tie
from sahelgraph.knowledge_graph import KnowledgeGraph
from sahelgraph.model import EVERYTHING, Filter, Statement, StatementId

_STATEMENTS = 3
"""Statements shown for a hop; the rest is counted."""


@click.command("path")
@click.argument("a")
@click.argument("b")
@click.option("--max-hops", type=click.IntRange(min=1, max=6), default=3, show_default=True)
@click.option("--top", type=click.IntRange(min=1), default=3, show_default=True, help="So many paths.")
@click.option("--in-order", is_flag=True, help="Only ties that can have happened one after the other, from A to B.")
@filters
@database
def command(*, a: str, b: str, max_hops: int, top: int, in_order: bool, db: Path, **narrow: Any) -> int:
    r"""Find how actor A is linked to actor B, each step with its relation, date, status and sentence.

    Few steps come before many, confirmed before alleged, many sources before one; hubs come last. Exit code 1 means
    that there is no such path.

    \b
    Example:
      sahelgraph path niger ukraine --status asserted --avoid france
    """
    with KnowledgeGraph.open(db, create=False, read_only=True) as kg:
        where = filter_of(**narrow)
        source, target = kg.actor(a), kg.actor(b)
        found = list(islice(kg.paths(source.id, target.id, where=where, max_hops=max_hops, in_order=in_order), top))
        if not found:
            click.echo(f"no path of at most {max_hops} hops from {source.label()} to {target.label()}")
            click.echo(_why_none(kg, source.id, target.id, where=where, max_hops=max_hops, in_order=in_order))
            return 1
        statements = {statement.id: statement for statement in kg.statements(where)}
        for number, chain in enumerate(found, 1):
            _print_chain(number, chain, statements, kg)
    return 0


def _print_chain(number: int, chain: Chain, statements: dict[StatementId, Statement], kg: KnowledgeGraph) -> None:
    actors = kg.store.actors()
    names = " → ".join(actors[actor].label() for actor in chain.actors)
    click.secho(f"\n{number}. {names}", bold=True, nl=False)
    click.echo(f"  (cost {chain.cost:.1f})")
    for hop in chain.hops:
        for key in hop.statements[:_STATEMENTS]:
            date, what, trust = tie(statements[key], hop.source, actors=actors, ontology=kg.ontology)
            click.echo(f"   {actors[hop.source].label()} {what}, {date}  [{trust}]")
            for line in quotes(kg.evidence(statements[key]), actors=actors, reports=kg.reports()):
                click.echo(f"      {line}")
        if len(hop.statements) > _STATEMENTS:
            click.echo(f"   and {len(hop.statements) - _STATEMENTS} more ties between the two")


def _why_none(kg: KnowledgeGraph, a: str, b: str, *, where: Filter, max_hops: int, in_order: bool) -> str:
    """Which of the filters, taken away alone, would open a way; or that none would."""
    loosened = {
        "--since and --until": replace(where, since=None, until=None),
        "--dated": replace(where, undated=True),
        "--status": replace(where, statuses=()),
        "--relation and --family": replace(where, relations=(), families=()),
        "--kind": replace(where, kinds=()),
        "--avoid": replace(where, avoid=()),
        "--min-sources": replace(where, min_publishers=0),
    }

    def opens(looser: Filter, *, ordered: bool = in_order, hops: int = max_hops) -> bool:
        return next(kg.paths(a, b, where=looser, max_hops=hops, in_order=ordered), None) is not None

    closing = [option for option, looser in loosened.items() if looser != where and opens(looser)]
    if in_order and opens(where, ordered=False):
        closing.append("--in-order")
    if opens(where, hops=max_hops + 1):
        closing.append(f"--max-hops {max_hops}")
    if closing:
        return f"closed by {' or by '.join(closing)}: there is one without"
    if opens(EVERYTHING, ordered=False):
        return "closed by the filters together: there is one without any"
    return "no filter closes the way: the reports read so far do not link the two"

"""``sahelgraph resolve``: which actors are one and the same."""

from __future__ import annotations

from pathlib import Path

import click

from sahelgraph.commands.deciding import (
    actor_named,
    decide,
    decision_options,
    key,
    list_decisions,
    one_of,
    reason,
    take_back,
    who,
)
from sahelgraph.commands.options import database
from sahelgraph.decisions.records import Identity, Verdict, now
from sahelgraph.decisions.suggestions import Suggestion
from sahelgraph.errors import InputError
from sahelgraph.knowledge_graph import KnowledgeGraph
from sahelgraph.model import Actor, ActorId

_KEYS = {"y": Verdict.SAME, "n": Verdict.DIFFERENT, "u": Verdict.UNDECIDED}


@click.command("resolve")
@click.option("--same", nargs=2, metavar="A B", help="Two actors are one.")
@click.option("--different", nargs=2, metavar="A B", help="Two actors are two.")
@click.option("--undecided", nargs=2, metavar="A B", help="Nobody can tell; do not suggest them again.")
@decision_options
@database
def command(
    *,
    same: tuple[str, str] | None,
    different: tuple[str, str] | None,
    undecided: tuple[str, str] | None,
    why: str | None,
    user: str | None,
    undo: str | None,
    list_all: bool,
    form: str,
    decisions: Path | None,
    db: Path,
) -> int:
    r"""Decide whether actors that the registry lacks are the same as others.

    Without a decision, actors that may be one are shown one after the other, with the reasons: y (the same), n
    (different), u (undecided), s (skip), q (quit). Reports stay as they are, and every decision can be undone.

    \b
    Examples:
      sahelgraph resolve
      sahelgraph resolve --same "new:Abdourahmane Tchiani" tiani --why "same person, other spelling" --user ann
      sahelgraph resolve --list
      sahelgraph resolve --undo d5a0c3f1e2b4d6789012
      sahelgraph resolve --undo last
    """
    pairs = {"--same": same, "--different": different, "--undecided": undecided}
    one_of({**pairs, "--undo": undo, "--list": list_all})
    if list_all:
        list_decisions(db, decisions, reviews=False, form=form)
        return 0
    with KnowledgeGraph.open(db, create=False, decisions=decisions) as kg:
        if undo:
            take_back(kg, undo, reviews=False, user=user, why=why)
        elif not any(pairs.values()):
            _ask(kg, user=who(user), why=why)
        for option, pair in pairs.items():
            if pair:
                one, other = (actor_named(kg, name).id for name in pair)
                _decide(kg, Verdict(option.removeprefix("--")), (one, other), user=who(user), why=why or "")
    return 0


def _decide(kg: KnowledgeGraph, verdict: Verdict, actors: tuple[ActorId, ActorId], *, user: str, why: str) -> None:
    decide(kg, Identity(verdict=verdict, actors=actors, user=user, when=now(), why=why))


def _ask(kg: KnowledgeGraph, *, user: str, why: str | None) -> None:
    """Show suggestions one after the other until the person has had enough."""
    suggestions = kg.suggestions()
    if not suggestions:
        click.echo("no two actors look like one")
    for number, suggestion in enumerate(suggestions, 1):
        click.echo(f"\n{number} of {len(suggestions)}")
        _show(kg, suggestion)
        pressed = key("  the same? y, n, u(ndecided), s(kip), q(uit)", "ynusq")
        if pressed == "q":
            return
        if pressed != "s":
            told = reason(why, "; ".join(suggestion.reasons))
            try:
                _decide(kg, _KEYS[pressed], suggestion.actors, user=user, why=told)
            except InputError as error:  # an answer that contradicts one of a minute ago
                click.secho(f"  {error}", fg="red")


def _show(kg: KnowledgeGraph, suggestion: Suggestion) -> None:
    actors = kg.store.actors()
    for end in suggestion.actors:
        actor = actors.get(end, Actor(id=end, kind="Actor"))
        click.secho(f"  {actor.label()} ({actor.id}, {actor.kind})", bold=True)
    for line in suggestion.reasons:
        click.echo(f"    {line}")
    for piece in kg.store.pieces(suggestion.evidence):
        click.echo(f"    “{' '.join(piece.sentence.split())}” (report {piece.report})")

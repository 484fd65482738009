"""What ``resolve`` and ``review`` share: their options, how a decision is made, undone and listed."""

from __future__ import annotations

import difflib
import getpass
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from sahelgraph.commands.options import reading
from sahelgraph.commands.printing import FORMATS, print_rows
from sahelgraph.decisions.journal import Journal, beside
from sahelgraph.decisions.records import Decision, Record, Review, Undo, now
from sahelgraph.errors import InputError, StoreMissing, UnknownActor
from sahelgraph.knowledge_graph import KnowledgeGraph
from sahelgraph.model import PROVISIONAL, Actor, ActorId

_LAST = "last"
"""What may stand for the id of the decision that was made last."""

_F = TypeVar("_F", bound=Callable[..., Any])


def decision_options(function: _F) -> _F:
    """The options that both commands take."""
    for option in reversed(
        (
            click.option("--why", help="The reason: what you know, and from where."),
            click.option("--user", envvar="SAHELGRAPH_USER", help="Who decides; by default whoever is logged in."),
            click.option(
                "--undo", metavar="ID", help="Take a decision back, or the last one: last. It stays on record."
            ),
            click.option("--list", "list_all", is_flag=True, help="List the decisions, those undone included."),
            click.option("--format", "form", type=click.Choice(FORMATS), default="table", help="For --list."),
            click.option(
                "--decisions",
                type=click.Path(path_type=Path, dir_okay=False),
                help="File of the decisions; by default sahel.decisions.jsonl beside sahel.db.",
            ),
        )
    ):
        function = option(function)
    return function


def list_decisions(db: Path, decisions: Path | None, *, reviews: bool, form: str) -> None:
    """Print the decisions about evidence, or those about actors, by date, and which rest on nothing any more."""
    journal = Journal.read(decisions or beside(db))
    known = {record.id: record for record in journal.records if not isinstance(record, Undo)}
    standing = {decision.id for decision in journal.decisions.active}
    chosen = sorted(
        (decision for decision in known.values() if isinstance(decision, Review) is reviews),
        key=lambda decision: (decision.when, decision.id),
    )
    states = _states([decision for decision in chosen if decision.id in standing], db)
    rows = (
        (d.id, d.verdict, _about(d), f"{d.when:%Y-%m-%d}", d.user, d.why, states.get(d.id, "undone")) for d in chosen
    )
    print_rows(("id", "decision", "about", "date", "user", "why", "state"), rows, form=form)


def _states(standing: Iterable[Decision], db: Path) -> dict[str, str]:
    """How it is with decisions that stand; without a store nobody can tell on what they rest."""
    try:
        with reading(db) as kg:
            grounds = {decision.id: kg.groundless(decision) for decision in standing}
    except StoreMissing:
        grounds = dict.fromkeys((decision.id for decision in standing), None)
    return {name: f"stands, but {why}" if why else "stands" for name, why in grounds.items()}


def take_back(kg: KnowledgeGraph, decision: str, *, reviews: bool, user: str | None, why: str | None) -> None:
    """Take a decision back, by its id or the ``last`` of its kind that stands, and say so."""
    if decision == _LAST:
        standing = [d for d in kg.journal.decisions.active if isinstance(d, Review) is reviews]
        if not standing:
            raise InputError("no decision stands that could be undone; see --list")
        decision = max(standing, key=lambda d: (d.when, d.id)).id
    decide(kg, Undo(undoes=decision, user=who(user), when=now(), why=why or "taken back"))


def decide(kg: KnowledgeGraph, record: Record) -> None:
    """Record and apply a decision, and say what it did and how to undo it."""
    change = kg.decide(record)
    done = f"{change.statements} statement{'' if change.statements == 1 else 's'} changed"
    made = kg.journal.records[-1]
    if isinstance(made, Undo):
        click.echo(f"{made.undoes} is undone; {done}")
    else:
        click.echo(f"{made.id}: {made.verdict}, {_about(made)}; {done}")


def one_of(choices: dict[str, object]) -> None:
    """See that a person asked for one thing at most.

    Raises:
        InputError: several were asked for.
    """
    if len(given := [name for name, value in choices.items() if value]) > 1:
        raise InputError(f"one decision at a time, not {' and '.join(given)}")


def key(question: str, keys: str) -> str:
    """The key that a person pressed; the end of the input is ``q``."""
    try:
        return str(click.prompt(question, type=click.Choice(list(keys)), show_choices=False))
    except click.Abort:
        click.echo()
        return "q"


def reason(why: str | None, default: str) -> str:
    """The reason that was given with the command, else what the person types now."""
    return why or str(click.prompt("  why", default=default))


def who(user: str | None) -> str:
    """The name that a decision is signed with.

    Raises:
        InputError: none is given, and the machine knows none.
    """
    try:
        return user or getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise InputError("nobody is logged in by name; say who decides with --user") from error


def actor_named(kg: KnowledgeGraph, name: str) -> Actor:
    """The actor that a person means, whomever it counts as by now; ``new:`` may be left out.

    Raises:
        UnknownActor: neither registry nor store know it.
        AmbiguousActor: several actors of the registry bear the name.
    """
    known = kg.store.actors()
    for written in (ActorId(name), ActorId(PROVISIONAL + name)):
        if written in known:
            return known[written]
    if name.startswith(PROVISIONAL):
        near = difflib.get_close_matches(name, [actor for actor in known if actor.startswith(PROVISIONAL)])
        raise UnknownActor(name, tuple(near))
    return kg.registry.find(name)


def _about(decision: Decision) -> str:
    if not isinstance(decision, Review):
        return " – ".join(decision.actors)
    passage = decision.passage
    changes = " ".join(f"{name}={value}" for name, value in decision.changes)
    said = f"{passage.subject} {passage.relation} {passage.object} “{passage.quote}” ({passage.report})"
    return f"{changes}: {said}" if changes else said

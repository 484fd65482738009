"""Options that several commands share, and how a store is opened to be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from sahelgraph.analysis.views import View
from sahelgraph.errors import InputError, UnknownName
from sahelgraph.knowledge_graph import KnowledgeGraph
from sahelgraph.model import ActorId, Filter, RelationId, Status
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.timespan import TimeSpan

_F = TypeVar("_F", bound=Callable[..., Any])

database = click.option(
    "--db",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("sahel.db"),
    show_default=True,
    envvar="SAHELGRAPH_DB",
    help="Folder of the store.",
)


@contextmanager
def reading(db: Path) -> Iterator[KnowledgeGraph]:
    """A store, open to be read; who reads beside a writer is told how old the answer is."""
    with KnowledgeGraph.open(db, create=False, read_only=True) as kg:
        if (moment := kg.store.as_of) is not None:
            click.echo(f"note: {db} is being written; this is how it was at {moment:%Y-%m-%d %H:%M:%S}", err=True)
        yield kg


def model_option(function: _F) -> _F:
    """``--model LANGUAGE=PATH``: a bigger pipeline of the user's own."""
    return click.option(
        "--model",
        "models",
        metavar="LANGUAGE=PATH",
        multiple=True,
        help="Use your own spaCy pipeline with UD labels for a language, e.g. en=./my-model.",
    )(function)


def models_of(pairs: tuple[str, ...]) -> dict[str, str]:
    """``("en=./m",)`` as ``{"en": "./m"}``."""
    if wrong := [pair for pair in pairs if "=" not in pair]:
        raise InputError(f"--model takes LANGUAGE=PATH, as in en=./my-model, not {wrong[0]!r}")
    return dict(pair.split("=", 1) for pair in pairs)


def times(function: _F) -> _F:
    """The options that ask what was so at a time; they arrive as keywords for :func:`time_of`."""
    for option in reversed(
        (
            click.option("--as-of", metavar="DATE", help="What was so on this day (or in this month or year)."),
            click.option("--between", nargs=2, metavar="DATE DATE", help="What was so on some day between the two."),
            click.option("--undated", is_flag=True, help="Keep statements without a date when a time is asked for."),
        )
    ):
        function = option(function)
    return function


def time_of(*, as_of: str | None, between: tuple[str, str] | None, undated: bool) -> Filter:
    """What the user typed of :func:`times` as a :class:`Filter`.

    Raises:
        InputError: both were given, or what was given is no date.
    """
    if as_of and between:
        raise InputError("give either --as-of or --between, not both")
    during = TimeSpan.parse("/".join(between) if between else as_of)
    return Filter(during=during if during.known else None, undated=True if undated else None)


def filters(function: _F) -> _F:
    """The options that narrow the graph; they arrive as keywords for :func:`filter_of`."""
    for option in reversed(
        (
            click.option("--since", metavar="DATE", help="What happened from this day, month or year on."),
            click.option("--until", metavar="DATE", help="What happened up to the end of this day, month or year."),
            times,
            click.option("--dated", is_flag=True, help="Leave out statements without a date."),
            click.option("--not-during", metavar="DATE", help="Leave out a day, month, year or 2020/2022."),
            click.option("--status", multiple=True, help="Only this status (repeat for several), e.g. asserted."),
            click.option("--not-status", multiple=True, help="Leave out this status, e.g. alleged."),
            click.option("--relation", multiple=True, help="Only this relation (repeat for several)."),
            click.option("--not-relation", multiple=True, help="Leave out this relation."),
            click.option("--family", multiple=True, help="Only this family of relations, e.g. AGREE."),
            click.option("--not-family", multiple=True, help="Leave out this family of relations."),
            click.option("--kind", multiple=True, help="Only between actors of this kind, e.g. State."),
            click.option("--of", metavar="ACTOR", multiple=True, help="Only ties of this actor (repeat for several)."),
            click.option("--avoid", metavar="ACTOR", multiple=True, help="Leave out this actor."),
            click.option("--min-sources", type=click.IntRange(min=0), default=0, help="At least so many sources."),
        )
    ):
        function = option(function)
    return function


def filter_of(
    *,
    since: str | None,
    until: str | None,
    as_of: str | None,
    between: tuple[str, str] | None,
    undated: bool,
    dated: bool,
    not_during: str | None,
    status: tuple[str, ...],
    not_status: tuple[str, ...],
    relation: tuple[str, ...],
    not_relation: tuple[str, ...],
    family: tuple[str, ...],
    not_family: tuple[str, ...],
    kind: tuple[str, ...],
    of: tuple[str, ...],
    avoid: tuple[str, ...],
    min_sources: int,
) -> Filter:
    """What the user typed as a :class:`Filter`.

    Raises:
        InputError: a date, status, relation, family, kind or actor that does not exist, or options that exclude each
            other.
    """
    if dated and undated:
        raise InputError("give either --dated or --undated, not both")
    ontology = Ontology.load()
    first, last = TimeSpan.parse(since).earliest, TimeSpan.parse(until).latest
    if first and last and last < first:
        raise InputError(f"--until {until} lies before --since {since}: no day is in both")

    time = time_of(as_of=as_of, between=between, undated=undated)

    def relations(names: tuple[str, ...]) -> tuple[RelationId, ...]:
        return tuple(RelationId(_choice("relation", name, tuple(ontology.relations))) for name in names)

    def families(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_choice("family", name.upper(), tuple(ontology.families)) for name in names)

    return replace(
        time,
        since=first,
        until=last,
        undated=False if dated else time.undated,
        not_during=TimeSpan.parse(not_during),
        statuses=_statuses(status),
        not_statuses=_statuses(not_status),
        relations=relations(relation),
        not_relations=relations(not_relation),
        families=families(family),
        not_families=families(not_family),
        kinds=tuple(_choice("kind", name, tuple(ontology.kinds)) for name in kind),
        of=_actors(of),
        avoid=_actors(avoid),
        min_publishers=min_sources,
    )


def views(function: _F) -> _F:
    """The options that take actors together; they arrive as keywords for :func:`view_of`."""
    for option in reversed(
        (
            click.option("--roll-up", is_flag=True, help="Count persons as whom they held an office of on the day."),
            click.option("--bloc", metavar="ACTOR", multiple=True, help="Show it and its members of the day as one."),
        )
    ):
        function = option(function)
    return function


def view_of(*, roll_up: bool, bloc: tuple[str, ...]) -> View:
    """What the user typed as a :class:`View`.

    Raises:
        InputError: an actor that does not exist.
    """
    return View(persons=roll_up, blocs=_actors(bloc))


def _statuses(names: tuple[str, ...]) -> tuple[Status, ...]:
    return tuple(Status(_choice("status", name, tuple(Status))) for name in names)


def _actors(names: tuple[str, ...]) -> tuple[ActorId, ...]:
    if not names:
        return ()
    registry = Registry.load()
    return tuple(ActorId(registry.find(name).id) for name in names)


def _choice(what: str, name: str, choices: tuple[str, ...]) -> str:
    for choice in choices:
        if choice.casefold() == name.casefold():
            return choice
    raise UnknownName(what, name, choices)

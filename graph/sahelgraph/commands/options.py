"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from sahelgraph.errors import InputError, UnknownName
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


def filters(function: _F) -> _F:
    """The options that narrow the graph; they arrive as keywords for :func:`filter_of`."""
    for option in reversed(
        (
            click.option("--since", metavar="DATE", help="From this day, month or year on, e.g. 2023-07."),
            click.option("--until", metavar="DATE", help="Up to the end of this day, month or year."),
            click.option("--dated", is_flag=True, help="Leave out statements without a date."),
            click.option("--status", multiple=True, help="Only this status (repeat for several), e.g. asserted."),
            click.option("--relation", multiple=True, help="Only this relation (repeat for several)."),
            click.option("--family", multiple=True, help="Only this family of relations, e.g. AGREE."),
            click.option("--kind", multiple=True, help="Only between actors of this kind, e.g. State."),
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
    dated: bool,
    status: tuple[str, ...],
    relation: tuple[str, ...],
    family: tuple[str, ...],
    kind: tuple[str, ...],
    avoid: tuple[str, ...],
    min_sources: int,
) -> Filter:
    """What the user typed as a :class:`Filter`.

    Raises:
        InputError: a date, status, relation, family, kind or actor that does not exist.
    """
    ontology = Ontology.load()
    registry = Registry.load() if avoid else None
    return Filter(
        since=TimeSpan.parse(since).earliest,
        until=TimeSpan.parse(until).latest,
        undated=not dated,
        statuses=tuple(Status(_choice("status", name, tuple(Status))) for name in status),
        relations=tuple(RelationId(_choice("relation", name, tuple(ontology.relations))) for name in relation),
        families=tuple(_choice("family", name.upper(), tuple(ontology.families)) for name in family),
        kinds=tuple(_choice("kind", name, tuple(ontology.kinds)) for name in kind),
        avoid=tuple(ActorId(registry.find(name).id) for name in avoid) if registry else (),
        min_publishers=min_sources,
    )


def _choice(what: str, name: str, choices: tuple[str, ...]) -> str:
    for choice in choices:
        if choice.casefold() == name.casefold():
            return choice
    raise UnknownName(what, name, choices)

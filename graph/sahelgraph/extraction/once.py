"""Walks over a tree that are asked for again and again, made once for each token."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import update_wrapper
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

T = TypeVar("T")
P = ParamSpec("P")


class Walker(Protocol):
    """Whoever walks the tree of one report; ``walked`` is what it has found so far and lives as long as it does."""

    walked: dict[tuple[object, ...], list[Any]]


W = TypeVar("W", bound=Walker)


def once(walk: Callable[Concatenate[W, P], Iterable[T]]) -> Callable[Concatenate[W, P], list[T]]:
    """A method that walks from a token, made to remember what it found there.

    A predicate is tried with every trigger of its words, and each asks for the same subjects, objects and phrases.

    Args:
        walk: the method; what it yields must depend on its arguments alone.

    Returns:
        The method, which gives a list of its own to each caller.
    """
    name = walk.__name__

    def remembered(self: W, /, *args: P.args, **kwargs: P.kwargs) -> list[T]:
        key = (name, *args, *sorted(kwargs.items())) if kwargs else (name, *args)
        found = self.walked.get(key)
        if found is None:
            found = self.walked[key] = list(walk(self, *args, **kwargs))
        return found.copy()

    update_wrapper(remembered, walk)
    return remembered

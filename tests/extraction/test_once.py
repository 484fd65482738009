"""A walk is made once for each token and walker, and nobody can spoil it for the next caller."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sahelgraph.extraction.once import once


class Counter:
    """Counts down, and how often it had to."""

    def __init__(self) -> None:
        self.walked: dict[tuple[object, ...], list[Any]] = {}
        self.made: list[int] = []

    @once
    def down(self, start: int) -> Iterator[int]:
        """All numbers from a start to one."""
        self.made.append(start)
        yield from range(start, 0, -1)

    @once
    def up(self, end: int) -> list[int]:
        """All numbers from one to an end."""
        return list(range(1, end + 1))


def test_a_walk_is_made_once_for_each_start() -> None:
    counter = Counter()
    assert [counter.down(3), counter.down(2), counter.down(3)] == [[3, 2, 1], [2, 1], [3, 2, 1]]
    assert counter.made == [3, 2]


def test_walks_of_other_kinds_and_other_walkers_are_their_own() -> None:
    counter, other = Counter(), Counter()
    assert counter.down(2) == [2, 1]
    assert counter.up(2) == [1, 2]
    other.down(2)
    assert other.made == [2]


def test_what_a_caller_does_to_its_list_is_not_seen_by_the_next() -> None:
    counter = Counter()
    counter.down(2).clear()
    assert counter.down(2) == [2, 1]

"""How sure an evidence is: the share of readings like it that was right on annotated reports.

Like it means: by a rule of the same kind (verb, noun, adjective, office), with arguments found in the same ways (by the
tree, by the order of words, by coreference, as the only other one ...). ``ontology/lexicon/confidence.toml`` holds the
counts, as ``sahelgraph evaluate`` prints them. The kind gives the odds, and each way multiplies them by how much better
or worse than the average its readings were; both are smoothed, so that a dozen cases do not claim certainty.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, log
from typing import Final

from sahelgraph import resources
from sahelgraph.errors import OntologyError

_STRENGTH: Final = 10
"""Imagined readings of average precision added to each count: a class of ten counts half by itself."""

_MOST: Final = 0.98
"""Nothing is surer: unseen publishers and years cost what no count here shows."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Right readings and all readings by kind of rule and by way to an argument."""

    kinds: Mapping[str, tuple[int, int]]
    ways: Mapping[str, tuple[int, int]]


def parts(rule: str) -> tuple[str, tuple[str, ...]]:
    """The kind of a rule and the ways to its arguments: ``verb`` and ``near`` of ``leave.verb+near``."""
    name, *ways = rule.split("+")
    return name.rpartition(".")[2], tuple(ways)


def confidence(rule: str) -> float:
    """The share in (0, 1) of readings by such a rule that was right on annotated reports, smoothed.

    Raises:
        OntologyError: the file of counts is missing or wrong.
    """
    return estimate(rule, load())


def estimate(rule: str, counts: Counts) -> float:
    """As :func:`confidence`, from given counts; a kind or way that nobody has counted is taken for average."""
    right = sum(each[0] for each in counts.kinds.values())
    total = sum(each[1] for each in counts.kinds.values())
    average = (right + 1) / (total + 2)
    kind, ways = parts(rule)
    odds = _odds(_smoothed(counts.kinds.get(kind, (0, 0)), average))
    for way in ways:
        odds += _odds(_smoothed(counts.ways.get(way, (0, 0)), average)) - _odds(average)
    return min(1 / (1 + exp(-odds)), _MOST)


@cache
def load() -> Counts:
    """The counts that ship, read once.

    Raises:
        OntologyError: as :func:`read`.
    """
    return read(resources.ontology("lexicon", "confidence.toml").read_text("utf-8"))


def read(text: str) -> Counts:
    """Read counts from TOML.

    Raises:
        OntologyError: the text is no TOML, lacks a table, or counts what cannot be.
    """
    try:
        data = tomllib.loads(text)
        tables = [{name: (int(right), int(of)) for name, (right, of) in data[key].items()} for key in ("kind", "way")]
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise OntologyError(f"confidence.toml: {error}") from error
    for name, (right, of) in (item for table in tables for item in table.items()):
        if not 0 <= right <= of:
            raise OntologyError(f"confidence.toml: {name} counts {right} right of {of}")
    return Counts(*tables)


def _smoothed(count: tuple[int, int], average: float) -> float:
    return (count[0] + _STRENGTH * average) / (count[1] + _STRENGTH)


def _odds(share: float) -> float:
    return log(share / (1 - share))

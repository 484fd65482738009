"""Nouns for times, as trees have them: what stands beside a verb without being its subject or its object."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from sahelgraph.calendar_names import MONTHS, WEEKDAYS
from sahelgraph.ids import fold

if TYPE_CHECKING:
    from spacy.tokens import Token

UNITS: Final = frozenset("minute minutes hour hours day days week weeks month months year years decade decades".split())
TIMES: Final = (
    UNITS
    | MONTHS.keys()
    | WEEKDAYS.keys()
    | frozenset("time today yesterday tomorrow weekend morning afternoon evening night".split())
)
"""English words that tell when, alone or behind "on", "last", "this"."""

_folded = lru_cache(maxsize=4096)(fold)


def is_month(token: Token) -> bool:
    """Whether a word is the name of a month in either language."""
    return _folded(token.text) in MONTHS


def is_in_calendar(token: Token) -> bool:
    """Whether a word is the name of a month or of a day of the week in either language."""
    return is_month(token) or _folded(token.text) in WEEKDAYS

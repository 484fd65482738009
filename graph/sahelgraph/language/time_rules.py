"""How a rule about time expressions is written down; the rules themselves are in ``time_english`` and ``time_french``.

Patterns match the flattened text (:func:`flatten`): lower case, no accents, straight apostrophes and hyphens. In them a
space stands for white space within a paragraph, and these stand for groups:

====== =========================================== ====== ==================================
``M``  name of a month, as group ``m``              ``Y``  year of four digits, as group ``y``
``W``  name of a weekday, as group ``w``            ``D``  day of a month, as group ``d``
``N``  a number in digits or words, as group ``n``  ``U``  unit of time, as group ``u``
====== =========================================== ====== ==================================

They are written between angle brackets, with a digit for a second of the kind (``<D2>``); ``<U->``
is a unit that nobody asks for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from sahelgraph.calendar_names import WEEKDAYS

SPACE: Final = r"(?: +| *\n *)"


class Meaning(Enum):
    """What a rule's words mean, which decides how they are resolved."""

    DATE = auto()  # a day with its year
    ISO = auto()  # 2024-04-12
    NUMERIC = auto()  # 12/04/2024
    DAY = auto()  # a day of a month without a year, perhaps with "last year"
    DAYS = auto()  # from one day of a month to another
    MONTH = auto()  # a month, with a year, a word for one ("last year"), a direction ("last") or nothing
    YEAR = auto()
    YEARS = auto()  # 2013-2022
    PART = auto()  # the first half of 2024
    SEASON = auto()
    WEEKDAY = auto()
    NIGHT = auto()  # from Monday to Tuesday
    WEEKEND = auto()
    FEAST = auto()  # Christmas Day
    SHIFT = auto()  # so many days, weeks, months or years from the report's date: yesterday, last month
    HERE = auto()  # likewise from the year or month that the sentence speaks of, else the report's: the end of the year
    BESIDE = auto()  # likewise from the date last mentioned: the next day, that month
    AGO = auto()  # a number of units before the report's date
    AHEAD = auto()  # a number of units after it
    WITHIN = auto()  # by the end of a number of units after it
    LATER = auto()  # a number of units after the date last mentioned
    EARLIER = auto()  # a number of units before it
    AFTER = auto()  # a number of units after something named next
    BEFORE = auto()  # a number of units before something named next
    PAST = auto()  # during the last so many units
    LASTING = auto()  # for so many units up to now
    THEN = auto()  # the month or year of the date last mentioned: at the time
    SINCE_THEN = auto()
    BY_THEN = auto()
    VAGUE = auto()  # a time that nobody can resolve: recently, years ago


_NEAR: Final = 60
"""How many characters may stand between "two days after" and the date that it counts from."""

_MONTHLY: Final = frozenset({Meaning.DATE, Meaning.DAY, Meaning.DAYS, Meaning.MONTH})
_YEARLY: Final = frozenset({Meaning.ISO, Meaning.NUMERIC, Meaning.YEAR, Meaning.YEARS})
_WEEKLY: Final = frozenset({Meaning.WEEKDAY, Meaning.NIGHT})


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of telling a time.

    ``unit`` and ``offset`` are for ``SHIFT`` and ``BESIDE``; ``AFTER`` and ``BEFORE`` with a unit are nouns. For
    ``FEAST`` the unit is the month and the day, as in ``12-25``.
    """

    meaning: Meaning
    pattern: re.Pattern[str]
    unit: str = ""
    offset: int = 0

    @property
    def trigger(self) -> str:
        """Which kind of word every match contains: ``month``, ``weekday``, ``year`` or ``time``."""
        if self.meaning in _MONTHLY:
            return "month"
        return "year" if self.meaning in _YEARLY else "weekday" if self.meaning in _WEEKLY else "time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """The rules of one language, and what stands around its time expressions.

    ``triggers`` finds the words without which no rule of a kind can match, so that rules are tried only around them.
    ``since``, ``until``, ``between``, ``coming_from`` and ``qualifier`` match what stands right before an expression
    (at the end of the text to its left); ``to`` and ``also`` match all that stands between two expressions that make a
    range, the latter only after ``between``. ``future`` and ``past`` find signs of tense in a clause, the latter in
    the text with its accents.
    ``month_left`` is what must stand before a bare month, ``weak_left`` what is not enough for ``weak_months``,
    which are other words too; ``never`` matches a stretch that holds no time (names such as
    "July 26 Movement"); ``counted`` matches what follows a number that counts things and is no year;
    ``number_left`` what precedes a number that is no year; ``habit_left`` what precedes a weekday of no certain week;
    ``lasting_left`` what precedes "for ten years" where these go on; ``record`` what precedes a "since" that says how
    long nothing like it had happened. ``like_verbs`` finds names in the text itself that a sign of tense would match.
    """

    rules: tuple[Rule, ...]
    triggers: Mapping[str, re.Pattern[str]]
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    capitals: bool
    since: re.Pattern[str]
    until: re.Pattern[str]
    between: re.Pattern[str]
    coming_from: re.Pattern[str]
    qualifier: re.Pattern[str]
    to: re.Pattern[str]
    also: re.Pattern[str]
    future: re.Pattern[str]
    past: re.Pattern[str]
    month_left: re.Pattern[str]
    weak_months: frozenset[str]
    weak_left: re.Pattern[str]
    never: re.Pattern[str]
    counted: re.Pattern[str]
    number_left: re.Pattern[str]
    habit_left: re.Pattern[str]
    lasting_left: re.Pattern[str]
    record: re.Pattern[str]
    like_verbs: re.Pattern[str]


def compiler(months: str, numbers: Mapping[str, int], units: Mapping[str, str]) -> Mapping[str, str]:
    """What the abbreviations of this module stand for in a language."""
    weekdays = "|".join(sorted((name for name in WEEKDAYS if len(name) > 4), key=len, reverse=True))
    words = "|".join(sorted(numbers, key=len, reverse=True))
    unit_words = "|".join(sorted(units, key=len, reverse=True))
    groups = {"<U->": rf"(?:{unit_words})\b"}
    for suffix in ("", "2"):
        groups |= {
            f"<M{suffix}>": rf"(?P<m{suffix}>{months})\b",
            f"<W{suffix}>": rf"(?P<w{suffix}>{weekdays})\b",
            f"<Y{suffix}>": rf"(?P<y{suffix}>(?:1[5-9]|20)\d\d)(?!\w)",
            f"<D{suffix}>": rf"(?P<d{suffix}>[12]\d|3[01]|0?[1-9])(?!\d)",
            f"<N{suffix}>": rf"(?P<n{suffix}>\d{{1,3}}|{words})",
            f"<U{suffix}>": rf"(?P<u{suffix}>{unit_words})\b",
        }
    return groups


def counting(tens: Mapping[str, int], units: Mapping[str, int], joints: tuple[str, ...]) -> dict[str, int]:
    """Number words made of a ten and a unit, joined as the language does ("twenty-one", "vingt et un")."""
    return {f"{ten}{joint}{unit}": tens[ten] + units[unit] for ten in tens for unit in units for joint in joints}


def triggers(months: str, times: str) -> Mapping[str, re.Pattern[str]]:
    """Patterns of the words that rules need, for a language with these month names and words of time."""
    weekdays = "|".join(name for name in WEEKDAYS if len(name) > 4)
    return {
        "month": re.compile(rf"\b(?:{months})"),
        "weekday": re.compile(rf"\b(?:{weekdays})\b"),
        "year": re.compile(r"\b(?:1[5-9]|20)\d\d\b"),
        "time": re.compile(rf"\b(?:{times})\b"),
    }


def any_of(table: str) -> str:
    """An alternation of the patterns in a table, one or several (parted by ``|``) a line."""
    return "|".join(line.strip() for line in table.splitlines() if line.strip())


def expand(pattern: str, groups: Mapping[str, str]) -> re.Pattern[str]:
    """Compile a pattern written in the abbreviations of this module; it matches whole words."""
    for name, group in groups.items():
        pattern = pattern.replace(name, group)
    return re.compile(rf"(?<![\w.])(?<!\d,)(?:{pattern})(?!\w)".replace(" ", SPACE))


def flatten(text: str) -> tuple[str, Sequence[int]]:
    """The text as patterns see it, and for each of its characters (and its end) the offset in ``text``."""
    flat = text.translate(_FLAT)
    if len(flat) == len(text):
        return flat, range(len(text) + 1)
    kept = [offset for offset, character in enumerate(text) if _FLAT[ord(character)]]
    return flat, [*kept, len(text)]


class _Flat(dict[int, str]):
    """Characters as patterns see them: one for each, none for combining accents; filled as characters come."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        base = unicodedata.normalize("NFKD", character)[0]
        if character.isspace():
            flat = "\n" if character in "\n\r\u2028\u2029" else " "
        else:
            flat = "" if unicodedata.combining(base) else base.lower()[0]
        self[code] = flat
        return flat


_FLAT: Final = _Flat({ord(mark): plain for mark, plain in zip("’‘ʼ‑‐–", "'''---", strict=True)})


def reaches_date(gap: str) -> bool:
    """Whether "two days after" counts from the next date: by what stands between them, which may have no comma."""
    return len(gap) <= _NEAR and "," not in gap

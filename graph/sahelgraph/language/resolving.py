"""From the words of one time expression to the span of time they mean, given what the reader knows at that point."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sahelgraph.calendar_names import MONTHS, WEEKDAYS
from sahelgraph.language import periods
from sahelgraph.language.time_rules import Meaning, Rule, Tongue
from sahelgraph.timespan import TimeSpan

UNKNOWN: Final = TimeSpan.UNKNOWN
LATEST_YEAR: Final = 50
"""A year more than so many after the report is a number, not a date."""

_BACK: Final = re.compile(r"last|(?:this )?past|dernier|passe")
_ON: Final = re.compile(r"next|(?:this )?coming|prochain")
_SEASONS: Final = {
    "spring": (3, 5),
    "printemps": (3, 5),
    "summer": (6, 8),
    "ete": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "automne": (9, 11),
}
_PARTS: Final = {
    word: number
    for number, words in {
        1: "first 1st premier premiere 1er",
        2: "second 2nd deuxieme seconde 2e",
        3: "third 3rd troisieme 3e",
        4: "fourth 4th quatrieme 4e",
        -1: "last final dernier",
    }.items()
    for word in words.split()
}
"""Which half or quarter of a year; the last one is -1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the reader of a report knows when a time expression comes.

    ``previous`` is the date last mentioned, ``said`` the same if it was in the same sentence. ``ahead`` says that the
    clause speaks of the future, ``past`` that it speaks of the past, ``deadline`` that "until" or "by" stands before.
    ``opens`` says that the sentence begins here. ``beside`` is the date that follows "two days after", if one does.
    """

    tongue: Tongue
    day_first: bool
    published: date | None
    previous: TimeSpan = UNKNOWN
    said: TimeSpan = UNKNOWN
    ahead: bool = False
    past: bool = False
    deadline: bool = False
    opens: bool = False
    beside: TimeSpan = UNKNOWN

    @property
    def now(self) -> TimeSpan:
        """The report's own day."""
        return periods.day(self.published) if self.published else UNKNOWN


def resolve(rule: Rule, match: re.Match[str], context: Context) -> TimeSpan:
    """The span that the match of a rule means; unknown if the context does not tell."""
    return _RESOLVERS[rule.meaning](rule, match.groupdict(), context)


Groups = Mapping[str, str | None]


def _date(_rule: Rule, groups: Groups, _context: Context) -> TimeSpan:
    month = _month_number(groups) or int(groups["mm"] or 0)
    return periods.real(_int(groups, "y"), month, _int(groups, "d"))


def _numeric(_rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    first, second, year = _int(groups, "a"), _int(groups, "b"), _int(groups, "y")
    if context.day_first or first > 12 or first == second:
        return periods.real(year, second, first)
    return periods.real(year, first, second) if second > 12 else UNKNOWN


def _day(_rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    month, day = _month_number(groups), _int(groups, "d")
    year = _year_of(groups, context, month, day)
    return periods.real(year, month, day) if year else UNKNOWN


def _days(_rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    month, last = _month_number(groups), _int(groups, "d2")
    year = _int(groups, "y") or _year_of(groups, context, month, last)
    if not year:
        return UNKNOWN
    first = periods.real(year, month, _int(groups, "d"))
    return periods.between(first, periods.real(year, month, last))


def _month(_rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    month = _month_number(groups)
    year = _int(groups, "y") or _year_of(groups, context, month, None)
    return periods.month(year, month) if year else UNKNOWN


def _year_of(groups: Groups, context: Context, month: int, day: int | None) -> int:
    """The year of a month or day that is printed without one; 0 if nothing tells."""
    if groups.get("rel"):
        return _relative_year(groups["rel"] or "", context)
    direction = groups.get("dir") or ""
    if context.published is None:
        alone = context.said.earliest
        return alone.year if alone and periods.precision(context.said) in ("day", "month") else 0
    if direction == "that" or direction in ("suivant", "precedent"):
        return context.previous.earliest.year if context.previous.earliest else 0
    said = context.said.earliest
    if said and not direction and not context.ahead and periods.precision(context.said) in ("day", "month"):
        # "mutinied in June 2023 and died in August": the story goes on from the date just given.
        year = said.year + (month < said.month)
        if context.deadline or (year, month) <= (context.published.year, context.published.month):
            return year
    if direction in ("this", "ce mois de"):
        return context.published.year
    ahead = bool(_ON.search(direction)) or (context.ahead and not _BACK.search(direction))
    if _BACK.search(direction) and day is None and month == context.published.month:
        return context.published.year - 1
    return periods.nearest_year(month, day, context.published, ahead=ahead)


def _relative_year(words: str, context: Context) -> int:
    """The year that "last year", "the same year" and the like mean; 0 if nothing tells."""
    if words in ("the", "l'annee") and context.said.earliest:
        return context.said.earliest.year
    if re.search(r"same|that|meme|-la", words):
        anchor, offset = context.previous.earliest, 0
    elif re.search(r"following|suivante|the next", words):
        anchor, offset = context.previous.earliest, 1
    elif re.search(r"previous|precedente", words):
        anchor, offset = context.previous.earliest, -1
    else:
        anchor, offset = context.published, bool(_ON.search(words)) - bool(_BACK.search(words))
    return anchor.year + offset if anchor else 0


def _year(_rule: Rule, groups: Groups, _context: Context) -> TimeSpan:
    return periods.year(_int(groups, "y"))


def _years(_rule: Rule, groups: Groups, _context: Context) -> TimeSpan:
    first, last = _int(groups, "y"), groups["y2"] or ""
    return periods.between(periods.year(first), periods.year(int(str(first)[: 4 - len(last)] + last)))


def _part(_rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    year = _int(groups, "y") or _relative_year(groups["rel"] or "", context)
    length = 3 if groups["of"] in ("quarter", "trimestre") else 6
    number = _PARTS[groups["part"] or ""]
    start = 13 - length if number < 0 else 1 + (number - 1) * length
    if not year or start > 12:
        return UNKNOWN
    return periods.between(periods.month(year, start), periods.month(year, start + length - 1))


def _season(_rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    first, last = _SEASONS[groups["season"] or ""]
    year, direction = _int(groups, "y"), groups.get("dir") or ""
    if not year:
        if context.published is None:
            return UNKNOWN
        began, over = context.published.month >= first, context.published.month > last
        year = context.published.year
        if _BACK.search(direction):
            year -= not over
        elif _ON.search(direction):
            year += began
        elif not direction:
            # "In the spring": the one that was last, or will be next where the clause looks ahead.
            year += over if context.ahead else -(not began)
    return periods.between(periods.month(year, first), periods.month(year, last))


def _weekday(_rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    number, direction = WEEKDAYS[groups["w"] or ""], groups.get("dir") or ""
    now = context.published
    if now is None or direction in ("that", "suivant", "precedent"):
        return UNKNOWN
    if groups.get("week") or groups.get("now"):
        weeks = {"last": -1, "derniere": -1, "passee": -1, "next": 1, "prochaine": 1}.get(groups.get("week") or "", 0)
        return periods.day(now + timedelta(weeks=weeks, days=number - now.weekday()))
    if groups.get("this") and not direction:
        # "ce mardi" in French news is the day itself or the one nearest to it on the side that the verb tells.
        ahead = (number - now.weekday()) % 7 <= 3 and not context.past
        return periods.day(periods.weekday(number, now, ahead=ahead))
    ahead = bool(_ON.search(direction)) or (direction == "this" and context.ahead) or (not direction and context.ahead)
    found = periods.weekday(number, now, ahead=ahead)
    if found == now and direction and direction not in ("this", "ce"):
        return periods.moved(periods.day(found), 1 if ahead else -1, "week")
    return periods.day(found)


def _night(_rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    if context.published is None:
        return UNKNOWN
    last = periods.weekday(WEEKDAYS[groups["w2"] or ""], context.published, ahead=context.ahead)
    apart = (WEEKDAYS[groups["w2"] or ""] - WEEKDAYS[groups["w"] or ""]) % 7
    return periods.between(periods.moved(periods.day(last), -apart, "day"), periods.day(last))


def _weekend(_rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    now, direction = context.published, groups.get("dir") or ""
    if now is None:
        return UNKNOWN
    inside = now.weekday() >= 5
    if _ON.search(direction):
        return periods.weekend(now, offset=int(inside))
    if _BACK.search(direction):
        return periods.weekend(now, offset=-1)
    return periods.weekend(now, offset=0 if inside or context.ahead else -1)


def _feast(rule: Rule, _groups: Groups, context: Context) -> TimeSpan:
    if context.published is None:
        return UNKNOWN
    month, day = (int(part) for part in rule.unit.split("-"))
    return periods.real(periods.nearest_year(month, day, context.published, ahead=context.ahead), month, day)


def _shift(rule: Rule, _groups: Groups, context: Context) -> TimeSpan:
    return _shifted(rule, context.now)


def _here(rule: Rule, _groups: Groups, context: Context) -> TimeSpan:
    said = context.said
    if periods.precision(said) == "interval" and said.latest:
        said = periods.month(said.latest.year, said.latest.month)
    near = _shifted(rule, said)
    return near if near.known else _shifted(rule, context.now)


def _beside(rule: Rule, _groups: Groups, context: Context) -> TimeSpan:
    return _shifted(rule, context.previous)


def _shifted(rule: Rule, anchor: TimeSpan) -> TimeSpan:
    if rule.unit == "week":
        day = anchor.earliest if periods.precision(anchor) == "day" else None
        return periods.week(day, offset=rule.offset) if day else UNKNOWN
    return periods.moved(anchor, rule.offset, rule.unit)


def _counted(anchor: TimeSpan, groups: Groups, context: Context, sign: int) -> TimeSpan:
    """The span so many units before or after an anchor."""
    number = groups.get("n") or "1"
    count = int(number) if number.isdigit() else context.tongue.numbers[number]
    unit = context.tongue.units[groups["u"] or ""]
    if unit == "decade":
        count, unit = 10 * count, "year"
    if unit == "hour":
        count, unit = count // 24, "day"
    return anchor if unit == "minute" else periods.moved(anchor, sign * count, unit)


def _ago(_rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    return _counted(context.now, groups, context, -1)


def _ahead(_rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    return _counted(context.now, groups, context, 1)


def _within(_rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    anchor = context.said if periods.precision(context.said) == "day" else context.now
    return periods.until(_counted(anchor, groups, context, 1))


def _later(_rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    return _counted(context.previous, groups, context, 1)


def _earlier(_rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    return _counted(context.previous if context.previous.known else context.now, groups, context, -1)


def _after(rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    return _apart(rule, groups, context, 1)


def _before(rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    return _apart(rule, groups, context, -1)


def _apart(rule: Rule, groups: Groups, context: Context, sign: int) -> TimeSpan:
    """Two days after X: that day if the date of X follows, else the date of X, two days before the story's.

    The latter only where something was told before it in the sentence: "They met on Sunday, two days after X"; and not
    where the words are a noun ("au lendemain du vote"), which rules with a unit of their own say.
    """
    if context.beside.known:
        if rule.unit == "day" and periods.precision(context.beside) in ("month", "year"):
            return context.beside  # "au lendemain du putsch d'août 2020"
        return _counted(context.beside, groups, context, sign)
    return UNKNOWN if context.opens or rule.unit else _counted(context.previous, groups, context, -sign)


def _past(_rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    start = _counted(context.now, groups, context, -1)
    end = context.now.edtf
    return (
        periods.between(start, TimeSpan.parse(end[: len(start.edtf)]))
        if end and start.edtf and len(start.edtf) <= 10
        else UNKNOWN
    )


def _lasting(_rule: Rule, groups: Groups, context: Context) -> TimeSpan:
    return periods.since(_counted(context.now, groups, context, -1))


def _then(_rule: Rule, _groups: Groups, context: Context) -> TimeSpan:
    day = context.previous.earliest if periods.precision(context.previous) == "day" else None
    return periods.month(day.year, day.month) if day else context.previous


def _since_then(_rule: Rule, _groups: Groups, context: Context) -> TimeSpan:
    return periods.since(context.previous)


def _by_then(_rule: Rule, _groups: Groups, context: Context) -> TimeSpan:
    return periods.until(context.previous)


def _vague(_rule: Rule, _groups: Groups, _context: Context) -> TimeSpan:
    return UNKNOWN


def _int(groups: Groups, name: str) -> int:
    return int(groups.get(name) or 0)


def _month_number(groups: Groups) -> int:
    return MONTHS.get((groups.get("m") or "").strip("."), 0)


_RESOLVERS: Final[Mapping[Meaning, Callable[[Rule, Groups, Context], TimeSpan]]] = {
    Meaning.DATE: _date,
    Meaning.ISO: _date,
    Meaning.NUMERIC: _numeric,
    Meaning.DAY: _day,
    Meaning.DAYS: _days,
    Meaning.MONTH: _month,
    Meaning.YEAR: _year,
    Meaning.YEARS: _years,
    Meaning.PART: _part,
    Meaning.SEASON: _season,
    Meaning.WEEKDAY: _weekday,
    Meaning.NIGHT: _night,
    Meaning.WEEKEND: _weekend,
    Meaning.FEAST: _feast,
    Meaning.SHIFT: _shift,
    Meaning.HERE: _here,
    Meaning.BESIDE: _beside,
    Meaning.AGO: _ago,
    Meaning.AHEAD: _ahead,
    Meaning.WITHIN: _within,
    Meaning.LATER: _later,
    Meaning.EARLIER: _earlier,
    Meaning.AFTER: _after,
    Meaning.BEFORE: _before,
    Meaning.PAST: _past,
    Meaning.LASTING: _lasting,
    Meaning.THEN: _then,
    Meaning.SINCE_THEN: _since_then,
    Meaning.BY_THEN: _by_then,
    Meaning.VAGUE: _vague,
}

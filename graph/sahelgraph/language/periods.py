"""Arithmetic on spans of time as reports speak of them: this week, three months later, from one date to another.

Precision is kept: three months after 4 December 2023 is March 2024, for a report that says so does not mean the day.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from sahelgraph.timespan import TimeSpan

YEARS = range(1000, 3000)
"""Years that a :class:`TimeSpan` of this room may have; arithmetic that leaves them gives the unknown date."""


def day(value: date) -> TimeSpan:
    """One day."""
    return TimeSpan.day(value)


def month(year: int, number: int) -> TimeSpan:
    """One month; ``number`` may run over (0 is December of the year before)."""
    year, index = year + (number - 1) // 12, (number - 1) % 12
    return TimeSpan.parse(f"{year:04}-{index + 1:02}") if year in YEARS else TimeSpan.UNKNOWN


def year(number: int) -> TimeSpan:
    """One year."""
    return TimeSpan.parse(f"{number:04}") if number in YEARS else TimeSpan.UNKNOWN


def week(within: date, *, offset: int = 0) -> TimeSpan:
    """The week, Monday to Sunday, that a day lies in, or the one so many weeks later."""
    monday = within - timedelta(days=within.weekday()) + timedelta(weeks=offset)
    return between(day(monday), day(monday + timedelta(days=6)))


def weekend(within: date, *, offset: int = 0) -> TimeSpan:
    """Saturday and Sunday of the week that a day lies in, or of the one so many weeks later."""
    saturday = within - timedelta(days=within.weekday()) + timedelta(weeks=offset, days=5)
    return between(day(saturday), day(saturday + timedelta(days=1)))


def between(first: TimeSpan, last: TimeSpan) -> TimeSpan:
    """From the beginning of one span to the end of another; unknown if either is, or if it would run backwards."""
    start, end = opening(first), closing(last)
    if not (start and end and first.earliest and last.latest) or first.earliest > last.latest:
        return TimeSpan.UNKNOWN
    return TimeSpan.parse(start if start == end else f"{start}/{end}")


def since(span: TimeSpan) -> TimeSpan:
    """From the beginning of a span on, without an end."""
    start = opening(span)
    return TimeSpan.parse(f"{start}/..") if start else TimeSpan.UNKNOWN


def until(span: TimeSpan) -> TimeSpan:
    """Up to the end of a span, without a beginning."""
    end = closing(span)
    return TimeSpan.parse(f"../{end}") if end else TimeSpan.UNKNOWN


def running(span: TimeSpan, now: date) -> bool:
    """Whether a day lies within a span of several, so that what will be "by" its end will be within it."""
    return span.earliest is not None and span.latest is not None and span.earliest <= now < span.latest


def opening(span: TimeSpan) -> str | None:
    """The date with which a span begins, in its own precision; ``None`` if unknown or open."""
    first = (span.edtf or "").split("/")[0]
    return first if first not in ("", "..") else None


def closing(span: TimeSpan) -> str | None:
    """The date with which a span ends, in its own precision; ``None`` if unknown or open."""
    last = (span.edtf or "").split("/")[-1]
    return last if last not in ("", "..") else None


def precision(span: TimeSpan) -> str:
    """``day``, ``month`` or ``year`` for a span that is one of these, else ``interval`` or ``unknown``."""
    if span.edtf is None:
        return "unknown"
    return {4: "year", 7: "month", 10: "day"}.get(len(span.edtf), "interval")


def moved(anchor: TimeSpan, count: int, unit: str) -> TimeSpan:
    """The span so many units after an anchor (before it, if negative), in the precision that the words have.

    ``unit`` is ``day``, ``week``, ``month`` or ``year``. One week is taken as seven days, several as a rough week. An
    anchor that is less precise than the unit gives the unknown date: two days after March 2024 is not known.
    """
    start = anchor.earliest
    if start is None:
        return TimeSpan.UNKNOWN
    kind = precision(anchor)
    if unit == "year":
        return year(start.year + count)
    if unit == "month":
        return month(start.year, start.month + count) if kind != "year" else TimeSpan.UNKNOWN
    if kind != "day":
        return TimeSpan.UNKNOWN
    try:
        if unit == "day":
            return day(start + timedelta(days=count))
        return day(start + timedelta(weeks=count)) if abs(count) == 1 else week(start, offset=count)
    except OverflowError:
        return TimeSpan.UNKNOWN


def real(year_number: int, month_number: int, day_number: int) -> TimeSpan:
    """The day if the calendar has it, else the unknown date."""
    if year_number not in YEARS or not 1 <= month_number <= 12:
        return TimeSpan.UNKNOWN
    if not 1 <= day_number <= calendar.monthrange(year_number, month_number)[1]:
        return TimeSpan.UNKNOWN
    return day(date(year_number, month_number, day_number))


def nearest_year(month_number: int, day_number: int | None, published: date, *, ahead: bool) -> int:
    """The year that a report of a day means by a month, or a day of one, that it prints without a year.

    News looks back: the latest such day or month up to the report's own, or with ``ahead`` the first from it on.
    """
    here = (published.month, published.day if day_number is not None else 0)
    there = (month_number, day_number if day_number is not None else 0)
    if ahead:
        return published.year + (there < here)
    return published.year - (there > here)


def weekday(number: int, published: date, *, ahead: bool) -> date:
    """The weekday that a report means: the latest up to and including its own day, or the first from it on."""
    back = (published.weekday() - number) % 7
    return published + timedelta(days=(7 - back) % 7) if ahead else published - timedelta(days=back)

"""Dates as reports give them: partly known, open at either end, or unknown.

The text form is EDTF (Extended Date/Time Format, ISO 8601-2:2019, Library of Congress profile), limited to what
reports say: a day ``2023-12-04``, a month ``2024-03``, a year ``2017``, an interval ``2020/2023`` and an interval
that is open at one end, ``2013/..`` or ``../2013-01-11``. An unknown date is ``TimeSpan.UNKNOWN``, never today.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from sahelgraph.errors import InputError

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_OPEN = ".."


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A stretch of days, both ends included; an end that is ``None`` is not known or open.

    ``edtf`` keeps the precision of the source: ``2017`` says a day within 2017, ``2017/2018`` says from one to the
    other. Use :meth:`parse` and :data:`UNKNOWN` rather than the constructor, so that the three fields agree.
    """

    earliest: date | None
    latest: date | None
    edtf: str | None

    UNKNOWN: ClassVar[TimeSpan]

    @classmethod
    def parse(cls, text: str | None) -> TimeSpan:
        """Read EDTF text as described above; ``None`` and the empty string are the unknown date.

        Raises:
            InputError: the text is not EDTF of that kind, names a day that does not exist, or ends before it begins.
        """
        if not text:
            return cls.UNKNOWN
        first, slash, second = text.partition("/")
        if not slash:
            return cls(*_bounds(text), text)
        if first == second == _OPEN:
            raise InputError(f"{text!r} is open at both ends; leave the date out instead")
        earliest = None if first == _OPEN else _bounds(first)[0]
        latest = None if second == _OPEN else _bounds(second)[1]
        if earliest and latest and earliest > latest:
            raise InputError(f"{text!r} ends before it begins")
        return cls(earliest, latest, text)

    @classmethod
    def day(cls, value: date) -> TimeSpan:
        """The span of exactly one day."""
        return cls(value, value, value.isoformat())

    @property
    def known(self) -> bool:
        """Whether anything at all is known of the date."""
        return self.edtf is not None

    def overlaps(self, other: TimeSpan) -> bool:
        """Whether some day lies in both spans; ``False`` if either is unknown, for then nobody can tell."""
        if not (self.known and other.known):
            return False
        return (self.earliest or date.min) <= (other.latest or date.max) and (other.earliest or date.min) <= (
            self.latest or date.max
        )

    def __str__(self) -> str:
        return self.edtf or "date unknown"


TimeSpan.UNKNOWN = TimeSpan(None, None, None)


def _bounds(text: str) -> tuple[date, date]:
    """First and last day of a day, month or year in EDTF."""
    match = _POINT.fullmatch(text)
    if not match:
        raise InputError(f"{text!r} is no date; write 2023-12-04, 2023-12, 2023, 2020/2023, 2020/.. or ../2023")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return (date(year, month, day),) * 2
    except (ValueError, calendar.IllegalMonthError) as error:
        raise InputError(f"{text!r} is not in the calendar") from error

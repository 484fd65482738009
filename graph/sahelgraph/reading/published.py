"""The day a report was published: what its metadata says, else a date that its head prints, else unknown.

A date in running text is no date of publication, so only lines that are made for it count: a date line ("Mon 23rd
September 2019 | 12:49 PM", "Publié le 12 avril 2024 à 10h") and a dateline before the first sentence ("BAMAKO, 26 mai
2021 –"). A date without its year says nothing, and the day of the file or of loading is never taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from sahelgraph.calendar_names import MONTHS, WEEKDAYS
from sahelgraph.ids import fold

_HEAD_LINES: Final = 12
"""Lines, blank ones left out, in which the head of a report is looked for: title, standfirst, share bar, byline."""

_LONGEST_DATE_LINE: Final = 160
_MARKS: Final = " .,;:()[]"

_YEARS: Final = range(1990, 2100)

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_DATE: Final = rf"""
    (?:(?:{_WEEKDAY})\b\.?,?\s+)?
    (?: (?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|e)?\s*[-/]?\s*(?:of\s+)?(?P<m1>{_MONTH})\b\.?\s*[-/,]?\s*(?P<y1>\d{{4}})
      | (?P<m2>{_MONTH})\b\.?\s*(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s*(?P<y2>\d{{4}})
      | (?P<y3>\d{{4}})[-/.](?P<m3>\d{{1,2}})[-/.](?P<d3>\d{{1,2}})
      | (?P<a>\d{{1,2}})(?P<sep>[-/.])(?P<b>\d{{1,2}})(?P=sep)(?P<y4>\d{{4}})
    )(?!\d)
"""
_TIME: Final = r"""
    (?: [\s,;|@t·•-]* (?:at|a|on)?\s* \d{1,2}(?:[:h.]\d{0,2}){1,2}(?:\.\d+)? \s*(?:am|pm|a\.m\.?|p\.m\.?|h|hrs)?
        \s*(?:z|\(?(?:gmt|utc|wat|cet|cest|est|edt|et|bst|tu)\)?)?\s*(?:[+-]\d{1,2}:?\d{0,2})? )?
"""
_LEAD: Final = r"""
    (?: (?:first\s+)?(?:published|posted|issued|released|created|date|dated|publie|poste|mis\s+en\s+ligne|cree
        |redige|paru|diffuse)e?s?
      | (?P<late>(?:last\s+)?(?:updated?|modified|edited)|mise?\s+a\s+jour|modifie|actualise|maj)
    )
    \s*[:|-]?\s*
"""
_AUTHOR: Final = r"(?:by|par)\s*:?\s*[^\d,|:]{2,60}?[\s,|-]+"
_TOWN: Final = r"[^\d,|:.]{2,40},\s+"
_SEGMENT: Final = re.compile(
    rf"(?:\d{{1,2}}[:h]\d{{2}}\s+)?(?:{_LEAD})?(?:{_AUTHOR})?(?:{_TOWN}){{0,2}}(?:(?:on|le|at|the)\s*:?\s*)?{_DATE}{_TIME}(?:\s*(?:by|par)\s[^\d|]{{2,60}})?",
    re.VERBOSE,
)
_CLOCK: Final = re.compile(r"\d{1,2}[:h.]\d{2}(?::\d{2})?\s*(?:am|pm)?\s*(?:gmt|utc|wat|cet|tu)?")
_SEPARATORS: Final = re.compile(r"\s+[|·•/–—-]\s+|\s*[|·•]\s*|\s+-\s+|\s{3,}|\t")
_PLACE: Final = r"[A-ZÀ-Ü][A-ZÀ-Ü'’.\- ]+(?:[,/]\s*[A-ZÀ-Ü](?:[^\W\d]|['’.\- ])+)?(?:\s*\([^)]{2,40}\))?"
_DATELINE: Final = re.compile(rf"{_PLACE}\s*[,(|:–—-]\s*(?P<rest>[^–—:]{{4,40}}?)\s*(?:\([^)]{{2,40}}\)\s*)?[)–—:|-]")


def parse_date(text: str, language: str = "") -> date | None:
    """The date that a metadata field or a date line states, or ``None``.

    ``12/04/2024`` is read as the day first if the language is French or the numbers leave one reading, else not.
    """
    match = _SEGMENT.match(fold(text))
    return _date(match, language) if match else None


def printed_date(text: str, language: str) -> date | None:
    """The date of publication that the head of a report prints, or ``None``. Published goes before updated."""
    updated = None
    for line in _head(text):
        for match in _date_segments(line):
            found = _date(match, language)
            if found and not match["late"]:
                return found
            updated = updated or found
    return updated


def is_date_line(line: str) -> bool:
    """Whether a line does nothing but date the report, with at most a place, a clock time or an author beside it."""
    if len(line) > _LONGEST_DATE_LINE:
        return False
    parts = [part for part in _SEPARATORS.split(fold(line)) if part]
    rest = [part for part in parts if not _SEGMENT.fullmatch(part.strip(_MARKS)) and not _CLOCK.fullmatch(part)]
    return any(_SEGMENT.fullmatch(part.strip(_MARKS)) for part in parts) and all(
        len(part.split()) <= (6 if part.startswith(("by ", "par ")) else 3) and not part.endswith(".") for part in rest
    )


def _head(text: str) -> Iterator[str]:
    lines = (line.strip() for line in text.split("\n"))
    for _, line in zip(range(_HEAD_LINES), filter(None, lines), strict=False):
        yield line


def _date_segments(line: str) -> Iterator[re.Match[str]]:
    dateline = _DATELINE.match(line[:_LONGEST_DATE_LINE])
    if dateline and (match := _SEGMENT.fullmatch(fold(dateline["rest"]))):
        yield match
    if len(line) <= _LONGEST_DATE_LINE:
        for part in _SEPARATORS.split(fold(line)):
            if match := _SEGMENT.fullmatch(part.strip(_MARKS)):
                yield match


def _date(match: re.Match[str], language: str) -> date | None:
    if match["y1"]:
        return _checked(match["y1"], MONTHS[match["m1"]], match["d1"])
    if match["y2"]:
        return _checked(match["y2"], MONTHS[match["m2"]], match["d2"])
    if match["y3"]:
        return _checked(match["y3"], match["m3"], match["d3"])
    first, second = int(match["a"]), int(match["b"])
    if first > 12 or first == second or language == "fr":
        return _checked(match["y4"], second, first)
    return _checked(match["y4"], first, second) if second > 12 else None


def _checked(year: str, month: str | int, day: str | int) -> date | None:
    try:
        return date(int(year), int(month), int(day)) if int(year) in _YEARS else None
    except ValueError:
        return None

"""Where sentences cannot run on: headlines, datelines, paragraphs, bullets, the edges of what is no report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sahelgraph.model import Span

_LINE = re.compile(r"[^\n\r\u2028\u2029]*[^\s]")
_MARK = re.compile(r"\s*(?:(?:[-–—*•▪‣·o>]|#{1,6}|\(?\d{1,2}[.)]|\(?[a-z]\))\s+)+")

# A dateline is a place, at most a date and an agency, before a dash or a colon: "BAMAKO, Mali (AP) — ",
# "Niamey, mardi 12 mars 2024 (ANP) - ", "NIAMEY, Niger: ". Commas, agency or capitals must show that it is no clause.
_PLACE = r"[A-ZÀ-Ý][\w'’.\-]*(?:[ /](?:(?:de|du|des|la|le|el|al|d'|of|the|and|et)\s)?[A-ZÀ-Ý][\w'’.\-]*){0,3}"
_WEEKDAY = (
    r"(?:(?:le|ce)\s)?(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
_DATE = r"(?:(?:le\s)?\d{1,2}(?:er)?\s+[A-Za-zéûèÀ-Ý]{3,10}\.?|[A-Z][a-z]{2,9}\.?\s+\d{1,2})(?:,?\s+\d{4})?"
_DAY = rf"(?:{_WEEKDAY},?\s{_DATE}|{_WEEKDAY}|{_DATE})"
_AGENCY = r"\([A-Z][\w .&/\-]{1,24}\)"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}(?:,\s{_PLACE}){{0,2}})(?:,?\s{_DAY})?(?:,?\s{_AGENCY})?(?:,?\s{_DAY})?\s*(?P<end>[–—]|--?(?=\s)|:(?=\s))\s*"
)
_CAPITALS = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý'’.\-]{2,}(?![a-zà-ÿ])")

_WRAP = 120
"""Lines longer than this were not broken to fit a page or a screen; each is a paragraph."""


def blocks(text: str, noise: Sequence[Span] = ()) -> tuple[Span, ...]:
    """Find the stretches of a text that sentences never cross.

    Args:
        text: The whole text of a report.
        noise: Stretches that are no report; blocks end before and begin after them, and none lies within.

    Returns:
        Blocks in order, without overlap, each without white space at its ends. The marks of bullets, headings and
        quoted lines are outside; a dateline is a block of its own.
    """
    found: list[Span] = []
    for start, end in _paragraphs(text):
        for piece in _outside(start, end, noise):
            found.extend(_strip(text, *part) for part in _dateline(text, *piece))
    return tuple(found)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Join the lines that were only wrapped; leave headings, bullets and whole lines apart."""
    lines = [(line.start(), line.end()) for line in _LINE.finditer(text)]
    at = 0
    while at < len(lines):
        start, end = lines[at]
        mark = _MARK.match(text, start, end)
        start = mark.end() if mark else start
        last = at
        while last + 1 < len(lines) and _wrapped(text, lines, at, last):
            last += 1
        if start < end:
            yield start, lines[last][1]
        at = last + 1


def _wrapped(text: str, lines: list[tuple[int, int]], first: int, last: int) -> bool:
    """Whether the line after ``last`` goes on with its paragraph, as the next word would not have fitted."""
    (start, end), (after, after_end) = lines[last], lines[last + 1]
    gap = text[end:after]
    if gap.count("\n") > 1 or gap.count("\r") > gap.count("\n") + 1 or _MARK.match(text, after, after_end):
        return False
    width = max(b - a for a, b in lines[max(0, first - 1) : last + 6])
    word = len(text[after:after_end].split(maxsplit=1)[0])
    return width <= _WRAP and (end - start) + 1 + word > width


def _outside(start: int, end: int, noise: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The parts of a stretch that touch no noise."""
    for span in sorted(noise):
        if span.end <= start or span.start >= end:
            continue
        if start < span.start:
            yield start, span.start
        start = max(start, span.end)
    if start < end:
        yield start, end


def _dateline(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split the dateline off a paragraph that opens with one."""
    while start < end and text[start].isspace():
        start += 1
    found = _DATELINE.match(text, start, min(end, start + 90))
    if found and found.end() < end and _certain(found):
        yield start, found.end()
        start = found.end()
    if text[start:end].strip():
        yield start, end


def _certain(found: re.Match[str]) -> bool:
    """Whether a match is a dateline: capitals, or a dash after more than a bare name."""
    if _CAPITALS.match(found["place"]):
        return True
    return found["end"] != ":" and found["place"] != found[0].rstrip(" –—-:").rstrip()


def _strip(text: str, start: int, end: int) -> Span:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Span(start, end)

"""Parts of a page's text that are no report, found line by line.

A line is noise because of what it says (:mod:`sahelgraph.reading.noise_patterns`), because of its form (a byline, a
signature, a date line, the title once more), or because of where it stands (what follows a comment form, headlines
under "Related articles", crumbs after the last paragraph). A line of prose is noise only for what it says. Noise is
always whole lines, for a sentence that touches noise is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sahelgraph.ids import fold
from sahelgraph.model import Span
from sahelgraph.reading import noise_patterns as patterns
from sahelgraph.reading.published import is_date_line

_ENDS: Final = re.compile(r"[.!?…:;,][\"'”’»)\]\s]*$|[”»]$")
_STOPS: Final = re.compile(r"[.!?…][\"'”’»)\]\s]*$")
_DECORATION: Final = " \t\u00a0\u200b•·*►▶»›→|>-–—_=~+"
_HEADING: Final = re.compile(r"#{1,6}\s+")
_PROSE_WORDS: Final = 8
"""A paragraph has at least so many words and ends with a mark; headlines lack the mark, furniture mostly both."""

_LONG_WORDS: Final = 18
"""From this length on a line counts as prose even without an end mark; headlines are rarely as long."""

_SIGNATURE_WORDS: Final = 10
_ENOUGH_PROSE: Final = 2
"""Paragraphs that must stand above before a comment form, or a tail, may cut: forms also stand at the page's top."""

_NAME: Final = r"(?:[A-ZÀ-Ý][\w'’.-]*|(?:de|du|des|la|le|van|von|el|al|ag|ould|bin|ben|dos|da)\b)"
_JOIN: Final = r"(?:\s*(?:,|&|/|\band\b|\bet\b|\bwith\b|\bavec\b|\bin\b|\bà\b)\s*|\s+)"
_BYLINE: Final = re.compile(
    rf"""(?: (?:(?:[Ww]ritten|[Rr]eported|[Pp]osted|[Pp]ublished|[Ee]dited)\s+)?[Bb]y | BY
           | (?:(?:Écrit|Rédigé|Publié|Proposé)\s+)?[Pp]ar | PAR
           | (?:Author|Auteure?|Journaliste|Reporter|Writer|Correspondent)\s*: ) \s*:?\s*
        {_NAME}(?:{_JOIN}{_NAME}){{0,9}}
        (?: ,?\s*(?: envoyée?s?\ spéciale?s? | correspondante?s? | journaliste | rédact(?:eur|rice)
              | (?:our\ |staff\ |special\ )?(?:writer|reporter|correspondent|contributor)s? | editor | news\ desk
            )\b[^.]{{0,50}} )?
        [\s.|,–-]*""",
    re.VERBOSE,
)
"""A name after "By" or "Par": every word of it is capitalised, which a sentence that begins so is not."""

_WITH_AGENCY: Final = re.compile(
    r"\(?[^.!?]{0,60}\b(?:with|avec)\s+(?:l'|les\s+)?(?:afp|reuters|ap|agences?|agencies|rfi|apa|xinhua)\b.{0,30}"
)
_RELATED_HEADING: Final = re.compile(rf"(?:{patterns.one_of(patterns.RELATED_HEADINGS).pattern})\s*[:>»…-]*")
_COMMENT_START: Final = patterns.one_of(patterns.COMMENT_STARTS)
_FURNITURE: Final = (
    _RELATED_HEADING,
    _COMMENT_START,
    patterns.one_of(patterns.RELATED_ITEMS),
    *(patterns.one_of(table) for table in patterns.FURNITURE.values()),
)
_WORD: Final = re.compile(r"[\w'’+@.-]+")


@dataclass(frozen=True, slots=True)
class _Line:
    """One line that is not blank; ``bare`` is its folded form without bullets and decoration."""

    start: int
    end: int
    text: str
    bare: str

    @property
    def prose(self) -> bool:
        """Whether it reads like a paragraph rather than a heading, a menu or a form."""
        words = len(self.text.split())
        return words >= _LONG_WORDS or (words >= _PROSE_WORDS and bool(_ENDS.search(self.text)))

    @property
    def sentence(self) -> bool:
        """Whether it ends as a sentence does; a short one may close a report."""
        return self.prose or (len(self.text.split()) > 2 and bool(_STOPS.search(self.text)))


def find_noise(text: str, *, title: str = "", publisher: str = "") -> tuple[Span, ...]:
    """Stretches of ``text`` that are no report, in order, each from the start of a line to the end of one.

    ``title`` and ``publisher`` are what metadata says; lines that repeat them are noise (the title from its second
    time on).
    """
    lines = _lines(text)
    marked = _by_content(lines, title, publisher) | _under_headings(lines)
    cut = _comments(lines, marked)
    tail = _tail(lines[:cut], marked)
    marked |= set(range(cut, len(lines))) | set(range(tail, cut))
    return _spans(lines, marked)


def _lines(text: str) -> list[_Line]:
    lines = []
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        stripped = match[0].strip()
        lines.append(_Line(match.start(), match.end(), stripped, _bare(stripped)))
    return lines


def _bare(line: str) -> str:
    return fold(_HEADING.sub("", line, count=1).strip(_DECORATION)) or line


def _by_content(lines: Sequence[_Line], title: str, publisher: str) -> set[int]:
    marked = set()
    headlines = {fold(title)} if title else set()
    if lines and not _furniture(lines[0], publisher):
        headlines.add(fold(lines[0].text))
    told: set[str] = set()
    for index, line in enumerate(lines):
        headline = fold(line.text)
        if headline in told or (headline not in headlines and _furniture(line, publisher)):
            marked.add(index)
        told |= {headline} & headlines
    return marked


def _furniture(line: _Line, publisher: str) -> bool:
    """Whether a line is noise wherever it stands."""
    return (
        (publisher != "" and line.bare.strip(".,") == fold(publisher))
        or any(pattern.fullmatch(line.bare) for pattern in _FURNITURE)
        or bool(_BYLINE.fullmatch(line.text.strip(_DECORATION)))
        or _of_words(line, patterns.SHARE_NAMES, patterns.SHARE_FILLERS)
        or _signature(line)
        or is_date_line(line.text)
    )


def _of_words(line: _Line, names: frozenset[str], fillers: frozenset[str]) -> bool:
    """Whether a line consists of names, fillers and numbers alone, a name among them."""
    words = [word.strip(".'-") for word in _WORD.findall(line.bare)]
    return not names.isdisjoint(words) and all(
        word in names or word in fillers or word.isdigit() for word in words if word
    )


def _signature(line: _Line) -> bool:
    """Whether an agency signs ("AFP", "(Reuters)", "Le Journal avec AFP"): few words, no sentence."""
    if len(line.text.split()) > _SIGNATURE_WORDS:
        return False
    return _of_words(line, patterns.AGENCY_NAMES, patterns.AGENCY_FILLERS) or bool(_WITH_AGENCY.fullmatch(line.bare))


def _under_headings(lines: Sequence[_Line]) -> set[int]:
    """Headlines that follow a heading such as "Related articles", up to the next paragraph."""
    marked: set[int] = set()
    open_list = False
    for index, line in enumerate(lines):
        if _RELATED_HEADING.fullmatch(line.bare):
            open_list = True
        elif line.prose:
            open_list = False
        elif open_list:
            marked.add(index)
    return marked


def _comments(lines: Sequence[_Line], marked: set[int]) -> int:
    """Index of the line with which comments begin, else the number of lines."""
    paragraphs = 0
    for index, line in enumerate(lines):
        if paragraphs >= _ENOUGH_PROSE and _COMMENT_START.fullmatch(line.bare):
            return index
        paragraphs += line.prose and index not in marked
    return len(lines)


def _tail(lines: Sequence[_Line], marked: set[int]) -> int:
    """Index of the first line after the last paragraph, where there are paragraphs enough to tell."""
    paragraphs = [index for index, line in enumerate(lines) if line.sentence and index not in marked]
    enough = sum(lines[index].prose for index in paragraphs) > _ENOUGH_PROSE
    return paragraphs[-1] + 1 if enough else len(lines)


def _spans(lines: Sequence[_Line], marked: set[int]) -> tuple[Span, ...]:
    """Runs of marked lines, each as one stretch with the blank lines inside it."""
    spans: list[Span] = []
    for index in sorted(marked):
        if spans and index - 1 in marked:
            spans[-1] = Span(spans[-1].start, lines[index].end)
        else:
            spans.append(Span(lines[index].start, lines[index].end))
    return tuple(spans)

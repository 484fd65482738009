"""Stretches of direct speech: quotation marks of every house style, over sentences and paragraphs.

A mark inside another kind of mark is ignored: the outer quotation is what one person says, and the inner one is read
through the verb that introduces it. A quotation that is not closed runs to the end of its paragraph; if the next
paragraph opens with a mark again, it is the same voice (the convention of newspapers in both languages).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CLOSING = {"“": "”", "«": "»", "„": "“”", "‹": "›", "‘": "’"}
_STRAIGHT = {'"', "''", "``"}


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens ``start`` to ``end`` (half-open) of a document between, and without, their quotation marks.

    ``continues`` says that the quotation before was left open at the end of its paragraph and goes on here.
    """

    start: int
    end: int
    continues: bool = False

    def __contains__(self, position: object) -> bool:
        return isinstance(position, int) and self.start <= position < self.end


def quotations(doc: Doc) -> tuple[Quotation, ...]:
    """The quotations of a document in order; empty ones are left out."""
    found: list[Quotation] = []
    opened: tuple[int, str] | None = None
    unclosed = False
    for token in doc:
        text = token.text.strip()
        paragraph = token.is_space and "\n" in token.text
        if opened is not None and (paragraph or _closes(token, opened[1])):
            _add(found, opened[0], token.i, continues=unclosed)
            unclosed = paragraph
            opened = None
        elif opened is None and (closing := _opens(text)) is not None:
            opened = (token.i + 1, closing)
            unclosed = unclosed and _starts_paragraph(doc, token.i)
        elif opened is None and not token.is_space:
            unclosed = False
    if opened is not None:
        _add(found, opened[0], len(doc), continues=unclosed)
    return tuple(found)


def _add(found: list[Quotation], start: int, end: int, *, continues: bool) -> None:
    if start < end:
        found.append(Quotation(start, end, continues))


def _opens(text: str) -> str | None:
    """What closes a quotation that a token opens; ``None`` if it opens none."""
    if text in _STRAIGHT:
        return text if text == '"' else "''"
    return _CLOSING.get(text[:1]) if text[:1] in _CLOSING and len(text) == 1 else None


def _closes(token: Token, closing: str) -> bool:
    """Whether a token closes a quotation; a single mark does so only behind punctuation, else it is an apostrophe."""
    text = token.text.strip()
    if text == closing == "’":
        return token.i > 0 and token.nbor(-1).is_punct
    return bool(text) and (text in closing or (text == '"' and closing == '"'))


def _starts_paragraph(doc: Doc, position: int) -> bool:
    return position == 0 or "\n" in doc[position - 1].text or "\n" in doc[position - 1].whitespace_


def holding(found: Sequence[Quotation], position: int) -> Quotation | None:
    """The quotation that holds a token, or ``None``."""
    return next((quotation for quotation in found if position in quotation), None)

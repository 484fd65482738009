"""Annotated and predicted statements in one form: JSON Lines, one object a line.

The fields are those of the annotation guidelines, and of ``sahelgraph extract``: ``doc``, ``subject``, ``relation``,
``object``, ``status``, ``attributed_to``, ``date``, ``optional``, ``quotes`` (or ``quote``), ``confidence``, ``rule``.
Only the first four are needed.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sahelgraph.errors import InputError
from sahelgraph.ids import slug
from sahelgraph.model import PROVISIONAL, Evidence

_NEEDED = ("doc", "subject", "relation", "object")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One statement of one document, annotated or predicted.

    ``optional`` statements are neither owed nor counted against a prediction. Actors are ids; see :func:`folded`.
    """

    doc: str
    subject: str
    relation: str
    object: str
    status: str = "asserted"
    speaker: str | None = None
    date: str | None = None
    optional: bool = False
    quote: str = ""
    confidence: float = 1.0
    rule: str = ""


def read_lines(path: Path) -> list[Line]:
    """Read statements from a JSON Lines file.

    Raises:
        InputError: the file cannot be read, or a line is no object with the fields that are needed; names the line.
    """
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {error}") from error
    return [_line(row, f"{path}, line {number}") for number, row in enumerate(text.split("\n"), 1) if row.strip()]


def _line(row: str, where: str) -> Line:
    try:
        data = json.loads(row)
    except json.JSONDecodeError as error:
        raise InputError(f"{where} is no JSON: {error}") from error
    missing = [name for name in _NEEDED if not isinstance(data, dict) or not isinstance(data.get(name), str)]
    if missing:
        raise InputError(f"{where} lacks {', '.join(missing)}")
    return Line(
        doc=data["doc"],
        subject=data["subject"],
        relation=data["relation"],
        object=data["object"],
        status=data.get("status") or "asserted",
        speaker=data.get("attributed_to") or None,
        date=data.get("date") or None,
        optional=bool(data.get("optional")),
        quote=_quote(data),
        confidence=float(data.get("confidence") or 1.0),
        rule=data.get("rule") or "",
    )


def _quote(data: Mapping[str, Any]) -> str:
    quotes = data.get("quotes") or ()
    return str(data.get("quote") or (quotes[0] if quotes else ""))


def from_evidence(evidence: Iterable[Evidence]) -> Iterator[Line]:
    """Evidence as predicted statements."""
    for item in evidence:
        yield Line(
            doc=item.report,
            subject=item.subject,
            relation=item.relation,
            object=item.object,
            status=item.status,
            speaker=item.speaker,
            date=item.when.edtf,
            quote=item.quote,
            confidence=item.confidence,
            rule=item.rule,
        )


def read_equivalents(path: Path) -> dict[str, str]:
    """Read which actor ids name the same actor: CSV rows of a preferred id and its other spellings.

    Raises:
        InputError: the file cannot be read.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.reader(file) if row and not row[0].startswith("#")]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path}: {error}") from error
    return {slug(other): slug(row[0]) for row in rows for other in row[1:]}


def folded(line: Line, equivalents: Mapping[str, str]) -> Line:
    """A line with its actors as slugs without the mark of provisional ones, equivalents replaced."""

    def fold(actor: str) -> str:
        name = slug(actor.removeprefix(PROVISIONAL))
        return equivalents.get(name, name)

    speaker = fold(line.speaker) if line.speaker else None
    return replace(line, subject=fold(line.subject), object=fold(line.object), speaker=speaker)

"""Tables of articles: CSV and TSV, JSON Lines and JSON. One row or object is one article."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path

from sahelgraph.errors import UnreadableReport
from sahelgraph.model import Skipped
from sahelgraph.reading.article import MAX_CHARACTERS, Article, canonical_fields, sources_of
from sahelgraph.reading.decoding import MAX_NESTING, check, decode, nesting
from sahelgraph.reading.text import read_bytes


def read_csv(path: Path) -> Iterator[Article | Skipped]:
    """Articles of a CSV or TSV file with a header row that has at least a text column.

    Raises:
        UnreadableReport: the file as a whole cannot be read, or has no text column.
    """
    where = str(path)
    rows = csv_rows(path)
    if not rows or "text" not in canonical_fields(dict.fromkeys(rows[0], "x")):
        raise UnreadableReport(where, "no column of article text (text, body or content)")
    for number, row in enumerate(rows, start=1):
        yield _article(path, f"{where} row {number}", number, row)


def csv_rows(path: Path) -> list[dict[str, str]]:
    """Rows of a CSV, TSV or semicolon-separated file by column name.

    Raises:
        UnreadableReport: it cannot be opened or decoded, or breaks the rules of CSV.
    """
    text = decode(read_bytes(path), str(path))
    header = text.partition("\n")[0]
    delimiter = max(",;\t", key=header.count)
    # The limit is the csv module's own and guards its memory; the texts are in memory already, and capped below.
    csv.field_size_limit(max(csv.field_size_limit(), 2 * MAX_CHARACTERS))
    try:
        rows = list(csv.DictReader(StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise UnreadableReport(str(path), f"malformed CSV: {error}") from error
    return [{key: value for key, value in row.items() if isinstance(key, str) and value} for row in rows]


def read_json(path: Path) -> Iterator[Article | Skipped]:
    """Articles of a JSON Lines file, or of a JSON file that is one article or a list of them.

    A line that is no article is skipped by itself.

    Raises:
        UnreadableReport: the file as a whole cannot be read.
    """
    where = str(path)
    text = decode(read_bytes(path), where)
    if path.suffix.lower() == ".json":
        whole = _json(text, where)
        items = enumerate(whole if isinstance(whole, list) else [whole], start=1)
        yield from (_article(path, f"{where} item {number}", number, item) for number, item in items)
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        place = f"{where} line {number}"
        try:
            yield _article(path, place, number, _json(line, place))
        except UnreadableReport as error:
            yield Skipped(where=error.where, why=error.why)


def _json(text: str, where: str) -> object:
    if nesting(text) > MAX_NESTING:
        raise UnreadableReport(where, "nested too deep")
    try:
        value: object = json.loads(text)
    except ValueError as error:
        raise UnreadableReport(where, f"malformed JSON: {error}") from error
    return value


def _article(path: Path, where: str, number: int, row: object) -> Article | Skipped:
    if not isinstance(row, Mapping):
        return Skipped(where=where, why="not an object with fields")
    fields = canonical_fields(row)
    text = fields.pop("text", "").replace("\r\n", "\n").replace("\r", "\n")
    try:
        check(text, where)
    except UnreadableReport as error:
        return Skipped(where=where, why="no article text" if not text.strip() else error.why)
    return Article(
        where=where, name=fields.get("id", f"{path.stem}-{number}"), text=text, fields=fields, sources=sources_of(row)
    )

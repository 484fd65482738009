"""Files and folders to reports: the one door of the reading room."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from sahelgraph.errors import UnreadableReport
from sahelgraph.model import Report, ReportId, Skipped, Span
from sahelgraph.reading.article import MAX_CHARACTERS, Article, canonical_fields
from sahelgraph.reading.folders import METADATA, find
from sahelgraph.reading.html import read_html
from sahelgraph.reading.languages import READ, language_name, language_of
from sahelgraph.reading.noise import find_noise
from sahelgraph.reading.pdf import read_pdf
from sahelgraph.reading.published import parse_date, printed_date
from sahelgraph.reading.tables import csv_rows, read_csv, read_json
from sahelgraph.reading.text import read_markdown, read_text

_ONE_ARTICLE: Final = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".pdf": read_pdf,
}
_MANY_ARTICLES: Final = {
    ".csv": read_csv,
    ".tsv": read_csv,
    ".json": read_json,
    ".jsonl": read_json,
    ".ndjson": read_json,
}
_URL_DATE: Final = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?:/|-|$)")
_LONGEST_ID: Final = 120


def read(paths: Iterable[Path]) -> Iterator[Report | Skipped]:
    """Read the reports in files and folders, in a fixed order.

    One file that cannot be read does not stop the others: it comes as ``Skipped`` with a reason. Metadata is taken
    from front matter, columns, the page's own, and a ``metadata.csv`` in the same folder, in this order.

    The id of a report is its ``id`` in the metadata, else its file name without suffix. Where two reports of one call
    claim the same id, the later one gets the name of its folder in front, then a number.

    Args:
        paths: Files and folders; folders are searched to any depth.

    Returns:
        An iterator that reads as it goes. Paths are checked at once.

    Raises:
        UnreadableReport: a path does not exist.
        InputError: no path was given, or a folder holds nothing to read.
    """
    return _read(find(Path(path) for path in paths))


def _read(files: list[Path | Skipped]) -> Iterator[Report | Skipped]:
    taken: set[str] = set()
    tables: dict[Path, dict[str, dict[str, str]]] = {}
    for file in files:
        if isinstance(file, Skipped):
            yield _shown(file)
            continue
        if file.parent not in tables:
            tables[file.parent] = {}
            try:
                tables[file.parent] = _metadata(file.parent)
            except UnreadableReport as error:
                yield _shown(Skipped(where=error.where, why=error.why))
        try:
            for article in _articles(file):
                found = article if isinstance(article, Skipped) else _report(article, tables[file.parent])
                yield _named(found, file, taken) if isinstance(found, Report) else _shown(found)
        except UnreadableReport as error:
            yield _shown(Skipped(where=error.where, why=error.why))


def _articles(file: Path) -> Iterator[Article | Skipped]:
    suffix = file.suffix.lower()
    if suffix in _ONE_ARTICLE:
        yield _ONE_ARTICLE[suffix](file)
    elif suffix in _MANY_ARTICLES:
        yield from _MANY_ARTICLES[suffix](file)
    else:
        raise UnreadableReport(str(file), "not a format that is read (.txt .md .html .pdf .csv .jsonl)")


def _metadata(folder: Path) -> dict[str, dict[str, str]]:
    """What ``metadata.csv`` says, by file name without suffix."""
    path = folder / METADATA
    if not path.is_file():
        return {}
    rows = [canonical_fields(row) for row in csv_rows(path)]
    return {Path(row["id"]).stem if "." in row["id"] else row["id"]: row for row in rows if "id" in row}


def _report(article: Article, table: dict[str, dict[str, str]]) -> Report | Skipped:
    """The report that an article is, or why it is none."""
    if len(article.text) > MAX_CHARACTERS:
        why = f"{len(article.text):,} characters; reports up to {MAX_CHARACTERS:,} are read"
        return Skipped(where=article.where, why=why)
    fields = {**table.get(article.name, {}), **article.fields}
    noise = find_noise(article.text, title=fields.get("title", ""), publisher=fields.get("publisher", ""))
    proper = _without(article.text, noise)
    if not proper.strip():
        return Skipped(where=article.where, why="nothing but page furniture (menus, forms)")
    language = language_of(proper, fields.get("language"))
    if language not in READ:
        return Skipped(where=article.where, why=f"written in {language_name(language)}, which sahelgraph does not read")
    url = fields.get("url", "")
    return Report(
        id=ReportId(_clean(fields.get("id") or article.name)),
        text=article.text,
        language=language,
        title=fields.get("title", ""),
        publisher=fields.get("publisher"),
        published=_published(fields.get("published", ""), article.text, language, url),
        url=url if re.match(r"https?://", url) else None,
        noise=noise,
        sources=article.sources,
    )


def _published(stated: str, text: str, language: str, url: str) -> date | None:
    address = _URL_DATE.search(url)
    return (
        parse_date(stated, language)
        or printed_date(text, language)
        or (parse_date("-".join(address.groups())) if address else None)
    )


def _without(text: str, noise: tuple[Span, ...]) -> str:
    """The text with its noise cut out."""
    kept, start = [], 0
    for span in noise:
        kept.append(text[start : span.start])
        start = span.end
    return "".join([*kept, text[start:]])


def _named(report: Report, file: Path, taken: set[str]) -> Report:
    """The report under an id that no earlier one has."""
    name: str = report.id
    if name in taken:
        name = _clean(f"{file.parent.name}-{report.id}")
    number = 2
    while name in taken:
        name = _clean(f"{file.parent.name}-{report.id}-{number}")
        number += 1
    taken.add(name)
    return replace(report, id=ReportId(name))


def _clean(name: str) -> str:
    """A name without characters that no table or address can hold (control characters, lone surrogates, slashes)."""
    kept = "".join(character if character.isprintable() and character not in "/\\" else "_" for character in name)
    return kept.strip()[:_LONGEST_ID] or "_"


def _shown(skipped: Skipped) -> Skipped:
    """The same in one short line of printable characters."""
    where = "".join(character if character.isprintable() else "?" for character in skipped.where)
    why = " ".join("".join(c if c.isprintable() else " " for c in skipped.why).split())
    return Skipped(where=where, why=why[:200])

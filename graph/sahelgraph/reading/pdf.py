"""PDF files that carry text. Scanned pages carry none and are refused: nothing here reads pictures."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import Final

from sahelgraph.errors import UnreadableReport
from sahelgraph.reading.article import MAX_CHARACTERS, Article, canonical_fields
from sahelgraph.reading.decoding import check
from sahelgraph.reading.text import read_bytes

_MAX_PAGES: Final = 300
_PAGE_NUMBER: Final = re.compile(r"(?:page\s*)?[-–]?\s*\d{1,4}\s*(?:(?:/|of|sur)\s*\d{1,4})?\s*[-–]?", re.IGNORECASE)
_WRAPPED: Final = 0.7
"""A line shorter than this share of the page's full line was not wrapped by the layout, so it ends a paragraph. Words
are rarely longer than 15 of 80 characters, which leaves wrapped lines above 0.8."""


def read_pdf(path: Path) -> Article:
    """A PDF with text: lines that the layout broke are joined, running heads and page numbers left out.

    Raises:
        UnreadableReport: no PDF, damaged, encrypted, too long, or without text.
    """
    where = str(path)
    pages, title = _pages(read_bytes(path), where)
    running = _running_lines(pages)
    lines = [line for page in pages for line in page if line not in running and not _PAGE_NUMBER.fullmatch(line)]
    text = _join(lines)
    if not text.strip():
        raise UnreadableReport(where, "a PDF without text (scanned pages?)")
    check(text, where)
    return Article(where=where, name=path.stem, text=text, fields=canonical_fields({"title": title}))


def _pages(data: bytes, where: str) -> tuple[list[list[str]], str]:
    """Lines of each page, and the title in the metadata."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    if b"%PDF-" not in data[:1024]:
        raise UnreadableReport(where, "not a PDF")
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableReport(where, "an encrypted PDF")
        if len(reader.pages) > _MAX_PAGES:
            raise UnreadableReport(where, f"{len(reader.pages)} pages; up to {_MAX_PAGES} are read")
        pages: list[list[str]] = []
        characters = 0
        for page in reader.pages:
            text = page.extract_text()
            characters += len(text)
            if characters > MAX_CHARACTERS:
                raise UnreadableReport(where, f"more than {MAX_CHARACTERS:,} characters")
            pages.append([line.strip() for line in text.splitlines()])
        title = reader.metadata.title if reader.metadata else None
    except UnreadableReport:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError) as error:
        # pypdf lets these through on damaged files beside its own errors (its tracker has a thread for each).
        raise UnreadableReport(where, "a damaged PDF") from error
    return pages, str(title or "")


def _running_lines(pages: list[list[str]]) -> set[str]:
    """First and last lines that stand on most pages of a document of three or more: heads and feet."""
    if len(pages) < 3:
        return set()
    edges = Counter(line for page in pages for line in {*page[:2], *page[-2:]} if line)
    return {line for line, count in edges.items() if count > len(pages) / 2}


def _join(lines: list[str]) -> str:
    """Paragraphs, one a line and a blank line between them, from lines as the layout broke them."""
    lengths = sorted(len(line) for line in lines if line)
    full = lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0
    paragraphs: list[str] = []
    open_line = ""
    for line in lines:
        line = line.replace("\u00ad", "")
        if re.search(r"[a-zà-ÿ]-$", open_line) and re.match(r"[a-zà-ÿ]", line):
            open_line = open_line[:-1] + line
        else:
            open_line = f"{open_line} {line}".strip()
        if len(line) < _WRAPPED * full:
            paragraphs.append(open_line)
            open_line = ""
    paragraphs.append(open_line)
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)

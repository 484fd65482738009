"""Web pages saved as HTML: the article without the page around it. Nothing is fetched."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from sahelgraph.errors import UnreadableReport
from sahelgraph.ids import fold
from sahelgraph.reading.article import Article, canonical_fields
from sahelgraph.reading.decoding import decode
from sahelgraph.reading.text import read_bytes

_ENTITY: Final = re.compile(r"<!ENTITY|<!DOCTYPE[^>\[]{0,300}\[", re.IGNORECASE)
_EXPLICIT_DATES: Final[dict[str, Any]] = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}
"""Dates that the page states in its metadata or in an element made for it; no guess from the running text."""


def read_html(path: Path) -> Article:
    """A saved web page: title, blank line, body as trafilatura extracts it; metadata as far as the page states it.

    The language that the page declares is not used, since themes declare theirs whatever the article's is.

    Raises:
        UnreadableReport: no text, broken encoding, a DOCTYPE that defines entities, or a page without an article.
    """
    where = str(path)
    markup = decode(read_bytes(path), where)
    if _ENTITY.search(markup):
        raise UnreadableReport(where, "its DOCTYPE defines entities, which can be made to expand without end")
    page = _extract(markup) or {}
    # One line is one block of the page; a blank line says so in plain text.
    body = str(page.get("text") or "").strip().replace("\n", "\n\n")
    if not body:
        raise UnreadableReport(where, "no article found in the page")
    title = " ".join(str(page.get("title") or "").split())
    repeated = fold(body.partition("\n")[0]) == fold(title)
    stated = {
        "title": title,
        "publisher": str(page.get("sitename") or ""),
        "published": str(page.get("date") or ""),
        "url": str(page.get("url") or ""),
    }
    text = body if repeated or not title else f"{title}\n\n{body}"
    return Article(where=where, name=path.stem, text=text, fields=canonical_fields(stated))


def _extract(markup: str) -> dict[str, Any] | None:
    import trafilatura

    page = trafilatura.bare_extraction(
        markup,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=_EXPLICIT_DATES,
    )
    return page if page is None or isinstance(page, dict) else page.as_dict()

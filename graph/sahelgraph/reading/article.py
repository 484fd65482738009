"""An article as a file gives it, before its language, date and noise are settled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sahelgraph.ids import fold
from sahelgraph.model import Source

MAX_CHARACTERS: Final = 500_000
"""Longest text taken as one report, in code points: some 80,000 words. What is longer is a book or a dump, and the
parser's memory grows with it."""

MAX_BYTES: Final = 50_000_000
"""Largest file that is opened, other than a table of articles, which is read row by row. Long PDF reports with
pictures stay below it."""

_LONGEST_FIELD: Final = 2_000
"""Characters of a metadata field that are kept; titles and addresses are shorter."""

_MOST_SOURCES: Final = 50
"""Sources of one report that are kept; digests name a handful."""

_SYNONYMS: Final[dict[str, str]] = {
    name: canonical
    for canonical, names in {
        "id": "id doc doc_id docid article_id articleid uid identifiant",
        "text": "text body content article article_text full_text fulltext maintext texte contenu corps",
        "title": "title headline titre",
        "publisher": "publisher source source_name outlet media medium site sitename newspaper journal editeur",
        "published": "published date published_at published_on date_published publication_date publish_date "
        "pubdate pub_date datepublished date_publication publie publie_le",
        "language": "language lang langue locale",
        "url": "url link permalink source_url address lien adresse",
    }.items()
    for name in names.split()
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article of a file.

    ``where`` names the place for messages (a path, or a path and a row); ``name`` is the id to use where ``fields``
    has none. ``fields`` holds what metadata says under the names ``id title publisher published language url``;
    ``sources`` is what it was written from.
    """

    where: str
    name: str
    text: str
    fields: Mapping[str, str] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()


def canonical_fields(raw: Mapping[Any, object]) -> dict[str, str]:
    """Keep the fields that are known, under the names of :class:`Article` plus ``text``.

    Names are compared without case, accents, spaces and hyphens (``Date-Published`` is ``published``). Of several
    synonyms the first with a value counts. Values that are no text, number or date (lists, tables) are left out.
    """
    found: dict[str, str] = {}
    for key, value in raw.items():
        name = _SYNONYMS.get(fold(str(key)).replace(" ", "_").replace("-", "_"))
        if name is None or name in found or isinstance(value, bool) or not isinstance(value, str | int | float):
            continue
        text = str(value) if name == "text" else " ".join(str(value)[:_LONGEST_FIELD].split())
        if text.strip():
            found[name] = text
    return found


def sources_of(raw: Mapping[Any, object]) -> tuple[Source, ...]:
    """What the field ``sources`` lists: tables with a publisher, a date and an address, or plain names; sorted."""
    listed = raw.get("sources")
    found = map(_source, listed[:_MOST_SOURCES] if isinstance(listed, list) else ())
    return tuple(sorted({source for source in found if source.publisher or source.url}))


def _source(listed: object) -> Source:
    fields = canonical_fields(listed if isinstance(listed, Mapping) else {"publisher": listed})
    address = fields.get("url", "")
    return Source(
        publisher=fields.get("publisher", ""),
        published=fields.get("published", ""),
        url=address if re.match(r"https?://", address) else "",
    )

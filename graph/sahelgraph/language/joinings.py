"""Phrases that join names as "and" does, of which the parser sees "and".

"Mali *as well as* Niger", "le Mali *ainsi que* le Niger", "avec Accra, *mais aussi* avec Lomé": behind such a phrase a
parser that learned from few trees loses the second name four times in ten, behind "and" hardly ever.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.adverbials import AUXILIARIES, Adverbial

_PHRASES: Final[Mapping[str, re.Pattern[str]]] = {
    "en": re.compile(r"\b(?:as well as|but also|and also|along with|together with)\b", re.IGNORECASE),
    "fr": re.compile(
        r"\b(?:ainsi que?|mais aussi|mais également|de même que?|tout comme|et aussi)(?!\w)", re.IGNORECASE
    ),
}
_AND: Final[Mapping[str, str]] = {"en": "and", "fr": "et"}
_WITH: Final = frozenset({"along", "together"})
"""Words of phrases that join only a name which opens its sentence or what commas set off.

"Sent soldiers *along with* Togo" says who sent them."""
_SINGULAR: Final = frozenset("le la l' l’ the".split())
_LEADING: Final = (
    frozenset(
        """
    à au aux avec chez contre d' d’ dans de des du en entre par pour sur vers un une les ses son sa leur leurs deux
    trois plusieurs ces cet cette ce
    at between by for from in of on to with a an its his her their two three several these
    """.split()
    )
    | _SINGULAR
)
"""Words that a noun phrase begins with, before its noun or name."""
_ONE: Final = frozenset("celui celle ceux celles that those".split())
_CLAUSE: Final = re.compile(
    r"a|ont|avait|est|sont|(?:prévo|prévu|veu|exige|rapport|soulign|montr|indiqu|confirm|demand|stipul|rappel|précis|dit|"
    r"disai|fai|perme|révèl|révél|affirm|expliqu|annonc|promi|recommand)\w*"
)
"""Verbs that tell "ainsi que le *prévoit* l'accord" (as) from "ainsi que le ministre" (and)."""


def joinings(doc: Doc) -> Iterator[Adverbial]:
    """Find the phrases of a text that join two noun phrases, in their order.

    Args:
        doc: tokens, not yet parsed, with names tagged as such.
    """
    if doc.lang_ not in _PHRASES:
        return
    starts = [token.idx for token in doc]
    for match in _PHRASES[doc.lang_].finditer(doc.text):
        start, end = bisect_left(starts, match.start()), bisect_left(starts, match.end())
        whole = start < end and doc[start].idx == match.start() and not any(t.is_space for t in doc[start:end])
        if not whole or not start or end >= len(doc):
            continue
        comma = doc[start - 1].text == ","
        before = doc[start - 2] if comma and start > 1 else doc[start - 1]
        if not before.text[-1].isalnum() or before.lower_ in AUXILIARIES or not _noun_phrase(doc, end):
            continue
        opening = before.pos_ == "PROPN" and (_opens(before) or (comma and _closed(doc, end)))
        if doc[start].lower_ in _WITH and not opening:
            continue
        yield Adverbial(start=start - comma, end=end, head=start, adverb=_AND[doc.lang_], joins=True)


def _noun_phrase(doc: Doc, start: int) -> bool:
    """Whether a noun phrase begins at a token: with a name, or with words that stand before a noun."""
    i = start
    while i < len(doc) and doc[i].lower_ in _LEADING:
        i += 1
    if i >= len(doc):
        return False
    named = doc[i].pos_ == "PROPN" or doc[i].text[0].isupper() or doc[i].lower_ in _ONE
    singular = doc[i - 1].lower_ in _SINGULAR and i == start + 1
    return named or (i > start and not (singular and _CLAUSE.fullmatch(doc[i].lower_)))


def _opens(name: Token) -> bool:
    """Whether a name opens its sentence: "*Togo* together with Ghana left"."""
    return name.i == 0 or bool(name.is_sent_start) or name.nbor(-1).text in ".!?\n"


def _closed(doc: Doc, start: int) -> bool:
    """Whether a name at a token, perhaps behind an article, ends at a comma."""
    i = start
    while i < len(doc) and doc[i].lower_ in _LEADING:
        i += 1
    return i + 1 < len(doc) and doc[i].pos_ == "PROPN" and doc[i + 1].text == ","

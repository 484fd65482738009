"""Which language a report is written in: what its metadata says, else detected."""

from __future__ import annotations

import re
from typing import Final

from sahelgraph.ids import fold

READ: Final = ("en", "fr")
"""Languages that are read."""

_NAMES: Final[dict[str, str]] = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "ha": "Hausa",
    "it": "Italian",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sw": "Swahili",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}
"""What a report about the Sahel may be written in. The detector knows a hundred languages; on single sentences of
English and French news it confuses them with Latin, Luxembourgish and the like, which this list rules out."""

_CODES: Final[dict[str, str]] = {
    "eng": "en",
    "english": "en",
    "anglais": "en",
    "fre": "fr",
    "fra": "fr",
    "french": "fr",
    "francais": "fr",
} | {fold(name): code for code, name in _NAMES.items()}

_ENOUGH: Final = 4_000
"""Characters that the detector gets; more change nothing and cost time."""


def language_of(text: str, declared: str | None) -> str:
    """Code of the language: what metadata declares (``en``, ``en-GB``, ``English``, ``anglais``), else detected.

    ``text`` should be the report without its noise, for menus are often in another language than the article.
    """
    word = fold(declared or "")
    if word in _CODES:
        return _CODES[word]
    if re.fullmatch(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*", word):
        return _CODES.get(re.split(r"[-_]", word)[0], re.split(r"[-_]", word)[0])
    return _detect(text)


def language_name(code: str) -> str:
    """English name of a language, else its code."""
    return _NAMES.get(code, f"{code!r}")


def _detect(text: str) -> str:
    import py3langid

    ranked: list[tuple[str, float]] = py3langid.rank(text[:_ENOUGH])
    return next(code for code, _ in ranked if code in _NAMES)

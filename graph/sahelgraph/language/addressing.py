"""How people are addressed: ``General Tiani`` is Tiani, whatever his rank."""

from __future__ import annotations

from functools import cache

from sahelgraph.ids import fold
from sahelgraph.language.titles import Titles

LANGUAGES = ("en", "fr")


def without_title(name: str) -> str:
    """A name without the articles, ranks, offices and forms of address before it; empty where nothing is left.

    >>> without_title("General Tiani"), without_title("le président Goïta"), without_title("Tiani")
    ('Tiani', 'Goïta', 'Tiani')
    """
    words = name.split()
    while words:
        length = next((n for n in range(len(words), 0, -1) if fold(" ".join(words[:n])).rstrip(".") in _titles()), 0)
        if not length:
            break
        del words[:length]
    return " ".join(words)


@cache
def _titles() -> frozenset[str]:
    known = [Titles.load(language) for language in LANGUAGES]
    words = frozenset[str]().union(
        *(titles.ranks | titles.honours | titles.offices | titles.modifiers for titles in known)
    )
    return words | {"the", "le", "la", "former", "ancien", "ancienne"}

"""Parsed sentences written by hand, one word a row, for tests of what is done to trees."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from spacy.tokens import Doc
from spacy.vocab import Vocab

from sahelgraph.language.tokenisers import LANGUAGES

FINITE = "Tense=Past|VerbForm=Fin"
PARTICIPLE = "Tense=Past|VerbForm=Part"


@cache
def vocabulary(language: str) -> Vocab:
    """The words of a language, which take long to load."""
    return LANGUAGES[language]().vocab


def small_tree(*rows: str, language: str = "en") -> Doc:
    """A parsed sentence from rows of ``form tag governor relation``, with ``VerbForm=Fin`` and the like behind.

    A governor is named by its form; of equal forms the first is meant. "Ada_Roe" is one word with a space in it.
    """
    fields = [row.split() for row in rows]
    forms = [form for form, *_ in fields]
    doc = Doc(
        vocabulary(language),
        words=[form.replace("_", " ") for form in forms],
        pos=[tag for _, tag, *_ in fields],
        heads=[forms.index(head) for _, _, head, *_ in fields],
        deps=[relation for _, _, _, relation, *_ in fields],
    )
    for token, (*_, last) in zip(doc, fields, strict=True):
        if "=" in last:
            token.set_morph(last)  # type: ignore[attr-defined]  # missing in the types of spaCy
    return doc


def mended(repair: Callable[[Doc], None], *rows: str, language: str = "en") -> Doc:
    """The tree of some rows after a repair."""
    doc = small_tree(*rows, language=language)
    repair(doc)
    return doc


def arcs(doc: Doc) -> dict[str, tuple[str, str]]:
    """The relation and the governor of each word; the tree must have one root and no loop."""
    assert [token.text for token in doc if token.head == token] == [doc[:].root.text]
    return {token.text: (token.dep_, token.head.text) for token in doc}


def tags(doc: Doc) -> dict[str, str]:
    """The part of speech of each word."""
    return {token.text: token.pos_ for token in doc}

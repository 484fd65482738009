"""Descriptions of a name by the order of words, where the tree hangs them on the verb or takes them for a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_INNER = frozenset({"det", "nmod:poss", "amod", "nummod", "compound", "det:poss"})


def apposed_by_order(noun: Token) -> list[Token]:
    """The name that a noun stands between commas after: parsers often hang such an apposition on the verb."""
    doc = noun.doc
    own = (child.left_edge.i for child in noun.lefts if child.dep_ in _INNER)
    first = min(own, default=noun.i)
    ends = {noun.i + 1, noun.right_edge.i, noun.right_edge.i + 1}
    closed = any(doc[end].text in (",", ".", ";", ")") for end in ends if end < len(doc))
    between = first - 2 >= noun.sent.start and doc[first - 1].text == "," and closed
    if between and doc[first - 2].pos_ == "PROPN":
        return [doc[first - 2]]
    beside = noun.pos_ == "NOUN" and noun.i + 1 < noun.sent.end and doc[noun.i + 1].pos_ == "PROPN"
    return [doc[noun.i + 1]] if beside else []


def follows_bare(noun: Token) -> bool:
    """Whether a noun follows its head after a comma and without an article: no list but an apposition."""
    joined = any(child.dep_ in ("cc", "det") and child.lower_ not in ("its", "his", "her") for child in noun.children)
    if of_all(noun):
        return noun.doc[noun.left_edge.i - 1].text == ","
    return not joined and noun.left_edge.i - noun.head.i <= 2


def of_all(noun: Token) -> bool:
    """Whether a noun takes up several names before it: "Kenya and Ghana, *both members* of the bloc"."""
    return noun.left_edge.lower_ in ("both", "all", "each", "tous", "toutes")

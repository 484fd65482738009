"""Which word gives a noun its name: "le colonel *Goïta*", "the opposition party *Pastef*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahelgraph.extraction.tree import NAMING

if TYPE_CHECKING:
    from spacy.tokens import Token


def gives_name(child: Token) -> bool:
    """Whether a word names the noun it hangs on: in apposition, or behind it ("le colonel *Goïta*").

    A bare phrase between the two only says what sort of thing it is: "le parti *d'opposition* Pastef".
    """
    if child.dep_ not in ("nmod", "amod"):
        return child.dep_ in NAMING and (child.dep_ != "compound" or child.i > child.head.i)
    close = child.i == child.head.i + 1 or child.head.pos_ == "NOUN"
    between = child.doc[child.head.i : child.i]
    return child.i > child.head.i and close and all(t.dep_ != "case" or _says_what(t.head, child) for t in between)


def _says_what(noun: Token, name: Token) -> bool:
    bare = noun.pos_ == "NOUN" and noun.is_lower and all(child.dep_ == "case" for child in noun.children)
    return bare and noun.i < name.i and noun.head == name.head

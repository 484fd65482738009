"""Participles that only a body is described by: "its exit from *the Alliance (AES)*, founded in 2023"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

_STEMS: Final = (
    "founded",
    "established",
    "created",
    "headquartered",
    "affiliated",
    "fondé",
    "créé",
    "institué",
    "affilié",
)
"""How participles begin that describe bodies, which leave, fall and are visited, and no leaving and no visit."""
_ENDS: Final = frozenset({"", "e", "s", "es"})
_NAMING: Final = frozenset({"appos", "nmod", "flat", "flat:name"})


def repair_founded(doc: Doc) -> None:
    """Hang such a participle behind a comma on the name before it, in place, where the tree has a noun farther back."""
    for token in doc:
        if token.dep_ not in ("acl", "advcl", "amod") or not _describes_bodies(token) or token.i < token.sent.start + 2:
            continue
        name = _name_before(token)
        if name is not None and token.head != name and token.head.is_ancestor(name) and token.head.pos_ == "NOUN":
            token.head, token.dep_ = name, "acl"


def _describes_bodies(token: Token) -> bool:
    return any(token.lower_.startswith(stem) and token.lower_[len(stem) :] in _ENDS for stem in _STEMS)


def _name_before(participle: Token) -> Token | None:
    """The name before a comma; that which stands in brackets behind another is the other's."""
    doc, place = participle.doc, participle.i - 2
    if doc[place + 1].text != ",":
        return None
    if doc[place].text == ")":
        place = next((i for i in range(place, participle.sent.start, -1) if doc[i].text == "("), place + 1) - 1
    name = doc[place]
    while name.dep_ in _NAMING and name.head.pos_ == "PROPN" and name.head.i < name.i:
        name = name.head
    return name if name.pos_ == "PROPN" else None

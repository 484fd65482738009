"""English clauses without "to" behind a verb of helping, which parsers take for one name: "helped *Niger fight* X"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import NOUNS, has_case, retag

_HELPING: Final = frozenset("help helps helped helping let lets letting".split())
_DEEDS: Final = frozenset(
    "attack battle capture chase combat conquer control counter crush defeat defend destroy dislodge end expel fight"
    " free halt hold hunt oust patrol protect raid recapture repel rescue resist retake secure seize stop target track"
    " train".split()
)
"""Verbs of war in the form that some share with a noun, which a tagger prefers behind a name."""
_NAMING: Final = frozenset({"compound", "amod", "nmod:poss", "det", "flat", "nummod"})
_WITHIN: Final = frozenset({"PROPN", "NOUN", "ADJ", "DET", "NUM", "PART", "PRON", "CCONJ"})
_OBJECTS: Final = frozenset({"obj", "obl", "obl:unmarked", "xcomp", "compound", "ccomp"})


def repair_helping(doc: Doc) -> None:
    """Give whoever is helped and what they do back to their verbs, in place.

    - "helped *Niger fight* Boko Haram", "will help the *army counter* it": the name is helped, and does the deed to
      whoever follows. As one name, those who are fought would be helped.
    """
    for token in doc:
        if token.lower_ in _HELPING and token.pos_ == "VERB":
            deed = _deed(token)
            if deed is not None and (deed.dep_ != "xcomp" or deed.head != token or _lacks_object(deed)):
                _part(token, deed)


def _deed(helping: Token) -> Token | None:
    """The bare verb behind the noun phrase that follows a verb of helping."""
    for token in helping.doc[helping.i + 1 : helping.sent.end - 1]:
        verb = token.pos_ == "VERB" and "Part" not in token.morph.get("VerbForm", [])
        bare = verb and not token.lower_.endswith(("ing", "ed"))
        if token.i > helping.i + 1 and (bare or token.lower_ in _DEEDS) and token.nbor(-1).pos_ in NOUNS:
            return token if not token.nbor().is_punct and not has_case(token, ("of",)) else None
        if token.pos_ not in _WITHIN or token.lower_ == "to":
            return None
    return None


def _lacks_object(deed: Token) -> bool:
    return not any(child.dep_ == "obj" and child.i > deed.i for child in deed.children)


def _part(helping: Token, deed: Token) -> None:
    """Part the name before a deed from the one behind it."""
    whole = {token.i for token in deed.doc[helping.i + 1 : deed.i]}
    helped = deed.nbor(-1)
    while helped.head.i in whole and helped.dep_ == "conj":
        helped = helped.head
    behind = _done_to(helping, deed)
    deed.head, deed.dep_ = helping, "xcomp"
    retag(deed, "VERB", "VerbForm=Inf")
    helped.head, helped.dep_ = helping, "obj"
    for token in deed.doc[helping.i + 1 : deed.i]:
        if token.head.i not in whole and token != helped:
            token.head, token.dep_ = helped, token.dep_ if token.dep_ in _NAMING else "compound"
    if behind is not None:
        behind.head, behind.dep_ = deed, "obj"


def _done_to(helping: Token, deed: Token) -> Token | None:
    """The noun behind a deed to which it is done: the next one that hangs on the verb of helping or around the deed."""
    for token in deed.doc[deed.i + 1 : deed.sent.end]:
        if token.is_punct or token.pos_ in ("ADP", "SCONJ", "VERB", "AUX"):
            return None
        hangs = token.head == helping or token.head == deed or token.head.i < helping.i
        if token.pos_ in (*NOUNS, "PRON") and hangs and token.dep_ in _OBJECTS:
            return token
    return None

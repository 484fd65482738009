"""English verbs that "and" joins to another, and that a tree takes for an adjective of their object."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import NOMINAL, PAST, SUBJECTS, has_child, retag

_JOINING: Final = frozenset({"and", "but", "then"})
_INSIDE: Final = frozenset({"compound", "amod", "nmod"})


def repair_joined(doc: Doc) -> None:
    """Hang a second verb on the first, and its object on it, in place: "Togo left the bloc and *severed* ties".

    The form is that of a participle, and a tree then makes the two objects one ("the bloc and severed ties") or gives
    the first verb two of them. What has only one object keeps it: "sent food and *donated* clothes".
    """
    for token in doc:
        if token.lower_ in _JOINING and token.pos_ == "CCONJ" and 0 < token.i < len(doc) - 2:
            _join(token, token.nbor())


def _join(conjunction: Token, verb: Token) -> None:
    first = conjunction.nbor(-1)
    if verb.pos_ != "VERB" or not verb.lower_.endswith("ed") or first.pos_ not in NOMINAL or verb.nbor().lower_ == "by":
        return
    if verb.dep_ == "conj" and verb.head == first and first.dep_ in _INSIDE:
        second = first.head
    elif verb.dep_ == "amod" and first.dep_ == "obj":
        second = verb.head
    else:
        return
    above = second.head
    parted = second.i > verb.i and second.dep_ == "obj" and above.pos_ == "VERB" and above.i < first.i
    if not parted or not has_child(above, SUBJECTS) or has_child(verb, SUBJECTS):
        return
    for child in [child for child in second.lefts if child.i < conjunction.i and child != first]:
        child.head = first
    first.head, first.dep_ = above, "obj"
    verb.head, verb.dep_ = above, "conj"
    conjunction.head, conjunction.dep_ = verb, "cc"
    second.head = verb
    for child in [child for child in above.rights if child.i > second.i and child.dep_ in ("obl", "advcl")]:
        child.head = verb
    retag(verb, "VERB", PAST)

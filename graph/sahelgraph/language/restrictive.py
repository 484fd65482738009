"""Relative clauses without a comma, which say which of a kind is meant and so never belong to a name."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

_RELATIVE: Final = frozenset({"who", "that", "which", "qui"})


def repair_restrictive(doc: Doc) -> None:
    """Hang such a clause on the noun whose complement the name is, in place.

    "A splinter group *of al-Qaeda* that expelled them", "un groupe dissident *d'Aqmi* qui a chassé": a name needs
    nothing to tell it from others, so that the group expelled them.
    """
    for clause in doc:
        if clause.dep_ == "acl:relcl" and _adjacent(clause, clause.head):
            noun = clause.head.head
            if clause.head.dep_ == "nmod" and noun.pos_ == "NOUN" and noun.i < clause.head.i:
                clause.head = noun


def _adjacent(clause: Token, name: Token) -> bool:
    """Whether a clause opens with a pronoun right behind a name that a preposition governs."""
    first = clause.left_edge
    governed = any(child.dep_ == "case" for child in name.children)
    return name.pos_ == "PROPN" and governed and first.i == name.i + 1 and first.lower_ in _RELATIVE

"""Of whom a noun tells what he is: of the name right behind it, or of the subject of its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahelgraph.extraction.tree import Tree
from sahelgraph.language.heads import OF, behind_comma, has_case, has_child

if TYPE_CHECKING:
    from spacy.tokens import Token

_SEATS = frozenset({"nsubj", "nsubj:pass"})
_NAMED = frozenset({"appos", "nmod", "flat", "flat:name"})


def called(noun: Token) -> Token | None:
    """The name right behind a noun that says what its bearer is: "le journaliste *Jane Doe*".

    It may hang on what completes the noun: "l'homme d'affaires *Jane Doe*".
    """
    if noun.pos_ != "NOUN":
        return None
    for child in noun.rights:
        if child.pos_ == "PROPN" and child.dep_ in _NAMED and all(token.dep_ != "case" for token in child.subtree):
            return None if behind_comma(child.left_edge) else child
        if child.pos_ == "NOUN" and has_case(child, OF) and not has_child(child, ("det",)) and (name := called(child)):
            return name
    return None


def described(noun: Token, quantities: frozenset[str], tree: Tree) -> Token | None:
    """Of whom a noun with a clause is said: "*Ghana* was the first country to go", "is one of those who".

    What is denied of the subject bears no clause either.
    """
    if not any(child.dep_ in ("acl:relcl", "acl") for child in noun.children):
        return None
    several = noun.dep_ == "nmod" and noun.head.lemma_.lower() in quantities
    predicate = noun.head if several else noun
    relations = {child.dep_ for child in predicate.children}
    denied = any("Neg" in child.morph.get("Polarity", []) for child in predicate.children)
    placed = "case" in relations  # "on the verge of leaving" says what one is about to do, not what one is
    inverted = any(c.dep_ in _SEATS and any(b.dep_ == "cop" for b in c.children) for c in predicate.children)
    becomes = predicate.dep_ in ("xcomp", "obj") and predicate.head.lemma_.lower() in tree.grammar["become"]
    if denied or placed or not ("cop" in relations or inverted or becomes):
        return None
    clause = predicate.head if becomes else predicate
    own = next((child for child in clause.children if child.dep_ in _SEATS), None)
    if own is None and clause.dep_ == "conj":  # "has trained them and is the last *country* to have troops there"
        return next(iter(tree.surface_subjects(clause.head)), None)
    return own

"""Whose deed a noun names under a word of blame: "accused *Togo* of attacks", "laid the raid on *Togo*".

Whoever is accused, suspected, praised or thanked does what the noun behind "of" or "for" names; to whom a deed is laid,
does it; and who denies or faces charges of a deed is the one charged with it. What the blame makes of the status of the
deed is in `stance.py`, as for any other content.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahelgraph.extraction.tree import Tree
from sahelgraph.language.time_nouns import is_in_calendar

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = ("NOUN", "PROPN")
_BESIDE = ("acl", "acl:relcl")


def blamed(tree: Tree, noun: Token) -> list[Token] | None:
    """Who does what an event noun names, by the word of blame above it.

    Args:
        tree: the walkers of the language.
        noun: an event noun ("attack", "support").

    Returns:
        The heads of those named, none if the word of blame names nobody; ``None`` under no word of blame.
    """
    grammar = tree.grammar
    for verb in noun.children:
        if verb.dep_ in _BESIDE and verb.lemma_.lower() in grammar["attributing"] and noun in tree.patients(verb):
            return _to_whom(tree, verb, noun)
    while noun.dep_ == "nmod" and noun.head.lemma_.lower() in grammar["part_in"]:
        noun = noun.head  # "denied involvement in *the raid*"
    charge = noun.head
    if noun.dep_ == "nmod" and charge.lemma_.lower() in grammar["accusations"]:
        return _charged(tree, charge)
    if charge.pos_ in _NOUNS:
        noun, charge = _misplaced(tree, noun)
    lemma, preposition = charge.lemma_.lower(), tree.preposition(noun)
    if charge.pos_ not in ("VERB", "ADJ"):
        return None
    if lemma in grammar["accusing"] and preposition in grammar["charging"]:
        return [head for head in tree.patients(charge) if head != noun]
    if lemma in grammar["attributing"] and noun in tree.patients(charge):
        return _to_whom(tree, charge, noun)
    if lemma in grammar["denying"] and noun in tree.patients(charge):
        return tree.agents(charge)
    return None


def _to_whom(tree: Tree, verb: Token, deed: Token) -> list[Token]:
    """To whom a deed is laid, for whom a tree takes part of the deed: "laid the support for rebels *to Togo*"."""
    laid = [t for t in verb.subtree if tree.preposition(t) in tree.grammar["attributed_to"] and not is_in_calendar(t)]
    direct = [tree.antecedent(phrase) for phrase in laid if phrase.head == verb and phrase.i != deed.i]
    hung = [phrase for phrase in laid if phrase.head in direct[-1:] and phrase.dep_ == "nmod"]
    return hung or direct[-1:] or [phrase for phrase in laid if phrase.i > max(verb.i, deed.i)][-1:]


def _misplaced(tree: Tree, noun: Token) -> tuple[Token, Token]:
    """A phrase of the charge that the tree hangs on what stands before it: "accused Togo [of attacks]"."""
    holder, verb = noun.head, noun.head.head
    beside = holder.pos_ == "PROPN" or is_in_calendar(holder) or holder in tree.patients(verb)
    hung = noun.dep_ == "nmod" and beside and verb.i < noun.i
    return noun, verb if hung and verb.lemma_.lower() in tree.grammar["accusing"] else holder


def _charged(tree: Tree, charge: Token) -> list[Token] | None:
    """Whom an accusation is about: "accusations of raids *against Togo*", "*Togo* rejected accusations of raids"."""
    against = [child for child in charge.children if tree.preposition(child) in tree.grammar["against"]]
    verb = tree.support(charge)
    if against or verb is None:
        return against or None
    if verb.lemma_.lower() in tree.grammar["answering"]:
        return tree.agents(verb) or None
    return [head for word, head in tree.phrases(verb) if word in tree.grammar["against"]] or None

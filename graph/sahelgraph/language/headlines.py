"""English headlines whose verb is taken for a plural: "Chad *sanctions* Togo", "Kenyan junta *backs* rebels"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import (
    NOMINAL,
    PRESENT,
    has_child,
    is_closed,
    is_finite,
    is_parted,
    retag,
    seat,
    take_place,
)

_NARROWING: Final = frozenset({"compound", "amod", "nmod:desc", "nmod:unmarked", "nsubj"})
"""Relations by which the subject of such a verb hangs on it."""
_BEHIND: Final = frozenset({"obj", "appos", "flat", "list", "dep", "nmod:unmarked", "vocative"})
"""Relations by which its object does."""
_NO_NOUNS: Final = frozenset({"withdraws", "severs"})
_MODIFYING: Final = frozenset({"compound", "nsubj", "amod"})
_DETERMINED: Final = ("det", "case", "cop", "nummod")


def repair_headlines(doc: Doc) -> None:
    """Make the plural at the root of a line without a verb its verb if it stands between two bare nouns, in place.

    Newsrooms leave articles out and write in the present, so that many a verb looks like a noun. A noun has no other
    bare noun right behind it, unless a comma or a preposition parts the two. "Withdraws" is none anywhere.
    """
    for sentence in list(doc.sents):
        for token in sentence:
            if token.lower_ in _NO_NOUNS and token.pos_ in NOMINAL:
                _stand(token)
        root = sentence.root
        if is_closed(sentence) or root.pos_ not in NOMINAL or not _plural(root) or has_child(root, _DETERMINED):
            continue
        if any(token.pos_ in ("VERB", "AUX") and is_finite(token) and not _is_phrase(token) for token in sentence):
            continue
        subject, thing = _subject(root), _object(root)
        if subject is not None and thing is not None:
            _restore(root, subject, thing)


def _stand(word: Token) -> None:
    """Make a word the verb that it is: in the place of the noun behind it, its object, or where it is."""
    thing, subject = word.head, _subject(word)
    if word.dep_ == "ROOT" and subject is not None:
        _restore(word, subject, _object(word))
    if word.dep_ not in _MODIFYING or thing.i != word.i + 1:
        return
    left = [child for child in thing.lefts if child.i < word.i]
    right = [child for child in thing.rights if child.dep_ != "compound"]
    take_place(word, thing)
    retag(thing, "NOUN", "Number=Plur" if thing.text.endswith("s") else "Number=Sing")
    for child in (*left, *right):
        child.head = word
        child.dep_ = "obl" if child.dep_ == "nmod" else child.dep_
    thing.head, thing.dep_ = word, "obj"
    retag(word, "VERB", PRESENT)
    if (subject := _subject(word)) is not None:
        _restore(word, subject, thing)


def _is_phrase(token: Token) -> bool:
    """Whether a word that passes for a verb is a noun behind a preposition: "over coup *claims*"."""
    return token.dep_ in ("obl", "nmod") and has_child(token, ("case", "compound"))


def _plural(word: Token) -> bool:
    return word.is_lower and word.is_alpha and word.text.endswith("s") and not word.text.endswith("ss")


def _subject(root: Token) -> Token | None:
    """The noun right before a word that it seems to narrow down."""
    noun = root.nbor(-1) if not root.is_sent_start else root
    fits = noun.head == root and noun.dep_ in _NARROWING and (noun.pos_ in NOMINAL or noun.text[0].isupper())
    return noun if fits else None


def _object(root: Token) -> Token | None:
    """The bare noun phrase right behind a word, or behind its particle, that hangs on it."""
    start = root.i + 1 + has_child(root, ("compound:prt",))
    behind = (child for child in root.rights if child.dep_ in _BEHIND and child.left_edge.i == start)
    bare = (child for child in behind if child.pos_ in NOMINAL and not is_parted(child))
    return next((child for child in bare if not has_child(child, ("case",))), None)


def _restore(verb: Token, subject: Token, thing: Token | None) -> None:
    retag(verb, "VERB", PRESENT)
    for child in [child for child in verb.lefts if child != subject]:
        child.head = subject
    seat(subject, verb)
    if thing is not None:
        thing.dep_ = "obj"
    for child in verb.rights:
        if child.dep_ == "nmod":
            child.dep_ = "obl"

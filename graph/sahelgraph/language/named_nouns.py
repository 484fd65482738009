"""Names right behind the noun that says what their bearers are, hung elsewhere: "the release of the nun *X* was"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import SUBJECTS, has_child, is_closed, is_parted, retag

_IMPOSSIBLE: Final = frozenset({"amod", "aux", "aux:pass", "aux:tense", "cop", "advmod", "mark", "dep", "advcl", "acl"})
"""What no name is to anything. Parsers take names that they have never met for other words."""
_PARTED: Final = frozenset({"xcomp", "vocative", "obj", "parataxis"})
"""What a name is to a verb, but not right behind a phrase of that verb."""
_ARMS: Final[Mapping[str, frozenset[str]]] = {
    "en": frozenset(),
    "fr": frozenset({"armée", "division", "brigade", "corps"}),
}
_GENERALS: Final = frozenset({"général", "générale", "généraux"})
"""French ranks of several words, behind which the name stands: "le général *d'armée* X"."""
_OWN: Final = ("case", "det", "cc", "mark", "cop", "nummod")


def repair_named_nouns(doc: Doc) -> None:
    """Hang such names on the noun, in place: a verb has one subject, and nothing parts a noun from its name."""
    for token in list(doc):
        if token.pos_ in ("PROPN", "NOUN", "ADJ", "X") and token.is_title and not token.is_sent_start:
            noun = _noun_before(token) or _noun_joined(token)
            if noun is None:
                continue
            if noun.lower_ in _ARMS[doc.lang_] and noun.head.lower_ in _GENERALS and noun.head != token:
                token.head, token.dep_ = noun.head, "appos"
            elif noun.head == token:
                _take_preposition(token, noun)
            elif _astray(token, noun):
                retag(token, "PROPN", "")
                token.head, token.dep_ = noun, "appos"


def _noun_before(name: Token) -> Token | None:
    """The noun right before a name, or before the adjective between them: "le *prêtre* togolais X"."""
    before = name.nbor(-1)
    if before.pos_ == "ADJ" and before.dep_ == "amod" and before.head.i == before.i - 1:
        before = before.head
    hung = name.head == before and name.dep_ not in _IMPOSSIBLE and before.lower_ not in _ARMS[name.doc.lang_]
    return before if before.pos_ == "NOUN" and before.is_lower and not hung else None


def _noun_joined(name: Token) -> Token | None:
    """The noun to which, or to a name below which, a name is joined by a comma alone: "the chief of Togo, *X*,"."""
    noun, others = name.head, name.head.rights
    if name.dep_ != "conj" or has_child(name, _OWN) or not (is_parted(name) and is_closed(name.sent)):
        return None
    if any(has_child(other, ("cc",)) for other in others):
        return None
    while noun.pos_ == "PROPN" and noun.dep_ in ("nmod", "nmod:poss") and noun.head.i < noun.i:
        noun = noun.head
    return noun if noun.pos_ == "NOUN" and noun.is_lower and " " in name.text else None


def _take_preposition(name: Token, noun: Token) -> None:
    """Give a name the preposition before the noun that only describes it: "the release *of* the nun *X* was"."""
    case = next((child for child in noun.lefts if child.dep_ == "case"), None)
    if case is None or name.dep_ in ("nmod", "obl", "obl:agent", "conj") or case.i == 0:
        return
    before, verb = case.nbor(-1), name.head
    if before.pos_ == "NOUN" and not name.is_ancestor(before):
        case.head, name.head, name.dep_ = name, before, "nmod"
    elif verb.pos_ == "VERB":
        case.head, name.dep_ = name, "obl"


def _astray(name: Token, noun: Token) -> bool:
    if name.dep_ == "conj":
        return is_parted(name)
    if " " not in name.text or has_child(name, _OWN) or name.is_ancestor(noun):
        return False
    if name.dep_ in _IMPOSSIBLE:
        return True
    verb = name.head
    if name.dep_ == "appos":
        return noun.head == verb and has_child(noun, ("case",))
    if name.dep_ in SUBJECTS:
        return any(child.dep_ in SUBJECTS and child.i < name.i for child in verb.children)
    return name.dep_ in _PARTED and noun.head == verb and has_child(noun, ("case",))

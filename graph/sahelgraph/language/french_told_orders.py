"""French nouns behind a comma that pass for objects, and orders that open a quotation and pass for names."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import NOMINAL, SUBJECTS, behind_quotation, has_case, has_child, retag

_OPENING: Final = frozenset({"«", "“", '"'})
_PARTING: Final = frozenset({",", "«", "»"})
_SOURCES: Final = frozenset({"selon", "d'après", "après"})
_ORDER: Final = "Mood=Imp|Number=Plur|Person=2|Tense=Pres|VerbForm=Fin"
_INSIDE: Final = frozenset({"flat", "flat:name", "appos", "nmod", "conj"})


def repair_told_orders(doc: Doc) -> None:
    """Mend such words, in place.

    - "connaît Ada Doe, *la cheffe* du parti": behind the only comma since the verb, or behind a source, no object
      begins; the noun is in apposition to the name, or to the phrase, before it.
    - "« *Libérez* Doe », a intimé le ministre": what ends like an order and opens a quotation is one, whom it names is
      its object, and whoever stands behind the verb of saying says it.
    """
    for token in list(doc):
        if token.dep_ == "obj" and token.pos_ in NOMINAL and token.i > token.head.i:
            _stand_beside(token)
        elif token.text.endswith("ez") and token.pos_ in NOMINAL and token.i and token.nbor(-1).text in _OPENING:
            _order(token)


def _stand_beside(noun: Token) -> None:
    verb, first = noun.head, noun.left_edge.nbor() if noun.left_edge.text == "," else noun.left_edge
    if first.i - 2 <= verb.i or first.nbor(-1).text != ",":
        return
    before = first.nbor(-2)
    while before.pos_ != "PROPN" and before.head.pos_ in NOMINAL and verb.i < before.head.i < before.i:
        before = before.head
    parted = any(token.text in _PARTING for token in noun.doc[verb.i + 1 : first.i - 1])
    if parted and not has_case(before, _SOURCES):
        return
    if before.pos_ in NOMINAL and not noun.is_ancestor(before) and before.head != before:
        noun.head, noun.dep_ = before, "appos"


def _order(word: Token) -> None:
    verb = word.head
    if word.dep_ not in SUBJECTS or verb.pos_ != "VERB" or not behind_quotation(verb):
        return
    speaker = next((c for c in verb.rights if c.dep_ == "obj" and c.pos_ in NOMINAL), None)
    retag(word, "VERB", _ORDER)
    word.dep_ = "ccomp"
    for child in word.rights:
        if child.dep_ in _INSIDE and child.pos_ in NOMINAL and not has_child(child, ("case",)):
            child.dep_ = "obj"
            break
    if speaker is not None:
        speaker.dep_ = "nsubj"

"""French phrases that gender, number and the order of words attach otherwise than their tree does."""

from __future__ import annotations

import re
from typing import Final

from spacy.tokens import Doc, Token

_FEATURES: Final = ("Gender", "Number")
_OBLIQUES: Final = frozenset({"nmod", "obl", "obl:arg", "obl:mod", "obl:agent"})
_OF: Final = frozenset({"de", "d'", "d’", "du", "des"})
_OF_COUNTRIES: Final = re.compile(r"(?:ais|aises?|ois|oises?|iens?|iennes?|ains?|aines?|ans?|anes?|éens?|éennes?)$")
"""Endings of adjectives for what is of a country, which take no complement."""


def repair_agreement(doc: Doc) -> None:
    """Hang words on the noun that they agree with and on the word that can govern them, in place.

    - "des *jihadistes* présumés": the noun before an adjective is the head of both.
    - "des tirs de roquettes *revendiqués* par": a participle describes the noun that it agrees with.
    - "opposé l'armée soudanaise *aux rebelles*": what is of a country takes no complement, its verb does.
    """
    for token in doc:
        if token.pos_ == "ADJ" or (token.pos_ == "NOUN" and token.is_lower and _OF_COUNTRIES.search(token.lower_)):
            _head(token)
        if token.pos_ == "ADJ" and token.dep_ == "amod" and _OF_COUNTRIES.search(token.lower_):
            _hand_on(token)
        elif token.dep_ == "acl" and token.pos_ in ("VERB", "ADJ"):
            _describe(token)


def _head(adjective: Token) -> None:
    """Put the noun right before an adjective in its place at the head of their phrase."""
    noun = next((c for c in adjective.children if c.dep_ == "amod" and c.pos_ == "NOUN"), None)
    if noun is None or noun.i != adjective.i - 1 or adjective.head == adjective or adjective.dep_ == "amod":
        return
    if any(child.dep_ in ("cop", "nsubj", "nsubj:pass") for child in adjective.children):
        return
    noun.head, noun.dep_ = adjective.head, adjective.dep_
    for child in [child for child in adjective.children if child != noun]:
        child.head = noun
    adjective.head, adjective.dep_, adjective.pos_ = noun, "amod", "ADJ"


def _describe(participle: Token) -> None:
    """Hang a participle on the noun farther up that it agrees with, if it disagrees with the one it hangs on."""
    noun = participle.head
    past = "Past" in participle.morph.get("Tense", [])
    if not past or noun.pos_ != "NOUN" or participle.i < noun.i or not _differ(participle, noun):
        return
    while noun.dep_ in _OBLIQUES and noun.head.pos_ == "NOUN" and noun.head.i < noun.i:
        noun = noun.head
        if _alike(participle, noun):
            participle.head = noun
            return


def _differ(one: Token, other: Token) -> bool:
    """Whether two words are known to differ in gender or in number."""
    return any(
        (own := one.morph.get(feature, [])) and (its := other.morph.get(feature, [])) and own != its
        for feature in _FEATURES
    )


def _alike(one: Token, other: Token) -> bool:
    """Whether two words are known to be of one gender and one number."""
    return all((own := one.morph.get(feature, [])) and own == other.morph.get(feature, []) for feature in _FEATURES)


def _hand_on(adjective: Token) -> None:
    """Give the phrases that hang on an adjective for a country to its verb, or with "de" to its noun."""
    noun = adjective.head
    verb = noun.head if noun.dep_ in ("obj", "iobj", "obl", "obl:arg") and noun.head.pos_ == "VERB" else None
    for child in list(adjective.rights):
        case = next((part.lower_ for part in child.children if part.dep_ == "case"), None)
        if child.dep_ not in _OBLIQUES or case is None:
            continue
        if case in _OF or verb is None or verb.i > adjective.i:
            child.head, child.dep_ = noun, "nmod"
        else:
            child.head, child.dep_ = verb, "obl"

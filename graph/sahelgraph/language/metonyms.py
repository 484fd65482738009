"""A capital in a sentence: the state that acts from it, or the place where something is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahelgraph.language.lexicon import Lexicon
from sahelgraph.language.scene import folded

if TYPE_CHECKING:
    from spacy.tokens import Token

_TO_OR_FROM = {"en": frozenset({"to", "from"}), "fr": frozenset({"de", "du", "d'"})}
_ON = {"en": frozenset({"on", "upon", "against"}), "fr": frozenset({"sur", "contre"})}
_AT = {"en": frozenset[str](), "fr": frozenset({"a", "au"})}
_MEMBER = frozenset({"conj", "appos", "flat"})
_OBJECT = frozenset({"obj", "nsubj:pass", "obl:arg"})


def is_place(token: Token, lexicon: Lexicon) -> bool:
    """Whether a capital is the place and not the state, by what governs it.

    Locative prepositions make it a place whatever the verb ("in Moscow"); directions do so after words of motion
    ("arrived in", "flew to Moscow", but "turned to Moscow"); French "à" does so except where something is addressed or
    given ("demandé à Paris"). Objects are places of attacks and visits. A member of a list is what the first member is.
    """
    while token.dep_ in _MEMBER and token.head.pos_ == "PROPN" and token.head.i < token.i and not _case(token):
        token = token.head
    case = _case(token)
    governor = {folded(token.head.text), folded(token.head.lemma_)}
    language = lexicon.language
    if case:
        if governor & lexicon.government and token.dep_.startswith("nmod"):
            return False
        if case in lexicon.locative:
            return True
        if case in _AT[language]:
            return not (bool(governor & lexicon.address) or _addressed(token, lexicon))
        if case in _TO_OR_FROM[language]:
            return bool(governor & lexicon.motion) or bool(governor & lexicon.places)
        if case in _ON[language]:
            return bool(governor & lexicon.assault)
        return bool(governor & lexicon.places) and token.dep_.startswith("nmod")
    if token.dep_ in _OBJECT:
        return bool(governor & lexicon.assault)
    if token.dep_.startswith(("compound", "nmod", "flat")):
        return bool(governor & lexicon.places)
    return token.dep_ in ("obl", "obl:mod", "nmod", "advmod") or (
        token.dep_ == "appos" and bool(governor & lexicon.places)
    )


def _case(token: Token) -> str:
    """The preposition of a noun, folded; empty if it has none (a possessive "'s" is none, "according to" is one)."""
    cases = (child for child in token.children if child.dep_ == "case" and child.pos_ in ("ADP", "VERB"))
    return next((folded(child.text) for child in cases), "")


def _addressed(token: Token, lexicon: Lexicon) -> bool:
    """Whether the verb that a phrase hangs on from further up gives or says something (light verbs, auxiliaries)."""
    verb = token.head.head
    return (
        token.head.pos_ == "NOUN"
        and token.head.dep_ == "obj"
        and bool({folded(verb.text), folded(verb.lemma_)} & lexicon.address)
    )

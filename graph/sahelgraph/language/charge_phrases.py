"""What belongs to the noun of an accusation, or to a coup: "accused Togo of attacks *on civilians*".

A tree hangs the phrase behind the noun on the verb, or on whoever is accused or accuses, as often as on the noun. Where
nothing stands between the two it is the noun's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import NOUNS, has_case, has_child
from sahelgraph.language.time_nouns import is_in_calendar

_ACCUSING: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("accus", "suspect", "blam", "charg", "fault", "thank", "prais", "condemn", "criticis", "criticiz"),
    "fr": ("accus", "soupçonn", "suspect", "tax", "inculp", "remerci", "félicit", "condamn"),
}
"""How the forms of such verbs begin."""
_ACCUSATIONS: Final = frozenset({"accusations", "accusation", "allegations", "allégations", "soupçons", "suspicions"})
_CHARGING: Final = frozenset({"of", "for", "with", "de", "d'", "d’", "pour"})
_BARE: Final = frozenset({"of", "de", "d'", "d’"})
_PHRASES: Final = frozenset({
    "on", "upon", "against", "to", "of", "with", "for", "between",
    "contre", "sur", "à", "au", "aux", "de", "du", "des", "d'", "d’", "avec", "envers", "entre",
})  # fmt: skip
_AGAINST: Final = frozenset({"contre", "against"})
_COUPS: Final = frozenset({"coup", "putsch", "coup d'état", "mutiny", "mutinerie", "attentat", "plot", "complot"})


def repair_charges(doc: Doc) -> None:
    """Hang what follows the noun of an accusation, and whom a coup was against, on that noun, in place."""
    for token in doc:
        if token.pos_ == "VERB" and token.lower_.startswith(_ACCUSING.get(doc.lang_, ())):
            charge = _charge(token)
        elif token.lower_ in _ACCUSATIONS:
            charge = _named(token)
        else:
            _keep_coup(token)
            continue
        if charge is not None:
            _gather(charge, token)


def _keep_coup(phrase: Token) -> None:
    """Hang on a coup whom it was against: "sanctions taken after the coup *against Doe*"."""
    if phrase.pos_ not in NOUNS or phrase.left_edge.i == phrase.sent.start or not has_case(phrase, _AGAINST):
        return
    before = phrase.left_edge.nbor(-1)
    coup = before.head if before.dep_ == "nmod" and before.head.lower_ == "coup" else before
    if coup.lower_ in _COUPS and phrase.head not in (coup, before) and not phrase.is_ancestor(coup):
        phrase.head, phrase.dep_ = coup, "nmod"


def _charge(verb: Token) -> Token | None:
    """The noun behind "of" or "for" that says of what somebody is accused, whichever word it hangs on."""
    named = [child for child in verb.rights if child.dep_ in ("obj", "obl:agent") or child.dep_.startswith("obl")]
    below = (child for holder in (verb, *named) for child in holder.rights)
    nouns = [child for child in below if child.pos_ == "NOUN" and has_case(child, _CHARGING)]
    return min((noun for noun in nouns if not _describes(noun, verb)), key=lambda noun: noun.i, default=None)


def _named(accusation: Token) -> Token | None:
    """The bare noun that says what an accusation is about: "accusations of *attacks* on", not "of the government"."""
    return next(
        (c for c in accusation.rights if c.pos_ == "NOUN" and has_case(c, _BARE) and not has_child(c, ("det",))), None
    )


def _describes(noun: Token, verb: Token) -> bool:
    """Whether an of-phrase only says who is accused: "accuse le chef *de la junte*", "the army *of the country*"."""
    own = any(child.dep_ in ("det", "nmod:poss", "det:poss") for child in noun.children)
    return noun.head != verb and noun.head.pos_ == "NOUN" and (own or has_case(noun, frozenset({"of"})))


def _gather(charge: Token, verb: Token) -> None:
    """Move to a noun the phrases right behind it that hang on a word before it."""
    for phrase in [token for token in verb.subtree if token.i > charge.i and token.head.i < charge.i]:
        close = phrase.left_edge.i == charge.right_edge.i + 1
        named = phrase.pos_ in NOUNS and has_case(phrase, _PHRASES) and not is_in_calendar(phrase)
        if close and named and phrase.head in (verb, *verb.subtree) and not phrase.is_ancestor(charge):
            phrase.head, phrase.dep_ = charge, "nmod"

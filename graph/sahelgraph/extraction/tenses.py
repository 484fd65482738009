"""What the form of a verb says about when it happened, seen from the verb that it hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sahelgraph.language.time_nouns import UNITS

if TYPE_CHECKING:
    from spacy.tokens import Token

_OTHER_TIMES: Final = frozenset({"have", "will", "would", "shall", "may", "might", "could", "can", "should", "must"})
"""Auxiliaries of the perfect, the future and the possible."""

_PERFECT: Final = frozenset({"has", "have", "'ve"})
_PLUPERFECT: Final = frozenset({"had", "avait", "avaient", "était", "étaient"})
_SPANS: Final = UNITS | {"mois", "an", "ans", "année", "années", "décennie", "décennies", "jour", "jours", "semaines"}
_DURING: Final = frozenset({"for", "pendant", "durant"})
_EARLIER: Final = frozenset({"earlier", "previously", "already", "formerly", "auparavant", "précédemment", "déjà"})
"""Adverbs of what happened before that which it is told with."""


def is_perfect(verb: Token) -> bool:
    """Whether a verb is in the English present perfect, which goes with no past time: "has since spread"."""
    return any(child.dep_ == "aux" and child.lower_ in _PERFECT for child in verb.children)


def is_recent_past(verb: Token) -> bool:
    """Whether a verb is in the tense of news, the English perfect or the French compound past."""
    helpers = [child for child in verb.children if child.dep_.startswith("aux")]
    having = any(child.lower_ in ("has", "have", "a", "ont") for child in helpers)
    # "est arrivé", but not the present of the passive: "est accusé".
    return having or any(child.lower_ in ("est", "sont") and child.dep_ != "aux:pass" for child in helpers)


def is_pluperfect(verb: Token) -> bool:
    """Whether a verb is in the pluperfect: it happened before what the sentence tells."""
    return any(child.dep_.startswith("aux") and child.lower_ in _PLUPERFECT for child in verb.children) and (
        "Past" in verb.morph.get("Tense", [])
    )


def is_progressive(verb: Token) -> bool:
    """Whether a verb is in the English progressive: "said that it *was leaving*"."""
    helped = any(child.dep_ == "aux" and child.lower_ in ("is", "are", "was", "were") for child in verb.children)
    return helped and verb.text.lower().endswith("ing")


def is_unfolding(verb: Token) -> bool:
    """Whether a verb sets the scene, in the English progressive or the French imperfect: "elle *s'exprimait* après"."""
    return is_progressive(verb) or "Imp" in verb.morph.get("Tense", [])


def is_earlier(verb: Token) -> bool:
    """Whether an adverb puts a verb before what it is told with: "after they had *earlier* left"."""
    return any(child.dep_ == "advmod" and child.lower_ in _EARLIER for child in verb.children)


def is_elsewhen(verb: Token) -> bool:
    """Whether a clause is in the perfect or the future, so that it was or will be at some other time."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "aux:tense")]
    perfect = any(child.dep_ == "aux:tense" or child.lemma_.lower() in _OTHER_TIMES for child in helpers)
    return perfect or bool({"Fut", "Cnd"} & {*verb.morph.get("Tense", []), *verb.morph.get("Mood", [])})


def is_to_come(verb: Token) -> bool:
    """Whether a clause is in the future or only possible, so that it has not happened."""
    modal = any(child.dep_ == "aux" and child.lemma_.lower() in _OTHER_TIMES - {"have"} for child in verb.children)
    return modal or bool({"Fut", "Cnd"} & {*verb.morph.get("Tense", []), *verb.morph.get("Mood", [])})


def is_past(verb: Token) -> bool:
    """Whether a finite verb is in the simple past, or in the French compound past that stands for it."""
    helpers = {child.lower_ for child in verb.children if child.dep_.startswith("aux")}
    if helpers & (_PERFECT | _PLUPERFECT):
        return False
    if helpers & {"a", "ont", "est", "sont", "was", "were", "did"}:
        return "Past" in verb.morph.get("Tense", []) or bool(helpers & {"did"})
    return not helpers and "Past" in verb.morph.get("Tense", []) and "Part" not in verb.morph.get("VerbForm", [])


def has_lasted(verb: Token) -> bool:
    """Whether a past tense says how long something went on, so that it is over: "*ruled* Togo *for* six *years*"."""
    phrases = (c for c in verb.children if any(part.dep_ == "case" and part.lower_ in _DURING for part in c.children))
    return any(word.lower_ in _SPANS for phrase in phrases for word in phrase.subtree) and is_past(verb)

"""Governors under which a thing was done all the same: "a fini par céder", "a pu rencontrer", "was able to go"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahelgraph.extraction.cues import Cues, Force
from sahelgraph.extraction.scope import Link, form, infinitive, marker

if TYPE_CHECKING:
    from spacy.tokens import Token

_HOPED = frozenset({Force.PLAN, Force.DECIDE, Force.POSSIBLE})
"""Forces of what need not come about, but for the past of some verbs."""


def achieved(link: Link, force: Force, cues: Cues) -> bool:
    """Whether a governor tells that what is below it was done, or goes on.

    - "a fini *par* céder": somebody ends by doing it.
    - "*ne* cesse d'accuser": "ne" alone denies a verb of ceasing.
    - "*est allé* voir", "*went* to see": whoever has gone to do something did it.
    - "a *pu*, a *dû*, a *tenu à* rencontrer", "was *able* to": in the past it came about, unless it is denied.
    """
    holder = link.holder
    words = {form(child) for child in holder.children}
    if force is Force.CEASE:
        alone = bool(words & cues["negative_particles"]) and not words & (cues["negations"] | cues["no_longer"])
        return alone or marker(link.node) in cues["finally"]
    if force in _HOPED and holder.lemma_.lower() in cues["going"] and infinitive(link.node):
        times = {form(holder), *(form(child) for child in holder.children if child.dep_.startswith("aux"))}
        return bool(times & cues["gone"]) and not _denied(words, cues)
    if force not in _HOPED or holder.lemma_.lower() not in cues["achieving"] or not infinitive(link.node):
        return False
    return _past(holder, cues) and not _denied(words, cues)


def _denied(words: set[str], cues: Cues) -> bool:
    return bool(words & (cues["negations"] | cues["negative_particles"]))


def _past(holder: Token, cues: Cues) -> bool:
    """Whether what carries the time of a governor is a plain past, and no "would" or "may" beside it."""
    carriers = {form(child) for child in holder.children if child.dep_.startswith(("aux", "cop"))}
    return bool(carriers & cues["past_auxiliaries"]) and carriers <= cues["past_auxiliaries"] | {"been"}

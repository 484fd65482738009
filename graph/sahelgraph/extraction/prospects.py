"""Whether an event that is the subject of a clause happens: "the visit *is on hold*", "*has yet to take place*"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sahelgraph.extraction.cues import Cues
from sahelgraph.extraction.forms import infinitive
from sahelgraph.language.heads import SUBJECTS
from sahelgraph.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Token

_OUTLOOKS: Final = (("denied", Status.DENIED), ("planned", Status.PLANNED), ("possible", Status.POSSIBLE))
_REFLEXIVE: Final = frozenset({"se", "s'"})


def occurring(event: Token, cues: Cues) -> Token | None:
    """The infinitive that tells what an event does, below the verb that it is the subject of.

    "The talks have yet to *take place*", "la visite devrait *avoir lieu*": how sure the event is, is how sure that is.
    """
    if event.dep_ not in SUBJECTS or event.pos_ not in ("NOUN", "PROPN"):
        return None
    below = (child for child in event.head.rights if child.dep_ == "xcomp")
    return next((verb for verb in below if infinitive(verb) and _happens(verb, cues)), None)


def _happens(verb: Token, cues: Cues) -> bool:
    lemma = verb.lemma_.lower()
    words = {child.lower_.replace("’", "'") for child in verb.children}
    phrases = {lemma} | {f"{lemma} {word}" for word in words}
    if words & _REFLEXIVE:
        phrases |= {f"se {lemma}", f"s'{lemma}"}
    return not phrases.isdisjoint(cues["beginnings"])


def outlook(event: Token, cues: Cues, *, attack: bool) -> Status | None:
    """What a set phrase or a verb says of an event that is its subject: "is *on the agenda*", "*depends* on the talks".

    ``None`` where it says nothing. An ``attack`` that was pushed back took place, other events then did not.
    """
    if event.dep_ not in SUBJECTS or event.pos_ not in ("NOUN", "PROPN"):
        return None
    head = event.head
    told = {head.lemma_.lower(), *_phrases(head)}
    for child in head.rights:
        if child.dep_.startswith(("obl", "xcomp", "advmod", "obj", "compound:prt")):
            told |= {f"{head.lemma_.lower()} {child.lower_}", *_phrases(child)}
    if told & cues["put_off"]:
        return None if attack else Status.PLANNED
    return next((status for name, status in _OUTLOOKS if told & cues[f"outlook_{name}"]), None)


def _phrases(noun: Token) -> set[str]:
    """A noun behind its preposition, and with it the noun that follows: "on hold", "à l'ordre du jour"."""
    words = [c.lower_.replace("’", "'") for c in noun.lefts if c.dep_ in ("case", "det")]
    short = " ".join([*words, noun.lower_]).replace("' ", "'")
    behind = next((child for child in noun.rights if child.dep_ == "nmod"), None)
    more = [c.lower_ for c in behind.lefts if c.dep_ in ("case", "det")] if behind is not None else []
    return {short, " ".join([short, *more, behind.lower_]) if behind is not None else short}

"""Sentences whose main verb a tree hangs under the participle that describes their subject."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import (
    BY,
    NOMINAL,
    PAST_PARTICIPLE,
    SEATED,
    behind_comma,
    crown,
    has_child,
    is_finite,
    is_lone,
    retag,
    seat,
)
from sahelgraph.language.time_nouns import is_in_calendar

_MARKS: Final = frozenset({",", ";", ":", "–", "—"})
_VERBAL: Final = frozenset({"aux", "aux:pass", "advmod", "cop"})
_CLAUSES: Final = frozenset({"advcl", "ccomp"})
_RESUMING: Final = frozenset({"ccomp", "conj", "advcl", "parataxis"})
"""Relations by which a tree hangs the main verb on such a participle."""
_COUNTED: Final = NOMINAL | {"NUM"}
_SINCE: Final = frozenset({"since", "until", "till", "before", "after", "depuis"})


def repair_reduced_relatives(doc: Doc) -> None:
    """Make the finite verb of a sentence its root, in place, and a participle before it what describes the subject.

    - "Four agents *jailed* in Lagos *were freed*": no sentence joins a participle and a verb with nothing between them.
    - "Rebels *led* by Togo *fled*": such a participle may look like a past tense.
    - "Rebels, led by Togo, fled": nor what commas set off from its subject and its verb.
    - "Soldiers held in Mali *since July were freed*": no month is freed, and what it opens is no clause.
    - "after soldiers *led* by Jane Doe *toppled* him": nor does a clause within the sentence have two such verbs.
    """
    for token in doc:
        if token.dep_ in _CLAUSES and token.pos_ == "VERB" and token.i + 1 < len(doc) and token.nbor().lower_ in BY:
            _swap_below(token)
    for sentence in list(doc.sents):
        root = sentence.root
        if root.pos_ == "VERB" and (not is_finite(root) or _undergone(root) or behind_comma(root)):
            _swap(root)
        elif root.pos_ in _COUNTED:
            _resume(root)


def _swap(participle: Token) -> None:
    """Make the finite verb behind a participle, which alone has a subject, the root in its stead."""
    subject = next((child for child in participle.lefts if child.dep_ in SEATED), None)
    below = {child.dep_.split(":")[0] for child in participle.children}
    if subject is None or subject.pos_ not in _COUNTED or below & {"aux", "cop", "cc"}:
        return
    verb = next((child for child in participle.rights if child.dep_ in _RESUMING and is_lone(child)), None)
    if verb is None or not (_set_off(participle, verb) or _unparted(participle, verb)):
        return
    crown(verb, subject)
    participle.head, participle.dep_ = subject, "acl"
    if is_finite(participle):
        retag(participle, "VERB", PAST_PARTICIPLE)


def _unparted(participle: Token, verb: Token) -> bool:
    """Whether no mark stands between a participle and the verb behind it."""
    return all(token.text not in _MARKS for token in participle.doc[participle.i : verb.i])


def _set_off(participle: Token, verb: Token) -> bool:
    """Whether commas enclose what a participle says: "*, led by Jane Doe, have* denied it", "*, grouped in X, say*"."""
    doc, first = participle.doc, min([verb.i, *(child.i for child in verb.lefts if child.dep_ in _VERBAL)])
    enclosed = doc[participle.i - 1].text == "," and doc[first - 1].text == ","
    return enclosed and doc[participle.i + 1].pos_ in ("ADP", "ADV")


def _swap_below(participle: Token) -> None:
    """Make the finite verb behind "soldiers led *by* somebody" the one of their clause."""
    subject = next((child for child in participle.lefts if child.dep_ in SEATED), None)
    if subject is None or subject.i + 1 != participle.i or has_child(participle, ("aux", "aux:pass", "cop")):
        return
    behind = participle.doc[participle.i + 1 : participle.sent.end]
    verb = next((token for token in behind if token.pos_ in ("VERB", "PUNCT", "CCONJ", "SCONJ")), None)
    if verb is None or verb.pos_ != "VERB" or not is_finite(verb) or not has_child(verb, ("obj", "obl")):
        return
    above = participle.head if participle.head != verb else verb.head
    if above == verb:
        return
    verb.head, verb.dep_ = above, participle.dep_
    for child in list(verb.lefts):
        if child.dep_ in SEATED and child.i > participle.i:
            child.head, child.dep_ = participle, "obl:agent"
            participle.nbor().head, participle.nbor().dep_ = child, "case"
    for child in list(participle.lefts):
        child.head = verb
    seat(subject, verb)
    participle.head, participle.dep_ = subject, "acl"
    retag(participle, "VERB", PAST_PARTICIPLE)


def _undergone(verb: Token) -> bool:
    """Whether what passes for a past tense may be a participle: a preposition follows it, and it has no object."""
    past = "Past" in verb.morph.get("Tense", []) and verb.i + 1 < len(verb.doc)
    return past and verb.nbor().pos_ == "ADP" and not has_child(verb, ("obj", "aux", "compound:prt"))


def _resume(noun: Token) -> None:
    """Make the verb behind "since July" the root, of which the noun at the root is the subject."""
    for verb in [token for token in noun.subtree if token.pos_ == "VERB" and token.dep_ == "advcl"]:
        mark = next((child for child in verb.lefts if child.dep_ == "mark" and child.lower_ in _SINCE), None)
        time = next((child for child in verb.lefts if child.dep_ in SEATED), None)
        if mark is None or time is None or not _temporal(time) or not is_finite(verb):
            continue
        if time.left_edge.i != mark.i + 1 or verb.head.dep_ != "acl" or verb.head.head != noun:
            continue
        participle = verb.head
        crown(verb, noun)
        time.head, time.dep_ = participle, "obl"
        mark.head, mark.dep_ = time, "case"
        return


def _temporal(token: Token) -> bool:
    """Whether a word is a year, or a month or day by its capital and nothing else on it but numbers."""
    month = token.pos_ == "PROPN" and all(child.pos_ in ("NUM", "PUNCT") for child in token.children)
    return token.like_num or (month and is_in_calendar(token))

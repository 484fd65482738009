"""English clauses that a tree hangs on a name or noun before them, to which they cannot belong."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import NOUNS, OF, PAST, SUBJECTS, behind_comma, has_child, is_parted, retag, seat

_AROUND: Final = frozenset({"after", "before", "since", "until", "as"})
"""Words that open a phrase or a clause."""
_TAKING: Final = frozenset(
    "abducted arrested captured detained freed held hijacked imprisoned jailed kidnapped killed released seized taken"
    " wounded".split()
)
"""What only people undergo."""
_DEEDS: Final = frozenset(
    "release releases freeing liberation abduction kidnapping killing arrest death murder".split()
)
_PARTED: Final = frozenset({"acl:relcl", "advcl", "acl"})
_HELD: Final = frozenset({"aux", "aux:pass", "mark", "cc", "obl:agent"})
_COMMAS: Final = 2
"""Commas around one apposition."""


def repair_astray_clauses(doc: Doc) -> None:
    """Hang such clauses on what governs them, in place.

    - "announced, with Togo and Benin, *that it wants* to leave": no relative "that" follows a comma.
    - "after *Ama Obi*, the minister, *spoke* to him": a name between "after" and a verb is the subject of a clause.
    - "the release of three *women kidnapped* in Togo": nobody kidnaps a release.
    """
    for token in doc:
        if token.lower_ == "that" and behind_comma(token):
            _content(token)
        elif token.dep_ == "case" and token.lower_ in _AROUND and token.head.pos_ in NOUNS:
            _clause_after(token)
        elif token.dep_ == "acl" and token.lower_ in _TAKING and token.head.lower_ in _DEEDS:
            _undergone(token)


def _content(that: Token) -> None:
    """Make a clause behind a comma and "that" what the last verb before it says, unless that has content already."""
    clause = that.head
    if clause.i < that.i or clause.dep_ not in _PARTED or not has_child(clause, SUBJECTS - {"csubj"}):
        return
    verbs = [token for token in clause.ancestors if token.pos_ == "VERB" and token.i < that.i]
    if clause.dep_ == "acl:relcl" and any(child.dep_ in SUBJECTS and child == that for child in clause.children):
        return
    verb = next((v for v in verbs if not has_child(v, ("obj", "ccomp", "xcomp"))), None)
    if verb is not None:
        clause.head, clause.dep_ = verb, "ccomp"
        that.dep_ = "mark"


def _clause_after(opening: Token) -> None:
    """Make a clause of "after", a name with an apposition, and a past tense behind the comma that ends that."""
    name = opening.head
    below = (token for token in name.sent if token.i > name.i and token.pos_ == "VERB" and token.dep_ in _PARTED)
    verb = next((token for token in below if behind_comma(token) and token.doc[name.i + 1].text == ","), None)
    if verb is None or "Past" not in verb.morph.get("Tense", []) or has_child(verb, SUBJECTS | _HELD):
        return
    noun = verb.head
    between = name.doc[name.i + 1 : verb.i]
    if noun not in (name, *between) or sum(token.text == "," for token in between) > _COMMAS:
        return
    if any(token.pos_ in ("VERB", "AUX") for token in between):
        return
    verb.head, verb.dep_ = name.head, "advcl"
    if noun != name and not name.is_ancestor(noun):
        noun.head, noun.dep_ = name, "appos"
    seat(name, verb)
    opening.head, opening.dep_ = verb, "mark"
    retag(verb, "VERB", PAST)


def _undergone(participle: Token) -> None:
    """Hang a participle of what only people undergo on the people right before it."""
    deed = participle.head
    people = [child for child in deed.rights if child.dep_ == "nmod" and any(c.lower_ in OF for c in child.lefts)]
    whom = next((child for child in people if child.i < participle.i), None)
    if whom is not None and not is_parted(participle):
        participle.head = whom

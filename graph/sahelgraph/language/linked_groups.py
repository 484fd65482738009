"""English clauses whose verb a tree hangs under what their subject is linked to: "rebels *linked* to Togo *fled*"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import (
    NOMINAL,
    PAST,
    PAST_PARTICIPLE,
    SEATED,
    SUBJECTS,
    has_child,
    is_finite,
    retag,
    seat,
    take_place,
)

_LINKED: Final = frozenset(
    "linked allied affiliated tied aligned belonging related connected believed thought suspected associated".split()
)
"""Participles that a tree takes for the verb of their clause; nobody links himself to somebody without an object."""
_TIES: Final = frozenset({"ties", "links", "connections"})
_LOW: Final = frozenset({"xcomp", "ccomp", "obl", "conj", "advcl", "parataxis", "acl"})
_JOINS: Final = frozenset({"mark", "cc"}) | SEATED


def repair_linked_groups(doc: Doc) -> None:
    """Make the verb behind such a participle that of the clause, in place; the participle describes its subject.

    - "when militants *linked* to Ansaru *killed* ten", "the north, where groups allied to it *operate*".
    - "where groups linked to Ansaru *and the Lakurawa have killed* thousands": the second name is no subject.
    - "fights *groups with ties* to Ansaru": ties are theirs whom the noun before them names.
    """
    for token in doc:
        if token.lower_ in _TIES and token.dep_ in ("obl", "nmod") and token.i > 1:
            _own(token)
        if (
            token.lower_ not in _LINKED
            or token.pos_ != "VERB"
            or token.i + 2 >= len(doc)
            or token.nbor().lower_ not in ("to", "with")
        ):
            continue
        subject = next((child for child in token.lefts if child.dep_ in SUBJECTS), None)
        if subject is None and token.dep_ == "advcl" and token.i > 0 and token.nbor(-1).pos_ in NOMINAL:
            _describe(token)
        if subject is None or subject.i != token.i - 1 or subject.pos_ not in NOMINAL:
            continue
        if has_child(token, ("aux", "aux:pass", "cop", "obj")):
            continue
        verb = _below(token) or _beside(token)
        if verb is not None:
            _raise(verb, token, subject)


def _describe(participle: Token) -> None:
    """Give a participle to the name right before it: "hijacked by *militants* linked to Ansaru"."""
    name = participle.nbor(-1)
    if not participle.is_ancestor(name) and name.dep_ != "nmod:poss":
        participle.head, participle.dep_ = name, "acl"


def _own(ties: Token) -> None:
    before = ties.nbor(-2)
    if ties.nbor(-1).lower_ == "with" and before.pos_ in NOMINAL and before.head == ties.head and before != ties.head:
        ties.head, ties.dep_ = before, "nmod"


def _below(participle: Token) -> Token | None:
    """The first verb under a participle that nothing joins to it."""
    for child in participle.rights:
        _part(child, participle)
        if child.dep_ in _LOW and child.pos_ == "VERB" and not any(c.dep_ in _JOINS for c in child.lefts):
            between = participle.doc[participle.i : child.i]
            parted = any(token.text in (",", ";", ":", "–", "—") for token in between)
            opened = child.left_edge.lower_ == "to" or child.lower_.endswith("ing")
            return None if parted or opened else child
    return None


def _part(verb: Token, participle: Token) -> None:
    """Give the participle the name behind "to" that a tree hangs on the verb behind that name."""
    to = participle.nbor()
    names = [child for child in verb.lefts if child.i > to.i and child.pos_ in NOMINAL]
    seated = [name for name in names if name.dep_ in SEATED]
    told = verb.dep_.startswith("obl") and not seated
    told |= verb.dep_ in ("xcomp", "advcl", "ccomp") and names == seated and not verb.lower_.endswith("ing")
    if told and verb.pos_ == "VERB" and to.head == verb and names:
        names[-1].head, names[-1].dep_ = participle, "obl"
        to.head, to.dep_ = names[-1], "case"


def _beside(participle: Token) -> Token | None:
    """The verb of another clause that took the second of the linked names for its subject, once it is given up."""
    linked = next((child for child in participle.rights if child.dep_ in ("obl", "obl:arg")), None)
    behind = linked.right_edge.i + 1 if linked is not None else len(participle.doc)
    if linked is None or behind + 1 >= len(participle.doc) or participle.doc[behind].lower_ != "and":
        return None
    joint = participle.doc[behind]
    verb = joint.head
    name = next((child for child in verb.lefts if child.dep_ in SUBJECTS and child.i > joint.i), None)
    told = has_child(verb, ("cop",)) or (verb.pos_ == "VERB" and is_finite(verb))
    if verb.dep_ != "conj" or not told or name is None or verb == participle:
        return None
    if name.left_edge.i != joint.i + 1 or verb.is_ancestor(participle):
        return None
    name.head, name.dep_ = linked, "conj"
    joint.head, joint.dep_ = name, "cc"
    return verb


def _raise(verb: Token, participle: Token, subject: Token) -> None:
    left = [child for child in participle.lefts if child != subject]
    right = [child for child in participle.rights if child.i > verb.i]
    take_place(verb, participle)
    seat(subject, verb)
    participle.head, participle.dep_ = subject, "acl"
    for child in left + right:
        child.head = verb
    retag(participle, "VERB", PAST_PARTICIPLE)
    if verb.pos_ == "VERB" and not is_finite(verb):
        retag(verb, "VERB", PAST)

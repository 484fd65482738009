"""Finite verbs without a subject, and the noun phrase before them that stands as one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import SEATED, has_child, is_finite, is_parted, seat
from sahelgraph.language.time_nouns import TIMES

_CLAUSES: Final = frozenset({"ROOT", "ccomp"})
_ASTRAY: Final = frozenset(
    {"obl", "obl:unmarked", "advcl", "appos", "nmod", "nmod:desc", "obj", "dislocated", "advmod", "vocative"}
)
"""What a tree may take a subject for that an insertion parts from its verb."""
_CONJUNCTIONS: Final = frozenset({"after", "before", "since", "as", "until"})
_PARTING: Final = frozenset({":", ";"})
_BORROWED: Final = frozenset({"case", "mark", "cop"})


def find_subjects(doc: Doc) -> None:
    """Give English finite verbs without a subject the bare noun phrase before them, in place.

    "Since the coup, *the junta*, like its neighbours, has expelled ..." and "*X*, the group's director, held ...": what
    stands between commas or at the head of its sentence without a preposition, before a verb that nobody does, does it.
    """
    for verb in doc:
        if verb.pos_ != "VERB" or verb.dep_ not in _CLAUSES or not is_finite(verb) or _has_subject(verb):
            continue
        subject = next(_bare(verb), None)
        between = {token.text for token in doc[subject.i : verb.i]} if subject is not None else set()
        if subject is not None and "," in between and between.isdisjoint(_PARTING):
            seat(subject, verb)


def split_clauses(doc: Doc) -> None:
    """Give a clause with "after" its verb back where a relative clause stands before it, in place.

    "closed its border *after Togo, which ..., recalled* its envoy": a verb that no "and" joins to the one before it is
    that of the clause which the conjunction opens.
    """
    for verb in doc:
        if verb.dep_ != "conj" or verb.pos_ != "VERB" or not is_finite(verb) or verb.i - 1 <= verb.sent.start:
            continue
        if has_child(verb, SEATED | {"cc", "mark"}) or verb.nbor(-1).text != ",":
            continue
        relative = next((a for a in (verb.nbor(-2), *verb.nbor(-2).ancestors) if a.dep_ == "acl:relcl"), None)
        if relative is None or not verb.head.i < relative.head.i < verb.i:
            continue
        subject = relative.head
        opening = next((c for c in subject.lefts if c.dep_ == "case" and c.lower_ in _CONJUNCTIONS), None)
        if opening is not None:
            seat(subject, verb)
            opening.head, opening.dep_ = verb, "mark"
            verb.dep_ = "advcl"


def _has_subject(verb: Token) -> bool:
    return has_child(verb, SEATED) or bool(verb.is_sent_start)


def _bare(verb: Token) -> Iterator[Token]:
    """Noun phrases before a verb that nothing but the verb governs, or a phrase that opens the sentence."""
    doc, first = verb.doc, verb.sent.start
    for token in doc[first : verb.i]:
        edge = token.left_edge.i if token.left_edge.text != "," else token.left_edge.i + 1
        opens = edge == first or doc[edge - 1].text == ","
        nominal = token.pos_ in ("NOUN", "PROPN") and token.dep_ in _ASTRAY and token.lower_ not in TIMES
        marked = any(child.dep_ in _BORROWED and child.i < token.i for child in token.children)
        if nominal and opens and not marked and token.right_edge.i < verb.i and _reaches(token, verb):
            yield token


def _reaches(noun: Token, verb: Token) -> bool:
    """Whether no other verb with a subject of its own lies between a noun and the verb above it."""
    for above in noun.ancestors:
        if above == verb:
            return True
        if above.pos_ == "VERB" and (is_finite(above) or above.i > noun.i):
            return False
    return False


def repair_fronted(doc: Doc) -> None:
    """Give a verb without a subject the names that its opening phrase seems to list, in place.

    "According to Togo, *Benin and Ghana* have signed": a list that takes in all names leaves none for a subject.
    """
    for verb in doc:
        if verb.pos_ != "VERB" or verb.head != verb or not is_finite(verb):
            continue
        subjects = [child for child in verb.children if child.dep_ in SEATED]
        astray = [child for child in subjects if _opening(child)]
        if len(subjects) > len(astray) or (names := _behind_comma(verb)) is None:
            continue
        first, *others = names
        for subject in astray:
            subject.dep_ = "obl"
        seat(first, verb)
        for other in others:
            other.head = first


def _opening(phrase: Token) -> bool:
    """Whether a phrase with a preposition opens its sentence."""
    return phrase.left_edge.i == phrase.sent.start and any(child.dep_ == "case" for child in phrase.children)


def _behind_comma(verb: Token) -> list[Token] | None:
    """The names between the comma of an opening phrase and the verb, if the tree joins them to the phrase."""
    doc, i = verb.doc, verb.i - 1
    while i > verb.sent.start and doc[i].pos_ in ("AUX", "ADV", "PART"):
        i -= 1
    last = doc[i]
    while last.dep_ in ("flat", "flat:name") and last.head.i < last.i:
        last = last.head
    listed = [child for child in last.head.children if child.dep_ == "conj"] if last.dep_ == "conj" else []
    opens = any(_opening(phrase) for phrase in (last.head, *last.head.ancestors) if phrase != verb)
    joined = any(child.dep_ == "cc" for child in last.children)
    if len(listed) < 2 or not opens or not joined:
        return None
    return listed if is_parted(listed[0]) else None

"""English finite verbs without a subject, and the noun phrase before them that stands as one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.torn_phrases import is_finite

_SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl", "expl:subj"})
_CLAUSES: Final = frozenset({"ROOT", "ccomp"})
_ASTRAY: Final = frozenset({"obl", "obl:unmarked", "advcl", "appos", "nmod", "nmod:desc", "obj", "dislocated"})
"""What a tree may take a subject for that an insertion parts from its verb."""
_CONJUNCTIONS: Final = frozenset({"after", "before", "since", "as", "until"})
_PARTING: Final = frozenset({":", ";"})
_BORROWED: Final = frozenset({"case", "mark", "cop"})
_TIMES: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december day night morning evening afternoon week weekend month year years hours days
    weeks months decade minutes time today yesterday tomorrow
    """.split()
)


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
            subject.head = verb
            subject.dep_ = "nsubj:pass" if any(c.dep_ == "aux:pass" for c in verb.children) else "nsubj"


def split_clauses(doc: Doc) -> None:
    """Give a clause with "after" its verb back where a relative clause stands before it, in place.

    "closed its border *after Togo, which ..., recalled* its envoy": a verb that no "and" joins to the one before it is
    that of the clause which the conjunction opens.
    """
    for verb in doc:
        if verb.dep_ != "conj" or verb.pos_ != "VERB" or not is_finite(verb) or verb.i - 1 <= verb.sent.start:
            continue
        if any(child.dep_ in _SUBJECTS | {"cc", "mark"} for child in verb.children) or verb.nbor(-1).text != ",":
            continue
        relative = next((a for a in (verb.nbor(-2), *verb.nbor(-2).ancestors) if a.dep_ == "acl:relcl"), None)
        if relative is None or not verb.head.i < relative.head.i < verb.i:
            continue
        subject = relative.head
        opening = next((c for c in subject.lefts if c.dep_ == "case" and c.lower_ in _CONJUNCTIONS), None)
        if opening is not None:
            subject.head, subject.dep_ = verb, "nsubj"
            opening.head, opening.dep_ = verb, "mark"
            verb.dep_ = "advcl"


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECTS for child in verb.children) or verb.i == verb.sent.start


def _bare(verb: Token) -> Iterator[Token]:
    """Noun phrases before a verb that nothing but the verb governs, or a phrase that opens the sentence."""
    doc, first = verb.doc, verb.sent.start
    for token in doc[first : verb.i]:
        edge = token.left_edge.i if token.left_edge.text != "," else token.left_edge.i + 1
        opens = edge == first or doc[edge - 1].text == ","
        nominal = token.pos_ in ("NOUN", "PROPN") and token.dep_ in _ASTRAY and token.lower_ not in _TIMES
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

"""Clauses joined to another whose subject goes to the clause before: "accused Togo, and *Kenya*, a neighbour, left"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import NOUNS, SUBJECTS, has_case, has_child, is_finite, is_parted, seat

_ASIDES: Final = frozenset({"appos", "acl", "acl:relcl", "amod", "nmod", "advcl"})
_TAKEN: Final = frozenset({"conj", "parataxis", "dep", "reparandum", "appos"})
"""Relations by which such a subject hangs on a word of the clause before."""
_LINKED: Final = frozenset({"conj", "parataxis", "acl", "acl:relcl", "advcl", "appos", "dep", "ccomp"})
"""Relations by which its verb hangs on something before it."""
_OPENING: Final = frozenset({"after", "before", "since", "as", "until", "than"})
"""Prepositions that are conjunctions, too."""
_AUXILIARIES: Final = 4
"""Words that may stand between a subject's last comma and its verb: "had not yet been", "ne l'a pas"."""


def repair_second_clauses(doc: Doc) -> None:
    """Give a verb that has no subject the name behind the conjunction before it, in place.

    What tells the clause is its verb: of verbs that share a subject the last one has a conjunction of its own.
    """
    for token in list(doc):
        if token.pos_ not in NOUNS or token.dep_ not in _TAKEN or token.head.i > token.i:
            continue
        if not (has_child(token, ("cc",)) or token.dep_ == "parataxis"):
            continue
        verb, clause = _verb_of(token), _clause(token)
        if verb is not None and clause is not None and _lacks_subject(verb, token):
            _join(verb, token, clause)


def _verb_of(name: Token) -> Token | None:
    """The finite verb right behind a name, or behind the comma that ends an aside on it."""
    doc, end = name.doc, name.sent.end
    if name.i + 1 < end and doc[name.i + 1].text != ",":
        return None if _ends_list(name) else _verb_at(name.i + 1, name)
    aside = next((child for child in name.rights if child.dep_ in _ASIDES and is_parted(child)), None)
    if aside is None:
        return None
    commas = (place for place in range(name.i + 2, end - 1) if doc[place].text == ",")
    return next((verb for place in commas if (verb := _verb_at(place + 1, name)) is not None), None)


def _ends_list(name: Token) -> bool:
    """Whether a name closes a list, or one that "after" may open: "after *Mali, Niger and Togo* left"."""
    first = name.head
    others = (child for child in first.rights if child.dep_ == "conj" and child.i < name.i)
    return has_case(first, _OPENING) or next(others, None) is not None


def _verb_at(place: int, name: Token) -> Token | None:
    """The finite verb that begins at a place with its auxiliaries, adverbs and clitics."""
    first = name.doc[place]
    verb = first if first.pos_ == "VERB" else first.head
    near = verb.pos_ in ("VERB", "AUX") and place <= verb.i <= place + _AUXILIARIES
    finite = near and (is_finite(verb) or any(is_finite(c) for c in verb.children if c.dep_.startswith("aux")))
    return verb if finite and first.pos_ in ("VERB", "AUX", "PRON", "ADV", "PART") else None


def _lacks_subject(verb: Token, name: Token) -> bool:
    joined = has_child(verb, ("cc", "mark")) or any(
        other.dep_ == "conj" and other.i > verb.i and has_child(other, ("cc",)) and other.pos_ == "VERB"
        for other in verb.head.children
    )
    return verb.dep_ in _LINKED and verb.head.i < verb.i and not (joined or has_child(verb, SUBJECTS)) and verb != name


def _clause(name: Token) -> Token | None:
    """The verb of the clause before a name, with its subject before it."""
    verbs = (above for above in name.ancestors if above.pos_ in ("VERB", "AUX") and above.i < name.i)
    return next((verb for verb in verbs if any(child.dep_ in SUBJECTS for child in verb.lefts)), None)


def _join(verb: Token, subject: Token, clause: Token) -> None:
    for child in [child for child in subject.children if child.dep_ == "cc"]:
        child.head = verb
    verb.head, verb.dep_ = clause, "conj"
    seat(subject, verb)

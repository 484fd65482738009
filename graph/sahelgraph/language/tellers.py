"""Who says it, where a sentence ends with that: "..., its foreign minister, X, *said* on Thursday".

The phrase between the last comma of what is said and the verb of saying is its subject. Parsers of this size join it to
the name before the comma instead, as an apposition or a member of a list, and so make a party of whoever only tells.
"""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import NOMINAL, SUBJECTS, has_child, seat

_SAYING: Final = frozenset(
    "added affirmed announced argued cautioned claimed confirmed declared explained insisted noted recalled remarked"
    " reported said says stated stressed told tells underlined warned wrote".split()
)
"""Forms, for lemmas are not known yet when trees are mended."""
_JOINED: Final = frozenset({"appos", "conj", "nmod", "nmod:unmarked", "list", "flat"})
_WITHIN: Final = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "PART", "NUM", "ADP", "CCONJ", "PUNCT", "X"})


def repair_tellers(doc: Doc) -> None:
    """Give a last verb of saying that has no subject the phrase before it, in place."""
    for verb in doc:
        if verb.lower_ not in _SAYING or verb.pos_ != "VERB":
            continue
        if has_child(verb, SUBJECTS | {"mark", "cc", "aux:pass"}):
            continue
        told = [child for child in verb.lefts if child.dep_ in ("ccomp", "parataxis")]
        if told and (heads := _segments(verb, told[0])):
            _seat(verb, heads)


def _segments(verb: Token, told: Token) -> list[Token]:
    """The heads of the last one or two phrases between commas before a verb, the first of which is its subject."""
    doc, stop = verb.doc, told.i
    place = verb.i - 1
    if doc[place].text == ",":
        place -= 1
    heads: list[Token] = []
    while place > stop and len(heads) < 2:
        first = place
        while first > stop and doc[first].text != "," and doc[first].pos_ in _WITHIN:
            first -= 1
        if doc[first].text != ",":
            return []
        phrase = doc[first + 1 : place + 1]
        tops = [t for t in phrase if t.pos_ in NOMINAL and not (first < t.head.i <= place)]
        if len(tops) != 1 or tops[0].dep_ not in _JOINED or tops[0].head.i > tops[0].i:
            return heads[:1]
        heads.insert(0, tops[0])
        if doc[verb.i - 1].text != ",":
            break  # "..., Foreign Minister X said": one phrase
        place = first - 1
    return heads


def _seat(verb: Token, heads: list[Token]) -> None:
    """Make the first phrase the subject of the verb and the second its apposition."""
    subject, *others = heads
    inside = {token.i for head in heads for token in head.subtree}
    seat(subject, verb)
    for other in others:
        other.head, other.dep_ = subject, "appos"
    for head in heads:
        for child in list(head.rights):
            if child.dep_ == "conj" and child.i not in inside:
                child.head = subject

"""Clauses behind a colon or a semicolon, parsed once more by themselves where the tree of the sentence tears them.

"Tension rises: Togo and Ghana have recalled their envoys" has two clauses, of which neither governs a word of the
other. A parser that is shown both at once may hang the subject of the second on the last noun of the first. What stands
before the colon may also be no clause but the topic of a headline ("Togo : le Bénin rappelle son ambassadeur").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import SUBJECTS, has_child, retag
from sahelgraph.language.view import View, shown

_PARTING: Final = frozenset({":", ";"})
_QUOTES: Final = frozenset({'"', "«", "“", "„", "'", "‘"})
_FEWEST: Final = 3
"""Words of a clause at least, on either side: less is a label or a member of a list."""
_TOPIC: Final = frozenset({"PROPN", "ADJ", "DET", "NUM"})
_LONGEST_TOPIC: Final = 3
"""Words of a topic at most: "Soudan du Sud" is one token."""


def torn_clauses(doc: Doc) -> Iterator[tuple[View, ...]]:
    """What the parser is to see of sentences whose clauses the tree tears: their clauses, one by one.

    Args:
        doc: a parsed report.

    Yields:
        The clauses of each sentence of which several words of one hang on words of another, or that a topic opens:
        a tree tends to find a place for the topic in the clause.
    """
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        topic = _topic(words)
        clauses = _clauses(words[topic:])
        torn = len(clauses) > 1 and any(_pieces(clause) > 1 for clause in clauses)
        if clauses and (topic or torn):
            yield tuple(_view(doc, clause) for clause in clauses)


def _topic(words: Sequence[Token]) -> int:
    """How many words the topic before the colon of a headline has, with the colon: 0 if there is none."""
    colon = next((place for place, token in enumerate(words[: _LONGEST_TOPIC + 1]) if token.text == ":"), 0)
    names = [token.pos_ for token in words[:colon]]
    return colon + 1 if "PROPN" in names and _TOPIC.issuperset(names) else 0


def _clauses(words: Sequence[Token]) -> list[Sequence[Token]]:
    """The stretches between colons and semicolons that are long enough, and are not what somebody says."""
    marks = [place for place, token in enumerate(words) if token.text in _PARTING]
    stretches = [words[begin + 1 : end] for begin, end in pairwise([-1, *marks, len(words)])]
    whole = all(len(stretch) > _FEWEST and stretch[0].text not in _QUOTES for stretch in stretches)
    return stretches if whole else []


def _pieces(clause: Sequence[Token]) -> int:
    """How many words of a clause, other than signs, hang on words outside, or on none."""
    inside = {token.i for token in clause}
    outward = (token for token in clause if token.head.i not in inside or token.head == token)
    return sum(token.dep_ != "punct" for token in outward)


def _view(doc: Doc, clause: Sequence[Token]) -> View:
    copy = Doc(doc.vocab, words=[shown(t) for t in clause], spaces=[bool(t.whitespace_) for t in clause])
    return View(doc=copy, places=tuple(token.i for token in clause))


def graft(doc: Doc, clauses: Sequence[View]) -> None:
    """Give a sentence the trees that its clauses have by themselves, if all of them are clauses, in place.

    Args:
        doc: the parsed report.
        clauses: one item of :func:`torn_clauses`, parsed. The root of the first becomes that of the sentence, on which
            the others hang.
    """
    roots = [next(iter(view.doc.sents)).root for view in clauses]
    if not all(_is_clause(root) for root in roots):
        return
    main = doc[clauses[0].places[roots[0].i]]
    for topic in doc[main.sent.start : clauses[0].places[0]]:
        if topic.head.i >= clauses[0].places[0] or topic.head == topic:
            topic.head, topic.dep_ = main, "punct" if topic.is_punct else "dislocated"
    for view in clauses:
        for token, place in zip(view.doc, view.places, strict=True):
            own = doc[place]
            own.head = doc[view.places[token.head.i]] if token.head != token else main
            own.dep_ = token.dep_ if token.head != token else "parataxis"
            if own.pos_ != "PROPN" or token.pos_ == "PROPN":
                retag(own, token.pos_, str(token.morph))
                own.lemma_ = token.lemma_
    main.dep_ = "ROOT"


def _is_clause(root: Token) -> bool:
    return root.pos_ in ("VERB", "AUX") and has_child(root, SUBJECTS)

"""English names behind a time that opens a sentence without a comma: "In June *Sudan* declared", "On Sunday *forces*".

The tree makes the time a part of the name, and the name the time of the verb, which nobody does then.
"""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.calendar_names import MONTHS, WEEKDAYS
from sahelgraph.language.heads import NOUNS, PAST, SEATED, crown, has_child, is_finite, retag, seat
from sahelgraph.language.time_nouns import TIMES

_PREPOSITIONS: Final = frozenset({"in", "on", "by", "since", "until"})
_OPENING: Final = frozenset({"last", "this", "next", "that", "early", "late", "earlier"})
_TITLES: Final = frozenset({"nmod:desc", "compound", "amod"})
_NAMED: Final = frozenset({"vocative", "appos", "dep", "nmod", "nmod:unmarked", "flat"})
"""What a tree takes a name behind "last month" for."""


def repair_fronted_times(doc: Doc) -> None:
    """Part such times from the names behind them, and make the names subjects, in place."""
    for token in doc:
        if token.dep_ == "compound" and token.lower_ in MONTHS.keys() | WEEKDAYS.keys() and _opens(token):
            _part(token)
        elif token.dep_ in _NAMED and token.pos_ == "PROPN" and token.head.lower_ in TIMES:
            _act(token)


def _opens(time: Token) -> bool:
    """Whether a preposition that opens the sentence stands right before a time."""
    before = time.nbor(-1) if time.i > time.sent.start else time
    return before.i == time.sent.start and before.lower_ in _PREPOSITIONS and before.dep_ == "case"


def _part(time: Token) -> None:
    name, opening = time.head, time.nbor(-1)
    while name.dep_ in _TITLES and name.head.i > name.i:
        name = name.head  # "In February *Mr Doe* named"
    opened = opening.head in (name, time, time.head) and name.doc[name.i + 1 : name.i + 2].text != ","
    if name.pos_ not in NOUNS or name.lower_ in TIMES or not opened:
        return
    verb = name.head
    if name.dep_ == "ROOT":  # "On Sunday *forces dispersed* them": the verb passes for a participle
        verb = next((child for child in name.rights if child.dep_ == "acl" and child.i == name.i + 1), name)
        if verb == name or not has_child(verb, ("obj", "obl")):
            return
        retag(verb, "VERB", PAST)
        crown(verb, name)
    elif verb.pos_ == "VERB" and is_finite(verb) and verb.i > name.i and not has_child(verb, SEATED):
        seat(name, verb)
    else:
        return
    time.head, time.dep_ = verb, "obl"
    opening.head = time


def _act(name: Token) -> None:
    """Make a name behind "last month" or "in June" the subject of the verb that has none."""
    time, verb = name.head, name.head.head
    first = time.left_edge
    opens = first.i == time.sent.start and first.lower_ in _OPENING | _PREPOSITIONS and name.i == time.i + 1
    if opens and verb.pos_ == "VERB" and is_finite(verb) and verb.i > name.i and not has_child(verb, SEATED):
        seat(name, verb)

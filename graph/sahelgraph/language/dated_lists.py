"""Lists of names each with a date of its own: "withdrew from Mali *in 2022*, from Niger *in 2023* and from Chad ...".

Parsers join the second name to the date before it. It belongs with the name before that date.
"""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.calendar_names import MONTHS, WEEKDAYS
from sahelgraph.ids import fold
from sahelgraph.language.heads import SUBJECTS

_YEAR: Final = 4
_UNITS: Final = frozenset({"month", "year", "week", "mois", "an", "annee", "semaine"})
_SIDES: Final = frozenset(
    "early late mid last next this in on of the en au le la l' de du d' fin debut mi courant dernier derniere passe"
    " prochain prochaine 1er".split()
)
"""Words that stand in a date beside its month, weekday or year."""

_SAME: Final = {"du": "de", "des": "de", "d'": "de", "d’": "de", "au": "à", "aux": "à", "en": "à"}
"""French prepositions that differ by the name behind them alone."""

_JOINTS: Final = frozenset({",", "and", "then", "et", "puis"})
_LONGEST: Final = 5
"""Words of a date."""


def repair_dated_lists(doc: Doc) -> None:
    """Join a name that stands between two dates to the name before the first of them, in place.

    Only names behind a preposition are joined so, the later ones with the same or with none: in "Mali left the bloc in
    2022, Niger in 2023" the second name is a subject.
    """
    for name in doc:
        first = _before_list(name) if name.pos_ == "PROPN" and name.dep_ not in SUBJECTS else None
        if first is not None and first != name.head and not name.is_ancestor(first) and _dated(name):
            name.head, name.dep_ = first, "conj"


def _dated(name: Token) -> bool:
    """Whether a date follows right behind a name."""
    after = name.doc[name.i + 1 : min(name.sent.end, name.i + 1 + _LONGEST)]
    for word in after:
        if _names_time(word):
            return True
        if fold(word.text) not in _SIDES and not word.is_digit:
            return False
    return False


def _before_list(name: Token) -> Token | None:
    """The name before the date that stands right before a name and what joins it."""
    place, start = name.i - 1, name.sent.start
    case = ""
    while place > start and name.doc[place].dep_ in ("case", "det"):
        case = _plain(name.doc[place]) if name.doc[place].dep_ == "case" else case
        place -= 1
    joints = 0
    while place > start and name.doc[place].lower_ in _JOINTS:
        place, joints = place - 1, joints + 1
    if not joints:
        return None
    end = place
    while place > start and end - place < _LONGEST and _of_date(name.doc[place]):
        place -= 1
    if not any(_names_time(word) for word in name.doc[place + 1 : end + 1]):
        return None
    first = name.doc[place]
    own = _case(first)
    return first if first.pos_ == "PROPN" and own and case in ("", own) else None


def _case(name: Token) -> str:
    """The preposition of a name, or of the name that it is joined to."""
    own = next((_plain(child) for child in name.children if child.dep_ == "case"), "")
    return own or (_case(name.head) if name.dep_ == "conj" and name.head.i < name.i else "")


def _plain(preposition: Token) -> str:
    form: str = preposition.lower_
    return _SAME.get(form, form)


def _of_date(word: Token) -> bool:
    return _names_time(word) or word.is_digit or fold(word.text) in _SIDES


def _names_time(word: Token) -> bool:
    form = fold(word.text)
    year = word.is_digit and len(form) == _YEAR
    return year or form in MONTHS or form in WEEKDAYS or form in _UNITS

"""What thing a pronoun that names no actor takes up: "imposed *sanctions* ... lifted *them*", "l'accord ... il a été".

Only the word matters here: a trigger asks what it is that is lifted or denounced. The noun is the last object or
subject before the pronoun that agrees with it; where nothing agrees, there is none.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING, Final

from sahelgraph.extraction.forms import PASSIVE_SUBJECTS, SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

_SINGULAR: Final = frozenset({"it", "il", "elle", "le", "la", "l'", "l’"})
_PLURAL: Final = frozenset({"they", "them", "ils", "elles", "les"})
_GENDER: Final = {"il": "Masc", "ils": "Masc", "le": "Masc", "elle": "Fem", "elles": "Fem", "la": "Fem"}
_ARGUMENTS: Final = frozenset({"obj"}) | SUBJECTS | PASSIVE_SUBJECTS


def thing(pronoun: Token, mentioned: Container[int]) -> Token | None:
    """The noun that a pronoun takes up, ``None`` if it is no such pronoun or nothing before it agrees.

    Args:
        pronoun: any word.
        mentioned: positions of the words that name actors, which are no things.
    """
    form = pronoun.lower_
    if pronoun.pos_ != "PRON" or form not in _SINGULAR | _PLURAL or pronoun.i in mentioned:
        return None
    subject = pronoun.dep_ in SUBJECTS | PASSIVE_SUBJECTS
    return next((noun for noun in _before(pronoun, subject) if _agrees(noun, form) and noun.i not in mentioned), None)


def _before(pronoun: Token, subject: bool) -> Iterator[Token]:
    """The arguments before a pronoun: those of its sentence, the last first, then those of the sentence before.

    There a subject comes first for a pronoun that is a subject, an object for one that is an object.
    """
    sentence = pronoun.sent
    here = [t for t in sentence if t.i < pronoun.i and t.dep_ in _ARGUMENTS and t.pos_ == "NOUN"]
    yield from reversed(here)
    if sentence.start == 0:
        return
    main = pronoun.doc[sentence.start - 1].sent.root
    arguments = [child for child in main.children if child.dep_ in _ARGUMENTS and child.pos_ == "NOUN"]
    yield from sorted(arguments, key=lambda noun: (noun.dep_ == "obj") == subject)


def _agrees(noun: Token, form: str) -> bool:
    """Whether noun and pronoun agree in number and, in French, in gender."""
    number = noun.morph.get("Number", [])
    if number and ("Plur" in number) != (form in _PLURAL):
        return False
    wanted, gender = _GENDER.get(form, ""), noun.morph.get("Gender", [])
    return not wanted or not gender or wanted in gender

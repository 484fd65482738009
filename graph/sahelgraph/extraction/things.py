"""What noun a pronoun takes up: "imposed *sanctions* ... lifted *them*", "held Togo's *soldiers* ... freed *them*".

Only the word matters here: a trigger asks what it is that is lifted, or who is freed. A thing is the last object or
subject before the pronoun that agrees with it; where nothing agrees, there is none. People are the last plural before
it that names or tells the same actor as the pronoun.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sahelgraph.extraction.forms import PASSIVE_SUBJECTS, SUBJECTS
from sahelgraph.model import Mention, Via

if TYPE_CHECKING:
    from spacy.tokens import Token

_SINGULAR: Final = frozenset({"it", "il", "elle", "le", "la", "l'", "l’"})
_PLURAL: Final = frozenset({"they", "them", "ils", "elles", "les"})
_PEOPLE: Final = _PLURAL | {"their", "leur", "leurs"}
"""Pronouns that may take up several people of one state."""
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


def several(pronoun: Token, mentioned: Container[int]) -> bool:
    """Whether a pronoun stands for several people or things, of whom nobody knows who they are."""
    return pronoun.pos_ == "PRON" and pronoun.lower_ in _PLURAL and pronoun.i not in mentioned


def people(pronoun: Token, mentions: Mapping[int, Sequence[Mention]]) -> Token | None:
    """The plural noun for the people that a pronoun takes up; ``None`` for a pronoun of nobody or of one alone.

    Args:
        pronoun: any word.
        mentions: the mentions by the position of their head.
    """
    if pronoun.lower_ not in _PEOPLE or pronoun.i not in mentions or pronoun.pos_ not in ("PRON", "DET", "ADJ"):
        return None
    actors = {mention.actor for mention in mentions[pronoun.i]}
    start = pronoun.sent.start
    first = pronoun.doc[start - 1].sent.start if start else start
    for i in range(pronoun.i - 1, first - 1, -1):
        noun = pronoun.doc[i]
        if noun.pos_ == "NOUN" and "Plur" in noun.morph.get("Number", []):
            told = (m for m in mentions.get(i, ()) if m.via is not Via.COREFERENCE)
            beside = (m for child in noun.children for m in mentions.get(child.i, ()) if m.via is Via.DEMONYM)
            if any(mention.actor in actors for mention in (*told, *beside)):
                return noun
    return None


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

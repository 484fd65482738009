"""People whom the tree hangs on the word before them, which is no more than part of what introduces them.

Only names tell: "le chef de la diplomatie *Lavrov*" is a chief, "le chef du groupe *Wagner*" is that of a group.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from sahelgraph.language.heads import SUBJECTS, has_case, has_child, is_finite, seat, take_place
from sahelgraph.language.holding import Holding
from sahelgraph.language.offices import Phrase
from sahelgraph.language.scene import Scene
from sahelgraph.language.titles import Titles
from sahelgraph.model import Via

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMING: Final = frozenset({"appos", "nmod", "flat", "flat:name"})
_AT: Final = frozenset({"à", "au", "en", "in", "at"})
_HONOURS: Final = 5
"""Words from an office to the name behind its comma: "le ministre, *Son Excellence M.* X"."""
_GROUP: Final = 5
"""Words that a verb may have with its pronouns and auxiliaries."""
_TAKEN: Final = ("obj", "ccomp", "aux:pass", "expl", "expl:comp")


def seat_doers(scene: Scene, phrases: Iterable[Phrase]) -> None:
    """Make the subject of a verb without one of the office whose holder stands between commas before it, in place.

    "Sur instruction du président, M. X, *le ministre de la Défense*, M. Y, s'est rendu": Y went there.
    """
    for phrase in phrases:
        person = _between_commas(scene, phrase)
        verb = _verb_behind(scene, person + 2) if person is not None else None
        noun = scene.doc[phrase.noun]
        if person is None or verb is None or not is_finite(verb) or noun == verb or noun.is_ancestor(verb):
            continue
        first = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
        if first is None or (noun.head == first and noun.dep_ == "conj" and not has_child(noun, ("cc",))):
            if first is not None:
                _step_back(first, verb)
            seat(noun, verb)
            scene.doc[person].head, scene.doc[person].dep_ = noun, "appos"


def seat_holders(scene: Scene, holdings: Iterable[Holding]) -> None:
    """Hang whoever holds an office on the noun of the office and not on a word of what he is in charge of, in place."""
    for holding in holdings:
        phrase, person = holding.phrase, scene.doc[holding.person]
        if phrase is None or person.dep_ not in _NAMING or has_child(person, ("case",)):
            continue
        noun, above = scene.doc[phrase.noun], person.head
        inside = phrase.first <= above.i < phrase.last and above != noun and noun.is_ancestor(above)
        if inside and noun.i < person.i and scene.is_person(person.i):
            person.head, person.dep_ = noun, "appos"


def seat_honoured(scene: Scene, titles: Titles) -> None:
    """Put people in the place of the forms of address before them: "reçu par *S.E. M.* X", in place."""
    for position in scene.heads():
        person = scene.doc[position]
        while scene.is_person(position) and person.head.i < person.i and scene.forms[person.head.i] in titles.honours:
            honour = person.head
            take_place(person, honour)
            for child in [child for child in honour.children if child != person]:
                child.head = person
            honour.head, honour.dep_ = person, "nmod"


def seat_guests(scene: Scene) -> None:
    """Make the object of a verb of a person who stands behind the place of the deed: "a reçu à Paris *X*", in place."""
    for position in scene.heads():
        guest, place = scene.doc[position], scene.doc[position].head
        if guest.dep_ not in _NAMING or guest.i != place.i + 1 or not scene.is_person(position):
            continue
        verb = place.head
        if _is_place(scene, place) and has_case(place, _AT) and verb.pos_ == "VERB" and not has_child(verb, _TAKEN):
            guest.head, guest.dep_ = verb, "obj"


def _between_commas(scene: Scene, phrase: Phrase) -> int | None:
    """Where the name of a person stands between commas behind an office that a comma parts from what is before it."""
    forms = scene.forms
    if phrase.first == 0 or forms[phrase.first - 1] != "," or forms[phrase.last : phrase.last + 1] != [","]:
        return None
    for place in range(phrase.last + 1, min(phrase.last + _HONOURS, len(forms) - 2)):
        if scene.person_at(place) is not None:
            return place if forms[place + 1] == "," else None
        if forms[place] == ",":
            return None
    return None


def _step_back(rival: Token, verb: Token) -> None:
    """Give a noun that is not the doer to the noun before it: "sur instruction de Son *Excellence* le président"."""
    before = rival.left_edge.i - 1
    noun = rival.doc[before] if before >= rival.sent.start else verb
    rival.head, rival.dep_ = (noun, "appos") if noun.pos_ == "NOUN" else (verb, "dislocated")


def _verb_behind(scene: Scene, place: int) -> Token | None:
    """The verb that begins at a place, with a pronoun or an auxiliary before it."""
    token = scene.doc[place]
    verb = token if token.pos_ == "VERB" else token.head
    opens = token == verb or token.dep_.startswith(("aux", "expl")) or token.pos_ == "PRON"
    return verb if opens and verb.pos_ == "VERB" and place <= verb.i < place + _GROUP else None


def _is_place(scene: Scene, token: Token) -> bool:
    mentions = scene.at(token.i)
    return any(scene.kind(mention.actor) == "Place" or mention.via is Via.METONYM for mention in mentions)

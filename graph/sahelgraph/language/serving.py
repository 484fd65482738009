"""Offices in the service of a person whom they name: "the adviser to President Doe, *X*, said", "*X*, envoy of Doe".

Whoever serves somebody in office serves the state, or the organisation of states, that this is the office of.
"""

from __future__ import annotations

from collections.abc import Iterator

from sahelgraph.language.holding import COMMAS, OF, Holding
from sahelgraph.language.offices import DETERMINERS, Phrase
from sahelgraph.language.scene import Scene
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId

_SERVED = frozenset({"president", "presidente"})
_SERVING = frozenset({"to", "du", "de", "of"})
_BEHIND = OF | {"for", "to", "d'"}
_SERVANTS = frozenset(
    "adviser advisers advisor advisors aide aides conseiller conseillere conseillers emissaire emissaires envoy envoye"
    " envoyee envoys porte-parole spokesman spokesperson spokeswoman".split()
) | {"aide de camp", "chef de cabinet", "chief of staff", "directeur de cabinet", "directrice de cabinet"}
"""Offices that somebody has with a person, so that "of" and a name say with whom."""


def is_under(scene: Scene, phrase: Phrase, person: int) -> bool:
    """Whether the name right behind an office is of whom its holder serves: "adviser to the late *president X*"."""
    if any(scene.forms[place] in COMMAS for place in range(phrase.last, person)):
        return False
    served = (place for place in range(phrase.noun + 2, phrase.last) if scene.forms[place] in _SERVED)
    return any(scene.forms[before] in _SERVING for place in served for before in range(phrase.noun + 1, place))


def served_behind(scene: Scene, titles: Titles, phrase: Phrase) -> int | None:
    """The person whom the holder of an office serves that says so: "porte-parole *de Bola Tinubu*".

    Args:
        scene: the report.
        titles: the words of offices of its language.
        phrase: the office.

    Returns:
        The token that names the person, or ``None`` where the office is of a body or of nobody.
    """
    forms, place = scene.forms, phrase.last
    if phrase.owner is not None or phrase.own is not None or phrase.core not in _SERVANTS:
        return None
    if place >= len(forms) or forms[place] not in _BEHIND:
        return None
    place += 1
    while place < len(forms) and (forms[place] in DETERMINERS[titles.language] or forms[place] in titles.ranks):
        place += 1
    return place if place < len(forms) and scene.person_at(place) is not None else None


def serving(scene: Scene, phrase: Phrase, served: int, holder: int | None) -> Iterator[Holding]:
    """Who serves the person named behind an office, if his name follows a comma, and in which state or body."""
    comma = scene.forms[served + 1 : served + 2] == [","]
    owner = _body_of(scene, served) if comma and holder is not None else None
    if holder is not None and owner is not None:
        yield Holding(holder, phrase.first, holder + 1, phrase, owner)


def serves(scene: Scene, phrase: Phrase, served: int, holder: int | None) -> Iterator[Holding]:
    """The same of a person whom the office follows: "*X*, porte-parole de Bola Tinubu"."""
    owner = _body_of(scene, served)
    if holder is not None and owner is not None and holder < phrase.first and scene.forms[phrase.first - 1] in COMMAS:
        yield Holding(holder, holder, served + 1, phrase, owner)


def _body_of(scene: Scene, person: int) -> ActorId | None:
    """The organisation of states that a person is of, else the state."""
    who = scene.person_at(person)
    actor = scene.actor(who) if who is not None else None
    if actor is None:
        return None
    if actor.parent is not None and scene.kind(actor.parent) == "InternationalOrganisation":
        return actor.parent
    return scene.states.get(actor.country or "")

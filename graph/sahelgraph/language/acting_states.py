"""Whose a minister or a spokesman is of whom a report says nothing else: of whoever acts there, or of the dateline."""

from __future__ import annotations

from typing import Final

from sahelgraph.language.offices import Phrase
from sahelgraph.language.scene import Scene, is_subject
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId

_VOICES: Final = frozenset({"spokesman", "spokeswoman", "spokesperson", "porte-parole"})


def acting_state(scene: Scene, titles: Titles, phrase: Phrase) -> ActorId | None:
    """The one state that acts in a sentence before an office of government in it.

    "*Togo* recalled its envoy from Benin, *Foreign Minister X* said": it is that of whoever acts. What acts in the
    sentence before tells nothing: the minister may answer it.

    Args:
        scene: the report as it is read so far.
        titles: the words of offices of its language.
        phrase: an office that does not say whose it is.
    """
    start = scene.doc[phrase.first].sent.start
    if phrase.top or phrase.core not in titles.governmental | _VOICES:
        return None
    acting = {a for p in range(start, phrase.first) if is_subject(scene.doc[p]) for a in scene.owners(p)}
    states = {actor for actor in acting if scene.kind(actor) == "State"}
    return states.pop() if len(states) == 1 else None


def reporting_state(scene: Scene, titles: Titles, phrase: Phrase) -> ActorId | None:
    """The state in which a report is written, for a minister with a charge whose state nobody tells.

    Under "NIAMEY, 8 March", "*the Minister of Oil, X*" is Niger's, if the report names Niger as an actor and no two
    countries more often: ministers of others come with their adjective. Who is sent to a country is not its own.

    Args:
        scene: the report as it is read so far.
        titles: the words of offices of its language.
        phrase: an office that does not say whose it is.
    """
    words = set(scene.forms[phrase.first : phrase.last]) - {phrase.core, "the", "le", "la", "l'"}
    if phrase.top or not words or phrase.core not in titles.governmental - titles.sent:
        return None
    state = scene.written_in
    if state is None or not scene.places(state):
        return None
    return state if scene.actor(state).country in scene.countries[:2] else None

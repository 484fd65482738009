"""Whose a minister or a spokesman is of whom a report says nothing else: the state that acts where he speaks."""

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

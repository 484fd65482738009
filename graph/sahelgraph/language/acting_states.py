"""Whose a minister or a spokesman is of whom a report says nothing else: the state that acts where he speaks."""

from __future__ import annotations

from typing import Final

from sahelgraph.language.offices import Phrase
from sahelgraph.language.scene import Scene, is_subject
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId

_VOICES: Final = frozenset({"spokesman", "spokeswoman", "spokesperson", "porte-parole"})


def acting_state(scene: Scene, titles: Titles, phrase: Phrase) -> ActorId | None:
    """The one state that acts in a sentence before an office of government in it, or in the sentence before.

    "Togo *accused Benin of theft. Government spokesman X said*": it is that of whoever acts. Of the sentence before it
    must be the state that the report names most.

    Args:
        scene: the report as it is read so far.
        titles: the words of offices of its language.
        phrase: an office that does not say whose it is.
    """
    start = scene.doc[phrase.first].sent.start
    if phrase.top or phrase.core not in titles.governmental | _VOICES:
        return None
    if here := _acting(scene, start, phrase.first):
        return here.pop() if len(here) == 1 else None
    before = _acting(scene, scene.doc[start - 1].sent.start if start else 0, start)
    main = scene.states.get(scene.countries[0]) if scene.countries else None
    return main if before == {main} else None


def _acting(scene: Scene, first: int, last: int) -> set[ActorId]:
    """The states that are subjects within a stretch of words."""
    acting = {a for p in range(first, last) if is_subject(scene.doc[p]) for a in scene.owners(p)}
    return {actor for actor in acting if scene.kind(actor) == "State"}

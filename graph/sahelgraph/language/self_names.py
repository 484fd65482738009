"""Newcomers that name themselves: "the new movement calls itself JNIM" makes the movement JNIM."""

from __future__ import annotations

from sahelgraph.language.salience import Record
from sahelgraph.language.scene import Scene
from sahelgraph.model import Via

_CALLING = frozenset(
    {"call", "calls", "called", "calling", "style", "styles", "styled", "name", "names", "named", "dub"}
)
_ITSELF = frozenset({"itself", "themselves"})
_NEAR = 3
"""Words after the reflexive within which the name begins."""


def take_up_self_name(scene: Scene, record: Record, position: int) -> bool:
    """Add mentions of the actor that a subject calls itself by, on the reflexive at a position and on the subject.

    Returns:
        Whether the reflexive is of that kind.
    """
    if position == 0 or scene.forms[position] not in _ITSELF or scene.forms[position - 1] not in _CALLING:
        return False
    ahead = range(position + 1, min(position + 1 + _NEAR, len(scene.forms)))
    named = [place for place in ahead if scene.at(place) and scene.doc[place].pos_ == "PROPN"]
    subject = record.nearest_subject(position)
    for actor in scene.owners(named[0]) if named else ():
        scene.add(position, position + 1, actor, Via.COREFERENCE)
        if subject is not None and subject.pos_ == "NOUN" and not scene.at(subject.i):
            scene.add(subject.i, subject.i + 1, actor, Via.COREFERENCE)
            record.note(subject.i)
    return True

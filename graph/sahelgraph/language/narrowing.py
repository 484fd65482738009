"""Which one a loose description means that the report has named: "the jihadists", "the UN mission".

A description may mean any of its kind. Where the report has just named a single one that fits, it is that one.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile
from typing import Final

from sahelgraph.language.fitting import believes, hired
from sahelgraph.language.salience import Record, Said
from sahelgraph.language.scene import Scene
from sahelgraph.model import ActorId, Via

REACH: Final = 2
"""Sentences back in which a description of one actor finds what it takes up."""

UN: Final = ActorId("un")
_NEAR: Final = 7
"""Words behind a mission within which its country is named."""
_WITHIN: Final = frozenset({"ADP", "DET", "PROPN", "ADJ"})
_INSIDE: Final = ("amod", "compound", "nmod:desc", "conj")

_THESE: Final = frozenset({"these", "those", "ces"})


def narrow_fighters(scene: Scene, record: Record, first: int, position: int, words: list[str]) -> None:
    """Put the one armed group that was just named in the place of "the jihadists", who else are any.

    Args:
        scene: the report.
        record: what was said before the description.
        first: where the description begins.
        position: its noun, at which a collective stands.
        words: the words beside the noun.
    """
    unnamed = scene.lexicon.fighters.intersection(scene.owners(position))
    linked = _linked(scene, first, position)
    if not unnamed or scene.doc[position].dep_ in _INSIDE:
        return
    if not linked and any(word not in scene.lexicon.loose for word in words):
        return
    near = [s for s in record.of_kinds(("ArmedGroup",)) if s.actors[0] not in linked]
    near = [s for s in near if record.sentences[position] - s.sentence <= REACH and not s.adjective]
    near = [s for s in near if not _only_linked(scene, s.position)]
    near = [s for s in near if believes(scene, s.actors[0], [scene.forms[position].rstrip("s"), *words])]
    near = [s for s in near if not hired(scene, s.actors[0]) and linked.issubset(scene.above(s.actors[0]))]
    if (group := _only(scene, near)) is not None:
        scene.remove(position)
        scene.add(first, position + 1, group, Via.COREFERENCE, head=position)


def _only_linked(scene: Scene, position: int) -> bool:
    """Whether a name only says to whom others are tied: "*al-Qaeda*-linked rebels", "groups linked to *al-Qaeda*"."""
    tied = scene.forms[scene.doc[position].head.i] in scene.lexicon.linked | scene.lexicon.tied
    return tied or scene.forms[position + 1 : position + 2] == ["-"]


def narrow_mission(scene: Scene, first: int, position: int) -> None:
    """Put the one mission of the United Nations that a report names in the place of "the UN mission".

    That of another country ("the UN mission *in Lebanon*") is another one.
    """
    if scene.owners(position) != (UN,) or scene.doc[position].dep_ in _INSIDE:
        return
    mission = keeping(scene, position)
    if mission:
        scene.remove(position)
        scene.add(first, position + 1, mission[0], Via.COREFERENCE, head=position)


def is_elsewhere(scene: Scene, position: int, mission: ActorId) -> bool:
    """Whether what stands behind a noun says that it serves in another country than a mission does."""
    behind = countries_behind(scene, position)
    return scene.kind(mission) == "MilitaryMission" and bool(behind) and scene.actor(mission).country not in behind


def countries_behind(scene: Scene, position: int) -> frozenset[str | None]:
    """The codes of the countries that the phrase behind a noun names: "the UN mission *in Lebanon*"."""
    if scene.forms[position + 1 : position + 2] == [","]:
        return frozenset()
    place = range(position + 1, min(position + _NEAR, len(scene.forms), scene.doc[position].sent.end))
    phrase = list(takewhile(lambda p: scene.doc[p].pos_ in _WITHIN, place))
    named = (a for p in phrase for a in scene.owners(p) if scene.kind(a) in ("State", "Place"))
    return frozenset(scene.actor(actor).country for actor in named)


def keeping(scene: Scene, position: int) -> tuple[ActorId, ...]:
    """The only mission of the United Nations that a report names, unless a noun means that of another country."""
    found = [a for a in scene.present() if scene.kind(a) == "MilitaryMission" and scene.actor(a).parent == UN]
    return tuple(found) if len(found) == 1 and not is_elsewhere(scene, position, found[0]) else ()


def _linked(scene: Scene, first: int, position: int) -> frozenset[ActorId]:
    """The groups to which the words before a noun link it: "the *al-Qaeda*-linked group"."""
    before = range(first, position)
    named = (a for place in before if scene.forms[place] not in scene.lexicon.loose for a in scene.owners(place))
    return frozenset(actor for actor in named if scene.kind(actor) == "ArmedGroup")


def _only(scene: Scene, near: Iterable[Said]) -> ActorId | None:
    """The one group among those named, where the part of another counts and not the whole."""
    groups = {said.actors[0] for said in near}
    groups -= {above for group in groups for above in scene.above(group)}
    return groups.pop() if len(groups) == 1 else None


def same_fighters(record: Record, first: int, position: int) -> tuple[ActorId, ...]:
    """The fighters nobody names whom "these groups" takes up: "attacks by *groups linked to X*. ... fight *these*"."""
    scene = record.scene
    if scene.forms[first] not in _THESE:
        return ()
    near = record.before(position, scene.lexicon.fighters.__contains__, reach=REACH)
    return near[0].actors if near else ()

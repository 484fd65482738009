"""Guards of a head of state, named by what they guard: "the presidential guard", then only "the guard"."""

from __future__ import annotations

from collections.abc import Mapping

from sahelgraph.ids import fold
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import Scene
from sahelgraph.model import Actor, ActorId, Via

GUARDS = frozenset({"guard", "guards", "guardsmen", "garde", "gardes"})
_PRESIDENTIAL = frozenset({"presidential", "presidentielle", "presidentiels"})
_THE = frozenset({"the", "la", "les", "its", "his", "sa"})
_FORCES = frozenset({"ArmedForce", "SecurityAgency"})


class Guards:
    """Takes up the guards of the states that one report speaks of."""

    def __init__(self, scene: Scene, record: Record, actors: Mapping[ActorId, Actor]) -> None:
        """``actors`` are those of the registry."""
        self.scene = scene
        self.record = record
        published = scene.report.published
        self._of = {
            actor.country: actor.id
            for actor in actors.values()
            if actor.kind in _FORCES and actor.country and _PRESIDENTIAL & _words(actor)
            if published is None or actor.existed(published)
        }

    def take_up(self, position: int) -> None:
        """Add a mention of the guard of the state spoken of, where a noun means one."""
        scene, forms = self.scene, self.scene.forms
        if scene.doc[position].pos_ not in ("NOUN", "PROPN"):
            return
        beside = forms[max(0, position - 1) : position] + forms[position + 1 : position + 2]
        if _PRESIDENTIAL.intersection(beside):
            home = self.record.home(position)
            guard = self._of.get(scene.actor(home).country or "") if home else None
        elif position and forms[position - 1] in _THE:
            guard = next((a for a in reversed(scene.present()) if a in self._of.values()), None)
        else:
            return
        if guard is not None:
            scene.add(position, position + 1, guard, Via.COREFERENCE)


def _words(actor: Actor) -> set[str]:
    return {word for names in actor.names.values() for name in names for word in fold(name).split()}

"""Organs and missions that a report names only by their owner: "the ECOWAS commission", "the UN mission in Mali"."""

from __future__ import annotations

from collections.abc import Mapping

from sahelgraph.ids import fold
from sahelgraph.language.scene import Scene
from sahelgraph.model import Actor, ActorId

_MISSION = frozenset(["mission", "missions", "peacekeepers", "force", "helmets", "casques"])
_ORGAN = frozenset(["commission", "court", "cour", "parliament", "parlement", "council", "conseil", "bank", "banque"])


class Organs:
    """The organs and missions of the registry by their owner."""

    def __init__(self, actors: Mapping[ActorId, Actor]) -> None:
        """Index the actors that have a parent."""
        self._of: dict[ActorId, list[Actor]] = {}
        for actor in actors.values():
            if actor.parent and actor.kind in ("InternationalOrganisation", "MilitaryMission"):
                self._of.setdefault(actor.parent, []).append(actor)

    def organ(self, owner: ActorId, noun: str, scene: Scene) -> ActorId | None:
        """The one organ of an owner that is called so, or its one mission in the country spoken of most.

        Args:
            owner: the organisation.
            noun: the folded noun that stands for it ("commission", "peacekeepers").
            scene: the report; its countries and its date tell which mission is meant.
        """
        found: list[Actor] = []
        if noun in _ORGAN:
            found = [a for a in self._of.get(owner, ()) if noun in _words(a) and a.kind == "InternationalOrganisation"]
        elif noun in _MISSION and scene.countries:
            day = scene.report.published
            found = [
                a
                for a in self._of.get(owner, ())
                if a.kind == "MilitaryMission" and a.country == scene.countries[0]
                if day is None or not a.active.earliest or a.active.earliest <= day
                if day is None or not a.active.latest or a.active.latest >= day
            ]
        return found[0].id if len(found) == 1 else None


def _words(actor: Actor) -> set[str]:
    """The words of an actor's preferred names."""
    return {word for names in actor.names.values() for word in fold(names[0]).split()} if actor.names else set()

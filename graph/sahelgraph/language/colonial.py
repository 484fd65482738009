"""Former colonies and who ruled them: "the former colonial power", "its former colony", "the former French colony"."""

from __future__ import annotations

from collections.abc import Mapping

from sahelgraph.language.salience import Record
from sahelgraph.language.scene import Scene
from sahelgraph.model import ActorId, Via

COLONY = frozenset(["colony", "colonie"])


class Colonial:
    """Takes up former colonies and colonial powers in one report."""

    def __init__(self, scene: Scene, record: Record, colonies: Mapping[ActorId, ActorId]) -> None:
        """``colonies`` are the former colonies and who ruled them."""
        self.scene = scene
        self.record = record
        self.colonies = colonies

    def take_up(self, first: int | None, words: list[str], position: int) -> None:
        """Read "the former colonial power", "Mali's former colonial ruler" and "its former colony"."""
        lexicon, scene = self.scene.lexicon, self.scene
        own = [place for place in self._possessors(position) if scene.at(place)]
        owners = [actor for place in own for actor in scene.owners(place)]
        beside = {scene.forms[child.i] for child in scene.doc[position].children}
        if scene.forms[position] in COLONY:
            if first is not None and not own:  # "the former *French* colony"
                beside_it = range(first, min(position + 2, len(scene.forms)))  # French adjectives follow
                owners = [actor for place in beside_it for actor in scene.owners(place)]
            ruled = [state for state in self.colonies if self.colonies[state] in owners]
            home = self.record.home(position, ruled) if ruled else None
            if home is not None:
                scene.add(own[0] if own else position, position + 1, home, Via.COREFERENCE, head=position)
            return
        if not lexicon.colonial_with.intersection(beside.union(words)):
            return
        powers = {self.colonies[owner] for owner in owners if owner in self.colonies}
        if own:
            for power in powers if len(powers) == 1 else ():
                scene.add(position, position + 1, power, Via.COREFERENCE)
        elif first is not None:
            self._power(first, position)

    def _possessors(self, position: int) -> list[int]:
        """The possessives before a noun ("its", "Mali's")."""
        return [child.i for child in self.scene.doc[position].children if child.dep_.split(":")[-1] == "poss"]

    def _power(self, first: int, position: int) -> None:
        said = {actor for said in self.record.said for actor in said.actors}
        powers = {self.colonies[actor] for actor in said if actor in self.colonies}
        topic = self.scene.topic(position)
        power = next(iter(powers)) if len(powers) == 1 else self.colonies.get(topic) if topic else None
        if power is not None:
            self.scene.add(first, position + 1, power, Via.COREFERENCE, head=position)

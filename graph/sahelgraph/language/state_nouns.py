"""Which state the words around "the country" or "the capital" tell, or rule out."""

from __future__ import annotations

from sahelgraph.language.scene import Scene
from sahelgraph.model import ActorId, Via

_IN = frozenset(["in", "across", "dans", "sur"])


def state_behind(scene: Scene, position: int, form: str) -> ActorId | None:
    """The state whose adjective, taken for a noun, follows the noun for one: "la capitale *serbe*"."""
    if scene.lexicon.language != "fr" or scene.lexicon.descriptions.get(form) != frozenset({"State"}):
        return None
    after = scene.doc[position + 1 : position + 2]
    if not len(after) or after[0].pos_ == "ADJ":
        return None
    return next((m.actor for m in scene.at(position + 1) if m.via is Via.DEMONYM), None)


def present(scene: Scene, position: int) -> frozenset[ActorId]:
    """The states whose people are said to be "in the country": "la présence de soldats *français* dans le pays"."""
    token = scene.doc[position]
    if token.dep_ != "nmod" or not any(c.dep_ == "case" and c.lower_ in _IN for c in token.children):
        return frozenset()
    before = [part.i for part in token.head.subtree if part.i < position]
    return frozenset(a for place in before for a in scene.owners(place) if scene.kind(a) == "State")

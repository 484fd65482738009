"""Names of one word that a report takes up: "Savannah Energy" is "Savannah" in the rest of it, and in its headline.

A body that a noun beside its name has told to be one ("the opposition party *Kouro*") needs no noun the next time.
"""

from __future__ import annotations

from typing import Final

from sahelgraph.language.scene import Scene
from sahelgraph.model import ActorId, Via

_LEAST: Final = 5
"""Letters that a first word needs: "Air", "West" and "Gold" begin too many names."""
_NO_BODIES: Final = frozenset({"Person", "Place"})
_NAMES: Final = frozenset({Via.NAME, Via.PROVISIONAL})


def take_up_short_names(scene: Scene) -> None:
    """Add a mention where the first word of a company's printed name, or a body's only one, stands alone."""
    bearers: dict[str, set[ActorId]] = {}
    for position in scene.heads():
        for mention in scene.at(position):
            words = scene.text(mention.span).split()
            company = scene.kind(mention.actor) == "Company" and mention.via in _NAMES and len(words) > 1
            body = mention.via is Via.PROVISIONAL and len(words) == 1 and scene.kind(mention.actor) not in _NO_BODIES
            if company or body:
                bearers.setdefault(words[0], set()).add(mention.actor)
    short = {word: owners for word, owners in bearers.items() if len(owners) == 1 and _distinct(word)}
    for token in scene.doc if short else ():
        owners = short.get(token.text)
        if owners and token.pos_ == "PROPN" and not scene.at(token.i) and not scene.at(token.head.i):
            scene.add(token.i, token.i + 1, next(iter(owners)), Via.NAME)


def _distinct(word: str) -> bool:
    return len(word) >= _LEAST and word[0].isupper() and not word.isupper()

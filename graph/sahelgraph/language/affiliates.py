"""Groups named only by whose they are: "the al-Qaeda affiliate", "Islamic State's local branch"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sahelgraph.language.scene import Scene
from sahelgraph.model import Via

if TYPE_CHECKING:
    from spacy.tokens import Token

AFFILIATES: Final = frozenset({"affiliate", "franchise", "offshoot", "branch", "filiale", "branche", "succursale"})
_NAMING: Final = frozenset({"appos", "flat", "cop"})


def take_up_affiliate(scene: Scene, position: int) -> None:
    """Add a mention of the one group of the report whose parent stands beside the noun, if no name explains it."""
    token = scene.doc[position]
    if token.dep_ in ("appos", "conj") or any(child.dep_ in _NAMING for child in token.children) or _follows(token):
        return
    last = position if scene.lexicon.language == "en" else token.right_edge.i + 1  # "la filiale *d'Al-Qaïda*"
    before = (actor for place in range(token.left_edge.i, last) for actor in scene.owners(place))
    parents = {actor for actor in before if scene.kind(actor) == "ArmedGroup"}
    below = {actor for actor in scene.present() if parents.intersection(scene.above(actor))}
    found = [actor for actor in below if below.isdisjoint(scene.above(actor))]  # JNIM, and not its Macina brigade
    if len(found) == 1:
        scene.add(position, position + 1, found[0], Via.COREFERENCE)


def _follows(token: Token) -> bool:
    """Whether the noun phrase stands behind a name and a comma, or before one: then it describes that name."""
    doc, first = token.doc, token.left_edge.i
    before = first >= 2 and doc[first - 1].text == "," and doc[first - 2].pos_ == "PROPN"
    after = doc[token.i + 1 : token.i + 3]
    return before or (len(after) == 2 and after[0].text in (",", "(") and after[1].pos_ == "PROPN")

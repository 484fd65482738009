"""Those who speak for the one regional body of a report without its name: "the *West African* leaders"."""

from __future__ import annotations

from typing import Final

from sahelgraph.language.scene import Scene
from sahelgraph.model import ActorId, Via

_ADJECTIVES: Final = {
    "ouest-africain": ActorId("ecowas"),
    "ouest-africaine": ActorId("ecowas"),
    "ouest-africains": ActorId("ecowas"),
    "ouest-africaines": ActorId("ecowas"),
}
_WEST, _AFRICAN = "west", "african"
_LEADERS: Final = frozenset(["dirigeants", "chefs", "presidents", "mediateurs", "leaders", "heads", "mediators"])
_SENT: Final = frozenset(["mediateur", "emissaire", "envoye", "delegation", "mediator", "envoy"])
_FURTHEST: Final = 3
"""Words from a noun to its adjective: "*chefs* d'État ouest-africains"."""


def find_regional(scene: Scene) -> None:
    """Add a mention of the body whose leaders or envoys an adjective of its region describes, if it is named at all."""
    named = set(scene.present())
    for position, form in enumerate(scene.forms):
        english = form == _AFRICAN and position > 0 and scene.forms[position - 1] == _WEST
        body = ActorId("ecowas") if english else _ADJECTIVES.get(form)
        if body is None or body not in named or scene.at(position):
            continue
        noun = position + 1 if english else _noun_before(scene, position)
        if noun is None or noun >= len(scene.forms) or scene.at(noun):
            continue
        first, last = min(noun, position - english), max(noun, position) + 1
        if scene.forms[noun] in _LEADERS:
            scene.add(first, last, body, Via.DEMONYM, head=noun)
        elif scene.forms[noun] in _SENT:
            scene.add(position - english, position + 1, body, Via.DEMONYM, head=position)


def _noun_before(scene: Scene, position: int) -> int | None:
    for place in range(position - 1, max(-1, position - 1 - _FURTHEST), -1):
        if scene.forms[place] in _LEADERS | _SENT:
            return place
        if scene.doc[place].pos_ in ("VERB", "AUX", "PUNCT"):
            return None
    return None

"""Fighters whom nobody names but by whom they follow: "*gunmen* affiliated to Islamic State", "des *hommes* liés à"."""

from __future__ import annotations

from typing import Final

from sahelgraph.language.scene import Scene

_REACH: Final = 9
"""Words behind the noun within which the name of the group stands."""
_BEFORE: Final = frozenset(
    "with that who which have has had having pledged sworn swore suspected believed alleged to be of being are is were"
    " was closely loosely reportedly both either the armes armees arme"
    " ayant avec qui ont a sont avaient fait prete jure des ses un presumes soupconnes d'etre etre se dont plus".split()
)
"""What may stand between the noun and the word for the tie, and between that and the name."""
_AFTER: Final = frozenset("to with of and or the both either group a au aux d' de du l' la le avec groupe".split())


def sworn(scene: Scene, position: int, company: frozenset[str]) -> bool:
    """Whether the words behind a noun for fighters tie them to a named group of their creed.

    Args:
        scene: the report with the names found so far.
        position: the noun.
        company: the words that mark the creed ("jihadist", "tuareg").
    """
    followed = {actor for creed, actors in scene.lexicon.creeds if creed & company for actor in actors}
    tied = False
    for place in range(position + 1, min(position + 1 + _REACH, len(scene.forms))):
        form = scene.forms[place]
        if scene.doc[place].is_sent_start:
            return False
        if tied and scene.at(place):
            named = scene.owners(place)
            return any(actor in followed or followed.intersection(scene.above(actor)) for actor in named)
        if form in scene.lexicon.tied:
            tied = True
        elif form not in (_AFTER if tied else _BEFORE):
            return False
    return False

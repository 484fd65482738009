"""Unknown names that the words around them show to be people's: whoever says something, or holds an office."""

from __future__ import annotations

from collections.abc import Iterable

from sahelgraph.ids import fold
from sahelgraph.language.holding import Holding
from sahelgraph.language.scene import Scene, is_subject
from sahelgraph.language.titles import Titles


def settle_people(scene: Scene, titles: Titles, holdings: Iterable[Holding]) -> None:
    """Take such names for people, wherever they stand in the report.

    - "*Ada Obi*, a spokesman, spoke": an office stands beside the name, of whatever body.
    - "*Ada Obi* said": such verbs have people for subjects, and bodies whose names have words for bodies; a name with a
      word for a place is one.

    Args:
        scene: the report, with its names.
        titles: the words of offices of its language.
        holdings: who holds which office phrase.
    """
    held = {holding.person for holding in holdings if holding.phrase is not None}
    for place in scene.unsettled():
        token = scene.doc[place]
        verb = token.head
        words = {fold(verb.lemma_), scene.forms[verb.i]}
        says = is_subject(token) and verb.pos_ == "VERB" and not titles.saying.isdisjoint(words)
        geographic = not (titles.places | titles.never).isdisjoint(fold(token.text).split())
        if (place in held or (says and not geographic)) and scene.person_at(place) is not None:
            scene.settle(place)

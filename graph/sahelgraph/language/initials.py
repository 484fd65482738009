"""Initials that a report gives for a body when it first names it: "the Kivu Patriotic Alliance (KPA) ... *the KPA*"."""

from __future__ import annotations

from sahelgraph.language.scene import BODIES, Scene
from sahelgraph.model import ActorId, Mention, Via

_LONGEST = 8


def link_initials(scene: Scene) -> None:
    """Add mentions of bodies where only the initials stand that the report gives for them in brackets.

    Either may stand in the brackets. Initials that the registry knows, or that the report gives to two, are left alone.
    """
    given: dict[str, set[ActorId]] = {}
    for place in scene.heads():
        for mention in scene.at(place):
            initials = _given_for(scene, mention)
            if initials:
                given.setdefault(initials, set()).add(mention.actor)
    for position, token in enumerate(scene.doc if given else ()):
        actors = given.get(token.text, set())
        if len(actors) == 1 and not scene.at(position):
            scene.add(position, position + 1, next(iter(actors)), Via.COREFERENCE)


def _given_for(scene: Scene, mention: Mention) -> str:
    """The initials in the brackets behind the name of a body, or before those that it stands in; else nothing."""
    if mention.via not in (Via.NAME, Via.PROVISIONAL) or scene.kind(mention.actor) not in BODIES:
        return ""
    first, last = scene.tokens(mention.span.start, mention.span.end)
    words = [token.text for token in scene.doc[last : last + 3]]
    if len(words) == 3 and words[0] == "(" and words[2] == ")" and _is_initials(words[1]):
        return words[1]
    words = [token.text for token in (*scene.doc[max(0, first - 2) : first], *scene.doc[last : last + 1])]
    enclosed = len(words) == 3 and words[1] == "(" and words[2] == ")"
    return words[0] if enclosed and _is_initials(words[0]) else ""


def _is_initials(word: str) -> bool:
    return word.isupper() and word.isalpha() and 1 < len(word) <= _LONGEST

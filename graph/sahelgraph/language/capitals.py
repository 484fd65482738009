"""Bodies called by one word of their name with a capital: "the Fund", "the Council", "le Conseil"."""

from __future__ import annotations

from collections.abc import Container

from sahelgraph.ids import fold
from sahelgraph.language.casing import is_title_case
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import BODIES, Scene
from sahelgraph.model import Via

_THE = frozenset({"the", "this", "le", "la", "l'", "ce", "cette", "du", "au"})
_OF = frozenset({"of", "de", "du", "des", "d'", "for"})
_SHORTEST = 4
"""Letters of such a word: shorter ones are acronyms, which names have of their own."""


def take_up_capital(scene: Scene, record: Record, position: int, bodies: Container[str]) -> None:
    """Add a mention of the body, said before, whose name has the capitalised word at a position.

    Only words of ``bodies`` count: "the West" is not the community that has it in its name.
    """
    token, form = scene.doc[position], scene.forms[position]
    if position == 0 or not token.text[0].isupper() or len(form) < _SHORTEST or scene.forms[position - 1] not in _THE:
        return
    behind = (word for word in scene.doc[position + 1 :] if word.dep_ != "amod" or word.head.i != position)
    after = next(behind, None)  # "the Council", but not "le *Conseil* national de la transition"
    if (
        form not in bodies
        or token.pos_ not in ("NOUN", "PROPN")
        or token.dep_ in ("compound", "amod", "flat", "nmod:desc")
    ):
        return
    if after is not None and (after.pos_ in ("NOUN", "PROPN") or after.lower_ in _OF):
        return
    if is_title_case([word.text for word in token.sent]):
        return
    said = [s.actors[0] for s in record.of_kinds(BODIES)]
    bearing = [
        actor
        for actor in said
        if any(form in fold(name).split() for names in scene.actor(actor).names.values() for name in names)
    ]
    if bearing:
        scene.add(position - 1, position + 1, bearing[-1], Via.COREFERENCE, head=position)

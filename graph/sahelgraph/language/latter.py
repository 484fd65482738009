"""What "ces derniers" takes up, and whom "celui-ci" passes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahelgraph.language.salience import Record, Said
from sahelgraph.language.scene import Scene
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

LATTER_SEVERAL = {"derniers": "Masc", "dernieres": "Fem", "ceux-ci": "Masc", "celles-ci": "Fem"}
"""French words for the several named last, with their gender."""


_FIXED = frozenset(["cotes", "abords", "environs", "depens", "frais", "mains", "termes", "rangs"])
"""Plurals inside French prepositions and phrases: "aux *côtés* de"."""


def last_several(record: Record, position: int, gender: str) -> tuple[ActorId, ...]:
    """Whom "ces derniers" means: the last noun in the plural of one gender, or list of names, before it.

    Args:
        record: what was said before.
        position: the token that takes it up.
        gender: of the noun, as the parser names it.

    Returns:
        The actors; none where that noun names nobody.
    """
    scene = record.scene
    first = record.starts[max(0, record.sentences[position] - 1)]
    for place in range(position - 2, first - 1, -1):
        token = scene.doc[place]
        said = next((s for s in record.in_sentence(record.sentences[place]) if s.position == place), None)
        if said is not None and token.pos_ == "PROPN":
            listed = record.together(said)
            if len(listed) > 1:
                return listed
        if scene.forms[place] in _FIXED:
            continue
        plural = token.pos_ == "NOUN" and "Plur" in token.morph.get("Number", []) and token.dep_ != "nmod"
        if plural and gender in token.morph.get("Gender", [gender]):
            return said.actors if said is not None else ()
    return ()


def passed_over(scene: Scene, said: Said, pronoun: Token) -> bool:
    """Whether "celui-ci" cannot mean a mention: one that it hangs on, or that says whose office somebody holds."""
    return of_office(scene, said) or scene.doc[said.position].is_ancestor(pronoun)


def of_office(scene: Scene, said: Said) -> bool:
    """Whether a mention only says whose office somebody named beside it holds: "X, chef de l'État *du Togo*"."""
    token = scene.doc[said.position]
    if token.dep_ != "nmod":
        return False
    while token.dep_ == "nmod" and token.head.i < token.i:
        token = token.head
    beside = (token.head, *token.children) if token.dep_ == "appos" else tuple(token.children)
    return any(scene.is_person(other.i) for other in beside if other.i != said.position)

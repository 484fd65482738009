"""With whom a similar agreement is: "A signed a deal with *Togo*. B and C have concluded similar deals"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sahelgraph.extraction.earlier import AGREED, near
from sahelgraph.extraction.fillers import Filler
from sahelgraph.extraction.kinds import Kinds
from sahelgraph.extraction.readings import Reading
from sahelgraph.extraction.tree import Tree

if TYPE_CHECKING:
    from spacy.tokens import Token

_FACTOR = 0.75
"""Factor for a partner that another sentence names."""


def is_similar(tree: Tree, relation: str, predicate: Token) -> bool:
    """Whether an agreement is told to be like another, so that those who have it have it not with each other."""
    if relation not in AGREED:
        return False
    agreements = (predicate, *tree.patients(predicate)) if predicate.pos_ == "VERB" else (predicate,)
    return any(child.lower_ in tree.grammar["alike_terms"] for noun in agreements for child in noun.children)


def same_partner(
    predicate: Token, relation: str, parties: Sequence[Filler], earlier: Sequence[Reading], kinds: Kinds
) -> list[Filler]:
    """The party of the agreement told last that is of another kind than those who have a similar one."""
    own = {kinds.of(party.actor) for party in parties}
    for reading in near(predicate, earlier):
        if reading.trigger.relation == relation:
            sides = (reading.subject.actor, reading.object.actor)
            return [Filler(side, predicate, _FACTOR, "earlier") for side in sides if kinds.of(side) not in own][:1]
    return []

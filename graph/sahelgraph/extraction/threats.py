"""Whose deed it is that somebody says will be done: who says that *another* will strike does not threaten.

"Kenya said that *it* would hit back at Somalia" is a threat; "Kenya said that *Uganda* would hit back", and "that
Somalia *would be hit*", are forecasts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahelgraph.extraction import forms
from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.contents import Contents
from sahelgraph.language.heads import NOUNS
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

OWN, OTHER = "own", "other"


def deeds(verb: Token, cast: Cast, contents: Contents) -> set[str]:
    """Whether what a verb of saying says is the deed of whoever says it, of another, or both for clauses that differ.

    Args:
        verb: the verb of saying.
        cast: who is named by which words.
        contents: the clauses that say what is said.
    """
    speakers = cast.actors(*contents.tree.agents(verb))
    sides = {side for actor in speakers for side in (actor, cast.kinds.home(actor)) if side}
    return {OWN if _own(clause, sides, cast, contents) else OTHER for clause in contents.clauses(verb)}


def _own(clause: Token, sides: set[ActorId], cast: Cast, contents: Contents) -> bool:
    """Whether some actors, or what is theirs, do what a clause says; an unresolved pronoun means them."""
    if forms.passive(clause):
        return False
    doers = contents.tree.agents(clause)
    if actors := cast.actors(*doers):
        return any(actor in sides or cast.kinds.home(actor) in sides for actor in actors)
    owners = [owner for doer in doers for owner in cast.owners(doer)]
    return any(owner in sides for owner in owners) or not any(doer.pos_ in NOUNS for doer in doers)

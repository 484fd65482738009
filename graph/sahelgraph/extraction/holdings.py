"""Whose a noun is that no possessor stands beside: by a clause that says who rules, a headline, or who published it."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING, Protocol

from sahelgraph.extraction.kinds import Kinds
from sahelgraph.extraction.tree import Tree
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token


class Actors(Protocol):
    """The actors of a report by token, as :class:`sahelgraph.extraction.cast.Cast` has them."""

    tree: Tree
    kinds: Kinds

    @property
    def heads(self) -> Container[int]:
        """The places of the words that head mentions."""

    def at(self, place: int) -> list[ActorId]:
        """The actors whose mention a token heads."""

    def spread(self, token: Token, depth: int) -> list[ActorId]:
        """The actors of a noun phrase and of those coordinated with it."""


def ruled(cast: Actors, noun: Token, depth: int) -> list[ActorId]:
    """The state that a clause says somebody rules: "the officers who seized power in *Gabon*", "ruling *Mali*"."""
    for clause in noun.children:
        if clause.dep_ not in ("acl", "acl:relcl") or clause.lemma_.lower() not in cast.tree.grammar["ruling"]:
            continue
        within = [head for word, head in cast.tree.phrases(clause) if word in cast.tree.grammar["in"]]
        for head in (*cast.tree.patients(clause), *within):
            states = (cast.kinds.state_of(actor) or actor for actor in cast.spread(head, depth))
            if found := [state for state in states if cast.kinds.is_any(state, ("State",))]:
                return found
    return []


def catchword(cast: Actors, noun: Token) -> list[ActorId]:
    """Whose troops a headline speaks of that begins with a name: "*Togo*: twelve soldiers killed"."""
    root = noun.sent.root
    named = root.i in cast.heads and root.i + 1 < noun.i and root.nbor().text == ":"
    return cast.at(root.i) if named else []


def published_by(cast: Actors, document: Token, depth: int) -> list[ActorId]:
    """Whose a document is: "a report by Amnesty", "*Chad* issued a statement accusing"."""
    verb = cast.tree.support(document)
    doers = cast.tree.agents(verb) if verb is not None and document.dep_ != "nsubj" else []
    for head in (*cast.tree.by_phrases(document), *doers):
        if found := cast.spread(head, depth):
            return found
    return []

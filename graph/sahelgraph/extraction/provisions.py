"""What an agreement provides: the clauses that hang on it ("a deal *that lets Ethiopia use Djibouti's ports*").

Who is allowed something, and on whose soil, are the parties where the report names them nowhere else; what is allowed
tells a defence pact from a contract.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.tree import Tree
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "amod"})
_PARTIES = ("State", "InternationalOrganisation", "ArmedGroup", "Company")
_TWO = 2
"""Parties of an agreement that its provisions can tell: of more, some are only mentioned."""


class Provisions:
    """Reads the provisions of agreements in one report."""

    def __init__(self, cast: Cast, tree: Tree) -> None:
        self.cast = cast
        self.tree = tree

    def clauses(self, word: Token) -> Iterator[Token]:
        """The verbs of the provisions of an agreement, or of the agreement that a verb has for its object."""
        holders = [word] if word.pos_ in ("NOUN", "PROPN") else [word, *self.tree.patients(word)]
        granting = self.tree.grammar["granting"]
        for holder in holders:
            for child in holder.children:
                if child.dep_ in _CLAUSES and child.i > holder.i and child.lemma_.lower() in granting:
                    yield child

    def words(self, word: Token) -> set[str]:
        """The lemmas of all that the provisions say."""
        return {token.lemma_.lower() for clause in self.clauses(word) for token in clause.subtree}

    def parties(self, word: Token) -> list[tuple[ActorId, Token]]:
        """Those whom the provisions name, in the order of the text; nobody where they are more than two."""
        found: dict[ActorId, Token] = {}
        for clause in self.clauses(word):
            for token in sorted(clause.subtree, key=lambda t: t.i):
                actors = self.cast.own(token) or (self.cast.owners(token) if token.pos_ == "NOUN" else [])
                for actor in actors:
                    if self.cast.kinds.is_any(actor, _PARTIES):
                        found.setdefault(actor, token)
        return list(found.items()) if len(found) <= _TWO else []

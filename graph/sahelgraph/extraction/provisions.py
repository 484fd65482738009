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
_MODALS = frozenset({"may", "can", "will", "would", "shall", "could", "pouvoir", "devoir"})
_PARTIES = ("State", "InternationalOrganisation", "ArmedGroup", "Company")
_TWO = 2
"""Parties of an agreement that its provisions can tell: of more, some are only mentioned."""


def _allowed(verb: Token) -> bool:
    """Whether a verb says what may or will be."""
    modal = any(child.dep_ == "aux" and child.lemma_.lower() in _MODALS for child in verb.children)
    return modal or verb.lemma_.lower() in _MODALS or "Fut" in verb.morph.get("Tense", [])


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
                if child.dep_ not in _CLAUSES or child.i < holder.i:
                    continue
                if child.lemma_.lower() in granting or self._by_which(child):
                    yield child
        verb = word.head if word.head.pos_ == "VERB" else word.head.head
        if word.pos_ == "NOUN" and word.i < verb.i and self._under(word) and _allowed(verb):
            yield verb

    def _by_which(self, verb: Token) -> bool:
        """Whether a relative clause says what is so by an agreement: "a pact *under which* Togo's troops are here"."""
        words = {
            t.lower_ for child in verb.lefts for t in (child, *child.children) if t.dep_ in ("case", "obl", "fixed")
        }
        return not words.isdisjoint(self.tree.grammar["under"])

    def _under(self, noun: Token) -> bool:
        """Whether a noun says by what right: "*under an accord with Togo*, Ghana may use its ports"."""
        words = {child.lower_ for child in noun.children if child.dep_ == "case"} | {noun.head.lower_}
        return not words.isdisjoint(self.tree.grammar["under"])

    def words(self, word: Token) -> set[str]:
        """The lemmas of all that the provisions say."""
        return {token.lemma_.lower() for clause in self.clauses(word) for token in clause.subtree}

    def parties(self, word: Token) -> list[tuple[ActorId, Token]]:
        """Those whom the provisions name, in the order of the text; nobody where they are more than two."""
        found: dict[ActorId, Token] = {}
        for clause in self.clauses(word):
            for token in sorted(clause.subtree, key=lambda t: t.i):
                if token.lemma_.lower() in self.cast.arms:
                    continue  # "*Turkish drones*" make Turkey no party
                actors = self.cast.own(token) or (self.cast.owners(token) if token.pos_ == "NOUN" else [])
                for actor in actors:
                    if self.cast.kinds.is_any(actor, _PARTIES):
                        found.setdefault(actor, token)
        return list(found.items()) if len(found) <= _TWO else []

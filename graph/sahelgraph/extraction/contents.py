"""What a verb of saying says: the clauses that complete it, and who acts in them.

Parsers hang a content clause on the noun in between ("alleged in *an interview* that Nigeria was colluding"); the
conjunction that opens it tells what it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sahelgraph.extraction import forms
from sahelgraph.extraction.tree import Tree

if TYPE_CHECKING:
    from spacy.tokens import Token

_BETWEEN = frozenset({"obj", "iobj", "nsubj"}) | forms.OBLIQUES
_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "advcl:relcl"})


class Contents:
    """Finds the content clauses of verbs."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree

    def clauses(self, verb: Token) -> list[Token]:
        """The heads of the clauses that say what is said, believed or alleged, with those joined to them."""
        found = [child for child in verb.children if child.dep_ == "ccomp"] or self._astray(verb)[:1]
        found = found or [child for child in verb.lefts if child.dep_ == "parataxis" and child.pos_ == "VERB"]
        found = found or self._before(verb)
        found = [forms.cleft(clause) or clause for clause in found]
        joined = (c for clause in found for c in clause.children if c.dep_ == "conj" and c.pos_ in ("VERB", "ADJ"))
        return [*found, *joined]

    @staticmethod
    def _before(verb: Token) -> list[Token]:
        """The clause that a verb of saying stands behind, with whoever says it: "*Togo must leave*, demanded Benin"."""
        said, below = verb.head, {child.dep_ for child in verb.children}
        inverted = any(child.dep_ in forms.SUBJECTS for child in verb.rights)
        if verb.dep_ not in ("parataxis", "conj") or said.i > verb.i or below & {"cc", "mark", "obj", "xcomp"}:
            return []
        return [said] if inverted and (said.pos_ == "VERB" or forms.copular(said)) else []

    def _astray(self, verb: Token) -> list[Token]:
        """Content clauses that the tree hangs on the verb as adverbial, or on a phrase between the two."""
        phrases = [child for child in verb.children if child.dep_ in _BETWEEN and child.i > verb.i]
        below = (child for holder in (verb, *phrases) for child in holder.children)
        return [child for child in below if child.dep_ in _CLAUSES and child.i > verb.i and self._opened(child)]

    def _opened(self, clause: Token) -> bool:
        """Whether "that" opens a clause that has a subject of its own, so that it is no relative clause."""
        opened = any(c.dep_ == "mark" and c.lower_ in self.tree.grammar["that"] for c in clause.children)
        return opened and any(child.dep_ in forms.SUBJECTS | forms.PASSIVE_SUBJECTS for child in clause.children)

    def doers(self, verb: Token) -> Iterator[Token]:
        """Who acts in what is said; of what is undergone it is not the subject."""
        for clause in self.clauses(verb):
            yield from self.tree.agents(clause)

    @staticmethod
    def negated(clause: Token) -> bool:
        """Whether a clause is denied ("that Kenya does *not* arm rebels")."""
        return any("Neg" in child.morph.get("Polarity", []) for child in clause.children)

"""Verbs that a tree joins to a relative clause though they go on with the main one.

A relative pronoun is the object of every verb that its clause joins: "the offer *that* Togo made and Ghana refused". A
verb that has another object ("tabled an offer that Togo refused, *and accused* Ghana") is not among them.
"""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import SUBJECTS, has_child

_RELATIVES: Final = frozenset({"que", "qu'", "qu’", "that", "which", "whom"})
_GAPS: Final = frozenset({"obj", "mark"})
"""What such a pronoun is; a tree takes "que" for a mark where it is the object of an infinitive further below."""
_OBJECTS: Final = frozenset({"obj", "iobj"})


def repair_joined_relatives(doc: Doc) -> None:
    """Join such verbs to the verb of the main clause, in place."""
    for token in doc:
        if token.dep_ == "conj" and token.pos_ == "VERB" and token.head.dep_ == "acl:relcl":
            _go_on(token)


def _go_on(verb: Token) -> None:
    relative = verb.head
    gap = any(child.dep_ in _GAPS and child.lower_ in _RELATIVES for child in relative.lefts)
    if not gap or not has_child(relative, SUBJECTS) or has_child(verb, SUBJECTS | {"mark"}):
        return
    main = next((above for above in relative.head.ancestors if above.pos_ == "VERB" and above.i < relative.i), None)
    if main is not None and has_child(verb, _OBJECTS) and has_child(main, SUBJECTS):
        verb.head = main

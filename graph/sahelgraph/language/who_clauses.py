"""English clauses with "who", which tell of people: of the noun right before them, not of a thing or of the verb."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import NOMINAL

_WHO: Final = frozenset({"who", "whom"})
_RELATIVE: Final = frozenset({"acl:relcl", "advcl:relcl", "acl", "advcl"})
_THINGS: Final = frozenset(
    "arrest attack bid camp captivity case claim clutches control coup custody day days death deal fight fighting grip"
    " hand hands help home house killing kidnapping letter life link links list march month months murder name office"
    " plea post power release return rule side statement story support surrender talks term threat ties time trial"
    " visit war week weeks work year years".split()
)
_OF_DEEDS: Final = ("tion", "tions", "sion", "ment", "ments", "ance", "ence", "ness", "ship", "ity")


def repair_who_clauses(doc: Doc) -> None:
    """Hang such a clause on the noun right before it, in place.

    - "was in the hands of *rebels*, who freed Doe": it is no hands that free anybody.
    - "spent a year with *rebels*, who freed Doe": a clause with "who" tells of somebody.
    """
    for token in doc:
        if token.lower_ in _WHO and token.pos_ == "PRON" and not token.is_sent_start:
            _hang(token)


def _hang(who: Token) -> None:
    clause = who.head
    before = who.nbor(-2) if who.nbor(-1).text == "," and who.i - 2 >= who.sent.start else who.nbor(-1)
    if clause.dep_ not in _RELATIVE or clause.i < who.i or before.pos_ not in NOMINAL:
        return
    above = clause.head
    while before.dep_ in ("flat", "compound", "flat:name") and before.head.i < who.i:
        before = before.head
    thing = above.pos_ == "NOUN" and (above.lower_ in _THINGS or above.lower_.endswith(_OF_DEEDS))
    if (above.pos_ == "VERB" or thing) and above != before and above.is_ancestor(before):
        clause.head, clause.dep_ = before, "acl:relcl"

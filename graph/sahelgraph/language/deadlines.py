"""Who is to do what somebody is given time for or ordered to do: "gave *the envoy* 48 hours to leave the country"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sahelgraph.language.heads import OBLIQUES, has_case

if TYPE_CHECKING:
    from spacy.tokens import Token

_GIVING: Final = frozenset({"give", "grant", "allow", "donner", "accorder", "laisser", "octroyer", "impartir", "fixer"})
_ORDERING: Final = frozenset({"order", "ordonner", "sommer", "enjoindre", "intimer"})
LEAVING: Final = frozenset({"leave", "quit", "quitter", "évacuer"})
_TIME: Final = frozenset(
    "minute hour day week month deadline ultimatum heure jour journée semaine mois délai quinzaine".split()
)
_TO: Final = frozenset({"to", "à", "au", "aux"})
_HANGING: Final = OBLIQUES | {"nmod"}
_CLAUSES: Final = frozenset({"advcl", "acl", "xcomp"})


def receivers(verb: Token) -> list[Token]:
    """Whoever is given time for what an infinitive says; nobody where no time is given."""
    giver = _governor(verb)
    if giver is None or giver.lemma_.lower() not in _GIVING:
        return []
    objects = [child for child in giver.rights if child.dep_ in ("obj", "iobj") and child.i < verb.i]
    if not any(child.lemma_.lower() in _TIME for child in objects):
        return []
    given = [child for child in giver.rights if child.dep_ in _HANGING and has_case(child, _TO) and child.i < verb.i]
    return [child for child in objects if child.lemma_.lower() not in _TIME] + given


def ordering(noun: Token) -> Token | None:
    """The verb by which somebody is ordered out of "the country", or given time to leave it."""
    verb = noun.head
    if noun.dep_ != "obj" or verb.lemma_.lower() not in LEAVING:
        return None
    order = _governor(verb)
    ordered = order is not None and (order.lemma_.lower() in _ORDERING or receivers(verb))
    return order if ordered else None


def _governor(verb: Token) -> Token | None:
    """The verb around an infinitive, which the tree may hang on the time between them."""
    if "Inf" not in verb.morph.get("VerbForm", []) or verb.dep_ not in _CLAUSES:
        return None
    head = verb.head
    governor = head.head if head.lemma_.lower() in _TIME else head
    return governor if governor.i < verb.i else None

"""The clause that a word stands in, by the tree: who does it, and which actors a noun phrase names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sahelgraph.language.salience import Record
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

_PREDICATES: Final = frozenset({"VERB", "AUX"})
_DEPENDENT: Final = frozenset({"xcomp", "advcl", "ccomp", "obl", "obl:arg"})
"""Relations in which a verb without a subject has that of the clause above."""
_NAMING: Final = frozenset({"appos", "flat", "flat:name", "nmod:desc", "nmod"})
_DEEPEST: Final = 5
"""Clauses between a word and the subject that it shares; deeper trees are a parser's slip."""
_SHARES: Final = frozenset(["chacun", "chacune", "aucun", "aucune", "plupart", "majorite", "moitie", "each", "most"])


def clause_of(token: Token) -> Token | None:
    """The verb, or the noun with a subject, that heads the clause a word stands in; ``None`` if there is none."""
    for above in token.ancestors:
        if above.pos_ in _PREDICATES or any(_is_subject(child) for child in above.children):
            return above
    return None


def subject_of(verb: Token) -> Token | None:
    """Who does it: its own subject, else the noun that it modifies, else the subject of the clause above."""
    for _ in range(_DEEPEST):
        own = next((child for child in verb.children if _is_subject(child)), None)
        if own is not None:
            return verb.head if _relative(own) and verb.dep_.startswith("acl") else own
        relation = verb.dep_.split(":")[0]
        if verb.head.i == verb.i:
            return None
        if relation == "acl":
            infinitive = "Inf" in verb.morph.get("VerbForm", [])
            above = clause_of(verb.head) if infinitive else None
            if not infinitive:
                return verb.head
            if above is None:
                return None
            verb = above
        elif relation == "conj" or verb.dep_ in _DEPENDENT:
            verb = verb.head
            if verb.pos_ not in _PREDICATES and verb.dep_ != "ROOT" and not any(map(_is_subject, verb.children)):
                above = clause_of(verb)
                if above is None:
                    return None
                verb = above
        else:
            return None
    return None


def actors_of(record: Record, token: Token) -> tuple[ActorId, ...]:
    """The actors that a noun phrase names, alone or in a list; those of "each of the four states" are the four."""
    scene = record.scene
    naming = [child for child in token.children if child.dep_ in _NAMING]
    ranked = [below for child in naming if child.dep_ == "appos" for below in child.children if below.dep_ in _NAMING]
    for place in (token, *naming, *ranked):  # "le porte-parole, le colonel *X*"
        if place.dep_ == "nmod" and place is not token:
            person = scene.is_person(place.i) and not any(child.dep_ == "case" for child in place.children)
            if not person and scene.forms[token.i] not in _SHARES:
                continue
        if scene.at(place.i) and not record.tells_nationality(place.i):
            told = (said for said in record.in_sentence(record.sentences[place.i]) if said.position == place.i)
            said = next(told, None)
            found = record.together(said) if said is not None else scene.owners(place.i)
            return tuple(dict.fromkeys(found))
    return ()


def _is_subject(token: Token) -> bool:
    return token.dep_ in ("nsubj", "nsubj:pass", "nsubj:caus", "nsubj:outer")


def _relative(token: Token) -> bool:
    return token.lower_ in ("qui", "who", "which", "that", "lequel", "laquelle", "lesquels", "lesquelles")

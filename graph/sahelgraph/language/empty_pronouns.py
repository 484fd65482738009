"""Pronouns that stand for nobody: "it is said that", "it was the turn of", "il faut"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahelgraph.language.scene import Scene, folded

if TYPE_CHECKING:
    from spacy.tokens import Token

_IMPERSONAL = frozenset(["faut", "semble", "agit", "agissait", "avere", "ensuit", "convient"])
_WITHOUT_SUBJECT = frozenset(
    [
        "falloir", "agir", "sembler", "paraitre", "convenir", "suffire", "importer", "exister", "rester", "demeurer",
        "manquer", "arriver", "ressortir", "averer", "pleuvoir", "apparaitre", "resulter", "subsister", "ensuivre",
        "incomber", "appartenir", "advenir", "aller", "venir", "tarder", "valoir",
    ]
)  # fmt: skip
"""French verbs that an empty "il" may have; any other takes a subject, whatever the tree says."""
_TONIC = frozenset(["lui", "elle", "eux", "elles"])
_TOO = frozenset(["too", "also", "likewise"])
_CLAUSES = ("ccomp", "csubj", "csubj:pass", "xcomp")


def is_empty(scene: Scene, token: Token, form: str) -> bool:
    """Whether a pronoun only fills a place ("it is known that", "let it be known", "il faut")."""
    if form in ("it", "they") and token.head.i > token.i and says(scene, token.head):
        return False
    if (token.dep_.startswith("expl") and not _personal(token, form)) or _stressing(scene, token, form):
        return True
    if form not in ("it", "il"):
        return False
    after = scene.forms[token.i + 1 : token.i + 3]
    if scene.lexicon.language == "fr":
        negated = after[:1] in (["n'"], ["n’"])  # "il *n'*y a plus"
        after = scene.forms[token.i + 1 + negated : token.i + 3 + negated]
        has = scene.doc[token.i + 2 + negated : token.i + 3 + negated]
        there = len(after) == 2 and after[0] == "y" and after[1].startswith("a") and not has[0].dep_.startswith("aux")
        return there or bool(_IMPERSONAL.intersection(after))
    verb = token.head
    if token.dep_ == "obj" and (verb.lemma_ in scene.lexicon.factive or _same_thing(scene, verb)):
        return True
    clause = any(child.dep_ in _CLAUSES and child.i > token.i for child in verb.children)
    passive = token.dep_ == "nsubj:pass"
    if clause and (passive or verb.pos_ in ("ADJ", "NOUN", "AUX") or token.dep_ == "obj" or "be" in after):
        return True
    return _cleft(scene, token)


def _stressing(scene: Scene, token: Token, form: str) -> bool:
    """Whether a pronoun between commas only stresses the subject before it: "les États-Unis, *eux*, y restent"."""
    between = scene.forms[token.i - 1 : token.i] == [","] == scene.forms[token.i + 1 : token.i + 2]
    return form in _TONIC and between and not any(child.dep_ == "case" for child in token.children)


def _same_thing(scene: Scene, verb: Token) -> bool:
    """Whether one more does it to what others did it to: "Togo condemned the raid. Benin denounced *it* too"."""
    return any(scene.forms[c.i] in _TOO and c.dep_ == "advmod" for c in verb.children)


def says(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells that somebody says something: "it said that", not "it is said that"."""
    passive = any(child.dep_.endswith(":pass") for child in verb.children)
    return bool({folded(verb.lemma_), scene.forms[verb.i]} & scene.lexicon.saying) and not passive


def _cleft(scene: Scene, token: Token) -> bool:
    """Whether "it" only brings forward what follows: "it was under X that", "it was the turn of"."""
    predicate, lexicon = token.head, scene.lexicon
    if predicate.pos_ not in ("NOUN", "PROPN") or not any(child.dep_ == "cop" for child in predicate.children):
        return False
    forwarded = any(child.dep_ == "case" for child in predicate.children)
    words = {predicate.lemma_, scene.forms[predicate.i]}
    return forwarded or not words & (lexicon.descriptions.keys() | lexicon.membership)


def _personal(token: Token, form: str) -> bool:
    """Whether a French "il" that the tree calls empty has a verb that is never without a subject."""
    verb = token.head
    passive = any(child.dep_ in ("aux:pass", "expl:pass") for child in verb.children)
    empty = folded(verb.lemma_) in _WITHOUT_SUBJECT or verb.pos_ != "VERB" or passive
    return form in ("il", "elle") and not empty and not any(c.dep_ in _CLAUSES[:3] for c in verb.children)

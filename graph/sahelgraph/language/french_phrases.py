"""French phrases that parsers attach wrongly: partitive objects, "de longue date", participles taken for nouns."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

_INDEFINITE: Final = frozenset({"des", "du"})
_OF: Final = frozenset({"des", "du", "de", "d'", "d’"})
_WITH_DE: Final = frozenset(
    "abuser accuser approcher bénéficier changer débattre découler dépendre discuter disposer douter éloigner émaner"
    " hériter jouir manquer naître parler partir profiter provenir rapprocher relever répondre résulter revenir sortir"
    " souffrir traiter tirer user venir vivre".split()
)
"""Verbs whose "des" is a preposition; stems are compared, for lemmas are not known yet."""
_STEMS: Final = tuple(sorted({verb[: max(3, len(verb) - 3)] for verb in _WITH_DE}))
_BETWEEN: Final = frozenset({"DET", "ADJ", "NOUN", "ADV", "PROPN"})
_LASTING: Final = frozenset({"date", "toujours", "plan", "choix", "poids"})
"""What an ally or a partner is "of" without anybody being meant: "de longue date", "de premier plan"."""
_PARTICIPLES: Final = ("é", "ée", "és", "ées", "ue", "us", "ues", "it", "ite", "is", "ise")


def repair_french_phrases(doc: Doc) -> None:
    """Mend such phrases, in place.

    - "ont noué *des relations*": right behind a verb that takes an object, "des" is an article.
    - "allié de longue date *de la France*": whose ally it is hangs on the ally.
    - "la Guinée, *suspendue* de la Cédéao": with a complement of its own, a noun behind a comma is a participle.
    - "le ministre a rencontré *X*": a verb that has its subject before it has its object behind it.
    - "le Mozambicain *X*": a name behind the noun for where its bearer is from.
    """
    for token in doc:
        if token.dep_ == "case" and token.lower_ in _INDEFINITE:
            _give_object(token)
        elif token.dep_ in ("nmod", "obl") and token.lower_ in _LASTING:
            _raise_owner(token)
        elif token.pos_ == "NOUN" and token.dep_ == "appos" and token.lower_.endswith(_PARTICIPLES):
            _retag(token)
        elif token.dep_ == "nsubj" and token.i > token.head.i:
            _take_object(token)
        elif token.pos_ == token.head.pos_ == "PROPN" and token.dep_ in ("acl", "amod") and token.head.i + 1 == token.i:
            token.dep_ = "flat:name"


def _give_object(article: Token) -> None:
    noun = article.head
    verb = noun.head
    if noun.dep_ not in ("obl", "obl:arg", "obl:mod") or verb.pos_ != "VERB" or article.i != verb.i + 1:
        return
    if article.lower_ == "du" or "Plur" not in noun.morph.get("Number", ["Plur"]) or noun.pos_ == "PROPN":
        return
    taken = any(child.dep_ in ("obj", "aux:pass", "nsubj:pass", "expl", "expl:comp") for child in verb.children)
    if not taken and not verb.lower_.startswith(_STEMS):
        noun.dep_, article.dep_, article.pos_ = "obj", "det", "DET"


def _take_object(noun: Token) -> None:
    """Make the second subject of a verb, which stands right behind it, its object."""
    verb = noun.head
    first = [child for child in verb.lefts if child.dep_ == "nsubj"]
    others = {child.dep_ for child in verb.children} & {"obj", "cop", "aux:pass", "ccomp", "expl", "expl:comp"}
    if first and verb.pos_ == "VERB" and not others and all(t.pos_ in _BETWEEN for t in verb.doc[verb.i + 1 : noun.i]):
        noun.dep_ = "obj"


def _raise_owner(noun: Token) -> None:
    owner = next((c for c in noun.rights if c.dep_ in ("nmod", "obl") and _of(c)), None)
    if owner is not None and _of(noun) and noun.head.i < noun.i and noun.head.pos_ in ("NOUN", "ADJ", "VERB", "PROPN"):
        owner.head = noun.head
        if noun.head.pos_ == "VERB" and noun.head.dep_ in ("acl", "appos"):
            noun.head.pos_, noun.head.dep_ = "NOUN", "appos"
            noun.head.set_morph("")  # type: ignore[attr-defined]  # missing in the types of spaCy
            noun.dep_ = owner.dep_ = "nmod"


def _of(noun: Token) -> bool:
    return any(child.dep_ == "case" and child.lower_ in _OF for child in noun.children)


def _retag(noun: Token) -> None:
    parted = noun.doc[noun.i - 1].text == "," and noun.i - 1 > noun.sent.start
    completed = any(child.dep_ in ("obl", "obl:arg", "obl:agent") for child in noun.rights)
    if parted and completed and not any(child.dep_ in ("det", "cop") for child in noun.children):
        noun.pos_, noun.dep_ = "VERB", "acl"
        noun.set_morph("Tense=Past|VerbForm=Part")  # type: ignore[attr-defined]  # missing in the types of spaCy

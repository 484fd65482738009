"""French words that a parser of this size takes for others: "présente", infinitives behind "va", "d'ici à"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

_PRESENT: Final = frozenset({"présente", "présentes"})
_ABOUT_TO: Final = frozenset(
    "va vont allait allaient ira iront doit doivent devra devront peut peuvent veut veulent".split()
)
_PAST: Final = ("é", "ée", "és", "ées", "u", "ue", "us", "ues", "i", "ie", "is", "ies", "it", "ite", "its", "ites")
"""How French participles of the past end; those of the present end in -ant."""
_INFINITIVES: Final = ("er", "ir", "re")
_ARGUMENTS: Final = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "aux:tense", "expl", "expl:comp"})
_CLITICS: Final = frozenset({"l'", "l’", "le", "la", "les"})
_OBLIQUES: Final = frozenset({"nmod", "obl", "obl:mod", "obl:arg"})
_OF: Final = frozenset({"de", "du", "des", "d'", "d’"})


def repair_french_slips(doc: Doc) -> None:
    """Undo slips that the words around a word contradict, in place.

    - "*Présente* au Mali depuis 2013, la France": without an object nothing is presented.
    - "*attendu* mardi à Lomé": a participle that does not end in -ant is of the past.
    - "va *plier* bagage": behind such a verb stands an infinitive.
    - "comme l'en accuse *un député*": a verb has one object, and where the pronoun is it, the noun is the subject.
    - "le départ *d'ici à* fin 2025 des soldats": the words say when, and whose departure it is follows them.
    """
    for token in doc:
        if "Pres" in token.morph.get("Tense", []) and "Part" in token.morph.get("VerbForm", []):
            _be_past(token)
        if token.lower_ in _PRESENT and token.pos_ == "VERB":
            _be_present(token)
        elif token.pos_ in ("ADJ", "NOUN") and token.dep_ == "amod" and token.lower_.endswith(_INFINITIVES):
            _act(token)
        elif token.lower_ in _CLITICS and token.dep_ == "obj" and token.pos_ == "PRON":
            _invert(token)
        elif token.lower_ == "ici" and token.i > 0 and token.nbor(-1).lower_ in ("d'", "d’"):
            _by_then(token)


def _be_past(participle: Token) -> None:
    """Take a participle that does not end as those of the present do for one of the past: "*attendu* mardi"."""
    if participle.lower_.endswith(_PAST):
        participle.set_morph(str(participle.morph).replace("Tense=Pres", "Tense=Past"))  # type: ignore[attr-defined]  # as below


def _invert(clitic: Token) -> None:
    """Make the noun behind a verb, which has its object before it, the subject."""
    verb = clitic.head
    if clitic.i > verb.i or any(child.dep_ in ("nsubj", "nsubj:pass", "expl:subj") for child in verb.children):
        return
    if verb.pos_ != "VERB" or "Inf" in verb.morph.get("VerbForm", []) or "Part" in verb.morph.get("VerbForm", []):
        return
    for noun in [c for c in verb.rights if c.dep_ == "obj" and c.pos_ in ("NOUN", "PROPN")]:
        if not any(child.dep_ == "case" for child in noun.children):
            noun.dep_ = "nsubj"


def _be_present(participle: Token) -> None:
    """Take a word without the arguments of a verb for the adjective."""
    if participle.dep_ in ("advcl", "acl", "amod") and not any(c.dep_ in _ARGUMENTS for c in participle.children):
        participle.pos_ = "ADJ"
        participle.set_morph("Gender=Fem|Number=Sing")  # type: ignore[attr-defined]  # missing in the types of spaCy


def _act(adjective: Token) -> None:
    """Give an infinitive between a verb and a noun to the verb, and the noun to it for an object."""
    noun, verb = adjective.head, adjective.nbor(-1) if adjective.i > 0 else adjective
    if verb.lower_ not in _ABOUT_TO or noun.i <= adjective.i or noun.head != verb:
        return
    adjective.pos_ = "VERB"
    adjective.set_morph("VerbForm=Inf")  # type: ignore[attr-defined]  # as above
    adjective.head, adjective.dep_ = verb, "xcomp"
    noun.head, noun.dep_ = adjective, "obj"


def _by_then(here: Token) -> None:
    """Give the noun before "d'ici à <time>" the phrases with "de" that the tree hangs on the time."""
    noun = here.head
    here.dep_ = "advmod"
    if noun.pos_ not in ("NOUN", "PROPN") or noun.i > here.i:
        return
    times = [token for token in noun.doc[here.i + 1 : min(here.i + 6, noun.sent.end)] if token.dep_ in _OBLIQUES]
    for time in times[:1]:
        for child in list(time.rights):
            case = next((part.lower_ for part in child.lefts if part.dep_ == "case"), None)
            if child.dep_ in _OBLIQUES and case in _OF and child.pos_ == "NOUN":
                child.head, child.dep_ = noun, "nmod"

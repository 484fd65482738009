"""French phrases that gender, number and the order of words attach otherwise than their tree does."""

from __future__ import annotations

import re
from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import OF, SUBJECTS, behind_comma, has_child, retag

_FEATURES: Final = ("Gender", "Number")
_OBLIQUES: Final = frozenset({"nmod", "obl", "obl:arg", "obl:mod", "obl:agent"})
_OF_COUNTRIES: Final = re.compile(r"(?:ais|aises?|ois|oises?|iens?|iennes?|ains?|aines?|ans?|anes?|éens?|éennes?)$")
"""Endings of adjectives for what is of a country or a city: no participle has them, and they take no complement."""

_SUBJUNCTIVES: Final = re.compile(r"(?:v|t)ienn?es?$")


def repair_agreement(doc: Doc) -> None:
    """Hang words on the noun that they agree with and on the word that can govern them, in place.

    - "le meurtre de policiers *kényans* par des rebelles": beside a doer, an adjective that the treebanks never print
      looks like a participle, which the doer then hangs on.
    - "un appareil de l'armée *malienne*": right behind a noun, without anything that only verbs have, it is one, too.
    - "des *jihadistes* présumés": the noun before an adjective is the head of both.
    - "des tirs de roquettes *revendiqués* par": a participle describes the noun that it agrees with.
    - "une ville est tenue par le Jnim, *affilié* à": a participle that disagrees with the subject describes the name.
    - "une offre que le Togo a *refusée*": with "avoir" a participle agrees with what its clause describes.
    - "opposé l'armée soudanaise *aux rebelles*": what is of a country takes no complement, its verb does.
    """
    for token in doc:
        if token.pos_ == "VERB" and token.dep_ == "acl" and _OF_COUNTRIES.search(token.lower_):
            _give_back(token)
        elif token.pos_ == "VERB" and _is_adjective(token):
            _attach(token)
    for token in doc:
        if token.pos_ == "ADJ" or (token.pos_ == "NOUN" and token.is_lower and _OF_COUNTRIES.search(token.lower_)):
            _head(token)
        if token.pos_ == "ADJ" and token.dep_ == "amod" and _OF_COUNTRIES.search(token.lower_):
            _hand_on(token)
        elif token.dep_ == "acl" and token.pos_ in ("VERB", "ADJ"):
            _relate(token)
            _describe(token)
        elif token.dep_ == "advcl" and token.pos_ == "VERB" and behind_comma(token):
            _describe_name(token)


def _relate(participle: Token) -> None:
    """Make a clause with "que" a relative one where its participle agrees with the noun before, and not by chance."""
    that = next((c for c in participle.lefts if c.dep_ == "mark" and c.lower_ in ("que", "qu'", "qu’")), None)
    chance = "Masc" in participle.morph.get("Gender", []) and "Sing" in participle.morph.get("Number", [])
    agrees = all(participle.morph.get(feature, []) == participle.head.morph.get(feature, []) for feature in _FEATURES)
    if that is None or chance or not agrees or not has_child(participle, ("aux:tense",)):
        return
    if not has_child(participle, ("obj", "expl", "aux:pass")):
        that.dep_, participle.dep_ = "obj", "acl:relcl"
        retag(that, "PRON", "PronType=Rel")


def _is_adjective(verb: Token) -> bool:
    """Whether what the tree takes for a verb, and not for a participle, stands as an adjective does.

    Verbs in "-ienne" are subjunctives, behind "que" and a subject ("qu'elle *obtienne*").
    """
    before = verb.nbor(-1) if not verb.is_sent_start else verb
    behind_noun = before.pos_ == "NOUN" and not has_child(verb, ("aux:tense", "aux:pass", "mark", "expl", "iobj"))
    return behind_noun and bool(_OF_COUNTRIES.search(verb.lower_)) and not _SUBJUNCTIVES.search(verb.lower_)


def _attach(adjective: Token) -> None:
    """Give an adjective to the noun before it, and what hung on it to whatever it hung on."""
    noun, above = adjective.nbor(-1), adjective.head
    if above == adjective or noun.is_ancestor(adjective) or above.i == noun.i:
        return
    for child in list(adjective.children):
        child.head = above
        before = adjective.doc[adjective.sent.start : child.i]
        acted = [token for token in before if token.pos_ == "VERB" and not has_child(token, ("obj",))]
        if child.dep_ == "nsubj" and acted and child.i < adjective.i:
            child.head, child.dep_ = acted[-1], "obj"
        elif child.dep_ in ("nsubj", "obj"):
            child.dep_ = "obl"
    retag(adjective, "ADJ", "")
    adjective.head, adjective.dep_ = noun, "amod"


def _give_back(participle: Token) -> None:
    """Take a word for the adjective that it is, and give what hangs on it to what it describes."""
    retag(participle, "ADJ", "")
    participle.dep_ = "amod"
    noun = participle.head.head if participle.head.dep_ == "nmod" else participle.head
    for child in list(participle.rights):
        child.head = noun


def _head(adjective: Token) -> None:
    """Put the noun right before an adjective in its place at the head of their phrase."""
    noun = next((c for c in adjective.children if c.dep_ == "amod" and c.pos_ == "NOUN"), None)
    if noun is None or noun.i != adjective.i - 1 or adjective.head == adjective or adjective.dep_ == "amod":
        return
    if has_child(adjective, ("cop", "nsubj", "nsubj:pass")):
        return
    noun.head, noun.dep_ = adjective.head, adjective.dep_
    for child in [child for child in adjective.children if child != noun]:
        child.head = noun
    adjective.head, adjective.dep_, adjective.pos_ = noun, "amod", "ADJ"


def _describe(participle: Token) -> None:
    """Hang a participle on the noun farther up that it agrees with, if it disagrees with the one it hangs on."""
    noun = participle.head
    past = "Past" in participle.morph.get("Tense", [])
    if not past or noun.pos_ != "NOUN" or participle.i < noun.i or not _differ(participle, noun):
        return
    while noun.dep_ in _OBLIQUES and noun.head.pos_ == "NOUN" and noun.head.i < noun.i:
        noun = noun.head
        if _alike(participle, noun):
            participle.head = noun
            return


def _describe_name(participle: Token) -> None:
    """Hang a participle on the name before its comma where it disagrees with the subject of the verb it hangs on."""
    verb, name = participle.head, _name_before(participle)
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    past = "Past" in participle.morph.get("Tense", []) and not has_child(participle, (*SUBJECTS, "aux:tense", "mark"))
    if name is None or subject is None or not past or not verb.is_ancestor(name) or verb.i > name.i:
        return
    if _differ(participle, subject) and not _differ(participle, name):
        participle.head, participle.dep_ = name, "acl"


def _name_before(participle: Token) -> Token | None:
    """The name before a comma, across what stands in brackets behind it."""
    doc, place = participle.doc, participle.i - 2
    if place > participle.sent.start and doc[place].text == ")":
        place = next((i for i in range(place, participle.sent.start, -1) if doc[i].text == "("), place + 1) - 1
    return doc[place] if place >= participle.sent.start and doc[place].pos_ == "PROPN" else None


def _differ(one: Token, other: Token) -> bool:
    """Whether two words are known to differ in gender or in number."""
    return any(
        (own := one.morph.get(feature, [])) and (its := other.morph.get(feature, [])) and own != its
        for feature in _FEATURES
    )


def _alike(one: Token, other: Token) -> bool:
    """Whether two words are known to be of one gender and one number."""
    return all((own := one.morph.get(feature, [])) and own == other.morph.get(feature, []) for feature in _FEATURES)


def _hand_on(adjective: Token) -> None:
    """Give the phrases that hang on an adjective for a country to its verb, or with "de" to its noun."""
    noun = adjective.head
    verb = noun.head if noun.dep_ in ("obj", "iobj", "obl", "obl:arg") and noun.head.pos_ == "VERB" else None
    for child in list(adjective.rights):
        case = next((part.lower_ for part in child.children if part.dep_ == "case"), None)
        if child.dep_ not in _OBLIQUES or case is None:
            continue
        if case in OF or verb is None or verb.i > adjective.i:
            child.head, child.dep_ = noun, "nmod"
        else:
            child.head, child.dep_ = verb, "obl"

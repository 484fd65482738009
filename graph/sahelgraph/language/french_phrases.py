"""French phrases that parsers attach wrongly: partitive objects, "de longue date", participles taken for nouns."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.calendar_names import WEEKDAYS
from sahelgraph.language.heads import OBLIQUES, OF, PAST_PARTICIPLE, has_case, has_child, retag, take_place

_INDEFINITE: Final = frozenset({"des", "du"})
_WITH_DE: Final = frozenset(
    "abuser accuser approcher bénéficier changer débattre découler dépendre discuter disposer douter éloigner émaner"
    " hériter jouir manquer naître parler partir profiter provenir rapprocher relever répondre résulter revenir sortir"
    " souffrir traiter tirer user venir vivre".split()
)
"""Verbs whose "des" is a preposition; stems are compared, for lemmas are not known yet."""
_STEMS: Final = tuple(sorted({verb[: max(3, len(verb) - 3)] for verb in _WITH_DE}))
_THAT: Final = frozenset({"que", "qu'", "qu’"})
_BETWEEN: Final = frozenset({"DET", "ADJ", "NOUN", "ADV", "PROPN"})
_TAKEN: Final = frozenset({"obj", "aux:pass", "nsubj:pass", "expl", "expl:comp"})
_HANGING: Final = OBLIQUES | {"nmod"}
_BEHIND: Final = OF | {"contre", "à", "au", "aux", "avec", "envers"}
_DEEDS: Final = (
    "tion", "tions", "sion", "sions", "ment", "ments", "retrait", "sortie", "départ", "entrée", "retour", "rejet",
    "refus", "appui", "soutien", "aide", "critique", "critiques", "menace", "menaces", "attaque", "attaques", "rupture",
    "guerre", "offensive", "demande", "plainte", "arrivée", "divorce", "visite",
)  # fmt: skip
"""How nouns of what somebody does end."""
_LASTING: Final = frozenset({"date", "toujours", "plan", "choix", "poids"})
"""What an ally or a partner is "of" without anybody being meant: "de longue date", "de premier plan"."""
_STATE: Final = frozenset({"etat", "état"})
_CLOSE: Final = frozenset({"proche", "proches"})
_FELLOWS: Final = frozenset("allié alliée alliés alliées partenaire partenaires voisin voisine voisins".split())
_COUNTERPARTS: Final = frozenset({"homologue", "homologues"})
_PARTICIPLES: Final = ("é", "ée", "és", "ées", "ue", "us", "ues", "it", "ite", "is", "ise")


def repair_french_phrases(doc: Doc) -> None:
    """Mend such phrases, in place.

    - "ont noué *des relations*", "a envoyé lundi *des troupes*": right behind a verb that takes an object, or a day of
      the week between the two, "des" is an article.
    - "allié de longue date *de la France*": whose ally it is hangs on the ally.
    - "la Guinée, *suspendue* de la Cédéao": with a complement of its own, a noun behind a comma is a participle.
    - "le Togo, *partenaire* du Bénin": whoever has somebody is told by a noun.
    - "le retrait du Togo *de la Cédéao*": what nouns of deeds have behind a country is theirs, and not the country's.
    - "le ministre a rencontré *X*": a verb that has its subject before it has its object behind it.
    - "le Mozambicain *X*": a name behind the noun for where its bearer is from.
    - "X et Y, *que* des soldats ont *emmenés*": what a verb says or wants follows it without a comma, and what a clause
      has no object for is said of the name before the comma.
    - "des jihadistes proches *d'Ansaru*": to whom somebody is close hangs on "proche".
    - "le général *Diallo*": a name describes by what it says, not by what it does.
    - "son homologue rwandais *Kagame*": a name hangs on the noun before it, not on the adjective between the two.
    - "ses *homologues* togolais, X, et *béninois*, Y": the adjectives say of where each of them is.
    - "un coup d'État *manqué*": what is said behind these words is said of the coup.
    """
    for token in doc:
        if token.dep_ == "case" and token.lower_ in _INDEFINITE:
            _give_object(token)
        elif token.dep_ == "amod" and token.lower_ in _COUNTERPARTS and token.head.i == token.i + 1:
            _crown_counterpart(token)
        elif token.dep_ == "conj" and token.pos_ in ("NOUN", "ADJ") and token.is_lower and token.i + 2 < len(doc):
            _tell_where(token)
        elif token.lower_ in _STATE and token.i > 1 and token.head.i == token.i - 2 and token.head.lower_ == "coup":
            _say_of_coup(token)
        elif token.dep_ in ("nmod", "obl") and token.lower_ in _LASTING:
            _raise_owner(token)
        elif token.lower_ in _CLOSE and token.dep_ == "amod":
            _give_side(token)
        elif token.pos_ == "NOUN" and token.dep_ == "appos" and token.lower_.endswith(_PARTICIPLES):
            _retag(token)
        elif token.pos_ == "ADJ" and token.dep_ == "appos" and token.lower_ in _FELLOWS:
            retag(token, "NOUN", str(token.morph))
        elif token.dep_ == "nmod" and token.pos_ == token.head.pos_ == "PROPN":
            _part_names(token)
        elif token.dep_ == "nsubj" and token.i > token.head.i:
            _take_object(token)
        elif token.pos_ == token.head.pos_ == "PROPN" and token.dep_ in ("acl", "amod") and token.head.i + 1 == token.i:
            token.dep_ = "flat:name"
        elif token.pos_ == "PROPN" and token.head.pos_ == "NOUN" and token.dep_ == "acl":
            token.dep_ = "appos"
        elif token.pos_ == "PROPN" and token.head.i == token.i - 1 and token.head.dep_ == "amod":
            _name(token)
        elif token.pos_ == "VERB" and token.dep_ in ("ccomp", "advcl"):
            _relate(token)


def _crown_counterpart(counterpart: Token) -> None:
    adjective = counterpart.head
    take_place(counterpart, adjective)
    for child in list(adjective.children):
        child.head = counterpart
    retag(counterpart, "NOUN", "")
    retag(adjective, "ADJ", "")
    adjective.head, adjective.dep_ = counterpart, "amod"


def _tell_where(adjective: Token) -> None:
    """Hang the adjective of a later counterpart on his name: "ses homologues togolais, X, et *béninois*, Y"."""
    name = adjective.nbor(2) if adjective.nbor(1).text == "," else adjective.nbor(1)
    named = name.pos_ == "PROPN" and name.dep_ in ("conj", "appos", "nmod", "obj", "flat:name")
    if named and any(token.lower_ in _COUNTERPARTS for token in adjective.sent[: adjective.i - adjective.sent.start]):
        if name.head == adjective:
            name.head, name.dep_ = adjective.head, "conj"
        adjective.head, adjective.dep_ = name, "amod"
        retag(adjective, "ADJ", "")


def _say_of_coup(state: Token) -> None:
    """Hang on the coup what describes it behind "d'État"; a participle without a complement is an adjective."""
    for word in [child for child in state.children if child.i > state.i and child.dep_ in ("amod", "acl", "acl:relcl")]:
        word.head = state.head
        if word.dep_ == "acl" and word.i == state.i + 1 and not any(word.children):
            retag(word, "ADJ", str(word.morph))
            word.dep_ = "amod"


def _give_object(article: Token) -> None:
    noun, before = article.head, article.nbor(-1) if article.i else article
    day = before if before.lower_ in WEEKDAYS and noun.head in (before, before.head) else None
    verb = day.head if day is not None else noun.head
    if noun.dep_ not in _HANGING or verb.pos_ != "VERB" or (day or article).i != verb.i + 1:
        return
    if day is not None and noun.pos_ == "NOUN" and not has_child(verb, _TAKEN - {"obj"}):
        day.dep_, noun.head = "obl:unmarked", verb
    if (
        (article.lower_ == "du" and day is None)
        or "Plur" not in noun.morph.get("Number", ["Plur"])
        or noun.pos_ == "PROPN"
    ):
        return
    if not (has_child(verb, _TAKEN) or _undergone(verb)) and not verb.lower_.startswith(_STEMS):
        noun.dep_, article.dep_, article.pos_ = "obj", "det", "DET"


def _undergone(verb: Token) -> bool:
    """Whether a participle without an auxiliary says what was done to somebody: "reste *suspendu* des instances"."""
    participle = "Part" in verb.morph.get("VerbForm", []) and "Past" in verb.morph.get("Tense", [])
    alone = verb.dep_ in ("acl", "xcomp", "advcl") and not any(c.dep_.startswith("aux") for c in verb.children)
    return participle and alone


def _take_object(noun: Token) -> None:
    """Make the second subject of a verb, which stands right behind it, its object."""
    verb = noun.head
    first = [child for child in verb.lefts if child.dep_ == "nsubj"]
    others = {child.dep_ for child in verb.children} & {"obj", "cop", "aux:pass", "ccomp", "expl", "expl:comp"}
    if first and verb.pos_ == "VERB" and not others and all(t.pos_ in _BETWEEN for t in verb.doc[verb.i + 1 : noun.i]):
        noun.dep_ = "obj"


def _give_side(adjective: Token) -> None:
    behind = adjective.i + 1
    for child in adjective.head.rights:
        if child.dep_ == "nmod" and child.left_edge.i == behind and has_case(child, OF):
            child.head, child.dep_ = adjective, "obl"


def _raise_owner(noun: Token) -> None:
    owner = next((c for c in noun.rights if c.dep_ in ("nmod", "obl") and has_case(c, OF)), None)
    if (
        owner is not None
        and has_case(noun, OF)
        and noun.head.i < noun.i
        and noun.head.pos_ in ("NOUN", "ADJ", "VERB", "PROPN")
    ):
        owner.head = noun.head
        if noun.head.pos_ == "VERB" and noun.head.dep_ in ("acl", "appos"):
            retag(noun.head, "NOUN", "")
            noun.head.dep_ = "appos"
            noun.dep_ = owner.dep_ = "nmod"


def _part_names(name: Token) -> None:
    """Hang a name on the noun of a deed before a country with its article: "critiques du Togo *contre* le Ghana"."""
    country = name.head
    deed = country.head
    owned = country.dep_ == "nmod" and has_case(country, OF) and deed.pos_ == "NOUN"
    if owned and deed.lower_.endswith(_DEEDS) and has_case(name, _BEHIND):
        name.head = deed


def _retag(noun: Token) -> None:
    parted = noun.doc[noun.i - 1].text == "," and noun.i - 1 > noun.sent.start
    completed = any(child.dep_ in ("obl", "obl:arg", "obl:agent") for child in noun.rights)
    if parted and completed and not has_child(noun, ("det", "cop")):
        retag(noun, "VERB", PAST_PARTICIPLE)
        noun.dep_ = "acl"


def _relate(verb: Token) -> None:
    """Hang a clause with "que" on the name before its comma."""
    doc = verb.doc
    that = next((child for child in verb.children if child.dep_ == "mark" and child.lower_ in _THAT), None)
    if that is None or that.i - 2 < verb.sent.start or doc[that.i - 1].text != ",":
        return
    noun, lacking = doc[that.i - 2], has_child(verb, ("nsubj",)) and not has_child(verb, ("obj",))
    if noun.pos_ == "PROPN" and lacking and not verb.is_ancestor(noun):
        verb.head, verb.dep_, that.dep_ = noun, "acl:relcl", "obj"


def _name(name: Token) -> None:
    """Hang a name on the noun that the adjective before it describes."""
    adjective = name.head
    noun = adjective.head
    if adjective.pos_ == "ADJ" and noun.i < adjective.i and noun.pos_ == "NOUN" and not has_child(name, ("case",)):
        name.head, name.dep_ = noun, "appos"

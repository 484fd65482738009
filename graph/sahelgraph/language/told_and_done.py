"""Second verbs of whoever says something, that a tree joins to what is said: "said it was shut *and accused*".

A clause of content ends where a verb comes that only the speaker can mean. No border accuses anybody, so whoever said
that it was closed does; and French tells by the tense that a verb is no part of what was said.
"""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import SEATED, has_child

_JOINING: Final = frozenset({"and", "but", "et", "mais"})
_SAYING: Final = frozenset({"ROOT", "conj", "advcl", "parataxis", "acl:relcl", "acl", "ccomp"})
_DEEDS: Final = {
    "en": (
        "accus", "appeal", "ask", "blam", "call", "condemn", "congratulat", "criticis", "criticiz", "demand", "denounc",
        "dismissed", "expel", "invit", "order", "pledg", "prais", "promis", "recall", "reject", "suspend", "thank",
        "threaten", "urg", "vow", "warn", "welcom",
    ),
    "fr": (
        "accus", "appel", "averti", "condamn", "critiqu", "demand", "dénonc", "déplor", "exhort", "exig", "expuls",
        "félicit", "fustig", "invit", "menac", "ordonn", "pressé", "promis", "rappel", "reje", "refus", "regrett",
        "remerci", "reproch", "réclam", "salu", "somm", "suspend",
    ),
}  # fmt: skip
"""How verbs begin that need somebody who means it."""
_BEINGS: Final = frozenset(
    """army armies attackers authorities bloc chief civilians commander commission council countries country court
    delegation envoy envoys fighters forces generals government governments group groups gunmen junta leader leaders
    mediator men militants military militia minister ministers ministry mission neighbour neighbours officer officers
    official officials opposition parliament party parties people police president protesters rebels residents soldiers
    spokesman state states strikers troops union women
    armée armées assaillants autorités bloc chef chefs civils combattants commandant commission conseil délégation
    dirigeant dirigeants état forces général gouvernement gouvernements groupe groupes habitants homme hommes junte
    manifestants médiateur militaires ministère ministre ministres mission officier officiers opposition parlement parti
    partis pays police porte-parole président pouvoir rebelles responsable responsables soldats syndicat syndicats
    tribunal troupes union voisin voisins""".split()
)
"""Nouns of those who may do such a thing themselves."""
_WHOSE: Final = frozenset({"its", "his", "her", "their", "son", "sa", "ses", "leur", "leurs"})
_OPENING: Final = frozenset({"DET", "PROPN", "NOUN", "PRON", "SCONJ", "ADP", "PART", "ADJ", "NUM"})
_DIRECT: Final = frozenset({"DET", "PROPN"})
_PASSIVE: Final = frozenset({"of", "by", "de", "d'", "d’", "par"})
"""What follows a passive: "were arrested and accused *of* theft"."""


def repair_told(doc: Doc) -> None:
    """Hang a verb of the speaker on the verb of saying, in place, with what stands behind it."""
    for token in doc:
        if token.lower_ in _JOINING and token.pos_ == "CCONJ" and not token.is_sent_start:
            _give_back(token)


def _give_back(conjunction: Token) -> None:
    verb = conjunction.head
    if verb.dep_ != "conj" or verb.pos_ != "VERB" or verb.i < conjunction.i or has_child(verb, SEATED | {"mark"}):
        return
    told, saying = verb.head, verb.head.head
    if told.dep_ != "ccomp" or not saying.i < told.i < verb.i or saying.pos_ != "VERB" or saying.dep_ not in _SAYING:
        return
    between = [token for token in verb.lefts if token.i > conjunction.i]
    if not has_child(saying, SEATED) or not all(token.dep_.startswith(("aux", "advmod")) for token in between):
        return
    if not verb.lower_.startswith(_DEEDS.get(verb.lang_, ())) or not _acts(verb):
        return
    if not _cannot(told, verb) and not (verb.lang_ == "fr" and _of_the_past(verb, told, saying)):
        return
    verb.head = saying
    for child in [child for child in told.rights if child.i > verb.i and child.dep_ != "punct"]:
        child.head = verb


def _acts(verb: Token) -> bool:
    """Whether a form that may be passive has what only an active verb has behind it."""
    follower = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    helped = any(child.dep_ == "aux:pass" for child in verb.children)
    return not helped and follower.pos_ in _OPENING and follower.lower_ not in _PASSIVE


def _cannot(told: Token, verb: Token) -> bool:
    """Whether the subject of what is told cannot do the second deed, or is what belongs to the speaker."""
    if any(child.dep_ == "aux" for child in verb.children):
        return False  # "said the plan was wrong and *would* condemn them"
    subjects = [child for child in told.lefts if child.dep_ in SEATED]
    return bool(subjects) and all(s.pos_ == "NOUN" and (s.lower_ not in _BEINGS or _own(s)) for s in subjects)


def _own(noun: Token) -> bool:
    """Whether a pronoun says whose something is: "said *its* forces were ready and warned"."""
    return any(child.lower_ in _WHOSE for child in noun.lefts)


def _of_the_past(verb: Token, told: Token, saying: Token) -> bool:
    """Whether the tenses show that the verb joins that of saying: "a dit que tout *était* calme et (*a*) accusé".

    What had been done by those of whom one said something would stand in the pluperfect.
    """
    direct = verb.nbor().pos_ in _DIRECT
    imperfect = "Imp" in _tense(told) and _tense(saying) == "Pres" and "Part" in verb.morph.get("VerbForm", [])
    own = _tense(verb) == "Pres" or (not _tense(verb) and not _composed(told))
    return imperfect and direct and own and _composed(saying)


def _composed(verb: Token) -> bool:
    return any(child.dep_ == "aux:tense" for child in verb.children)


def _tense(verb: Token) -> str:
    """The tense of the finite form of a verb, which may be its auxiliary; empty for a bare participle."""
    helpers = [child for child in verb.lefts if child.dep_.startswith(("aux", "cop"))]
    forms = helpers or [verb]
    finite = [form for form in forms if "Fin" in form.morph.get("VerbForm", [])]
    return "".join(finite[0].morph.get("Tense", [])) if finite else ""

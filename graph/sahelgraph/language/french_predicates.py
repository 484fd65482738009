"""French verbs that a parser takes for nouns, and objects and appositions that it hangs on the wrong word."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import (
    FINITE,
    HAVING,
    NOUNS,
    OBLIQUES,
    OF,
    SUBJECTS,
    behind_comma,
    has_case,
    has_child,
    has_mark,
    retag,
    seat,
    take_place,
)
from sahelgraph.language.time_nouns import is_in_calendar

_BARE: Final = frozenset({"det", "case", "cop", "amod", "appos"})
_CLITICS: Final = frozenset({"l'", "l’", "le", "la", "les"})
_TIMES: Final = frozenset("semaine mois jour veille lendemain matin soir nuit après-midi année".split())
_MODALS: Final = frozenset(
    "peut peuvent pouvait pouvaient pourra pourront pourrait pourraient pu doit doivent devait devaient devra devront"
    " devrait devraient dû va vont allait allaient".split()
)
_BEING: Final = frozenset("est était sera serait fut sont étaient seront".split())
_AT: Final = frozenset({"à", "au", "aux", "en"})
_PREDICATES: Final = frozenset({"obj", "xcomp", "ccomp", "acl", "cop", "aux:pass", "expl", "expl:subj"})
_ALLIES: Final = frozenset({"allié", "alliée", "alliés", "alliées"})


def repair_predicates(doc: Doc) -> None:
    """Make verbs of what has the arguments of one, and hang objects where they belong, in place.

    - "celle-ci *maintient* 4 000 hommes": what has a subject and an object, and no article, is a verb.
    - "cette dernière *l'accuse* d'avoir tué": nor is what has an infinitive a noun, and its article is a pronoun.
    - "*avait* au contraire *rendu* hommage": the participle behind an aside goes with "avoir".
    - "a reçu *mardi* à Alger *une délégation*": when it was is no object, and a place has none.
    - "accuse son partenaire, *l'État* du Mali, de": a noun between commas behind an object says who that is.
    - "le Kenya, *allié* du Rwanda": behind a comma and with "de" it is a noun.
    - "peut *compter* sur l'appui du Kenya": what stands behind the infinitive of a modal verb completes the infinitive.
    - "le ministre est *à Nairobi*": the place where somebody is is the predicate.
    - "*Le Togo* a fait partir les soldats": whoever has it done is the subject of what is done, not of "faire".
    """
    for token in doc:
        if token.dep_ in SUBJECTS and token.head.dep_ == "aux:caus":
            token.head = token.head.head
        if token.dep_ == "xcomp" and token.head.lower_ in _MODALS and token.i > token.head.i:
            _complete(token)
        elif token.lower_ in _BEING and token.dep_ == "ROOT" and token.pos_ in ("AUX", "VERB"):
            _be_there(token)
        if token.pos_ == "NOUN" and has_child(token, ("obj",)):
            _be_verb(token)
        if token.pos_ == "NOUN" and token.dep_ == "ROOT" and has_child(token, ("xcomp",)):
            _do_to(token)
        elif token.lower_ in HAVING and token.pos_ == "VERB" and not has_child(token, ("obj",)):
            _help(token)
        elif token.dep_ == "obj" and token.pos_ in NOUNS and token.head.pos_ in NOUNS:
            _be_object(token)
        elif token.dep_ == "conj" and token.pos_ in NOUNS and token.head.pos_ == "VERB":
            _name_object(token)
        elif token.lower_ in _ALLIES and token.pos_ == "VERB":
            _be_ally(token)


def _complete(infinitive: Token) -> None:
    """Hang the phrases and objects behind the infinitive of a modal verb on the infinitive."""
    for child in [child for child in infinitive.head.rights if child.i > infinitive.i]:
        if child.dep_ in ("obj", "iobj") or child.dep_ in OBLIQUES:
            child.head = infinitive


def _be_there(being: Token) -> None:
    """Make a predicate of a place by name right behind "être" where there is no other."""
    place = next((child for child in being.rights if child.dep_ in OBLIQUES and child.pos_ == "PROPN"), None)
    subject = next((child for child in being.lefts if child.dep_ == "nsubj"), None)
    if place is None or subject is None or has_child(being, _PREDICATES) or not has_case(place, _AT):
        return
    if place.left_edge.i != being.i + 1:
        return
    take_place(place, being)
    being.head, being.dep_, being.pos_ = place, "cop", "AUX"
    for child in list(being.children):
        child.head = place


def _be_verb(noun: Token) -> None:
    subject = next((child for child in noun.lefts if child.dep_ == "nsubj"), None)
    if subject is not None and not has_child(noun, _BARE) and subject.i < noun.i:
        retag(noun, "VERB", FINITE)


def _do_to(noun: Token) -> None:
    """Make a verb of the root behind "l'", its object, and a subject of what stands before that."""
    article = next((child for child in noun.lefts if child.dep_ == "det" and child.i == noun.i - 1), None)
    deed = next(child for child in noun.children if child.dep_ == "xcomp")
    opened = has_mark(deed, OF)
    before = [child for child in noun.lefts if child.dep_ in ("amod", "nmod", "nsubj", "det") and child != article]
    if article is None or article.lower_ not in _CLITICS or not opened or not before or deed.i < noun.i:
        return
    if before[-1].i != article.i - 1 or any(child.dep_.startswith(("cop", "case", "aux")) for child in noun.children):
        return  # "est sur *le point* d'ouvrir", "a *l'intention* de partir"
    retag(noun, "VERB", FINITE)
    retag(article, "PRON", "Person=3")
    article.dep_ = "obj"
    doer = before[-1]
    seat(doer, noun)
    for other in before[:-1]:
        other.head = doer


def _help(having: Token) -> None:
    """Put a participle behind an aside in the place of "avoir", which then only helps it."""
    aside = next((child for child in having.rights if child.dep_ in OBLIQUES), None)
    participle = next((c for c in aside.rights if c.dep_ == "acl" and c.pos_ == "VERB"), None) if aside else None
    if aside is None or participle is None or participle.i != aside.i + 1 or not has_child(having, SUBJECTS):
        return
    participle.head, participle.dep_ = (having.head, having.dep_) if having.head != having else (participle, "ROOT")
    for child in list(having.children):
        child.head = participle
    having.head, having.dep_, having.pos_ = participle, "aux:tense", "AUX"


def _be_object(noun: Token) -> None:
    """Give the object of a place to the verb before the place, whose own object only tells when."""
    place = noun.head
    verb = place.head
    if place.dep_ not in OBLIQUES or verb.pos_ != "VERB" or not verb.i < place.i < noun.i:
        return
    objects = [child for child in verb.rights if child.dep_ == "obj"]
    if has_child(noun, ("case",)) or any(not _is_time(child) for child in objects):
        return
    noun.head = verb
    for time in objects:
        time.dep_ = "obl"


def _is_time(noun: Token) -> bool:
    return is_in_calendar(noun) or noun.lower_ in _TIMES


def _name_object(noun: Token) -> None:
    """Make an apposition of a noun that a comma parts from the object right before it, and no "et" joins."""
    article = next((child for child in noun.lefts if child.dep_ == "det"), noun)
    if has_child(noun, ("cc", "case")) or not behind_comma(article):
        return
    before = article.nbor(-2) if article.i - 2 >= article.sent.start else article
    if before.dep_ == "obj" and before.head == noun.head and before.pos_ in NOUNS:
        noun.head, noun.dep_ = before, "appos"


def _be_ally(participle: Token) -> None:
    """Make a noun of "allié" before "de" and a name: the participle has "à" or "avec"."""
    noun = participle.head
    described = participle.dep_ in ("acl", "amod") and noun.pos_ in NOUNS and behind_comma(participle)
    behind = [child for child in participle.rights if child.dep_ in (*OBLIQUES, "nmod")]
    if not described or not behind or not has_case(behind[0], OF) or has_child(participle, ("aux:pass", "aux:tense")):
        return
    features = "Number=Plur" if participle.lower_.endswith("s") else "Number=Sing"
    retag(participle, "NOUN", features)
    participle.dep_ = "appos"
    for child in behind:
        child.dep_ = "nmod"

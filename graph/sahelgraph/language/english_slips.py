"""English words that a parser of this size takes for others: measures, verbs of plans, names behind "to"."""

from __future__ import annotations

import re
from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import BY, PRESENT, SUBJECTS, has_case, has_child, is_closed, retag, seat

_FUNCTIONAL: Final = frozenset({"aux", "aux:pass", "expl"})
_AUXILIARIES: Final = frozenset(
    "it there be is are was were been being am have has had having do does did done will would shall should can could"
    " may might must ought need dare used let get got gets getting to not".split()
)
_OBLIQUES: Final = frozenset({"obl", "nmod", "advcl"})
_OBJECTS: Final = frozenset({"obj", "ccomp"})
_INTENDING: Final = re.compile(
    r"(?:vow|threaten|want|intend|attempt|fail|manag|refus|decid|hop|seek|plann?|tr[yi]|begin|continu)(?:e?[sd]|e|ing)?"
)
"""Forms of verbs whose "to" opens an infinitive and never a phrase."""
_BESIDE: Final = frozenset({"alongside"})
_PRESSING: Final = frozenset({"pressure", "demand", "threat", "request"})
_MONEY: Final = frozenset("euros dollars francs pounds roubles rubles yuan riyals dirhams naira cedis yen".split())
_YIELDING: Final = frozenset(
    "bow bows bowed bowing yield yields yielded yielding bend bends bent bending submit submits submitted cave caved"
    " give gave given respond responds responded succumb succumbs succumbed surrender surrendered".split()
)
_BEFORE: Final = frozenset({"case", "nmod:poss"})
_ITS: Final = frozenset({"its", "their"})
_SHUT: Final = frozenset({"closed", "shut", "sealed", "open"})
_NARROWING: Final = frozenset({"amod", "compound", "nmod:poss"})
_OPENING: Final = frozenset({"Clashes", "Skirmishes", "Gunmen", "Hostilities", "Airstrikes", "Ambushes"})
_PLANS: Final = frozenset({"plans", "aims", "hopes", "vows", "pledges", "seeks", "wants"})


def repair_slips(doc: Doc) -> None:
    """Undo slips that the words around a word contradict, in place.

    - "sent *up to* 200 soldiers": the words say how many, and the soldiers are the object.
    - "Hungary *plans* to send": what has a subject before it and "to" with a verb behind it is one.
    - "sent soldiers to *Chad*": a capital inside a sentence begins no verb.
    - "called on Togo to *free* him": what has an object is done.
    - "vowed to *march* on Lomé": what is vowed is done.
    - "fought rebels alongside *Chad*": beside whom one does it hangs on the verb.
    - "provides *training* to Togo": what is given is a noun.
    - "The bloc *groups* Togo and Benin", "the task *force draws* its troops from Togo": a verb between its arguments.
    - "was asked to leave, according to *Kenya*": only with "by" does somebody do it.
    - "*Clashes* erupted": a plural of what happens is no name because it opens a sentence.
    - "came back to *Togo*": where one comes back to hangs on the verb.
    - "was given tonnes of rice by *Togo*": whoever gives hangs on the verb, and not on what is given.
    - "100 million *euros* a year": money is no verb.
    - "*with his* Malian, Nigerien and Chadian counterparts": what stands before the adjectives is the noun's.
    - "keeps its border with *Togo* closed": whose border it is closes nothing.
    - "calling home *its envoys*": "its" is nobody's subject.
    - "Ama Obi *speaks* of proof that": a plural behind a name is the verb of a sentence without one.
    - "*Ecowas* threatened Togo": what opens a sentence with a capital and is none of the auxiliaries names somebody.
    """
    for token in doc:
        if token.dep_ in _FUNCTIONAL and token.is_sent_start and token.lower_ not in _AUXILIARIES:
            _act(token)
        if token.dep_ in _BEFORE and token.head.dep_ == "amod" and token.i < token.head.i < token.head.head.i:
            token.head = token.head.head
        if token.lower_ in _SHUT and token.dep_ == "advcl":
            _keep_shut(token)
        if token.pos_ == "PROPN" and token.text in _OPENING and token.is_sent_start:
            retag(token, "NOUN", "Number=Plur")
        elif token.lower_ == "to" and token.i > 0 and token.nbor(-1).lower_ == "up":
            _measure(token)
        elif token.lower_ == "to" and token.dep_ == "mark":
            _name(token)
            _free(token)
            _press(token)
        elif token.lower_ == "to" and token.dep_ == "case":
            _deed(token)
        elif token.dep_ == "nmod" and token.head.dep_ == "obj" and has_case(token, _BESIDE):
            token.head, token.dep_ = token.head.head, "obl"
        elif token.head.lower_ == "back" and token.dep_ in _OBLIQUES and token.head.pos_ == "ADV":
            _come_back(token)
        elif token.dep_ == "nmod" and token.pos_ == "PROPN" and has_case(token, BY):
            _be_given(token)
        elif token.pos_ == "VERB" and token.lower_ in _MONEY:
            _cost(token)
        elif token.dep_ == "obl:agent" and not has_case(token, BY):
            token.dep_ = "obl"
        elif token.dep_ == "obj" and token.pos_ == "VERB" and token.lower_.endswith("ing"):
            _give(token)
        elif token.lower_ in _ITS and token.dep_ in SUBJECTS:
            _own(token)
        elif token.pos_ == "NOUN" and token.lower_.endswith("s"):
            _plan(token)
            _speak(token)
            _gather(token)
        elif token.pos_ == "VERB" and token.lower_.endswith("s"):
            _narrowed(token)


def _act(name: Token) -> None:
    """Make the subject of a verb of a name before it that was taken for an auxiliary or an empty pronoun."""
    verb = name.head
    before = verb.pos_ == "VERB" and name.i < verb.i and name.text[0].isupper() and len(name) > 1
    if before and name.is_alpha and not has_child(verb, SUBJECTS):
        retag(name, "PROPN", "Number=Sing")
        name.dep_ = "nsubj:pass" if has_child(verb, ("aux:pass",)) and name.dep_ != "aux:pass" else "nsubj"


def _measure(to: Token) -> None:
    """Make "up to" part of the number behind it, and a counted noun the object of a verb that has none."""
    if to.i + 1 >= len(to.doc) or to.nbor().pos_ != "NUM":
        return
    number, up = to.nbor(), to.nbor(-1)
    noun = number.head if number.dep_ == "nummod" else number
    verb = noun.head
    if noun in (up, to) or any(word.is_ancestor(number) for word in (up, to)):
        return
    up.head, up.dep_ = number, "advmod"
    to.head, to.dep_ = up, "fixed"
    alone = not has_child(verb, _OBJECTS)
    if noun.dep_ in _OBLIQUES and verb.pos_ == "VERB" and noun.i > verb.i and alone:
        noun.dep_ = "obj"


def _name(to: Token) -> None:
    """Take a word with a capital behind "to" for a name, if the sentence does not print all its words so."""
    name = to.head
    if name.i != to.i + 1 or name.pos_ != "VERB" or not name.is_title or to.is_sent_start:
        return
    if not to.nbor(-1).is_lower or has_child(name, _OBJECTS):
        return
    governor = name.head
    retag(name, "PROPN", "Number=Sing")
    name.dep_ = "nmod" if governor.pos_ in ("NOUN", "PROPN") else "obl"
    to.pos_, to.dep_ = "ADP", "case"
    for child in [child for child in name.rights if child.dep_ in ("advcl", "xcomp", "obl", "punct")]:
        child.head = governor


def _free(to: Token) -> None:
    """Make a verb of an adjective that stands behind "to" and has an object: "called on Togo *to free* him"."""
    adjective = to.head
    if adjective.pos_ == "ADJ" and adjective.i == to.i + 1 and any(c.dep_ in _OBJECTS for c in adjective.rights):
        retag(adjective, "VERB", "VerbForm=Inf")
        adjective.dep_ = "xcomp" if adjective.dep_ == "advcl" else adjective.dep_


def _press(to: Token) -> None:
    """Take "*pressure*" behind "bow to" for the noun that it is, and its complements for those of the noun."""
    noun, verb = to.head, to.nbor(-1) if to.i else to
    if noun.i != to.i + 1 or noun.lower_ not in _PRESSING or verb.lower_ not in _YIELDING or noun.head != verb:
        return
    retag(noun, "NOUN", "Number=Sing")
    to.pos_, to.dep_ = "ADP", "case"
    noun.dep_ = "obl"
    for child in [child for child in noun.rights if child.dep_ == "obl"]:
        child.dep_ = "nmod"


def _deed(to: Token) -> None:
    """Make a bare noun an infinitive behind a verb that takes one: "vowed to *march* on the capital"."""
    noun = to.head
    verb = noun.head
    bare = noun.i == to.i + 1 and noun.pos_ == "NOUN" and "Plur" not in noun.morph.get("Number", [])
    if not bare or verb.pos_ != "VERB" or verb.i != to.i - 1 or not _INTENDING.fullmatch(verb.lower_):
        return
    retag(noun, "VERB", "VerbForm=Inf")
    noun.dep_ = "xcomp"
    to.pos_, to.dep_ = "PART", "mark"
    for child in [child for child in verb.rights if child.i > noun.i and child.dep_ in ("obl", "nmod")]:
        child.head, child.dep_ = noun, "obl"


def _give(gerund: Token) -> None:
    """Take for a noun what is given and has neither subject nor object: "provides *training* to Togo"."""
    if has_child(gerund, SUBJECTS | _OBJECTS | {"aux", "mark"}):
        return
    retag(gerund, "NOUN", "Number=Sing")
    for child in gerund.children:
        child.dep_ = {"obl": "nmod", "advmod": "amod"}.get(child.dep_, child.dep_)


def _gather(noun: Token) -> None:
    """Make "groups" a verb between a name and a list of names in a sentence without one: "The bloc *groups* A, B"."""
    if noun.lower_ != "groups" or noun.dep_ != "ROOT" or noun.i + 1 >= noun.sent.end:
        return
    members = [child for child in noun.rights if child.dep_ == "appos" and child.i == noun.i + 1]
    names = [child for child in noun.lefts if child.dep_ == "compound" and child.i == noun.i - 1]
    verbless = not any(token.pos_ in ("VERB", "AUX") for token in noun.sent)
    if not (members and names and verbless and is_closed(noun.sent) and has_child(members[0], ("conj",))):
        return
    retag(noun, "VERB", PRESENT)
    for child in [child for child in noun.lefts if child.i < names[0].i]:
        child.head = names[0]
    seat(names[0], noun)
    members[0].dep_ = "obj"


def _narrowed(verb: Token) -> None:
    """Make a noun that seems to narrow a verb down its subject: "the task *force* draws its troops from"."""
    noun = verb.nbor(-1) if not verb.is_sent_start else verb
    if noun.head != verb or noun.dep_ != "compound" or noun.pos_ not in ("NOUN", "PROPN") or has_child(verb, SUBJECTS):
        return
    if not has_child(verb, ("obj",)) or has_child(verb, ("case", "mark", "cc")):
        return
    for child in [child for child in verb.lefts if child.i < noun.i]:
        child.head = noun
    seat(noun, verb)


def _come_back(place: Token) -> None:
    """Hang on the verb what stands behind its "back": "came back to *Togo*"."""
    verb = place.head.head
    if verb.pos_ == "VERB" and verb.i < place.head.i < place.i:
        place.head, place.dep_ = verb, "obl"


def _be_given(giver: Token) -> None:
    """Make the doer of a passive that has none who stands with "by" in its object: "was given rice by *Togo*"."""
    gift = giver.head
    while gift.dep_ == "nmod" and gift.head.i < gift.i:
        gift = gift.head
    verb = gift.head
    if gift.dep_ == "obj" and has_child(verb, ("aux:pass",)) and not has_child(verb, ("obl:agent",)):
        giver.head, giver.dep_ = verb, "obl:agent"


def _cost(money: Token) -> None:
    """Make a noun of money that was taken for a verb the object of the verb before it, with the number before it."""
    verb, number = money.head, money.nbor(-1) if money.i else money
    if money.dep_ not in _OBJECTS or number.pos_ != "NUM" or verb.pos_ != "VERB" or verb.i > number.i:
        return
    retag(money, "NOUN", "Number=Plur")
    money.dep_ = "obj"
    number.head, number.dep_ = money, "nummod"


def _plan(noun: Token) -> None:
    """Make a noun in -s a verb that has its subject right before it and an infinitive right behind it.

    A name that only narrows the noun down is a subject too where the noun is one of plans and all the verb there is.
    """
    aim = next((child for child in noun.rights if child.dep_ == "acl" and child.pos_ == "VERB"), None)
    subject = noun.nbor(-1) if not noun.is_sent_start else noun
    if aim is None or aim.left_edge.lower_ != "to" or aim.left_edge.i != noun.i + 1 or has_child(noun, ("cop",)):
        return
    named = noun.dep_ == "ROOT" and noun.lower_ in _PLANS and subject.text[0].isupper()
    if subject.head != noun or not (subject.dep_ == "nsubj" or (named and subject.dep_ in _NARROWING)):
        return
    if has_child(noun, ("det", "case")):
        return
    retag(noun, "VERB", PRESENT)
    seat(subject, noun)
    aim.dep_ = "xcomp"
    if noun.dep_ in SUBJECTS and any(child.dep_ in SUBJECTS and child.i > noun.i for child in noun.head.children):
        noun.dep_ = "ccomp"


def _own(possessive: Token) -> None:
    """Make a noun of what "its" owns, the object of the verb before it, with its complements."""
    noun = possessive.head
    verb = noun.head
    if noun.i != possessive.i + 1 or noun.pos_ != "VERB" or verb.pos_ != "VERB" or verb.i > possessive.i:
        return
    retag(noun, "NOUN", "Number=Plur")
    possessive.dep_ = "nmod:poss"
    noun.dep_ = "obj"
    for child in [child for child in noun.rights if child.dep_ == "obl"]:
        child.dep_ = "nmod"


def _speak(noun: Token) -> None:
    """Make the root of a closed sentence a verb where a name stands right before it and no verb is in its clause."""
    name = noun.nbor(-1) if not noun.is_sent_start else noun
    if noun.dep_ != "ROOT" or name.head != noun or name.dep_ != "compound" or name.pos_ != "PROPN":
        return
    clause = [child for child in noun.children if child.dep_ not in ("punct", "compound")]
    told = [child for child in clause if child.dep_ in ("nmod", "obj", "obl", "ccomp")]
    if not is_closed(noun.sent) or not told or any(child.i < noun.i or child.dep_ == "cop" for child in clause):
        return
    if any(child.pos_ in ("VERB", "AUX") and child.dep_ in ("conj", "parataxis", "acl") for child in clause):
        return
    retag(noun, "VERB", PRESENT)
    seat(name, noun)
    for child in clause:
        child.dep_ = "obl" if child.dep_ == "nmod" else child.dep_
        if child.dep_ == "acl:relcl" and any(mark.dep_ == "mark" for mark in child.lefts):
            child.head, child.dep_ = told[0], "acl"  # "of *proof that*"


def _keep_shut(state: Token) -> None:
    mark = next((child for child in state.lefts if child.dep_ == "mark" and child.lower_ == "with"), None)
    other = next((child for child in state.lefts if child.dep_ in SUBJECTS), None)
    kept = next((child for child in state.head.children if child.dep_ == "obj"), None)
    if mark is not None and other is not None and kept is not None and kept.i + 1 == mark.i:
        mark.head, mark.dep_ = other, "case"
        other.head, other.dep_ = kept, "nmod"
        state.dep_ = "xcomp"

"""English main verbs that a tree takes for adjectives of their objects: "Togo's army *attacked* rebels"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import (
    BY,
    NOMINAL,
    PAST,
    SUBJECTS,
    is_closed,
    is_finite,
    retag,
    seat,
    take_place,
)
from sahelgraph.language.time_nouns import TIMES

_MODIFIERS: Final = frozenset({"amod", "compound"})
_CLAUSAL: Final = frozenset({"ROOT", "ccomp", "advcl", "acl:relcl", "parataxis"})
_SHARED: Final = frozenset({"appos", "obj", "conj", "list", "parataxis", "nmod", "nmod:unmarked", "dep", "dislocated"})
"""Relations by which the object of a lost verb hangs on the noun before the verb, or on one before that."""
_OWN: Final = frozenset({"acl:relcl", "acl", "advcl", "ccomp", "parataxis", "csubj"})
"""Clauses of their own, whose verb is not that of the clause around them."""
_RELATIVE: Final = frozenset({"which", "who", "that"})
_LATE: Final = frozenset({"advcl", "parataxis", "punct", "obl", "obl:unmarked", "advmod", "nmod:unmarked"})
"""What hangs on a verb rather than on its object, if it stands behind both."""
_BEFORE_TIMES: Final = frozenset("on last this next in early late earlier the".split())


def restore_verbs(doc: Doc) -> None:
    """Make a participle before a bare noun the verb of a clause that has none, in place.

    Parsers of this size take "Togo, a neighbour of Ghana, *abandoned* talks" for a list of things without a verb. What
    tells the verb is the order of words: behind a noun, a name or a relative pronoun no adjective stands, and a
    sentence that ends with a full stop has a verb.
    """
    for sentence in list(doc.sents):
        for token in list(sentence):
            before = _before(token) if _past(token) else None
            if before is None:
                continue
            if before.pos_ == "PRON":
                _restore_relative(token, before)
            elif (later := _joined_later(token)) is not None:
                _restore_first(token, _subject(before), later)
            elif (top := _verbless(token)) is not None and (top.dep_ != "ROOT" or is_closed(top.sent)):
                _restore(token, _subject(before), top)


def _past(token: Token) -> bool:
    """Whether a word modifies the noun whose phrase it opens, and has the form of a past tense."""
    noun = token.head
    if token.dep_ not in _MODIFIERS or noun.i <= token.i or noun.pos_ not in NOMINAL or not token.is_lower:
        return False
    formed = token.lower_.endswith("ed") and not token.lower_.endswith("eed")
    past = formed or (token.pos_ in ("VERB", "ADJ") and "Past" in token.morph.get("Tense", []))
    return past and all(noun.is_ancestor(between) for between in token.doc[token.i + 1 : noun.i])


def _before(verb: Token) -> Token | None:
    """The noun, name or relative pronoun before a verb, with at most adverbs, a day and a comma between."""
    doc, first, i = verb.doc, verb.sent.start, verb.i - 1
    if i > first and doc[i].text == "-":
        i -= 2  # "*re-*opened"
    while i > first and doc[i].pos_ == "ADV":
        i -= 1
    while i > first and (doc[i].lower_ in TIMES or (doc[i - 1].lower_ in TIMES and doc[i].pos_ == "NUM")):
        i -= 1
        while i > first and doc[i].lower_ in _BEFORE_TIMES:
            i -= 1
    if i > first and doc[i].text == ",":
        i -= 1
    if i < first or (i > first and doc[i - 1].text == "-"):
        return None
    noun = doc[i]
    return noun if noun.pos_ in ("NOUN", "PROPN") or noun.lower_ in _RELATIVE else None


def _subject(before: Token) -> Token:
    """The head of the phrase that ends with a noun: "*troops* from Togo", "*Togo*, which left *the bloc*,"."""
    relative = next((token for token in (before, *before.ancestors) if token.dep_ == "acl:relcl"), None)
    pronoun = next((t for t in relative.subtree if t.lower_ in _RELATIVE), None) if relative is not None else None
    if pronoun is not None and pronoun.i < before.i and _holder(pronoun).pos_ in ("NOUN", "PROPN"):
        return _subject(_holder(pronoun))
    if (described := _described(before)) is not None:
        return _subject(described)
    while before.dep_ in _SHARED and before.head.i < before.i and before.head.pos_ in NOMINAL:
        parted = any(token.text == "," for token in before.doc[before.head.i : before.i])
        if parted and _marked(before.head):
            break  # "after the coup, *Togo*"
        before = before.head
    return before


def _described(doer: Token) -> Token | None:
    """What a participle between commas describes, of which a noun is the doer: "*Togo*, led by *Ghana*, left"."""
    participle, doc = doer.head, doer.doc
    if doer.left_edge.lower_ not in BY or participle.pos_ != "VERB" or participle.i > doer.i:
        return None
    i = participle.i - 1
    while i > participle.sent.start and doc[i].pos_ == "ADV":
        i -= 1
    return doc[i - 1] if i > participle.sent.start and doc[i].text == "," and doc[i - 1].pos_ != "NUM" else None


def _marked(noun: Token) -> bool:
    return any(child.dep_ == "case" and child.i < noun.i for child in noun.lefts)


def _top(verb: Token) -> Token:
    """The noun at the head of the list of which the object of a lost verb seems to be a member."""
    top = verb.head
    while top.dep_ in _SHARED and top.head.pos_ in NOMINAL and top.head.i < verb.i:
        top = top.head
    return top


def _joined_later(verb: Token) -> Token | None:
    """The verb that "and" joins to a lost one and that has its subject: "Togo, once free, *armed* X and left"."""
    top, noun = _top(verb), verb.head
    later = top.head
    if top == noun or top.dep_ not in SUBJECTS or later.pos_ != "VERB" or later.i < noun.i:
        return None
    return later if any(child.dep_ == "cc" and child.i > noun.i for child in later.lefts) else None


def _restore_first(verb: Token, subject: Token, later: Token) -> None:
    """Make a lost verb the first of two that share a subject."""
    noun = verb.head
    before = [child for child in (*later.lefts, *noun.lefts) if child.i < verb.i]
    take_place(verb, later)
    later.head, later.dep_ = verb, "conj"
    noun.head, noun.dep_ = verb, "obj"
    for child in before:
        child.head = verb
    seat(subject, verb)
    retag(verb, "VERB", PAST)


def _verbless(verb: Token) -> Token | None:
    """The noun at the head of the clause of a lost verb; ``None`` if that clause has a verb."""
    top = _top(verb)
    told = top.dep_ == "acl" and any(child.dep_ == "mark" for child in top.lefts)  # "no proof *that* Togo *armed* them"
    if not (told or top.dep_ in _CLAUSAL) or any(child.dep_ in ("cop", "aux", "expl") for child in top.children):
        return None
    verbs = (t for t in _clause(top) if t.pos_ in ("VERB", "AUX") and t.i != verb.i and not t.dep_.startswith("aux"))
    return None if any(is_finite(token) and not _goes_on(token, verb) for token in verbs) else top


def _goes_on(later: Token, verb: Token) -> bool:
    """Whether "and" joins a later verb to a noun, so that its clause lacks the first: "Togo *halted* aid and left"."""
    joined = later.dep_ == "conj" and later.head.pos_ in NOMINAL and later.i > verb.i
    relations = {child.dep_ for child in later.children}
    return joined and "cc" in relations and relations.isdisjoint(SUBJECTS)


def _clause(top: Token) -> Iterator[Token]:
    """The words of a clause without those of the clauses inside it."""
    for child in top.children:
        if child.dep_ not in _OWN:
            yield child
            yield from _clause(child)


def _restore(verb: Token, subject: Token, top: Token) -> None:
    noun, governor, relation = verb.head, top.head, top.dep_
    behind = [child for old in {top, noun, subject} for child in old.rights if child.i > noun.i]
    for child in [child for child in noun.lefts if child.i < verb.i and child != subject]:
        dated = child.lower_ in TIMES
        child.head = subject if child.i < subject.i and not dated and child.dep_ != "mark" else verb
        child.dep_ = "obl:unmarked" if dated else child.dep_
    _fill(verb, subject, governor, relation)
    if top not in (noun, subject):
        top.head, top.dep_ = verb, "obl" if _marked(top) else "dislocated"
        for child in [child for child in top.rights if subject.i < child.i < verb.i]:
            child.head = subject  # "on Thursday, Togo, which *left* the bloc, ..."
    for child in behind:
        if child.head != noun or child.dep_ in _LATE or _dates(child) or _goes_on(child, verb):
            child.head, child.dep_ = verb, "obl" if child.dep_ == "nmod" else child.dep_


def _holder(pronoun: Token) -> Token:
    """What stands before a relative pronoun, and before the comma that may part them."""
    before = pronoun.doc[max(pronoun.i - 1, 0)]
    return before.nbor(-1) if before.text == "," and before.i > 0 else before


def _restore_relative(verb: Token, pronoun: Token) -> None:
    """Give a relative pronoun the verb behind it: "Togo, which *armed* rebels, protested"."""
    noun, holder = verb.head, _holder(pronoun)
    if holder.pos_ in ("NOUN", "PROPN") and noun.head.i < pronoun.i and pronoun.head in (verb, noun):
        _fill(verb, pronoun, _subject(holder), "acl:relcl")


def _fill(verb: Token, subject: Token, governor: Token, relation: str) -> None:
    noun = verb.head
    verb.head, verb.dep_ = (verb, "ROOT") if relation == "ROOT" else (governor, relation)
    noun.head, noun.dep_ = verb, "obj"
    seat(subject, verb)
    retag(verb, "VERB", PAST)


def _dates(phrase: Token) -> bool:
    return phrase.lower_ in TIMES or (phrase.pos_ == "NUM" and len(phrase.text) == 4)

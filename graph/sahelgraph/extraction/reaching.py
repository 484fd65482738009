"""Which time expressions date a predicate by their place in its clause.

A time is climbed from, noun phrase by noun phrase, to the predicate; prepositions such as "after", clauses between and
nouns that it names ("the coup of July") stop the way.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from sahelgraph.extraction.placing import Placed, adposition, is_clause, main_verb, marks, plain
from sahelgraph.extraction.time_words import (
    ACCUSING,
    AFTER,
    BEFORE,
    BLOWS,
    CLAIMING,
    CONTENT,
    DATING,
    DURING,
    MAKING,
    PUBLISHING,
    REINS,
    SAYING,
    SINCE,
    SUBJECTS,
    VENUES,
    VOICING,
    WHICH,
    WHO,
)
from sahelgraph.language.periods import closing, opening, precision, since, until
from sahelgraph.timespan import TimeSpan

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODIFYING: Final = frozenset({"compound", "nmod", "nmod:poss", "amod", "nmod:desc"})
_CONTENT_OF: Final = frozenset({"advcl", "xcomp", "acl"})
_FAR: Final = 9
"""Distance of a time that belongs to a verb only by its place in the sentence: any other goes before it."""


def own_time(token: Token, placed: Sequence[Placed]) -> TimeSpan:
    """The time that stands in the predicate's own clause; of several the one nearest in the tree, then in the text."""
    ranked = []
    for item in placed:
        found = _reach(item, token, placed)
        if found is not None and not _apart(item, token):
            distance, when = found
            ranked.append((distance, not when.known, abs(item.root.i - token.i), item.root.i, when))
    return min(ranked, key=lambda entry: entry[:4])[4] if ranked else TimeSpan.UNKNOWN


def _reach(item: Placed, token: Token, placed: Sequence[Placed]) -> tuple[int, TimeSpan] | None:
    """How far a time is from a predicate, in noun phrases, and the time as seen from there; ``None`` if barred."""
    if (telling := _told_in(item)) is not None:
        return (0, item.time.when) if token == telling else None
    if item.fronted and (token == main_verb(token.sent) or _hangs_by(token, item.root)):
        return 0, item.time.when
    if item.same_day and item.counts_from(token):
        return 0, item.time.when
    if item.preposition is not None and not item.same_day and not item.reaches(placed):
        # "Two days after the vote": the day is that of the vote, for nothing else.
        return (0, item.time.when) if item.counts_from(token) else None
    if token.dep_ == "acl:relcl" and token.head == item.root and not _relative(token):
        return 0, item.time.when
    if (content := _content(item)) is not None:
        return (1, item.time.when) if token == content else None
    step, when, distance = item.governor, item.time.when, 0
    if step is not None and item.modifies(step):
        when = bare(when)
    while step is not None:
        if step == token:
            return None if item.begins_with(step) else (distance, when)
        words = set() if item.begins_with(step) else adposition(step)
        named = step.pos_ == "NOUN" and item.modifies(step) and not words & (SINCE | BEFORE)
        if step.lemma_.lower() in DATING and (step.dep_ == "acl" or (step.dep_ == "advcl" and not has_subject(step))):
            step = step.head
            continue
        if step.dep_ == "xcomp" and step.head.lemma_.lower() in MAKING and not marks(step):
            step = step.head
            continue
        if is_clause(step) or step.head == step or named or _stands_alone(step):
            break
        if words & SINCE:
            when = since(bare(when)) if token.pos_ not in ("NOUN", "PROPN") else TimeSpan.UNKNOWN
        elif words & BEFORE:
            when = until(when)
        elif words and not words & DURING and (step.pos_ != "PROPN" or words & AFTER):
            break
        distance += step.pos_ != "PROPN"
        step = _rightful(step)
    return (_FAR, item.time.when) if item.just_before(token) else None


def _told_in(item: Placed) -> Token | None:
    """The verb of saying whose statement, speech or interview a time is beside; ``None`` for other times.

    "Accused it of lying *in a speech* on Friday", "in a Monday *statement*, it accused".
    """
    first = item.root.doc[min(item.tokens)]
    nouns = [item.root.head] if item.root.dep_ in _MODIFYING else []
    while not first.is_sent_start:
        first = first.nbor(-1)
        nouns += [first, first.head] if first.dep_ == "nmod" else [first]
        if first.pos_ != "ADP" and first.lemma_.lower() not in PUBLISHING:
            break  # "in a statement *released on* Friday"
    noun = next((n for n in nouns if n.lemma_.lower() in VENUES and adposition(n) & DURING), None)
    if noun is None or not noun.dep_.startswith("obl") or noun.head.pos_ != "VERB":
        return None
    verb = noun.head
    while verb.dep_ in _CONTENT_OF and verb.head.i < verb.i and verb.head.lemma_.lower() in SAYING | ACCUSING | VOICING:
        verb = verb.head
    return verb


def _rightful(phrase: Token) -> Token:
    """The head of a phrase; for one before the subject of a verb of saying that ends the sentence the verb before it.

    "They killed him, a wanted man, *in Mali on Monday*, the ministry said": the day is not when the ministry said so.
    """
    verb = phrase.head
    if verb.lemma_.lower() not in SAYING or verb.dep_ not in ("conj", "parataxis") or verb.head.i > phrase.i:
        return verb
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    joined = any(child.dep_ == "cc" for child in verb.lefts)
    return verb.head if subject is not None and phrase.i < subject.left_edge.i and not joined else verb


def _is_now(verb: Token) -> bool:
    """Whether a verb is in the English present: what dates its object does not date it. French tells so of the past."""
    present = "Pres" in verb.morph.get("Tense", []) and "Fin" in verb.morph.get("VerbForm", [])
    return verb.pos_ == "VERB" and verb.lang_ == "en" and present


def _apart(item: Placed, token: Token) -> bool:
    """Whether a semicolon parts a time from a predicate, whatever the parser made of them."""
    first, last = sorted((item.root.i, token.i))
    return any(word.text == ";" for word in token.doc[first:last])


def _relative(verb: Token) -> bool:
    """Whether a clause has a relative pronoun: "the month he left", taken for a clause of the month, has none."""
    return any(plain(child) in WHO | WHICH | {"whom", "whose", "que", "qu'", "dont", "où"} for child in verb.children)


def _stands_alone(noun: Token) -> bool:
    """Whether a noun is no part of what its head tells.

    An apposition says what somebody is ("a member *since 2004*"), a noun joined to a verb is a clause that the parser
    did not see as one ("has troops there since 2007, and *on Sunday its president* called on them"); nor does "in power
    since 2022" between commas date what else is told.
    """
    joined = noun.dep_ == "conj" and noun.head.pos_ == "VERB" and noun.pos_ in ("NOUN", "PROPN")
    held = noun.lemma_.lower() in REINS and adposition(noun) and set_off(noun) is not None
    described = noun.dep_ == "amod" and noun.lang_ == "fr"  # "l'attaque *commise* lundi"
    return noun.dep_ == "appos" or joined or described or bool(held)


def set_off(noun: Token) -> Token | None:
    """The comma right before the phrase of a noun: "Traoré*,* in power since 2022, ..."; else ``None``."""
    first = next((token for token in noun.subtree if not token.is_punct), noun)
    before = first.nbor(-1) if first.i > noun.sent.start else first
    return before if before.text == "," else None


def _content(item: Placed) -> Token | None:
    """What somebody is accused of, where a month or year behind it was hung on the accusation.

    "Blamed the army for a massacre at Lomé in March 2022" dates the massacre, "accused it of one on Monday" does not,
    but "accuses it of one on Monday" does.
    """
    if item.governor is None:
        return None
    verb, inside = item.governor, item.root
    while verb.head != verb and (not is_clause(verb) or verb.dep_ == "xcomp"):
        verb, inside = verb.head, verb
    content = accused_of(verb)
    if content is None or content.i > item.root.i:
        return None
    long_ago = precision(item.time.when) in ("month", "year") or _is_now(verb)
    return content if long_ago and (inside == content or inside.i >= content.i or content.head == inside) else None


def accused_of(verb: Token) -> Token | None:
    """The noun of what somebody is accused of: "linked him to the *killing*", "hold him responsible for the *raid*"."""
    if verb.lemma_.lower() not in ACCUSING:
        return None
    below = [word for child in verb.children if child.dep_ == "xcomp" for word in child.children]
    nouns = [word for word in (*verb.children, *below) if word.dep_.startswith("obl") and adposition(word) & CONTENT]
    return nouns[-1] if nouns else None


def claimed_by(verb: Token) -> Token | None:
    """What somebody claims, or the participle that tells of it: "a revendiqué jeudi l'attaque *menée* dimanche"."""
    if verb.lemma_.lower() not in CLAIMING:
        return None
    deed = next((child for child in verb.rights if child.dep_ == "obj" and child.lemma_.lower() in BLOWS), None)
    if deed is None:
        return None
    return next((child for child in deed.rights if child.dep_ == "acl" and child.pos_ == "VERB"), deed)


def _hangs_by(verb: Token, time: Token) -> bool:
    """Whether a verb hangs by a time that opens the sentence and was taken for its root, in no clause of its own."""
    if time.head != time or verb.pos_ != "VERB":
        return False
    while verb.head != verb and verb.dep_ in ("amod", "appos", "conj", "flat", "nmod", "dep", "acl"):
        verb = verb.head
    return verb == time


def bare(when: TimeSpan) -> TimeSpan:
    """The date itself, without the "since" or "until" before it, which belong to what it dates."""
    return TimeSpan.parse(opening(when) or closing(when)) if ".." in (when.edtf or "") else when


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(child.dep_ in SUBJECTS for child in verb.children)

"""When power changed hands, as a report tells it beside its offices: who came to it, and who lost it.

The words for it are classes of ``ontology/lexicon/*/deeds.toml``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.echoes import one_date
from sahelgraph.extraction.lexicon import Lexicon, load
from sahelgraph.extraction.placing import Placed, adposition, marks, place, plain
from sahelgraph.extraction.reaching import own_time, set_off
from sahelgraph.extraction.time_words import SINCE
from sahelgraph.extraction.timing import time_of
from sahelgraph.language.parsed import Parsed
from sahelgraph.language.periods import closing, opening, precision, until
from sahelgraph.model import ActorId, Evidence, Status
from sahelgraph.timespan import TimeSpan

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS: Final = ("nsubj", "nsubj:pass")
_PARTICLES: Final = ("compound:prt", "advmod")
_HOLDING: Final = frozenset({"in", "at", "en", "à", "au", "aux"})
_OFFICE: Final = 7
"""Words between an office and "since", or between that and a date: "head of the Chadian state since a coup in May"."""


def accessions(parsed: Parsed, cast: Cast) -> dict[ActorId, TimeSpan]:
    """Since when people have been in power, where a report tells one date of it.

    Args:
        parsed: The report.
        cast: Its actors by token.

    Returns:
        For each person the day, month or year on which "he took power", "was elected" or "became president".
    """
    found: dict[ActorId, set[TimeSpan]] = {}
    lexicon = load(parsed.report.language)
    for sentence in parsed.sentences():
        placed = place(sentence, parsed.times)
        for token in sentence if placed else ():
            people, when = _come_to_power(token, placed, cast, lexicon)
            for person in people if when.known else ():
                found.setdefault(person, set()).add(when)
    return _each_once(found)


def _come_to_power(
    token: Token, placed: Sequence[Placed], cast: Cast, lexicon: Lexicon
) -> tuple[list[ActorId], TimeSpan]:
    """Who came to power, or has held it since, by a verb or noun that tells so, and when."""
    if _rises(token, lexicon):
        return risen(token, cast), _since(token, placed)
    if token.pos_ == "VERB" and token.lemma_.lower() in lexicon.words("leading"):
        when = own_time(token, placed)
        return risen(token, cast), when if (when.edtf or "").endswith("/..") else TimeSpan.UNKNOWN
    if token.pos_ == "NOUN" and is_office(token, lexicon):
        return holder(token, cast), _told_since(token, placed)
    return [], TimeSpan.UNKNOWN


def is_office(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun says what somebody holds ("*in power*", "*en poste*") or is ("*president* of Mali")."""
    lemma = noun.lemma_.lower()
    if _is_head(noun, lexicon):
        return True
    reins = lemma in lexicon.words("reins") or lemma in lexicon.words("offices_lost")
    return reins and bool(adposition(noun) & _HOLDING)


def _told_since(noun: Token, placed: Sequence[Placed]) -> TimeSpan:
    """The date behind "since", if that follows a noun: "in power *since a coup in* 2023", "president *since* 2009"."""
    within = noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + _OFFICE)]
    opener = next((word for word in within if word.lower_ in SINCE), None)
    if opener is None or any(word.is_punct or word.pos_ == "VERB" for word in noun.doc[noun.i + 1 : opener.i]):
        return TimeSpan.UNKNOWN
    after = [item for item in placed if max(item.tokens) >= opener.i and min(item.tokens) - opener.i <= _OFFICE]
    item = min(after, key=lambda item: min(item.tokens), default=None)
    if item is None or any(word.is_punct for word in noun.doc[opener.i : min(item.tokens)]):
        return TimeSpan.UNKNOWN
    return item.time.when if opening(item.time.when) else TimeSpan.UNKNOWN


def holder(noun: Token, cast: Cast) -> list[ActorId]:
    """Who holds an office: the name before the comma that sets it off, what it stands beside, or its subject."""
    comma = set_off(noun)
    if comma is not None and comma.i > noun.sent.start and comma.nbor(-1).pos_ == "PROPN":
        return cast.own(_head_of_name(comma.nbor(-1)))
    subject = next((child for child in noun.children if child.dep_ in _SUBJECTS), None)
    if subject is not None:
        return cast.own(subject)
    return cast.own(noun.head) if noun.dep_ == "appos" else []


def _head_of_name(token: Token) -> Token:
    while token.dep_.startswith("flat"):
        token = token.head
    return token


def falls(parsed: Parsed, cast: Cast) -> dict[ActorId, TimeSpan]:
    """When people lost power, where a report tells one date of it: "chased from office in 2014", "his death in May"."""
    found: dict[ActorId, set[TimeSpan]] = {}
    lexicon = load(parsed.report.language)
    for sentence in parsed.sentences():
        placed = place(sentence, parsed.times)
        for token in sentence if placed else ():
            people = _fallen(token, cast, lexicon)
            when = time_of(token, placed) if people else TimeSpan.UNKNOWN
            for person in people if closing(when) and not _is_to_come(when, parsed) else ():
                found.setdefault(person, set()).add(when)
    return _each_once(found)


def _is_to_come(when: TimeSpan, parsed: Parsed) -> bool:
    published = parsed.report.published
    return published is not None and when.earliest is not None and when.earliest > published


def _each_once(found: Mapping[ActorId, set[TimeSpan]]) -> dict[ActorId, TimeSpan]:
    """One date for each person: the finest of those that are the same; nobody who has several."""
    days = {person: one_date(dates) for person, dates in found.items()}
    return {person: day for person, day in days.items() if day.known}


def _fallen(token: Token, cast: Cast, lexicon: Lexicon) -> list[ActorId]:
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN" and lemma in lexicon.words("downfall"):
        owners = (child for child in token.children if child.dep_ in ("nmod", "nmod:poss"))
        return [actor for owner in owners if owner.dep_ == "nmod:poss" or _of(owner) for actor in cast.actors(owner)]
    if token.pos_ != "VERB":
        return []
    if _phrase(token) in lexicon.words("resigning") or _gives_up(token, lexicon):
        return risen(token, cast)
    words = {child.lemma_.lower() for child in token.children if child.dep_.startswith("obl")}
    driven = lemma in lexicon.words("driving_out") and words & lexicon.words("offices_lost")
    if _phrase(token) not in lexicon.words("felling") and not driven:
        return []
    objects = [child for child in token.children if child.dep_ == "obj"]
    if objects:
        return cast.actors(*objects)
    passive = token.dep_ == "acl" or any(child.dep_ in ("nsubj:pass", "aux:pass") for child in token.children)
    return risen(token, cast) if passive else []


def _gives_up(verb: Token, lexicon: Lexicon) -> bool:
    """Whether somebody leaves what he holds: "*quit* the presidency", "*relinquished* power"."""
    objects = {child.lemma_.lower() for child in verb.children if child.dep_ == "obj"}
    return verb.lemma_.lower() in lexicon.words("leaving_power") and bool(objects & lexicon.words("offices_lost"))


def _phrase(verb: Token) -> str:
    """A verb in its dictionary form with its particle: "*stepped down*"."""
    particle = next((c.lower_ for c in verb.rights if c.i == verb.i + 1 and c.dep_ in _PARTICLES), "")
    return f"{verb.lemma_.lower()} {particle}".strip()


def _of(token: Token) -> bool:
    return bool(adposition(token) & {"of", "de", "du", "d'"})


def _rises(verb: Token, lexicon: Lexicon) -> bool:
    lemma = verb.lemma_.lower()
    if lemma in lexicon.words("installing"):
        return verb.dep_ in ("acl", "advcl") or any(child.dep_ == "nsubj:pass" for child in verb.children)
    if lemma in lexicon.words("inaugurating") and verb.dep_ == "acl":
        return True
    below = [child for child in verb.children if child.dep_ in ("obj", "xcomp", "obl", "obl:arg", "attr")]
    if lemma in lexicon.words("rising") and {child.lemma_.lower() for child in below} & lexicon.words("reins"):
        return True
    named = lemma in lexicon.words("naming") and any(child.dep_ == "nsubj:pass" for child in verb.children)
    return (named or lemma in lexicon.words("becoming")) and any(_is_head(child, lexicon) for child in below)


def _is_head(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is the office of a head of state or government: "president", "*prime* minister"."""
    first = {child.lemma_.lower() for child in noun.children} & lexicon.words("first")
    return bool(first) or noun.lemma_.lower() in lexicon.words("heads_of_state")


def _since(verb: Token, placed: Sequence[Placed]) -> TimeSpan:
    """The date of a rise: its own, or that of the coup after which it came ("after leading a coup in July")."""
    when = own_time(verb, placed)
    for child in verb.children:
        if not when.known and child.dep_ == "advcl" and marks(child) & {"after", "après"}:
            when = own_time(child, placed)
    return when if opening(when) else TimeSpan.UNKNOWN


def risen(verb: Token, cast: Cast) -> list[ActorId]:
    """Who came to power: the subject, the noun that a relative clause or participle is about, or the subject above."""
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    if subject is not None and plain(subject) not in ("who", "which", "that", "qui"):
        return cast.own(subject)
    if verb.dep_ in ("acl", "acl:relcl"):
        return cast.own(verb.head)
    if verb.dep_ in ("advcl", "conj", "xcomp") and verb.head != verb:
        return risen(verb.head, cast)
    return []


def begin_power(evidence: Iterable[Evidence], since: Mapping[ActorId, TimeSpan]) -> tuple[Evidence, ...]:
    """Begin the leadership of those whom the same report says to have come to power on some date.

    It lasts from then: also where a verb of coming to power told the leadership, with that date.
    """
    return tuple(
        replace(item, when=TimeSpan.parse(f"{opening(since[item.subject])}/.."))
        if item.relation == "leads"
        and item.status is Status.ASSERTED
        and item.subject in since
        and (not item.when.known or (item.when == since[item.subject] and precision(item.when) != "interval"))
        else item
        for item in evidence
    )


def end_power(evidence: Iterable[Evidence], fell: Mapping[ActorId, TimeSpan]) -> tuple[Evidence, ...]:
    """End the undated leadership of those of whom the same report says on what day they lost it."""
    over = (Status.ASSERTED, Status.ENDED)
    return tuple(
        replace(item, status=Status.ENDED, when=until(fell[item.subject]))
        if item.relation == "leads" and item.status in over and not item.when.known and item.subject in fell
        else item
        for item in evidence
    )

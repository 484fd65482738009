"""Events that a report names by a noun with a date, and tells without one elsewhere: "the coup of 26 July".

"The soldiers who ousted him" of another sentence did so in that coup, if the report tells of no other.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.lexicon import Lexicon, load
from sahelgraph.extraction.placing import place, plain
from sahelgraph.extraction.timing import time_of
from sahelgraph.language.parsed import Parsed
from sahelgraph.model import ActorId, Evidence, Status
from sahelgraph.timespan import TimeSpan

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEGUN: Final = "founding"
"""The class of verbs that tell in the passive when what others are said to have founded began."""

_FALL: Final = "overthrew"
_JOINT: Final = frozenset({_FALL, "founded", "withdrewFrom", "signedAgreementWith", "signedMilitaryAgreementWith"})
"""Relations of events in which several take part; of any other event the report must tell one pair alone."""

_OF_STATE: Final = ("d'état", "état")
"""What follows the French "coup" when it is one of a state."""


@dataclass(frozen=True, slots=True)
class Named:
    """An event that a report names by a dated noun, and the actors within the noun's phrase."""

    relation: str
    when: TimeSpan
    actors: frozenset[ActorId]


def named_events(parsed: Parsed, cast: Cast) -> Iterator[Named]:
    """The events that a report names by a noun with a single date, in text order.

    Args:
        parsed: The report.
        cast: Its actors by token.

    Yields:
        One for each relation that the noun may name.
    """
    lexicon = load(parsed.report.language)
    for sentence in parsed.sentences():
        placed = place(sentence, parsed.times)
        for token in sentence if placed else ():
            relations = _relations(token, lexicon)
            when = time_of(token, placed) if relations else TimeSpan.UNKNOWN
            if when.known and ".." not in (when.edtf or ""):
                parts = token.subtree if token.pos_ == "NOUN" else _undergoers(token)
                actors = frozenset(actor for part in parts if part.i in cast.heads for actor in cast.own(part))
                yield from (Named(relation, when, actors) for relation in relations)


def _relations(token: Token, lexicon: Lexicon) -> list[str]:
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and lemma in lexicon.words(_BEGUN) and any(_undergoers(token)):
        return ["founded"]
    if token.pos_ != "NOUN":
        return []
    if lexicon.language == "fr" and lemma == "coup":
        after = token.doc[token.i + 1 : token.i + 3]
        return ["overthrew"] if any(plain(word).startswith(_OF_STATE) for word in after) else []
    return [relation for relation, nouns in lexicon.dated.items() if lemma in nouns]


def _undergoers(verb: Token) -> list[Token]:
    """The subjects of a passive verb."""
    return [child for child in verb.children if child.dep_ == "nsubj:pass"]


def date_echoes(evidence: Iterable[Evidence], named: Sequence[Named]) -> tuple[Evidence, ...]:
    """Give undated events the date of the noun that names them elsewhere in their report.

    Args:
        evidence: All evidence of one report.
        named: The events that it names with a date.

    Returns:
        The same in the same order. Nothing changes for a relation of which the report tells several events: with
        different dates, or of actors who have nobody in common.
    """
    items = tuple(evidence)
    days = {relation: _day(relation, items, named) for relation in {event.relation for event in named}}
    return tuple(
        replace(item, when=days[item.relation]) if _undated(item, days) and days[item.relation].known else item
        for item in items
    )


def _undated(item: Evidence, relations: Container[str]) -> bool:
    return item.relation in relations and item.status is Status.ASSERTED and not item.when.known


def _day(relation: str, evidence: Sequence[Evidence], named: Sequence[Named]) -> TimeSpan:
    """The one date of the events of a relation, if it is one event for all that the report tells."""
    told = [item for item in evidence if item.relation == relation and item.status is Status.ASSERTED]
    pairs = [{item.subject, item.object} for item in told]
    events = [event for event in named if event.relation == relation]
    if not events or not pairs or not set.intersection(*pairs):
        return TimeSpan.UNKNOWN
    if relation == _FALL and not {item.subject for item in told}.isdisjoint(item.object for item in told):
        return TimeSpan.UNKNOWN  # whoever came to power by one coup and fell by another
    actors = set.union(*pairs)
    if len(actors) > 2 and relation not in _JOINT:
        return TimeSpan.UNKNOWN
    # Whoever is overthrown is one of those whom the words for the coup name; all others do or suffer what they name.
    own = [e for e in events if e.actors and (e.actors <= actors or (relation == _FALL and e.actors & actors))]
    if not own and any(event.actors for event in events):
        return TimeSpan.UNKNOWN
    return one_date({event.when for event in own or events} | {item.when for item in told if item.when.known})


def one_date(days: Iterable[TimeSpan]) -> TimeSpan:
    """The finest of dates that are one and the same ("2023", "2023-07"); unknown if they differ or there is none."""
    texts = sorted((day.edtf or "" for day in days), key=len)
    if not texts or not all(texts[-1].startswith(text) for text in texts):
        return TimeSpan.UNKNOWN
    return TimeSpan.parse(texts[-1])

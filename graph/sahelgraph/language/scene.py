"""The working surface of one report: its tree, and the mentions found so far by the token that heads each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from sahelgraph.ids import fold
from sahelgraph.language.lexicon import Lexicon
from sahelgraph.model import Actor, ActorId, Mention, Report, Span, Via

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

folded = lru_cache(maxsize=2**16)(fold)
"""Folding of token texts, remembered: word forms repeat."""

_PHRASE = 4
"""Words of the longest phrase for a government or an army."""
STATES = frozenset({"State"})
BODIES = frozenset(
    {
        "ArmedForce",
        "ArmedGroup",
        "CivilSociety",
        "Company",
        "Government",
        "Group",
        "InternationalOrganisation",
        "Media",
        "MilitaryMission",
        "Ministry",
        "Organisation",
        "PoliticalParty",
        "SecurityAgency",
    }
)
"""Kinds of actors that have offices, members and spokespersons."""

_DEEPEST = 3
"""Steps up from an actor to what it is part of: a brigade of a coalition of a network."""


class Scene:
    """Mentions of one report while they are being found; every finder reads it and adds to it."""

    def __init__(self, report: Report, doc: Doc, lexicon: Lexicon, actors: Mapping[ActorId, Actor]) -> None:
        """Begin without mentions; ``actors`` are those of the registry.

        ``countries`` are the codes of the countries that the report speaks of, the most frequent first, and ``spoken``
        tells how often;
        ``states`` maps such codes to states, ``groups`` to the armed groups that a state hires out.
        ``written_in`` is the state of the dateline, ``issuer`` the one that issues the text, if it is a communiqué.
        """
        self.report = report
        self.doc = doc
        self.lexicon = lexicon
        self.forms: list[str] = [_form(token.text) for token in doc]
        self._known = actors
        self._introduced: dict[ActorId, Actor] = {}
        self._starts: list[int] = [token.idx for token in doc]
        self.countries: tuple[str, ...] = ()
        self.spoken: Mapping[str, int] = {}
        self.states: Mapping[str, ActorId] = {}
        self.groups: Mapping[str, frozenset[ActorId]] = {}
        self.written_in: ActorId | None = None
        self.issuer: ActorId | None = None
        self._at: dict[int, list[Mention]] = {}
        self._order: list[int] = []
        self._places: dict[ActorId, set[int]] = {}
        self._pending: dict[int, tuple[int, int, Actor]] = {}

    def text(self, span: Span) -> str:
        """The printed words of a span, white space joined."""
        return " ".join(self.report.text[span.start : span.end].split())

    def actor(self, id: ActorId) -> Actor:
        """The actor of an id: of the registry, introduced by the report, or about to be."""
        found = self._known.get(id) or self._introduced.get(id)
        return found or next(actor for _, _, actor in self._pending.values() if actor.id == id)

    def above(self, id: ActorId) -> Iterator[ActorId]:
        """What an actor is part of, and what that is part of."""
        parent = self.actor(id).parent
        for _ in range(_DEEPEST):
            if parent is None:
                return
            yield parent
            parent = self.actor(parent).parent

    def state_of_place(self, id: ActorId) -> ActorId:
        """The state in which a place lies; every other actor, and a place of no state, as it is."""
        if self.kind(id) != "Place":
            return id
        return self.states.get(self.actor(id).country or "", id)

    def kind(self, id: ActorId) -> str:
        """The kind of an actor."""
        return self.actor(id).kind

    @property
    def introduced(self) -> tuple[Actor, ...]:
        """The actors that the report introduced, in the order in which it did."""
        return tuple(self._introduced.values())

    def introduce(self, actor: Actor) -> None:
        """Add an actor that the registry lacks; the first description stays."""
        self._introduced.setdefault(actor.id, actor)

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """Positions of the first token of a stretch of text and of the one after its last."""
        return max(0, bisect_right(self._starts, start) - 1), bisect_right(self._starts, end - 1)

    def head(self, first: int, last: int) -> int:
        """Position of the token of a stretch whose governor lies outside, the first if there are several."""
        doc = self.doc
        for position in range(first, last):
            governor = doc[position].head.i
            if not doc[position].is_space and (governor == position or not first <= governor < last):
                return position
        return first

    def add(self, first: int, last: int, actor: ActorId, via: Via, *, head: int | None = None) -> None:
        """Add a mention over the tokens ``first`` to before ``last``.

        Where ``head`` is given and the tree puts another token on top, the mention shrinks to the head, so that
        those who look for an argument of a verb find it.
        """
        top = self.head(first, last)
        if head is not None and top != head:
            first, last, top = head, head + 1, head
        end = self.doc[last - 1]
        span = Span(self._starts[first], end.idx + len(end.text))
        if top not in self._at:
            insort(self._order, top)
        found = self._at.setdefault(top, [])
        if all(mention.actor != actor for mention in found):
            found.append(Mention(span=span, actor=actor, via=via))
            self._places.setdefault(actor, set()).add(top)

    def at(self, position: int) -> tuple[Mention, ...]:
        """The mentions that a token heads."""
        return tuple(self._at.get(position, ()))

    def remove(self, position: int) -> None:
        """Forget the mentions that a token heads: a larger mention has taken them in."""
        for mention in self._at.pop(position, ()):
            self._places[mention.actor].discard(position)
        place = bisect_left(self._order, position)
        if self._order[place : place + 1] == [position]:
            del self._order[place]

    def suspect(self, first: int, last: int, actor: Actor) -> None:
        """Note a name that may be a person's, over the tokens ``first`` to before ``last``, until an office says so."""
        self._pending[self.head(first, last)] = (first, last, actor)

    def plural(self, position: int) -> bool:
        """Whether a noun is a plural, by its tag or by an ending that makes another known noun of it ("juntas")."""
        form, lexicon = self.forms[position], self.lexicon
        if "Plur" in self.doc[position].morph.get("Number", []):
            return True
        known = lexicon.descriptions.keys() | lexicon.government
        return form.endswith("s") and (form in lexicon.united or form[:-1] in known)

    def bare_end(self, position: int) -> int | None:
        """Where a phrase ends that acts for a state without naming it and has its head at a position, if one does.

        "The *coup leaders*" and "les *forces de sécurité*" do, as a word alone may.
        """
        form, lexicon = self.forms[position], self.lexicon
        if form in lexicon.bare_heads:
            ends = lexicon.language == "en"  # its head ends an English phrase and opens a French one
            more = range(1, min(_PHRASE, position + 1) if ends else _PHRASE)
            spans = ((position - n, position + 1) if ends else (position, position + 1 + n) for n in more)
            for first, last in spans:
                if " ".join(self.forms[first:last]) in lexicon.bare:
                    return last
        return position + 1 if form in lexicon.bare or form in lexicon.uniformed else None

    def is_person(self, position: int) -> bool:
        """Whether a token names a person for certain."""
        return any(self.kind(mention.actor) == "Person" for mention in self._at.get(position, ()))

    def person_at(self, position: int) -> ActorId | None:
        """The person whom a token names, or may name."""
        for mention in self._at.get(position, ()):
            if self.kind(mention.actor) == "Person":
                return mention.actor
        return self._pending[position][2].id if position in self._pending else None

    def unsettled(self) -> tuple[int, ...]:
        """Positions of the names that may be a person's and may be anything, in text order."""
        return tuple(sorted(self._pending))

    def settle(self, position: int) -> ActorId:
        """The person whom a token names; a name that only may be a person's becomes one, wherever it stands."""
        if position in self._pending:
            actor = self._pending[position][2]
            self.introduce(actor)
            for place in [place for place, (*_, same) in self._pending.items() if same.id == actor.id]:
                first, last, _ = self._pending.pop(place)
                self.add(first, last, actor.id, Via.PROVISIONAL)
        person = self.person_at(position)
        assert person is not None
        return person

    def topic(self, position: int, *, since: int = 0) -> ActorId | None:
        """The state that a report speaks of at a position: the last one named before it, else the one it names most.

        ``since`` is the first token that counts; if it is given, only what is named from there on does.
        """
        for place in reversed(self._order[: bisect_left(self._order, position)]):
            for actor in self.owners(place) if place >= since and not self.tells_origin(place) else ():
                if self.kind(actor) == "State":
                    return actor
        return self.states.get(self.countries[0]) if self.countries and not since else None

    def tells_origin(self, position: int) -> bool:
        """Whether an adjective only tells where another named actor is from: "la radio *britannique* BBC"."""
        adjective = self.doc[position]
        if adjective.pos_ != "ADJ" or adjective.dep_ != "amod":
            return False
        named = [adjective.head, *(child for child in adjective.head.children if child.dep_ in _NAMING)]
        return any(self.kind(actor) not in ("State", "Person") for token in named for actor in self.owners(token.i))

    def sole_state(self, position: int, *, anyones: bool = False) -> ActorId | None:
        """The one state that the sentence up to a position and the one before it speak of, or a place in it.

        Of the sentence before only the state counts that the whole report speaks of most, unless any may do.
        """
        first = self.doc[position].sent.start
        first = self.doc[first - 1].sent.start if first else 0
        places = self._order[bisect_left(self._order, first) : bisect_left(self._order, position)]
        telling = (place for place in places if not self.tells_origin(place))
        states = {self.state_of_place(actor) for place in telling for actor in self.owners(place)}
        states = {actor for actor in states if self.kind(actor) == "State"}
        if len(states) != 1:
            return None
        sole, here = states.pop(), self.doc[position].sent.start
        beside = any(sole in map(self.state_of_place, self.owners(place)) for place in places if place >= here)
        main = self.states.get(self.countries[0]) if self.countries else None
        return sole if anyones or beside or sole == main else None

    def owners(self, position: int) -> tuple[ActorId, ...]:
        """The actors that a token names."""
        return tuple(mention.actor for mention in self._at.get(position, ()))

    def mentions(self) -> tuple[Mention, ...]:
        """All mentions in text order."""
        return tuple(sorted((m for found in self._at.values() for m in found), key=_place))

    def heads(self) -> list[int]:
        """Positions of all tokens that head a mention, in text order."""
        return list(self._order)

    def present(self) -> tuple[ActorId, ...]:
        """All actors that are mentioned, in the order in which they were found."""
        return tuple(actor for actor, places in self._places.items() if places)

    def places(self, actor: ActorId) -> list[int]:
        """Positions of the tokens that head a mention of an actor, in text order."""
        return sorted(self._places.get(actor, ()))


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, mention.span.end


_NAMING = frozenset(["appos", "flat", "flat:name"])
"""Relations of a name to the noun before it."""

_EACH = frozenset(["chacun", "chacune", "aucun", "aucune", "plupart", "each", "most", "none"])
"""Words that share out a subject: of "each of the four states" the states are it."""


def is_subject(token: Token) -> bool:
    """Whether a token is a subject, or is coordinated or in apposition with one."""
    while token.dep_ in ("conj", "appos", "flat", "flat:name", "nmod:desc") and token.head.i != token.i:
        token = token.head
    if token.dep_ == "nmod" and folded(token.head.text) in _EACH:
        token = token.head
    return token.dep_.split(":")[0] in ("nsubj", "csubj")


def _form(text: str) -> str:
    """A token folded, without the full stop of an abbreviation ("Gen.", "Col.")."""
    form = folded(text)
    return form[:-1] if len(form) > 1 and form[-1] == "." and "." not in form[:-1] else form

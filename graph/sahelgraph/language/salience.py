"""What has been said so far in a report, for those who look back: who, how near, as subject, alone or in a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sahelgraph.language.scene import Scene, is_subject
from sahelgraph.language.torn_subjects import in_aside
from sahelgraph.model import ActorId, Via

if TYPE_CHECKING:
    from spacy.tokens import Token

_SEPARATORS = frozenset(
    [",", "and", "et", "or", "ou", "the", "le", "la", "l'", "les", "du", "de", "de", "d'", "by", "par"]
)
_AND = frozenset(["and", "et"])
_PLURAL = frozenset(["les", "des", "aux"])
_NAMES = frozenset({Via.NAME, Via.ACRONYM, Via.PROVISIONAL})
_WHOSE = frozenset(["whose", "who", "which", "that", "qui", "dont"])
_QUOTES = frozenset(['"', "”", "»", "'"])
_NAMING = frozenset(["appos", "flat", "flat:name", "nmod:desc", "compound"])
"""Relations of a name to the noun that says who it is."""

_OBLIQUE = frozenset(["obl", "obl:arg", "obl:mod", "nmod", "obj"])

NEAR, PREVIOUS, FAR = 4, 2, 1
"""Weights of a mention of a state in this or the last sentence, in the one before, and farther back."""

CLEAR = 1.5
"""How much heavier the first state must weigh than the second to be the one a report is about at a place."""


_LEAD = 2
"""How many times oftener than another state near by the report must have named the one that it is about."""
_RECENT = 3
"""Sentences back in which it must have named it."""


@dataclass(frozen=True, slots=True)
class Said:
    """A mention as a possible antecedent: where, who, in which sentence, in what role.

    ``adjective`` says that it only qualifies a noun ("Malian officers"); ``plural`` that it names several or a plural.
    """

    position: int
    actors: tuple[ActorId, ...]
    sentence: int
    subject: bool
    plural: bool
    adjective: bool


class Record:
    """The mentions before a position, kept while a report is read from left to right."""

    def __init__(self, scene: Scene, states: Mapping[str, ActorId], region: Collection[ActorId] = ()) -> None:
        """``states`` maps country codes to states, so that a town counts for its state.

        ``region`` are the states that reports are about rather than the powers that act in them.
        """
        self.scene = scene
        self.region = region
        self.states = states
        self.said: list[Said] = []
        self._by_sentence: dict[int, list[Said]] = {}
        self._by_kind: dict[str, list[Said]] = {}
        self._states: Counter[ActorId] = Counter()
        self._crowds = frozenset().union(*scene.lexicon.circles)
        self.sentences: list[int] = []
        self.starts: list[int] = []
        for token in scene.doc:
            if token.is_sent_start or not self.sentences:
                self.starts.append(token.i)
            self.sentences.append(len(self.starts) - 1)

    def note(self, position: int) -> None:
        """Note the mentions that a token heads."""
        scene, token = self.scene, self.scene.doc[position]
        mentions = scene.at(position)
        actors = tuple(dict.fromkeys(mention.actor for mention in mentions))
        capital = mentions[0].via is Via.METONYM and token.is_title  # "*Algiers* believes"
        common = (token.pos_ in ("NOUN", "PRON") and not capital) or mentions[0].via is Via.DEMONYM
        plural = len(actors) > 1 or (common and "Plur" in token.morph.get("Number", []))
        plural = plural or (position > 0 and scene.forms[position - 1] in _PLURAL)
        adjective = token.pos_ == "ADJ" and token.dep_ in ("amod", "conj", "nmod", "compound")
        adjective = adjective or self.tells_nationality(position)
        subject = is_subject(token) and not adjective
        if position and token.head.i == position - 1 and self.tells_nationality(position - 1):
            subject = is_subject(token.head)
        said = Said(position, actors, self.sentences[position], subject, plural, adjective)
        self.said.append(said)
        self._by_sentence.setdefault(said.sentence, []).append(said)
        if not self._abroad(position):
            self._states.update(state for actor in actors if (state := self.state(actor)) is not None)
        if len(actors) == 1:
            self._by_kind.setdefault(scene.kind(actors[0]), []).append(said)

    def tells_nationality(self, position: int) -> bool:
        """Whether a demonym only says of what country the name right behind it is: "le *français* Orano"."""
        own, behind = self.scene.at(position), self.scene.at(position + 1)
        if not own or own[0].via is not Via.DEMONYM or not any(mention.via in _NAMES for mention in behind):
            return False
        return self.scene.doc[position + 1].head.i == position

    def before(self, position: int, fits: Callable[[ActorId], bool], *, reach: int) -> list[Said]:
        """What was said before a position, not as an adjective, and fits: nearest first, ``reach`` sentences back."""
        here = self.sentences[position]
        return [
            said
            for sentence in range(here, here - reach - 1, -1)
            for said in reversed(self.in_sentence(sentence))
            if not said.adjective and all(fits(actor) for actor in said.actors)
        ]

    def in_sentence(self, sentence: int) -> list[Said]:
        """What was said in a sentence so far."""
        return self._by_sentence.get(sentence, [])

    def quoted(self, sentence: int) -> bool:
        """Whether a sentence is but something quoted, so that the story goes on from the one before it."""
        starts, forms = self.starts, self.scene.forms
        if not 0 <= sentence < len(starts):
            return False
        end = starts[sentence + 1] if sentence + 1 < len(starts) else len(forms)
        words = [form for form in forms[starts[sentence] : end] if form.strip()]
        return len(words) > 1 and words[-1] in _QUOTES and words[0] in _QUOTES

    def of_kinds(self, kinds: Collection[str]) -> list[Said]:
        """What was said so far of single actors of some kinds, in text order."""
        return sorted((said for kind in kinds for said in self._by_kind.get(kind, ())), key=_position)

    def last_person(self) -> ActorId | None:
        """The person named last."""
        people = self._by_kind.get("Person")
        return people[-1].actors[0] if people else None

    def together(self, said: Said) -> tuple[ActorId, ...]:
        """The actors of a mention and of the list it stands in, by the tree or by commas and "and"."""
        found = dict.fromkeys(said.actors)
        own = _named(self.scene.doc[said.position])
        first = own.head if own.dep_ == "conj" else own
        for other in self.in_sentence(said.sentence):
            head = _named(self.scene.doc[other.position])
            joined = head.i == first.i or (head.dep_ == "conj" and head.head.i == first.i)
            if joined and head.i != own.i and not other.adjective:
                found.update(dict.fromkeys(other.actors))
        for place in self._list(said.position):
            if not _ends_phrase(self.scene.doc[place], own):
                found.update(dict.fromkeys(self.scene.owners(place)))
        return tuple(found)

    def _list(self, position: int) -> list[int]:
        """Positions of the names in the list around a name, itself left out; without "and" it is no list."""
        forms, found, joined = self.scene.forms, list[int](), False
        for step in (-1, 1):
            place = position + step
            while 0 <= place < len(forms) and self.sentences[place] == self.sentences[position]:
                other = self.scene.doc[place]
                if other.head.i == position and other.pos_ in ("DET", "ADJ"):
                    place += step  # "*son* homologue *malien* et": whose he is and of what country are no others
                    continue
                if self.scene.at(place) and other.pos_ != "PRON":
                    if self._aside(found[-1] if found else position, place):
                        break
                    found.append(place)
                elif forms[place] not in _SEPARATORS:
                    break
                joined = joined or forms[place] in _AND
                place += step
        return found if joined else []

    def _aside(self, one: int, other: int) -> bool:
        """Whether the first of two names, in whatever order, only stands in an aside before the second."""
        first, last = (self.scene.doc[place] for place in sorted((one, other)))
        return in_aside(first, last)

    def home(
        self,
        position: int,
        among: Collection[ActorId] = (),
        without: Collection[ActorId] = (),
        *,
        subjects: bool = False,
    ) -> ActorId | None:
        """The state a report is about at a position: by how often and how near before it is named.

        Args:
            position: the token.
            among: the only states that come into question; empty for all.
            without: states that do not.
            subjects: whether the subject of the sentence before decides where two states weigh alike.
        """
        here = self.sentences[position]
        weight: Counter[ActorId] = Counter(
            {
                state: FAR * n
                for state, n in self._states.items()
                if (not among or state in among) and state not in without
            }
        )
        near: set[ActorId] = set()
        beside: set[ActorId] = set()
        for back, more in ((0, NEAR - FAR), (1, NEAR - FAR), (2, PREVIOUS - FAR)):
            for state in self._states_in(here - back):
                if state in weight:
                    weight[state] += more
                    near.update({state} if back <= 1 else ())
                    beside.update({state} if back == 0 else ())
        if len(beside | self._states_of_people(here)) == 1 and beside:
            return beside.pop()
        if len(near) == 1:
            return self._at_home(here, near.pop(), beside)
        pool = {state: weight[state] for state in near} or dict(weight)
        return self._heaviest(pool) or (self._last_subject(here, weight) if subjects else None)

    def _at_home(self, here: int, near: ActorId, beside: Collection[ActorId]) -> ActorId:
        """The state near by, or in the region that of whom a sentence tells: "X was shot by *the army*"."""
        people = self._states_of_people(here).intersection(self.region)
        told = not beside and near not in self.region and len(people) == 1
        return people.pop() if told else self._spoken_of(here, near, beside)

    def _spoken_of(self, here: int, near: ActorId, beside: Collection[ActorId]) -> ActorId:
        """The state near by, or the one that the whole report is about where the other is only passing through it.

        "Togo ... Togo ... Benin sent aid. *The country* has been at war": not Benin.
        """
        code = next(iter(self.scene.countries), None)
        main = self.states.get(code) if code else None
        if code is None or main is None or main == near or near in self.region or beside:
            return near
        if self.scene.spoken[code] < _LEAD * self.scene.spoken.get(self.scene.actor(near).country or "", 1):
            return near
        close = any(main in self._states_in(here - back) for back in range(_RECENT + 1))
        return main if close else near

    def _heaviest(self, weight: Mapping[ActorId, int]) -> ActorId | None:
        """The state that clearly weighs most, those of the region before the powers that are active there."""
        regional = [state for state in weight if state in self.region]
        if len(regional) == 1:
            return regional[0]
        ranked = Counter({state: weight[state] for state in regional or weight}).most_common(2)
        if len(ranked) > 1 and ranked[0][1] < CLEAR * ranked[1][1]:
            return None
        return ranked[0][0] if ranked else None

    def _abroad(self, position: int) -> bool:
        """Whether a token takes up people of a state ("the soldiers"), or tells their origin, not where a report is."""
        if self.scene.forms[position + 1 : position + 2] == ["-"]:
            return True  # "a French-led offensive" takes place elsewhere
        if self.scene.tells_origin(position):
            return True
        after = self.scene.doc[position + 1 : position + 2]
        if len(after) and self.scene.is_person(after[0].i) and self.scene.at(position)[0].via is Via.DEMONYM:
            return True  # "the Ghanaian Nana Akufo-Addo"
        taken_up = any(mention.via is Via.COREFERENCE for mention in self.scene.at(position))
        return taken_up and self.scene.forms[position] in self._crowds

    def _states_in(self, sentence: int) -> Iterator[ActorId]:
        for said in self.in_sentence(sentence):
            for actor in () if self._abroad(said.position) else said.actors:
                state = self.state(actor)
                if state is not None:
                    yield state

    def _states_of_people(self, sentence: int) -> set[ActorId]:
        """The states of the people who act in a sentence: a minister's army is not that of the state he speaks of."""
        people = (a for said in self.in_sentence(sentence) if said.subject for a in said.actors)
        codes = {self.scene.actor(a).country for a in people if self.scene.kind(a) == "Person"}
        return {self.states[code] for code in codes if code and code in self.states}

    def _last_subject(self, here: int, states: Collection[ActorId]) -> ActorId | None:
        """The one state among the subjects of the sentence before."""
        found = {a for said in self.in_sentence(here - 1) if said.subject for a in said.actors if a in states}
        return found.pop() if len(found) == 1 else None

    def state(self, actor: ActorId) -> ActorId | None:
        """The state that an actor is or that a place lies in."""
        kind = self.scene.kind(actor)
        if kind == "State":
            return actor
        return self.states.get(self.scene.actor(actor).country or "") if kind == "Place" else None

    def home_of(self, actor: ActorId) -> ActorId | None:
        """The state that an actor is, that a place lies in, or that a person belongs to."""
        if self.scene.kind(actor) == "Person":
            return self.states.get(self.scene.actor(actor).country or "")
        return self.state(actor)

    def subjects_above(self, position: int, *, inside: bool = True, near: bool = False) -> frozenset[ActorId]:
        """Who is in the subjects of the clauses around a position: whoever acts in a country is not that country.

        Without ``inside`` the subjects alone count, not who is named in their complements; with ``near`` none around a
        relative clause with a subject of its own: "Mali left France, whose soldiers were in *the country*". A clause
        that "and" joins and that has a subject of its own stands alone: "Togo shut its border, and Mali criticised
        *the country*".
        """
        found: set[ActorId] = set()
        token = self.scene.doc[position]
        while token.head.i != token.i:
            if token.dep_ == "conj" and any(is_subject(child) for child in token.children):
                break
            token = token.head
            for child in token.children:
                if is_subject(child) and child.i != position:
                    parts = child.subtree if inside else (child,)
                    found.update(a for part in parts if part.i < position for a in self.scene.owners(part.i))
                    if near and token.dep_ == "acl:relcl" and any(c.lower_ in _WHOSE for c in child.subtree):
                        found.update(self.scene.owners(token.head.i))  # "France, *whose soldiers* left the country"
            if near and found and token.dep_ == "acl:relcl":
                break
        return frozenset(found)

    def nearest_subject(self, position: int) -> Token | None:
        """The last subject before a position in its sentence, actor or not."""
        for place in range(position - 1, self.starts[self.sentences[position]] - 1, -1):
            token = self.scene.doc[place]
            if token.dep_ in ("nsubj", "nsubj:pass") and token.pos_ in ("NOUN", "PROPN", "PRON"):
                return token
        return None

    def main_subject(self, sentence: int) -> Token | None:
        """The subject of the main clause of a sentence."""
        end = self.starts[sentence + 1] if sentence + 1 < len(self.starts) else len(self.scene.doc)
        for place in range(self.starts[sentence], end):
            token = self.scene.doc[place]
            if token.dep_ in ("nsubj", "nsubj:pass") and token.head.dep_ == "ROOT":
                return token
        return None


def _named(token: Token) -> Token:
    """The noun whose name a token gives ("the *envoy*, X, and Y"); else the token."""
    return token.head if token.dep_ in _NAMING and token.head.pos_ == "NOUN" else token


def _ends_phrase(before: Token, after: Token) -> bool:
    """Whether one of two names ends a phrase and the other opens a clause: "met *Togo* and *Britain* said"."""
    first, last = (before, after) if before.i < after.i else (after, before)
    return first.dep_ in _OBLIQUE and is_subject(last) and last.head.i > last.i


def oftenest(group: list[Said]) -> tuple[ActorId, ...]:
    """The actors that a sentence speaks of more than once, while it names all others once."""
    counted = Counter(said.actors for said in group).most_common(2)
    return counted[0][0] if counted[0][1] > 1 and counted[1][1] == 1 else ()


def _position(said: Said) -> int:
    return said.position

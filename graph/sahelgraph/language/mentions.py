"""Names of the registry in a text: longest match on folded words, with rules of case, context and date.

A surface may name several actors (CNSP, Moscow the city and Moscow the state). :class:`Names` finds where a surface
stands and who may be meant; :func:`choose` decides by the rest of the report, its date and its countries.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sahelgraph.language.words import Words, joins, sound
from sahelgraph.model import Actor, ActorId, Mention, Via
from sahelgraph.timespan import TimeSpan

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from sahelgraph.registry import Surface

_ANY_CASE = 3
"""A word this short of a longer name may be lower case in print ("al-Qaeda", "de", "the", "and")."""


_ARTICLE = re.compile(r"^(?:(?:the|le|la|les)\s|l['’])")


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of text (code points, half-open) that bears a name, and the surfaces it may be."""

    start: int
    end: int
    first: int
    last: int
    surfaces: tuple[Surface, ...]

    @property
    def actors(self) -> frozenset[ActorId]:
        """Everyone whom the name may mean."""
        return frozenset(surface.actor for surface in self.surfaces)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A surface in words: folded forms, forms as written, and the gaps between them."""

    folded: tuple[str, ...]
    forms: tuple[str, ...]
    gaps: tuple[str, ...]
    surface: Surface


class Names:
    """All surfaces of one language, indexed by their first word; built once, then only read."""

    def __init__(
        self,
        surfaces: Iterable[Surface],
        stop: Iterable[str] = (),
        people: Collection[ActorId] = (),
        common: Collection[str] = (),
    ) -> None:
        """Index surfaces.

        Args:
            surfaces: the names to find.
            stop: longer names that contain one and are no actor ("Niger Delta"), with a capital only if given with one.
            people: the actors whose names are also found in other romanisations.
            common: folded nouns that a name may have in lower case after its first word ("ECOWAS commission").
        """
        self._common = common
        self._alike: dict[str, list[_Entry]] = {}
        index: dict[str, list[_Entry]] = {}
        for surface in surfaces:
            entry = _entry(_ARTICLE.sub("", surface.text), surface)
            if entry is not None:
                index.setdefault(entry.folded[0], []).append(entry)
                if surface.actor in people and len(entry.folded) > 1:
                    self._alike.setdefault(sound(entry.folded[0]), []).append(entry)
        self._index = {first: sorted(entries, key=_longest_first) for first, entries in index.items()}
        blocked: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
        for text in stop:
            folded = Words.of(text).folded
            blocked.setdefault(folded[0], []).append((folded, text[0].isupper()))
        self._stop = blocked

    def stops(self, words: Words) -> Iterator[tuple[int, int]]:
        """Where the longer names stand that are no actor, as positions of words, half-open."""
        for position in range(len(words)):
            if length := self._stopped(words, position):
                yield position, position + length

    def find(self, words: Words) -> Iterator[Match]:
        """The longest names in text order, without overlap; a stop name hides what is no longer than it."""
        position = 0
        while position < len(words):
            stopped = self._stopped(words, position)
            found = self._at(words, position) or self._sounds_at(words, position)
            if found is not None and found.last - position <= stopped:
                found = None
            if found is not None:
                yield found
            position = found.last if found is not None else position + max(1, stopped)

    def _stopped(self, words: Words, position: int) -> int:
        """Number of words of the longest stop name at a position, 0 if there is none."""
        capital = words.text[position][0].isupper()
        lengths = (
            len(folded)
            for folded, proper in self._stop.get(words.folded[position], ())
            if words.folded[position : position + len(folded)] == folded and (capital or not proper)
        )
        return max(lengths, default=0)

    def _sounds_at(self, words: Words, position: int) -> Match | None:
        """A person's name in another romanisation; none if several people sound alike."""
        if not words.text[position][0].isupper():
            return None
        fitting = [e for e in self._alike.get(sound(words.folded[position]), ()) if _sounds(e, words, position)]
        longest = max((len(entry.folded) for entry in fitting), default=0)
        surfaces = tuple({e.surface.actor: e.surface for e in fitting if len(e.folded) == longest}.values())
        if len(surfaces) != 1:
            return None
        last = position + longest
        return Match(words.start[position], words.end[last - 1], position, last, surfaces)

    def _at(self, words: Words, position: int) -> Match | None:
        entries = self._index.get(words.folded[position])
        if entries is None:
            return None
        length, surfaces = 0, []
        for entry in entries:
            size = len(entry.folded)
            if size < length:
                break
            if _fits(entry, words, position, self._common):
                length = size
                surfaces.append(entry.surface)
        if not surfaces:
            return None
        last = position + length
        return Match(words.start[position], words.end[last - 1], position, last, tuple(surfaces))


def _sounds(entry: _Entry, words: Words, position: int) -> bool:
    """Whether a person's name stands at a position in another romanisation, each word with its capital."""
    end = position + len(entry.folded)
    return (
        end <= len(words)
        and all(form[0].isupper() or len(form) <= _ANY_CASE for form in words.text[position:end])
        and all(map(joins, entry.gaps, words.gaps[position + 1 : end]))
        and all(sound(a) == sound(b) for a, b in zip(entry.folded, words.folded[position:end], strict=True))
    )


def _longest_first(entry: _Entry) -> int:
    return -len(entry.folded)


def _entry(text: str, surface: Surface) -> _Entry | None:
    words = Words.of(text)
    return _Entry(words.folded, words.text, words.gaps[1:], surface) if len(words) else None


def _fits(entry: _Entry, words: Words, position: int, common: Collection[str]) -> bool:
    """Whether the entry stands at the position: same words, compatible gaps, case as the surface asks."""
    end = position + len(entry.folded)
    if words.folded[position:end] != entry.folded:
        return False
    printed = words.gaps[position + 1 : end]
    if not all(map(joins, entry.gaps, printed)):
        return False
    forms = words.text[position:end]
    if entry.surface.case_sensitive:
        return forms == entry.forms
    if entry.surface.via is Via.DEMONYM:
        return True
    return all(
        not written[0].isupper()
        or form[0].isupper()
        or (len(form) <= _ANY_CASE and len(forms) > 1)
        or (place > 0 and folded in common)
        for place, (written, form, folded) in enumerate(zip(entry.forms, forms, entry.folded, strict=True))
    )


def countries(actors: Mapping[ActorId, Actor], found: Iterable[ActorId]) -> Counter[str]:
    """How often each country occurs among actors, by the country code of the registry."""
    return Counter(country for actor in found if actor in actors and (country := actors[actor].country))


def choose(
    surfaces: Collection[Surface],
    actors: Mapping[ActorId, Actor],
    *,
    sure: Collection[ActorId],
    spoken: Mapping[str, int],
    published: date | None,
) -> ActorId | None:
    """Whom a name means, in the light of the report; ``None`` where it cannot be told.

    Args:
        surfaces: everything that the name may be.
        actors: the registry.
        sure: actors that the report names beyond doubt elsewhere.
        spoken: how often the report speaks of each country.
        published: the report's date, against which the time of an actor's activity is held.
    """
    candidates = [
        actor
        for actor in {surface.actor for surface in surfaces}
        if actor in actors and _alive(actors[actor], published)
    ]
    seats = all(surface.via is Via.METONYM for surface in surfaces)
    if _either(candidates, actors, sure):
        return None
    lands = any(actors[actor].kind == "Place" for actor in candidates)
    if len(candidates) > 1 and published is not None and not seats and not lands:
        day = TimeSpan.day(published)
        candidates = [actor for actor in candidates if actors[actor].active.overlaps(day)] or candidates
    if len(candidates) > 1:
        candidates = [actor for actor in candidates if actor in sure] or _nearest(candidates, actors, spoken)
    if len(candidates) > 1 and seats:
        candidates = [actor for actor in candidates if actors[actor].kind == "State"]  # not the body that sits there
    return candidates[0] if len(candidates) == 1 else None


def _either(candidates: Sequence[ActorId], actors: Mapping[ActorId, Actor], sure: Collection[ActorId]) -> bool:
    """Whether a name is that of a state and of a place in another, of both of which the report speaks."""
    known = {actors[actor].country for actor in sure if actor in actors}
    kinds = {actors[actor].kind for actor in candidates}
    return kinds == {"Place", "State"} and all(actors[actor].country in known for actor in candidates)


def _alive(actor: Actor, published: date | None) -> bool:
    """Whether a report of that date can speak of an actor in the present: not before it came into being."""
    return published is None or actor.active.earliest is None or actor.active.earliest <= published


def _nearest(candidates: list[ActorId], actors: Mapping[ActorId, Actor], spoken: Mapping[str, int]) -> list[ActorId]:
    """The candidates of whose country the report speaks most; several if it speaks of them alike."""
    weights = {actor: spoken.get(actors[actor].country or "", 0) for actor in candidates}
    most = max(weights.values())
    return [actor for actor in candidates if weights[actor] == most] if most else candidates


class MentionIndex:
    """The mentions of a report by the token that heads them, for those who walk the tree."""

    def __init__(self, doc: Doc, mentions: Iterable[Mention]) -> None:
        """Find the head of every mention once; a mention that covers no token is left out."""
        starts = [token.idx for token in doc]
        heads: dict[int, list[Mention]] = {}
        for mention in mentions:
            head = _head(doc, starts, mention)
            if head is not None:
                heads.setdefault(head, []).append(mention)
        self._heads = {index: tuple(found) for index, found in heads.items()}

    def actors_at(self, token: Token) -> tuple[Mention, ...]:
        """The mentions whose syntactic head is this token; several for a plural such as "the two countries"."""
        return self._heads.get(token.i, ())

    def __iter__(self) -> Iterator[int]:
        """Positions of the tokens that head a mention, in text order."""
        return iter(sorted(self._heads))


def _head(doc: Doc, starts: list[int], mention: Mention) -> int | None:
    """Position of the token within the span whose governor lies outside it, the first if there are several."""
    first = max(0, bisect_right(starts, mention.span.start) - 1)
    last = bisect_right(starts, mention.span.end - 1)
    for position in range(first, last):
        token = doc[position]
        if not token.is_space and (token.head.i == position or not first <= token.head.i < last):
            return position
    return None

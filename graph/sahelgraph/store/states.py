"""What holds from when to when: periods, from the events that open and end a state and from background facts.

Which relation opens, says or ends which state is data (``ontology/states.toml``). These are the rules:

1. Only what some report asserts, and background facts, count. What is planned, wanted, alleged or denied changes
   nothing.
2. Told of again while it holds, a state goes on; told to open after it ended, it is a new period.
3. **The last ending counts.** Whoever ends a state twice without opening it in between had not ended it the first time:
   a withdrawal announced in January 2024 and in force in January 2025 ends the membership in 2025. The announcement
   stays among what ended it.
4. An ending without an opening is the end of a period whose beginning nobody told.
5. What is told without a date belongs to the only period there is; with several it is a period of its own, of which
   nothing is known but that it was.
6. Nothing ends by itself: without an ending the state is taken to go on, *as far as reported*.
7. Of several openings the first counts, except that one which is only told more coarsely ("in 2023") says no more than
   the exact one within it (16 September 2023). The same is true of the last ending.

Days are fuzzy. ``earliest`` and ``latest`` are the outer bounds, outside which it surely did not hold; ``held_from``
and ``held_until`` the inner ones, between which it surely did. Between an outer and an inner bound nobody knows.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import Any

from sahelgraph import resources
from sahelgraph.errors import OntologyError
from sahelgraph.model import ActorId, Fact, Statement
from sahelgraph.ontology import Ontology
from sahelgraph.timespan import TimeSpan

Pair = tuple[ActorId, ActorId]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One state of ``states.toml``; see there for the fields."""

    id: str
    labels: dict[str, str]
    symmetric: bool = False
    opens: frozenset[str] = frozenset()
    holds: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    ends_subject: frozenset[str] = frozenset()
    ends_object: frozenset[str] = frozenset()

    @property
    def relations(self) -> frozenset[str]:
        """All relations that bear on it."""
        return self.opens | self.holds | self.ends | self.ends_subject | self.ends_object


class Held(StrEnum):
    """Whether a state held on a day."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of time in which a state held, by the bounds explained above; a bound that is ``None`` is not known.

    ``opened``, ``told`` and ``ended_by`` are the ids of the statements and facts behind it (facts begin with ``f``).
    ``ended`` says that some report or fact ends it, even where the day is not known. ``background`` says that no
    report stands behind it, only background facts.
    """

    state: str
    subject: ActorId
    object: ActorId
    earliest: date | None = None
    held_from: date | None = None
    held_until: date | None = None
    latest: date | None = None
    ended: bool = False
    opened: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    ended_by: tuple[str, ...] = ()
    contested: bool = False
    background: bool = False

    def on(self, day: date) -> Held:
        """Whether the state held on a day; the day of an ending counts as held."""
        if (self.earliest and day < self.earliest) or (self.latest and day > self.latest):
            return Held.NO
        return Held.YES if self.surely_within(TimeSpan.day(day)) else Held.UNKNOWN

    def surely_within(self, span: TimeSpan) -> bool:
        """Whether the state surely held on some day of a span."""
        begun = self.held_from is not None and self.held_from <= (span.latest or date.max)
        going_on = not self.ended or (self.held_until is not None and self.held_until >= (span.earliest or date.min))
        return begun and going_on


def load_states(ontology: Ontology, *, path: Path | None = None) -> tuple[State, ...]:
    """The states of a table, by default the project's.

    Raises:
        OntologyError: the table is missing, is no TOML, or names a relation that the vocabulary lacks.
    """
    path = path or resources.ontology("states.toml")
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))["state"]
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError) as error:
        raise OntologyError(f"{path.name}: {error}") from error
    states = tuple(_state(name, table) for name, table in tables.items())
    for state in states:
        if unknown := state.relations - ontology.relations.keys():
            raise OntologyError(f"{path.name}, {state.id}: no such relation: {', '.join(sorted(unknown))}")
    return states


def periods(
    statements: Iterable[Statement], facts: Iterable[tuple[str, Fact]], states: Sequence[State]
) -> list[Period]:
    """Work out all periods.

    Args:
        statements: any statements; those that bear on no state are passed over.
        facts: background facts with their ids.
        states: the states to look at.

    Returns:
        Periods sorted by state, subject, object and time; equal input in any order gives equal output.
    """
    told = [*_told(statements), *_known(facts)]
    return [period for state in sorted(states, key=lambda state: state.id) for period in _periods(state, told)]


class _Move(IntEnum):
    """What a mark does to a state; on one day what opens comes before what ends."""

    OPENS = 0
    HOLDS = 1
    ENDS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """A statement or a fact, as far as states go. ``over`` says that it tells of something that is no more."""

    id: str
    subject: ActorId
    relation: str
    object: ActorId
    when: TimeSpan
    over: bool = False
    contested: bool = False
    background: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    move: _Move
    when: TimeSpan
    by: _Telling

    @property
    def order(self) -> tuple[date, date, _Move, str]:
        return self.when.earliest or date.min, self.when.latest or date.max, self.move, self.by.id


def _told(statements: Iterable[Statement]) -> Iterator[_Telling]:
    for said in statements:
        if said.plain:
            yield _Telling(
                id=said.id,
                subject=said.subject,
                relation=said.relation,
                object=said.object,
                when=said.when,
                over="ended" in said.statuses,
                contested=said.contested,
            )


def _known(facts: Iterable[tuple[str, Fact]]) -> Iterator[_Telling]:
    for key, fact in facts:
        yield _Telling(
            id=key, subject=fact.subject, relation=fact.relation, object=fact.object, when=fact.when, background=True
        )


def _periods(state: State, told: Iterable[_Telling]) -> Iterator[Period]:
    marks: dict[Pair, list[_Mark]] = defaultdict(list)
    for_subject: dict[ActorId, list[_Mark]] = defaultdict(list)
    for_object: dict[ActorId, list[_Mark]] = defaultdict(list)
    for telling in told:
        first, second = telling.subject, telling.object
        pair = (min(first, second), max(first, second)) if state.symmetric else (first, second)
        marks[pair] += _marks(state, telling)
        ending = _Mark(move=_Move.ENDS, when=telling.when, by=telling)
        if telling.relation in state.ends_subject:
            for_subject[telling.object].append(ending)
        if telling.relation in state.ends_object:
            for_object[telling.object].append(ending)
    for pair in sorted(pair for pair, found in marks.items() if found):
        further = [mark for mark in (*for_subject[pair[0]], *for_object[pair[1]]) if mark.when.known]
        yield from _swept(state, pair, marks[pair], further)


def _marks(state: State, telling: _Telling) -> Iterator[_Mark]:
    """What a telling says of a state: an interval of a lasting relation both opens and ends it.

    So does an interval of an opening relation among the background facts ("suspended from March to October"); in a
    report it is an event of which only that much is known ("suspended between March and October").
    """
    lasting = telling.relation in state.holds or (
        telling.background and telling.relation in state.opens and "/" in (telling.when.edtf or "")
    )
    if telling.relation in state.opens and not lasting:
        yield _Mark(move=_Move.OPENS, when=telling.when, by=telling)
    if telling.relation in state.ends:
        yield _Mark(move=_Move.ENDS, when=telling.when, by=telling)
    if lasting:
        start, slash, end = (telling.when.edtf or "").partition("/")
        if slash and start != "..":
            yield _Mark(move=_Move.OPENS, when=TimeSpan.parse(start), by=telling)
        if slash and end != "..":
            yield _Mark(move=_Move.ENDS, when=TimeSpan.parse(end), by=telling)
        if not slash:
            yield _Mark(move=_Move.ENDS if telling.over else _Move.HOLDS, when=telling.when, by=telling)


@dataclass(slots=True)
class _Draft:
    """A period in the making: the marks that opened it, told of it and ended it; ``odd`` if they do not fit."""

    opened: list[_Mark] = field(default_factory=list)
    told: list[_Mark] = field(default_factory=list)
    ended: list[_Mark] = field(default_factory=list)
    odd: bool = False

    def add(self, mark: _Mark) -> None:
        """Put a mark where it belongs."""
        {_Move.OPENS: self.opened, _Move.HOLDS: self.told, _Move.ENDS: self.ended}[mark.move].append(mark)


def _swept(state: State, pair: Pair, marks: Iterable[_Mark], further: Iterable[_Mark]) -> Iterator[Period]:
    """Go through the marks of a pair in the order of time; ``further`` endings count only while the state holds."""
    own = list(marks)
    drafts: list[_Draft] = []
    dated = [(mark.order, False, mark) for mark in own if mark.when.known]
    dated += [(mark.order, True, mark) for mark in further]
    for _, foreign, mark in sorted(dated, key=lambda item: item[:2]):
        last = drafts[-1] if drafts else None
        if foreign and (last is None or last.ended):
            continue
        if last is None or (mark.move is not _Move.ENDS and last.ended and _begins_anew(state, mark, last.ended)):
            last = _Draft()
            drafts.append(last)
        elif mark.move is _Move.HOLDS and last.ended and _after(mark, last.ended):
            last.odd = True
        last.add(mark)
    _place_undated([mark for mark in own if not mark.when.known], drafts)
    return (_period(state, pair, draft) for draft in drafts)


def _begins_anew(state: State, mark: _Mark, ended: Sequence[_Mark]) -> bool:
    """Whether a mark after an ending begins a new period.

    What opens the state does. That it holds does so only for a state that no event opens (forces that are present):
    for the others the opening would have been told of.
    """
    return mark.move is _Move.OPENS or (not state.opens and _after(mark, ended))


def _after(mark: _Mark, ended: Sequence[_Mark]) -> bool:
    return all((mark.when.earliest or date.min) > (end.when.latest or date.max) for end in ended)


def _place_undated(marks: Sequence[_Mark], drafts: list[_Draft]) -> None:
    """Add marks without a date to the only period, or make one of them."""
    if not marks:
        return
    if len(drafts) != 1:
        drafts.append(_Draft())
    for mark in marks:
        drafts[-1].add(mark)


def _period(state: State, pair: Pair, draft: _Draft) -> Period:
    seen = [mark.when for mark in (*draft.opened, *draft.told) if mark.when.known]
    begun = min(_exact(draft.opened), key=_first_day, default=TimeSpan.UNKNOWN)
    end = max(_exact(draft.ended), key=_last_day, default=TimeSpan.UNKNOWN)
    sure = [span.latest for span in seen if span.latest]
    told_before = begun.earliest is not None and min(sure, default=begun.earliest) < begun.earliest
    held_until = end.earliest or max((span.earliest for span in seen if span.earliest), default=None)
    marks = (*draft.opened, *draft.told, *draft.ended)
    return Period(
        state=state.id,
        subject=pair[0],
        object=pair[1],
        earliest=None if told_before else begun.earliest,
        held_from=min(sure, default=end.earliest),
        held_until=held_until if draft.ended else None,
        latest=end.latest,
        ended=bool(draft.ended),
        opened=_ids(draft.opened),
        told=_ids(draft.told),
        ended_by=_ids(draft.ended),
        contested=draft.odd or any(mark.by.contested for mark in marks),
        background=all(mark.by.background for mark in marks),
    )


def _exact(marks: Iterable[_Mark]) -> list[TimeSpan]:
    """The known dates of marks, less those that hold another one of them."""
    known = {(mark.when.earliest, mark.when.latest): mark.when for mark in marks if mark.when.known}
    return [when for when in known.values() if not any(_holds(when, other) for other in known.values())]


def _holds(when: TimeSpan, other: TimeSpan) -> bool:
    """Whether a closed span holds another one that is shorter."""
    if not (when.earliest and when.latest and other.earliest and other.latest):
        return False
    inside = when.earliest <= other.earliest and other.latest <= when.latest
    return inside and (when.earliest, when.latest) != (other.earliest, other.latest)


def _ids(marks: Iterable[_Mark]) -> tuple[str, ...]:
    return tuple(sorted({mark.by.id for mark in marks}))


def _first_day(when: TimeSpan) -> tuple[date, date]:
    return when.earliest or date.min, when.latest or date.max


def _last_day(when: TimeSpan) -> tuple[date, date]:
    return when.latest or date.max, when.earliest or date.min


def _state(name: str, table: dict[str, Any]) -> State:
    known = {"en", "fr", "symmetric", "opens", "holds", "ends", "ends_as_object"}
    as_object = table.get("ends_as_object", {})
    if unknown := (table.keys() - known) | (as_object.keys() - {"subject", "object"}):
        raise OntologyError(f"states.toml, {name}: no such key: {', '.join(sorted(unknown))}")
    return State(
        id=name,
        labels={language: table[language] for language in ("en", "fr") if language in table},
        symmetric=bool(table.get("symmetric", False)),
        opens=frozenset(table.get("opens", ())),
        holds=frozenset(table.get("holds", ())),
        ends=frozenset(table.get("ends", ())),
        ends_subject=frozenset(as_object.get("subject", ())),
        ends_object=frozenset(as_object.get("object", ())),
    )

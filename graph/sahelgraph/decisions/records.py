"""Decisions of people as records, and as lines of JSON.

A record says who decided what, when and why. It is never changed: to take a decision back is to add an :class:`Undo`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sahelgraph.errors import InputError
from sahelgraph.ids import content_id
from sahelgraph.model import PROVISIONAL, ActorId, Evidence, RelationId, ReportId, Status
from sahelgraph.timespan import TimeSpan

CORRECTABLE = ("subject", "relation", "object", "status", "speaker", "when", "role")
"""What of a piece of evidence a person may correct: all that it says, nothing of where it stands."""


class Verdict(StrEnum):
    """What may be decided: the first three about two actors, the others about evidence."""

    SAME = "same"
    DIFFERENT = "different"
    UNDECIDED = "undecided"
    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"


IDENTITY = frozenset({Verdict.SAME, Verdict.DIFFERENT, Verdict.UNDECIDED})


class Passage(NamedTuple):
    """What a review is about: what a report says in which words, wherever they stand in it.

    Offsets and the id of the evidence are left out on purpose: a report that is read anew may have others.
    """

    report: ReportId
    quote: str
    subject: ActorId
    relation: RelationId
    object: ActorId

    @classmethod
    def of(cls, evidence: Evidence) -> Passage:
        """The passage of a piece of evidence."""
        return cls(evidence.report, evidence.quote, evidence.subject, evidence.relation, evidence.object)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Two actors, at least one of which the registry lacks, are ``same``, ``different`` or ``undecided``.

    ``actors`` are sorted. ``when`` is in UTC, to the second; the id does not depend on the reason, so that a slip
    of the pen in it can be mended in the file.
    """

    verdict: Verdict
    actors: tuple[ActorId, ActorId]
    user: str
    when: datetime
    why: str

    def __post_init__(self) -> None:
        _check_reason(self.user, self.why)
        if self.verdict not in IDENTITY:
            raise InputError(f"two actors are same, different or undecided, not {self.verdict!r}")
        if self.actors[0] == self.actors[1]:
            raise InputError(f"{self.actors[0]} is one actor, not two")
        if not any(actor.startswith(PROVISIONAL) for actor in self.actors):
            raise InputError(f"{' and '.join(self.actors)} are both of the registry, which tells them apart already")
        object.__setattr__(self, "actors", tuple(sorted(self.actors)))

    @property
    def id(self) -> str:
        """Hash of what was decided, by whom and when."""
        return content_id("d", self.verdict, *self.actors, self.user, _stamp(self.when))


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A passage says what was read from it (``accept``), does not (``reject``), or says something else (``correct``).

    ``changes`` are the corrected fields of :data:`CORRECTABLE` as text, sorted; an empty text takes a field away.
    """

    verdict: Verdict
    passage: Passage
    changes: tuple[tuple[str, str], ...] = ()
    user: str
    when: datetime
    why: str

    def __post_init__(self) -> None:
        _check_reason(self.user, self.why)
        if self.verdict in IDENTITY:
            raise InputError(f"evidence is accepted, rejected or corrected, not {self.verdict!r}")
        if bool(self.changes) is not (self.verdict is Verdict.CORRECT):
            raise InputError("a correction says what is right, as in status=alleged; nothing else does")
        object.__setattr__(self, "changes", tuple(sorted(self.changes)))
        correction(dict(self.changes))

    @property
    def id(self) -> str:
        """Hash of what was decided, by whom and when."""
        changes = json.dumps(self.changes, ensure_ascii=False)
        return content_id("d", self.verdict, *self.passage, changes, self.user, _stamp(self.when))


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """A decision is taken back; ``undoes`` is its id."""

    undoes: str
    user: str
    when: datetime
    why: str

    def __post_init__(self) -> None:
        _check_reason(self.user, self.why)


Decision = Identity | Review
Record = Decision | Undo


def now() -> datetime:
    """This moment as records keep it: in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def correction(changes: Mapping[str, str]) -> dict[str, Any]:
    """Corrected fields as values of :class:`Evidence`.

    Raises:
        InputError: a field that cannot be corrected, or a value that the field cannot have.
    """
    values: dict[str, Any] = {}
    for field, text in changes.items():
        if field not in CORRECTABLE:
            raise InputError(f"{field!r} cannot be corrected; one of: {', '.join(CORRECTABLE)}")
        if not text and field in ("subject", "relation", "object", "status"):
            raise InputError(f"evidence cannot be without its {field}")
        if field == "status" and text not in tuple(Status):
            raise InputError(f"no such status: {text!r}; one of: {', '.join(Status)}")
        values[field] = text or None
        if field == "status":
            values[field] = Status(text)
        elif field == "when":
            values[field] = TimeSpan.parse(text)
    if "subject" in values and values["subject"] == values.get("object"):
        raise InputError(f"{values['subject']} cannot be both ends of one tie")
    return values


def to_line(record: Record) -> str:
    """A record as one line of JSON: first what it is about, so that lines sort by it."""
    if isinstance(record, Identity):
        what: dict[str, Any] = {"actors": record.actors, "decision": record.verdict}
    elif isinstance(record, Review):
        what = {**record.passage._asdict(), "decision": record.verdict}
        if record.changes:
            what["to"] = dict(record.changes)
    else:
        what = {"undoes": record.undoes}
    known = {**what, "why": record.why, "user": record.user, "date": _stamp(record.when)}
    return json.dumps(known, ensure_ascii=False)


def from_line(line: str) -> Record:
    """Inverse of :func:`to_line`.

    Raises:
        InputError: the line is no record.
    """
    try:
        told = json.loads(line)
        common = {"why": told.pop("why"), "user": told.pop("user"), "when": _moment(told.pop("date"))}
        return _record(told, common)
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise InputError(f"no decision: {type(error).__name__}: {error}") from error


def _record(told: dict[str, Any], common: dict[str, Any]) -> Record:
    record: Record
    if "undoes" in told:
        record = Undo(undoes=told.pop("undoes"), **common)
    elif "actors" in told:
        one, other = told.pop("actors")
        record = Identity(verdict=Verdict(told.pop("decision")), actors=(ActorId(one), ActorId(other)), **common)
    else:
        passage = Passage(**{field: told.pop(field) for field in Passage._fields})
        changes = tuple(told.pop("to", {}).items())
        record = Review(verdict=Verdict(told.pop("decision")), passage=passage, changes=changes, **common)
    if told:
        raise InputError(f"no decision has a field {next(iter(told))!r}")
    return record


def _check_reason(user: str, why: str) -> None:
    for what, text in (("reason", why), ("user", user)):
        if not isinstance(text, str) or not text.strip():
            raise InputError(f"a decision has a {what}; give one with {'--why' if what == 'reason' else '--user'}")


def _stamp(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _moment(text: str) -> datetime:
    """A moment or a day, of UTC where nothing else is said."""
    when = datetime.fromisoformat(text)
    return when if when.tzinfo else when.replace(tzinfo=UTC)

"""Armed groups among themselves: who fought and helped whom, who merged, split or took a new name."""

from __future__ import annotations

import re

from sahelgraph.ids import fold
from sahelgraph.model import ActorId, Fact, Status
from sahelgraph.questions.telling import Findings, Reported
from sahelgraph.questions.view import View, by_date, ends

_FOUGHT = frozenset({"fought", "attacked"})
_HELPED = frozenset({"cooperatesWith", "alliedWith", "aided", "trained", "suppliedArmsTo", "affiliatedWith", "joined"})
_THERE = frozenset({"operatesIn", "attacked"})
_LINEAGE = frozenset({"founded", "replaced", "joined", "withdrewFrom"})


def foes_and_friends(view: View, *, kinds: tuple[str, ...]) -> Findings:
    """Pairs of actors of these classes that fought each other and also cooperated, by reports or background facts.

    A row for each pair and each fight; ``places`` are where the two are said to operate or to have been attacked.
    """
    told: dict[frozenset[ActorId], list[Reported]] = {}
    places: dict[ActorId, set[ActorId]] = {}
    for item in _all(view):
        if len(ends(item)) == 2 and all(view.is_a(end, *kinds) for end in ends(item)):
            told.setdefault(ends(item), []).append(item)
        if item.relation in _THERE and view.is_a(item.object, "Place", "State"):
            places.setdefault(item.subject, set()).add(item.object)
    rows = []
    for pair, items in sorted(told.items(), key=lambda entry: sorted(entry[0])):
        fights = [item for item in items if item.relation in _FOUGHT]
        help_ = [item for item in items if item.relation in _HELPED]
        where = view.labels(place for actor in sorted(pair) for place in places.get(actor, ()))
        rows += [(view.labels(pair), fight, help_[0], where) for fight in fights if help_]
    columns = ("between", "fought", "cooperated", "places")
    return Findings(columns=columns, told=("fought", "cooperated"), rows=tuple(rows))


def lineage(view: View, *, about: tuple[ActorId, ...]) -> Findings:
    """Groups that came from groups: what happened, and by which names the reports call the two.

    ``subject_printed`` and ``object_printed`` are those names of an actor that stand in the report told.
    """
    rows = []
    for item in _all(view):
        groups = all(view.is_a(end, "ArmedGroup", "Coalition") for end in ends(item))
        if item.relation in _LINEAGE and groups and (not about or ends(item) & set(about)):
            rows.append((item, _printed(view, item, item.subject), _printed(view, item, item.object)))
    columns = ("event", "subject_printed", "object_printed")
    return Findings(columns=columns, told=("event",), rows=tuple(rows))


def _all(view: View) -> list[Reported]:
    """Statements that are not denied, by date; then the background facts."""
    facts = sorted(view.facts, key=lambda f: (f.subject, f.relation, f.object, f.when.edtf or ""))
    return [*(s for s in sorted(view.statements, key=by_date) if s.status is not Status.DENIED), *facts]


def _printed(view: View, item: Reported, actor: ActorId) -> str:
    """The names of an actor that stand in the report behind a statement, compared without case and accents."""
    if isinstance(item, Fact):
        return ""
    text = fold(view.reports[view.best(item).report].text)
    names = {name for names in view.actor(actor).names.values() for name in names}
    return ", ".join(sorted(name for name in names if re.search(rf"(?<!\w){re.escape(fold(name))}(?!\w)", text)))

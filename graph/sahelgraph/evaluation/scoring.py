"""Predicted against annotated statements: precision, recall and F1 at three levels, and what agrees on matches.

Levels, each over (document, statement), each statement once:

* ``pair``: the two actors in either order;
* ``family``: the actors in their order (either order for a symmetric relation) and the family of the relation;
* ``strict``: the same with the very relation.

Precision is matched / predicted, recall matched / gold, F1 their harmonic mean; each is 0 where its divisor is 0.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from sahelgraph.evaluation.lines import Line, folded
from sahelgraph.model import Relation, RelationId

LEVELS = ("pair", "family", "strict")
Key = tuple[str, ...]
Relations = Mapping[RelationId, Relation]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of distinct statements, and the measures that follow from them."""

    gold: int = 0
    predicted: int = 0
    matched: int = 0

    @property
    def precision(self) -> float:
        """The share of predicted statements that are in the gold, in [0, 1]."""
        return self.matched / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold's statements that were predicted, in [0, 1]."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, in [0, 1]."""
        return 2 * self.matched / (self.gold + self.predicted) if self.gold + self.predicted else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(self.gold + other.gold, self.predicted + other.predicted, self.matched + other.matched)


@dataclass(frozen=True, slots=True)
class Agreement:
    """On how many of the strictly matched statements a field agrees."""

    right: int = 0
    of: int = 0

    @property
    def share(self) -> float:
        """The share in [0, 1]; 0 where nothing matched."""
        return self.right / self.of if self.of else 0.0

    def __add__(self, other: Agreement) -> Agreement:
        return Agreement(self.right + other.right, self.of + other.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """All that one comparison says.

    ``levels`` are by level, ``relations`` strict scores by relation, ``families`` family scores by family, ``fields``
    the agreement of status, speaker and date. ``documents`` holds levels and fields by document, from which intervals
    are drawn. ``missed`` are gold lines that nothing matches strictly, ``spurious`` predicted ones.
    """

    levels: Mapping[str, Score]
    fields: Mapping[str, Agreement]
    relations: Mapping[str, Score]
    families: Mapping[str, Score]
    documents: Mapping[str, tuple[Mapping[str, Score], Mapping[str, Agreement]]]
    missed: tuple[Line, ...]
    spurious: tuple[Line, ...]


def key(line: Line, relations: Relations, level: str) -> Key:
    """What identifies a statement at a level; two lines with equal keys say the same there."""
    relation = relations.get(RelationId(line.relation))
    ends = (line.subject, line.object)
    if level == "pair":
        return (line.doc, *sorted(ends))
    if relation is not None and relation.symmetric:
        ends = (min(ends), max(ends))
    name = relation.family if relation is not None and level == "family" else line.relation
    return (line.doc, *ends, name)


def same_date(gold: str | None, predicted: str | None) -> bool:
    """Whether two dates agree: both unknown, or one a prefix of the other (2024-03 and 2024-03-26)."""
    if not gold or not predicted:
        return not gold and not predicted
    return gold.startswith(predicted) or predicted.startswith(gold)


FIELDS: Mapping[str, Callable[[Line, Line], bool]] = {
    "status": lambda gold, predicted: gold.status == predicted.status,
    "attribution": lambda gold, predicted: gold.speaker == predicted.speaker,
    "date": lambda gold, predicted: same_date(gold.date, predicted.date),
}
"""Fields that are compared on strict matches; among several lines of one statement any pair that agrees will do."""


def evaluate(
    gold: Iterable[Line],
    predicted: Iterable[Line],
    relations: Relations,
    *,
    equivalents: Mapping[str, str] | None = None,
    documents: Collection[str] | None = None,
) -> Scorecard:
    """Compare predicted with annotated statements.

    Args:
        gold: annotated lines. Predictions for documents without any gold line are left out.
        predicted: what is to be scored.
        relations: the vocabulary, for families and symmetry; an unknown relation is its own family.
        equivalents: other ids of an actor and the one that stands for them (slugs).
        documents: only these, by id; all by default.
    """
    same = equivalents or {}
    golden = [folded(line, same) for line in gold if documents is None or line.doc in documents]
    known = {line.doc for line in golden}
    guesses = [folded(line, same) for line in predicted if line.doc in known]
    keys = {level: _counted(golden, guesses, relations, level) for level in LEVELS}
    matches = _matches(golden, guesses, relations)
    agreed = {key: {name: _agree(test, *lines) for name, test in FIELDS.items()} for key, lines in matches.items()}
    by_document = {level: _tally(keys[level], 0) for level in LEVELS}
    by_field: dict[str, dict[str, Agreement]] = {doc: _fields(()) for doc in known}
    for at, answers in agreed.items():
        for name, right in answers.items():
            by_field[at[0]][name] += Agreement(int(right), 1)
    return Scorecard(
        levels={level: _score(*keys[level]) for level in LEVELS},
        fields=_fields(agreed.values()),
        relations=_tally(keys["strict"], -1),
        families=_tally(keys["family"], -1),
        documents={
            doc: ({level: by_document[level].get(doc, Score()) for level in LEVELS}, by_field[doc])
            for doc in sorted(known)
        },
        missed=_missed(golden, keys["strict"], relations),
        spurious=_spurious(guesses, keys["strict"], relations),
    )


def _counted(
    gold: list[Line], predicted: list[Line], relations: Relations, level: str
) -> tuple[frozenset[Key], frozenset[Key]]:
    """Keys that are owed and keys that were predicted, those of optional statements left out of both."""
    owed = frozenset(key(line, relations, level) for line in gold if not line.optional)
    spare = frozenset(key(line, relations, level) for line in gold if line.optional) - owed
    return owed, frozenset(key(line, relations, level) for line in predicted) - spare


def _score(owed: frozenset[Key], given: frozenset[Key]) -> Score:
    return Score(len(owed), len(given), len(owed & given))


def _tally(keys: tuple[frozenset[Key], frozenset[Key]], place: int) -> dict[str, Score]:
    """Scores by one member of the keys: the document (0), or the relation or family (-1)."""
    owed, given = keys
    counts = [Counter(key[place] for key in found) for found in (owed, given, owed & given)]
    return {name: Score(*(count[name] for count in counts)) for name in sorted(counts[0] | counts[1])}


def _matches(gold: list[Line], predicted: list[Line], relations: Relations) -> dict[Key, tuple[list[Line], list[Line]]]:
    """Annotated and predicted lines of every strictly matched statement."""
    lines: dict[Key, tuple[list[Line], list[Line]]] = defaultdict(lambda: ([], []))
    for line in gold:
        if not line.optional:
            lines[key(line, relations, "strict")][0].append(line)
    for line in predicted:
        lines[key(line, relations, "strict")][1].append(line)
    return {key: found for key, found in lines.items() if found[0] and found[1]}


def _agree(test: Callable[[Line, Line], bool], gold: list[Line], predicted: list[Line]) -> bool:
    return any(test(one, other) for one in gold for other in predicted)


def _fields(agreed: Collection[Mapping[str, bool]]) -> dict[str, Agreement]:
    return {name: Agreement(sum(answers[name] for answers in agreed), len(agreed)) for name in FIELDS}


def _missed(gold: list[Line], keys: tuple[frozenset[Key], frozenset[Key]], relations: Relations) -> tuple[Line, ...]:
    return _first([line for line in gold if not line.optional], keys[0] - keys[1], relations)


def _spurious(
    predicted: list[Line], keys: tuple[frozenset[Key], frozenset[Key]], relations: Relations
) -> tuple[Line, ...]:
    return _first(predicted, keys[1] - keys[0], relations)


def _first(lines: list[Line], wanted: frozenset[Key], relations: Relations) -> tuple[Line, ...]:
    """The first line of each wanted statement, in the order of the keys."""
    found: dict[Key, Line] = {}
    for line in lines:
        found.setdefault(key(line, relations, "strict"), line)
    return tuple(found[each] for each in sorted(wanted))

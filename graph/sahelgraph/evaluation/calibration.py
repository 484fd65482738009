"""Whether confidence means what it says: predicted confidence against measured precision, by bins and by rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sahelgraph.evaluation.lines import Line, folded
from sahelgraph.evaluation.scoring import Key, Relations, key


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Predictions taken together. ``confidence`` is their mean, in [0, 1]; ``right`` of ``size`` are in the gold."""

    name: str
    size: int
    right: int
    confidence: float

    @property
    def precision(self) -> float:
        """The measured share of right ones, in [0, 1]; bins are never empty."""
        return self.right / self.size


@dataclass(frozen=True, slots=True)
class Calibration:
    """Bins of equal width over [0, 1]; one bin for each rule, and one for each class of rules, the largest first.

    A class is a kind of rule (``verb``) or a way to an argument (``+near``), so that a line may count in several.
    """

    bins: tuple[Bin, ...]
    rules: tuple[Bin, ...]
    classes: tuple[Bin, ...] = ()

    @property
    def error(self) -> float:
        """Expected calibration error: the mean of |confidence - precision| over bins, weighted by size, in [0, 1].

        Source: Naeini, Cooper, Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning" (2015).
        """
        total = sum(each.size for each in self.bins)
        return sum(each.size * abs(each.confidence - each.precision) for each in self.bins) / total if total else 0.0


def calibrate(
    gold: Iterable[Line],
    predicted: Iterable[Line],
    relations: Relations,
    *,
    equivalents: Mapping[str, str] | None = None,
    bins: int = 10,
) -> Calibration:
    """Compare confidence with precision.

    A statement counts once, with its surest line; those that match optional gold are left out, and so are documents
    without gold.

    Args:
        gold: annotated lines.
        predicted: predicted lines with confidence and rule.
        relations: the vocabulary.
        equivalents: other ids of an actor and the one that stands for them.
        bins: how many bins of equal width.
    """
    same = equivalents or {}
    golden = [folded(line, same) for line in gold]
    known = {line.doc for line in golden}
    owed = {key(line, relations, "strict") for line in golden if not line.optional}
    spare = {key(line, relations, "strict") for line in golden if line.optional} - owed
    surest: dict[Key, Line] = {}
    for line in (folded(line, same) for line in predicted if line.doc in known):
        at = key(line, relations, "strict")
        if at not in spare and (at not in surest or line.confidence > surest[at].confidence):
            surest[at] = line
    judged = [(line, at in owed) for at, line in surest.items()]
    by_bin: dict[str, list[tuple[Line, bool]]] = defaultdict(list)
    by_rule: dict[str, list[tuple[Line, bool]]] = defaultdict(list)
    by_class: dict[str, list[tuple[Line, bool]]] = defaultdict(list)
    for line, right in judged:
        number = min(int(line.confidence * bins), bins - 1)
        by_bin[f"{number / bins:.2f}-{(number + 1) / bins:.2f}"].append((line, right))
        name, *ways = line.rule.split("+")
        by_rule[name].append((line, right))
        for each in (name.rpartition(".")[2], *(f"+{way}" for way in ways)):
            by_class[each].append((line, right))
    return Calibration(
        tuple(_bin(name, found) for name, found in sorted(by_bin.items())), _largest(by_rule), _largest(by_class)
    )


def _largest(groups: Mapping[str, list[tuple[Line, bool]]]) -> tuple[Bin, ...]:
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(_bin(name, found) for name, found in ordered)


def _bin(name: str, found: list[tuple[Line, bool]]) -> Bin:
    return Bin(
        name=name,
        size=len(found),
        right=sum(right for _, right in found),
        confidence=sum(line.confidence for line, _ in found) / len(found),
    )

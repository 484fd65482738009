"""How far a score may be off by the luck of which reports were annotated: the bootstrap over documents."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from sahelgraph.evaluation.scoring import LEVELS, Agreement, Score, Scorecard

SAMPLES = 1000
"""With a thousand samples the ends of a 95 % interval wobble by about 0.005 on thirty documents."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The range that holds the measure in ``share`` of the samples, in [0, 1]."""

    low: float
    high: float


def intervals(card: Scorecard, *, samples: int = SAMPLES, share: float = 0.95, seed: int = 0) -> dict[str, Interval]:
    """Percentile intervals of F1 by level and of agreement by field.

    Documents are drawn with replacement, as many as there are, and measures taken over the draw (Efron's percentile
    method); statements of one report stand or fall together, so that they must not be drawn one by one.

    Args:
        card: what was measured.
        samples: how many draws.
        share: how much of them the interval holds, in (0, 1).
        seed: equal seeds give equal intervals.

    Returns:
        An interval for each level and field; empty where there are fewer than two documents.
    """
    documents = list(card.documents.values())
    if len(documents) < 2:
        return {}
    random = Random(seed)  # noqa: S311 - drawing samples, not secrets
    drawn: dict[str, list[float]] = {name: [] for name in (*LEVELS, *card.fields)}
    for _ in range(samples):
        sample = random.choices(documents, k=len(documents))
        for level in LEVELS:
            drawn[level].append(sum((levels[level] for levels, _ in sample), Score()).f1)
        for name in card.fields:
            drawn[name].append(sum((fields[name] for _, fields in sample), Agreement()).share)
    return {name: _middle(sorted(values), share) for name, values in drawn.items()}


def _middle(values: list[float], share: float) -> Interval:
    cut = round((1 - share) / 2 * (len(values) - 1))
    return Interval(values[cut], values[-1 - cut])

"""A comparison as text for the terminal and as a page in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sahelgraph.evaluation.calibration import Bin, Calibration
from sahelgraph.evaluation.intervals import Interval
from sahelgraph.evaluation.lines import Line
from sahelgraph.evaluation.scoring import Score, Scorecard

_QUOTE = 110
"""Code points of a quote in lists: enough to recognise the passage, and one line on a wide terminal."""


def text(
    card: Scorecard, ranges: Mapping[str, Interval], *, calibration: Calibration | None = None, show: str = ""
) -> str:
    """The scores as aligned text.

    Args:
        card: what was measured.
        ranges: intervals by level and field; may be empty.
        calibration: confidence against precision, by bins and by classes of rules; left out where not given.
        show: ``misses``, ``spurious`` or ``both`` to list lines too.
    """
    lines = [f"{len(card.documents)} documents", ""]
    lines += _table(("", "precision", "recall", "F1", "95 %", "gold", "predicted"), _levels(card, ranges))
    lines += ["", "On strict matches:"]
    lines += [
        f"  {name:12} {agreement.share:.3f}  {_range(ranges.get(name))}  ({agreement.right} of {agreement.of})"
        for name, agreement in card.fields.items()
    ]
    for title, scores in (("family", card.families), ("relation", card.relations)):
        lines += ["", *_table((title, "precision", "recall", "F1", "gold", "predicted"), _rows(scores))]
    for title, bins in (("confidence", calibration.bins), ("class", calibration.classes)) if calibration else ():
        lines += ["", *_table((title, "mean", "precision", "right", "statements"), map(_counted, bins))]
    if show in ("misses", "both"):
        lines += ["", "Missed:", *(_told(line) for line in card.missed)]
    if show in ("spurious", "both"):
        lines += ["", "Spurious:", *(_told(line) for line in card.spurious)]
    return "\n".join(lines) + "\n"


def markdown(cards: Mapping[str, tuple[Scorecard, Mapping[str, Interval]]], calibration: Calibration) -> str:
    """A page of scores: one section of figures for each part (language), one table of relations, the calibration.

    Args:
        cards: scores and intervals by the name of the part; the first part is the whole.
        calibration: of the whole.
    """
    lines: list[str] = []
    for name, (card, ranges) in cards.items():
        lines += [f"## {name}: {len(card.documents)} reports", ""]
        lines += _page_table(("level", "precision", "recall", "F1", "95 %", "gold", "predicted"), _levels(card, ranges))
        lines += ["", "On strict matches:", ""]
        fields = [
            (field, f"{agreement.share:.3f}", _range(ranges.get(field)), str(agreement.of))
            for field, agreement in card.fields.items()
        ]
        lines += [*_page_table(("field", "agreement", "95 %", "matches"), fields), ""]
    whole = next(iter(cards.values()))[0]
    for title, scores in (("family", whole.families), ("relation", whole.relations)):
        lines += [f"## By {title}", ""]
        lines += [*_page_table((title, "precision", "recall", "F1", "gold", "predicted"), _rows(scores)), ""]
    lines += ["## Calibration", "", f"Expected calibration error: {calibration.error:.3f}.", ""]
    lines += [*_page_table(("confidence", "mean", "precision", "statements"), map(_bin, calibration.bins)), ""]
    lines += [*_page_table(("class", "confidence", "precision", "statements"), map(_bin, calibration.classes)), ""]
    lines += [*_page_table(("rule", "confidence", "precision", "statements"), map(_bin, calibration.rules)), ""]
    return "\n".join(lines)


def _levels(card: Scorecard, ranges: Mapping[str, Interval]) -> Iterator[tuple[str, ...]]:
    for name, score in card.levels.items():
        figures = (f"{score.precision:.3f}", f"{score.recall:.3f}", f"{score.f1:.3f}")
        yield (name, *figures, _range(ranges.get(name)), str(score.gold), str(score.predicted))


def _rows(scores: Mapping[str, Score]) -> Iterator[tuple[str, ...]]:
    for name, score in scores.items():
        figures = (f"{score.precision:.2f}", f"{score.recall:.2f}", f"{score.f1:.2f}")
        yield (name, *figures, str(score.gold), str(score.predicted))


def _bin(each: Bin) -> tuple[str, ...]:
    return (each.name, f"{each.confidence:.2f}", f"{each.precision:.2f}", str(each.size))


def _counted(each: Bin) -> tuple[str, ...]:
    return (each.name, f"{each.confidence:.2f}", f"{each.precision:.2f}", str(each.right), str(each.size))


def _range(interval: Interval | None) -> str:
    return f"{interval.low:.3f}-{interval.high:.3f}" if interval is not None else "-"


def _told(line: Line) -> str:
    quote = " ".join(line.quote.split())[:_QUOTE]
    return f"  {line.doc}  {line.subject} {line.relation} {line.object}  [{line.status}]  {quote}"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Rows aligned in columns: the first to the left, figures to the right."""
    cells = [head, *rows]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    return [
        "  ".join(cell.ljust(width) if n == 0 else cell.rjust(width) for n, (cell, width) in enumerate(pairs)).rstrip()
        for pairs in (list(zip(row, widths, strict=True)) for row in cells)
    ]


def _page_table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    lines = ["| " + " | ".join(head) + " |", "|---" + "|--:" * (len(head) - 1) + "|"]
    return lines + ["| " + " | ".join(row) + " |" for row in rows]

"""The floor under the quality of reading: scores on the annotated seed reports must not sink unseen.

Run as a script it measures and compares with ``floors.json``; with ``--update`` it raises the floors to what was
measured and writes ``SCORECARD.md``. A floor is lowered only with ``--lower REASON``, and the reason is kept. The file
also pins digests of gold and reports, so that neither can change without a new measurement.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from sahelgraph import resources
from sahelgraph.evaluation.calibration import calibrate
from sahelgraph.evaluation.intervals import intervals
from sahelgraph.evaluation.lines import Line, from_evidence, read_lines
from sahelgraph.evaluation.scorecard import markdown
from sahelgraph.evaluation.scoring import Scorecard, evaluate
from sahelgraph.extraction.reader import Reader
from sahelgraph.model import Report
from sahelgraph.ontology import Ontology
from sahelgraph.reading.reports import read
from sahelgraph.registry import Registry

HERE = Path(__file__).parent
GOLD = HERE / "gold-briefs.jsonl"
FLOORS = HERE / "floors.json"
SCORECARD = HERE / "SCORECARD.md"

EPSILON = 0.004
"""How far below its floor a score may lie: about one statement in the larger language. Arithmetic differs a little
between processors, and one reading may flip; two flips are a change of the code."""

ENOUGH = {"strict precision": 0.85, "status": 0.93, "attribution": 0.85, "date": 0.85}
"""Where a floor stops rising. These are shares of what was found, and to find more is to find what is harder: a floor
at the best share ever seen would punish better recall. F1 has no such ceiling."""

ABOUT = """# Scorecard

How well sahelgraph reads the annotated reports among its own seeds, written by `tests/quality/gate.py --update`.
These reports were before the eyes of those who wrote the rules, so expect less on others: measure your own with
`sahelgraph evaluate`. *Strict* asks for the very relation and both actors, *family* for the family of the relation,
*pair* for the two actors; intervals are drawn over reports.

"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """What ``floors.json`` holds: floors by language and measure, digests, and why floors were lowered."""

    floors: dict[str, dict[str, float]] = field(default_factory=dict)
    gold: str = ""
    reports: str = ""
    lowered: list[str] = field(default_factory=list)

    @classmethod
    def load(cls, path: Path = FLOORS) -> Floors:
        return cls(**json.loads(path.read_text("utf-8"))) if path.exists() else cls()

    def save(self, path: Path = FLOORS) -> None:
        path.write_text(json.dumps(asdict(self), indent=2, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")


def digest(paths: Iterable[Path]) -> str:
    """SHA-256 over files in the order of their names, line ends as in Unix."""
    whole = hashlib.sha256()
    for path in sorted(paths):
        whole.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return whole.hexdigest()


def annotated(gold: Iterable[Line]) -> list[Path]:
    """The files of the annotated reports."""
    return sorted(resources.seeds("reports", f"{doc}.md") for doc in {line.doc for line in gold})


def figures(card: Scorecard) -> dict[str, float]:
    """The measures that have floors."""
    levels = {f"{name} F1": score.f1 for name, score in card.levels.items()}
    fields = {name: agreement.share for name, agreement in card.fields.items()}
    return {**levels, "strict precision": card.levels["strict"].precision, **fields}


def complaints(floors: Mapping[str, Mapping[str, float]], measured: Mapping[str, Mapping[str, float]]) -> list[str]:
    """What lies below its floor, in words."""
    return [
        f"{language}: {name} is {measured[language][name]:.3f}, its floor is {floor:.3f}"
        for language, wanted in sorted(floors.items())
        for name, floor in sorted(wanted.items())
        if measured[language][name] < floor - EPSILON
    ]


def raised(
    floors: Mapping[str, Mapping[str, float]], measured: Mapping[str, Mapping[str, float]], *, lower: bool = False
) -> dict[str, dict[str, float]]:
    """Floors moved up to what was measured (rounded down to a thousandth) or is enough; down only if ``lower``."""
    moved: dict[str, dict[str, float]] = {}
    for language, values in measured.items():
        old = floors.get(language, {})
        new = {name: min(int(value * 1000) / 1000, ENOUGH.get(name, 1.0)) for name, value in values.items()}
        moved[language] = new if lower else {name: max(value, old.get(name, 0.0)) for name, value in new.items()}
    return moved


@dataclass(frozen=True, slots=True)
class Measured:
    """One measurement: the whole and each language, with the page that tells it."""

    cards: dict[str, Scorecard]
    page: str

    @property
    def figures(self) -> dict[str, dict[str, float]]:
        return {name: figures(card) for name, card in self.cards.items() if name != "All"}


def measure() -> Measured:
    """Read the annotated reports as a user would, and compare."""
    gold = read_lines(GOLD)
    ontology = Ontology.load()
    reports = [report for report in read(annotated(gold)) if isinstance(report, Report)]
    readings = Reader(ontology=ontology, registry=Registry.load()).read(reports, workers=1)
    predicted = [line for reading in readings for line in from_evidence(reading.evidence)]
    parts = {"All": {report.id for report in reports}}
    for report in reports:
        parts.setdefault(report.language, set()).add(report.id)
    cards = {
        name: evaluate(gold, predicted, ontology.relations, documents=documents) for name, documents in parts.items()
    }
    shown = {name: (card, intervals(card)) for name, card in cards.items()}
    return Measured(cards, ABOUT + markdown(shown, calibrate(gold, predicted, ontology.relations)))


def main(arguments: list[str] | None = None) -> int:
    """Measure and compare, or update; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--update", action="store_true", help="raise the floors and write the scorecard")
    parser.add_argument("--lower", metavar="REASON", help="with --update: let floors sink, for this reason")
    options = parser.parse_args(arguments)
    before, found = Floors.load(), measure()
    below = complaints(before.floors, found.figures)
    for language, values in found.figures.items():
        print(language, *(f"{name} {value:.3f}" for name, value in values.items()), sep="  ")
    if below:
        print(*below, sep="\n", file=sys.stderr)
    if not options.update:
        return 1 if below else 0
    if below and not options.lower:
        print("no floor was moved; --lower REASON lets them sink", file=sys.stderr)
        return 1
    Floors(
        floors=raised(before.floors, found.figures, lower=bool(options.lower)),
        gold=digest([GOLD]),
        reports=digest(annotated(read_lines(GOLD))),
        lowered=[*before.lowered, *([options.lower] if below and options.lower else [])],
    ).save()
    SCORECARD.write_text(found.page, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

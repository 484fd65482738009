"""The store against Oxigraph alone, and a large store against an empty one.

Run: ``python benchmarks/store.py [REPORTS]`` (default 10,000). Prints one line for each comparison, and beside each the
bound that was set for it.
"""

from __future__ import annotations

import io
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pyoxigraph

from sahelgraph.model import Actor, ActorId, Evidence, Report, ReportId, Span, Status
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.store import changes, rules
from sahelgraph.store.fusion import Rules
from sahelgraph.store.store import Store
from sahelgraph.timespan import TimeSpan

ONTOLOGY, REGISTRY = Ontology.load(), Registry.load()
PER_REPORT = 15
"""Pieces of evidence in a report, as in annotated ones."""

Told = tuple[Report, list[Evidence], list[Actor]]


def reports(count: int, *, start: int = 0, seed: int = 1) -> Iterator[Told]:
    """Made-up reports of 400 words; a few actors and relations are in very many, as in the news."""
    chance = random.Random(seed)
    actors, relations = sorted(REGISTRY.actors), sorted(ONTOLOGY.relations)
    words = [f"word{number}" for number in range(3000)]
    for number in range(start, start + count):
        text = " ".join(chance.choices(words, k=400))
        day = date(2014, 1, 1) + timedelta(days=chance.randrange(4000))
        told = Report(
            id=ReportId(f"report-{number}"),
            text=text,
            language="en",
            title=text[:60],
            publisher=f"Publisher {chance.randrange(40)}",
            published=day,
        )
        yield told, [_evidence(told, day, chance, actors, relations) for _ in range(PER_REPORT)], []


def _evidence(told: Report, day: date, chance: random.Random, actors: list[ActorId], relations: list[Any]) -> Evidence:
    start = chance.randrange(len(told.text) - 200)
    when = [TimeSpan.UNKNOWN, TimeSpan.parse(f"{day.year}"), TimeSpan.parse(f"{day:%Y-%m}"), TimeSpan.day(day)]
    return Evidence(
        report=told.id,
        span=Span(start, start + 120),
        quote=told.text[start : start + 120],
        sentence=told.text[start : start + 200],
        subject=actors[int(len(actors) * chance.random() ** 4)],
        relation=relations[int(len(relations) * chance.random() ** 2)],
        object=actors[-1 - int(len(actors) * chance.random() ** 4)],
        status=chance.choices(list(Status), weights=[12, 2, 2, 1, 2, 1, 1])[0],
        when=chance.choice(when),
        confidence=chance.random(),
        rule="made-up",
        extractor="benchmark/1",
    )


def timed(what: str, work: Callable[[], Any], *, unit: str = "s") -> None:
    """Print how long something takes."""
    begun = time.perf_counter()
    result = work()
    told = f" ({result})" if isinstance(result, int | str) else ""
    print(f"{what}: {time.perf_counter() - begun:.2f} {unit}{told}")


def open_store(path: Path) -> Store:
    """A store with the project's vocabulary and actors."""
    return Store.open(path, ontology=ONTOLOGY, registry=REGISTRY)


def adding(folder: Path, count: int) -> None:
    """Adding one report to an empty store and to a large one."""
    new = list(reports(100, start=10**6, seed=2))
    with open_store(folder / "small.db") as small, open_store(folder / "large.db") as large:
        begun = time.perf_counter()
        for told, pieces, _ in reports(count):
            large.put(told, pieces)
        print(f"loading {count:,} reports: {time.perf_counter() - begun:.0f} s; {large.counts()}")
        empty = _adding_ms(small, new)
        full = _adding_ms(large, new)
        print(f"adding one report: empty {empty:.1f} ms, large {full:.1f} ms, {full / empty:.2f} times (bound 3)")


def _adding_ms(store: Store, items: list[Told]) -> float:
    """Median time of adding a report, in milliseconds; each is dropped again."""
    times = []
    for told, pieces, _ in items:
        begun = time.perf_counter()
        store.put(told, pieces)
        times.append((time.perf_counter() - begun) * 1000)
        store.forget(told.id)
    return statistics.median(times)


def committing(folder: Path, known: Rules) -> None:
    """The one transaction of a report against a plain insert of the same quads by Oxigraph, on stores of equal size."""
    ours, theirs = (pyoxigraph.Store(str(folder / name)) for name in ("ours", "theirs"))
    mine, plain = [], []
    for told, pieces, introduced in reports(400, seed=3):
        delta = changes.replacement(ours, told, pieces, introduced, known)
        begun = time.perf_counter()
        changes.apply(ours, delta)
        between = time.perf_counter()
        theirs.extend(delta.added)
        plain.append(time.perf_counter() - between)
        mine.append(between - begun)
        for quad in delta.removed:
            theirs.remove(quad)
    ratio = statistics.median(mine[100:]) / statistics.median(plain[100:])
    print(
        f"committing one report: {statistics.median(mine) * 1000:.1f} ms, "
        f"Oxigraph alone {statistics.median(plain) * 1000:.1f} ms, {ratio:.2f} times (bound 1.5)"
    )


def reading(folder: Path) -> None:
    """Reading, asking, exporting and checking a large store."""
    query = "SELECT ?a (COUNT(*) AS ?n) WHERE { ?s a sg:Statement ; rdf:subject ?a } GROUP BY ?a ORDER BY DESC(?n)"
    with open_store(folder / "large.db") as store:
        timed("all statements", lambda: len(list(store.statements())))
        timed("first query (snapshot and process)", lambda: len(store.query(query)))
        timed("second query", lambda: len(store.query(query)))
        timed("writing trig", lambda: store.dump(io.BytesIO(), "trig"))
        timed("writing turtle", lambda: store.dump(io.BytesIO(), "turtle"))
    checking(folder / "large.db")


def checking(path: Path) -> None:
    """Checking a large store against the shapes, as a user does, and how much memory that takes."""
    command = [sys.executable, "-m", "sahelgraph", "validate", "--format", "json", "--db", str(path)]
    begun, most = time.perf_counter(), 0
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, stdout=out)
        while process.poll() is None:
            most = max(most, peak_kilobytes(process.pid))
            time.sleep(1)
        out.seek(0)
        violations = len(json.load(out))
    took = time.perf_counter() - begun
    print(f"validating: {took:.0f} s in {most / 1024:.0f} MB (bound: minutes), {violations} violations")


def peak_kilobytes(pid: int) -> int:
    """The most memory that a process has used so far; 0 where Linux does not tell.

    What ``getrusage`` tells of a child counts the parent's memory too, from before the child became another program.
    """
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), 0)


def main(count: int) -> None:
    """Run all."""
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        adding(folder, count)
        committing(folder, rules.load(ONTOLOGY, REGISTRY))
        reading(folder)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)

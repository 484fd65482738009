"""Parsing: words a second on one core against the blank tokeniser, loading, and memory while reports stream.

Run: ``python benchmarks/parsing.py [REPORTS]`` (default 1,000). Times are CPU seconds of this process.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before numpy is imported: the figures are for one core
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import islice

from sahelgraph import resources
from sahelgraph.language.pipeline import Pipeline, prepare
from sahelgraph.language.segments import blocks
from sahelgraph.language.tokenisers import LANGUAGES


def texts(language: str) -> list[str]:
    """The seed reports of a language, without their front matter."""
    paths = sorted(resources.seeds("reports").glob("*.md"))
    bodies = [path.read_text(encoding="utf-8").split("\n---\n", 1)[1] for path in paths if _is(path.name, language)]
    return [body.strip() for body in bodies]


def _is(name: str, language: str) -> bool:
    return name.endswith("-fr.md") == (language == "fr")


def stream(language: str, count: int, seed: int = 1) -> Iterator[str]:
    """Reports without end in sight: paragraphs of the seeds in new orders, with a name of their own in each."""
    dice = random.Random(seed)
    paragraphs = [paragraph for text in texts(language) for paragraph in text.split("\n\n")]
    for number in range(count):
        yield "\n\n".join([*dice.sample(paragraphs, 6), f"Reported by Writer{number} of Paper{number % 97}."])


def seconds(work: Iterable[object]) -> float:
    """CPU seconds that a piece of lazy work takes."""
    start = time.process_time()
    for _ in work:
        pass
    return time.process_time() - start


def speed(language: str, count: int) -> None:
    """Words a second, tokeniser and parser, over the same reports."""
    pipeline, blank = Pipeline.load(language), LANGUAGES[language]()
    reports = list(stream(language, count))
    words = sum(len(report.split()) for report in reports)
    bare = seconds(blank(report) for report in reports)
    parsed = seconds(pipeline.parse(prepare(pipeline.tokenise(r), (), blocks(r)) for r in reports))
    ratio = f"{parsed / bare:.0f} times the blank tokeniser's {words / bare:,.0f}"
    print(f"{language}: {words / parsed:,.0f} words a second; the time is {ratio}")


def loading(language: str) -> None:
    """Wall seconds from nothing to a loaded pipeline, in a process of its own."""
    program = f"from sahelgraph.language.pipeline import Pipeline; Pipeline.load({language!r})"
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True)
    print(f"{language}: started and loaded in {time.perf_counter() - start:.1f} s")


def memory(language: str, count: int) -> None:
    """Peak memory after a tenth of the reports and after all of them."""
    pipeline = Pipeline.load(language)
    docs = pipeline.parse(prepare(pipeline.tokenise(r), (), blocks(r)) for r in stream(language, count))
    for part in (count // 10, count - count // 10):
        for _ in islice(docs, part):
            pass
        print(f"{language}: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at the peak so far")


def main() -> None:
    """Print all figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for language in LANGUAGES:
        loading(language)
        speed(language, min(count, 200))
        memory(language, count)


if __name__ == "__main__":
    main()

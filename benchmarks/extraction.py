"""Extraction: what mentions and evidence cost against the bare parser on the same reports, and what every core gains.

Run: ``python benchmarks/extraction.py [REPORTS]`` (default 500). Times against the parser are CPU seconds of this
process; the last line compares wall seconds of one process with those of all cores.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before numpy is imported: the figures are for one core
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import sys
import time
from collections.abc import Sequence

from parsing import seconds, stream

from sahelgraph.extraction.extract import extract
from sahelgraph.extraction.reader import CHUNK, Reader
from sahelgraph.language.parse import parse_all
from sahelgraph.language.pipeline import Pipeline, prepare
from sahelgraph.language.segments import blocks
from sahelgraph.model import Report, ReportId
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry


def reports(language: str, count: int) -> list[Report]:
    """Reports made of the seeds' paragraphs in new orders."""
    return [
        Report(id=ReportId(f"{language}-{number}"), text=text, language=language)
        for number, text in enumerate(stream(language, count))
    ]


def against_the_parser(language: str, told: Sequence[Report], ontology: Ontology, registry: Registry) -> None:
    """CPU time of the bare parser, of parsing with mentions, and of finding evidence, over the same reports.

    They go by in the chunks in which a reader takes them: parsed reports that are kept cost the memory manager more.
    """
    pipeline = Pipeline.load(language)
    bare = linked = found = 0.0
    for first in range(0, len(told), CHUNK):
        chunk = told[first : first + CHUNK]
        parsing = seconds(pipeline.parse(prepare(pipeline.tokenise(one.text), (), blocks(one.text)) for one in chunk))
        start = time.process_time()
        parsed = list(parse_all(chunk, pipeline, registry))
        linked += time.process_time() - start - parsing
        found += seconds(item for one in parsed for item in extract(one, ontology, registry))
        bare += parsing
    print(
        f"{language}: mentions {linked / bare:.2f} and evidence {found / bare:.2f}, "
        f"together {(linked + found) / bare:.2f} times the bare parser's {bare / len(told) * 1000:.0f} ms a report"
    )


def on_all_cores(told: Sequence[Report], ontology: Ontology, registry: Registry) -> None:
    """Wall time of reading a folder in one process and in as many as there are cores."""
    cores = os.cpu_count() or 1
    taken = []
    for workers in (1, cores):
        reader = Reader(ontology=ontology, registry=registry)
        start = time.perf_counter()
        sum(len(reading.evidence) for reading in reader.read(told, workers=workers))
        taken.append(time.perf_counter() - start)
    print(f"{len(told)} reports: {cores} processes take {taken[1] / taken[0]:.2f} of the time of one")


def main() -> None:
    """Print all figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    ontology, registry = Ontology.load(), Registry.load()
    told = {language: reports(language, count) for language in ("en", "fr")}
    for language, some in told.items():
        against_the_parser(language, some, ontology, registry)
    on_all_cores([*told["en"], *told["fr"]], ontology, registry)


if __name__ == "__main__":
    main()

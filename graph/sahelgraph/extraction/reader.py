"""Reports in, evidence out: the whole of the reading wing behind one call, on one core or on all."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from sahelgraph.model import Actor, Evidence, Report
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

if TYPE_CHECKING:
    from sahelgraph.language.parsed import Parsed
    from sahelgraph.language.pipeline import Pipeline

CHUNK = 32
"""Reports parsed together. The parser gains nothing beyond some thirty reports, and memory grows with them."""

_WORTH_WORKERS = 8
"""Chunks from which on other processes pay: one takes about as long to load its models as a chunk to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one report gave: its evidence in text order, and the actors it introduced."""

    report: Report
    evidence: tuple[Evidence, ...]
    introduced: tuple[Actor, ...]


class Reader:
    """Reads reports in the languages of the shipped models, or of the user's own.

    Models are loaded when the first report in their language comes.
    """

    def __init__(self, *, ontology: Ontology, registry: Registry, models: Mapping[str, str] | None = None) -> None:
        """``models`` maps a language code to a spaCy pipeline with UD labels, to be used instead of ours."""
        self._ontology = ontology
        self._registry = registry
        self._models = dict(models or {})
        self._pipelines: dict[str, Pipeline] = {}

    def read(self, reports: Iterable[Report], *, workers: int | None = None) -> Iterator[Reading]:
        """Read reports and yield what each gave, in their order.

        Args:
            reports: taken from the iterator as needed, so that any number streams through bounded memory.
            workers: how many processes read; ``None`` means one for a few reports and every core for many.

        Raises:
            InputError: a model that is not there or does not speak UD.
        """
        chunks = _chunks(iter(reports))
        first = list(islice(chunks, _WORTH_WORKERS)) if workers is None else []
        if workers is None:
            workers = (os.cpu_count() or 1) if len(first) == _WORTH_WORKERS else 1
        every = chain(first, chunks)
        if workers == 1:
            for chunk in every:
                yield from self._read_chunk(chunk)
        else:
            yield from self._read_in_processes(every, workers)

    def parse(self, report: Report) -> Parsed:
        """Parse one report: its tree, and who and when is mentioned where.

        Raises:
            InputError: as :meth:`read`.
        """
        from sahelgraph.language.parse import parse

        return parse(report, self._pipeline(report.language), self._registry)

    def _read_chunk(self, reports: list[Report]) -> Iterator[Reading]:
        from sahelgraph.extraction.extract import extract
        from sahelgraph.language.parse import parse_all

        readings: dict[int, Reading] = {}
        for language in sorted({report.language for report in reports}):
            places = [place for place, report in enumerate(reports) if report.language == language]
            parsed = parse_all([reports[place] for place in places], self._pipeline(language), self._registry)
            for place, one in zip(places, parsed, strict=True):
                evidence = extract(one, self._ontology, self._registry)
                readings[place] = Reading(report=one.report, evidence=evidence, introduced=one.introduced)
        yield from (readings[place] for place in range(len(reports)))

    def _pipeline(self, language: str) -> Pipeline:
        from sahelgraph.language.pipeline import Pipeline

        if language not in self._pipelines:
            self._pipelines[language] = Pipeline.load(language, model=self._models.get(language))
        return self._pipelines[language]

    def _read_in_processes(self, chunks: Iterable[list[Report]], workers: int) -> Iterator[Reading]:
        # Processes are spawned: forking a process in which libraries have started threads can deadlock.
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, context, _start_worker, (self._models,)) as pool:
            waiting: deque[Future[list[Reading]]] = deque()
            for chunk in chunks:
                waiting.append(pool.submit(_work, chunk))
                if len(waiting) > 2 * workers:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()


_WORKER: list[Reader] = []
"""The reader of this process, if it is a worker: the one place where a process must remember something."""


def _start_worker(models: Mapping[str, str]) -> None:
    _WORKER.append(Reader(ontology=Ontology.load(), registry=Registry.load(), models=models))


def _work(reports: list[Report]) -> list[Reading]:
    return list(_WORKER[0].read(reports, workers=1))


def _chunks(reports: Iterator[Report]) -> Iterator[list[Report]]:
    while chunk := list(islice(reports, CHUNK)):
        yield chunk

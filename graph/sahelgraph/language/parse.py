"""From a report to its tree with the actors in it: the one door from ``language`` to ``extraction``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from sahelgraph.language.dates import find_times
from sahelgraph.language.linking import Linker
from sahelgraph.language.parsed import Parsed
from sahelgraph.model import Report

if TYPE_CHECKING:
    from sahelgraph.language.pipeline import Pipeline
    from sahelgraph.registry import Registry

BATCH = 64
"""Reports that are parsed together: enough to fill the network's batches, few enough to keep memory low."""


def parse(report: Report, pipeline: Pipeline, registry: Registry) -> Parsed:
    """Read one report: its tree, its actors, its offices and its times.

    Args:
        report: what to read; ``report.language`` must be the pipeline's.
        pipeline: the trained pipeline of that language.
        registry: the actors that are known.
    """
    return next(parse_all((report,), pipeline, registry))


def parse_all(
    reports: Iterable[Report], pipeline: Pipeline, registry: Registry, *, batch: int = BATCH
) -> Iterator[Parsed]:
    """Read reports of one language as they come, ``batch`` at a time, in their order."""
    linker = _linker(registry, pipeline.language)
    queue = iter(reports)
    while waiting := list(islice(queue, batch)):
        drafts = [linker.draft(report, pipeline.tokenise(report.text)) for report in waiting]
        for draft, doc in zip(drafts, pipeline.parse([draft.doc for draft in drafts]), strict=True):
            report = draft.report
            times = find_times(report.text, report.language, report.published)
            yield replace(linker.link(draft, doc), times=times)


# A process reads with one registry in two languages; the names of one fill a few MB.
@lru_cache(maxsize=4)
def _linker(registry: Registry, language: str) -> Linker:
    return Linker.load(registry, language)

"""However a deed is put without being claimed, nothing of it is asserted: ``frames_of_doubt.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from sahelgraph.extraction.reader import Reader
from sahelgraph.model import Evidence, Report, ReportId, Status
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

TABLES = tomllib.loads(Path(__file__).with_name("frames_of_doubt.toml").read_text("utf-8"))
GROUPS = [(language, kind) for language, groups in TABLES.items() for kind in groups]
TOLD = frozenset(
    "accused criticised rejected demandedOf requestedSupportFrom threatened severedTiesWith sanctioned".split()
)
"""Relations of what such a sentence does claim: who accuses, demands or breaks with whom."""


def sentences(language: str, kind: str) -> Iterator[str]:
    table = TABLES[language][kind]
    return (frame.format(**deed) for frame in table["frames"] for deed in table["deeds"])


@pytest.mark.model
@pytest.mark.parametrize(("language", "kind"), GROUPS)
def test_nothing_is_asserted_of_a_deed_that_is_not_claimed(language: str, kind: str) -> None:
    texts = list(sentences(language, kind))
    reports = [Report(id=ReportId(str(place)), text=text, language=language) for place, text in enumerate(texts)]
    reader = Reader(ontology=Ontology.load(), registry=Registry.load())
    readings = reader.read(reports, workers=1)
    assert [(r.report.text, fact(item)) for r in readings for item in r.evidence if claims(item)] == []


def claims(item: Evidence) -> bool:
    """Whether evidence asserts more than what somebody says of somebody."""
    return item.status is Status.ASSERTED and item.relation not in TOLD | {"hasRoleIn", "leads"}


def fact(item: Evidence) -> tuple[str, str, str]:
    return item.subject, item.relation, item.object

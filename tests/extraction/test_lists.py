"""Lists of names by the order of words: which names belong together, and what stands between them."""

from __future__ import annotations

import pytest

from sahelgraph.extraction.reader import Reader
from sahelgraph.model import Report, ReportId
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(ontology=Ontology.load(), registry=Registry.load())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La visite de Sergueï Lavrov au Tchad et au Togo est terminée.",
            {("sergey-lavrov", "visited", "chad"), ("sergey-lavrov", "visited", "togo")},
        ),
        (
            "Les sanctions imposées par la Cédéao au Niger et au Togo asphyxient l'économie.",
            {("ecowas", "sanctioned", "niger"), ("ecowas", "sanctioned", "togo")},
        ),
        (
            "La France a rapatrié ses soldats du Togo et du Ghana.",
            {("france", "withdrewForcesFrom", "togo"), ("france", "withdrewForcesFrom", "ghana")},
        ),
        (
            "Le Jnim a attaqué un convoi de l'armée malienne et de Wagner.",
            {("jnim", "attacked", "mali"), ("jnim", "attacked", "wagner-group")},
        ),
    ],
    ids=["who went where", "whose sanctions", "from where", "whose convoy"],
)
def test_a_preposition_alone_makes_no_list_of_two_names(
    reader: Reader, text: str, expected: set[tuple[str, str, str]]
) -> None:
    (result,) = reader.read([Report(id=ReportId("r"), text=text, language="fr")])
    assert {(str(e.subject), str(e.relation), str(e.object)) for e in result.evidence} == expected

"""Who travels with whom, and whom a mediation or an agreement named without its parties is about."""

from __future__ import annotations

from datetime import date

import pytest

from sahelgraph.extraction.extract import extract
from sahelgraph.language.parse import parse
from sahelgraph.language.pipeline import Pipeline
from sahelgraph.model import Evidence, Report, ReportId
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def pipelines() -> dict[str, Pipeline]:
    return {language: Pipeline.load(language) for language in ("en", "fr")}


def read(text: str, pipelines: dict[str, Pipeline], language: str = "en") -> tuple[Evidence, ...]:
    report = Report(id=ReportId("talks"), text=text, language=language, published=date(2024, 6, 1))
    registry = Registry.load()
    return extract(parse(report, pipelines[language], registry), Ontology.load(), registry)


def facts(found: tuple[Evidence, ...]) -> set[tuple[str, str, str, str]]:
    return {(item.subject, item.relation, item.object, item.status.value) for item in found}


def test_whoever_accompanies_somebody_goes_where_he_goes(pipelines: dict[str, Pipeline]) -> None:
    found = facts(read("William Ruto, accompanied by Musalia Mudavadi, visited Kigali on Monday.", pipelines))
    assert ("william-ruto", "visited", "rwanda", "asserted") in found
    assert ("musalia-mudavadi", "visited", "rwanda", "asserted") in {
        (s.removeprefix("new:").lower().replace(" ", "-"), r, o, t) for s, r, o, t in found
    }


def test_members_of_a_delegation_meet_whom_it_meets_and_it_alone_meets_a_state(pipelines: dict[str, Pipeline]) -> None:
    text = "A Turkish delegation that included Hakan Fidan met Abdourahamane Tiani in Niamey on Wednesday."
    found = {(s, o) for s, r, o, _ in facts(read(text, pipelines)) if r == "metWith"}
    assert {"hakan-fidan", "abdourahamane-tchiani"} in [set(pair) for pair in found]
    assert {"hakan-fidan", "niger"} not in [set(pair) for pair in found]


def test_nobody_visits_his_own_country_with_a_guest(pipelines: dict[str, Pipeline]) -> None:
    text = "William Ruto, accompanied by Emmanuel Macron, visited Paris on Monday."
    assert {(s, o) for s, r, o, _ in facts(read(text, pipelines)) if r == "visited"} == {("william-ruto", "france")}


def test_a_mediator_named_alone_mediates_between_those_at_odds_before(pipelines: dict[str, Pipeline]) -> None:
    text = "Kenya accused Rwanda on Monday of arming rebels. Angola has offered its mediation."
    found = {(s, o) for s, r, o, _ in facts(read(text, pipelines)) if r == "mediatedFor"}
    assert found == {("angola", "kenya"), ("angola", "rwanda")}


def test_a_party_to_a_quarrel_mediates_in_no_other(pipelines: dict[str, Pipeline]) -> None:
    text = "Kenya accused Rwanda on Monday of arming rebels. Kenya has offered its mediation."
    assert not [1 for _, r, _, _ in facts(read(text, pipelines)) if r == "mediatedFor"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "An agreement that allows Kenya to use Tanzania's ports was signed on Sunday."),
        ("fr", "Un accord autorisant le Kenya à utiliser les ports de la Tanzanie a été signé dimanche."),
    ],
)
def test_parties_are_those_for_whom_an_agreement_provides(
    language: str, text: str, pipelines: dict[str, Pipeline]
) -> None:
    found = [item for item in read(text, pipelines, language) if item.relation == "signedAgreementWith"]
    assert {frozenset((item.subject, item.object)) for item in found} == {frozenset(("kenya", "tanzania"))}
    assert all("terms" in item.rule for item in found)


def test_what_an_agreement_allows_tells_whether_it_is_military(pipelines: dict[str, Pipeline]) -> None:
    text = "Kenya and Haiti signed an agreement that allows Kenya to send police officers to the island."
    assert ("haiti", "signedMilitaryAgreementWith", "kenya") in {
        (min(s, o), r, max(s, o)) for s, r, o, _ in facts(read(text, pipelines))
    }

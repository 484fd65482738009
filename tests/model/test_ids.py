"""Ids are recipes: the same on every machine and in every version."""

from __future__ import annotations

import pytest

from sahelgraph.ids import evidence_id, fold, slug
from sahelgraph.model import ActorId, Evidence, RelationId, ReportId, Span, Status
from sahelgraph.timespan import TimeSpan


def evidence(*, edtf: str | None = "2017", confidence: float = 0.9, status: Status = Status.ASSERTED) -> Evidence:
    return Evidence(
        report=ReportId("000"),
        span=Span(10, 20),
        quote="0123456789",
        sentence="0123456789",
        subject=ActorId("niger"),
        relation=RelationId("signedMilitaryAgreementWith"),
        object=ActorId("russia"),
        status=status,
        when=TimeSpan.parse(edtf),
        confidence=confidence,
    )


def test_the_recipe_for_evidence_ids_is_pinned() -> None:
    assert evidence_id("000", 10, 20, "niger", "visited", "russia", "asserted", None, "2017", None) == (
        "e4cabb5139ea4113e3cda"
    )
    assert evidence_id("000", 10, 20, "niger", "visited", "russia", "asserted", "afp", None, "envoy") == (
        "e3e4118d37e13f4ae6f81"
    )


def test_what_identifies_evidence_changes_its_id_and_nothing_else_does() -> None:
    assert evidence().id == evidence(confidence=0.1).id
    assert evidence().id != evidence(status=Status.DENIED).id
    assert evidence().id != evidence(edtf=None).id


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Bété  Ouaga", "bete ouaga"), ("Côte d’Ivoire", "cote d'ivoire"), ("N'Djaména", "n'djamena"), ("ŒUVRE", "œuvre")],
)
def test_names_compare_without_case_accents_or_kind_of_apostrophe(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_a_slug_has_letters_digits_and_hyphens_only() -> None:
    assert slug("Côte d’Ivoire (2011)") == "cote-d-ivoire-2011"

"""French words hung on what they agree with, and on what can govern them."""

from __future__ import annotations

import pytest
from small_trees import PARTICIPLE, arcs, mended, tags
from spacy.tokens import Doc

from sahelgraph.language.agreement import repair_agreement


def french(*rows: str) -> Doc:
    return mended(repair_agreement, *rows, language="fr")


def test_the_noun_before_an_adjective_heads_their_phrase() -> None:
    tree = arcs(
        french(
            "tués VERB tués ROOT",
            "par ADP présumés case",
            "des DET présumés det",
            "rebelles NOUN présumés amod",
            "présumés ADJ tués obl",
        )
    )
    assert tree["rebelles"] == ("obl", "tués")
    assert tree["présumés"] == ("amod", "rebelles")
    assert tree["par"] == ("case", "rebelles")


@pytest.mark.parametrize(("gender", "governor"), [("Masc", "tirs"), ("Fem", "roquettes")])
def test_a_participle_describes_the_noun_that_it_agrees_with(gender: str, governor: str) -> None:
    doc = french(
        "tirs NOUN tirs ROOT Gender=Masc|Number=Plur",
        "de ADP roquettes case",
        "roquettes NOUN tirs nmod Gender=Fem|Number=Plur",
        f"revendiqués VERB roquettes acl Gender={gender}|Number=Plur|{PARTICIPLE}",
    )
    assert arcs(doc)["revendiqués"] == ("acl", governor)


@pytest.mark.parametrize(("preposition", "arc"), [("aux", ("obl", "opposent")), ("des", ("nmod", "armée"))])
def test_what_is_of_a_country_takes_no_complement(preposition: str, arc: tuple[str, str]) -> None:
    doc = french(
        "opposent VERB opposent ROOT",
        "l' DET armée det",
        "armée NOUN opposent obj",
        "ghanéenne ADJ armée amod",
        f"{preposition} ADP rebelles case",
        "rebelles NOUN ghanéenne obl",
    )
    assert arcs(doc)["rebelles"] == arc


def test_an_adjective_of_a_country_is_no_participle_and_gives_back_the_doer_behind_it() -> None:
    doc = french(
        "meurtre NOUN meurtre ROOT",
        "de ADP policiers case",
        "policiers NOUN meurtre nmod",
        "kényans VERB policiers acl",
        "par ADP rebelles case",
        "rebelles NOUN kényans obl:agent",
    )
    assert tags(doc)["kényans"] == "ADJ"
    assert arcs(doc)["kényans"] == ("amod", "policiers")
    assert arcs(doc)["rebelles"][1] == "meurtre"


def test_a_participle_keeps_its_doer() -> None:
    doc = french(
        "policiers NOUN policiers ROOT",
        "tués VERB policiers acl",
        "par ADP rebelles case",
        "rebelles NOUN tués obl:agent",
    )
    assert tags(doc)["tués"] == "VERB"
    assert arcs(doc)["rebelles"] == ("obl:agent", "tués")


@pytest.mark.parametrize(
    ("subject", "seat"),
    [("ville NOUN suit nsubj Gender=Fem", ("acl", "Jnim")), ("groupe NOUN suit nsubj Gender=Masc", ("advcl", "suit"))],
    ids=["disagrees", "agrees"],
)
def test_a_participle_behind_a_comma_describes_the_subject_only_if_it_agrees(
    subject: str, seat: tuple[str, str]
) -> None:
    tree = arcs(
        mended(
            repair_agreement,
            f"{subject}|Number=Sing",
            "suit VERB suit ROOT",
            "Jnim PROPN suit obj",
            ", PUNCT affilié punct",
            "affilié VERB suit advcl Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part",
            language="fr",
        )
    )
    assert tree["affilié"] == seat


@pytest.mark.parametrize(("features", "relation"), [("Fem", "acl:relcl"), ("Masc", "acl")])
def test_a_participle_with_avoir_that_agrees_with_the_noun_before_is_of_a_relative_clause(
    features: str, relation: str
) -> None:
    doc = french(
        f"offre NOUN offre ROOT Gender={features}|Number=Sing",
        "que SCONJ refusée mark",
        "Togo PROPN refusée nsubj",
        "a AUX refusée aux:tense",
        f"refusée VERB offre acl Gender={features}|Number=Sing|{PARTICIPLE}",
    )
    assert arcs(doc)["refusée"] == (relation, "offre")

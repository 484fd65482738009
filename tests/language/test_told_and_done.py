"""Second verbs of a speaker that a tree joins to what the speaker says."""

from __future__ import annotations

import pytest
from small_trees import FINITE, PARTICIPLE, arcs, small_tree

from sahelgraph.language.told_and_done import repair_told

PRESENT = "Tense=Pres|VerbForm=Fin"


def mended(*rows: str, language: str = "en") -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    doc = small_tree(*rows, language=language)
    repair_told(doc)
    return arcs(doc)


def said(subject: str, *behind: str, first: str = "the DET") -> list[str]:
    """Rows of "Togo said the SUBJECT was open and", with what follows."""
    return [
        "Togo PROPN said nsubj", f"said VERB said ROOT {FINITE}", f"{first} {subject} det",
        f"{subject} NOUN open nsubj", f"was AUX open cop {FINITE}", "open ADJ said ccomp",
        "and CCONJ accused cc", *behind,
    ]  # fmt: skip


ACCUSED = (f"accused VERB open conj {FINITE}", "Ghana PROPN open obj")


def test_what_no_thing_can_do_the_speaker_does() -> None:
    tree = mended(*said("border", *ACCUSED))
    assert tree["accused"] == ("conj", "said")
    assert tree["Ghana"] == ("obj", "accused")


def test_what_people_can_do_stays_theirs_unless_they_are_the_speakers_own() -> None:
    assert mended(*said("rebels", *ACCUSED))["accused"] == ("conj", "open")
    assert mended(*said("troops", *ACCUSED, first="its PRON"))["accused"] == ("conj", "said")


@pytest.mark.parametrize(
    "behind",
    [
        (f"accused VERB open conj {PARTICIPLE}", "of ADP theft case", "theft NOUN accused obl"),
        (f"accused VERB open conj {FINITE}", "had AUX accused aux", "Ghana PROPN accused obj"),
        (f"accused VERB open conj {FINITE}", "he PRON accused nsubj", "Ghana PROPN accused obj"),
    ],
    ids=["passive", "an auxiliary", "a subject of its own"],
)
def test_other_verbs_stay_where_they_are(behind: tuple[str, ...]) -> None:
    assert mended(*said("border", *behind))["accused"] == ("conj", "open")


def french(*told: str) -> list[str]:
    return [
        "Togo PROPN dit nsubj", f"a AUX dit aux:tense {PRESENT}", f"dit VERB dit ROOT {PARTICIPLE}", *told,
        "et CCONJ accusé cc", f"accusé VERB faible conj {PARTICIPLE}", "le DET Bénin det", "Bénin PROPN accusé obj",
    ]  # fmt: skip


def test_a_french_participle_goes_on_with_the_compound_tense_and_not_with_the_imperfect() -> None:
    rows = french("Ghana PROPN faible nsubj", "était AUX faible cop Tense=Imp|VerbForm=Fin", "faible ADJ dit ccomp")
    assert mended(*rows, language="fr")["accusé"] == ("conj", "dit")


def test_a_french_participle_may_go_on_with_a_pluperfect() -> None:
    rows = french(
        "Ghana PROPN faible nsubj",
        "avait AUX faible aux:tense Tense=Imp|VerbForm=Fin",
        f"faible VERB dit ccomp {PARTICIPLE}",
    )
    assert mended(*rows, language="fr")["accusé"] == ("conj", "faible")

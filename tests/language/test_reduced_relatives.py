"""The main verb of a sentence, found again behind the participle that describes its subject."""

from __future__ import annotations

import pytest
from small_trees import arcs, mended

from sahelgraph.language.reduced_relatives import repair_reduced_relatives

JAILED = ("Agents NOUN jailed nsubj", "jailed VERB jailed ROOT", "in ADP Lagos case", "Lagos PROPN jailed obl")
FREED = ("were AUX freed aux:pass VerbForm=Fin", "freed VERB jailed conj")


def repaired(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_reduced_relatives, *rows))


def test_a_participle_and_a_verb_with_nothing_between_them_are_not_joined() -> None:
    tree = repaired(*JAILED, *FREED)
    assert tree["freed"] == ("ROOT", "freed")
    assert tree["Agents"] == ("nsubj:pass", "freed")
    assert tree["jailed"] == ("acl", "Agents")


LED = (
    "Rebels NOUN led nsubj",
    "led VERB led ROOT Tense=Past|VerbForm=Fin",
    "by ADP Togo case",
    "Togo PROPN led obl:agent",
)


@pytest.mark.parametrize(("opening", "root"), [(LED, "fled"), ((*LED[:2], "Togo PROPN led obj"), "led")])
def test_a_past_tense_with_a_preposition_and_no_object_may_be_a_participle(opening: tuple[str, ...], root: str) -> None:
    tree = repaired(*opening, "fled VERB led ccomp Tense=Past|VerbForm=Fin")
    assert tree[root] == ("ROOT", root)


@pytest.mark.parametrize("between", ["and CCONJ freed cc", ", PUNCT freed punct"], ids=["and", "a comma"])
def test_what_joins_a_verb_to_a_participle_or_parts_them_leaves_the_participle_the_root(between: str) -> None:
    assert repaired(*JAILED, between, *FREED)["jailed"] == ("ROOT", "jailed")


def held_since(time: str) -> dict[str, tuple[str, str]]:
    return repaired(
        "Soldiers NOUN Soldiers ROOT",
        "held VERB Soldiers acl",
        "since SCONJ freed mark",
        f"{time} PROPN freed nsubj:pass",
        "were AUX freed aux:pass VerbForm=Fin",
        "freed VERB held advcl",
    )


@pytest.mark.parametrize("month", ["July", "Février", "Monday"])
def test_a_month_or_a_day_behind_since_is_no_subject(month: str) -> None:
    tree = held_since(month)
    assert tree["Soldiers"] == ("nsubj:pass", "freed")
    assert tree[month] == ("obl", "held")
    assert tree["since"] == ("case", month)


def test_whoever_is_behind_since_stays_its_subject_if_he_is_no_month() -> None:
    assert held_since("Togo")["Soldiers"] == ("ROOT", "Soldiers")


@pytest.mark.parametrize("preposition", ["by", "against", "in"])
def test_what_commas_set_off_from_its_subject_is_no_main_verb(preposition: str) -> None:
    tree = repaired(
        "Rebels NOUN led nsubj", ", PUNCT led punct", "led VERB led ROOT Tense=Past|VerbForm=Fin",
        f"{preposition} ADP Togo case", "Togo PROPN led obl", ", PUNCT led punct",
        "fled VERB led conj VerbForm=Fin",
    )  # fmt: skip
    assert tree["Rebels"][1] == "fled"
    assert tree["led"] == ("acl", "Rebels")


def test_what_has_an_object_stays_the_main_verb() -> None:
    tree = repaired(
        "Rebels NOUN led nsubj", ", PUNCT led punct", "led VERB led ROOT Tense=Past|VerbForm=Fin",
        "Togo PROPN led obj", ", PUNCT led punct", "fled VERB led conj VerbForm=Fin",
    )  # fmt: skip
    assert tree["Rebels"][1] == "led"

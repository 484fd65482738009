"""People with what they are before their names, and others behind "and"."""

from __future__ import annotations

from small_trees import arcs, mended

from sahelgraph.language.named_pairs import repair_named_pairs


def english(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_named_pairs, *rows))


def french(*rows: str) -> dict[str, tuple[str, str]]:
    """The same in French."""
    return arcs(mended(repair_named_pairs, *rows, language="fr"))


def test_a_name_before_and_narrows_nobody_down_who_is_named_behind() -> None:
    tree = english(
        "freed VERB freed ROOT",
        "worker NOUN Ama compound",
        "Ama PROPN Kofi compound",
        "and CCONJ leader cc",
        "leader NOUN Ama conj",
        "Kofi PROPN freed obj",
    )
    assert (tree["Ama"], tree["Kofi"]) == (("obj", "freed"), ("conj", "Ama"))
    assert (tree["leader"], tree["and"]) == (("compound", "Kofi"), ("cc", "Kofi"))


def test_a_second_name_with_a_title_is_no_part_of_the_first() -> None:
    tree = english(
        "Ama PROPN met nsubj", "and CCONJ Kofi cc", "Minister PROPN Kofi nmod:desc", "Kofi PROPN Ama flat",
        "met VERB met ROOT",
    )  # fmt: skip
    assert tree["Kofi"] == ("conj", "Ama")


def test_a_name_without_a_title_behind_and_stays() -> None:
    rows = ("Save PROPN warned nsubj", "and CCONJ Rescue cc", "Rescue PROPN Save flat", "warned VERB warned ROOT")
    assert english(*rows)["Rescue"] == ("flat", "Save")


def test_a_noun_and_a_name_side_by_side_are_one_object() -> None:
    rows = ("freed VERB freed ROOT", "journalist NOUN freed obj", "Ama PROPN freed obl")
    tree = english(*rows)
    assert (tree["Ama"], tree["journalist"]) == (("obj", "freed"), ("compound", "Ama"))


def test_a_day_names_no_object() -> None:
    rows = ("freed VERB freed ROOT", "journalists NOUN freed obj", "Monday PROPN freed obl")
    assert english(*rows)["Monday"] == ("obl", "freed")


def test_nobody_is_given_somebody_else_who_is_named_behind_and() -> None:
    tree = english(
        "arrested VERB arrested ROOT", "Ama PROPN arrested iobj", "and CCONJ envoy cc", "envoy NOUN Kofi compound",
        "Kofi PROPN arrested obj",
    )  # fmt: skip
    assert (tree["Ama"], tree["Kofi"]) == (("obj", "arrested"), ("conj", "Ama"))


def test_an_office_between_commas_is_no_further_person() -> None:
    tree = english(
        "met VERB met ROOT", "Ama PROPN met obj", ", PUNCT minister punct", "the DET minister det",
        "minister NOUN met conj", ", PUNCT minister punct", "and CCONJ Kofi cc", "envoy NOUN Kofi compound",
        "Kofi PROPN met conj",
    )  # fmt: skip
    assert (tree["minister"], tree["Kofi"]) == (("appos", "Ama"), ("conj", "Ama"))


def test_a_clause_does_not_begin_behind_such_an_office() -> None:
    tree = english(
        "Ama PROPN minister discourse", ", PUNCT Ama punct", "the DET minister det", "minister NOUN minister ROOT",
        ", PUNCT accused punct", "and CCONJ accused cc", "Kofi PROPN accused nsubj", "accused VERB minister conj",
        "Togo PROPN accused obj",
    )  # fmt: skip
    assert tree["accused"] == ("ROOT", "accused")
    assert (tree["Ama"], tree["minister"], tree["Kofi"]) == (("nsubj", "accused"), ("appos", "Ama"), ("conj", "Ama"))


def test_a_body_between_commas_is_one_of_those_listed() -> None:
    tree = english(
        "met VERB met ROOT", "Ama PROPN met obj", ", PUNCT army punct", "the DET army det", "army NOUN Ama conj",
        ", PUNCT Kofi punct", "and CCONJ Kofi cc", "Kofi PROPN Ama conj",
    )  # fmt: skip
    assert tree["army"] == ("conj", "Ama")


def test_a_name_between_commas_behind_an_office_says_who_has_it() -> None:
    tree = english(
        "freed VERB freed ROOT", "head NOUN freed obj", "of ADP army case", "army NOUN head nmod", ", PUNCT Ama punct",
        "Ama PROPN army conj", ", PUNCT Kofi punct", "and CCONJ Kofi cc", "Kofi PROPN army conj",
    )  # fmt: skip
    assert (tree["Ama"], tree["Kofi"]) == (("appos", "head"), ("conj", "head"))


def test_what_french_joins_behind_a_name_is_joined_to_the_noun_and_not_to_its_complement() -> None:
    tree = french(
        "libère VERB libère ROOT", "envoyée NOUN libère obj", "de ADP bloc case", "bloc NOUN envoyée nmod",
        "Ama PROPN bloc appos", "et CCONJ président cc", "le DET président det", "président NOUN bloc conj",
        "Kofi PROPN président appos",
    )  # fmt: skip
    assert tree["président"] == ("conj", "envoyée")


def test_what_repeats_its_preposition_stays_with_the_complement() -> None:
    tree = french(
        "libère VERB libère ROOT", "envoyée NOUN libère obj", "de ADP bloc case", "bloc NOUN envoyée nmod",
        "Ama PROPN bloc appos", "et CCONJ état cc", "d' ADP état case", "état NOUN bloc conj",
    )  # fmt: skip
    assert tree["état"] == ("conj", "bloc")


def test_a_second_subject_beside_the_first_is_joined_to_it() -> None:
    tree = french(
        "général NOUN partent nsubj", "Ama PROPN général appos", "et CCONJ président cc",
        "président NOUN partent nsubj", "Kofi PROPN président appos", "partent VERB partent ROOT",
    )  # fmt: skip
    assert tree["président"] == ("conj", "général")


def test_a_name_behind_a_noun_is_that_noun_s() -> None:
    tree = french(
        "libère VERB libère ROOT", "opposant NOUN libère obj", "Ama PROPN opposant appos", "et CCONJ infirmière cc",
        "infirmière NOUN opposant conj", "française ADJ infirmière amod", "Kofi PROPN opposant appos",
    )  # fmt: skip
    assert tree["Kofi"] == ("appos", "infirmière")

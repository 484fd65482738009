"""Who is named what by whom, and people each with a country."""

from __future__ import annotations

from small_trees import FINITE, PARTICIPLE, arcs, mended

from sahelgraph.language.appointments import repair_appointments, repair_bearers, repair_respective

LIST = ("met VERB met ROOT", "Ruto PROPN met obj", "of ADP Kenya case", "Kenya PROPN Ruto nmod")


def test_whom_a_verb_of_naming_names_is_its_object() -> None:
    tree = arcs(
        mended(
            repair_appointments,
            "Ruto PROPN named nsubj",
            f"named VERB named ROOT {FINITE}",
            "Mudavadi PROPN secretary compound",
            "secretary NOUN named xcomp",
        )
    )
    assert tree["Mudavadi"] == ("obj", "named")
    assert tree["secretary"] == ("xcomp", "named")


def test_who_names_somebody_hangs_on_the_verb_and_not_on_the_office() -> None:
    tree = arcs(
        mended(
            repair_appointments,
            f"nommé VERB pris advcl {PARTICIPLE}",
            "ministre NOUN nommé obj",
            "par ADP Faye case",
            "Faye PROPN ministre nmod",
            "Sonko PROPN pris nsubj",
            f"pris VERB pris ROOT {FINITE}",
            language="fr",
        )
    )
    assert tree["Faye"] == ("obl:agent", "nommé")
    assert tree["ministre"] == ("xcomp", "nommé")


def test_people_each_with_a_country_are_a_list_of_people() -> None:
    people = ("and CCONJ Museveni cc", "Museveni PROPN Kenya conj", "d' ADP Uganda case", "Uganda PROPN Kenya nmod")
    tree = arcs(mended(repair_bearers, *LIST, *people))
    assert tree["Museveni"] == ("conj", "Ruto")
    assert tree["Uganda"] == ("nmod", "Museveni")


def test_countries_in_a_list_stay_one() -> None:
    tree = arcs(mended(repair_bearers, *LIST, "and CCONJ Uganda cc", "Uganda PROPN Kenya conj"))
    assert tree["Uganda"] == ("conj", "Kenya")


def test_a_list_behind_one_that_and_has_closed_says_who_they_are() -> None:
    rows = (
        "presidents NOUN met nsubj",
        "of ADP Togo case",
        "Togo PROPN presidents nmod",
        "and CCONJ Benin cc",
        "Benin PROPN Togo conj",
        ", PUNCT Ama punct",
        "Ama PROPN Togo conj",
        "& CCONJ Kofi cc",
        "Kofi PROPN Togo conj",
        "met VERB met ROOT",
    )
    tree = arcs(mended(repair_respective, *rows))
    assert tree["Ama"] == ("appos", "presidents")
    assert tree["Kofi"] == ("conj", "Ama")
    assert tree["Benin"] == ("conj", "Togo")


def test_a_name_behind_the_post_is_whoever_gets_it() -> None:
    doc = mended(
        repair_appointments,
        "Togo PROPN nommé nsubj",
        "nommé VERB nommé ROOT",
        "au ADP poste case",
        "poste NOUN nommé obl",
        "de ADP ministre case",
        "ministre NOUN poste nmod",
        "Ada_Roe PROPN ministre appos",
        language="fr",
    )
    assert arcs(doc)["Ada Roe"] == ("obj", "nommé")

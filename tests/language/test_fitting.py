"""A noun, an adjective or a verb beside a word that takes something up tells of what sort its actor must be."""

from __future__ import annotations

import pytest
from taking import taken_up


def forms(line: str, language: str = "en") -> list[tuple[str, str]]:
    return taken_up(language, line)


@pytest.mark.parametrize(
    ("noun", "owner"),
    [("parliament", "mali"), ("founder", "wagner-group")],
)
def test_a_state_has_a_parliament_and_a_group_a_founder(noun: str, owner: str) -> None:
    line = (
        "Mali:PROPN:nsubj>praised=mali praised:VERB Wagner:PROPN:obj>praised=wagner-group after:ADP:case>word "
        f"word:NOUN:obl>praised of:ADP:case>{noun} its:PRON:nmod:poss>{noun} {noun}:NOUN:nmod>word"
    )
    assert forms(line) == [("its", owner)]


@pytest.mark.parametrize(
    ("adjective", "actor"),
    [("jihadist", "jnim"), ("mercenary", "wagner-group"), ("armed", "wagner-group")],
)
def test_the_creed_of_a_group_tells_which_is_meant(adjective: str, actor: str) -> None:
    line = (
        "JNIM:PROPN:nsubj>fought=jnim fought:VERB Mali:PROPN:obj>fought=mali | Wagner:PROPN:nsubj>fled=wagner-group "
        f"fled:VERB | The:DET {adjective}:ADJ group:NOUN:nsubj>spoke spoke:VERB"
    )
    assert forms(line) == [(f"The {adjective} group", actor)]


def test_a_description_between_commas_is_the_name_that_follows() -> None:
    line = (
        "Wagner:PROPN:nsubj>fled=wagner-group fled:VERB | The:DET armed:ADJ group:NOUN:nsubj>spoke ,:PUNCT "
        "JNIM:PROPN:appos>group=jnim ,:PUNCT spoke:VERB"
    )
    assert forms(line) == [("The armed group", "jnim")]


@pytest.mark.parametrize(
    ("language", "line", "noun"),
    [
        ("en", "ECOWAS:PROPN:nsubj>met=ecowas met:VERB | Mali:PROPN:nsubj>accuse=mali accuse:VERB", "bloc"),
        ("en", "Niger:PROPN:nsubj>met=niger met:VERB | Orano:PROPN:nsubj>accuse=orano accuse:VERB", "junta"),
    ],
)
def test_of_behind_an_accused_narrows_nothing_down(language: str, line: str, noun: str) -> None:
    rest = f"the:DET {noun}:NOUN:obj>accuse of:ADP:case>bias bias:NOUN:obl>accuse"
    assert (f"the {noun}", "ecowas" if noun == "bloc" else "niger") in forms(f"{line} {rest}", language)
    assert forms(f"{line} {rest}".replace("accuse", "met2"), language) == []


def test_of_behind_an_accused_leader_is_no_part_of_his_office() -> None:
    line = (
        "Assimi_Goita:PROPN:nsubj>spoke=assimi-goita spoke:VERB | Niger:PROPN:nsubj>accuse=niger accuse:VERB the:DET "
        "Malian:ADJ:amod>leader=mali leader:NOUN:obj>accuse of:ADP:case>bias bias:NOUN:obl>accuse"
    )
    assert forms(line) == [("the Malian leader", "assimi-goita")]


@pytest.mark.parametrize("verb", ["terminate", "sign"])
def test_what_is_signed_or_terminated_is_no_actor(verb: str) -> None:
    line = f"Mali:PROPN:nsubj>spoke=mali spoke:VERB | It:PRON:nsubj:pass>{verb} {verb}:VERB"
    assert forms(line) == []
    assert forms(line.replace("nsubj:pass", "nsubj")) == [("It", "mali")]


@pytest.mark.parametrize("verb", ["lift", "reopen"])
def test_what_is_lifted_or_reopened_is_no_actor(verb: str) -> None:
    line = "Mali:PROPN:nsubj>spoke=mali spoke:VERB | Niger:PROPN:nsubj>{0}=niger {0}:VERB it:PRON:obj>{0}"
    assert forms(line.format(verb)) == []
    assert forms(line.format("praise")) == [("it", "mali")]


@pytest.mark.parametrize("verb", ["lapse", "crash"])
def test_what_lapses_or_crashes_is_no_actor(verb: str) -> None:
    line = f"Mali:PROPN:nsubj>spoke=mali spoke:VERB | It:PRON:nsubj>{verb} {verb}:VERB"
    assert forms(line) == []


def test_whoever_proclaims_a_removal_is_not_removed() -> None:
    line = (
        "Mohamed_Bazoum:PROPN:nsubj>fell=mohamed-bazoum fell:VERB after:SCONJ "
        "Abdourahamane_Tchiani:PROPN:nsubj>proclaimed"
        "=abdourahamane-tchiani proclaimed:VERB:advcl>fell his:PRON:nmod:poss>removal removal:NOUN:obj>proclaimed"
    )
    assert forms(line) == [("his", "mohamed-bazoum")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The:DET regime:NOUN:nsubj>fell fell:VERB", [("The regime", "niger")]),
        ("The:DET sanctions:NOUN*:compound>regime regime:NOUN:nsubj>fell fell:VERB", []),
        (
            "A:DET sanctions:NOUN*:compound>regime regime:NOUN:nsubj>came came:VERB | the:DET regime:NOUN:nsubj>fell "
            "fell:VERB",
            [],
        ),
    ],
)
def test_a_regime_of_rules_is_no_government(line: str, expected: list[tuple[str, str]]) -> None:
    assert forms(f"Niger:PROPN:nsubj>spoke=niger spoke:VERB | {line}") == expected


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        (
            "en",
            "Sergey_Lavrov:PROPN:nsubj>praised=sergey-lavrov praised:VERB his:PRON:nmod:poss>country "
            "country:NOUN:obj>praised",
            ("his country", "russia"),
        ),
        (
            "fr",
            "Sergey_Lavrov:PROPN:nsubj>loue=sergey-lavrov loue:VERB son:DET:det>pays pays:NOUN:obj>loue",
            ("son pays", "russia"),
        ),
    ],
)
def test_the_country_of_a_person_is_the_persons_state(language: str, line: str, expected: tuple[str, str]) -> None:
    assert expected in forms(line, language)


def test_a_list_of_people_and_states_is_taken_up_by_what_stands_nearest_in_kind() -> None:
    line = (
        "Russia:PROPN:nsubj>met=russia ,:PUNCT Sergey_Lavrov:PROPN:conj>Russia=sergey-lavrov and:CCONJ "
        "Abdoulaye_Diop:PROPN:conj>Russia=abdoulaye-diop met:VERB their:PRON:nmod:poss>aides aides:NOUN*:obj>met"
    )
    assert sorted(actor for form, actor in forms(line) if form == "their") == ["abdoulaye-diop", "sergey-lavrov"]


def test_blue_helmets_are_those_of_the_united_nations() -> None:
    line = "MINUSMA:PROPN:nsubj>came=minusma came:VERB | The:DET blue:ADJ helmets:NOUN*:nsubj>left left:VERB"
    assert forms(line) == [("The blue helmets", "minusma")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Peacekeepers:NOUN*:nsubj>left left:VERB | MINUSMA:PROPN:nsubj>spoke=minusma spoke:VERB",
            [("Peacekeepers", "minusma")],
        ),
        ("Peacekeepers:NOUN*:nsubj>left left:VERB | Mali:PROPN:nsubj>spoke=mali spoke:VERB", []),
        (
            "His:PRON:nmod:poss>peacekeepers peacekeepers:NOUN*:nsubj>left left:VERB | "
            "MINUSMA:PROPN:nsubj>spoke=minusma "
            "spoke:VERB",
            [],
        ),
    ],
)
def test_peacekeepers_are_those_of_the_only_mission_that_the_report_names(
    line: str, expected: list[tuple[str, str]]
) -> None:
    assert forms(line) == expected


@pytest.mark.parametrize(
    ("adjective", "expected"), [("Russian", [("The Russian group", "wagner-group")]), ("French", [])]
)
def test_the_group_of_a_state_is_one_from_there(adjective: str, expected: list[tuple[str, str]]) -> None:
    state = {"Russian": "russia", "French": "france"}[adjective]
    line = (
        "Wagner:PROPN:nsubj>fled=wagner-group fled:VERB JNIM:PROPN:obj>fled=jnim | The:DET "
        f"{adjective}:ADJ:amod>group={state} group:NOUN:nsubj>spoke spoke:VERB"
    )
    assert forms(line) == expected


def test_soldiers_based_there_are_in_the_state_that_was_told_of() -> None:
    line = (
        "Niger:PROPN:nsubj>sets=niger sets:VERB plans:NOUN*:obj>sets with:ADP:case>Mali Mali:PROPN:nmod>plans=mali "
        "| Americans:NOUN*:nsubj>stay stay:VERB there:ADV:advmod>stay"
    )
    assert ("there", "niger") in forms(line)


def test_they_after_a_quotation_goes_on_from_the_sentence_before_it() -> None:
    line = (
        'The:DET rebels:NOUN*:nsubj>spoke=jnim spoke:VERB | ":PUNCT Chad:NOUN:nsubj>lost lost:VERB ":PUNCT '
        "| They:PRON:nsubj>left left:VERB"
    )
    assert ("They", "jnim") in forms(line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Niger:PROPN:nsubj>spoke=niger spoke:VERB | French:ADJ:amod>raid=france -:PUNCT led:VERB:amod>raid "
            "raid:NOUN:nsubj>hit hit:VERB the:DET army:NOUN:obj>hit",
            [("the army", "niger")],
        ),
        (
            "Chad:PROPN:nsubj>spoke=chad spoke:VERB | Niger:PROPN:nsubj>heard=niger heard:VERB "
            "France:PROPN:obj>heard=france "
            "near:ADP:case>presidency the:DET presidency:NOUN:obl>heard",
            [],
        ),
    ],
)
def test_the_army_is_of_a_state_where_things_happen_and_of_no_farther_one(
    line: str, expected: list[tuple[str, str]]
) -> None:
    assert forms(line) == expected


@pytest.mark.parametrize(("doer", "owner"), [("army", []), ("deal", [("its", "france")])])
def test_its_is_that_of_forces_that_act_whoever_they_are(doer: str, owner: list[tuple[str, str]]) -> None:
    line = (
        f"The:DET:det>{doer} {doer}:NOUN:nsubj>left left:VERB France:PROPN:obj>left=france and:CCONJ:cc>renewed "
        "renewed:VERB:conj>left its:PRON:nmod:poss>pact pact:NOUN:obj>renewed"
    )
    assert forms(line) == owner


def test_what_describes_a_name_is_not_owned_by_it() -> None:
    line = (
        "Mali:PROPN:nsubj>won=mali won:VERB | France:PROPN:nsubj>came=france its:PRON:nmod:poss>ruler "
        "ruler:NOUN:appos>France came:VERB"
    )
    assert forms(line) == [("its", "mali")]

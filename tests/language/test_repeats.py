"""Nouns for somebody's people that stand again without their owner, and groups that a report has named."""

from __future__ import annotations

import pytest
from taking import taken_up


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        (
            "en",
            "instructors:NOUN:nsubj>landed=russia landed:VERB | the:DET trainers:NOUN:nsubj>teach teach:VERB",
            [("the trainers", "russia")],
        ),
        (
            "fr",
            "soldats:NOUN:nsubj>partent=france partent:VERB | ces:DET troupes:NOUN:nsubj>aident aident:VERB",
            [("ces troupes", "france")],
        ),
    ],
)
def test_people_named_again_belong_to_the_same_state(language: str, line: str, expected: list[tuple[str, str]]) -> None:
    assert taken_up(language, line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "instructors:NOUN:nsubj>met=russia met:VERB advisers:NOUN:obj>met=france | "
        "the:DET trainers:NOUN:nsubj>teach teach:VERB",
        "instructors:NOUN:nsubj>landed=russia landed:VERB | trainers:NOUN:nsubj>teach teach:VERB",
        "instructors:NOUN:nsubj>landed=russia landed:VERB | the:DET diplomats:NOUN:nsubj>wait wait:VERB",
    ],
)
def test_people_of_two_states_indefinite_ones_and_other_people_belong_to_nobody(line: str) -> None:
    assert taken_up("en", line) == []


HAS = "France:PROPN:nsubj>has=france has:VERB troops:NOUN*:obj>has in:ADP:case>Niger Niger:PROPN:nmod>troops=niger"


def test_soldiers_whom_a_state_has_somewhere_are_its_own_and_so_are_they_and_their_departure() -> None:
    assert taken_up("en", HAS.replace("has", "have")) == [("troops", "france")]
    line = "Their:PRON:nmod:poss>exit exit:NOUN:nsubj>pleased pleased:VERB Niger:PROPN:obj>pleased=niger"
    assert taken_up("en", f"{HAS.replace('has', 'have')} | {line}") == [("troops", "france"), ("Their", "france")]


def test_soldiers_of_whom_there_are_thousands_are_too() -> None:
    line = (
        "France:PROPN:nsubj>send=france send:VERB thousands:NOUN*:obj>send of:ADP:case>troops "
        "troops:NOUN*:nmod>thousands"
    )
    assert taken_up("en", line) == [("troops", "france")]


@pytest.mark.parametrize(
    "line",
    [
        "France:PROPN:nsubj>have=france and:CCONJ:cc>Mali Mali:PROPN:conj>France=mali have:VERB troops:NOUN*:obj>have",
        "France:PROPN:nsubj>saw=france saw:VERB troops:NOUN*:obj>saw",
        "France:PROPN:nsubj>have=france have:VERB Malian:ADJ:amod>troops=mali troops:NOUN*:obj>have",
        "Orano:PROPN:nsubj>have=orano have:VERB troops:NOUN*:obj>have",
    ],
    ids=["two states", "seen, not had", "of another state", "no state"],
)
def test_no_other_soldiers_are(line: str) -> None:
    assert taken_up("en", line) == []


def test_signatories_are_the_last_list_however_far_back() -> None:
    line = (
        "Mali:PROPN:nsubj>left=mali and:CCONJ:cc>Niger Niger:PROPN:conj>Mali=niger left:VERB | it:PRON:expl>rained "
        "rained:VERB | it:PRON:expl>rained rained:VERB | it:PRON:expl>rained rained:VERB | "
        "The:DET signatories:NOUN:nsubj>spoke spoke:VERB"
    )
    assert sorted(taken_up("en", line)) == [("The signatories", "mali"), ("The signatories", "niger")]


def test_a_country_beside_a_power_is_the_state_of_the_region() -> None:
    line = "France:PROPN:nsubj>met=france met:VERB Mali:PROPN:obj>met=mali | the:DET country:NOUN:nsubj>fell fell:VERB"
    assert taken_up("en", line) == [("the country", "mali")]


def test_a_plural_before_names_takes_up_nobody() -> None:
    line = (
        "Abdoulaye_Diop:PROPN:nsubj>met=abdoulaye-diop met:VERB and:CCONJ:cc>Goïta Assimi_Goïta:PROPN:obj>met"
        "=assimi-goita | the:DET generals:NOUN:nsubj>left Sergey_Lavrov:PROPN:flat>generals=sergey-lavrov left:VERB"
    )
    assert taken_up("en", line.replace("and:CCONJ:cc>Goïta ", "")) == []


def test_a_number_of_countries_is_the_members_of_the_one_organisation_that_has_so_many() -> None:
    line = "ECOWAS:PROPN:nsubj>met=ecowas met:VERB | the:DET {}:NUM:nummod>states states:NOUN:nsubj>agreed agreed:VERB"
    assert sorted(taken_up("en", line.format("three"))) == [
        ("the three states", "chad"),
        ("the three states", "mali"),
        ("the three states", "niger"),
    ]
    assert taken_up("en", line.format("four")) == []

"""Pronouns mean whom the grammar of their clause and the kind of their verb allow."""

from __future__ import annotations

import pytest
from taking import taken_up

MALI = "Mali:PROPN:nsubj>spoke=mali spoke:VERB |"
CLAIM = "The:DET claim:NOUN:nsubj>came came:VERB from:ADP:case>JNIM JNIM:PROPN:obl>came=jnim |"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Mali:PROPN:nsubj>armed=mali armed:VERB itself:PRON:obj>armed", ("itself", "mali")),
        (
            "Mali:PROPN:nsubj>vowed=mali vowed:VERB to:PART defend:VERB:xcomp>vowed itself:PRON:obj>defend",
            ("itself", "mali"),
        ),
        (
            "Chad:PROPN:nsubj>heard=chad heard:VERB that:SCONJ:mark>agreed Mali:PROPN:nsubj>agreed=mali "
            "itself:PRON:nmod>Mali agreed:VERB:ccomp>heard",
            ("itself", "mali"),
        ),
    ],
)
def test_a_reflexive_means_the_name_before_it_or_the_subject_of_its_clause(
    line: str, expected: tuple[str, str]
) -> None:
    assert taken_up("en", line) == [expected]


@pytest.mark.parametrize(
    "line",
    [
        "Abdoulaye_Diop:PROPN:nsubj>spoke=abdoulaye-diop spoke:VERB and:CCONJ praised:VERB:conj>spoke "
        "him:PRON:obj>praised",
        "Sergey_Lavrov:PROPN:nsubj>left=sergey-lavrov ,:PUNCT whom:PRON:obj>met he:PRON:nsubj>met "
        "met:VERB:acl:relcl>Sergey_Lavrov left:VERB",
    ],
)
def test_an_object_is_not_its_own_subject(line: str) -> None:
    assert taken_up("en", line) == []


def test_who_is_phoned_to_be_thanked_is_not_who_phones() -> None:
    line = (
        "Sergey_Lavrov:PROPN:nsubj>phoned=sergey-lavrov phoned:VERB Abdoulaye_Diop:PROPN:obj>phoned=abdoulaye-diop "
        "to:PART:mark>thank thank:VERB:acl>Abdoulaye_Diop him:PRON:obj>thank"
    )
    assert taken_up("en", line) == [("him", "abdoulaye-diop")]


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        (
            "en",
            f"{MALI} For:ADP:case>part its:PRON:nmod:poss>part part:NOUN:obl>left ,:PUNCT "
            f"Chad:PROPN:nsubj>left=chad left:VERB",
            [("its", "chad")],
        ),
        (
            "fr",
            "Le:DET Mali:PROPN:nsubj>parle=mali parle:VERB | De:ADP:case>côté son:DET:det>côté "
            "côté:NOUN:obl>part ,:PUNCT "
            "le:DET Tchad:PROPN:nsubj>part=chad part:VERB",
            [("son", "chad")],
        ),
        (
            "en",
            f"{MALI} With:ADP:case>army its:PRON:nmod:poss>army army:NOUN:obl>fell ,:PUNCT "
            "Abdoulaye_Diop:PROPN:nsubj>fell=abdoulaye-diop fell:VERB",
            [("its", "mali")],
        ),
        (
            "en",
            f"{MALI} Chad:PROPN:nsubj>left=chad left:VERB with:ADP:case>army its:PRON:nmod:poss>army "
            f"army:NOUN:obl>left",
            [("its", "chad")],
        ),
    ],
)
def test_a_possessive_in_an_opening_means_the_subject_that_follows(
    language: str, line: str, expected: list[tuple[str, str]]
) -> None:
    assert [pair for pair in taken_up(language, line) if pair[0] in ("its", "son")] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"{CLAIM} It:PRON:nsubj>say say:VERB so:ADV", [("It", "jnim")]),
        (f"{CLAIM} It:PRON:nsubj>shook shook:VERB Paris:PROPN:obj>shook", []),
        (CLAIM.replace("claim", "convoy") + " It:PRON:nsubj>say say:VERB so:ADV", []),
    ],
)
def test_after_a_statement_it_speaks_for_whoever_made_it(line: str, expected: list[tuple[str, str]]) -> None:
    assert taken_up("en", line) == expected


@pytest.mark.parametrize(
    "line",
    [
        f"{MALI} It:PRON:nsubj:pass>said was:AUX:aux:pass>said said:VERB that:SCONJ:mark>fell towns:NOUN*:nsubj>fell "
        "fell:VERB:ccomp>said",
        f"{MALI} It:PRON:nsubj>army was:AUX:cop>army under:ADP:case>army army:NOUN rule:NOUN that:SCONJ:mark>fell "
        "towns:NOUN*:nsubj>fell fell:VERB:advcl>army",
        f"{MALI} It:PRON:nsubj>turn was:AUX:cop>turn the:DET turn:NOUN of:ADP:case>envoys envoys:NOUN*:nmod>turn",
    ],
)
def test_it_that_only_brings_something_forward_is_nobody(line: str) -> None:
    assert taken_up("en", line) == []


def test_it_may_be_a_member_of_something() -> None:
    line = f"{MALI} It:PRON:nsubj>member is:AUX:cop>member a:DET member:NOUN of:ADP:case>clubs clubs:NOUN*:nmod>member"
    assert taken_up("en", line) == [("It", "mali")]


def test_it_behind_the_same_preposition_as_a_name_means_the_name() -> None:
    line = (
        "Bazoum:PROPN:nsubj>shut=mohamed-bazoum shut:VERB borders:NOUN*:obj>shut with:ADP:case>Mali "
        "Mali:PROPN:nmod>borders=mali of:ADP:case>Chad Chad:PROPN:nmod>borders=chad and:CCONJ trade:NOUN:conj>borders "
        "with:ADP:case>it it:PRON:nmod>trade"
    )
    assert taken_up("en", line) == [("it", "mali")]


@pytest.mark.parametrize("noun", ["peacekeepers:NOUN*", "mandate:NOUN"])
def test_peacekeepers_and_mandates_are_those_of_a_mission(noun: str) -> None:
    form = noun.split(":")[0]
    line = (
        "The:DET battle:NOUN:nsubj>followed followed:VERB exits:NOUN*:obj>followed of:ADP:case>MINUSMA "
        f"MINUSMA:PROPN:nmod>exits=minusma | Its:PRON:nmod:poss>{form} {noun}:nsubj>ended ended:VERB"
    )
    assert taken_up("en", line) == [("Its", "minusma")]


def test_what_a_body_calls_itself_is_its_name() -> None:
    line = (
        "The:DET new:ADJ movement:NOUN:nsubj>calls calls:VERB itself:PRON:obj>calls JNIM:PROPN:xcomp>calls=jnim "
        "| It:PRON:nsubj>left left:VERB"
    )
    assert taken_up("en", line) == [("movement", "jnim"), ("itself", "jnim"), ("It", "jnim")]


def test_a_sentence_speaks_above_all_of_whom_it_names_twice() -> None:
    line = (
        "War:NOUN:nsubj>hit hit:VERB Mali:PROPN:obj>hit=mali and:CCONJ trade:NOUN:conj>hit of:ADP:case>Mali "
        "Mali:PROPN:nmod>trade=mali with:ADP:case>Chad Chad:PROPN:nmod>trade=chad | It:PRON:nsubj>left left:VERB"
    )
    found = taken_up("en", line.replace("War:NOUN:nsubj>hit", "War:PROPN:dep>hit"))
    assert found == [("It", "mali")]


def test_he_after_a_stranger_is_not_the_one_told_before() -> None:
    line = (
        "Abdoulaye_Diop:PROPN:nsubj>spoke=abdoulaye-diop spoke:VERB | Smith:PROPN:nsubj>said said:VERB "
        "he:PRON:nsubj>left left:VERB:ccomp>said"
    )
    assert taken_up("en", line) == []


def test_the_minister_is_whoever_was_named_as_minister_of_something() -> None:
    line = (
        "The:DET Malian:ADJ=mali Minister:PROPN of:ADP:case>Defence Defence:PROPN:nmod>Minister "
        "Abdoulaye_Diop:PROPN:nsubj>spoke=abdoulaye-diop spoke:VERB | The:DET minister:NOUN:nsubj>left left:VERB"
    )
    assert taken_up("en", line) == [("The minister", "abdoulaye-diop")]

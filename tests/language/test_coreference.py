"""Pronouns, descriptions and offices without a name take up who was named before, or nobody."""

from __future__ import annotations

from datetime import date

import pytest
from taking import taken_up


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        (
            "en",
            "Russia:PROPN:nsubj>tell=russia will:AUX:aux>tell tell:VERB Mali:PROPN:obj>tell=mali to:PART "
            "free:VERB:xcomp>tell its:PRON:nmod:poss>critics critics:NOUN:obj>free",
            [("its", "mali")],
        ),
        (
            "fr",
            "La:DET Russie:PROPN:nsubj>sommer=russia va:AUX:aux>sommer sommer:VERB le:DET Mali:PROPN:obj>sommer=mali "
            "de:ADP:mark>libérer libérer:VERB:xcomp>sommer ses:DET:det>détenus détenus:NOUN:obj>libérer",
            [("ses", "mali")],
        ),
        (
            "en",
            "Niger:PROPN:nsubj>cut=niger cut:VERB its:PRON:nmod:poss>ties ties:NOUN:obj>cut",
            [("its", "niger")],
        ),
        (
            "en",
            "Niger:PROPN:nsubj>spoke=niger spoke:VERB | It:PRON:nsubj>left left:VERB ECOWAS:PROPN:obj>left=ecowas",
            [("It", "niger")],
        ),
        (
            "en",
            "Abdoulaye_Diop:PROPN:nsubj>spoke=abdoulaye-diop spoke:VERB | He:PRON:nsubj>left left:VERB",
            [("He", "abdoulaye-diop")],
        ),
        (
            "en",
            "Mali:PROPN:nsubj>spoke=mali and:CCONJ:cc>Niger Niger:PROPN:conj>Mali=niger "
            "spoke:VERB | They:PRON:nsubj>left left:VERB",
            [("They", "mali"), ("They", "niger")],
        ),
        (
            "en",
            "The:DET deal:NOUN:nsubj>names names:VERB Russian:ADJ:amod>trainers trainers:NOUN*:obj>names=russia "
            "| They:PRON:nsubj>left left:VERB",
            [("They", "russia")],
        ),
        (
            "en",
            "Mali:PROPN:nsubj>spoke=mali spoke:VERB | Raiders:NOUN*:nsubj>died died:VERB it:PRON:nsubj>said said:VERB",
            [("it", "mali")],
        ),
        (
            "fr",
            "Le:DET Niger:PROPN:nsubj>rompt=niger rompt:VERB ses:DET:det>liens liens:NOUN:obj>rompt",
            [("ses", "niger")],
        ),
        (
            "fr",
            "La:DET France:PROPN:nsubj>part=france part:VERB | Elle:PRON:nsubj>accuse "
            "accuse:VERB le:DET Mali:PROPN:obj>accuse=mali",
            [("Elle", "france")],
        ),
    ],
)
def test_a_pronoun_takes_up_the_subject_before_it(language: str, line: str, expected: list[tuple[str, str]]) -> None:
    assert taken_up(language, line) == expected


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "en",
            "The:DET deal:NOUN:nsubj>pleased pleased:VERB Mali:PROPN:obj>pleased=mali | It:PRON:nsubj>ended ended:VERB",
        ),
        (
            "en",
            "The:DET deal:NOUN:nsubj>tells tells:VERB partners:NOUN*:iobj>tells of:ADP:case>trainers "
            "Russian:ADJ:amod>trainers trainers:NOUN*:obl>tells=russia | They:PRON:nsubj>left left:VERB",
        ),
        (
            "en",
            "Mali:PROPN:nsubj>met=mali met:VERB Chad:PROPN:obj>met=chad | Talks:NOUN*:nsubj>ended ended:VERB "
            "| They:PRON:nsubj>failed failed:VERB",
        ),
        ("en", "It:PRON:expl>seems seems:VERB Mali:PROPN:nsubj>left=mali left:VERB:ccomp>seems"),
        ("en", "Mali:PROPN:nsubj>met=mali met:VERB Chad:PROPN:obj>met=chad | he:PRON:nsubj>left left:VERB"),
        ("fr", "Le:DET Mali:PROPN:nsubj>part=mali part:VERB | Il:PRON:expl>faut faut:VERB attendre:VERB:xcomp>faut"),
        ("fr", "La:DET France:PROPN:nsubj>part=france part:VERB | Il:PRON:nsubj>accuse accuse:VERB"),
    ],
)
def test_where_nobody_fits_nobody_is_taken_up(language: str, line: str) -> None:
    assert taken_up(language, line) == []


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        (
            "en",
            "ECOWAS:PROPN:nsubj>met=ecowas met:VERB | The:DET bloc:NOUN:nsubj>spoke spoke:VERB",
            [("The bloc", "ecowas")],
        ),
        (
            "en",
            "Mali:PROPN:nsubj>met=mali met:VERB Chad:PROPN:obj>met=chad | The:DET two:NUM "
            "countries:NOUN:nsubj>spoke spoke:VERB",
            [("The two countries", "chad"), ("The two countries", "mali")],
        ),
        (
            "en",
            "Orano:PROPN:nsubj>sued=orano sued:VERB Niger:PROPN:obj>sued=niger | The:DET "
            "company:NOUN:nsubj>won won:VERB",
            [("The company", "orano")],
        ),
        (
            "en",
            "Niger:PROPN:nsubj>spoke=niger spoke:VERB | The:DET junta:NOUN:nsubj>left left:VERB",
            [("The junta", "niger")],
        ),
        (
            "en",
            "Niger:PROPN:nsubj>spoke=niger spoke:VERB | The:DET former:ADJ colonial:ADJ "
            "power:NOUN:nsubj>left left:VERB",
            [("The former colonial power", "france")],
        ),
        (
            "fr",
            "Le:DET Mali:PROPN:nsubj>voit=mali voit:VERB le:DET Tchad:PROPN:obj>voit=chad "
            "| Les:DET deux:NUM pays:NOUN:nsubj>parlent parlent:VERB",
            [("Les deux pays", "chad"), ("Les deux pays", "mali")],
        ),
        (
            "fr",
            "Le:DET Niger:PROPN:nsubj>parle=niger parle:VERB | l':DET ancienne:ADJ puissance:NOUN:nsubj>part "
            "coloniale:ADJ:amod>puissance part:VERB",
            [("l' ancienne puissance", "france")],
        ),
    ],
)
def test_a_description_takes_up_who_fits_it(language: str, line: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(taken_up(language, line)) == sorted(expected)


@pytest.mark.parametrize(
    "line",
    [
        "ECOWAS:PROPN:nsubj>met=ecowas met:VERB | The:DET bloc:NOUN:nsubj>spoke "
        "of:ADP:case>votes votes:NOUN:nmod>bloc spoke:VERB",
        "ECOWAS:PROPN:nsubj>met=ecowas met:VERB | A:DET bloc:NOUN:nsubj>spoke spoke:VERB",
        "Mali:PROPN:nsubj>met=mali met:VERB | The:DET two:NUM countries:NOUN:nsubj>spoke spoke:VERB",
        "Chad:PROPN:nsubj>spoke=chad spoke:VERB | The:DET junta:NOUN:nsubj>left left:VERB",
    ],
)
def test_a_description_that_is_narrowed_down_or_fits_nobody_takes_up_nobody(line: str) -> None:
    assert taken_up("en", line) == []


def test_an_office_of_a_state_means_who_holds_it_at_the_date_of_the_report() -> None:
    line = "The:DET Malian:ADJ:amod>president=mali president:NOUN:nsubj>spoke spoke:VERB"
    assert taken_up("en", line) == [("The Malian president", "assimi-goita")]
    assert taken_up("en", line, published=date(2015, 5, 1)) == []


def test_with_an_article_another_office_begins() -> None:
    line = (
        "The:DET president:NOUN:nsubj>met of:ADP:case>Mali Mali:PROPN:nmod>president=mali and:CCONJ the:DET "
        "foreign:ADJ:amod>minister minister:NOUN:conj>president of:ADP:case>Chad Chad:PROPN:nmod>minister=chad met:VERB"
    )
    assert taken_up("en", line) == [("The president of Mali", "assimi-goita")]


@pytest.mark.parametrize(("office", "holder"), [("president", []), ("leader", ["idriss-deby"])])
def test_a_president_does_not_head_only_the_government(office: str, holder: list[str]) -> None:
    line = f"The:DET {office}:NOUN:nsubj>spoke of:ADP:case>Chad Chad:PROPN:nmod>{office}=chad spoke:VERB"
    assert [actor for _, actor in taken_up("en", line)] == holder


def test_an_office_without_owner_means_its_last_holder_in_the_report() -> None:
    line = (
        "Malian:ADJ=mali Foreign:ADJ Minister:PROPN Abdoulaye_Diop:PROPN:nsubj>spoke=abdoulaye-diop spoke:VERB "
        "| The:DET minister:NOUN:nsubj>left left:VERB"
    )
    assert taken_up("en", line) == [("The minister", "abdoulaye-diop")]


def test_a_rank_means_who_was_named_with_it() -> None:
    line = (
        "General:PROPN Assimi_Goita:PROPN:nsubj>spoke=assimi-goita spoke:VERB | The:DET "
        "general:NOUN:nsubj>left left:VERB"
    )
    assert taken_up("en", line) == [("The general", "assimi-goita")]

"""Plurals, numbers, neighbours and words of a name take up those who were told before, or those who follow."""

from __future__ import annotations

import pytest
from taking import taken_up


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        (  # a nearer pair, though one of it is only told by its town, comes before a farther list
            "en",
            "Chad:PROPN:nsubj>met=chad met:VERB France:PROPN:conj>Chad=france and:CCONJ:cc>France | talks:NOUN "
            "ended:VERB "
            "| talks:NOUN ended:VERB | Niamey:PROPN:nsubj>wrote=niamey wrote:VERB to:ADP Mali:PROPN:obl>wrote=mali "
            "| The:DET two:NUM countries:NOUN*:nsubj>spoke spoke:VERB",
            ["mali", "niger"],
        ),
        (  # people stand for their states where states are wanted
            "en",
            "Sergey_Lavrov:PROPN:nsubj>met=sergey-lavrov met:VERB Abdoulaye_Diop:PROPN:obj>met=abdoulaye-diop "
            "| The:DET two:NUM countries:NOUN*:nsubj>agree agree:VERB",
            ["mali", "russia"],
        ),
        (
            "fr",
            "Sergey_Lavrov:PROPN:nsubj>voit=sergey-lavrov voit:VERB Abdoulaye_Diop:PROPN:obj>voit=abdoulaye-diop "
            "| Les:DET deux:NUM pays:NOUN*:nsubj>agree agree:VERB",
            ["mali", "russia"],
        ),
        (
            "en",
            "Sergey_Lavrov:PROPN:nsubj>met=sergey-lavrov met:VERB Abdoulaye_Diop:PROPN:obj>met=abdoulaye-diop "
            "| The:DET two:NUM:nsubj>agree agree:VERB",
            ["abdoulaye-diop", "sergey-lavrov"],
        ),
        (
            "en",
            "Mali:PROPN:nsubj>met=mali met:VERB Niger:PROPN:conj>Mali=niger and:CCONJ:cc>Chad "
            "Chad:PROPN:conj>Mali=chad "
            "| France:PROPN:nsubj>left=france left:VERB all:DET three:NUM:obj>left",
            ["chad", "mali", "niger"],
        ),
    ],
)
def test_a_number_takes_up_just_so_many(language: str, line: str, expected: list[str]) -> None:
    assert sorted(actor for _, actor in taken_up(language, line)) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Mali:PROPN:nsubj>met=mali met:VERB Chad:PROPN:obj>met=chad | It:PRON:expl cost:VERB the:DET two:NUM "
        "million:NUM",
        "Mali:PROPN:nsubj>met=mali met:VERB Chad:PROPN:obj>met=chad | Those:PRON the:DET two:NUM "
        "buses:NOUN*:nsubj>left left:VERB",
        "Mali:PROPN:nsubj>met=mali met:VERB Chad:PROPN:obj>met=chad | Two:NUM:nsubj>left left:VERB",
    ],
)
def test_a_number_that_counts_things_takes_up_nobody(line: str) -> None:
    assert [actor for form, actor in taken_up("en", line) if "two" in form.lower()] == []


THREE = "| Mali:PROPN:nsubj>left=mali ,:PUNCT Niger:PROPN:conj>Mali=niger and:CCONJ Chad:PROPN:conj>Mali=chad left:VERB"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            f"Three:NUM Sahel:PROPN states:NOUN*:nsubj>quit quit:VERB bloc:NOUN:obj>quit {THREE}",
            ["chad", "mali", "niger"],
        ),
        (
            f"ECOWAS:PROPN:nsubj>warns=ecowas warns:VERB Sahel:PROPN states:NOUN*:obj>warns {THREE}",
            ["chad", "mali", "niger"],
        ),
        (f"Two:NUM Sahel:PROPN states:NOUN*:nsubj>quit quit:VERB bloc:NOUN:obj>quit {THREE}", []),
        (f"Three:NUM states:NOUN*:nsubj>quit quit:VERB bloc:NOUN:obj>quit {THREE}", []),
        ("Three:NUM Sahel:PROPN states:NOUN*:nsubj>quit quit:VERB bloc:NOUN:obj>quit", []),
    ],
)
def test_a_headline_counts_the_states_of_the_region_that_follow(line: str, expected: list[str]) -> None:
    assert sorted(actor for _, actor in taken_up("en", line)) == expected


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        (
            "en",
            "Mali:PROPN:nsubj>wrote=mali wrote:VERB | Chad:PROPN:nsubj>blamed=chad blamed:VERB "
            "its:PRON:nmod:poss>neighbour "
            "neighbour:NOUN:obj>blamed",
            ("its neighbour", "mali"),
        ),
        (
            "fr",
            "Le:DET Mali:PROPN:nsubj>écrit=mali écrit:VERB | Le:DET Tchad:PROPN:nsubj>blâme=chad blâme:VERB "
            "son:DET:det>voisin voisin:NOUN:obj>blâme",
            ("son voisin", "mali"),
        ),
        (
            "en",
            "Goods:NOUN*:nsubj>cross cross:VERB Mali:PROPN:obj>cross=mali | Chad:PROPN:nsubj>blamed=chad blamed:VERB "
            "the:DET neighbouring:ADJ country:NOUN:obj>blamed",
            ("the neighbouring country", "mali"),
        ),
        (
            "en",
            "Sergey_Lavrov:PROPN:nsubj>came=sergey-lavrov came:VERB | Assimi_Goita:PROPN:nsubj>thanked=assimi-goita "
            "thanked:VERB his:PRON:nmod:poss>guest guest:NOUN:obj>thanked",
            ("his guest", "sergey-lavrov"),
        ),
        (
            "en",
            "Mali:PROPN:nsubj>spoke=mali spoke:VERB | France:PROPN:nsubj>left=france left:VERB "
            "its:PRON:nmod:poss>colony "
            "former:ADJ:amod>colony colony:NOUN:obj>left",
            ("its former colony", "mali"),
        ),
        (
            "en",
            "Mali:PROPN:nsubj>left=mali left:VERB its:PRON:nmod:poss>ruler former:ADJ:amod>ruler "
            "colonial:ADJ:amod>ruler ruler:NOUN:obj>left",
            ("ruler", "france"),
        ),
    ],
)
def test_a_relational_noun_means_the_other_one(language: str, line: str, expected: tuple[str, str]) -> None:
    assert expected in taken_up(language, line)


def test_a_neighbour_is_nobody_where_two_states_could_be_meant() -> None:
    line = (
        "Mali:PROPN:nsubj>met=mali met:VERB Niger:PROPN:conj>Mali=niger | Chad:PROPN:nsubj>blamed=chad blamed:VERB "
        "its:PRON:nmod:poss>neighbour neighbour:NOUN:obj>blamed"
    )
    assert taken_up("en", line) == [("its", "chad")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "ECOWAS_Commission:PROPN:nsubj>met=ecowas-commission met:VERB | Then:ADV the:DET "
            "Commission:PROPN:nsubj>spoke "
            "spoke:VERB",
            ["ecowas-commission"],
        ),
        ("Mali:PROPN:nsubj>met=mali met:VERB | Then:ADV the:DET Commission:PROPN:nsubj>spoke spoke:VERB", []),
        (
            "ECOWAS_Commission:PROPN:nsubj>met=ecowas-commission met:VERB | Then:ADV the:DET Ecowas:PROPN:nsubj>spoke "
            "spoke:VERB",
            [],
        ),
        (
            "ECOWAS_Commission:PROPN:nsubj>met=ecowas-commission met:VERB | Then:ADV the:DET "
            "Commission:PROPN:nsubj>spoke "
            "of:ADP:case>Lakes Lakes:PROPN:nmod>Commission spoke:VERB",
            [],
        ),
    ],
)
def test_a_word_with_a_capital_is_the_body_that_bears_it(line: str, expected: list[str]) -> None:
    assert [actor for _, actor in taken_up("en", line)] == expected

"""Events that a report names by a dated noun, on trees written by hand; and the undated tellings that take its date."""

from __future__ import annotations

from dataclasses import replace

import pytest
from test_power import read
from test_terms import said

from sahelgraph.extraction.echoes import Named, date_echoes, named_events
from sahelgraph.model import ActorId, Evidence
from sahelgraph.timespan import TimeSpan

NIGER = ActorId("niger")


@pytest.mark.parametrize(
    ("language", "tree"),
    [
        ("en", "The|DET|det|2 coup|NOUN|root|0 in|ADP|case|4 Niger|PROPN|nmod|2 in|ADP|case|6 July|PROPN|nmod|2"),
        (
            "fr",
            "Le|DET|det|2 putsch|NOUN|root|0 au|ADP|case|4 Niger|PROPN|nmod|2 en|ADP|case|6 juillet|NOUN|nmod|2",
        ),
        (
            "fr",
            "Le|DET|det|2 coup|NOUN|root|0 d'|ADP|case|4 État|NOUN|nmod|2 au|ADP|case|6 Niger|PROPN|nmod|2"
            " en|ADP|case|8 juillet|NOUN|nmod|2",
        ),
    ],
    ids=["coup", "putsch", "coup d'État"],
)
def test_a_coup_has_its_date_and_those_whom_its_words_name(language: str, tree: str) -> None:
    (told,) = named_events(*read([tree], language, "Niger"))
    assert told == Named("overthrew", TimeSpan.parse("2023-07"), frozenset({NIGER}))


def test_a_french_coup_of_another_kind_is_none() -> None:
    tree = "Le|DET|det|2 coup|NOUN|root|0 d'|ADP|case|4 envoi|NOUN|nmod|2 en|ADP|case|6 juillet|NOUN|nmod|2"
    assert list(named_events(*read([tree], "fr"))) == []


JULY = Named("overthrew", TimeSpan.parse("2023-07"), frozenset())
DAY = Named("overthrew", TimeSpan.parse("2023-07-26"), frozenset({NIGER}))
OUSTED = said("niger", "overthrew", "bazoum")


def test_an_undated_overthrow_takes_the_finest_date_of_the_coup() -> None:
    assert date_echoes([OUSTED], [JULY, DAY]) == (replace(OUSTED, when=DAY.when),)


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        ([OUSTED], []),
        ([OUSTED], [JULY, Named("overthrew", TimeSpan.parse("2020-08"), frozenset())]),
        ([OUSTED], [Named("overthrew", TimeSpan.parse("2020-08"), frozenset({ActorId("mali")}))]),
        ([OUSTED, said("mali", "overthrew", "keita")], [JULY]),
        ([said("niger", "overthrew", "bazoum", "2023")], [JULY]),
        ([said("niger", "overthrew", "bazoum", status="planned")], [JULY]),
    ],
    ids=["no coup", "two coups", "elsewhere", "two overthrown", "dated already", "planned"],
)
def test_any_other_overthrow_is_left_as_it_is(evidence: list[Evidence], told: list[Named]) -> None:
    assert date_echoes(evidence, told) == tuple(evidence)


@pytest.mark.parametrize(
    ("language", "noun", "relation"),
    [("en", "raid", "attacked"), ("en", "withdrawal", "withdrewFrom"), ("fr", "traité", "signedAgreementWith")],
)
def test_other_events_are_named_by_nouns_too(language: str, noun: str, relation: str) -> None:
    month = "in|ADP|case|4 July|PROPN|nmod|2" if language == "en" else "en|ADP|case|4 juillet|NOUN|nmod|2"
    events = named_events(*read([f"The|DET|det|2 {noun}|NOUN|root|0 {month}"], language))
    assert Named(relation, TimeSpan.parse("2023-07"), frozenset()) in set(events)


def test_an_undated_noun_names_no_date() -> None:
    assert list(named_events(*read(["The|DET|det|2 raid|NOUN|root|0"], "en"))) == []


BLOC = [said(member, "withdrewFrom", "bloc") for member in ("mali", "niger")]
LEFT = Named("withdrewFrom", TimeSpan.parse("2024-01-28"), frozenset())


def test_several_who_did_the_same_did_it_on_the_same_day() -> None:
    assert date_echoes(BLOC, [LEFT]) == tuple(replace(item, when=LEFT.when) for item in BLOC)


def test_an_attack_on_one_place_is_not_that_on_another() -> None:
    raids = (said("group", "attacked", "bamako"), said("group", "attacked", "gao"))
    told = Named("attacked", TimeSpan.parse("2024-01-28"), frozenset())
    assert date_echoes(raids, [told]) == raids
    assert date_echoes(raids[:1], [told]) == (replace(raids[0], when=told.when),)


@pytest.mark.parametrize(
    "other",
    [said("chad", "withdrewFrom", "force"), said("chad", "withdrewFrom", "bloc", "2022-05")],
    ids=["of something else", "on another day"],
)
def test_several_events_of_a_kind_take_no_date(other: Evidence) -> None:
    assert date_echoes([*BLOC, other], [LEFT]) == (*BLOC, other)


def test_a_noun_about_others_dates_nothing() -> None:
    elsewhere = replace(LEFT, actors=frozenset({ActorId("chad")}))
    assert date_echoes(BLOC, [LEFT, elsewhere]) == date_echoes(BLOC, [elsewhere]) == tuple(BLOC)


def test_a_noun_about_the_same_goes_before_one_about_others() -> None:
    own = replace(LEFT, actors=frozenset({NIGER}))
    elsewhere = Named("withdrewFrom", TimeSpan.parse("2022-05"), frozenset({ActorId("chad")}))
    assert date_echoes(BLOC, [elsewhere, own]) == tuple(replace(item, when=LEFT.when) for item in BLOC)


def test_a_body_that_was_launched_on_a_day_was_founded_then() -> None:
    tree = "Niger|PROPN|nsubj:pass|3 was|AUX|aux:pass|3 launched=launch|VERB|root|0 in|ADP|case|5 July|PROPN|obl|3"
    (told,) = named_events(*read([tree], "en", "Niger"))
    assert told == Named("founded", TimeSpan.parse("2023-07"), frozenset({NIGER}))
    founders = (said("mali", "founded", "niger"), said("chad", "founded", "niger"))
    assert date_echoes(founders, [told]) == tuple(replace(item, when=told.when) for item in founders)

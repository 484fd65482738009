"""Offices and who holds them, in every word order of both languages, on trees written by hand."""

from __future__ import annotations

import pytest
from scenes import ACTORS, STATES, scene

from sahelgraph.background import Offices as Background
from sahelgraph.language.holders import find_holdings
from sahelgraph.language.offices import find_phrases
from sahelgraph.language.parsed import Office
from sahelgraph.language.roll import Roll
from sahelgraph.language.titles import Titles

TITLES = {language: Titles.load(language) for language in ("en", "fr")}
LAVROV = "Sergey_Lavrov:PROPN=sergey-lavrov"
DIOP = "Abdoulaye_Diop:PROPN=abdoulaye-diop"
WHO = "Zibo_Kouro:PROPN=zibo-kouro"
TIANI = "Abdourahamane_Tiani:PROPN=abdourahamane-tchiani"


def offices(language: str, line: str) -> tuple[Office, ...]:
    built = scene(language, line)
    roll = Roll(built, TITLES[language], STATES, Background(()), ACTORS.keys() - {"zibo-kouro"})
    roll.hold_all(find_holdings(built, TITLES[language], find_phrases(built, TITLES[language])), guess=True)
    return roll.offices


@pytest.mark.parametrize(
    ("language", "line", "person", "organisation", "title", "head"),
    [
        (
            "en",
            f"Russian:ADJ=russia Foreign:ADJ Minister:PROPN {LAVROV} said:VERB",
            "sergey-lavrov", "russia", "foreign minister", False,
        ),
        (
            "en",
            f"Mali:PROPN=mali 's:PART foreign:ADJ minister:NOUN , {DIOP} , said:VERB",
            "abdoulaye-diop", "mali", "foreign minister", False,
        ),
        (
            "en",
            f"{LAVROV} , the:DET Russian:ADJ=russia foreign:ADJ minister:NOUN , said:VERB",
            "sergey-lavrov", "russia", "foreign minister", False,
        ),
        (
            "en",
            f"the:DET head:NOUN of:ADP Niger:PROPN=niger 's:PART military:ADJ government:NOUN General:PROPN {TIANI}",
            "abdourahamane-tchiani", "niger", "head of military government", True,
        ),
        (
            "en",
            f"General:PROPN {TIANI} , who:PRON became:VERB Niger:PROPN=niger 's:PART interim:ADJ president:NOUN",
            "abdourahamane-tchiani", "niger", "interim president", True,
        ),
        (
            "en",
            f"{LAVROV} , ambassador:NOUN of:ADP Russia:PROPN=russia to:ADP Mali:PROPN=mali",
            "sergey-lavrov", "russia", "ambassador to Mali", False,
        ),
        (
            "en",
            "Secretary:PROPN -:PUNCT General:PROPN Antonio_Guterres:PROPN=antonio-guterres said:VERB",
            "antonio-guterres", "un", "secretary-general", True,
        ),
        (
            "fr",
            f"le:DET ministre:NOUN malien:ADJ=mali des:ADP Affaires:NOUN étrangères:ADJ , {DIOP} , a:AUX dit:VERB",
            "abdoulaye-diop", "mali", "foreign minister", False,
        ),
        (
            "fr",
            f"le:DET chef:NOUN de:ADP la:DET diplomatie:NOUN russe:ADJ=russia , {LAVROV} , a:AUX dit:VERB",
            "sergey-lavrov", "russia", "foreign minister", False,
        ),
        (
            "fr",
            f"{DIOP} , porte-parole:NOUN du:ADP gouvernement:NOUN malien:ADJ=mali , a:AUX dit:VERB",
            "abdoulaye-diop", "mali", "government spokesperson", False,
        ),
        (
            "fr",
            f"le:DET président:NOUN nigérien:ADJ=niger , le:DET général:NOUN {TIANI} , a:AUX dit:VERB",
            "abdourahamane-tchiani", "niger", "president", True,
        ),
    ],
)  # fmt: skip
def test_an_office_is_read_with_its_holder_and_whose_it_is(
    language: str, line: str, person: str, organisation: str, title: str, head: bool
) -> None:
    (office,) = offices(language, line)
    assert (office.person, office.organisation, office.head) == (person, organisation, head)
    assert office.title == title
    assert not office.former


def test_the_span_covers_office_and_name() -> None:
    line = f"yesterday:ADV the:DET Russian:ADJ=russia foreign:ADJ minister:NOUN , {LAVROV} , left:VERB"
    (office,) = offices("en", line)
    text = scene("en", line).doc.text
    assert text[office.span.start : office.span.end] == "the Russian foreign minister , Sergey Lavrov"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "former:ADJ Nigerien:ADJ=niger president:NOUN Mohamed_Bazoum:PROPN=mohamed-bazoum"),
        ("fr", "l':DET ancien:ADJ président:NOUN nigérien:ADJ=niger Mohamed_Bazoum:PROPN=mohamed-bazoum"),
        ("fr", "le:DET président:NOUN nigérien:ADJ=niger déchu:ADJ , Mohamed_Bazoum:PROPN=mohamed-bazoum"),
        (
            "en",
            "soldiers:NOUN:nsubj>ousted ousted:VERB President:PROPN:nmod:desc>Bazoum "
            "Bazoum:PROPN:obj>ousted=mohamed-bazoum",
        ),
    ],
)
def test_an_office_that_is_over_is_former(language: str, line: str) -> None:
    assert [(office.person, office.former) for office in offices(language, line)] == [("mohamed-bazoum", True)]


def test_a_vice_president_and_a_deputy_are_no_heads() -> None:
    line = f"Malian:ADJ=mali Vice:PROPN President:PROPN {DIOP} met:VERB"
    assert [office.head for office in offices("en", line)] == [False]


def test_members_of_a_list_bring_their_own_states() -> None:
    line = (
        f"Presidents:NOUN {TIANI} of:ADP Niger:PROPN=niger and:CCONJ "
        f"Assimi_Goita:PROPN=assimi-goita of:ADP Mali:PROPN=mali"
    )
    assert {(office.person, office.organisation) for office in offices("en", line)} == {
        ("abdourahamane-tchiani", "niger"),
        ("assimi-goita", "mali"),
    }


@pytest.mark.parametrize(
    ("line", "person", "body", "head"),
    [
        (f"JNIM:PROPN=jnim , led:VERB:acl>JNIM by:ADP {DIOP} , attacked:VERB", "abdoulaye-diop", "jnim", True),
        (f"{DIOP} , who:PRON leads:VERB the:DET ECOWAS:PROPN=ecowas , spoke:VERB", "abdoulaye-diop", "ecowas", True),
        (
            f"{DIOP} , who:PRON now:ADV chairs:VERB the:DET ECOWAS:PROPN=ecowas , spoke:VERB",
            "abdoulaye-diop",
            "ecowas",
            True,
        ),
        (
            "Abdoulaye_Diop:PROPN:nsubj>presides=abdoulaye-diop , a:DET general:NOUN , "
            "now:ADV presides:VERB over:ADP ECOWAS:PROPN=ecowas",
            "abdoulaye-diop",
            "ecowas",
            True,
        ),
        (
            f"JNIM:PROPN=jnim , the:DET faction:NOUN:appos>JNIM of:ADP veteran:ADJ rebel:NOUN {DIOP} , spoke:VERB",
            "abdoulaye-diop",
            "jnim",
            True,
        ),
        (f"Russia:PROPN=russia 's:PART {LAVROV} spoke:VERB", "sergey-lavrov", "russia", False),
        (f"General:PROPN {DIOP} of:ADP ECOWAS:PROPN=ecowas spoke:VERB", "abdoulaye-diop", "ecowas", False),
        (f"{LAVROV} ( Russia:PROPN=russia ) spoke:VERB", "sergey-lavrov", "russia", False),
        (f"{DIOP} , who:PRON speaks:VERB for:ADP ECOWAS:PROPN=ecowas , left:VERB", "abdoulaye-diop", "ecowas", False),
    ],
)
def test_a_verb_or_a_genitive_says_an_office_too(line: str, person: str, body: str, head: bool) -> None:
    (office,) = offices("en", line)
    assert (office.person, office.organisation, office.head) == (person, body, head)


def test_to_whom_one_speaks_one_speaks_for_nobody() -> None:
    assert offices("en", f"{DIOP} spoke:VERB to:ADP ECOWAS:PROPN=ecowas on:ADP Monday:PROPN") == ()


def test_a_rebel_leader_has_no_office_in_the_state_he_is_a_citizen_of() -> None:
    assert offices("en", f"Malian:ADJ=mali jihadist:ADJ leader:NOUN {DIOP} fled:VERB") == ()


def test_an_office_is_given_once() -> None:
    line = f"President:PROPN {TIANI} met:VERB them:PRON | President:PROPN {TIANI} left:VERB"
    assert len(offices("en", line)) == 1


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        (f"Niger:PROPN=niger quit:VERB ECOWAS:PROPN=ecowas | President:PROPN {WHO} spoke:VERB", "niger"),
        (f"In:ADP Niamey:PROPN=niamey all:DET slept:VERB | President:PROPN {WHO} spoke:VERB", "niger"),
        (f"Niger:PROPN=niger left:VERB Chad:PROPN=chad | President:PROPN {WHO} spoke:VERB", None),
        (f"Niger:PROPN=niger slept:VERB | It:PRON rained:VERB | President:PROPN {WHO} spoke:VERB", None),
    ],
)
def test_an_unknown_president_is_that_of_a_state_only_if_it_stands_alone_nearby(line: str, owner: str | None) -> None:
    assert [str(office.organisation) for office in offices("en", line)] == ([owner] if owner else [])


def test_whoever_heads_one_part_of_a_state_does_not_head_the_state() -> None:
    line = f"{WHO} , who:PRON runs:VERB Malian:ADJ=mali diplomacy:NOUN"
    assert [(str(o.organisation), o.head) for o in offices("en", line)] == [("mali", False)]


def test_whoever_ran_for_an_office_does_not_hold_it() -> None:
    assert offices("en", f"{WHO} ran:VERB for:ADP the:DET presidency:NOUN of:ADP Mali:PROPN=mali") == ()


def test_the_chief_of_a_mission_is_one_official_of_whoever_sent_it() -> None:
    line = f"{WHO} , la:DET cheffe:NOUN de:ADP mission:NOUN de:ADP la:DET Cédéao:PROPN=ecowas , a:AUX dit:VERB"
    assert [(str(o.organisation), o.head) for o in offices("fr", line)] == [("ecowas", False)]


def test_one_of_several_holds_the_office_that_is_told_of_them() -> None:
    line = f"{WHO} , one:NUM of:ADP the:DET spokesmen:NOUN of:ADP JNIM:PROPN=jnim , said:VERB"
    assert [(str(o.organisation), o.title) for o in offices("en", line)] == [("jnim", "spokesmen")]


def test_an_origin_may_stand_between_an_office_and_its_holder() -> None:
    line = f"porte-parole:NOUN de:ADP la:DET Cédéao:PROPN=ecowas , le:DET Malien:ADJ=mali {WHO} a:AUX dit:VERB"
    assert [str(o.organisation) for o in offices("fr", line)] == ["ecowas"]

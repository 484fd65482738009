"""What a report says shortly: companies by half their name, places by "there", groups by whose they are."""

from __future__ import annotations

from datetime import date

import pytest
from scenes import STATES, scene
from taking import taken_up

from sahelgraph.language.affiliates import take_up_affiliate
from sahelgraph.language.guards import GUARDS, Guards
from sahelgraph.language.newcomers import link_surnames
from sahelgraph.language.salience import Record
from sahelgraph.language.short_names import take_up_short_names
from sahelgraph.language.whereabouts import whereabouts
from sahelgraph.model import Actor, ActorId, Report, ReportId
from sahelgraph.timespan import TimeSpan


def test_a_company_is_known_by_the_first_word_of_its_name() -> None:
    found = scene(
        "en", "Orano_Mining:PROPN:nsubj>left=orano left:VERB:root . | Orano:PROPN:nsubj>said said:VERB:root ."
    )
    take_up_short_names(found)
    assert found.owners(3) == ("orano",)


def test_a_word_that_begins_no_company_stays_a_word() -> None:
    found = scene("en", "West_Mining:PROPN:nsubj>left=orano left:VERB:root . | West:PROPN:nsubj>won won:VERB:root .")
    take_up_short_names(found)
    assert found.owners(3) == ()


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("They met in:ADP:case>Niamey Niamey:PROPN:obl>met=niamey . | Troops stay:VERB:root there:ADV:advmod>stay", 7),
        ("Niamey:PROPN:nsubj>fell=niamey fell:VERB:root . | Troops stay:VERB:root there:ADV:advmod>stay", 5),
        ("He came to:ADP:case>Mali Mali:PROPN:obl>came=mali . | There:PRON:expl>is is:VERB:root war", 5),
    ],
)
def test_there_is_the_place_last_named_as_one(line: str, place: int) -> None:
    meant = {7: ("niamey",)}
    assert whereabouts(scene("en", line), place) == meant.get(place, ())


def test_there_is_the_only_state_where_no_place_is_named() -> None:
    found = scene("en", "Mali:PROPN:nsubj>agreed=mali agreed:VERB:root . | Troops stay:VERB:root there:ADV:advmod>stay")
    assert whereabouts(found, 5) == ("mali",)


def test_there_is_nowhere_where_two_states_could_be_meant() -> None:
    line = "Mali:PROPN:nsubj>told=mali told:VERB Chad:PROPN:obj>told=chad . | They stay:VERB:root there:ADV:advmod>stay"
    assert whereabouts(scene("en", line), 6) == ()


@pytest.mark.parametrize(
    ("line", "position", "group"),
    [
        (
            "The JNIM:PROPN:compound>affiliate=jnim affiliate:NOUN:nsubj>lied lied:VERB:root . | Macina=katiba-macina",
            2,
            True,
        ),
        ("The JNIM:PROPN:compound>affiliate=jnim affiliate:NOUN:nsubj>lied lied:VERB:root .", 2, False),
        (
            "Macina:PROPN:nsubj>lied=katiba-macina , the JNIM:PROPN:compound>affiliate=jnim affiliate:NOUN:appos>Macina"
            " , lied:VERB:root .",
            4,
            False,
        ),
    ],
)
def test_an_affiliate_is_the_one_group_of_the_report_that_belongs_to_whoever_stands_before(
    line: str, position: int, group: bool
) -> None:
    found = scene("en", line)
    take_up_affiliate(found, position)
    assert found.owners(position) == (("katiba-macina",) if group else ())


SON = "Mahamat_Idriss_Deby_Itno:PROPN:nsubj>won=mahamat-deby won:VERB:root . |"
FATHER = "Idriss_Deby:PROPN:nsubj>fell=idriss-deby fell:VERB:root . |"
SURNAME = "Deby:PROPN:nsubj>spoke spoke:VERB:root ."


@pytest.mark.parametrize(
    ("line", "position", "person"),
    [
        (f"{SON} {SURNAME}", 3, ("mahamat-deby",)),
        (f"{FATHER} {SURNAME}", 3, ("idriss-deby",)),
        (f"{SON} {SURNAME} | {FATHER}", 3, ("mahamat-deby",)),
        (f"{SON} {FATHER} {SURNAME}", 6, ()),
    ],
)
def test_a_surname_means_its_bearer_and_of_namesakes_the_only_one_named_before(
    line: str, position: int, person: tuple[str, ...]
) -> None:
    found = scene("en", line)
    link_surnames(found)
    assert found.owners(position) == person


GUARD = Actor(
    id=ActorId("guard"),
    kind="ArmedForce",
    names={"en": ("Presidential Guard",)},
    country="NER",
    active=TimeSpan.parse("1960/.."),
)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Niger:PROPN:nsubj>spoke=niger spoke:VERB | The:DET presidential:ADJ guard:NOUN:nsubj>left left:VERB",
            {4: True},
        ),
        (
            "Niger:PROPN:nsubj>spoke=niger spoke:VERB | The:DET presidential:ADJ guard:NOUN:nsubj>left left:VERB "
            "| The:DET guards:NOUN*:nsubj>left left:VERB",
            {4: True, 7: True},
        ),
        (
            "Mali:PROPN:nsubj>spoke=mali spoke:VERB | The:DET presidential:ADJ guard:NOUN:nsubj>left left:VERB",
            {4: False},
        ),
        ("Niger:PROPN:nsubj>spoke=niger spoke:VERB | The:DET guards:NOUN*:nsubj>left left:VERB", {3: False}),
    ],
)
@pytest.mark.parametrize("published", [None, date(2023, 8, 1)])
def test_a_presidential_guard_is_that_of_the_state_spoken_of(
    line: str, expected: dict[int, bool], published: date | None
) -> None:
    text = scene("en", line).doc.text
    found = scene("en", line, report=Report(id=ReportId("x"), text=text, language="en", published=published))
    found.introduce(GUARD)
    record = Record(found, STATES)
    guards = Guards(found, record, {GUARD.id: GUARD})
    for position, form in enumerate(found.forms):
        if form in GUARDS:
            guards.take_up(position)
        if found.at(position):
            record.note(position)
    assert {place: GUARD.id in found.owners(place) for place in expected} == expected


KATIBA = [("the jihadists", "katiba-macina")]
THE_JIHADISTS = "the:DET jihadists:NOUN*:nsubj>struck=jihadist-groups struck:VERB"


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("JNIM:PROPN:nsubj>spoke=jnim spoke:VERB", [("the jihadists", "jnim")]),
        ("Katiba:PROPN:nsubj>left=katiba-macina left:VERB JNIM:PROPN:obj>left=jnim", KATIBA),
        ("Wagner:PROPN:nsubj>spoke=wagner-group spoke:VERB", []),
        ("Mali:PROPN:nsubj>spoke=mali spoke:VERB", []),
    ],
    ids=["one group", "a branch and its whole", "a group for hire", "no group"],
)  # fmt: skip
def test_the_jihadists_are_the_one_group_of_their_creed_just_named(before: str, found: list[tuple[str, str]]) -> None:
    assert taken_up("en", f"{before} | {THE_JIHADISTS}") == found


@pytest.mark.parametrize(
    "phrase",
    [
        "jihadists:NOUN*:nsubj>struck=jihadist-groups",
        "the:DET jihadists:NOUN*:nsubj>struck=jihadist-groups of:ADP Mopti",
    ],
    ids=["some", "others"],
)
def test_other_jihadists_stay_unnamed(phrase: str) -> None:
    assert taken_up("en", f"JNIM:PROPN:nsubj>spoke=jnim spoke:VERB | {phrase} struck:VERB") == []


PRESIDENT = "The:DET president:NOUN:nsubj>fled fled:VERB"


def test_the_president_is_the_head_of_state_just_named_whoever_rules_now() -> None:
    line = f"Mohamed_Bazoum:PROPN:nsubj>won=mohamed-bazoum won:VERB | {PRESIDENT}"
    assert taken_up("en", line) == [("The president", "mohamed-bazoum")]
    assert taken_up("en", line.replace("mohamed-bazoum", "sergey-lavrov")) == []


def test_of_two_heads_of_state_neither_is_the_president() -> None:
    both = "Mohamed_Bazoum:PROPN:nsubj>met=mohamed-bazoum met:VERB Assimi_Goita:PROPN:obj>met=assimi-goita"
    assert taken_up("en", f"{both} | {PRESIDENT}") == []


@pytest.mark.parametrize("form", ["latter", "former"])
def test_the_former_and_the_latter_are_the_two_of_a_list_whatever_else_is_named(form: str) -> None:
    line = (
        "Russia:PROPN:nsubj>vie=russia and:CCONJ:cc>France France:PROPN:conj>Russia=france vie:VERB in:ADP:case>Chad "
        f"Chad:PROPN:obl>vie=chad | The:DET:det>{form} {form}:ADJ:nsubj>left left:VERB"
    )
    assert taken_up("en", line) == [(f"The {form}", "france" if form == "latter" else "russia")]


def test_a_state_is_not_there_where_it_acts() -> None:
    line = (
        "France:PROPN:nsubj>left=france left:VERB Niger:PROPN:obj>left=niger | France:PROPN:nsubj>stay=france "
        "stay:VERB:root there:ADV:advmod>stay"
    )
    assert whereabouts(scene("en", line), 5) == ("niger",)

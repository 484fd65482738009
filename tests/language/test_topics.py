"""Whom a region's adjective, a topic before the clause and a possessive behind "thanked" mean."""

from __future__ import annotations

import pytest
from scenes import STATES, scene

from sahelgraph.language.regional import find_regional
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import Scene
from sahelgraph.language.topics import judged, topic


def record_of(found: Scene) -> Record:
    """What a scene has told of, all its mentions noted."""
    record = Record(found, STATES)
    for position in found.heads():
        record.note(position)
    return record


@pytest.mark.parametrize(
    ("line", "language", "place"),
    [
        ("Cedeao:PROPN:root=ecowas . | Les dirigeants:NOUN*:nsubj>pressent ouest-africains:ADJ:amod>dirigeants "
         "pressent:VERB:root", "fr", 3),
        ("ECOWAS:PROPN:root=ecowas . | The West African:ADJ:amod>leaders leaders:NOUN*:nsubj>met met:VERB:root",
         "en", 5),
        ("Cedeao:PROPN:root=ecowas . | Le médiateur:NOUN:nsubj>part ouest-africain:ADJ:amod>médiateur part:VERB:root",
         "fr", 4),
    ],
)  # fmt: skip
def test_leaders_and_envoys_of_its_region_are_those_of_a_body_that_is_named(
    line: str, language: str, place: int
) -> None:
    found = scene(language, line)
    find_regional(found)
    assert found.owners(place) == ("ecowas",)


def test_leaders_of_a_region_are_nobody_where_no_body_is_named() -> None:
    found = scene("fr", "Les dirigeants:NOUN*:nsubj>pressent ouest-africains:ADJ:amod>dirigeants pressent:VERB:root")
    find_regional(found)
    assert found.heads() == []


def test_a_country_of_the_region_is_not_its_body() -> None:
    found = scene("fr", "Cedeao:PROPN:root=ecowas . | Un pays:NOUN:nsubj>part ouest-africain:ADJ:amod>pays part:VERB")
    find_regional(found)
    assert found.owners(3) == () == found.owners(4)


def test_a_pronoun_is_whoever_was_set_before_its_clause() -> None:
    found = scene("fr", "Quant au:ADP:case>Mali Mali:PROPN:obl>nie=mali , il:PRON:nsubj>nie nie:VERB:root .")
    assert topic(found, found.doc[4]) == ("mali",)


def test_a_thing_that_is_set_before_a_clause_is_nobody() -> None:
    found = scene("en", "As for talks:NOUN:obl>stall , it:PRON:nsubj>stall stall:VERB:root .")
    assert topic(found, found.doc[4]) == ()


def test_a_pronoun_without_a_topic_has_none() -> None:
    found = scene("en", "Mali:PROPN:nsubj>said=mali said:VERB:root it:PRON:nsubj>left left:VERB:ccomp>said .")
    assert topic(found, found.doc[2]) == ()


def test_what_somebody_is_thanked_for_is_his() -> None:
    found = scene(
        "en",
        "Mali:PROPN:nsubj>thank=mali thank:VERB:root France:PROPN:obj>thank=france for:ADP:case>support"
        " its:PRON:nmod:poss>support support:NOUN:obl>thank .",
    )
    assert judged(record_of(found), found.doc[4]) == ("france",)


def test_what_somebody_does_for_himself_is_not_anothers() -> None:
    found = scene(
        "en",
        "Mali:PROPN:nsubj>called=mali called:VERB:root France:PROPN:obj>called=france for:ADP:case>support"
        " its:PRON:nmod:poss>support support:NOUN:obl>called .",
    )
    assert judged(record_of(found), found.doc[4]) == ()

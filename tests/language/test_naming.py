"""Who gets an office or gives it up by a verb that stands apart from it, and in which body."""

from __future__ import annotations

from datetime import date

import pytest
from scenes import scene

from sahelgraph.language.naming import as_holder, far_subject, is_day, is_over, namer, opens_post
from sahelgraph.language.titles import Titles
from sahelgraph.model import Report, ReportId

TITLES = Titles.load("en")
HEAD = "as:ADP:case>head head:NOUN:obl>{}"
X = "Zibo_Kouro:PROPN:{}=zibo-kouro"
Y = "Sergey_Lavrov:PROPN:{}=sergey-lavrov"


def holders(line: str, link: str = "as") -> list[tuple[str, bool]]:
    built = scene("en", line)
    place = next(token.i for token in built.doc if token.text == link)
    return [(str(built.person_at(who)), resigned) for who, resigned in as_holder(built, TITLES, place)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"{X.format('nsubj>resigned')} resigned:VERB {HEAD.format('resigned')}", [("zibo-kouro", True)]),
        (f"{X.format('nsubj>took')} took:VERB office:NOUN:obj>took {HEAD.format('took')}", [("zibo-kouro", False)]),
        (f"{X.format('nsubj>sold')} sold:VERB gold:NOUN:obj>sold {HEAD.format('sold')}", []),
        (
            f"{X.format('nsubj>succeeded')} succeeded:VERB {Y.format('obj>succeeded')} {HEAD.format('succeeded')}",
            [("zibo-kouro", False), ("sergey-lavrov", True)],
        ),
        (
            f"they:PRON:nsubj>named named:VERB Monday:PROPN:obl>named {X.format('nmod>Monday')} {HEAD.format('named')}",
            [("zibo-kouro", False)],
        ),
    ],
)
def test_the_verb_tells_who_gets_the_office_behind_as(line: str, expected: list[tuple[str, bool]]) -> None:
    assert holders(line) == expected


@pytest.mark.parametrize("post", ["the:DET post:NOUN:obl>named", "post:NOUN:obl>named"])
def test_a_post_before_of_leads_to_its_verb(post: str) -> None:
    built = scene("en", f"they:PRON named:VERB {X.format('obj>named')} to:ADP:case>post {post} of:ADP head:NOUN")
    place = next(token.i for token in built.doc if token.text == "of")
    assert opens_post(built, place)
    assert [built.person_at(who) for who, _ in as_holder(built, TITLES, place)] == ["zibo-kouro"]


def test_of_behind_another_noun_leads_to_no_verb() -> None:
    built = scene("en", "they:PRON named:VERB the:DET brother:NOUN:obj>named of:ADP:case>head head:NOUN")
    assert not opens_post(built, 4)


def test_a_subject_across_an_apposition_becomes_what_the_verb_says() -> None:
    line = f"{X.format('nsubj>become')} , a:DET banker:NOUN , has:AUX:aux>become {{}}become:VERB head:NOUN:xcomp>become"
    plain = scene("en", line.format(""))
    assert far_subject(plain, TITLES, len(plain.doc) - 1) == 0
    denied = scene("en", line.format("never:ADV:advmod>become "))
    assert far_subject(denied, TITLES, len(denied.doc) - 1) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"ECOWAS:PROPN:nsubj>named=ecowas named:VERB {X.format('obj>named')}", "ecowas"),
        (
            f"{X.format('nsubj:pass>named')} was:AUX:aux:pass>named named:VERB "
            "by:ADP:case>ECOWAS ECOWAS:PROPN:obl:agent>named=ecowas",
            "ecowas",
        ),
        (f"{Y.format('nsubj>named')} named:VERB {X.format('obj>named')}", None),
        (f"ECOWAS:PROPN:nsubj>met=ecowas met:VERB {X.format('obj>met')}", None),
    ],
)
def test_the_body_that_names_somebody_owns_the_office(line: str, expected: str | None) -> None:
    built = scene("en", line)
    person = next(place for place in built.heads() if built.person_at(place) == "zibo-kouro")
    assert namer(built, TITLES, person) == expected


def test_a_day_between_the_verb_and_the_office_tells_only_when() -> None:
    assert is_day("lundi")
    assert not is_day("president")


@pytest.mark.parametrize(
    ("words", "over"),
    [
        ("minister from 2011 to 2015", True),
        ("minister until last year", True),
        ("minister until 2031", False),
        ("minister from Goma", False),
        ("minister of defence", False),
        ("minister", False),
    ],
)
def test_words_behind_an_office_may_end_it(words: str, over: bool) -> None:
    report = Report(id=ReportId("r"), text=words, language="en", published=date(2024, 6, 1))
    assert is_over(scene("en", words, report=report), 1) is over

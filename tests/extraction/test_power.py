"""Who came to power and who fell when, on trees written by hand; and what offices take from it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report_trees import parsed
from test_terms import said

from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.extract import frames_of
from sahelgraph.extraction.power import accessions, begin_power, end_power, falls
from sahelgraph.language.parsed import Parsed
from sahelgraph.model import ActorId, Evidence, Mention, Span, Via
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.timespan import TimeSpan

IN_POWER = {
    "took power": (
        "en",
        "Sall|PROPN|nsubj|2 took=take|VERB|root|0 power|NOUN|obj|2 in|ADP|case|5 January|PROPN|obl|2 .|PUNCT|punct|2",
    ),
    "became president": (
        "en",
        "Sall|PROPN|nsubj|2 became=become|VERB|root|0 president|NOUN|xcomp|2 in|ADP|case|5 January|PROPN|obl|2",
    ),
    "after a coup": (
        "en",
        "Sall|PROPN|nsubj|2 became=become|VERB|root|0 president|NOUN|xcomp|2 after|SCONJ|mark|5"
        " leading=lead|VERB|advcl|2 a|DET|det|7 coup|NOUN|obj|5 in|ADP|case|9 January|PROPN|nmod|7 .|PUNCT|punct|2",
    ),
    "who was elected": (
        "en",
        "Sall|PROPN|nsubj|8 ,|PUNCT|punct|5 who|PRON|nsubj:pass|5 was=be|AUX|aux:pass|5 elected=elect|VERB|acl:relcl|1"
        " in|ADP|case|7 January|PROPN|obl|5 spoke=speak|VERB|root|0 .|PUNCT|punct|8",
    ),
    "was named": (
        "en",
        "Sall|PROPN|nsubj:pass|3 was=be|AUX|aux:pass|3 named=name|VERB|root|0 prime|ADJ|amod|5 minister|NOUN|xcomp|3"
        " in|ADP|case|7 January|PROPN|obl|3 .|PUNCT|punct|3",
    ),
    "élu": (
        "fr",
        "Élu=élire|VERB|advcl|6|Tense=Past&VerbForm=Part en|ADP|case|3 janvier|NOUN|obl|1 ,|PUNCT|punct|1"
        " Sall|PROPN|nsubj|6 parle=parler|VERB|root|0 .|PUNCT|punct|6",
    ),
    "a pris le pouvoir": (
        "fr",
        "Sall|PROPN|nsubj|3 a=avoir|AUX|aux:tense|3 pris=prendre|VERB|root|0 le|DET|det|5 pouvoir|NOUN|obj|3"
        " en|ADP|case|7 janvier|NOUN|obl|3 .|PUNCT|punct|3",
    ),
}
FALLEN = {
    "chased from office": (
        "en",
        "Sall|PROPN|nsubj|8 ,|PUNCT|punct|3 chased=chase|VERB|acl|1|Tense=Past&VerbForm=Part from|ADP|case|5"
        " office|NOUN|obl|3 in|ADP|case|7 January|PROPN|obl|3 spoke=speak|VERB|root|0 .|PUNCT|punct|8",
    ),
    "the eviction of": (
        "en",
        "The|DET|det|2 eviction|NOUN|nsubj|7 of|ADP|case|4 Sall|PROPN|nmod|2 in|ADP|case|6 January|PROPN|nmod|2"
        " changed=change|VERB|root|0 things|NOUN|obj|7 .|PUNCT|punct|7",
    ),
    "resigned": (
        "en",
        "Sall|PROPN|nsubj|2 resigned=resign|VERB|root|0 in|ADP|case|4 January|PROPN|obl|2 .|PUNCT|punct|2",
    ),
    "stepped down": (
        "en",
        "Sall|PROPN|nsubj|2 stepped=step|VERB|root|0 down|ADP|compound:prt|2 in|ADP|case|5 January|PROPN|obl|2",
    ),
    "left office": (
        "en",
        "Sall|PROPN|nsubj|2 left=leave|VERB|root|0 office|NOUN|obj|2 in|ADP|case|5 January|PROPN|obl|2",
    ),
    "a été renversé": (
        "fr",
        "Sall|PROPN|nsubj:pass|4 a=avoir|AUX|aux:tense|4 été=être|AUX|aux:pass|4 renversé=renverser|VERB|root|0"
        " en|ADP|case|6 janvier|NOUN|obl|4 .|PUNCT|punct|4",
    ),
    "a dépouillé de ses pouvoirs": (
        "fr",
        "Il|PRON|nsubj|3 a=avoir|AUX|aux:tense|3 dépouillé=dépouiller|VERB|root|0 en|ADP|case|5 janvier|NOUN|obl|3"
        " de|ADP|case|8 ses|DET|det|8 pouvoirs=pouvoir|NOUN|obl|3 Sall|PROPN|obj|3 .|PUNCT|punct|3",
    ),
}
TOOK = IN_POWER["took power"][1]
JANUARY = TimeSpan.parse("2024-01")
SALL = ActorId("sall")


def read(trees: list[str], language: str, *names: str) -> tuple[Parsed, Cast]:
    """A report in which some names are actors, and its actors by token."""
    report = parsed(trees, language)
    mentions = tuple(
        Mention(span=Span(token.idx, token.idx + len(token)), actor=ActorId(token.text.lower()), via=Via.NAME)
        for token in report.doc
        if token.text in (*names, "Sall")
    )
    report = replace(report, mentions=mentions)
    return report, frames_of(report, Ontology.load(), Registry.load()).cast


@pytest.mark.parametrize(("language", "tree"), IN_POWER.values(), ids=IN_POWER)
def test_somebody_is_in_power_from_the_day_on_which_he_came_to_it(language: str, tree: str) -> None:
    assert accessions(*read([tree], language)) == {SALL: JANUARY}
    assert falls(*read([tree], language)) == {}


@pytest.mark.parametrize(("language", "tree"), FALLEN.values(), ids=FALLEN)
def test_somebody_is_out_of_power_from_the_day_on_which_he_lost_it(language: str, tree: str) -> None:
    assert falls(*read([tree], language)) == {SALL: JANUARY}
    assert accessions(*read([tree], language)) == {}


@pytest.mark.parametrize(
    "trees",
    [
        [TOOK, TOOK.replace("January", "March")],
        [TOOK.replace("power|NOUN", "part|NOUN")],
        [TOOK.replace("Sall", "They")],
        [FALLEN["chased from office"][1].replace("office", "home")],
        [FALLEN["left office"][1].replace("office", "town")],
        [FALLEN["stepped down"][1].replace("down", "in")],
        [IN_POWER["was named"][1].replace("prime", "trade")],
    ],
    ids=["twice", "something else", "nobody named", "from elsewhere", "left a town", "stepped in", "a minister"],
)
def test_no_other_date_is_one_of_power(trees: list[str]) -> None:
    assert accessions(*read(trees, "en")) == {}
    assert falls(*read(trees, "en")) == {}


def test_undated_leadership_begins_and_ends_with_power() -> None:
    held, lost = said("sall", "leads", "mali"), said("sall", "leads", "mali", status="ended")
    assert begin_power([held, lost], {SALL: JANUARY}) == (replace(held, when=TimeSpan.parse("2024-01/..")), lost)
    over = replace(lost, when=TimeSpan.parse("../2024-01"))
    assert end_power([held, lost], {SALL: JANUARY}) == (over, over)


@pytest.mark.parametrize(
    "item",
    [
        said("sall", "hasRoleIn", "mali"),
        said("other", "leads", "mali"),
        said("sall", "leads", "mali", "2020/.."),
        said("sall", "leads", "mali", status="planned"),
    ],
    ids=["another office", "another person", "dated already", "planned"],
)
def test_nothing_else_begins_with_power(item: Evidence) -> None:
    assert begin_power([item], {SALL: JANUARY}) == (item,)

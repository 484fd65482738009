"""What a predicate takes up from readings before it, on small trees: who accused, asked or spoke, where one went."""

from __future__ import annotations

import pytest
from report_trees import RAINED, parsed
from spacy.tokens import Token

from sahelgraph.extraction.earlier import REACH, recalled
from sahelgraph.extraction.fillers import Filler
from sahelgraph.extraction.lexicon import Trigger
from sahelgraph.extraction.readings import Reading
from sahelgraph.language.parsed import Parsed
from sahelgraph.model import ActorId

ACCUSED = "Togo|PROPN|nsubj|2 accused=accuse|VERB|root|0 Ghana|PROPN|obj|2"
VISITED = "Togo|PROPN|nsubj|2 visited=visit|VERB|root|0 Ghana|PROPN|obj|2"
BOTH_ACCUSED = (
    "Togo|PROPN|nsubj|4 and|CCONJ|cc|3 Benin|PROPN|conj|1 accused=accuse|VERB|root|0 Ghana|PROPN|obj|4 .|PUNCT|punct|4"
)
REJECTED = "The|DET|det|2 claim|NOUN|nsubj:pass|4 was=be|AUX|aux:pass|4 rejected=reject|VERB|root|0"
IS_BLAMED = "It|PRON|nsubj:pass|3 is=be|AUX|aux:pass|3 blamed=blame|VERB|root|0"
HAS_BEEN_BLAMED = "It|PRON|nsubj:pass|4 has=have|AUX|aux|4 been=be|AUX|aux:pass|4 blamed=blame|VERB|root|0"
MEN_BLAMED = "Men|NOUN|nsubj|3 blamed=blame|VERB|acl|1|Tense=Past&VerbForm=Part fled=flee|VERB|root|0"
VERBS = ("accuse", "visit", "blame", "reject")
ENVOYS = {ActorId("togo-envoy"): ActorId("togo"), ActorId("ghana-army"): ActorId("ghana")}


def home(actor: ActorId) -> ActorId | None:
    return ENVOYS.get(actor, actor)


def word(report: Parsed, form: str) -> Token:
    (token,) = (token for token in report.doc if token.text == form)
    return token


def reading(relation: str, predicate: Token, subject: str, object_: str) -> Reading:
    """That a word was read as a relation of two actors."""
    trigger = Trigger(
        name=relation,
        relation=relation,
        part="verb",
        words=(predicate.lemma_,),
        subject=("agent",),
        object=("patient",),
    )
    return Reading(trigger, predicate, Filler(ActorId(subject), predicate), Filler(ActorId(object_), predicate))


def taken_up(slot: str, told: tuple[str, str, str, str], last: str, *actors: str, between: int = 0) -> list[str]:
    """Whom the last word of a report takes up, by what one sentence told and how many others stand between."""
    tree, relation, subject, object_ = told
    report = parsed([tree, *[RAINED] * between, last], "en")
    told_by, *_, predicate = (token for token in report.doc if token.lemma_ in VERBS)
    earlier = [reading(relation, told_by, subject, object_)]
    return [str(actor) for actor in recalled(slot, predicate, map(ActorId, actors), earlier, home)]


TOGO_ACCUSED_GHANA = (ACCUSED, "accused", "togo", "ghana")


@pytest.mark.parametrize(
    ("slot", "told", "last", "actors", "wanted"),
    [
        ("accuser", TOGO_ACCUSED_GHANA, REJECTED, ["ghana"], ["togo"]),
        ("accuser", TOGO_ACCUSED_GHANA, REJECTED, ["ghana-army"], ["togo"]),
        ("demander", (ACCUSED, "demandedOf", "togo", "ghana"), REJECTED, ["ghana"], ["togo"]),
        ("opponent", (ACCUSED, "expelled", "togo", "ghana"), REJECTED, ["togo"], ["ghana"]),
        ("opponent", (ACCUSED, "expelled", "togo", "ghana"), REJECTED, ["ghana"], ["togo"]),
        ("teller", TOGO_ACCUSED_GHANA, IS_BLAMED, ["ghana"], ["togo"]),
        ("destination", (VISITED, "visited", "togo-envoy", "ghana"), REJECTED, ["togo-envoy"], ["ghana"]),
        ("partner", (VISITED, "signedAgreementWith", "togo", "ghana"), REJECTED, ["ghana"], ["togo"]),
        ("partner", (VISITED, "signedMilitaryAgreementWith", "togo", "ghana"), REJECTED, ["togo-envoy"], ["ghana"]),
        ("punished", (ACCUSED, "sanctioned", "togo", "ghana"), REJECTED, ["togo"], ["ghana"]),
        ("posting", (VISITED, "deployedForcesTo", "togo", "ghana"), REJECTED, ["togo-envoy"], ["ghana"]),
        ("captor", (VISITED, "detained", "togo", "ghana-envoy"), REJECTED, ["ghana-envoy"], ["togo"]),
    ],
)
def test_a_predicate_takes_up_the_other_side_of_what_was_told(
    slot: str, told: tuple[str, str, str, str], last: str, actors: list[str], wanted: list[str]
) -> None:
    assert taken_up(slot, told, last, *actors) == wanted


@pytest.mark.parametrize(
    ("slot", "told", "last", "actors"),
    [
        ("accuser", TOGO_ACCUSED_GHANA, REJECTED, ["benin"]),
        ("accuser", TOGO_ACCUSED_GHANA, REJECTED, ["togo"]),
        ("accuser", (ACCUSED, "accused", "ghana-army", "ghana"), REJECTED, ["ghana"]),
        ("accuser", (ACCUSED, "demandedOf", "togo", "ghana"), REJECTED, ["ghana"]),
        ("demander", TOGO_ACCUSED_GHANA, REJECTED, ["ghana"]),
        ("opponent", (ACCUSED, "expelled", "togo", "ghana"), REJECTED, ["benin"]),
        ("opponent", (ACCUSED, "expelled", "togo-envoy", "togo"), REJECTED, ["togo"]),
        ("opponent", (ACCUSED, "metWith", "togo", "ghana"), REJECTED, ["togo"]),
        ("teller", TOGO_ACCUSED_GHANA, IS_BLAMED, ["togo"]),
        ("teller", (ACCUSED, "attacked", "togo", "ghana"), IS_BLAMED, ["ghana"]),
        ("teller", TOGO_ACCUSED_GHANA, HAS_BEEN_BLAMED, ["ghana"]),
        ("teller", TOGO_ACCUSED_GHANA, MEN_BLAMED, ["ghana"]),
        ("destination", TOGO_ACCUSED_GHANA, REJECTED, ["togo"]),
        ("partner", (VISITED, "signedAgreementWith", "togo", "ghana"), REJECTED, ["benin"]),
        ("partner", (VISITED, "visited", "togo", "ghana"), REJECTED, ["togo"]),
        ("punished", (ACCUSED, "sanctioned", "togo", "ghana"), REJECTED, ["ghana"]),
        ("posting", (VISITED, "deployedForcesTo", "togo", "ghana"), REJECTED, ["ghana"]),
        ("captor", (VISITED, "detained", "togo", "ghana-envoy"), REJECTED, ["ghana"]),
    ],
    ids=[
        "somebody else was accused",
        "the accuser himself",
        "his own side",
        "asked, not accused",
        "accused, not asked",
        "no part in the quarrel",
        "a quarrel at home",
        "no quarrel",
        "the teller himself",
        "who told nothing",
        "a perfect",
        "a participle",
        "no journey",
        "no party to the agreement",
        "no agreement",
        "whoever was punished",
        "where one is at home",
        "the state of who is held",
    ],
)
def test_nothing_else_is_taken_up(slot: str, told: tuple[str, str, str, str], last: str, actors: list[str]) -> None:
    assert taken_up(slot, told, last, *actors) == []


@pytest.mark.parametrize(("between", "wanted"), [(REACH - 1, ["togo"]), (REACH, [])])
def test_nothing_is_taken_up_from_farther_back_than_a_reader_would_look(between: int, wanted: list[str]) -> None:
    assert taken_up("accuser", TOGO_ACCUSED_GHANA, REJECTED, "ghana", between=between) == wanted


@pytest.mark.parametrize(("others", "wanted"), [([], ["ghana"]), (["benin"], [])])
def test_what_lasts_is_taken_up_from_far_back_if_there_is_but_one(others: list[str], wanted: list[str]) -> None:
    report = parsed([ACCUSED, *[RAINED] * (REACH + 1), REJECTED], "en")
    accused = word(report, "accused")
    earlier = [reading("sanctioned", accused, "togo", other) for other in ("ghana", *others)]
    assert recalled("punished", word(report, "rejected"), [ActorId("togo")], earlier, home) == wanted


def test_all_whom_one_word_joins_are_taken_up() -> None:
    report = parsed([BOTH_ACCUSED, REJECTED], "en")
    earlier = [reading("accused", word(report, "accused"), one, "ghana") for one in ("togo", "benin")]
    assert recalled("accuser", word(report, "rejected"), [ActorId("ghana")], earlier, home) == ["togo", "benin"]


def test_the_last_of_two_accusers_is_taken_up_alone() -> None:
    again = "Benin|PROPN|nsubj|2 blamed=blame|VERB|root|0 Ghana|PROPN|obj|2"
    report = parsed([ACCUSED, again, REJECTED], "en")
    earlier = [
        reading("accused", word(report, "accused"), "togo", "ghana"),
        reading("accused", word(report, "blamed"), "benin", "ghana"),
    ]
    assert recalled("accuser", word(report, "rejected"), [ActorId("ghana")], earlier, home) == ["benin"]


def test_nothing_is_taken_up_where_nothing_was_told() -> None:
    report = parsed([REJECTED], "en")
    assert recalled("accuser", word(report, "rejected"), [ActorId("ghana")], [], home) == []

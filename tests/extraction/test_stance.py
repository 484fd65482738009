"""How a report puts a predicate, and whom it cites: read from trees written by hand."""

from __future__ import annotations

from collections import Counter

import pytest
from report_trees import parsed as parse
from treebank import Tree, tree, trees

from sahelgraph.extraction.stance import Stance, Stances
from sahelgraph.model import ActorId, RelationId, Status

TREES = {language: trees(language) for language in ("en", "fr")}
CASES = [
    pytest.param(case, number, Status(status), speaker, id=f"{case.language}-{case.kind}-{case.text[:60]}-{number}")
    for found in TREES.values()
    for case in found
    for number, status, speaker in case.reads
]


@pytest.mark.parametrize(("case", "number", "status", "speaker"), CASES)
def test_a_predicate_is_put_as_the_sentence_puts_it(
    case: Tree, number: int, status: Status, speaker: ActorId | None
) -> None:
    parsed = case.parsed()
    assert Stances(parsed).of(parsed.doc[number - 1]) == Stance(status, speaker)


def test_the_cases_cover_every_class_in_both_languages() -> None:
    for found in TREES.values():
        kinds = Counter(case.kind for case in found)
        assert {"negation", "failing", "ended", "future", "plans", "possibility", "requests"} <= kinds.keys()
        assert {"accusations and claims", "denials", "speakers"} <= kinds.keys()


def find(language: str, words: str) -> Tree:
    return next(case for case in TREES[language] if words in case.text)


@pytest.mark.parametrize(
    ("relation", "status"),
    [("severedTiesWith", Status.ASSERTED), ("withdrewForcesFrom", Status.PLANNED), (None, Status.PLANNED)],
)
def test_announcing_a_break_performs_it_and_announcing_a_withdrawal_does_not(
    relation: str | None, status: Status
) -> None:
    parsed = find("en", "announced the withdrawal").parsed()
    known = RelationId(relation) if relation else None
    assert Stances(parsed).of(parsed.doc[3], relation=known).status is status


def test_deciding_to_leave_an_organisation_is_leaving_it() -> None:
    parsed = find("en", "decision to rejoin").parsed()
    stances = Stances(parsed)
    assert stances.of(parsed.doc[4], relation=RelationId("withdrewFrom")).status is Status.ASSERTED
    assert stances.of(parsed.doc[4], relation=RelationId("joined")).status is Status.PLANNED


def test_what_a_trigger_says_of_itself_is_kept_and_can_be_denied() -> None:
    pledge = find("en", "China pledged").parsed()
    assert Stances(pledge).of(pledge.doc[1], base=Status.PLANNED).status is Status.PLANNED
    plan = find("en", "does not intend").parsed()
    assert Stances(plan).of(plan.doc[3], base=Status.PLANNED).status is Status.DENIED


ENDED = """
# actors = 1:niger 5:france
1	Niger	Niger	PROPN	_	2	nsubj
2	scrapped	scrap	VERB	Mood=Ind|Tense=Past|VerbForm=Fin	0	root
3	the	the	DET	_	4	det
4	accord	accord	NOUN	_	2	obj
5	with	with	ADP	_	6	case
6	France	France	PROPN	_	4	nmod
7	.	.	PUNCT	_	2	punct
"""


@pytest.mark.parametrize(
    ("relation", "status"), [("signedMilitaryAgreementWith", Status.ASSERTED), ("cooperatesWith", Status.ENDED)]
)
def test_an_accord_that_is_scrapped_was_signed_and_a_cooperation_is_over(relation: str, status: Status) -> None:
    parsed = tree(ENDED, "en").parsed()  # Niger scrapped the accord with France .
    assert Stances(parsed).of(parsed.doc[3], relation=RelationId(relation)).status is status


ONCE = """
# actors = 1:chad 5:france
1	Chad	Chad	PROPN	_	4	nsubj
2	was	be	AUX	Mood=Ind|Tense=Past|VerbForm=Fin	4	cop
3	once	once	ADV	_	4	advmod
4	allied	allied	ADJ	_	0	root
5	with	with	ADP	_	6	case
6	France	France	PROPN	_	4	obl
7	.	.	PUNCT	_	4	punct
"""


def test_only_lasting_ties_are_over_once_they_are_past() -> None:
    parsed = tree(ONCE, "en").parsed()  # Chad was once allied with France .
    stances = Stances(parsed)
    assert stances.of(parsed.doc[3], relation=RelationId("alliedWith")).status is Status.ENDED
    assert stances.of(parsed.doc[3], relation=RelationId("metWith")).status is Status.ASSERTED


PUBLISHER = """
# actors = 1:rfi 5:mali
1	RFI	RFI	PROPN	_	2	nsubj
2	reports	report	VERB	Mood=Ind|Tense=Pres|VerbForm=Fin	0	root
3	that	that	SCONJ	_	6	mark
4	talks	talk	NOUN	_	6	nsubj
5	have	have	AUX	Mood=Ind|Tense=Pres|VerbForm=Fin	6	aux
6	begun	begin	VERB	Tense=Past|VerbForm=Part	2	ccomp
7	.	.	PUNCT	_	2	punct
"""


@pytest.mark.parametrize(("publisher", "speaker"), [(None, "rfi"), ("RFI", None), ("RFI, Paris", None), ("AFP", "rfi")])
def test_the_publisher_of_a_report_is_never_cited(publisher: str | None, speaker: str | None) -> None:
    parsed = tree(PUBLISHER, "en").parsed(publisher=publisher)  # RFI reports that talks have begun .
    assert Stances(parsed).of(parsed.doc[5]).speaker == speaker


def test_a_denial_is_cited_to_whoever_denies() -> None:
    parsed = find("en", "Niger denied selling").parsed()
    assert Stances(parsed).of(parsed.doc[2]) == Stance(Status.DENIED, ActorId("niger"))


@pytest.mark.parametrize(("relation", "status"), [("demandedOf", Status.ASSERTED), ("attacked", Status.DENIED)])
def test_a_demand_that_is_rejected_was_made_and_an_attack_that_is_denied_was_not(relation: str, status: Status) -> None:
    report = parse(["Togo|PROPN|nsubj|2 rejected=reject|VERB|root|0 the|DET|det|4 thing|NOUN|obj|2"], language="en")
    assert Stances(report).of(report.doc[3], relation=RelationId(relation)).status is status

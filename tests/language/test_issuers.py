"""Who issues a communiqué, and whose "our country" is."""

from __future__ import annotations

import pytest
from scenes import STATES, scene

from sahelgraph.language.issuers import find_issuer, take_up_ours
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import Scene
from sahelgraph.model import ActorId

MINISTRY = "le:DET ministère:NOUN:nsubj>dit dit:VERB:root"
OWNED = "le:DET ministère:NOUN:nsubj>dit=chad dit:VERB:root"
OURS = "merci:NOUN:root de:ADP notre:DET pays:NOUN:nmod>merci"


def issuer(line: str, *, language: str = "fr", written_in: str | None = "niger") -> str | None:
    found = scene(language, line)
    found.written_in = ActorId(written_in) if written_in else None
    return find_issuer(found)


def taken_up(language: str, line: str, *, issued_by: str | None = None) -> Scene:
    found = scene(language, line)
    record = Record(found, STATES)
    for position in found.heads():
        record.note(position)
    take_up_ours(record, ActorId(issued_by) if issued_by else None)
    return found


@pytest.mark.parametrize(
    "line",
    [
        f"{MINISTRY} | Mali:PROPN:nsubj>part=mali part:VERB:root",
        f"Communiqué:NOUN:root sur:ADP Mali:PROPN:nmod>Communiqué=mali | {MINISTRY}",
        f"Mali:PROPN:nsubj>part=mali part:VERB:root | {OURS}",
    ],
)
def test_a_communique_is_issued_where_it_is_dated(line: str) -> None:
    assert issuer(line) == "niger"


def test_the_owner_of_the_ministry_that_acts_first_issues_it() -> None:
    assert issuer(f"Communiqué:NOUN:root | {OWNED} | {OURS}") == "chad"


@pytest.mark.parametrize(
    "line",
    [
        OWNED,
        "un:DET ministère:NOUN:nsubj>dit dit:VERB:root",
        "Communiqué:NOUN:root conjoint:ADJ:amod>Communiqué | Mali:PROPN:nsubj>part=mali part:VERB:root",
        f"« {OURS} » , dit:VERB:dep>merci Lavrov:PROPN:nsubj>dit=sergey-lavrov",
        "selon:ADP:case>informations nos:DET informations:NOUN:obl>part Mali:PROPN:nsubj>part=mali part:VERB:root",
    ],
)
def test_a_report_has_no_issuer(line: str) -> None:
    assert issuer(line) is None


def test_a_communique_without_a_dateline_and_an_owner_is_nobodys() -> None:
    assert issuer(MINISTRY, written_in=None) is None


@pytest.mark.parametrize(
    ("language", "ours", "country"), [("fr", "notre", "pays"), ("fr", "nos", "soldats"), ("en", "our", "country")]
)
def test_our_country_is_the_issuer_s(language: str, ours: str, country: str) -> None:
    found = taken_up(language, f"merci:NOUN:root {ours}:DET {country}:NOUN:nmod>merci", issued_by="mali")
    assert found.owners(2) == ("mali",)


@pytest.mark.parametrize(
    ("speaker", "state"), [("Lavrov:PROPN:nsubj>dit=sergey-lavrov", "russia"), ("Mali:PROPN:nsubj>dit=mali", "mali")]
)
def test_our_country_in_a_quotation_is_the_speaker_s(speaker: str, state: str) -> None:
    line = f"« merci:VERB:parataxis>dit notre:DET pays:NOUN:obj>merci » , dit:VERB:root {speaker}"
    assert taken_up("fr", line.replace("dit", "dire"), issued_by="niger").owners(3) == (state,)


def test_our_readers_are_no_state() -> None:
    found = taken_up("fr", "merci:VERB:root nos:DET lecteurs:NOUN:obj>merci", issued_by="mali")
    assert not found.heads()

"""Members of a body that a list beside its name gives."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from sahelgraph.extraction.rosters import is_body, rostered
from sahelgraph.model import Actor, ActorId, Mention, Span, Via

VOCAB = spacy.blank("en").vocab
KINDS = {
    ActorId(name): Actor(id=ActorId(name), kind=kind, names={"en": (name,)})
    for name, kind in {
        "bloc": "InternationalOrganisation", "alliance": "Coalition", "firm": "Company",
        "mali": "State", "niger": "State", "chad": "State", "gao": "Place",
    }.items()
}  # fmt: skip


def members(line: str) -> list[str]:
    """The members listed behind the last token of the body's name; a word that is an actor's id names it."""
    words = line.split()
    doc = Doc(VOCAB, words=words, sent_starts=[place == 0 for place in range(len(words))])
    heads = {
        token.i: (Mention(span=Span(token.idx, token.idx + len(token)), actor=ActorId(token.text), via=Via.NAME),)
        for token in doc
        if token.text in KINDS
    }
    name = next(token for token in doc if token.text in ("bloc", "alliance"))
    return list(map(str, rostered(name, heads, KINDS)))


@pytest.mark.parametrize(
    "line",
    [
        "the bloc ( mali , niger and chad ) left",
        "the three members of the bloc — mali , niger and chad — left",
        "les trois pays membres de l' alliance , le mali , le niger et le chad , partent",
        "the three states of the bloc ( mali , niger and chad ) left",
    ],
)
def test_states_beside_the_name_are_its_members(line: str) -> None:
    assert members(line) == ["mali", "niger", "chad"]


@pytest.mark.parametrize(
    "line",
    [
        "the bloc ( mali ) left",
        "the bloc ( gao , mali ) left",
        "the bloc ( mali , niger , which left ) stays",
        "the bloc , mali and niger left",
        "the three members of the bloc , mali and niger , left",
        "the four states of the bloc ( mali , niger and chad ) left",
        "three envoys of the bloc , mali , niger and chad left",
        "the bloc",
    ],
)
def test_a_place_a_state_alone_and_a_list_of_another_length_are_no_roster(line: str) -> None:
    assert members(line) == []


def test_organisations_and_coalitions_have_members() -> None:
    assert is_body(ActorId("bloc"), KINDS)
    assert not is_body(ActorId("firm"), KINDS)
    assert not is_body(ActorId("unknown"), KINDS)

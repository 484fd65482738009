"""Longer names that contain an actor's and are none hide it, unless the registry knows a longer one still."""

from __future__ import annotations

import pytest

from sahelgraph.language.mentions import Names
from sahelgraph.language.words import Words
from sahelgraph.model import ActorId, Via
from sahelgraph.registry import Surface


@pytest.fixture(scope="module")
def names() -> Names:
    known = {"France": "france", "Radio France Internationale": "rfi", "Paris": "paris"}
    surfaces = (Surface(text=text, actor=ActorId(actor), via=Via.NAME) for text, actor in known.items())
    return Names(surfaces, stop=["Radio France", "Paris Match"])


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Radio France Internationale l'a dit", ["rfi"]),
        ("Radio France l'a dit", []),
        ("lu dans Paris Match à Paris", ["paris"]),
        ("la France et Paris", ["france", "paris"]),
    ],
)
def test_the_longest_name_decides(names: Names, text: str, actors: list[str]) -> None:
    assert [actor for match in names.find(Words.of(text)) for actor in match.actors] == actors

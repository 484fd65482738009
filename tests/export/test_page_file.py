"""What the page is as a file: one, closed to the network, the same every time, and without a way in for markup."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from made_up_graph import World, made_up_world, write_page

from sahelgraph.mirror import mirror
from sahelgraph.model import Actor, ActorId

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'><!--&amp;{{ 7*7 }}\u2028"


class Elements(HTMLParser):
    """The elements of a page, with attributes and the text directly inside."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.open = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs), []))
        self.open = True

    def handle_endtag(self, tag: str) -> None:
        self.open = self.open and not tag  # whatever ends, what follows is outside

    def handle_data(self, data: str) -> None:
        if self.open:
            self.found[-1][2].append(data)

    def all(self, tag: str) -> list[tuple[dict[str, str | None], str]]:
        return [(attributes, "".join(text)) for name, attributes, text in self.found if name == tag]


@pytest.fixture(scope="module")
def world() -> World:
    return made_up_world(60)


def write(world: World, path: Path, **changed: Any) -> str:
    return write_page(world, path, **changed).read_text(encoding="utf-8")


def block(text: str, name: str) -> Any:
    return json.loads(next(inner for attributes, inner in Elements(text).all("script") if attributes.get("id") == name))


def test_it_is_one_file_and_nothing_is_written_beside_it(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    write(world, tmp_path / "there" / "page.html")
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["page.html"]


def test_it_refers_to_nothing_outside(world: World, tmp_path: Path) -> None:
    page = Elements(write(world, tmp_path / "page.html"))
    loaded = [attributes.get(name) for _, attributes, _ in page.found for name in ("src", "href", "action")]
    assert [address for address in loaded if address] == ["data:,"]


def test_only_the_page_s_own_scripts_and_style_may_run_and_nothing_may_be_fetched(world: World, tmp_path: Path) -> None:
    page = Elements(write(world, tmp_path / "page.html"))
    policy = next(a["content"] for a, _ in page.all("meta") if a.get("http-equiv") == "Content-Security-Policy")
    assert policy
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert "unsafe" not in policy
    script = next(text for attributes, text in page.all("script") if not attributes)
    packed = next(text for attributes, text in page.all("script") if attributes.get("id") == "library")
    library = zlib.decompress(base64.b64decode(packed)).decode()
    for source in (script, library):
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in rules["script-src"]


def test_the_library_keeps_its_licence_note_in_plain_sight(world: World, tmp_path: Path) -> None:
    text = write(world, tmp_path / "page.html")
    assert "The Apache 2.0 License" in text
    assert "Almende B.V" in text
    assert "sourceMappingURL" not in text


def test_the_same_graph_gives_the_same_bytes_in_whatever_order_it_was_loaded(world: World, tmp_path: Path) -> None:
    other = mirror(reversed(world.statements), actors=world.actors, relations=world.ontology.relations)
    assert write(world, tmp_path / "a.html") == write(world, tmp_path / "b.html", graph=other)


def test_every_piece_of_evidence_is_in_it_with_its_quote(world: World, tmp_path: Path) -> None:
    data = block(write(world, tmp_path / "page.html"), "payload")
    strings, evidence = data["strings"], data["evidence"]
    spans = zip(evidence["sentence"], evidence["start"], evidence["length"], strict=True)
    quotes = sorted(strings[sentence][start : start + length] for sentence, start, length in spans)
    assert quotes == sorted(item.quote for items in world.evidence.values() for item in items)


def test_pyvis_places_the_actors_once_and_draws_one_edge_for_each_pair_and_family(world: World, tmp_path: Path) -> None:
    network = block(write(world, tmp_path / "page.html"), "network")
    assert network["options"]["physics"] == {"enabled": False}
    assert len(network["nodes"]["x"]) == len(world.graph)
    bundles = {(frozenset((source, target)), data["family"]) for source, target, data in world.graph.edges(data=True)}
    assert len(network["edges"]["from"]) == len(bundles)


def hostile_world(world: World) -> dict[str, Any]:
    statement = world.statements[0]
    item = replace(world.evidence[statement.id][0], quote=HOSTILE, sentence=f"x {HOSTILE} y", role=HOSTILE)
    report = replace(world.reports[item.report], title=HOSTILE, publisher=HOSTILE, url="javascript:alert(3)")
    actor = Actor(id=statement.subject, kind="State", names={"en": (HOSTILE,), "fr": (HOSTILE,)}, note=HOSTILE)
    actors = {**world.actors, actor.id: actor}
    return {
        "graph": mirror(world.statements, actors=actors, relations=world.ontology.relations),
        "evidence": {**world.evidence, statement.id: [item]},
        "reports": {**world.reports, report.id: report},
        "actors": actors,
        "title": HOSTILE,
    }


def test_markup_in_names_quotes_titles_and_addresses_stays_text(world: World, tmp_path: Path) -> None:
    usual = Elements(write(world, tmp_path / "usual.html"))
    text = write(world, tmp_path / "page.html", **hostile_world(world))
    assert [tag for tag, _, _ in Elements(text).found] == [tag for tag, _, _ in usual.found]
    assert HOSTILE in block(text, "payload")["strings"]
    assert "javascript:" not in text
    assert re.search(r'<h1 id="title">&lt;/script&gt;&lt;script&gt;', text)


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org/x", "vbscript:x", "http:[", "x"],
)
def test_addresses_that_are_not_of_the_web_are_dropped(world: World, tmp_path: Path, address: str) -> None:
    reports = {name: replace(report, url=address) for name, report in world.reports.items()}
    data = block(write(world, tmp_path / "page.html", reports=reports), "payload")
    assert {data["strings"][number] for number in data["reports"]["url"]} == {""}


def test_half_characters_and_nul_do_not_stop_it(world: World, tmp_path: Path) -> None:
    reports = {name: replace(report, title="a\0b\ud800c") for name, report in world.reports.items()}
    data = block(write(world, tmp_path / "page.html", reports=reports), "payload")
    assert {data["strings"][number] for number in data["reports"]["title"]} == {"a\0b?c"}


def test_quotes_are_found_in_sentences_with_characters_beyond_the_basic_plane(world: World, tmp_path: Path) -> None:
    statement = world.statements[0]
    item = replace(world.evidence[statement.id][0], quote="𞤀𞤣 met", sentence="𞤀𞤣𞤤𞤢𞤥 𞤀𞤣 met them")
    data = block(write(world, tmp_path / "page.html", evidence={statement.id: [item]}), "payload")
    start, length = data["evidence"]["start"][0], data["evidence"]["length"][0]
    units = item.sentence.encode("utf-16-le")
    assert units[2 * start : 2 * (start + length)].decode("utf-16-le") == item.quote


def test_an_empty_graph_is_a_page_too(world: World, tmp_path: Path) -> None:
    empty: nx.MultiDiGraph[ActorId] = nx.MultiDiGraph()
    data = block(write(world, tmp_path / "page.html", graph=empty, evidence={}), "payload")
    assert data["statements"]["id"] == []


def test_an_actor_tied_only_to_itself_is_a_page_too(world: World, tmp_path: Path) -> None:
    one: nx.MultiDiGraph[ActorId] = nx.MultiDiGraph()
    source, _, key, data = next(iter(world.graph.edges(keys=True, data=True)))
    one.add_node(source, **world.graph.nodes[source])
    one.add_edge(source, source, key=key, **data)
    assert block(write(world, tmp_path / "page.html", graph=one), "payload")["drawn"] == 1

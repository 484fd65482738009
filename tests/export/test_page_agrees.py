"""The page against Python: paths and views that are worked out in the browser are those of the command line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from made_up_graph import World, made_up_world

from sahelgraph import resources
from sahelgraph.analysis.paths import paths
from sahelgraph.analysis.views import Belonging, rolled_up, with_members
from sahelgraph.export.layout import places
from sahelgraph.export.payload import Source, payload
from sahelgraph.model import ActorId

PROGRAM = """
import { readFileSync } from "node:fs";
import { readData } from "PAGES/data.js";
import { pathsBetween } from "PAGES/paths.js";
import { takenTogether } from "PAGES/together.js";

const { payload, asked, view } = JSON.parse(readFileSync(0, "utf-8"));
const data = readData(payload);
const actors = new Map(data.actors.map((actor) => [actor.id, actor]));
const found = asked.map(([from, to, ordered, through]) =>
  pathsBetween(data.statements, actors.get(from), actors.get(to), {
    hops: 3, ordered, through: through.map((id) => actors.get(id)),
  }).map(({ actors, cost }) => [actors.map(({ id }) => id), cost]));
const seen = takenTogether(data, view).map(({ id, subject, object }) => [subject.id, object.id, id]);
console.log(JSON.stringify({ found, seen }));
"""

ASKED = [
    (one, other, ordered, through)
    for one, other in (
        ("niger", "ukraine"),
        ("togo", "minusma"),
        ("orano", "jnim"),
        ("un", "mali"),
        ("china", "somair"),
    )
    for ordered in (False, True)
    for through in ([], ["france"], ["russia", "mali"])
]

OFFICES = [
    Belonging(actor=ActorId("abdourahamane-tiani"), whole=ActorId("niger"), first=date(2018, 1, 1)),
    Belonging(actor=ActorId("vladimir-putin"), whole=ActorId("russia")),
    Belonging(actor=ActorId("emmanuel-macron"), whole=ActorId("france"), last=date(2019, 6, 30)),
    Belonging(actor=ActorId("emmanuel-macron"), whole=ActorId("eu"), last=date(2016, 6, 30)),
]
MEMBERS = [
    Belonging(actor=ActorId(state), whole=ActorId("aes"), first=date(2015, 9, 16))
    for state in ("niger", "mali", "burkina-faso")
]


@pytest.fixture(scope="module")
def world() -> World:
    return made_up_world(400)


def in_page(world: World, **view: Any) -> dict[str, Any]:
    """What the page's own modules make of a world, under node."""
    node = shutil.which("node")
    if not node:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("no node on this machine")
    source = Source(
        graph=world.graph,
        evidence=world.evidence,
        reports=world.reports,
        actors=world.actors,
        ontology=world.ontology,
        offices=OFFICES,
        members=MEMBERS,
    )
    given = {
        "payload": payload(source, places(world.graph), titles={}, language="en"),
        "asked": ASKED,
        "view": {"persons": False, "bloc": ""} | view,
    }
    program = PROGRAM.replace("PAGES", Path(resources.pages("data.js")).parent.as_uri())
    done = subprocess.run(
        [str(node), "--input-type=module", "--eval", program],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(json.loads(done.stdout))


def test_the_page_finds_the_paths_that_python_finds_at_the_same_cost(world: World) -> None:
    shown = in_page(world)["found"]
    assert sum(map(bool, shown)) > len(ASKED) / 2
    for (one, other, ordered, through), found in zip(ASKED, shown, strict=True):
        stops = [ActorId(name) for name in through]
        chains = paths(world.graph, ActorId(one), ActorId(other), max_hops=3, in_order=ordered, through=stops)
        best = list(islice(chains, 5))
        assert [cost for _, cost in found] == pytest.approx([chain.cost for chain in best]), (one, other, ordered)
        assert [actors for actors, _ in found] == [list(chain.actors) for chain in best]


@pytest.mark.parametrize("view", [{"persons": True}, {"bloc": "aes"}, {"persons": True, "bloc": "aes"}])
def test_the_page_takes_actors_together_as_python_does(world: World, view: dict[str, Any]) -> None:
    expected: nx.MultiDiGraph[ActorId] = world.graph
    if view.get("persons"):
        expected = rolled_up(expected, OFFICES, actors=world.actors)
    if view.get("bloc"):
        expected = with_members(expected, MEMBERS, blocs=[ActorId("aes")], actors=world.actors)
    assert {tuple(edge) for edge in in_page(world, **view)["seen"]} == set(expected.edges(keys=True))
    assert set(expected.edges(keys=True)) != set(world.graph.edges(keys=True))


def test_who_is_not_drawn_is_not_sent(world: World) -> None:
    nobody = replace(MEMBERS[0], whole=ActorId("nowhere"))
    source = Source(
        graph=world.graph,
        evidence={},
        reports={},
        actors=world.actors,
        ontology=world.ontology,
        members=[nobody, MEMBERS[0], MEMBERS[0]],
    )
    table = payload(source, places(world.graph), titles={}, language="en")["members"]
    assert len(table["actor"]) == 1


def test_the_page_is_told_which_ties_are_over(world: World) -> None:
    over = next(key for _, _, key in world.graph.edges(keys=True))
    source = Source(
        graph=world.graph, evidence={}, reports={}, actors=world.actors, ontology=world.ontology, ended={over}
    )
    sent = payload(source, places(world.graph), titles={}, language="en")
    ended = [
        sent["strings"][number]
        for number, is_over in zip(sent["statements"]["id"], sent["statements"]["ended"], strict=True)
        if is_over
    ]
    assert ended == [over]

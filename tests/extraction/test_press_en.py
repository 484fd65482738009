"""English as the press writes it: what each sentence says, with its status, and that little is read into it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from sahelgraph.extraction.extract import extract
from sahelgraph.language.parse import parse
from sahelgraph.language.pipeline import Pipeline
from sahelgraph.model import Report, ReportId, Status
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

Fact = tuple[str, str, str]
FILES = {"press_break": 0.2, "press_ties": 0.2, "press_more": 0.35}
"""Files of sentences, and the share of facts that may be missed: the last was written to be hard."""
OFFICES = ("leads", "hasRoleIn")
_FACT = re.compile(rf"(\? )?(.+?) (\w+) (.+?)(?: ({'|'.join(Status)}))?")


def rows(name: str) -> list[tuple[str, dict[Fact, str], set[Fact]]]:
    """Sentences of a file, the facts that each owes with their status, and those that it may give besides."""
    found = []
    for line in Path(__file__).with_name(f"{name}_en.txt").read_text("utf-8").splitlines():
        if " => " not in line or line.startswith("#"):
            continue
        sentence, said = line.split(" => ")
        owed: dict[Fact, str] = {}
        allowed: set[Fact] = set()
        for text in said.split("; ") if said != "nothing" else ():
            match = _FACT.fullmatch(text)
            assert match is not None, text
            fact = ordered((match[2], match[3], match[4]))
            if match[1]:
                allowed.add(fact)
            else:
                owed[fact] = match[5] or "asserted"
        found.append((sentence, owed, allowed))
    return found


@cache
def ontology() -> Ontology:
    return Ontology.load()


@cache
def tools() -> tuple[Pipeline, Registry]:
    return Pipeline.load("en"), Registry.load()


def ordered(fact: Fact) -> Fact:
    """A symmetric tie with its ends in the order of their ids."""
    subject, relation, object_ = fact
    if ontology().relation(relation).symmetric:
        subject, object_ = sorted((subject, object_))
    return subject, relation, object_


@cache
def said(sentence: str) -> frozenset[tuple[Fact, str]]:
    pipeline, registry = tools()
    parsed = parse(Report(id=ReportId("press"), text=sentence, language="en"), pipeline, registry)
    evidence = extract(parsed, ontology(), registry)
    return frozenset((ordered((e.subject, e.relation, e.object)), e.status.value) for e in evidence)


@pytest.mark.model
@pytest.mark.parametrize(("name", "share"), FILES.items())
def test_most_of_what_the_press_says_is_found(name: str, share: float) -> None:
    owed = [(fact, sentence) for sentence, facts, _ in rows(name) for fact in facts]
    missed = [found for found in owed if found[0] not in {fact for fact, _ in said(found[1])}]
    assert len(missed) <= share * len(owed), missed


@pytest.mark.model
@pytest.mark.parametrize("name", FILES)
def test_what_is_found_has_the_status_that_the_sentence_gives_it(name: str) -> None:
    found = [
        (sentence, fact, status, facts[fact])
        for sentence, facts, _ in rows(name)
        for fact, status in said(sentence)
        if fact in facts
    ]
    wrong = [one for one in found if one[2] != one[3]]
    assert len(wrong) <= 0.07 * len(found), wrong


@pytest.mark.model
@pytest.mark.parametrize("name", FILES)
def test_little_is_read_into_what_the_press_says(name: str) -> None:
    extra = [
        (fact, sentence)
        for sentence, facts, allowed in rows(name)
        for fact, _ in said(sentence)
        if fact not in facts and fact not in allowed and fact[1] not in OFFICES
    ]
    owed = sum(len(facts) for _, facts, _ in rows(name))
    assert len(extra) <= 0.15 * owed, extra


def test_every_fact_of_the_press_names_known_actors_and_relations() -> None:
    registry = Registry.load()
    for name in FILES:
        for _, owed, allowed in rows(name):
            for subject, relation, object_ in owed.keys() | allowed:
                assert relation in ontology().relations
                for actor in (subject, object_):
                    assert actor.startswith("new:") or registry.actor(actor)

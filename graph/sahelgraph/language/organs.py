"""Organs and missions that a report names only by their owner: "the ECOWAS commission", "the UN mission in Mali"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sahelgraph.ids import fold
from sahelgraph.language.heads import has_child
from sahelgraph.language.narrowing import countries_behind
from sahelgraph.language.scene import Scene
from sahelgraph.model import Actor, ActorId, Via

if TYPE_CHECKING:
    from spacy.tokens import Token

_MISSION = frozenset(["mission", "missions", "peacekeepers", "force", "helmets", "casques"])
_ORGAN = frozenset(["commission", "court", "cour", "parliament", "parlement", "council", "conseil", "bank", "banque"])


class Organs:
    """The organs and missions of the registry by their owner."""

    def __init__(self, actors: Mapping[ActorId, Actor]) -> None:
        """Index the actors that have a parent."""
        self._of: dict[ActorId, list[Actor]] = {}
        for actor in actors.values():
            if actor.parent and actor.kind in ("InternationalOrganisation", "MilitaryMission"):
                self._of.setdefault(actor.parent, []).append(actor)

    def organ(self, owner: ActorId, position: int, scene: Scene) -> ActorId | None:
        """The one organ of an owner that is called so, or its one mission in a country.

        Args:
            owner: the organisation.
            position: the noun that stands for it ("commission", "peacekeepers").
            scene: the report; what stands behind the noun tells in which country a mission serves, else the country
                spoken of most does, and the date whether it still did.
        """
        noun = scene.forms[position]
        found: list[Actor] = []
        if noun in _ORGAN:
            found = [a for a in self._of.get(owner, ()) if noun in _words(a) and a.kind == "InternationalOrganisation"]
        elif noun in _MISSION and scene.countries:
            day, home = scene.report.published, scene.actor(owner).country
            served = countries_behind(scene, position) or {scene.countries[0]} - {home}
            found = [
                a
                for a in self._of.get(owner, ())
                if a.kind == "MilitaryMission" and a.country in served
                if day is None or not a.active.earliest or a.active.earliest <= day
                if day is None or not a.active.latest or a.active.latest >= day
            ]
        if not found:  # "the G5 force", of no single country, in a report that names the force in full
            named = [a for a in self._of.get(owner, ()) if a.kind == "MilitaryMission" and noun in _words(a)]
            found = [a for a in named if a.id in scene.present()]
        return found[0].id if len(found) == 1 else None

    def find_short(self, scene: Scene) -> None:
        """Add mentions of organs by their name without their owner's, in reports that name the owner.

        "La force conjointe" is that of the G5 Sahel where the report is about it. One word alone fits too many.
        """
        language = scene.lexicon.language
        named = dict.fromkeys(scene.present())
        parents = [scene.actor(actor).parent for actor in named]
        named |= {parent: None for parent in parents if parent is not None}
        for owner in named:
            for organ in self._of.get(owner, ()):
                for name in organ.names.get(language, ()):
                    short = _without(fold(name).split(), scene.actor(owner), language)
                    if len(short) > 1:
                        _find(scene, short, organ.id)


_LINKS = frozenset(["of", "the", "for", "du", "de", "des", "la", "le"])
_CONTRACTED = frozenset(["du", "au", "des", "aux"])
_OWNED = frozenset(["of", "du", "de", "des", "d'"])


def _without(words: list[str], owner: Actor, language: str) -> tuple[str, ...]:
    """The words of an organ's name without its owner's name; empty if that is no part of it."""
    for name in owner.names.get(language, ()):
        own = fold(name).split()
        for start in range(len(words) - len(own) + 1):
            if words[start : start + len(own)] == own:
                rest = words[:start] + words[start + len(own) :]
                while rest and rest[-1] in _LINKS:
                    rest.pop()
                return tuple(rest)
    return ()


def _find(scene: Scene, words: tuple[str, ...], organ: ActorId) -> None:
    forms, size = scene.forms, len(words)
    for first in range(len(forms) - size + 1):
        if forms[first] != words[0] or tuple(forms[first : first + size]) != words:
            continue
        if any(map(scene.at, range(first, first + size))):
            continue
        if first + size < len(forms) and forms[first + size] in _OWNED:
            continue
        head = scene.doc[scene.head(first, first + size)]
        if head.pos_ in ("NOUN", "PROPN") and head.dep_ != "compound" and _names(scene.doc[first], head):
            scene.add(first, first + size, organ, Via.COREFERENCE)


def _names(first: Token, head: Token) -> bool:
    """Whether a phrase names something: with a capital in its sentence, or made definite ("*its* joint force")."""
    capital = first.text[:1].isupper() and not first.is_sent_start
    definite = has_child(head, ("det", "nmod:poss")) or (first.i > 0 and first.nbor(-1).lower_ in _CONTRACTED)
    return capital or definite


def _words(actor: Actor) -> set[str]:
    """The words of an actor's preferred names."""
    return {word for names in actor.names.values() for word in fold(names[0]).split()} if actor.names else set()

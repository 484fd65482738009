"""The actors that the graph knows by name, from ``ontology/actors.csv``: in two languages, by any of their names."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from sahelgraph import resources
from sahelgraph.errors import AmbiguousActor, OntologyError, UnknownActor
from sahelgraph.ids import fold, slug
from sahelgraph.model import PROVISIONAL, Actor, ActorId, Via
from sahelgraph.ontology import cells, rows
from sahelgraph.surfaces import Surface, is_acronym, name_key, names_of, surfaces_of
from sahelgraph.timespan import TimeSpan

__all__ = ["LANGUAGES", "Bearer", "Registry", "Surface", "name_key"]

LANGUAGES = ("en", "fr")

_NEAR = 0.72
"""How alike (``difflib`` ratio) a name must be to be offered to someone who mistyped it; below it noise prevails."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who bears a name, in which language, and how literally (name, metonym or demonym)."""

    actor: ActorId
    language: str
    via: Via


@dataclass(frozen=True, slots=True, eq=False)  # by identity, so that what is built from one can be cached
class Registry:
    """The known actors.

    ``cautious`` are the names, folded, that count only with context, by actor; ``index`` says who bears a folded name.
    """

    actors: Mapping[ActorId, Actor]
    cautious: Mapping[ActorId, frozenset[str]]
    index: Mapping[str, tuple[Bearer, ...]]

    @classmethod
    def load(cls, path: Path | None = None) -> Registry:
        """Read a registry, by default the project's.

        Raises:
            OntologyError: the file is missing or malformed, an id stands twice, or a parent does not exist.
        """
        path = path or resources.ontology("actors.csv")
        actors: dict[ActorId, Actor] = {}
        cautious: dict[ActorId, frozenset[str]] = {}
        for row in rows(path):
            actor = _actor(row)
            if actor.id in actors:
                raise OntologyError(f"{path.name}: the id {actor.id} stands twice")
            actors[actor.id] = actor
            if row["with_context"]:
                cautious[actor.id] = frozenset(map(fold, cells(row["with_context"])))
        for actor in actors.values():
            if actor.parent and actor.parent not in actors:
                raise OntologyError(f"{path.name}: the parent {actor.parent} of {actor.id} does not exist")
        return cls(MappingProxyType(actors), MappingProxyType(cautious), MappingProxyType(_index(actors.values())))

    def actor(self, id: str) -> Actor:
        """The actor of that id; the id of a provisional actor (``new:Name``) gives an actor of that name.

        Raises:
            UnknownActor: the registry has no such id.
        """
        if id.startswith(PROVISIONAL):
            return Actor(id=ActorId(id), kind="Actor")
        try:
            return self.actors[ActorId(id)]
        except KeyError:
            raise UnknownActor(id, self._near(id)) from None

    def find(self, name: str, *, on: date | None = None, language: str | None = None) -> Actor:
        """The actor that a person means by a name: an id, a name in any language, an acronym, a surname.

        Proper names come before figures of speech (``Niamey`` is the town) and those before demonyms; where several
        actors still share the name, those that did not exist on the day ``on`` are left out.

        Raises:
            UnknownActor: nobody bears the name; the nearest names are given.
            AmbiguousActor: several actors bear it.
        """
        for written in (name, slug(name)):
            if written in self.actors or written.startswith(PROVISIONAL):
                return self.actor(written)
        key = name_key(name)
        bearers = self._bearers(key, language) or self._people(key)
        if on and len(bearers) > 1:
            bearers = {actor for actor in bearers if self.actors[actor].existed(on)} or bearers
        if len(bearers) > 1:
            raise AmbiguousActor(name, tuple(sorted(bearers)))
        if not bearers:
            raise UnknownActor(name, self._near(name))
        return self.actors[bearers.pop()]

    def search(self, text: str) -> list[Actor]:
        """The actors one of whose names, or whose id, contains the text; the best matches first, then by id."""
        key = name_key(text)
        found = []
        for actor in self.actors.values():
            names = [actor.id, *(fold(name) for name, *_ in names_of(actor))]
            ranks = [_rank(key, name) for name in names if key in name]
            if ranks:
                found.append((min(ranks), actor.id, actor))
        return [actor for *_, actor in sorted(found, key=lambda item: item[:2])]

    def surfaces(self, language: str) -> tuple[Surface, ...]:
        """Every way in which a report in a language may print an actor, in the order of the registry.

        Acronyms and proper names of the other language are among them, because reports borrow them. Surnames of people
        are not, unless the registry lists them: a report gives the full name first.
        """
        found = {
            (surface.text, surface.actor): surface
            for actor in self.actors.values()
            for surface in surfaces_of(actor, language, self.cautious.get(actor.id, frozenset()))
        }
        owners: dict[str, set[ActorId]] = {}
        for text, actor in found:
            owners.setdefault(fold(text), set()).add(actor)
        return tuple(
            Surface(
                text=surface.text,
                actor=surface.actor,
                via=surface.via,
                case_sensitive=surface.case_sensitive,
                needs_context=len(owners[fold(surface.text)]) > 1 or self._doubtful(surface),
            )
            for surface in found.values()
        )

    def _doubtful(self, surface: Surface) -> bool:
        """Whether the registry asks for context, or the words name the town as well as the state behind it."""
        bearers = self.index.get(name_key(surface.text), ())
        if surface.via is Via.METONYM and any(self.actors[bearer.actor].kind == "Place" for bearer in bearers):
            return True
        return fold(surface.text) in self.cautious.get(surface.actor, ())

    def _bearers(self, key: str, language: str | None) -> set[ActorId]:
        """Who bears a name most literally: as proper name, else by figure of speech, else as demonym."""
        bearers = [b for b in self.index.get(key, ()) if language in (None, b.language)]
        for via in (Via.NAME, Via.METONYM, Via.DEMONYM):
            if found := {bearer.actor for bearer in bearers if bearer.via is via}:
                return found
        return set()

    def _people(self, key: str) -> set[ActorId]:
        """People whose name ends in these words, or consists of them in another order."""
        words = sorted(key.split())
        return {
            bearer.actor
            for name, bearers in self.index.items()
            if name.endswith(" " + key) or sorted(name.split()) == words
            for bearer in bearers
            if self.actors[bearer.actor].kind == "Person"
        }

    def _near(self, name: str) -> tuple[str, ...]:
        """Ids of actors whose names are spelled much alike, or contain what was asked for; the best five."""
        key = name_key(name)
        alike = [
            bearer.actor
            for text in difflib.get_close_matches(key, self.index, n=5, cutoff=_NEAR)
            for bearer in self.index[text]
        ]
        contained = [actor.id for actor in self.search(name)] if key else []
        return tuple(dict.fromkeys((*alike, *contained)))[:5]


def _actor(row: dict[str, str]) -> Actor:
    return Actor(
        id=ActorId(row["id"]),
        kind=row["kind"],
        names={language: _given(row, language) for language in LANGUAGES},
        metonyms={language: cells(row[f"metonyms_{language}"]) for language in LANGUAGES},
        demonyms={language: cells(row[f"demonyms_{language}"]) for language in LANGUAGES},
        country=row["country"] or None,
        active=TimeSpan.parse(row["active"]),
        parent=ActorId(row["parent"]) if row["parent"] else None,
        wikidata=row["wikidata"] or None,
        note=row["note"],
    )


def _given(row: dict[str, str], language: str) -> tuple[str, ...]:
    """The names in one language, the preferred one first."""
    return (row[language], *cells(row[f"names_{language}"]))


def _index(actors: Iterable[Actor]) -> dict[str, tuple[Bearer, ...]]:
    """Who bears which name, by the name's key; an acronym is as literal as a name, whatever it stands for."""
    index: dict[str, tuple[Bearer, ...]] = {}
    for actor in actors:
        for name, language, given in names_of(actor):
            via = Via.NAME if is_acronym(name) else given
            key = name_key(name)
            index[key] = (*index.get(key, ()), Bearer(actor.id, language, via))
    return index


def _rank(key: str, name: str) -> int:
    """How well a name answers a search: 0 equal, 1 begins with it, 2 a word does, 3 contains it."""
    if name == key:
        return 0
    if name.startswith(key):
        return 1
    return 2 if f" {key}" in f" {name.replace('-', ' ')}" else 3

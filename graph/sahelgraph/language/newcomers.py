"""Actors that a report introduces: what the runs of capitalised words turn out to be once the tree is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sahelgraph.ids import fold
from sahelgraph.language.names import Candidate
from sahelgraph.language.namesakes import Namesakes
from sahelgraph.language.scene import Scene
from sahelgraph.language.titles import Titles
from sahelgraph.model import PROVISIONAL, Actor, ActorId, Via

_FAMILY_FIRST = frozenset({"CHN", "TWN", "KOR", "PRK", "VNM", "KHM"})
"""Countries whose people are called by the first word of their name: "Wang Yi ... Wang said"."""

_TITLE = 3
"""Words before a surname that may be its title: "*former Prime Minister* X"."""

_ARTICLES = frozenset({"al", "el"})
_DISTINCT = 4
"""Letters that a surname needs to stand without its article: nobody is "Din" for "el-Din"."""

Bearers = Mapping[str, Mapping[ActorId, int]]
"""People by surname, each with the offset at which the report first names them."""


def introduce_names(scene: Scene, candidates: Sequence[Candidate], titles: Titles, namesakes: Namesakes) -> None:
    """Add the people, bodies and places that the report names and the registry lacks.

    Args:
        scene: the report, with the registry's names in it.
        candidates: its runs of capitalised words.
        titles: the title words of its language.
        namesakes: the people of the registry by surname.
    """
    heard = _addressed([candidate for candidate in candidates if not _silent(scene, candidate)], scene)
    full = [candidate for candidate in heard if candidate.last - candidate.first > 1]
    people = _surnames(scene, [candidate for candidate in full if candidate.kind == "Person"])
    for candidate in heard:
        first, last = scene.tokens(candidate.start, candidate.end)
        if scene.at(scene.head(first, last)):
            continue
        known = _family(scene, candidate, people, namesakes)
        if known is not None:
            scene.add(first, last, known, Via.COREFERENCE)
        else:
            _introduce(scene, candidate, titles, first, last)
    link_surnames(scene, people)


def _addressed(candidates: Sequence[Candidate], scene: Scene) -> list[Candidate]:
    """Take for people those whose surname the report addresses: "Nikol Pachinian ... *M. Pachinian*"."""
    surnames = {fold(_text(scene, c)) for c in candidates if c.kind == "Person" and c.last - c.first == 1}
    return [
        replace(c, kind="Person")
        if not c.kind and c.last - c.first > 1 and fold(_text(scene, c)).split()[-1] in surnames
        else c
        for c in candidates
    ]


def link_surnames(scene: Scene, people: Bearers | None = None) -> None:
    """Add mentions of the people of a report where only their surname stands; ``people`` gives them by surname."""
    people = _surnames(scene, ()) if people is None else people
    for position, form in enumerate(scene.forms):
        token = scene.doc[position]
        if form in people and not scene.at(position) and token.text[0].isupper():
            meant = _bearer(people[form], token.idx)
            if meant is not None:
                scene.add(position, position + 1, meant, Via.COREFERENCE)


def _same_person(scene: Scene, actor: ActorId, words: list[str]) -> bool:
    """Whether a name is a registered one with middle names left out or added ("Paul-Henri (Sandaogo) Damiba")."""
    return any(
        (known := fold(name).split())[0] == words[0] and known[-1] == words[-1]
        for names in scene.actor(actor).names.values()
        for name in names
    )


def _introduce(scene: Scene, candidate: Candidate, titles: Titles, first: int, last: int) -> None:
    actor, kind = _actor(scene, candidate, titles), candidate.kind
    if not kind and candidate.last - candidate.first > 1 and _has_calling(scene, titles, first, last):
        kind = "Person"
    if kind and not (kind == "Organisation" and _generic(_text(scene, candidate), titles)):
        scene.introduce(actor)
        scene.add(first, last, actor.id, Via.PROVISIONAL)
    elif not kind and candidate.last - candidate.first > 1:
        scene.suspect(first, last, actor)


def _has_calling(scene: Scene, titles: Titles, first: int, last: int) -> bool:
    """Whether a noun beside a name says what a person is: "the *missionary* X", "two *tourists*, X and Y"."""
    name = scene.doc[scene.head(first, last)]
    if first and scene.forms[first - 1] in titles.callings:
        return True
    while name.dep_ in ("conj", "flat") and name.head.pos_ == "PROPN" and name.head.i < name.i:
        name = name.head
    nouns = [child for child in name.children if child.dep_ == "appos" and child.i > name.i]
    nouns += [name.head] if name.dep_ == "appos" and name.head.i < name.i else []
    return any(noun.pos_ == "NOUN" and scene.forms[noun.i] in titles.callings for noun in nouns)


def _actor(scene: Scene, candidate: Candidate, titles: Titles) -> Actor:
    text = _text(scene, candidate)
    kind = _kind(text, titles) if candidate.kind == "Organisation" else candidate.kind or "Person"
    return Actor(id=ActorId(PROVISIONAL + text), kind=kind, names={scene.lexicon.language: (text,)})


def _text(scene: Scene, candidate: Candidate) -> str:
    return " ".join(scene.report.text[candidate.start : candidate.end].split())


def _surnames(scene: Scene, candidates: Sequence[Candidate]) -> Bearers:
    """The people of a report by surname, a name of several words at the end included, and where each is first named.

    A surname of another registered name counts too: after "Mahamat Idriss Deby Itno" he is "Deby".

    "Gbevlo-Lartey" and "Ag Ghaly" are one surname each: hyphens and particles bind.
    """
    people = [(m.span.start, m.actor, scene.text(m.span)) for m in scene.mentions() if scene.kind(m.actor) == "Person"]
    people += [(c.start, ActorId(PROVISIONAL + _text(scene, c)), _text(scene, c)) for c in candidates]
    bearers: dict[str, dict[ActorId, int]] = {}
    for start, actor, text in sorted(people):
        for surname in _ends(text, most=2):
            bearers.setdefault(surname, {}).setdefault(actor, start)
        if actor.startswith(PROVISIONAL):
            continue
        known = scene.actor(actor)
        for name in (name for names in known.names.values() for name in names):
            ends = [fold(name.split()[0])] if known.country in _FAMILY_FIRST else _ends(name, most=1)
            for surname in ends:
                bearers.setdefault(surname, {}).setdefault(actor, start)
    return bearers


def _ends(name: str, *, most: int) -> Iterator[str]:
    """The last word of a name, and its last two up to ``most``; a name of one word has none.

    An Arabic article comes and goes: "al-Burhan" is "Burhan" in the next sentence.
    """
    words = name.split()
    for size in range(1, min(most + 1, len(words))):
        yield fold(" ".join(words[-size:]))
    article, _, rest = fold(words[-1]).partition("-")
    if len(words) > 1 and article in _ARTICLES and len(rest) >= _DISTINCT:
        yield rest


def _bearer(bearers: Mapping[ActorId, int], start: int) -> ActorId | None:
    """Whom a surname means at an offset: its only bearer in the report; of namesakes the only one named before."""
    meant = list(bearers) if len(bearers) == 1 else [actor for actor, first in bearers.items() if first < start]
    return meant[0] if len(meant) == 1 else None


def _family(scene: Scene, candidate: Candidate, people: Bearers, namesakes: Namesakes) -> ActorId | None:
    """Whom a surname means: someone of the report, else, after a title, the registry's only bearer of it."""
    surname = fold(_text(scene, candidate))
    meant = _bearer(people.get(surname, {}), candidate.start)
    if meant is not None:
        return meant
    words = surname.split()
    if len(words) > 1:
        bearers = [a for a in namesakes.bearers(words[-1]) if _same_person(scene, a, words)]
        return bearers[0] if len(bearers) == 1 else None
    if candidate.kind != "Person":
        return None
    end, _ = scene.tokens(candidate.start, candidate.end)
    end -= end > 0 and bool(scene.at(end - 1))  # "le président *burkinabè* Traoré"
    title = scene.forms[max(end - _TITLE, 0) : end]
    return namesakes.meant(surname, title, scene.countries, scene.report.published)


def _silent(scene: Scene, candidate: Candidate) -> bool:
    return any(noise.start <= candidate.start < noise.end for noise in scene.report.noise)


def _kind(text: str, titles: Titles) -> str:
    words = set(fold(text).split())
    return next((kind for kind, telling in titles.kinds.items() if words & telling), "Organisation")


def _generic(text: str, titles: Titles) -> bool:
    """Whether a run has no word of its own ("Security Council", "Defence Ministry"): it describes and names nobody."""
    words = fold(text).split()
    return all(
        word in titles.bodies or word in titles.modifiers or word in titles.offices or word in titles.never
        for word in words
    )

"""Which actors may be one and the same, with the reasons: for a person to decide, never decided here.

Two independent signals are asked for at least: names that are alike, and something that both do or hold. Names that are
alike only in part (one within the other, the same acronym, a family name) need two such things beside them, because
half of a country may share them; how many letters two names differ by is no signal at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, combinations

from sahelgraph.decisions.effect import Decisions
from sahelgraph.decisions.names import likeness, sound_of, words_of
from sahelgraph.decisions.records import Identity, Verdict
from sahelgraph.model import Actor, ActorId, EvidenceId, Fact, RelationId, Statement

_POSTS = frozenset(map(RelationId, ("leads", "hasRoleIn", "memberOf")))
"""Relations that say what somebody holds or belongs to."""

_APART = frozenset({"Person", "State", "Place"})
"""Kinds that are never another kind; bodies are often known by a general kind first and by a special one later."""

_FULL = 2
"""From this strength on, names are alike as a whole; see :func:`sahelgraph.decisions.names.likeness`."""

_NEIGHBOURS = 2
"""So many shared neighbours are a signal. One is none: nearly everybody has a tie with the country reported on."""

_CROWD = 300
"""More actors than this that share the sound of a word are not compared by it: the word tells nobody apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Two actors that may be one, the one that the registry lacks first.

    ``score`` orders suggestions and means nothing else; ``reasons`` are its signals in words; ``evidence`` is a piece
    of evidence about each of the two where there is one.
    """

    actors: tuple[ActorId, ActorId]
    score: int
    reasons: tuple[str, ...]
    evidence: tuple[EvidenceId, ...]


@dataclass(slots=True)
class _Life:
    """What is known of an actor: ties as (relation, other, whether it is the subject), posts, and some evidence."""

    ties: set[tuple[RelationId, ActorId, bool]] = field(default_factory=set)
    evidence: EvidenceId | None = None

    @property
    def neighbours(self) -> set[ActorId]:
        return {other for relation, other, _ in self.ties if relation not in _POSTS}

    @property
    def posts(self) -> set[ActorId]:
        return {other for relation, other, forward in self.ties if forward and relation in _POSTS}


def suggest(
    actors: Mapping[ActorId, Actor], statements: Iterable[Statement], facts: Iterable[Fact], decisions: Decisions
) -> list[Suggestion]:
    """Find actors that may be one, at least one of each two unknown to the registry.

    Args:
        actors: all actors by id.
        statements: what reports say.
        facts: background facts.
        decisions: what was decided; these pairs are not suggested again.

    Returns:
        Suggestions, the best first, then by id.
    """
    lives = _lives(statements, facts)
    settled = _settled(decisions)
    found = []
    for one, other in _pairs(actors, lives):
        pair = sorted((one, other), key=lambda actor: (not actors[actor].provisional, actor))
        ends = frozenset(map(decisions.actor, pair))
        if len(ends) > 1 and ends not in settled and _may_be_one(actors[one], actors[other], lives):
            suggestion = _weighed(actors[pair[0]], actors[pair[1]], actors, lives)
            found += [suggestion] if suggestion else []
    return sorted(found, key=lambda suggestion: (-suggestion.score, suggestion.actors))


def _weighed(
    one: Actor, other: Actor, actors: Mapping[ActorId, Actor], lives: Mapping[ActorId, _Life]
) -> Suggestion | None:
    alike, reason = likeness(_names(one), _names(other))
    beside = list(_beside(lives[one.id], lives[other.id], actors))
    if not alike or len(beside) < (1 if alike >= _FULL else 2):
        return None
    pieces = (lives[actor.id].evidence for actor in (one, other))
    return Suggestion(
        actors=(one.id, other.id),
        score=10 * alike + sum(weight for weight, _ in beside),
        reasons=(reason, *(why for _, why in beside)),
        evidence=tuple(piece for piece in pieces if piece),
    )


def _beside(one: _Life, other: _Life, actors: Mapping[ActorId, Actor]) -> Iterator[tuple[int, str]]:
    """Weight and wording of what two actors have in common beside their names."""
    if posts := one.posts & other.posts:
        yield 5, f"both lead, serve in or belong to {_listed(posts, actors)}"
    same = {other for relation, other, _ in one.ties & other.ties if relation not in _POSTS}
    shared = one.neighbours & other.neighbours
    if same or len(shared) >= _NEIGHBOURS:
        kind = "the same ties" if same else "ties"
        yield min(len(shared), 4), f"both have {kind} with {_listed(same or shared, actors)}"


def _may_be_one(one: Actor, other: Actor, lives: Mapping[ActorId, _Life]) -> bool:
    """Whether nothing speaks against it: two kinds that exclude each other, or a tie of one with the other."""
    if one.kind != other.kind and not _APART.isdisjoint((one.kind, other.kind)):
        return False
    return all(end != other.id for _, end, _ in lives[one.id].ties)


def _pairs(actors: Mapping[ActorId, Actor], lives: Mapping[ActorId, _Life]) -> Iterator[tuple[ActorId, ActorId]]:
    """Actors that share the sound of a word of a name, each two once, one of them unknown to the registry."""
    sounding: dict[str, set[ActorId]] = defaultdict(set)
    for known in sorted(lives.keys() & actors.keys()):
        for name in _names(actors[known]):
            for word in words_of(name):
                sounding[sound_of(word)].add(known)
    pairs = {
        pair
        for group in sounding.values()
        if len(group) <= _CROWD
        for pair in combinations(sorted(group), 2)
        if any(actors[actor].provisional for actor in pair)
    }
    yield from sorted(pairs)


def _lives(statements: Iterable[Statement], facts: Iterable[Fact]) -> dict[ActorId, _Life]:
    lives: dict[ActorId, _Life] = defaultdict(_Life)
    for told in chain[Statement | Fact](statements, facts):
        for actor, other, forward in ((told.subject, told.object, True), (told.object, told.subject, False)):
            life = lives[actor]
            life.ties.add((told.relation, other, forward))
            if life.evidence is None and isinstance(told, Statement) and told.evidence:
                life.evidence = told.evidence[0]
    return dict(lives)


def _settled(decisions: Decisions) -> set[frozenset[ActorId]]:
    """The pairs that were declared different or undecided, as whom they count."""
    return {
        frozenset(map(decisions.actor, decision.actors))
        for decision in decisions.active
        if isinstance(decision, Identity) and decision.verdict is not Verdict.SAME
    }


def _names(actor: Actor) -> list[str]:
    return [name for names in actor.names.values() for name in names] or [actor.label()]


def _listed(ids: Iterable[ActorId], actors: Mapping[ActorId, Actor]) -> str:
    return ", ".join(sorted(actors[end].label() if end in actors else end for end in ids)[:3])

"""Words that tell who is meant: the lexicon files ``ontology/lexicon/{en,fr}_actors.toml`` as sets."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import Any

from sahelgraph import resources
from sahelgraph.errors import OntologyError
from sahelgraph.ids import fold
from sahelgraph.model import ActorId


@dataclass(frozen=True, slots=True, kw_only=True)
class Collective:
    """An unnamed collective: ``nouns`` name it by themselves, ``heads`` only beside a word of ``company``.

    Those of ``local`` name it in reports that speak above all of one of ``countries`` (codes). One that is ``fighting``
    may be one armed group which the report has just named.
    """

    actor: ActorId
    nouns: frozenset[str]
    heads: frozenset[str]
    company: frozenset[str]
    local: frozenset[str]
    countries: frozenset[str]
    fighting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The actor words of one language, folded (:func:`sahelgraph.ids.fold`).

    The groups are those of the file, which explains each: nouns through which a state or a body acts, words that may
    stand beside them, governors that make a capital a place, phrases that are no names. ``personal`` and ``befalling``
    are for languages with one pronoun for persons and things, and empty in others.
    """

    language: str
    no_names: tuple[str, ...]
    government: frozenset[str]
    people: frozenset[str]
    forces: frozenset[str]
    members: frozenset[str]
    linked: frozenset[str]
    tied: frozenset[str]
    hired: frozenset[str]
    peacekeepers: frozenset[str]
    bare: frozenset[str]
    bare_heads: frozenset[str]
    places: frozenset[str]
    motion: frozenset[str]
    assault: frozenset[str]
    address: frozenset[str]
    locative: frozenset[str]
    collectives: tuple[Collective, ...]
    descriptions: dict[str, frozenset[str]]
    polities: dict[str, frozenset[str]]
    towns: frozenset[str]
    captives: frozenset[str]
    violence: frozenset[str]
    usurpers: frozenset[str]
    mutineers: frozenset[str]
    usurping: frozenset[str]
    power: frozenset[str]
    felling: frozenset[str]
    seizing: frozenset[str]
    firsts: frozenset[str]
    seconds: frozenset[str]
    pronouns: dict[str, frozenset[str]]
    numbers: dict[str, int]
    counted: frozenset[str]
    relational: dict[str, frozenset[str]]
    beside: frozenset[str]
    homes: frozenset[str]
    factive: frozenset[str]
    saying: frozenset[str]
    inanimate: frozenset[str]
    undergone: frozenset[str]
    charging: frozenset[str]
    judging: frozenset[str]
    helping: frozenset[str]
    kin: frozenset[str]
    papers: frozenset[str]
    keeping: frozenset[str]
    personal: frozenset[str]
    befalling: frozenset[str]
    of_states: frozenset[str]
    of_bodies: frozenset[str]
    hiring: frozenset[str]
    foreign: frozenset[str]
    creeds: tuple[tuple[frozenset[str], frozenset[ActorId]], ...]
    regimes: frozenset[str]
    passing: frozenset[str]
    statements: frozenset[str]
    membership: frozenset[str]
    steering: frozenset[str]
    loose: frozenset[str]
    blocs: frozenset[str]
    colonial: frozenset[str]
    colonial_with: frozenset[str]
    junta: frozenset[str]
    ruling: frozenset[str]
    united: frozenset[str]
    local: frozenset[str]
    nearby: frozenset[str]
    continental: frozenset[str]
    regions: frozenset[str]
    areas: frozenset[str]
    uniformed: frozenset[str]
    between: frozenset[str]
    contending: frozenset[str]
    mediating: frozenset[str]
    circles: tuple[frozenset[str], ...]

    @property
    def fighters(self) -> frozenset[ActorId]:
        """The unnamed collectives that fight."""
        return frozenset(collective.actor for collective in self.collectives if collective.fighting)

    @classmethod
    def load(cls, language: str) -> Lexicon:
        """Read the lexicon of a language.

        Raises:
            OntologyError: the file is missing, is not TOML, or lacks a group of words.
        """
        path = resources.ontology("lexicon", f"{language}_actors.toml")
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
            reference, bare = data["reference"], _words(data, "bare", "words")
            return cls(
                language=language,
                no_names=tuple(data["no_names"]["phrases"]),
                government=_words(data, "state", "government"),
                people=_words(data, "state", "people"),
                forces=_words(data, "state", "force"),
                members=_words(data, "members", "words"),
                peacekeepers=_words(data, "members", "peacekeepers"),
                hired=_words(data, "members", "hired"),
                linked=_words(data, "members", "linked"),
                tied=_words(data, "members", "tied"),
                bare=bare,
                bare_heads=frozenset(p.split()[-1 if language == "en" else 0] for p in bare if " " in p),
                places=_words(data, "place", "words"),
                motion=_words(data, "place", "motion"),
                assault=_words(data, "place", "assault"),
                address=_words(data, "place", "address"),
                locative=_words(data, "place", "prepositions"),
                collectives=tuple(
                    Collective(
                        actor=ActorId(actor),
                        nouns=_words(data["collective"], actor, "nouns"),
                        heads=_words(data["collective"], actor, "heads"),
                        company=_words(data["collective"], actor, "with"),
                        local=frozenset(map(fold, data["collective"][actor].get("local", ()))),
                        countries=frozenset(data["collective"][actor].get("countries", ())),
                        fighting=bool(data["collective"][actor].get("fighting", False)),
                    )
                    for actor in data["collective"]
                ),
                descriptions=_kinds(data["description"]),
                polities={fold(noun): frozenset(codes) for noun, codes in data["polity"].items()},
                towns=_words(data, "reference", "towns"),
                captives=_words(data, "reference", "captives"),
                violence=_words(data, "reference", "violence"),
                usurpers=_words(data, "reference", "usurpers"),
                mutineers=_words(data, "reference", "mutineers"),
                usurping=_words(data, "reference", "usurping"),
                power=_words(data, "reference", "power"),
                felling=_words(data, "reference", "felling"),
                seizing=_words(data, "reference", "seizing"),
                firsts=_words(data, "reference", "firsts"),
                seconds=_words(data, "reference", "seconds"),
                pronouns=_pronouns(reference),
                numbers={fold(word): number for word, number in reference["numbers"].items()},
                counted=_words(data, "reference", "counted"),
                relational=_kinds(data["relational"]),
                beside=_words(data, "reference", "beside"),
                homes=_words(data, "reference", "homes"),
                blocs=_words(data, "reference", "blocs"),
                factive=_words(data, "reference", "factive"),
                statements=_words(data, "reference", "statements"),
                inanimate=_words(data, "reference", "inanimate"),
                undergone=_words(data, "reference", "undergone"),
                charging=_words(data, "reference", "charging"),
                judging=_words(data, "reference", "judging"),
                helping=_words(data, "reference", "helping"),
                kin=_words(data, "reference", "kin"),
                papers=_words(data, "reference", "papers"),
                keeping=_words(data, "reference", "keeping"),
                personal=frozenset(map(fold, reference.get("personal", ()))),
                befalling=frozenset(map(fold, reference.get("befalling", ()))),
                of_states=_words(data, "reference", "of_states"),
                of_bodies=_words(data, "reference", "of_bodies"),
                regimes=_words(data, "reference", "regimes"),
                passing=_words(data, "reference", "passing"),
                hiring=_words(data, "members", "hiring"),
                foreign=_words(data, "members", "foreign"),
                creeds=tuple(
                    (frozenset(map(fold, creed["words"])), frozenset(map(ActorId, creed["actors"])))
                    for creed in data["creed"]
                ),
                saying=_words(data, "reference", "saying"),
                membership=_words(data, "reference", "membership"),
                steering=_words(data, "reference", "steering"),
                loose=_words(data, "reference", "loose"),
                colonial=_words(data, "reference", "colonial"),
                colonial_with=_words(data, "reference", "colonial_with"),
                junta=_words(data, "reference", "junta"),
                ruling=_words(data, "reference", "ruling"),
                united=_words(data, "reference", "united"),
                local=_words(data, "reference", "local"),
                nearby=_words(data, "reference", "nearby"),
                continental=frozenset(reference["continental"]),
                regions=_words(data, "reference", "regions"),
                areas=_words(data, "reference", "areas"),
                uniformed=_words(data, "reference", "uniformed"),
                between=_words(data, "reference", "between"),
                contending=_words(data, "reference", "contending"),
                mediating=_words(data, "reference", "mediating"),
                circles=tuple(frozenset(map(fold, words)) for words in reference["circles"]),
            )
        except (OSError, tomllib.TOMLDecodeError, KeyError) as error:
            raise OntologyError(f"{path.name}: {error}") from error


def _words(data: dict[str, Any], group: str, key: str) -> frozenset[str]:
    """The folded words of a list; an empty one would switch a rule off unseen, so it is refused."""
    found = frozenset(map(fold, data[group][key]))
    if not found:
        raise OntologyError(f"[{group}] {key} is empty")
    return found


def _kinds(groups: list[dict[str, list[str]]]) -> dict[str, frozenset[str]]:
    """For each noun of a description the kinds of actor it may take up."""
    found: dict[str, frozenset[str]] = {}
    for group in groups:
        for noun in map(fold, group["nouns"]):
            found[noun] = found.get(noun, frozenset()) | frozenset(group["kinds"])
    return found


def _pronouns(reference: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    """For each pronoun what it may take up: ``he``, ``she``, ``it``, ``they``."""
    found: dict[str, frozenset[str]] = {}
    for role in ("he", "she", "it", "they"):
        for form in map(fold, reference[role]):
            found[form] = found.get(form, frozenset()) | {role}
    return found

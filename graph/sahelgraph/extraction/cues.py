"""The words by which a report says that something is more, or less, than plain fact, as frozen values.

They are data: ``ontology/lexicon/status_{en,fr}.toml`` for the words, ``status.toml`` for what depends on relations.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from sahelgraph import resources
from sahelgraph.errors import OntologyError


class Force(StrEnum):
    """What a word does to the content it governs; :mod:`sahelgraph.extraction.status` says what that means."""

    REPORT = "report"
    ANNOUNCE = "announce"
    CLAIM = "claim"
    ACCUSE = "accuse"
    DENY = "deny"
    REQUEST = "request"
    DECIDE = "decide"
    PLAN = "plan"
    PROMISE = "promise"
    THREATEN = "threaten"
    POSSIBLE = "possible"
    DOUBT = "doubt"
    FAIL = "fail"
    CEASE = "cease"
    HEARSAY = "hearsay"


PARTS = {"verbs": "verb", "nouns": "noun", "adjectives": "adjective", "adverbs": "adverb"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Operator:
    """One word of one force. ``beside`` must stand at the word ("out" at "rule"); ``object`` is content too.

    ``subject`` says that its subject is content as well: "the deal *fell through*".
    """

    force: Force
    part: str
    beside: tuple[str, ...]
    prepositions: frozenset[str]
    object: bool
    subject: bool = False

    @property
    def denies(self) -> bool:
        """Whether it is a single verb of denial."""
        return self.force is Force.DENY and self.part == "verb" and not self.beside


@dataclass(frozen=True, slots=True)
class Cues:
    """All cues of one language: operators by lemma, and the word lists that the walkers need, by name."""

    operators: Mapping[str, tuple[Operator, ...]]
    words: Mapping[str, frozenset[str]]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.words[name]


class Relations(NamedTuple):
    """Relations by what their status owes to them; ``status.toml`` explains each list."""

    performative: frozenset[str]
    disclosed: frozenset[str]
    lasting: frozenset[str]
    claimed: frozenset[str]
    promised: frozenset[str]
    ongoing: frozenset[str]
    states: frozenset[str]
    spoken: frozenset[str]
    uttered: frozenset[str]
    imputed: frozenset[str]
    held: frozenset[str]

    @property
    def announced(self) -> frozenset[str]:
        """What is done once it is announced: by announcing it, or before."""
        return self.performative | self.disclosed


@cache
def load(language: str) -> Cues:
    """The cues that ship for a language (``en`` or ``fr``), read once.

    Raises:
        OntologyError: the file is missing or wrong.
    """
    data = _toml(resources.ontology("lexicon", f"status_{language}.toml"))
    operators: dict[str, list[Operator]] = {}
    for name, entry in data["force"].items():
        if name not in set(Force):
            raise OntologyError(f"status_{language}.toml: no force is called {name!r}")
        for lemma, operator in _operators(Force(name), entry):
            operators.setdefault(lemma, []).append(operator)
    words = {name: frozenset(listed) for name, listed in data["words"].items()}
    ordered = {lemma: tuple(sorted(found, key=lambda op: -len(op.beside))) for lemma, found in operators.items()}
    return Cues(ordered, words)


@cache
def denials(language: str) -> frozenset[str]:
    """The verbs by which what follows is denied.

    Raises:
        OntologyError: as :func:`load`.
    """
    operators = load(language).operators.items()
    return frozenset(lemma for lemma, found in operators if any(op.denies for op in found))


@cache
def denying(language: str) -> frozenset[str]:
    """The small words by which a word beside them is denied ("not", "ne").

    Raises:
        OntologyError: as :func:`load`.
    """
    cues = load(language)
    return cues["negations"] | cues["negative_particles"]


@cache
def citing(language: str) -> frozenset[str]:
    """The phrases that name a source: "according to", "selon".

    Raises:
        OntologyError: as :func:`load`.
    """
    return frozenset(load(language)["sources"])


@cache
def unsure(language: str) -> frozenset[str]:
    """The single verbs under which a deed is none that was done: it is denied, threatened, planned or promised.

    Raises:
        OntologyError: as :func:`load`.
    """
    doubts = {Force.DENY, Force.THREATEN, Force.PLAN, Force.PROMISE}
    operators = load(language).operators.items()
    return frozenset(
        lemma
        for lemma, found in operators
        if any(o.force in doubts and o.part == "verb" and not o.beside for o in found)
    )


@cache
def relations() -> Relations:
    """What the status of a statement owes to its relation.

    Raises:
        OntologyError: the file is missing or wrong.
    """
    data = _toml(resources.ontology("lexicon", "status.toml"))
    return Relations(*(frozenset(data[name]) for name in Relations._fields))


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise OntologyError(f"{path.name}: {error}") from error


def _operators(force: Force, entry: Mapping[str, Any]) -> list[tuple[str, Operator]]:
    """Operators of one ``[force.NAME]`` table with the lemma each is found by."""
    objects = frozenset(entry["objects"]) if "objects" in entry else None
    found = []
    for field, part in PARTS.items():
        for phrase in entry.get(field, ()):
            lemma, beside = split(phrase)
            operator = Operator(
                force=force,
                part=part,
                beside=beside,
                prepositions=frozenset(entry.get("prepositions", ())),
                object=objects is None or phrase in objects,
                subject=phrase in entry.get("subjects", ()),
            )
            found.append((lemma, operator))
    return found


def split(phrase: str) -> tuple[str, tuple[str, ...]]:
    """The lemma that a phrase is found by and the words beside it; a French reflexive counts as beside."""
    if phrase.startswith("s'"):
        phrase = "se " + phrase[2:]
    words = phrase.split()
    if words[0] == "se":
        return words[1], ("se", *words[2:])
    return words[0], tuple(words[1:])

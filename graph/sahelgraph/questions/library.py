"""The library of stored questions: one TOML file each, in plain words, with parameters and a way to the answer.

A file has ``number`` (its place in the list), ``en`` and ``fr`` (the question in plain words), a table ``notes`` with
``en`` and ``fr`` (what the answer cannot say, undated statements first of all), a table ``parameters`` and either
``query`` (SPARQL, with ``{{name}}`` where a parameter goes) or ``analysis`` (the name of a function of
:mod:`sahelgraph.questions.analyses`). Beside a query, ``told`` names the columns that hold statements, evidence or
facts: the answer tells them in words, each with its date, trust, quote and report. A parameter is a table with
``type``, ``default``, ``en`` and ``fr``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sahelgraph import resources
from sahelgraph.errors import InputError, OntologyError, UnknownName
from sahelgraph.model import Actor, Status
from sahelgraph.ontology import Ontology
from sahelgraph.store.vocabulary import actor_iri
from sahelgraph.timespan import TimeSpan

TYPES = (
    "actor", "actors", "kinds", "since", "until", "relation", "relations", "statuses", "number", "pattern", "text",
)  # fmt: skip
"""Types of parameters: those in the plural are several with commas between; ``since`` is the first day of the date that
a user types (2023 is 2023-01-01), ``until`` the last; a ``pattern`` is a regular expression."""

_PLACE = re.compile(r"\{\{(\w+)\}\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """What a user may change in a question. ``words`` describe it, by language."""

    name: str
    type: str
    default: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A stored question. Exactly one of ``query`` and ``analysis`` is set; ``told`` belongs to the former."""

    name: str
    number: int
    words: Mapping[str, str]
    notes: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    told: tuple[str, ...]
    query: str | None
    analysis: str | None


def load_questions(folder: Path | None = None) -> dict[str, Question]:
    """All questions by name, in the order of their numbers.

    Raises:
        OntologyError: a file is not as described above; the message names it.
    """
    folder = folder or resources.ontology("questions")
    found = sorted(map(_read, folder.glob("*.toml")), key=lambda question: (question.number, question.name))
    return {question.name: question for question in found}


def find_question(name: str) -> Question:
    """The question of a name.

    Raises:
        UnknownName: there is none; the message lists those that exist.
    """
    questions = load_questions()
    if name not in questions:
        raise UnknownName("question", name, tuple(questions))
    return questions[name]


def values(
    question: Question, given: Mapping[str, str], *, find: Callable[[str], Actor], ontology: Ontology
) -> dict[str, Any]:
    """The values of a question's parameters: what the user gave, else the defaults, each as its type asks.

    Args:
        question: the question.
        given: text by parameter, as typed.
        find: finds an actor by name.
        ontology: the vocabulary, for relations and classes.

    Returns:
        Actor ids, ISO days (``None`` for no limit), relations, whole numbers or text, by parameter; tuples where the
        type asks for several.

    Raises:
        UnknownName: the question has no such parameter.
        InputError: a value is not of the type; among them UnknownActor and AmbiguousActor.
    """
    names = tuple(parameter.name for parameter in question.parameters)
    for name in given:
        if name not in names:
            raise UnknownName(f"parameter of {question.name}", name, names)
    return {p.name: _value(p, given.get(p.name, p.default), find, ontology) for p in question.parameters}


def sparql(question: Question, chosen: Mapping[str, Any]) -> str:
    """The query of a question with its parameters put in as RDF terms; several actors stand side by side.

    A date that sets no limit becomes the first or last day there is, so that comparisons hold.
    """
    assert question.query is not None
    types = {parameter.name: parameter.type for parameter in question.parameters}
    return _PLACE.sub(lambda place: _term(types[place[1]], chosen[place[1]]), question.query)


def _read(path: Path) -> Question:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        parameters = tuple(
            Parameter(name=name, type=row["type"], default=str(row["default"]), words={k: row[k] for k in ("en", "fr")})
            for name, row in data.get("parameters", {}).items()
        )
        question = Question(
            name=path.stem,
            number=int(data["number"]),
            words={language: " ".join(data[language].split()) for language in ("en", "fr")},
            notes={language: " ".join(data["notes"][language].split()) for language in ("en", "fr")},
            parameters=parameters,
            told=tuple(data.get("told", ())),
            query=data.get("query"),
            analysis=data.get("analysis"),
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise OntologyError(f"{path.name} in ontology/questions: {error!r}") from error
    wrong = [p.name for p in parameters if p.type not in TYPES]
    used = set(_PLACE.findall(question.query or ""))
    if wrong or used - {p.name for p in parameters} or (question.query is None) == (question.analysis is None):
        raise OntologyError(
            f"{path.name} in ontology/questions: give either query or analysis, and each parameter that the query "
            f"uses, with a type among {', '.join(TYPES)}"
        )
    return question


def _value(parameter: Parameter, text: str, find: Callable[[str], Actor], ontology: Ontology) -> Any:
    parts = tuple(part.strip() for part in text.split(",") if part.strip())
    match parameter.type:
        case "actor":
            return find(text).id
        case "actors":
            return tuple(find(part).id for part in parts)
        case "relation":
            return _known("relation", text, ontology.relations)
        case "relations":
            return tuple(_known("relation", part, ontology.relations) for part in parts)
        case "kinds":
            return tuple(_known("class", part, ontology.kinds) for part in parts)
        case "statuses":
            return tuple(Status(_known("status", part, tuple(Status))) for part in parts)
        case "since" | "until":
            span = TimeSpan.parse(text)
            day = span.earliest if parameter.type == "since" else span.latest
            return day.isoformat() if day else None
        case "number":
            return _number(parameter.name, text)
        case "pattern":
            return _pattern(parameter.name, text)
    return text


def _number(name: str, text: str) -> int:
    """A whole number of at most five digits: more days than that leave the calendar, more hops the memory."""
    if not re.fullmatch(r"[0-9]{1,5}", text):
        raise InputError(f"{name} is a whole number from 0 to 99999, not {text!r}")
    return int(text)


def _pattern(name: str, text: str) -> str:
    """A regular expression; a wrong one would match nothing without a word."""
    try:
        re.compile(text)
    except re.error as error:
        raise InputError(f"{name} is a regular expression, and {text!r} is none: {error}") from error
    return text


def _known(kind: str, name: str, names: Collection[str]) -> str:
    if name not in names:
        raise UnknownName(kind, name, tuple(names))
    return name


def _term(kind: str, value: Any) -> str:
    """A value as RDF: an IRI, several side by side, a number, or a literal that holds any text safely."""
    match kind:
        case "actor":
            return str(actor_iri(value))
        case "actors":
            return " ".join(str(actor_iri(one)) for one in value)
        case "relation":
            return f"sg:{value}"
        case "relations":
            return " ".join(f"sg:{one}" for one in value)
        case "statuses":
            return " ".join(f"status:{one.value}" for one in value)
        case "since" | "until":
            return f'"{value or ("0001-01-01" if kind == "since" else "9999-12-31")}"^^xsd:date'
        case "number":
            return str(value)
    escaped = "".join(_ESCAPES.get(letter, letter) for letter in value)
    return f'"{escaped}"'


_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\0": ""}

"""The library of stored questions: one TOML file each, in plain words, with parameters and a way to the answer.

A file has ``en`` and ``fr`` (the question in plain words), a table ``parameters`` and either ``query`` (SPARQL, with
``{{name}}`` where a parameter goes) or ``analysis`` (the name of a function of
:mod:`sahelgraph.questions.analyses`). A parameter is a table with ``type``, ``default``, ``en`` and ``fr``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sahelgraph import resources
from sahelgraph.errors import InputError, OntologyError, UnknownName
from sahelgraph.registry import Registry
from sahelgraph.timespan import TimeSpan

TYPES = ("actor", "actors", "since", "until", "relation", "status", "number", "text")
"""Types of parameters: ``actors`` are several with commas between; ``since`` is the first day of the date that a user
types (2023 is 2023-01-01), ``until`` the last."""

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
    """A stored question. Exactly one of ``query`` and ``analysis`` is set."""

    name: str
    words: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    query: str | None
    analysis: str | None


def load_questions(folder: Path | None = None) -> dict[str, Question]:
    """All questions by name, in the order of their names.

    Raises:
        OntologyError: a file is not as described above; the message names it.
    """
    folder = folder or resources.ontology("questions")
    return {path.stem: _read(path) for path in sorted(folder.glob("*.toml"))}


def find_question(name: str) -> Question:
    """The question of a name.

    Raises:
        UnknownName: there is none; the message lists those that exist.
    """
    questions = load_questions()
    if name not in questions:
        raise UnknownName("question", name, tuple(questions))
    return questions[name]


def values(question: Question, given: Mapping[str, str], registry: Registry) -> dict[str, Any]:
    """The values of a question's parameters: what the user gave, else the defaults, each as its type asks.

    Args:
        question: the question.
        given: text by parameter, as typed.
        registry: finds actors by name.

    Returns:
        Actor ids, ISO days (``None`` for no limit), whole numbers or text, by parameter.

    Raises:
        UnknownName: the question has no such parameter.
        InputError: a value is not of the type; among them UnknownActor and AmbiguousActor.
    """
    names = tuple(parameter.name for parameter in question.parameters)
    for name in given:
        if name not in names:
            raise UnknownName(f"parameter of {question.name}", name, names)
    return {p.name: _value(p, given.get(p.name, p.default), registry) for p in question.parameters}


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
            words={language: " ".join(data[language].split()) for language in ("en", "fr")},
            parameters=parameters,
            query=data.get("query"),
            analysis=data.get("analysis"),
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise OntologyError(f"{path.name} in ontology/questions: {error!r}") from error
    wrong = [p.name for p in parameters if p.type not in TYPES]
    used = set(_PLACE.findall(question.query or ""))
    if wrong or used - {p.name for p in parameters} or (question.query is None) == (question.analysis is None):
        raise OntologyError(
            f"{path.name} in ontology/questions: give either query or analysis, and each parameter that the query "
            f"uses, with a type among {', '.join(TYPES)}"
        )
    return question


def _value(parameter: Parameter, text: str, registry: Registry) -> Any:
    if parameter.type == "actor":
        return registry.find(text).id
    if parameter.type == "actors":
        return tuple(registry.find(name.strip()).id for name in text.split(",") if name.strip())
    if parameter.type in ("since", "until"):
        span = TimeSpan.parse(text)
        day = span.earliest if parameter.type == "since" else span.latest
        return day.isoformat() if day else None
    if parameter.type == "number":
        if not text.lstrip("-").isdigit():
            raise InputError(f"{parameter.name} is a whole number, not {text!r}")
        return int(text)
    return text


def _term(kind: str, value: Any) -> str:
    if kind == "actor":
        return f"actor:{value}"
    if kind == "actors":
        return " ".join(f"actor:{one}" for one in value)
    if kind in ("since", "until"):
        return f'"{value or ("0001-01-01" if kind == "since" else "9999-12-31")}"^^xsd:date'
    if kind in ("relation", "status"):
        if not re.fullmatch(r"\w+", value):
            raise InputError(f"{value!r} is no {kind}")
        return f"{'sg' if kind == 'relation' else 'status'}:{value}"
    if kind == "number":
        return str(value)
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'

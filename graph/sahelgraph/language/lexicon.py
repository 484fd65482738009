"""Words that tell who is meant: the lexicon files ``ontology/lexicon/{en,fr}_actors.toml`` as sets."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import Any

from sahelgraph import resources
from sahelgraph.errors import OntologyError
from sahelgraph.ids import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The actor words of one language, folded (:func:`sahelgraph.ids.fold`)."""

    language: str
    no_names: tuple[str, ...]

    @classmethod
    def load(cls, language: str) -> Lexicon:
        """Read the lexicon of a language.

        Raises:
            OntologyError: the file is missing, is not TOML, or lacks a group of words.
        """
        path = resources.ontology("lexicon", f"{language}_actors.toml")
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
            return cls(language=language, no_names=tuple(data["no_names"]["phrases"]))
        except (OSError, tomllib.TOMLDecodeError, KeyError) as error:
            raise OntologyError(f"{path.name}: {error}") from error


def words(data: dict[str, Any], group: str, key: str) -> frozenset[str]:
    """The folded words of a list; an empty one would switch a rule off unseen, so it is refused.

    Raises:
        OntologyError: the list is empty.
    """
    found = frozenset(map(fold, data[group][key]))
    if not found:
        raise OntologyError(f"[{group}] {key} is empty")
    return found

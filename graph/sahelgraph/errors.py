"""What can go wrong, by whose fault it is.

    SahelgraphError                     exit   meaning
    ├── InputError                      2      what the user gave cannot be used
    │   ├── UnreadableReport                   a file is no report that we can read (skipped; exit 1 with --strict)
    │   ├── UnknownActor                       a name that the registry does not have
    │   ├── AmbiguousActor                     a name that several actors bear
    │   └── UnknownName                        no such relation, question, format or measure
    ├── QueryError                      2
    │   ├── QuerySyntax                        SPARQL that does not parse
    │   ├── QueryRefused                       SPARQL that would leave the machine or is too large
    │   └── QueryTooLong                       stopped at the limit of time, memory or rows
    ├── StoreError                      3
    │   ├── StoreMissing                       no store in that folder yet
    │   ├── StoreLocked                        another process has the store open
    │   ├── StoreDamaged                       the files of the store do not make a store
    │   └── StoreFull                          no room on the disk
    └── OntologyError                   4      our own data files are wrong

Every message is one line and says what to do next where something can be done.
"""

from __future__ import annotations

_TELLING = 4
"""Letters from which a part of a name tells which one is meant."""


class SahelgraphError(Exception):
    """Root of all errors that the package raises on purpose. ``exit_code`` is what the command line returns."""

    exit_code = 1


class InputError(SahelgraphError):
    """What the user gave cannot be used."""

    exit_code = 2


class UnreadableReport(InputError):
    """A file, or one article in it, that is no report we can read. ``where`` names it, ``why`` says the reason."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why


class UnknownActor(InputError):
    """A name that no actor bears. ``candidates`` are the ids that come nearest, best first."""

    def __init__(self, name: str, candidates: tuple[str, ...] = ()) -> None:
        hint = f"did you mean {', '.join(candidates)}?" if candidates else "search with: sahelgraph actors TEXT"
        super().__init__(f"unknown actor {name!r}; {hint}")
        self.name = name
        self.candidates = candidates


class AmbiguousActor(InputError):
    """A name that several actors bear. ``candidates`` are their ids."""

    def __init__(self, name: str, candidates: tuple[str, ...]) -> None:
        super().__init__(f"{name!r} may be {' or '.join(candidates)}; use one of these ids")
        self.name = name
        self.candidates = candidates


class UnknownName(InputError):
    """No such relation, question, format or measure. ``choices`` are those that exist."""

    def __init__(self, kind: str, name: str, choices: tuple[str, ...]) -> None:
        near = _nearest(name, choices)
        hint = f"did you mean {' or '.join(near)}?" if near else f"one of: {', '.join(choices)}"
        super().__init__(f"unknown {kind} {name!r}; {hint}")
        self.choices = choices


def _nearest(name: str, choices: tuple[str, ...]) -> list[str]:
    """The few choices that are spelt almost like a name, or contain it, whatever the case."""
    from difflib import get_close_matches  # only here: every command imports this room

    folded = {choice.casefold(): choice for choice in choices}
    spelt = get_close_matches(name.casefold(), folded, n=3)
    within = [choice for choice in folded if len(name) >= _TELLING and name.casefold() in choice]
    return [folded[choice] for choice in dict.fromkeys((*spelt, *within[:3]))][:3]


class QueryError(SahelgraphError):
    """A SPARQL query that was not answered."""

    exit_code = 2


class QuerySyntax(QueryError):
    """SPARQL that does not parse; the message carries line and column where the engine gives them."""


class QueryRefused(QueryError):
    """SPARQL that would reach outside the machine, would write, or is too large to parse safely."""


class QueryTooLong(QueryError):
    """A query that was stopped at the limit of time or memory."""


class StoreError(SahelgraphError):
    """The store on disk cannot be used."""

    exit_code = 3


class StoreMissing(StoreError):
    """There is no store in that folder yet."""


class StoreLocked(StoreError):
    """Another process has the store open for writing."""


class StoreDamaged(StoreError):
    """The files of the store do not make a store."""


class StoreFull(StoreError):
    """There is no room on the disk; nothing of the report being written was kept."""


class OntologyError(SahelgraphError):
    """A data file of the project (ontology, registry, lexicon) is wrong."""

    exit_code = 4

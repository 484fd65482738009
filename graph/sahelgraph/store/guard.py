"""Looking a SPARQL query over before it is run: what would reach out of the machine, write, or break the parser.

The query is read word by word, as the grammar splits it, so that ``SERVICE`` in a string, a comment, an IRI, a variable
or a local name is not taken for the keyword. The grammar of the engine asks for no space around keywords:
``1e5SERVICE:x{}`` and ``trueSERVICE<x>{}`` do call a service. A bare word that merely contains ``SERVICE`` is therefore
refused too (SPARQL has no other), and so is a prefix that does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from sahelgraph.errors import QueryRefused, QuerySyntax

MAX_LENGTH: Final = 100_000
"""Longest query in characters. The longest of our own has under 3,000; a list of 2,000 actors still fits."""

MAX_DEPTH: Final = 100
"""Deepest nesting of brackets. On a stack of 8 MB the engine dies between 1,000 and 5,000; ours is 32 times that."""

_TOKEN = re.compile(
    r"""
    (?P<skip>   \s+ | \#[^\n\r]* )
  | (?P<string> \"\"\"(?:[^"\\]|\\.|\"{1,2}(?!\"))*\"\"\" | '''(?:[^'\\]|\\.|'{1,2}(?!'))*'''
              | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' )
  | (?P<iri>    <(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*> )
  | (?P<name>   [?$][\w·]+ | @[A-Za-z]+(?:-[A-Za-z0-9]+)*
              | (?P<prefix>[^\W\d_][\w.\-·]*|_)?:(?:[\w:.\-·]|%[0-9A-Fa-f]{2}|\\.)* )
  | (?P<word>   [^\W\d]\w* )
  | (?P<other>  . )
    """,
    re.VERBOSE | re.DOTALL,
)
_OPENING, _CLOSING = frozenset("{(["), frozenset("})]")
_UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"})
_QUERIES = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_AGGREGATES = frozenset({"COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"})

WRONG_COUNT: Final = (
    "an aggregate in a sub-select inside GRAPH ?g { } is counted over all graphs at once and leaves ?g unbound; "
    "move it outside and use GROUP BY ?g"
)


class Token(NamedTuple):
    """A word of a query: its kind (a group of the pattern above), its text, and the brackets open around it."""

    kind: str
    text: str
    depth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A query that may run. ``own_dataset``: it names its graphs with FROM; ``warnings`` are for its author."""

    text: str
    own_dataset: bool
    warnings: tuple[str, ...] = ()


def check(query: str) -> Checked:
    """Look a query over.

    Raises:
        QueryRefused: it would leave the machine (SERVICE), would write, or is too long or nested too deep.
        QuerySyntax: it is no text.
    """
    if len(query) > MAX_LENGTH:
        raise QueryRefused(f"the query has {len(query):,} characters; at most {MAX_LENGTH:,} are read")
    try:
        query.encode()
    except UnicodeEncodeError as error:
        raise QuerySyntax("the query is no text: it holds half of a surrogate pair") from error
    tokens = list(_tokens(query))
    words = [token.text for token in tokens if token.kind == "word"]
    if any("SERVICE" in token.text for token in tokens if token.kind in {"word", "prefix"}):
        raise QueryRefused("SERVICE would ask another machine; queries stay on this one")
    first = next((word for word in words if word in _QUERIES | _UPDATES), "")
    if first in _UPDATES:
        raise QueryRefused(f"{first} would change the store; only SELECT, ASK, CONSTRUCT and DESCRIBE are answered")
    warnings = (WRONG_COUNT,) if _counts_inside_graph(tokens) else ()
    return Checked(text=query, own_dataset="FROM" in words, warnings=warnings)


def _tokens(query: str) -> Iterator[Token]:
    depth = 0
    for match in _TOKEN.finditer(query):
        kind, text = match.lastgroup or "other", match.group()
        if kind == "name" and match["prefix"]:
            yield Token("prefix", match["prefix"].upper(), depth)
        elif kind in {"word", "other"}:
            depth += (text in _OPENING) - (text in _CLOSING)
            if depth > MAX_DEPTH:
                raise QueryRefused(f"the query nests more than {MAX_DEPTH} brackets")
            yield Token(kind, text.upper(), depth)
        elif kind == "name":
            yield Token(kind, text, depth)


def _counts_inside_graph(tokens: list[Token]) -> bool:
    """Whether some ``GRAPH ?g { }`` holds a SELECT with an aggregate."""
    for number, token in enumerate(tokens):
        following = tokens[number + 1 : number + 3]
        if token.text == "GRAPH" and len(following) == 2 and following[0].text[:1] in {"?", "$"}:
            inside: list[str] = []
            for inner in tokens[number + 3 :]:
                if inner.depth < following[1].depth:
                    break
                inside.append(inner.text)
            if "SELECT" in inside and not _AGGREGATES.isdisjoint(inside):
                return True
    return False

"""What the word lists of a lexicon may not hold: entries that could never tell anything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from sahelgraph.errors import OntologyError

_OPPOSITES: Final = (
    ("about", "without"),
    ("governor", "not_under"),
    ("agent", "not_agent"),
    ("patient", "not_patient"),
)
"""Conditions that look at one place, the one for a word that must stand there and the other for one that may not."""
_DENYING: Final = frozenset({"content", "matter"})
"""Conditions whose words may be a denied one, written "not tolerate"; the words of all others are single lemmas."""


def refuse_doubles(words: Sequence[str], where: str) -> None:
    """Refuse a list in which a word stands twice.

    Raises:
        OntologyError: names the list and the word.
    """
    if twice := next((word for place, word in enumerate(words) if word in words[:place]), None):
        raise OntologyError(f"{where}: {twice!r} stands twice; keep one")


def check_conditions(when: Mapping[str, Sequence[str]], where: str) -> None:
    """Refuse words of conditions that no text could meet, or that another condition forbids.

    Args:
        when: the words of each condition as written; those of a class (``@class``) may be forbidden one by one.
        where: the trigger, for the message.

    Raises:
        OntologyError: a word stands twice in a condition, is no single lemma, or is demanded and forbidden at once.
    """
    for condition, words in when.items():
        refuse_doubles(words, f"{where}, when.{condition}")
        for word in words:
            single = word.removeprefix("not ") if condition in _DENYING else word
            if " " in single:
                raise OntologyError(f"{where}, when.{condition}: {word!r} is no single lemma and so is never met")
    for demanding, forbidding in _OPPOSITES:
        if both := set(when.get(demanding, ())) & set(when.get(forbidding, ())):
            raise OntologyError(f"{where}: when.{demanding} demands {min(both)!r}, which when.{forbidding} forbids")

"""Which words make the noun of an office ("prime minister", "garde des Sceaux"), and whether it is the highest."""

from __future__ import annotations

from sahelgraph.language.office_titles import plain
from sahelgraph.language.titles import Titles

_HALVES = frozenset(
    "aide attorney auditor bras charge chargee consul garde homme inspector number numero solicitor".split()
)
"""Nouns that are this office only with the words behind them: "le *numéro* deux du mouvement", "*attorney* general"."""
_LONGEST_NAME = 4
"""Words of the longest name of an office that begins with its noun, or with one of these: "chargé d'affaires"."""


def core_of(forms: list[str], titles: Titles, noun: int) -> str:
    """The noun with a neighbour that makes it a word of its own in the lexicon ("prime minister")."""
    before = f"{plain(forms[noun - 1])} {forms[noun]}" if noun else ""
    after = _spelt(forms[noun : max(noun + 2, name_end(forms, titles, noun))])
    hyphened = (
        [f"{forms[noun]}-{forms[noun + 2]}"] if forms[noun + 1 : noun + 2] == ["-"] and noun + 2 < len(forms) else []
    )
    if noun > 1 and forms[noun - 1] == "-":
        hyphened.append(f"{forms[noun - 2]}-{forms[noun]}")
    return next((pair for pair in (before, after, *hyphened) if pair in titles.offices), plain(forms[noun]))


def name_end(forms: list[str], titles: Titles, noun: int) -> int:
    """The token after a noun, or after the longest name of an office that begins with such a half."""
    ends = range(min(noun + _LONGEST_NAME, len(forms)), noun + 1, -1) if forms[noun] in _HALVES else ()
    return next((end for end in ends if _spelt(forms[noun:end]) in titles.offices), noun + 1)


def _spelt(forms: list[str]) -> str:
    return " ".join(forms).replace("' ", "'")


def is_chief(titles: Titles, core: str, words: list[str]) -> bool:
    """Whether the office is the highest of a body: by its noun, if no word beside it makes it another, lower one."""
    if core not in titles.top and core not in titles.state_top:
        return False
    known = titles.plain | titles.whole_state | titles.whole | titles.former
    return all(word in known or word in core.split() for word in words)


def is_states(titles: Titles, core: str, words: list[str]) -> bool:
    """Whether the highest office of a body would also be that of a state: "head" is so only of its government."""
    if core in titles.of_bodies:
        return False
    return core in titles.state_top or any(word in titles.whole_state for word in words if word not in core.split())

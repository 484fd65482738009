"""How the names of an actor are printed: in which language, with which capitals, as acronym or as word.

Names are compared by :func:`sahelgraph.ids.fold`: without case, accents, or the kind of apostrophe.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sahelgraph.ids import fold
from sahelgraph.model import Actor, ActorId, Via

_OWN_LANGUAGE_ONLY = frozenset({"State", "Place", "Collective"})
"""Kinds whose names are translated words; all others keep one proper name, or an acronym, across languages."""

_ARTICLES = ("the ", "le ", "la ", "les ", "l'")
_COMMON_HEADS = frozenset(
    "agence alliance armee assemblee autorite banque bataillon brigade bureau camp coalition comite commission"
    " communaute compagnie confederation conference conseil coordination cour direction exercice exercise fonds force"
    " forces front garde gouvernement groupe mission mouvement office operation organisation parlement parti"
    " rassemblement regiment secretariat service societe union".split()
)
"""Common nouns, folded, that begin names of bodies and may then be printed with a small letter."""

_WORD_ACRONYM = 4
"""Acronyms of at least this many letters are spoken as words, and many newspapers print them so: Nato, Cedeao."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """One way in which a report may print an actor.

    What ``text`` spells with a capital is printed with one, but for demonyms, and accents may be missing.
    ``case_sensitive`` surfaces count only in just this case: ``AU`` is no French article, ``IS`` no verb.
    ``needs_context`` says that the words alone do not settle it: several actors share them, or they are common words.
    """

    text: str
    actor: ActorId
    via: Via
    case_sensitive: bool = False
    needs_context: bool = False


def surfaces_of(actor: Actor, language: str, cautious: Collection[str]) -> Iterator[Surface]:
    """Every way in which a report in a language may print an actor; of equal texts the most literal one comes last.

    Args:
        actor: the actor.
        language: the report's language; names of other languages are among the surfaces where reports borrow them.
        cautious: names of the actor, folded, that count only with context: such an acronym is never a word.
    """
    for name, code, via in reversed(list(names_of(actor))):
        if code != language and (actor.kind in _OWN_LANGUAGE_ONLY or via is Via.DEMONYM):
            continue
        if code != language and not is_acronym(name) and fold(name) in cautious:
            continue  # "le Fact" is a group of rebels in French, and a common word in English
        if not is_acronym(name):
            yield Surface(text=_as_printed(name), actor=actor.id, via=via)
            continue
        shown = Via.ACRONYM if via is Via.NAME else via
        word = _is_spoken(name) and fold(name) not in cautious
        for text in (name.capitalize(), name) if word else (name,):
            for form in dict.fromkeys((_unaccented(text), text)):
                yield Surface(text=form, actor=actor.id, via=shown, case_sensitive=True)


def names_of(actor: Actor) -> Iterator[tuple[str, str, Via]]:
    """Every name of an actor with its language, proper names first."""
    kinds: Iterable[tuple[Mapping[str, tuple[str, ...]], Via]] = (
        (actor.names, Via.NAME),
        (actor.metonyms, Via.METONYM),
        (actor.demonyms, Via.DEMONYM),
    )
    for names, via in kinds:
        for language, given in names.items():
            for name in given:
                yield name, language, via


def name_key(name: str) -> str:
    """The form in which the index holds a name: folded, without a leading article."""
    key = fold(name)
    if not key.startswith(_ARTICLES):
        return key
    article = next(article for article in _ARTICLES if key.startswith(article))
    return key.removeprefix(article) or key


def is_acronym(name: str) -> bool:
    """Whether a name is written in capitals: one word with more capitals than small letters, and at least two."""
    capitals = sum(map(str.isupper, name))
    return " " not in name and capitals > 1 and capitals > sum(map(str.islower, name))


def _is_spoken(acronym: str) -> bool:
    """Whether an acronym is long enough to be spoken, and so printed, as a word."""
    return sum(map(str.isalpha, acronym)) >= _WORD_ACRONYM


def _unaccented(text: str) -> str:
    """The text without accents, its case kept."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _as_printed(name: str) -> str:
    """The name with a small first letter where it may be printed so: ``opération Barkhane``.

    A later word with a capital still tells it from common words.
    """
    first, _, rest = name.partition(" ")
    if fold(first) not in _COMMON_HEADS or not any(word[0].isupper() for word in rest.split()):
        return name
    return name[0].lower() + name[1:]

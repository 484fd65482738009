"""The trigger lexicons: which words express which relation, kept as data in the folders ``ontology/lexicon/{en,fr}``.

A researcher extends extraction by writing there, in the file of the relation's family; ``ontology/README.md`` explains
the fields. This module reads the files of a folder into frozen values and refuses a lexicon that could never fire.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sahelgraph import resources
from sahelgraph.errors import OntologyError
from sahelgraph.extraction.inflection import inflected
from sahelgraph.extraction.wordlists import check_conditions, refuse_doubles
from sahelgraph.model import Status

CONTEXTS = ("military", "diplomatic", "economic", "humanitarian", "political")
RECALLED = (
    "accuser", "demander", "opponent", "teller", "destination", "disputants", "partner", "punished", "posting",
    "captor", "captive", "doer", "scene", "setting", "usurped", "punisher",
)  # fmt: skip
"""Slots filled from readings before the predicate's own, see :mod:`sahelgraph.extraction.earlier`."""
NAMED_SLOTS = (
    "agent",
    "patient",
    "owner",
    "bearer",
    "place",
    "complement",
    "subject",
    "addressee",
    "self",
    "near",
    "holder",
    "main",
    "below",
    "described",
    "beside",
    "home",
    "content",
    "guest",
    "host",
    "terms",
    "victim",
    *RECALLED,
)
"""Slots that are no preposition: who acts, who undergoes, whose, who is described, where, whose clause it is in, what
clause is in it, what participles and relative clauses say of it, what verbs it is coordinated with, the state of whom
it befalls, who acts in what is said, who of those that meet is abroad and at whose home, for whom an agreement provides
(:mod:`.provisions`), whom a claimed attack hit (:mod:`.losses`), those that sentences before give, and a fallback."""
CONDITIONS = (
    "agent",
    "patient",
    "about",
    "terms",
    "object",
    "governor",
    "clause",
    "content",
    "matter",
    "deed",
    "case",
    "voice",
    "without",
    "not_under",
    "not_agent",
    "not_patient",
)
"""Where the words of a condition must stand: in that argument, anywhere below, above; the last four forbid them.
``content`` and ``matter`` both look at what is said, for a deed and for what it is done with, ``deed`` at whose deed
it is (:mod:`.threats`: ``own`` or ``other``); ``terms`` looks where ``about`` does and at what an agreement provides;
``voice`` asks for the form of the verb, or of that which governs a noun, ``active`` or ``passive``."""
FORBIDDING = ("without", "not_under", "not_agent", "not_patient")
PARTS = ("verb", "noun", "adjective")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """One line of a lexicon: words of one part of speech that express a relation under conditions.

    ``subject`` and ``object`` are slots tried in order, ``pairs`` those whose members are joined among themselves.
    ``when`` maps a condition to words, of which one must be found there. ``prior`` in [0, 1] ranks it among
    triggers that read the same word or pair. ``genitive`` says whom a possessor of the noun is, ``status`` what the
    words themselves say of the deed ("pledge" plans it).
    """

    name: str
    relation: str
    part: str
    words: tuple[str, ...]
    subject: tuple[str, ...]
    object: tuple[str, ...]
    pairs: tuple[str, ...] = ()
    when: Mapping[str, frozenset[str]] = field(default_factory=dict)
    subject_kinds: frozenset[str] = frozenset()
    object_kinds: frozenset[str] = frozenset()
    context: str | None = None
    genitive: str = "agent"
    status: Status = Status.ASSERTED
    prior: float = 0.7
    also: bool = False

    @property
    def weight(self) -> int:
        """How specific the trigger is: words that it demands count double, kinds of actor once; what it forbids not."""
        return 2 * len(self.when.keys() - set(FORBIDDING)) + bool(self.subject_kinds) + bool(self.object_kinds)


_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """What the walkers over the tree need to know of a language, by name of the word list."""

    words: Mapping[str, frozenset[str]]
    contractions: Mapping[str, str]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.words.get(name, _NONE)

    def uncontracted(self, phrase: str) -> str:
        """A phrase of several words as the walkers spell it: "au sein de" is "à sein de"."""
        if " " not in phrase:
            return phrase
        words = phrase.replace("'", "' ").split()
        return " ".join(self.contractions.get(word, word) for word in words)

    def long_prepositions(self) -> frozenset[str]:
        """Prepositions of three words and more ("in favour of"), from all word lists."""
        return frozenset(phrase for words in self.words.values() for phrase in words if phrase.count(" ") > 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All triggers of one language, by the first word of each (a lemma), with its word classes and grammar."""

    language: str
    grammar: Grammar
    classes: Mapping[str, frozenset[str]]
    triggers: tuple[Trigger, ...]
    index: Mapping[tuple[str, str], tuple[tuple[tuple[str, ...], Trigger], ...]]
    verbs: Mapping[str, str] = field(default_factory=dict)
    """The verb of each regular form of the verbs that begin a trigger."""
    deeds: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By relation, nouns that take up a deed of that sort ("condemned the *attack*")."""
    doers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    undergone: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By relation, nouns for whoever does such a deed ("the *attackers*"), and for whom it befalls."""
    dated: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By relation, nouns whose date is that of such a deed ("since the *coup* of 26 July")."""
    collectives: Mapping[str, str] = field(default_factory=dict)
    """By noun, the collective of victims whom nobody names: civilians, of "killed twenty *villagers*"."""

    def words(self, name: str) -> frozenset[str]:
        """The words of a class; none where the language has no such class."""
        return self.classes.get(name, frozenset())

    def candidates(self, lemma: str, part: str) -> tuple[tuple[tuple[str, ...], Trigger], ...]:
        """Triggers whose first word is the lemma, each with the further words that it needs."""
        return self.index.get((lemma, part), ())


@cache
def load(language: str) -> Lexicon:
    """The lexicon that ships for a language (``en`` or ``fr``), read once.

    Raises:
        OntologyError: there is no such lexicon, or it is wrong; see :func:`read`.
    """
    folder = resources.ontology("lexicon", language)
    files = {path.name: path.read_text("utf-8") for path in folder.glob("*.toml")}
    if not files:
        raise OntologyError(f"no lexicon for language {language!r}: ontology/lexicon/{language} has no .toml file")
    return read(files, language)


def read(files: Mapping[str, str], language: str) -> Lexicon:
    """Read a lexicon from TOML, in the order of the names of its files.

    Args:
        files: the text of each file by its name. Word classes and grammar are those of all files together.
        language: its code.

    Raises:
        OntologyError: a text is not TOML, something stands twice (a class or group of words, a word in a list, the name
            of a trigger, a trigger under another name), a trigger has no words, an unknown field, condition, class or
            context, or its conditions can never be met.
    """
    tables = {f"{language}/{name}": _parse(files[name], f"{language}/{name}") for name in sorted(files)}
    classes = _classes(_merged(tables, "classes"), language)
    grammar = _merged(tables, "grammar")
    spelling = Grammar(words={}, contractions=dict(grammar.get("contractions", {})))
    lists = {
        name: frozenset(map(spelling.uncontracted, words)) for name, words in grammar.items() if isinstance(words, list)
    }
    for name, words in grammar.items():
        if isinstance(words, list):
            refuse_doubles(words, f"lexicon {language}, [grammar] {name}")
    named = {word for words in grammar.values() if isinstance(words, list) for word in words}
    slots = {*NAMED_SLOTS, *lists, *named}
    triggers: list[Trigger] = []
    places: list[str] = []
    for name, table in tables.items():
        for number, entry in enumerate(table.get("trigger", ()), 1):
            where = f"lexicon {name}, trigger {number} ({entry.get('name', entry.get('relation'))})"
            found = _triggers(entry, where, classes)
            _check_slots(found[0], where, slots)
            triggers.extend(found)
            places.extend([name] * len(found))
    if not triggers:
        raise OntologyError(f"lexicon {language} has no trigger")
    _check_twice(triggers, places)
    index: dict[tuple[str, str], list[tuple[tuple[str, ...], Trigger]]] = {}
    for trigger in triggers:
        for phrase in trigger.words:
            first, *rest = phrase.split()
            index.setdefault((first, trigger.part), []).append((tuple(rest), trigger))
    collectives = _nouns(_merged(tables, "collectives"), classes, f"lexicon {language}, [collectives]")
    return Lexicon(
        language=language,
        grammar=Grammar(words=lists, contractions=spelling.contractions),
        classes=classes,
        triggers=tuple(triggers),
        index={key: tuple(found) for key, found in index.items()},
        verbs=inflected((first for first, part in index if part == "verb"), language),
        deeds=_nouns(_merged(tables, "deeds"), classes, f"lexicon {language}, [deeds]"),
        collectives={noun: actor for actor, nouns in collectives.items() for noun in nouns},
        doers=_nouns(_merged(tables, "doers"), classes, f"lexicon {language}, [doers]"),
        undergone=_nouns(_merged(tables, "undergone"), classes, f"lexicon {language}, [undergone]"),
        dated=_nouns(_merged(tables, "dated"), classes, f"lexicon {language}, [dated]"),
    )


def _parse(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise OntologyError(f"lexicon {name}: {error}") from error


def _merged(tables: Mapping[str, Mapping[str, Any]], kind: str) -> dict[str, Any]:
    """One table from those of that kind in all files; what two of them define could mean either."""
    merged: dict[str, Any] = {}
    source: dict[str, str] = {}
    for name, table in tables.items():
        for key, words in table.get(kind, {}).items():
            if key in merged:
                raise OntologyError(f"lexicon {name}: [{kind}] {key} stands in {source[key]} too; keep one")
            merged[key], source[key] = words, name
    return merged


def _classes(data: Mapping[str, list[str]], language: str) -> dict[str, frozenset[str]]:
    """Word classes, those that a class includes (``@other``) folded in."""
    classes: dict[str, frozenset[str]] = {}
    for name, words in data.items():
        if not words:
            raise OntologyError(f"lexicon {language}: class {name!r} has no words")
        refuse_doubles(words, f"lexicon {language}, class {name}")
        classes[name] = _expand(words, classes, f"lexicon {language}, class {name}")
    return classes


def _expand(words: Iterable[str], classes: Mapping[str, frozenset[str]], where: str) -> frozenset[str]:
    """Words with each ``@class`` replaced by the words of that class."""
    found: set[str] = set()
    for word in words:
        if not word.startswith("@"):
            found.add(word)
        elif word[1:] in classes:
            found |= classes[word[1:]]
        else:
            raise OntologyError(f"{where}: no class {word!r} (classes must stand before their use)")
    return frozenset(found)


def _nouns(
    data: Mapping[str, list[str]], classes: Mapping[str, frozenset[str]], where: str
) -> dict[str, frozenset[str]]:
    """The nouns of each relation or actor, with those of the classes that they name."""
    for name, nouns in data.items():
        refuse_doubles(nouns, f"{where} {name}")
    return {name: _expand(nouns, classes, f"{where} {name}") for name, nouns in data.items()}


def _words(words: Iterable[str], classes: Mapping[str, frozenset[str]], where: str) -> tuple[str, ...]:
    """The words of a trigger in their order, those of a class in the order of the alphabet, each once."""
    return tuple(dict.fromkeys(one for word in words for one in sorted(_expand((word,), classes, where))))


def _triggers(entry: dict[str, Any], where: str, classes: Mapping[str, frozenset[str]]) -> list[Trigger]:
    """The triggers of one ``[[trigger]]`` table: one for each part of speech that it gives words for."""
    rest = dict(entry)
    parts = {part: tuple(rest.pop(part)) for part in PARTS if part in rest}
    if not parts or not all(parts.values()):
        raise OntologyError(f"{where} has no words; give verb, noun or adjective a list")
    for part, words in parts.items():
        refuse_doubles(words, f"{where}, {part}")
    parts = {part: _words(words, classes, where) for part, words in parts.items()}
    relation = rest.pop("relation", None)
    if not relation:
        raise OntologyError(f"{where} names no relation")
    written = rest.pop("when", {})
    check_conditions(written, where)
    when = {name: _expand(words, classes, where) for name, words in written.items()}
    slots = {role: _slots(rest.pop(role, default)) for role, default in (("subject", "agent"), ("object", "patient"))}
    pairs = _slots(rest.pop("pairs", ""))
    name = rest.pop("name", relation)
    common: dict[str, Any] = {
        "relation": relation,
        "when": when,
        "pairs": pairs,
        **slots,
        "subject_kinds": frozenset(rest.pop("subject_kinds", ())),
        "object_kinds": frozenset(rest.pop("object_kinds", ())),
        "context": rest.pop("context", None),
        "genitive": rest.pop("genitive", "agent"),
        "status": _status(rest.pop("status", Status.ASSERTED), where),
        "prior": float(rest.pop("prior", 0.7)),
        "also": bool(rest.pop("also", False)),
    }
    if rest:
        raise OntologyError(f"{where} has unknown fields: {', '.join(sorted(rest))}")
    if unknown := set(when) - set(CONDITIONS):
        raise OntologyError(f"{where} has unknown conditions: {', '.join(sorted(unknown))}")
    if common["context"] not in (None, *CONTEXTS):
        raise OntologyError(f"{where}: context {common['context']!r} is none of {', '.join(CONTEXTS)}")
    if not 0 <= common["prior"] <= 1:
        raise OntologyError(f"{where}: prior {common['prior']} is not in [0, 1]")
    return [Trigger(name=f"{name}.{part}", part=part, words=words, **common) for part, words in parts.items()]


def _check_slots(trigger: Trigger, where: str, known: Container[str]) -> None:
    """Refuse a slot that is neither named nor a preposition of the lexicon, and a trigger that joins nobody."""
    named = (*trigger.subject, *trigger.object, *trigger.pairs)
    parts = [part for slot in named if slot[0] != "=" for part in re.split(r"[.+]", slot)]
    if unknown := [part for part in parts if part not in known]:
        raise OntologyError(f"{where} has the unknown slot {unknown[0]!r}; see prepositions in grammar.toml")
    if not (trigger.subject and trigger.object) and not trigger.pairs:
        raise OntologyError(f"{where} has no slot for its subject or its object")


def _check_twice(triggers: Iterable[Trigger], places: Iterable[str]) -> None:
    """Refuse a name that stands twice, and words that another trigger reads alike: evidence is traced by the name."""
    names: dict[str, str] = {}
    read: dict[tuple[object, ...], str] = {}
    for trigger, place in zip(triggers, places, strict=True):
        here = f"lexicon {place} ({trigger.name})"
        if trigger.name in names:
            raise OntologyError(f"{here}: this name stands in {names[trigger.name]} too; give one of them another")
        names[trigger.name] = place
        kinds = trigger.subject_kinds, trigger.object_kinds
        slots = trigger.subject, trigger.object, trigger.pairs
        alike = trigger.part, trigger.relation, frozenset(trigger.when.items()), *kinds, *slots
        for words in trigger.words:
            if other := read.get((words, *alike)):
                raise OntologyError(f"{here}: {words!r} is read alike in {other}; keep it in one")
            read[words, *alike] = f"{place} ({trigger.name})"


def _status(text: str, where: str) -> Status:
    try:
        return Status(text)
    except ValueError:
        raise OntologyError(f"{where}: status {text!r} is none of {', '.join(Status)}") from None


def _slots(text: str) -> tuple[str, ...]:
    """Slots from ``agent|from|patient.with``."""
    return tuple(slot.strip() for slot in text.split("|") if slot.strip())


def check(lexicon: Lexicon, relations: Iterable[str]) -> None:
    """Refuse a lexicon with a relation that the vocabulary does not have.

    Raises:
        OntologyError: names the trigger and the relation.
    """
    known = set(relations)
    for trigger in lexicon.triggers:
        if trigger.relation not in known:
            here = f"lexicon {lexicon.language}, {trigger.name}"
            raise OntologyError(f"{here}: no relation is called {trigger.relation!r}; ontology/relations.csv has them")
    for relation in lexicon.deeds.keys() | lexicon.dated.keys() | lexicon.doers.keys() | lexicon.undergone.keys():
        if relation not in known:
            here = f"lexicon {lexicon.language}, nouns of deeds"
            raise OntologyError(f"{here}: no relation is called {relation!r}; ontology/relations.csv has them")

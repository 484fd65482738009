"""Verb forms by table, for the verbs and tenses that treebanks of this size do not happen to print."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

_TABLES = Path(__file__).with_name("verbs.toml")
_SAME = ("cut", "let", "put", "quit", "rid", "set", "shut")  # past tense and participle are the base form
_IMPERFECT = ("ais", "ait", "ions", "iez", "aient")
_FUTURE = ("ai", "as", "a", "ons", "ez", "ont", *_IMPERFECT)
_PAST = {
    "a": ("ai", "as", "a", "âmes", "âtes", "èrent"),
    "i": ("is", "it", "îmes", "îtes", "irent"),
    "u": ("us", "ut", "ûmes", "ûtes", "urent"),
    "in": ("ins", "int", "înmes", "întes", "inrent"),
}


def verb_forms(language: str) -> dict[str, str]:
    """Infinitive (English: base form) of each form that the tables give; a form of two verbs takes the first."""
    tables = tomllib.loads(_TABLES.read_text(encoding="utf-8"))[language]
    forms: dict[str, str] = {}
    pairs = _french(tables) if language == "fr" else _english(tables)
    for form, lemma in pairs:
        forms.setdefault(form, lemma)
    return forms


def transitive_verbs() -> list[dict[str, str]]:
    """The five forms (base, third, past, participle, ing) of each English verb of the tables that takes an object."""
    tables = tomllib.loads(_TABLES.read_text(encoding="utf-8"))["en"]
    objectless = set(tables["objectless"].split())
    return [forms for forms in _paradigms(tables) if forms["base"] not in objectless]


def _paradigms(tables: dict[str, str]) -> Iterator[dict[str, str]]:
    for line in tables["irregular"].strip().split("\n"):
        if len(line.split()) == 4:
            base, past, participle, ing = line.split()
            yield _paradigm(base, past, participle, ing)
    for base in tables["doubling"].split():
        past = base if base in _SAME else base + base[-1] + "ed"
        yield _paradigm(base, past, past, base + base[-1] + "ing")
    for base in tables["regular"].split():
        stem = base.removesuffix("e")
        past = base[:-1] + "ied" if base.endswith("y") and base[-2] not in "aeou" else stem + "ed"
        yield _paradigm(base, past, past, (base if base.endswith(("ee", "oe", "ye")) else stem) + "ing")


def _paradigm(base: str, past: str, participle: str, ing: str) -> dict[str, str]:
    third = _third_person(base)[1]
    return {"base": base, "third": third, "past": past, "participle": participle, "ing": ing}


def _english(tables: dict[str, str]) -> Iterator[tuple[str, str]]:
    for line in tables["irregular"].strip().split("\n"):
        base, *others = line.split()
        yield from ((form, base) for form in (*others, *_third_person(base)))
    for forms in _paradigms(tables):
        yield from ((form, forms["base"]) for form in forms.values())


def _third_person(base: str) -> tuple[str, str]:
    if base.endswith("y") and base[-2] not in "aeou":
        return base, base[:-1] + "ies"
    return base, base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _french(tables: dict[str, str]) -> Iterator[tuple[str, str]]:
    families = dict(_family(line) for line in tables["families"].strip().split("\n"))
    for verb in (*tables["irregular"].split(), *tables["second"].split(), *tables["first"].split()):
        ending = _family_of(verb, families)
        stem = "" if ending.startswith("=") else verb.removesuffix(ending)
        yield verb, verb
        yield from ((_spell(verb, stem + form), verb) for form in families[ending])


def _family_of(verb: str, families: Iterable[str]) -> str:
    """The ending of a verb's family: its own ("*aller*" is not that of "*installer*"), else the longest that fits."""
    fitting = [ending for ending in families if ending == "=" + verb or verb.endswith(ending)]
    return max(fitting, key=lambda ending: (ending.startswith("="), len(ending)))


def _family(line: str) -> tuple[str, tuple[str, ...]]:
    """All endings of one family.

    Its line reads ``infinitive: je tu il | nous- | ils | que je- | participle | past-vowel | future-``; a stem ends in
    a hyphen, so that an empty one can be written.
    """
    ending, parts = line.split(": ")
    singular, plural, third, subjunctive, participle, past, future = (part.strip() for part in parts.split("|"))
    we, that, will = (part.removesuffix("-") for part in (plural, subjunctive, future))
    past_stem, vowel = past.split("-")
    agreement = ("", "e", "es") if participle.endswith("s") else ("", "e", "s", "es")
    return ending, (
        *singular.split(),
        *(we + tail for tail in ("ons", "ez", "ant", *_IMPERFECT)),
        third,
        *(that + tail for tail in ("e", "es", "ent")),
        *(participle + tail for tail in agreement),
        *(past_stem + tail for tail in _PAST[vowel]),
        *(will + tail for tail in _FUTURE),
    )


def _spell(verb: str, form: str) -> str:
    """Keep the sound of the verb's last c or g before a and o: annonçait, assiégeait."""
    if verb.endswith("cer"):
        return re.sub(r"c(?=[aâo][a-zâ]*$)", "ç", form)
    if verb.endswith("ger"):
        return re.sub(r"g(?=[aâo][a-zâ]*$)(?!.*g[aâo])", "ge", form)
    return form

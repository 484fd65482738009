"""Words of offices, ranks and names: the files ``{en,fr}_offices.toml`` and ``*_names.txt`` of ``ontology/lexicon``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from sahelgraph import resources
from sahelgraph.errors import OntologyError
from sahelgraph.ids import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """The title words of one language, folded; the groups are those of the file, which explains each.

    ``offices`` are the nouns an office phrase is built around, those of ``top`` among them. ``english`` translates the
    words of an office; it is empty for English. ``given`` are first names of any language, ``women`` those that
    only women have.
    """

    language: str
    top: frozenset[str]
    offices: frozenset[str]
    modifiers: frozenset[str]
    plain: frozenset[str]
    whole_state: frozenset[str]
    whole: frozenset[str]
    former: frozenset[str]
    sent: frozenset[str]
    ministers: frozenset[str]
    regimes: frozenset[str]
    services: frozenset[str]
    professions: frozenset[str]
    private: frozenset[str]
    personal: frozenset[str]
    of_arms: frozenset[str]
    against: frozenset[str]
    state_top: frozenset[str]
    governmental: frozenset[str]
    portfolios: frozenset[str]
    portfolio_words: frozenset[str]
    functionaries: frozenset[str]
    counterpart: frozenset[str]
    becoming: frozenset[str]
    made: frozenset[str]
    naming: frozenset[str]
    coming: frozenset[str]
    of_one_state: Mapping[str, str]
    charge: frozenset[str]
    ousting: frozenset[str]
    harming: frozenset[str]
    leaving: frozenset[str]
    saying: frozenset[str]
    voices: frozenset[str]
    leading: frozenset[str]
    led: frozenset[str]
    kin: frozenset[str]
    callings: frozenset[str]
    particles: frozenset[str]
    telling: frozenset[str]
    links: frozenset[str]
    ranks: frozenset[str]
    honours: frozenset[str]
    bodies: frozenset[str]
    open_bodies: frozenset[str]
    places: frozenset[str]
    never: frozenset[str]
    firms: frozenset[str]
    unions: frozenset[str]
    called: Mapping[str, frozenset[str]]
    of_bodies: frozenset[str]
    kinds: dict[str, frozenset[str]]
    realms: frozenset[str]
    openers: frozenset[str]
    english: dict[str, str]
    given: frozenset[str]
    women: frozenset[str]

    @classmethod
    def load(cls, language: str) -> Titles:
        """Read the titles of a language.

        Raises:
            OntologyError: a file is missing, is not TOML, or lacks a group of words.
        """
        path = resources.ontology("lexicon", f"{language}_offices.toml")
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
            office, person, body = data["office"], data["person"], data["organisation"]
            top = _set(office["top"])
            return cls(
                language=language,
                top=top,
                offices=top | _set(office["other"]),
                modifiers=_set(office["with"]),
                plain=_set(office["plain"]),
                whole_state=_set(office["whole_state"]),
                whole=_set(office["whole"]),
                former=_set(office["former"]),
                sent=_set(office["sent"]),
                ministers=_set(office["ministers"]),
                regimes=_set(office["regimes"]),
                services=_set(office["services"]),
                professions=_set(office["professions"]),
                private=_set(office["private"]),
                personal=_set(office["personal"]),
                of_arms=_set(office["of_arms"]),
                against=_set(office["against"]),
                state_top=_set(office["state_top"]),
                governmental=_set(office["governmental"]),
                portfolios=_set(office["portfolios"]),
                portfolio_words=_set(office["portfolio_words"]),
                functionaries=_set(office["functionaries"]),
                counterpart=_set(office["counterpart"]),
                becoming=_set(office["becoming"]),
                made=_set(office["made"]),
                naming=_set(office["naming"]),
                coming=_set(office["coming"]),
                of_one_state=dict(office["of_one_state"]),
                charge=_set(office["charge"]),
                ousting=_set(office["ousting"]),
                harming=_set(office["harming"]),
                leaving=_set(office["leaving"]),
                saying=_set(office["saying"]),
                voices=_set(office["voices"]),
                leading=_set(office["leading"]),
                led=_set(office["led"]),
                kin=_set(person["kin"]),
                callings=_set(person["callings"]),
                particles=_set(person["particles"]),
                links=_set(body["links"]),
                telling=_set(person["telling"]),
                ranks=_set(person["ranks"]),
                honours=_set(person["honours"]),
                bodies=_set(body["words"]),
                open_bodies=_set(body["open"]),
                places=_set(body["places"]),
                never=_set(body["never"]),
                firms=_set(body["firms"]),
                unions=_set(body["unions"]),
                called={kind: _set(nouns) for kind, nouns in body["called"].items()},
                of_bodies=_set(office["of_bodies"]),
                kinds={kind: _set(words) for kind, words in body["kinds"].items()},
                realms=_set(body["realms"]),
                openers=_set(body["openers"]),
                english={_bare(phrase): english for phrase, english in data.get("english", {}).items()},
                given=_first_names("given_names.txt") | _first_names("womens_names.txt"),
                women=_first_names("womens_names.txt"),
            )
        except (OSError, tomllib.TOMLDecodeError, KeyError) as error:
            raise OntologyError(f"{path.name}: {error}") from error


def _set(words: list[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _first_names(file: str) -> frozenset[str]:
    """First names, from lines that are no comments; ``OSError`` where the file is missing."""
    text = resources.ontology("lexicon", file).read_text(encoding="utf-8")
    return frozenset(fold(name) for line in text.splitlines() if not line.startswith("#") for name in line.split())


def _bare(phrase: str) -> str:
    """A French phrase folded and without articles, which the words of an office are compared without."""
    words = fold(phrase).replace("l'", "").split()
    return " ".join(word for word in words if word not in ("la", "le", "les"))

"""One report's actors, from its names to its mentions: what is found before the parse, and what the tree decides."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sahelgraph.background import Offices as Background
from sahelgraph.background import load_facts
from sahelgraph.language.collectives import find_collectives, find_hired, find_owned
from sahelgraph.language.context import Context
from sahelgraph.language.coreference import resolve
from sahelgraph.language.going_on import catch_back, catch_up
from sahelgraph.language.holders import find_holdings
from sahelgraph.language.initials import link_initials
from sahelgraph.language.issuers import find_issuer
from sahelgraph.language.lexicon import Lexicon
from sahelgraph.language.mentions import Match, Names, choose, countries
from sahelgraph.language.metonyms import is_place
from sahelgraph.language.names import Candidate, find_candidates, whole_names
from sahelgraph.language.namesakes import Namesakes
from sahelgraph.language.newcomers import introduce_names, link_surnames
from sahelgraph.language.offices import find_phrases
from sahelgraph.language.organs import Organs
from sahelgraph.language.parsed import Parsed
from sahelgraph.language.people import People
from sahelgraph.language.pipeline import prepare
from sahelgraph.language.regional import find_regional
from sahelgraph.language.roll import Roll
from sahelgraph.language.scene import Scene
from sahelgraph.language.seating import seat_doers, seat_guests, seat_holders, seat_honoured
from sahelgraph.language.segments import blocks
from sahelgraph.language.shown_people import settle_people
from sahelgraph.language.titles import Titles
from sahelgraph.language.usurpers import find_usurpers
from sahelgraph.language.words import Words
from sahelgraph.model import Actor, ActorId, Fact, Report, Span, Via
from sahelgraph.timespan import TimeSpan

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from sahelgraph.registry import Registry, Surface


@dataclass(frozen=True, slots=True)
class Draft:
    """A report before its parse: tokens with names merged, and whom the names may mean."""

    report: Report
    doc: Doc
    words: Words
    blocks: tuple[Span, ...]
    matches: tuple[Match, ...]
    candidates: tuple[Candidate, ...]


class Linker:
    """Finds the actors of reports in one language; built once, holds no state of a report."""

    def __init__(self, registry: Registry, lexicon: Lexicon, titles: Titles, facts: Sequence[Fact]) -> None:
        """Use :meth:`load`."""
        self.lexicon = lexicon
        self.titles = titles
        self.actors: Mapping[ActorId, Actor] = registry.actors
        self.states = {a.country: a.id for a in registry.actors.values() if a.kind == "State" and a.country}
        self.people = frozenset(a.id for a in registry.actors.values() if a.kind == "Person")
        self.groups = {
            country: frozenset(
                a.id for a in registry.actors.values() if a.kind == "ArmedGroup" and a.country == country
            )
            for country in self.states
        }
        self.organs = Organs(self.actors)
        self.background = Background(facts)
        self.namesakes = Namesakes(self.actors.values(), titles, self.background)
        self.blocs: dict[ActorId, set[ActorId]] = {}
        for fact in facts:
            if fact.relation == "memberOf" and fact.object != "un":
                self.blocs.setdefault(fact.object, set()).add(fact.subject)
        self.colonies = {f.object: f.subject for f in facts if f.relation == "formerColonialPowerOf"}
        self.names = Names(
            self._literal(registry.surfaces(lexicon.language)), lexicon.no_names, self.people, titles.bodies
        )

    @classmethod
    def load(cls, registry: Registry, language: str) -> Linker:
        """Read the lexicons of a language and index the registry's names in it."""
        return cls(registry, Lexicon.load(language), Titles.load(language), load_facts())

    def _literal(self, surfaces: Iterable[Surface]) -> Iterator[Surface]:
        """The surfaces that are names: not "Malian army", which is read as an army and its owner, in any wording.

        What may be somebody else's name, too, has to be told apart as one: "État du Niger" is also in Nigeria.
        """
        nouns = self.lexicon.government | self.lexicon.forces | self.lexicon.people
        for surface in surfaces:
            actor = self.actors[surface.actor]
            owner = {
                w for names in (actor.names, actor.demonyms) for text in names.values() for w in _first_words(text)
            }
            words = set(Words.of(surface.text).folded)
            described = actor.kind == "State" and surface.via is not Via.DEMONYM and nouns & (words - owner)
            if not (described and owner & words) or surface.needs_context:
                yield surface
                yield from _dotted(surface)

    def draft(self, report: Report, doc: Doc) -> Draft:
        """Find names in the tokens and merge those of several words, ready for the parse."""
        words = Words.of(report.text)
        parts = blocks(report.text, report.noise)
        matches = whole_names(words, tuple(self.names.find(words)), self.titles, self.people)
        candidates = find_candidates(words, matches, tuple(self.names.stops(words)), self.titles, parts, report.text)
        names: tuple[Match | Candidate, ...] = (*matches, *candidates)
        acronyms = {match.start for match in matches if _is_acronym(match, report.text)}
        spans = [Span(n.start, n.end) for n in names if n.last - n.first > 1 or n.start in acronyms]
        return Draft(report, prepare(doc, spans, parts), words, parts, matches, candidates)

    def link(self, draft: Draft, doc: Doc) -> Parsed:
        """Decide whom every name means, now that the tree is known."""
        report = draft.report
        scene = Scene(report, doc, self.lexicon, self.actors)
        scene.states = self.states
        scene.groups = self.groups
        self._names(draft, scene)
        introduce_names(scene, draft.candidates, self.titles, self.namesakes)
        link_initials(scene)
        find_owned(scene, self.organs)
        scene.issuer = find_issuer(scene)
        find_hired(scene)
        find_regional(scene)
        self.organs.find_short(scene)
        find_collectives(scene)
        find_usurpers(scene, self.states)
        phrases = find_phrases(scene, self.titles)
        roll = Roll(scene, self.titles, self.states, self.background, self.actors)
        seat_honoured(scene, self.titles)
        seat_doers(scene, phrases)
        holdings = tuple(find_holdings(scene, self.titles, phrases))
        roll.hold_all(holdings, guess=False)
        settle_people(scene, self.titles, holdings)
        seat_holders(scene, holdings)
        seat_guests(scene)
        link_surnames(scene)
        people = People(scene, self.titles, roll, phrases)
        resolve(scene, people, self.states, self._juntas(report), self.colonies, self.blocs, self.actors)
        phrases = find_phrases(scene, self.titles)
        roll.hold_all(find_holdings(scene, self.titles, phrases), guess=True)
        catch_up(roll, phrases)
        catch_back(roll, phrases)
        return Parsed(
            report=report,
            doc=doc,
            mentions=scene.mentions(),
            offices=roll.offices,
            introduced=scene.introduced,
        )

    def _juntas(self, report: Report) -> frozenset[ActorId]:
        """The states that a junta with a name of its own ruled when a report came out."""
        day = TimeSpan.day(report.published) if report.published else TimeSpan.UNKNOWN
        return frozenset(
            self.states[actor.country]
            for actor in self.actors.values()
            if actor.kind == "Government" and actor.country in self.states
            if not day.known or actor.active.overlaps(day)
        )

    def _names(self, draft: Draft, scene: Scene) -> None:
        plain = (match for match in draft.matches if len(match.actors) == 1)
        sure = {m.surfaces[0].actor for m in plain if not all(surface.needs_context for surface in m.surfaces)}
        spoken = countries(self.actors, (actor for match in draft.matches for actor in match.actors))
        scene.countries, scene.spoken = tuple(country for country, _ in spoken.most_common()), spoken
        capitals = {self._state(match) for match in draft.matches if len(match.actors) > 1}  # "Moscow" speaks of Russia
        near = countries(self.actors, sure.union(state for state in capitals if state)).keys()
        context = Context(draft.words, self.titles, sure, near)
        dated = tuple(datelines(draft.report.text, (*draft.blocks, *draft.report.noise)))
        silent = [*draft.report.noise, *dated]
        scene.written_in = next((s for s in (self._state(m) for m in draft.matches if _within(m, dated)) if s), None)
        for match in draft.matches:
            if _within(match, silent):
                continue
            first, last = scene.tokens(match.start, match.end)
            if scene.forms[last - 1].rpartition("-")[2] in self.lexicon.linked and last - first == 1:
                continue  # "a U.N.-backed mission", in one word
            if scene.forms[max(first - 2, 0) : first] == ["pro", "-"]:
                continue  # "the country's pro-Paris president": whom somebody sides with does nothing there
            named = [
                s for s in self._read(match, scene, scene.head(first, last)) if context.allows(s, match, self.actors)
            ]
            actor = choose(named, self.actors, sure=sure, spoken=spoken, published=draft.report.published)
            if actor is not None:
                via = next(s.via for s in named if s.actor == actor)
                scene.add(first, last, self._seated(actor, via, match, sure), via)

    def _state(self, match: Match) -> ActorId | None:
        """The one state that a name, or the place that it names, may stand for."""
        states = {self.states.get(self.actors[actor].country or "") for actor in match.actors} - {None}
        return states.pop() if len(states) == 1 else None

    def _seated(self, actor: ActorId, via: Via, match: Match, sure: Collection[ActorId]) -> ActorId:
        """Who acts from a capital that is also a body's seat: the state, where the report names it and not the body."""
        if via is not Via.METONYM or actor in sure or self.actors[actor].kind == "State":
            return actor
        places = (self.actors[other].country for other in match.actors if self.actors[other].kind == "Place")
        states = {self.states[country] for country in places if country in self.states}
        return next(iter(states & set(sure)), actor) if len(states) == 1 else actor

    def _read(self, match: Match, scene: Scene, position: int) -> tuple[Surface, ...]:
        """The surfaces that fit the role of a name in its sentence: of a capital either the city or the state."""
        figures = [surface for surface in match.surfaces if surface.via is Via.METONYM]
        if not figures:
            return match.surfaces
        token = scene.doc[position]
        listed = token.dep_ == "conj" and any(scene.kind(actor) != "Place" for actor in scene.owners(token.head.i))
        place = not listed and is_place(token, self.lexicon)
        return tuple(surface for surface in match.surfaces if (surface.via is Via.METONYM) != place)


def _within(match: Match, spans: Iterable[Span]) -> bool:
    return any(span.start <= match.start < span.end for span in spans)


_DASHES = "-–—:"
_DATED = re.compile(r"[\d(,]")
"""What a dateline before a colon has and a catchword ("MALI: ...") has not: a date, an agency or a second place."""

# A place and a date that make a sentence or a line of their own: "Bamako (Mali), le 17 mai 2024."
_DATELINE = re.compile(
    r"[A-ZÀ-Ý][\w'’ -]{2,30}(?: ?\([\w'’ -]+\))?, (?:le |\w+day |\w+di )?\d{1,2}(?:er)? \w+ \d{4}(?=\s*(?:\.|$|\n))"
)


def datelines(text: str, parts: Iterable[Span]) -> Iterator[Span]:
    """The blocks that are datelines ("BAMAKO, 26 mai 2021 –"): where a report was written, not who acts in it."""
    for part in parts:
        written = _DATELINE.match(text, part.start, part.end)
        if written:
            yield Span(*written.span())
        elif text[part.end - 1] == ":" and not _DATED.search(text, part.start, part.end):
            continue
        elif text[part.end - 1] in _DASHES and "\n" not in text[part.start : part.end]:
            yield part


def _is_acronym(match: Match, text: str) -> bool:
    """Whether a name is printed in capitals that stand for words, and is no demonym of a line in capitals."""
    form = text[match.start : match.end]
    return form.isupper() and form.isalpha() and not any(s.via is Via.DEMONYM for s in match.surfaces)


def _first_words(names: Sequence[str]) -> Iterator[str]:
    """The words of the preferred name and of one-word names: Niger, Nigerien, États-Unis, Burkina."""
    for rank, name in enumerate(names):
        words = Words.of(name).folded
        if rank == 0 or len(words) == 1:
            yield from words


def _dotted(surface: Surface) -> Iterator[Surface]:
    """A name that begins with a state's initials, with full stops between them: "U.S. Africa Command"."""
    initials, space, rest = surface.text.partition(" ")
    if space and initials in ("US", "UN", "EU", "UK"):
        yield replace(surface, text=f"{initials[0]}.{initials[1]}. {rest}")

"""One report's actors, from its names to its mentions: what is found before the parse, and what the tree decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sahelgraph.language.collectives import find_collectives, find_owned
from sahelgraph.language.lexicon import Lexicon
from sahelgraph.language.mentions import Match, Names, choose, countries
from sahelgraph.language.metonyms import is_place
from sahelgraph.language.parsed import Parsed
from sahelgraph.language.pipeline import prepare
from sahelgraph.language.scene import Scene
from sahelgraph.language.segments import blocks
from sahelgraph.language.words import Words
from sahelgraph.model import Actor, ActorId, Report, Span, Via

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from sahelgraph.registry import Registry, Surface


@dataclass(frozen=True, slots=True)
class Draft:
    """A report before its parse: tokens with names merged, and whom the names may mean."""

    report: Report
    doc: Doc
    words: Words
    blocks: tuple[Span, ...]
    matches: tuple[Match, ...]


class Linker:
    """Finds the actors of reports in one language; built once, holds no state of a report."""

    def __init__(self, registry: Registry, lexicon: Lexicon, names: Names) -> None:
        """Use :meth:`load`."""
        self.registry = registry
        self.lexicon = lexicon
        self.names = names
        self.actors: Mapping[ActorId, Actor] = registry.actors

    @classmethod
    def load(cls, registry: Registry, language: str) -> Linker:
        """Read the lexicon of a language and index the registry's names in it."""
        lexicon = Lexicon.load(language)
        return cls(registry, lexicon, Names(registry.surfaces(language), lexicon.no_names))

    def draft(self, report: Report, doc: Doc) -> Draft:
        """Find names in the tokens and merge those of several words, ready for the parse."""
        words = Words.of(report.text)
        matches = tuple(self.names.find(words))
        spans = [Span(match.start, match.end) for match in matches if match.last - match.first > 1]
        parts = blocks(report.text, report.noise)
        return Draft(report, prepare(doc, spans, parts), words, parts, matches)

    def link(self, draft: Draft, doc: Doc) -> Parsed:
        """Decide whom every name means, now that the tree is known."""
        report = draft.report
        scene = Scene(report, doc, self.lexicon, self.actors)
        self._names(draft, scene)
        find_owned(scene)
        find_collectives(scene)
        return Parsed(report=report, doc=doc, mentions=scene.mentions(), introduced=scene.introduced)

    def _names(self, draft: Draft, scene: Scene) -> None:
        sure = {match.surfaces[0].actor for match in draft.matches if len(match.actors) == 1}
        spoken = countries(self.actors, (actor for match in draft.matches for actor in match.actors))
        silent = [*draft.report.noise, *datelines(draft.report.text, draft.blocks)]
        for match in draft.matches:
            if any(span.start <= match.start < span.end for span in silent):
                continue
            first, last = scene.tokens(match.start, match.end)
            named = self._read(match, scene.doc[scene.head(first, last)])
            actor = choose(named, self.actors, sure=sure, spoken=spoken, published=draft.report.published)
            if actor is not None:
                scene.add(first, last, actor, next(s.via for s in named if s.actor == actor))

    def _read(self, match: Match, token: Token) -> tuple[Surface, ...]:
        """The surfaces that fit the role of a name in its sentence: of a capital either the city or the state."""
        figures = [surface for surface in match.surfaces if surface.via is Via.METONYM]
        if not figures:
            return match.surfaces
        place = is_place(token, self.lexicon)
        return tuple(surface for surface in match.surfaces if (surface.via is Via.METONYM) != place)


_DASHES = "-–—:"


def datelines(text: str, parts: Iterable[Span]) -> Iterator[Span]:
    """The blocks that are datelines ("BAMAKO, 26 mai 2021 –"): where a report was written, not who acts in it."""
    for part in parts:
        if text[part.end - 1] in _DASHES and "\n" not in text[part.start : part.end]:
            yield part

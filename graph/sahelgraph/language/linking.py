"""One report's actors, from its names to its mentions: what is found before the parse, and what the tree decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sahelgraph.language.lexicon import Lexicon
from sahelgraph.language.mentions import Match, Names, choose, countries
from sahelgraph.language.parsed import Parsed
from sahelgraph.language.pipeline import prepare
from sahelgraph.language.segments import blocks
from sahelgraph.language.words import Words
from sahelgraph.model import Actor, ActorId, Mention, Report, Span, Via

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from sahelgraph.registry import Registry


@dataclass(frozen=True, slots=True)
class Draft:
    """A report before its parse: tokens with names merged, and whom the names may mean."""

    report: Report
    doc: Doc
    words: Words
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
        return Draft(report, prepare(doc, spans, blocks(report.text, report.noise)), words, matches)

    def link(self, draft: Draft, doc: Doc) -> Parsed:
        """Decide whom every name means, now that the tree is known."""
        sure = {match.surfaces[0].actor for match in draft.matches if len(match.actors) == 1}
        spoken: Counter[str] = countries(self.actors, (a for match in draft.matches for a in match.actors))
        mentions = []
        for match in draft.matches:
            actor = choose(match, self.actors, sure=sure, spoken=spoken, published=draft.report.published)
            if actor is not None:
                mentions.append(Mention(span=Span(match.start, match.end), actor=actor, via=_via(match, actor)))
        return Parsed(report=draft.report, doc=doc, mentions=tuple(mentions))


def _via(match: Match, actor: ActorId) -> Via:
    return next(surface.via for surface in match.surfaces if surface.actor == actor)

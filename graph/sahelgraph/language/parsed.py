"""What the reading of one report hands to extraction: its tree, and who and when is mentioned where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sahelgraph.model import Actor, ActorId, Mention, Report, Span
from sahelgraph.timespan import TimeSpan

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A stretch of text that gives a time ("on Thursday", "since 2012"), resolved against the report's date.

    ``when`` is unknown where the words give a time that nothing resolves ("last week" in a report without a date).
    """

    span: Span
    when: TimeSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A person named with an office: "Russian Foreign Minister Sergey Lavrov".

    ``span`` covers office and name; ``title`` is the office in a few words of English; ``head`` says that the office
    is the highest of its organisation (relation ``leads``, else ``hasRoleIn``). At most one of ``former`` and
    ``planned`` is set.
    """

    span: Span
    person: ActorId
    organisation: ActorId
    title: str
    head: bool
    former: bool = False
    planned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """One report, parsed.

    ``doc`` covers the whole of ``report.text``, so that ``token.idx`` counts in it; multi-word names of actors are
    single tokens. ``introduced`` are the provisional actors of this report by id. ``mentions`` are in text order.
    """

    report: Report
    doc: Doc
    mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...] = ()
    offices: tuple[Office, ...] = ()
    introduced: tuple[Actor, ...] = ()
    _sentences: list[Tokens] = field(default_factory=list, init=False, repr=False, compare=False)
    """Kept, since spaCy looks for the bounds of sentences anew each time that it is asked."""

    def sentences(self) -> Iterator[Tokens]:
        """The sentences that belong to the report proper, in order; those that touch its noise are left out."""
        if not self._sentences:
            self._sentences.extend(sentence for sentence in self.doc.sents if not self._is_noise(sentence))
        return iter(self._sentences)

    def _is_noise(self, sentence: Tokens) -> bool:
        return any(n.start < sentence.end_char and sentence.start_char < n.end for n in self.report.noise)

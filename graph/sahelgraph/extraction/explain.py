"""Why evidence was read, and why not: for each sentence the mentions, the triggers tried and the pairs left apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from sahelgraph.extraction.extract import extract, frames_of, readings
from sahelgraph.extraction.frames import Frames
from sahelgraph.extraction.readings import Attempt, Reading
from sahelgraph.language.parsed import Parsed
from sahelgraph.model import ActorId, Evidence, Span
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A trigger whose words stand in a sentence. ``missing`` says what it lacked; it is empty where it fired."""

    word: str
    rule: str
    relation: str
    subjects: tuple[ActorId, ...]
    objects: tuple[ActorId, ...]
    missing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """Two actors of one sentence that nothing joined, and why."""

    one: ActorId
    other: ActorId
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One sentence: ``mentions`` are (words, actor) in text order, ``evidence`` is what was kept in the end."""

    span: Span
    text: str
    mentions: tuple[tuple[str, ActorId], ...]
    evidence: tuple[Evidence, ...]
    tried: tuple[Tried, ...]
    apart: tuple[Apart, ...]


def explain(parsed: Parsed, ontology: Ontology, registry: Registry) -> Iterator[Explained]:
    """Explain every sentence of a parsed report, in order."""
    evidence = extract(parsed, ontology, registry)
    frames = frames_of(parsed, ontology, registry)
    told = readings(parsed, frames)
    for sentence in parsed.sentences():
        if sentence.text.strip():
            own = tuple(item for item in evidence if sentence.start_char <= item.span.start < sentence.end_char)
            yield _sentence(parsed, sentence, frames, told, own)


def _sentence(
    parsed: Parsed, sentence: Tokens, frames: Frames, told: Sequence[Reading], evidence: tuple[Evidence, ...]
) -> Explained:
    """One sentence, and what its words were tried with: they take up readings of what stands before them."""
    inside = [m for m in parsed.mentions if sentence.start_char <= m.span.start < sentence.end_char]
    mentions = tuple((parsed.report.text[m.span.start : m.span.end], m.actor) for m in inside)
    attempts: list[Attempt] = []
    for token in sentence:
        attempts += frames.attempts(token, [reading for reading in told if reading.predicate.i < token.i])
    actors = list(dict.fromkeys(actor for _, actor in mentions))
    joined = {frozenset((r.subject.actor, r.object.actor)) for attempt in attempts for r in attempt.readings}
    joined |= {frozenset((item.subject, item.object)) for item in evidence}
    # "The three states" are three mentions of the same words: nobody asks what joins them to each other.
    joined |= {frozenset((m.actor, n.actor)) for m, n in combinations(inside, 2) if m.span == n.span}
    apart = (pair for pair in combinations(actors, 2) if frozenset(pair) not in joined)
    return Explained(
        span=Span(sentence.start_char, sentence.end_char),
        text=sentence.text.strip(),
        mentions=mentions,
        evidence=evidence,
        tried=tuple(_tried(attempt) for attempt in attempts),
        apart=tuple(Apart(one=one, other=other, why=_why(one, other, attempts)) for one, other in apart),
    )


def _tried(attempt: Attempt) -> Tried:
    return Tried(
        word=attempt.predicate.text,
        rule=attempt.trigger.name,
        relation=attempt.trigger.relation,
        subjects=tuple(filler.actor for filler in attempt.subjects),
        objects=tuple(filler.actor for filler in attempt.objects),
        missing=_missing(attempt),
    )


def _missing(attempt: Attempt) -> str:
    """What an attempt lacked, in a few words; empty where it gave a reading."""
    trigger = attempt.trigger
    if attempt.readings:
        return ""
    if attempt.unmet:
        words = sorted(trigger.when[attempt.unmet])
        shown = ", ".join(words[:4]) + (" ..." if len(words) > 4 else "")
        if attempt.unmet == "without":
            return f"one of these words speaks against it: {shown}"
        return f"no word of its {attempt.unmet} condition: {shown}"
    if attempt.subjects and attempt.objects:
        return f"{trigger.relation} does not join actors of these kinds"
    if attempt.subjects:
        return f"no object ({' or '.join(trigger.object)})"
    if attempt.objects:
        return f"no subject ({' or '.join(trigger.subject)})"
    return "neither subject nor object"


def _why(one: ActorId, other: ActorId, attempts: list[Attempt]) -> str:
    """Why two actors of a sentence stayed apart."""
    for attempt in attempts:
        found = {filler.actor for filler in (*attempt.subjects, *attempt.objects)}
        if found & {one, other} and not attempt.readings:
            return f"{attempt.predicate.text!r} ({attempt.trigger.name}): {_missing(attempt)}"
    if attempts:
        words = ", ".join(dict.fromkeys(attempt.predicate.text for attempt in attempts))
        return f"the words that could join actors ({words}) join others, or nobody"
    return "no word of the lexicon stands in the sentence"

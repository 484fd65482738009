"""From a parsed report to evidence: every predicate is read once, deterministically, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from sahelgraph import __version__
from sahelgraph.background import colonies
from sahelgraph.extraction.belonging import Belonging
from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.confidence import confidence
from sahelgraph.extraction.echoes import date_echoes, named_events
from sahelgraph.extraction.ended_agreements import signed_before
from sahelgraph.extraction.frames import STATIONED, Frames
from sahelgraph.extraction.implied import accusations, alleged, demands
from sahelgraph.extraction.kinds import Kinds
from sahelgraph.extraction.lexicon import check, load
from sahelgraph.extraction.offices import office_evidence
from sahelgraph.extraction.power import accessions, begin_power, end_power, falls
from sahelgraph.extraction.readings import Reading
from sahelgraph.extraction.reigns import bound_power, reigns
from sahelgraph.extraction.retinue import companions
from sahelgraph.extraction.stance import Stances
from sahelgraph.extraction.terms import begin_terms, end_stays, end_terms, hand_on, pass_on
from sahelgraph.extraction.tree import Tree
from sahelgraph.extraction.when import listed_time, when_of
from sahelgraph.language.first_person import FIRST
from sahelgraph.language.parsed import Parsed
from sahelgraph.model import ActorId, Evidence, Span, Status
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry
from sahelgraph.timespan import TimeSpan

if TYPE_CHECKING:
    from spacy.tokens import Token

_QUARREL = "severedTiesWith"
EXTRACTOR = f"sahelgraph/{__version__}"
CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "acl:relcl", "parataxis", "advcl:relcl"})


def clause(predicate: Token, others: Iterable[Token], text: str) -> Span:
    """The clause around a predicate, widened so that it holds the arguments too: offsets in the ``text`` of the report.

    The text is given, since spaCy puts it together anew from the tokens each time that it is asked.
    """
    head = predicate
    while head.dep_ not in CLAUSES and head.head is not head and not (head.dep_ == "conj" and head.pos_ == "VERB"):
        head = head.head
    sentence = predicate.sent
    tokens = list(head.subtree) + [token for token in others if sentence.start <= token.i < sentence.end]
    first, last = min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i)
    stretch = predicate.doc[first.i : last.i + 1]
    start, end = stretch.start_char, stretch.end_char
    quote = text[start:end]
    return Span(start + len(quote) - len(quote.lstrip()), end - (len(quote) - len(quote.rstrip())))


def readings(parsed: Parsed, frames: Frames) -> list[Reading]:
    """All readings of a report, sentence by sentence in the order of their predicates.

    Predicates that take up what others say come last in their sentence: "recalled its envoy, accusing *Kenya* of ...".
    """
    found: list[Reading] = []
    for sentence in parsed.sentences():
        waiting: list[tuple[Token, int]] = []
        frames.learn(sentence, found)
        for token in sentence:
            read = frames.read(token, found) or frames.likewise.read(token, found)
            found += read
            if not read and frames.takes_up(token):
                waiting.append((token, len(found)))
        for token, known in waiting:
            if len(found) > known:
                found += frames.read(token, found)
        if frames.learn(sentence, found):  # "ambushed a convoy; the army killed ten of *the attackers*"
            read_before = {reading.predicate.i for reading in found}
            found += [r for token in sentence if token.i not in read_before for r in frames.read(token, found)]
    return found


def extract(parsed: Parsed, ontology: Ontology, registry: Registry) -> tuple[Evidence, ...]:
    """Read one parsed report.

    Args:
        parsed: the report with its tree, mentions, offices and times.
        ontology: which relations there are, and between what kinds of actors.
        registry: the known actors, for their kinds.

    Returns:
        Evidence in the order of the text: each tie once for a sentence and status, the surest reading of it.

    Raises:
        OntologyError: the lexicon of the report's language is missing or wrong, or names a relation that is none.
    """
    frames, kinds = frames_of(parsed, ontology, registry), Kinds(parsed, ontology, registry)
    stances = Stances(parsed, frames.cast.actors)
    every = ((each, _evidence(parsed, each, ontology, stances, frames.cast)) for each in readings(parsed, frames))
    # What a deed says besides is not denied with it: who was not received was there all the same, perhaps.
    pairs = [(each, item) for each, item in every if not (each.trigger.also and item.status is Status.DENIED)]
    read = _without_denied(_surest(_without_joint(pairs), ontology))
    known = {(item.sentence, item.relation, frozenset((item.subject, item.object))) for item in read}
    signed = [
        item
        for item in signed_before(parsed, frames, pairs)
        if (item.sentence, item.relation, frozenset((item.subject, item.object))) not in known
    ]
    belonging = Belonging(parsed, frames.cast, frames.conditions.lexicon, registry.actors, colonies())
    told = {_tie(item): item for item in belonging.evidence()}
    read = [item for item in (*read, *dict.fromkeys(signed)) if _tie(item) not in told]
    read += companions(read, parsed, frames.cast, frames.slots.tree)
    read = alleged([*read, *accusations(read, kinds), *demands(read, kinds)], kinds)
    found = _in_time((*read, *told.values(), *office_evidence(parsed)), parsed, frames.cast)
    return tuple(sorted(found, key=lambda e: (e.span, e.subject, e.relation, e.object, e.status)))


def _surest(pairs: Iterable[tuple[Reading, Evidence]], ontology: Ontology) -> list[Evidence]:
    """Each tie once for a sentence and status, by the surest reading of it."""
    best: dict[tuple[object, ...], tuple[float, Evidence]] = {}
    for reading, item in pairs:
        ends = (item.subject, item.object)
        if ontology.relations[item.relation].symmetric:
            ends = min(ends), max(ends)
        key = (reading.predicate.sent.start, *ends, item.relation, item.status)
        if key not in best or reading.strength > best[key][0]:
            best[key] = (reading.strength, item)
    return [item for _, item in best.values()]


def _tie(item: Evidence) -> tuple[str, ...]:
    """What a sentence says of whom, whatever its status: a description holds whatever its clause is about."""
    return item.sentence, item.subject, item.relation, item.object


def _in_time(evidence: Iterable[Evidence], parsed: Parsed, cast: Cast) -> tuple[Evidence, ...]:
    """The evidence of a report with the dates that follow from what else the report tells."""
    dated = date_echoes(evidence, tuple(named_events(parsed, cast)))
    bounded = bound_power(end_stays(end_terms(pass_on(hand_on(dated)))), reigns(parsed, cast))
    ended = end_power(bounded, falls(parsed, cast))
    return begin_power(begin_terms(ended), accessions(parsed, cast))


def frames_of(parsed: Parsed, ontology: Ontology, registry: Registry) -> Frames:
    """The frames of a report's language, ready to read that report.

    Raises:
        OntologyError: as :func:`extract`.
    """
    lexicon = load(parsed.report.language)
    check(lexicon, ontology.relations)
    tree = Tree(lexicon.grammar)
    kinds = Kinds(parsed, ontology, registry)
    return Frames(lexicon, Cast(parsed, tree, lexicon, kinds), tree, ontology.relations, kinds)


def _evidence(parsed: Parsed, reading: Reading, ontology: Ontology, stances: Stances, cast: Cast) -> Evidence:
    predicate, trigger = reading.predicate, reading.trigger
    relation = ontology.relation(trigger.relation).id
    stance = stances.of(_stated_by(reading), relation=relation, base=trigger.status, carrier=_carrier(reading))
    references = {cast.reference(filler.token, filler.actor) for filler in (reading.subject, reading.object)}
    rule = "+".join((trigger.name, *sorted({*reading.ways, *references} - {""})))
    doer = reading.subject.actor
    oneself = reading.subject.token.lower_ in FIRST and stance.speaker == doer
    span = clause(predicate, (reading.subject.token, reading.object.token), parsed.report.text)
    told = _listed(reading, parsed) or when_of(
        _told_at(reading),
        parsed,
        relation=relation,
        is_subject=lambda noun: doer in cast.actors(noun),
        is_party=lambda noun: doer in (actors := cast.actors(noun)) or reading.object.actor in actors,
    )
    if stance.status is Status.ASSERTED and _still_to_come(told, parsed.report.published):
        told = TimeSpan.UNKNOWN
    return Evidence(
        report=parsed.report.id,
        span=span,
        quote=parsed.report.text[span.start : span.end],
        sentence=predicate.sent.text.strip(),
        subject=reading.subject.actor,
        relation=relation,
        object=reading.object.actor,
        status=stance.status,
        speaker=None if oneself else stance.speaker,  # who says "we condemn" condemns
        when=TimeSpan.UNKNOWN if reading.subject.token in cast.tree.forerunners(predicate) else told,
        context=trigger.context,
        confidence=round(confidence(rule), 3),
        rule=rule,
        extractor=EXTRACTOR,
    )


def _still_to_come(when: TimeSpan, published: date | None) -> bool:
    """Whether a date lies behind that of the report, so that what has happened did not happen then."""
    return published is not None and when.earliest is not None and when.earliest > published


def _listed(reading: Reading, parsed: Parsed) -> TimeSpan | None:
    """The date that one member of a list has for itself, if every one has."""
    for filler in (reading.object, reading.subject):
        if filler.token.dep_ == "conj" or any(child.dep_ == "conj" for child in filler.token.children):
            when = listed_time(filler.token, reading.predicate, parsed)
            if when.known:
                return when
    return None


def _told_at(reading: Reading) -> Token:
    """The word whose date a reading has: of a claim that of the attack, which another clause may tell."""
    return reading.object.token if reading.object.way == "earlier" else reading.predicate


def _stated_by(reading: Reading) -> Token:
    """The word whose status a reading has: of a noun whose place its verb names, the verb.

    "denied that French *troops* were *stationed* in Niamey": the troops are there by the verb alone.
    """
    noun, verb = reading.predicate, reading.predicate.head
    placed = reading.object.token
    stationed = reading.trigger.part == "noun" and reading.trigger.relation in STATIONED
    subject = stationed and noun.dep_ in ("nsubj", "nsubj:pass")
    return verb if subject and placed.i != noun.i and verb.i in (placed.i, placed.head.i) else noun


def _carrier(reading: Reading) -> Token | None:
    """The verb of which a meeting takes its status: those who meet are only its subject ("*will attend* talks")."""
    noun, verb = reading.predicate, reading.predicate.head
    below = reading.trigger.part == "noun" and verb.pos_ == "VERB" and noun.dep_.partition(":")[0] in ("obj", "obl")
    outside = not any(token == reading.subject.token for token in noun.subtree)
    return verb if below and outside and reading.mutual else None


def _without_joint(pairs: Sequence[tuple[Reading, Evidence]]) -> list[tuple[Reading, Evidence]]:
    """Readings without quarrels of two with each other that the same report tells as theirs with a third.

    "Mali and Niger broke off relations" goes on, in a report that says so of each of them, "with Ukraine".
    """
    quarrels: dict[ActorId, set[ActorId]] = {}
    for reading, item in pairs:
        if item.relation == _QUARREL and not reading.mutual:
            quarrels.setdefault(item.subject, set()).add(item.object)

    def joint(reading: Reading, item: Evidence) -> bool:
        common = quarrels.get(item.subject, set()) & quarrels.get(item.object, set())
        return reading.mutual and item.relation == _QUARREL and bool(common)

    return [(reading, item) for reading, item in pairs if not joint(reading, item)]


def _without_denied(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Evidence without what a noun tells in passing of somebody of whom a verb of its sentence denies the like.

    "denied housing French *soldiers in* Abéché" says nothing of soldiers there.
    """
    denied = {(e.sentence, e.subject, e.relation) for e in evidence if e.status is Status.DENIED}
    return [
        e
        for e in evidence
        if e.status is not Status.ASSERTED or ".noun" not in e.rule or (e.sentence, e.subject, e.relation) not in denied
    ]

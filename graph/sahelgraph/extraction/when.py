"""When an event happened, as far as its report says.

A time belongs to the clause it stands in; :mod:`sahelgraph.extraction.timing` says what else may take it. Across
sentences only the opening of a report shares its time: the headline and an undated first sentence tell the same news
as the sentences after them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from sahelgraph.extraction.placing import Placed, main_verb, place
from sahelgraph.extraction.reaching import accused_of, claimed_by, own_time
from sahelgraph.extraction.tenses import is_past, is_perfect, is_pluperfect, is_recent_past, is_to_come
from sahelgraph.extraction.time_words import ANNOUNCING, PROMISING, SAYING, SUBJECTS
from sahelgraph.extraction.timing import does_so, follows, follows_main, time_of
from sahelgraph.extraction.voices import announced, text_time, voice_time
from sahelgraph.language import periods
from sahelgraph.language.parsed import Parsed
from sahelgraph.model import Report
from sahelgraph.timespan import TimeSpan

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_GOES_ON: Final = frozenset(
    {"metWith", "spokeWith", "visited", "criticised", "signedAgreementWith", "signedMilitaryAgreementWith"}
)
"""Relations that go on from the sentence before ("The delegation was received by the president"). On annotated reports
the day of the story was right for eight of eight undated meetings, four of five visits and three of four criticisms,
but for only one in five undated statements of other kinds."""

_TIMELESS: Final = frozenset({"formerColonialPowerOf"})
"""Relations that no time in their clause dates."""

_STANDING: Final = frozenset({"memberOf", "partOf", "affiliatedWith", "alliedWith", "fought"})
"""Ties that a noun tells in passing ("its ally"): the time of what else the sentence tells is not theirs."""

_HEADLINE: Final = 25
"""Words; a first line that is longer is a paragraph."""

_OPENING: Final = 3
"""Sentences in which a report says what is new; with four the date of its background is taken more often."""

_NEXT: Final = 2
"""Sentences back in which the day of the story is looked for by what goes on with it in the past tense. On annotated
reports it was right for eight of ten such events, and further on for less than half."""

_VOICE: Final = 3
"""Sentences back in which the day is looked for on which somebody spoke who goes on speaking."""

_DAYS: Final = 2
"""Days; a longer span is no day of a story."""

_LASTING: Final = frozenset(
    """leads hasRoleIn memberOf partOf affiliatedWith operatesIn alliedWith cooperatesWith fought deployedForcesTo
    investedIn trained aided mediatedFor
    """.split()
)
"""Relations that hold for long, so that the day of the story says nothing of them."""

_UNFORESEEN: Final = frozenset({"attacked", "abducted", "protestedAgainst", "detained"})
"""Relations of what need not have happened on the day when somebody makes it known."""

_SPEECH: Final = frozenset(
    "accused criticised rejected demandedOf threatened expressedSupportFor requestedSupportFrom recognised".split()
)
"""Relations that come about by speaking, on the day when somebody "said on Monday"."""

_HABITS: Final = frozenset(
    """since ever never often always repeatedly once long previously
    depuis jamais souvent toujours longtemps maintes plusieurs fois naguère jadis autrefois
    """.split()
)
_SEQUELS: Final = frozenset("then later afterwards subsequently puis ensuite".split())
"""Words beside a verb of some other time than that of the story; what comes after a meeting is another of its day."""

_BULLETS: Final = frozenset("*-•·–")
"""Signs before a point in a list."""

_RECENT: Final = 14
"""Days before the report within which its news lies."""

_WEEK: Final = 7
"""Days; a span that is longer dates a background, not a piece of news."""


def _nobody(_noun: Token) -> bool:
    return False


def when_of(
    predicate: Token,
    parsed: Parsed,
    *,
    relation: str = "",
    is_subject: Callable[[Token], bool] = _nobody,
    is_party: Callable[[Token], bool] = _nobody,
) -> TimeSpan:
    """The date of the event that a predicate tells.

    Args:
        predicate: A verb, or a noun or adjective that names an event, in ``parsed.doc``.
        parsed: The report with its tree and its times.
        relation: What the predicate was read as, if known: a few relations have no date, and a few take the day of the
            story where their sentence gives none.
        is_subject: Whether a noun names whoever does what the predicate tells; who goes on speaking does so on the day
            of what was last told of them.
        is_party: Whether a noun names one of the two whom the predicate joins.

    Returns:
        The time in the predicate's own clause, else one that it takes from what governs it, else in the headline or an
        undated first sentence the time of the news, else unknown. Times of reporting verbs, relative clauses and other
        events are not taken.
    """
    if relation in _TIMELESS:
        return TimeSpan.UNKNOWN
    sentence = predicate.sent
    placed = place(sentence, parsed.times)
    if relation in _STANDING and predicate.pos_ != "VERB":
        placed = [item for item in placed if item.governor == predicate]
        return own_time(predicate, placed) if placed else TimeSpan.UNKNOWN
    content = (accused_of(predicate) or claimed_by(predicate)) if relation in _UNFORESEEN else None
    when = time_of(content or predicate, placed) if placed else TimeSpan.UNKNOWN
    promised = predicate.lemma_.lower() in PROMISING
    lasts = relation in _LASTING and not promised
    if placed and not when.known and not lasts and relation not in _UNFORESEEN and _is_first(sentence, parsed):
        when = announced(predicate, placed)
        when = when if _recent(when, parsed.report) else TimeSpan.UNKNOWN
    if not when.known and relation in _SPEECH:
        when = text_time(predicate, parsed)
    if when.known:
        return when
    dated = any(item.time.when.known and not item.aside for item in placed)
    if relation in _SPEECH and not (dated and _dates_main(placed)) and follows_main(predicate):
        when = _speaks_on(predicate, parsed, is_subject)
    if when.known or dated:
        return when
    if _has_just(predicate):
        return _this_month(parsed.report)
    if _is_headline(sentence, parsed.report):
        if _is_to_come(main_verb(sentence)):
            return when
        return _news(parsed, told(parsed), relation=relation) if follows_main(predicate) else when
    if _is_new(predicate) and _is_first(sentence, parsed):
        return _news(parsed, told(parsed)[1:], relation=relation)
    if relation in _SPEECH and (said := voice_time(predicate, parsed)).known:
        return said
    if not follows_main(predicate) or is_to_come(main_verb(sentence)):
        return when
    earlier = predicate.lang_ == "en" and is_pluperfect(main_verb(sentence))
    if relation in _GOES_ON and not earlier and _same_time(main_verb(sentence), _HABITS):
        when = story_time(predicate, parsed)
    if when.known or relation in _LASTING or not _goes_on(predicate):
        return when
    when = story_time(predicate, parsed, back=_NEXT, within=True)
    return when if when.known else _answered(predicate, parsed, is_party)


def listed_time(member: Token, predicate: Token, parsed: Parsed) -> TimeSpan:
    """The date of one member of a list whose members each have one: "left Mali in 2022 and *Niger in 2023*".

    Args:
        member: The name of the member.
        predicate: What is told of it.
        parsed: The report.

    Returns:
        The date that stands behind the member, before the next one; unknown where some member has none.
    """
    members = sorted({member, *member.conjuncts}, key=lambda token: token.i)
    here = predicate.sent
    if len(members) == 1 or not all(here.start <= one.i < here.end for one in members):
        return TimeSpan.UNKNOWN
    placed = place(here, parsed.times)
    ends = [*(one.i for one in members[1:]), _clause_end(members[-1])]
    dates: dict[Token, TimeSpan] = {}
    for one, end in zip(members, ends, strict=True):
        behind = [item.time.when for item in placed if one.i < min(item.tokens) < end and item.time.when.known]
        if not behind:
            return TimeSpan.UNKNOWN
        dates[one] = behind[0]
    return dates[member]


def _clause_end(token: Token) -> int:
    """The place of the next mark or verb behind a word, or the end of its sentence."""
    after = token.doc[token.i + 1 : token.sent.end]
    return next((word.i for word in after if word.is_punct or word.pos_ == "VERB"), token.sent.end)


def story_time(predicate: Token, parsed: Parsed, *, back: int = _OPENING, within: bool = False) -> TimeSpan:
    """The day that a report has reached where an undated predicate stands: the last recent one that a main verb had.

    Args:
        predicate: A verb or noun in ``parsed.doc``.
        parsed: The report.
        back: Sentences before that of the predicate that are looked at; what they tell in the pluperfect is past.
        within: Whether to look no farther than the paragraph: with another begins, for most events, another story.
    """
    own = predicate.sent
    start = _paragraph(own, parsed.report) if within else 0
    before = [s for s in parsed.sentences() if s.end <= own.start and s.start_char >= start]
    for sentence in reversed(before[-back:]):
        verb, placed = main_verb(sentence), place(sentence, parsed.times)
        if not _tells(verb) or is_pluperfect(verb):
            continue
        days = (time_of(teller, placed) for teller in _tellers(verb))
        when = next((day for day in days if day.known), TimeSpan.UNKNOWN)
        if _recent(when, parsed.report, days=_DAYS):
            return when
    return TimeSpan.UNKNOWN


def _speaks_on(predicate: Token, parsed: Parsed, is_subject: Callable[[Token], bool]) -> TimeSpan:
    """The recent day of what the same actor last did or said: "Obi told parliament on Monday. He blamed them"."""
    here = predicate.sent
    own = main_verb(here)
    if is_to_come(own) or not _same_time(own, _HABITS | _SEQUELS):
        return TimeSpan.UNKNOWN
    before = [sentence for sentence in parsed.sentences() if sentence.end <= here.start]
    for sentence in reversed(before[-_VOICE:]):
        verb, placed = main_verb(sentence), place(sentence, parsed.times)
        if not _tells(verb) or is_pluperfect(verb) or is_to_come(verb):
            continue
        for teller in _tellers(verb) if placed else ():
            when = time_of(teller, placed)
            told = _recent(when, parsed.report, days=_DAYS)
            if told and any(child.dep_ in SUBJECTS and is_subject(child) for child in teller.children):
                return when
    return TimeSpan.UNKNOWN


def _answered(predicate: Token, parsed: Parsed, is_party: Callable[[Token], bool]) -> TimeSpan:
    """The day, month or year of what the sentence before told of one of the two, whom this sentence goes on from.

    "Ghana accused Burkina Faso in December 2022 of hiring them. Ouagadougou summoned its ambassador": an answer comes
    soon, whenever it was. Only within a paragraph, and only of what happened once.
    """
    here = predicate.sent
    main, start = main_verb(here), _paragraph(here, parsed.report)
    before = [s for s in parsed.sentences() if s.end <= here.start and s.start_char >= start]
    if not before or not (predicate == main or (predicate.dep_ == "conj" and predicate.head == main)):
        return TimeSpan.UNKNOWN
    verb = main_verb(before[-1])
    placed = place(before[-1], parsed.times)
    when = time_of(verb, placed) if placed and (is_past(verb) or is_pluperfect(verb)) else TimeSpan.UNKNOWN
    if periods.precision(when) not in ("day", "month", "year"):
        return TimeSpan.UNKNOWN
    if any(item.time.when.known and item.time.when != when for item in placed):
        return TimeSpan.UNKNOWN
    named = any(is_party(token) for token in before[-1] if token.pos_ in ("PROPN", "NOUN", "ADJ"))
    return when if named else TimeSpan.UNKNOWN


def _dates_main(placed: Sequence[Placed]) -> bool:
    """Whether some time dates what its sentence tells, or may do so, and not only what is spoken of."""
    return any(item.fronted or item.governor in (None, main_verb(item.root.sent)) for item in placed)


def _tellers(verb: Token) -> list[Token]:
    """The main verb, and the verb of saying set into its sentence or behind it, or the news before one.

    With an infinitive: "agreed *to resign* on Sunday".
    """
    words = (child for child in verb.children if child.dep_ == "parataxis")
    news = (child for child in verb.children if child.dep_ == "xcomp" or (child.dep_ == "ccomp" and child.i < verb.i))
    return [verb, *news, *(word for word in words if word.lemma_.lower() in SAYING | ANNOUNCING)]


def _goes_on(predicate: Token) -> bool:
    """Whether a predicate goes on with a story: the simple past of a main clause, with no word for another time."""
    verb = main_verb(predicate.sent)
    return is_past(verb) and "Inf" not in predicate.morph.get("VerbForm", []) and _same_time(verb, _HABITS | _SEQUELS)


def _same_time(verb: Token, others: frozenset[str]) -> bool:
    """Whether neither the English perfect nor one of the words for it puts a verb at another time than the story's."""
    return not is_perfect(verb) and not any(child.lower_ in others for child in verb.children)


def told(parsed: Parsed) -> list[Span]:
    """The first sentences of a report that tell something: no headline, no dateline."""
    found: list[Span] = []
    for sentence in parsed.sentences():
        finite = any("Fin" in token.morph.get("VerbForm", []) for token in sentence)
        if (finite or _tells(main_verb(sentence))) and not _is_set_apart(sentence, parsed.report):
            found.append(sentence)
        if len(found) > _OPENING:
            break
    return found


def _tells(head: Token) -> bool:
    """Whether the head of a sentence makes it one that tells something: a verb, or what something is said to be."""
    return head.pos_ == "VERB" or any(child.dep_ == "cop" for child in head.children)


def _is_headline(sentence: Span, report: Report) -> bool:
    """Whether a sentence lies in the first line of a report, and that line is no paragraph."""
    start = len(report.text) - len(report.text.lstrip())
    line = report.text[start:].partition("\n")[0].rstrip()
    if sentence.start_char > start + len(line):
        return False
    ends = sentence.start_char + len(sentence.text.rstrip())
    return ends <= start + len(line) and not line.endswith(".") and len(line.split()) <= _HEADLINE


def _has_just(predicate: Token) -> bool:
    """Whether what a predicate tells has only just happened: "has *just* recalled him", "*viennent de* le rappeler"."""
    for verb in (predicate, *predicate.ancestors):
        just = verb.dep_ == "xcomp" and verb.head.lemma_ == "venir" and "Pres" in verb.head.morph.get("Tense", [])
        just = just and "Inf" in verb.morph.get("VerbForm", [])
        if just or (is_perfect(verb) and any(child.lower_ == "just" for child in verb.children)):
            return follows(predicate, verb)
    return False


def _this_month(report: Report) -> TimeSpan:
    """The month in which a report appears, if it is so old that what has just happened lies in it."""
    now = report.published
    return periods.month(now.year, now.month) if now is not None and now.day > _WEEK else TimeSpan.UNKNOWN


def _is_to_come(verb: Token) -> bool:
    """Whether a headline announces by its infinitive what is to come: "France *to pull* troops out"."""
    return "Inf" in verb.morph.get("VerbForm", []) and any(child.lower_ == "to" for child in verb.children)


def _is_set_apart(sentence: Span, report: Report) -> bool:
    """Whether a sentence is the headline or one of the points that some papers set below it."""
    first = report.text.rfind("\n", 0, sentence.start_char) + 1
    line = report.text[first:].partition("\n")[0].strip()
    return _is_headline(sentence, report) or (line[:1] in _BULLETS and not line.endswith("."))


def _is_new(predicate: Token) -> bool:
    """Whether a predicate tells what has just happened: the perfect in the main clause, or what goes along with it."""
    return is_recent_past(main_verb(predicate.sent)) and follows_main(predicate)


def _is_first(sentence: Span, parsed: Parsed) -> bool:
    """Whether a sentence is the first that tells something."""
    return sentence.start == next((first.start for first in told(parsed)), None)


def _news(parsed: Parsed, sentences: list[Span], *, relation: str = "") -> TimeSpan:
    """The day of what a report is about: the first recent one of its opening, in a main clause or by itself."""
    for sentence in sentences[:_OPENING]:
        placed = place(sentence, parsed.times)
        if relation not in _SPEECH:
            placed = [item for item in placed if not _is_of_telling(item)]
        when = time_of(main_verb(sentence), placed)
        if _recent(when, parsed.report):
            return when
        days = {item.time.when for item in placed if _recent(item.time.when, parsed.report) and not item.aside}
        if len(days) == 1 and not when.known:
            return days.pop()
    return TimeSpan.UNKNOWN


def _is_of_telling(item: Placed) -> bool:
    """Whether a time is that of a verb of saying alone: "officials said on Friday", not "said that it was leaving"."""
    verb = item.governor
    if verb is None or verb.lemma_.lower() not in SAYING:
        return False
    return not any(child.dep_ == "ccomp" and does_so(child, verb) for child in verb.children)


def _recent(when: TimeSpan, report: Report, *, days: int = _WEEK) -> bool:
    if report.published is None or when.earliest is None or when.latest is None:
        return False
    return (when.latest - when.earliest).days < days and 0 <= (report.published - when.latest).days <= _RECENT


def _paragraph(sentence: Span, report: Report) -> int:
    """Where the line of a sentence begins, which is its paragraph."""
    return report.text.rfind("\n", 0, sentence.start_char) + 1

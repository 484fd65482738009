"""The day of what is made known: of a text that a report goes on to tell in the present tense, sentence after sentence.

"The letter, sent on Monday, accuses Mali of meddling. It calls on the government to recall its envoy." The call is of
Monday too. The news of a first sentence is of the day on which it was made known, where it has no other.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import TYPE_CHECKING, Final

from sahelgraph.extraction.placing import Placed, adposition, main_verb, place, plain
from sahelgraph.extraction.reaching import has_subject
from sahelgraph.extraction.tenses import is_recent_past
from sahelgraph.extraction.time_words import ANNOUNCING, IN, NOMINAL, PUBLISHING, SAYING, SUBJECTS, TEXTS
from sahelgraph.extraction.timing import follows, made_public, time_of
from sahelgraph.language.parsed import Parsed
from sahelgraph.timespan import TimeSpan

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_BACK: Final = 4
"""Sentences back in which the text is looked for; all between must be in the present tense."""

_BEARING: Final = frozenset({"bear", "date", "porter", "dater"})
"""Verbs of the date that a text bears."""

_BY: Final = frozenset({"according", "selon"})
_NO_PERSON: Final = frozenset({"on", "there", "one", "we", "nous", "i", "je"})
"""Pronouns of nobody who was told of before."""


def voice_time(predicate: Token, parsed: Parsed) -> TimeSpan:
    """When a text was made public whose content an undated sentence goes on to tell; else unknown.

    Args:
        predicate: A verb or noun of what is said, in ``parsed.doc``.
        parsed: The report.
    """
    here = predicate.sent
    verb = main_verb(here)
    if not _is_present(verb) or not follows(predicate, verb):
        return TimeSpan.UNKNOWN
    before = [sentence for sentence in parsed.sentences() if sentence.end <= here.start][-_BACK:]
    for sentence in reversed(before):
        placed = place(sentence, parsed.times)
        when = _published(sentence, placed)
        if when.known:
            return when if _goes_on(verb, sentence) else TimeSpan.UNKNOWN
        if not _is_present(main_verb(sentence)):
            break
    return TimeSpan.UNKNOWN


def text_time(predicate: Token, parsed: Parsed) -> TimeSpan:
    """When a text was made public that itself says what a predicate tells, if the report dates one such text alone.

    "A letter *in which he accuses* them", "the letter *accuses* them"; "her letter bears the date of 3 May".

    Args:
        predicate: A verb of what is said, in ``parsed.doc``.
        parsed: The report.
    """
    text = _text_of(predicate)
    if text is None:
        return TimeSpan.UNKNOWN
    days = set()
    for sentence in parsed.sentences():
        days.add(_published(sentence, place(sentence, parsed.times), {text.lemma_.lower()}))
    days.discard(TimeSpan.UNKNOWN)
    return days.pop() if len(days) == 1 else TimeSpan.UNKNOWN


def _text_of(predicate: Token) -> Token | None:
    if predicate.dep_ == "acl:relcl" and predicate.head.lemma_.lower() in TEXTS:
        return predicate.head
    texts = (child for child in predicate.children if child.dep_ == "nsubj" and child.lemma_.lower() in TEXTS)
    return next(texts, None)


def announced(predicate: Token, placed: Sequence[Placed]) -> TimeSpan:
    """The day on which the news of a sentence was made known: "has expelled him, the ministry *announced on Monday*".

    Args:
        predicate: A verb or noun of what the news is about.
        placed: The time expressions of its sentence.

    Returns:
        The time of the verb of telling behind the news, or of the text that it is known from ("according to a letter
        sent on Monday"); unknown where there is none, or where the news is not told in the perfect.
    """
    main = main_verb(predicate.sent)
    tellers = [word for word in predicate.sent if (word.head == main or word.dep_ == "acl") and _tells(word)]
    news = next((word for word in main.children if word.dep_ == "ccomp" and word.i < main.i), None)
    verb = news if news is not None and main in tellers else main
    if not is_recent_past(verb) or not follows(predicate, verb):
        return TimeSpan.UNKNOWN
    days = [time_of(word, placed) for word in tellers if word != verb and word.i > verb.i]
    days += [made_public(word, placed) for word in predicate.sent if adposition(word) & _BY and word.i > verb.i]
    others = {item.time.when for item in placed if item.time.when.known and not item.aside}
    return next((day for day in days if others == {day}), TimeSpan.UNKNOWN)


def _tells(word: Token) -> bool:
    """Whether a word is a verb of telling in the main clause or behind it."""
    joined = word.dep_ == "conj" and not any(child.dep_ == "cc" for child in word.children)
    # "They have restored relations, the ministry announced": parsers may hang the finite verb on the noun before it.
    hung = word.dep_ == "acl" and "Fin" in word.morph.get("VerbForm", []) and has_subject(word)
    return word.lemma_.lower() in SAYING | ANNOUNCING and (joined or hung or word.dep_ in ("ROOT", "parataxis"))


def _is_present(verb: Token) -> bool:
    """Whether a verb is in the simple present, in the passive too: "is accused", not "has accused", "est arrivé"."""
    helpers = [child for child in verb.children if child.dep_.startswith("aux")]
    if not helpers:
        # "The signatories accuse": without "to" the parser's infinitive is a plural.
        plural = "Inf" in verb.morph.get("VerbForm", []) and has_subject(verb) and verb.dep_ == "ROOT"
        marked = any(child.dep_ == "mark" for child in verb.children)
        present = "Pres" in verb.morph.get("Tense", []) and "Part" not in verb.morph.get("VerbForm", [])
        return present or (plural and not marked)
    return len(helpers) == 1 and helpers[0].dep_ == "aux:pass" and helpers[0].lower_ in ("is", "are", "est", "sont")


def _published(sentence: Span, placed: Sequence[Placed], texts: Set[str] = TEXTS) -> TimeSpan:
    """When the text was made public that a sentence tells of: by a participle behind it, or by the main verb.

    "Issued a communiqué *on Sunday*", "the text was published *on Sunday*", "said *on Sunday* in a statement".
    """
    verb = main_verb(sentence)
    for token in sentence if placed else ():
        if token.pos_ in NOMINAL and token.lemma_.lower() in texts:
            when = made_public(token, placed)
            publishes = verb.lemma_.lower() in PUBLISHING | _BEARING and token.dep_ in ("obj", *SUBJECTS)
            says = token.dep_.startswith("obl") and bool(adposition(token) & IN)
            own = token.head == verb or (token.head.dep_ == "xcomp" and token.head.head == verb)
            if not when.known and own and (publishes or says):
                # "Bears the date of 15 August": the date is that of its noun.
                dates = [child for child in verb.children if child.lemma_.lower() == "date"]
                when = time_of(dates[0] if dates else verb, placed)
            if when.known:
                return when
    return TimeSpan.UNKNOWN


def _goes_on(verb: Token, told: Span) -> bool:
    """Whether a sentence has the voice of a text: it names nobody else as the one who says it.

    Its subject is a pronoun, a common noun ("the signatories"), somebody named where the text is told of, or, in the
    passive, whom the text speaks of.
    """
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    if any(child.dep_ == "obl:agent" for child in verb.children):
        return False
    if verb.dep_ == "ROOT" and any(child.dep_ == "aux:pass" for child in verb.children):
        return True
    names = {token.lower_ for token in told}
    return bool(subjects) and all(
        plain(subject) not in _NO_PERSON and (subject.pos_ != "PROPN" or subject.lower_ in names)
        for subject in subjects
    )

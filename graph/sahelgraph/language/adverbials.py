"""Phrases that say when or how a thing was done, of which the parser sees a common adverb or nothing.

Reports put them between any two words: "a *pour sa part* félicité", "ont signé *lundi 4 avril* un accord", "*On
Tuesday,* Togo, a member since 1975, left". A parser that learned from few trees loses the object behind such a phrase,
the participle or the apposition; behind "également" or "hier", and where nothing stands, it finds them. Set phrases and
dates are told from their words alone, so that nothing is lost by not parsing them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.calendar_names import WEEKDAYS
from sahelgraph.language import time_english as english
from sahelgraph.language import time_french as french
from sahelgraph.language.time_rules import flatten


@dataclass(frozen=True, slots=True, kw_only=True)
class Adverbial:
    """A phrase from one token up to another with its commas, its main word, and the adverb that stands for it.

    There is no adverb for a phrase that opens its sentence: the parser is shown none of it. For one that ``joins`` noun
    phrases the word that stands for it is a conjunction.
    """

    start: int
    end: int
    head: int
    adverb: str | None
    joins: bool = False


def _words(*patterns: str) -> re.Pattern[str]:
    """A pattern of whole words from several."""
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")


_ABBREVIATION: Final = 4
"""Letters that an abbreviated weekday has at most."""
_DAYS: Final = "|".join(name for name in WEEKDAYS if len(name) > _ABBREVIATION)
_FR_MONTH: Final = rf"(?:{french.MONTH_NAMES})(?: \d{{4}})?"
_FR_UNITS: Final = r"(?:heures?|jours?|semaines?|mois|ans?|annees?|journees?|week-ends?)"
_FR_SEASON: Final = r"(?:printemps|ete|automne|hiver)"
_YEAR: Final = r"(?:19|20)\d\d"
_FR_DATE: Final = rf"(?:1er|\d{{1,2}}) {_FR_MONTH}"
_FR_LAST: Final = r"(?:derni(?:er|ere)|passee?|ecoulee?|prochaine?)"
_FR_COUNT: Final = r"(?:\d{1,2}|une?|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|quelques|plusieurs)"
_EN_MONTH: Final = rf"(?:{english.MONTH_NAMES})"
_EN_YEAR: Final = r"(?:,? \d{4})?"
_EN_COUNT: Final = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|ten|a few|several|some)"

# Patterns are for text as :func:`sahelgraph.language.time_rules.flatten` gives it: small letters without accents.
_TIMES: Final[Mapping[str, re.Pattern[str]]] = {
    "en": _words(
        rf"on (?:{_DAYS})(?: (?:morning|afternoon|evening|night))?",
        rf"on \d{{1,2}} {_EN_MONTH}{_EN_YEAR}",
        rf"on {_EN_MONTH} \d{{1,2}}{_EN_YEAR}",
        rf"(?:last|next|this|earlier this|later this) (?:{_DAYS}|week|month|year|weekend)",
        rf"{_EN_COUNT} (?:days?|weeks?|months?|years?|hours?) (?:ago|earlier|later|before)",
        r"the (?:next|following|same|previous) (?:day|week|month|year)",
        r"yesterday|meanwhile",
    ),
    "fr": _words(
        rf"(?:ce |le )?(?:{_DAYS})(?: {_FR_LAST}(?!\w))?(?: {_FR_DATE})?(?: (?:matin|midi|apres-midi|soir))?",
        rf"le {_FR_DATE}|(?:fin|debut|mi) {_FR_MONTH}",
        r"(?:hier|avant-hier) (?:matin|midi|apres-midi|soir)",
        rf"(?:la semaine|le mois|l'an|l'annee|le week-end) {_FR_LAST}",
        rf"{_FR_COUNT} {_FR_UNITS} (?:plus tard|plus tot|auparavant)",
    ),
}
_INSERTED: Final = _words(
    rf"en (?:(?:debut|fin|mi)[ -])?{_FR_MONTH}|en {_YEAR}|en (?:debut|fin|milieu|cours) (?:de |d'){_FR_UNITS}",
    rf"depuis (?:le {_FR_DATE}|(?:fin |debut |la mi-|mi-)?{_FR_MONTH}|{_YEAR}|(?:{_DAYS}))",
    rf"depuis (?:{_FR_COUNT}|plus de \w+|pres de \w+|plus d'une?|des) {_FR_UNITS}",
    r"depuis (?:hier|lors|longtemps|peu|toujours|cette date|ce jour|cette epoque)",
    rf"il y a {_FR_COUNT} {_FR_UNITS}|(?:pendant|durant) {_FR_COUNT} {_FR_UNITS}",
    rf"dans la (?:nuit|matinee|soiree|journee)(?: d[eu] (?:{_DAYS}|{_FR_DATE})(?: au? (?:{_DAYS}|{_FR_DATE}))?)?",
    rf"(?:au|a la) (?:debut|milieu|cours|fin|mi-journee) (?:du|de la|de l'|de cette|de ce) {_FR_UNITS}(?: {_FR_LAST})?",
    rf"a la mi-{_FR_MONTH}|(?:au|a l'|cet|en) {_FR_SEASON}(?: {_YEAR})?",
    rf"(?:cette|la meme) (?:semaine|annee|nuit)|ce mois-ci|ces derni(?:ers|eres) (?:{_FR_UNITS}|temps)",
    rf"au fil (?:du temps|des {_FR_UNITS})|a l'epoque|a ce jour|jusqu'ici|pour l'(?:heure|instant)|a ce stade",
)
"""French times that a parser places well at the head of a sentence, but not between a verb and its object."""
_STATEMENT: Final = (
    r"dans une? (?:\w+ )?(?:communique|declaration|discours|message|entretien|texte|tweet|lettre|allocution)"
    r"(?: (?:commune?|conjointe?|officiel(?:le)?|televisee?|publique?))?"
    r"(?! (?:qu[ei]|ou|d[eu]s?|aux?|a|\w+(?:e|ee|u|ue|is|ise))\b)"
)
"""Where something is said, unless words follow that say more of it: "dans un communiqué *publié* lundi"."""
_MANNER: Final[Mapping[str, re.Pattern[str]]] = {
    "en": _words(
        "for (?:its|his|her|their) part|in turn|in addition|once (?:again|more)|yet again|in the meantime",
        "at the same time|of course|in fact|in effect|as a result|by contrast|on the other hand|so far|to date",
        "with immediate effect|without delay|one after (?:another|the other)|in person|in private|in public|by name",
        "for the (?:first|second|third|last) time|in vain|on the spot|behind closed doors",
        "for now|for the time being|as expected|however|moreover|furthermore|nevertheless|nonetheless|separately",
    ),
    "fr": _words(
        "pour (?:sa|leur|ma|notre) part|de (?:son|leur|mon|notre) cote|a (?:son|leur|mon|notre) tour",
        "en outre|par ailleurs|en revanche|au contraire|en effet|de fait|de facto|dans la foulee",
        "d'ores et deja|(?:en|dans le) meme temps|du meme coup|au passage|sans surprise|sur-le-champ|bien entendu",
        "bien sur|la encore|(?:lui|elle|eux|elles) aussi|en consequence|par consequent|d'ailleurs|d'autre part",
        "d'une part|tout de meme|quand meme|malgre tout|en tout cas|par la suite|entre-temps",
        "tour a tour|l'un apres l'autre|en vain|de concert|a l'unanimite|a la majorite|en urgence|en personne",
        "sans (?:delai|attendre)|avec effet immediat|dans un (?:premier|second) temps|a cette occasion",
        "en (?:public|prive)|a huis clos",
        "pour la (?:premiere|deuxieme|seconde|troisieme|derniere) fois|a (?:deux|trois|quatre) reprises",
        r"de (?:maniere|facon) \w+|devant la (?:presse|nation)|lors d'une conference de presse|au prealable|sur place",
        _STATEMENT,
    ),
}
_TIME: Final[Mapping[str, str]] = {"en": "yesterday", "fr": "hier"}
_ONCE: Final = "récemment"
"""What stands for French times that are no days."""
_TIMELY: Final = frozenset({*_TIME.values(), _ONCE})
_OTHER: Final[Mapping[str, str]] = {"en": "also", "fr": "également"}

_WHICH: Final = frozenset(
    """
    de du d' d’ des depuis dès jusqu' jusqu’ jusque à au avant après entre et ou ni
    of from since until before after between and or by than
    """.split()
)
"""Words before a time that belong to it: what they say of it the parser is to see."""
AUXILIARIES: Final = frozenset(
    """
    a ont avait avaient aurait auraient aura auront ayant avoir est sont était étaient serait seraient sera seront été
    has have had is are was were be been will would
    """.split()
)
_STOPS: Final = frozenset('.,;:!?)»"”')
_OPENS: Final = frozenset(".!?\n")

_CASES: Final = frozenset(
    "de en dans à au pour par d' d’ sans du depuis pendant durant devant lors avec on in for at of to by as since over"
    " with without behind".split()
)
_DETERMINERS: Final = frozenset(
    "le la l' l’ ce sa son leur ma mon notre un une the a an this its his her their".split()
)
_ADVERBS: Final = frozenset("aussi encore plus tôt tard auparavant déjà ago earlier later before again more".split())
_LESS: Final = frozenset("last next this earlier later few several some the following same previous yet once".split())
_ADJECTIVES: Final = frozenset(
    """
    dernier dernière passé passée écoulé écoulée prochain prochaine même autre commun commune conjoint conjointe
    officiel officielle télévisé télévisée public publique
    """.split()
)
_UNIT: Final = re.compile(r"(?:heure|jour|semaine|moi|mois|an|année|hour|day|week|month|year|weekend)s?")


def adverbials(doc: Doc) -> Iterator[Adverbial]:
    """Find the phrases of a text that the parser need not see, in their order and apart from each other.

    Args:
        doc: tokens, not yet parsed; a phrase with a name in it stays.
    """
    if doc.lang_ not in _TIMES:
        return
    (flat, offsets), starts = flatten(doc.text), [token.idx for token in doc]
    last = 0
    for (opens, closes), adverb, anywhere in sorted(
        _found(flat, doc.lang_), key=lambda item: (item[0][0], -item[0][1])
    ):
        first, behind = offsets[opens], offsets[closes - 1] + 1
        start, end = bisect_left(starts, first), bisect_left(starts, behind)
        if start < last or not _is_whole(doc, start, end, first, behind):
            continue
        phrase = _placed(doc, start, end, adverb, last)
        if phrase is not None and (anywhere or phrase.adverb is not None):
            last = phrase.end
            yield phrase


def _found(flat: str, language: str) -> Iterator[tuple[tuple[int, int], str, bool]]:
    """Where phrases stand in a text, the adverb that stands for each, and whether one may open a sentence so."""
    kinds = [(_TIMES[language], _TIME[language], True), (_MANNER[language], _OTHER[language], True)]
    if language == "fr":
        kinds.append((_INSERTED, _ONCE, False))
    for pattern, adverb, anywhere in kinds:
        yield from ((match.span(), adverb, anywhere) for match in pattern.finditer(flat))


def _is_whole(doc: Doc, start: int, end: int, first: int, behind: int) -> bool:
    """Whether a stretch of text is made of whole tokens, none of them a name."""
    if start >= end or doc[start].idx != first or doc[end - 1].idx + len(doc[end - 1]) != behind:
        return False
    return not any(token.is_space or token.pos_ == "PROPN" for token in doc[start:end])


def _placed(doc: Doc, start: int, end: int, adverb: str, last: int) -> Adverbial | None:
    """A phrase with what the parser is shown in its place, or nothing where it stands well as it is.

    At the beginning of a sentence a comma must follow, since "*On Tuesday* night raids ..." goes on; elsewhere there
    must be words on both sides, or commas behind an auxiliary.
    """
    head = _head(doc, start, end)
    before = doc[start - 1] if start else None
    after = doc[end].text if end < len(doc) else "."
    if before is None or before.text in _OPENS or bool(doc[start].is_sent_start):
        fronted = after == "," and end + 1 < len(doc) and doc[start].text[0].isupper()
        return Adverbial(start=start, end=end + 1, head=head, adverb=None) if fronted else None
    behind = start >= 2 and (adverb not in _TIMELY or doc[start - 2].lower_ in AUXILIARIES)
    if before.text == "," and after == "," and start - 2 >= last and behind:
        return Adverbial(start=start - 1, end=end + 1, head=head, adverb=adverb)
    if after in _STOPS or not before.text[-1].isalnum() or before.lower_ in _WHICH:
        return None
    return Adverbial(start=start, end=end, head=head, adverb=adverb)


def _head(doc: Doc, start: int, end: int) -> int:
    """The main word of a phrase: the unit that is counted, or its first that is neither preposition nor article."""
    units = (i for i in range(start, end) if _UNIT.fullmatch(doc[i].lower_))
    words = (i for i in range(start, end) if doc[i].lower_ not in _CASES | _DETERMINERS | _LESS)
    return next(units, next(words, end - 1))


def label(token: Token) -> tuple[str, str]:
    """Relation and part of speech of a word that the parser was not shown, below the main word of its phrase."""
    word = token.lower_
    if token.is_punct:
        return "punct", "PUNCT"
    if word in _CASES:
        return "case", "ADP"
    if word in _DETERMINERS:
        return "det", "DET"
    if token.like_num:
        return "nummod", "NUM"
    if word in _ADVERBS:
        return "advmod", "ADV"
    if word in _LESS | _ADJECTIVES:
        return "amod", "ADJ"
    return "nmod", "NOUN"

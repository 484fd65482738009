"""How English reports tell time."""

from __future__ import annotations

import re
from typing import Final

from sahelgraph.language.time_rules import Meaning, Rule, Tongue, any_of, compiler, counting, expand, triggers

MONTH_NAMES: Final = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?=[.,]{0,2} ?\d|\.)"
)
_ONES: Final = dict(zip("one two three four five six seven eight nine".split(), range(1, 10), strict=True))
_TEENS: Final = dict(
    zip(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        range(10, 20),
        strict=True,
    )
)
_TENS: Final = dict(zip("twenty thirty forty fifty sixty seventy eighty".split(), range(20, 90, 10), strict=True))
_NUMBERS: Final = {"a": 1, "an": 1} | _ONES | _TEENS | _TENS | counting(_TENS, _ONES, ("-", " "))
_UNITS: Final = {
    f"{unit}{plural}": unit
    for unit in ("minute", "hour", "day", "week", "month", "year", "decade")
    for plural in ("", "s")
}
_GROUPS: Final = compiler(MONTH_NAMES, _NUMBERS, _UNITS)
_TH: Final = "(?:st|nd|rd|th)?"
_OF_YEAR: Final = (
    r"(?:,? (?:of |in )?(?P<rel>last|this|next|that|that same|the same|the following|the previous|the next) year)"
)
_SOME: Final = (
    r"(?:(?:some|about|around|almost|nearly|just|only|barely|over|more than|less than|exactly|at least|roughly) )*"
)
_ALONE: Final = r"(?! (?:the|a|an|his|her|its|their|this|that|these|those|he|she|it|they|we|some|any|\w+ing)\b)"
"""After "the day before": no noun phrase, from which the day would count."""

_PART: Final = r"(?: (?:morning|afternoon|evening|night|noon|midday))?"
_FEW: Final = r"(?:a few|a couple of|several|many|some|a number of|recent|a handful of)"


def _rule(meaning: Meaning, pattern: str, unit: str = "", offset: int = 0) -> Rule:
    return Rule(meaning, expand(pattern, _GROUPS), unit, offset)


_RULES: Final = (
    _rule(Meaning.DATE, rf"(?:<W>,? )?(?:the )?<D>{_TH}(?: of)?(?: |-)<M>\.?,?(?: |-)<Y>"),
    _rule(Meaning.DATE, rf"(?:<W>,? )?<M>\.? <D>{_TH},? <Y>"),
    _rule(Meaning.ISO, r"<Y>-(?P<mm>0[1-9]|1[0-2])-<D>"),
    _rule(Meaning.NUMERIC, r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)<Y>"),
    _rule(Meaning.DAYS, rf"(?:the )?<D>{_TH} ?(?:-|to|and|&) ?(?:the )?<D2>{_TH}(?: of)? <M>\.?(?:,? <Y>)?"),
    _rule(Meaning.DAYS, rf"<M>\.? <D>{_TH} ?(?:-|to|and|&) ?<D2>{_TH}(?:,? <Y>)?"),
    _rule(Meaning.DAYS, rf"between <M>\.? <D>{_TH} and <D2>{_TH}(?:,? <Y>)?"),
    _rule(Meaning.DAY, rf"(?:<W>,? )?(?:the )?<D>{_TH}(?: of)?(?: |-)<M>{_OF_YEAR}?"),
    _rule(Meaning.DAY, rf"(?:<W>,? )?<M>\.? (?:the )?<D>{_TH}(?![,.]\d| ?%|:\d){_OF_YEAR}?"),
    _rule(Meaning.MONTH, r"<M>\.?,?(?: of)? <Y>"),
    _rule(Meaning.MONTH, rf"<M>\.?{_OF_YEAR}"),
    _rule(Meaning.MONTH, r"(?:(?P<dir>last|next|this|this past|this coming|that) )?<M>"),
    _rule(Meaning.YEARS, r"<Y> ?[-/] ?(?P<y2>(?:1[5-9]|20)\d\d|\d\d)(?![\d/-])"),
    _rule(Meaning.YEAR, r"<Y>"),
    _rule(
        Meaning.PART,
        r"(?:the )?(?P<part>first|second|third|fourth|last|final|1st|2nd|3rd|4th) (?P<of>half|quarter)"
        r" of (?:<Y>|(?P<rel>the|this|last|next|that|the same|the following) year)",
    ),
    _rule(Meaning.SEASON, r"(?:(?P<dir>last|next|this) )?(?:the )?(?P<season>spring|summer|autumn)(?: of)? <Y>"),
    _rule(Meaning.SEASON, r"(?:the )?(?P<season>fall) of <Y>"),
    _rule(Meaning.SEASON, r"(?P<dir>last|next|this) (?P<season>spring|summer|autumn)"),
    _rule(Meaning.SEASON, r"in the (?P<season>spring|summer|autumn)(?! (?:of|offensive|\d))"),
    _rule(Meaning.WEEKDAY, rf"(?:(?P<dir>last|next|this|this past|this coming|that) )?<W>{_PART}"),
    _rule(Meaning.WEEKDAY, r"<W> (?:of )?(?P<week>last|this|next) week"),
    _rule(Meaning.NIGHT, r"(?:overnight|night)(?: from| of| between)? <W>(?: night)? (?:to|and|into|through) <W2>"),
    _rule(Meaning.WEEKEND, r"(?:(?P<dir>last|this past|next|this coming) |(?:the|this) )weekend"),
    _rule(Meaning.FEAST, r"christmas eve", "12-24"),
    _rule(Meaning.FEAST, r"christmas(?: day)?(?! (?:island|tree|truce|holidays?|break|season))", "12-25"),
    _rule(Meaning.FEAST, r"new year's eve", "12-31"),
    _rule(Meaning.FEAST, r"new year's day", "01-01"),
    _rule(Meaning.SHIFT, r"(?:earlier |later )?today|tonight|this (?:morning|afternoon|evening)", "day", 0),
    _rule(Meaning.SHIFT, rf"yesterday{_PART}|last night", "day", -1),
    _rule(Meaning.SHIFT, r"(?:the )?day before yesterday", "day", -2),
    _rule(Meaning.SHIFT, rf"tomorrow{_PART}", "day", 1),
    _rule(Meaning.SHIFT, r"(?:the )?day after tomorrow", "day", 2),
    _rule(Meaning.SHIFT, r"(?:earlier |later )?this (?:week|past week)", "week", 0),
    _rule(Meaning.SHIFT, r"last week", "week", -1),
    _rule(Meaning.SHIFT, r"next week|the coming week|this coming week", "week", 1),
    _rule(Meaning.SHIFT, r"(?:earlier |later )?(?:this|the current) month", "month", 0),
    _rule(Meaning.SHIFT, r"the (?:start|beginning) of (?:the|this) week", "week", 0),
    _rule(Meaning.HERE, r"the (?:end|start|beginning|middle) of the month", "month", 0),
    _rule(Meaning.SHIFT, r"last month", "month", -1),
    _rule(Meaning.SHIFT, r"next month", "month", 1),
    _rule(Meaning.SHIFT, r"(?:earlier |later )?(?:this|the current) year", "year", 0),
    _rule(
        Meaning.HERE,
        r"the (?:end|start|beginning|middle|rest|(?:last|final|first|closing) (?:days|weeks|months)) of the year"
        r"|the year'?s end|year(?: |-)end",
        "year",
        0,
    ),
    _rule(Meaning.SHIFT, r"last year", "year", -1),
    _rule(Meaning.SHIFT, r"the year before last", "year", -2),
    _rule(Meaning.SHIFT, r"next year", "year", 1),
    _rule(
        Meaning.BESIDE,
        r"(?:the|that)(?: very)? same (?:day|evening|night|morning)|that (?:day|evening|night|morning)",
        "day",
        0,
    ),
    _rule(Meaning.BESIDE, r"(?:the|a) day earlier|the (?:previous|preceding) (?:day|evening|night)", "day", -1),
    _rule(Meaning.BESIDE, rf"the (?:day|night|evening) before{_ALONE}", "day", -1),
    _rule(Meaning.BESIDE, r"the (?:following|next) (?:day|morning)|(?:the|a) day later", "day", 1),
    _rule(Meaning.BESIDE, rf"the (?:day|morning) after{_ALONE}", "day", 1),
    _rule(Meaning.BESIDE, r"(?:the|that) same week|that week", "week", 0),
    _rule(Meaning.BESIDE, rf"the (?:previous|preceding) week|the week (?:before{_ALONE}|earlier)", "week", -1),
    _rule(Meaning.BESIDE, rf"the (?:following|next) week|the week after{_ALONE}", "week", 1),
    _rule(Meaning.BESIDE, r"(?:the|that) same month|that month", "month", 0),
    _rule(Meaning.BESIDE, rf"the (?:previous|preceding) month|the month (?:before{_ALONE}|earlier)", "month", -1),
    _rule(Meaning.BESIDE, rf"the (?:following|next) month|the month after{_ALONE}", "month", 1),
    _rule(Meaning.BESIDE, r"(?:the|that) same year|that year", "year", 0),
    _rule(Meaning.BESIDE, rf"the (?:previous|preceding) year|the year (?:before{_ALONE}|earlier)", "year", -1),
    _rule(Meaning.BESIDE, rf"the (?:following|next) year|the year after{_ALONE}", "year", 1),
    _rule(Meaning.AGO, rf"{_SOME}<N> <U> ago"),
    _rule(Meaning.VAGUE, rf"(?:{_FEW} |long )?(?:<U-> )?ago|in recent <U->|recently|these days|nowadays"),
    _rule(Meaning.AHEAD, rf"in {_SOME}<N> <U>'? time"),
    _rule(Meaning.AHEAD, rf"{_SOME}<N> <U> from now"),
    _rule(Meaning.WITHIN, r"(?:within|in) the (?:next|coming) <N> <U>"),
    _rule(Meaning.WITHIN, rf"within (?:a maximum of )?{_SOME}<N> <U>"),
    _rule(Meaning.LATER, rf"{_SOME}<N> <U> (?:later|afterwards?|thereafter)"),
    _rule(Meaning.EARLIER, rf"{_SOME}<N> <U> (?:earlier|previously|beforehand|before(?=\s*[,.;)]| had\b))"),
    _rule(Meaning.BESIDE, rf"{_FEW} (?:hours|minutes) (?:later|earlier|before|after|afterwards)", "day", 0),
    _rule(Meaning.BESIDE, r"(?:just |only )?(?:hours|minutes) (?:later|earlier|before|after|afterwards)", "day", 0),
    _rule(Meaning.VAGUE, r"(?:the|a) (?:night|evening|morning) (?:before|after)"),
    _rule(Meaning.VAGUE, rf"{_FEW} <U-> (?:later|earlier|before|after|afterwards)"),
    _rule(Meaning.BEFORE, r"the (?P<u>eve)(?= of)", "day"),
    _rule(
        Meaning.VAGUE, r"(?:in |over |during )?the <U-> (?:that|which) (?:have )?followed|(?:in |over )?the <U-> since"
    ),
    _rule(Meaning.VAGUE, r"(?:in |over |during )?the following (?:days|weeks|months|years)"),
    _rule(Meaning.AFTER, r"the (?P<u>day|week|month|year) (?:after|following)"),
    _rule(Meaning.BEFORE, r"the (?P<u>day|week|month|year) before"),
    _rule(Meaning.AFTER, rf"{_SOME}<N> <U> (?:after|following|on from)"),
    _rule(Meaning.BEFORE, rf"{_SOME}<N> <U> (?:before|ahead of|prior to)"),
    _rule(Meaning.PAST, rf"the (?:past|last|previous) (?:{_SOME}<N> )?<U>(?! of)"),
    _rule(
        Meaning.VAGUE,
        r"the (?:past|last) (?:few|several|couple of) <U->|the (?:coming|next) (?:few )?(?:days|weeks|months|years)",
    ),
    _rule(Meaning.LASTING, rf"for (?:the (?:past|last) )?{_SOME}<N> <U>(?! ago)"),
    _rule(Meaning.THEN, r"at the (?:same )?time(?=\s*[,.;)]|\s*$| as \w+less)"),
    _rule(Meaning.SINCE_THEN, r"(?:ever )?since then|ever since(?=\s*[,.;])"),
    _rule(Meaning.BY_THEN, r"(?:by|until|up to) then"),
)

_AT_END: Final = r"(?:^|(?<=[\s(\"'“‘,;:—-]))"

_TIMES: Final = any_of(r"""
    days?|nights?|evenings?|mornings?|afternoons?|today|tonight|yesterday|tomorrow|nowadays|weekends?|weeks?|months?
    years?|decades?|hours?|minutes?|ago|recently|then|since|half|quarter|spring|summer|autumn|fall
    christmas|new year's|eve|at the(?: same)? time
""")
_QUALIFIERS: Final = any_of(r"""
    early(?: in| on)?|late(?: in| on)?|later in|earlier in|mid|back in|at least|about|around|roughly|the
    as (?:early|far back|long ago|late|recently) as
    the (?:(?:very )?(?:beginning|start|end|close|turn)|middle|months?|years?|summer|spring) of
    the (?:(?:early|late) )?(?:hours|evening|night|morning) of
    the (?:first|second|third|fourth|last|opening|closing) (?:days?|weeks?) of
""")
_FUTURE: Final = any_of(r"""
    will|shall|won't|would|is to|are to|was to|were to|to be|be held|due|set (?:to|for)|going to|must|should|could|may
    plan(?:s|ned|ning)?|scheduled|expected|expects?|slated|upcoming|forthcoming|deadline|ahead of (?!schedule)
    intends?|hopes? to|aims? to|pledge[sd]? to|promise[sd]? to|agree[sd]? to|vow(?:s|ed)? to
""")
_PAST: Final = any_of(r"""
    was|were|had|did|has|have|ago|\w{2,}ed|said|says|told|met|led|left|took|held|gave|made|began|fell|won|broke|brought
    sent|saw|went|came|became|flew|drove|kept|lost|put|cut|read|quit|struck|set off
""")
_MONTH_LEFT: Final = any_of(r"""
    in|since|by|until|till|late|early|mid|of|from|during|between|before|after|through|around|earlier|to|and|or|for
    the|its|their|his|her
""")
_PLACES: Final = any_of(r"""
    movement|coalition|brigade|bridge|square|street|avenue|university|stadium|airport|hospital|barracks
""")
_COUNTED: Final = any_of(r"""
    soldiers|troops|men|women|people|personnel|peacekeepers|fighters|civilians|refugees|persons|police|officers|rebels
    militants|jihadists|mercenaries|migrants|families|children|students|households|deaths|dead|casualties|victims
    displaced|cases|houses|schools|villages|jobs|vehicles|weapons|rifles|drones|tons|tonnes|barrels|km|kilomet(?:re|er)s
    miles|met(?:re|er)s|hectares|megawatts|mw|dollars|euros|francs|cfa|million|billion|hours|gmt|utc|local time
""")
_NUMBERED: Final = any_of(r"""
    resolutions?|no\.?|n°|numbers?|numbered|article|section|law|decree|flight|route|highway|base|room|unit|model
    vision|agenda|plan|horizon|at least|more than|fewer than|less than|nearly|some|total of|estimated
""")

_GOING_ON: Final = any_of(r"""
    been (?:\w+ing|in|at|on|under|part|present|active|based|stationed|deployed|involved|home|there|president|a|an|the)
    ruled|led|governed|headed|fought|battled|struggled|hosted|kept|maintained|had|held|backed|supported|lived|worked
    served|controlled|occupied|resisted|waged|faced|cooperated|remained|stayed|run|suffered
""")
_RECORDS: Final = any_of(r"""
    first|deadliest|worst|biggest|largest|highest|heaviest|bloodiest|gravest|strongest|lowest|fiercest|boldest
""")

ENGLISH: Final = Tongue(
    rules=_RULES,
    triggers=triggers(MONTH_NAMES, _TIMES),
    numbers=_NUMBERS,
    units=_UNITS | {"eve": "day"},
    capitals=True,
    since=re.compile(rf"{_AT_END}(?:ever )?since\s*$"),
    until=re.compile(rf"{_AT_END}(?:until|till|up to|through|by|before|prior to|no later than|not later than)\s*$"),
    between=re.compile(rf"{_AT_END}between\s*$"),
    coming_from=re.compile(rf"{_AT_END}(?:from|beginning|starting)\s*$"),
    qualifier=re.compile(rf"{_AT_END}(?:{_QUALIFIERS})[ -]?$"),
    to=re.compile(r"\s?(?:to|until|till|through|-|—|up to)\s?(?:the )?"),
    also=re.compile(r",?\s(?:and|to)\s(?:the |late |early |mid-?)?"),
    # The participle after a sign of the future belongs to it: "is to be sent".
    future=re.compile(rf"\b(?:{_FUTURE}|(?<=\w)'ll)\b(?: (?:to )?(?:be )?\w+)?"),
    past=re.compile(rf"\b(?:{_PAST})\b"),
    month_left=re.compile(rf"{_AT_END}(?:{_MONTH_LEFT})[ -]?$|'s?\s$"),
    weak_months=frozenset({"may", "march"}),
    weak_left=re.compile(r"(?:to|and|or|for|the|their|his|her|its)\s$"),
    never=re.compile(
        rf"(?:\w+ \d{{1,2}}|\d{{1,2}} \w+) (?:{_PLACES})\b"
        r"|(?:sunday|daily|monday|friday) (?:times|express|telegraph|independent|tribune|mail|sun|standard|vanguard)\b"
        r"|(?:mail|times) on sunday|(?:black|good|bloody|easter|palm|ash) (?:friday|sunday|monday|wednesday)"
    ),
    counted=re.compile(rf"\s(?:\w+\s){{0,2}}?(?:{_COUNTED})\b|\s?(?:%|percent|per cent|hrs\b|h\b|€|\$|b\.?c\b)"),
    number_left=re.compile(rf"(?:\b(?:{_NUMBERED})\s?|[$€£#/]|\d[,-]|\d )$"),
    habit_left=re.compile(r"\b(?:a|an|every|each|any|some|most)\s$"),
    # "Have been there for a decade", not "has been jailed for a year".
    lasting_left=re.compile(rf"\b(?:has|have|'ve)(?: \w+ly| long)? (?:{_GOING_ON})\b[^.;:]*$"),
    like_verbs=re.compile(r"\bMay\b"),
    record=re.compile(rf"\b(?:{_RECORDS})\b[^.;:,]{{0,40}}$"),
)
"""English."""

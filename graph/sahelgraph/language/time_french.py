"""How French reports tell time."""

from __future__ import annotations

import re
from typing import Final

from sahelgraph.language.time_rules import Meaning, Rule, Tongue, any_of, compiler, counting, expand, triggers

MONTH_NAMES: Final = (
    "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
    r"|(?:janv|fevr|avr|juil|sept|oct|nov|dec)(?=\. ?\d|\.,? )"
)
_ONES: Final = {"une": 1} | dict(zip("un deux trois quatre cinq six sept huit neuf".split(), range(1, 10), strict=True))
_TEENS: Final = dict(
    zip(
        "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(),
        range(10, 20),
        strict=True,
    )
)
_TENS: Final = dict(zip("vingt trente quarante cinquante soixante".split(), range(20, 70, 10), strict=True))
_NUMBERS: Final = (
    _ONES
    | _TEENS
    | _TENS
    | counting(_TENS, _ONES, ("-", " ", " et ", "-et-"))
    | counting({"soixante": 60}, _TEENS, ("-", " ", " et "))
)
_UNITS: Final = {
    "minute": "minute", "minutes": "minute", "heure": "hour", "heures": "hour", "jour": "day", "jours": "day",
    "journee": "day", "semaine": "week", "semaines": "week", "mois": "month", "an": "year", "ans": "year",
    "annee": "year", "annees": "year", "decennie": "decade", "decennies": "decade",
}  # fmt: skip
_GROUPS: Final = compiler(MONTH_NAMES, _NUMBERS, _UNITS)
_OF_YEAR: Final = (
    r"(?: (?:(?:de |en |a )?(?P<rel>l'an (?:dernier|passe|prochain)"
    r"|l'annee (?:derniere|passee|prochaine|precedente|suivante)|la meme annee|cette annee-la|cette meme annee"
    r"|cette annee)|(?P<dir>dernier|passe|prochain|suivant|precedent)))"
)
_SOME: Final = (
    r"(?:(?:environ|pres de|plus de|moins de|maintenant|tout juste|a peine|quelque|presque|au moins|exactement|deja"
    r"|les) )*"
)
_PART: Final = r"(?: (?:matin|midi|apres-midi|soir|dans la (?:nuit|soiree|matinee|journee)))?"
_FEW: Final = r"(?:quelques|plusieurs|de nombreux|de nombreuses|des|peu de)"


def _rule(meaning: Meaning, pattern: str, unit: str = "", offset: int = 0) -> Rule:
    return Rule(meaning, expand(pattern, _GROUPS), unit, offset)


_RULES: Final = (
    _rule(Meaning.DATE, r"(?:<W>,? )?(?:le )?<D>(?:er)?(?: |-)<M>\.?,?(?: |-)<Y>"),
    _rule(Meaning.ISO, r"<Y>-(?P<mm>0[1-9]|1[0-2])-<D>"),
    _rule(Meaning.NUMERIC, r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)<Y>"),
    _rule(
        Meaning.DAYS,
        r"(?:<W> )?<D>(?:er)?(?: au (?:<W2> )?| et (?:le )?|-| ou (?:le )?|, (?:\d\d?, )*\d\d? et )<D2> <M>(?: <Y>)?",
    ),
    _rule(Meaning.DAY, rf"(?:<W>,? )?(?:le )?<D>(?:er)?(?: |-)<M>{_OF_YEAR}?"),
    _rule(Meaning.MONTH, r"<M>\.?(?: de l'annee)? <Y>"),
    _rule(Meaning.MONTH, rf"<M>{_OF_YEAR}"),
    _rule(Meaning.MONTH, r"(?:(?P<dir>ce mois de) )?<M>"),
    _rule(Meaning.YEARS, r"<Y> ?[-/] ?(?P<y2>(?:1[5-9]|20)\d\d|\d\d)(?![\d/-])"),
    _rule(Meaning.YEAR, r"<Y>"),
    _rule(
        Meaning.PART,
        r"(?P<part>premier|premiere|deuxieme|second|seconde|troisieme|quatrieme|dernier|1er|2e|3e|4e)"
        r" (?P<of>semestre|trimestre|moitie)(?: de)? (?:(?:l'annee )?<Y>|(?P<rel>l'annee prochaine|l'annee derniere"
        r"|l'an dernier|l'an prochain|l'annee|cette annee|la meme annee))",
    ),
    _rule(Meaning.SEASON, r"(?:l')?(?P<season>printemps|ete|automne) <Y>"),
    _rule(Meaning.SEASON, r"(?:le |l'|au |a l'|cet )(?P<season>printemps|ete|automne) (?P<dir>dernier|passe|prochain)"),
    _rule(Meaning.SEASON, r"(?P<dir>cet|ce) (?P<season>printemps|ete|automne)"),
    _rule(Meaning.SEASON, r"(?:au |a l')(?P<season>printemps|ete|automne)(?! (?:de|arabe|austral|\d))"),
    _rule(Meaning.WEEKDAY, rf"(?:(?P<this>ce) )?<W>(?: (?P<dir>dernier|passe|prochain|suivant|precedent))?{_PART}"),
    _rule(Meaning.WEEKDAY, r"<W> de (?:la semaine (?P<week>derniere|passee|prochaine)|(?P<now>cette semaine))"),
    _rule(Meaning.NIGHT, r"nuit (?:du |de )?<W>(?: dernier)? (?:a|au|et) <W2>"),
    _rule(Meaning.WEEKEND, r"(?:ce |le |du )(?:week-end|weekend)(?: (?P<dir>dernier|passe|prochain))?"),
    _rule(Meaning.FEAST, r"(?:la )?veille de noel|le reveillon de noel", "12-24"),
    _rule(Meaning.FEAST, r"(?:le )?jour de noel|(?:a |pour )noel", "12-25"),
    _rule(Meaning.FEAST, r"la saint-sylvestre|(?:la )?veille du (?:nouvel an|jour de l'an)", "12-31"),
    _rule(Meaning.FEAST, r"(?:le )?(?:nouvel an|jour de l'an|premier de l'an)", "01-01"),
    _rule(Meaning.SHIFT, r"aujourd'hui|ce (?:matin|soir|midi)|cet apres-midi|cette nuit|ce jour(?!-la)", "day", 0),
    _rule(Meaning.SHIFT, r"hier(?: (?:soir|matin|nuit))?|la nuit derniere", "day", -1),
    _rule(Meaning.SHIFT, r"avant-hier", "day", -2),
    _rule(Meaning.SHIFT, rf"demain{_PART}", "day", 1),
    _rule(Meaning.SHIFT, r"apres-demain", "day", 2),
    _rule(Meaning.SHIFT, r"cette semaine(?!-la)|(?:en |au )?debut de (?:la )?semaine(?! [dp])", "week", 0),
    _rule(Meaning.SHIFT, r"semaine (?:derniere|passee|ecoulee)", "week", -1),
    _rule(Meaning.SHIFT, r"semaine prochaine", "week", 1),
    _rule(Meaning.SHIFT, r"ce mois(?:-ci)?(?!-la| de)|mois en cours|mois courant", "month", 0),
    _rule(Meaning.SHIFT, r"mois (?:dernier|passe|ecoule)", "month", -1),
    _rule(Meaning.SHIFT, r"mois prochain", "month", 1),
    _rule(Meaning.SHIFT, r"cette annee(?!-la)|l'annee en cours", "year", 0),
    _rule(
        Meaning.HERE,
        r"(?:fin|debut|milieu|cours|derniers mois|dernieres semaines|derniers jours)"
        r" (?:de l'|d')annee(?! (?:derniere|passee|prochaine|precedente|suivante|\d))",
        "year",
        0,
    ),
    _rule(Meaning.HERE, r"(?:fin|debut|milieu) (?:du|de) mois(?! (?:d|prochain|suivant|precedent))", "month", 0),
    _rule(Meaning.SHIFT, r"(?:l'an|l'annee|an|annee) (?:derniere?|passee?)", "year", -1),
    _rule(Meaning.SHIFT, r"(?:l'an|l'annee|an|annee) prochaine?", "year", 1),
    _rule(
        Meaning.BESIDE,
        r"dans la foulee(?! d)|(?:le|ce) (?:meme jour|jour meme|jour-la|meme soir|soir-la)|le soir meme|cette nuit-la",
        "day",
        0,
    ),
    _rule(Meaning.BESIDE, r"la veille(?! d)|le jour (?:precedent|d'avant)", "day", -1),
    _rule(Meaning.BESIDE, r"l'avant-veille", "day", -2),
    _rule(Meaning.BESIDE, r"(?:le|au) lendemain(?! d)|le jour (?:suivant|d'apres)", "day", 1),
    _rule(Meaning.BESIDE, r"le surlendemain", "day", 2),
    _rule(Meaning.BESIDE, r"(?:la|cette) meme semaine|cette semaine-la", "week", 0),
    _rule(Meaning.BESIDE, r"la semaine (?:precedente|d'avant)", "week", -1),
    _rule(Meaning.BESIDE, r"la semaine (?:suivante|d'apres)", "week", 1),
    _rule(Meaning.BESIDE, r"(?:le|ce) meme mois|ce mois-la|du meme mois", "month", 0),
    _rule(Meaning.BESIDE, r"le mois (?:precedent|d'avant)", "month", -1),
    _rule(Meaning.BESIDE, r"le mois (?:suivant|d'apres)", "month", 1),
    _rule(Meaning.BESIDE, r"(?:la|cette) meme annee|cette annee-la", "year", 0),
    _rule(Meaning.BESIDE, r"l'annee (?:precedente|d'avant)", "year", -1),
    _rule(Meaning.BESIDE, r"l'annee (?:suivante|d'apres)", "year", 1),
    _rule(Meaning.AGO, rf"(?:il y a|voici|voila) {_SOME}<N> <U>"),
    _rule(
        Meaning.VAGUE,
        r"il y a (?:(?:quelques|plusieurs|de nombreuses|des) <U->|longtemps|peu)|recemment|dernierement|naguere|jadis"
        r"|ces (?:derniers|dernieres) (?:temps|<U->)|ces (?:jours|temps)-ci",
    ),
    _rule(Meaning.WITHIN, r"dans les <N> (?:prochaines? |prochains? )?<U>"),
    _rule(Meaning.AHEAD, rf"dans {_SOME}<N> (?:prochaines? |prochains? )?<U>"),
    _rule(Meaning.WITHIN, rf"(?:d'ici|sous|dans un delai de|avant) {_SOME}<N> <U>"),
    _rule(Meaning.LATER, rf"{_SOME}<N> <U> (?:plus tard|apres(?=\s*[,.;)]|\s*$))"),
    _rule(Meaning.EARLIER, rf"{_SOME}<N> <U> (?:plus tot|auparavant|avant(?=\s*[,.;)]|\s*$))"),
    _rule(Meaning.BESIDE, rf"(?:{_FEW} )?(?:heures|minutes) (?:plus tard|plus tot|auparavant|avant|apres)", "day", 0),
    _rule(Meaning.VAGUE, r"(?:le|au|la) (?:surlendemain|foulee|avant-veille)"),
    _rule(Meaning.VAGUE, r"(?:dans )?les <U-> (?:suivante?s|qui (?:ont suivi|suivirent|suivaient))"),
    _rule(Meaning.AFTER, r"(?:le|au) (?P<u>lendemain)(?= d)", "day"),
    _rule(Meaning.BEFORE, r"(?:a )?la (?P<u>veille)(?= d)", "day"),
    _rule(Meaning.VAGUE, rf"{_FEW} <U-> (?:plus tard|plus tot|auparavant|avant|apres)"),
    _rule(Meaning.AFTER, rf"{_SOME}<N> <U> (?:apres|suivant)"),
    _rule(Meaning.BEFORE, rf"{_SOME}<N> <U> avant"),
    _rule(Meaning.PAST, rf"(?:des|les|ces|aux|durant|pendant) {_SOME}(?:<N> )(?:dernieres|derniers) <U>"),
    _rule(Meaning.LASTING, rf"depuis {_SOME}<N> <U>"),
    _rule(Meaning.THEN, r"a l'epoque(?=\s*[,.;)]|\s*$)"),
    _rule(Meaning.SINCE_THEN, r"depuis lors|depuis(?=\s*[,.;])"),
    _rule(Meaning.BY_THEN, r"(?:d'ici la|jusque-la)(?=\s*[,.;)]|\s*$)"),
)

_AT_END: Final = r"(?:^|(?<=[\s(\"'“«,;:—-]))"

_TIMES: Final = any_of(r"""
    jours?|journee|nuit|soir|matin|midi|aujourd'hui|hier|avant-hier|demain|apres-demain|weekend|week-end|semaines?|mois
    an|ans|annees?|decennies?|heures?|minutes?|lendemain|surlendemain|foulee|veille|avant-veille|longtemps|peu|recemment
    dernierement|naguere|jadis|temps|lors|depuis|ici la|jusque-la|semestre|trimestre|moitie|printemps|ete|automne
    noel|saint-sylvestre|nouvel an|a l'epoque
""")
_QUALIFIERS: Final = any_of(r"""
    debut|fin|mi|courant|au moins|des|le|la|l'|du|d'|de|en|au|l'an|l'annee
    (?:la |le |en |au |a la )?(?:mi|fin|debut|milieu|cours|courant|mois|annee)(?: (?:de|du|d'))?
    (?:la |le |en )?(?:nuit|soiree|matinee|journee)(?: (?:de|du|d'))?
    dans (?:le courant de|la nuit)
    (?:dans |durant )?la (?:premiere|deuxieme|derniere) (?:semaine|quinzaine) (?:de|du|d')
    (?:dans |durant )?les (?:premiers|derniers) jours (?:de|du|d')
""")
_FUTURE: Final = any_of(r"""
    doi(?:t|vent)|devr\w+|devai(?:t|ent)|prevue?s?|prochaine?s?|a venir|attendue?s?|programmee?s?|d'ici
    compten?t?|entend(?:ent)?|envisagen?t?|promet(?:tent)?|s'engagen?t? a|va|vont|sera|seront|aura|auront
    (?!camera|opera|front\b|sahara)\w{2,}(?:er|ir|dr|ur|vr|br|rr)(?:a|ont)
""")
_PAST: Final = any_of(r"""
    a|ont|avai(?:t|ent)|étai(?:t|ent)|fut|furent|est|sont|\w{2,}(?:é|ée|és|ées|èrent|aient)
""")
_PLACES: Final = any_of(r"""
    mouvement|rue|avenue|place|boulevard|pont|stade|camp|hopital|lycee|universite|caserne|quartier|echangeur|rond-point
""")
_COUNTED: Final = any_of(r"""
    soldats|hommes|femmes|militaires|personnes|casques|combattants|civils|refugies|deplaces|policiers|gendarmes
    officiers|rebelles|djihadistes|jihadistes|mercenaires|migrants|familles|enfants|eleves|menages|morts|victimes
    instructeurs|agents|ressortissants|travailleurs|cas|maisons|ecoles|villages|emplois|vehicules|armes|drones|tonnes
    barils|km|kilometres|metres|hectares|megawatts|mw|dollars|euros|francs|fcfa|millions?|milliards?|heures|gmt|tu
""")
_NUMBERED: Final = any_of(r"""
    resolutions?|no\.?|n°|numeros?|article|loi|decret|vol|route|base|modele|vision|agenda|plan|horizon|annees
    au moins|plus de|moins de|pres de|environ|quelque|jusqu'a|total de|les|ces|ses|leurs|nos
""")

FRENCH: Final = Tongue(
    rules=_RULES,
    triggers=triggers(MONTH_NAMES, _TIMES),
    numbers=_NUMBERS,
    units=_UNITS | {"lendemain": "day", "veille": "day"},
    capitals=False,
    since=re.compile(rf"{_AT_END}depuis\s*(?:l[ea]\s|l')?$"),
    until=re.compile(
        rf"{_AT_END}(?:jusqu'(?:a|en|au|aux)?|d'ici(?:\s(?:a|au|en))?|avant|au plus tard)(?:\s(?:l[ea]|l'|a))?\s*$"
    ),
    between=re.compile(rf"{_AT_END}entre\s*(?:l[ea]\s)?$"),
    coming_from=re.compile(rf"{_AT_END}(?:de|du|d'|depuis)\s*(?:l[ea]\s)?$"),
    qualifier=re.compile(rf"{_AT_END}(?:{_QUALIFIERS})[ -]?$"),
    to=re.compile(r"\s?(?:a|au|-|—|jusqu'(?:en|a|au))\s?(?:la |le |l'|fin |debut |mi-)?"),
    also=re.compile(r"\set\s(?:le |la |l'|en |fin |debut |mi-)?"),
    future=re.compile(rf"\b(?:{_FUTURE})\b"),
    past=re.compile(rf"\b(?:{_PAST})\b"),
    month_left=re.compile(rf"{_AT_END}(?:en|de|d'|des|depuis|debut|fin|mi|dernier|prochain|et)[ -]?$"),
    weak_months=frozenset(),
    weak_left=re.compile(r"(?!)"),
    never=re.compile(
        rf"(?:{_PLACES})s? (?:de la |du |de l'|de )?(?:\d{{1,2}}(?:er)?(?: |-)\w+(?:(?: |-)\d{{4}})?)"
        r"|mai 68|(?:vendredi|mercredi) (?:saint|noir|des cendres)|jeudi noir|journal du dimanche"
    ),
    counted=re.compile(rf"\s(?:\w+\s)?(?:{_COUNTED})\b|\s?(?:%|€|\$|h\b|av\.? ?j|avant j)"),
    number_left=re.compile(rf"(?:\b(?:{_NUMBERED})\s?|[$€£#/]|\d[,-]|\d )$"),
    habit_left=re.compile(r"\b(?:un|chaque|quelque|tous les)\s$"),
    lasting_left=re.compile(""),
    like_verbs=re.compile(r"(?<=\w )[A-ZÉ]\w+(?:a|ont)\b"),
    record=re.compile(
        r"\b(?:premi(?:er|ere)s?(?! ministre)|pires?|l[ae]s? plus (?:meurtri|grav|import|violent|sangl|lourd)\w*)"
        r"\b[^.;:,]{0,40}$"
    ),
)
"""French."""

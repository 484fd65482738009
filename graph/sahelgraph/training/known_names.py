"""Names that reports of the region are full of, put in the place of others in the last stage of training."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Final

from sahelgraph.training.trees import Tree

_TOWNS: Final = (
    "Niamey Bamako Ouagadougou N'Djamena Abuja Abidjan Dakar Cotonou Accra Nouakchott Conakry Rabat Tripoli Ankara "
    "Doha Kidal Gao Agadez Diffa Ménaka Djibo Tinzaouaten Tillabéri Mopti Sikasso Paris Washington Berlin Bangui"
).split()
_PEOPLE: Final = (
    "Tiani Tchiani Goita Goïta Traore Traoré Damiba Bazoum Déby Issoufou Ndaw Maiga Maïga Camara Mody Zeine Diop "
    "Sangaré Faye Sall Ouattara Talon Gnassingbé Tinubu Macron Lavrov Yevkurov Bogdanov Guterres Blinken Masra Dicko"
).split()
_GROUPS: Final = (
    "AES JNIM ISGS ISWAP MINUSMA EUTM AFRICOM FAMa CNSP CMA FLA CSP AQIM RSF Barkhane Takuba Wagner Rosatom "
    "Orano Barrick"
).split()
_ENGLISH_PLACES: Final = (
    "Niger Mali Chad Mauritania Nigeria Benin Togo Ghana Guinea Senegal Algeria Libya Sudan Morocco Cameroon Gabon "
    "Rwanda Russia France China Turkey Iran Ukraine Germany Italy Spain Qatar Moscow Algiers Beijing Kyiv "
    "Brussels Timbuktu"
).split()
_ENGLISH_GROUPS: Final = [*_GROUPS, *"ECOWAS UN EU NATO IMF Kremlin".split()]
_FRENCH_BY_ARTICLE: Final = {
    "le": (
        "Niger Mali Tchad Nigeria Bénin Togo Ghana Sénégal Soudan Maroc Cameroun Gabon Rwanda Qatar Burkina JNIM GSIM"
    ).split(),
    "la": "Russie France Chine Turquie Mauritanie Guinée Libye Cédéao CEDEAO Minusma Namibie Tunisie".split(),
    "l'": "Algérie Iran Ukraine Allemagne Italie Espagne Égypte AES EIGS ONU UA UE".split(),
}
_ARTICLES: Final = {"le": "le", "du": "le", "au": "le", "la": "la", "l'": "l'"}
_WHERE: Final = frozenset("in at from near to outside à vers depuis".split())


def make_known(tree: Tree, place: int, language: str, random: Random) -> Tree:
    """Replace a name of one token by one that fits where it stands: after its article, or where a place is named."""
    before = {tree.words[i].lower() for i, head in enumerate(tree.heads) if head == place and i < place}
    choices = _french(before) if language == "fr" else _english(before)
    if not choices:
        return tree
    words = list(tree.words)
    words[place] = random.choice(choices)
    return replace(tree, words=tuple(words))


def _english(before: set[str]) -> list[str]:
    if "the" in before:
        return _ENGLISH_GROUPS
    places = _ENGLISH_PLACES + _TOWNS
    return places if before & _WHERE else places + _ENGLISH_GROUPS + _PEOPLE


def _french(before: set[str]) -> list[str]:
    for word, article in _ARTICLES.items():
        if word in before:
            return _FRENCH_BY_ARTICLE[article]
    if before & {"les", "des", "aux", "un", "une"}:
        return []
    return _TOWNS if before & _WHERE else _TOWNS + _PEOPLE

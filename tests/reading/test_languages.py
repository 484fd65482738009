"""Which language a report is in."""

from __future__ import annotations

import pytest

from sahelgraph.reading.languages import language_name, language_of

TEXTS = {
    "en": "The ministers of the three states met in Niamey on Monday and signed an agreement on defence.",
    "fr": "Les ministres des trois États se sont réunis lundi à Niamey et ont signé un accord de défense.",
    "de": "Die Minister der drei Staaten trafen sich am Montag in Niamey und unterzeichneten ein Abkommen.",
    "es": "Los ministros de los tres Estados se reunieron el lunes en Niamey y firmaron un acuerdo de defensa.",
    "ar": "اجتمع وزراء الدول الثلاث يوم الاثنين في نيامي ووقعوا اتفاقا للدفاع",
    "ru": "Министры трёх государств встретились в понедельник в Ниамее и подписали соглашение.",
    "ha": "Ministocin kasashen uku sun hadu a ranar Litinin a birnin Yamai kuma suka sanya hannu kan yarjejeniya.",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items(), ids=list(TEXTS))
def test_a_language_is_detected(code: str, text: str) -> None:
    assert language_of(text, None) == code


@pytest.mark.parametrize(
    ("declared", "code"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("fr_FR", "fr"),
        ("English", "en"),
        ("français", "fr"),
        ("Anglais", "en"),
        ("no", "no"),
    ],
)
def test_what_metadata_declares_counts(declared: str, code: str) -> None:
    assert language_of(TEXTS["de"], declared) == code


@pytest.mark.parametrize("declared", ["", "??", "the language of the report", "中文"])
def test_what_is_no_language_is_not_believed(declared: str) -> None:
    assert language_of(TEXTS["fr"], declared) == "fr"


def test_names_of_languages() -> None:
    assert (language_name("ha"), language_name("xx")) == ("Hausa", "'xx'")

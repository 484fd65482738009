"""What time expressions mean. The reports are of Friday 12 April 2024 unless a test says otherwise."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sahelgraph.language.dates import find_times
from sahelgraph.model import Span

FRIDAY = date(2024, 4, 12)


def told(text: str, language: str, published: date | None = FRIDAY) -> list[str | None]:
    return [found.when.edtf for found in find_times(text, language, published)]


ENGLISH = {
    # days
    "They met on 4 December 2023.": "2023-12-04",
    "They met on December 4, 2023.": "2023-12-04",
    "They met on the 4th of December 2023.": "2023-12-04",
    "They met on Monday, 4 December 2023.": "2023-12-04",
    "They met on 2023-12-04.": "2023-12-04",
    "They met on Dec. 4, 2023.": "2023-12-04",
    "They met on 13/12/2023.": "2023-12-13",
    "They met on December 4.": "2023-12-04",
    "They met on 26th March.": "2024-03-26",
    "They met on Sept. 5.": "2023-09-05",
    "They met on December 4 last year.": "2023-12-04",
    "They met on Wednesday.": "2024-04-10",
    "They met late on Wednesday night.": "2024-04-10",
    "They met on Friday.": "2024-04-12",
    "They met last Friday.": "2024-04-05",
    "They met last Thursday.": "2024-04-11",
    "They will meet on Monday.": "2024-04-15",
    "They will meet next Friday.": "2024-04-19",
    "Monday's meeting was short.": "2024-04-08",
    "They met yesterday.": "2024-04-11",
    "They met last night.": "2024-04-11",
    "They met earlier today.": "2024-04-12",
    "They meet tomorrow.": "2024-04-13",
    "They met the day before yesterday.": "2024-04-10",
    "They met three days ago.": "2024-04-09",
    "They met a week ago.": "2024-04-05",
    "The shooting went on overnight from Monday to Tuesday.": "2024-04-08/2024-04-09",
    "They met at the weekend.": "2024-04-06/2024-04-07",
    "They met in the first week of March.": "2024-03",
    "They met on Christmas Day.": "2023-12-25",
    "They met on Friday last week.": "2024-04-05",
    "They met in the months that followed.": None,
    "They met over the following weeks.": None,
    "They met on Monday of this week.": "2024-04-08",
    "They met on New Year's Eve.": "2023-12-31",
    "The envoy was to fly to Mali on Thursday.": "2024-04-18",
    "Troops have been in Mali for a decade.": "2014/..",
    "They have fought rebels there for more than two decades.": "2004/..",
    "It was the first attack on the capital since 2016.": None,
    "It was the deadliest raid on the army since March.": None,
    "They met on April 3 and 4.": "2024-04-03/2024-04-04",
    "They met between January and March, and parted.": "2024-01/2024-03",
    "It comes two months after they left.": "2024-02",
    "They are due to see envoys and friends over the weekend.": "2024-04-13/2024-04-14",
    "They met from 26 to 28 July 2023.": "2023-07-26/2023-07-28",
    "They met on July 26-28, 2023.": "2023-07-26/2023-07-28",
    "They met between July 26 and 28.": "2023-07-26/2023-07-28",
    # weeks, months, years
    "They met last week.": "2024-04-01/2024-04-07",
    "They met earlier this week.": "2024-04-08/2024-04-14",
    "They met two weeks ago.": "2024-03-25/2024-03-31",
    "They met in January.": "2024-01",
    "They met in May.": "2023-05",
    "They will meet in May.": "2024-05",
    "In October, Niger is due to sign.": "2024-10",
    "The talks planned for June would be the first.": "2024-06",
    "They met last April.": "2023-04",
    "They met last July.": "2023-07",
    "They met in July last year.": "2023-07",
    "They met in early December.": "2023-12",
    "They met in March 2023.": "2023-03",
    "Niger's March 2023 agreement lapsed.": "2023-03",
    "The July coup changed much.": "2023-07",
    "They met earlier this month.": "2024-04",
    "They met last month.": "2024-03",
    "They met two months ago.": "2024-02",
    "They meet next month.": "2024-05",
    "They met in 2017.": "2017",
    "The 2015 peace deal held.": "2015",
    "They met last year.": "2023",
    "They met in mid-2023.": "2023",
    "They met a decade ago.": "2014",
    "They met three years ago.": "2021",
    "They met in the first half of 2023.": "2023-01/2023-06",
    "They met in the last quarter of last year.": "2023-10/2023-12",
    "They met in the summer of 2022.": "2022-06/2022-08",
    # intervals
    "Fighting has gone on since 2012.": "2012/..",
    "Fighting has gone on since last July.": "2023-07/..",
    "Fighting has gone on since early January.": "2024-01/..",
    "They stayed until 2023.": "../2023",
    "They must leave by September 15.": "../2024-09-15",
    "They must leave by the end of the year.": "2024",
    "They must leave by the end of 2025.": "../2025",
    "They must leave by 30 April.": "../2024-04-30",
    "They will stay until the end of the year.": "../2024",
    "By 2024 they had left.": "../2024",
    "They met in the spring.": "2024-03/2024-05",
    "They met in the summer.": "2023-06/2023-08",
    "They will meet in the summer.": "2024-06/2024-08",
    "They met at the start of the week.": "2024-04-08/2024-04-14",
    "They must leave within six months.": "../2024-10",
    "They must leave before the end of August.": "../2024-08",
    "They served between 2013 and 2022.": "2013/2022",
    "They served from 2014 to 2022.": "2014/2022",
    "They served from November to March 2023.": "2022-11/2023-03",
    "They served in 2013-2022.": "2013/2022",
    "They came over the past three years.": "2021/2024",
    # what nobody can tell
    "They met a few days ago.": None,
    "They met recently.": None,
    "They came 5,000 years ago.": None,
}

FRENCH = {
    "Ils se sont vus le 4 décembre 2023.": "2023-12-04",
    "Ils doivent voir des ministres et des élus lundi.": "2024-04-15",
    "Ils ont vu le ministre ce lundi.": "2024-04-08",
    "Ils se sont vus la première semaine de mars.": "2024-03",
    "Ils se sont vus le jour de Noël.": "2023-12-25",
    "Ils se sont vus dans les mois qui ont suivi.": None,
    "Ils se sont vus les semaines suivantes.": None,
    "Ils se sont vus vendredi de la semaine dernière.": "2024-04-05",
    "Ils se sont vus à Moura à la fin du mois de mars.": "2024-03",
    "Ils se sont vus cet été.": "2024-06/2024-08",
    "Ils partiront dans les six prochains mois.": "../2024-10",
    "C'est l'attaque la plus meurtrière depuis 2016.": None,
    "Ils se sont vus pour la première fois depuis 2016.": None,
    "Premier ministre depuis 2021, il est parti.": "2021/..",
    "Ils verront le ministre ce lundi.": "2024-04-15",
    "Ils se sont vus le lundi 4 décembre 2023.": "2023-12-04",
    "Ils se sont vus le 1er août 2023.": "2023-08-01",
    "Ils se sont vus le 04/12/2023.": "2023-12-04",
    "Ils se sont vus le 4 décembre.": "2023-12-04",
    "Ils se sont vus le 4 décembre dernier.": "2023-12-04",
    "Ils se sont vus mercredi.": "2024-04-10",
    "Ils se sont vus jeudi soir.": "2024-04-11",
    "Ils se sont vus ce vendredi.": "2024-04-12",
    "Ils se verront ce samedi.": "2024-04-13",
    "Ils se sont vus vendredi dernier.": "2024-04-05",
    "Ils se verront lundi.": "2024-04-15",
    "Ils se verront lundi prochain.": "2024-04-15",
    "Ils se sont vus hier.": "2024-04-11",
    "Ils se voient aujourd’hui.": "2024-04-12",
    "Ils se verront demain.": "2024-04-13",
    "Ils se sont vus avant-hier.": "2024-04-10",
    "Ils se sont vus il y a trois jours.": "2024-04-09",
    "Ils se sont vus dans la nuit de lundi à mardi.": "2024-04-08/2024-04-09",
    "Ils se sont vus le week-end dernier.": "2024-04-06/2024-04-07",
    "Ils se sont vus du 26 au 28 juillet 2023.": "2023-07-26/2023-07-28",
    "Ils se sont vus les 26 et 27 juillet.": "2023-07-26/2023-07-27",
    "Ils se sont vus du lundi 4 au vendredi 8 mars.": "2024-03-04/2024-03-08",
    "Ils se sont vus la semaine dernière.": "2024-04-01/2024-04-07",
    "Ils se sont vus en janvier.": "2024-01",
    "Ils se sont vus en janvier dernier.": "2024-01",
    "Ils se sont vus fin août.": "2023-08",
    "Ils se sont vus à la mi-mars.": "2024-03",
    "Ils se sont vus dès septembre.": "2023-09",
    "Ils se verront en mai.": "2024-05",
    "Les élections prévues en février n'auront pas lieu.": "2025-02",
    "Ils se sont vus en mars 2023.": "2023-03",
    "L'auteur du putsch d'août 2020 parle.": "2020-08",
    "Ils se sont vus le mois dernier.": "2024-03",
    "Ils se sont vus il y a deux mois.": "2024-02",
    "L'accord de 2012 est rompu.": "2012",
    "Ils se sont vus l'an dernier.": "2023",
    "Ils se sont vus l'année dernière.": "2023",
    "Ils se sont vus cette année.": "2024",
    "Ils se verront l'an prochain.": "2025",
    "Ils se sont vus au premier semestre 2023.": "2023-01/2023-06",
    "Ils se sont vus à l'été 2022.": "2022-06/2022-08",
    "Ils combattent depuis 2013.": "2013/..",
    "Ils combattent depuis six mois.": "2023-10/..",
    "Ils combattent depuis le mois de janvier.": "2024-01/..",
    "Ils resteront jusqu'en 2025.": "../2025",
    "Ils doivent partir d'ici au 15 septembre.": "../2024-09-15",
    "Ils partiront d'ici la fin de l'année.": "2024",
    "Ils resteront jusqu'à la fin de l'année.": "../2024",
    "Ils se sont vus à l'automne.": "2023-09/2023-11",
    "Ils se verront à l'automne.": "2024-09/2024-11",
    "Ils se sont vus en début de semaine.": "2024-04-08/2024-04-14",
    "Ils partiront avant la fin du mois d'août.": "../2024-08",
    "Ils partiront d'ici deux mois.": "../2024-06",
    "Ils ont servi entre 2013 et 2022.": "2013/2022",
    "Ils ont servi de 2014 à 2022.": "2014/2022",
    "Ils se sont vus au cours des trois dernières années.": "2021/2024",
    "Ils se sont vus il y a quelques jours.": None,
    "Ils se sont vus récemment.": None,
}

TOLD_BEFORE = {
    ("en", "He resigned on Tuesday. The day before, troops had come."): ["2024-04-09", "2024-04-08"],
    ("en", "He resigned on March 1. Two days later he left."): ["2024-03-01", "2024-03-03"],
    ("en", "Obi, who fell in June 2023, met them, and left in March."): ["2023-06", "2024-03"],
    ("en", "He won the vote of 2 April. In Mali they left the day before."): ["2024-04-02", None],
    ("en", "He won the vote of 2 April. The day before, they left."): ["2024-04-02", "2024-04-01"],
    ("en", "Algeria, which had recalled its envoy the day before, closed its border on Sunday."): [
        "2024-04-06",
        "2024-04-07",
    ],
    ("en", "They freed on Tuesday the men, seized on 1 April. He had come the day before."): [
        "2024-04-09",
        "2024-04-01",
        "2024-04-08",
    ],
    ("fr", "Ils ont libéré mardi des soldats, détenus depuis le 1er avril. Il était venu la veille."): [
        "2024-04-09",
        "2024-04-01/..",
        "2024-04-08",
    ],
    ("en", "They met on Friday, and the minister who two weeks before had left came."): [
        "2024-04-12",
        "2024-03-25/2024-03-31",
    ],
    ("en", "They left on the eve of the 26 July 2023 coup."): ["2023-07-25", "2023-07-26"],
    ("en", "They fell on 25 December. He denied it at the time."): ["2023-12-25", "2023-12"],
    ("fr", "Ils sont partis en 2021. Il l'a nié à l'époque."): ["2021", "2021"],
    ("fr", "Les sanctions prises au lendemain du putsch d'août 2020 durent."): ["2020-08", "2020-08"],
    ("en", "The coup of July 2023 came first. The following month sanctions began."): ["2023-07", "2023-08"],
    ("en", "He mutinied in June 2023 and died two months later."): ["2023-06", "2023-08"],
    ("en", "He mutinied in June 2023 and died in August."): ["2023-06", "2023-08"],
    ("en", "Elected in 2022, he said in November of the same year that they must go."): ["2022", "2022-11"],
    ("en", "They ruled for much of 2012. The following year they were driven out."): ["2012", "2013"],
    ("en", "It broke off in January 2024 the deal sponsored nine years earlier."): ["2024-01", "2015"],
    ("en", "They left on 3 March, two days after Friday's coup."): ["2024-03-03", "2024-04-14", "2024-04-12"],
    ("en", "It launched the force on January 11; by the end of that month the towns were free."): [
        "2024-01-11",
        "../2024-01",
    ],
    ("en", "A month after the coup of July 2023 they left."): ["2023-08", "2023-07"],
    ("en", "The day after the coup of 26 July 2023 they left."): ["2023-07-27", "2023-07-26"],
    ("en", "Two days after the vote, on 3 March, they left."): [None, "2024-03-03"],
    ("en", "They left on 3 March, the day after the vote."): ["2024-03-03", "2024-03-02"],
    ("fr", "Au lendemain du coup d'État du 26 juillet 2023, ils sont partis."): ["2023-07-27", "2023-07-26"],
    ("fr", "À la veille du coup d'État du 26 juillet 2023, ils sont partis."): ["2023-07-25", "2023-07-26"],
    ("fr", "Le 3 mars, au lendemain du vote, ils sont partis."): ["2024-03-03", None],
    ("en", "The plan of 2018 foresees success in the first half of the year."): ["2018", "2018-01/2018-06"],
    ("en", "Relations were cut in 2020; since then they have not met."): ["2020", "2020/.."],
    ("fr", "Il a démissionné mardi. La veille, des soldats étaient venus."): ["2024-04-09", "2024-04-08"],
    ("fr", "Il a démissionné le 1er mars et est parti deux jours plus tard."): ["2024-03-01", "2024-03-03"],
    ("fr", "Élu en 2022, il avait estimé, en novembre de la même année, qu'ils devaient partir."): ["2022", "2022-11"],
    ("fr", "Ils l'ont vu mercredi et, le même jour, sont repartis."): ["2024-04-10", "2024-04-10"],
    ("fr", "Ils l'ont vu mercredi. Dans la foulée, ils sont repartis."): ["2024-04-10", "2024-04-10"],
    ("fr", "Il a rompu l'accord de 1961 au début de cette année-là."): ["1961", None],
    ("en", "They met in 2020. He broke the accord of 1961 early that year."): ["2020", "1961", "2020"],
    ("en", "It fell on Monday. Once, on 5 May 2019, it held. A. B. C. D. It rose the same day."): [
        "2024-04-08",
        "2019-05-05",
        "2024-04-08",
    ],
    ("fr", "Le putsch de juillet 2023 a eu lieu. Le mois suivant, l'embargo tombait."): ["2023-07", "2023-08"],
    ("fr", "Le putsch de juillet 2023 a eu lieu. Un an plus tard, rien n'a changé."): ["2023-07", "2024"],
}

NO_TIMES = {
    "en": [
        "Troops may march on the town.",
        "The second group left for Mars.",
        "About 2000 soldiers and 1950 civilians came.",
        "The council adopted resolution 2100.",
        "The July 26 Movement spoke.",
        "Flight 1945 landed at 2030 GMT.",
        "It cost $2000 and 1900 euros.",
        "Theresa May spoke to April Ryan.",
        "They fought for decades, as in the 1990s.",
        "Russia Today carried it.",
        "He was 24, his brother 31.",
        "They met at 10 pm.",
        "The base 201 is in the desert.",
        "Sunday Times reporters came.",
        "The town was built around 1600 BC.",
        "They pray together every Friday.",
        "Agora is an old word.",
    ],
    "fr": [
        "Le Mouvement du 5 juin a parlé.",
        "Quelque 2000 soldats sont venus.",
        "La résolution 2100 fut adoptée.",
        "Sept hommes sont morts à 10h30.",
        "La société Mars a payé 1900 euros.",
        "Ils étaient réunis place du 4-Septembre.",
        "Le stade du 28 septembre est plein.",
        "La ville date de 1600 avant J.-C.",
        "Ils se voient chaque vendredi.",
        "C'était dans les années 1980.",
        "Il y a des soldats dans la ville.",
    ],
}


@pytest.mark.parametrize(("text", "edtf"), ENGLISH.items(), ids=list(ENGLISH))
def test_english_expressions(text: str, edtf: str | None) -> None:
    assert told(text, "en") == [edtf]


@pytest.mark.parametrize(("text", "edtf"), FRENCH.items(), ids=list(FRENCH))
def test_french_expressions(text: str, edtf: str | None) -> None:
    assert told(text, "fr") == [edtf]


@pytest.mark.parametrize(("where", "edtf"), TOLD_BEFORE.items(), ids=[text for _, text in TOLD_BEFORE])
def test_expressions_that_count_from_what_was_said_before(where: tuple[str, str], edtf: list[str]) -> None:
    language, text = where
    assert told(text, language) == edtf


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in NO_TIMES.items() for text in texts])
def test_words_and_numbers_that_are_no_times(language: str, text: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    "text", ["They met on Wednesday.", "They met last year.", "They met on 4 December.", "In May."]
)
def test_what_is_relative_stays_unknown_in_a_report_without_a_date(text: str) -> None:
    assert set(told(text, "en", None)) <= {None}


@pytest.mark.parametrize("text", ["They met on 4 December 2023.", "Ils se sont vus le 4 décembre 2023."])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_full_date_needs_no_report_date(text: str, language: str) -> None:
    if text.startswith("They") == (language == "en"):
        assert told(text, language, None) == ["2023-12-04"]


def test_a_day_and_month_named_after_a_full_date_in_one_sentence_share_its_year() -> None:
    assert told("It began on 4 December 2023 and ended on January 5.", "en", None) == ["2023-12-04", "2023-01-05"]


def test_spans_hold_the_words_and_their_prepositions() -> None:
    text = "Since early 2013, and again\u00a0between 2014 and 2016, Niger’s army fought."
    assert [text[t.span.start : t.span.end] for t in find_times(text, "en", FRIDAY)] == [
        "Since early 2013",
        "2014 and 2016",
    ]


def test_accents_may_be_separate_characters() -> None:
    text = "Ils se sont vus le 1er fe\u0301vrier et fin aou\u0302t 2023."
    assert [text[t.span.start : t.span.end] for t in find_times(text, "fr", FRIDAY)] == [
        "le 1er fe\u0301vrier",
        "fin aou\u0302t 2023",
    ]


def test_a_clause_that_speaks_of_the_future_can_be_given() -> None:
    text = "They meet in May, as in March."
    ahead = (Span(0, text.index(",")),)
    assert [t.when.edtf for t in find_times(text, "en", FRIDAY, ahead=ahead)] == ["2024-05", "2024-03"]


@given(st.dates(date(1990, 1, 1), date(2049, 12, 31)), st.integers(0, 400))
@settings(max_examples=60, deadline=None)
def test_a_full_date_reads_the_same_whenever_it_is_printed(day: date, later: int) -> None:
    text = f"They met on {day.day} {day:%B} {day.year}."
    assert told(text, "en", day + timedelta(days=later)) == [day.isoformat()]


@given(st.dates(date(1990, 1, 1), date(2049, 12, 31)), st.integers(0, 6))
@settings(max_examples=60, deadline=None)
def test_a_weekday_in_the_past_is_one_of_the_last_seven_days(published: date, back: int) -> None:
    day = published - timedelta(days=back)
    assert told(f"They met on {day:%A}.", "en", published) == [day.isoformat()]


@given(st.text(st.sampled_from("0123456789 janviermayofsce.'-\n"), max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read_and_spans_are_in_order(text: str) -> None:
    for language in ("en", "fr"):
        spans = [found.span for found in find_times(text, language, FRIDAY)]
        assert all(a.end <= b.start for a, b in pairwise(spans))
        assert all(span.end <= len(text) for span in spans)


@pytest.mark.parametrize(
    "text", ["a" * 200_000 + "-mars-" + "b" * 200_000, "mars " * 2_000, "2 " * 50_000, "rue du 12 mai-" * 1_000]
)
def test_texts_made_to_be_slow_are_not(text: str) -> None:
    for language in ("en", "fr"):
        assert find_times(text, language, FRIDAY) is not None

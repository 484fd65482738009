"""The date of a predicate, on trees written by hand. The reports are of Friday 12 April 2024."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from report_trees import parsed

from sahelgraph.extraction.when import when_of
from sahelgraph.language.parsed import Parsed

HERE = Path(__file__).parent


def date_of(word: str, report: Parsed, relation: str = "") -> str | None:
    (token,) = (token for token in report.doc if token.text == word)
    return when_of(token, report, relation=relation).edtf


def cases() -> list[tuple[str, str, str, dict[str, str | None]]]:
    """Language, class, tree and dates of every block in ``times_en.txt`` and ``times_fr.txt``."""
    found = []
    for language in ("en", "fr"):
        for block in (HERE / f"times_{language}.txt").read_text("utf-8").split("\n\n")[1:]:
            name, dates, *tree = block.strip().splitlines()
            pairs = (pair.split(":") for pair in dates.removeprefix("# dates = ").split())
            wanted = {word: None if edtf == "-" else edtf for word, edtf in pairs}
            found.append((language, name.removeprefix("# class = "), " ".join(tree), wanted))
    return found


CASES = cases()


@pytest.mark.parametrize(("language", "name", "tree", "dates"), CASES, ids=[case[1] for case in CASES])
def test_the_time_of_a_predicate(language: str, name: str, tree: str, dates: dict[str, str | None]) -> None:
    report = parsed([tree], language)
    assert {word: date_of(word, report) for word in dates} == dates, name


HEADLINE = "Envoys|NOUN|nsubj|2 land|VERB|root|0 in|ADP|case|4 Niger|PROPN|obl|2"
JUST = "They|PRON|nsubj|4 have=have|AUX|aux|4 just|ADV|advmod|4 landed=land|VERB|root|0 .|PUNCT|punct|4"
VENIR = (
    "Ils|PRON|nsubj|2 viennent=venir|VERB|root|0|Mood=Ind&Tense=Pres&VerbForm=Fin de|ADP|mark|4"
    " partir=partir|VERB|xcomp|2|VerbForm=Inf .|PUNCT|punct|2"
)
TO_COME = "Envoys|NOUN|nsubj|3 to|PART|mark|3 leave|VERB|root|0|VerbForm=Inf Mali|PROPN|obj|3"
LEAD = (
    "Two|NUM|nummod|2 envoys|NOUN|nsubj|4 have|AUX|aux|4 landed=land|VERB|root|0 in|ADP|case|6 Niger|PROPN|obl|4"
    " .|PUNCT|punct|4"
)
DATED = (
    "They|PRON|nsubj|3 had=have|AUX|aux|3 left=leave|VERB|root|0 Moscow|PROPN|obj|3 on|ADP|case|6 Wednesday|PROPN|obl|3"
    " .|PUNCT|punct|3"
)
MEETING = (
    "Ministers|NOUN|nsubj:pass|3 were=be|AUX|aux:pass|3 received=receive|VERB|root|0 by|ADP|case|6 the|DET|det|6"
    " president|NOUN|obl:agent|3 .|PUNCT|punct|3"
)
BACKGROUND = "They|PRON|nsubj|2 took=take|VERB|root|0 power|NOUN|obj|2 in|ADP|case|5 July|PROPN|obl|2 .|PUNCT|punct|2"


class TestAcrossSentences:
    def test_a_headline_and_an_undated_opening_have_the_day_of_the_news(self) -> None:
        report = parsed([HEADLINE, LEAD, DATED], "en")
        assert date_of("land", report) == date_of("landed", report) == "2024-04-10"

    def test_a_background_date_is_not_the_news(self) -> None:
        assert date_of("land", parsed([HEADLINE, LEAD, BACKGROUND], "en")) is None

    def test_a_headline_of_what_is_to_come_has_not_the_day_of_the_news(self) -> None:
        assert date_of("leave", parsed([TO_COME, LEAD, DATED], "en")) is None

    def test_what_has_only_just_happened_is_of_the_month(self) -> None:
        assert date_of("landed", parsed([JUST], "en")) == "2024-04"
        assert date_of("landed", parsed([JUST], "en", date(2024, 4, 2))) is None
        assert date_of("partir", parsed([VENIR], "fr")) == "2024-04"

    def test_without_a_date_of_publication_nothing_is_carried(self) -> None:
        assert date_of("land", parsed([HEADLINE, LEAD, DATED], "en", None)) is None

    def test_a_meeting_goes_on_from_the_story_and_other_statements_do_not(self) -> None:
        report = parsed([HEADLINE, DATED, MEETING], "en")
        assert date_of("received", report, "metWith") == "2024-04-10"
        assert date_of("received", report, "supplied") is None

    def test_a_timeless_relation_has_no_date(self) -> None:
        assert date_of("left", parsed([DATED], "en"), "formerColonialPowerOf") is None

    def test_an_event_in_the_past_tense_right_after_goes_on_with_the_story(self) -> None:
        report = parsed([STORY, CRITICISM], "en", apart=False)
        assert date_of("rejected", report, "rejected") == "2024-04-10"

    def test_another_paragraph_may_begin_another_story(self) -> None:
        assert date_of("rejected", parsed([STORY, CRITICISM], "en"), "rejected") is None

    @pytest.mark.parametrize(
        ("trees", "relation"),
        [
            (["STORY", "CRITICISM"], "cooperatesWith"),
            (["STORY", "LATER"], "rejected"),
            (["STORY", "PRESENT"], "rejected"),
            (["EARLIER", "CRITICISM"], "rejected"),
            (["STORY", "PRESENT", "PRESENT", "CRITICISM"], "rejected"),
        ],
        ids=["a lasting tie", "later", "a state", "after a pluperfect", "three sentences on"],
    )
    def test_nothing_else_takes_the_day_of_the_story(self, trees: list[str], relation: str) -> None:
        report = parsed([SENTENCES[name] for name in trees], "en")
        last = [token for token in report.doc if token.lemma_ == "reject"][-1]
        assert not when_of(last, report, relation=relation).known

    @pytest.mark.parametrize("how", ["was=be", "will=will"])
    def test_a_headline_takes_the_day_of_saying_only_where_saying_is_doing(self, how: str) -> None:
        said = SAID.replace("was=be", how)
        assert date_of("land", parsed([HEADLINE, said], "en")) == ("2024-04-11" if how == "was=be" else None)

    def test_a_headline_of_words_takes_the_day_of_saying(self) -> None:
        report = parsed([HEADLINE, SAID.replace("was=be", "will=will")], "en")
        assert date_of("land", report, "accused") == "2024-04-11"

    def test_a_dateline_tells_no_day_of_the_story(self) -> None:
        report = parsed([DATELINE, CRITICISM, MEETING], "en")
        assert date_of("received", report, "metWith") is None

    def test_the_story_goes_on_from_the_day_on_which_its_opening_was_announced(self) -> None:
        report = parsed([DATELINE, ANNOUNCED, MEETING], "en")
        assert date_of("received", report, "metWith") == "2024-04-10"

    def test_a_date_in_a_relative_clause_keeps_an_opening_from_no_news(self) -> None:
        report = parsed([HEADLINE, ASIDE, STORY], "en")
        assert date_of("landed", report) == date_of("land", report) == "2024-04-10"

    def test_a_headline_takes_the_date_of_a_cleft(self) -> None:
        assert date_of("land", parsed([HEADLINE, CLEFT], "en")) == "2024-04-08"

    @pytest.mark.parametrize("relation", ["alliedWith", "memberOf"])
    def test_a_standing_tie_told_in_passing_has_no_date(self, relation: str) -> None:
        report = parsed([PASSING], "en")
        assert date_of("partner", report, relation) is None
        assert date_of("visited", report, "visited") == "2024-04-08"

    def test_a_standing_tie_has_the_date_that_is_its_own(self) -> None:
        assert date_of("member", parsed([MEMBER], "en"), "memberOf") == "2017/.."


DATELINE = "BAMAKO|PROPN|root|0 ,|PUNCT|punct|1 April|PROPN|nmod|1 9|NUM|nummod|3 -|PUNCT|punct|1"
ANNOUNCED = (
    "They|PRON|nsubj|3 have=have|AUX|aux|3 pledged=pledge|VERB|root|0|Tense=Past&VerbForm=Part aid|NOUN|obj|3"
    " ,|PUNCT|punct|7 he|PRON|nsubj|7 announced=announce|VERB|parataxis|3 on|ADP|case|9 Wednesday|PROPN|obl|7"
    " .|PUNCT|punct|3"
)
ASIDE = (
    "Envoys|NOUN|nsubj|3 have=have|AUX|aux|3 landed=land|VERB|root|0|Tense=Past&VerbForm=Part with|ADP|case|6"
    " the|DET|det|6 general|NOUN|obl|3 who|PRON|nsubj|8 ruled=rule|VERB|acl:relcl|6 since|ADP|case|10"
    " 2020|NUM|obl|8 .|PUNCT|punct|3"
)
CLEFT = (
    "This|PRON|nsubj|3 is=be|AUX|cop|3 what|PRON|root|0 they|PRON|nsubj|5 granted=grant|VERB|acl:relcl|3"
    " on|ADP|case|7 Monday|PROPN|obl|5 .|PUNCT|punct|3"
)
STORY = (
    "They|PRON|nsubj|2 left=leave|VERB|root|0|Mood=Ind&Tense=Past&VerbForm=Fin Moscow|PROPN|obj|2 on|ADP|case|5"
    " Wednesday|PROPN|obl|2 .|PUNCT|punct|2"
)
EARLIER = (
    "They|PRON|nsubj|3 had=have|AUX|aux|3 left=leave|VERB|root|0|Tense=Past&VerbForm=Part Moscow|PROPN|obj|3"
    " on|ADP|case|6 Wednesday|PROPN|obl|3 .|PUNCT|punct|3"
)
CRITICISM = (
    "He|PRON|nsubj|2 rejected=reject|VERB|root|0|Mood=Ind&Tense=Past&VerbForm=Fin the|DET|det|4 offer|NOUN|obj|2"
    " .|PUNCT|punct|2"
)
LATER = CRITICISM.replace("He|PRON|nsubj|2", "Later|ADV|advmod|2")
PRESENT = CRITICISM.replace("rejected=reject", "rejects=reject").replace("Past", "Pres")
SENTENCES = {"STORY": STORY, "EARLIER": EARLIER, "CRITICISM": CRITICISM, "LATER": LATER, "PRESENT": PRESENT}
SAID = (
    "Niger|PROPN|nsubj|2 said=say|VERB|root|0|Mood=Ind&Tense=Past&VerbForm=Fin on|ADP|case|4 Thursday|PROPN|obl|2"
    " it|PRON|nsubj|7 was=be|AUX|aux|7 leaving=leave|VERB|ccomp|2|Tense=Pres&VerbForm=Part .|PUNCT|punct|2"
)
PASSING = (
    "Their|PRON|nmod:poss|2 partner|NOUN|nsubj|7 from|ADP|case|4 Niger|PROPN|nmod|2 on|ADP|case|6 Monday|PROPN|nmod|4"
    " visited=visit|VERB|root|0 Mali|PROPN|obj|7 .|PUNCT|punct|7"
)
MEMBER = (
    "Chad|PROPN|nsubj|4 is=be|AUX|cop|4 a|DET|det|4 member|NOUN|root|0 since|ADP|case|6 2017|NUM|nmod|4 .|PUNCT|punct|4"
)

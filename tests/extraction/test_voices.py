"""The day of what a text says and of news that is made known, on trees. Reports are of Friday 12 April 2024."""

from __future__ import annotations

import pytest
from report_trees import parsed
from test_when import date_of

LETTER = (
    "The|DET|det|2 letter|NOUN|nsubj|4 ,|PUNCT|punct|2 sent=send|VERB|acl|2|Tense=Past&VerbForm=Part on|ADP|case|6"
    " Monday|PROPN|obl|4 ,|PUNCT|punct|2 accuses=accuse|VERB|root|0|Mood=Ind&Tense=Pres&VerbForm=Fin Mali|PROPN|obj|8"
    " .|PUNCT|punct|8"
).replace("nsubj|4", "nsubj|8")
ISSUED = (
    "They|PRON|nsubj|2 issued=issue|VERB|root|0|Mood=Ind&Tense=Past&VerbForm=Fin a|DET|det|4 statement|NOUN|obj|2"
    " on|ADP|case|6 Monday|PROPN|obl|2 .|PUNCT|punct|2"
)
READ = (
    "It|PRON|nsubj|3 was=be|AUX|aux:pass|3 made=make|VERB|root|0|Tense=Past&VerbForm=Part known=know|VERB|xcomp|3"
    " on|ADP|case|6 Monday|PROPN|obl|4 in|ADP|case|9 a|DET|det|9 text|NOUN|obl|4 .|PUNCT|punct|3"
)
TREATY = ISSUED.replace("statement", "treaty").replace("issued=issue", "signed=sign")
IN_WHICH = (
    "It|PRON|nsubj|2 answers=answer|VERB|root|0|Mood=Ind&Tense=Pres&VerbForm=Fin a|DET|det|4 letter|NOUN|obj|2"
    " in|ADP|case|6 which|PRON|obl|8 they|PRON|nsubj|8 accuse=accuse|VERB|acl:relcl|4|Mood=Ind&Tense=Pres&VerbForm=Fin"
    " him|PRON|obj|8 .|PUNCT|punct|2"
)
BEARS = (
    "Their|PRON|nmod:poss|2 letter|NOUN|nsubj|3 bears=bear|VERB|root|0|Mood=Ind&Tense=Pres&VerbForm=Fin the|DET|det|5"
    " date|NOUN|obj|3 of|ADP|case|7 8|NUM|nmod|5 April|PROPN|nmod:unmarked|7 .|PUNCT|punct|3"
)
BEARS_ANOTHER = BEARS.replace("8|NUM", "9|NUM").replace("bears=", "bore=")
DEMAND = (
    "It|PRON|nsubj|2 calls=call|VERB|root|0|Mood=Ind&Tense=Pres&VerbForm=Fin them|PRON|obj|2 back|ADV|advmod|2"
    " .|PUNCT|punct|2"
)
BLAMED = (
    "Niger|PROPN|nsubj:pass|3 is=be|AUX|aux:pass|3 blamed=blame|VERB|root|0|Tense=Past&VerbForm=Part too|ADV|advmod|3"
    " .|PUNCT|punct|3"
)
BY_OTHERS = BLAMED.replace("too|ADV|advmod|3", "by|ADP|case|5 others|NOUN|obl:agent|3")
NAMED = DEMAND.replace("It|PRON", "Chad|PROPN")
ONE = DEMAND.replace("It|PRON", "One|PRON")
HAS = DEMAND.replace("calls=call", "called=call").replace("Pres", "Past")
EXPELLED = (
    "Mali|PROPN|nsubj|3 has=have|AUX|aux|3 expelled=expel|VERB|ccomp|9|Tense=Past&VerbForm=Part the|DET|det|5"
    " envoy|NOUN|obj|3 ,|PUNCT|punct|3 the|DET|det|8 ministry|NOUN|nsubj|9"
    " said=say|VERB|root|0|Mood=Ind&Tense=Past&VerbForm=Fin on|ADP|case|11 Monday|PROPN|obl|9 .|PUNCT|punct|9"
)
ACCORDING = (
    "Mali|PROPN|nsubj|3 has=have|AUX|aux|3 expelled=expel|VERB|root|0|Tense=Past&VerbForm=Part the|DET|det|5"
    " envoy|NOUN|obj|3 ,|PUNCT|punct|9 according=accord|VERB|case|9 to|ADP|fixed|7 video|NOUN|obl|3"
    " made=make|VERB|acl|9|Tense=Past&VerbForm=Part public|ADJ|xcomp|10 on|ADP|case|13 Monday|PROPN|obl|10"
    " .|PUNCT|punct|3"
)
HUNG = EXPELLED.replace("ccomp|9", "root|0").replace("root|0|Mood=Ind&Tense=Past&VerbForm=Fin", "acl|5|VerbForm=Fin")
PAST = EXPELLED.replace("has=have|AUX|aux|3 expelled=expel", "then|ADV|advmod|3 expelled=expel").replace(
    "&VerbForm=Part", ""
)
OPENING = "They|PRON|nsubj|2 left=leave|VERB|root|0|Mood=Ind&Tense=Past&VerbForm=Fin .|PUNCT|punct|2"


@pytest.mark.parametrize("text", [LETTER, ISSUED, READ], ids=["sent", "issued", "made known"])
@pytest.mark.parametrize(("said", "word"), [(DEMAND, "calls"), (BLAMED, "blamed")], ids=["it", "passive"])
def test_what_a_text_goes_on_to_say_is_of_its_day(text: str, said: str, word: str) -> None:
    assert date_of(word, parsed([text, said], "en"), "demandedOf") == "2024-04-08"


@pytest.mark.parametrize(
    ("trees", "word"),
    [
        ([TREATY, DEMAND], "calls"),
        ([LETTER, NAMED], "calls"),
        ([LETTER, ONE], "calls"),
        ([LETTER, BY_OTHERS], "blamed"),
        ([LETTER, OPENING, DEMAND], "calls"),
        ([LETTER, HAS], "called"),
    ],
    ids=["no text", "somebody else", "nobody", "others", "after something else", "in the past tense"],
)
def test_the_voice_of_a_text_ends_where_another_speaks(trees: list[str], word: str) -> None:
    assert date_of(word, parsed(trees, "en"), "demandedOf") is None


def test_a_text_dates_what_is_said_in_it_wherever_it_is_dated() -> None:
    assert date_of("accuse", parsed([IN_WHICH, BEARS], "en"), "accused") == "2024-04-08"
    assert date_of("accuse", parsed([IN_WHICH, BEARS, BEARS_ANOTHER], "en"), "accused") is None


def test_only_what_is_said_is_of_the_day_of_a_text() -> None:
    assert date_of("calls", parsed([LETTER, DEMAND], "en"), "supplied") is None


@pytest.mark.parametrize("tree", [EXPELLED, ACCORDING, HUNG], ids=["said", "according to", "said, on a noun"])
def test_the_news_of_a_first_sentence_is_of_the_day_on_which_it_is_made_known(tree: str) -> None:
    assert date_of("expelled", parsed([tree], "en"), "expelled") == "2024-04-08"


@pytest.mark.parametrize(
    ("trees", "relation"),
    [
        ([EXPELLED], "attacked"),
        ([EXPELLED], "deployedForcesTo"),
        ([OPENING, EXPELLED], "expelled"),
        ([PAST], "expelled"),
    ],
    ids=["violence", "a lasting tie", "a later sentence", "the simple past"],
)
def test_other_news_is_not_of_the_day_on_which_it_is_told(trees: list[str], relation: str) -> None:
    assert date_of("expelled", parsed(trees, "en"), relation) is None

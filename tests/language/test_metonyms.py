"""A capital is the state that acts from it or the place where something is, by its role in the sentence."""

from __future__ import annotations

import pytest
from scenes import LEXICONS, scene

from sahelgraph.language.metonyms import is_place

STATE, PLACE = False, True


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "Moscow:PROPN:nsubj>decided decided:VERB", STATE),
        ("en", "troops:NOUN:nsubj>arrived arrived:VERB in:ADP:case>Moscow Moscow:PROPN:obl>arrived", PLACE),
        ("en", "he:PRON:nsubj>flew flew:VERB to:ADP:case>Moscow Moscow:PROPN:obl>flew", PLACE),
        ("en", "he:PRON:nsubj>turned turned:VERB to:ADP:case>Moscow Moscow:PROPN:obl>turned", STATE),
        ("en", "ties:NOUN with:ADP:case>Moscow Moscow:PROPN:nmod>ties", STATE),
        ("en", "an:DET ambassador:NOUN to:ADP:case>Moscow Moscow:PROPN:nmod>ambassador", STATE),
        ("en", "the:DET streets:NOUN of:ADP:case>Moscow Moscow:PROPN:nmod>streets", PLACE),
        ("en", "an:DET ally:NOUN of:ADP:case>Moscow Moscow:PROPN:nmod>ally", STATE),
        ("en", "they:PRON:nsubj>attacked attacked:VERB Moscow:PROPN:obj>attacked", PLACE),
        ("en", "they:PRON:nsubj>accused accused:VERB Moscow:PROPN:obj>accused", STATE),
        ("en", "Moscow:PROPN:compound>airport airport:NOUN", PLACE),
        ("en", "the:DET government:NOUN in:ADP:case>Moscow Moscow:PROPN:nmod>government", STATE),
        ("en", "Paris:PROPN:nsubj>agreed and:CCONJ:cc>Moscow Moscow:PROPN:conj>Paris agreed:VERB", STATE),
        ("fr", "il:PRON:nsubj>arrive arrive:VERB à:ADP:case>Moscou Moscou:PROPN:obl>arrive", PLACE),
        ("fr", "il:PRON:nsubj>demande demande:VERB à:ADP:case>Moscou Moscou:PROPN:obl>demande", STATE),
        ("fr", "le:DET soutien:NOUN de:ADP:case>Moscou Moscou:PROPN:nmod>soutien", STATE),
        ("fr", "un:DET retour:NOUN de:ADP:case>Moscou Moscou:PROPN:nmod>retour", PLACE),
        ("fr", "un:DET accord:NOUN avec:ADP:case>Moscou Moscou:PROPN:nmod>accord", STATE),
    ],
)
def test_the_role_in_the_sentence_decides(language: str, line: str, expected: bool) -> None:
    built = scene(language, line)
    capital = next(token for token in built.doc if token.text in ("Moscow", "Moscou"))
    assert is_place(capital, LEXICONS[language]) is expected

"""Trees stay trees whatever is mended in them: nothing raises, no loop comes about, each sentence keeps one root."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_trees import small_tree
from spacy.tokens import Doc, Token

from sahelgraph.language.pipeline import REPAIRS

SENTENCES = {
    "en": (
        "sent VERB sent ROOT|up ADP to advmod|to ADP soldiers case|200 NUM soldiers nummod|soldiers NOUN sent obl",
        "Peru PROPN spoke nsubj|spoke VERB spoke ROOT|after ADP summit case|summit NOUN spoke obl"
        "|, PUNCT attended punct"
        "|attended VERB spoke advcl Tense=Past|by ADP six case|six NOUN attended obl:agent",
        "pact NOUN signed nsubj:pass|between ADP army case|army NOUN pact nmod|and CCONJ signed cc"
        "|rebels NOUN signed nsubj:pass|was AUX signed aux:pass|signed VERB signed ROOT Tense=Past|VerbForm=Part",
        "Peru PROPN published nsubj|published VERB published ROOT VerbForm=Fin|in ADP May case|May PROPN published obl"
        "|, PUNCT report punct|a DET report det|report NOUN May appos|. PUNCT published punct",
        "Peru PROPN Peru ROOT|, PUNCT chairs punct|which PRON chairs nsubj|chairs VERB Peru acl:relcl VerbForm=Fin"
        "|bloc NOUN chairs obj|, PUNCT left punct|left VERB chairs conj Tense=Past|talks NOUN left obj"
        "|. PUNCT Peru punct",
        "Peru PROPN ended nsubj|ended VERB said ccomp VerbForm=Fin|ties NOUN ended obj|, PUNCT minister punct"
        "|its PRON minister nmod:poss|minister NOUN ties appos|said VERB said ROOT VerbForm=Fin",
        "Hours NOUN Peru nmod|after ADP Hours case|Peru PROPN left nsubj|and CCONJ Chile cc|Chile PROPN Peru conj"
        "|left VERB left ROOT VerbForm=Fin|, PUNCT envoy punct|an DET envoy det|envoy NOUN left obj",
        "Agents NOUN jailed nsubj|jailed VERB jailed ROOT Tense=Past|VerbForm=Part|in ADP Lima case"
        "|Lima PROPN jailed obl|were AUX freed aux:pass VerbForm=Fin|freed VERB jailed conj",
        "Peru PROPN Peru ROOT|plans NOUN Peru appos|to PART help mark|help VERB plans acl VerbForm=Inf"
        "|Chile PROPN help obj|, PUNCT charge punct|a DET charge det|charge NOUN Peru nsubj|denies VERB Chile acl",
    ),
    "fr": (
        "ministre NOUN reçu nsubj|et CCONJ homologue cc|son DET homologue det|homologue NOUN ministre conj"
        "|togolais ADJ Adjei amod|Adjei PROPN reçu appos|ont AUX reçu aux:tense|reçu VERB reçu ROOT",
        "Lomé PROPN part nsubj|part VERB part ROOT VerbForm=Fin|, PUNCT accusant punct|l' DET accusant det"
        "|accusant NOUN part obl|de ADP mentir mark|mentir VERB accusant xcomp VerbForm=Inf",
        "départ NOUN départ ROOT|d' ADP ici case|ici ADV départ advmod|à ADP fin case|fin NOUN ici obl"
        "|des ADP soldats case|soldats NOUN fin nmod|commencera VERB départ acl Tense=Fut|. PUNCT départ punct",
        "La DET junte det|junte NOUN amnistie amod|amnistie NOUN amnistie ROOT|les DET chefs det"
        "|chefs NOUN amnistie nmod"
        "|de ADP partis case|partis VERB chefs nmod VerbForm=Inf|. PUNCT amnistie punct",
        "Lomé PROPN a nsubj|a VERB a ROOT VerbForm=Fin|, PUNCT hier punct|hier ADV suspendu advmod"
        "|, PUNCT suspendu punct"
        "|suspendu VERB a conj Tense=Past|VerbForm=Part|Accra PROPN suspendu obj",
        "Lomé PROPN impute nsubj|impute VERB impute ROOT|aux ADP deux case|deux NUM impute obl|des ADP crimes case"
        "|crimes NOUN deux nmod Number=Plur|commis VERB crimes acl Tense=Past|VerbForm=Part|par ADP eux case"
        "|eux PRON commis obl:agent",
        "Dans ADP lettre case|lettre NOUN appelle obl|, PUNCT Dei punct|Dei PROPN lettre appos"
        "|appelle VERB appelle ROOT"
        "|peuple NOUN appelle nsubj|à ADP partir mark|partir VERB appelle xcomp VerbForm=Inf",
    ),
}
PLACES = st.integers(0, 11)
RELATIONS = (
    "nsubj",
    "obj",
    "obl",
    "nmod",
    "appos",
    "conj",
    "acl",
    "acl:relcl",
    "advcl",
    "ccomp",
    "case",
    "amod",
    "cop",
)
TAGS = ("NOUN", "PROPN", "VERB", "AUX", "ADJ", "PRON", "ADP")
CHANGES = st.one_of(
    st.tuples(st.just("head"), PLACES, PLACES),
    st.tuples(st.just("relation"), PLACES, st.sampled_from(RELATIONS)),
    st.tuples(st.just("tag"), PLACES, st.sampled_from(TAGS)),
)


def roots(doc: Doc) -> list[Token]:
    """The words that nothing governs."""
    return [token for token in doc if token.head == token]


def change(doc: Doc, kind: str, place: int, value: Any) -> None:
    """Make one mistake, as parsers do, in a tree that stays one."""
    token = doc[place % len(doc)]
    if kind == "head" and token.head != token:
        governor = doc[value % len(doc)]
        if governor != token and not token.is_ancestor(governor):
            token.head = governor
    elif kind == "relation" and token.head != token:
        token.dep_ = value
    elif kind == "tag":
        token.pos_ = value


def torn(sentence: str, language: str, first: int, last: int, changes: list[tuple[str, int, Any]]) -> Doc:
    """A stretch of a sentence with some mistakes: words that lose their governor are roots."""
    doc = small_tree(*split(sentence), language=language)
    first %= len(doc)
    part = doc[first : max(first + 1, len(doc) - last)].as_doc()
    for token in roots(part):
        token.dep_ = "ROOT"
    for kind, place, value in changes:
        change(part, kind, place, value)
    return part


def split(sentence: str) -> list[str]:
    """The rows of a sentence; a part with nothing but a feature belongs to the row before it."""
    rows: list[str] = []
    for written in sentence.split("|"):
        if " " in written:
            rows.append(written)
        else:
            rows[-1] += f"|{written}"
    return rows


@pytest.mark.parametrize(
    ("language", "repair"),
    [(language, repair) for language, repairs in REPAIRS.items() for repair in repairs],
    ids=lambda value: getattr(value, "__name__", value),
)
@given(data=st.data())
def test_a_repair_leaves_each_sentence_one_tree(
    language: str, repair: Callable[[Doc], None], data: st.DataObject
) -> None:
    sentence = data.draw(st.sampled_from(SENTENCES[language]))
    edges = data.draw(st.tuples(st.integers(0, 3), st.integers(0, 3)))
    doc = torn(sentence, language, *edges, data.draw(st.lists(CHANGES, max_size=5)))
    before = len(roots(doc))

    repair(doc)

    assert len(roots(doc)) == before
    assert all((token.head == token) == (token.dep_ == "ROOT") for token in doc)
    assert all(any(above.head == above for above in (token, *token.ancestors)) for token in doc)

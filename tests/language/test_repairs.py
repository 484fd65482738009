"""Tags and heads of either language that their own tree contradicts."""

from __future__ import annotations

import pytest
from small_trees import PARTICIPLE, arcs, mended, small_tree, tags, vocabulary
from spacy.tokens import Doc

from sahelgraph.language.repairs import (
    repair_asides,
    repair_contents,
    repair_lists,
    repair_participles,
    repair_tags,
)


def tag_of(word: str, *rows: str, language: str = "fr") -> str:
    """The part of speech of a word after the repair of tags."""
    return tags(mended(repair_tags, *rows, language=language))[word]


@pytest.mark.parametrize(
    ("tag", "relation", "found"),
    [("CCONJ", "nsubj", "VERB"), ("ADV", "nsubj", "VERB"), ("ADJ", "nsubj", "ADJ"), ("CCONJ", "obl", "CCONJ")],
)
def test_a_function_word_or_an_adverb_with_a_subject_is_a_verb(tag: str, relation: str, found: str) -> None:
    assert tag_of("nie", f"Moscou PROPN nie {relation}", f"nie {tag} nie ROOT", "tout PRON nie dep") == found


@pytest.mark.parametrize(("word", "found"), [("entendent", "VERB"), ("demain", "ADV")])
def test_an_adverb_in_ent_with_an_infinitive_is_a_verb(word: str, found: str) -> None:
    assert tag_of(word, f"{word} ADV {word} ROOT", f"agir VERB {word} xcomp VerbForm=Inf") == found


def test_a_verb_of_such_a_tag_is_finite() -> None:
    doc = mended(repair_tags, "Moscou PROPN nie nsubj", "nie CCONJ nie ROOT", language="fr")
    assert str(doc[1].morph) == "Mood=Ind|VerbForm=Fin"


def test_an_adverb_that_is_a_predicate_stays_one() -> None:
    rows = ("Mali PROPN there nsubj", "was AUX there cop", "there ADV there ROOT")
    assert tag_of("there", *rows, language="en") == "ADV"


def test_an_adjective_with_a_subject_and_an_object_is_a_verb() -> None:
    assert tag_of("impute", "Lomé PROPN impute nsubj", "impute ADJ impute ROOT", "rapt NOUN impute obj") == "VERB"


def test_a_noun_in_ing_with_an_auxiliary_and_an_object_is_a_verb() -> None:
    rows = ("are AUX training aux", "training NOUN training ROOT", "soldiers NOUN training obj")
    assert tag_of("training", *rows, language="en") == "VERB"
    assert tag_of("training", *rows[1:], language="en") == "NOUN"


@pytest.mark.parametrize(
    ("rows", "tag"),
    [
        (("avait AUX last aux:tense",), "VERB"),
        (("a AUX last aux:tense", "été AUX last cop"), "ADJ"),
        (("est AUX last cop",), "ADJ"),
    ],
    ids=["avait rompu", "a été malade", "est fidèle"],
)
def test_a_participle_after_have_is_a_verb_even_where_it_looks_like_an_adjective(
    rows: tuple[str, ...], tag: str
) -> None:
    assert tag_of("last", "Riyad PROPN last nsubj", *rows, "last ADJ last ROOT") == tag


def test_an_adjective_in_the_form_of_a_participle_beside_a_doer_is_one() -> None:
    rows = ("par ADP juntes case", "juntes NOUN Évincée obl", "elle PRON part nsubj", "part VERB part ROOT")
    assert tag_of("Évincée", "Évincée ADJ part advcl", *rows) == "VERB"


def described(relation: str, gender: str) -> Doc:
    """ "Les pays ont rompu avec Doha, accusé de fraude", the participle in a role and of a gender."""
    return mended(
        repair_participles,
        "pays NOUN rompu nsubj Gender=Masc|Number=Sing",
        "rompu VERB rompu ROOT",
        "Doha PROPN rompu obl",
        ", PUNCT accusé punct",
        f"accusé VERB rompu {relation} Gender={gender}|Number=Sing|{PARTICIPLE}",
        language="fr",
    )


@pytest.mark.parametrize(
    ("relation", "gender", "governor"),
    [("ccomp", "Masc", "Doha"), ("advcl", "Fem", "Doha"), ("advcl", "Masc", "rompu")],
)
def test_a_participle_hangs_on_the_name_before_its_comma_unless_it_agrees_with_the_subject(
    relation: str, gender: str, governor: str
) -> None:
    assert arcs(described(relation, gender))["accusé"][1] == governor


def test_a_verb_with_an_auxiliary_is_no_participle_of_a_name() -> None:
    doc = mended(
        repair_participles,
        "Doha PROPN dit nsubj",
        ", PUNCT dit punct",
        f"accusé VERB dit ccomp {PARTICIPLE}",
        "dit VERB dit ROOT",
        "a AUX accusé aux:tense",
        language="fr",
    )
    assert arcs(doc)["accusé"] == ("ccomp", "dit")


def test_a_participle_that_agrees_with_the_noun_before_it_and_not_with_its_verb_describes_the_noun() -> None:
    doc = mended(
        repair_participles,
        f"conspué VERB conspué ROOT Gender=Masc|Number=Sing|{PARTICIPLE}",
        "France PROPN conspué obj Gender=Fem|Number=Sing",
        ", PUNCT accusée punct",
        f"accusée VERB conspué conj Gender=Fem|Number=Sing|{PARTICIPLE}",
        language="fr",
    )
    assert arcs(doc)["accusée"] == ("acl", "France")


@pytest.mark.parametrize(
    ("opening", "governor"), [("de ADP président case", "accord"), ("le DET président det", "ministre")]
)
def test_a_noun_behind_and_joins_the_noun_that_stands_as_it_does(opening: str, governor: str) -> None:
    doc = mended(
        repair_lists,
        "voit VERB voit ROOT",
        "ministre NOUN voit obj",
        "de ADP accord case",
        "accord NOUN voit obl",
        "et CCONJ président cc",
        opening,
        "président NOUN voit conj",
        language="fr",
    )
    assert arcs(doc)["président"] == ("conj", governor)


@pytest.mark.parametrize(
    ("role", "clause", "opening"),
    [("obj", ("ccomp", "warned"), "mark"), ("obl", ("acl:relcl", "Togo"), "obj")],
    ids=["with an object of its own", "whose object the pronoun is"],
)
def test_a_clause_that_lacks_nothing_is_what_is_said(role: str, clause: tuple[str, str], opening: str) -> None:
    tree = arcs(
        mended(
            repair_contents,
            "warned VERB warned ROOT",
            "Togo PROPN warned obj",
            "that PRON closed obj",
            "it PRON closed nsubj",
            "closed VERB Togo acl:relcl",
            f"roads NOUN closed {role}",
        )
    )
    assert tree["closed"] == clause
    assert tree["that"][0] == opening


SHARED = (
    "force NOUN promit nsubj",
    ", PUNCT promit punct",
    "à ADP laquelle case",
    "laquelle PRON promit obl",
    "Lomé PROPN promit nsubj",
    "promit VERB promit ROOT",
)
LATE = "tarde VERB promit conj"


def test_the_first_of_two_subjects_around_a_relative_pronoun_is_that_of_the_next_verb() -> None:
    tree = arcs(mended(repair_asides, *SHARED, LATE, language="fr"))
    assert [tree[word] for word in ("force", "promit", "tarde")] == [
        ("nsubj", "tarde"),
        ("acl:relcl", "force"),
        ("ROOT", "tarde"),
    ]


def test_an_aside_before_the_verb_that_it_was_hung_on_is_a_relative_clause() -> None:
    aside = ("promit VERB quitte parataxis", "quitte VERB quitte ROOT", "Accra PROPN quitte nsubj")
    tree = arcs(mended(repair_asides, *SHARED[:-1], *aside, language="fr"))
    assert [tree[word] for word in ("force", "promit", "Accra")] == [
        ("nsubj", "quitte"),
        ("acl:relcl", "force"),
        ("obj", "quitte"),
    ]


@pytest.mark.parametrize(
    ("place", "row"), [(2, "à ADV laquelle advmod"), (4, "Lomé ADV promit advmod")], ids=["bare pronoun", "one subject"]
)
def test_a_verb_with_one_subject_or_a_bare_pronoun_stays(place: int, row: str) -> None:
    rows = (*SHARED[:place], row, *SHARED[place + 1 :], LATE)
    assert arcs(mended(repair_asides, *rows, language="fr"))["promit"][0] == "ROOT"


def test_what_is_told_last_week_is_not_what_the_week_does() -> None:
    tree = arcs(
        mended(
            repair_contents,
            "told VERB told ROOT",
            "week NOUN told obl:unmarked",
            "that PRON armed obj",
            "Togo PROPN armed nsubj",
            "armed VERB week acl:relcl",
            "rebels NOUN armed obj",
        )
    )
    assert tree["armed"] == ("ccomp", "told")
    assert tree["that"] == ("mark", "armed")


@pytest.mark.parametrize(
    ("preposition", "governor"), [("à", "Togo"), ("de", "prêt")], ids=["the same preposition", "another"]
)
def test_the_second_of_two_phrases_with_a_preposition_joins_the_first(preposition: str, governor: str) -> None:
    rows = (
        "prêt NOUN porte nsubj",
        "à ADP Togo case",
        "Togo PROPN prêt nmod",
        "et CCONJ Bénin cc",
        "encore ADP Bénin case",
        "Bénin PROPN prêt conj",
        "porte VERB porte ROOT",
    )
    doc = small_tree(*rows, language="fr")
    doc[1].lemma_, doc[4].lemma_ = "à", preposition
    repair_lists(doc)
    assert arcs(doc)["Bénin"] == ("conj", governor)


def test_a_name_of_a_list_joins_the_name_before_it() -> None:
    doc = Doc(
        vocabulary("fr"),
        words=["général", ",", "appuyé", "par", "Qatar", ",", "Ghana", "et", "Kenya", "attend"],
        pos=["NOUN", "PUNCT", "VERB", "ADP", "PROPN", "PUNCT", "PROPN", "CCONJ", "PROPN", "VERB"],
        heads=[9, 2, 0, 4, 2, 6, 0, 8, 6, 9],
        deps=["nsubj", "punct", "acl", "case", "obl:agent", "punct", "conj", "cc", "conj", "ROOT"],
    )
    repair_lists(doc)
    assert arcs(doc)["Ghana"] == ("conj", "Qatar")

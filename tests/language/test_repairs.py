from __future__ import annotations

import pytest
from spacy.tokens import Doc, Token

from sahelgraph.language.repairs import (
    repair_adjectives,
    repair_asides,
    repair_clauses,
    repair_contents,
    repair_fronted,
    repair_gerunds,
    repair_lists,
    repair_names,
    repair_participles,
    repair_relatives,
    repair_tags,
    repair_there,
)
from sahelgraph.language.tokenisers import LANGUAGES


def parsed(tag: str, dep: str) -> Doc:
    doc = Doc(
        LANGUAGES["fr"]().vocab,
        words=["Moscou", "nie", "tout"],
        pos=["PROPN", tag, "PRON"],
        heads=[1, 1, 1],
        deps=[dep, "ROOT", "dep"],
    )
    repair_tags(doc)
    return doc


def test_a_function_word_with_a_subject_is_a_verb() -> None:
    token = parsed("CCONJ", "nsubj")[1]
    assert (token.pos_, str(token.morph)) == ("VERB", "Mood=Ind|VerbForm=Fin")


def test_an_adverb_with_a_subject_is_a_verb_unless_it_is_a_predicate() -> None:
    assert parsed("ADV", "nsubj")[1].pos_ == "VERB"
    there = clause(("Mali", "PROPN", 2, "nsubj"), ("was", "AUX", 2, "cop"), ("there", "ADV", 2, "ROOT"))
    repair_tags(there)
    assert there[2].pos_ == "ADV"


def test_words_whose_tag_can_have_a_subject_and_words_without_one_stay() -> None:
    assert parsed("ADJ", "nsubj")[1].pos_ == "ADJ"
    assert parsed("CCONJ", "obl")[1].pos_ == "CCONJ"


def test_an_adjective_with_a_subject_and_an_object_is_a_verb() -> None:
    blames = clause(("Lomé", "PROPN", 1, "nsubj"), ("impute", "ADJ", 1, "ROOT"), ("rapt", "NOUN", 1, "obj"))
    repair_tags(blames)
    assert blames[1].pos_ == "VERB"


def clause(*rows: tuple[str, str, int, str]) -> Doc:
    words, pos, heads, deps = zip(*rows, strict=True)
    return Doc(LANGUAGES["en"]().vocab, words=list(words), pos=list(pos), heads=list(heads), deps=list(deps))


WITHOUT_ITS_VERB = (
    ("Togo", "PROPN", 0, "ROOT"),
    (",", "PUNCT", 3, "punct"),
    ("which", "PRON", 3, "nsubj"),
    ("abstained", "VERB", 0, "acl:relcl"),
    (",", "PUNCT", 5, "punct"),
    ("cut", "VERB", 3, "conj"),
    ("ties", "NOUN", 5, "obj"),
    (".", "PUNCT", 0, "punct"),
)


def test_a_verb_that_a_comma_parts_from_a_relative_clause_is_the_main_verb() -> None:
    doc = clause(*WITHOUT_ITS_VERB)
    repair_clauses(doc)
    assert [(token.dep_, token.head.text) for token in doc if token.dep_ in ("ROOT", "nsubj", "acl:relcl")] == [
        ("nsubj", "cut"),
        ("nsubj", "abstained"),
        ("acl:relcl", "Togo"),
        ("ROOT", "cut"),
    ]
    assert len(list(doc.sents)) == 1
    assert doc[7].head.text == "cut"


def test_two_verbs_of_one_relative_clause_stay_joined() -> None:
    joined = list(WITHOUT_ITS_VERB)
    joined[4] = ("and", "CCONJ", 5, "cc")
    doc = clause(*joined)
    repair_clauses(doc)
    assert doc[0].dep_ == "ROOT"
    assert doc[5].head.text == "abstained"


def compound(forms: list[str], deps: list[str]) -> str:
    doc = Doc(
        LANGUAGES["fr"]().vocab,
        words=forms,
        pos=["PROPN", *["AUX"] * (len(forms) - 2), "ADJ"],
        heads=[len(forms) - 1] * len(forms),
        deps=deps,
    )
    repair_tags(doc)
    return doc[len(forms) - 1].pos_


def test_a_participle_after_have_is_a_verb_even_where_it_looks_like_an_adjective() -> None:
    assert compound(["Riyad", "avait", "rompu"], ["nsubj", "aux:tense", "ROOT"]) == "VERB"
    assert compound(["Riyad", "a", "été", "malade"], ["nsubj", "aux:tense", "cop", "ROOT"]) == "ADJ"
    assert compound(["Riyad", "est", "fidèle"], ["nsubj", "cop", "ROOT"]) == "ADJ"


def test_an_adjective_in_the_form_of_a_participle_beside_a_doer_is_one() -> None:
    doc = Doc(
        LANGUAGES["fr"]().vocab,
        words=["Évincée", "par", "juntes", "elle", "part"],
        heads=[4, 2, 0, 4, 4],
        deps=["advcl", "case", "obl", "nsubj", "ROOT"],
        pos=["ADJ", "ADP", "NOUN", "PRON", "VERB"],
    )
    repair_tags(doc)
    assert doc[0].pos_ == "VERB"


def features(token: Token, morph: str) -> None:
    token.set_morph(morph)  # type: ignore[attr-defined]  # missing in the types of spaCy


def described(dep: str, gender: str) -> Doc:
    """ "Les pays ont rompu avec Doha, accusé de fraude", the participle in a role and of a gender."""
    doc = clause(
        ("pays", "NOUN", 1, "nsubj"),
        ("rompu", "VERB", 1, "ROOT"),
        ("Doha", "PROPN", 1, "obl"),
        (",", "PUNCT", 4, "punct"),
        ("accusé", "VERB", 1, dep),
    )
    features(doc[0], "Gender=Masc|Number=Sing")
    features(doc[4], f"Gender={gender}|Number=Sing|Tense=Past|VerbForm=Part")
    repair_participles(doc)
    return doc


@pytest.mark.parametrize(
    ("dep", "gender", "governor"), [("ccomp", "Masc", "Doha"), ("advcl", "Fem", "Doha"), ("advcl", "Masc", "rompu")]
)
def test_a_participle_hangs_on_the_name_before_its_comma_unless_it_agrees_with_the_subject(
    dep: str, gender: str, governor: str
) -> None:
    assert described(dep, gender)[4].head.text == governor


def test_a_verb_with_an_auxiliary_is_no_participle_of_a_name() -> None:
    doc = clause(
        ("Doha", "PROPN", 3, "nsubj"),
        (",", "PUNCT", 3, "punct"),
        ("accusé", "VERB", 3, "ccomp"),
        ("dit", "VERB", 3, "ROOT"),
        ("a", "AUX", 2, "aux:tense"),
    )
    features(doc[2], "Tense=Past|VerbForm=Part")
    repair_participles(doc)
    assert doc[2].head.text == "dit"


def test_an_adjective_of_a_country_is_no_participle_and_gives_back_the_doer_behind_it() -> None:
    doc = clause(
        ("meurtre", "NOUN", 0, "ROOT"),
        ("de", "ADP", 2, "case"),
        ("policiers", "NOUN", 0, "nmod"),
        ("kényans", "VERB", 2, "acl"),
        ("par", "ADP", 5, "case"),
        ("rebelles", "NOUN", 3, "obl:agent"),
    )
    repair_adjectives(doc)
    assert (doc[3].pos_, doc[3].dep_) == ("ADJ", "amod")
    assert doc[5].head == doc[0]


def test_a_participle_keeps_its_doer() -> None:
    doc = clause(
        ("policiers", "NOUN", 0, "ROOT"),
        ("tués", "VERB", 0, "acl"),
        ("par", "ADP", 3, "case"),
        ("rebelles", "NOUN", 1, "obl:agent"),
    )
    repair_adjectives(doc)
    assert (doc[1].pos_, doc[3].head) == ("VERB", doc[1])


@pytest.mark.parametrize(("case", "governor"), [("de", "accord"), ("", "ministre")])
def test_a_noun_behind_and_joins_the_noun_that_stands_as_it_does(case: str, governor: str) -> None:
    doc = clause(
        ("voit", "VERB", 0, "ROOT"),
        ("ministre", "NOUN", 0, "obj"),
        ("de", "ADP", 3, "case"),
        ("accord", "NOUN", 0, "obl"),
        ("et", "CCONJ", 6, "cc"),
        (case or "le", "ADP" if case else "DET", 6, "case" if case else "det"),
        ("président", "NOUN", 0, "conj"),
    )
    repair_lists(doc)
    assert doc[6].head.text == governor


def test_a_clause_with_que_behind_a_comma_describes_the_name_before_it() -> None:
    rows = [
        ("dit", "VERB", 0, "ROOT"),
        ("Bazoum", "PROPN", 0, "obj"),
        (",", "PUNCT", 5, "punct"),
        ("que", "SCONJ", 5, "mark"),
        ("soldats", "NOUN", 5, "nsubj"),
        ("emmènent", "VERB", 0, "ccomp"),
    ]
    related, said = clause(*rows), clause(*rows, ("Lavrov", "PROPN", 5, "obj"))
    for doc in (related, said):
        repair_relatives(doc)
    assert [(doc[5].head.text, doc[5].dep_) for doc in (related, said)] == [("Bazoum", "acl:relcl"), ("dit", "ccomp")]


def test_a_participle_that_agrees_with_the_noun_before_it_and_not_with_its_verb_describes_the_noun() -> None:
    doc = clause(
        ("conspué", "VERB", 0, "ROOT"),
        ("France", "PROPN", 0, "obj"),
        (",", "PUNCT", 3, "punct"),
        ("accusée", "VERB", 0, "conj"),
    )
    features(doc[0], "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part")
    features(doc[1], "Gender=Fem|Number=Sing")
    features(doc[3], "Gender=Fem|Number=Sing|Tense=Past|VerbForm=Part")
    repair_participles(doc)
    assert (doc[3].head.text, doc[3].dep_) == ("France", "acl")


def test_a_verb_in_the_future_behind_the_noun_at_the_root_is_the_main_verb() -> None:
    doc = clause(("départ", "NOUN", 0, "ROOT"), ("commencera", "VERB", 0, "acl"), (".", "PUNCT", 0, "punct"))
    doc[1].set_morph("Mood=Ind|Tense=Fut|VerbForm=Fin")  # type: ignore[attr-defined]  # missing in the types of spaCy
    repair_clauses(doc)
    assert (doc[1].dep_, doc[0].head, doc[0].dep_) == ("ROOT", doc[1], "nsubj")


def opened(*after: tuple[str, str, int, str]) -> Doc:
    doc = clause(
        ("With", "ADP", 1, "case"),
        ("Togo", "PROPN", 6, "obl"),
        (",", "PUNCT", 3, "punct"),
        ("Benin", "PROPN", 1, "conj"),
        ("and", "CCONJ", 5, "cc"),
        ("Ghana", "PROPN", 1, "conj"),
        *after,
    )
    doc[6].set_morph("VerbForm=Fin")  # type: ignore[attr-defined]  # missing in the types of spaCy
    repair_fronted(doc)
    return doc


def test_a_verb_without_a_subject_takes_the_names_behind_the_comma_of_the_opening_phrase() -> None:
    doc = opened(("left", "VERB", 6, "ROOT"))
    assert [(doc[i].head.text, doc[i].dep_) for i in (1, 3, 5)] == [
        ("left", "obl"),
        ("left", "nsubj"),
        ("Benin", "conj"),
    ]


def test_a_verb_with_a_subject_leaves_the_list_to_the_opening_phrase() -> None:
    doc = opened(("left", "VERB", 6, "ROOT"), ("it", "PRON", 6, "nsubj"))
    assert [doc[i].head.text for i in (3, 5)] == ["Togo", "Togo"]


def test_a_name_behind_an_adjective_names_the_noun() -> None:
    doc = clause(("homologue", "NOUN", 0, "ROOT"), ("kényan", "ADJ", 0, "amod"), ("Ruto", "PROPN", 1, "obj"))
    repair_names(doc)
    assert (doc[2].dep_, doc[2].head.text) == ("appos", "homologue")


def warned(object_: str) -> Doc:
    """ "warned Togo that it closed roads", what opens the clause taken for its object."""
    return clause(
        ("warned", "VERB", 0, "ROOT"),
        ("Togo", "PROPN", 0, "obj"),
        ("that", "PRON", 4, "obj"),
        ("it", "PRON", 4, "nsubj"),
        ("closed", "VERB", 1, "acl:relcl"),
        ("roads", "NOUN", 4, object_),
    )


def test_a_clause_with_an_object_of_its_own_is_what_is_said() -> None:
    doc = warned("obj")
    repair_contents(doc)
    assert (doc[4].dep_, doc[4].head.text, doc[2].dep_) == ("ccomp", "warned", "mark")


def test_a_clause_whose_object_its_pronoun_is_stays_with_the_noun() -> None:
    doc = warned("obl")
    repair_contents(doc)
    assert (doc[4].dep_, doc[2].dep_) == ("acl:relcl", "obj")


SHARED = (
    ("force", "NOUN", 5, "nsubj"),
    (",", "PUNCT", 5, "punct"),
    ("à", "ADP", 3, "case"),
    ("laquelle", "PRON", 5, "obl"),
    ("Lomé", "PROPN", 5, "nsubj"),
    ("promit", "VERB", 5, "ROOT"),
    (",", "PUNCT", 7, "punct"),
    ("tarde", "VERB", 5, "conj"),
)


def test_the_first_of_two_subjects_around_a_relative_pronoun_is_that_of_the_next_verb() -> None:
    doc = clause(*SHARED)
    repair_asides(doc)
    assert [(token.dep_, token.head.text) for token in (doc[0], doc[5], doc[7])] == [
        ("nsubj", "tarde"),
        ("acl:relcl", "force"),
        ("ROOT", "tarde"),
    ]


def test_an_aside_before_the_verb_that_it_was_hung_on_is_a_relative_clause() -> None:
    rows = list(SHARED)
    rows[5] = ("promit", "VERB", 7, "parataxis")
    rows[7] = ("quitte", "VERB", 7, "ROOT")
    doc = clause(*rows, ("Accra", "PROPN", 7, "nsubj"))
    repair_asides(doc)
    assert [(token.dep_, token.head.text) for token in (doc[0], doc[5], doc[8])] == [
        ("nsubj", "quitte"),
        ("acl:relcl", "force"),
        ("obj", "quitte"),
    ]


@pytest.mark.parametrize("place", [2, 4])
def test_a_verb_with_one_subject_or_a_bare_pronoun_stays(place: int) -> None:
    rows = list(SHARED)
    rows[place] = (rows[place][0], "ADV", 5, "advmod")
    doc = clause(*rows)
    repair_asides(doc)
    assert doc[5].dep_ == "ROOT"


@pytest.mark.parametrize(
    ("words", "dep"),
    [
        ([("y", "PRON", 3, "obl"), ("a", "AUX", 3, "aux:tense"), ("vu", "VERB", 3, "ROOT")], "nsubj"),
        ([("y", "PRON", 3, "expl"), ("a", "VERB", 3, "fixed"), ("foule", "NOUN", 3, "ROOT")], "expl"),
        ([("ne", "PART", 3, "advmod"), ("a", "AUX", 3, "aux:tense"), ("fallu", "VERB", 3, "ROOT")], "expl"),
    ],
    ids=["y a vu", "y a foule", "n'a fallu"],
)
def test_il_y_a_with_a_participle_has_a_subject(words: list[tuple[str, str, int, str]], dep: str) -> None:
    doc = clause(("Il", "PRON", 3, "expl"), *words)
    repair_there(doc)
    assert doc[0].dep_ == dep


@pytest.mark.parametrize(("before", "tag"), [(",", "VERB"), ("avec", "NOUN")])
def test_a_noun_in_ant_behind_a_comma_that_has_a_clause_is_a_verb(before: str, tag: str) -> None:
    doc = clause(
        ("part", "VERB", 0, "ROOT"),
        (before, "PUNCT", 3, "punct"),
        ("l'", "DET", 3, "det"),
        ("accusant", "NOUN", 0, "conj"),
        ("mentir", "VERB", 3, "xcomp"),
    )
    repair_gerunds(doc)
    assert doc[3].pos_ == tag
    assert doc[2].dep_ == ("obj" if tag == "VERB" else "det")

from __future__ import annotations

from small_trees import arcs, mended

from sahelgraph.language.french_main_verbs import repair_main_verbs


def repaired(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_main_verbs, *rows, language="fr"))


PAST = "Tense=Past|VerbForm=Part"


def test_an_auxiliary_belongs_to_the_participle_behind_an_insertion() -> None:
    tree = repaired(
        "Togo PROPN a nsubj",
        "a VERB a ROOT VerbForm=Fin",
        ", PUNCT tour punct",
        "tour NOUN a obl",
        ", PUNCT tour punct",
        f"suspendu VERB tour acl {PAST}",
        "Ghana PROPN suspendu obj",
    )
    assert tree["suspendu"] == ("ROOT", "suspendu")
    assert tree["a"] == ("aux:tense", "suspendu")
    assert tree["Togo"] == ("nsubj", "suspendu")
    assert tree["tour"] == ("obl", "suspendu")


def test_a_without_its_accent_is_an_auxiliary() -> None:
    tree = repaired(
        "Lomé PROPN assuré nsubj:pass", "a AUX fois case", "fois NOUN assuré obl", f"assuré VERB assuré ROOT {PAST}"
    )
    assert tree["a"] == ("aux:tense", "assuré")
    assert tree["Lomé"] == ("nsubj", "assuré")


def test_with_its_participle_to_be_makes_a_passive() -> None:
    tree = repaired(
        "radios NOUN interdites nsubj", "sont AUX interdites cop", f"interdites VERB interdites ROOT {PAST}"
    )
    assert tree["sont"] == ("aux:pass", "interdites")
    assert tree["radios"] == ("nsubj:pass", "interdites")


def test_whoever_has_gone_undergoes_nothing() -> None:
    tree = repaired("soldats NOUN partis nsubj", "sont AUX partis cop", f"partis VERB partis ROOT {PAST}")
    assert tree["soldats"] == ("nsubj", "partis")


DIT = (
    "Adjei PROPN dit nsubj",
    ", PUNCT dit punct",
    "dit VERB dit ROOT VerbForm=Fin",
    "Kofi PROPN dit xcomp",
    ", PUNCT menacé punct",
)


def test_of_two_verbs_that_nothing_joins_the_one_with_an_auxiliary_is_the_main_verb() -> None:
    tree = repaired(*DIT, "a AUX menacé aux:tense VerbForm=Fin", f"menacé VERB dit conj {PAST}")
    assert tree["menacé"] == ("ROOT", "menacé")
    assert tree["Adjei"] == ("nsubj", "menacé")
    assert tree["dit"] == ("acl", "Adjei")


def test_verbs_that_and_joins_stay_joined() -> None:
    tree = repaired(*DIT, "et CCONJ menacé cc", "a AUX menacé aux:tense VerbForm=Fin", f"menacé VERB dit conj {PAST}")
    assert tree["dit"] == ("ROOT", "dit")


def test_a_finite_verb_is_not_joined_to_a_participle() -> None:
    tree = repaired(
        "Togo PROPN Togo ROOT",
        "revenant VERB Togo acl VerbForm=Part",
        ", PUNCT conteste punct",
        "conteste VERB revenant conj VerbForm=Fin",
    )
    assert tree["conteste"] == ("ROOT", "conteste")
    assert tree["Togo"] == ("nsubj", "conteste")


def test_a_noun_at_the_root_begins_the_list_that_the_subject_ends() -> None:
    tree = repaired(
        "Ama PROPN Ama ROOT",
        "et CCONJ détenus cc",
        "fils NOUN détenus nsubj:pass",
        "sont AUX détenus aux:pass VerbForm=Fin",
        f"détenus VERB Ama conj {PAST}",
    )
    assert tree["détenus"] == ("ROOT", "détenus")
    assert tree["Ama"] == ("nsubj:pass", "détenus")
    assert tree["fils"] == ("conj", "Ama")


def test_the_adjective_that_opens_a_sentence_is_no_member_of_the_list_behind_it() -> None:
    tree = repaired(
        "Solidaires NOUN ont nsubj",
        ", PUNCT Togo punct",
        "Togo PROPN Solidaires conj",
        "et CCONJ Ghana cc",
        "Ghana PROPN Solidaires conj",
        "membres NOUN Solidaires conj",
        "ont VERB ont ROOT VerbForm=Fin",
    )
    assert tree["Togo"] == ("nsubj", "ont")
    assert tree["Ghana"] == ("conj", "Togo")
    assert tree["membres"] == ("appos", "Togo")
    assert tree["Solidaires"] == ("advcl", "ont")


def test_what_is_joined_to_the_opening_phrase_is_no_subject() -> None:
    tree = repaired(
        "Depuis ADP 2023 case",
        "2023 NUM rompu obl",
        "et CCONJ départ cc",
        "départ NOUN rompu nsubj",
        ", PUNCT rompu punct",
        "Togo PROPN rompu nsubj",
        f"rompu VERB rompu ROOT {PAST}",
    )
    assert tree["départ"] == ("conj", "2023")
    assert tree["Togo"] == ("nsubj", "rompu")


def test_a_noun_with_an_infinitive_behind_but_and_a_pronoun_is_a_verb() -> None:
    tree = repaired(
        "nie VERB nie ROOT VerbForm=Fin",
        "mais CCONJ accuse cc",
        "l' DET accuse det",
        "accuse NOUN nie conj",
        "de ADP armer mark",
        "armer VERB accuse acl VerbForm=Inf",
    )
    assert tree["l'"] == ("obj", "accuse")
    assert tree["armer"] == ("xcomp", "accuse")


def test_the_name_behind_an_opening_phrase_acts_upon_who_stands_before_the_infinitive() -> None:
    tree = repaired(
        "Dans ADP vidéo case",
        "vidéo NOUN appelle obl",
        ", PUNCT Adjei punct",
        "Adjei PROPN vidéo appos",
        ", PUNCT appelle punct",
        "appelle VERB appelle ROOT VerbForm=Fin",
        "population NOUN appelle nsubj",
        "à ADP fuir mark",
        "fuir VERB appelle xcomp VerbForm=Inf",
    )
    assert tree["Adjei"] == ("nsubj", "appelle")
    assert tree["population"] == ("obj", "appelle")


def test_with_a_subject_a_noun_behind_an_elided_pronoun_is_a_verb() -> None:
    rows = ("juge NOUN accuse nsubj", "l' DET accuse det", "accuse NOUN accuse ROOT")
    tree = repaired(*rows, "de ADP fraude case", "fraude NOUN accuse nmod")
    assert tree["l'"] == ("obj", "accuse")
    assert tree["fraude"] == ("obl", "accuse")


def test_with_a_copula_it_stays_a_noun() -> None:
    tree = repaired("juge NOUN arbitre nsubj", "est AUX arbitre cop", "l' DET arbitre det", "arbitre NOUN arbitre ROOT")
    assert tree["l'"] == ("det", "arbitre")

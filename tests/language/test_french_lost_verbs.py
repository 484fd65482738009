from __future__ import annotations

from small_trees import arcs, small_tree

from sahelgraph.language.french_lost_verbs import restore_french_verbs


def restored(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    doc = small_tree(*rows, language="fr")
    restore_french_verbs(doc)
    return arcs(doc)


ABROGE = (
    "Le DET Togo det",
    "Togo PROPN Togo ROOT",
    "abroge ADJ Togo amod",
    "des ADP accords case",
    "accords NOUN Togo nmod",
    "lundi NOUN Togo nmod",
)
STOP = ". PUNCT Togo punct"


def test_a_word_between_a_name_and_the_next_article_is_the_verb() -> None:
    tree = restored(*ABROGE, STOP)
    assert tree["abroge"] == ("ROOT", "abroge")
    assert tree["Togo"] == ("nsubj", "abroge")
    assert tree["accords"] == ("obj", "abroge")
    assert tree["des"] == ("det", "accords")
    assert tree["lundi"] == ("obl", "abroge")


def test_a_heading_may_do_without_a_verb() -> None:
    assert restored(*ABROGE)["abroge"] == ("amod", "Togo")


FELICITE = (
    "Le DET président det",
    "président NOUN président ROOT",
    "kényan NOUN président appos",
    "félicite VERB président acl",
    "trois NUM juges nummod",
    "juges NOUN président appos",
)


def test_in_a_heading_what_is_tagged_a_verb_and_is_no_participle_is_one() -> None:
    tree = restored(*FELICITE)
    assert tree["félicite"] == ("ROOT", "félicite")
    assert tree["président"] == ("nsubj", "félicite")
    assert tree["juges"] == ("obj", "félicite")
    assert tree["trois"] == ("nummod", "juges")


def test_a_participle_in_a_heading_stays_one() -> None:
    rows = [row.replace("félicite", "félicité") for row in FELICITE]
    assert restored(*rows)["félicité"] == ("acl", "président")


def test_before_an_infinitive_with_its_preposition_stands_a_verb() -> None:
    tree = restored(
        "Togo PROPN Togo ROOT",
        "prévoit ADJ Togo amod",
        "de ADP déployer mark",
        "déployer VERB Togo nmod VerbForm=Inf",
        "soldats NOUN déployer obj",
        STOP,
    )
    assert tree["prévoit"] == ("ROOT", "prévoit")
    assert tree["déployer"] == ("xcomp", "prévoit")


def test_a_verb_at_the_root_that_passes_for_a_noun_gets_its_subject() -> None:
    tree = restored(
        "La DET amnistie det",
        "junte ADJ amnistie amod",
        "amnistie NOUN amnistie ROOT",
        "les DET forces det",
        "forces NOUN amnistie nmod",
        ". PUNCT amnistie punct",
    )
    assert tree["junte"] == ("nsubj", "amnistie")
    assert tree["La"] == ("det", "junte")
    assert tree["forces"] == ("obj", "amnistie")


def test_where_there_is_a_verb_an_adjective_stays_one() -> None:
    tree = restored(
        "Togo PROPN signe nsubj",
        "unique ADJ Togo amod",
        "des DET accords det",
        "accords NOUN signe obj",
        "signe VERB signe ROOT VerbForm=Fin",
        ". PUNCT signe punct",
    )
    assert tree["unique"] == ("amod", "Togo")


def test_an_adjective_behind_an_article_stays_one() -> None:
    tree = restored(
        "Togo PROPN Togo ROOT",
        "le DET libre det",
        "libre ADJ Togo amod",
        "des DET rois det",
        "rois NOUN Togo nmod",
        STOP,
    )
    assert tree["libre"] == ("amod", "Togo")

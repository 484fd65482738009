"""Sentences whose verb, teller or appointee the tree takes for something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from sahelgraph.language.appointments import repair_appointments, repair_bearers
from sahelgraph.language.french_phrases import repair_french_phrases
from sahelgraph.language.missing_verbs import repair_missing_verbs
from sahelgraph.language.tellers import repair_tellers
from sahelgraph.language.tokenisers import LANGUAGES

PARTICIPLE = "Tense=Past|VerbForm=Part"
FINITE = "Tense=Past|VerbForm=Fin"


def mended(repair: Callable[[Doc], None], *rows: str, language: str = "en") -> dict[str, tuple[str, str, str]]:
    """Words with their relation, governor and tag after a repair, from rows of ``form tag governor relation [morph]``.

    Words are all different, but for commas; the governor of a comma is of no interest.
    """
    fields = [[*row.split(), ""][:5] for row in rows]
    forms = [field[0] for field in fields]
    doc = Doc(
        LANGUAGES[language]().vocab,
        words=forms,
        pos=[field[1] for field in fields],
        heads=[forms.index(field[2]) for field in fields],
        deps=[field[3] for field in fields],
        morphs=[field[4] for field in fields],
    )
    repair(doc)
    assert sum(token.dep_ == "ROOT" for token in doc) == 1
    return {token.text: (token.dep_, token.head.text, token.pos_) for token in doc}


def test_a_past_form_right_behind_the_name_at_the_root_is_the_verb_of_a_sentence() -> None:
    tree = mended(
        repair_missing_verbs,
        "Ruto PROPN Ruto ROOT",
        f"named VERB Ruto acl {PARTICIPLE}",
        "Mudavadi PROPN named obj",
        ". PUNCT Ruto punct",
    )
    assert tree["named"][0] == "ROOT"
    assert tree["Ruto"][:2] == ("nsubj", "named")


@pytest.mark.parametrize(
    ("behind", "end"),
    [("by ADP rebels case", "."), ("Mudavadi PROPN named obj", "rebels")],
    ids=["whoever is named by others", "a headline that does not end as a sentence"],
)
def test_a_participle_stays_one(behind: str, end: str) -> None:
    rows = ["Ruto PROPN Ruto ROOT", f"named VERB Ruto acl {PARTICIPLE}", behind]
    if "ADP" in behind:
        rows.append("rebels NOUN named obl:agent")
    tree = mended(repair_missing_verbs, *rows, f"{end} {'PUNCT Ruto punct' if end == '.' else 'NOUN named obl'}")
    assert tree["Ruto"][0] == "ROOT"


def test_a_past_form_behind_an_insertion_is_the_verb_of_a_sentence() -> None:
    tree = mended(
        repair_missing_verbs,
        "delegation NOUN delegation ROOT",
        ", PUNCT included punct",
        "which PRON included nsubj",
        f"included VERB delegation acl:relcl {FINITE}",
        "Kowalska PROPN included obj",
        ", PUNCT left punct",
        f"left VERB Nairobi amod {PARTICIPLE}",
        "Nairobi PROPN Kowalska appos",
        "without SCONJ meeting mark",
        "meeting VERB included advcl",
        ". PUNCT delegation punct",
    )
    assert tree["delegation"][:2] == ("nsubj", "left")
    assert tree["Nairobi"][:2] == ("obj", "left")
    assert tree["meeting"][:2] == ("advcl", "left")


def test_a_noun_with_a_subject_and_an_infinitive_is_a_verb() -> None:
    tree = mended(
        repair_missing_verbs,
        "Peru PROPN plans nsubj",
        "plans NOUN said nsubj",
        "to PART sign mark",
        "sign VERB plans acl",
        "Kowalska PROPN said nsubj",
        f"said VERB said ROOT {FINITE}",
        ". PUNCT said punct",
    )
    assert tree["plans"] == ("ccomp", "said", "VERB")
    assert tree["sign"][:2] == ("xcomp", "plans")


def test_plans_that_somebody_has_stay_a_noun() -> None:
    tree = mended(
        repair_missing_verbs,
        "Peru PROPN plans nmod:poss",
        "plans NOUN failed nsubj",
        "to PART sign mark",
        "sign VERB plans acl",
        f"failed VERB failed ROOT {FINITE}",
        ". PUNCT failed punct",
    )
    assert tree["plans"] == ("nsubj", "failed", "NOUN")


def test_who_says_it_at_the_end_is_no_party_of_what_is_said() -> None:
    tree = mended(
        repair_tellers,
        "Peru PROPN ended nsubj",
        f"ended VERB said ccomp {FINITE}",
        "pact NOUN ended obj",
        "with ADP Chile case",
        "Chile PROPN pact nmod",
        ", PUNCT minister punct",
        "its PRON minister nmod:poss",
        "minister NOUN Chile appos",
        ", PUNCT Schialer punct",
        "Schialer PROPN Chile conj",
        ", PUNCT said punct",
        f"said VERB said ROOT {FINITE}",
    )
    assert tree["minister"][:2] == ("nsubj", "said")
    assert tree["Schialer"][:2] == ("appos", "minister")


def test_a_verb_of_saying_that_has_a_subject_keeps_it() -> None:
    tree = mended(
        repair_tellers,
        "Peru PROPN left nsubj",
        f"left VERB said ccomp {FINITE}",
        "Chile PROPN left obj",
        ", PUNCT left punct",
        "Schialer PROPN said nsubj",
        f"said VERB said ROOT {FINITE}",
    )
    assert tree["Chile"][:2] == ("obj", "left")
    assert tree["Schialer"][:2] == ("nsubj", "said")


def test_whom_a_verb_of_naming_names_is_its_object() -> None:
    tree = mended(
        repair_appointments,
        "Ruto PROPN named nsubj",
        f"named VERB named ROOT {FINITE}",
        "Mudavadi PROPN secretary compound",
        "secretary NOUN named xcomp",
    )
    assert tree["Mudavadi"][:2] == ("obj", "named")
    assert tree["secretary"][:2] == ("xcomp", "named")


def test_who_names_somebody_hangs_on_the_verb_and_not_on_the_office() -> None:
    tree = mended(
        repair_appointments,
        f"nommé VERB pris advcl {PARTICIPLE}",
        "ministre NOUN nommé obj",
        "par ADP Faye case",
        "Faye PROPN ministre nmod",
        "Sonko PROPN pris nsubj",
        f"pris VERB pris ROOT {FINITE}",
        language="fr",
    )
    assert tree["Faye"][:2] == ("obl:agent", "nommé")
    assert tree["ministre"][:2] == ("xcomp", "nommé")


def test_des_right_behind_a_verb_opens_its_object() -> None:
    tree = mended(
        repair_french_phrases,
        "Lomé PROPN noué nsubj",
        f"noué VERB noué ROOT {PARTICIPLE}",
        "des ADP relations case",
        "relations NOUN noué obl Number=Plur",
        language="fr",
    )
    assert tree["relations"][0] == "obj"
    assert tree["des"][0] == "det"


def test_des_behind_a_verb_that_takes_de_is_a_preposition() -> None:
    tree = mended(
        repair_french_phrases,
        "Lomé PROPN discuté nsubj",
        f"discuté VERB discuté ROOT {PARTICIPLE}",
        "des ADP relations case",
        "relations NOUN discuté obl Number=Plur",
        language="fr",
    )
    assert tree["relations"][0] == "obl"


def test_whose_ally_of_long_standing_somebody_is_hangs_on_the_ally() -> None:
    tree = mended(
        repair_french_phrases,
        "Togo PROPN parle nsubj",
        f"allié VERB Togo acl {PARTICIPLE}",
        "de ADP date case",
        "date NOUN allié obl",
        "du ADP Ghana case",
        "Ghana PROPN date nmod",
        "parle VERB parle ROOT",
        language="fr",
    )
    assert tree["Ghana"][:2] == ("nmod", "allié")
    assert tree["allié"] == ("appos", "Togo", "NOUN")


def test_a_noun_with_a_complement_behind_a_comma_is_a_participle() -> None:
    tree = mended(
        repair_french_phrases,
        "Guinée PROPN parle nsubj",
        ", PUNCT suspendue punct",
        "suspendue NOUN Guinée appos",
        "de ADP Cédéao case",
        "Cédéao PROPN suspendue obl",
        "parle VERB parle ROOT",
        language="fr",
    )
    assert tree["suspendue"] == ("acl", "Guinée", "VERB")


def test_a_time_behind_a_name_is_no_part_of_it() -> None:
    tree = mended(
        repair_missing_verbs,
        "Peru PROPN cut nsubj",
        f"cut VERB cut ROOT {FINITE}",
        "ties NOUN cut obj",
        "with ADP hours case",
        "Chile PROPN hours compound",
        "hours NOUN ties nmod",
        "after SCONJ left mark",
        f"left VERB cut advcl {FINITE}",
    )
    assert tree["Chile"][:2] == ("nmod", "ties")
    assert tree["with"][:2] == ("case", "Chile")
    assert tree["hours"][:2] == ("obl:unmarked", "cut")


def test_a_verb_beside_the_name_at_the_root_has_it_for_its_subject() -> None:
    tree = mended(
        repair_missing_verbs,
        "Blinken PROPN Blinken ROOT",
        ", PUNCT touring punct",
        "who PRON touring nsubj",
        f"touring VERB Blinken acl:relcl {FINITE}",
        "Africa PROPN touring obj",
        f"flew VERB Blinken parataxis {FINITE}",
        "away ADV flew advmod",
        ". PUNCT Blinken punct",
    )
    assert tree["Blinken"][:2] == ("nsubj", "flew")


@pytest.mark.parametrize(("verb", "relation"), [("prolonged", "acl"), ("found", "xcomp")])
def test_a_participle_behind_an_object_describes_it_unless_the_verb_says_what_becomes_of_it(
    verb: str, relation: str
) -> None:
    tree = mended(
        repair_missing_verbs,
        "Peru PROPN VERB nsubj".replace("VERB", verb),
        f"{verb} VERB {verb} ROOT {FINITE}",
        f"mission NOUN {verb} obj",
        f"entrusted VERB {verb} xcomp {PARTICIPLE}",
        "to ADP Chile case",
        "Chile PROPN entrusted obl",
    )
    assert tree["entrusted"][0] == relation


def test_people_each_with_a_country_are_a_list_of_people() -> None:
    tree = mended(
        repair_bearers,
        "met VERB met ROOT",
        "Ruto PROPN met obj",
        "of ADP Kenya case",
        "Kenya PROPN Ruto nmod",
        "and CCONJ Museveni cc",
        "Museveni PROPN Kenya conj",
        "d' ADP Uganda case",
        "Uganda PROPN Kenya nmod",
    )
    assert tree["Museveni"][:2] == ("conj", "Ruto")
    assert tree["Uganda"][:2] == ("nmod", "Museveni")


def test_countries_in_a_list_stay_one() -> None:
    tree = mended(
        repair_bearers,
        "met VERB met ROOT",
        "Ruto PROPN met obj",
        "of ADP Kenya case",
        "Kenya PROPN Ruto nmod",
        "and CCONJ Uganda cc",
        "Uganda PROPN Kenya conj",
    )
    assert tree["Uganda"][:2] == ("conj", "Kenya")


def test_the_noun_phrase_behind_a_verb_that_has_a_subject_is_its_object() -> None:
    tree = mended(
        repair_french_phrases,
        "Attaf PROPN rencontré nsubj",
        f"rencontré VERB rencontré ROOT {PARTICIPLE}",
        "Goïta PROPN rencontré nsubj",
        language="fr",
    )
    assert tree["Goïta"][:2] == ("obj", "rencontré")

"""French possessives go with the subject of their clause, object pronouns with anybody but it."""

from __future__ import annotations

import pytest
from scenes import scene
from taking import taken_up

from sahelgraph.language.genders import genders
from sahelgraph.language.whereabouts import whereabouts


def meant(line: str, form: str) -> list[str]:
    """Whom a pronoun of a line takes up."""
    return [actor for words, actor in taken_up("fr", line) if words == form]


@pytest.mark.parametrize(
    ("line", "form", "actors"),
    [
        pytest.param(
            "La:DET France:PROPN:nsubj>reconnaît=france reconnaît:VERB Mohamed_Bazoum:PROPN:obj>reconnaît"
            "=mohamed-bazoum séquestré:VERB:acl>Mohamed_Bazoum avec:ADP sa:DET femme:NOUN:obl>séquestré",
            "sa",
            ["mohamed-bazoum"],
            id="the noun that a participle describes",
        ),
        pytest.param(
            "Sergey_Lavrov:PROPN:nsubj>part=sergey-lavrov part:VERB après:ADP:mark>entretenu entretenu:VERB:advcl>part "
            "avec:ADP le:DET chef:NOUN:obl>entretenu de:ADP la:DET Minusma:PROPN:nmod>chef=minusma dans:ADP son:DET "
            "pays:NOUN:obl>entretenu",
            "son",
            ["sergey-lavrov"],
            id="the subject that an infinitive shares",
        ),
        pytest.param(
            "Le:DET Niger:PROPN:nsubj>écrit=niger écrit:VERB à:ADP l':DET ambassadeur:NOUN:obl>écrit du:ADP "
            "Tchad:PROPN:nmod>ambassadeur=chad et:CCONJ:cc>personnel à:ADP son:DET personnel:NOUN:conj>ambassadeur",
            "son",
            ["chad"],
            id="the member of a list before it",
        ),
        pytest.param(
            "Mohamed_Bazoum:PROPN:nsubj>vit=mohamed-bazoum vit:VERB | Le:DET Niger:PROPN:nsubj>réclamer=niger "
            "va:AUX:aux>réclamer réclamer:VERB son:DET extradition:NOUN:obj>réclamer",
            "son",
            ["mohamed-bazoum"],
            id="somebody else where an extradition is demanded",
        ),
    ],
)
def test_a_possessive_goes_by_the_tree(line: str, form: str, actors: list[str]) -> None:
    assert meant(line, form) == actors


@pytest.mark.parametrize(
    ("line", "form", "actors"),
    [
        pytest.param(
            "La:DET Russie:PROPN:nsubj>livre=russia livre:VERB des:DET avions:NOUN*:obj>livre au:ADP "
            "Niger:PROPN:obl>livre=niger et:CCONJ:cc>envoie lui:PRON:iobj>envoie envoie:VERB:conj>livre "
            "des:DET hommes:NOUN*:obj>envoie",
            "lui",
            [],
            id="'au' is no dative without its letters",
        ),
        pytest.param(
            "La:DET Russie:PROPN:nsubj>livre=russia livre:VERB des:DET avions:NOUN*:obj>livre à:ADP:case>junte la:DET "
            "junte:NOUN:obl>livre=niger et:CCONJ:cc>envoie lui:PRON:iobj>envoie envoie:VERB:conj>livre",
            "lui",
            ["niger"],
            id="the dative of the verb before",
        ),
        pytest.param(
            "Les:DET instructeurs:NOUN*:nsubj>partent=russia partent:VERB | Le:DET Mali:PROPN:nsubj>condamne=mali "
            "les:PRON:obj>condamne condamne:VERB",
            "les",
            ["russia"],
            id="the plural subject of the sentence before",
        ),
        pytest.param(
            "Le:DET Mali:PROPN:nsubj>part=mali part:VERB | Le:DET Niger:PROPN:nsubj>suit=niger "
            "lui:PRON:iobj>suit suit:VERB",
            "lui",
            ["mali"],
            id="the single subject of the sentence before",
        ),
        pytest.param(
            "Le:DET Mali:PROPN:nsubj>part=mali part:VERB | Il:PRON:nsubj>dit dit:VERB lui:PRON:iobj>plaire "
            "plaire:VERB:xcomp>dit",
            "lui",
            [],
            id="never the subject of its own clause",
        ),
        pytest.param(
            "Mohamed_Bazoum:PROPN:nsubj>vit=mohamed-bazoum vit:VERB | La:DET junte:NOUN:nsubj>tient=niger "
            "le:PRON:obj>tient tient:VERB pour:ADP illégal:ADJ:xcomp>tient",
            "le",
            [],
            id="a thing where it is called illegal",
        ),
        pytest.param(
            "Mohamed_Bazoum:PROPN:nsubj>vit=mohamed-bazoum vit:VERB | La:DET junte:NOUN:nsubj>tient=niger "
            "le:PRON:obj>tient tient:VERB",
            "le",
            ["mohamed-bazoum"],
            id="a person",
        ),
        pytest.param(
            "Le:DET Mali:PROPN:nsubj>part=mali part:VERB | La:DET junte:NOUN:nsubj>voit=niger "
            "le:PRON:obj>voit voit:VERB",
            "le",
            [],
            id="not a state, as 'le' may mean what was said",
        ),
    ],
)
def test_an_object_pronoun_means_somebody_other_than_its_subject(line: str, form: str, actors: list[str]) -> None:
    assert meant(line, form) == actors


def test_an_article_takes_up_nobody() -> None:
    line = "Mohamed_Bazoum:PROPN:nsubj>vit=mohamed-bazoum vit:VERB | La:DET paix:NOUN:nsubj>dure dure:VERB"
    assert meant(line, "La") == []


def test_il_in_a_clause_that_opens_its_sentence_is_the_subject_behind_it() -> None:
    line = (
        "Le:DET Niger:PROPN:nsubj>répond=niger répond:VERB | Dans:ADP le:DET texte:NOUN:obl>justifie "
        "qu':PRON:obj>publie il:PRON:nsubj>publie publie:VERB:acl:relcl>texte le:DET "
        "Tchad:PROPN:nsubj>justifie=chad justifie:VERB:root sa:DET décision:NOUN:obj>justifie"
    )
    assert (meant(line, "il"), meant(line, "sa")) == (["chad"], ["chad"])


def test_a_subject_pronoun_is_nobody_inside_the_phrase_that_it_belongs_to() -> None:
    line = (
        "Sergey_Lavrov:PROPN:nsubj>part=sergey-lavrov part:VERB | Le:DET groupe:NOUN:nsubj>ment=jnim "
        "qu':PRON:obj>dirige il:PRON:nsubj>dirige dirige:VERB:acl:relcl>groupe ment:VERB:root"
    )
    assert meant(line, "il") == ["sergey-lavrov"]


def test_ils_are_several_never_one_body() -> None:
    line = (
        "Les:DET instructeurs:NOUN*:nsubj>partent=russia partent:VERB | Le:DET Mali:PROPN:nsubj>dit=mali dit:VERB "
        "ils:PRON:nsubj>mentent mentent:VERB:ccomp>dit"
    )
    assert meant(line, "ils") == ["russia"]


@pytest.mark.parametrize(
    ("line", "gender"),
    [
        ("La:DET.f:det>ministre ministre:NOUN:nsubj>parle Zibo_Kouro:PROPN:appos>ministre=zibo-kouro parle:VERB", "f"),
        ("Le:DET ministre:NOUN:nsubj>parle Zibo_Kouro:PROPN:appos>ministre=zibo-kouro parle:VERB", "m"),
    ],
)
def test_a_feminine_title_tells_the_gender_of_a_person(line: str, gender: str) -> None:
    found = scene("fr", line.replace(".f", ""))
    if ".f" in line:
        found.doc[0].set_morph("Gender=Fem")  # type: ignore[attr-defined]  # missing in the types of spaCy
    assert list(genders(found, ()).values()) == [gender]


def test_whoever_asks_is_meant_in_what_is_asked() -> None:
    line = (
        "Le:DET groupe:NOUN:nsubj>demander=jnim va:AUX:aux>demander demander:VERB au:ADP "
        "Niger:PROPN:obl>demander=niger de:ADP:mark>voir voir:VERB:xcomp>demander en:ADP:case>lui lui:PRON:obl>voir"
    )
    assert meant(line, "lui") == ["jnim"]


def test_il_who_leads_a_group_is_a_person() -> None:
    line = (
        "Sergey_Lavrov:PROPN:nsubj>part=sergey-lavrov part:VERB | Le:DET Niger:PROPN:nsubj>réclame=niger réclame:VERB "
        "| Le:DET groupe:NOUN:nsubj>ment=jnim qu':PRON:obj>diriger il:PRON:nsubj>diriger diriger:VERB:acl:relcl>groupe "
        "ment:VERB:root"
    )
    assert meant(line, "il") == ["sergey-lavrov"]


def test_leurs_are_those_of_all_of_whom_each_was_told() -> None:
    line = (
        "Chacun:PRON:nsubj>part des:ADP pays:NOUN*:nmod>Chacun=mali+niger part:VERB | Leurs:DET:det>plans "
        "plans:NOUN*:nsubj>plaisent plaisent:VERB"
    )
    assert sorted(meant(line, "Leurs")) == ["mali", "niger"]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (
            "Il va à:ADP:case>Niamey Niamey:PROPN:obl>va=niamey . | Des soldats y:PRON:obl>restent restent:VERB",
            "niamey",
        ),
        ("Il va à:ADP:case>Niamey Niamey:PROPN:obl>va=niamey . | Des soldats y:PRON:obl>tenir tenir:VERB", ""),
    ],
)
def test_y_is_the_place_named_before_unless_its_verb_has_another(line: str, place: str) -> None:
    built = scene("fr", line)
    position = built.forms.index("y")
    built.doc[position].head.lemma_ = built.forms[built.doc[position].head.i]
    assert whereabouts(built, position) == ((place,) if place else ())


def test_y_is_not_the_home_of_whoever_is_there() -> None:
    line = (
        "Le:DET Niger:PROPN:nsubj>va=niger va:VERB à:ADP:case>Russie Russie:PROPN:obl>va=russia | "
        "Lavrov:PROPN:nsubj>signe=sergey-lavrov y:PRON:obl>signe signe:VERB"
    )
    built = scene("fr", line)
    assert whereabouts(built, built.forms.index("y")) == ("niger",)

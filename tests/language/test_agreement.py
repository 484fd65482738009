"""French words hung on what they agree with, and on what can govern them."""

from __future__ import annotations

from spacy.tokens import Doc
from test_repairs import clause

from sahelgraph.language.agreement import repair_agreement


def tree(doc: Doc) -> list[tuple[str, str, str]]:
    repair_agreement(doc)
    return [(token.text, token.head.text, token.dep_) for token in doc]


def test_the_noun_before_an_adjective_heads_their_phrase() -> None:
    doc = clause(
        ("tués", "VERB", 0, "ROOT"),
        ("par", "ADP", 4, "case"),
        ("des", "DET", 4, "det"),
        ("rebelles", "NOUN", 4, "amod"),
        ("présumés", "ADJ", 0, "obl"),
    )
    found = tree(doc)
    assert ("rebelles", "tués", "obl") in found
    assert ("présumés", "rebelles", "amod") in found
    assert ("par", "rebelles", "case") in found


def claimed(gender: str) -> Doc:
    doc = clause(
        ("tirs", "NOUN", 0, "ROOT"),
        ("de", "ADP", 2, "case"),
        ("roquettes", "NOUN", 0, "nmod"),
        ("revendiqués", "VERB", 2, "acl"),
    )
    for place, morph in ((0, "Gender=Masc|Number=Plur"), (2, "Gender=Fem|Number=Plur")):
        doc[place].set_morph(morph)  # type: ignore[attr-defined]  # missing in the types of spaCy
    doc[3].set_morph(f"Gender={gender}|Number=Plur|Tense=Past|VerbForm=Part")  # type: ignore[attr-defined]  # as above
    return doc


def test_a_participle_describes_the_noun_that_it_agrees_with() -> None:
    assert ("revendiqués", "tirs", "acl") in tree(claimed("Masc"))
    assert ("revendiqués", "roquettes", "acl") in tree(claimed("Fem"))


def opposed(preposition: str) -> Doc:
    return clause(
        ("opposent", "VERB", 0, "ROOT"),
        ("l'", "DET", 2, "det"),
        ("armée", "NOUN", 0, "obj"),
        ("ghanéenne", "ADJ", 2, "amod"),
        (preposition, "ADP", 5, "case"),
        ("rebelles", "NOUN", 3, "obl"),
    )


def test_what_is_of_a_country_takes_no_complement() -> None:
    assert ("rebelles", "opposent", "obl") in tree(opposed("aux"))
    assert ("rebelles", "armée", "nmod") in tree(opposed("des"))

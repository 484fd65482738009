from __future__ import annotations

from scenes import STATES, scene

from sahelgraph.language.latter import last_several, of_office
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import Scene


def noted(line: str) -> tuple[Scene, Record]:
    found = scene("fr", line)
    record = Record(found, STATES)
    for position in found.heads():
        record.note(position)
    return found, record


def last(line: str) -> tuple[str, ...]:
    """Whom "ces derniers" at the end of a line means."""
    found, record = noted(line + " | ces:DET derniers:ADJ:nsubj>partent partent:VERB:root")
    return last_several(record, found.forms.index("derniers"), "Masc")


def test_the_last_means_the_last_plural() -> None:
    assert last("Mali:PROPN:nsubj>combat=mali combat:VERB:root rebelles:NOUN*:obj>combat=jnim") == ("jnim",)


def test_the_last_means_nobody_where_the_last_plural_names_nobody() -> None:
    assert last("rebelles:NOUN*:nsubj>visent=jnim visent:VERB:root soldats:NOUN*:obj>visent") == ()


def test_nouns_inside_prepositions_are_passed_over() -> None:
    line = "il combat:VERB:root rebelles:NOUN*:obj>combat=jnim aux:ADP:case>côtés côtés:NOUN*:obl>combat"
    assert last(line) == ("jnim",)


def test_a_list_of_names_is_a_plural() -> None:
    line = "Mali:PROPN:nsubj>partent=mali et:CCONJ:cc>Niger Niger:PROPN:conj>Mali=niger partent:VERB:root"
    assert set(last(line)) == {"mali", "niger"}


def test_the_state_behind_an_office_only_says_whose_it_is() -> None:
    office = "chef:NOUN:appos>Goïta de:ADP:case>Mali Mali:PROPN:nmod>chef=mali"
    found, record = noted(f"Goïta:PROPN:nsubj>part=assimi-goita {office} part:VERB:root")
    assert [of_office(found, said) for said in record.said] == [False, True]

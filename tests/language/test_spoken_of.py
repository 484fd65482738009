"""Which state a report speaks of at a place."""

from __future__ import annotations

from scenes import STATES, scene

from sahelgraph.language.salience import Record
from sahelgraph.model import ActorId, Via


def test_a_country_named_by_its_citizen_alone_is_not_the_country_that_is_spoken_of() -> None:
    line = (
        "Le:DET Mali:PROPN:nsubj>écoute=mali écoute:VERB le:DET Tchadien:NOUN:obj>écoute=chad "
        "Zibo_Kouro:PROPN:appos>Tchadien=zibo-kouro | Le:DET pays:NOUN:nsubj>attend attend:VERB"
    )
    built = scene("fr", line)
    built.remove(4)
    built.add(4, 5, ActorId("chad"), Via.DEMONYM)
    record = Record(built, STATES)
    for place in built.heads():
        record.note(place)
    assert record.home(7) == "mali"

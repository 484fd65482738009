"""Coreference: a report is read once from left to right, and what takes something up is given its actors.

Pronouns, descriptions and offices without a name each have a module; here is the order in which they are read.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sahelgraph.language.affiliates import AFFILIATES, take_up_affiliate
from sahelgraph.language.bare_persons import BarePersons
from sahelgraph.language.binding import Binding
from sahelgraph.language.capitals import take_up_capital
from sahelgraph.language.descriptions import Descriptions
from sahelgraph.language.designations import Designations
from sahelgraph.language.first_person import take_up_first_person
from sahelgraph.language.french_binding import CLITICS, plain
from sahelgraph.language.guards import GUARDS, Guards
from sahelgraph.language.issuers import take_up_ours
from sahelgraph.language.others import Others
from sahelgraph.language.people import People
from sahelgraph.language.pronouns import Pronouns
from sahelgraph.language.repeats import Repeats
from sahelgraph.language.salience import Record
from sahelgraph.language.scene import Scene
from sahelgraph.language.self_names import take_up_self_name
from sahelgraph.language.short_names import take_up_short_names
from sahelgraph.language.whereabouts import is_there, whereabouts
from sahelgraph.model import Actor, ActorId, Via


def resolve(
    scene: Scene,
    people: People,
    states: Mapping[str, ActorId],
    juntas: Collection[ActorId],
    colonies: Mapping[ActorId, ActorId],
    blocs: Mapping[ActorId, Collection[ActorId]],
    actors: Mapping[ActorId, Actor],
) -> None:
    """Add a mention for every pronoun, description and office that certainly takes up an actor.

    Args:
        scene: the report, with its names.
        people: finds the holders of offices that stand without a name.
        states: states by country code.
        juntas: the states under military rule at the report's date.
        colonies: former colonies and who ruled them.
        blocs: the organisations that states are members of, with all states that ever were.
        actors: the actors of the registry.
    """
    take_up_short_names(scene)
    record = Record(scene, states, colonies)
    descriptions = Descriptions(scene, record, people, juntas, colonies, blocs)
    pronouns = Pronouns(scene, record, Binding(scene, descriptions.take_up_ahead), people.titles)
    designations = Designations(scene, record, people, blocs)
    repeats = Repeats(scene, record)
    others = Others(scene, record)
    guards = Guards(scene, record, actors)
    persons = BarePersons(scene, people.titles, people.roll)
    lexicon = scene.lexicon
    clitics = lexicon.language == "fr"
    relational = lexicon.relational.keys() | lexicon.homes
    bodies = people.titles.bodies - lexicon.government - lexicon.forces - lexicon.people
    repeated = frozenset().union(*lexicon.circles)
    designating = lexicon.polities.keys() | lexicon.towns | lexicon.captives | lexicon.firsts | lexicon.seconds
    loose = frozenset().union(*(c.nouns | c.heads for c in lexicon.collectives if c.fighting))
    loose |= {noun for noun, kinds in lexicon.descriptions.items() if "MilitaryMission" in kinds}
    described = lexicon.descriptions.keys() | lexicon.colonial | lexicon.bare | lexicon.bare_heads | lexicon.uniformed
    for position, form in enumerate(scene.forms):
        if not scene.at(position):
            if form in lexicon.seconds:
                designations.take_up(position, form)
            if scene.at(position):
                pass
            elif plain(form) in lexicon.pronouns or (
                clitics and form in CLITICS and scene.doc[position].pos_ == "PRON"
            ):
                if not take_up_self_name(scene, record, position):
                    pronouns.take_up(position)
            elif form in designating or form in described:
                designations.take_up(position, form)
        if not scene.at(position) and form in repeated:
            repeats.take_up(position, form)
        if form.rpartition(" ")[2] in loose and scene.at(position):
            descriptions.specify(position)
        if not scene.at(position) and (form in relational or form in lexicon.descriptions):
            others.take_up(position, form)
        if not scene.at(position):
            if form in lexicon.numbers:
                descriptions.headless(position, lexicon.numbers[form])
            if form in described and not scene.at(position) and not _of_any_body(scene, position):
                descriptions.take_up(position, form)
            elif is_there(scene, position):
                for actor in whereabouts(scene, position):
                    scene.add(position, position + 1, actor, Via.COREFERENCE)
            elif form in GUARDS:
                guards.take_up(position)
            elif form in AFFILIATES:
                take_up_affiliate(scene, position)
        if not scene.at(position) and position in people.unheld:
            people.take_up(position, record.home(position), record.last_person(), record.subjects_above(position))
        if form in persons.nouns and not scene.at(position):
            persons.take_up(position)
        if not scene.at(position):
            take_up_capital(scene, record, position, bodies)
        if scene.at(position):
            record.note(position)
    take_up_ours(record, scene.issuer)
    take_up_first_person(record)


def _of_any_body(scene: Scene, position: int) -> bool:
    """Whether a plural means all members of a body, however many: "aux *États membres*", not "aux trois États"."""
    forms, lexicon = scene.forms, scene.lexicon
    counted = any(form in lexicon.numbers for form in forms[max(0, position - 2) : position])
    return not counted and forms[position + 1 : position + 2] == ["membres"]

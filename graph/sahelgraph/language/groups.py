"""What plural descriptions take up: "the two countries", "the three juntas", "both sides", "the rebels' camps".

A list of just so many that was told before comes first, then the only so many actors of the last sentences, then the
members of a body that has just so many. A plural without an article ("three Sahel states") is told by what follows.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from sahelgraph.language.facing import Facing
from sahelgraph.language.salience import Record, Said
from sahelgraph.language.scene import Scene, is_subject
from sahelgraph.language.whereabouts import located
from sahelgraph.model import ActorId, Via

REACH = 2
REACH_OF_LISTS = 6
"""Sentences back in which actors and lists of actors are sought."""

PAIR = 2
"""Two countries are any two; from three on a number tells of a group."""

_NEAR = 6
"""Words after a noun within which a body whose members are meant is named ("the three partners in the Alliance")."""

_AHEAD = 3
"""Sentences within which what a headline counts is named."""

_FACING = frozenset(["voisins", "neighbours", "neighbors"])
"""Plurals for those who face one another though they name one kind of actor."""

_BETWEEN = frozenset([",", "and", "et", "the", "le", "la", "l'", "les", "du", "de", "d'", "by", "par", "of"])
_AND = frozenset(["and", "et"])
_SIDES = frozenset(["State", "ArmedGroup", "Coalition", "Organisation", "Collective", "Person"])
_COUNTED = ("State", "ArmedGroup", "Company")
_UPON = frozenset(["on", "upon"])
_QUALIFYING = frozenset(["amod", "compound", "nmod:desc"])


class Groups:
    """Finds the actors of plural descriptions in one report."""

    def __init__(
        self,
        scene: Scene,
        record: Record,
        juntas: Collection[ActorId],
        colonies: Mapping[ActorId, ActorId],
        blocs: Mapping[ActorId, Collection[ActorId]],
    ) -> None:
        """See :class:`sahelgraph.language.descriptions.Descriptions` for the arguments."""
        self.scene = scene
        self.record = record
        self.juntas = juntas
        self.colonies = colonies
        self.blocs = blocs
        self.facing = Facing(scene, record)

    def before(self, position: int, kinds: frozenset[str], number: int, *, juntas: bool) -> tuple[ActorId, ...]:
        """The actors of the kinds that a plural takes up, ``number`` if it tells one, with ``juntas`` only such."""
        united = self.scene.forms[position] in self.scene.lexicon.united
        opposed = len(kinds) > 1

        mediators = self._mediators(position) | self._doers(position)

        def fits(actor: ActorId) -> bool:
            return self.scene.kind(actor) in kinds and actor not in mediators

        if number in (0, PAIR) and (opposed or self.scene.forms[position] in _FACING):
            pair = self.facing.pair(position, fits)
            if pair or self.scene.forms[position] in _FACING:
                return pair or self._only_states(mediators)
        for said in self.record.before(position, fits, reach=REACH_OF_LISTS if number or united else REACH):
            if opposed or not (number or said.subject or self._named(said)) or self._of_name(said):
                continue
            far = self.record.sentences[position] - said.sentence > REACH
            together = tuple(actor for actor in self.record.together(said) if fits(actor))
            if juntas and not all(actor in self.juntas for actor in together):
                continue
            if far and number == PAIR and self._apart(position, together):
                break
            if len(together) == (number or max(PAIR, len(together))):
                return together
        if not number or (opposed and number == PAIR and self._alone(position)):
            return ()
        found = self._only_list(fits, number) or self._pool(position, kinds, number, mediators)
        found = found or self._told(position, kinds, number, mediators)
        if juntas and not all(actor in self.juntas for actor in found):
            found = ()
        members = self._members(position, number) if not found and number > PAIR and not opposed else ()
        return found or (members if not juntas or all(actor in self.juntas for actor in members) else ())

    def _only_list(self, fits: Callable[[ActorId], bool], number: int) -> tuple[ActorId, ...]:
        """The members of the only list of so many, three or more, that the report has given, however long ago."""
        every = (tuple(a for a in self.record.together(said) if fits(a)) for said in self.record.said)
        lists = {frozenset(listed): listed for listed in every if len(listed) == number}
        return next(iter(lists.values())) if number > PAIR and len(lists) == 1 else ()

    def _only_states(self, without: Collection[ActorId]) -> tuple[ActorId, ...]:
        """The two states that the report has spoken of so far, by name or by their people, if there are no more."""
        homes = {self.record.home_of(actor) for said in self.record.said for actor in said.actors}
        states = tuple(sorted(home for home in homes if home is not None and home not in without))
        return states if len(states) == PAIR else ()

    def _mediators(self, position: int) -> frozenset[ActorId]:
        """Who stands between those whom a plural means, and is none of them: "*Togo* mediates between the two"."""
        token = self.scene.doc[position]
        lexicon, holder = self.scene.lexicon, token.head
        between = any(child.dep_ == "case" and child.lower_ in lexicon.between for child in token.children)
        verb = holder.head if holder.pos_ == "NOUN" else holder
        mediating = not lexicon.mediating.isdisjoint({self.scene.forms[holder.i], holder.lemma_.lower()})
        if not between or not (mediating or holder.pos_ == "VERB"):
            return frozenset()
        doers = (child for child in verb.children if child.dep_ == "nsubj")
        return frozenset(actor for doer in doers for actor in self.scene.owners(doer.i))

    def _alone(self, position: int) -> bool:
        """Whether this sentence and the one before do not tell who "both sides" are.

        Those who are called upon are no bystanders: not just any two that were named, but a pair at odds or in talks.
        """
        if is_subject(self.scene.doc[position]):
            return False
        if self._acted_upon(position):
            return True
        before = self.record.in_sentence(self.record.sentences[position] - 1)
        here = self.record.in_sentence(self.record.sentences[position])
        states = {a for said in (*before, *here) for a in said.actors if self.scene.kind(a) in _SIDES}
        return len(states) < PAIR

    def _doers(self, position: int) -> frozenset[ActorId]:
        """Who does it to those whom a plural means, and is none of them: "*Togo* called on both sides"."""
        if not self._acted_upon(position):
            return frozenset()
        doers = (child for child in self.scene.doc[position].head.children if child.dep_ == "nsubj")
        named = [actor for doer in doers for actor in self.scene.owners(doer.i)]
        homes = (self.record.home_of(actor) for actor in named)  # nor is it the state of a minister who does
        return frozenset(named) | {home for home in homes if home is not None}

    def _acted_upon(self, position: int) -> bool:
        token = self.scene.doc[position]
        called = any(child.dep_ == "case" and child.lower_ in _UPON for child in token.children)
        return token.dep_ == "obj" or (called and token.dep_.startswith("obl"))

    def headless(self, position: int, number: int) -> tuple[ActorId, ...]:
        """Whom "the two", "both" or "all three" means: two people, else so many states, armed groups or companies."""
        people = self._pool(position, frozenset({"Person"}), number) if number == PAIR else ()
        found = (self.before(position, frozenset({kind}), number, juntas=False) for kind in _COUNTED)
        return people or next(filter(None, found), ())

    def _apart(self, position: int, pair: Collection[ActorId]) -> bool:
        """Whether nothing was said of a pair in the last sentences, so that another is nearer."""
        here = self.record.sentences[position]
        near = {a for back in range(REACH + 1) for said in self.record.in_sentence(here - back) for a in said.actors}
        return not near.intersection(pair)

    def _pool(
        self, position: int, kinds: frozenset[str], number: int, without: Collection[ActorId] = ()
    ) -> tuple[ActorId, ...]:
        """All actors of the last sentences that are no mere qualities of others, if they are just so many."""
        pool: set[ActorId] = set()
        for back in range(REACH + 1):
            for said in self.record.in_sentence(self.record.sentences[position] - back):
                aside = said.adjective or self.qualifies(said) or self._of_name(said)
                if not (aside or (len(kinds) > 1 and located(self.scene.doc[said.position]))):  # no side is "in Togo"
                    pool.update(actor for actor in said.actors if self.scene.kind(actor) in kinds)
            pool.difference_update(without)
            if len(pool) >= number:
                return tuple(sorted(pool)) if len(pool) == number else ()
        return ()

    def _told(
        self, position: int, kinds: frozenset[str], number: int, without: Collection[ActorId] = ()
    ) -> tuple[ActorId, ...]:
        """As :meth:`_pool`, but states also through their people, towns and adjectives."""
        if "State" not in kinds:
            return ()
        pool: set[ActorId] = set()
        for back in range(REACH + 1):
            for said in self.record.in_sentence(self.record.sentences[position] - back):
                if self.scene.forms[said.position + 1 : said.position + 2] == ["-"]:
                    continue  # "London-listed" tells of no state
                if len(kinds) > 1 and located(self.scene.doc[said.position]):
                    continue
                pool.update(home for actor in said.actors if (home := self.record.home_of(actor)) is not None)
            pool.difference_update(without)
            if len(pool) >= number:
                return tuple(sorted(pool)) if len(pool) == number else ()
        return ()

    def qualifies(self, said: Said) -> bool:
        """Whether a name only says of what kind the noun after it is ("London-listed", "a UN peacekeeper")."""
        token = self.scene.doc[said.position]
        return token.dep_ in _QUALIFYING and token.head.i > token.i and not self.scene.at(token.head.i)

    def _of_name(self, said: Said) -> bool:
        """Whether a name only says whence another is: "*France's* Orano", "GoviEx of *Canada*"."""
        token = self.scene.doc[said.position]
        named = token.head.pos_ == "PROPN" and bool(self.scene.at(token.head.i))
        return named and token.dep_ in ("nmod:poss", "nmod")

    def _members(self, position: int, number: int) -> tuple[ActorId, ...]:
        """The members of the one organisation named so far that has, or had, just so many ("the five countries")."""
        said = {actor for said in self.record.said for actor in said.actors}
        beside = range(position, min(position + _NEAR, len(self.scene.forms)))
        said.update(actor for place in beside for actor in self.scene.owners(place))
        named = said | {parent for actor in said if (parent := self.scene.actor(actor).parent)}
        fitting = [bloc for bloc in sorted(named & self.blocs.keys()) if len(self.blocs[bloc]) == number]
        return tuple(sorted(self.blocs[fitting[0]])) if len(fitting) == 1 else ()

    def _named(self, said: Said) -> bool:
        """Whether a mention is a name and no demonym, so that a list of such is one of states."""
        return all(mention.via in (Via.NAME, Via.METONYM) for mention in self.scene.at(said.position))

    def colonised(self, position: int, number: int) -> tuple[ActorId, ...]:
        """The former colonies that were named last in one list or one description."""
        for said in self.record.before(position, self.colonies.__contains__, reach=REACH):
            together = self.record.together(said)
            counted = len(together) == number if number else len(together) > 1
            if counted and all(actor in self.colonies for actor in together):
                return together
        return ()

    def ahead(self, position: int, number: int, *, juntas: bool) -> tuple[ActorId, ...]:
        """The states that explain a plural of the first sentences: the first list of them that follows."""
        for found in self._lists(position):
            if juntas and not all(actor in self.juntas for actor in found):
                continue
            if len(found) == (number or max(PAIR, len(found))):
                return found
        return self._members(position, number) if number > PAIR else ()

    def _lists(self, position: int) -> Iterator[tuple[ActorId, ...]]:
        """The states in each list of names within a few sentences after a position."""
        scene, here = self.scene, self.record.sentences[position]
        run: dict[ActorId, None] = {}
        joined = False
        for place in range(position + 1, len(scene.forms)):
            if self.record.sentences[place] > here + _AHEAD:
                break
            states = [actor for actor in scene.owners(place) if scene.kind(actor) == "State"]
            if len(states) > 1:
                yield tuple(states)
            elif states and scene.doc[place].pos_ == "PROPN":
                run.update(dict.fromkeys(states))
            elif run and (scene.forms[place] not in _BETWEEN or scene.doc[place].is_sent_start):
                if joined and len(run) > 1:
                    yield tuple(run)
                run, joined = {}, False
            joined = joined or (bool(run) and scene.forms[place] in _AND)

"""The offices of a report: who holds which, whose it is where the text leaves it out, and which are over."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from sahelgraph.background import LEADS
from sahelgraph.background import Offices as Background
from sahelgraph.language.acting_states import acting_state, reporting_state
from sahelgraph.language.holding import OF, POSSESSIVE, Holding, has_offices
from sahelgraph.language.naming import appointer, is_denied, leaves
from sahelgraph.language.offices import DETERMINERS, Phrase
from sahelgraph.language.parsed import Office
from sahelgraph.language.scene import BODIES, Scene
from sahelgraph.language.titles import Titles
from sahelgraph.model import ActorId, Span, Via

_INDEPENDENT = frozenset(
    ["InternationalOrganisation", "Company", "ArmedGroup", "MilitaryMission", "CivilSociety", "Media", "Coalition"]
)
"""Kinds of bodies whose people are introduced by an office in them; those of a state's organs by one in the state."""

_OPPOSING = frozenset(["opposant", "opposante", "opponent", "figure", "figures", "tenor"])
PARTISAN = frozenset(["PoliticalParty", "ArmedGroup"])
_THE = frozenset({"the", "le", "la", "l'"})
FOUNDING = frozenset({"founder", "co-founder"})
"""Titles that tell of a deed and yield to an office."""
_LEADER, _MEMBER = "leader", "official"


class Roll:
    """Collects the offices of one report, each person, organisation and end once."""

    def __init__(
        self,
        scene: Scene,
        titles: Titles,
        states: Mapping[str, ActorId],
        background: Background,
        known: Container[ActorId],
    ) -> None:
        """``states`` maps country codes to states.

        ``background`` knows who held which office when, ``known`` are the actors of the registry.
        """
        self.scene = scene
        self.titles = titles
        self.states = states
        self.background = background
        self.known = known
        self.held: set[int] = set()
        self.heard: frozenset[int] = frozenset()
        self._found: dict[tuple[ActorId, ActorId, bool, bool], Office] = {}

    @property
    def offices(self) -> tuple[Office, ...]:
        """The offices found so far, in text order."""
        return tuple(sorted(self._found.values(), key=lambda office: office.span))

    def hold_all(self, holdings: Iterable[Holding], *, guess: bool) -> None:
        """Note every office whose owner the text gives or the person's own state or body supplies.

        An office that an earlier call noted is left alone. With ``guess`` the state that the report speaks of supplies
        the owner too, where nothing else does.
        """
        self.heard = frozenset(self.held)
        for holding in holdings:
            person = self.scene.person_at(holding.person)
            if person is None or (holding.phrase is not None and holding.phrase.noun in self.heard):
                continue
            if holding.phrase is None:
                self._bare(holding, person)
            else:
                self._phrase(holding, holding.phrase, person, guess=guess)

    def _phrase(self, holding: Holding, phrase: Phrase, person: ActorId, *, guess: bool) -> None:
        owner = holding.owner or self._named_owner(person, phrase) or self._possessor(person, phrase)
        owner = owner or self._appointing(holding, person, phrase)
        if owner is None and not (phrase.former and phrase.own is not None):  # "his former aide" is of no body now
            owner = self._guess(person, phrase) if guess else self._own(person, phrase)
            if owner is not None and not guess and self._told_later(phrase, owner):
                return
        if owner is None or not self.fits(phrase, owner):
            return
        first, last = min(holding.first, phrase.first), max(holding.last, holding.person + 1)
        self.held.add(phrase.noun)
        head = self.is_head(phrase, owner)
        former, planned = phrase.former or holding.former, holding.planned
        self.note(holding.person, first, last, owner, phrase.title, head=head, former=former, planned=planned)

    def _appointing(self, holding: Holding, person: ActorId, phrase: Phrase) -> ActorId | None:
        """The state of the person who names another to an office in a state: "*Goïta* appointed X minister"."""
        if phrase.core not in self.titles.governmental or phrase.own is not None or phrase.body:
            return None
        one = appointer(self.scene, self.titles, holding.person)
        state = self.state_served(one) if one is not None and one != person else None
        return state if state == self.states.get(self.scene.actor(person).country or "", state) else None

    def _told_later(self, phrase: Phrase, owner: ActorId) -> bool:
        """Whether a possessive says whose chief somebody is who has no office of his state: "*son* chef, X"."""
        return phrase.own is not None and phrase.chief and self.scene.kind(owner) == "State"

    def is_head(self, phrase: Phrase, owner: ActorId) -> bool:
        """Whether an office is the highest of its owner."""
        if self.scene.kind(owner) == "State":
            return phrase.top
        # "A JNIM commander" is one of several; the commander of a mission is its head.
        several = self.scene.kind(owner) == "ArmedGroup" and phrase.core in self.titles.of_arms
        return phrase.chief and not (several and not self._is_the(phrase))

    def _is_the(self, phrase: Phrase) -> bool:
        """Whether an article or a possessive says that there is one who holds an office."""
        words = self.scene.forms[phrase.first : phrase.noun]
        return phrase.own is not None or not _THE.isdisjoint(words[:1]) or not POSSESSIVE.isdisjoint(words)

    def fits(self, phrase: Phrase, owner: ActorId) -> bool:
        """Whether such an office is one in its owner.

        A rebel leader has none in the state he is a citizen of, and no organisation of states has a commander. Whoever
        heads a firm or a union that nothing names heads no state: "le patron de la société *turque*".
        """
        if self.scene.kind(owner) == "InternationalOrganisation" and phrase.core in self.titles.of_arms:
            return False
        if self.scene.kind(owner) != "State" or phrase.core in self.titles.professions:
            return self.scene.kind(owner) != "State"
        within = self.scene.forms[phrase.noun + 1 : phrase.last]
        if not (self.titles.firms | self.titles.unions).isdisjoint(within):
            return False
        return not any(word in self.titles.against for word in self.scene.forms[phrase.first : phrase.last])

    def _bare(self, holding: Holding, person: ActorId) -> None:
        assert holding.owner is not None
        head, role = holding.leads, holding.role or (_LEADER if holding.leads else _MEMBER)
        published = self.scene.report.published
        if not (holding.leads or holding.role) and published is not None:
            for fact in self.background.offices_of(person, published):
                if fact.object == holding.owner:
                    head, role = fact.relation == "leads", fact.role or role
        first, last, former = holding.first, holding.last, holding.former
        self.note(holding.person, first, last, holding.owner, role, head=head, former=former)

    def _named_owner(self, person: ActorId, phrase: Phrase) -> ActorId | None:
        """The owner that a phrase names; a state that it only takes up ("the junta's") yields to the person's own."""
        own = self.states.get(self.scene.actor(person).country or "")
        if phrase.owner is None or own is None or own == phrase.owner or self.scene.kind(phrase.owner) != "State":
            return phrase.owner
        mentions = [m for place in range(phrase.first, phrase.last) for m in self.scene.at(place)]
        taken_up = all(m.via is Via.COREFERENCE for m in mentions if m.actor == phrase.owner)
        return own if taken_up else phrase.owner

    def _possessor(self, person: ActorId, phrase: Phrase) -> ActorId | None:
        """The state or body behind "its" and "their", or the state of the person behind "his"."""
        for actor in self.antecedents(phrase):
            if self.scene.kind(actor) == "Person":
                if phrase.core in self.titles.personal:
                    return None  # "his lawyer" serves no state
                own = self.states.get(self.scene.actor(person).country or "")
                return own or self.body_of(actor) or self.state_of(actor)
            state = self.scene.kind(actor) == "State"
            if has_offices(self.scene, actor) and not (state and phrase.core in self.titles.private):
                return actor
        return None

    def antecedents(self, phrase: Phrase) -> tuple[ActorId, ...]:
        """Who is meant by the possessive of a phrase; "whose" takes up the noun that its clause describes."""
        if phrase.own is None:
            return ()
        if self.scene.forms[phrase.own] != "whose":
            return self.scene.owners(phrase.own)
        token = self.scene.doc[phrase.own]
        while token.head.i != token.i and token.dep_ != "acl:relcl":
            token = token.head
        before = next((p for p in (phrase.own - 1, phrase.own - 2) if p >= 0 and self.scene.at(p)), None)
        return self.scene.owners(token.head.i) or (self.scene.owners(before) if before is not None else ())

    def state_served(self, person: ActorId) -> ActorId | None:
        """The state whose government a person can be said to have: none for the staff of other bodies."""
        parent = self.scene.actor(person).parent
        return None if parent and self.scene.kind(parent) in _INDEPENDENT else self.state_of(person)

    def state_of(self, person: ActorId) -> ActorId | None:
        """The state a person belongs to: by the offices of the report, else by the registry."""
        for office in self._found.values():
            if office.person == person and self.scene.kind(office.organisation) == "State":
                return office.organisation
        return self.states.get(self.scene.actor(person).country or "")

    def body_of(self, person: ActorId) -> ActorId | None:
        """The organisation of states that a person is of: "President von der Leyen" is no president of her country.

        Where the facts know when somebody led one, it is the one of the report's day.
        """
        day, parent = self.scene.report.published, self.scene.actor(person).parent
        body = parent if parent and self.scene.kind(parent) == "InternationalOrganisation" else None
        led = [fact for fact in self.background.career(person) if fact.relation == LEADS and fact.object == body]
        if day is None or not led or any(fact in led for fact in self.background.offices_of(person, day)):
            return body
        then = {fact.object for fact in self.background.offices_of(person, day) if fact.relation == LEADS}
        others = [other for other in then if self.scene.kind(other) == "InternationalOrganisation"]
        return others[0] if len(others) == 1 else None

    def _own(self, person: ActorId, phrase: Phrase) -> ActorId | None:
        """Whose office it is where the phrase does not say: the person's own body or state, if the office fits it."""
        actor = self.scene.actor(person)
        parent = actor.parent
        if phrase.core in _OPPOSING and parent and self.scene.kind(parent) not in PARTISAN:
            return None  # an opponent is one in no commission that he once chaired
        if parent and phrase.core not in self.titles.governmental and self.scene.kind(parent) in _INDEPENDENT:
            day = self.scene.report.published
            return parent if day is None or self.scene.actor(parent).existed(day) else None
        if phrase.top and (body := self.body_of(person)):
            return body
        if not actor.country and phrase.core in self.titles.governmental and self.scene.issuer is not None:
            return self.scene.issuer
        return None if phrase.core in self.titles.private or phrase.body else self.states.get(actor.country or "")

    def _guess(self, person: ActorId, phrase: Phrase) -> ActorId | None:
        """As :meth:`_own`, else the state that the report speaks of, if the phrase is one person's.

        Whose "President X" is, the state named last does not tell: somebody abroad speaks of it too. Of the highest
        office only a state that stands alone around it is taken for the owner.
        """
        own = self._own(person, phrase) or self._presided(person, phrase) or self._of_one_state(phrase)
        if own or phrase.own is not None or phrase.core in self.titles.private or phrase.body:
            return own
        if person not in self.known:
            sole = None if self._specified(phrase) else self.scene.sole_state(phrase.first, anyones=phrase.top)
            sole = sole or acting_state(self.scene, self.titles, phrase)
            sole = sole or reporting_state(self.scene, self.titles, phrase)
            return None if sole is not None and phrase.top and self._visits(sole, phrase) else sole
        article = self.scene.forms[phrase.first] in ("a", "an", "un", "une")
        governing = self.titles.governmental | self.titles.whole_state | self.titles.services
        article = article and phrase.core not in governing and not governing.intersection(self._words(phrase))
        start = self.scene.doc[phrase.first].sent.start if article else 0
        return self.scene.topic(phrase.first, since=start)

    def _of_one_state(self, phrase: Phrase) -> ActorId | None:
        """The only state with such an office ("Deputy *Secretary of State* X"); others say what it is for."""
        words, titles = " ".join(self._words(phrase)), self.titles.of_one_state
        return self.states.get(next((titles[title] for title in titles if words.endswith(title)), ""))

    def _visits(self, state: ActorId, phrase: Phrase) -> bool:
        """Whether a sentence names a state for its envoy alone: "*Russia's* ambassador thanked President X"."""
        first = self.scene.doc[phrase.first].sent.start
        places = [place for place in self.scene.places(state) if first <= place < phrase.first]
        return bool(places) and all(self.scene.forms[self.scene.doc[p].head.i] in self.titles.sent for p in places)

    def _specified(self, phrase: Phrase) -> bool:
        """Whether an office is one of somebody whom nothing else names: "roi *des Mossi*", "head of *Amnesty*".

        What a minister is the minister of, with a capital or without, is a charge.
        """
        doc, forms = self.scene.doc, self.scene.forms
        if phrase.core in self.titles.portfolios:
            return False
        if phrase.noun + 2 >= len(forms) or forms[phrase.noun + 1] not in OF | {"des"}:
            return False
        place = phrase.noun + 2 + (forms[phrase.noun + 2] in DETERMINERS[self.titles.language])
        return place < len(forms) and doc[place].pos_ == "PROPN" and not self.scene.at(place)

    def _presided(self, person: ActorId, phrase: Phrase) -> ActorId | None:
        """The body that the report names and that a person chaired on its day: "Bola Tinubu stays on as chairman"."""
        day = self.scene.report.published
        if day is None or not phrase.chief or phrase.core not in self.titles.private:
            return None
        led = (f.object for f in self.background.offices_of(person, day) if f.relation == LEADS)
        return next((body for body in led if self.scene.kind(body) in BODIES and self.scene.places(body)), None)

    def _words(self, phrase: Phrase) -> list[str]:
        return self.scene.forms[phrase.first : phrase.last]

    def note(
        self,
        person: int,
        first: int,
        last: int,
        owner: ActorId,
        title: str,
        *,
        head: bool,
        former: bool,
        planned: bool = False,
    ) -> None:
        """Note one office over the tokens ``first`` to before ``last``; the first mention of an office stays."""
        who = self.scene.person_at(person)
        if who is None or who == owner:
            return
        who = self.scene.settle(person)
        former = former or self.ousted(who)
        start = self.scene.doc[first].idx
        end = self.scene.doc[last - 1].idx + len(self.scene.doc[last - 1].text)
        office = Office(
            span=Span(start, end),
            person=who,
            organisation=owner,
            title=title,
            head=head,
            former=former and not planned,
            planned=planned,
        )
        key = (who, owner, office.former, planned)
        if key not in self._found or self._found[key].title in FOUNDING:
            self._found[key] = office

    def ousted(self, person: ActorId) -> bool:
        """Whether the report says that a person was removed or died: he is the object of such a word."""
        return any(self.is_ousted(position) for position in self.scene.places(person))

    def is_ousted(self, position: int) -> bool:
        """Whether a token is the object of a word of removal, or the subject of one of leaving or death."""
        scene, titles = self.scene, self.titles
        token = scene.doc[position]
        if token.dep_ in ("nmod:poss", "det:poss", "det"):
            return False
        clauses = [c for c in token.children if c.dep_ == "acl:relcl" and scene.forms[c.i] in titles.ousting]
        if any(child.dep_ == "nsubj:pass" for clause in clauses for child in clause.children):
            return True  # "X, who was *overthrown*"
        for _ in range(3):
            governor, dep = token.head, token.dep_.split(":")[0]
            passive = token.dep_ == "nsubj:pass"
            undergone = passive or dep in ("obj", "nmod", "acl", "obl:arg")
            if scene.forms[governor.i] in titles.ousting and undergone and not is_denied(governor):
                case = next((scene.forms[c.i] for c in token.children if c.dep_ == "case"), "")
                return case in ("", "of", "de", "du", "d'", "against", "contre")
            if dep == "nsubj" and leaves(scene, titles, governor):
                return True
            if dep not in ("appos", "flat", "nmod", "conj", "compound"):
                return False
            known = scene.person_at(governor.i) is not None or scene.forms[governor.i] in titles.offices
            if not known and (dep == "conj" or (dep == "appos" and "Plur" in governor.morph.get("Number", []))):
                return False  # "dismissed the claims, the adviser, X, observing that"
            token = governor
        return False

    def has_office(self, person: ActorId) -> bool:
        """Whether the report gives a person an office."""
        return any(office.person == person for office in self._found.values())

"""How a report puts a predicate, and who says so: status and speaker read together, from the inside out.

From the predicate up to the root of its sentence each governor may change the status (:mod:`.status`), and the
innermost one that speaks and is a known actor is the speaker (:mod:`.speakers`): in direct speech whoever is quoted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sahelgraph.extraction import cues, forms
from sahelgraph.extraction.achieved import achieved
from sahelgraph.extraction.cues import Force, Operator
from sahelgraph.extraction.losses import HARMING
from sahelgraph.extraction.marks import Marks
from sahelgraph.extraction.prospects import outlook
from sahelgraph.extraction.scope import Kind, Link, Scope, base, form, has, infinitive, introduced, marker, passive
from sahelgraph.extraction.speakers import AHEAD, ANSWERS, BACKING, SPEECH, WEAK, Resolve, Speakers, mentioned
from sahelgraph.extraction.status import about, at_word, for_another, imputed, indefinite, still, under, within
from sahelgraph.extraction.tenses import has_lasted
from sahelgraph.language.heads import behind_comma, is_finite
from sahelgraph.language.parsed import Parsed
from sahelgraph.language.quotation import Quotation, holding, quotations
from sahelgraph.model import ActorId, RelationId, Status

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Stance:
    """How a report puts a predicate: its status, and whom it cites for it (``None``: nobody)."""

    status: Status
    speaker: ActorId | None = None


@dataclass(slots=True)
class _Reading:
    """What is known so far on the way up."""

    status: Status
    speaker: ActorId | None = None
    weak: ActorId | None = None
    factual: bool = field(default=False)
    apart: bool = field(default=False)
    given: bool = field(default=False)


class Stances:
    """Reads the stances of one report; build it once a report."""

    def __init__(self, parsed: Parsed, resolve: Resolve | None = None) -> None:
        """``resolve`` gives the actors of a noun phrase by its head; without it, those of the mentions that hold it."""
        self._cues = cues.load(parsed.report.language)
        self._relations = cues.relations()
        self._scope = Scope(self._cues)
        self._marks = Marks(self._cues)
        persons = frozenset(office.person for office in parsed.offices)
        self._speakers = Speakers(self._scope, resolve or mentioned(parsed), persons, parsed.report.publisher)
        self._quotations = quotations(parsed.doc)
        self._voices: dict[int, ActorId | None] = {}
        self._known: dict[tuple[object, ...], Stance] = {}

    def of(
        self,
        predicate: Token,
        *,
        relation: RelationId | None = None,
        base: Status = Status.ASSERTED,
        carrier: Token | None = None,
    ) -> Stance:
        """How the report puts one predicate.

        Args:
            predicate: The word that states it: a verb, an event noun, an adjective.
            relation: What it states, where known. Deciding or announcing some acts is doing them, and only lasting
                ties can have ended; without a relation neither is assumed.
            base: What the word itself says: planned for "pledged" where that is read as aid.
            carrier: The governor without which nothing would have happened, if not every governor of its kind is.
        """
        key = predicate, relation, base, carrier
        if (known := self._known.get(key)) is not None:  # one predicate has many pairs
            return known
        reading = _Reading(base)
        self._own(predicate, reading, relation)
        for link in self._scope.links(predicate, carrier):
            self._step(link, reading, relation)
        if reading.speaker is None and not reading.apart:
            self._bracketed(predicate, reading)
        speaker = reading.speaker or self._quoted(predicate) or reading.weak
        return self._known.setdefault(key, Stance(reading.status, speaker))

    # -- the walk ----------------------------------------------------------------------------------------------------

    def _own(self, predicate: Token, reading: _Reading, relation: RelationId | None) -> None:
        """What stands at the predicate itself."""
        self._modifiers(predicate, reading, relation)
        mark = self._marks.of(predicate, reported=self._reported(predicate))
        reading.status = at_word(mark, reading.status)
        if relation in self._relations.states and reading.status is Status.ASSERTED and self._over(predicate):
            reading.status = Status.ENDED
        self._voice(predicate, reading)
        if relation in self._relations.claimed and reading.speaker is None:
            reading.speaker = self._telling(predicate)
        if relation in self._relations.promised and not self._given(predicate):
            for operator in self._scope.operators(predicate):
                if operator.force in AHEAD and self._ahead_of(predicate, operator):
                    reading.status = under(operator.force, reading.status)
        if reading.status is Status.ASSERTED and self._asked(predicate):
            reading.status = Status.POSSIBLE

    def _given(self, predicate: Token) -> bool:
        """Whether what one word gives or offers was given: things in a past tense, "a *offert* vingt blindés"."""
        described = predicate.dep_ == "acl" and forms.passive(predicate)
        past = described or any(child.dep_ == "aux:tense" for child in predicate.children)
        if predicate.lemma_.lower() not in self._cues["giving"] or not past:
            return False
        things = [child for child in predicate.children if child.dep_ in ("obj", "nsubj:pass")]
        things += [predicate.head] if described else []  # "engrais *offerts* au Togo"
        help_ = any(thing.lemma_.lower() in self._cues["services"] for thing in things)
        counted = any(below.pos_ == "NUM" for thing in things for below in thing.subtree)
        return bool(things) and (counted or not help_)

    def _ahead_of(self, predicate: Token, operator: Operator) -> bool:
        """Whether a verb has what it may plan or consider: not "they *study* in Russia", "*compte* 300 hommes"."""
        below = {base(child) for child in predicate.children}
        if predicate.lemma_.lower() in self._cues["clausal"]:
            return bool(below & {"xcomp", "ccomp"})
        return operator.force is not Force.POSSIBLE or "obj" in below

    def _telling(self, predicate: Token) -> ActorId | None:
        """Who speaks where the trigger itself is a verb of saying: "claimed the raid"."""
        tells = (Force.REPORT, Force.CLAIM, Force.DENY)
        if any(op.force in tells and op.part == "verb" for op in self._scope.operators(predicate)):
            return self._speakers.of_holder(predicate)
        return None

    def _step(self, link: Link, reading: _Reading, relation: RelationId | None) -> None:
        """Take one step up."""
        operator, holder = link.operator, link.holder
        if not reading.factual:
            reading.status = within(outlook(link.node, self._cues, attack=relation in HARMING), reading.status)
        if self._purpose(link):
            told = relation in self._relations.uttered and holder.lemma_.lower() in self._cues["addressing"]
            done = told or relation in self._relations.ongoing
            if not reading.factual:
                reading.status = still(within(self._aim(holder, done=done), reading.status))
            reading.factual = True
        elif link.kind is Kind.APART:
            if not self._scope.charged(link.node):
                reading.apart = reading.factual = True
        elif link.kind is Kind.BACKGROUND:
            if not reading.factual and (self._supposed(link) or self._any_such(link)):
                reading.status = within(Status.POSSIBLE, reading.status)
            reading.factual = True
            reading.given = reading.given or base(link.node) == "acl"
        if operator is not None and not reading.apart and not self._given(holder):
            self._govern(link, operator, reading, relation)
        elif link.kind in (Kind.CARRIED, Kind.SHARED) and not reading.factual:
            mark = self._marks.of(holder, reported=self._reported(holder))
            aim = link.kind is Kind.CARRIED and holder.pos_ == "NOUN" and infinitive(link.node)
            reading.status = within(mark, still(reading.status) if aim else reading.status)
        if not reading.apart:
            self._voice(holder, reading, only_speaker=reading.factual, below=link.node)

    def _aim(self, holder: Token, *, done: bool) -> Status | None:
        """The mark of what something is for: planned, unless it goes on already, or as open as that is itself."""
        means = next((token for token in (holder, *holder.ancestors) if token.pos_ == "VERB"), holder)
        open_ = self.of(means).status
        if open_ in (Status.PLANNED, Status.POSSIBLE, Status.REQUESTED, Status.DENIED):
            return open_
        return None if done else Status.PLANNED

    def _supposed(self, link: Link) -> bool:
        """Whether an event is only supposed, as the subject of what would follow: "an attack would be a mistake"."""
        node, holder = link.node, link.holder
        if base(node) != "nsubj" or node.pos_ not in ("NOUN", "PROPN"):
            return False
        if any(form(child) in self._cues["afterwards"] for child in holder.children):
            return False  # "the attack would later be claimed"
        mark = self._marks.of(holder, reported=False)
        return mark in (Status.POSSIBLE, Status.ALLEGED) or (mark is Status.PLANNED and indefinite(node))

    def _any_such(self, link: Link) -> bool:
        """Whether what describes a noun is as little told as that: "vowed to shoot down *missiles fired* at Syria"."""
        noun, clause = link.holder, link.node
        if base(clause) != "acl" or noun.dep_ != "obj" or not has(noun, "Number", "Plur") or behind_comma(clause):
            return False
        own = any(child.dep_ in ("det", "nummod", "nmod:poss") for child in noun.children)
        return not own and self.of(noun.head).status in (Status.PLANNED, Status.POSSIBLE, Status.REQUESTED)

    def _govern(self, link: Link, operator: Operator, reading: _Reading, relation: RelationId | None) -> None:
        """Apply a governor that has what is below it as content."""
        force, holder = self._force(link, operator), link.holder
        if relation in self._relations.spoken and force in ANSWERS and about(link.node):
            reading.factual = True
        if relation not in self._relations.imputed and self._scope.deplores(link.holder, link.node):
            return
        if achieved(link, force, self._cues) or (operator.subject and relation in self._relations.held):
            return  # "a fini *par* céder"; "talks *collapsed*"
        mark = self._marks.of(holder, reported=self._reported(holder))
        if not reading.factual:
            done = self._done(force, relation)
            plain = not (force is Force.ANNOUNCE and _told(link.node)) and not done
            reading.factual = reading.factual or (done and force is Force.CEASE)
            reading.status = under(force, reading.status, plain=plain)
            if not (force is Force.REPORT and self._marks.conditional(link.node)):  # "did not say whether"
                reading.status = within(mark, reading.status, force=force)
        elif not reading.given:
            reading.status = imputed(force, reading.status)
        if mark is Status.DENIED and force is not Force.DENY:
            return  # "did not say": nobody speaks, but whoever does not deny does
        if force in (BACKING if reading.factual else SPEECH) and reading.speaker is None:
            reading.speaker = self._speakers.of_holder(holder)
        elif force in WEAK and reading.weak is None:
            reading.weak = self._speakers.of_holder(holder)

    def _force(self, link: Link, operator: Operator) -> Force:
        """The force of a governor in its construction: "is said to have" is hearsay."""
        if operator.force is Force.REPORT and operator.part == "verb":
            if link.holder.lemma_.lower() in self._cues["mandative"] and _wished(link.node):
                return Force.REQUEST
            impersonal = passive(link.holder) and base(link.node) in ("xcomp", "advcl") and infinitive(link.node)
            return Force.HEARSAY if impersonal else Force.REPORT
        if operator.force in (Force.PLAN, Force.DECIDE) and link.holder.lemma_.lower() in self._cues["wishes"]:
            return Force.REQUEST if for_another(link.holder, link.node) else operator.force
        return operator.force

    def _done(self, force: Force, relation: RelationId | None) -> bool:
        """Whether it is done all the same: announcing or deciding it is doing it, or ending it does not undo it."""
        kinds = self._relations
        done = {Force.ANNOUNCE: kinds.announced, Force.DECIDE: kinds.performative, Force.CEASE: kinds.lasting}
        return relation in done.get(force, frozenset())

    # -- marks that depend on the surroundings -----------------------------------------------------------------------

    def _modifiers(self, predicate: Token, reading: _Reading, relation: RelationId | None) -> None:
        """Adjectives, participles and adverbs of the predicate: "alleged support", "the withdrawal demanded by"."""
        occurs = base(predicate) == "nsubj" and predicate.head.lemma_.lower() in self._cues["carriers"]
        for child in predicate.children:
            place = base(child)
            if place not in ("amod", "acl", "advmod", "compound", "case"):
                continue
            for operator in self._scope.operators(child):
                if place == "acl" and (occurs or not self._fills(child, operator)):
                    continue
                if operator.part == "verb" and place == "amod" and not (passive(child) or form(child).endswith("ed")):
                    continue  # but "the *attempted* coup", whatever its tag
                laid = place == "acl" and any(marker(below) in self._cues["attributed_to"] for below in child.children)
                if operator.force is Force.REPORT or (operator.force is Force.ACCUSE and not laid):
                    continue
                if operator.force is Force.REQUEST and (operator.part == "adjective" or relation in HARMING):
                    continue  # "urgent talks" are held, and nobody demands an attack: "revendiquée" claims it
                reading.status = under(operator.force, reading.status, plain=not self._done(operator.force, relation))
                if operator.force in SPEECH and reading.speaker is None and place == "acl":
                    reading.speaker = self._speakers.of_holder(child)
                break

    @staticmethod
    def _fills(clause: Token, operator: Operator) -> bool:
        """Whether the noun that a participle or relative clause hangs on is the content of its verb."""
        if operator.part != "verb" or not operator.object:
            return False
        if clause.dep_ != "acl:relcl":
            return passive(clause)
        subject = next((child for child in clause.children if base(child) == "nsubj"), None)
        relative = subject is None or form(subject) in ("which", "that", "who", "qui")
        own = any(child.dep_ in ("ccomp", "obj") and child.i > clause.head.i + 1 for child in clause.children) or any(
            form(token) in ("whose", "dont") for token in clause.subtree
        )
        return passive(clause) or not (relative or own)

    def _reported(self, token: Token) -> bool:
        """Whether a clause stands in reported speech: below a verb of saying or deciding, or beside one."""
        for link in self._scope.links(token):
            if self._speakers.reported(link.node) is not None:
                return True
            if link.operator is not None:
                return link.operator.force not in (Force.PLAN, Force.POSSIBLE) or link.operator.part == "noun"
            if link.kind in (Kind.APART, Kind.BACKGROUND):
                return False
        return self._speakers.reported(token) is not None or self._speakers.of_sentence(token) is not None

    def _over(self, predicate: Token) -> bool:
        """Whether a past tense is marked as over: "once", "previously", "until last year", "for six years"."""
        for child in predicate.children:
            if base(child) == "advmod" and form(child) in self._cues["once"]:
                return True
            if base(child) in ("obl", "advmod") and marker(child) in self._cues["until"] and child.i > predicate.i:
                return has(predicate, "Tense", "Past") or has(predicate, "Tense", "Imp")
        return has_lasted(predicate)

    @staticmethod
    def _asked(predicate: Token) -> bool:
        """Whether the sentence of a main clause is a question, for its verb and for the object of that."""
        verb = predicate.head if predicate.dep_ == "obj" else predicate
        if base(verb) not in ("ROOT", "ccomp", "conj", "parataxis"):
            return False
        last = next((token for token in reversed(list(verb.sent)) if not (token.is_space or token.is_quote)), verb)
        return last.text.endswith("?")

    def _purpose(self, link: Link) -> bool:
        """Whether an infinitive lies ahead: a purpose ("sent men to train"), the infinitive of a headline or a noun."""
        node, holder = link.node, link.holder
        if link.operator is not None:
            return False
        if not infinitive(node):  # "so that they attack"
            return base(node) == "advcl" and is_finite(node) and introduced(node, self._cues["purposes"])
        if any(form(token) in self._cues["ordinals"] for token in (holder, *holder.children)):
            return False  # "the first to recognise"
        if base(node) == "advcl":  # but "took to the streets *to protest*" is to protest
            return marker(node) in self._cues["purposes"] and node.lemma_.lower() not in self._cues["voicing"]
        if base(node) == "xcomp":
            moved = any(child.dep_ == "obj" and child.pos_ != "PRON" for child in holder.children)
            causes = holder.lemma_.lower() in self._cues["causatives"]
            return holder.pos_ in ("NOUN", "PROPN") or (moved and not causes and marker(node) in self._cues["purposes"])
        return node.dep_ == "acl" and link.kind is Kind.APART

    # -- voices ------------------------------------------------------------------------------------------------------

    def _voice(
        self, clause: Token, reading: _Reading, *, only_speaker: bool = False, below: Token | None = None
    ) -> None:
        """Take the speaker, and for a claim the status, from a source or reporting clause that hangs on a clause."""
        found = self._speakers.reported(clause, below=below)
        if found is None:
            if reading.weak is None:
                reading.weak = self._speakers.cited(clause)
            return
        source, force = found
        if not only_speaker and force is not Force.REQUEST:
            reading.status = under(force, reading.status)
        if reading.speaker is None:
            reading.speaker = self._speakers.of_source(source)

    def _bracketed(self, predicate: Token, reading: _Reading) -> None:
        """Take the source to which the whole sentence is owed, or a reporting clause between commas."""
        source = self._speakers.of_sentence(predicate)
        if source is not None:
            reading.speaker = self._speakers.of_source(source)
            reading.status = under(self._speakers.force_of(source), reading.status)
        elif (found := self._speakers.parenthetical(predicate)) is not None:
            reading.speaker, force = found
            reading.status = under(force, reading.status)

    def _quoted(self, predicate: Token) -> ActorId | None:
        """The speaker of the direct speech that holds a predicate."""
        quotation = holding(self._quotations, predicate.i)
        return self._speaker_of(quotation, predicate) if quotation is not None else None

    def _speaker_of(self, quotation: Quotation, predicate: Token) -> ActorId | None:
        if quotation.start not in self._voices:
            self._voices[quotation.start] = None  # no quotation introduces itself
            self._voices[quotation.start] = self._introduced(quotation, predicate)
        return self._voices[quotation.start]

    def _introduced(self, quotation: Quotation, predicate: Token) -> ActorId | None:
        """Who speaks a quotation: whoever its sentences name outside of it, else the voice that it continues."""
        doc = predicate.doc
        first = doc[quotation.start].sent.start
        last = doc[quotation.end - 1].sent.end
        outside = [doc[i] for i in range(first, last) if holding(self._quotations, i) is None]
        outside.sort(key=lambda token: min(abs(token.i - quotation.end), abs(quotation.start - token.i)))
        for token in outside:
            for operator in self._scope.operators(token):
                if operator.force in SPEECH | WEAK and operator.part == "verb":
                    actor = self._speakers.of_holder(token)
                    if actor is not None:
                        return actor
            if self._speakers.source_word(token) and (actor := self._speakers.of_source(token.head)) is not None:
                return actor
        before = [earlier for earlier in self._quotations if earlier.end <= quotation.start]
        if before and (quotation.continues or self._adjacent(before[-1], quotation, predicate)):
            return self._speaker_of(before[-1], doc[before[-1].start])
        return None

    def _adjacent(self, earlier: Quotation, later: Quotation, predicate: Token) -> bool:
        """Whether the later quotation opens its sentence and no sentence stands between it and the earlier one."""
        doc = predicate.doc
        between = {doc[i].sent.start for i in range(earlier.end, later.start) if not doc[i].is_space}
        own = {doc[i].sent.start for i in (earlier.end - 1, later.start, min(later.end, len(doc) - 1))}
        return between <= own


def _told(node: Token) -> bool:
    """Whether announced content is a clause that tells of something done: finite, or a perfect infinitive."""
    if base(node) in ("xcomp", "ccomp", "advcl") and infinitive(node):
        return any(
            base(child) == "aux" and child.lemma_.lower() in ("have", "avoir", "être") for child in node.children
        )
    return base(node) in ("ccomp", "advcl", "csubj") and is_finite(node)


def _wished(node: Token) -> bool:
    """Whether a clause is in the subjunctive, or in the bare form that English has for it: "that Ghana *sign*"."""
    helped = any(base(child) == "aux" for child in node.children)
    bare = not helped and (has(node, "VerbForm", "Inf") or form(node) == node.lemma_.lower())
    return base(node) == "ccomp" and (has(node, "Mood", "Sub") or bare)

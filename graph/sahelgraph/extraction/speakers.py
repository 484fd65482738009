"""Who is cited: the subject of a verb of saying, the owner of an accusation, the source of "according to".

Speakers are actors of the report. "A source" or "analysts" are nobody in particular and give none; the medium to
which they spoke does ("told AFP"). The report's own publisher is never cited.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from sahelgraph.extraction.cues import Cues, Force, Operator
from sahelgraph.extraction.scope import Link, Scope, base, form, has, marker, passive
from sahelgraph.ids import fold
from sahelgraph.language.heads import behind_comma, is_finite
from sahelgraph.model import ActorId

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sahelgraph.language.parsed import Parsed

Resolve: TypeAlias = "Callable[[Token], Sequence[ActorId]]"
"""The actors that a noun phrase stands for, given its head; none if it names no actor."""

SPEECH = frozenset({Force.REPORT, Force.ANNOUNCE, Force.CLAIM, Force.ACCUSE, Force.DENY, Force.REQUEST, Force.THREATEN})
"""Forces whose holder speaks."""

TELLING = frozenset({Force.REPORT, Force.ANNOUNCE, Force.CLAIM})
"""Forces of verbs that may stand in brackets behind what they tell: ", X said"."""

BACKING = frozenset({Force.REPORT, Force.ANNOUNCE, Force.CLAIM, Force.ACCUSE})
"""Forces whose holder also vouches for what its content takes for granted."""

ANSWERS = frozenset({Force.DENY, Force.FAIL, Force.REPORT, Force.CLAIM})
"""What is done, or not, about something that was said, which was said all the same."""
AHEAD = frozenset({Force.PLAN, Force.PROMISE, Force.POSSIBLE, Force.THREATEN})
"""Forces of words that are no deed yet."""

WEAK = frozenset({Force.PROMISE})
"""Forces whose holder counts as speaker only where nobody else is cited."""

_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
_RELATIVE = frozenset({"who", "which", "that", "qui", "lequel", "laquelle"})


class Speakers:
    """Finds speakers in one report."""

    def __init__(
        self, scope: Scope, resolve: Resolve, persons: frozenset[ActorId] = frozenset(), publisher: str | None = None
    ) -> None:
        """``persons`` are actors known to be persons; ``publisher`` is the report's own and never cited."""
        self.scope = scope
        self.cues: Cues = scope.cues
        self._resolve = resolve
        self._persons = persons
        self._publisher = frozenset(fold(publisher or "").replace(",", " ").split())

    # -- who says it -------------------------------------------------------------------------------------------------

    def of_holder(self, holder: Token) -> ActorId | None:
        """The actor who says, claims, denies, demands ... through a word; ``None`` if nobody known does."""
        for phrase in self._voices(holder):
            if (actor := self.actor(phrase)) is not None:
                return actor
        return self._addressee(holder) or self._before(holder)

    def _before(self, verb: Token) -> ActorId | None:
        """The actor right in front of an active verb, whatever the parser made of it."""
        if verb.pos_ != "VERB" or passive(verb) or any(base(child) == "nsubj" for child in verb.children):
            return None
        before = verb
        while before.i > verb.sent.start and (before == verb or before.pos_ in ("AUX", "ADV", "PART")):
            before = before.nbor(-1)
        return self._first(before) if before.pos_ in ("NOUN", "PROPN") else None

    def _person_before(self, phrase: Token) -> ActorId | None:
        """The person whom "he" or "the minister" means, where nothing else says so: the last who spoke."""
        definite = phrase.pos_ == "PRON" or any(form(child) in self.cues["definite"] for child in phrase.children)
        if not definite or not {form(phrase), phrase.lemma_.lower()} & self.cues["persons"]:
            return None
        for token in reversed(phrase.doc[: phrase.left_edge.i]):
            spoke = any(op.force in SPEECH and op.part == "verb" for op in self.scope.operators(token))
            if not spoke:
                continue
            for voice in self._voices(token):
                if voice != phrase and (actor := self._first(voice)) in self._persons:
                    return actor
        return None

    def _voices(self, holder: Token) -> Iterator[Token]:
        """Noun phrases that may name who speaks through a word, best first."""
        if holder.pos_ == "PROPN" and not holder.is_sent_start:  # a verb that the tagger took for a name
            yield holder.nbor(-1)
            return
        if holder.pos_ in ("NOUN", "PROPN"):
            yield from self._owners(holder)
            return
        names = [c for c in holder.children if c.pos_ == "PROPN" and c.i + 1 == holder.i and not marker(c)]
        if names:  # whatever role the parser gave it: ", TASS reported"
            yield from names
            return
        if passive(holder):
            yield from (child for child in holder.children if child.dep_ == "obl:agent" or _by(child, self.cues))
            return
        subjects = [child for child in holder.children if base(child) == "nsubj"]
        yield from subjects
        if not subjects:
            yield from self._understood(holder)

    def _understood(self, verb: Token) -> Iterator[Token]:
        """Subjects that are not written at the verb: inverted ones, shared ones, those of participles."""
        inverted = [child for child in verb.children if child.dep_ == "obj" and child.i > verb.i]
        bracketed = verb.dep_ == "parataxis" or (verb.dep_ == "conj" and _bracketed(verb, verb.head))
        if (bracketed or verb.dep_ == "ROOT") and is_finite(verb) and inverted:
            yield from inverted
            return
        head = verb.head
        if head == verb:
            return
        if verb.dep_ == "acl:relcl" or (verb.dep_ == "acl" and head.pos_ in ("NOUN", "PROPN")):
            yield head
        elif base(verb) in ("conj", "advcl", "xcomp", "ccomp", "parataxis", "obl", "csubj"):
            yield from self._voices(head)

    def _owners(self, noun: Token) -> Iterator[Token]:
        """Whose a statement, demand or accusation is: possessor, "of", "by", adjective, or the verb it serves."""
        by_phrase = [c for c in noun.children if base(c) in ("nmod", "obl") and marker(c) in self.cues["of"]]
        yield from (c for c in noun.children if c.dep_ in ("nmod:poss", "det:poss", "amod", "compound", "nmod:desc"))
        yield from (c for c in noun.children if c.dep_ == "det" and has(c, "PronType", "Prs"))
        yield from by_phrase
        yield from (v for c in noun.children if c.dep_ == "acl" for v in c.children if _by(v, self.cues))
        served = base(noun) in ("obj", "obl") or noun.dep_ == "nsubj:pass"
        if served and not self._source(noun) and noun.head.pos_ == "VERB":
            yield from self._voices(noun.head)

    def actor(self, phrase: Token) -> ActorId | None:
        """The actor whom a noun phrase names as speaker; a statement speaks for whoever made it."""
        if form(phrase) in _RELATIVE:
            clause = next((a for a in phrase.ancestors if a.dep_.endswith("relcl") or a.dep_ == "acl"), None)
            if clause is not None:
                phrase = clause.head
        if self._bare(phrase) and (speaker := self._person_before(phrase)) is not None:
            return speaker
        if (found := self._first(phrase)) is not None:
            return found
        if phrase.dep_ == "appos" and (found := self._first(phrase.head)) is not None:
            return found
        if phrase.lemma_.lower() in self.cues["documents"]:
            for owner in self._owners(phrase):
                if (found_owner := self._first(owner)) is not None:
                    return found_owner
        return self._person_before(phrase)

    @staticmethod
    def _bare(phrase: Token) -> bool:
        """Whether a description has nothing that tells whose it is: "the minister", but not "the Malian minister"."""
        return phrase.pos_ == "NOUN" and all(child.dep_ in ("det", "case") for child in phrase.children)

    def _named(self, phrase: Token) -> list[ActorId]:
        """Actors of a phrase; for a description those of the name that stands beside it come first."""
        names = [c for c in phrase.children if c.dep_ in ("appos", "flat", "flat:name") or _bare_name(c)]
        named = [actor for name in names for actor in self._resolve(name)]
        own = list(self._resolve(phrase))
        return own + named if phrase.pos_ == "PROPN" else named + own

    def _first(self, phrase: Token) -> ActorId | None:
        """The first actor of a phrase, unless the phrase is the publisher's own name."""
        words = {fold(token.text) for token in phrase.subtree if not token.is_punct}
        if {word for text in words for word in text.split()} <= self._publisher:
            return None
        return next(iter(self._named(phrase)), None)

    def _addressee(self, holder: Token) -> ActorId | None:
        """The medium that an unnamed source spoke to: "a diplomat told Reuters", "officials quoted by Le Monde"."""
        if holder.pos_ not in ("VERB", "AUX"):
            return None
        told = [
            child
            for child in holder.children
            if child.dep_ in ("iobj", "obj") or (base(child) == "obl" and marker(child) in self.cues["addressed"])
        ]
        sources = [child for child in holder.children if base(child) == "nsubj"]
        told += [
            deeper
            for source in sources
            for clause in source.children
            if base(clause) == "acl"
            for deeper in clause.children
            if base(deeper) in ("obl", "obj")
        ]
        media = (actor for phrase in told if (actor := self._first(phrase)) is not None)
        return next((actor for actor in media if actor in self.cues["media"]), None)

    # -- sources of a clause -----------------------------------------------------------------------------------------

    def reported(self, clause: Token, *, below: Token | None = None) -> tuple[Token, Force] | None:
        """The reporting clause or source that hangs on a clause: ", X said", "according to X", "as X announced".

        ``below`` is the child through which the clause was reached; it reports nothing of itself.

        Returns:
            Its head and its force; ``None`` if the clause has none.
        """
        inserted = (c for s in clause.children if s.dep_.startswith("nsubj") for c in s.rights if self._set_off(c))
        for child in (*clause.children, *inserted):
            if child == below:
                continue
            if self._source(child) and not _at_edge(child) and not self._inner(child, clause):
                return child, self.force_of(child)
            force = self._paratactic(child, clause)
            if force is not None:
                return child, force
        return None

    def _inner(self, source: Token, clause: Token) -> bool:
        """Whether a subordinate clause begins between a clause and a source, which then belongs to that clause."""
        between = clause.doc[clause.i + 1 : max(source.left_edge.i, clause.i + 1)]
        return any(form(token) in self.cues["subordinators"] for token in between)

    def of_sentence(self, token: Token) -> Token | None:
        """The source at either end of a token's sentence, to which all of it is owed: "..., according to AFP."."""
        return next((t for t in token.sent if self._source(t) and _at_edge(t) and not self._opens_clause(t)), None)

    def force_of(self, source: Token) -> Force:
        """What a source makes of what it tells: rumours and unconfirmed reports leave it hearsay."""
        if any(operator.force is Force.CLAIM for operator in self.scope.operators(source)):
            return Force.HEARSAY
        words = " ".join(form(token) for token in source.subtree)
        return Force.HEARSAY if any(phrase in words for phrase in self.cues["doubtful"]) else Force.REPORT

    def _opens_clause(self, source: Token) -> bool:
        """Whether a source stands right behind the word that opens a subordinate clause: "where, according to ..."."""
        before = source.doc[max(source.left_edge.i - 2, source.sent.start) : source.left_edge.i]
        return any(form(token) in self.cues["subordinators"] for token in before)

    def _source(self, child: Token) -> bool:
        if base(child) not in ("obl", "nmod", "parataxis", "advcl", "advmod", "dep", "dislocated"):
            return False
        mark = marker(child)
        if mark in self.cues["sources"]:
            return True
        return mark in self.cues["sources_fronted"] and (child.is_sent_start or _fronted(child))

    @staticmethod
    def _set_off(phrase: Token) -> bool:
        """Whether commas set off a phrase, so that it belongs to the clause: "Togo, *selon le Ghana*, attacked"."""
        behind = phrase.doc[phrase.right_edge.i].text == ","
        return phrase.left_edge.text == "," or (behind and behind_comma(phrase.left_edge))

    def source_word(self, token: Token) -> bool:
        """Whether a token is the first word of a source phrase ("according", "selon")."""
        return token.dep_ in ("case", "mark") and self._source(token.head)

    def _paratactic(self, child: Token, clause: Token) -> Force | None:
        if base(child) not in ("parataxis", "advcl", "conj", "acl", "ccomp"):
            return None
        as_clause = marker(child) in self.cues["as"] or any(form(c) in self.cues["as"] for c in child.children)
        if base(child) not in ("parataxis", "conj") and not as_clause:
            return None
        if base(child) == "conj" and not _bracketed(child, clause):
            return None
        below = {base(c) for c in child.children}
        accuses = "nsubj" in below and not below & {"obj", "obl", "ccomp", "xcomp"}  # ", X accused."
        for operator in self.scope.operators(child):
            telling = operator.force in TELLING or (accuses and operator.force is Force.ACCUSE)
            if telling and operator.part == "verb" and not _own_content(child, operator):
                return Force.REPORT if operator.force is Force.ANNOUNCE else operator.force
        return None

    def parenthetical(self, predicate: Token) -> tuple[ActorId, Force] | None:
        """A reporting clause between commas that the parser did not see: ", Malian officials confirmed, ...".

        It is a noun phrase with an actor, then a verb of saying without content, then a comma or the end.
        """
        sentence = list(predicate.sent)
        commas = [n for n, token in enumerate(sentence) if token.text == "," and token.i > predicate.i]
        for n in commas:
            stretch = []
            for token in sentence[n + 1 :]:
                if token.pos_ not in _PHRASE:
                    break
                stretch.append(token)
            after = sentence[n + 1 + len(stretch) :]
            if not stretch or len(after) < 2 or not _stop(after[1]):
                continue
            says = next((op for op in self.scope.operators(after[0]) if op.force in TELLING), None)
            actor = next((a for token in reversed(stretch) for a in self._resolve(token)), None)
            if says is not None and actor is not None and not _own_content(after[0], says):
                return actor, Force.REPORT if says.force is Force.ANNOUNCE else says.force
        return None

    def cited(self, clause: Token) -> ActorId | None:
        """The medium or office that a clause cites by the way ("citing Reuters"), where nobody else is named."""
        for child in clause.children:
            if base(child) == "advcl" and child.lemma_.lower() in self.cues["citing"]:
                for source in child.children:
                    if source.dep_ == "obj" and (actor := self._first(source)) is not None:
                        return actor
        return None

    def of_source(self, source: Token) -> ActorId | None:
        """The actor behind a source or reporting clause that :meth:`reported` found."""
        if source.pos_ in ("VERB", "AUX"):
            return self.of_holder(source)
        if (actor := self.actor(source)) is not None:
            return actor
        deeper = (d for c in source.children if base(c) == "acl" for d in c.children if base(d) in ("obl", "obj"))
        return next((actor for phrase in deeper if (actor := self._first(phrase)) is not None), None)


def strong(link: Link) -> bool:
    """Whether the holder of a link speaks."""
    return link.operator is not None and link.operator.force in SPEECH


def _by(child: Token, cues: Cues) -> bool:
    return base(child) in ("obl", "nmod") and marker(child) in cues["by"]


def _bare_name(child: Token) -> bool:
    """Whether a child is a name that stands beside its description without preposition ("le président X")."""
    return child.dep_ == "nmod" and child.pos_ == "PROPN" and not marker(child)


def _fronted(child: Token) -> bool:
    before = child.doc[child.left_edge.i - 1] if child.left_edge.i > 0 else None
    return before is None or before.is_space or child.left_edge.i == child.sent.start


def _stop(token: Token) -> bool:
    """Whether a reporting clause may end before a token: at a comma, the end, or a phrase ("on Monday", "in a ...")."""
    return token.is_punct or token.is_space or token.pos_ == "ADP"


def _at_edge(phrase: Token) -> bool:
    """Whether a phrase opens or closes its sentence, but for punctuation."""
    doc, sentence = phrase.doc, phrase.sent
    outside = (doc[sentence.start : phrase.left_edge.i], doc[phrase.right_edge.i + 1 : sentence.end])
    return any(all(token.is_punct or token.is_space for token in side) for side in outside)


def _bracketed(child: Token, clause: Token) -> bool:
    """Whether a coordinated verb is rather a reporting clause that the parser took for a conjunct: ", X said"."""
    first = child.left_edge
    comma = first.i > clause.i and "," in (first.text, first.nbor(-1).text)
    return comma and not any(c.dep_ == "cc" for c in child.children)


def _own_content(verb: Token, operator: Operator) -> bool:
    """Whether a verb of saying has content of its own, so that what it hangs on is not what it says."""
    subject = any(base(child) == "nsubj" for child in verb.children)
    return any(
        base(child) in ("ccomp", "xcomp")
        or (base(child) == "advcl" and marker(child) in operator.prepositions and not is_finite(child))
        or (child.dep_ == "obj" and child.pos_ == "NOUN" and (subject or _owned(child)))
        for child in verb.children
        if child.i > verb.i
    )


def _owned(noun: Token) -> bool:
    """Whether a noun has a possessive, so that behind its verb it is no subject: "a rappelé *son ambassadeur*"."""
    return any(has(child, "Poss", "Yes") or child.dep_ == "nmod:poss" for child in noun.children)


def mentioned(parsed: Parsed) -> Resolve:
    """The plainest way from noun phrases to actors: the mentions that hold the head of the phrase."""
    at: dict[int, list[ActorId]] = {}
    for mention in parsed.mentions:
        tokens = parsed.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        for token in tokens or ():
            at.setdefault(token.i, []).append(mention.actor)
    return lambda phrase: at.get(phrase.i, [])

"""Which triggers of the lexicon a word meets: its further words and its conditions, whoever its arguments are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sahelgraph.extraction import forms
from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.contents import Contents
from sahelgraph.extraction.cues import denials, denying
from sahelgraph.extraction.cues import load as cues
from sahelgraph.extraction.forms import SUBJECTS
from sahelgraph.extraction.lexicon import FORBIDDING, Lexicon, Trigger
from sahelgraph.extraction.nearby import Nearby
from sahelgraph.extraction.nouns import EventNouns
from sahelgraph.extraction.once import once
from sahelgraph.extraction.provisions import Provisions
from sahelgraph.extraction.things import people, thing
from sahelgraph.extraction.threats import deeds
from sahelgraph.extraction.tree import Tree

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTS = {"VERB": ("verb", "adjective"), "NOUN": ("noun",), "PROPN": ("noun",), "ADJ": ("adjective",)}
PRESENT = "be-in"
"""The lemma by which triggers are found for whoever "is in" a place: the place is the predicate."""
_FUNCTION = frozenset({"PUNCT", "DET", "ADP", "CCONJ", "SCONJ", "PART", "SPACE"})
"""Parts of speech that tell nothing by themselves: half of all words, spared the search."""
_MONTHS = frozenset({"March", "May"})
"""Months that are spelt as words of a lexicon: "killed in *March*" tells of no march."""
_SUPPOSED = frozenset({"suspected", "alleged", "presumed", "supposed"})
"""Participles that only say how sure one is of a noun, and tell of no suspicion: "*suspected* jihadists attacked"."""
_MINISTRIES = frozenset({"minister", "ministre", "ministry", "ministère"})
"""Those who have a charge: "the minister for *cooperation*" cooperates with nobody."""
_DEMANDS = frozenset({"demandedOf", "requestedSupportFrom"})
_WHETHER = frozenset({"whether", "if", "si", "s'", "s’"})
_AS = frozenset({"as", "comme"})
"""Conjunctions that with a noun say what somebody is, at the time of the verb: "acted *as a mediator*"."""
_OPENERS = {"advcl": "mark", "obl": "case", "nmod": "case"}
"""By what a clause or a phrase begins."""
_BELOW = frozenset({"obl", "obl:arg", "obj", "xcomp", "nmod"})
_CLAUSES = frozenset({"acl:relcl", "parataxis", "ccomp", "nsubj", "punct", "det"})
"""Relations that lead out of what a predicate is about: its subject, other clauses, mere form."""


class Conditions:
    """Matches words against the lexicon of one language."""

    def __init__(self, lexicon: Lexicon, cast: Cast, tree: Tree) -> None:
        self.lexicon = lexicon
        self.cast = cast
        self.tree = tree
        self.nouns = EventNouns(cast, tree)
        self.nearby = Nearby(cast, tree)
        self.contents = Contents(tree)
        self._denials = denials(lexicon.language)
        self._denying = denying(lexicon.language) | cues(lexicon.language)["without"]
        self.provisions = Provisions(cast, tree)
        self.walked: dict[tuple[object, ...], list[Any]] = {}

    @once
    def worded(self, predicate: Token) -> Iterator[Trigger]:
        """Triggers whose words stand at the token, whether or not their conditions are met."""
        if predicate.pos_ in _FUNCTION:
            return
        lemma = predicate.lemma_.lower()
        if predicate.text in _MONTHS and predicate.pos_ == "PROPN" and predicate.dep_ not in SUBJECTS:
            return
        if predicate.pos_ in ("NOUN", "PROPN") and _in_charge(predicate):
            return
        if predicate.lower_ in _SUPPOSED and predicate.dep_ == "amod":
            return
        if lemma == "have" and any(c.dep_ == "xcomp" and c.left_edge.lower_ == "to" for c in predicate.rights):
            return  # "*has* yet to send soldiers" has none
        if predicate.pos_ == "ADJ" and forms.stray(predicate):
            lemma = self._verb(predicate)
        elif (predicate.pos_ == "VERB" or _has_subject(predicate)) and not self.lexicon.candidates(lemma, "verb"):
            lemma = self.lexicon.verbs.get(predicate.lower_, lemma)
        if forms.copular(predicate) and self.tree.preposition(predicate) in self.tree.grammar["in"]:
            yield from (trigger for rest, trigger in self.lexicon.candidates(PRESENT, "verb") if not rest)
        for part in self._parts(predicate, lemma):
            own = list(self._reflexive(predicate, lemma)) if part == "verb" else []
            turned = {trigger.relation for trigger in own}  # who "s'équipe" does to himself what others do to him
            # Who is "closed" to somebody is not "close" to him.
            word = predicate.lower_ if predicate.pos_ == "VERB" and part == "adjective" else lemma
            for rest, trigger in self.lexicon.candidates(word, part):
                if turned or not self._joined(predicate, rest):
                    continue
                if trigger.relation not in _DEMANDS or not self._asks_whether(predicate):
                    yield trigger
            yield from own

    @staticmethod
    def _asks_whether(verb: Token) -> bool:
        """Whether a verb asks a question: "s'est demandé *si* l'Algérie partirait" demands nothing."""
        clauses = (child for child in verb.rights if child.dep_ in ("ccomp", "advcl", "xcomp"))
        return any(mark.dep_ == "mark" and mark.lower_ in _WHETHER for c in clauses for mark in c.lefts)

    def _reflexive(self, predicate: Token, lemma: str) -> Iterator[Trigger]:
        """Triggers of a reflexive verb, which the lexicon writes with "se"."""
        if forms.reflexive(predicate):
            for rest, trigger in self.lexicon.candidates("se", "verb"):
                if rest[0] == lemma and self._joined(predicate, rest[1:]):
                    yield trigger

    def _parts(self, predicate: Token, lemma: str) -> tuple[str, ...]:
        """As which parts of speech a word is looked up: its own, and verb where only its tag speaks against it."""
        if predicate.pos_ == "ADJ" and lemma != predicate.lemma_.lower():
            return ("verb",)
        parts = PARTS.get(predicate.pos_, ())
        if predicate.pos_ == "PROPN" and predicate.is_lower:
            return ("verb", *parts)
        if predicate.pos_ in ("NOUN", "PROPN") and (self._headline_verb(predicate) or self._only_verb(predicate)):
            return ("verb",)
        relations = {child.dep_ for child in predicate.children}
        if predicate.pos_ == "VERB" and not relations.isdisjoint(("nsubj", "obj", "aux:pass")):
            return ("verb",)  # it tells what happens, not how somebody is
        subjects = not relations.isdisjoint(("nsubj", "nsubj:pass"))
        if predicate.pos_ in ("NOUN", "PROPN") and subjects and not any(c.dep_ == "cop" for c in predicate.children):
            return (*parts, "verb")
        return parts

    def _headline_verb(self, noun: Token) -> bool:
        """Whether a word in -s right behind a name is the verb of a headline ("Togo *mends* fences with Benin")."""
        if noun.i - 1 not in self.cast.heads or not noun.is_lower or noun.text[-1] != "s":
            return False
        sentence = noun.sent
        if noun.i == sentence.start or noun.i + 1 >= sentence.end or noun.nbor(-1).pos_ != "PROPN":
            return False
        if noun.i + 2 == sentence.end and noun.i + 1 not in self.cast.heads:
            return False
        closed = any(token.text in (".", "?", "!") for token in list(sentence)[-2:])
        particle = noun.nbor(1).dep_ == "compound:prt"
        return not closed and (particle or noun.nbor(1).pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM"))

    def _only_verb(self, noun: Token) -> bool:
        """Whether a noun between names is the verb that a sentence lacks: "Le Cameroun *combat* Boko Haram"."""
        root = noun.head
        if noun.dep_ != "nmod" or root.i != noun.i - 1 or root.head != root or root.i not in self.cast.heads:
            return False
        sentence = noun.sent
        bare = noun.i + 1 < sentence.end and not any(child.i < noun.i for child in noun.children)
        return bare and sentence[-1].text == "." and not any(token.pos_ in ("VERB", "AUX") for token in sentence)

    def _verb(self, adjective: Token) -> str:
        """The verb of a participle that was tagged as an adjective ("imposed"), if a trigger begins with it."""
        form = adjective.lower_
        stems = [form.removesuffix(end) for end in self.tree.grammar["participles"] if form.endswith(end)]
        stems += [stem + "e" for stem in stems] + [stem[:-1] for stem in stems if stem[-2:-1] == stem[-1:]]
        return next((stem for stem in stems if self.lexicon.candidates(stem, "verb")), adjective.lemma_.lower())

    def unmet(self, trigger: Trigger, predicate: Token) -> str | None:
        """The first condition of a trigger that the token does not meet; ``None`` if it meets all."""
        for name, words in trigger.when.items():
            if words.isdisjoint(self._lemmas_at(name, predicate, trigger.part == "noun")) != (name in FORBIDDING):
                return name
        return None

    def _joined(self, predicate: Token, rest: tuple[str, ...]) -> bool:
        """Whether the further words of a trigger ("pull *out*", "join *forces*") hang on the predicate."""
        if not rest:
            return True
        below = [c for child in predicate.children for c in (child, *(child.children if child.dep_ in _BELOW else ()))]
        forms = {form for token in below for form in (token.lemma_.lower(), token.lower_)}
        return all(word in forms for word in rest)

    @once
    def _lemmas_at(self, condition: str, predicate: Token, noun: bool) -> set[str]:
        """Lemmas that a condition looks at."""
        if condition in ("about", "without"):
            return self._about(predicate, noun)
        if condition == "terms":
            return self._about(predicate, noun) | self.provisions.words(predicate)
        if condition in ("governor", "not_under"):
            above = list(predicate.ancestors)[:2]
            if condition == "not_under":  # sanctions that are *not* lifted are there
                above = [word for word in above if not forms.negated(word, self._denying)]
            return {word.lemma_.lower() for word in above}
        if condition == "clause":
            return set(self._complements(predicate))
        if condition in ("content", "matter"):
            said = self.contents.clauses(predicate)
            denied = {f"not {clause.lemma_.lower()}" for clause in said if self.contents.negated(clause)}
            return denied | {below.lemma_.lower() for clause in self._affirmed(predicate) for below in clause.subtree}
        if condition == "deed":
            return deeds(predicate, self.cast, self.contents)
        if condition == "voice":
            verb = self.tree.support(predicate) if noun else predicate
            voice = "passive" if verb is not None and forms.passive(verb) else "active"
            return {voice, "denied"} if forms.negated(predicate, self._denying) else {voice}
        if condition == "case":
            return {child.lower_ for child in predicate.children if child.dep_ == "case"}
        if condition in ("agent", "not_agent"):
            heads = self.nouns.agents(predicate) if noun else self.tree.agents(predicate)
        elif condition == "object":
            heads = [head for _, head in self.tree.phrases(predicate)]
        elif noun:
            heads = self.tree.of_phrases(predicate) + self.tree.possessors(predicate)
        else:
            heads = self.tree.patients(predicate)
            if condition == "patient" and not forms.passive(predicate):
                heads = heads + self.nearby.nouns_after(predicate)
        return {lemma for head in heads for member in self.tree.coordinated(head) for lemma in self.lemmas(member)}

    def _affirmed(self, predicate: Token) -> Iterator[Token]:
        """The clauses of what is said that say that something is so, not that it is not, nor that it is denied."""
        for clause in self.contents.clauses(predicate):
            if not self.contents.negated(clause) and clause.lemma_.lower() not in self._denials:
                yield clause

    @staticmethod
    def _complements(predicate: Token) -> Iterator[str]:
        """The forms of the clauses that complete a predicate or hang on its object: ``infinitive``, ``finite``."""
        holders = [predicate, *(child for child in predicate.children if child.dep_ in ("obj", "iobj", "obl"))]
        for child in (child for holder in holders for child in holder.children):
            if child.dep_ in ("xcomp", "ccomp", "advcl", "acl"):
                modal = any(c.dep_ == "aux" and c.lower_ != "to" for c in child.children)  # "that it *would* leave"
                bare = "Inf" in child.morph.get("VerbForm", []) and not modal
                bare = bare or any(c.lower_ == "to" for c in child.children)
                yield "infinitive" if bare else "finite"

    def lemmas(self, head: Token) -> Iterator[str]:
        """The lemmas of a noun phrase: its head, compounds before it, and what a quantity is a quantity of.

        A pronoun has those of the thing or the people that it takes up.
        """
        head = thing(head, self.cast.heads) or people(head, self.cast.heads) or head
        yield from head.lemma_.lower().split()
        if head.pos_ in ("NOUN", "PROPN") and not head.text.islower() and self.cast.represented(head):
            yield "national"  # "five *Chadians*"
        for child in head.children:
            if child.dep_ in ("compound", "flat"):
                yield child.lemma_.lower()
        if head.lemma_.lower() in self.cast.quantities or head.pos_ == "NUM":
            for part in self.tree.of_phrases(head):
                yield part.lemma_.lower()

    def _about(self, predicate: Token, noun: bool) -> set[str]:
        """Lemmas in the objects and phrases of a predicate, not in its subject nor in clauses below."""
        found: set[str] = set()
        pending = [predicate]
        if not noun:
            pending += self.tree.patients(predicate)
        verb = self.tree.support(predicate) if noun else None
        if verb is not None:
            after = (c for c in verb.children if c.i > predicate.i)
            pending += [c for c in after if c.dep_ in ("obl", "obl:arg", "advcl", "xcomp")]
        while pending:
            token = pending.pop()
            if token.i != predicate.i or noun:
                found.add((thing(token, self.cast.heads) or token).lemma_.lower())
            if token.dep_ == "xcomp" and token.lemma_.lower() in self.tree.grammar["ending"]:
                found.update(child.lower_ for child in token.children if child.dep_ == "mark")
                continue  # to be asked to end one's *help* is to be asked for none
            pending += [
                child
                for child in token.children
                if (child.dep_ not in _CLAUSES or (child.dep_ == "ccomp" and forms.infinitive(child)))
                and not (child.dep_ == "conj" and child.pos_ == "VERB")
                and not self._elsewhen(child)
            ]
        return found

    def _elsewhen(self, clause: Token) -> bool:
        """Whether a clause tells of something else than what it hangs on: "hired X *after breaking off ties*"."""
        opens = _OPENERS.get(clause.dep_)
        if opens is None:
            return False
        conjunctions = self.tree.grammar["conjunctions"]
        if clause.pos_ == "ADJ" and opens == "case":
            return False  # "described it *as hostile*"
        opening = (c.lower_ for c in clause.children if c.dep_ == opens and c.i < clause.i)
        return any(word in conjunctions and (opens == "mark" or word not in _AS) for word in opening)


def _has_subject(noun: Token) -> bool:
    """Whether a word tagged as a noun has a subject and an object, as only verbs have: "Togo *tore* up a pact"."""
    return noun.pos_ == "NOUN" and {"nsubj", "obj"} <= {child.dep_ for child in noun.children}


def _in_charge(noun: Token) -> bool:
    """Whether a noun only says what a minister or a ministry is in charge of."""
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    return noun.dep_ in ("nmod", "compound") and noun.head.lemma_.lower() in _MINISTRIES

"""The way from a predicate up to the root of its sentence, and what each governor on it does to the predicate.

A governor may hold the predicate as its content ("denied the attack"), carry it ("launched an attack"), share its
own marks with it (coordination), or merely stand above it ("condemned the attack"): then only who speaks is handed on.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from sahelgraph.extraction import forms
from sahelgraph.extraction.cues import Cues, Force, Operator
from sahelgraph.extraction.prospects import occurring
from sahelgraph.language.heads import is_finite, is_parted

if TYPE_CHECKING:
    from spacy.tokens import Token

_PART = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "ADV": "adverb"}
_ADJUNCT = frozenset({"obl", "nmod", "advcl", "acl"})
_LAQUELLE = frozenset({"laquelle", "lesquelles", "lequel", "lesquels"})
_CLAUSAL = frozenset({"acl", "advcl", "ccomp", "parataxis", "conj", "xcomp"})


class Kind(Enum):
    """How a governor holds what is below it."""

    CONTENT = "content"
    CARRIED = "carried"
    SHARED = "shared"
    COORDINATED = "coordinated"
    BACKGROUND = "background"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Link:
    """One step up: from ``node`` to ``holder``. ``operator`` is there where the holder has the node as content."""

    node: Token
    holder: Token
    kind: Kind
    operator: Operator | None = None


def base(token: Token) -> str:
    """The relation of a token without its subtype."""
    relation: str = token.dep_
    return relation.partition(":")[0]


def form(token: Token) -> str:
    """Lower-case form with a straight apostrophe."""
    text: str = token.lower_
    return text.replace("’", "'")


def has(token: Token, feature: str, value: str) -> bool:
    """Whether a token has a value of a morphological feature."""
    values: list[str] = token.morph.get(feature, [])
    return value in values


def marker(token: Token) -> str:
    """The preposition or conjunction in front of a phrase or clause, contractions undone; or the empty string."""
    words = [child for child in token.children if child.dep_ in ("case", "mark") and child.i < token.i]
    words += [more for word in words for more in word.children if more.dep_ == "fixed"]
    return " ".join(_CONTRACTED.get(form(word), form(word)) for word in sorted(words, key=lambda word: word.i))


def introduced(token: Token, phrases: Container[str]) -> bool:
    """Whether one of some phrases stands in front of a clause or phrase: "à moins que", "in the event of".

    Only its last word need hang there as preposition or conjunction; the others parsers hang wherever they like.
    """
    words_of = [child for child in token.children if child.dep_ in ("case", "mark") and child.i < token.i]
    marks = [word.i for mark in words_of for word in (mark, *(c for c in mark.children if c.dep_ == "fixed"))]
    if not marks:
        return False
    first = max(token.sent.start, min(marks) - _LONGEST + 1)
    words = [_CONTRACTED.get(form(word), form(word)) for word in token.doc[first : max(marks) + 1]]
    return any(
        " ".join(words[start:end]) in phrases
        for end in range(min(marks) - first + 1, len(words) + 1)
        for start in range(max(0, end - _LONGEST), end)
    )


_LONGEST = 4
"""Words of the longest phrase that introduces a clause ("in the event of")."""

_SELF = frozenset({"s'", "se", "soi"})
_CONTRACTED = {"du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à", "qu'": "que", "s'": "si"}


def infinitive(token: Token) -> bool:
    """Whether a verb is an infinitive, with or without its particle."""
    if not has(token, "VerbForm", "Inf"):
        helpers = [child for child in token.children if base(child) in ("aux", "cop")]
        return bool(helpers) and has(helpers[0], "VerbForm", "Inf")
    return not any(child.dep_ == "aux" and has(child, "VerbForm", "Fin") for child in token.children)


class Scope:
    """Climbs trees with the cues of one language."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues

    def links(self, predicate: Token, carrier: Token | None = None) -> Iterator[Link]:
        """The steps from a predicate to the root of its sentence, innermost first; ``carrier`` is known to carry it."""
        node = predicate
        for _ in range(len(predicate.doc)):
            yield from self._taken_for_mark(node)
            if node.head == node:
                if (operator := self._headline(node)) is not None:
                    yield Link(node, node.nbor(-1), Kind.CONTENT, operator)
                return
            link = self._link(node)
            if link.kind is Kind.BACKGROUND and node == predicate and link.holder == carrier:
                link = replace(link, kind=Kind.CARRIED)
            yield link
            node = link.holder

    def _link(self, node: Token) -> Link:
        head, relation = node.head, base(node)
        if relation == "conj":
            if marker(node) in self.cues["that"] and (operator := self._saying(head)) is not None:
                return Link(node, head, Kind.CONTENT, operator)
            return Link(node, *_first_conjunct(node))
        if (deed := occurring(node, self.cues)) is not None:
            return Link(node, deed, Kind.CARRIED)
        for holder in (head, head.head):
            if holder != head and not self._through(node, head):
                break
            operator = self.operator(holder, node, through=holder != head)
            if operator is not None:
                return Link(node, holder, Kind.CONTENT, operator)
        for operator in self.operators(head.head):  # "fait savoir que": the clause hangs on the second verb
            if (
                base(head) == "xcomp"
                and head.lemma_.lower() in operator.beside
                and relation in ("ccomp", "xcomp", "obj")
            ):
                return Link(node, head.head, Kind.CONTENT, operator)
        if (said := self._said_before(node)) is not None:
            return Link(node, *said)
        if infinitive(node) and self._through(node, head) and head.head.lemma_.lower() in self.cues["causatives"]:
            return Link(node, head.head, Kind.CARRIED)
        return Link(node, head, self._plain(node))

    def charged(self, clause: Token) -> bool:
        """Whether a relative clause is part of an accusation: "accused Togo of hosting bases *where they train*"."""
        above = (link.operator for link in self.links(clause.head)) if forms.restricts(clause) else ()
        return any(operator is not None and operator.force is Force.ACCUSE for operator in above)

    def operator(self, holder: Token, node: Token, *, through: bool = False) -> Operator | None:
        """The operator that a holder is for a node below it; ``None`` where the node is not its content.

        ``through`` says that the node hangs on an argument of the holder ("accused Ukraine of ...").
        """
        for operator in self.operators(holder):
            if self._content(operator, holder, node, through=through):
                return operator
        return None

    def operators(self, token: Token) -> Iterator[Operator]:
        """Operators of a token by its lemma (or form) and part of speech, with the words that must stand beside it."""
        part = _PART.get(token.pos_)
        if token.pos_ == "PROPN" and token.text.islower():
            part = "verb"  # what the tagger takes for a name and is none
        for operator in self._listed(token):
            participle = operator.part == "verb" and part == "adjective" and token.dep_ in ("amod", "acl", "ROOT")
            if (operator.part == part or participle) and self._beside(operator, token):
                yield operator

    def deplores(self, verb: Token, node: Token) -> bool:
        """Whether a thing is the object of a verb of blame: "denounced the *attack*"."""
        nominal = node.dep_ in ("obj", "nsubj:pass") and node.pos_ in ("NOUN", "PROPN")
        return nominal and verb.lemma_.lower() in self.cues["deplored"]

    def _headline(self, root: Token) -> Operator | None:
        """The verb of a headline that the tagger took for a noun in front of a gerund: "Mali denies hiring ..."."""
        if not has(root, "VerbForm", "Ger") and not form(root).endswith(tuple(self.cues["gerunds"])):
            return None
        before = root.nbor(-1) if not root.is_sent_start else root
        if before.pos_ not in ("NOUN", "PROPN") or any(base(child) in ("aux", "cop") for child in root.children):
            return None
        listed = (op for op in self._listed(before) if op.part == "verb" and not op.beside)
        return next(listed, None) if before.lemma_.lower() != form(before) else None

    def _taken_for_mark(self, node: Token) -> Iterator[Link]:
        """Governors that the parser took for function words of the infinitive they govern: "is *due to* open"."""
        if not has(node, "VerbForm", "Inf"):
            return
        for child in node.children:
            function = base(child) in ("mark", "aux", "advmod", "case", "fixed", "amod") and child.i < node.i
            if function and form(child.nbor()) in self.cues["particles"]:
                adjective = (op for op in self._listed(child) if op.part in ("adjective", "verb") and not op.beside)
                if (operator := next(adjective, None)) is not None:
                    yield Link(node, child, Kind.CONTENT, operator)

    def _listed(self, token: Token) -> tuple[Operator, ...]:
        """Operators by lemma, by form, or by the infinitive of a participle that was taken for an adjective."""
        known = self.cues.operators
        if found := known.get(token.lemma_.lower()) or known.get(form(token)):
            return found
        if token.pos_ == "ADJ":
            for ending in self.cues["participles"]:
                if form(token).endswith(ending):
                    stem = form(token).removesuffix(ending)
                    return next((known[stem + end] for end in self.cues["infinitives"] if stem + end in known), ())
        return ()

    def _said_before(self, node: Token) -> tuple[Token, Kind, Operator] | None:
        """The verb in front of "that ..." or "of ...ing" whose content the parser hung elsewhere, with its operator.

        Between the two there may be one noun phrase ("told the Assembly that", "accuse Ukraine of backing").
        """
        marks = [child for child in node.children if child.dep_ in ("mark", "case") and child.i < node.i]
        if not marks or base(node) not in _CLAUSAL or marks[0].i == 0:
            return None
        before, beside = marks[0].nbor(-1), True
        if before.pos_ in ("NOUN", "PROPN", "PRON") and not list(self.operators(before)) and before.left_edge.i > 0:
            before, beside = before.left_edge.nbor(-1), False
        if before == node or node in before.ancestors:
            return None
        for operator in self.operators(before):
            fits = form(marks[0]) in self.cues["that"] or marker(node) in operator.prepositions
            if operator.part == "verb" and fits and (beside or not _has_content(before, node)):
                return before, Kind.CONTENT, operator
        return None

    def _saying(self, head: Token) -> Operator | None:
        """The operator of a verb that has a clause as content: "said A left and *that* B stayed"."""
        clauses = [child for child in head.children if base(child) == "ccomp"]
        return self.operator(head, clauses[0]) if clauses else None

    def _beside(self, operator: Operator, holder: Token) -> bool:
        """Whether the further words of an operator stand at the holder."""
        near = set()
        below = [token for child in holder.children for token in (child, *child.children)]
        objects = (child for child in holder.rights if child.dep_ == "obj" and operator.force is Force.ACCUSE)
        hung = (t for noun in objects for t in noun.subtree if t.dep_ == "case")  # "blamed [the raid *on* Togo]"
        for token in (*below, *hung):
            if token.i < holder.i or form(token) not in _SELF:  # "n'a pas dit *s*'il partirait" says of nobody
                near |= {form(token), token.lemma_.lower()}
        if near & _SELF:
            near.add("se")
        return near.issuperset(operator.beside)

    def _content(self, operator: Operator, holder: Token, node: Token, *, through: bool) -> bool:
        relation = base(node)
        mark = marker(node)
        if mark in self.cues["times"]:
            return False  # "banned the station *before lifting* the ban" denies nothing
        if through:
            told = node.head.dep_ == "nmod" and marker(node.head) in operator.prepositions  # "claims *of Togo arming*"
            return told or mark in operator.prepositions or infinitive(node) or mark in self.cues["that"]
        if relation == "parataxis":
            told = any(form(token) in self.cues["that"] for token in node.doc[holder.i : node.i])
            return operator.part == "verb" and (node.i < holder.i or told) and not _has_content(holder, node)
        if operator.part == "adjective":
            return relation in ("xcomp", "ccomp", "csubj", "advcl", "acl", "nsubj") or (
                relation == "obl" and mark in operator.prepositions
            )
        if operator.part == "noun":
            return self._content_of_noun(operator, node, relation, mark)
        if relation in ("xcomp", "ccomp", "csubj"):
            return not mark or mark not in self.cues["without"]
        if node.dep_ in ("obj", "nsubj:pass", "obj:lvc"):
            return operator.object and holder.lemma_.lower() not in self.cues["owing"]
        if relation == "nsubj":
            begun = (child for child in holder.children if base(child) == "xcomp" and infinitive(child))
            return operator.subject or any(child.lemma_.lower() in self.cues["beginnings"] for child in begun)
        if not mark and self._gerund_after(node, holder):
            return True
        if relation in _ADJUNCT and node.dep_ != "acl:relcl" and node.i > holder.i:
            if mark in self.cues["without"]:
                return False
            return mark in operator.prepositions or (infinitive(node) and not _has_content(holder, node))
        return False

    def _gerund_after(self, node: Token, verb: Token) -> bool:
        """Whether a gerund or bare infinitive stands right after a verb, whose complement it is whatever its label.

        What goes along with a verb is cut off by a comma or names who does it: "denied *having armed* the rebels".
        """
        helpers = [child for child in node.children if base(child) in ("aux", "cop", "advmod") and child.i < node.i]
        first = min([node, *helpers], key=lambda token: token.i)
        gerund = form(first).endswith(tuple(self.cues["gerunds"])) or infinitive(node)
        between = node.doc[verb.i + 1 : first.i]
        return (
            gerund
            and node.i > verb.i
            and all(token.pos_ in ("ADV", "PART") or token.dep_ == "compound:prt" for token in between)
        )

    def _content_of_noun(self, operator: Operator, node: Token, relation: str, mark: str) -> bool:
        if self._told_of(node):
            return True
        if node.dep_ == "acl:relcl":
            return mark in self.cues["that"] and mark not in ("which",)
        if relation in ("acl", "nmod", "obl", "advcl"):
            return mark in operator.prepositions or infinitive(node)
        return relation in ("xcomp", "ccomp", "csubj", "compound")

    def _told_of(self, node: Token) -> bool:
        """Whether a clause under a noun is what the noun tells, though "that" was taken for a relative pronoun.

        It is where the clause has all that its verb wants without the pronoun ("rumours that *Togo* attacked *Benin*"),
        or where French says so in so many words ("la rumeur selon laquelle").
        """
        if base(node) != "acl":
            return False
        according = self.cues["sources"]
        for child in node.children:
            if form(child) in _LAQUELLE and marker(child) in according:
                return True
        opener = node.head.nbor() if node.head.i + 1 < len(node.doc) else node.head
        if opener == node or opener.head != node or form(opener) not in self.cues["that"] or form(opener) == "which":
            return False
        own = {base(child) for child in node.children if child != opener}
        return "nsubj" in own and (base(opener) not in ("obj", "nsubj") or "obj" in own)

    def _through(self, node: Token, head: Token) -> bool:
        """Whether a node hangs on an argument of the word whose content it is, by nature or by a slip of the parser."""
        if head.dep_ == "nmod":
            return base(node) == "acl" and form(node).endswith(tuple(self.cues["gerunds"]))
        found = base(head) in ("obj", "iobj", "obl", "nsubj", "xcomp", "advmod") and head.head != head
        if not found or node.dep_ != "acl:relcl":
            return found and base(node) in _ADJUNCT
        # "Togo, *que la France presse de réagir*, n'a rien dit": a name before the verb has no content.
        said = marker(node) in self.cues["that"] and not is_parted(node)  # but "rompt avec Kiev, *qu'il accuse*"
        return said and (head.i > head.head.i or any(self.operators(head)))

    def _plain(self, node: Token) -> Kind:
        """How a governor without force of its own holds a node."""
        head, relation = node.head, base(node)
        lemma = head.lemma_.lower()
        if relation == "parataxis" or node.dep_ in ("acl:relcl", "advcl:relcl") or relation == "appos":
            return Kind.CARRIED if forms.cleft(head) == node else Kind.APART
        if relation == "acl" and head.pos_ == "PROPN" and forms.passive(node) and is_parted(node):
            return Kind.APART  # "accuse Orano, *détenu par l'Etat*, d'avoir": nobody says so but the report
        if relation == "xcomp" or (node.dep_ == "nmod" and lemma in self.cues["shares"]):
            return Kind.CARRIED
        if relation in ("obj", "nsubj", "obl") and node.pos_ in ("NOUN", "PROPN") and lemma in self.cues["carriers"]:
            oblique = relation == "obl" and marker(node) not in self.cues["partitives"]
            oblique = oblique and f"{lemma} {marker(node)}" not in self.cues["being_in"]  # "serait *en guerre*"
            return Kind.BACKGROUND if oblique and lemma not in self.cues["carriers_oblique"] else Kind.CARRIED
        if relation in ("nmod", "acl") and lemma in self.cues["carrying_nouns"]:
            return Kind.CARRIED
        if relation == "advcl" or (relation == "acl" and infinitive(node)):
            return Kind.APART
        return Kind.BACKGROUND


def _first_conjunct(node: Token) -> tuple[Token, Kind]:
    """What a conjunct is coordinated with, and whether it shares the marks of that.

    A finite verb is never coordinated with an infinitive or gerund ("refused to sign and left"), whatever the parser
    says: it goes with the verb that governs them.
    """
    head = node.head
    if _bare(node):
        return head, Kind.SHARED
    if is_finite(node):
        while not is_finite(head) and base(head) in ("xcomp", "ccomp", "advcl", "acl", "obl", "nmod"):
            head = head.head
    return head, Kind.COORDINATED


def _bare(node: Token) -> bool:
    """Whether a conjunct shares the auxiliaries of the first: it has none, no subject and no finite form of its own."""
    if node.pos_ in ("NOUN", "PROPN"):
        return not any(base(child) in ("det", "cop") for child in node.children)
    own = any(base(child) in ("aux", "cop", "nsubj") for child in node.children)
    return not own and not is_finite(node)


def _has_content(holder: Token, node: Token) -> bool:
    """Whether a verb has its content elsewhere, so that an infinitive below it is one of purpose."""
    return any(
        child != node and (base(child) in ("xcomp", "ccomp") or (child.dep_ == "obj" and child.pos_ == "NOUN"))
        for child in holder.children
    )


def passive(verb: Token) -> bool:
    """Whether a verb is passive; a participle with a clause as content is not, whatever it hangs on.

    See :func:`sahelgraph.extraction.forms.passive`.
    """
    marked = any(child.dep_ in ("aux:pass", "nsubj:pass", "expl:pass") for child in verb.children)
    if not marked and any(base(child) == "ccomp" for child in verb.children):
        return False
    return forms.passive(verb)

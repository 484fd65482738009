"""When an event happened: the time expression that belongs to its predicate in the tree.

A time belongs to the clause it stands in. Beyond that an event takes its time only along edges that keep it: talks
that were *held* on Thursday, a deal *signed while* visiting in May, what was *decided* in January. It never takes it
from a reporting verb ("said on Monday that ..."), out of a relative clause, or across "after" and "before".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sahelgraph.language.parsed import Parsed, TimeExpression
from sahelgraph.language.periods import closing, opening, since, until
from sahelgraph.model import Report
from sahelgraph.timespan import TimeSpan

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_CLAUSES: Final = frozenset(
    {"ROOT", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "advcl:relcl", "csubj", "parataxis"}
)
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "ADJ", "DET"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass"})

_SINCE: Final = frozenset({"since", "depuis"})
_BEFORE: Final = frozenset({"before", "until", "till", "avant", "jusqu'à", "jusque", "jusqu'"})
_WHEN: Final = frozenset({"when", "lorsque", "lorsqu'", "quand", "où"})
_WHILE: Final = frozenset(
    {"when", "while", "as", "lorsque", "lorsqu'", "quand", "alors", "tandis", "comme", "pendant", "where", "où"}
)
_OF: Final = frozenset({"of", "de", "d'", "du"})
_FAR: Final = 9
"""Distance of a time that belongs to a verb only by its place in the sentence: any other goes before it."""

_HEADLINE: Final = 25
"""Words; a first line that is longer is a paragraph."""

_OPENING: Final = 3
"""Sentences in which a report says what is new; with four the date of its background is taken more often."""

_RECENT: Final = 14
"""Days before the report within which its news lies."""

_DURING: Final = frozenset(
    {
        "in",
        "during",
        "at",
        "on",
        "with",
        "by",
        "through",
        "under",
        "of",
        "amid",
        "upon",
        "over",
        "dans",
        "en",
        "lors",
        "pendant",
        "à",
        "au",
        "aux",
    }
    | {"durant", "de", "du", "des", "d'", "par", "sur", "avec", "pour", "for", "to"}
)
"""Prepositions of what happens at the time of its verb or noun, or is decided then. "After" is none of them."""

_CARRIERS: Final = frozenset(
    """hold make have take give do pay carry conduct launch begin start open stage mount undergo occur happen sign
    conclude reach seal strike announce decide order declare demand request propose offer receive host attend deliver
    complete finish resume continue suspend perform exchange deal claim lead see witness come follow be send publish
    issue adopt establish create found
    tenir avoir faire mener effectuer procéder lancer commencer débuter ouvrir signer conclure annoncer décider ordonner
    déclarer exiger demander proposer offrir recevoir organiser rendre donner entamer dérouler intervenir achever
    terminer poursuivre reprendre suspendre livrer accueillir présider participer assister être échanger prendre envoyer
    publier adopter établir créer fonder
    """.split()
)
"""Verbs whose time is that of the event their subject or object names: light verbs, beginnings, ends, decisions. The
agreement that is *annulled* on Saturday was not signed on Saturday; the talks that are *held* on Saturday are."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A time expression and the token that carries it in the tree."""

    time: TimeExpression
    root: Token
    tokens: frozenset[int]

    @property
    def governor(self) -> Token | None:
        """The first token outside the expression on the way up; ``None`` if the expression is the sentence's root."""
        token = self.root
        while token.i in self.tokens:
            if token.head == token:
                return None
            token = token.head
        return token


def when_of(predicate: Token, parsed: Parsed) -> TimeSpan:
    """The date of the event that a predicate tells, as far as its sentence gives it.

    Args:
        predicate: A verb, or a noun or adjective that names an event, in ``parsed.doc``.
        parsed: The report with its tree and its times.

    Returns:
        The time in the predicate's own clause, else one that it takes from what governs it, for a headline the time of
        the news below it, else unknown.
    """
    placed = list(_placed(predicate.sent, parsed.times))
    when = _when(predicate, placed, frozenset()) if placed else TimeSpan.UNKNOWN
    if not when.known and not placed and _is_headline(predicate.sent, parsed.report):
        return _news(parsed)
    return when


def _placed(sentence: Span, times: Sequence[TimeExpression]) -> Iterator[_Placed]:
    for time in times:
        if sentence.start_char <= time.span.start and time.span.end <= sentence.end_char:
            span = sentence.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
            if span is not None:
                yield _Placed(time, _core(span), frozenset(token.i for token in span))


def _core(span: Span) -> Token:
    """The word of an expression that the tree hangs it by: its last noun, name, number or adverb that leads outside."""
    outside = [token for token in span if token.head.i < span.start or token.head.i >= span.end or token.head == token]
    words = [
        token for token in outside if token.pos_ in ("NOUN", "PROPN", "NUM", "ADV", "ADJ") and token.dep_ != "case"
    ]
    return words[-1] if words else span.root


def _when(token: Token, placed: Sequence[_Placed], seen: frozenset[int]) -> TimeSpan:
    """Own time, else that of a clause that bounds it ("since ..."), else the inherited one."""
    own = _own(token, placed)
    if own.known or any(item.governor == token for item in placed):
        return own
    return _bounded(token, placed, seen) or _made(token, placed) or _inherited(token, placed, seen | {token.i})


# -- headlines ---------------------------------------------------------------------------------------------------------


def _is_headline(sentence: Span, report: Report) -> bool:
    """Whether a sentence lies in the first line of a report, and that line is no paragraph."""
    start = len(report.text) - len(report.text.lstrip())
    line = report.text[start:].partition("\n")[0]
    ends = sentence.start_char + len(sentence.text.rstrip())
    return ends <= start + len(line) and not line.rstrip().endswith(".") and len(line.split()) <= _HEADLINE


def _news(parsed: Parsed) -> TimeSpan:
    """The day of what a report is about: that of the first main clause of its opening that is dated in the days before.

    A headline sums up the opening and hardly ever carries a date of its own.
    """
    published = parsed.report.published
    if published is None:
        return TimeSpan.UNKNOWN
    told = [s for s in parsed.sentences() if not _is_headline(s, parsed.report) and _main(s.root).pos_ == "VERB"]
    for sentence in told[:_OPENING]:
        when = _when(_main(sentence.root), list(_placed(sentence, parsed.times)), frozenset())
        short = when.earliest and when.latest and (when.latest - when.earliest).days < 7
        if short and when.latest and 0 <= (published - when.latest).days <= _RECENT:
            return when
    return TimeSpan.UNKNOWN


# -- the predicate's own clause ---------------------------------------------------------------------------------------


def _own(token: Token, placed: Sequence[_Placed]) -> TimeSpan:
    """The time that stands in the predicate's own clause; of several the one nearest in the tree, then in the text."""
    ranked = []
    for item in placed:
        found = _reach(item, token)
        if found is not None:
            distance, when = found
            ranked.append((distance, not when.known, abs(item.root.i - token.i), item.root.i, when))
    return min(ranked, key=lambda entry: entry[:4])[4] if ranked else TimeSpan.UNKNOWN


def _reach(item: _Placed, token: Token) -> tuple[int, TimeSpan] | None:
    """How far a time is from a predicate, in noun phrases, and the time as seen from there; ``None`` if barred."""
    if _fronted(item) and token == _main(token.sent.root):
        return 0, item.time.when
    step, when, distance = item.governor, item.time.when, 0
    if step is not None and _modifies(item, step):
        when = _bare(when)
    while step is not None:
        if step == token:
            return distance, when
        if _is_clause(step) or step.head == step or (step.pos_ == "NOUN" and _modifies(item, step)):
            break
        words = _adposition(step)
        if words & _SINCE:
            when = since(_bare(when)) if token.pos_ not in ("NOUN", "PROPN") else TimeSpan.UNKNOWN
        elif words & _BEFORE:
            when = until(when)
        elif words and not words & _DURING:
            break
        distance += step.pos_ != "PROPN"
        step = step.head
    return (_FAR, item.time.when) if _just_before(item, token) else None


def _modifies(item: _Placed, noun: Token) -> bool:
    """Whether a time is part of a noun's name, as in "the July coup", "the agreement of 2012": it dates only that."""
    if item.governor != noun or noun.pos_ not in ("NOUN", "PROPN"):
        return False
    return max(item.tokens) < noun.i or bool(_adposition(item.root) & _OF)


def _bare(when: TimeSpan) -> TimeSpan:
    """The date itself, without the "since" or "until" before it, which belong to what it dates."""
    if when.edtf and ".." in when.edtf:
        return TimeSpan.parse(opening(when) or closing(when))
    return when


def _just_before(item: _Placed, verb: Token) -> bool:
    """Whether a time stands right before a verb: what parsers hang on a participle of its subject."""
    last = max(item.tokens)
    between = [token for token in verb.sent if last < token.i < verb.i]
    return verb.pos_ == "VERB" and last < verb.i and all(token.pos_ in ("AUX", "ADV") for token in between)


def _fronted(item: _Placed) -> bool:
    """Whether a time opens its sentence and is cut off by a comma; parsers often hang it elsewhere."""
    sentence = item.root.sent
    first, last = min(item.tokens), max(item.tokens)
    lead = [token for token in sentence if token.i < first and not token.is_space and not token.is_punct]
    after = last + 1
    return (
        len(lead) <= 2
        and all(token.pos_ in ("ADP", "DET", "ADV") for token in lead)
        and (after < sentence.end and sentence.doc[after].text == ",")
    )


def _main(root: Token) -> Token:
    """The main verb of a sentence whose root may be a time or a name that the parser put there by mistake."""
    if root.pos_ in ("VERB", "AUX", "ADJ"):
        return root
    below = [
        token
        for token in root.children
        if token.pos_ == "VERB" and token.dep_ in ("conj", "parataxis", "acl", "acl:relcl")
    ]
    return below[0] if below and not any(child.dep_ == "cop" for child in root.children) else root


def _is_clause(token: Token) -> bool:
    verbal = token.pos_ in ("VERB", "AUX")
    return (verbal and token.dep_ == "conj") or (
        token.dep_ in _CLAUSES
        and (verbal or any(child.dep_ in ("cop", "nsubj", "nsubj:pass") for child in token.children))
    )


# -- beyond it --------------------------------------------------------------------------------------------------------


def _bounded(token: Token, placed: Sequence[_Placed], seen: frozenset[int]) -> TimeSpan | None:
    """The bound that a subordinate clause sets: "since the president was removed in 2023", "before they left"."""
    for child in token.children:
        if child.dep_ != "advcl" or child.i in seen:
            continue
        marks = _marks(child)
        if marks & _SINCE or marks & _BEFORE:
            when = _own(child, placed)
            if when.known:
                return since(when) if marks & _SINCE else until(when)
    return None


def _made(noun: Token, placed: Sequence[_Placed]) -> TimeSpan | None:
    """When a thing was made, of which the text says so: "a decision taken in January", "the deal signed in 2017"."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    for child in noun.children:
        if child.dep_ == "acl" and child.i > noun.i and child.lemma_.lower() in _CARRIERS:
            when = _own(child, placed)
            if when.known:
                return when
    return None


def _inherited(token: Token, placed: Sequence[_Placed], seen: frozenset[int]) -> TimeSpan:
    """The time of what governs the predicate, if the edge between them keeps it."""
    head = token.head
    for item in placed:
        if _goes_on(item, token):
            return _bare(item.time.when)
    if head == token or head.i in seen:
        return TimeSpan.UNKNOWN
    return _when(head, placed, seen) if _keeps(token, head, placed) else TimeSpan.UNKNOWN


def _goes_on(item: _Placed, verb: Token) -> bool:
    """Whether a clause explains a time that stands right before it: "on 26 July, when the army ousted him"."""
    before = (child for child in verb.children if child.i < verb.i and not child.is_punct)
    opener = min(before, key=lambda child: child.i, default=None)
    if opener is None or opener.lower_.replace("’", "'") not in _WHEN:
        return False
    between = verb.doc[max(item.tokens) + 1 : opener.i]
    return max(item.tokens) < opener.i and all(token.is_punct for token in between)


def _keeps(token: Token, head: Token, placed: Sequence[_Placed]) -> bool:
    """Whether an event happens when its governor does."""
    relation = token.dep_
    if relation in ("xcomp", "compound", "amod", "nmod:poss", "fixed", "flat"):
        return True
    if relation == "conj":
        shared = not any(child.dep_ in _SUBJECTS for child in token.children)
        return token.pos_ in _NOMINAL or shared or any(_fronted(item) for item in placed)
    if relation == "acl" and "Past" in token.morph.get("Tense", []):
        return False
    if relation in ("acl", "advcl"):
        marks = _marks(token)
        finite = any(child.dep_ in _SUBJECTS for child in token.children)
        return bool(marks & _WHILE) if finite else not marks - _WHILE - _DURING
    if relation in ("obj", *_SUBJECTS):
        return head.lemma_.lower() in _CARRIERS
    if relation.startswith(("obl", "nmod")):
        words = _adposition(token)
        return bool(words & _DURING) or not words
    return False


def _marks(token: Token) -> set[str]:
    """Conjunctions and prepositions that introduce a clause, with the adverbs "when" and "where"."""
    return {
        child.lower_.replace("’", "'")
        for child in token.children
        if child.i < token.i and (child.dep_ in ("mark", "case") or (child.dep_ == "advmod" and child.lower_ in _WHILE))
    }


def _adposition(token: Token) -> set[str]:
    """The words of a noun phrase's preposition, those of a long one too."""
    words = [child for child in token.children if child.dep_ == "case" and child.i < token.i]
    words += [below for word in words for below in word.children if below.dep_ == "fixed"]
    return {word.lower_.replace("’", "'") for word in words}

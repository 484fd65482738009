"""The time of a predicate within its sentence: what stands in its clause, and what other clauses hand on to it.

Times pass along few edges: from a light verb to the event it names ("talks *held* on Thursday"), to infinitives and
participles, along coordination, to clauses with "when" and "while". They do not pass out of a relative clause, out of
what somebody said, or across "after" and "before", which set a bound at most.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sahelgraph.extraction.placing import (
    WHEN,
    WHILE,
    Placed,
    adposition,
    comes_next,
    is_clause,
    main_verb,
    marks,
    plain,
)
from sahelgraph.extraction.reaching import bare, has_subject, own_time
from sahelgraph.extraction.tenses import (
    is_earlier,
    is_elsewhen,
    is_past,
    is_perfect,
    is_progressive,
    is_to_come,
    is_unfolding,
)
from sahelgraph.extraction.time_words import (
    AFTER,
    ANNOUNCING,
    ARRIVING,
    BEFORE,
    BLAMING,
    BLOWS,
    CARRIERS,
    CONTAINING,
    DUE,
    DURING,
    HARMING,
    IN,
    LASTING,
    MAKING,
    NOMINAL,
    PROMISING,
    PUBLISHING,
    SAYING,
    SENDING,
    SINCE,
    SPEAKING,
    STAGING,
    SUBJECTS,
    TEXTS,
    VISITS,
    VOICING,
    WHERE,
    WHICH,
    WHO,
)
from sahelgraph.language.heads import behind_comma
from sahelgraph.language.periods import since, until
from sahelgraph.timespan import TimeSpan

if TYPE_CHECKING:
    from spacy.tokens import Token


def time_of(token: Token, placed: Sequence[Placed]) -> TimeSpan:
    """The time of a predicate as its sentence tells it.

    Args:
        token: A verb, or a noun or adjective that names an event.
        placed: The time expressions of its sentence.
    """
    return _time(token, placed, frozenset())


def _time(token: Token, placed: Sequence[Placed], seen: frozenset[int]) -> TimeSpan:
    """Own time, else a bound that another clause sets, else when the thing was made, else an inherited time."""
    own = own_time(token, placed)
    if own.known or any(item.governor == token for item in placed):
        return own
    told = _bounded(token, placed, seen) or _made(token, placed) or _written(token, placed) or _staged(token, placed)
    return told or _inherited(token, placed, seen | {token.i})


# -- beyond it --------------------------------------------------------------------------------------------------------


def _bounded(token: Token, placed: Sequence[Placed], seen: frozenset[int]) -> TimeSpan | None:
    """The bound that another clause sets: "since he was removed in 2023", "before they left"; or "after", seen from it.

    What happened "after they had asked for help" happened after; they asked up to then.
    """
    for child in _clauses(token):
        if child.i in seen or comes_next(child):
            continue
        if (words := marks(child)) & (SINCE | BEFORE):
            when = own_time(child, placed)
            if when.known:
                return since(when) if words & SINCE else until(when)
        if words & WHEN and has_subject(child) and not is_to_come(token):
            when = own_time(child, placed)
            if when.known:
                return bare(when)
    if token.dep_ == "advcl" and marks(token) & AFTER:
        when = own_time(token.head, placed)
        return until(bare(when)) if when.known else None
    return None


def _clauses(verb: Token) -> Iterator[Token]:
    """The clauses that say when a verb was: its own, those of its infinitive, and "since" behind the last of a list.

    "Agreed to share it *when they met*"; "have expelled them and joined it *since taking power*".
    """
    for child in verb.children:
        if child.dep_ == "advcl":
            yield child
        elif child.dep_ == "xcomp":
            yield from (below for below in child.children if below.dep_ == "advcl" and marks(below) & WHEN)
        elif child.dep_ == "conj" and child.pos_ == "VERB" and not has_subject(child):
            yield from (below for below in child.children if below.dep_ == "advcl" and marks(below) & SINCE)


def _made(noun: Token, placed: Sequence[Placed]) -> TimeSpan | None:
    """When a thing was made, if the text says so: "a decision taken in January", "the deal signed in 2017"."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    below = [*noun.children]
    if noun.lemma_.lower() in BLOWS:  # "the attack on a hotel *which killed* scores": parsers hang it on the hotel
        below += [clause for child in noun.children if child.dep_ == "nmod" for clause in child.children]
    for child in below:
        behind = child.dep_ == "acl" and child.head == noun and child.i > noun.i
        made = behind and child.lemma_.lower() in CARRIERS - ARRIVING
        if made or (child.dep_ == "acl:relcl" and (_strikes(noun, child) or _is_held(noun, child))):
            when = own_time(child, placed)
            if when.known:
                return when
    return None


def _is_held(noun: Token, verb: Token) -> bool:
    """Whether a relative clause says when what a noun names was or is held: "a summit *which was held* on 5 May"."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj:pass"), None)
    which = subject is not None and plain(subject) in WHICH
    return which and verb.head == noun and verb.lemma_.lower() in CARRIERS


def _strikes(noun: Token, verb: Token) -> bool:
    """Whether a relative clause tells what a blow did: "the raid *that shook* Bamako on Tuesday"."""
    subject = next((child for child in verb.children if child.dep_.startswith("nsubj")), None)
    which = subject is not None and plain(subject) in WHICH
    harms = verb.head == noun or verb.lemma_.lower() in HARMING
    return which and harms and noun.lemma_.lower() in BLOWS and is_past(verb)


def _written(verb: Token, placed: Sequence[Placed]) -> TimeSpan | None:
    """When a text was made public in which somebody says something: "in a report *circulated* last week, they said".

    Or which says it: "their declaration, *published* on Thursday, accuses".
    """
    said = (word for child in verb.children if child.dep_ in ("xcomp", "ccomp") for word in child.children)
    own = [child for child in verb.children if child.dep_.startswith("obl") or child.lemma_.lower() in TEXTS]
    # Cut off by a comma it belongs to the saying: "accuse Mali d'avoir tué, *dans un rapport* publié jeudi".
    cut_off = [word for word in said if word.lemma_.lower() in TEXTS and behind_comma(word.left_edge)]
    for word in (*own, *cut_off):
        if adposition(word) & IN or word.dep_ == "nsubj":
            when = made_public(word, placed)
            if when.known:
                return when
    return None


def made_public(text: Token, placed: Sequence[Placed]) -> TimeSpan:
    """When a text was made public, by the participle behind it: "a letter *sent* on Monday"; else unknown."""
    days = (own_time(child, placed) for child in text.children if child.dep_ in ("acl", "amod") and _publishes(child))
    return next((day for day in days if day.known), TimeSpan.UNKNOWN)


def _publishes(participle: Token) -> bool:
    """Whether a participle says that something was made public, if it was taken for an adjective too."""
    form, lemma = plain(participle).rstrip("es").removesuffix("é"), participle.lemma_.lower()
    if lemma in MAKING:
        return any(plain(child) == "public" for child in participle.children)
    return lemma in PUBLISHING or (participle.pos_ == "ADJ" and form + "er" in PUBLISHING)


def _staged(verb: Token, placed: Sequence[Placed]) -> TimeSpan | None:
    """When the occasion was on which somebody says or does something: "*speaking* in Bamako on Monday, he accused"."""
    for child in (*verb.children, *_of_subject(verb)):
        staging = STAGING if child.head == verb else STAGING | ARRIVING
        if child.dep_ in ("advcl", "acl") and child.i < verb.i and child.lemma_.lower() in staging and not marks(child):
            when = own_time(child, placed)
            if when.known:
                return when
    root = verb.sent.root
    if root != verb and root.i < verb.i and root.lemma_.lower() in STAGING and root.lower_.endswith("ing"):
        # "Speaking in Bamako on Monday, Diop accused": the participle taken for the main verb.
        when = own_time(root, placed)
        return when if when.known and any(child.dep_.startswith("nsubj") for child in verb.children) else None
    return None


def _of_subject(verb: Token) -> list[Token]:
    """The past participles that describe the subject of a verb in the past: "Macron, *arrivé* vendredi, a reçu"."""
    if not is_past(verb):
        return []
    below = (word for child in verb.children if child.dep_ == "nsubj" for word in child.children)
    return [word for word in below if word.dep_ == "acl" and "Past" in word.morph.get("Tense", [])]


def _inherited(token: Token, placed: Sequence[Placed], seen: frozenset[int]) -> TimeSpan:
    """The time of what governs the predicate, if the edge between them keeps it."""
    for item in placed:
        if item.explained_by(token) or item.cleft(token):
            return bare(item.time.when)
    teller = _continues(token)
    if teller is not None and teller.i not in seen:
        return _time(teller, placed, seen)
    if token.dep_ in SUBJECTS and not any(item.governor == token.head for item in placed):
        for other in token.head.children:
            if other.dep_ == "conj" and other.lemma_.lower() in CARRIERS and not has_subject(other):
                when = own_time(other, placed)
                if when.known:
                    return when
    head = _governor(token)
    if head == token or head.i in seen or not _keeps(token, head, placed):
        return TimeSpan.UNKNOWN
    return _time(head, placed, seen)


def _governor(token: Token) -> Token:
    """The head; for a finite verb that the parser coordinates with a participle the finite verb above that.

    What happens "in a call" or "during a visit" belongs to the verb, by whatever noun parsers hang it.
    """
    head = token.head
    if token.pos_ == "NOUN" and adposition(token) & CONTAINING and _is_new(token) and head.pos_ in NOMINAL:
        while not is_clause(head) and head.head != head:
            head = head.head
        return head
    finite = "Fin" in token.morph.get("VerbForm", []) and "Fin" not in head.morph.get("VerbForm", ["Fin"])
    return head.head if token.dep_ == "conj" and finite and head.dep_ in ("advcl", "acl", "xcomp") else head


def _continues(verb: Token) -> Token | None:
    """The clause that a relative clause at the end of a sentence goes on from: "flew to Bamako, *who thanked* them".

    Only what is said or promised goes on so; "met the president, who took power in a coup" looks back. A participle
    that says what somebody is accused of gives the reason of what is done to him then.
    """
    if verb.i == 0 or verb.head.i > verb.i or not (_tells_on(verb) or _blames(verb)):
        return None
    clause = verb.head
    while not is_clause(clause) and clause.head != clause:
        clause = clause.head
    return clause


def _tells_on(verb: Token) -> bool:
    if verb.dep_ != "acl:relcl" or verb.lemma_.lower() not in SAYING | PROMISING or not is_past(verb):
        return False
    opener = next((child for child in verb.children if child.dep_.startswith("nsubj")), None)
    if opener is None or plain(opener) not in WHO or opener.i == 0 or verb.doc[opener.i - 1].text != ",":
        return False
    last = max(token.i for token in verb.subtree)
    ends = all(token.is_punct or token.is_space for token in verb.sent if token.i > last)
    return ends and main_verb(verb.sent).i < verb.head.i


def _blames(verb: Token) -> bool:
    participle = verb.dep_ == "acl" and "Past" in verb.morph.get("Tense", [])
    return participle and verb.lemma_.lower() in BLAMING and verb.doc[verb.i - 1].text == ","


def _is_new(noun: Token) -> bool:
    """Whether a noun has an indefinite article, as what is told for the first time has."""
    return any(child.dep_ == "det" and child.lower_ in ("a", "an", "un", "une") for child in noun.children)


def follows_main(token: Token) -> bool:
    """Whether a predicate is the main verb of its sentence or happens when that does."""
    return follows(token, main_verb(token.sent))


def follows(token: Token, verb: Token) -> bool:
    """Whether a predicate is a verb of its sentence or happens when that does."""
    while token != verb and token.head != token and _keeps(token, _governor(token), ()):
        token = _governor(token)
    return token == verb


def _keeps(token: Token, head: Token, placed: Sequence[Placed]) -> bool:
    """Whether an event happens when its governor does."""
    relation = token.dep_
    if is_earlier(token):
        return False
    if relation.startswith("obl") and head.lemma_.lower() in SPEAKING and is_unfolding(head):
        return True  # "she was speaking *after a meeting*": of the day on which she said so
    if head.lemma_.lower() in SAYING and relation.startswith("obl"):
        words = adposition(token)
        return bool(words & LASTING or (words & {"on", "en"} and token.lemma_.lower() in VISITS))
    if head.lemma_.lower() in SAYING and relation != "conj":
        return (relation == "ccomp" and does_so(token, head)) or (relation == "advcl" and _goes_along(token))
    if relation == "ccomp":
        return head.lemma_.lower() in ANNOUNCING and not is_elsewhen(token)
    if relation in ("xcomp", "compound", "nmod:poss", "fixed", "flat"):
        return True
    if relation in ("csubj", "advcl") and head.lemma_.lower() in DUE and "Inf" in token.morph.get("VerbForm", []):
        return True
    if relation == "conj":
        if is_perfect(token) and not is_perfect(head):
            return False
        shared = not has_subject(token)
        return token.pos_ in NOMINAL or shared or any(item.fronted or item.opens(head) for item in placed)
    if relation == "acl" and "Past" in token.morph.get("Tense", []):
        sent = token.lemma_.lower() in SENDING and head.dep_ == "nsubj"
        return sent and head.head.lemma_.lower() in CARRIERS
    if relation in ("acl:relcl", "advcl:relcl"):
        return bool(marks(token) & WHERE) and is_past(token)
    if relation in ("acl", "advcl"):
        words = marks(token)
        finite = any(child.dep_ in SUBJECTS for child in token.children)
        # "Freed by him, they fly home": before its subject the participle tells of what was before.
        if not words and token.i < head.i and "Past" in token.morph.get("Tense", []):
            return False
        return bool(words & WHILE) if finite else not words - WHILE - DURING
    if relation in ("obj", *SUBJECTS):
        return head.lemma_.lower() in (CARRIERS if relation in ("obj", "nsubj:pass") else CARRIERS - VOICING)
    if relation.startswith(("obl", "nmod")):
        words = adposition(token)
        return bool(words & DURING) or not words
    return False


def _goes_along(token: Token) -> bool:
    """Whether a participle after a comma says what goes along with its verb: "said it was leaving, *blaming* them"."""
    cut_off = any(child.is_punct and child.i < token.i for child in token.children)
    return cut_off and not marks(token) and token.lower_.endswith(("ing", "ant"))


def does_so(token: Token, head: Token) -> bool:
    """Whether what somebody says is done by saying it: "said on Monday that it *was leaving* the bloc"."""
    speaker = next((child for child in head.children if child.dep_ in SUBJECTS), None)
    doer = next((child for child in token.children if child.dep_ in SUBJECTS), None)
    if doer is None or not is_progressive(token):
        return False
    return doer.pos_ == "PRON" or (speaker is not None and doer.lower_ == speaker.lower_)

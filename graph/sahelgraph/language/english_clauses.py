"""English clauses that an aside, a relative clause or a semicolon parts from their subject."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import (
    NOMINAL,
    PAST,
    PAST_PARTICIPLE,
    SEATED,
    SUBJECTS,
    crown,
    has_child,
    is_closed,
    is_finite,
    is_parted,
    retag,
    seat,
    take_place,
)

_SAYING: Final = frozenset(
    "added announced argued believes believed claimed confirmed explained insisted notes noted observed recalled"
    " remarked reported said says stated stressed thinks told underlined warned wrote".split()
)
_EMPHATIC: Final = frozenset({"itself", "himself", "herself", "themselves"})
_ALLOWING: Final = frozenset(
    "allow allows allowed allowing enable enables enabled enabling permit permits permitted permitting authorise"
    " authorises authorised authorize authorizes authorized".split()
)
_OBJECTS: Final = frozenset({"obj", "iobj"})
_ADRIFT: Final = frozenset({"dislocated", "vocative", "obl", "obl:unmarked", "nsubj", "nsubj:pass"})
_TELLING: Final = frozenset({"VERB", "AUX", "ADJ", "NOUN"})
_WITHIN: Final = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "CCONJ", "PUNCT", "PART"})


def repair_clauses(doc: Doc) -> None:
    """Give clauses their subjects back, in place.

    - "ECOWAS, which *Togo and Benin* left": whoever stands between the pronoun and the verb does it.
    - "Togo, *he added*, remained concerned": an insertion has no subject but its own.
    - "the envoy called for talks; *his colleague* dismissed them": a semicolon parts two clauses.
    - "Togo, *whose president, X, condemned* the raid, *has* troops there": the aside ends at its own verb.
    - "Lomé, one of the donors, *denied* that": what says something is no participle.
    - "allow the force, *itself equipped* by Peru, *to support* Togo": the force is equipped, and allowed to.
    """
    for token in doc:
        word = token.lower_
        if word in ("which", "that", "whom"):
            _undergo(token)
        elif word == "whose":
            _close(token)
        elif word in _SAYING:
            _resume(token)
            _report(token)
            _conclude(token)
        elif word in _EMPHATIC:
            _stress(token)
        elif token.dep_ == "advcl" and token.head.dep_ == "ROOT" and token.i < token.head.i:
            _reclaim(token)
        if word == ";" and token.i + 1 < len(doc):
            _part(token)
    for sentence in list(doc.sents):
        if sentence.root.pos_ in NOMINAL and is_closed(sentence):
            _speak(sentence.root)


def _undergo(pronoun: Token) -> None:
    """Make a relative pronoun an object where a noun phrase stands between it and a verb without another object."""
    verb = pronoun.head
    if pronoun.dep_ not in SUBJECTS or verb.pos_ != "VERB" or verb.i <= pronoun.i + 1 or has_child(verb, ("obj",)):
        return
    between = pronoun.doc[pronoun.i + 1 : verb.i]
    phrase = [token for token in between if token.pos_ not in ("AUX", "ADV") and token.dep_ != "advmod"]
    tops = [t for t in phrase if t.pos_ in NOMINAL and (t.head in (pronoun, verb)) and t.dep_ not in SUBJECTS]
    if not tops or phrase[0].left_edge.i < between[0].i or any(token.pos_ not in _WITHIN for token in phrase):
        return
    if phrase[0].text == "," or has_child(tops[0], ("case",)) or any(t.dep_ == "aux:pass" for t in verb.children):
        return
    pronoun.dep_ = "obj"
    seat(tops[0], verb)


def _resume(saying: Token) -> None:
    """Give the noun before an inserted "*he added*" to the verb behind it, and what is joined to that too."""
    told = next((c for c in saying.rights if c.dep_ == "ccomp" and c.pos_ in _TELLING), None)
    if told is None and saying.dep_ == "parataxis" and saying.head.i > saying.i:
        told = saying.head
    past = told is not None and "Past" in told.morph.get("Tense", [])  # without an auxiliary taken for a participle
    if told is None or has_child(told, SEATED | {"mark"}) or not (is_finite(told) or past):
        return
    names = [child for child in saying.lefts if child.pos_ in NOMINAL and child.dep_ in _ADRIFT]
    if len(names) < 2 or saying.nbor(-1).text == "," or saying.nbor().text != ",":
        return
    first, speaker = names[0], names[-1]
    if speaker.dep_ not in SUBJECTS or saying.doc[speaker.left_edge.i - 1].text != "," or has_child(first, ("case",)):
        return
    seat(first, told)
    joined = [c for verb in (saying, told) for c in verb.rights if c.dep_ == "conj" and c.i > told.i]
    for child in [verb for verb in joined if not has_child(verb, SEATED)]:
        child.head = told
        if child.pos_ == "VERB" and not has_child(child, ("aux", "aux:pass")):
            retag(child, "VERB", PAST)


def _reclaim(participle: Token) -> None:
    """Give the noun before a comma and a participle to the verb at the end: "X, *held* by Y, *was* freed"."""
    main = participle.head
    subject = next((child for child in participle.lefts if child.dep_ in SUBJECTS), None)
    first = min((child.i for child in main.lefts if child.dep_.startswith("aux")), default=main.i)
    if subject is None or participle.nbor(-1).text != "," or main.pos_ != "VERB" or has_child(main, SEATED):
        return
    past = (
        participle.pos_ == "VERB"
        and not participle.lower_.endswith("ing")
        and not has_child(participle, ("aux", "mark"))
    )
    if past and subject.right_edge.i <= participle.i and main.doc[first - 1].text == "," and is_finite(main):
        seat(subject, main)
        retag(participle, "VERB", PAST_PARTICIPLE)
        participle.head, participle.dep_ = subject, "acl"


def _report(saying: Token) -> None:
    """Make what is said the clause of its verb of saying: "X *says* Togo, which left, *has* always refused"."""
    main = saying.head
    subject = next((child for child in saying.rights if child.dep_ in SUBJECTS and child.i < main.i), None)
    own = any(child.dep_ in SUBJECTS for child in saying.lefts)
    if saying.dep_ != "advcl" or subject is None or not own or has_child(main, SEATED) or not is_finite(main):
        return
    take_place(saying, main)
    main.head, main.dep_ = saying, "ccomp"
    seat(subject, main)


def _stress(pronoun: Token) -> None:
    """Hang a participle that "itself" opens behind a comma on the noun before that, and give back what is allowed."""
    verb = pronoun.head
    if pronoun.dep_ not in SUBJECTS or verb.i < pronoun.i or is_finite(verb) or pronoun.i < pronoun.sent.start + 2:
        return
    noun = pronoun.nbor(-2)
    if pronoun.nbor(-1).text != "," or noun.pos_ not in NOMINAL or verb.is_ancestor(noun):
        return
    verb.head, verb.dep_ = noun, "acl"
    pronoun.dep_ = "advmod"
    deed = next((c for c in verb.rights if c.dep_ in ("advcl", "xcomp") and has_child(c, ("mark",))), None)
    allowing = next((above for above in noun.ancestors if above.lower_ in _ALLOWING), None)
    if deed is not None and allowing is not None and has_child(allowing, _OBJECTS) and is_parted(deed):
        deed.head, deed.dep_ = allowing, "xcomp"


def _part(semicolon: Token) -> None:
    """Make what follows a semicolon, and seems to share a subject with what stands before it, the subject alone."""
    doc = semicolon.doc
    for noun in doc[semicolon.i + 1 : semicolon.sent.end]:
        if noun.dep_ != "conj" or noun.pos_ not in NOMINAL or noun.head.i > semicolon.i:
            continue
        first, verb = noun.head, noun.head.head
        if noun.left_edge.i > semicolon.i + 1 or first.dep_ not in SUBJECTS or verb.i < noun.i or verb.pos_ != "VERB":
            return
        deed = next((c for c in first.rights if c.dep_ == "acl" and c.pos_ == "VERB" and c.i < semicolon.i), None)
        seat(noun, verb)
        if deed is not None:
            deed.head, deed.dep_ = verb, "parataxis"
            seat(first, deed)
            for child in [child for child in verb.lefts if child.i < first.i and child != deed]:
                child.head = deed
        return


def _close(whose: Token) -> None:
    """Make a clause of the verb behind "whose", where the verb of the sentence has its subject from there."""
    noun, verb = whose.head, whose.head.head
    if noun.pos_ not in NOMINAL or noun.i < whose.i or whose.i < whose.sent.start + 2:
        return
    before = whose.nbor(-2)
    if whose.nbor(-1).text != "," or before.pos_ not in NOMINAL:
        return
    top = before if noun.head == before else verb
    clause = top.head if top == before and top.dep_ in SUBJECTS else None
    if clause is None or clause.i < noun.i or noun.dep_ not in ("conj", "appos"):
        return
    if _inner_clause(before, noun, clause):
        return
    main = _main_of(clause)
    if main is None:
        return
    if main.head == clause:
        take_place(main, clause)
    seat(noun, clause)
    seat(before, main)
    clause.head, clause.dep_ = before, "acl:relcl"


def _inner_clause(name: Token, noun: Token, main: Token) -> bool:
    """Hang on a name the clause of the verb that stands between "whose" and the verb of the sentence."""
    inner = [c for c in main.lefts if c.dep_ in ("parataxis", "advcl", "csubj") and c.pos_ == "VERB" and c.i > noun.i]
    if len(inner) != 1 or any(child.dep_ in SUBJECTS for child in inner[0].lefts) or not is_finite(inner[0]):
        return False
    verb = inner[0]
    for child in verb.rights:
        if child.dep_ in SUBJECTS:
            child.dep_ = "obj"
    for child in [c for c in name.rights if c.dep_ == "appos" and noun.i < c.i < verb.i]:
        child.head = noun
    seat(noun, verb)
    verb.head, verb.dep_ = name, "acl:relcl"
    return True


def _conclude(saying: Token) -> None:
    """Make the clause before a last ", X *insisted*" what X says."""
    main, subject = saying.head, next((child for child in saying.lefts if child.dep_ in SUBJECTS), None)
    if (
        saying.dep_ not in ("ccomp", "conj", "parataxis")
        or subject is None
        or main.i > subject.i
        or main.pos_ != "VERB"
    ):
        return
    last = saying.i + 2 >= saying.sent.end and not has_child(saying, ("mark", "cc", "ccomp", "obj"))
    opens = subject.left_edge.i > 0 and saying.doc[subject.left_edge.i - 1].text == ","
    if last and opens and main.dep_ == "ROOT" and is_finite(main):
        take_place(saying, main)
        main.head, main.dep_ = saying, "ccomp"


def _main_of(clause: Token) -> Token | None:
    """The finite verb behind the comma that ends an aside, if it has no subject of its own."""
    joined = [child for child in clause.rights if child.dep_ in ("parataxis", "conj")]
    above = [clause.head] if clause.dep_ in ("csubj", "advcl", "parataxis") and clause.head.i > clause.i else []
    mains = (verb for verb in (*joined, *above) if verb.pos_ == "VERB" and is_finite(verb))
    main = next((verb for verb in mains if not has_child(verb, (SEATED - {"csubj"}) | {"cc"})), None)
    if main is None:
        return None
    first = min((child.i for child in main.lefts if child.dep_.startswith("aux")), default=main.i)
    return main if main.doc[first - 1].text == "," else None


def _speak(noun: Token) -> None:
    """Make the verb of a sentence what says or has something behind the aside on the noun that seems to head it."""
    if has_child(noun, ("cop", "nsubj", "nsubj:pass", "case", "parataxis")):
        return
    for verb in noun.subtree:
        if verb.dep_ != "acl" or verb.pos_ != "VERB" or verb.i < noun.i or verb.nbor(-1).text != ",":
            continue
        said = any(child.dep_ == "ccomp" and child.left_edge.lower_ == "that" for child in verb.rights)
        if said and not verb.lower_.endswith("ing") and not has_child(verb, ("aux:pass", "aux", "nsubj")):
            crown(verb, noun)
            for told in [c for part in verb.rights for c in part.rights if c.dep_ == "conj" and c.lower_ in _SAYING]:
                told.head = verb
            retag(verb, "VERB", PAST)
            return

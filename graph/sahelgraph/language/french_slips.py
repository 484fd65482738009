"""French words that a parser of this size takes for others: "présente", infinitives behind "va", "il" in "il y a"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from sahelgraph.language.heads import HAVING, OF, behind_comma, has_case, has_child, retag

_PRESENT: Final = frozenset({"présente", "présentes"})
_ABOUT_TO: Final = frozenset(
    "va vont allait allaient ira iront doit doivent devra devront peut peuvent veut veulent".split()
)
_NOMINAL: Final = frozenset({"nsubj", "nsubj:pass", "obj", "obl:agent"})
_PAST: Final = ("é", "ée", "és", "ées", "u", "ue", "us", "ues", "i", "ie", "is", "ies", "it", "ite", "its", "ites")
"""How French participles of the past end; those of the present end in -ant."""
_INFINITIVES: Final = ("er", "ir", "re")
_CALLING: Final = (
    "appel", "autoris", "contrai", "encourag", "exhort", "forc", "incit", "invit", "oblig", "pouss", "press", "somm",
)  # fmt: skip
"""How verbs begin by which somebody is brought to do something."""
_DONE_TO: Final = (
    "accueill", "accus", "aid", "assur", "convainc", "contraind", "exhort", "expuls", "félicit", "inform", "libér",
    "persuad", "recev", "remerci", "rencontr", "salu", "soutenir",
)  # fmt: skip
"""How infinitives begin of what is done to people."""
_EACH: Final = frozenset({"un", "une", "uns", "unes"})
_SUBJECTS: Final = frozenset({"il", "elle", "ils", "elles"})
_TO: Final = frozenset({"à", "de", "d'", "d’"})
_ARGUMENTS: Final = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "aux:tense", "expl", "expl:comp"})
_CLITICS: Final = frozenset({"l'", "l’", "le", "la", "les"})
_OBLIQUES: Final = frozenset({"nmod", "obl", "obl:mod", "obl:arg"})


def repair_french_slips(doc: Doc) -> None:
    """Undo slips that the words around a word contradict, in place.

    - "*Présente* au Mali depuis 2013, la France": without an object nothing is presented.
    - "deux anciens *présidents*": what acts and is described itself is a noun.
    - "*attendu* mardi à Lomé": a participle that does not end in -ant is of the past.
    - "va *plier* bagage": behind such a verb stands an infinitive.
    - "a exhorté l'armée à *désobéir*": what somebody is called to without an article he is called to do.
    - "*Président* du comité, il a proposé": what has no article says of the pronoun what that is.
    - "a appelé *l'Ouganda* à négocier": a name behind such a verb is who is called.
    - "pour le *remercier*": what is done to somebody is a verb, and the article before it a pronoun.
    - "qu'il a reçus *l'un après l'autre*": who is received is said by "que".
    - "comme l'en accuse *un député*": a verb has one object, and where the pronoun is it, the noun is the subject.
    - "le départ *d'ici à* fin 2025 des soldats": the words say when, and whose departure it is follows them.
    - "*a* téléphoné": without an accent it is no preposition.
    - "est venu *afin de négocier*": whoever came negotiates, as behind "pour".
    - "*il* y a rencontré le président", "*il* y dénonce": where "a" has a participle, or the verb is another, nothing
      is said to be there.
    - "après *la rencontre* entre": no finite verb stands right behind a preposition.
    - "*celle-ci* avait suspendu": with "avoir" and without "être" nobody undergoes what a verb tells.
    - ", *l'accusant de* mentir": a noun with a complement as verbs have them is one.
    - "coopère *militairement* avec": behind a verb stands how it is done, which governs nothing.
    """
    for token in doc:
        if token.pos_ == "VERB" and not token.is_sent_start and token.lower_.endswith("ement"):
            _be_manner(token)
        if "Pres" in token.morph.get("Tense", []) and "Part" in token.morph.get("VerbForm", []):
            _be_past(token)
        if token.pos_ == "ADJ" and token.dep_ in _NOMINAL and any(c.dep_ == "amod" for c in token.children):
            _be_noun(token)
        if token.dep_ == "nsubj" and token.is_sent_start:
            _stand_aside(token)
        if token.lower_ in _PRESENT and token.pos_ == "VERB":
            _be_present(token)
        elif token.pos_ in ("ADJ", "NOUN") and token.dep_ == "amod" and token.lower_.endswith(_INFINITIVES):
            _act(token)
        elif token.pos_ == "NOUN" and token.dep_ in _OBLIQUES and token.lower_.endswith(_INFINITIVES):
            _do(token)
            _do_to_somebody(token)
        elif token.pos_ == "PROPN" and token.dep_ == "xcomp":
            _be_called(token)
        elif token.lower_ in _EACH and token.dep_ == "obj":
            _take_turns(token)
        elif token.lower_ in _CLITICS and token.dep_ == "obj" and token.pos_ == "PRON":
            _be_article(token)
            _invert(token)
        elif token.lower_ == "ici" and token.i > 0 and token.nbor(-1).lower_ in ("d'", "d’"):
            _by_then(token)
        elif token.text == "a" and token.pos_ == "ADP" and token.head.pos_ == "VERB" and token.head.i > token.i:
            _have(token)
        elif token.lower_ in ("afin", "avant") and token.dep_ == "advmod" and token.head.pos_ == "VERB":
            _aim(token)
        elif token.lower_ == "il" and token.dep_.startswith("expl"):
            _be_there(token)
        elif token.dep_ == "nsubj:pass" and has_child(token.head, ("aux:tense",)):
            _do_it(token)
        elif token.pos_ == "NOUN" and token.lower_.endswith("ant") and token.i > 1:
            _go_along(token)


def _be_noun(adjective: Token) -> None:
    """Take an adjective that others describe, and that acts or undergoes, for a noun: "deux anciens *présidents*"."""
    if not any(child.dep_ in ("cop", "advmod") for child in adjective.children):
        adjective.pos_ = "NOUN"


def _be_manner(adverb: Token) -> None:
    """Take a word in -ement behind its verb for the adverb that it is, and hang on the verb what it seems to govern."""
    verb = adverb.head
    if verb.pos_ != "VERB" or verb.i != adverb.i - 1 or has_child(adverb, ("det", "nsubj", "mark", "case")):
        return
    retag(adverb, "ADV", "")
    adverb.dep_ = "advmod"
    for child in list(adverb.children):
        child.head = verb


def _be_past(participle: Token) -> None:
    """Take a participle that does not end as those of the present do for one of the past: "*attendu* mardi"."""
    if participle.lower_.endswith(_PAST):
        retag(participle, participle.pos_, str(participle.morph).replace("Tense=Pres", "Tense=Past"))


def _do_it(subject: Token) -> None:
    """Take the subject of a verb that has "avoir" and no "être" for the doer: "*celle-ci* avait suspendu"."""
    helping = [child for child in subject.head.children if child.dep_.startswith("aux")]
    if all(child.lower_ in HAVING for child in helping):
        subject.dep_ = "nsubj"


def _be_article(pronoun: Token) -> None:
    """Make the word behind a preposition and "la" a noun, where a tree sees a pronoun and a finite verb."""
    verb, before = pronoun.head, pronoun.nbor(-1) if pronoun.i else pronoun
    finite = "Fin" in verb.morph.get("VerbForm", []) and verb.i == pronoun.i + 1
    if before.pos_ == "ADP" and finite and verb.dep_ == "advcl" and not has_child(verb, ("nsubj", "nsubj:pass")):
        retag(verb, "NOUN", "Number=Sing")
        retag(pronoun, "DET", "")
        verb.dep_, pronoun.dep_, before.head, before.dep_ = "obl", "det", verb, "case"


def _invert(clitic: Token) -> None:
    """Make the noun behind a verb, which has its object before it, the subject."""
    verb = clitic.head
    if clitic.i > verb.i or any(child.dep_ in ("nsubj", "nsubj:pass", "expl:subj") for child in verb.children):
        return
    if verb.pos_ != "VERB" or "Inf" in verb.morph.get("VerbForm", []) or "Part" in verb.morph.get("VerbForm", []):
        return
    for noun in [c for c in verb.rights if c.dep_ == "obj" and c.pos_ in ("NOUN", "PROPN")]:
        if not any(child.dep_ == "case" for child in noun.children):
            noun.dep_ = "nsubj"


def _be_present(participle: Token) -> None:
    """Take a word without the arguments of a verb for the adjective."""
    if participle.dep_ in ("advcl", "acl", "amod") and not has_child(participle, _ARGUMENTS):
        retag(participle, "ADJ", "Gender=Fem|Number=Sing")


def _act(adjective: Token) -> None:
    """Give an infinitive between a verb and a noun to the verb, and the noun to it for an object."""
    noun, verb = adjective.head, adjective.nbor(-1) if adjective.i > 0 else adjective
    if verb.lower_ in _TO and verb.head == noun and noun.head.pos_ == "VERB" and noun.head.i < verb.i:
        verb.head, verb.dep_, verb = adjective, "mark", noun.head  # "a commencé *à plier* bagage"
    elif verb.lower_ not in _ABOUT_TO:
        return
    if noun.i <= adjective.i or noun.head != verb:
        return
    retag(adjective, "VERB", "VerbForm=Inf")
    adjective.head, adjective.dep_ = verb, "xcomp"
    noun.head, noun.dep_ = adjective, "obj"


def _do(noun: Token) -> None:
    """Make an infinitive of a noun without an article behind "à" or "de" of a verb that calls somebody to do it."""
    verb = noun.head
    called = verb.pos_ == "VERB" and verb.lower_.startswith(_CALLING) and verb.i < noun.i
    if called and noun.nbor(-1).lower_ in _TO and noun.nbor(-1).head == noun:
        retag(noun, "VERB", "VerbForm=Inf")
        noun.dep_, noun.nbor(-1).dep_ = "xcomp", "mark"


def _do_to_somebody(noun: Token) -> None:
    """Make an infinitive of what has a preposition and an article and is no noun: "pour le *remercier*"."""
    if not noun.lower_.startswith(_DONE_TO) or noun.i < noun.sent.start + 2 or noun.nbor(-2).pos_ != "ADP":
        return
    clitic, verb = noun.nbor(-1), noun.head
    if clitic.lower_ in _CLITICS and clitic.head == noun:
        retag(noun, "VERB", "VerbForm=Inf")
        clitic.pos_, clitic.dep_, noun.nbor(-2).dep_ = "PRON", "obj", "mark"
        noun.dep_ = "advcl" if verb.pos_ in ("VERB", "AUX") else "acl" if verb.pos_ == "NOUN" else "xcomp"


def _stand_aside(noun: Token) -> None:
    """Let a noun without an article that opens a sentence say what the pronoun behind its comma is."""
    verb = noun.head
    if noun.pos_ != "NOUN" or has_child(noun, ("det",)):
        return
    for word in noun.doc[noun.i + 1 : verb.i]:
        if word.lower_ in _SUBJECTS and word.dep_ == "nsubj" and behind_comma(word) and verb in word.ancestors:
            word.head, noun.head, noun.dep_ = verb, word, "appos"
            return


def _be_called(name: Token) -> None:
    """Make a name behind a verb of calling, which is nobody's own name, the object of the verb."""
    verb = name.head
    called = verb.lower_.startswith(_CALLING) and verb.i < name.i and not has_child(name, ("case", "cop"))
    if called and not has_child(verb, ("obj", "expl", "expl:comp", "expl:pass", "aux:pass")):
        name.dep_ = "obj"


def _take_turns(each: Token) -> None:
    """Make an adverb of "l'un après l'autre" behind a verb, and an object of the pronoun that opens its clause."""
    verb, behind = each.head, each.doc[each.i + 1 : min(each.i + 5, each.sent.end)]
    if each.i < verb.i or not any(token.lower_ in ("autre", "autres") for token in behind):
        return
    each.dep_ = "advmod"
    for child in verb.lefts:
        if verb.dep_ == "acl:relcl" and child.dep_ == "mark" and child.lower_ in ("que", "qu'", "qu’"):
            child.dep_ = "obj"


def _by_then(here: Token) -> None:
    """Give the noun before "d'ici à <time>" the phrases with "de" that the tree hangs on the time."""
    noun = here.head
    if noun == here:
        return
    here.dep_ = "advmod"
    if noun.pos_ not in ("NOUN", "PROPN") or noun.i > here.i:
        return
    times = [token for token in noun.doc[here.i + 1 : min(here.i + 6, noun.sent.end)] if token.dep_ in _OBLIQUES]
    for time in times[:1]:
        for child in list(time.rights):
            if child.dep_ in _OBLIQUES and has_case(child, OF) and child.pos_ == "NOUN":
                child.head, child.dep_ = noun, "nmod"


def _have(word: Token) -> None:
    """Take "a" without an accent for the auxiliary that it is."""
    word.dep_ = "aux:tense"
    retag(word, "AUX", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")
    retag(word.head, "VERB", "Tense=Past|VerbForm=Part")


def _aim(word: Token) -> None:
    """Hang the infinitive behind "afin de" or "avant de" on the verb of its clause, and the word on the infinitive."""
    for verb in [child for child in word.rights if child.pos_ == "VERB" and child.dep_ in ("xcomp", "acl", "advcl")]:
        verb.head, verb.dep_ = word.head, "advcl"
        word.head, word.dep_ = verb, "mark"
        return


def _be_there(pronoun: Token) -> None:
    """Make "il" before "y" the subject of a participle that has its auxiliary there, or of a verb that is not "a"."""
    verb = pronoun.head
    there = pronoun.i + 1 < len(pronoun.doc) and pronoun.nbor().lower_ == "y" and pronoun.nbor().head == verb
    composed = any(child.dep_ == "aux:tense" and child.i == pronoun.i + 2 for child in verb.children)
    simple = verb.i == pronoun.i + 2 and verb.lower_ not in HAVING
    if verb.pos_ == "VERB" and there and (composed or simple) and not has_child(verb, ("nsubj", "ccomp", "csubj")):
        pronoun.dep_ = "nsubj"


def _go_along(noun: Token) -> None:
    """Make a noun in -ant behind a comma and a pronoun the participle that goes along with the clause."""
    article = noun.nbor(-1)
    opens = article.pos_ == "DET" and article.head == noun and noun.nbor(-2).text == ","
    if opens and has_child(noun, ("xcomp", "ccomp")):
        retag(noun, "VERB", "Tense=Pres|VerbForm=Part")
        noun.dep_ = "advcl" if noun.head != noun else noun.dep_
        article.pos_, article.dep_ = "PRON", "obj"

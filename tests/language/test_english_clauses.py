"""English clauses get their subjects back."""

from __future__ import annotations

from small_trees import FINITE, PARTICIPLE, arcs, mended

from sahelgraph.language.english_clauses import repair_clauses


def english(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_clauses, *rows))


def test_whoever_stands_behind_which_does_what_is_done_to_it() -> None:
    tree = english(
        "bloc NOUN bloc ROOT",
        ", PUNCT left punct",
        "which PRON left nsubj",
        "Togo PROPN which fixed",
        "left VERB bloc acl:relcl",
    )
    assert tree["which"] == ("obj", "left")
    assert tree["Togo"] == ("nsubj", "left")


def test_which_stays_a_subject_where_the_verb_follows_it() -> None:
    tree = english(
        "bloc NOUN bloc ROOT",
        ", PUNCT left punct",
        "which PRON left nsubj",
        "left VERB bloc acl:relcl",
        "Togo PROPN left obj",
    )
    assert tree["which"] == ("nsubj", "left")


def test_an_inserted_saying_takes_no_other_subject() -> None:
    tree = english(
        "Togo PROPN added dislocated",
        ", PUNCT Togo punct",
        "he PRON added nsubj",
        "added VERB added ROOT",
        ", PUNCT added punct",
        f"remained VERB added ccomp {FINITE}",
        "and CCONJ called cc",
        f"called VERB added conj {FINITE}",
    )
    assert tree["Togo"] == ("nsubj", "remained")
    assert tree["called"] == ("conj", "remained")


def test_what_is_said_is_no_condition_of_saying_it() -> None:
    tree = english(
        "X PROPN says nsubj",
        "says VERB refused advcl",
        "Togo PROPN says nsubj",
        ", PUNCT left punct",
        "which PRON left nsubj",
        "left VERB Togo acl:relcl",
        ", PUNCT says punct",
        f"refused VERB refused ROOT {FINITE}",
    )
    assert tree["says"] == ("ROOT", "says")
    assert tree["Togo"] == ("nsubj", "refused")
    assert tree["refused"] == ("ccomp", "says")


def test_a_semicolon_parts_two_clauses() -> None:
    tree = english(
        "envoy NOUN dismissed nsubj",
        "called VERB envoy acl",
        "; PUNCT colleague punct",
        "his PRON colleague nmod:poss",
        "colleague NOUN envoy conj",
        f"dismissed VERB dismissed ROOT {FINITE}",
    )
    assert tree["colleague"] == ("nsubj", "dismissed")
    assert tree["envoy"] == ("nsubj", "called")
    assert tree["called"] == ("parataxis", "dismissed")


def test_the_clause_behind_whose_ends_at_its_own_verb() -> None:
    tree = english(
        "Togo PROPN visited nsubj",
        ", PUNCT minister punct",
        "whose PRON minister nmod:poss",
        "minister NOUN Togo appos",
        f"visited VERB sent csubj {FINITE}",
        "Haiti PROPN visited obj",
        ", PUNCT visited punct",
        f"sent VERB sent ROOT {FINITE}",
    )
    assert tree["Togo"] == ("nsubj", "sent")
    assert tree["minister"] == ("nsubj", "visited")
    assert tree["visited"] == ("acl:relcl", "Togo")


def test_what_says_something_is_no_participle() -> None:
    tree = english(
        "Lomé PROPN Lomé ROOT",
        ", PUNCT one punct",
        "one NUM Lomé appos",
        ", PUNCT denied punct",
        f"denied VERB one acl {PARTICIPLE}",
        "that SCONJ left mark",
        "it PRON left nsubj",
        f"left VERB denied ccomp {FINITE}",
        ". PUNCT Lomé punct",
    )
    assert tree["denied"] == ("ROOT", "denied")
    assert tree["Lomé"] == ("nsubj", "denied")


def test_the_force_is_equipped_and_allowed_to_act() -> None:
    tree = english(
        "allow VERB allow ROOT",
        "force NOUN allow iobj",
        ", PUNCT itself punct",
        "itself PRON equipped nsubj:pass",
        f"equipped VERB allow advcl {PARTICIPLE}",
        ", PUNCT support punct",
        "to PART support mark",
        "support VERB equipped advcl",
    )
    assert tree["equipped"] == ("acl", "force")
    assert tree["support"] == ("xcomp", "allow")


def test_a_participle_between_commas_leaves_the_subject_to_the_main_verb() -> None:
    tree = english(
        "worker NOUN held nsubj",
        ", PUNCT worker punct",
        f"held VERB freed advcl {PARTICIPLE}",
        "by ADP Togo case",
        "Togo PROPN held obl:agent",
        ", PUNCT held punct",
        f"was AUX freed aux:pass {FINITE}",
        f"freed VERB freed ROOT {PARTICIPLE}",
    )
    assert tree["worker"] == ("nsubj:pass", "freed")
    assert tree["held"] == ("acl", "worker")


def test_what_stands_before_a_last_saying_is_what_somebody_says() -> None:
    tree = english(
        "Togo PROPN asked nsubj",
        f"asked VERB asked ROOT {FINITE}",
        "Ghana PROPN asked obj",
        ", PUNCT insisted punct",
        "Mensah PROPN insisted nsubj",
        f"insisted VERB asked ccomp {FINITE}",
        ". PUNCT asked punct",
    )
    assert tree["insisted"] == ("ROOT", "insisted")
    assert tree["asked"] == ("ccomp", "insisted")


def test_the_object_of_the_verb_behind_whose_is_none_of_its_subjects() -> None:
    tree = english(
        "Peru PROPN agreed nsubj",
        ", PUNCT leader punct",
        "whose PRON leader nmod:poss",
        "leader NOUN Peru conj",
        f"received VERB agreed parataxis {FINITE}",
        "Mensah PROPN received nsubj",
        ", PUNCT received punct",
        f"agreed VERB agreed ROOT {FINITE}",
    )
    assert tree["leader"] == ("nsubj", "received")
    assert tree["Mensah"] == ("obj", "received")
    assert tree["received"] == ("acl:relcl", "Peru")

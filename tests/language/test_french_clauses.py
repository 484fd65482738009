"""What goes on from a subject, what one is charged with and who speaks hang on their own verb."""

from __future__ import annotations

from small_trees import FINITE, PARTICIPLE, arcs, mended

from sahelgraph.language.french_clauses import repair_clauses


def repaired(*rows: str) -> dict[str, tuple[str, str]]:
    """Words with their relation and governor after the repair."""
    return arcs(mended(repair_clauses, *rows, language="fr"))


LEFT = (
    "junte NOUN rompt nsubj Number=Sing", f"rompt VERB rompt ROOT {FINITE}|Number=Sing", "France PROPN rompt obj",
    "dont PRON soldats nmod", "soldats NOUN partent nsubj Number=Plur",
    f"partent VERB France acl:relcl {FINITE}|Number=Plur", "et CCONJ {verb} cc",
)  # fmt: skip


def test_a_verb_in_the_singular_goes_on_from_the_subject_that_is() -> None:
    rows = [row.format(verb="expulse") for row in LEFT]
    tree = repaired(*rows, f"expulse VERB partent conj {FINITE}|Number=Sing")
    assert tree["expulse"] == ("conj", "rompt")


def test_a_verb_that_agrees_with_the_nearest_subject_stays() -> None:
    rows = [row.format(verb="rentrent") for row in LEFT]
    tree = repaired(*rows, f"rentrent VERB partent conj {FINITE}|Number=Plur")
    assert tree["rentrent"] == ("conj", "partent")


def test_a_charge_belongs_to_whoever_makes_it() -> None:
    tree = repaired(
        f"répond VERB répond ROOT {FINITE}", "Diop PROPN répond obl", "qui PRON accuse nsubj",
        f"accuse VERB Diop acl:relcl {FINITE}", "Alger PROPN accuse obj", ", PUNCT soutenir punct",
        "lundi NOUN répond obl", "de ADP soutenir mark", "soutenir VERB répond advcl VerbForm=Inf",
    )  # fmt: skip
    assert tree["soutenir"] == ("xcomp", "accuse")


def test_what_the_main_verb_has_of_its_own_stays_with_it() -> None:
    tree = repaired(
        f"tente VERB tente ROOT {FINITE}", "Alger PROPN tente nsubj", "lundi NOUN tente obl",
        "de ADP soutenir mark", "soutenir VERB tente xcomp VerbForm=Inf",
    )  # fmt: skip
    assert tree["soutenir"] == ("xcomp", "tente")


def test_whoever_stands_behind_the_verb_of_a_quotation_says_it() -> None:
    tree = repaired(
        "Togo PROPN refuse nsubj", f"refuse VERB refuse ROOT {FINITE}", "» PUNCT refuse punct",
        ", PUNCT justifie punct", f"justifie VERB refuse conj {FINITE}", "lundi NOUN justifie obl",
        "le DET ministre det", "ministre NOUN refuse obj",
    )  # fmt: skip
    assert tree["ministre"] == ("nsubj", "justifie")
    assert tree["refuse"] == ("parataxis", "justifie")


def test_nobody_leaves_from_a_day() -> None:
    doc = mended(
        repair_clauses, f"aide VERB aide ROOT {FINITE}", "à ADP partir mark", "partir VERB aide advcl VerbForm=Inf",
        "de ADP lundi case", "lundi NOUN partir obl", ". PUNCT aide punct", language="fr",
    )  # fmt: skip
    assert arcs(doc)["lundi"] == ("obl", "aide")
    assert doc[2].pos_ == "ADP"


def test_a_place_behind_what_happened_is_where_it_did() -> None:
    tree = repaired(
        f"arrive VERB arrive ROOT {FINITE}", "attaque NOUN arrive obl", "perpétrée VERB attaque acl",
        "à ADP Lomé case", "Lomé PROPN arrive obl",
    )  # fmt: skip
    assert tree["Lomé"] == ("obl", "perpétrée")


URGED = (
    "a AUX appelé aux:tense", "appelé VERB appelé ROOT", "agir VERB appelé xcomp VerbForm=Inf", "et CCONJ condamné cc",
)  # fmt: skip


def test_a_participle_shares_the_auxiliary_of_the_verb_before_the_infinitive() -> None:
    tree = repaired(*URGED, f"condamné VERB agir conj {PARTICIPLE}", "raid NOUN condamné obj")
    assert tree["condamné"] == ("conj", "appelé")


def test_a_participle_that_agrees_with_a_noun_shares_no_auxiliary() -> None:
    tree = repaired(*URGED, f"condamné VERB agir conj {PARTICIPLE}|Number=Plur", "raid NOUN condamné obj")
    assert tree["condamné"] == ("conj", "agir")

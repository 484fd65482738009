"""The lexicons: what a file of triggers may say, and that the order of files decides nothing."""

from __future__ import annotations

import ast
import tomllib
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest
from treebank import tree

from sahelgraph import resources
from sahelgraph.errors import OntologyError
from sahelgraph.extraction import lexicon
from sahelgraph.extraction.cast import Cast
from sahelgraph.extraction.extract import frames_of, readings
from sahelgraph.extraction.frames import Frames
from sahelgraph.extraction.kinds import Kinds
from sahelgraph.extraction.tree import Tree
from sahelgraph.language.parse import parse
from sahelgraph.language.parsed import Parsed
from sahelgraph.language.pipeline import Pipeline
from sahelgraph.model import ActorId, Report, ReportId, Status
from sahelgraph.ontology import Ontology
from sahelgraph.registry import Registry


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return Ontology.load()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_trigger_names_a_relation_of_the_vocabulary(language: str, ontology: Ontology) -> None:
    lexicon.check(lexicon.load(language), ontology.relations)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_trigger_stands_in_the_file_of_its_family(language: str, ontology: Ontology) -> None:
    for path in resources.ontology("lexicon", language).glob("*.toml"):
        triggers = tomllib.loads(path.read_text("utf-8")).get("trigger", [])
        families = {ontology.relation(trigger["relation"]).family.lower() for trigger in triggers}
        assert families <= {path.stem}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_lexicon_and_the_offices_cover_every_relation(language: str, ontology: Ontology) -> None:
    by_words = {trigger.relation for trigger in lexicon.load(language).triggers}
    assert by_words | {"leads", "hasRoleIn"} == set(ontology.relations)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_unnamed_victims_are_of_a_collective_of_the_registry(language: str) -> None:
    victims = set(lexicon.load(language).collectives.values())
    registry = Registry.load()
    assert {registry.actors[ActorId(actor)].kind for actor in victims} == {"Collective"}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_class_that_the_code_names_has_words(language: str) -> None:
    named: set[str] = set()
    for path in Path(lexicon.__file__).parent.glob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func).endswith(("lexicon.words", "lexicon.classes.get")):
                named |= {str(argument.value) for argument in call.args if isinstance(argument, ast.Constant)}
    assert {"reins", "troops"} <= named
    assert named <= lexicon.load(language).classes.keys()


GUIDE = Path(__file__).parents[2] / "CONTRIBUTING.md"
MINIMAL = '[[trigger]]\nrelation = "metWith"\nverb = ["meet"]\n'


def _frames(words: lexicon.Lexicon, parsed: Parsed, ontology: Ontology) -> Frames:
    walker = Tree(words.grammar)
    kinds = Kinds(parsed, ontology, Registry.load())
    return Frames(words, Cast(parsed, walker, words, kinds), walker, ontology.relations, kinds)


def _read(text: str) -> lexicon.Lexicon:
    return lexicon.read({"consult.toml": text}, "en")


def test_a_lexicon_needs_no_more_than_words_and_a_relation() -> None:
    read = _read(MINIMAL)
    [trigger] = read.triggers
    assert (trigger.subject, trigger.object, trigger.status) == (("agent",), ("patient",), Status.ASSERTED)
    assert [found for _, found in read.candidates("meet", "verb")] == [trigger]
    assert read.candidates("meet", "noun") == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "has no trigger"),
        ("[[trigger]]\nrelation =", "lexicon en/consult.toml"),
        ('[[trigger]]\nrelation = "metWith"\nverb = []\n', "has no words"),
        ('[[trigger]]\nrelation = "metWith"\n', "has no words"),
        ('[[trigger]]\nverb = ["meet"]\n', "names no relation"),
        (MINIMAL + 'when.mood = ["good"]\n', "unknown conditions: mood"),
        (MINIMAL + 'when.patient = ["@none"]\n', "no class '@none'"),
        (MINIMAL + "frequency = 3\n", "unknown fields: frequency"),
        (MINIMAL + 'context = "sports"\n', "'sports' is none of"),
        (MINIMAL + 'status = "certain"\n', "'certain' is none of"),
        (MINIMAL + "prior = 7\n", "not in [0, 1]"),
        (MINIMAL + 'object = "patient|wiht"\n', "unknown slot 'wiht'"),
        (MINIMAL + 'object = "patient.onwer"\n', "unknown slot 'onwer'"),
        (MINIMAL + 'object = ""\n', "no slot for its subject or its object"),
        ("[classes]\narms = []\n" + MINIMAL, "'arms' has no words"),
        (MINIMAL.replace('"meet"', '"meet", "meet"'), "trigger 1 (metWith), verb: 'meet' stands twice"),
        (MINIMAL + 'when.about = ["aid", "aid"]\n', "when.about: 'aid' stands twice"),
        ('[classes]\narms = ["gun", "gun"]\n' + MINIMAL, "class arms: 'gun' stands twice"),
        ('[grammar]\nby = ["by", "by"]\n' + MINIMAL, "[grammar] by: 'by' stands twice"),
        (MINIMAL + 'when.about = ["drone base"]\n', "when.about: 'drone base' is no single lemma"),
        (MINIMAL + 'when.content = ["not sit idly"]\n', "when.content: 'not sit idly' is no single lemma"),
        (
            MINIMAL + 'when.about = ["aid"]\nwhen.without = ["aid"]\n',
            "when.about demands 'aid', which when.without forbids",
        ),
        (MINIMAL + 'when.governor = ["end"]\nwhen.not_under = ["end"]\n', "which when.not_under forbids"),
    ],
)
def test_a_lexicon_that_could_never_fire_is_refused(text: str, says: str) -> None:
    with pytest.raises(OntologyError) as refused:
        _read(text)
    assert says in str(refused.value)


def test_a_word_of_a_class_may_be_forbidden_and_a_denied_one_demanded() -> None:
    classes = '[classes]\narms = ["gun", "mortar"]\n'
    read = _read(classes + MINIMAL + 'when.about = ["@arms"]\nwhen.without = ["mortar"]\nwhen.content = ["not sit"]\n')
    assert read.triggers[0].when["content"] == {"not sit"}


@pytest.mark.parametrize("kind", ["classes", "grammar"])
def test_a_group_of_words_in_two_files_is_refused(kind: str) -> None:
    group = f'[{kind}]\nby = ["by"]\n'
    with pytest.raises(OntologyError, match=r"en/b\.toml: .* by stands in en/a\.toml too"):
        lexicon.read({"b.toml": group, "a.toml": group, "c.toml": MINIMAL}, "en")


def test_a_name_that_stands_twice_is_refused_with_both_files() -> None:
    other = MINIMAL.replace("meet", "see")
    with pytest.raises(OntologyError, match=r"en/b\.toml \(metWith\.verb\): .* in en/a\.toml too") as refused:
        lexicon.read({"a.toml": MINIMAL, "b.toml": other}, "en")
    assert "\n" not in str(refused.value)


def test_one_name_may_serve_two_parts_of_speech() -> None:
    read = lexicon.read({"a.toml": MINIMAL, "b.toml": MINIMAL.replace("verb", "noun")}, "en")
    assert [trigger.name for trigger in read.triggers] == ["metWith.verb", "metWith.noun"]


ALIKE = MINIMAL + 'name = "meet"\nwhen.about = ["talks"]\n'


@pytest.mark.parametrize(
    "other",
    [
        ALIKE.replace('"meet"\nwhen', '"again"\nwhen'),
        ALIKE.replace('"meet"\nwhen', '"again"\nprior = 0.3\ncontext = "political"\nwhen'),
        ALIKE.replace('["meet"]', '["see", "meet"]').replace('"meet"\nwhen', '"again"\nwhen'),
    ],
)
def test_a_trigger_that_reads_what_another_reads_is_refused_with_both_files(other: str) -> None:
    with pytest.raises(OntologyError, match=r"en/b\.toml \(again\.verb\): 'meet' is read alike in en/a\.toml \(meet"):
        lexicon.read({"a.toml": ALIKE, "b.toml": other}, "en")


@pytest.mark.parametrize(
    "difference", ['object = "near"', 'pairs = "agent"', 'object_kinds = ["State"]', 'when.agent = ["envoy"]']
)
def test_a_word_may_stand_in_two_triggers_that_differ(difference: str) -> None:
    other = f'{MINIMAL}name = "again"\nwhen.about = ["talks"]\n{difference}\n'
    assert len(lexicon.read({"a.toml": ALIKE, "b.toml": other}, "en").triggers) == 2


def test_a_trigger_may_use_the_classes_and_prepositions_of_other_files() -> None:
    trigger = MINIMAL + 'object = "opposite"\nwhen.agent = ["@envoys"]\n'
    classes = '[grammar]\nprepositions = ["opposite"]\n[classes]\nenvoys = ["envoy"]\n'
    [read] = lexicon.read({"a.toml": trigger, "b.toml": classes}, "en").triggers
    assert read.when == {"agent": {"envoy"}}


def test_the_words_of_a_trigger_may_be_those_of_a_class() -> None:
    text = '[classes]\nseeing = ["see", "behold"]\n[[trigger]]\nrelation = "metWith"\nverb = ["meet", "@seeing"]\n'
    assert _read(text).triggers[0].words == ("meet", "behold", "see")
    with pytest.raises(OntologyError, match="no class '@hearing'"):
        _read(text.replace("@seeing", "@hearing"))


@pytest.mark.parametrize("table", ["deeds", "dated"])
def test_nouns_of_deeds_name_a_relation_and_may_be_those_of_a_class(table: str, ontology: Ontology) -> None:
    text = f'[classes]\nblows = ["raid"]\n{MINIMAL}[{table}]\nattacked = ["@blows", "strike"]\n'
    read = _read(text)
    assert getattr(read, table) == {"attacked": {"raid", "strike"}}
    lexicon.check(read, ontology.relations)
    with pytest.raises(OntologyError, match="'assaulted'"):
        lexicon.check(_read(text.replace("attacked", "assaulted")), ontology.relations)


def test_an_unknown_relation_is_refused_by_name(ontology: Ontology) -> None:
    read = _read(MINIMAL.replace("metWith", "dancedWith"))
    with pytest.raises(OntologyError, match="'dancedWith'"):
        lexicon.check(read, ontology.relations)


def test_no_report_is_read_with_words_for_an_unknown_relation(ontology: Ontology) -> None:
    known = {name: relation for name, relation in ontology.relations.items() if name != "metWith"}
    with pytest.raises(OntologyError, match="'metWith'"):
        frames_of(tree(FACED, "en").parsed(), replace(ontology, relations=known), Registry.load())


FACED = """
# actors = 1:togo 3:ghana
1\tTogo\tTogo\tPROPN\t_\t2\tnsubj
2\tfaced\tface\tVERB\t_\t0\troot
3\tGhana\tGhana\tPROPN\t_\t2\tobj
"""
MEETING = '[[trigger]]\nrelation = "metWith"\nverb = ["face"]\n'
FIGHT = '[[trigger]]\nrelation = "fought"\nverb = ["face"]\n'


@pytest.mark.parametrize("files", [{"a.toml": MEETING, "b.toml": FIGHT}, {"a.toml": FIGHT, "b.toml": MEETING}])
def test_of_equal_triggers_the_milder_wins_whichever_is_read_first(files: dict[str, str], ontology: Ontology) -> None:
    parsed = tree(FACED, "en").parsed()
    frames = _frames(lexicon.read(files, "en"), parsed, ontology)
    assert [reading.trigger.relation for reading in frames.read(parsed.doc[1])] == ["metWith"]


@pytest.mark.model
def test_the_example_in_contributing_is_read_once_its_table_is_added(ontology: Ontology) -> None:
    table = dedent(GUIDE.read_text("utf-8").partition("```toml\n")[2].partition("   ```")[0])
    folder = resources.ontology("lexicon", "en")
    files = {path.name: path.read_text("utf-8") for path in folder.glob("*.toml")}
    files["accuse.toml"] = files["accuse.toml"].replace(table, "")
    before = lexicon.read(files, "en")
    after = lexicon.read(files | {"accuse.toml": f"{files['accuse.toml']}\n{table}"}, "en")
    report = Report(id=ReportId("example"), text="Kenya rapped Ethiopia over the knuckles.", language="en")
    parsed = parse(report, Pipeline.load("en"), Registry.load())
    assert report.text in GUIDE.read_text("utf-8")
    assert not readings(parsed, _frames(before, parsed, ontology))
    [reading] = readings(parsed, _frames(after, parsed, ontology))
    assert (reading.subject.actor, reading.trigger.name, reading.object.actor) == (
        "kenya",
        "rap-over-knuckles.verb",
        "ethiopia",
    )


def test_a_language_without_a_lexicon_is_refused() -> None:
    with pytest.raises(OntologyError, match="xx"):
        lexicon.load("xx")

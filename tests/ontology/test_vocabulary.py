"""What the graph may say: classes, relations, families and statuses, and the Turtle written from them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Namespace

from sahelgraph import resources
from sahelgraph.errors import OntologyError, UnknownName
from sahelgraph.export.reference import markdown
from sahelgraph.export.vocabulary import turtle, write
from sahelgraph.model import Status
from sahelgraph.ontology import Ontology

SG = Namespace("https://w3id.org/sahelgraph/ontology#")
TABLES = ("classes.csv", "relations.csv", "concepts.csv", "terms.csv")


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return Ontology.load()


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(resources.ontology("sahel.ttl"))


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    for name in TABLES:
        shutil.copy(resources.ontology(name), tmp_path / name)
    return tmp_path


def test_turtle_and_page_are_in_step_with_the_tables(ontology: Ontology) -> None:
    remedy = "run: python -m sahelgraph.export.vocabulary"
    assert ontology.turtle().read_text(encoding="utf-8") == turtle(ontology), remedy
    assert resources.ontology("REFERENCE.md").read_text(encoding="utf-8") == markdown(ontology), remedy


def test_a_new_relation_is_one_line(tables: Path) -> None:
    line = "admires,SUPPORT,n,Actor,Actor,admires,admire,admiredBy,is admired by,est admiré de,x,y,SUPPORT,,,0.2\n"
    with (tables / "relations.csv").open("a", encoding="utf-8") as file:
        file.write(line)
    write(tables)
    graph = Graph().parse(tables / "sahel.ttl")
    assert (SG.admires, OWL.inverseOf, SG.admiredBy) in graph
    assert "`admires`" in (tables / "REFERENCE.md").read_text(encoding="utf-8")
    assert Ontology.load(tables).relation("admires").polarity == 0.2


def test_every_relation_is_an_object_property_with_words_in_both_languages(ontology: Ontology, graph: Graph) -> None:
    for relation in ontology.relations:
        node = SG[relation]
        assert (node, RDF.type, OWL.ObjectProperty) in graph
        for predicate in (RDFS.label, SKOS.definition):
            assert {getattr(text, "language", None) for text in graph.objects(node, predicate)} == {"en", "fr"}


def test_every_relation_has_domain_range_family_and_polarity(ontology: Ontology, graph: Graph) -> None:
    for relation in ontology.relations.values():
        for predicate in (RDFS.domain, RDFS.range, SG.family, SG.polarity):
            assert len(list(graph.objects(SG[relation.id], predicate))) == 1
        assert relation.family in ontology.families
        assert -1 <= relation.polarity <= 1


def test_a_symmetric_relation_is_its_own_inverse_and_no_other_is(ontology: Ontology, graph: Graph) -> None:
    for relation in ontology.relations.values():
        own = (SG[relation.id], OWL.inverseOf, SG[relation.id]) in graph
        assert own is relation.symmetric
        assert ((SG[relation.id], RDF.type, OWL.SymmetricProperty) in graph) is relation.symmetric
        if relation.symmetric:
            assert relation.inverse_labels == relation.labels
            assert relation.domain == relation.range


def test_no_two_relations_share_an_inverse_or_a_label(ontology: Ontology) -> None:
    inverses = list(ontology.inverses.values())
    assert len(inverses) == len(set(inverses))
    for language in ("en", "fr"):
        labels = [relation.labels[language] for relation in ontology.relations.values()]
        assert len(labels) == len(set(labels))


def test_families_that_plover_has_are_the_types_of_their_relations_or_a_neighbouring_one(ontology: Ontology) -> None:
    types = {relation.family: set[str]() for relation in ontology.relations.values()}
    for relation in ontology.relations.values():
        types[relation.family].add(relation.plover_type)
    assert types["STRUCTURE"] == {""}
    assert types["YIELD"] == {"RETREAT"}
    assert all(types[family] == {family} for family in ("CONSULT", "ACCUSE", "AID", "REQUEST", "ASSAULT", "PROTEST"))


def test_conflict_is_negative_and_help_positive(ontology: Ontology) -> None:
    for relation in ontology.relations.values():
        if relation.family in {"ACCUSE", "REJECT", "THREATEN", "SANCTION", "RETREAT", "COERCE", "ASSAULT", "PROTEST"}:
            assert relation.polarity < 0
        if relation.family in {"CONSULT", "SUPPORT", "AGREE", "COOPERATE", "AID", "YIELD"}:
            assert relation.polarity > 0


@pytest.mark.parametrize(
    ("kind", "ancestor", "answer"),
    [
        ("ArmedGroup", "Group", True),
        ("ArmedGroup", "Actor", True),
        ("ArmedGroup", "Organisation", False),
        ("Company", "Organisation", True),
        ("State", "State", True),
        ("Place", "Actor", False),
        ("Unheard", "Actor", False),
        ("Unheard", "Unheard", True),
    ],
)
def test_classes_lie_below_one_another(ontology: Ontology, kind: str, ancestor: str, answer: bool) -> None:
    assert ontology.is_kind(kind, ancestor) is answer


def test_a_domain_takes_its_classes_and_those_below(ontology: Ontology) -> None:
    assert ontology.fits("PoliticalParty", ontology.relation("memberOf").domain)
    assert not ontology.fits("Place", ontology.relation("leads").domain)


def test_every_status_of_the_model_has_a_word_in_both_languages(ontology: Ontology) -> None:
    assert [concept.id for concept in ontology.concepts if concept.scheme == "statuses"] == [s.value for s in Status]
    assert ontology.status_label(Status.DENIED) == "denied"
    assert ontology.status_label(Status.DENIED, "fr") == "démenti"
    assert ontology.status_label(Status.DENIED, "ha") == "denied"


def test_families_and_classes_have_words_too(ontology: Ontology) -> None:
    assert ontology.family_label("RETREAT", "fr") == "retrait"
    assert ontology.kind_label("ArmedGroup", "fr") == "groupe armé"


def test_what_the_vocabulary_lacks_is_named_with_what_it_has(ontology: Ontology) -> None:
    with pytest.raises(UnknownName) as caught:
        ontology.relation("admires")
    assert "signedMilitaryAgreementWith" in caught.value.choices
    with pytest.raises(UnknownName):
        ontology.family_label("LOVE")
    with pytest.raises(UnknownName):
        ontology.kind_label("Ghost")


def test_the_vocabulary_is_aligned_with_the_standards_it_builds_on(graph: Graph) -> None:
    expected = {
        "Actor": "http://www.w3.org/ns/prov#Agent",
        "Report": "https://schema.org/NewsArticle",
        "Evidence": "http://www.w3.org/ns/oa#Annotation",
        "Statement": "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement",
        "Person": "https://schema.org/Person",
        "Status": "http://www.w3.org/2004/02/skos/core#Concept",
    }
    for name, standard in expected.items():
        assert standard in {str(parent) for parent in graph.objects(SG[name], RDFS.subClassOf)}


def test_quotation_marks_and_backslashes_survive_in_turtle(tables: Path) -> None:
    with (tables / "classes.csv").open("a", encoding="utf-8") as file:
        file.write('Odd,Actor,"a ""quoted"" \\ name",étrange,x,y,\n')
    graph = Graph().parse(data=turtle(Ontology.load(tables)))
    assert 'a "quoted" \\ name' in {str(label) for label in graph.objects(SG.Odd, RDFS.label)}


@pytest.mark.parametrize(
    ("table", "line", "complaint"),
    [
        ("relations.csv", "x,SUPPORT,n,Ghost,Actor,a,b,c,d,e,f,g,,,,0\n", "no such class: Ghost"),
        ("relations.csv", "x,SUPPORT,n,Actor,Actor,a,b,c,d,e,f,g,,,,much\n", "'much' is no number"),
        ("relations.csv", "x,SUPPORT\n", "number of cells"),
        ("classes.csv", "Odd,Actor,a,b,c,d,,extra\n", "number of cells"),
    ],
)
def test_a_wrong_line_in_a_table_is_our_own_error(tables: Path, table: str, line: str, complaint: str) -> None:
    with (tables / table).open("a", encoding="utf-8") as file:
        file.write(line)
    with pytest.raises(OntologyError, match=complaint):
        Ontology.load(tables)


def test_a_missing_table_is_our_own_error(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"classes\.csv cannot be read"):
        Ontology.load(tmp_path)

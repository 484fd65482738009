/** A small made-up graph in the form that Python writes, for the tests of the page's modules. */
import { readData } from "../../../graph/sahelgraph/export/page/data.js";

export const STATUSES = ["asserted", "alleged", "planned", "possible", "requested", "denied", "ended"];

/** Four actors, three families; `statements` may be given as [subject, object, relation, changes]. */
export function sample(statements = STATEMENTS, { offices = [], members = [] } = {}) {
  const strings = [""];
  const text = (value) => {
    if (!strings.includes(value ?? "")) strings.push(value);
    return strings.indexOf(value ?? "");
  };
  const named = (ids, labels = ids) => ({
    id: ids.map(text),
    en: labels.map(text),
    fr: labels.map((label) => text(`${label} (fr)`)),
  });
  const rows = statements.map(([subject, object, relation, changes = {}]) => ({
    subject, object, relation, status: 0, earliest: "2023-03-01", latest: "2023-03-31", edtf: "2023-03", publishers: 2, contested: 0, ended: 0, ...changes,
  }));
  const column = (name) => rows.map((row) => row[name]);
  const belongings = (list) => ({
    actor: list.map(([actor]) => actor),
    whole: list.map(([, whole]) => whole),
    first: list.map(([, , first]) => text(first)),
    last: list.map(([, , , last]) => text(last)),
  });
  const ids = ["niger", "russia", "ukraine", "new:Ana"];
  return readData({
    format: 2,
    title: "Sample",
    language: "en",
    drawn: 4,
    families: { ...named(["AGREE", "ASSAULT", "STRUCTURE"]), stance: [1, -1, 0] },
    relations: { ...named(["signed", "attacked", "memberOf", "aided"]), family: [0, 1, 2, 0], polarity: [1, -1, 0, 1], symmetric: [1, 0, 0, 0] },
    statuses: named(STATUSES),
    kinds: named(["Person", "State"]),
    actors: {
      ...named(ids, ["Niger", "Russia", "Côte d’Ivoire", "Ana"]),
      aliases: [["Republic of Niger"], ["Moscow", "Moscou"], ["Ivory Coast"], []].map((names) => names.map(text)),
      kind: [1, 1, 1, 0],
      country: ["NER", "RUS", "CIV", ""].map(text),
      parent: [null, null, null, 0],
      active: ["", "1991-12-26/..", "", ""].map(text),
      wikidata: ["", "", "", ""].map(text),
      note: ["", "", "", ""].map(text),
      provisional: [0, 0, 0, 1],
      community: [0, 0, 0, 1],
      betweenness: [0.5, 0, 0, 0],
      pagerank: [0.4, 0.3, 0.2, 0.1],
    },
    reports: { id: [text("r1")], title: [text("A report")], publisher: [text("Wire")], published: [text("2023-04-01")], language: [text("en")], url: [text("https://example.org/1")] },
    statements: {
      id: rows.map((_, row) => text(`s${row}`)),
      ...Object.fromEntries(["subject", "object", "relation", "status", "publishers", "contested", "ended"].map((name) => [name, column(name)])),
      statuses: rows.map(({ status }) => 1 << status),
      reports: column("publishers"),
      ...Object.fromEntries(["earliest", "latest", "edtf"].map((name) => [name, column(name).map(text)])),
      evidence: rows.map(() => 1),
    },
    evidence: {
      report: rows.map(() => 0),
      sentence: rows.map((_, row) => text(`They say: sentence ${row}, “truly”.`)),
      start: rows.map(() => 10),
      length: rows.map(() => 10),
      status: column("status"),
      speaker: rows.map((_, row) => (row ? null : 1)),
      edtf: column("edtf").map(text),
      role: rows.map(() => 0),
      context: rows.map(() => 0),
      confidence: rows.map(() => 0.9),
    },
    offices: belongings(offices),
    members: belongings(members),
    strings,
  });
}

/** Niger and Russia sign and fight, Russia attacks the third twice, Ana belongs to Niger at no known date. */
export const STATEMENTS = [
  [0, 1, 0],
  [1, 0, 1, { status: 1, publishers: 1 }],
  [1, 2, 1, { earliest: "2024-01-05", latest: "2024-01-05", edtf: "2024-01-05" }],
  [1, 2, 1, { earliest: "2022-01-01", latest: "", edtf: "2022/.." }],
  [3, 0, 2, { earliest: "", latest: "", edtf: "", publishers: 1 }],
];

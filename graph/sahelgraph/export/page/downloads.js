/** The current view as files: CSV with one row a piece of evidence, JSON, and a picture. */

/**
 * @typedef {import("./data.js").Actor} Actor
 * @typedef {import("./data.js").Evidence} Evidence
 * @typedef {import("./data.js").Statement} Statement
 * @typedef {import("./state.js").State} State
 */

/** The same columns, under the same names, as `evidence.csv` that the command line writes. */
const COLUMNS = /** @type {[string, (item: Evidence) => string | number | boolean][]} */ ([
  ["statement", ({ statement }) => statement.id],
  ["subject", ({ statement }) => statement.subject.id],
  ["subject_label", ({ statement }) => statement.subject.en],
  ["relation", ({ statement }) => statement.relation.id],
  ["object", ({ statement }) => statement.object.id],
  ["object_label", ({ statement }) => statement.object.en],
  ["status", ({ status }) => status.id],
  ["date", ({ edtf }) => edtf],
  ["speaker", ({ speaker }) => speaker?.id ?? ""],
  ["speaker_label", ({ speaker }) => speaker?.en ?? ""],
  ["role", ({ role }) => role],
  ["context", ({ context }) => context],
  ["quote", (item) => quoteOf(item)],
  ["sentence", ({ sentence }) => sentence],
  ["confidence", ({ confidence }) => confidence],
  ["report", ({ report }) => report.id],
  ["report_title", ({ report }) => report.title],
  ["publisher", ({ report }) => report.publisher],
  ["published", ({ report }) => report.published],
  ["url", ({ report }) => report.url],
]);

/**
 * The quoted part of a sentence.
 * @param {Evidence} item
 * @returns {string}
 */
export function quoteOf({ sentence, start, length }) {
  return sentence.slice(start, start + length);
}

/**
 * The evidence of statements as CSV (RFC 4180), safe to open in a spreadsheet.
 * @param {readonly Statement[]} statements
 * @returns {string}
 */
export function toCsv(statements) {
  const lines = [COLUMNS.map(([name]) => name)];
  for (const { evidence } of statements) {
    for (const item of evidence) lines.push(COLUMNS.map(([, value]) => cell(value(item))));
  }
  return `${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}

/**
 * Statements and the state that selected them as JSON.
 * @param {readonly Statement[]} statements
 * @param {State} state
 * @param {{title: string, link: string}} about
 * @returns {string}
 */
export function toJson(statements, state, { title, link }) {
  const actors = new Set(statements.flatMap(({ subject, object }) => [subject, object]));
  const view = {
    title,
    link,
    filters: state,
    actors: [...actors].sort((a, b) => a.row - b.row).map(actorRecord),
    statements: statements.map(statementRecord),
  };
  return `${JSON.stringify(view, null, 1)}\n`;
}

/**
 * Hand a file to the reader.
 * @param {string} name
 * @param {Blob} blob
 */
export function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * A picture of the drawing with its title and what it shows written beneath.
 * @param {HTMLCanvasElement} drawing
 * @param {{title: string, caption: string, ground: string, ink: string}} words
 * @returns {Promise<Blob>}
 */
export function toPicture(drawing, { title, caption, ground, ink }) {
  const foot = Math.round(drawing.width / 18);
  const picture = document.createElement("canvas");
  picture.width = drawing.width;
  picture.height = drawing.height + foot;
  const context = /** @type {CanvasRenderingContext2D} */ (picture.getContext("2d"));
  context.fillStyle = ground;
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(drawing, 0, 0);
  context.fillStyle = ink;
  const size = Math.max(11, Math.round(foot / 3.6));
  context.font = `600 ${size * 1.15}px Georgia, serif`;
  context.fillText(title, size, drawing.height + foot * 0.42, picture.width - 2 * size);
  context.font = `${size}px sans-serif`;
  context.fillText(caption, size, drawing.height + foot * 0.8, picture.width - 2 * size);
  return new Promise((resolve, reject) => {
    picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}

/**
 * One cell. A spreadsheet would run text that begins like a formula; an apostrophe before it keeps it text.
 * @param {string | number | boolean} value
 * @returns {string}
 */
export function cell(value) {
  let text = String(value);
  if (typeof value === "string" && /^[=+\-@\t\r\n]/.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @param {Actor} actor */
function actorRecord({ id, en, fr, kind, country, provisional }) {
  return { id, label_en: en, label_fr: fr, kind: kind.id, country: country || null, provisional };
}

/** @param {Statement} statement */
function statementRecord(statement) {
  const { id, subject, relation, object, status, statuses, edtf, reports, publishers, contested, evidence } = statement;
  return {
    id,
    subject: subject.id,
    relation: relation.id,
    object: object.id,
    status: status.id,
    statuses: statuses.map((each) => each.id),
    date: edtf || null,
    reports,
    publishers,
    contested,
    evidence: evidence.map((item) => ({
      quote: quoteOf(item),
      sentence: item.sentence,
      status: item.status.id,
      date: item.edtf || null,
      speaker: item.speaker?.id ?? null,
      role: item.role || null,
      context: item.context || null,
      confidence: item.confidence,
      report: item.report,
    })),
  };
}

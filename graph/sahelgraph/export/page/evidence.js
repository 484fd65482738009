/** Statements with what stands behind them: the quotes, who says so, where and when. */
import { quoteOf } from "./downloads.js";
import { el, outward } from "./elements.js";
import { marksOf } from "./ties.js";
import { WORDS } from "./words.js";

/**
 * @typedef {import("./data.js").Actor} Actor
 * @typedef {import("./data.js").Evidence} Evidence
 * @typedef {import("./data.js").Statement} Statement
 * @typedef {import("./desk.js").Desk} Desk
 */

/**
 * Words that say how far statements can be trusted; empty where nothing speaks against them.
 * @param {Desk} desk
 * @param {readonly Statement[]} statements
 * @returns {HTMLElement[]}
 */
export function trustChips(desk, statements) {
  return marksOf(statements).map((mark) => el("span", { class: `chip mark ${mark}` }, markWord(desk, mark)));
}

/**
 * @param {Desk} desk
 * @param {string} mark
 * @returns {string}
 */
export function markWord(desk, mark) {
  const status = desk.data.statuses.find(({ id }) => id === mark);
  return status ? desk.label(status) : desk.t(mark);
}

/**
 * An actor as a button that opens it.
 * @param {Desk} desk
 * @param {Actor} actor
 * @returns {HTMLElement}
 */
export function actorButton(desk, actor) {
  if (actor.row >= desk.data.drawn) return el("span", {}, desk.label(actor));
  return el("button", { type: "button", class: "name", onclick: () => desk.openActor(actor) }, desk.label(actor));
}

/**
 * A statement with its evidence.
 * @param {Desk} desk
 * @param {Statement} statement
 * @returns {HTMLElement}
 */
export function statementCard(desk, statement) {
  const { subject, relation, object, edtf, evidence, publishers, told } = statement;
  return el(
    "article",
    { class: "statement" },
    el(
      "h4",
      {},
      actorButton(desk, subject),
      " ",
      el("span", { class: `relation ${stanceClass(relation.family.stance)}` }, desk.label(relation)),
      " ",
      actorButton(desk, object),
    ),
    el(
      "p",
      { class: "facts" },
      el("span", { class: "date" }, desk.date(edtf) || desk.t("undated")),
      publishers > 1 && el("span", { class: "chip" }, desk.t("sources", publishers)),
      ...trustChips(desk, [statement]).filter((chip) => edtf || !chip.classList.contains("undated")),
    ),
    told && el("p", { class: "told" }, desk.t("toldOf", `${desk.label(told.subject)} – ${desk.label(told.object)}`)),
    ...evidence.map((item) => quoteBlock(desk, item)),
  );
}

/**
 * One quote in its sentence, with report, date, speaker and status.
 * @param {Desk} desk
 * @param {Evidence} item
 * @returns {HTMLElement}
 */
export function quoteBlock(desk, item) {
  const { sentence, start, length, report, status, speaker, edtf, role, context, statement } = item;
  const details = [
    speaker && el("span", {}, desk.t("according"), " ", actorButton(desk, speaker)),
    (status !== statement.status || statement.statuses.length > 1) && el("span", {}, desk.label(status)),
    edtf && edtf !== statement.edtf && el("span", {}, desk.date(edtf)),
    role && el("span", {}, role),
    context && el("span", {}, contextWord(desk, context)),
  ].filter(Boolean);
  return el(
    "figure",
    { class: "quote" },
    el(
      "blockquote",
      { lang: report.language || null, cite: report.url || null },
      sentence.slice(0, start),
      el("mark", {}, quoteOf(item)),
      sentence.slice(start + length),
    ),
    el(
      "figcaption",
      {},
      details.length > 0 && el("p", { class: "said" }, .../** @type {HTMLElement[]} */ (details)),
      el(
        "p",
        { class: "report" },
        outward(report.url, report.title || report.id),
        el("span", { class: "source" }, [report.publisher, report.published ? desk.date(report.published) : desk.t("noPublication")].filter(Boolean).join(" · ")),
      ),
    ),
  );
}

/**
 * The field that a statement belongs to, in the reader's language where the interface has a word for it.
 * @param {Desk} desk
 * @param {string} context
 * @returns {string}
 */
function contextWord(desk, context) {
  return WORDS[desk.state.language][`${context}Context`] ?? context;
}

/**
 * @param {number} stance
 * @returns {string}
 */
export function stanceClass(stance) {
  return stance === 1 ? "cooperation" : stance === -1 ? "conflict" : stance === 0 ? "neutral" : "mixed";
}

/** The view as tables, for screen readers, for sorting, and for whoever prefers rows. */
import { byId, el, show } from "./elements.js";
import { actorButton, trustChips } from "./evidence.js";
import { shareWritten } from "./text.js";
import { tiesOf } from "./ties.js";

/**
 * @typedef {import("./data.js").Actor} Actor
 * @typedef {import("./data.js").Statement} Statement
 * @typedef {import("./desk.js").Desk} Desk
 */

/**
 * @template T
 * @typedef {{key: string, value: (row: T) => string | number, cell: (row: T) => Node | string | (Node | string)[],
 *   number?: boolean}} Column
 */

const PAGE = 100;

/** How the tables are sorted and how far they were turned: no part of a view, so kept here and in no link. */
const turned = { page: 0, sort: "date", down: true, of: /** @type {unknown} */ (null) };

/**
 * Show the table that the state asks for.
 * @param {Desk} desk
 */
export function renderTable(desk) {
  if (turned.of !== desk.statements) Object.assign(turned, { page: 0, of: desk.statements });
  if (desk.state.view === "actors") showTable(desk, actorRows(desk), actorColumns(desk), desk.t("actorTable"));
  else showTable(desk, [...desk.statements], statementColumns(desk), desk.t("statementTable"));
}

/** @param {Desk} desk @returns {Column<Statement>[]} */
function statementColumns(desk) {
  /** @param {Statement} statement */
  const day = ({ first, last }) => (Number.isNaN(first) ? -1e9 : Math.max(-1e8, Number.isFinite(first) ? first : last));
  return [
    { key: "subject", value: ({ subject }) => desk.label(subject), cell: ({ subject }) => actorButton(desk, subject) },
    { key: "relation", value: ({ relation }) => desk.label(relation), cell: (statement) => openButton(desk, statement) },
    { key: "object", value: ({ object }) => desk.label(object), cell: ({ object }) => actorButton(desk, object) },
    { key: "date", value: day, cell: ({ edtf }) => desk.date(edtf) || desk.t("undated") },
    { key: "sourcesHead", value: ({ publishers }) => publishers, cell: ({ publishers }) => desk.number(publishers), number: true },
    { key: "status", value: ({ status }) => desk.label(status), cell: (statement) => statusCell(desk, statement) },
  ];
}

/** @param {Desk} desk @param {Statement} statement @returns {(HTMLElement | string)[]} */
function statusCell(desk, statement) {
  const { status } = statement;
  // The columns before say how many sources there are, and that no date is known.
  const chips = trustChips(desk, [statement]).filter(({ classList }) => !classList.contains("singleSource") && !classList.contains("undated"));
  return status.id === "asserted" ? [el("span", {}, desk.label(status)), " ", ...chips] : chips;
}

/** @param {Desk} desk @param {Statement} statement @returns {HTMLElement} */
function openButton(desk, { subject, relation, object }) {
  return el("button", { type: "button", class: "open", onclick: () => desk.openTie(subject, object, relation.family.id) }, desk.label(relation));
}

/** @typedef {{actor: Actor, partners: number, statements: number}} ActorRow */

/** @param {Desk} desk @returns {ActorRow[]} */
function actorRows(desk) {
  /** @type {Map<Actor, ActorRow>} */
  const found = new Map();
  for (const { first, second, statements } of tiesOf(desk.statements, false)) {
    for (const actor of new Set([first, second])) {
      const row = found.get(actor) ?? { actor, partners: 0, statements: 0 };
      row.partners += first === second ? 0 : 1;
      row.statements += statements.length;
      found.set(actor, row);
    }
  }
  return [...found.values()];
}

/** @param {Desk} desk @returns {Column<ActorRow>[]} */
function actorColumns(desk) {
  return [
    { key: "actor", value: ({ actor }) => desk.label(actor), cell: ({ actor }) => actorButton(desk, actor) },
    { key: "kindHead", value: ({ actor }) => desk.label(actor.kind), cell: ({ actor }) => desk.label(actor.kind) },
    { key: "partnersHead", value: ({ partners }) => partners, cell: ({ partners }) => desk.number(partners), number: true },
    { key: "statements", value: ({ statements }) => statements, cell: ({ statements }) => desk.number(statements), number: true },
    { key: "betweenness", value: ({ actor }) => actor.betweenness, cell: ({ actor }) => shareWritten(actor.betweenness, desk.state.language), number: true },
    { key: "pagerank", value: ({ actor }) => actor.pagerank, cell: ({ actor }) => shareWritten(actor.pagerank, desk.state.language), number: true },
  ];
}

/**
 * @template T
 * @param {Desk} desk
 * @param {T[]} rows
 * @param {Column<T>[]} columns
 * @param {string} caption
 */
function showTable(desk, rows, columns, caption) {
  const column = columns.find(({ key }) => key === turned.sort) ?? columns.find(({ key }) => key === "date" || key === "partnersHead") ?? columns[0];
  const language = desk.state.language;
  rows.sort((a, b) => {
    const [first, second] = [column.value(a), column.value(b)];
    const order = typeof first === "number" ? first - Number(second) : first.localeCompare(String(second), language);
    return turned.down ? -order : order;
  });
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  turned.page = Math.min(turned.page, pages - 1);
  const shown = rows.slice(turned.page * PAGE, (turned.page + 1) * PAGE);
  show(
    byId("table"),
    el(
      "table",
      {},
      el("caption", {}, caption),
      el("thead", {}, el("tr", {}, columns.map(({ key }) => head(desk, key, key === column.key)))),
      el("tbody", {}, shown.map((row) => el("tr", {}, columns.map(({ cell, key, number }) => el("td", { "data-head": desk.t(key), "data-key": key, class: number ? "number" : null }, cell(row)))))),
    ),
    pages > 1 && pager(desk, pages),
  );
}

/** @param {Desk} desk @param {string} key @param {boolean} sorted @returns {HTMLElement} */
function head(desk, key, sorted) {
  const direction = sorted ? (turned.down ? "descending" : "ascending") : "none";
  const sort = () => {
    turned.down = sorted ? !turned.down : ["date", "sourcesHead", "partnersHead", "statements"].includes(key);
    turned.sort = key;
    renderTable(desk);
    /** @type {HTMLElement | null} */ (byId("table").querySelector(`[data-sort="${key}"]`))?.focus();
  };
  const arrow = sorted ? (turned.down ? " ↓" : " ↑") : "";
  return el("th", { scope: "col", "aria-sort": direction }, el("button", { type: "button", "data-sort": key, onclick: sort }, desk.t(key), el("span", { "aria-hidden": "true" }, arrow)));
}

/** @param {Desk} desk @param {number} pages @returns {HTMLElement} */
function pager(desk, pages) {
  /** @param {number} step @param {string} label @param {boolean} possible */
  const turn = (step, label, possible) =>
    el("button", { type: "button", class: "action", disabled: !possible, onclick: () => ((turned.page += step), renderTable(desk)) }, label);
  return el(
    "nav",
    { class: "pager", "aria-label": desk.t("pages") },
    turn(-1, desk.t("previous"), turned.page > 0),
    el("span", {}, desk.t("pageOf", turned.page + 1, pages)),
    turn(1, desk.t("next"), turned.page < pages - 1),
  );
}

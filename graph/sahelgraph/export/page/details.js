/** The panel beside the drawing: an overview, or the actor, tie or community that the reader opened. */
import { isoDay } from "./dates.js";
import { byId, el, outward, show, svg } from "./elements.js";
import { actorButton, statementCard, trustChips } from "./evidence.js";
import { lineSample } from "./legend.js";
import { communitiesOf, stanceOf, tiesOf } from "./ties.js";

/**
 * @typedef {import("./data.js").Actor} Actor
 * @typedef {import("./data.js").Statement} Statement
 * @typedef {import("./ties.js").Tie} Tie
 * @typedef {import("./desk.js").Desk} Desk
 */

const FIRST_SHOWN = 12;
const PARTNERS_SHOWN = 8;
const RANKED = 10;

/** Years in the chart of an actor; what is older is only in its words. */
const MOST_YEARS = 25;

/**
 * Show what the state has open.
 * @param {Desk} desk
 */
export function renderDetails(desk) {
  const { state } = desk;
  const panel = byId("details");
  const focused = panel.contains(document.activeElement);
  const actor = desk.actors.get(state.actor);
  const [first, second] = state.tie.map((id) => desk.actors.get(id));
  const community = communitiesOf(desk.data).get(state.group);
  if (first && second) show(panel, tieDetails(desk, first, second, state.tie[2]));
  else if (actor) show(panel, actorDetails(desk, actor));
  else if (community) show(panel, communityDetails(desk, community));
  else show(panel, overview(desk));
  byId("details-panel").scrollTop = 0;
  if (focused) panel.querySelector("h2")?.focus();
}

/** @param {Desk} desk @returns {HTMLElement[]} */
function overview(desk) {
  const { statements, t } = desk;
  const reports = new Set(statements.flatMap(({ evidence }) => evidence.map(({ report }) => report)));
  const actors = new Set(statements.flatMap(({ subject, object }) => [subject, object]));
  /** @param {(statement: Statement) => boolean} test */
  const count = (test) => desk.number(statements.filter(test).length);
  const care = /** @type {[string, string][]} */ ([
    [t("singleSource"), count(({ publishers }) => publishers <= 1)],
    [t("contested"), count(({ contested }) => contested)],
    [t("unconfirmed"), count(({ status }) => status.id !== "asserted" && status.id !== "ended")],
    [t("undated"), count(({ first }) => Number.isNaN(first))],
  ]);
  return [
    el("h2", { tabindex: -1 }, t("overview")),
    el(
      "dl",
      { class: "figures" },
      figure(desk, actors.size, t("actors")),
      figure(desk, statements.length, t("statements")),
      figure(desk, reports.size, t("reports")),
    ),
    el("p", { class: "hint" }, t("howTo")),
    ...communityList(desk),
    el("h3", {}, t("mostConnected")),
    el("ol", { class: "bars" }, ranking(desk)),
    el("h3", {}, t("withCare")),
    el("dl", { class: "care" }, care.flatMap(([word, number]) => [el("dt", {}, word), el("dd", {}, number)])),
    el("h3", {}, t("latest")),
    el("ul", { class: "latest" }, newestFirst(statements.filter(({ last }) => Number.isFinite(last))).slice(0, 6).map((one) => el("li", {}, statementLine(desk, one)))),
  ];
}

/** Where communities are folded, each of them as a button. @param {Desk} desk @returns {HTMLElement[]} */
function communityList(desk) {
  const folds = desk.scene.spots.filter(({ members }) => members);
  if (!folds.length) return [];
  folds.sort((a, b) => (b.members?.length ?? 0) - (a.members?.length ?? 0));
  const entries = folds.map(({ actor, members }) => {
    const open = el("button", { type: "button", class: "name", onclick: () => desk.openGroup(actor) }, desk.t("around", desk.label(actor)));
    return el("li", {}, open, " ", el("span", { class: "count" }, desk.t("members", members?.length ?? 0)));
  });
  return [el("h3", {}, desk.t("communities")), el("ul", { class: "plain" }, entries)];
}

/** @param {Desk} desk @param {number} count @param {string} word @returns {HTMLElement} */
function figure(desk, count, word) {
  return el("div", {}, el("dd", {}, desk.number(count)), el("dt", {}, word));
}

/** @param {Desk} desk @returns {HTMLElement[]} */
function ranking(desk) {
  /** @type {Map<Actor, Set<Actor>>} */
  const partners = new Map();
  for (const { first, second } of tiesOf(desk.statements, false)) {
    partners.set(first, (partners.get(first) ?? new Set()).add(second));
    partners.set(second, (partners.get(second) ?? new Set()).add(first));
  }
  const ranked = [...partners].sort((a, b) => b[1].size - a[1].size || a[0].row - b[0].row).slice(0, RANKED);
  const most = ranked[0]?.[1].size ?? 1;
  return ranked.map(([actor, others]) => {
    const bar = el("span", { class: "bar", "aria-hidden": "true" });
    bar.style.width = `${(100 * others.size) / most}%`;
    return el("li", {}, actorButton(desk, actor), el("span", { class: "count" }, desk.t("partners", others.size)), bar);
  });
}

/**
 * One line that opens a tie.
 * @param {Desk} desk
 * @param {Statement} statement
 * @returns {HTMLElement}
 */
export function statementLine(desk, statement) {
  const { subject, relation, object, edtf } = statement;
  return el(
    "button",
    { type: "button", class: "line", onclick: () => desk.openTie(subject, object, relation.family.id) },
    lineSample(relation.family.stance),
    el("span", { class: "what" }, `${desk.label(subject)} ${desk.label(relation)} ${desk.label(object)}`),
    el("span", { class: "date" }, desk.date(edtf) || desk.t("undated")),
  );
}

/** @param {Desk} desk @param {Actor} actor @returns {(HTMLElement | false)[]} */
function actorDetails(desk, actor) {
  const { t, state } = desk;
  const mine = desk.statements.filter(({ subject, object }) => subject === actor || object === actor);
  const other = state.language === "fr" ? actor.en : actor.fr;
  const focused = state.focus === actor.id;
  const avoided = state.avoid.includes(actor.id);
  return [
    backButton(desk),
    el("p", { class: "kind" }, desk.label(actor.kind)),
    el("h2", { tabindex: -1 }, desk.label(actor)),
    other !== desk.label(actor) && el("p", { class: "other", lang: state.language === "fr" ? "en" : "fr" }, other),
    actor.provisional && el("p", {}, el("span", { class: "chip mark" }, t("provisional"))),
    el("dl", { class: "about" }, about(desk, actor)),
    actor.note !== "" && el("p", { class: "note", lang: "en" }, actor.note),
    el(
      "div",
      { class: "actions" },
      action(t("onlyTies"), () => desk.set({ focus: focused ? "" : actor.id }), focused),
      action(t("pathFrom"), () => desk.openPath({ from: actor.id })),
      action(t("centre"), () => desk.centreAround(actor)),
      action(t("leaveOut"), () => desk.set({ avoid: avoided ? state.avoid.filter((id) => id !== actor.id) : [...state.avoid, actor.id] }), avoided),
    ),
    ...(mine.length ? tiesOfActor(desk, actor, mine) : [el("p", { class: "empty" }, t("noTies"))]),
  ];
}

/** @param {Desk} desk @param {Actor} actor @param {Statement[]} mine @returns {HTMLElement[]} */
function tiesOfActor(desk, actor, mine) {
  const { t } = desk;
  return [
    el("h3", {}, t("tiesByYear")),
    yearChart(desk, mine),
    el("h3", {}, t("mainPartners")),
    el("ul", { class: "partners" }, partnerList(desk, actor, mine)),
    el("h3", {}, t("allTies"), " ", el("span", { class: "count" }, desk.number(mine.length))),
    unfolding(desk, newestFirst(mine), (statement) => el("li", {}, statementLine(desk, statement), ...trustChips(desk, [statement]))),
  ];
}

/** @param {Desk} desk @param {Actor} actor @returns {HTMLElement[]} */
function about(desk, actor) {
  const { t } = desk;
  /** @type {[string, Node | string | false][]} */
  const lines = [
    [t("alsoCalled"), actor.aliases.slice(0, 8).join(" · ")],
    [t("partOf"), actor.parent ? actorButton(desk, actor.parent) : ""],
    [t("country"), countryOf(desk, actor)],
    [t("active"), desk.date(actor.active)],
    [t("wikidata"), actor.wikidata ? outward(`https://www.wikidata.org/wiki/${encodeURIComponent(actor.wikidata)}`, actor.wikidata) : ""],
  ];
  return lines.filter(([, value]) => value).flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]);
}

/** The name of the state that an actor belongs to, its code where that state is not in the graph. @param {Desk} desk @param {Actor} actor */
function countryOf(desk, actor) {
  if (!actor.country || actor.kind.id === "State") return "";
  const state = desk.data.actors.find(({ country, kind }) => country === actor.country && kind.id === "State");
  return state ? actorButton(desk, state) : actor.country;
}

/** @param {Desk} desk @param {Actor} actor @param {Statement[]} mine @returns {HTMLElement[]} */
function partnerList(desk, actor, mine) {
  const pairs = tiesOf(mine, false).filter(({ first, second }) => first !== second);
  pairs.sort((a, b) => b.statements.length - a.statements.length);
  return pairs.slice(0, PARTNERS_SHOWN).map(({ first, second, statements }) => {
    const partner = first === actor ? second : first;
    /** @param {number} stance */
    const share = (stance) => statements.filter(({ relation }) => relation.family.stance === stance).length;
    const [good, bad] = [share(1), share(-1)];
    return el(
      "li",
      {},
      actorButton(desk, partner),
      el(
        "button",
        { type: "button", class: "open", onclick: () => desk.openTie(actor, partner) },
        el("span", { class: "cooperation", title: desk.t("cooperation") }, `+${good}`),
        " ",
        el("span", { class: "conflict", title: desk.t("conflict") }, `−${bad}`),
        " ",
        el("span", {}, desk.t("statementCount", statements.length)),
      ),
    );
  });
}

/**
 * Bars by year, cooperation up and conflict down, said in words too.
 * @param {Desk} desk
 * @param {Statement[]} statements
 * @returns {HTMLElement}
 */
function yearChart(desk, statements) {
  /** @type {Map<number, {up: number, down: number, other: number}>} */
  const years = new Map();
  for (const { first, last, relation } of statements) {
    const day = Number.isFinite(first) ? first : last;
    if (!Number.isFinite(day)) continue;
    const year = Number(isoDay(day).slice(0, 4));
    const count = years.get(year) ?? { up: 0, down: 0, other: 0 };
    count[relation.family.stance === 1 ? "up" : relation.family.stance === -1 ? "down" : "other"] += 1;
    years.set(year, count);
  }
  if (!years.size) return el("p", { class: "empty" }, desk.t("undated"));
  const last = Math.max(...years.keys());
  const first = Math.max(Math.min(...years.keys()), last - MOST_YEARS + 1);
  const list = Array.from({ length: last - first + 1 }, (_, place) => years.get(first + place) ?? { up: 0, down: 0, other: 0 });
  const highest = Math.max(1, ...list.map(({ up, other }) => up + other));
  const deepest = Math.max(...list.map(({ down }) => down));
  const unit = 60 / (highest + deepest);
  const width = Math.min(40, 320 / list.length);
  const zero = highest * unit + 2;
  const shapes = list.flatMap(({ up, other, down }, place) => [
    { tag: "rect", class: "cooperation", x: place * width + 1, y: zero - up * unit, width: width - 2, height: up * unit },
    { tag: "rect", class: "neutral", x: place * width + 1, y: zero - (up + other) * unit, width: width - 2, height: other * unit },
    { tag: "rect", class: "conflict", x: place * width + 1, y: zero + 1, width: width - 2, height: down * unit },
  ]);
  const chart = svg(width * list.length, 65, ...shapes, { tag: "line", class: "zero", x1: 0, x2: width * list.length, y1: zero, y2: zero });
  const words = [...years].sort((a, b) => a[0] - b[0]).map(([year, { up, down, other }]) => desk.t("inYear", String(year), up, down, other));
  const ends = el("p", { class: "ends", "aria-hidden": "true" }, el("span", {}, String(first)), el("span", {}, last > first ? String(last) : ""));
  ends.style.width = `${width * list.length}px`;
  return el("figure", { class: "years" }, chart, ends, el("figcaption", { class: "unseen" }, words.join("; ")));
}

/** @param {Desk} desk @param {Actor} one @param {Actor} two @param {string | undefined} family @returns {(HTMLElement | false)[]} */
function tieDetails(desk, one, two, family) {
  const { t } = desk;
  const between = desk.statements.filter(
    ({ subject, object }) => (subject === one && object === two) || (subject === two && object === one),
  );
  const byFamily = tiesOf(between, true);
  const shown = family ? between.filter(({ relation }) => relation.family.id === family) : between;
  const title = shown.length && family ? desk.label(shown[0].relation.family) : t("everyTie");
  return [
    backButton(desk),
    el("p", { class: "kind" }, lineSample(stanceOf(shown)), title),
    el("h2", { tabindex: -1 }, actorButton(desk, one), el("span", { class: "between" }, " – "), actorButton(desk, two)),
    el("p", { class: "facts" }, el("span", { class: "chip" }, t("statementCount", shown.length)), ...trustChips(desk, shown)),
    byFamily.length > 1
      ? el(
          "nav",
          { class: "families", "aria-label": t("families") },
          familyTab(desk, t("everyTie"), between.length, !family, () => desk.openTie(one, two)),
          byFamily.map((tie) => {
            const { id } = /** @type {import("./data.js").Family} */ (tie.family);
            return familyTab(desk, desk.label(tie.family), tie.statements.length, id === family, () => desk.openTie(one, two, id));
          }),
        )
      : false,
    shown.length ? unfolding(desk, newestFirst(shown), (statement) => el("li", {}, statementCard(desk, statement)), "cards") : el("p", { class: "empty" }, t("noTies")),
  ];
}

/**
 * @param {Desk} desk
 * @param {string} label
 * @param {number} count
 * @param {boolean} current
 * @param {() => void} open
 * @returns {HTMLElement}
 */
function familyTab(desk, label, count, current, open) {
  return el("button", { type: "button", class: "chip", "aria-pressed": String(current), onclick: open }, `${label} ${desk.number(count)}`);
}

/** @param {Desk} desk @param {Actor[]} members @returns {HTMLElement[]} */
function communityDetails(desk, members) {
  const { t, state } = desk;
  const leader = members[0].id;
  const open = state.open.includes(leader);
  return [
    backButton(desk),
    el("p", { class: "kind" }, t("community")),
    el("h2", { tabindex: -1 }, t("around", desk.label(members[0]))),
    el("p", {}, t("members", members.length)),
    el("div", { class: "actions" }, action(open ? t("fold") : t("unfold"), () => (open ? desk.set({ open: state.open.filter((id) => id !== leader) }) : desk.unfold(members)), open)),
    el("h3", {}, t("actors")),
    unfolding(desk, members, (actor) => el("li", {}, actorButton(desk, actor), " ", el("span", { class: "count" }, desk.label(actor.kind))), "plain"),
  ];
}

/** @param {Desk} desk @returns {HTMLElement} */
function backButton(desk) {
  return el("button", { type: "button", class: "back", onclick: () => desk.set({ actor: "", tie: [], group: "" }) }, "‹ ", desk.t("overview"));
}

/** @param {string} label @param {() => void} act @param {boolean} [pressed] @returns {HTMLElement} */
function action(label, act, pressed) {
  return el("button", { type: "button", class: "action", "aria-pressed": pressed === undefined ? null : String(pressed), onclick: act }, label);
}

/**
 * A list that shows its first entries and the rest on request.
 * @template T
 * @param {Desk} desk
 * @param {T[]} items
 * @param {(item: T) => HTMLElement} make
 * @param {string} [style]
 * @returns {HTMLElement}
 */
function unfolding(desk, items, make, style = "latest") {
  const list = el("ul", { class: style }, items.slice(0, FIRST_SHOWN).map(make));
  const rest = items.slice(FIRST_SHOWN);
  if (!rest.length) return list;
  const more = el("button", { type: "button", class: "more" }, desk.t("showMore", rest.length));
  more.addEventListener("click", () => {
    const added = rest.splice(0, 200).map(make);
    list.append(...added);
    /** @type {HTMLElement | null} */ (added[0].querySelector("button, a"))?.focus();
    if (rest.length) more.textContent = desk.t("showMore", rest.length);
    else more.remove();
  });
  return el("div", {}, list, more);
}

/**
 * Statements by the day they begin, the latest first, undated ones last.
 * @param {readonly Statement[]} statements
 * @returns {Statement[]}
 */
export function newestFirst(statements) {
  /** @param {Statement} statement */
  const day = ({ first, last }) => (Number.isNaN(first) ? -Infinity : Number.isFinite(first) ? first : last);
  return [...statements].sort((a, b) => (day(b) === day(a) ? a.row - b.row : day(b) - day(a)));
}

/** The time slider: a histogram of evidence, cooperation above and conflict below the line, with two handles. */
import { isoMonth, monthNumber, typedDay } from "./dates.js";
import { byId, el, show, svg } from "./elements.js";
import { inView } from "./filters.js";

/**
 * @typedef {import("./data.js").Data} Data
 * @typedef {import("./data.js").Statement} Statement
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {{first: number, last: number}} Months the months that the slider spans
 */

const WIDTH = 1000;
const HEIGHT = 64;

/** Bars to aim at; more would be thinner than a reader can hit. */
const MOST_BARS = 120;

/** A few events of long ago would squeeze all others: this share of the earliest is counted in the first bar. */
const OUTLIERS = 0.01;

/**
 * The months that a graph spans, whole years, the few earliest events left aside.
 * @param {Data} data
 * @returns {Months | null}
 */
export function monthsOf(data) {
  const days = data.statements.flatMap(({ first, last }) => [first, last]).filter(Number.isFinite);
  if (!days.length) return null;
  days.sort((a, b) => a - b);
  const first = monthNumber(days[Math.floor(days.length * OUTLIERS)]);
  const last = monthNumber(days[days.length - 1]);
  return { first: Math.floor(first / 12) * 12, last: Math.floor(last / 12) * 12 + 11 };
}

/**
 * Evidence, and in `undated` statements without a date, counted by the month in which it begins, several months a bar.
 * @param {readonly Statement[]} statements
 * @param {Months} months
 * @returns {{step: number, bars: {up: number, other: number, down: number}[], undated: number}}
 */
export function histogram(statements, { first, last }) {
  const span = last - first + 1;
  const step = [1, 2, 3, 4, 6, 12, 24, 60].find((size) => span / size <= MOST_BARS) ?? 120;
  const bars = Array.from({ length: Math.ceil(span / step) }, () => ({ up: 0, other: 0, down: 0 }));
  let undated = 0;
  for (const statement of statements) {
    const day = Number.isFinite(statement.first) ? statement.first : statement.last;
    const count = Math.max(1, statement.evidence.length);
    if (Number.isNaN(statement.first)) undated += 1;
    if (!Number.isFinite(day)) continue;
    const { stance } = statement.relation.family;
    bars[Math.max(0, Math.floor((monthNumber(day) - first) / step))][stance === 1 ? "up" : stance === -1 ? "down" : "other"] += count;
  }
  return { step, bars, undated };
}

/** The slider and its fields; the parts are made once and kept up to date. */
export class Timeline {
  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.months = monthsOf(desk.data);
    this.from = this.slider("since");
    this.to = this.slider("until");
    this.since = this.field("since");
    this.until = this.field("until");
    this.undated = /** @type {HTMLInputElement} */ (byId("undated"));
    this.undated.addEventListener("change", () => desk.set({ undated: this.undated.checked }));
    byId("timeline").hidden = !this.months;
  }

  /**
   * @param {"since" | "until"} side
   * @returns {HTMLInputElement}
   */
  slider(side) {
    const input = /** @type {HTMLInputElement} */ (byId(`slide-${side}`));
    const { first, last } = this.months ?? { first: 0, last: 1 };
    input.min = String(first);
    input.max = String(last);
    input.step = "1";
    let waiting = false;
    input.addEventListener("input", () => {
      // A drag gives more events than there are pictures; one change a picture is enough.
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        this.slid(side, side === "since" ? first : last);
      });
    });
    return input;
  }

  /**
   * Take over where a handle stands; at the end of the slider there is no limit, and handles do not pass each other.
   * @param {"since" | "until"} side
   * @param {number} end
   */
  slid(side, end) {
    const [from, to] = [Number(this.from.value), Number(this.to.value)];
    const month = side === "since" ? Math.min(from, to) : Math.max(from, to);
    this.desk.set({ [side]: month === end ? "" : isoMonth(month) });
    this.render();
  }

  /**
   * @param {"since" | "until"} side
   * @returns {HTMLInputElement}
   */
  field(side) {
    const input = /** @type {HTMLInputElement} */ (byId(`field-${side}`));
    if (this.months) input.placeholder = isoMonth(side === "since" ? this.months.first : this.months.last);
    input.addEventListener("change", () => {
      const typed = input.value.trim();
      const wrong = typed !== "" && typedDay(typed, side === "since" ? "first" : "last") === null;
      input.setAttribute("aria-invalid", String(wrong));
      if (!wrong) this.desk.set({ [side]: typed });
    });
    return input;
  }

  /** Show the state and the evidence that the other filters leave. */
  render() {
    const { desk, months } = this;
    if (!months) return;
    const { since, until, undated } = desk.state;
    const from = monthOr(since, "first", months.first);
    const to = monthOr(until, "last", months.last);
    this.from.value = String(from);
    this.to.value = String(to);
    this.from.setAttribute("aria-valuetext", desk.date(isoMonth(from)));
    this.to.setAttribute("aria-valuetext", desk.date(isoMonth(to)));
    if (document.activeElement !== this.since) this.since.value = since;
    if (document.activeElement !== this.until) this.until.value = until;
    this.undated.checked = undated;
    const counts = histogram(inView(desk.data, desk.state, "time"), months);
    byId("undated-count").textContent = desk.t("undatedCount", counts.undated);
    show(byId("histogram"), barChart(counts, months, from, to));
    show(byId("years"), yearMarks(months, byId("years").clientWidth || 600));
  }
}

/**
 * @param {string} typed
 * @param {"first" | "last"} side
 * @param {number} otherwise
 * @returns {number}
 */
function monthOr(typed, side, otherwise) {
  const day = typedDay(typed, side);
  return day === null ? otherwise : monthNumber(day);
}

/**
 * @param {ReturnType<typeof histogram>} counts
 * @param {Months} months
 * @param {number} from
 * @param {number} to
 * @returns {SVGElement}
 */
function barChart({ bars: list, step }, months, from, to) {
  const highest = Math.max(1, ...list.map(({ up, other }) => up + other));
  const deepest = Math.max(0, ...list.map(({ down }) => down));
  const unit = (HEIGHT - 2) / (highest + deepest);
  const zero = highest * unit;
  const width = (WIDTH * step) / (months.last - months.first + 1);
  const shapes = list.flatMap(({ up, other, down }, place) => {
    const month = months.first + place * step;
    const inside = month + step > from && month <= to ? "" : " outside";
    const box = { tag: "rect", x: (place * width + 0.5).toFixed(1), width: Math.max(1, width - 1).toFixed(1) };
    return [
      { ...box, y: (zero - up * unit).toFixed(1), height: (up * unit).toFixed(1), class: `cooperation${inside}` },
      {
        ...box,
        y: (zero - (up + other) * unit).toFixed(1),
        height: (other * unit).toFixed(1),
        class: `neutral${inside}`,
      },
      { ...box, y: (zero + 1).toFixed(1), height: (down * unit).toFixed(1), class: `conflict${inside}` },
    ].filter(({ height }) => Number(height) > 0);
  });
  const line = { tag: "line", x1: 0, x2: WIDTH, y1: zero.toFixed(1), y2: zero.toFixed(1), class: "zero" };
  const drawing = svg(WIDTH, HEIGHT, ...shapes, line);
  drawing.setAttribute("preserveAspectRatio", "none");
  return drawing;
}

/**
 * @param {Months} months
 * @param {number} width in pixels
 * @returns {HTMLElement[]}
 */
function yearMarks({ first, last }, width) {
  const years = (last - first + 1) / 12;
  const step = [1, 2, 5, 10, 20, 50].find((size) => years / size <= width / 40) ?? 100;
  const marks = [];
  for (let year = first / 12; year * 12 <= last; year += 1) {
    if (year % step) continue;
    const share = (year * 12 - first) / (last - first + 1);
    if ((1 - share) * width < 30) continue;
    const mark = el("span", {}, String(year));
    mark.style.left = `${(share * 100).toFixed(2)}%`;
    marks.push(mark);
  }
  return marks;
}

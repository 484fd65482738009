/** Dates as reports give them (EDTF: day, month, year, interval, open interval), and days as numbers. */

const DAY = 86_400_000;
const POINT = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/**
 * Days since 1970-01-01 of an ISO day; `null` for the empty text.
 * @param {string} iso
 * @returns {number | null}
 */
export function dayNumber(iso) {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round(time / DAY);
}

/**
 * The ISO day of a day number.
 * @param {number} day
 * @returns {string}
 */
export function isoDay(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * First or last day of what a person typed: a year, a month or a day. `null` if it is none of them.
 * @param {string} typed
 * @param {"first" | "last"} side
 * @returns {number | null}
 */
export function typedDay(typed, side) {
  const match = POINT.exec(typed.trim());
  if (!match) return null;
  const [, year, month, day] = match;
  if (Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return null;
  if (day) {
    const found = dayNumber(typed.trim());
    return found !== null && isoDay(found) === typed.trim() ? found : null;
  }
  if (side === "first") return dayNumber(`${year}-${month ?? "01"}-01`);
  const next = month ? Date.UTC(Number(year), Number(month), 1) : Date.UTC(Number(year) + 1, 0, 1);
  return next / DAY - 1;
}

/**
 * Months since January of year 0: the step of the time slider.
 * @param {number} day
 * @returns {number}
 */
export function monthNumber(day) {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/**
 * A month number as `2023-04`.
 * @param {number} month
 * @returns {string}
 */
export function isoMonth(month) {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/**
 * One point in time in words: `4 December 2023`, `mars 2024`, `2017`.
 * @param {string} point
 * @param {string} language
 * @returns {string}
 */
export function pointInWords(point, language) {
  const match = POINT.exec(point);
  if (!match) return point;
  const [, year, month, day] = match;
  if (!month) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return date.toLocaleDateString(language === "fr" ? "fr-FR" : "en-GB", {
    day: day ? "numeric" : undefined,
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

/**
 * A date in words; the empty text for an unknown date.
 * @param {string} edtf
 * @param {string} language
 * @returns {string}
 */
export function dateInWords(edtf, language) {
  if (!edtf) return "";
  const [first, second] = edtf.split("/");
  if (second === undefined) return pointInWords(first, language);
  const from = pointInWords(first, language);
  const to = pointInWords(second, language);
  if (second === "..") return language === "fr" ? `depuis ${from}` : `since ${from}`;
  if (first === "..") return language === "fr" ? `jusqu'à ${to}` : `until ${to}`;
  return language === "fr" ? `de ${from} à ${to}` : `${from} to ${to}`;
}

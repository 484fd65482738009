/** Comparing and counting text. */

/**
 * The form in which names compare: lower case, no accents, straight apostrophes, single spaces.
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘ʼ]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Put values into a phrase with numbered gaps. Where the phrase has a singular and a plural, divided by `|`, the
 * first value decides; French counts zero as singular, English does not.
 * @param {string} phrase
 * @param {string} language
 * @param {(string | number)[]} values
 * @returns {string}
 */
export function fill(phrase, language, values) {
  const [one, many] = phrase.split("|");
  const count = Number(values[0]);
  const singular = many === undefined || count === 1 || (language === "fr" && count === 0);
  return (singular ? one : many).replace(/\{(\d)\}/g, (_, gap) => written(values[Number(gap)], language));
}

/**
 * A number as people write it in a language; text stays as it is.
 * @param {string | number} value
 * @param {string} language
 * @returns {string}
 */
export function written(value, language) {
  return typeof value === "number" ? NUMBERS[language === "fr" ? "fr" : "en"].format(value) : value;
}

/**
 * A share of one, with the same number of decimals wherever it stands, so that a column of them can be compared.
 * @param {number} value
 * @param {string} language
 * @returns {string}
 */
export function shareWritten(value, language) {
  return SHARES[language === "fr" ? "fr" : "en"].format(value);
}

/** Made once: making one takes as long as writing a hundred numbers. */
const NUMBERS = { en: new Intl.NumberFormat("en-GB"), fr: new Intl.NumberFormat("fr-FR") };
const THREE = { minimumFractionDigits: 3, maximumFractionDigits: 3 };
const SHARES = { en: new Intl.NumberFormat("en-GB", THREE), fr: new Intl.NumberFormat("fr-FR", THREE) };

/**
 * The address if it may be linked to: http and https only.
 * @param {string} address
 * @returns {string | null}
 */
export function webAddress(address) {
  try {
    const { protocol } = new URL(address);
    return protocol === "http:" || protocol === "https:" ? address : null;
  } catch {
    return null;
  }
}

/** Words: how a text becomes words, the same way as when the index was made. Pure functions. */

/** @param {string} text @returns {string} in lower case without accents */
export const fold = (text) => text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");

/**
 * A telephone number is one word, however it was written.
 * @param {string} text
 * @returns {string[]} its words, folded, in order
 */
export function words(text) {
  const joined = text.replace(/\+?\d[\d ().-]{7,}\d/g, (number) => ` ${number.replace(/\(0\)|\D/g, "").replace(/^(00)?31/, "0")} `);
  return fold(joined).match(/[a-z0-9]+/g) ?? [];
}

/** @param {string} text @returns {string[]} the phrases that stand between quotes in it */
export const quoted = (text) => [...text.matchAll(/["“”„]([^"“”„]+)["“”„]/g)].map((match) => match[1].trim()).filter(Boolean);

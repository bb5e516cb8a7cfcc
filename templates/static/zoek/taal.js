/** Words: how a text becomes words, the same way as when the index was made. Pure functions. */

/** @param {string} text @returns {string} in lower case without accents */
export const fold = (text) => text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");

const NUMBER = /^(0[1-9]\d{8}|0(800|90[069])\d{4,7})$/; // of a telephone, in the Netherlands

/**
 * A telephone number is one word, however it was written; “75+” is “75 plus”.
 * @param {string} text
 * @returns {string[]} its words, folded, in order
 */
export function words(text) {
  const joined = text.replace(/\+?\d[\d ().-]{5,}\d/g, (written) => {
    const number = written.replace(/\(0\)|\D/g, "").replace(/^(00)?31(?=\d{9}$)/, "0");
    return NUMBER.test(number) ? ` ${number} ` : written;
  });
  return fold(joined.replace(/(\d)\+/g, "$1 plus ")).match(/[a-z0-9]+/g) ?? [];
}

/** @param {string} text @returns {string[]} the phrases that stand between quotes in it */
export const quoted = (text) => [...text.matchAll(/["“”„]([^"“”„]+)["“”„]/g)].map((match) => match[1].trim()).filter(Boolean);

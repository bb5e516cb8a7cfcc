/** Words of a question: what the index knows of each, after splitting or correcting those that it does not have. */

import { evidence } from "./rang.js";
import { beginnings, nearest, tolerance } from "./spelling.js";

const PART = 4; // letters of the shortest part of a compound that is tried
const PREFIX = 4; // letters from which an unknown word may be the beginning of another
const LINKS = ["", "s", "en", "e"]; // between the parts of a compound
const ODD = 300; // Zipf × 100 below which a word that the site does not know may be a mistake
const LONGER = 8; // words that an unfinished word may become

/**
 * @typedef {{word: string, rows: any[][], how?: "begin" | "deel", corrected?: string}} Looked
 *   rows of the index: one, or those of its parts ("deel") or of the words it may become ("begin"); none when unknown.
 */

/** @returns {Promise<Looked>} what is known of ``word``; with ``literal`` nothing else is thought to be meant */
export async function look(site, word, literal) {
  const { files } = site;
  const row = await files.word(word);
  if (/\d/.test(word)) return { word, rows: row ? [row] : [] };
  const odd = row && row[1] < ODD && !row[3] && !row[4]; // a rare word that the site does not know: it may be a mistake
  if (row && !odd) return { word, rows: [row] };
  const longer = word.length >= PREFIX && !row ? (await files.beginning(word)).filter((one) => one[3]?.length) : [];
  if (longer.length) return { word, rows: longer.slice(0, LONGER), how: "begin" };
  const meant = literal ? null : await guess(files, word, Boolean(row));
  const parts = row || meant?.sure ? null : await divide(site, word);
  if (parts) return { word, rows: parts, how: "deel" };
  const other = meant && (meant.sure || !row) ? await files.word(meant.word) : null;
  return other ? { word, rows: [other], corrected: meant.word } : { word, rows: row ? [row] : [] };
}

/** @returns {Promise<{word: string, sure: boolean} | null>} the word that was meant; of one that ``exists`` none with another first letter */
async function guess(files, word, exists) {
  const lists = async (letters, most) => Promise.all(letters.flatMap((letter) => lengths(word, most).map((length) => files.spelling(letter, length))));
  const [first, ...others] = beginnings(word);
  if (!first) return null;
  const own = await lists([first], exists ? 1 : tolerance(word));
  const meant = nearest(word, own);
  return exists || meant?.sure ? meant : nearest(word, [...own, ...(await lists(others, 1))]);
}

/** @returns {number[]} how long a word may be that differs ``most`` letters from ``word`` */
const lengths = ({ length }, most) => range(length - most, length + most + 1);
const range = (from, to) => Array.from({ length: to - from }, (_, step) => from + step);

/** @returns {Promise<any[][] | null>} the rows of the two or three words that make up ``word``, longest beginnings first */
async function divide(site, word, depth = 2) {
  const { files, stop } = site;
  for (const [head, row] of [...(await files.beginners(word, PART))].reverse()) {
    for (const link of LINKS) {
      const rest = word.slice(head.length);
      const tail = rest.slice(link.length);
      if (!rest.startsWith(link) || tail.length < PART) continue;
      if (stop.has(tail)) return [row];
      const found = await files.word(tail);
      if (found) return [row, found];
      const more = depth > 1 ? await divide(site, tail, depth - 1) : null;
      if (more) return [row, ...more];
    }
  }
  return null;
}

/** @returns {Promise<Map<number, {score: number, written: string, how: string}>>} the evidence by document of one word */
export async function weigh(files, { rows, how }) {
  if (how === "deel") {
    const size = rows.reduce((sum, row) => sum + row[0].length, 0);
    const parts = await Promise.all(rows.map((row) => terms(files, row[3], (0.9 * row[0].length) / size)));
    return evidence({ own: [], parts: parts.flat() });
  }
  const factor = how === "begin" ? 0.6 : 1;
  const own = await Promise.all(rows.map((row) => terms(files, row[3], factor)));
  const parts = await Promise.all(rows.map((row) => terms(files, row[4], factor)));
  return evidence({ own: own.flat(), parts: parts.flat() }, how === "begin" ? "deel" : "synoniem");
}

/** @returns {Promise<[string, Map][]>} the evidence of the phrases in the question that have synonyms */
export async function phrases({ files, stop }, said) {
  const text = ` ${said.join(" ")} `;
  const begun = await Promise.all([...new Set(said)].filter((word) => !stop.has(word)).map(files.word));
  const rows = begun.flatMap((row) => row?.[5] ?? []).filter(([phrase]) => text.includes(` ${phrase} `));
  return Promise.all(rows.map(async ([phrase, flat]) => [phrase, evidence({ own: await terms(files, flat), parts: [] })]));
}

/** @returns {Promise<[any[], number][]>} rows of terms with their weights, of a flat list of numbers and hundredths */
async function terms(files, flat = [], factor = 1) {
  const pairs = [];
  for (let at = 0; at < flat.length; at += 2) pairs.push([flat[at], (flat[at + 1] / 100) * factor]);
  return Promise.all(pairs.map(async ([number, weight]) => [await files.term(number), weight]));
}

/** Verdict: whether the best that was found answers the question. Pure functions. */

import { strangeness, unpack } from "./rang.js";
import { words } from "./taal.js";

/**
 * What a verdict is based on.
 * @typedef {{near: number | null, said: number, strange: number, words: number}} Grounds
 *   ``near`` from −1 to 1: how near in meaning the best is; null when nothing is known of the meaning of the question
 *   ``said`` from 0 to 1: how much of the question one of the first results says
 *   ``strange`` above 0 when its words are those of other matters; ``words``: how many words it has
 */

/** Where a question is no longer answered, and where the answer is meagre: chances of a logistic regression. */
const NIETS = 0.6;
const MAGER = 0.35;
const NAME = 0.3; // how much of a question without meaning must be said
const OORDEEL = { vast: 4.14, near: -6.16, said: -0.3, both: -4.26, strange: 2.18 };
const STRANGE = [-1.5, 2.5]; // beyond these, a question is not stranger or more familiar

/**
 * Calibrated on questions of two directories and on texts that no sociale kaart is for. Of one word alone it is less sure how
 * strange it is here than of many.
 * @param {Grounds} grounds
 * @returns {"goed" | "mager" | "niets"}
 */
export function verdict({ near, said, strange, words }) {
  if (near === null) return said > NAME ? "goed" : said > 0 ? "mager" : "niets"; // names and numbers: nothing is known of their meaning
  const odd = (Math.min(Math.max(strange, STRANGE[0]), STRANGE[1]) * words) / (words + 1);
  const sum = OORDEEL.vast + OORDEEL.near * near + OORDEEL.said * said + OORDEEL.both * near * said + OORDEEL.strange * odd;
  const chance = 1 / (1 + Math.exp(-sum));
  return chance > NIETS ? "niets" : chance > MAGER ? "mager" : "goed";
}

/**
 * @param {{rows: any[][]}[]} looked what is known of each word of the question
 * @param {{found: Map<number, {score: number}>, weight: number}[]} groups what each word found
 * @param {number[]} first places of the best documents
 * @param {number} nearest the highest nearness @param {number} size how many documents there are
 * @returns {Grounds}
 */
export function grounds(looked, groups, first, nearest, size) {
  const sum = groups.reduce((all, { weight }) => all + weight, 0) || 1;
  const full = 0.8 * Math.log(1 + size / 1.5); // what a word that one document says, counts for there
  const strength = (place) => groups.reduce((all, { found, weight }) => all + weight * Math.min(1, (found.get(place)?.score ?? 0) / full), 0) / sum;
  const known = looked.some(({ rows }) => rows.some((row) => row[2]));
  return { near: known ? nearest : null, said: Math.max(...first.map(strength)), strange: strange(looked), words: looked.length };
}

/** How strange the question is to help: the mean over its words, those that say much first. */
function strange(looked) {
  let [sum, weights] = [0, 0];
  for (const { rows } of looked) {
    for (const [row, zipf] of rows.map((one) => [unpack(one[2]), one[1]]).filter(([one]) => one)) {
      const weight = Math.min(Math.max(6.5 - zipf / 100, 0.1), 4.5) / 3 / rows.length; // as in sitegen/meaning.py
      sum += weight * strangeness(row);
      weights += weight;
    }
  }
  return weights ? sum / weights : 0;
}

/** @returns {boolean} whether one of ``names`` has every word that was asked for */
export function named(looked, names) {
  return names.some((name) => looked.every(({ word, corrected }) => words(name).includes(corrected ?? word)));
}

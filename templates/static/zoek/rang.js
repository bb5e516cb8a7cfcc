/** Ranking: from the evidence of words and of meaning to an order. Pure functions on arrays, one number a document. */

/** What each kind of evidence counts for; found on questions of which the other half was not looked at. */
export const GEWICHT = {
  woorden: 0.6, betekenis: 1, // in standard deviations over the documents
  categorie: 0.25, // the best categorie that a document is in
  gewoon: 0.35, zeldzaam: 630, // a word of Zipf × 100 ``zeldzaam`` − 300 or rarer counts in full, the commonest for ``gewoon``
  plaatsnaam: 0.3, // the name of a wijk, of what a whole word counts for
  past: 0.8, onbekend: 0, strijdig: -3, doelgroep: 0.5, // marks
};

/** @param {string} text base64 @returns {Uint8Array | null} a row of the word table, see sitegen/meaning.py */
export const unpack = (text) => (text ? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) : null);

/** @param {Uint8Array} row @returns {number} how strange its word is to help: above 0 for words of other matters */
export const strangeness = (row) => (row.at(-1) - 128) / 12;

/** @param {Uint8Array} row one byte of scale, 64 numbers of four bits, one byte more @returns {Float32Array} */
export function vector(row) {
  const scale = 2 ** (row[0] / 16 - 12) / 7;
  const numbers = new Float32Array(2 * (row.length - 2));
  for (let place = 1; place < row.length - 1; place++) {
    numbers[2 * place - 2] = ((row[place] >> 4) - 8) * scale;
    numbers[2 * place - 1] = ((row[place] & 15) - 8) * scale;
  }
  return numbers;
}

/** @param {Float32Array[]} vectors @returns {Float32Array | null} their sum, of length 1 */
export function together(vectors) {
  if (!vectors.length) return null;
  const sum = new Float32Array(vectors[0].length);
  for (const one of vectors) for (let axis = 0; axis < sum.length; axis++) sum[axis] += one[axis];
  const length = Math.hypot(...sum);
  return length ? sum.map((number) => number / length) : null;
}

/** @param {Int8Array} points of length 127 @param {Float32Array} question @returns {Float32Array} from −1 to 1, a document each */
export function nearness(points, question) {
  const axes = question.length;
  const found = new Float32Array(points.length / axes);
  for (let place = 0, from = 0; place < found.length; place++, from += axes) {
    let sum = 0;
    for (let axis = 0; axis < axes; axis++) sum += points[from + axis] * question[axis];
    found[place] = sum / 127;
  }
  return found;
}

/** @param {Float32Array} values @param {number} from @param {number} to @returns {Float32Array} in standard deviations from the mean of [from, to) */
export function standard(values, from, to) {
  let [sum, squares] = [0, 0];
  for (let place = from; place < to; place++) {
    sum += values[place];
    squares += values[place] ** 2;
  }
  const mean = sum / (to - from || 1);
  const spread = Math.sqrt(Math.max(squares / (to - from || 1) - mean ** 2, 0)) || 1;
  return values.map((value) => (value - mean) / spread);
}

/**
 * The evidence of one word of the question: for each document its best term, and for a compound the sum of its parts.
 * @param {{own: [any[], number][], parts: [any[], number][]}} terms rows of terms and their weights
 * @param {string} less what a term of less weight than 1 is called
 * @returns {Map<number, {score: number, written: string, how: string}>}
 */
export function evidence({ own, parts }, less = "synoniem") {
  const best = new Map();
  for (const [row, weight] of own) {
    const how = weight >= 1 ? "woord" : less;
    for (const one of said(row, weight, how)) keep(best, one);
  }
  const sums = new Map();
  for (const [row, weight] of parts) {
    const part = new Map();
    for (const one of said(row, weight, "deel")) keep(part, one);
    for (const [place, one] of part) {
      const sum = sums.get(place);
      sums.set(place, sum ? { ...sum, score: sum.score + one.score } : one);
    }
  }
  for (const [place, one] of sums) keep(best, [place, one]);
  return best;
}

const keep = (best, [place, one]) => {
  if (!(best.get(place)?.score >= one.score)) best.set(place, one);
};

/** Yield what a term says: its own documents, and those of the terms that include it. */
function* said([written, idf, postings, related = []], weight, how) {
  for (let at = 0; at < postings.length; at += 2) {
    yield [postings[at], { score: (weight * idf * postings[at + 1]) / 10000, written, how }];
  }
  for (const [hundredths, name, rarity, pairs] of related) {
    const factor = (weight * hundredths * rarity) / 1000000;
    for (let at = 0; at < pairs.length; at += 2) yield [pairs[at], { score: factor * pairs[at + 1], written: name, how: how === "woord" ? "deel" : how }];
  }
}

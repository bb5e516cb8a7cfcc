/** Spelling: which word was meant by one that nobody knows. Pure functions. */

const SHORT = 5; // letters below which every letter may be meant: SOLK is not solo
const LONG = 7; // letters from which one that is wrong leaves no doubt

/** Sounds that Dutch writes in more than one way, to one letter. */
const SOUNDS = [
  [/isch|ies$/g, "is"], [/sch(?=$|[^aeiou])/g, "s"], [/ph/g, "f"], [/th/g, "t"], [/y/g, "i"], [/tie$/g, "sie"], [/ei|ij/g, "y"], [/au|ou/g, "au"], [/ch/g, "g"], [/c(?=[eiy])/g, "s"],
  [/[cq]/g, "k"], [/x/g, "ks"], [/z/g, "s"], [/v/g, "f"], [/dt$|d$/g, "t"], [/[dt]s$/g, "s"], [/b$/g, "p"], [/ie/g, "i"], [/oe/g, "u"],
  [/(.)\1/g, "$1"],
];

/** @param {string} word folded @returns {string} how it sounds, about */
export const sound = (word) => SOUNDS.reduce((text, [from, to]) => text.replace(from, to), word);

/**
 * @param {string} one @param {string} other @param {number} most
 * @returns {number} letters wrong, missing, too many, or two changed places; more than ``most``: not counted further
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let steps = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) steps = Math.min(steps, before[j - 2] + 1);
      next.push(steps);
      if (steps < least) least = steps;
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[other.length];
}

/** @param {string} word @returns {number} how many letters of it may be wrong */
export const tolerance = ({ length }) => (length < 6 ? 1 : length < 12 ? 2 : 3);

/** @param {string} word @returns {string[]} the letters that the word that was meant may begin with */
export function beginnings(word) {
  const alike = { c: "ks", k: "c", s: "czp", z: "s", f: "vp", v: "f", p: "f", i: "ey", y: "ei", e: "i", g: "c", q: "k", j: "y", t: "d", d: "t" };
  return [...new Set([word[0], ...word.slice(1, 3), ...(alike[word[0]] ?? "")])].filter((letter) => /[a-z]/.test(letter));
}

/**
 * The nearest word, and of those that are as near the one of the site, the one that sounds the same, the commonest.
 * @param {string} word folded
 * @param {[string, string][]} lists words of the site and words of Dutch, commonest first, spaces between
 * @returns {{word: string, sure: boolean} | null} sure when it sounds the same, or when one letter of many is wrong
 */
export function nearest(word, lists) {
  if (word.length < 4 || /\d/.test(word)) return null;
  const most = tolerance(word);
  const heard = sound(word);
  let best = { cost: Infinity, word: null, sure: false };
  for (const list of lists) {
    for (const [place, text] of list.entries()) {
      const candidates = text ? text.split(" ") : [];
      for (const [rank, candidate] of candidates.entries()) {
        if (Math.abs(candidate.length - word.length) > most) continue;
        const steps = distance(word, candidate, most + 1);
        if (steps > most + 1) continue;
        const same = sound(candidate) === heard;
        if (steps > most && !same) continue; // a word that sounds the same may be written one letter more apart
        if (word.length < SHORT && !same) continue;
        const cost = (same ? Math.min(steps, 0.9) : steps) + (candidate[0] === word[0] ? 0 : 0.3) + 0.35 * place + 0.4 * (rank / candidates.length);
        if (cost < best.cost) best = { cost, word: candidate, sure: same || (steps === 1 && word.length >= LONG) };
      }
    }
  }
  return best.word ? { word: best.word, sure: best.sure } : null;
}

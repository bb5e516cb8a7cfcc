/** Danger: whether a question says that somebody's life or safety is at stake now. Pure functions. */

const GAP = 2; // other words that may stand between two words of a pattern

/**
 * @param {string[]} said words of the question, folded
 * @param {Record<string, string[]>} patterns by kind of danger; under ``geen`` what sounds like it and is not. A pattern is words in
 *   order: ``a|b`` is one of them, ``a*`` a word that begins so. See sitegen/data/zoeken/gevaar.toml
 * @returns {string[]} the kinds of danger, in the order of ``patterns``
 */
export function dangers(said, { geen = [], ...patterns }) {
  const left = [...said];
  for (const pattern of geen) for (const place of places(left, pattern)) left[place] = "";
  return Object.keys(patterns).filter((kind) => patterns[kind].some((pattern) => places(left, pattern).length));
}

/** @returns {number[]} the places of the first words that fit the whole pattern; none when it does not fit */
function places(said, pattern) {
  const parts = pattern.split(" ").map((part) => part.split("|"));
  for (let start = 0; start < said.length; start++) {
    const found = fit(said, parts, start, 0);
    if (found) return found;
  }
  return [];
}

function fit(said, parts, from, gap) {
  const [part, ...rest] = parts;
  for (let place = from; place <= Math.min(from + gap, said.length - 1); place++) {
    if (!part.some((one) => (one.endsWith("*") ? said[place].startsWith(one.slice(0, -1)) : said[place] === one))) continue;
    const more = rest.length ? fit(said, rest, place + 1, GAP) : [];
    if (more) return [place, ...more];
  }
  return null;
}

/** Understanding: what a question says about for whom, where, and under which conditions. Pure functions. */

/**
 * @typedef {{key: string, group: string, value: string, said: string, from: number, to: number}} Mark
 *   ``from`` and ``to`` are the places of its words in the question (``to`` not included).
 */

/**
 * @param {string[]} said words of the question, folded
 * @param {{merken: Record<string, [string, string][]>, mensen: string[], duur: string[]}} basis
 * @returns {Mark[]} each value once, the longest phrases first to be understood
 */
export function understand(said, basis) {
  const found = new Map();
  const add = (group, value, from, to) => {
    const key = `${group}:${value}`;
    if (!found.has(key)) found.set(key, { key, group, value, said: said.slice(from, to).join(" "), from, to });
  };
  const longest = 6; // words of the longest phrase worth trying
  const taken = new Set();
  for (let size = Math.min(longest, said.length); size > 0; size--) {
    for (let from = 0; from + size <= said.length; from++) {
      const phrase = said.slice(from, from + size).join(" ");
      if (!Object.hasOwn(basis.merken, phrase)) continue;
      const places = [...Array(size).keys()].map((step) => from + step);
      if (places.some((place) => taken.has(place))) continue;
      for (const place of places) taken.add(place);
      for (const [group, value] of basis.merken[phrase]) add(group, value, from, from + size);
    }
  }
  for (const [place, years] of ages(said, basis)) if (!taken.has(place)) add("leeftijd", String(years), place, place + 1);
  return [...found.values()];
}

/** What is counted after a number, so that the number is no age. */
const COUNTED = /^(\d+|op|x|keer|keren|maal|uur|uren|minuten|dag|dagen|nachten|week|weken|maand|maanden|euro|kamers?|personen|mensen|kinderen|kids|kleinkinderen|zonen|zoons|dochters|jongens|meisjes|katten|honden|trappen|hoog)$/;

/** Yield the place and the number of every age in the question. */
function* ages(said, { mensen, duur }) {
  const people = new Set(mensen);
  const durations = new Set(duur);
  for (const [place, word] of said.entries()) {
    const joined = /^(\d{1,3})(jarige|jarig|jr)$/.exec(word);
    const number = Number(joined ? joined[1] : word);
    if (!(joined || /^\d{1,3}$/.test(word)) || number > 110) continue;
    const before = said[place - 1] ?? "";
    const after = said[place + 1] ?? "";
    if (COUNTED.test(after)) continue;
    const years = joined || ["jaar", "jarige", "jarig", "jr", "plus", "plusser", "plussers"].includes(after);
    if (years ? !durations.has(before) && said[place + 2] !== "geleden" : people.has(before) || (before === "van" && people.has(said[place - 2]))) {
      yield [place, number];
    }
  }
}

/** Search: a question and filters become ranked results and counts, through Pagefind. */

import { resembles, telling } from "./vraag.js";

const ENOUGH = 2; // with more pages than this that hold every word, no page with fewer words is shown

/** @param {string} bundle address of Pagefind's folder @param {string} base path of the site */
export async function open(bundle, base) {
  const pagefind = await import(`${bundle}pagefind.js`);
  await pagefind.options({
    baseUrl: `${base}/`,
    excerptLength: 24,
    ranking: { metaWeights: { title: 5, samenvatting: 2, trefwoorden: 2, synoniemen: 1 } },
  });
  await pagefind.init();
  const site = {
    pagefind,
    options: await pagefind.filters(),
    knows: once((word) => knows(pagefind, word)),
    holders: once((name, value) => holders(pagefind, name, value)),
  };
  return { search: (question, filters) => search(site, question, filters) };
}

/** @returns {Function} ``ask``, which is asked every question only once */
function once(ask) {
  const answers = new Map();
  return (...words) => {
    const key = words.join("\n");
    if (!answers.has(key)) answers.set(key, ask(...words));
    return answers.get(key);
  };
}

/**
 * Whether the word, another form of it, or a word that begins with it is in the index. Of a word that is not there,
 * Pagefind tries an ever shorter beginning, until it finds something else: that is no answer. A word between quotes it
 * does not shorten; what it finds without quotes must resemble the word.
 */
async function knows(pagefind, word) {
  if ((await pagefind.search(`"${word}"`)).results.length) return true;
  const [first] = (await pagefind.search(word)).results;
  if (!first) return false;
  const { content, meta } = await first.data();
  return resembles(word, [content, ...Object.values(meta)].join(" "));
}

/** @returns {Promise<Set<string>>} the pages that have this value of this filter */
async function holders(pagefind, name, value) {
  const { results } = await pagefind.search(null, { filters: { [name]: value } });
  return new Set(results.map((result) => result.id));
}

/**
 * All words first, as Pagefind does. When that finds little, each word by itself: a page counts for every word it
 * answers, and a rare word counts for more. ``counts`` gives the numbers beside the filters.
 * @returns {Promise<{results: object[], loose: boolean, counts: () => Promise<Record<string, Record<string, number>>>}>}
 */
async function search(site, question, filters) {
  const asked = telling(question);
  const known = await Promise.all(asked.map(site.knows));
  const words = asked.filter((_, place) => known[place]);
  const fits = await fitting(site, filters);
  const inside = (results) => results.filter((result) => fits(result));
  let found = [];
  let loose = words.length > 0 && words.length < asked.length;
  if (words.length || !question.trim()) found = (await site.pagefind.search(words.join(" ") || null)).results;
  if (words.length > 1 && inside(found).length <= ENOUGH) {
    const whole = inside(found).length;
    found = await apart(site, words, found);
    loose ||= inside(found).length > whole;
  }
  return { results: inside(found), loose, counts: () => count(site, found, filters) };
}

/** @returns {Promise<object[]>} the pages that hold any of the words, best first; those of ``whole`` hold all of them */
async function apart(site, words, whole) {
  const rows = new Map(whole.map((result) => [result.id, { result, score: 100 }]));
  for (const { results } of await Promise.all(words.map((word) => site.pagefind.search(word)))) {
    const rarity = 1 / Math.log2(2 + results.length);
    results.forEach((result, place) => {
      const row = rows.get(result.id) ?? { result, score: 0 };
      row.score += rarity * (1 + 1 / (1 + place));
      rows.set(result.id, row);
    });
  }
  return [...rows.values()].sort((a, b) => b.score - a.score).map((row) => row.result);
}

/** @returns {Promise<(result: object, except?: string) => boolean>} whether a page is in every chosen group but one */
async function fitting(site, filters) {
  const groups = await Promise.all(
    Object.entries(filters).map(async ([name, values]) => [
      name,
      await Promise.all(values.map((value) => site.holders(name, value))),
    ]),
  );
  return ({ id }, except) => groups.every(([name, sets]) => name === except || sets.some((set) => set.has(id)));
}

/** Count, for each box, the pages that it would show: in its own group a choice adds, in the other groups it takes away. */
async function count(site, found, filters) {
  const fits = await fitting(site, filters);
  const groups = Object.entries(site.options).map(async ([name, values]) => {
    const within = found.filter((result) => fits(result, name));
    const numbers = Object.keys(values).map(async (value) => {
      const set = await site.holders(name, value);
      return [value, within.filter((result) => set.has(result.id)).length];
    });
    return [name, Object.fromEntries(await Promise.all(numbers))];
  });
  return Object.fromEntries(await Promise.all(groups));
}

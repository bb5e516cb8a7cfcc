/** Search: a question and filters become ranked results and counts, through Pagefind. */

import { telling } from "./vraag.js";

const MOST_WORDS = 8;

/** @param {string} bundle address of Pagefind's folder @param {string} base path of the site */
export async function open(bundle, base) {
  const pagefind = await import(`${bundle}pagefind.js`);
  await pagefind.options({
    baseUrl: `${base}/`,
    excerptLength: 24,
    ranking: { metaWeights: { title: 5, samenvatting: 2, trefwoorden: 2 } },
  });
  await pagefind.init();
  const all = await pagefind.filters();
  return { search: (question, filters) => search(pagefind, all, question, filters) };
}

/**
 * All words first, as Pagefind does. When that finds little, each telling word by itself: a page counts for every word
 * it answers, and a rare word counts for more.
 * @returns {Promise<{results: object[], counts: Record<string, Record<string, number>>, total: number, loose: boolean}>}
 */
async function search(pagefind, all, question, filters) {
  const chosen = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
  const words = telling(question).slice(0, MOST_WORDS);
  const term = words.join(" ") || question.trim() || null;
  const whole = await pagefind.search(term, { filters: chosen });
  if (whole.results.length > 2 || words.length < 2) return answer(whole.results, whole, filters, all, false);
  const found = new Map(whole.results.map((result) => [result.id, { result, score: 100 }]));
  const parts = await Promise.all(words.map((word) => pagefind.search(word, { filters: chosen })));
  for (const part of parts) {
    const rarity = 1 / Math.log2(2 + part.results.length);
    part.results.forEach((result, place) => {
      const row = found.get(result.id) ?? { result, score: 0 };
      row.score += rarity * (1 + 1 / (1 + place));
      found.set(result.id, row);
    });
  }
  const ranked = [...found.values()].sort((a, b) => b.score - a.score).map((row) => row.result);
  return answer(ranked, whole, filters, all, ranked.length > whole.results.length);
}

function answer(results, whole, filters, all, loose) {
  const counts = loose ? all : Object.keys(filters).length ? { ...whole.totalFilters, ...whole.filters } : whole.filters;
  return { results, counts: loose ? null : counts, total: results.length, loose };
}

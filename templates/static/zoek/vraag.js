/** The question: its words, and the address that holds it together with the chosen filters. Pure functions. */

/** Words that every sentence has and no answer is found by. */
const STOP = new Set(
  ("aan al alles als altijd ander bij ben bent daar dan dat de den der deze die dit doen door dus een en er even geen " +
    "gaan gaat graag haar had heb hebben heeft heel hem het hier hij hoe hun iemand iets ik in is ja je jij jullie kan " +
    "kon kunnen kunt maar me meer men met mevrouw meneer mij mijn moet moeten naar niet niets nog nou nu of om omdat " +
    "onder ons onze ook op over s te tegen toch toen tot t u uit uw van veel voor want waren was wat we weer wel werd " +
    "wie wij wil willen worden wordt zal ze zelf zich zij zijn zo zonder zou zoek zoekt zoeken client cliënt vraag hulp " +
    "dag dagen jaar jaren keer maand maanden minuten per uren uur week weken").split(" "),
);

/**
 * A telephone number is one word, however it was written. Where no word is telling, all are: who asks "hulp" means it.
 * @param {string} question
 * @returns {string[]} its telling words, in order, without doubles
 */
export function telling(question) {
  const joined = question.replace(/\+?\d[\d ().-]{7,}\d/g, (number) => ` ${number.replace(/\(0\)|\D/g, "").replace(/^(00)?31/, "0")} `);
  const words = [...new Set(joined.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
  const found = words.filter((word) => word.length > 1 && !STOP.has(word) && !/^\d{1,2}$/.test(word));
  return found.length ? found : words;
}

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * Whether ``text`` has a word that begins with ``word``, or that goes its own way after the stem of it: at least four
 * letters, and all of ``word`` but an ending of three ("voetballen", "voetbalclub").
 * @param {string} word @param {string} text @returns {boolean}
 */
export function resembles(word, text) {
  const wanted = plain(word);
  const stem = /\d/.test(wanted) ? wanted : wanted.slice(0, Math.max(4, wanted.length - 3));
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((one) => one.startsWith(wanted) || (one.length >= wanted.length && one.startsWith(stem)));
}

/**
 * @param {URLSearchParams} params
 * @param {Iterable<string>} names filters that exist
 * @returns {{q: string, filters: Record<string, string[]>}}
 */
export function fromAddress(params, names) {
  const filters = {};
  for (const name of names) {
    const values = params.getAll(name).flatMap((value) => value.split(",")).filter(Boolean);
    if (values.length) filters[name] = [...new Set(values)];
  }
  return { q: (params.get("q") ?? "").slice(0, 300), filters };
}

/** @param {string} q @param {Record<string, string[]>} filters @returns {string} the query part of the address, or "" */
export function toAddress(q, filters) {
  const params = new URLSearchParams();
  if (q.trim()) params.set("q", q.trim());
  for (const [name, values] of Object.entries(filters)) for (const value of values) params.append(name, value);
  const text = params.toString();
  return text ? `?${text}` : "";
}

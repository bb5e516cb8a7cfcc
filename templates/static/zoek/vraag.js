/** The question as the address holds it, with everything that was chosen beside it. Pure functions. */

/**
 * @typedef {object} Asked
 * @property {string} q
 * @property {Record<string, string[]>} filters values of the boxes that are ticked, by name
 * @property {string[]} off keys of what was understood and taken away, such as "wijk:noord"
 * @property {boolean} literal whether the words are meant as they were written
 * @property {string} sort one of ``ORDERS``
 * @property {string} near id of the wijk to be near to; "" in any other order
 */

export const ORDERS = ["beste", "naam", "controle", "dichtbij"];
const LONGEST = 300; // characters of a question; that of the field

/**
 * @param {URLSearchParams} params
 * @param {Iterable<string>} names filters that exist
 * @returns {Asked}
 */
export function fromAddress(params, names) {
  const filters = {};
  for (const name of names) {
    const values = params.getAll(name).flatMap((value) => value.split(",")).filter(Boolean);
    if (values.length) filters[name] = [...new Set(values)];
  }
  const sort = ORDERS.find((order) => order === params.get("volgorde")) ?? ORDERS[0];
  return {
    q: (params.get("q") ?? "").slice(0, LONGEST),
    filters,
    off: [...new Set(params.getAll("niet").filter(Boolean))],
    literal: params.get("letterlijk") === "1",
    sort,
    near: sort === "dichtbij" ? (params.get("bij") ?? "") : "",
  };
}

/** @param {Asked} asked @returns {string} the query part of the address, or "" */
export function toAddress({ q, filters, off, literal, sort, near }) {
  const params = new URLSearchParams();
  if (q.trim()) params.set("q", q.trim());
  for (const [name, values] of Object.entries(filters)) for (const value of values) params.append(name, value);
  for (const key of off) params.append("niet", key);
  if (literal) params.set("letterlijk", "1");
  if (sort !== ORDERS[0]) params.set("volgorde", sort);
  if (near) params.set("bij", near);
  const text = params.toString();
  return text ? `?${text}` : "";
}

/**
 * @param {string} before @param {string} after two texts of the field
 * @returns {boolean} whether they share a word: the same question, written on; else it is a new one
 */
export function sameQuestion(before, after) {
  const said = new Set(wordsOf(before));
  return wordsOf(after).some((word) => said.has(word));
}

const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

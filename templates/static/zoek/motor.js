/** The engine: a question becomes an answer, with nothing but files of the site. */

import { understand } from "./begrip.js";
import { dangers } from "./gevaar.js";
import { count, distances, has, openAt, stays } from "./keuze.js";
import { reader } from "./lezer.js";
import { grounds, named, verdict } from "./oordeel.js";
import { GEWICHT, nearness, standard, together, unpack, vector } from "./rang.js";
import { fold, quoted, words } from "./taal.js";
import { look, phrases, weigh } from "./woord.js";

const LEAST = 5; // results that are shown, however little they have to do with the question
const MOST = 100; // results that anybody looks through
const SUGGESTED = 7;
const LIKE = 3; // first results of which the solved questions are like this one
const CLEAR = 0.4; // weight of a word from which it says why a document is here; “jaar” does not
const REASONS = 2; // words of the question that a result says it was found by
const URGENT = 3; // results that come first when somebody is in danger
const SAID = 0.2; // of the best lexical score, and …
const NEAR = 0.6; // … of the best nearness: with either, a document has something to do with the question
const SHOWN = ["initiatieven", "organisaties", "vragen"];
/** Marks that say nothing of the subject: their words are not looked for. */
const SPENT = ["wijk", "leeftijd", "kosten", "vorm", "moment", "wachttijd", "verwijzing", "indicatie"];

/**
 * @param {(name: string) => Promise<any>} read see ``reader``
 * @param {(phrase: string) => Promise<Set<string>>} [literal] refs of the pages that hold exactly this phrase
 * @param {(ref: string) => string} [url] address of a page
 */
export async function engine(read, literal, url = (ref) => ref) {
  const files = reader(read);
  const [basis, points] = await Promise.all([files.basis, files.points()]);
  let names;
  const called = () => (names ??= files.names().then((rows) => new Map(rows.filter(([, , word]) => !word).map(([name, ref]) => [ref, name]))));
  const site = { ...prepare(basis, files, new Int8Array(points)), literal, url, called };
  return {
    search: (question, options = {}) => search(site, question, options),
    suggest: (text) => suggest(site, text),
    cards: (refs) => cards(site, refs),
  };
}

/**
 * @param {string} folder address of the index, with slash @param {string} version what is in it; @param {string} bundle address of Pagefind
 * @returns the engine, in a browser
 */
export function open(folder, version, bundle) {
  const read = async (name) => {
    const answer = await fetch(`${folder}${name}?v=${version}`);
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return name.endsWith(".json") ? answer.json() : answer.arrayBuffer();
  };
  let pagefind;
  const literal = async (phrase) => {
    pagefind ??= import(`${bundle}pagefind.js`);
    const { results } = await (await pagefind).search(`"${phrase}"`);
    return new Set(await Promise.all(results.map(async (one) => (await one.data()).meta.ref)));
  };
  const base = new URL("../", folder).pathname;
  return engine(read, literal, (ref) => `${base}${ref}`);
}

function prepare(basis, files, points) {
  const sets = {};
  const values = {};
  const known = {};
  for (const [group, lists] of Object.entries(basis.kenmerken)) {
    sets[group] = Object.fromEntries(Object.entries(lists).map(([value, places]) => [value, new Set(places)]));
    known[group] = new Set(Object.values(lists).flat());
    values[group] = {};
    for (const [value, places] of Object.entries(lists)) for (const place of places) (values[group][place] ??= []).push(value);
  }
  return {
    basis, files, points, sets, known, values,
    count: basis.refs.filter((ref) => SHOWN.includes(ref.split("/")[0])).length, // the categorieen come after them
    stop: new Set(basis.stop.split(" ")),
    places: new Map(basis.refs.map((ref, place) => [ref, place])),
  };
}

/**
 * @typedef {{ref: string, via: {asked: string, found: string, how: string}[], fits: string[], unknown: string[], against: string[]}} Result
 * ``numbers`` are those of the site itself that were asked for, ``unknown`` the words that stand in no document, ``without`` how many
 * results there would be without filters.
 * @typedef {{question: string, oordeel: "goed" | "mager" | "niets", results: Result[], marks: object[], danger: string[],
 *   numbers: [string, string, string][], unknown: string[], without: number,
 *   grounds: {near: number, said: number, strange: number, words: number}, corrected: {asked: string, used: string}[], counts: Record<string, Record<string, number>>,
 *   nearby: {ref: string, naam: string, number: number}[]}} Answer
 * @returns {Promise<Answer>}
 */
async function search(site, question, { filters = {}, off = [], literal = false, sort = "beste", near = "", now = new Date() } = {}) {
  const said = words(question);
  const marks = understand(said, site.basis).filter((mark) => !off.includes(mark.key));
  const timed = [...marks.map((mark) => mark.key), ...(filters.moment ?? []).map((value) => `moment:${value}`)].includes("moment:nu");
  const today = timed ? { ...site, now: openAt(await site.files.hours(), now) } : site;
  const telling = subject(site, said, marks);
  const looked = await Promise.all(telling.map((word) => look(site, word, literal)));
  const groups = await Promise.all(looked.map(async (one) => ({ asked: one.word, found: await weigh(site.files, one), weight: telltale(one) })));
  const extra = (await phrases(site, said)).map(([asked, found]) => ({ asked, found, weight: 1 }));
  const areas = await Promise.all(area(said, marks).map(async (word) => ({ asked: word, found: await weigh(site.files, await look(site, word, true)), weight: GEWICHT.plaatsnaam })));
  const scored = score(today, [...groups, ...extra, ...areas], together(looked.flatMap(({ rows }) => means(rows))), marks);
  const exact = await Promise.all(site.literal ? quoted(question).map(site.literal) : []);
  const patterns = await site.files.dangers();
  const heard = new Set([said, meant(said, looked)].flatMap((text) => dangers(text, patterns)));
  const danger = [...heard].filter((kind) => !off.includes(`gevaar:${kind}`));
  const first = urgent(site, scored, danger);
  const related = new Set([...first, ...relevant(today, scored, marks, telling, question.trim())]);
  const found = [...related].filter((place) => exact.every((refs) => refs.has(site.basis.refs[place])));
  const shown = found.filter((place) => stays(today, place, filters));
  const numbers = numbersOf(site, said, telling);
  const order = await ordering(today, scored, filters, telling.length || marks.length ? sort : sort === "beste" ? "naam" : sort, near, first);
  const names = await site.called();
  const evidence = grounds(looked, groups, best(site, scored), highest(scored.near, site.count), site.count);
  const places = shown.sort(order).slice(0, telling.length ? MOST : Infinity);
  const called = () => named(looked, places.slice(0, LEAST).map((place) => names.get(site.basis.refs[place]) ?? ""));
  const helped = telling.length ? solved(site, places.slice(0, LIKE), names) : new Map();
  return {
    question,
    oordeel: numbers.length ? "goed" : !shown.length ? "niets" : !telling.length || first.length || called() ? "goed" : verdict(evidence),
    grounds: evidence,
    results: places.map((place) => result(today, place, scored, marks, filters, helped.get(place))),
    marks: marks.map(({ key, group, value, said: phrase }) => ({ key, group, value, said: phrase, text: site.basis.heet[key] ?? (group === "leeftijd" ? `${value} jaar` : phrase) })),
    danger,
    numbers,
    unknown: groups.filter(({ found: { size }, weight }) => !size && weight >= CLEAR).map(({ asked }) => asked),
    without: found.length,
    corrected: looked.filter((one) => one.corrected).map((one) => ({ asked: one.word, used: one.corrected })),
    counts: count(today, found, filters),
    nearby: nearby(site, scored, names),
  };
}

/** @returns {string[]} the words of the question that say what it is about; when there are none and nothing else was said, all */
function subject(site, said, marks) {
  const spent = new Set(marks.filter(({ group }) => SPENT.includes(group)).flatMap(({ from, to }) => range(from, to)));
  const asked = [...new Set(said.filter((_, place) => !spent.has(place)))];
  const telling = asked.filter((word) => !site.stop.has(word) && word.length > 1);
  return telling.length || marks.length ? telling : asked;
}

/** The words of the question, those that were corrected as they were meant. */
function meant(said, looked) {
  const corrected = new Map(looked.map((one) => [one.word, one.corrected]));
  return said.map((word) => corrected.get(word) ?? word);
}

/** The words of the wijken in the question: not what it is about, but a name may have them. */
const area = (said, marks) => marks.filter(({ group }) => group === "wijk").flatMap(({ from, to }) => said.slice(from, to));

const range = (from, to) => Array.from({ length: to - from }, (_, step) => from + step);

/** The vectors of what a word was split into count together as much as that of a whole one. */
function means(rows) {
  const vectors = rows.map((row) => unpack(row[2])).filter(Boolean).map(vector);
  return vectors.map((one) => one.map((number) => number / vectors.length));
}

/** How much a word says: one that everybody uses about anything, says little. */
function telltale({ rows }) {
  return rows.length ? Math.min(1, Math.max(GEWICHT.gewoon, (GEWICHT.zeldzaam - rows[0][1]) / 300)) : 1;
}

// ── what speaks for a document ───────────────────────────────────────────────────────────────────────────────

/** @returns {{total: Float32Array, lexical: Float32Array, near: Float32Array, via: Map<number, object[]>}} by document */
function score(site, groups, meant, marks) {
  const { basis, points, count: shown } = site;
  const size = basis.refs.length;
  const lexical = new Float32Array(size);
  const via = new Map();
  for (const { asked, found, weight } of groups) {
    for (const [place, one] of found) {
      lexical[place] += one.score * weight;
      if (weight < CLEAR) continue;
      if (!via.has(place)) via.set(place, []);
      via.get(place).push({ asked, found: one.written, how: one.how, score: one.score * weight });
    }
  }
  const near = meant ? nearness(points, meant) : new Float32Array(size);
  const total = new Float32Array(size);
  for (const [from, to] of [[0, shown], [shown, size]]) {
    const [said, alike] = [standard(lexical, from, to), standard(near, from, to)];
    for (let place = from; place < to; place++) total[place] = GEWICHT.woorden * said[place] + GEWICHT.betekenis * alike[place];
  }
  lift(site, total);
  for (let place = 0; place < shown; place++) {
    total[place] += (basis.stand[place] ?? 0) + marks.reduce((sum, mark) => sum + fit(site, place, mark), 0);
  }
  return { total, lexical, near, via };
}

/** Lift what is in a categorie by how well that answers the question: a boost, never a condition. */
function lift(site, total) {
  const boost = new Float32Array(site.count);
  for (const [place, others] of Object.entries(site.basis.spreekt)) {
    if (place >= site.count) for (const other of others) boost[other] = Math.max(boost[other], GEWICHT.categorie * total[place]);
  }
  for (let place = 0; place < site.count; place++) total[place] += boost[place];
}

function fit(site, place, mark) {
  const answer = has(site, place, mark);
  if (mark.group === "doelgroep") return site.sets.doelgroep?.[mark.value]?.has(place) ? GEWICHT.doelgroep : 0;
  return answer === "ja" ? GEWICHT.past : answer === "nee" ? GEWICHT.strijdig : GEWICHT.onbekend;
}

/** @returns {number[]} the documents that have something to do with the question; when that are few, the best of the rest as well */
function relevant(site, { lexical, near, total }, marks, telling, said) {
  const places = range(0, site.count);
  if (!telling.length && !marks.length && said) return []; // nothing but signs
  if (!telling.length) return places.filter((place) => marks.every((mark) => has(site, place, mark) !== "nee"));
  const [most, nearest] = [highest(lexical, site.count), highest(near, site.count)];
  const told = (place) => lexical[place] > 0 && lexical[place] >= SAID * most;
  const found = places.filter((place) => told(place) || (near[place] > 0 && near[place] >= NEAR * nearest));
  const exact = telling.every((word) => /^\d+$/.test(word)); // of a telephone number nothing is nearly right
  if (found.length >= LEAST || exact || !(most > 0 || nearest > 0)) return found;
  return places.sort((a, b) => total[b] - total[a]).slice(0, LEAST);
}

/** @returns {number[]} the documents that come first when somebody is in danger: the best of those that are for that */
function urgent({ sets }, { total }, danger) {
  const places = new Set(danger.flatMap((kind) => [...(sets.gevaar?.[kind] ?? [])]));
  return [...places].sort((a, b) => total[b] - total[a]).slice(0, URGENT);
}

/** @returns {number[]} the best few documents */
const best = (site, { total }) => range(0, site.count).sort((a, b) => total[b] - total[a]).slice(0, LEAST);

/** @returns {number} the highest of the first ``count`` values */
function highest(values, count) {
  let most = -Infinity;
  for (let place = 0; place < count; place++) if (values[place] > most) most = values[place];
  return most;
}

// ── what becomes of it ───────────────────────────────────────────────────────────────────────────────────────

/** @returns {Promise<(one: number, other: number) => number>} */
async function ordering(site, { total }, filters, sort, near, first) {
  const unsure = (place) => Number(Object.entries(filters).some(([group, values]) => !values.some((value) => has(site, place, { group, value }) === "ja")));
  const by = await sorting(site, sort, near);
  const later = (place) => Number(sort === "beste" && !first.includes(place));
  return (one, other) => later(one) - later(other) || unsure(one) - unsure(other) || by(one, other) || total[other] - total[one];
}

/** @returns {Promise<(one: number, other: number) => number>} 0 where the best answer decides */
async function sorting({ basis, files }, sort, near) {
  if (sort === "naam") {
    const order = new Map((await files.names()).map(([, ref], place) => [ref, place]));
    return (one, other) => (order.get(basis.refs[one]) ?? 0) - (order.get(basis.refs[other]) ?? 0);
  }
  if (sort === "controle") return (one, other) => (basis.controle[other] ?? 0) - (basis.controle[one] ?? 0);
  const where = sort === "dichtbij" && basis.plaatsen ? await files.where() : null;
  if (!where || !Object.hasOwn(where.wijken, near)) return () => 0;
  const far = distances(where, near);
  return (one, other) => Math.min(far(one), 1e6) - Math.min(far(other), 1e6);
}

/** @returns {[string, string, string][]} name, number and remark of the site's own numbers that are called or written in the question */
function numbersOf({ basis }, said, telling) {
  return basis.nummers.filter(([name, number]) => {
    const called = words(name);
    return words(number).some((one) => said.includes(one)) || (telling.length > 0 && telling.every((word) => called.includes(word)));
  });
}

/** @returns {Map<number, string>} for each document that solved one of the questions among ``places``, the first of those */
function solved({ basis }, places, names) {
  const found = new Map();
  for (const place of places) {
    if (!basis.refs[place].startsWith("vragen/")) continue;
    for (const other of basis.spreekt[place] ?? []) if (!found.has(other)) found.set(other, names.get(basis.refs[place]));
  }
  return found;
}

function result(site, place, scored, marks, filters, helped) {
  const asked = [...marks, ...Object.entries(filters).flatMap(([group, values]) => (values.length === 1 ? [{ key: `${group}:${values[0]}`, group, value: values[0] }] : []))];
  const answers = asked.map((one) => [one.key, has(site, place, one)]);
  const keys = (wanted) => [...new Set(answers.filter(([, answer]) => answer === wanted).map(([key]) => key))];
  const against = keys("nee").filter((key) => !key.startsWith("doelgroep:")); // who is named first is not the only one who may come
  const via = (scored.via.get(place) ?? []).sort((a, b) => b.score - a.score).slice(0, REASONS).map(({ asked: word, found, how }) => ({ asked: word, found, how }));
  if (helped) via.unshift({ asked: "", found: helped, how: "vraag" });
  return {
    ref: site.basis.refs[place],
    via: via.length || !scored.near[place] ? via : [{ asked: "", found: "", how: "betekenis" }],
    fits: keys("ja"), unknown: keys("onbekend"), against,
  };
}

function nearby(site, { total, lexical, near }, names) {
  if (!(highest(lexical, lexical.length) > 0 || highest(near, near.length) > 0)) return []; // nothing is nearer than anything else
  return range(site.count, site.basis.refs.length)
    .sort((a, b) => total[b] - total[a])
    .slice(0, LEAST)
    .map((place) => ({ ref: site.basis.refs[place], naam: names.get(site.basis.refs[place]) ?? "", number: site.basis.spreekt[place]?.length ?? 0 }));
}

// ── names and cards ──────────────────────────────────────────────────────────────────────────────────────────

const KINDS = { categorieen: "soort hulp", initiatieven: "initiatief", organisaties: "organisatie", vragen: "vraag", wijken: "wijk" };

/** @returns {Promise<{text: string, sub: string, url: string}[]>} names in which a word begins as the last of ``text`` does, and all the others stand */
async function suggest(site, text) {
  const asked = words(text);
  if (!asked.length || text.trim().length < 2) return [];
  const fits = (name) => {
    const said = words(name);
    return asked.every((word, place) => said.some((one) => (place === asked.length - 1 ? one.startsWith(word) : one === word)));
  };
  const whole = fold(text.trim());
  const all = await site.files.names();
  const found = all.filter(([name]) => fits(name));
  found.sort(([one], [other]) => Number(fold(other).startsWith(whole)) - Number(fold(one).startsWith(whole)));
  return found.slice(0, SUGGESTED).map(([name, ref, word]) => ({ text: name, sub: word ? all.find(([, other, one]) => other === ref && !one)[0] : KINDS[ref.split("/")[0]], url: site.url(ref) }));
}

/** @returns {Promise<object[]>} what is shown of each, see templates/kaartje.json */
async function cards(site, refs) {
  return Promise.all(
    refs.map(async (ref) => {
      const place = site.places.get(ref);
      const { kaarten } = site.basis; // in one file
      return (await site.files.cards(Math.floor(place / kaarten)))[place % kaarten];
    }),
  );
}

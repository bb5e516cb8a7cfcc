/** Choice: what a document has of what is asked or ticked, and how many there are of everything. Pure functions. */

import { status } from "../tijden.js";

/**
 * @param {object} site @param {number} place of a document @param {{group: string, value: string}} wanted
 * @returns {"ja" | "nee" | "onbekend"} whether the document has it; an entry for everybody is for every doelgroep
 */
export function has(site, place, { group, value }) {
  const { basis, sets, known } = site;
  if (group === "leeftijd") {
    const range = basis.leeftijd[place];
    if (!range) return "onbekend";
    return (range[0] ?? 0) <= Number(value) && Number(value) <= (range[1] ?? Infinity) ? "ja" : "nee";
  }
  if (group === "moment" && value === "nu") return site.now?.(place) ?? "onbekend";
  if (sets[group]?.[value]?.has(place)) return "ja";
  if (known[group]?.has(place)) return "nee";
  return group === "doelgroep" ? "ja" : "onbekend";
}

/** Whether a document stays when these boxes are ticked: within a group one is enough; unknown stays, of an initiatief only. */
export function stays(site, place, filters, except) {
  return Object.entries(filters).every(([group, values]) => {
    if (group === except) return true;
    const answers = values.map((value) => has(site, place, { group, value }));
    return answers.includes("ja") || (answers.includes("onbekend") && site.basis.refs[place].startsWith("initiatieven/"));
  });
}

/** @returns {Record<string, Record<string, number>>} beside each box: the documents of ``found`` that it would show */
export function count(site, found, filters) {
  const counts = {};
  for (const [group, sets] of Object.entries(site.sets)) {
    const within = found.filter((place) => stays(site, place, filters, group));
    counts[group] = Object.fromEntries(Object.keys(sets).map((value) => [value, 0]));
    for (const place of within) for (const value of site.values[group][place] ?? []) counts[group][value] += 1;
    const unsaid = within.filter((place) => !site.known[group].has(place) && stays(site, place, { [group]: [""] })).length;
    for (const value of Object.keys(sets)) counts[group][value] += unsaid;
  }
  return counts;
}

/** @returns {(place: number) => "ja" | "nee" | "onbekend"} whether a document is open at ``now`` */
export function openAt(hours, now) {
  const answers = { open: "ja", straks: "nee", dicht: "nee", onbekend: "onbekend" };
  return (place) => (hours[place] ? answers[status(hours[place], now).open] : "onbekend");
}

/**
 * @param {{wijken: Record<string, [number, number]>, documenten: Record<number, [number, number][]>}} where
 * @param {string} wijk @returns {(place: number) => number} kilometres as the crow flies to the nearest place of a document
 */
export function distances(where, wijk) {
  const from = where.wijken[wijk];
  return (place) => Math.min(...(where.documenten[place] ?? []).map((to) => kilometres(from, to)), Infinity);
}

/** Over distances within a gemeente the earth is flat: a degree of latitude is 111.2 km, one of longitude less. */
function kilometres([lat, lon], [otherLat, otherLon]) {
  const narrow = Math.cos((lat * Math.PI) / 180);
  return 111.2 * Math.hypot(lat - otherLat, (lon - otherLon) * narrow);
}

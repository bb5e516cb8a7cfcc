/** The outcome in words: how many, how good, what was corrected, and where else to look. */

import { element, tel } from "./element.js";

/** @typedef {import("./vraag.js").Asked} Asked */
/** @typedef {{oordeel: string, danger: string[], results: object[], corrected: {asked: string, used: string}[], numbers: [string, string, string][],
 *   unknown: string[], without: number,
 *   nearby: {ref: string, naam: string, number: number}[]}} Answer */

/** @param {Asked} asked @param {Answer} answer @returns {string} number and verdict, for the eye and for a screen reader */
export function outcome(asked, answer) {
  const found = counted(asked, answer);
  return answer.danger.length ? `Is er nu gevaar? Bel 112. ${found}` : found;
}

function counted({ q, filters }, { oordeel, results, numbers }) {
  const some = results.length === 1 ? "1 resultaat" : `${results.length} resultaten`;
  if (!q.trim() && !Object.keys(filters).length) return `${some} in deze sociale kaart.`;
  if (!results.length) return numbers.length ? "Dit kunt u bellen:" : "Niets gevonden.";
  if (oordeel === "niets") return `Niets gevonden; ${some} in de buurt.`;
  return oordeel === "mager" ? `${some}, maar misschien niet precies wat u zoekt.` : `${some}.`;
}

/** @param {HTMLElement} place a list @param {[string, string, string][]} numbers name, number and remark */
export function showNumbers(place, numbers) {
  place.replaceChildren(...numbers.map(([name, number, remark]) =>
    element("li", {}, element("a", { href: tel(number) }, element("strong", {}, number), ` ${name}`), remark && " ", remark && element("span", {}, remark))));
  place.hidden = !numbers.length;
}

/** @param {HTMLElement} place @param {string[]} unknown words that stand in no entry */
export function showUnknown(place, unknown) {
  const quoted = unknown.map((word) => `‘${word}’`);
  const all = [quoted.slice(0, -1).join(", "), quoted.at(-1)].filter(Boolean).join(" en ");
  place.textContent = quoted.length > 1 ? `De woorden ${all} komen hier niet voor.` : quoted.length ? `Het woord ${all} komt hier niet voor.` : "";
}

/**
 * Say which words were taken to mean other ones, with a way back.
 * @param {HTMLElement} place @param {Answer["corrected"]} corrected
 * @param {string} address where the question is searched as it was written @param {() => void} literally does that here
 */
export function showCorrected(place, corrected, address, literally) {
  if (!corrected.length) return place.replaceChildren();
  const used = corrected.flatMap((one, at) => [at ? " en " : "", element("strong", {}, one.used)]);
  const link = element("a", { href: address }, corrected.map((one) => one.asked).join(" en "));
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    literally();
  });
  place.replaceChildren("Resultaten voor ", ...used.filter(Boolean), ". Toch zoeken op ", link, ".");
}

/** @param {HTMLElement} place with a text for each kind of danger @param {string[]} danger those that the question speaks of */
export function showDanger(place, danger) {
  for (const text of place.querySelectorAll("[data-gevaar]")) text.hidden = !danger.includes(text.dataset.gevaar);
  place.hidden = !danger.length;
}

/**
 * Be honest about an answer that is not good, and show what is nearest.
 * @param {HTMLElement} place with a paragraph and a list @param {Answer} answer @param {string} base path of the site
 */
export function showHonest(place, { oordeel, results, nearby, without }, base) {
  const [sentence, links] = place.children;
  sentence.textContent = !results.length && without ? barred(without) : honest(oordeel, results.length, nearby.length);
  links.replaceChildren(...nearby.map((one) => nearest(one, base)));
  links.hidden = !nearby.length;
  place.hidden = oordeel === "goed";
}

const barred = (number) => `Met wat u hebt aangevinkt past er niets. Zonder die vinkjes ${number === 1 ? "is er 1 resultaat" : `zijn er ${number} resultaten`}.`;

function honest(oordeel, results, nearby) {
  const start = oordeel === "niets" ? "Hier staat niets in deze sociale kaart dat duidelijk past." : "Dit lijkt er het meest op.";
  if (nearby) return `${start} ${oordeel === "niets" ? "Dit komt het dichtst in de buurt:" : "Kijk ook eens bij:"}`;
  return results && oordeel === "niets" ? `${start} Hieronder staat wat er het meest op lijkt.` : start;
}

const nearest = ({ ref, naam, number }, base) =>
  element("li", {}, element("a", { href: `${base}/${ref}` }, naam), " ", element("span", { class: "amount" }, String(number)));

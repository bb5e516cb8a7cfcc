/** The card of a result: what it is, why it is here, and what of the question it does not answer. */

import { element, tel } from "./element.js";

/**
 * @typedef {{ref: string, url: string, titel: string, soort: string, samenvatting: string, status: string, toegang: string,
 *   kosten: string, waar: string, telefoon: string, controle: string, actueel: string}} Card texts, "" where there is none
 * @typedef {{asked: string, found: string, how: string}} Via
 * @typedef {{ref: string, via: Via[], unknown: string[], against: string[]}} Result with keys such as "wijk:noord"
 */

/** What an entry says nothing of, by the group of the key. Where this says nothing, the name of the group does. */
const UNKNOWN = {
  soort: "formeel of informeel", toegang: "hoe u binnenkomt", doelgroep: "voor wie", moment: "wanneer open", vast_adres: "vast adres",
  digid: "DigiD",
};
/** What stands before a label to make it a condition, by group. */
const BEFORE = { wijk: "in ", doelgroep: "voor ", leeftijd: "voor ", taal: "in het " };
const BELOW = "Dit past niet bij alles wat u vroeg";

/**
 * @param {Card} data @param {Result} result
 * @param {(key: string) => string} label what to call a key
 * @param {string | null} divider text above the card; "" below the divider, null where there is none
 * @returns {HTMLLIElement}
 */
export function card(data, result, label, divider = null) {
  const solved = data.ref.startsWith("vragen/");
  const made = element("li", { class: solved ? "card card--solved" : "card", "data-id": data.ref });
  if (divider !== null) made.dataset.against = divider;
  made.append(
    element("h3", { class: "card__title" }, element("a", { href: data.url }, data.titel)),
    element("p", {}, data.samenvatting),
    element("p", { class: "card__facts" }, ...facts(data), ...doubts(result, label)),
  );
  const reason = why(result.via);
  if (reason) made.append(element("p", { class: "card__why" }, reason));
  return made;
}

function facts(data) {
  const fact = (text, name = "") => (text ? element("span", name ? { class: name } : {}, text) : null);
  return [
    fact(data.soort, "tag card__kind"),
    fact(data.status, "tag tag--alert"),
    fact(data.toegang),
    fact(data.kosten),
    fact(data.waar),
    data.telefoon ? element("a", { href: tel(data.telefoon) }, data.telefoon) : null,
    fact(data.controle, `badge badge--${data.actueel}`),
  ];
}

function doubts({ unknown, against }, label) {
  const group = (key) => key.split(":")[0];
  const silent = [...new Set(unknown.map((key) => UNKNOWN[group(key)] ?? group(key)))];
  return [
    ...against.map((key) => element("span", { class: "tag tag--alert" }, `niet: ${BEFORE[group(key)] ?? ""}${label(key)}`)),
    ...silent.map((text) => element("span", { class: "tag tag--unknown" }, `onbekend: ${text}`)),
  ];
}

/**
 * @param {Result[]} results
 * @returns {(string | null)[]} for each what ``card`` is told of the divider: those at the end that something speaks against are below it
 */
export function dividers(results) {
  const below = results.findLastIndex((result) => !result.against.length) + 1;
  return results.map((_, place) => (place < below ? null : place === below ? BELOW : ""));
}

/** @param {Via[]} via @returns {string} why a result is here, in a sentence; "" when nothing is known of it */
export function why(via) {
  const kind = (how) => via.filter((one) => one.how === how);
  const through = via.filter(({ how }) => how !== "vraag" && how !== "betekenis").map(({ asked, found }) => (asked === found ? found : `${asked} → ${found}`));
  const reasons = [
    ...kind("vraag").map(({ found }) => `hielp eerder bij ‘${found}’`),
    through.length ? `gevonden via: ${through.join(", ")}` : "",
    kind("betekenis").length ? "lijkt op uw vraag" : "",
  ];
  const text = reasons.filter(Boolean).join("; ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

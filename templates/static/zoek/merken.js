/** Chips: what was ticked and what was understood of the question, each to be taken away. */

import { element } from "./element.js";

/** @typedef {{key: string, text: string, understood: boolean}} Chip */

export const ALL = "alles"; // the key of the chip that takes away everything that is ticked
const MANY = 2; // ticked boxes from which there is such a chip

/**
 * @param {Record<string, string[]>} filters what is ticked
 * @param {{key: string}[]} marks what was understood
 * @param {(key: string) => string} label what to call a key
 * @returns {Chip[]} what is ticked and understood both, only as ticked
 */
export function chipsOf(filters, marks, label) {
  const ticked = Object.entries(filters).flatMap(([name, values]) => values.map((value) => `${name}:${value}`));
  const understood = marks.map((mark) => mark.key).filter((key) => !ticked.includes(key));
  const chip = (key) => ({ key, text: label(key), understood: understood.includes(key) });
  const all = ticked.length >= MANY ? [{ key: ALL, text: "alle vinkjes", understood: false }] : [];
  return [...[...ticked, ...understood].map(chip), ...all];
}

/**
 * Show ``chips`` and keep the reader where he was: on the same chip, else on the one that took its place, else on ``rest``.
 * @param {HTMLElement} row @param {Chip[]} chips @param {HTMLElement} rest @param {(chip: Chip) => void} takeAway
 */
export function showChips(row, chips, rest, takeAway) {
  const place = buttons(row).indexOf(document.activeElement);
  const key = place < 0 ? null : document.activeElement.dataset.key;
  row.replaceChildren(...chips.map((chip) => item(chip, row, rest, takeAway)));
  row.querySelector(".chips__mark")?.prepend("Begrepen: ");
  row.hidden = !chips.length;
  if (key) (buttons(row).find((button) => button.dataset.key === key) ?? near(row, place, rest)).focus();
}

const buttons = (row) => [...row.querySelectorAll("button")];
const near = (row, place, rest) => buttons(row)[place] ?? buttons(row).at(-1) ?? rest;

function item(chip, row, rest, takeAway) {
  const { key, text, understood } = chip;
  const label = understood ? `Niet op ${text} letten` : key === ALL ? `Haal ${text} weg` : `Haal filter ${text} weg`;
  const button = element("button", { type: "button", class: "chip", "data-key": key, "aria-label": label }, `${text} ×`);
  const made = understood ? element("li", { class: "chips__mark" }, button) : element("li", {}, button);
  button.addEventListener("click", () => {
    const place = buttons(row).indexOf(button);
    made.remove();
    near(row, place, rest).focus();
    takeAway(chip);
  });
  return made;
}

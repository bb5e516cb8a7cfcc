/** The form: what is filled in, ticked and chosen in it, and the numbers beside its boxes. */

import { ORDERS } from "./vraag.js";

/** @typedef {import("./vraag.js").Asked} Asked */

/** @param {HTMLFormElement} form of the search page */
export function formulier(form) {
  const { q, volgorde, bij } = form.elements; // ``bij`` is not there on a site that does not know where its wijken are
  const boxes = [...form.elements].filter((one) => one.type === "checkbox");
  const names = new Set(boxes.map((box) => box.name));
  const boxOf = (key) => boxes.find((box) => `${box.name}:${box.value}` === key);

  /** @returns {Pick<Asked, "q" | "filters" | "sort" | "near">} */
  function read() {
    const filters = {};
    for (const box of boxes) if (box.checked) (filters[box.name] ??= []).push(box.value);
    return { q: q.value, filters, sort: volgorde.value, near: volgorde.value === "dichtbij" ? bij.value : "" };
  }

  /** @param {Asked} asked what the form must say from now on */
  function fill({ q: question, filters, sort, near }) {
    q.value = question;
    for (const box of boxes) box.checked = filters[box.name]?.includes(box.value) ?? false;
    for (const group of form.querySelectorAll(".filter")) if (group.querySelector(":checked")) group.open = true;
    select(volgorde, sort === "dichtbij" && !bij ? ORDERS[0] : sort);
    if (near) select(bij, near);
    showNear();
  }

  /** Ask near which wijk, only when that is the order; the wijk that is ticked is a good guess. */
  function showNear() {
    if (!bij) return;
    const asks = volgorde.value === "dichtbij";
    const ticked = read().filters.wijk?.[0];
    if (asks && bij.parentElement.hidden && ticked) select(bij, ticked);
    bij.parentElement.hidden = !asks;
  }

  /** @param {Record<string, Record<string, number>>} counts what each box would show, by name and value */
  function count(counts) {
    const { filters } = read();
    for (const box of boxes) {
      const number = counts[box.name]?.[box.value] ?? 0;
      box.parentElement.querySelector("[data-count]").textContent = String(number);
      box.disabled = !number && !filters[box.name];
    }
  }

  return {
    names,
    read,
    fill,
    count,
    showNear,
    /** @param {string} key such as "kosten:gratis" */
    untick: (key) => {
      boxOf(key).checked = false;
    },
    clear: () => {
      for (const box of boxes) box.checked = false;
    },
    /** @param {string} key @returns {string | undefined} what stands beside its box, when it has one */
    label: (key) => boxOf(key)?.parentElement.children[1].textContent,
  };
}

/** Choose ``value`` where it is an option, else leave what is chosen. */
function select(field, value) {
  if ([...(field?.options ?? [])].some((option) => option.value === value)) field.value = value;
}

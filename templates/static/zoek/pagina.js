/** The search page: the form and the address say what is asked; the list shows what was found. */

import { fromAddress, toAddress } from "./vraag.js";
import { open } from "./zoek.js";

const PAGE = 20;
const WAIT = 200; // ms of quiet while typing before searching

const form = document.getElementById("zoek");
const input = form.elements.q;
const list = document.getElementById("resultaten");
const status = document.getElementById("stand");
const chips = document.getElementById("chips");
const more = document.getElementById("meer");
const nothing = document.getElementById("niets");
const boxes = [...form.querySelectorAll("input[type=checkbox]")];
const names = new Set(boxes.map((box) => box.name));

let engine;
let turn = 0; // the newest search; answers to older ones are thrown away
let results = [];
let shown = 0;

const chosen = () => {
  const filters = {};
  for (const box of boxes) if (box.checked) (filters[box.name] ??= []).push(box.value);
  return filters;
};

function element(tag, words = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(words)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

function card(data) {
  const { meta } = data;
  const item = element("li", { class: "card", "data-id": meta.ref });
  const excerpt = element("p", { class: "card__excerpt" });
  excerpt.innerHTML = data.excerpt; // Pagefind escapes the text and adds only <mark>
  const fact = (text, name = "") => (text ? element("span", name ? { class: name } : {}, text) : null);
  item.append(
    element("h3", { class: "card__title" }, element("a", { href: data.url.replace(/\.html$/, "") }, meta.title)),
    element("p", {}, meta.samenvatting ?? ""),
    element(
      "p",
      { class: "card__facts" },
      fact(meta.soort ?? meta.type, "tag"),
      meta.status && meta.status !== "actief" ? fact(meta.statustekst, "tag tag--alert") : null,
      fact(meta.toegang),
      fact(meta.kosten),
      fact(meta.waar),
      meta.telefoon ? element("a", { href: `tel:${meta.telefoon.replace(/[^\d+]/g, "")}` }, meta.telefoon) : null,
      meta.controle ? fact(meta.controle, `badge badge--${meta.actueel}`) : null,
    ),
    excerpt,
  );
  return item;
}

async function show(mine) {
  const next = await Promise.all(results.slice(shown, shown + PAGE).map((result) => result.data()));
  if (mine !== turn) return;
  list.append(...next.map(card));
  shown += next.length;
  more.hidden = shown >= results.length;
}

function showChips(filters) {
  const label = (name, value) =>
    boxes.find((box) => box.name === name && box.value === value)?.parentElement.children[1].textContent ?? value;
  chips.replaceChildren(
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.map((value) => {
        const text = label(name, value);
        const button = element("button", { type: "button", class: "chip", "aria-label": `Haal filter ${text} weg` }, `${text} ×`);
        button.addEventListener("click", () => {
          boxes.find((box) => box.name === name && box.value === value).checked = false;
          ask(true);
          input.focus();
        });
        return element("li", {}, button);
      }),
    ),
  );
}

function showCounts(counts) {
  for (const box of boxes) {
    const number = counts?.[box.name]?.[box.value];
    box.parentElement.querySelector("[data-count]").textContent = number === undefined ? (counts ? "0" : "") : String(number);
    box.disabled = Boolean(counts) && !number && !box.checked;
  }
}

function say(question, filters, total, loose) {
  const asked = question.trim() || Object.keys(filters).length;
  const some = total === 1 ? "1 resultaat" : `${total} resultaten`;
  if (!asked) return `${some} in deze sociale kaart.`;
  if (!total) return "Niets gevonden.";
  return loose ? `${some}; niet alle woorden komen overal voor.` : `${some}.`;
}

async function ask(remember) {
  const mine = ++turn;
  const question = input.value;
  const filters = chosen();
  if (remember) history.pushState(null, "", location.pathname + toAddress(question, filters));
  list.setAttribute("aria-busy", "true");
  const answer = await engine.search(question, filters);
  if (mine !== turn) return;
  results = answer.results;
  shown = 0;
  list.replaceChildren();
  showChips(filters);
  showCounts(answer.counts);
  await show(mine);
  if (mine !== turn) return;
  status.textContent = say(question, filters, answer.total, answer.loose);
  nothing.hidden = answer.total > 0;
  list.dataset.oordeel = !answer.total ? "niets" : answer.loose ? "mager" : "goed";
  list.setAttribute("aria-busy", "false");
  document.title = document.title.replace(/^.*?Zoeken/, `${question ? `${question} – ` : ""}Zoeken`);
}

function restore() {
  const { q, filters } = fromAddress(new URLSearchParams(location.search), names);
  input.value = q;
  for (const box of boxes) box.checked = filters[box.name]?.includes(box.value) ?? false;
  for (const group of form.querySelectorAll("details")) if (group.querySelector(":checked")) group.open = true;
  if (matchMedia("(min-width: 60rem)").matches) document.getElementById("filters").open = true;
}

let timer;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  ask(true);
});
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    history.replaceState(null, "", location.pathname + toAddress(input.value, chosen()));
    ask(false);
  }, WAIT);
});
for (const box of boxes) box.addEventListener("change", () => ask(true));
more.addEventListener("click", () => show(turn));
addEventListener("popstate", () => {
  restore();
  ask(false);
});
addEventListener("keydown", (event) => {
  if (event.key === "/" && !/^(input|textarea|select)$/i.test(event.target.tagName)) {
    event.preventDefault();
    input.focus();
  }
});

restore();
list.setAttribute("aria-busy", "true");
try {
  engine = await open(form.dataset.bundle, form.dataset.base);
  await ask(false);
} catch (error) {
  status.textContent = "Zoeken lukt nu niet. Kijk bij A–Z of bel de coördinator.";
  list.dataset.oordeel = "niets";
  list.setAttribute("aria-busy", "false");
  nothing.hidden = false;
  throw error;
}

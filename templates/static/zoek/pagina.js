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
const { title } = document;

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

/** Pagefind's excerpt is text in which < and > are escaped and <mark> stands around what was found: never HTML to us. */
function marked(excerpt) {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, place) => {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return place % 2 ? element("mark", {}, text) : text;
  });
}

function card(data) {
  const { meta } = data;
  const item = element("li", { class: "card", "data-id": meta.ref });
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
    element("p", { class: "card__excerpt" }, ...marked(data.excerpt)),
  );
  return item;
}

async function show(mine) {
  const next = await Promise.all(results.slice(shown, shown + PAGE).map((result) => result.data()));
  if (mine !== turn) return;
  const cards = next.map(card);
  list.append(...cards);
  shown += next.length;
  more.hidden = shown >= results.length;
  return cards[0];
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
          const place = [...chips.children].indexOf(button.parentElement);
          boxes.find((box) => box.name === name && box.value === value).checked = false;
          ask(true);
          (chips.children[Math.min(place, chips.children.length - 1)]?.firstChild ?? status).focus();
        });
        return element("li", {}, button);
      }),
    ),
  );
}

function showCounts(counts, filters) {
  for (const box of boxes) {
    const number = counts[box.name]?.[box.value] ?? 0;
    box.parentElement.querySelector("[data-count]").textContent = String(number);
    box.disabled = !number && !filters[box.name];
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
  showChips(filters);
  list.setAttribute("aria-busy", "true");
  const answer = await engine.search(question, filters);
  if (mine !== turn) return;
  results = answer.results;
  shown = 0;
  list.replaceChildren();
  await show(mine);
  if (mine !== turn) return;
  status.textContent = say(question, filters, results.length, answer.loose);
  list.dataset.oordeel = !results.length ? "niets" : answer.loose ? "mager" : "goed";
  nothing.hidden = list.dataset.oordeel === "goed";
  list.setAttribute("aria-busy", "false");
  document.title = question ? `${question} – ${title}` : title;
  const counts = await answer.counts();
  if (mine === turn) showCounts(counts, filters);
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
more.addEventListener("click", async () => (await show(turn))?.querySelector("a").focus());
addEventListener("popstate", () => {
  restore();
  ask(false);
});
restore();
list.setAttribute("aria-busy", "true");
status.textContent = "Bezig met zoeken …";
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

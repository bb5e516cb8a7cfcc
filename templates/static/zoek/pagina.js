/** The search page: the form and the address say what is asked; the list shows what was found. */

import { formulier } from "./formulier.js";
import { card, dividers } from "./kaartje.js";
import { ALL, chipsOf, showChips } from "./merken.js";
import { open } from "./loket.js";
import { walk } from "./pijlen.js";
import { outcome, showCorrected, showDanger, showHonest, showNumbers, showUnknown } from "./uitkomst.js";
import { referral } from "./voorleggen.js";
import { suggestions } from "./voorstellen.js";
import { fromAddress, sameQuestion, toAddress } from "./vraag.js";

const PAGE = 10; // results at a time
const WAIT = 120; // ms of quiet while typing before searching
const SLOW = 400; // ms after which is said that it takes a while

const part = (id) => document.getElementById(id);
const [form, list, status, more] = [part("zoek"), part("resultaten"), part("stand"), part("meer")];
const input = form.elements.q;
const fields = formulier(form);
const letter = referral(part);
const { title } = document;
const engine = open(form.dataset.index, form.dataset.version, form.dataset.bundle);

let turn = 0; // the newest search; answers to older ones are thrown away
let off = []; // what was understood and taken away
let literal = false;
let typed = ""; // the question before the last key
let settled = ""; // the address of this entry in the history, before anything was typed
let found = { results: [], marks: [], danger: [] };

const current = () => ({ ...fields.read(), off, literal });
const here = () => location.pathname + toAddress(current());
const label = (key) => found.marks.find((mark) => mark.key === key)?.text ?? fields.label(key) ?? key.split(":")[1];

// ── from the question to the list ────────────────────────────────────────────────────────────────────────────

async function ask() {
  const mine = ++turn;
  const asked = current();
  list.setAttribute("aria-busy", "true");
  const slow = setTimeout(() => mine === turn && say("Bezig met zoeken …"), SLOW);
  try {
    const { q, ...options } = asked;
    const answer = await (await engine).search(q, { ...options, now: new Date() });
    const cards = mine === turn ? await cardsOf(answer.results.slice(0, PAGE)) : [];
    if (mine === turn) show(asked, answer, cards);
  } catch (error) {
    if (mine === turn) fail();
    throw error;
  } finally {
    clearTimeout(slow);
  }
}

const cardsOf = async (results) => (await engine).cards(results.map((result) => result.ref));

function show(asked, answer, cards) {
  found = answer;
  list.replaceChildren(...built(cards, 0));
  say(outcome(asked, answer));
  showCorrected(part("verbeterd"), answer.corrected, location.pathname + toAddress({ ...asked, literal: true }), literally);
  showChips(part("chips"), chipsOf(asked.filters, answer.marks, label), status, takeAway);
  showDanger(part("gevaar"), answer.danger);
  showNumbers(part("nummers"), answer.numbers);
  showUnknown(part("onbekend"), answer.oordeel === "niets" || answer.numbers.length ? [] : answer.unknown);
  showHonest(part("eerlijk"), answer, form.dataset.base);
  fields.count(answer.counts);
  letter.ask(asked.q);
  part("niets").hidden = answer.oordeel === "goed";
  document.title = asked.q.trim() ? `${asked.q.trim()} – ${title}` : title;
  finish(answer.oordeel);
}

/** Make cards of the results from number ``first`` on. */
function built(cards, first) {
  const below = dividers(found.results);
  return cards.map((data, place) => card(data, found.results[first + place], label, below[first + place]));
}

function finish(oordeel) {
  more.hidden = list.children.length >= found.results.length;
  list.dataset.oordeel = oordeel;
  list.setAttribute("aria-busy", "false");
}

function fail() {
  found = { results: [], marks: [], danger: [] };
  list.replaceChildren();
  say("Zoeken lukt nu niet. Kijk bij A–Z of bel de coördinator.");
  part("eerlijk").hidden = true;
  part("niets").hidden = false;
  finish("niets");
}

function say(text) {
  if (status.textContent !== text) status.textContent = text; // a reader hears it once
}

// ── what a visitor does ──────────────────────────────────────────────────────────────────────────────────────

/** A choice is a step that can be gone back. */
function choose() {
  settled = here();
  history.pushState(null, "", settled);
  ask();
}

/** So is a question that was sent; what was typed on the way to it is not. */
function send() {
  clearTimeout(timer);
  history.replaceState(null, "", settled);
  if (here() !== settled) choose();
  else ask();
}

let timer;
function type() {
  if (!sameQuestion(typed, input.value)) off = [];
  literal = false;
  typed = input.value;
  clearTimeout(timer);
  timer = setTimeout(() => {
    history.replaceState(null, "", here());
    ask();
  }, WAIT);
}

function literally() {
  literal = true;
  input.focus();
  choose();
}

function takeAway({ key, understood }) {
  if (understood) off = [...off, key];
  else if (key === ALL) fields.clear();
  else fields.untick(key);
  choose();
}

/** The urgent help no longer first. */
function safe() {
  off = [...off, ...found.danger.map((kind) => `gevaar:${kind}`)];
  status.focus();
  choose();
}

function order() {
  fields.showNear();
  choose();
}

async function showMore() {
  const first = list.children.length;
  if (await extend(first + PAGE)) list.children[first].querySelector("a").focus();
}

/** Show the first ``number`` results. @returns {Promise<boolean>} whether there are more than before */
async function extend(number) {
  const mine = turn;
  const first = list.children.length;
  const cards = await cardsOf(found.results.slice(first, number));
  if (mine !== turn || list.children.length !== first || !cards.length) return false;
  list.append(...built(cards, first));
  more.hidden = list.children.length >= found.results.length;
  return true;
}

/** Who follows a link and comes back, is where he was. */
function leave() {
  history.replaceState({ shown: list.children.length, top: scrollY }, "");
}

async function comeBack(place) {
  if (!place) return;
  await extend(place.shown);
  scrollTo({ top: place.top, behavior: "instant" });
}

/** Make the form say what the address says. */
function restore() {
  const asked = fromAddress(new URLSearchParams(location.search), fields.names);
  ({ off, literal, q: typed } = asked);
  fields.fill(asked);
  settled = here();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  send();
});
form.addEventListener("change", ({ target }) => target !== input && choose());
for (const field of [part("volgorde"), part("bij")]) field?.addEventListener("change", order);
input.addEventListener("input", type);
more.addEventListener("click", showMore);
list.addEventListener("click", ({ target }) => target.closest("a[href]") && leave());
part("geen-gevaar").addEventListener("click", safe);
part("naar-voorleggen").addEventListener("click", letter.open);
addEventListener("popstate", () => {
  restore();
  ask();
});
suggestions(input, part("voorstellen"), async (text) => (await engine).suggest(text), (url) => location.assign(url));
walk(input, list, more);

part("ordening").hidden = false;
if (matchMedia("(min-width: 60rem)").matches) part("filters").open = true;
const early = input.value; // typed before this script was there
restore();
if (early) input.value = early;
say("Bezig met zoeken …");
const before = history.state;
ask().then(() => comeBack(before));

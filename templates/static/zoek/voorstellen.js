/** Suggestions while typing: a combobox with a list of places to go to at once. Searching goes on as if it were not there. */

import { element } from "./element.js";

/** @typedef {{text: string, sub: string, url: string}} Suggestion */

const FEW = 4; // suggestions on a phone, where they would stand before all that was found
const NARROW = matchMedia("(max-width: 40rem)");

/**
 * @param {HTMLInputElement} input @param {HTMLElement} list
 * @param {(text: string) => Promise<Suggestion[]>} suggest
 * @param {(url: string) => void} go
 */
export function suggestions(input, list, suggest, go) {
  let turn = 0; // the newest text; suggestions for older ones are thrown away
  let found = [];
  let at = -1; // the one that is pointed at; -1: the field itself

  function close() {
    turn++;
    [found, at] = [[], -1];
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function show(suggested) {
    [found, at] = [suggested, -1];
    list.replaceChildren(...found.map(option));
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(found.length > 0));
    input.removeAttribute("aria-activedescendant");
  }

  function point(next) {
    at = next < -1 ? found.length - 1 : next >= found.length ? -1 : next;
    for (const [place, one] of [...list.children].entries()) one.setAttribute("aria-selected", String(place === at));
    if (at < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  }

  const keys = {
    ArrowDown: () => point(at + 1),
    ArrowUp: () => point(at - 1),
    Escape: close,
    Enter: () => at >= 0 && go(found[at].url),
  };

  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" })) {
    input.setAttribute(name, value);
  }
  input.addEventListener("input", async () => {
    const mine = ++turn;
    const suggested = input.value.trim() ? await suggest(input.value) : [];
    if (mine === turn) show(NARROW.matches ? suggested.slice(0, FEW) : suggested);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const open = !list.hidden && !event.ctrlKey && !event.metaKey && !event.altKey && event.key in keys;
    if (open && (event.key !== "Enter" || at >= 0)) {
      event.preventDefault();
      keys[event.key]();
    } else if (event.key === "Enter" || event.key === "Tab") close();
  });
  input.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", (event) => {
    const place = [...list.children].indexOf(event.target.closest("[role=option]"));
    if (place >= 0) go(found[place].url);
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (target !== input && !list.contains(target)) close();
  });
}

const option = ({ text, sub }, place) =>
  element("li", { role: "option", id: `voorstel-${place}`, "aria-selected": "false" }, element("span", {}, text), " ", element("small", {}, sub));

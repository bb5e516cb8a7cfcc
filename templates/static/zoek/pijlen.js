/** Arrows: down from the field to the results and through them, up again, and with Escape back to the field. */

/**
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list whose titles are walked through
 * @param {HTMLElement} more the button below them, when it is shown
 */
export function walk(input, list, more) {
  const stops = () => [...list.querySelectorAll(".card__title a"), ...(more.hidden ? [] : [more])];
  const place = (target) => (target === more ? stops().indexOf(more) : [...list.children].findIndex((one) => one.contains(target)));

  function next({ key, target }) {
    if (key === "Escape") return input;
    const here = target === input ? -1 : place(target);
    const there = here + (key === "ArrowDown" ? 1 : -1);
    return there < 0 ? input : stops()[there];
  }

  const listen = (event) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (target === input ? key !== "ArrowDown" : !["ArrowDown", "ArrowUp", "Escape"].includes(key)) return;
    const stop = next(event);
    if (!stop) return;
    event.preventDefault();
    stop.focus();
  };
  for (const one of [input, list, more]) one.addEventListener("keydown", listen);
}

/** Elements: the one way in which the search page makes them. A text stays a text, whatever is in it. */

/**
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string | null | undefined)} children those that are empty are left out
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

/** @param {string} number of a telephone, as it was written @returns {string} its address; as in sitegen/render.py */
export const tel = (number) => `tel:${number.replace("(0)", "").replace(/[^\d+]/g, "")}`;

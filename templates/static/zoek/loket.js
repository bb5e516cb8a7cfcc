/** Counter: the page asks the engine in the worker, and gets its answers here. */

/**
 * @param {string} folder address of the index, with slash @param {string} version what is in it @param {string} bundle address of Pagefind
 * @returns {Promise<{search: Function, suggest: Function, cards: Function}>} the engine, see motor.js
 */
export async function open(folder, version, bundle) {
  const worker = new Worker(new URL("./werker.js", import.meta.url), { type: "module" });
  const waiting = new Map();
  let number = 0;
  worker.addEventListener("message", ({ data }) => {
    const { resolve, reject } = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.error) reject(new Error(data.error));
    else resolve(data.found);
  });
  worker.addEventListener("error", (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || "de zoekmachine start niet"));
    waiting.clear();
  });
  const ask = (name) => (...words) =>
    new Promise((resolve, reject) => {
      waiting.set(++number, { resolve, reject });
      worker.postMessage({ number, name, words });
    });
  const absolute = (path) => new URL(path, location.href).href;
  await ask("open")(absolute(folder), version, absolute(bundle));
  return { search: ask("search"), suggest: ask("suggest"), cards: ask("cards") };
}

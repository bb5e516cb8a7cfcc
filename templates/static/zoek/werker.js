/** Worker: runs the engine beside the page, so that typing and scrolling never wait for it. */

import { open } from "./motor.js";

let engine;
addEventListener("message", async ({ data: { number, name, words } }) => {
  try {
    if (name === "open") engine = open(...words);
    const found = name === "open" ? await engine.then(() => null) : await (await engine)[name](...words);
    postMessage({ number, found });
  } catch (error) {
    postMessage({ number, error: String(error) });
  }
});

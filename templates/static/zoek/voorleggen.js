/** Leg de vraag voor: a message to the coordinator, with the question in it. Nothing is sent but by the reader. */

import { mask } from "./masker.js";

const SUBJECT = "Vraag bij de sociale kaart";

/** @param {(id: string) => HTMLElement} part of the page @returns {{ask: (question: string) => void, open: () => void}} */
export function referral(part) {
  const [button, panel, field] = [part("voorleggen"), part("brief"), part("brief-tekst")];
  const [gone, mail, copy, done] = [part("brief-weg"), part("brief-mail"), part("brief-kopie"), part("brief-klaar")];
  const address = mail.getAttribute("href");
  let question = "";
  let filled = ""; // what we wrote in the field; what the reader wrote is left alone

  function fill() {
    if (field.value !== filled) return;
    const { text, masked } = mask(question.trim());
    field.value = filled = text;
    gone.textContent = masked.length ? `Weggelaten uit uw vraag: ${masked.join(", ")}.` : "";
    done.textContent = "";
  }

  function show(shown) {
    panel.hidden = !shown;
    button.setAttribute("aria-expanded", String(shown));
    if (shown) fill();
  }

  button.addEventListener("click", () => show(panel.hidden));
  mail.addEventListener("click", () => {
    mail.href = `${address}?subject=${encodeURIComponent(SUBJECT)}&body=${encodeURIComponent(field.value.replace(/\r?\n/g, "\r\n"))}`;
  });
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      done.textContent = "Gekopieerd.";
    } catch {
      field.select();
      done.textContent = "Kopiëren mag hier niet. De tekst is geselecteerd: kopieer hem zelf.";
    }
  });

  return {
    ask: (asked) => {
      question = asked;
      if (!panel.hidden) fill();
    },
    open: () => {
      show(true);
      field.focus();
    },
  };
}

// Asks every payload as question and as filter, by address; then shows all results. Returns what should not be there.
async (payloads) => {
  const CARD = { LI: ["class", "data-against", "data-id"], H3: ["class"], A: ["href"], P: ["class"], SPAN: ["class"], MARK: [], BUTTON: ["aria-label", "class", "data-key", "type"] };
  const list = document.getElementById("resultaten");
  const strange = [];

  function look(about) {
    for (const one of document.querySelectorAll("#resultaten *, #chips *, #stand *")) {
      const names = [...one.attributes].map((a) => a.name);
      if (!CARD[one.tagName] || names.some((name) => !CARD[one.tagName].includes(name))) strange.push([about, one.outerHTML]);
      else if (one.href && !one.href.startsWith(`${location.origin}/`) && !/^tel:[\d+]+$/.test(one.href)) strange.push([about, one.href]);
    }
    if ("__geraakt" in window) strange.push([about, "geraakt"]);
  }
  const quiet = async () => {
    do await new Promise((done) => setTimeout(done, 2));
    while (list.getAttribute("aria-busy") === "true");
  };

  for (const payload of payloads) {
    const asked = new URLSearchParams({ q: payload, wijk: payload, [payload]: payload });
    history.replaceState(null, "", `?${asked}`);
    dispatchEvent(new PopStateEvent("popstate"));
    await quiet();
    look(payload);
  }
  history.replaceState(null, "", "?");
  dispatchEvent(new PopStateEvent("popstate"));
  await quiet();
  const more = document.getElementById("meer");
  while (!more.hidden) {
    const before = list.children.length;
    more.click();
    while (list.children.length === before) await new Promise((done) => setTimeout(done, 2));
  }
  look("alles");
  return [strange, list.children.length];
}

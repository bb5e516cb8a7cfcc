// Holds each page against its harmless twin: the same elements with the same attributes, whatever the words say.
async () => {
  const WORDS = new Set(["content", "data-pagefind-meta", "href", "data-id"]); // follow the words of content, or the order they give
  const PROSE = new Set("P BR EM STRONG H2 H3 H4 UL OL LI A BLOCKQUOTE HR CODE PRE TABLE THEAD TBODY TR TH TD".split(" "));
  const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

  const read = (text) => new DOMParser().parseFromString(text, "text/html");
  const own = (page) => [...page.querySelectorAll("*")].filter((one) => !one.parentElement?.closest(".prose"));
  const told = (one, loose) =>
    `${one.parentElement?.localName} > ${one.localName} ` +
    [...one.attributes].map((a) => (loose || WORDS.has(a.name) ? a.name : `${a.name}=${a.value}`)).sort().join(" ");

  function breaches(page) {
    const found = [];
    for (const one of page.querySelectorAll(".prose *")) {
      const names = [...one.attributes].map((a) => a.name);
      if (!PROSE.has(one.tagName) || names.some((name) => !["href", "rel", "start"].includes(name))) found.push(one.outerHTML);
      if (one.hasAttribute("href") && (!SCHEMES.has(one.protocol) || (one.protocol === "mailto:" && one.search))) found.push(one.outerHTML);
    }
    const comments = page.createNodeIterator(page, NodeFilter.SHOW_COMMENT);
    for (let one; (one = comments.nextNode()); ) found.push(one.data);
    return found;
  }

  function difference(path, text, twin) {
    const [page, other] = [read(text), read(twin)];
    const loose = path === "a-z.html"; // there the words decide under which letter a name stands
    const list = (doc) => own(doc).map((one) => told(one, loose));
    const links = (doc) => own(doc).map((one) => one.getAttribute("href") ?? "").sort().join(" ");
    let [here, there] = [list(page), list(other)];
    if (loose) [here, there] = [here, there].map((all) => [...new Set(all)].sort());
    const place = here.findIndex((text, number) => text !== there[number]);
    const odd = place < 0 && here.length === there.length ? [] : [here[place], there[place], here.length, there.length];
    const elsewhere = loose || links(page) === links(other) ? [] : [links(page), links(other)];
    return [...odd, ...elsewhere, ...breaches(page)];
  }

  const pairs = await (await fetch("/paren.json")).json();
  const odd = pairs.map(([path, text, twin]) => [path, ...difference(path, text, twin)]).filter((told) => told.length > 1);
  return [pairs.length, odd];
}

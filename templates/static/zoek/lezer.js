/** Reader: fetches the files of the index, each once, and finds the row of a word or a term in them. */

const [SHORTEST, LONGEST] = [3, 15]; // letters of a word, for spelling; in sitegen/retrieval/files.py too

/** @param {string[]} firsts in order @param {string} key @returns {number} the last place of which the value is not after ``key`` */
function before(firsts, key) {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** @param {(name: string) => Promise<any>} read gives what is in a file of the index: JSON, or an ArrayBuffer */
export function reader(read) {
  const files = new Map();
  const file = (name) => {
    if (!files.has(name)) files.set(name, read(name).catch((error) => { files.delete(name); throw error; }));
    return files.get(name);
  };
  const basis = file("basis.json");

  /** @returns {Promise<any[] | undefined>} the row of a word */
  async function word(text) {
    const { woorden } = await basis;
    const shard = before(woorden, text);
    return shard < 0 ? undefined : (await file(`w/${shard}.json`)).find((row) => row[0] === text);
  }

  /** @returns {Promise<any[][]>} the rows of words that begin with ``text``, of those in the file where it would stand */
  async function beginning(text) {
    const { woorden } = await basis;
    const rows = await file(`w/${Math.max(0, before(woorden, text))}.json`);
    return rows.filter((row) => row[0].startsWith(text));
  }

  /** @returns {Promise<Map<string, any[]>>} the rows of the words that ``text`` begins with */
  async function beginners(text, least) {
    const { woorden } = await basis;
    const heads = [...Array(Math.max(0, text.length - least)).keys()].map((extra) => text.slice(0, least + extra));
    const rows = await Promise.all(heads.map(word));
    return new Map(heads.map((head, place) => [head, rows[place]]).filter(([, row]) => row));
  }

  /** @returns {Promise<any[]>} the row of a term */
  async function term(number) {
    const { termen } = await basis;
    const shard = before(termen, number);
    return (await file(`t/${shard}.json`))[number - termen[shard]];
  }

  return {
    basis, word, beginning, beginners, term,
    points: () => file("punten.bin"),
    names: () => file("namen.json"),
    dangers: () => file("gevaar.json"),
    hours: () => file("tijden.json"),
    where: () => file("plaatsen.json"),
    spelling: async (letter, length) => (length < SHORTEST ? ["", ""] : file(`s/${letter}${Math.min(length, LONGEST)}.json`).catch(() => ["", ""])),
    cards: (number) => file(`k/${number}.json`),
  };
}

/** The mask: takes out of a text by what a person can be recognised. Pure functions. */

const GONE = "[…]";
const CLOCK = /^([01]?\d|2[0-4])[.:][0-5]\d$/;
const MONTHS = "jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?";
/** Words of two letters that stand between a year and a number as often as the letters of a postcode do. */
const WORDS = new Set("af al bv ca cm de ed en er ex ha ik in is ja je kg km ma mm mw na nr nu of om op pa pc te tv uu wc we ze zo".split(" "));

/**
 * What is taken out, in this order: what to call it, how it looks, and whether what looks like it really is it.
 * @type {{name: string, looks: RegExp, is?: (found: string[], today: Date) => boolean}[]}
 */
const KINDS = [
  { name: "een e-mailadres", looks: /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.\p{L}{2,}/gu },
  { name: "een rekeningnummer", looks: /\b[a-z]{2}\d{2}\s?[a-z]{4}(?:\s?\d){10}(?!\d)/gi },
  { name: "een telefoonnummer", looks: /(?<![\d+])(?:\+|00)\s?31\)?[\s./–-]*(?:\(?0\)?[\s./–-]*)?[1-9](?:[\s./–-]{0,3}\d){8}(?!\d)/g },
  {
    name: "een telefoonnummer",
    looks: /(?<![\d€.,:])\(?0[1-9](?:[\s()./–-]{0,3}\d){8}(?![.,:]?\d)/g,
    is: ([text]) => !isTimes(text) && !/^\d\d([-./])\d\d?\1\d{4}/.test(text),
  },
  {
    name: "een datum",
    looks: /(?<![\d.,/-])(\d{1,2})(\s?[-/.]\s?|\s)(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/-]|[.,]\d|\s?(?:jaar|jr))/g,
    is: ([, day, between, month, year], today) => isDay(day, month) && isPast(year, today) && (year.length > 2 || between.trim() !== ""),
  },
  {
    name: "een datum",
    looks: /(?<![\d-])((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g,
    is: ([, year, , month, day], today) => isDay(day, month) && isPast(year, today),
  },
  {
    name: "een datum",
    looks: new RegExp(`(?<!\\d)(\\d{1,2})(?:e|ste|de)?[\\s-]*(?:${MONTHS})(?!\\p{L})\\.?[\\s-]*((?:19|20)\\d\\d|['’‘]?\\d\\d(?!\\s*(?:jaar|uur|[.:]\\d)))(?!\\d)`, "giu"),
    is: ([, day, year], today) => isDay(day, "1") && isPast(year, today),
  },
  {
    name: "een adres",
    looks: /(?<!\d)[1-9]\d{3}(\s?)([a-z]{2})(?![a-z])[\s,]*(?:(?:huis)?(?:nummer|nr\.?)\s*)?\d{1,5}(?!\d)(?:-\w{1,4}\b|\s?[a-z]\b)?/gi,
    is: ([, space, letters]) => isPostcode(space, letters),
  },
  {
    name: "een adres",
    looks: /\b\d{1,5}\s?[a-z]?(?:\s*,\s*|\s+)[1-9]\d{3}(\s?)([a-z]{2})\b/gi,
    is: ([, space, letters]) => isPostcode(space, letters),
  },
  {
    name: "een BSN",
    looks: /(?<!€\s?|\d|\d[.,])\d(?:[\s.-]?\d){8}(?!\d|[.,:]\d|\s?(?:euro|€))/g,
    is: ([text]) => !isTimes(text) && isBsn(text),
  },
];

const isDay = (day, month) => Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;

/** Nobody was born tomorrow. A year of two digits can always be one of the past. */
const isPast = (year, today) => year.length < 4 || Number(year) <= today.getFullYear();

const isPostcode = (space, letters) => !space || letters === letters.toUpperCase() || !WORDS.has(letters.toLowerCase());

const isTimes = (text) => text.split(/[\s–-]+/).filter((part) => CLOCK.test(part)).length > 1;

/** Nine digits, none by itself, that pass the eleven test of a burgerservicenummer. */
function isBsn(text) {
  if (text.split(/\D/).some((group) => group.length < 2)) return false;
  const digits = [...text.replace(/\D/g, "")].map(Number);
  const sum = digits.reduce((total, digit, place) => total + digit * (place === 8 ? -1 : 9 - place), 0);
  return sum % 11 === 0 && digits.some(Boolean);
}

/**
 * @param {string} text
 * @param {Date} [today]
 * @returns {{text: string, masked: string[]}} ``masked``: what was taken out, in words, each kind once
 */
export function mask(text, today = new Date()) {
  const masked = new Set();
  let left = text;
  for (const { name, looks, is = () => true } of KINDS) {
    left = left.replace(looks, (...found) => {
      if (!is(found, today)) return found[0];
      masked.add(name);
      return GONE;
    });
  }
  return { text: left, masked: [...masked] };
}

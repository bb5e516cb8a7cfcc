/** Opening hours: is it open at a moment, until when, and else when does it open? Pure functions, on the Dutch clock. */

/**
 * @typedef {[dagen: number[], van: number | null, tot: number | null, weken: string[], eerste: string | null, laatste: string | null]} Row
 *   See sitegen/hours.py: weekdays (1 is maandag), minutes since that day began, week rules, ISO dates; null is unknown or no limit.
 * @typedef {{tijden: Row[], gesloten_op: string[]}} Hours ``gesloten_op`` has ISO dates, and ``feestdagen`` for all holidays
 * @typedef {{open: "open" | "straks" | "dicht" | "onbekend", until?: string, from?: string, day?: string}} Status
 *   ``straks`` is later today. ``until`` is within a day; without it, it is open for longer. ``from`` and ``day`` say when
 *   it opens next, without ``from`` at a time that is not known. ``day`` is ``morgen``, ``maandag`` or, a week or more
 *   ahead, ``maandag 7 december``.
 * @typedef {{begin: number, end: number, opens: boolean, sure: boolean}} Opening on the Dutch clock, in minutes since 1970;
 *   ``opens``: the beginning is known; ``sure``: the end too
 */

const DAY = 24 * 60; // minutes
const MS = 60_000 * DAY; // of a day
const AHEAD = 14; // days to look for the next opening
const WEEKS = ["eerste", "tweede", "derde", "vierde"];
const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Amsterdam", hourCycle: "h23",
  year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
});
const WEEKDAY = new Intl.DateTimeFormat("nl", { timeZone: "UTC", weekday: "long" });
const FULL_DAY = new Intl.DateTimeFormat("nl", { timeZone: "UTC", weekday: "long", day: "numeric", month: "long" });

/**
 * What a visitor wants to know. A night belongs to the day on which it begins: of that day are the week, the validity
 * and whether it is closed. A moment is what a clock on the wall in the Netherlands shows, so when summer time ends
 * 02:15 is twice the same.
 *
 * @param {Hours} hours
 * @param {Date} now
 * @returns {Status} ``onbekend`` when it may be open: there are no hours, or not all of today's are known
 */
export function status({ tijden, gesloten_op }, now) {
  if (!tijden.length) return { open: "onbekend" };
  const moment = dutch(now);
  const today = Math.floor(moment / DAY);
  const all = openings(tijden, gesloten_op, today);
  const end = closing(all, moment);
  if (end > moment) return end - moment < DAY ? { open: "open", until: time(end % DAY || DAY) } : { open: "open" };
  if (all.some((one) => one.begin <= moment && moment < one.end)) return { open: "onbekend" };
  const next = all.find((one) => one.begin > moment);
  if (!next) return { open: "dicht" };
  const from = next.opens ? { from: time(next.begin % DAY) } : {};
  const day = Math.floor(next.begin / DAY);
  return day === today ? { open: "straks", ...from } : { open: "dicht", ...from, day: called(day, today) };
}

/**
 * The days on which most is closed. Not 5 May: that is a day off once in five years for some, every year for others and
 * never for the rest, so who closes then says so with the date.
 *
 * @param {number} year Gregorian, from 2014: before, the king's day was the queen's
 * @returns {string[]} ISO dates, in order
 */
export function holidays(year) {
  const on = (month, day) => Date.UTC(year, month - 1, day) / MS;
  const easter = on(...easterSunday(year));
  const king = on(4, 27);
  return [
    on(1, 1), easter, easter + 1, weekday(king) === 7 ? king - 1 : king,
    easter + 39, easter + 49, easter + 50, on(12, 25), on(12, 26),
  ].map(iso);
}

/** @param {number} year @returns {[month: number, day: number]} by Meeus/Jones/Butcher (Meeus, Astronomical Algorithms, ch. 8) */
function easterSunday(year) {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return [Math.floor(n / 31), (n % 31) + 1];
}

// ── openings ─────────────────────────────────────────────────────────────────────────────────────────────────

/** @returns {Opening[]} those of yesterday, which may last until today, to those of ``AHEAD`` days ahead, in order */
function openings(rows, closed, today) {
  const found = [];
  for (let day = today - 1; day <= today + AHEAD; day++) {
    if (isClosed(closed, day)) continue;
    for (const row of rows.filter((one) => holds(one, day))) {
      const [, from, until] = row;
      const [opens, sure] = [from !== null, from !== null && until !== null];
      found.push({ begin: day * DAY + (from ?? 0), end: day * DAY + (until ?? DAY), opens, sure });
    }
  }
  return found.sort((one, other) => one.begin - other.begin);
}

/** @returns {number} when it closes that is open at ``moment``: openings that meet are one; ``moment`` itself when it is not open */
function closing(all, moment) {
  let end = moment;
  for (const one of all) if (one.sure && one.begin <= end) end = Math.max(end, one.end);
  return end;
}

function isClosed(closed, day) {
  const date = iso(day);
  return closed.includes(date) || (closed.includes("feestdagen") && holidays(Number(date.slice(0, 4))).includes(date));
}

/** @param {Row} row @param {number} day @returns {boolean} whether ``row`` is about ``day`` */
function holds([days, , , weeks, first, last], day) {
  const date = iso(day);
  if (!days.includes(weekday(day)) || (first && date < first) || (last && date > last)) return false;
  return !weeks.length || weeks.some((week) => isWeek(week, day));
}

function isWeek(week, day) {
  if (week === "even" || week === "oneven") return (weekNumber(day) % 2 === 0) === (week === "even");
  if (week === "laatste") return iso(day).slice(0, 7) !== iso(day + 7).slice(0, 7);
  return Math.ceil(Number(iso(day).slice(8)) / 7) === WEEKS.indexOf(week) + 1;
}

// ── days, numbered since 1970 ────────────────────────────────────────────────────────────────────────────────

/** @param {Date} now @returns {number} minutes since 1970 on the Dutch clock: its summer time counts, the zone of the device does not */
function dutch(now) {
  const part = Object.fromEntries(CLOCK.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute) / 60_000;
}

/** @returns {number} 1 for Monday to 7 for Sunday */
const weekday = (day) => ((day + 3) % 7) + 1; // 1 January 1970 was a Thursday

/** @returns {string} ``2026-11-24`` */
const iso = (day) => new Date(day * MS).toISOString().slice(0, 10);

/** @returns {number} of ISO 8601: a week belongs to the year of its Thursday */
function weekNumber(day) {
  const thursday = day - weekday(day) + 4;
  const newYear = Date.UTC(Number(iso(thursday).slice(0, 4)), 0, 1) / MS;
  return Math.floor((thursday - newYear) / 7) + 1;
}

/** @returns {string} what people call ``day`` */
function called(day, today) {
  if (day === today + 1) return "morgen";
  return (day < today + 7 ? WEEKDAY : FULL_DAY).format(new Date(day * MS));
}

/** @param {number} minutes of the day @returns {string} ``09:30`` */
const time = (minutes) => [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");

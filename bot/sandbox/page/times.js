// Times as the person who reads sees them, by the sandbox's clock.

let ahead = 0;

/** Set the sandbox's clock; it goes on by itself at the usual pace. */
export const setNow = (iso) => (ahead = Date.parse(iso) - Date.now());
export const now = () => new Date(Date.now() + ahead);

const format = (options) => (date, zone) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }).format(date);

const clockTime = format({ hour: "2-digit", minute: "2-digit" });
export const hhmm = (date, zone) => clockTime(date, zone).replace(/^0/, "");
export const dayAndMonth = format({ weekday: "short", day: "numeric", month: "short" });
export const wholeDay = format({ weekday: "long", day: "numeric", month: "long" });
const weekday = format({ weekday: "short" });
const isoDay = format({ year: "numeric", month: "2-digit", day: "2-digit" });
const numeric = format({ year: "numeric", month: "2-digit", day: "2-digit" });
const medium = format({ day: "numeric", month: "long", year: "numeric" });
const short = format({ day: "numeric", month: "short", year: "numeric" });
const long = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const seconds = format({ hour: "2-digit", minute: "2-digit", second: "2-digit" });

export const sameDay = (one, other, zone) => isoDay(one, zone) === isoDay(other, zone);

/** "14:02" today, "Mon 8:00" on another day. */
export function whenShort(date, zone) {
  return sameDay(date, now(), zone) ? hhmm(date, zone) : `${weekday(date, zone)} ${hhmm(date, zone)}`;
}

function pretty(plain) {
  return (date, zone) => {
    const names = { "-1": "yesterday", 0: "today", 1: "tomorrow" };
    const near = [-1, 0, 1].find((day) => sameDay(date, new Date(now().getTime() + day * 864e5), zone));
    return near === undefined ? plain(date, zone) : names[near];
  };
}

function ago(date) {
  const minutes = Math.round((now() - date) / 60000);
  const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  if (Math.abs(minutes) < 60) return words.format(-minutes, "minute");
  return Math.abs(minutes) < 1440 ? words.format(-Math.round(minutes / 60), "hour") : words.format(-Math.round(minutes / 1440), "day");
}

// https://docs.slack.dev/messaging/formatting-message-text/#date-formatting
const SLACK = {
  date_num: numeric, date: medium, date_short: short, date_long: long,
  date_pretty: pretty(medium), date_short_pretty: pretty(short), date_long_pretty: pretty(long),
  day_divider_pretty: pretty(long), time: hhmm, time_secs: seconds, ago,
};

/** Show Slack's `<!date^…>` in the reader's zone; null if it asks for something Slack does not know. */
export function slackDate(epoch, pattern, zone) {
  const date = new Date(Number(epoch) * 1000);
  if (Number.isNaN(date.getTime())) return null;
  const unknown = [...pattern.matchAll(/\{(\w+)\}/g)].some(([, name]) => !SLACK[name]);
  return unknown ? null : pattern.replace(/\{(\w+)\}/g, (_, name) => SLACK[name](date, zone));
}

function wall(date, zone) {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit",
    hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23",
  }).formatToParts(date);
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
}

/** An instant as a datetime-local field in that zone shows it. */
export const toWall = (epoch, zone) => wall(new Date(epoch * 1000), zone).slice(0, 16);

/** The instant (in seconds) of a wall time in a zone: guess, look how far off it is, mend. */
export function fromWall(text, zone) {
  const wish = Date.parse(`${text}:00Z`);
  let instant = wish;
  for (let turn = 0; turn < 2; turn += 1) instant += wish - Date.parse(`${wall(new Date(instant), zone)}Z`);
  return Math.round(instant / 1000);
}

// Slack's mrkdwn → nodes. What it does not know stays the characters it is.
// https://docs.slack.dev/messaging/formatting-message-text

import { h, icon } from "./dom.js";
import { drawn, emoji } from "./emoji.js";
import { slackDate } from "./times.js";

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
const plain = (text) => text.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity]);

// In order: code first, because nothing inside it means anything.
const MARKS = [
  [/```\n?([\s\S]+?)```/, ([, code]) => h("pre", {}, h("code", {}, plain(code)))],
  [/`([^`\n]+)`/, ([, code]) => h("code", {}, plain(code))],
  [/<([^<>\n]+)>/, ([, inner], ctx) => angle(inner, ctx)],
  [/(?<![\w*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])/, ([, text], ctx) => h("b", {}, inline(text, ctx))],
  [/(?<![\w])_(?=[^\s_])([^\n]*?[^\s_])_(?![\w])/, ([, text], ctx) => h("em", {}, inline(text, ctx))],
  [/(?<![\w~])~(?=[^\s~])([^~\n]*[^\s~])~(?![\w~])/, ([, text], ctx) => h("s", {}, inline(text, ctx))],
  [/:([a-z0-9_+-]+):/, ([whole, code]) => picture(code) ?? whole],
];

/** Draw a piece of mrkdwn; `ctx` knows the people, the channels and the reader's zone. */
export function mrkdwn(text, ctx) {
  return quotes(text).map(({ quoted, text: part }) =>
    quoted ? h("blockquote", {}, inline(part, ctx)) : inline(part, ctx));
}

/** An emoji with its word for those who hear the page. */
export function picture(code) {
  const sign = drawn(code) ? icon(drawn(code), "sign") : emoji(code);
  return sign && h("span", { class: "emo", role: "img", "aria-label": code.replaceAll("_", " ") }, sign);
}

/** Plain text with its line ends, and with emoji if the sender wished for them. */
export function plainText({ text, emoji: pictured = true }) {
  const parts = pictured ? text.split(/(:[a-z0-9_+-]+:)/) : [text];
  return parts.map((part) => (pictured && /^:.+:$/.test(part) && picture(part.slice(1, -1))) || lines(plain(part)));
}

/** A link, if it goes where a link may go; else its words. */
export function link(url, label, ctx) {
  if (!/^(https?|mailto):/i.test(url)) return label;
  if (permalink(url)) return h("a", { href: "#slack", onclick: () => ctx.follow(url) }, label);
  return h("a", { href: ctx.here(url), target: "_blank", rel: "noopener noreferrer" }, label);
}

/** The channel and the ts that a link to a message names, or null. */
export function permalink(url) {
  const found = /\/archives\/(\w+)\/p(\d{10})(\d{6})/.exec(url);
  return found && { channel: found[1], ts: `${found[2]}.${found[3]}` };
}

export const mention = (person, ctx) => h("span", { class: "at" }, `@${ctx.name(person)}`);

export function lines(text) {
  return text.split("\n").flatMap((line, at) => (at ? [h("br"), line] : [line]));
}

function quotes(text) {
  const parts = [];
  for (const line of text.split("\n")) {
    const quoted = line.startsWith("&gt;") || line.startsWith(">");
    const bare = quoted ? line.replace(/^(&gt;|>) ?/, "") : line;
    const last = parts.at(-1);
    if (last && last.quoted === quoted) last.text += `\n${bare}`;
    else parts.push({ quoted, text: bare });
  }
  return parts;
}

function inline(text, ctx) {
  const found = MARKS.map(([pattern, draw]) => ({ match: pattern.exec(text), draw })).filter(({ match }) => match);
  if (!found.length) return lines(plain(text));
  const first = found.reduce((one, other) => (other.match.index < one.match.index ? other : one));
  const { match, draw } = first;
  const after = text.slice(match.index + match[0].length);
  return [lines(plain(text.slice(0, match.index))), draw(match, ctx), inline(after, ctx)];
}

function angle(inner, ctx) {
  const [what, label] = inner.split(/\|(.*)/s);
  if (what.startsWith("@")) return mention(what.slice(1), ctx);
  if (what.startsWith("#")) return h("span", { class: "at" }, `#${label ?? ctx.channel(what.slice(1))}`);
  if (what.startsWith("!date^")) return dated(what, label ?? "", ctx);
  if (what.startsWith("!")) return h("span", { class: "at" }, `@${what.slice(1).split("^")[0]}`);
  return link(plain(what), plain(label ?? what), ctx);
}

function dated(what, fallback, ctx) {
  const [, epoch, pattern = ""] = what.split("^");
  const shown = slackDate(epoch, pattern, ctx.zone);
  if (shown === null) return plain(fallback);
  return h("time", { datetime: new Date(Number(epoch) * 1000).toISOString() }, shown);
}

// rich_text: strangers' words stand in it as the characters they are.
// https://docs.slack.dev/reference/block-kit/blocks/rich-text-block

import { h } from "./dom.js";
import { lines, link, mention, picture } from "./mrkdwn.js";
import { slackDate } from "./times.js";

const STYLES = { bold: "b", italic: "em", strike: "s", code: "code", underline: "u" };

const CONTAINERS = {
  rich_text_section: (part, ctx) => h("p", {}, spans(part.elements, ctx)),
  rich_text_quote: (part, ctx) => h("blockquote", {}, spans(part.elements, ctx)),
  rich_text_preformatted: (part, ctx) => h("pre", {}, h("code", {}, spans(part.elements, ctx))),
  rich_text_list: (part, ctx) =>
    h(part.style === "ordered" ? "ol" : "ul", { class: "k-l" }, part.elements.map((item) => h("li", {}, spans(item.elements, ctx)))),
};

const SPANS = {
  text: ({ text }) => lines(text),
  link: ({ url, text }, ctx) => link(url, text ?? url, ctx),
  user: ({ user_id: person }, ctx) => mention(person, ctx),
  channel: ({ channel_id: channel }, ctx) => h("span", { class: "at" }, `#${ctx.channel(channel)}`),
  broadcast: ({ range }) => h("span", { class: "at" }, `@${range}`),
  emoji: ({ name }) => picture(name) ?? `:${name}:`,
  date: ({ timestamp, format, fallback }, ctx) => slackDate(timestamp, format, ctx.zone) ?? fallback ?? "",
};

export const rich = (elements, ctx) =>
  elements.map((part) => (CONTAINERS[part.type] ?? unknown)(part, ctx));

const spans = (elements, ctx) => elements.map((part) => styled(part, (SPANS[part.type] ?? unknown)(part, ctx)));

function styled(part, node) {
  return Object.entries(part.style ?? {})
    .filter(([name, on]) => on === true && STYLES[name])
    .reduce((inner, [name]) => h(STYLES[name], {}, inner), node);
}

const unknown = (part) => h("span", { class: "loud" }, `This page cannot draw “${part.type}” in rich text.`);

// Block Kit, drawn from the raw blocks. A block nobody taught it is shown loudly, not left out.

import { h } from "./dom.js";
import { element } from "./elements.js";
import { mrkdwn, plainText } from "./mrkdwn.js";
import { rich } from "./rich.js";

const DRAW = {
  header: ({ text }) => h("h3", { class: "k-h" }, plainText(text)),
  section,
  context: ({ elements }, ctx) => h("div", { class: "k-c" }, elements.map((part) => h("span", {}, contextual(part, ctx)))),
  actions: (block, ctx) => h("div", { class: "k-a" }, block.elements.map((part) => element(part, block, ctx))),
  divider: () => h("hr"),
  image: (block) => picture(block, block.title && h("figcaption", {}, plainText(block.title))),
  rich_text: (block, ctx) => h("div", { class: "k-r" }, rich(block.elements, ctx)),
  input,
};

/** Draw blocks; `ctx.done(block, element, value)` hears what is clicked or chosen. */
export const blocks = (list, ctx) => list.map((block) => drawn(block, ctx));

/** Text of Slack's two kinds. */
export const words = (text, ctx) => (text.type === "mrkdwn" ? mrkdwn(text.text, ctx) : plainText(text));

function drawn(block, ctx) {
  const draw = DRAW[block.type];
  if (!draw) return h("p", { class: "loud" }, `This page cannot draw a block of type “${block.type}”.`);
  return draw(block, ctx);
}

function section(block, ctx) {
  const text = [
    block.text && h("div", {}, words(block.text, ctx)),
    block.fields && h("div", { class: "k-f" }, block.fields.map((field) => h("div", {}, words(field, ctx)))),
  ];
  const beside = block.accessory && (block.accessory.type === "image" ? picture(block.accessory) : element(block.accessory, block, ctx));
  return h("div", { class: "k-s" }, h("div", { class: "k-t" }, text), beside);
}

function contextual(part, ctx) {
  return part.type === "image" ? picture(part) : words(part, ctx);
}

// Pictures of strangers are not fetched: the page loads nothing from outside this machine.
function picture(block, caption) {
  const own = /^(https?:\/\/(127\.0\.0\.1|localhost)[:/]|\/)/.test(block.image_url ?? "");
  const shown = own ? h("img", { src: block.image_url, alt: block.alt_text }) : h("span", { class: "soft" }, `[picture: ${block.alt_text}]`);
  return h("figure", { class: "k-p" }, shown, caption);
}

const GROUPED = new Set(["radio_buttons", "checkboxes"]);

function input(block, ctx) {
  const grouped = GROUPED.has(block.element.type);
  const id = `${ctx.prefix}-${block.block_id}`;
  const name = [plainText(block.label), block.optional && h("i", {}, " optional")];
  return h(
    grouped ? "fieldset" : "div",
    { class: "k-i", "data-block": block.block_id },
    grouped ? h("legend", {}, name) : h("label", { for: id }, name),
    element(block.element, block, { ...ctx, id, hint: `${id}-hint` }),
    h("small", { id: `${id}-hint` }, block.hint ? plainText(block.hint) : []),
    h("p", { class: "wrong", id: `${id}-wrong`, role: "alert" }),
  );
}

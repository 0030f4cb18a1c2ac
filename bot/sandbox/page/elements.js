// What one can press, choose and fill in. In a message or a Home each change is sent at once;
// in a form's input it waits for the submit, where `value` of its holder is read.

import { h, icon } from "./dom.js";
import { plainText } from "./mrkdwn.js";
import { fromWall, toWall } from "./times.js";

const field = (tag, props) => (part, block, ctx) => typed(h(tag, { ...common(part, block, ctx), ...props, placeholder: part.placeholder?.text }), part, block, ctx);

const DRAW = {
  button,
  overflow,
  static_select: (part, block, ctx) => select(part, block, ctx, options(part)),
  users_select: (part, block, ctx) => select(part, block, ctx, ctx.people.map((person) => [person.id, person.real_name]), part.initial_user),
  radio_buttons: (part, block, ctx) => ticks("radio", part, block, ctx),
  checkboxes: (part, block, ctx) => ticks("checkbox", part, block, ctx),
  plain_text_input: (part, block, ctx) => field(part.multiline ? "textarea" : "input", part.multiline ? { rows: 3 } : { type: "text" })(part, block, ctx),
  email_text_input: field("input", { type: "email" }),
  url_text_input: field("input", { type: "url" }),
  number_input: field("input", { type: "text", inputmode: "decimal" }),
  datepicker: field("input", { type: "date" }),
  timepicker: field("input", { type: "time" }),
  datetimepicker: field("input", { type: "datetime-local" }),
};

export function element(part, block, ctx) {
  const draw = DRAW[part.type];
  if (!draw) return h("p", { class: "loud" }, `This page cannot draw a control of type “${part.type}”.`);
  return draw(part, block, ctx);
}

const name = (part, block, ctx) => `${ctx.prefix}/${block.block_id}/${part.action_id}`;
const inForm = (block) => block.type === "input";

function common(part, block, ctx) {
  return {
    id: ctx.id, "data-focus": name(part, block, ctx), "data-action": part.action_id,
    "aria-describedby": ctx.hint, "aria-label": inForm(block) ? null : (part.placeholder?.text ?? part.action_id),
  };
}

function button(part, block, ctx) {
  const failed = ctx.failed?.includes(part.action_id);
  const style = { primary: " pri", danger: " dan" }[part.style] ?? "";
  const press = (event) => ctx.done(block, part, part.value ?? null, event.currentTarget);
  const pressed = part.url ? (event) => (ctx.follow(part.url), press(event)) : press;
  const node = h(
    "button",
    { ...common(part, block, ctx), type: "button", class: `b${style}${failed ? " failed" : ""}`, "aria-label": part.accessibility_label, onclick: pressed },
    failed ? icon("triangle") : null, plainText(part.text),
  );
  return failed ? h("span", { class: "unheard" }, node, h("small", {}, "no answer")) : node;
}

function overflow(part, block, ctx) {
  const menu = h("details", { class: "more", onkeydown: closing, onfocusout: leaving, ontoggle: placing });
  const choose = (option) => () => {
    menu.open = false;
    menu.firstChild.focus();
    ctx.done(block, part, option.value, menu.firstChild);
  };
  menu.append(
    h("summary", { "aria-label": "More actions", "data-focus": name(part, block, ctx) }, "⋯"),
    h("ul", {}, part.options.map((option) => h("li", {}, h("button", { type: "button", onclick: choose(option) }, plainText(option.text))))),
  );
  return menu;
}

/** Open a menu to where there is room. */
function placing({ currentTarget: menu }) {
  if (!menu.open) return;
  const list = menu.lastChild;
  const room = menu.closest(".msgs, .modal")?.getBoundingClientRect() ?? document.body.getBoundingClientRect();
  menu.classList.toggle("up", menu.getBoundingClientRect().bottom + list.offsetHeight + 8 > Math.min(room.bottom, innerHeight));
  list.scrollIntoView({ block: "nearest" });
}

function closing(event) {
  if (event.key !== "Escape" || !event.currentTarget.open) return;
  event.currentTarget.open = false;
  event.currentTarget.firstChild.focus();
  event.preventDefault();
}

function leaving(event) {
  if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
}

const all = (part) => [...(part.options ?? []), ...(part.option_groups ?? []).flatMap((group) => group.options)];
const options = (part) => all(part).map((option) => [option.value, option.text.text]);

function select(part, block, ctx, choices, chosen = part.initial_option?.value) {
  const empty = h("option", { value: "" }, part.placeholder?.text ?? "Choose");
  const node = h("select", common(part, block, ctx), empty, choices.map(([value, text]) => h("option", { value, selected: value === chosen }, text)));
  node.read = () => node.value || null;
  return listening(node, part, block, ctx);
}

function ticks(type, part, block, ctx) {
  const chosen = new Set([part.initial_option, ...(part.initial_options ?? [])].filter(Boolean).map(({ value }) => value));
  const one = (option, at) => h("label", {},
    h("input", { type, name: name(part, block, ctx), value: option.value, checked: chosen.has(option.value), id: at ? null : ctx.id, "data-focus": `${name(part, block, ctx)}/${option.value}` }),
    h("span", {}, plainText(option.text), option.description && h("small", {}, plainText(option.description))));
  const node = h("div", { class: "radios", "data-action": part.action_id }, part.options.map(one));
  const picked = () => [...node.querySelectorAll("input:checked")].map((input) => input.value);
  node.read = () => (type === "radio" ? (picked()[0] ?? null) : picked());
  return listening(node, part, block, ctx);
}

// Slack's own wire forms: a datetime is an instant, an empty field is null.
const FROM = { datetimepicker: (text, ctx) => fromWall(text, ctx.zone) };

function typed(node, part, block, ctx) {
  const instant = part.initial_date_time && toWall(part.initial_date_time, ctx.zone);
  node.value = instant ?? part.initial_value ?? part.initial_date ?? part.initial_time ?? "";
  if (part.max_length) node.maxLength = part.max_length;
  node.read = () => (node.value === "" ? null : (FROM[part.type]?.(node.value, ctx) ?? node.value));
  return listening(node, part, block, ctx);
}

function listening(node, part, block, ctx) {
  if (!inForm(block) || block.dispatch_action) node.addEventListener("change", () => ctx.done(block, part, node.read(), node));
  return node;
}

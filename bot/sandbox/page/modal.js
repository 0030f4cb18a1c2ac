// The open modal: one dialog on top, its errors at their fields, Escape closes it and focus goes back.

import { act } from "./api.js";
import { blocks } from "./blocks.js";
import { byId, h } from "./dom.js";
import { plainText } from "./mrkdwn.js";

const dialog = byId("modal");
let shown = null;
let cameFrom = null;

/** Show the view on top of this person's stack, or none. */
export function drawModal(views, ctx) {
  const view = views.at(-1);
  if (!view) return shut();
  const print = JSON.stringify([ctx.me, view.id, view.title, view.blocks, view.submit, view.failed]);
  if (print !== shown) open(view, ctx, print);
  mark(view.errors ?? {});
}

function shut() {
  if (!dialog.open) return;
  shown = null;
  dialog.close();
  back().focus({ preventScroll: true });
}

/** Where the dialog was opened from; if that was drawn anew since, what stands in its place. */
function back() {
  const name = cameFrom?.dataset?.focus;
  const again = name && document.querySelector(`[data-focus="${CSS.escape(name)}"]`);
  return document.contains(cameFrom) ? cameFrom : (again || byId("messages"));
}

function open(view, ctx, print) {
  if (!dialog.open) cameFrom = document.activeElement;
  shown = print;
  dialog.replaceChildren(form(view, ctx));
  dialog.oncancel = (event) => {
    event.preventDefault();
    act("close", { as: ctx.me, view: view.id });
  };
  if (!dialog.open) dialog.showModal();
  (dialog.querySelector(".mb input:not([type=hidden]), .mb select, .mb textarea") ?? dialog.querySelector(".x")).focus();
}

function form(view, ctx) {
  const close = () => act("close", { as: ctx.me, view: view.id });
  const send = (event) => {
    event.preventDefault();
    submit(view, ctx, event.currentTarget);
  };
  const inside = { ...ctx, prefix: view.id, failed: view.failed, done: (block, part, value, node) => ctx.inView(view, block, part, value, node) };
  return h("form", { novalidate: true, onsubmit: send },
    h("header", {}, h("h2", { id: "modal-title" }, plainText(view.title)), h("button", { class: "x", type: "button", "aria-label": "Close", onclick: close }, "×")),
    h("div", { class: "mb" }, blocks(view.blocks, inside)),
    h("footer", {},
      h("p", { class: "wrong", id: "modal-wrong", role: "alert" }),
      h("button", { class: "b", type: "button", onclick: close }, view.close ? plainText(view.close) : "Close"),
      view.submit && h("button", { class: "b pri", type: "submit" }, plainText(view.submit))));
}

/** Read each input as Slack's `state.values` names them: block, then action. */
export function values(view, holder) {
  const inputs = view.blocks.filter((block) => block.type === "input");
  return Object.fromEntries(inputs.map((block) => {
    const action = block.element.action_id;
    const node = holder.querySelector(`[data-block="${CSS.escape(block.block_id)}"] [data-action="${CSS.escape(action)}"]`);
    return [block.block_id, { [action]: node.read() }];
  }));
}

async function submit(view, ctx, holder) {
  const button = holder.querySelector("[type=submit]");
  if (!button || button.disabled) return;
  button.disabled = true;
  const answer = await act("submit", { as: ctx.me, view: view.id, values: values(view, holder) });
  button.disabled = false;
  byId("modal-wrong")?.replaceChildren(answer.ok || answer.errors ? "" : answer.why);
  if (answer.errors) mark(answer.errors);
}

function mark(errors) {
  for (const holder of dialog.querySelectorAll("[data-block]")) {
    const word = errors[holder.dataset.block] ?? "";
    holder.classList.toggle("bad", Boolean(word));
    holder.querySelector(".wrong").replaceChildren(word);
    for (const node of holder.querySelectorAll("input, select, textarea")) node.setAttribute("aria-invalid", Boolean(word));
  }
  if (Object.keys(errors).length) dialog.querySelector(".bad input, .bad select, .bad textarea")?.focus();
}

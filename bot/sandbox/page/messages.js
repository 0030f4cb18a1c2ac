// A channel, a direct line or a Home, as one person sees it.

import { act } from "./api.js";
import { blocks } from "./blocks.js";
import { byId, h, icon, keep } from "./dom.js";
import { mrkdwn } from "./mrkdwn.js";
import { whenShort } from "./times.js";

const box = byId("messages");
let last = null;

/** Draw the place a person looks at. A new message is scrolled to, as Slack does. */
export function drawPlace(place, ctx) {
  const here = { ...ctx, writes: place.kind === "channel" };
  const shown = place.id === "home" ? [home(place, ctx)] : place.messages.map((message) => entry(message, here));
  keep(box, shown.length ? shown : [nothing(place, ctx)]);
  const newest = `${ctx.me}/${place.id}/${place.messages?.at(-1)?.ts}`;
  if (newest !== last) box.scrollTop = place.id === "home" ? 0 : box.scrollHeight;
  last = newest;
}

/** Show one message, for a link that leads to it. */
export function goTo(ts) {
  const node = [...box.children].find((child) => child.dataset.key.endsWith(ts));
  node?.scrollIntoView({ block: "nearest" });
  node?.querySelector("button, summary")?.focus({ preventScroll: true });
}

const entry = (message, ctx) => [`${ctx.me}/${message.ts}`, message, () => drawn(message, ctx)];

function drawn(message, ctx) {
  const thread = message.thread ?? [];
  return h("div", {},
    h("div", { class: "msg" }, face(message, ctx), by(message, ctx), body(message, ctx)),
    thread.length ? h("div", { class: "thread" }, h("h3", {}, `${thread.length} in the thread`), thread.map((line) => reply(line, ctx)), ctx.writes && answering(message, ctx)) : null);
}

// What somebody is writing in a thread, by its message: a card is drawn again under their hands.
const drafts = new Map();

function answering(message, ctx) {
  const noted = () => drafts.set(message.ts, field.value);
  const field = h("input", { type: "text", "aria-label": "Reply in the thread", placeholder: "Reply, or mail: …", value: drafts.get(message.ts) ?? "", "data-focus": `thread-${message.ts}`, oninput: noted });
  const send = async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return;
    drafts.delete(message.ts);
    const answer = await ctx.inThread(message, text, event.target.querySelector("button"));
    if (answer.ok) field.value = "";
    else noted();
  };
  return h("form", { class: "answering", autocomplete: "off", onsubmit: send }, field, h("button", { class: "b", type: "submit" }, "Reply"));
}

function reply(line, ctx) {
  return h("div", { class: "line" }, by(line, ctx), body(line, ctx, "says"));
}

function face(message, ctx) {
  const bot = ctx.isBot(message);
  return h("span", { class: `av${bot ? " bot" : ""}`, "aria-hidden": "true" }, bot ? icon("bell") : ctx.name(message.user).slice(0, 2));
}

function by(message, ctx) {
  const at = new Date(message.at);
  return h("p", { class: "by" },
    h("b", {}, message.username),
    h("time", { datetime: message.at }, whenShort(at, ctx.zone)),
    message.edited ? h("span", {}, "(edited)") : null);
}

function body(message, ctx, frame = `k ${tone(message)}`) {
  const own = { ...ctx, prefix: message.ts, failed: message.failed, done: (block, part, value, node) => ctx.inMessage(message, block, part, value, node) };
  const text = message.blocks?.length ? blocks(message.blocks, own) : [h("p", {}, mrkdwn(message.text ?? "", ctx))];
  if (message.only_to) return h("div", { class: "only" }, h("small", {}, "Only you see this"), text);
  return message.blocks?.length ? h("article", { class: frame }, text) : h("div", { class: "says" }, text);
}

// Slack knows no colour; here the stripe repeats what the first line's emoji and words say already.
const TONES = [
  [/still ringing|has been told|rotating_light/i, "up"],
  [/:(bell|leftwards_arrow_with_hook):/, "ring"],
  [/:(white_check_mark|trophy|handshake|heavy_check_mark):/, "ok"],
  [/:(email|envelope|incoming_envelope|speech_balloon|mailbox_with_mail|calendar):/, "mail"],
];

export function tone(message) {
  const first = message.blocks?.[0];
  const words = `${first?.text?.text ?? first?.elements?.[0]?.text ?? ""}`;
  return TONES.find(([pattern]) => pattern.test(words))?.[1] ?? "";
}

/** Put the cursor on the button of whatever rings, else where one reads. */
export function goToRing() {
  const claims = [...box.querySelectorAll(".k-a [data-action=claim]")];
  (claims.at(-1) ?? box).focus();
}

/** Whether a message still asks somebody to claim. */
export const rings = (message) =>
  (message.blocks ?? []).some((block) => block.type === "actions" && block.elements.some((part) => part.action_id === "claim"));

function home(place, ctx) {
  const own = { ...ctx, prefix: "home", failed: place.view?.failed, done: (block, part, value, node) => ctx.inHome(block, part, value, node) };
  const view = place.view;
  return view ? [`${ctx.me}/home`, view, () => h("div", { class: "home" }, blocks(view.blocks, own))] : nothing(place, ctx);
}

const EMPTY = {
  home: ["Home is being laid out", "Leadbell publishes it within a second of your first look."],
  leads: ["Nothing rings", "A lead shows up here within seconds of asking."],
  dm: ["No direct word yet", "When a lead climbs to this person, or the machine needs an answer, it is told here."],
};

function nothing(place, ctx) {
  const [title, words] = EMPTY[place.kind === "dm" ? "dm" : place.name] ?? ["Quiet here", "Whatever is posted to this channel shows up here."];
  const open = place.name === "leads" && h("button", { class: "b pri", type: "button", onclick: () => ctx.pane("form") }, "Open the sample form");
  return ["nothing", [ctx.me, place.id, title], () => h("div", { class: "empty" }, icon("bell"), h("b", {}, title), words, open && h("p", {}, open))];
}

/** Tell a click's fate on the button itself; the state that follows draws it for good. */
export async function press(node, what, body) {
  node.classList.add("busy");
  node.setAttribute("aria-busy", "true");
  const answer = await act(what, body);
  node.classList.remove("busy");
  node.removeAttribute("aria-busy");
  return answer;
}

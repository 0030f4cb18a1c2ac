// The prospects' mailbox: one reads for them, and answers as them.

import { act } from "./api.js";
import { byId, h, icon, keep } from "./dom.js";
import { hhmm, whenShort } from "./times.js";

const CHIPS = [["please stop", "please stop"], ["Tuesday at 10?", "Would Tuesday at 10 suit you?"], ["out of office", "I am out of office until Monday."]];
const NONE = "No mail yet. The first letter comes seconds after the form.";

const opened = new Set();

/** How many letters nobody has opened yet. */
export const unread = (letters) => letters.filter(({ id }) => !opened.has(id)).length;

export function drawMailbox(letters, ctx) {
  const newestFirst = [...letters].reverse();
  const list = newestFirst.map((letter) => [letter.id, [letter, ctx.zone], () => drawn(letter, ctx)]);
  const open = new Set([...byId("letters").querySelectorAll("details.letter[open]")].map((node) => node.dataset.key));
  keep(byId("letters"), list.length ? list : [["none", NONE, () => h("p", { class: "empty small" }, icon("bell"), NONE)]]);
  for (const node of byId("letters").querySelectorAll("details.letter")) if (open.has(node.dataset.key)) node.open = true;
}

/** Open the newest letter that nobody answered yet, and put the cursor where its answer goes. */
export function openLetter() {
  const all = [...byId("letters").querySelectorAll("details.letter")];
  const letter = all.find((node) => !node.querySelector(".mine")) ?? all[0];
  if (!letter) return;
  letter.open = true;
  letter.querySelector("textarea")?.focus();
}

function drawn(letter, ctx) {
  const at = new Date(letter.at);
  const when = letter.zone && letter.zone !== ctx.zone ? `${hhmm(at, letter.zone)} in ${letter.place}` : whenShort(at, ctx.zone);
  const note = (event) => event.currentTarget.open && opened.add(letter.id);
  return h("details", { class: "letter", ontoggle: note },
    h("summary", {}, h("span", { class: "l1" }, h("span", {}, `${letter.from} → ${letter.to}`), h("time", { datetime: letter.at }, when)), h("b", {}, letter.subject)),
    h("div", { class: "mail" }, text(letter, ctx), seenAs(letter), letter.answers.map((answer) => mine(answer, letter, ctx)), outcome("ok", letter.stopped), answerForm(letter)));
}

// Plain text comes in lines of some 70 letters; here they flow, and short lines stay short.
const flowing = (text) => text.replace(/^(.{50,})\n(?=\S)/gm, "$1 ");

function text(letter, ctx) {
  const parts = flowing(letter.text).split(/(https?:\/\/[^\s<>)\]]+)/);
  return h("p", { class: "body" }, parts.map((part, at) =>
    at % 2 ? h("a", { href: ctx.here(part), target: "_blank", rel: "noopener noreferrer" }, part.length > 48 ? `${part.slice(0, 44)}…` : part) : part));
}

// The letter's own HTML is a stranger here: it comes from its own address, without scripts.
function seenAs(letter) {
  if (!letter.html) return null;
  const place = h("div");
  const show = (event) => {
    if (event.currentTarget.open && !place.firstChild) place.append(h("iframe", { src: `/letters/${encodeURIComponent(letter.id)}`, sandbox: "allow-popups", title: `The letter to ${letter.to} as HTML` }));
  };
  return h("details", { class: "html", ontoggle: show }, h("summary", {}, "As it looks in a mail program"), place);
}

function mine(answer, letter, ctx) {
  const said = h("div", { class: "mine" }, h("small", {}, `${letter.first} answered, ${whenShort(new Date(answer.at), ctx.zone)}`), h("p", {}, answer.text));
  return [said, outcome("ring", answer.rang)];
}

const outcome = (kind, words) => words && h("p", { class: "outcome" }, h("span", { class: `tag ${kind}` }, words));

/** What mail programs offer beside the sender, if a letter names its one-click address (RFC 8058). */
function unsubscribe(letter, wrong) {
  if (!letter.stoppable || letter.stopped) return null;
  const press = async () => {
    const answer = await act("optout", { letter: letter.id });
    wrong.replaceChildren(answer.ok ? "" : answer.why);
  };
  return h("button", { class: "b", type: "button", onclick: press }, "Unsubscribe");
}

function answerForm(letter) {
  const area = h("textarea", { rows: 2, placeholder: `Answer as ${letter.first}`, "aria-label": `Answer as ${letter.first}`, "data-focus": `answer-${letter.id}` });
  const wrong = h("p", { class: "wrong", role: "alert" });
  let kind = null;
  const chips = CHIPS.map(([label, words]) => h("button", { type: "button", onclick: () => {
    area.value = words;
    kind = label;
    area.focus();
  } }, label));
  const send = async (event) => {
    event.preventDefault();
    if (!area.value.trim()) return area.focus();
    const away = kind === "out of office" && area.value === CHIPS[2][1];
    const answer = await act("answer", { letter: letter.id, text: area.value, away });
    if (answer.ok) area.value = "";
    wrong.replaceChildren(answer.ok ? "" : answer.why);
  };
  return h("form", { class: "answer", onsubmit: send }, area, h("div", { class: "chips" }, chips), h("p", { class: "k-a" }, h("button", { class: "b answer-send", type: "submit" }, "Send answer"), unsubscribe(letter, wrong)), wrong);
}

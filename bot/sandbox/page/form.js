// The sample web form: it goes to the page's server, as it would to your site's, and from there to POST /leads.

import { act } from "./api.js";
import { byId, h } from "./dom.js";
import { hhmm } from "./times.js";

let filledWith = null;

/** Fill the form with the next sample person, once; whoever types is left alone. */
export function drawForm(form, ctx) {
  const sent = byId("form-sent");
  sent.hidden = !form.sent;
  if (form.sent) sent.textContent = `sent ${hhmm(new Date(form.sent), ctx.zone)}`;
  const print = JSON.stringify(form.next);
  if (filledWith === print) return;
  filledWith = print;
  byId("lead-form").replaceChildren(...fields(form));
  byId("lead-form").onsubmit = (event) => submit(event, form);
}

function fields({ next, acts, count }) {
  const text = (name, label, type = "text") => h("label", {}, label, h("input", { name, type, value: next[name] ?? "", "data-focus": `form-${name}` }));
  const wish = h("select", { name: "act" }, acts.map(([value, words]) => h("option", { value, selected: value === next.act }, words)));
  return [
    text("email", "E-mail", "email"),
    h("div", { class: "two" }, text("name", "Name"), text("company", "Company")),
    h("label", {}, "I would like", wish),
    h("button", { class: `b${count ? "" : " pri"} form-send`, type: "submit" }, `Send as ${next.first}`),
    h("p", { class: "wrong", id: "form-wrong", role: "alert" }),
  ];
}

async function submit(event, { next }) {
  event.preventDefault();
  const form = event.currentTarget;
  const button = form.querySelector("[type=submit]");
  button.disabled = true;
  const typed = Object.fromEntries(new FormData(form));
  const answer = await act("form", { ...next, ...typed });
  button.disabled = false;
  byId("form-wrong")?.replaceChildren(answer.ok ? "" : answer.why);
}

// What happened: only what was seen at the outside, newest first, with the days between.

import { byId, h, icon, keep } from "./dom.js";
import { hhmm, wholeDay } from "./times.js";

const NOTHING = "Nothing yet. Everything that reaches Slack or a mailbox is listed here.";

export function drawFeed(lines, ctx) {
  const entries = [];
  let day = null;
  for (const line of [...lines].reverse()) {
    const its = wholeDay(new Date(line.at), ctx.zone);
    if (its !== day) entries.push([`day ${its} ${entries.length ? "" : "first"}`, its, () => h("li", { class: "day" }, its)]);
    day = its;
    entries.push([`line ${line.no}`, line, () => entry(line, ctx)]);
  }
  keep(byId("happened"), entries.length ? entries : [["none", "", () => h("li", { class: "empty small" }, icon("bell"), NOTHING)]]);
}

function entry(line, ctx) {
  const at = new Date(line.at);
  return h("li", { class: `c-${line.kind}` }, h("i", { "aria-hidden": "true" }), h("time", { datetime: line.at }, hhmm(at, ctx.zone)), h("span", {}, line.words));
}

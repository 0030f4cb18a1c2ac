// On a phone the desk is four tabs; on a desk this changes nothing but where focus goes.

import { byId, h, keep } from "./dom.js";

const TABS = [["slack", "Slack"], ["mail", "Mailbox"], ["form", "Form"], ["feed", "Feed"]];
let notes = {};

/** Show a part of the sandbox. */
export function pane(name) {
  document.body.dataset.pane = name;
  draw();
}

/** Draw the tabs, each with a word on what waits in it. */
export function drawTabs({ slack, mail }) {
  notes = { slack, mail: mail ? `${mail} new` : "" };
  draw();
}

function draw() {
  const here = document.body.dataset.pane;
  keep(byId("tabs"), TABS.map(([name, label]) => [name, [label, notes[name], name === here], () => tab(name, label, name === here)]));
}

function tab(name, label, here) {
  const props = { type: "button", class: here ? "on" : "", "aria-pressed": String(here), "data-focus": `tab-${name}`, onclick: () => pane(name) };
  return h("button", props, label, notes[name] && h("small", {}, notes[name]));
}

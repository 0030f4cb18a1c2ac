// The five steps and the story: what was seen, what is now, what comes if nobody acts.

import { byId, h, icon, keep, spoken } from "./dom.js";
import { whenShort } from "./times.js";

/** Draw the steps; the open one has its one button. */
export function drawPath(path, go) {
  const done = path.steps.filter((step) => step.done).length;
  byId("count").textContent = `${done} of ${path.steps.length} seen`;
  byId("count").className = `tag ${done === path.steps.length ? "ok" : "quiet"}`;
  byId("intro").classList.toggle("begun", done > 0);
  keep(byId("steps"), path.steps.map((step, at) => [step.key, [step, path.open === step.key], () => drawn(step, at + 1, path.open === step.key, go)]));
  document.body.dataset.halo = path.steps.find((step) => step.key === path.open)?.halo ?? "";
  drawNext(done === path.steps.length);
}

function drawn(step, number, open, go) {
  const state = step.done ? "done" : open ? "now" : "later";
  return h("li", { class: state, "aria-current": open ? "step" : null },
    h("span", { class: "dot", "aria-hidden": "true" }, step.done ? icon("tick") : String(number)),
    h("h2", {}, step.done && spoken("done: "), step.title),
    h("p", { class: step.done ? "seen" : "" }, step.done ? `Seen: ${step.seen}` : step.todo),
    open && step.go && h("p", { class: "go" }, h("button", { class: "b pri", type: "button", "data-focus": "step-go", onclick: () => go(step.go.do) }, step.go.label)));
}

const OWN = [["leadbell init", "writes a rules file that explains itself"], ["leadbell manifest", "the Slack app, ready to paste"], ["leadbell check", "what holds, and how to mend what doesn’t"], ["leadbell run", "and the bell is yours"]];

function drawNext(all) {
  const box = byId("next");
  box.hidden = !all;
  if (!all || box.firstChild) return;
  box.append(h("details", {}, h("summary", {}, "Next: your own Slack, in ten minutes"), h("ol", {}, OWN.map(([command, words]) => h("li", {}, h("code", {}, command), " ", words)))));
}

/** Draw the rope from past (filled) through now (bold) to what would come (hollow, dashed). */
export function drawStory(points, ctx) {
  keep(byId("story"), points.map((point, at) => [String(at), [point, points[at + 1]?.tense, ctx.zone], () => knot(point, points[at + 1], ctx)]));
}

function knot(point, following, ctx) {
  const classes = [`c-${point.kind}`, point.tense, following?.tense === "next" && "pre", point.phone && "ph"];
  const when = point.at ? whenShort(new Date(point.at), ctx.zone) : "";
  const tense = { now: "now: ", next: "to come: " }[point.tense];
  return h("li", { class: classes.filter(Boolean).join(" ") }, tense && spoken(tense), point.word, h("span", {}, when));
}

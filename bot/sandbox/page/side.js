// Who you are, and where in Slack you look.

import { byId, h, keep, spoken } from "./dom.js";
import { rings } from "./messages.js";
import { fresh } from "./places.js";

/** Draw the people to be; `chosen` hears whom you become. */
export function drawPeople(people, me, chosen) {
  keep(byId("people"), people.map((person) => [person.id, [person, person.id === me], () => radio(person, me, chosen)]));
}

function radio(person, me, chosen) {
  const input = { class: "vh", type: "radio", name: "you", value: person.id, checked: person.id === me, "data-focus": `you-${person.id}`, onchange: () => chosen(person.id) };
  return h("label", {}, h("input", input), h("span", { class: "av", "aria-hidden": "true" }, person.real_name.slice(0, 2)),
    h("span", {}, person.real_name, h("small", {}, person.title)));
}

/** Draw channels, Home and the direct line, each with what waits there. */
export function drawChannels(places, current, me, go) {
  keep(byId("channels"), places.map((place) => {
    const waits = waiting(place, me);
    return [place.id, [place.label, waits, place.id === current], () => entry(place, waits, place.id === current, go)];
  }));
}

function entry(place, waits, here, go) {
  const props = { type: "button", class: here ? "on" : "", "aria-current": here ? "page" : null, "data-focus": `place-${place.id}`, onclick: () => go(place.id) };
  return h("li", {}, h("button", props, place.label, waits && h("span", { class: `tag ${waits.kind}` }, waits.words, spoken(" here"))));
}

function waiting(place, me) {
  const ringing = place.kind === "channel" ? (place.messages ?? []).filter(rings).length : 0;
  if (ringing) return { kind: "ring", words: `${ringing} ringing` };
  const unread = fresh(me, place);
  return unread ? { kind: "quiet", words: `${unread} new` } : null;
}

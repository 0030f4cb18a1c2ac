// The sandbox's clock, and the buttons that put it forward.

import { act } from "./api.js";
import { byId, h } from "./dom.js";
import { dayAndMonth, hhmm, now } from "./times.js";

const BUTTONS = { "clock-5": "+5m", "clock-60": "+1h", "clock-monday": "monday" };
let zone = "UTC";

/** Show the time and the mood; while the clock is moving its buttons rest. */
export function drawClock(clock, mood) {
  zone = clock.zone;
  rest(Boolean(clock.moving));
  byId("mood").textContent = clock.moving ?? mood.words;
  byId("mood").className = `tag ${mood.kind}`;
  document.body.dataset.mood = mood.kind;
  tick();
}

function rest(resting) {
  for (const id of Object.keys(BUTTONS)) byId(id).disabled = resting;
}

function tick() {
  const at = now();
  byId("clock").replaceChildren(h("small", {}, dayAndMonth(at, zone)), " ", hhmm(at, zone));
  byId("clock").setAttribute("datetime", at.toISOString());
}

/** Have the buttons turn the clock; `told` hears why one did not. */
export function wireClock(told) {
  for (const [id, to] of Object.entries(BUTTONS)) byId(id).onclick = () => turn(to, told);
  setInterval(tick, 1000);
}

export async function turn(to, told) {
  rest(true);
  const answer = await act("clock", { to });
  rest(false);
  told(answer.ok ? "" : answer.why);
}

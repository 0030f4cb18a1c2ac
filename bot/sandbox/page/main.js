// The page: fetches what is so, draws each part, and does what you do as the person you are.

import { act, changes, state } from "./api.js";
import { drawClock, turn, wireClock } from "./clock.js";
import { byId, h } from "./dom.js";
import { drawFeed } from "./feed.js";
import { drawForm } from "./form.js";
import { drawMailbox, openLetter, unread } from "./mailbox.js";
import { drawPlace, goTo, goToRing, press } from "./messages.js";
import { drawModal } from "./modal.js";
import { permalink } from "./mrkdwn.js";
import { drawPath, drawStory } from "./path.js";
import { placesOf, remember } from "./places.js";
import { drawChannels, drawPeople } from "./side.js";
import { drawTabs, pane } from "./tabs.js";
import { hhmm, now, setNow } from "./times.js";

const GONE = "The sandbox does not answer. It may have been stopped; start leadbell demo again.";
const page = { me: null, place: null, state: null, fetching: null, again: false };

/** Fetch and draw what is so now. Whoever asks meanwhile waits for the same. */
function refresh() {
  page.again = true;
  page.fetching ??= catchUp().finally(() => (page.fetching = null));
  return page.fetching;
}

async function catchUp() {
  while (page.again) {
    page.again = false;
    const asked = page.me;
    const got = await state(asked);
    if (asked === page.me) {
      page.state = got;
      page.me = got.slack.me.id;
      draw();
    } else page.again = true; // somebody else looks by now
  }
}

function draw() {
  const { slack, mailbox, feed, path, story, clock, mood, form } = page.state;
  setNow(clock.now);
  const ctx = context(slack);
  const places = placesOf(slack);
  const place = places.find(({ id }) => id === page.place) ?? places[0];
  page.place = place.id;
  remember(page.me, place);
  drawClock(clock, mood);
  drawPath(path, go);
  const outside = { ...ctx, zone: clock.zone };
  drawStory(story, outside);
  drawPeople(ctx.people, page.me, become);
  drawChannels(places, place.id, page.me, look);
  drawTop(place, ctx, slack);
  drawPlace(place, ctx);
  drawForm(form, outside);
  drawMailbox(mailbox.letters, outside);
  drawFeed(feed, outside);
  drawTabs({ slack: mood.kind === "ring" || mood.kind === "up" ? "ringing" : "", mail: unread(mailbox.letters) });
  drawModal(slack.views, ctx);
}

/** What drawing needs to know of the one who looks. */
function context(slack) {
  const people = new Map(slack.people.map((person) => [person.id, person]));
  const channels = new Map(slack.channels.map((channel) => [channel.id, channel.name]));
  const me = slack.me.id;
  return {
    me, people: slack.people, zone: slack.me.tz, pane,
    name: (id) => people.get(id)?.real_name ?? "Leadbell", channel: (id) => channels.get(id) ?? "a channel",
    isBot: (message) => !people.has(message.user),
    here: (url) => (page.state.base && url.startsWith(page.state.base.told) ? page.state.base.here + url.slice(page.state.base.told.length) : url),
    follow,
    inMessage: (message, block, part, value, node) => press(node, "click", { as: me, channel: page.place, ts: message.ts, block: block.block_id, action: part.action_id, value }),
    inThread: (message, text, node) => press(node, "say", { as: me, channel: page.place, thread: message.ts, text }),
    inHome: (block, part, value, node) => press(node, "click", { as: me, home: true, block: block.block_id, action: part.action_id, value }),
    inView: (view, block, part, value, node) => press(node, "click", { as: me, view: view.id, block: block.block_id, action: part.action_id, value }),
  };
}

function drawTop(place, ctx, slack) {
  byId("place").textContent = place.label;
  byId("as-whom").textContent = `you see it as ${slack.me.real_name}, ${slack.me.title}${elsewhere(slack.me.tz)}`;
  byId("composer").hidden = place.kind !== "channel";
}

/** "in London, 13:17" for a person whose clock shows another time than the sandbox's. */
function elsewhere(zone) {
  const there = hhmm(now(), zone);
  return there === hhmm(now(), page.state.clock.zone) ? "" : ` in ${zone.split("/").at(-1).replace("_", " ")}, ${there}`;
}

async function become(person) {
  page.me = person;
  const kind = page.state.slack.channels.find(({ id }) => id === page.place)?.kind;
  await refresh();
  if (kind === "dm" || page.place === "dm") page.place = placesOf(page.state.slack).find((place) => place.kind === "dm").id;
  if (page.place === "home") act("home", { as: person });
  draw();
}

async function look(place) {
  page.place = place;
  pane("slack");
  draw();
  if (place === "home") await act("home", { as: page.me });
}

// What a step's button does. Each only leads to the control; the clock's buttons turn it.
const GO = {
  form: () => (pane("form"), byId("lead-form").querySelector("button").focus()),
  leads: () => look(page.state.slack.channels.find(({ name }) => name === "leads").id).then(goToRing),
  "clock-5": () => turn("+5m", trouble),
  "late-claim": lateClaim,
  "clock-monday": () => turn("monday", trouble),
  letter: () => (pane("mail"), openLetter()),
};
const go = (what) => GO[what]();

/** Follow a button's or a line's link: to a message on this page, else to a page of its own. */
function follow(url) {
  const message = permalink(url);
  if (message) look(message.channel).then(() => goTo(message.ts));
  else if (/^https?:/i.test(url)) open(context(page.state.slack).here(url), "_blank", "noopener");
}

/** The other rep presses the button that was still before them when the first one won. */
async function lateClaim() {
  const { channel, ts, as } = page.state.path.late;
  page.place = channel;
  pane("slack");
  await become(as);
  const answer = await act("click", { as, channel, ts, action: "claim", late: true });
  if (!answer.ok) trouble(answer.why);
}

const trouble = (words) => {
  byId("trouble").hidden = !words;
  byId("trouble").textContent = words;
};

async function say(event) {
  event.preventDefault();
  const field = byId("say");
  const text = field.value.trim();
  if (!text) return;
  const what = text.startsWith("/") ? "command" : "say";
  const answer = await press(field.form.querySelector("button"), what, { as: page.me, channel: page.place, text });
  if (answer.ok) field.value = "";
  trouble(answer.ok ? "" : answer.why);
}

function chips() {
  const fill = (text) => () => {
    byId("say").value = text;
    byId("say").focus();
  };
  byId("commands").append("Try ", ...["/lead mine", "/lead add", "/show list", "/leadbell help"].map((text) => h("button", { type: "button", onclick: fill(text) }, text)));
}

byId("say-form").onsubmit = say;
wireClock(trouble);
chips();
await refresh();
changes(() => refresh().catch(() => trouble(GONE)), (gone) => trouble(gone ? GONE : ""));

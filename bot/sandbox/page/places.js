// The places in Slack that one person can look at, and what they have seen there.

const seen = {};

/** Channels, Home and the direct line with Leadbell, in the order of the sidebar. */
export function placesOf({ channels, home }) {
  const open = channels.filter(({ kind, member }) => kind === "channel" && member).map((channel) => ({ ...channel, label: `# ${channel.name}` }));
  const direct = channels.filter(({ kind }) => kind === "dm").map((channel) => ({ ...channel, label: "Leadbell, direct" }));
  const line = direct.length ? direct : [{ id: "dm", kind: "dm", label: "Leadbell, direct", messages: [] }];
  return [...open, { id: "home", kind: "home", name: "home", label: "Home", view: home }, ...line];
}

/** Note that a person has a place before them, with everything in it. */
export function remember(person, place) {
  const newest = place.messages?.at(-1)?.ts;
  if (newest) (seen[person] ??= {})[place.id] = newest;
}

/** How many messages of a place a person has not had before them. */
export function fresh(person, place) {
  const last = seen[person]?.[place.id] ?? "";
  return (place.messages ?? []).filter(({ ts }) => ts > last).length;
}

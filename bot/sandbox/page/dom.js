// Making elements. Text only ever becomes text nodes; nothing on this page parses HTML.

const SVG = "http://www.w3.org/2000/svg";

/** Make an element: `on…` are listeners, null and false leave an attribute out, children may nest. */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return node;
}

/** Draw one of the page's own pictures; it is decoration, words stand beside it. */
export function icon(name, kind = "") {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", kind);
  use.setAttribute("href", `#${name}`);
  svg.append(use);
  return svg;
}

export const byId = (id) => document.getElementById(id);

/** Text that only a screen reader tells. */
export const spoken = (text) => h("span", { class: "vh" }, text);

/**
 * Draw a list so that whatever is the same stays untouched, with its focus and half-written words.
 * Each entry is [key, what it shows, how to draw it].
 */
export function keep(parent, entries) {
  const old = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  const focus = parent.contains(document.activeElement) && document.activeElement.dataset.focus;
  const wanted = entries.map(([key, shown, draw]) => kept(old.get(key), key, JSON.stringify(shown), draw));
  const staying = new Set(wanted);
  for (const child of [...parent.children]) if (!staying.has(child)) child.remove();
  wanted.forEach((node, at) => {
    if (parent.children[at] !== node) parent.insertBefore(node, parent.children[at] ?? null);
  });
  if (focus) refocus(parent, focus);
}

function kept(node, key, print, draw) {
  if (node && node.print === print) return node;
  const fresh = draw();
  fresh.dataset.key = key;
  fresh.print = print;
  return fresh;
}

/** Give focus back to the control that had it before its surroundings were drawn again. */
function refocus(parent, name) {
  if (parent.contains(document.activeElement)) return;
  const again = [...parent.querySelectorAll("[data-focus]")].find((node) => node.dataset.focus === name);
  (again ?? parent).focus({ preventScroll: true });
}

"""What eyes would miss or trip over on a page, asked of a real browser: scripts that list it."""

_LIGHT = """
const part = c => { c /= 255; return c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4 }
const light = s => { const [r, g, b] = s.match(/[\\d.]+/g).map(Number);
  return .2126 * part(r) + .7152 * part(g) + .0722 * part(b) }
const ground = node => { const c = getComputedStyle(node).backgroundColor;
  return c !== 'rgba(0, 0, 0, 0)' || !node.parentElement ? c : ground(node.parentElement) }
const contrast = node => {
  const two = [light(getComputedStyle(node).color), light(ground(node))].sort((a, b) => b - a)
  return (two[0] + .05) / (two[1] + .05) }
const speaks = node =>
  [...node.childNodes].some(one => one.nodeType === 3 && one.textContent.trim())
const spoken = [...document.querySelectorAll('body *')].filter(speaks)
"""

FAINT = f"""{_LIGHT}
return spoken.filter(node => contrast(node) < 4.5).map(node => node.textContent)
"""
"""Text of less than the contrast that WCAG 2.2, 1.4.3 asks for."""

TINY = f"""{_LIGHT}
return spoken.filter(node => parseFloat(getComputedStyle(node).fontSize) < 12)
  .map(node => node.textContent)
"""
"""Text under 12 px."""

LOST_LINKS = """
return [...document.links].filter(link => { const box = link.getBoundingClientRect();
  return !link.textContent.trim() || box.width < 20 || box.height < 12
    || !getComputedStyle(link).textDecorationLine.includes('underline') })
  .map(link => link.href)
"""
"""Links that nobody sees to be one."""

CUT = """
return [...document.querySelectorAll('body *')].filter(node => node.tagName !== 'INPUT' &&
  node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== 'inline')
  .map(node => node.outerHTML.slice(0, 80))
"""
"""What is cut off at its side."""

DARKNESS = f"""{_LIGHT}
return light(ground(document.body))
"""
"""How light the page is: 1 is white, 0 black."""

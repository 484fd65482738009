/** Building the document. Text only ever enters it as text: nothing here or elsewhere parses markup. */
import { webAddress } from "./text.js";

/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * An element with attributes and children. A function is an event handler (`onclick`), `true` an empty attribute,
 * `false`, `null` and `undefined` none.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...nodes(children));
  return element;
}

/**
 * Replace what an element holds.
 * @param {Element} element
 * @param {...(Child | Child[])} children
 */
export function show(element, ...children) {
  element.replaceChildren(...nodes(children));
}

/**
 * A link out of the page that tells the other side nothing; plain text where the address is not of the web.
 * @param {string} address
 * @param {string} text
 * @returns {HTMLElement}
 */
export function outward(address, text) {
  const safe = webAddress(address);
  if (!safe) return el("span", {}, text);
  return el("a", { href: safe, target: "_blank", rel: "noopener noreferrer" }, text);
}

/**
 * An element of the template by its id.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page lacks #${id}`);
  return element;
}

/**
 * A drawing of lines, as an icon or a sample of a line in the legend.
 * @param {number} width
 * @param {number} height
 * @param {...{tag: string, [attribute: string]: string | number}} shapes
 * @returns {SVGElement}
 */
export function svg(width, height, ...shapes) {
  const space = "http://www.w3.org/2000/svg";
  const root = document.createElementNS(space, "svg");
  for (const [name, value] of Object.entries({ viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true" })) {
    root.setAttribute(name, String(value));
  }
  for (const { tag, ...attributes } of shapes) {
    const shape = document.createElementNS(space, tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value));
    root.append(shape);
  }
  return root;
}

/** @param {(Child | Child[])[]} children @returns {(Node | string)[]} */
function nodes(children) {
  return children
    .flat()
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : String(child)));
}

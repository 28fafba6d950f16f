type Attributes = Record<string, string | null>;

/** Makes an element without innerHTML, so that it works under Trusted Types too. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Attributes = {}, ...children: (Node | string)[]) {
  const made = document.createElement(name);
  for (const key in attributes) set(made, key, attributes[key]);
  made.append(...children);
  return made;
}

export function set(target: Element, name: string, value: string | null): void {
  if (value === null) target.removeAttribute(name);
  else target.setAttribute(name, value);
}

/** A line icon on a 24-pixel grid. */
export function icon(path: string): Element {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  set(svg, 'viewBox', '0 0 24 24');
  set(svg, 'aria-hidden', 'true');
  const line = document.createElementNS(svg.namespaceURI as string, 'path');
  set(line, 'd', path);
  svg.append(line);
  return svg;
}

type Props = Record<string, unknown>;
type Child = Node | string | null | undefined | false;

/** Makes an element; a property that is a function becomes a listener. No innerHTML anywhere in the page. */
export function h<K extends keyof HTMLElementTagNameMap>(name: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(key, value as EventListener);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value != null) element.setAttribute(key, String(value));
  }
  element.append(...children.filter((child): child is Node | string => !!child));
  return element;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** An element of a drawing. */
export function svg(name: string, props: Record<string, string | number> = {}, ...children: Element[]): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(props)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** One of the page's own line icons, decorative. */
export function icon(name: keyof typeof icons): SVGElement {
  return svg('svg', { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true' }, svg('path', { d: icons[name] }));
}

const icons = {
  close: 'M6 6l12 12M18 6L6 18',
  restart: 'M5 12a7 7 0 1 0 2.300-5.200M5 4.500V8.500H9',
  privacy: 'M12 3.500l7 2.700v5.300c0 4.300-2.900 7.300-7 9-4.100-1.700-7-4.700-7-9V6.200zM9 12l2.200 2.200L15.200 10',
  voice: 'M12 4a2.500 2.500 0 0 1 2.500 2.500v5a2.500 2.500 0 0 1-5 0v-5A2.500 2.500 0 0 1 12 4zM6.500 11.500a5.500 5.500 0 0 0 11 0M12 17v3.500',
  sound: 'M4.500 9.500v5H8l4 3.500V6L8 9.500zM15.500 9a4 4 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11',
  mute: 'M4.500 9.500v5H8l4 3.500V6L8 9.500zM16 10l4 4M20 10l-4 4',
  play: 'M8 5.500v13l10.500-6.500z',
  pause: 'M8.500 6v12M15.500 6v12',
  skip: 'M6 6v12l8.500-6zM18 6v12',
  print: 'M7.500 9V4h9v5M7.500 17H5a1 1 0 0 1-1-1v-5.500A1.500 1.500 0 0 1 5.500 9h13a1.500 1.500 0 0 1 1.500 1.500V16a1 1 0 0 1-1 1h-2.500M7.500 14h9v6h-9z',
  copy: 'M9 9h10.500v11H9zM15 9V4.500H4.500V15H9',
  done: 'M5 12.500l4.500 4.500L19 7.500',
  chat: 'M4.500 5.500h15v10.500h-8l-4 3.500v-3.500h-3z',
  self_care: 'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17zM8 12.300l2.800 2.800L16 9.500',
  see_professional: 'M12 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM5 20.500c0-4 3-6.500 7-6.500s7 2.500 7 6.500M12 15.500v4M10 17.500h4',
  urgent: 'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17zM12 7v5.300l3.500 2.200',
  emergency: 'M12 3.800L2.800 20h18.400zM12 10v4.500M12 17.200v.1',
} as const;

import type { PageData } from './types';

export const data: PageData = JSON.parse(document.getElementById('data')!.textContent!);

/** A text of the page's language, with {name} placeholders filled. A missing key shows itself, so that a test sees it. */
export function t(key: string, args: Record<string, string | number> = {}): string {
  const found = data.texts['web.' + key];
  const text = Array.isArray(found) ? found.join('\n\n') : found;
  return (text ?? `[web.${key}]`).replace(/\{(\w+)\}/g, (whole, name) => String(args[name] ?? whole));
}

/** A list of texts, such as the words that steer the timer by voice. */
export function list(key: string): string[] {
  const found = data.texts['web.' + key];
  return Array.isArray(found) ? found : found ? [found] : [];
}

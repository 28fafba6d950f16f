import type { Saved } from './types';

export const embedded = window.parent !== window;

interface Handlers {
  init(saved: Saved | null): void;
  open(topic: string): void;
  close(): void;
}

let origin: string | null = null;

/** Talks with the loader on the host page. Only the direct parent is heard, and only the origin that answered the first hello. */
export function meetParent(handlers: Handlers): void {
  if (!embedded) return;
  addEventListener('message', ({ data, source, origin: from }) => {
    if (source !== window.parent || data?.backbot !== 1 || (origin !== null && from !== origin)) return;
    origin = from;
    if (data.type === 'init') handlers.init(isSaved(data.saved) ? data.saved : null);
    else if (data.type === 'open') handlers.open(String(data.topic ?? '').slice(0, 200));
    else if (data.type === 'close') handlers.close();
  });
  // The hello holds nothing private, so it may go to a parent whose origin is not known yet;
  // frame-ancestors decides who can be that parent.
  window.parent.postMessage({ backbot: 1, type: 'hello' }, '*');
}

export function tellParent(message: { type: string; saved?: Saved | null }): void {
  if (embedded && origin) window.parent.postMessage({ backbot: 1, ...message }, origin);
}

function isSaved(value: unknown): value is Saved {
  const saved = value as Saved | null;
  return typeof saved?.id === 'string' && typeof saved.token === 'string';
}

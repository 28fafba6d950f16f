import { embedded, tellParent } from './parent';
import type { Saved } from './types';

const key = 'backbot:conversation';

/**
 * Keeps the conversation for the next visit. In an iframe of another site storage throws, or belongs to that site alone,
 * so there the loader keeps it on the host page.
 */
export function keep(saved: Saved | null): void {
  if (embedded) return tellParent({ type: 'save', saved });
  try {
    if (saved) localStorage.setItem(key, JSON.stringify(saved));
    else localStorage.removeItem(key);
  } catch {
    // No storage: the conversation lives as long as the page.
  }
}

export function kept(): Saved | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

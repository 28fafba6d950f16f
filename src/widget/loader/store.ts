/** Where the conversation is kept on the visitor's side: an id and its token, nothing a person said. */
export interface Saved {
  id: string;
  token: string;
}

let memory: Saved | null = null;

// Storage can be missing or forbidden on the host page; the conversation then lives as long as the page.
export function load(key: string): Saved | null {
  try {
    return JSON.parse(localStorage.getItem(key) as string) || memory;
  } catch {
    return memory;
  }
}

export function save(key: string, saved: Saved | null): void {
  memory = saved;
  try {
    if (saved) localStorage.setItem(key, JSON.stringify(saved));
    else localStorage.removeItem(key);
  } catch {
    // Kept in memory only.
  }
}

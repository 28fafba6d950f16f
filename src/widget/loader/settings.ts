export interface Settings {
  /** The bot's origin: where the script came from. */
  origin: string;
  /** The bot's address up to the place where widget.js lies. */
  base: string;
  lang: string;
  color: string;
  side: string;
  label: string;
  greeting: string;
  open: string;
  topic: string;
  theme: string;
  /** False when the site opens BackBot from its own link only. */
  button: boolean;
}

/** Reads the data attributes of the script tag, or window.BackBotSettings where a site builder moves or merges scripts. */
export function readSettings(): Settings | null {
  const running = (document.currentScript ?? document.querySelector('script[src*="/widget.js"]')) as HTMLScriptElement | null;
  // Loaded twice, the copy that arrives first runs; it must not be chance whose settings count. The first tag on the page does.
  const script = running && ([...document.scripts].find((tag) => address(tag) === address(running)) ?? running);
  const given: Record<string, string | undefined> = { ...script?.dataset, ...(window as any).BackBotSettings };
  const src = given.src || script?.src;
  if (!src) return null;
  const url = new URL(src, location.href);
  return {
    origin: url.origin,
    base: url.href.replace(/widget\.js.*$/, ''),
    lang: (given.lang || document.documentElement.lang || navigator.language || '').toLowerCase(),
    color: given.color || '',
    side: given.side || '',
    label: given.label || '',
    greeting: given.greeting || '',
    open: given.open || '',
    topic: given.topic || '',
    theme: given.theme || '',
    button: given.button !== 'none',
  };
}

const address = (script: HTMLScriptElement) => script.src.split('?')[0];

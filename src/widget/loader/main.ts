import { readSettings } from './settings';
import { createWidget } from './widget';
import { textsFor } from './texts';

declare global {
  interface Window {
    BackBot?: any;
  }
}

// Loaded twice (a plugin and a theme, say): the first one stays.
if (!window.BackBot?.version) {
  const settings = readSettings();
  if (settings) {
    const waiting: unknown[][] = window.BackBot?.q ?? [];
    const api = createWidget(settings, textsFor(settings.lang));
    window.BackBot = api;
    waiting.forEach(([name, ...args]) => (api as any)[name as string]?.(...args));
  }
}

import css from './widget.css';
import { element, icon, set } from './dom';
import { load, save } from './store';
import { colors } from './colors';
import type { Settings } from './settings';
import type { Texts } from './texts';

const person = 'M4.5 5.500h15v10.500h-8l-4 3.500v-3.500h-3zM9 13.500c3-.5 1.500-3 3-4.500s3-.5 3.500-.5';
const cross = 'M6 6l12 12M18 6L6 18';
/** How long the page may take to say hello before the person is told that something is wrong. */
const patience = 10000;

/** Puts the button on the page and returns what stands in window.BackBot. Nothing is fetched before the visitor shows interest. */
export function createWidget(settings: Settings, texts: Texts) {
  const key = 'backbot:' + settings.base;
  const listeners: Record<string, ((detail?: unknown) => void)[]> = {};
  let frame: HTMLIFrameElement | null = null;
  let ready = false;
  let isOpen = false;
  let topic = settings.topic;
  let returnTo: HTMLElement | null = null;
  let timer = 0;

  const host = element('backbot-widget' as 'div', {
    'data-side': /left|start/.test(settings.side) ? 'start' : null,
    'data-theme': settings.theme || null,
    lang: settings.lang || null,
  });
  const root = host.attachShadow({ mode: 'open' });
  // A constructed sheet is no inline style: it works under a strict style-src.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css + colors(settings.color));
  root.adoptedStyleSheets = [sheet];

  const label = element('span', {}, settings.label || texts.label);
  const launch = element('button', { class: 'launch', type: 'button', 'aria-expanded': 'false', 'aria-controls': 'panel' }, icon(person), label);
  const retry = element('button', { type: 'button' }, texts.retry);
  const message = element('p', { role: 'status' });
  const note = element('div', { class: 'note', hidden: '' }, message, retry);
  const panel = element('div', { id: 'panel', class: 'panel', role: 'dialog', 'aria-label': texts.title, hidden: '' }, note);
  const dismiss = element('button', { type: 'button', class: 'x', 'aria-label': texts.dismiss }, icon(cross));
  const say = element('button', { type: 'button' }, settings.greeting);
  const hello = element('div', { class: 'hello' }, say, dismiss);
  const dock = element('div', { class: 'dock' }, panel, launch);
  if (settings.greeting && settings.button && !load(key)) dock.insertBefore(hello, launch);
  launch.hidden = !settings.button;
  root.append(dock);

  const emit = (name: string) => {
    (listeners[name] || []).forEach((listener) => listener());
    document.dispatchEvent(new CustomEvent('backbot:' + name));
  };

  const post = (data: object) => frame?.contentWindow?.postMessage({ backbot: 1, ...data }, settings.origin);

  const tell = (text: string | null, canRetry = false) => {
    note.hidden = text === null;
    message.textContent = text;
    retry.hidden = !canRetry;
  };

  const bad = (isBad: boolean) => {
    launch.classList.toggle('bad', isBad);
    label.textContent = isOpen ? texts.close : isBad ? texts.down : settings.label || texts.label;
    if (isBad) tell(`${texts.down}. ${texts.urgent}`, true);
  };

  /** Interest shown (pointer, focus or touch on the button): the page loads hidden, and starts no conversation yet. */
  const warm = () => {
    if (frame) return;
    ready = false;
    frame = element('iframe', {
      src: settings.base + 'embed?' + new URLSearchParams({ lang: settings.lang, theme: settings.theme, color: settings.color }),
      title: texts.title,
      allow: 'microphone; autoplay; clipboard-write',
      referrerpolicy: 'strict-origin-when-cross-origin',
    });
    frame.onload = () => wait(1500);
    tell(texts.loading);
    panel.prepend(frame);
    if (!isOpen) {
      panel.classList.add('wait');
      panel.hidden = false;
    }
    wait(patience);
  };

  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (ready) return;
      bad(true);
      emit('error');
    }, ms);
  };

  const again = () => {
    frame?.remove();
    frame = null;
    bad(false);
    warm();
  };

  const greet = () => post({ type: 'open', topic });

  const open = (options?: { topic?: string }) => {
    if (options?.topic) topic = options.topic;
    if (isOpen) return greet();
    returnTo = (root.activeElement || document.activeElement) as HTMLElement;
    isOpen = true;
    launch.classList.contains('bad') ? again() : warm();
    hello.remove();
    panel.hidden = false;
    panel.classList.remove('wait');
    dock.classList.add('open');
    set(launch, 'aria-expanded', 'true');
    // The button keeps its width, so that nothing moves when its words change.
    launch.style.minWidth = launch.offsetWidth + 'px';
    label.textContent = texts.close;
    launch.firstChild!.replaceWith(icon(cross));
    frame!.focus();
    if (ready) greet();
    emit('open');
  };

  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    panel.hidden = true;
    dock.classList.remove('open');
    set(launch, 'aria-expanded', 'false');
    launch.style.minWidth = '';
    bad(launch.classList.contains('bad'));
    launch.firstChild!.replaceWith(icon(person));
    post({ type: 'close' });
    (returnTo?.isConnected && returnTo !== document.body ? returnTo : launch).focus();
    emit('close');
  };

  const toggle = () => (isOpen ? close() : open());

  addEventListener('message', ({ data, origin, source }) => {
    if (origin !== settings.origin || !frame || source !== frame.contentWindow || data?.backbot !== 1) return;
    if (data.type === 'hello') {
      ready = true;
      clearTimeout(timer);
      bad(false);
      tell(null);
      post({ type: 'init', saved: load(key) });
      if (isOpen) greet();
      emit('ready');
    } else if (data.type === 'save') save(key, data.saved);
    else if (data.type === 'close') close();
    // What an analyst may know: that it began and that it ended, never with what.
    else if (/^(started|finished|error)$/.test(data.type)) emit(data.type);
  });

  const attach = () => host.isConnected || document.documentElement.append(host);

  launch.onclick = toggle;
  say.onclick = () => open();
  dismiss.onclick = () => hello.remove();
  retry.onclick = again;
  dock.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  for (const interest of ['pointerenter', 'focus', 'touchstart']) launch.addEventListener(interest, warm, { passive: true });

  // One listener for all links, also for those that a single-page app adds later.
  addEventListener('click', (event) => {
    const target = event.target as Element | null;
    const link = target?.closest?.('a[href$="#backbot"]' + (settings.open ? ',' + settings.open : ''));
    if (link && link !== host) {
      event.preventDefault();
      open({ topic: (link as HTMLElement).dataset.topic });
    }
  });

  attach();
  // Outside <body>, and put back if an app replaces the document's content.
  new MutationObserver(attach).observe(document.documentElement, { childList: true });
  if (location.hash === '#backbot') open();

  return {
    version: 1,
    open,
    close,
    toggle,
    start: (about: string) => open({ topic: about }),
    on(name: string, listener: () => void) {
      (listeners[name] ||= []).push(listener);
      return () => (listeners[name] = listeners[name].filter((other) => other !== listener));
    },
  };
}

import { data } from '../page/texts';

const fields = ['label', 'greeting', 'color', 'theme', 'side', 'topic', 'button'] as const;
type Field = (typeof fields)[number];
type Settings = Partial<Record<Field, string>>;

const standardColor = '#0b6b5d';
const base = new URL('.', location.href);
const params = new URLSearchParams(location.search);

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

if (params.has('post')) showPost();
else showBuilder();

/** The sample post with the widget on it, as a visitor would see it. */
function showPost(): void {
  byId('post').hidden = false;
  const script = document.createElement('script');
  script.src = new URL('widget.js', base).href;
  script.async = true;
  for (const field of fields) {
    const value = params.get(field);
    if (value) script.dataset[field] = value;
  }
  document.body.append(script);
}

/** The panel that writes the snippet, beside a preview of the post. */
function showBuilder(): void {
  byId('builder').hidden = false;
  const form = byId<HTMLFormElement>('form');
  let timer = 0;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    byId('snippet').textContent = snippet(read(form));
    clearTimeout(timer);
    timer = window.setTimeout(() => preview(read(form)), 400);
  });
  byId('copy').addEventListener('click', copy);
  document.querySelectorAll<HTMLButtonElement>('[data-size]').forEach((button) => button.addEventListener('click', () => resize(button)));
  byId('snippet').textContent = snippet(read(form));
  preview(read(form));
}

function read(form: HTMLFormElement): Settings {
  const given = new FormData(form);
  const settings: Settings = {};
  for (const field of fields) {
    const value = String(given.get(field) ?? '').trim();
    if (value && !(field === 'color' && value === standardColor)) settings[field] = value;
  }
  return settings;
}

function snippet(settings: Settings): string {
  const attributes = Object.entries(settings).map(([name, value]) => `\n        data-${name}="${escape(value)}"`);
  return `<script src="${new URL('widget.js', base).href}" async${attributes.join('')}></script>`;
}

const escape = (value: string) => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

function preview(settings: Settings): void {
  const url = new URL(location.pathname, base);
  url.search = new URLSearchParams({ post: '1', lang: data.locale, ...settings }).toString();
  byId<HTMLIFrameElement>('preview').src = url.href;
}

function resize(chosen: HTMLButtonElement): void {
  for (const button of document.querySelectorAll('[data-size]')) button.setAttribute('aria-pressed', String(button === chosen));
  byId('preview').classList.toggle('phone', chosen.dataset.size === 'phone');
}

async function copy(): Promise<void> {
  await navigator.clipboard.writeText(byId('snippet').textContent!).catch(() => getSelection()!.selectAllChildren(byId('snippet')));
  byId('copy').textContent = byId('copy').dataset.copied!;
}

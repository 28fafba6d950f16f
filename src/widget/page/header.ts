import { h, icon } from './dom';
import { embedded } from './parent';
import { data, t } from './texts';
import type { Voice } from './voice';

interface Actions {
  restart(): void;
  forget(): void;
  voice: Voice;
}

/** The tools in the header. They come with the full chat, since they need it. */
export function showHeader({ restart, forget, voice }: Actions): void {
  const tools = document.getElementById('tools')!;
  const privacy = privacyDialog(forget);
  tools.append(tool('restart', t('restart'), restart));
  if (voice.isOffered) {
    const button = tool('voice', t('voice.switch'), () => button.setAttribute('aria-pressed', String(voice.toggle())));
    button.setAttribute('aria-pressed', 'false');
    tools.append(button);
  }
  tools.append(tool('privacy', t('privacy.open'), () => privacy.showModal()));
  if (data.locales.length > 1) tools.prepend(languages());
}

function tool(name: 'restart' | 'privacy' | 'voice', label: string, press: () => void): HTMLButtonElement {
  return h('button', { class: 'tool', type: 'button', 'aria-label': label, title: label, click: press }, icon(name));
}

function languages(): HTMLElement {
  const select = h('select', { class: 'language', 'aria-label': t('language'), change: () => go(select.value) },
    ...data.locales.map(({ id, name }) => h('option', { value: id, lang: id, selected: data.locale.split('-')[0] === id }, name)));
  return select;
}

function go(locale: string): void {
  const url = new URL(location.href);
  url.searchParams.set('lang', locale);
  location.replace(url);
}

function privacyDialog(forget: () => void): HTMLDialogElement {
  const close = () => dialog.close();
  const dialog = h('dialog', { class: 'sheet', 'aria-labelledby': 'privacy-title' },
    h('h2', { id: 'privacy-title' }, t('privacy.title')),
    ...t('privacy.text').split('\n\n').map((text) => h('p', {}, text)),
    h('div', { class: 'row' },
      h('button', { class: 'answer', type: 'button', click: () => { close(); forget(); } }, t('privacy.forget')),
      h('button', { class: 'answer strong', type: 'button', click: close }, t('privacy.close'))),
    embedded && h('p', {}, h('a', { href: new URL('.', document.baseURI).href, target: '_blank', rel: 'noopener' }, t('open_alone'))));
  document.body.append(dialog);
  return dialog;
}

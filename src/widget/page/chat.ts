import { isBotMessage } from './activity';
import { outcomeFrame } from './frame';
import { showHeader } from './header';
import { h } from './dom';
import { Progress } from './progress';
import { SessionView } from './session/view';
import { styleOptions, cardConfig } from './style';
import { sendAction, sendText } from './send';
import { Summary } from './summary';
import { data, t } from './texts';
import { isGone, type Conversation } from './connection';
import { showNewest } from './transcript';
import { Voice } from './voice';
import type { Activity } from './types';
import type { DirectLine, Store, StoreAction } from './webchat';

const page = window.backbotPage;
const element = document.getElementById('webchat')!;
const live = document.getElementById('live')!;

const online = 2;
const expired = 3;
const failed = 4;

let store: Store;
let line: DirectLine;
let conversation: Conversation;
let shown = 0;
let settled = false;
let takingOver = false;

const voice = new Voice(() => {
  render();
  session.hearAndSpeak();
});
const progress = new Progress();
const summary = new Summary();
const session = new SessionView({
  announce: (text) => (live.textContent = text),
  press: (action) => sendAction(store, action),
  say: (text) => sendText(store, text),
  voice,
});

showHeader({
  restart: () => sendText(store, t('restart_say')),
  forget: () => sendText(store, t('forget_say')),
  voice,
});

/** Sees every activity on its way into Web Chat. */
const watch = () => (next: (action: StoreAction) => unknown) => (action: StoreAction) => {
  const result = next(action);
  if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') incoming(action.payload.activity);
  if (action.type === 'DIRECT_LINE/POST_ACTIVITY') {
    page.tellParent({ type: 'started' });
    leaveCard();
  }
  return result;
};

/** After a list was sent by key, the next buttons are near the box to type in, as after any other answer. A finger stays where it is. */
function leaveCard(): void {
  if (document.activeElement?.matches('#webchat .ac-pushButton:focus-visible')) element.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]')?.focus();
}

function incoming(activity: Activity): void {
  if (activity.type !== 'message') return;
  shown++;
  const backbot = activity.channelData?.backbot;
  if (isBotMessage(activity)) element.dataset.asks = backbot?.kind ?? '';
  progress.follow(activity);
  session.follow(activity);
  summary.follow(activity);
  if (isBotMessage(activity) && backbot?.outcome) page.tellParent({ type: 'finished' });
  if (shown >= page.plain.count) requestAnimationFrame(() => setTimeout(takeOver, 60));
}

/**
 * Shows Web Chat in the place of the plain view once it shows at least as much, and never while an answer is being given there.
 * A conversation that goes on comes into sight only when it stands at its place: Web Chat first runs to its end.
 */
async function takeOver(): Promise<void> {
  if (takingOver || shown < page.plain.count) return;
  takingOver = true;
  if (!conversation.isNew || element.querySelector('.outcome')) await showNewest();
  while (page.plain.isAnswering || shown < page.plain.count) await new Promise((next) => setTimeout(next, 60));
  const focused = page.plain.focused;
  page.takeOver();
  document.documentElement.classList.add('live');
  setTimeout(settle, 600);
  if (focused === null) return;
  const twin = [...element.querySelectorAll<HTMLElement>('button')].find((button) => button.textContent?.trim() === focused.trim());
  (twin ?? element.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]'))?.focus();
}

/** From now on a long message stays with its top in sight; what came at once, after a reload, was run past to its end. */
function settle(): void {
  settled = true;
  render();
}

function connect(): void {
  shown = 0;
  store = WebChat.createStore({}, watch);
  line = WebChat.createDirectLine({ domain: conversation.service, token: conversation.token, conversationId: conversation.id });
  line.connectionStatus$.subscribe((status) => {
    if (status === online) banner.hidden = true;
    else if (status === expired || status === failed) lost();
  });
  render();
}

function render(): void {
  WebChat.renderWebChat(
    {
      directLine: line,
      store,
      locale: data.locale,
      dir: document.documentElement.dir || 'ltr',
      nonce: document.querySelector('style')!.nonce,
      styleOptions: { ...styleOptions, autoScrollSnapOnPage: settled },
      adaptiveCardsHostConfig: cardConfig,
      activityMiddleware: outcomeFrame(summary, () => (settled || conversation.isNew) && showNewest()),
      activityStatusMiddleware: quietStatus,
      webSpeechPonyfillFactory: voice.isOn ? WebChat.createBrowserWebSpeechPonyfillFactory() : undefined,
      overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: t('type_here') },
    },
    element,
  );
}

/** Tells the fate of a message only while it is open or when it failed: a time under every line is noise. */
const quietStatus = () => (next: (status: any) => unknown) => (status: any) => (status.sendState === 'sent' || status.sendStatus === 'sent' ? null : next(status));

const banner = h('div', { class: 'banner', role: 'alert', hidden: true }, h('span', {}, t('lost')), h('button', { type: 'button', click: () => location.reload() }, t('retry')));
document.getElementById('main')!.prepend(banner);

function lost(): void {
  banner.hidden = false;
  page.tellParent({ type: 'error' });
}

// After a long sleep the conversation may be gone; Web Chat would go on in silence.
document.addEventListener('visibilitychange', async () => {
  if (document.visibilityState === 'visible' && conversation && (await isGone(conversation))) {
    line.end();
    conversation = await page.renew();
    connect();
  }
});

page.onOpen(() => {
  if (page.topic && conversation?.isNew) {
    sendText(store, page.topic);
    page.topic = '';
  }
});

void page.conversation.then((made) => {
  conversation = made;
  connect();
});

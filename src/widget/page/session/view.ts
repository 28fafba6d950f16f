import { isBotMessage, readActivity, type Answer } from '../activity';
import { h, icon } from '../dom';
import { paragraphs, plainText } from '../markdown';
import { t, list } from '../texts';
import { showNewest } from '../transcript';
import type { Activity, BackBotData, CardAction } from '../types';
import type { Voice } from '../voice';
import { Sound } from './sound';
import { TimerView } from './timer-view';

interface Actions {
  announce(text: string): void;
  press(action: CardAction): void;
  say(text: string): void;
  voice: Voice;
}

/**
 * The guided session: one step at a time, large enough to be followed from the floor. It stands over the transcript while
 * the bot's last message is a step, and steps aside for anything else the bot has to say.
 */
export class SessionView {
  readonly #place = document.getElementById('session')!;
  readonly #actions: Actions;
  readonly #sound = new Sound();
  #timer: TimerView | null = null;
  readonly #unfold: HTMLButtonElement;
  #folded = false;
  #words = '';

  constructor(actions: Actions) {
    this.#actions = actions;
    this.#unfold = h('button', { class: 'answer strong unfold', type: 'button', hidden: true, click: () => this.#setFolded(false) }, t('session.show_step'));
    this.#place.after(this.#unfold);
  }

  follow(activity: Activity): void {
    if (!isBotMessage(activity)) return;
    const backbot = activity.channelData?.backbot;
    if (backbot?.method && backbot.step) this.#show(activity, backbot);
    else this.#hide();
  }

  #hide(): void {
    if (!this.#timer && this.#place.hidden && this.#unfold.hidden) return;
    this.#unfold.hidden = true;
    this.#folded = false;
    this.#timer?.stop();
    this.#timer = null;
    this.#place.hidden = true;
    this.#place.replaceChildren();
    document.documentElement.classList.remove('in-session');
    this.#actions.voice.quiet();
    // Behind the session the transcript grew unseen; what comes next is at its end.
    showNewest();
    // On a touch screen the box to type in would bring up the keyboard, over the buttons that come next.
    const next = matchMedia('(pointer: coarse)').matches ? '#title' : '[data-id="webchat-sendbox-input"]';
    document.querySelector<HTMLElement>(next)?.focus({ preventScroll: true });
  }

  #show(activity: Activity, step: BackBotData): void {
    const { texts, answers } = readActivity(activity);
    const { announce, press } = this.#actions;
    const { title, stopRule, words } = partsOfText(texts.join('\n\n'));
    this.#timer?.stop();
    this.#timer = step.hold_seconds ? new TimerView({ step, announce, sound: this.#sound }) : null;

    const heading = h('h2', { tabindex: '-1' }, title ?? t('session.step', { step: step.step!, steps: step.steps ?? step.step! }));
    this.#place.replaceChildren(
      h('div', { class: 'top' }, heading, this.#soundSwitch(), this.#fold()),
      h('ol', { class: 'dots', 'aria-hidden': 'true' }, ...dots(step)),
      h('div', { class: 'stage' },
        step.image && h('figure', {}, h('img', { src: step.image, alt: describe(step.image), width: 400, height: 300 })),
        h('div', { class: 'how' }, h('div', { class: 'words' }, ...paragraphs(words)), this.#timer?.element)),
      h('div', { class: 'foot' },
        h('p', { class: 'stop-rule' }, icon('emergency'), h('span', {}, stopRule ?? t('session.stop_rule'))),
        h('div', { class: 'moves' }, ...answers.map((answer, index) => move(answer, press, index === 0 ? 'next' : index === answers.length - 1 ? 'stop' : 'back')).reverse())),
    );
    this.#place.hidden = this.#folded;
    document.documentElement.classList.toggle('in-session', !this.#folded);
    this.#place.setAttribute('role', 'region');
    this.#place.setAttribute('aria-label', t('session.name'));
    if (document.documentElement.classList.contains('live') && !this.#folded) heading.focus({ preventScroll: true });
    this.#words = plainText(words);
    this.hearAndSpeak();
  }

  /** Reads the step and listens, where the person has switched that on; also when they do so in the middle of a step. */
  hearAndSpeak(): void {
    if (this.#place.childElementCount === 0) return;
    this.#actions.voice.speak(this.#words);
    this.#actions.voice.listen((phrase) => this.#heard(phrase));
  }

  #soundSwitch(): HTMLElement {
    const label = t('session.sound');
    const button = h('button', { class: 'tool', type: 'button', 'aria-label': label, title: label, 'aria-pressed': String(this.#sound.on), click: () => {
      this.#sound.on = !this.#sound.on;
      button.setAttribute('aria-pressed', String(this.#sound.on));
      button.replaceChildren(icon(this.#sound.on ? 'sound' : 'mute'));
      this.#sound.tick();
    } }, icon(this.#sound.on ? 'sound' : 'mute'));
    return button;
  }

  #fold(): HTMLElement {
    const label = t('session.show_chat');
    return h('button', { class: 'tool', type: 'button', 'aria-label': label, title: label, click: () => this.#setFolded(true) }, icon('chat'));
  }

  /** Folded, the transcript is in sight and a button leads back to the step. */
  #setFolded(folded: boolean): void {
    this.#folded = folded;
    this.#place.hidden = folded;
    this.#unfold.hidden = !folded;
    document.documentElement.classList.toggle('in-session', !folded);
    (folded ? this.#unfold : this.#place.querySelector<HTMLElement>('h2'))?.focus();
  }

  /** Steers the timer by voice; anything else goes to the bot, which knows "next", "back" and "stop" in many words. */
  #heard(phrase: string): void {
    const said = phrase.toLowerCase();
    const is = (key: string) => list(key).includes(said);
    if (is('session.say_start')) this.#timer?.run();
    else if (is('session.say_pause')) this.#timer?.pause();
    else if (is('session.say_skip')) this.#timer?.skip();
    else this.#actions.say(phrase);
  }
}

function dots({ step, steps }: BackBotData): HTMLElement[] {
  return Array.from({ length: steps ?? 0 }, (_, index) => h('li', { class: index + 1 < step! ? 'past' : index + 1 === step ? 'now' : null }));
}

/** The text alternative of a drawing, by its address: /media/<method>/<step>.svg. */
function describe(image: string): string {
  const [, method, step] = image.match(/(\w+)\/(\w+)\.\w+$/) ?? [];
  return t(`drawings.${method}.${step}`);
}

/** The bot offers going on first and stopping last; here it is the other way round: stopping is found first, going on is where the thumb is. */
function move({ title, action }: Answer, press: (action: CardAction) => void, kind: string): HTMLElement {
  return h('button', { class: `answer ${kind}`, type: 'button', click: () => press(action) }, title);
}

/** A step's text begins with its name in bold and holds the stop rule in italics; both have their own places here. */
function partsOfText(text: string): { title?: string; stopRule?: string; words: string } {
  const blocks = text.split(/\n{2,}/);
  const title = blocks[0].match(/^\*\*(.+)\*\*$/)?.[1];
  const stopRule = blocks.map((block) => block.match(/^_(.+)_$/)?.[1]).find(Boolean);
  const words = blocks.slice(title ? 1 : 0).filter((block) => !/^_.+_$/.test(block));
  return { title, stopRule, words: words.join('\n\n') };
}

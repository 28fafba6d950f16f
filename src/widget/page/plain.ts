import { isBotMessage, readActivity, toPost, type Answer } from './activity';
import { h } from './dom';
import { withoutDoubles } from './doubles';
import { paragraphs } from './markdown';
import { t } from './texts';
import type { Activity } from './types';

/**
 * The conversation as plain HTML, shown at once and until Web Chat has loaded behind it. The server has already put
 * the greeting and its buttons there; this makes them work and shows what comes next.
 */
export class PlainView {
  readonly #element = document.getElementById('plain')!;
  readonly #lines = document.getElementById('lines')!;
  readonly #seen = new Set<string>();
  readonly #onPost: (activity: object) => void;
  /** What the person pressed and the server has not echoed yet. */
  #unechoed: string[] = [];

  constructor(onPost: (activity: object) => void) {
    this.#onPost = onPost;
    for (const button of this.#element.querySelectorAll('button')) {
      const title = button.textContent!;
      button.addEventListener('click', () => this.#answer({ title, action: { type: 'imBack', title, value: title } }));
    }
  }

  /** How many messages of the conversation stand here. */
  get count(): number {
    return this.#seen.size;
  }

  /** Which button has the focus, so that its twin in the full chat can take it. */
  get focused(): string | null {
    return this.#element.contains(document.activeElement) ? document.activeElement!.textContent : null;
  }

  /**
   * True while a button is held down, and from then until the server has echoed it: the full chat would offer the buttons of the
   * question that was just answered, and a message that could not be sent would be lost without a word.
   */
  get isAnswering(): boolean {
    return this.#unechoed.length > 0 || !!this.#element.querySelector('.answer:active');
  }

  /** Makes room for the full chat. */
  leave(): void {
    this.#element.remove();
  }

  clear(): void {
    this.#lines.replaceChildren();
    this.#dropAnswers();
    this.#wait();
  }

  /** Shows messages that are not shown yet. The first ones take the place of the greeting that came with the page. */
  show(activities: Activity[]): void {
    const fresh = activities.filter((activity) => activity.type === 'message' && !this.#seen.has(activity.id ?? ''));
    if (!fresh.length) return;
    if (!this.#seen.size && !this.#unechoed.length) this.#lines.replaceChildren();
    else if (!this.#seen.size) this.#lines.querySelectorAll('.say:not([role=alert])').forEach((line) => line.remove());
    for (const activity of fresh) {
      this.#seen.add(activity.id ?? '');
      if (isBotMessage(activity)) this.#bot(activity, activity === fresh.at(-1));
      else this.#echo(activity.text ?? '');
    }
    this.#toEnd();
  }

  fail(text: string, retry: () => void): void {
    this.#lines.querySelector('.wait')?.remove();
    this.#lines.append(
      h('div', { class: 'say', role: 'alert' }, h('p', {}, text), h('p', {}, h('button', { class: 'answer', type: 'button', click: retry }, t('retry')))),
    );
    this.#toEnd();
  }

  #bot(activity: Activity, isLast: boolean): void {
    const { texts, answers, hasFields } = readActivity(withoutDoubles(activity));
    this.#lines.querySelector('.wait')?.remove();
    const pending = this.#unechoed.length ? this.#lines.querySelector('.mine') : null;
    if (texts.length) this.#lines.insertBefore(h('div', { class: 'say' }, ...texts.flatMap(paragraphs)), pending);
    if (pending) return this.#wait();
    // The same buttons stay: one of them may have the focus.
    if (!isLast || this.#stand(answers)) return;
    this.#dropAnswers();
    if (hasFields) this.#wait();
    else if (answers.length) this.#lines.after(this.#answers(answers));
  }

  #stand(answers: Answer[]): boolean {
    const standing = [...this.#element.querySelectorAll('.answers button')].map((button) => button.textContent);
    return standing.length > 0 && standing.join('\n') === answers.map(({ title }) => title).join('\n');
  }

  #answers(answers: Answer[]): HTMLElement {
    const buttons = answers.map((answer) => h('button', { class: 'answer', type: 'button', click: () => this.#answer(answer) }, answer.title));
    return h('div', { class: 'answers', role: 'group', 'aria-label': t('answers') }, ...buttons);
  }

  #answer({ title, action }: Answer): void {
    this.#dropAnswers();
    this.#lines.append(h('div', { class: 'mine' }, title));
    this.#unechoed.push(title);
    this.#wait();
    this.#toEnd();
    this.#onPost(toPost(action));
  }

  #echo(text: string): void {
    if (this.#unechoed.shift() === undefined && text) this.#lines.append(h('div', { class: 'mine' }, text));
  }

  #dropAnswers(): void {
    this.#element.querySelector('.answers')?.remove();
  }

  /** Shows that an answer is on its way; after a failure none is. */
  #wait(): void {
    if (this.#lines.querySelector('[role=alert]')) return;
    this.#lines.querySelector('.wait')?.remove();
    this.#lines.append(h('div', { class: 'wait', role: 'status', 'aria-label': t('waiting') }, h('i'), h('i'), h('i')));
  }

  #toEnd(): void {
    this.#lines.scrollTop = this.#lines.scrollHeight;
  }
}

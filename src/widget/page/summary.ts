import { isBotMessage, readActivity } from './activity';
import { h } from './dom';
import { paragraphs, plainText } from './markdown';
import { data, t } from './texts';
import type { Activity } from './types';

/** What was asked, what was answered and what the advice was, to print or to copy for a professional. */
export class Summary {
  #asked = '';
  #answers: { question: string; answer: string }[] = [];
  #advice: string[] = [];
  #level = '';

  follow(activity: Activity): void {
    if (isBotMessage(activity)) this.#bot(activity);
    else this.#person(activity);
  }

  #bot(activity: Activity): void {
    const backbot = activity.channelData?.backbot;
    const { texts } = readActivity(activity);
    if (backbot?.outcome) {
      this.#level = backbot.outcome;
      this.#advice = texts;
    }
    // What stands before the question ("Sorry, ...") is not part of it, nor is the card with its answers.
    this.#asked = backbot?.question && !backbot.outcome ? texts[0]?.split(/\n{2,}/).at(-1) ?? '' : '';
  }

  #person(activity: Activity): void {
    const answer = activity.text || (activity.channelData as any)?.messageBack?.displayText;
    if (answer && this.#asked) this.#answers.push({ question: this.#asked, answer });
  }

  /** The whole, in the little Markdown that the bot's own texts use. */
  get text(): string {
    return [
      `**${t('summary.title')}**`,
      t('summary.made', { date: new Intl.DateTimeFormat(data.locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date()) }),
      `**${t(`outcome.${this.#level}.label`)}**`,
      ...this.#advice,
      `**${t('summary.answers')}**`,
      this.#answers.map(({ question, answer }) => `- ${plainText(question)} ${answer}`).join('\n'),
      t('summary.note'),
    ].join('\n\n');
  }
}

export function print(text: string): void {
  document.getElementById('print')?.remove();
  document.body.append(h('article', { id: 'print' }, ...paragraphs(text)));
  window.print();
}

export async function copy(text: string, button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(plainText(text));
    button.textContent = t('summary.copied');
  } catch {
    button.textContent = t('summary.not_copied');
  }
}

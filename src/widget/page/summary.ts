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
    this.#asked = backbot?.question && !backbot.outcome ? texts.at(-1) ?? '' : '';
  }

  #person(activity: Activity): void {
    const answer = activity.text || (activity.channelData as any)?.messageBack?.displayText;
    if (answer && this.#asked) this.#answers.push({ question: this.#asked, answer });
  }

  print(): void {
    document.getElementById('print')?.remove();
    document.body.append(
      h('article', { id: 'print' },
        h('h1', {}, t('summary.title')),
        h('p', {}, this.#made()),
        h('h2', {}, t(`outcome.${this.#level}.label`)),
        ...this.#advice.flatMap(paragraphs),
        h('h2', {}, t('summary.answers')),
        h('dl', {}, ...this.#answers.flatMap(({ question, answer }) => [h('dt', {}, plainText(question)), h('dd', {}, answer)])),
        h('p', {}, t('summary.note'))),
    );
    window.print();
  }

  async copy(button: HTMLElement): Promise<void> {
    const text = [
      t('summary.title'), this.#made(), '', t(`outcome.${this.#level}.label`), ...this.#advice.map(plainText), '', t('summary.answers'),
      ...this.#answers.map(({ question, answer }) => `- ${plainText(question)} ${answer}`), '', t('summary.note'),
    ].join('\n');
    button.textContent = (await put(text)) ? t('summary.copied') : t('summary.not_copied');
  }

  #made(): string {
    return t('summary.made', { date: new Intl.DateTimeFormat(data.locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date()) });
  }
}

async function put(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

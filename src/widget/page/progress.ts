import { isBotMessage } from './activity';
import { t } from './texts';
import type { Activity } from './types';

/** "3 of about 7" under the header, from what the question's channelData tells. */
export class Progress {
  readonly #place = document.getElementById('progress')!;
  readonly #label = this.#place.querySelector('span')!;
  readonly #bar = this.#place.querySelector<HTMLElement>('.bar')!;

  constructor() {
    this.#place.setAttribute('role', 'progressbar');
    this.#place.setAttribute('aria-label', t('progress.name'));
    this.#place.setAttribute('aria-valuemin', '0');
  }

  follow(activity: Activity): void {
    if (!isBotMessage(activity)) return;
    const backbot = activity.channelData?.backbot;
    if (!backbot) return;
    const { progress } = backbot;
    if (!progress) {
      if (backbot.outcome || backbot.method) this.#place.hidden = true;
      return;
    }
    const about = Math.max(progress.about, progress.answered);
    const text = t('progress.text', { answered: progress.answered, about });
    this.#label.textContent = text;
    this.#bar.style.width = `${about ? Math.round((100 * progress.answered) / about) : 0}%`;
    this.#place.setAttribute('aria-valuemax', String(about));
    this.#place.setAttribute('aria-valuenow', String(progress.answered));
    this.#place.setAttribute('aria-valuetext', text);
    this.#place.hidden = false;
  }
}

import { h, icon, svg } from '../dom';
import { t } from '../texts';
import type { BackBotData } from '../types';
import type { Sound } from './sound';
import { partsOf, Timer, type Part, type TimerState } from './timer';

interface Options {
  step: BackBotData;
  announce(text: string): void;
  sound: Sound;
}

const around = 2 * Math.PI * 54;
/** A calm breath: four seconds in and four out. */
const breathSeconds = 4;

/** The hold timer: a ring that empties, the seconds in it, start, pause and skip. */
export class TimerView {
  readonly element: HTMLElement;
  readonly #options: Options;
  readonly #parts: Part[];
  readonly #timer: Timer;
  readonly #breathes: boolean;
  readonly #ring = svg('circle', { class: 'ring', cx: 60, cy: 60, r: 54, 'stroke-dasharray': around, 'stroke-dashoffset': 0 });
  readonly #number = h('span', { class: 'number' });
  readonly #caption = h('span', { class: 'caption' });
  readonly #side = h('p', { class: 'side' });
  readonly #startButton: HTMLButtonElement;
  readonly #skipButton: HTMLButtonElement;
  #told = '';

  constructor(options: Options) {
    this.#options = options;
    this.#parts = partsOf(options.step);
    this.#breathes = options.step.method === 'cat_cow';
    this.#timer = new Timer(this.#parts, (state) => this.#draw(state));
    this.#startButton = h('button', { class: 'answer strong', type: 'button', click: () => (this.#timer.state.running ? this.pause() : this.run()) });
    this.#skipButton = h('button', { class: 'answer', type: 'button', click: () => this.skip() }, icon('skip'), t('session.skip'));
    this.element = h('div', { class: `timer${this.#breathes ? ' breathes' : ''}`, role: 'group', 'aria-label': t('session.timer') },
      h('div', { class: 'dial', 'aria-hidden': 'true' },
        svg('svg', { viewBox: '0 0 120 120' }, svg('circle', { class: 'breath', cx: 60, cy: 60, r: 44 }), svg('circle', { class: 'groove', cx: 60, cy: 60, r: 54 }), this.#ring),
        h('div', { class: 'reading' }, this.#number, this.#caption)),
      h('div', { class: 'controls' }, this.#side, h('div', { class: 'row' }, this.#startButton, this.#skipButton)));
    this.#draw(this.#timer.state);
  }

  run(): void {
    this.#timer.start();
    this.#tell(t('session.started', { seconds: this.#timer.state.left, side: this.#sideName() }));
    this.#options.sound.start();
    if (this.#breathes && this.#timer.state.gone < 1) this.#options.sound.breath(false);
  }

  pause(): void {
    this.#timer.pause();
    this.#tell(t('session.paused', { seconds: this.#timer.state.left }));
  }

  skip(): void {
    this.#timer.skip();
  }

  stop(): void {
    this.#timer.stop();
  }

  #sideName(): string {
    const side = this.#parts[this.#timer.state.part]?.side;
    return side ? t(`session.side_${side}`) : '';
  }

  #draw(state: TimerState): void {
    const part = this.#parts[Math.min(state.part, this.#parts.length - 1)];
    const share = state.done ? 0 : 1 - state.gone / part.seconds;
    this.#ring.style.strokeDashoffset = String(around * (1 - share));
    this.#number.textContent = state.done ? '' : String(state.left);
    this.#caption.textContent = state.done ? t('session.done') : t('session.seconds');
    this.#side.textContent = this.#sideLine(state, part);
    this.#startButton.replaceChildren(icon(state.running ? 'pause' : 'play'), t(state.running ? 'session.pause' : state.gone > 0 ? 'session.resume' : 'session.start'));
    this.#startButton.hidden = this.#skipButton.hidden = state.done;
    this.element.classList.toggle('running', state.running);
    this.element.classList.toggle('done', state.done);
    this.element.classList.toggle('out', this.#breathes && state.running && this.#isOut(state));
    this.#mark(state, part);
  }

  #isOut(state: TimerState): boolean {
    return Math.floor(state.gone / breathSeconds) % 2 === 1;
  }

  /** Beside the dial: how to breathe, or which side it is. */
  #sideLine(state: TimerState, part: Part): string {
    if (this.#breathes && !state.done) return t(this.#isOut(state) && state.running ? 'session.breathe_out' : 'session.breathe_in');
    if (!part.side) return '';
    const name = t(`session.side_${part.side}`);
    const { side_number: number, sides } = this.#options.step;
    if (this.#parts.length > 1) return t('session.side_of', { side: name, number: Math.min(state.part + 1, this.#parts.length), count: this.#parts.length });
    return number && sides && sides > 1 ? t('session.side_of', { side: name, number, count: sides }) : name;
  }

  /** Says and sounds what a person with closed eyes needs: half time, the last five seconds, the change of sides, the end. */
  #mark(state: TimerState, part: Part): void {
    const { sound } = this.#options;
    const moment = `${state.part}:${state.left}:${state.done}`;
    if (moment === this.#told) return;
    const before = this.#told;
    this.#told = moment;
    if (!before) return;
    if (state.done) {
      this.#tell(t('session.all_done'));
      sound.end();
      navigator.vibrate?.(200);
    } else if (!state.running) {
      if (state.gone === 0 && state.part > 0) {
        this.#tell(t('session.change_side', { side: this.#sideName() }));
        sound.end();
      }
    } else if (state.left === 5 || state.left === Math.floor(part.seconds / 2)) this.#tell(t('session.left', { seconds: state.left }));
    else if (state.left <= 3) sound.tick();
    if (this.#breathes && state.running && Math.floor(state.gone) % breathSeconds === 0) sound.breath(this.#isOut(state));
  }

  #tell(text: string): void {
    this.#options.announce(text);
  }
}

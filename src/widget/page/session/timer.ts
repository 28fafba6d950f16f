import type { BackBotData } from '../types';

/** A stretch of time in a hold: a side, or the whole. */
export interface Part {
  side: 'left' | 'right' | null;
  seconds: number;
}

export interface TimerState {
  running: boolean;
  /** Index of the part; equals the number of parts when all is done. */
  part: number;
  /** Whole seconds left in the part. */
  left: number;
  /** Seconds since the part began. */
  gone: number;
  done: boolean;
}

/** The parts of a step's hold: both sides one after the other where the step says so. */
export function partsOf(step: BackBotData): Part[] {
  const seconds = step.hold_seconds ?? 0;
  if (step.side === 'both') return [{ side: 'right', seconds }, { side: 'left', seconds }];
  return [{ side: step.side ?? null, seconds }];
}

/** Counts the parts of a hold down. It keeps the time by the clock, not by ticks, so that a sleeping page stays right. */
export class Timer {
  readonly #parts: Part[];
  readonly #changed: (state: TimerState) => void;
  #part = 0;
  #gone = 0;
  #since: number | null = null;
  #interval = 0;

  constructor(parts: Part[], changed: (state: TimerState) => void) {
    this.#parts = parts;
    this.#changed = changed;
  }

  get state(): TimerState {
    const done = this.#part >= this.#parts.length;
    const seconds = done ? 0 : this.#parts[this.#part].seconds;
    const gone = Math.min(seconds, this.#elapsed());
    return { running: this.#since !== null, part: this.#part, left: Math.ceil(seconds - gone), gone, done };
  }

  start(): void {
    if (this.#since !== null || this.state.done) return;
    this.#since = performance.now();
    this.#interval = window.setInterval(() => this.#tick(), 200);
    this.#changed(this.state);
  }

  pause(): void {
    this.#halt();
    this.#changed(this.state);
  }

  /** Ends this part now and waits at the next one. */
  skip(): void {
    this.#halt();
    this.#next();
  }

  stop(): void {
    this.#halt();
  }

  #elapsed(): number {
    return this.#gone + (this.#since === null ? 0 : (performance.now() - this.#since) / 1000);
  }

  #tick(): void {
    if (this.#elapsed() < this.#parts[this.#part].seconds) return this.#changed(this.state);
    this.#halt();
    this.#next();
  }

  #next(): void {
    this.#part = Math.min(this.#part + 1, this.#parts.length);
    this.#gone = 0;
    this.#changed(this.state);
  }

  #halt(): void {
    clearInterval(this.#interval);
    if (this.#since !== null) this.#gone += (performance.now() - this.#since) / 1000;
    this.#since = null;
  }
}

/** Short soft tones for a hold, made by the browser; nothing is fetched. Off until switched on. */
export class Sound {
  on = false;
  #context: AudioContext | null = null;

  start(): void {
    this.#tone(440, 0.18);
  }

  tick(): void {
    this.#tone(330, 0.08);
  }

  end(): void {
    this.#tone(523, 0.2);
    this.#tone(659, 0.4, 0.22);
  }

  /** Rises for breathing in, falls for breathing out. */
  breath(out: boolean): void {
    this.#tone(out ? 262 : 196, 0.9, 0, out ? 196 : 262, 0.05);
  }

  #tone(hertz: number, seconds: number, delay = 0, to = hertz, volume = 0.12): void {
    if (!this.on || !('AudioContext' in window)) return;
    this.#context ??= new AudioContext();
    const begin = this.#context.currentTime + delay;
    const tone = this.#context.createOscillator();
    const gain = this.#context.createGain();
    tone.frequency.setValueAtTime(hertz, begin);
    tone.frequency.linearRampToValueAtTime(to, begin + seconds);
    gain.gain.setValueAtTime(0, begin);
    gain.gain.linearRampToValueAtTime(volume, begin + 0.02);
    gain.gain.linearRampToValueAtTime(0, begin + seconds);
    tone.connect(gain).connect(this.#context.destination);
    tone.start(begin);
    tone.stop(begin + seconds);
  }
}

import { data } from './texts';

/** Speech in and out, where the browser offers it. Off until the person switches it on. */
export class Voice {
  #on = false;
  readonly #changed: () => void;
  #recognition: any = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get isOn(): boolean {
    return this.#on;
  }

  get isOffered(): boolean {
    return 'speechSynthesis' in window || !!recognizer();
  }

  toggle(): boolean {
    this.#on = !this.#on;
    if (!this.#on) this.quiet();
    this.#changed();
    return this.#on;
  }

  /** Reads a text aloud, instead of what is being read. */
  speak(text: string): void {
    if (!this.#on || !('speechSynthesis' in window)) return;
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = data.locale;
    speechSynthesis.speak(utterance);
  }

  quiet(): void {
    if ('speechSynthesis' in window) speechSynthesis.cancel();
    // Forgotten before it is stopped: what ends by itself begins anew.
    const recognition = this.#recognition;
    this.#recognition = null;
    recognition?.stop();
  }

  /** Hears one phrase after the other until quiet() or until switched off. */
  listen(heard: (phrase: string) => void): void {
    const Recognizer = recognizer();
    if (!this.#on || !Recognizer || this.#recognition) return;
    const recognition = new Recognizer();
    this.#recognition = recognition;
    recognition.lang = data.locale;
    recognition.continuous = true;
    recognition.onresult = (event: any) => {
      // The page's own voice is heard too, and is no answer.
      if ('speechSynthesis' in window && speechSynthesis.speaking) return;
      const phrase = event.results[event.results.length - 1][0].transcript.trim();
      if (phrase) heard(phrase);
    };
    // Browsers end a recognition after a silence; a session goes on.
    recognition.onend = () => {
      if (this.#recognition === recognition) recognition.start();
    };
    recognition.onerror = ({ error }: { error: string }) => {
      if (error === 'not-allowed' || error === 'service-not-allowed') this.#recognition = null;
    };
    recognition.start();
  }
}

function recognizer(): (new () => any) | undefined {
  return (window as any).SpeechRecognition ?? (window as any).webkitSpeechRecognition;
}

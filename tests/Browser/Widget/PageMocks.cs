namespace BackBot.Browser.Tests.Widget;

/// <summary>Stand-ins for what a machine without ears and loudspeakers lacks. They write down what the page asks of them.</summary>
internal static class PageMocks
{
    /// <summary><c>told</c>: what the live region said; <c>tones</c>: the frequencies that were begun, in hertz.</summary>
    public const string Announcements = """
        window.told = [];
        window.tones = [];
        addEventListener('DOMContentLoaded', () => {
          const live = document.getElementById('live');
          new MutationObserver(() => told.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
        });
        const node = () => ({ connect: (next) => next, start() {}, stop() {} });
        window.AudioContext = class {
          currentTime = 0;
          destination = {};
          createOscillator() { return { ...node(), frequency: { setValueAtTime: (hertz) => tones.push(hertz), linearRampToValueAtTime() {} } }; }
          createGain() { return { ...node(), gain: { setValueAtTime() {}, linearRampToValueAtTime() {} } }; }
        };
        """;

    /// <summary><c>spoken</c>: what was read aloud; <c>hear(phrase)</c>: what the person says; <c>listening</c>: whether someone listens.</summary>
    public const string Speech = """
        window.spoken = [];
        window.listening = false;
        window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
        const synthesis = Object.assign(new EventTarget(), { speaking: false, pending: false, cancel() {}, getVoices: () => [], speak: ({ text }) => spoken.push(text) });
        Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
        let ear = null;
        window.SpeechRecognition = window.webkitSpeechRecognition = class extends EventTarget {
          start() { ear = this; listening = true; }
          stop() { listening = false; this.onend?.(); }
          abort() { this.stop(); }
        };
        window.hear = (phrase) => ear.onresult({ results: [[{ transcript: phrase }]] });
        """;

    /// <summary><c>copied</c>: the last text put on the clipboard; <c>printed</c>: how often the print dialog was asked for.</summary>
    public const string TakeAlong = """
        window.printed = 0;
        window.print = () => printed++;
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });
        """;
}

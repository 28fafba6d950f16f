/** How long Web Chat may go on laying out what it shows, in milliseconds. */
const layout = 2500;
/** After so many pictures without a move it stands still; but it is not waited for longer than this, in milliseconds. */
const still = 10;
const patience = 1500;

/**
 * Brings what the bot said last into sight, from its beginning: an advice, and anything after a reload or after the guided session
 * stood before it. It then begins at the top of the screen, where the level or the question is; Web Chat by itself would leave an advice
 * at its end, with the number to call above the screen. The place is held while Web Chat lays out the rest, unless the person moves.
 * Done when it stands still there.
 */
export function showNewest(): Promise<void> {
  return new Promise((done) => hold(done));
}

function hold(done: () => void): void {
  const transcript = document.querySelector<HTMLElement>('#webchat .webchat__basic-transcript__scrollable');
  if (!transcript) return done();
  // The end comes into sight first: that is what tells Web Chat that nothing new is left below.
  transcript.scrollTop = transcript.scrollHeight;
  const began = performance.now();
  let stood = 0;
  let free = false;
  const release = () => (free = true);
  const moves = ['wheel', 'pointerdown', 'keydown'];
  moves.forEach((move) => addEventListener(move, release, { capture: true, passive: true }));
  const place = () => {
    const gone = performance.now() - began;
    if (stood >= still || free || gone > patience) done();
    if (free || gone > layout) return moves.forEach((move) => removeEventListener(move, release, { capture: true }));
    const before = transcript.scrollTop;
    const above = beginning(transcript);
    if (Math.abs(above) > 1) transcript.scrollTop += above;
    stood = transcript.scrollTop === before ? stood + 1 : 0;
    requestAnimationFrame(place);
  };
  requestAnimationFrame(place);
}

/** How far above (negative) or below the top of the transcript the first message after the person's last one begins. */
function beginning(transcript: HTMLElement): number {
  const messages = [...transcript.querySelectorAll<HTMLElement>('.webchat__basic-transcript__activity')];
  const first = messages[messages.findLastIndex((message) => message.querySelector('.webchat__bubble--from-user')) + 1];
  return first ? first.getBoundingClientRect().top - transcript.getBoundingClientRect().top - 4 : 0;
}

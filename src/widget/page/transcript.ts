/**
 * Brings what the bot said last into sight, from its beginning: an advice, and anything after a reload or after the guided session
 * stood before it. It then begins at the top of the screen, where the level or the question is; Web Chat by itself would leave an advice
 * at its end, with the number to call above the screen.
 */
export function showNewest(): void {
  const transcript = document.querySelector<HTMLElement>('#webchat .webchat__basic-transcript__scrollable');
  if (!transcript) return;
  // The end comes into sight first: that is what tells Web Chat that nothing new is left below.
  transcript.scrollTop = transcript.scrollHeight;
  const messages = [...transcript.querySelectorAll<HTMLElement>('.webchat__basic-transcript__activity')];
  const answered = messages.findLastIndex((message) => message.querySelector('.webchat__bubble--from-user'));
  const first = messages[answered + 1];
  if (!first) return;
  const top = transcript.scrollTop + first.getBoundingClientRect().top - transcript.getBoundingClientRect().top - 4;
  if (top < transcript.scrollTop) setTimeout(() => (transcript.scrollTop = top), 50);
}

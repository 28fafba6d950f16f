/**
 * Brings the newest part of Web Chat's transcript into sight: after a reload, or after the guided session stood before it.
 * An advice stays with its top in sight, where its level is.
 */
export function showNewest(): void {
  const transcript = document.querySelector<HTMLElement>('#webchat .webchat__basic-transcript__scrollable');
  if (!transcript) return;
  transcript.scrollTop = transcript.scrollHeight;
  const advice = [...transcript.querySelectorAll<HTMLElement>('.outcome')].at(-1);
  const top = advice && transcript.scrollTop + advice.getBoundingClientRect().top - transcript.getBoundingClientRect().top - 12;
  // The end comes into sight first: that is what tells Web Chat that nothing new is left below.
  if (top && transcript.scrollHeight - top < transcript.clientHeight + advice.offsetHeight) setTimeout(() => (transcript.scrollTop = top), 50);
}

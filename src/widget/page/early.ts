/**
 * Stands in the page itself, before everything else: a press on the greeting that comes before first.ts has run is kept,
 * and first.ts presses again. No nonce: the policy names this script by its digest, so that the nonce stays one for styles.
 */
addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('.answer');
  if (!button || window.backbotPage || window.backbotPressed) return;
  window.backbotPressed = button;
  button.classList.add('pressed');
});

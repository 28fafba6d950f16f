/** The telephone numbers in an advice, as they are written there; at most three, since a choice costs time. */
export function numbersIn(text: string): string[] {
  return [...new Set(text.match(/\d[\d \-]+\d/g) ?? [])].slice(0, 3);
}

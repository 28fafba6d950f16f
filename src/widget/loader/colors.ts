/** The site's colour as the accent, with black or white on it, whichever reads better (WCAG relative luminance). */
export function colors(color: string): string {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(color)?.[1];
  if (!hex) return '';
  const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  const [red, green, blue] = [0, 2, 4].map((at) => (parseInt(full.substr(at, 2), 16) / 255) ** 2.2);
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return `:host{--accent:#${full};--on-accent:${luminance > 0.18 ? '#000' : '#fff'}}`;
}

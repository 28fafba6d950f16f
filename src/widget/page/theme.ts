const params = new URLSearchParams(location.search);

/** The host site's wish for light or dark and for the accent colour, handed over in the address. */
export function applyTheme(): void {
  const root = document.documentElement;
  const theme = params.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

  const color = params.get('color') ?? '';
  if (!/^#[\da-f]{6}$/i.test(color)) return;
  root.style.setProperty('--accent', color);
  root.style.setProperty('--on-accent', contrast(color, '#ffffff') >= contrast(color, '#000000') ? '#fff' : '#000');
  // Where the colour is too faint to be read as text or seen as a line, the page's own stays for those.
  const surface = getComputedStyle(root).getPropertyValue('--surface').trim();
  if (contrast(color, surface) >= 4.5) root.style.setProperty('--accent-text', color);
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const full = color.length === 4 ? color.replace(/[^#]/g, '$&$&') : color;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

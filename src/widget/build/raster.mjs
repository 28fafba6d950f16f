import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** Twice the size of the drawing, so that it is sharp on a phone. */
const width = 800;

/** Makes PNG of SVG, for clients that show no SVG in cards (Teams). The same drawing gives the same bytes. */
export async function rasterizer(parts) {
  const { initWasm, Resvg } = await import(pathToFileURL(parts['resvg.mjs']));
  await initWasm(readFile(parts['resvg.wasm']));
  return (svg) => Buffer.from(new Resvg(withNamedClasses(svg), { fitTo: { mode: 'width', value: width } }).render().asPng());
}

/** resvg knows no "class that ends so", so the classes meant are named. */
function withNamedClasses(svg) {
  return svg.replace(/\[class\$="([\w-]+)"\]/g, (_, ending) => [...new Set(svg.match(new RegExp(`\\.[\\w-]+${ending}\\b`, 'g')))].join(','));
}

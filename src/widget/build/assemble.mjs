import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { illustrations } from '../illustrations/illustrations.mjs';
import { Output } from './output.mjs';
import { rasterizer } from './raster.mjs';
import { say } from './say.mjs';

/** A style sheet imported by the loader becomes its minified text, for a constructed sheet in the shadow root. */
const cssAsText = {
  name: 'css-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => ({ contents: (await bundle(path, {})).trim(), loader: 'text' }));
  },
};

const common = { bundle: true, minify: true, write: false, legalComments: 'none', charset: 'utf8', logLevel: 'warning' };

/** Bundles, hashes and compresses everything, and writes the manifest last, so that a reader never sees half a build. */
export async function assemble({ here, out, stamp, parts }) {
  const script = async (entry) => bundle(join(here, entry), { target: 'es2020', format: 'iife' });
  const style = async (entry) => bundle(join(here, entry), { target: 'es2020' });

  say('bundling the chat page');
  const output = new Output(out);
  const [loader, early, first, chat, demo, firstCss, chatCss, demoCss] = await Promise.all([
    bundle(join(here, 'loader/main.ts'), { target: 'es2020', format: 'iife', plugins: [cssAsText] }),
    script('page/early.ts'),
    script('page/first.ts'),
    script('page/chat.ts'),
    script('demo/demo.ts'),
    style('page/first.css'),
    style('page/chat.css'),
    style('demo/demo.css'),
  ]);

  await output.asset('icon.svg', await readFile(join(here, 'page', 'icon.svg')));
  await output.asset('first.js', first);
  await output.asset('chat.js', chat);
  await output.asset('chat.css', chatCss);
  await output.asset('demo.js', demo);
  await output.asset('react.js', await readFile(parts['react.js']));
  say('compressing Web Chat (once)');
  await output.asset('webchat.js', await readFile(parts['webchat.js']));
  const toPng = await rasterizer(parts);
  for (const [name, svg] of illustrations()) {
    await output.media(`${name}.svg`, svg);
    await output.media(`${name}.png`, toPng(svg));
  }

  await output.loader(loader);
  await output.page('chat', await readFile(join(here, 'page', 'chat.html'), 'utf8'), firstCss, early);
  await output.page('demo', await readFile(join(here, 'demo', 'demo.html'), 'utf8'), demoCss);
  await output.finish(stamp);
}

async function bundle(entry, options) {
  const result = await build({ ...common, ...options, entryPoints: [entry], outdir: 'out' });
  return result.outputFiles[0].text;
}

// Builds what the host serves to browsers: the loader, the chat page, the demo page, the illustrations.
//
//   node src/widget/build.mjs [--out <folder>]        (default: <repository>/artifacts/web)
//
// The first run fetches pinned packages from npm (esbuild; Web Chat, React and resvg as single files, integrity checked).
// Later runs fetch nothing, and do nothing unless a source changed. It may run twice at once: the second waits.
// Exit codes: 0 = built or already up to date; 2 = Node or npm missing or too old, or the registry not reachable; 1 = anything else.
//
// What it writes, and how the host serves it:
//
//   <out>/manifest.json
//     { "stamp", "assets": { "<name>": { "url", "file", "type", "bytes", "gzip", "br", "integrity" } },
//       "media":  { "<method>/<step>.svg": { …the same… }, "<method>/<step>.png": { …the same, for clients that show no SVG… } },
//       "pages":  { "chat": { "file", "script": the digest of the script inside the page, for its policy }, "demo": { "file" } },
//       "loader": { "file", "type", "bytes" } }
//   <out>/assets/<name>.<hash>.<ext> (+ .br, .gz)   GET /web/<name>.<hash>.<ext>   Cache-Control: public, max-age=31536000, immutable
//   <out>/media/<method>/<step>.svg (+ .br, .gz)    GET /media/<method>/<step>.svg  Cache-Control: public, max-age=86400, ETag; .png likewise
//   <out>/loader.js                                 GET /widget.js   text/javascript, max-age=600, ETag; see below
//   <out>/pages/chat.html                           GET / and /embed  no-store; see below
//   <out>/pages/demo.html                           GET /demo
//
// The pages are templates. The host replaces, per request:
//   {{nonce}}        a fresh random value, also in the Content-Security-Policy (style-src 'self' 'nonce-…' and, for a quiet console,
//                    'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', an empty style; see docs/widget.md)
//   {{lang}} {{dir}} the page's language and ltr or rtl
//   {{t:some.key}}   a text of content/texts/<lang>.yaml, HTML-escaped, with {emergency_number} and the like filled as the bot fills them
//   {{data}}         JSON with "<" written as \u003c:
//                    { "locale": "en-GB", "locales": [{ "id": "en", "name": "English" }], "texts": { "web.…": "…" } }
//                    (texts: every key that begins with "web."; a list stays a list)
// The loader is a template with one placeholder, replaced once at start: "{{loader}}" (with its quotes) becomes
//   { "<lang>": { "label": …, … }, … }: the section web.loader of every language, as JSON.

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourcesStamp, isUpToDate } from './build/stamp.mjs';
import { withLock } from './build/lock.mjs';
import { fetchParts, installTools } from './build/parts.mjs';
import { BuildError, say } from './build/say.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const outFlag = process.argv.indexOf('--out');
const out = outFlag > 0 ? resolve(process.argv[outFlag + 1]) : join(here, '..', '..', 'artifacts', 'web');

try {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new BuildError(`The chat page needs Node.js 20 or later to be built; this is ${process.version}.`, 2);

  const stamp = await sourcesStamp(here);
  if (!(await isUpToDate(out, stamp))) {
    await withLock(out, async () => {
      if (await isUpToDate(out, stamp)) return;
      const begin = Date.now();
      await installTools(here);
      const parts = await fetchParts(here, join(out, '..', 'parts'));
      const { assemble } = await import('./build/assemble.mjs');
      await assemble({ here, out, stamp, parts });
      say(`chat page ready in ${((Date.now() - begin) / 1000).toFixed(1)} s`);
    });
  }
  if (!existsSync(join(out, 'manifest.json'))) throw new BuildError(`Nothing was written to ${out}.`, 1);
} catch (error) {
  console.error(error instanceof BuildError ? `backbot: ${error.message}` : error);
  process.exitCode = error instanceof BuildError ? error.exitCode : 1;
}

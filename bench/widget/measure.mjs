// Measures what a visitor waits for and what goes over the wire, on a simulated mid phone over 4G, beside Web Chat by itself.
//
//   dotnet run --project src/BackBot          (in another terminal; wait until it is ready)
//   dotnet build tests/Browser                (once: it brings Playwright)
//   node bench/widget/measure.mjs [http://localhost:5000] [rounds, default 3]
//
// Times are medians in seconds; bytes are what the network counted. "Loader's work" is time on the page's main thread, unthrottled.

import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bot = (process.argv[2] ?? 'http://localhost:5000').replace(/\/$/, '');
const rounds = Number(process.argv[3] ?? 3);
const { chromium } = createRequire(import.meta.url)(join(root, 'tests/Browser/bin/Local/Debug/net10.0/.playwright/package'));

const phone = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'en-GB' };
const network = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 };
const slower = 4;

const assets = join(root, 'artifacts', 'web', 'assets');
const webChat = readFileSync(join(assets, readdirSync(assets).find((name) => /^webchat\..*\.js\.br$/.test(name))));
const stockPage = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Stock</title><body><div id="webchat" style="height:100vh"></div>
<script src="/webchat.js"></script><script>
(async () => {
  const { token } = await (await fetch('/v3/directline/tokens/generate', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).json();
  WebChat.renderWebChat({ directLine: WebChat.createDirectLine({ domain: location.origin + '/v3/directline', token, webSocket: false }), locale: 'en-GB' }, document.getElementById('webchat'));
})();
</script>`;

/** Web Chat by itself: an empty page, the same file in the same compression, and the bot's Direct Line behind it. */
const stock = createServer(async (request, response) => {
  if (request.url === '/webchat.js') return response.writeHead(200, { 'content-type': 'text/javascript', 'content-encoding': 'br' }).end(webChat);
  if (!request.url.startsWith('/v3/')) return response.writeHead(200, { 'content-type': 'text/html' }).end(stockPage);
  const body = [];
  for await (const part of request) body.push(part);
  const { authorization } = request.headers;
  const answer = await fetch(bot + request.url, { method: request.method, headers: { 'content-type': 'application/json', ...(authorization && { authorization }) }, ...(body.length && { body: Buffer.concat(body) }) });
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(Buffer.from(await answer.arrayBuffer()));
});

/** A blog on another site, with nothing but the loader. */
const blog = createServer((_, response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Blog</title><h1>Blog</h1><script src="${bot}/widget.js" async></script>`));

const listen = (server) => new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(`http://127.0.0.1:${server.address().port}/`)));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function visit(browser, url, marks, throttled = true) {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  let requests = 0;
  session.on('Network.requestWillBeSent', () => requests++);
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  if (throttled) {
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  }
  await page.addInitScript((wanted) => {
    window.shift = 0;
    window.marks = {};
    // Looked at in every frame that the browser draws, so that what is marked has been seen.
    const look = () => {
      for (const [name, selector] of Object.entries(wanted)) {
        if (!marks[name] && document.querySelector(selector)?.checkVisibility()) marks[name] = performance.now() / 1000;
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shift += entry.value))).observe({ type: 'layout-shift', buffered: true });
  }, marks);
  await page.goto(url, { waitUntil: 'commit' });
  for (const selector of Object.values(marks)) await page.locator(selector).first().waitFor({ state: 'attached', timeout: 120_000 });
  const found = await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => seen(marks))));
  found.paint = await page.evaluate(() => (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0) / 1000);
  found.shift = await page.evaluate(() => window.shift);
  await context.close();
  return { ...found, bytes, requests };
}

async function table(browser, name, url, marks) {
  const visits = [];
  for (let round = 0; round < rounds; round++) visits.push(await visit(browser, url, marks));
  const line = Object.keys(visits[0]).map((key) => `${key} ${median(visits.map((found) => found[key])).toFixed(key === 'bytes' || key === 'requests' ? 0 : 2)}`);
  console.log(`${name}: ${line.join(', ')}`);
}

/** The longest stretch and the sum of what the loader does on the main thread, from the browser's own trace (thread time, so that a busy machine does not count). */
async function loaderWork(browser, url) {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
  await page.goto(url);
  await page.locator('backbot-widget .launch').waitFor();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const ours = traceEvents.filter(({ name, args }) => (name === 'EvaluateScript' || name === 'v8.compile' || name === 'FunctionCall') && String(args?.data?.url).endsWith('/widget.js'));
  await context.close();
  return Math.max(...ours.map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000));
}

const [stockUrl, blogUrl] = [await listen(stock), await listen(blog)];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
try {
  const work = [];
  for (let round = 0; round < rounds; round++) work.push(await loaderWork(browser, blogUrl));
  console.log(`loader's work: longest ${median(work).toFixed(1)} ms`);
  await table(browser, 'blog with the closed widget', blogUrl, { button: 'backbot-widget' });
  await table(browser, 'chat page', `${bot}/`, { greeting: '#plain .answer', ready: 'html.live #webchat' });
  await table(browser, 'stock Web Chat', stockUrl, { greeting: '.webchat__suggested-action' });
} finally {
  await browser.close();
  stock.close();
  blog.close();
}

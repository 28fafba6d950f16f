import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { compress } from './compress.mjs';

const types = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
};

const forgetAfterMs = 7 * 24 * 3600_000;

/** The output folder and its manifest. Hashed files are only added, so that a running host keeps what it serves. */
export class Output {
  #assets = {};
  #media = {};
  #pages = {};
  #loader = null;
  #files = [];

  constructor(out) {
    this.out = out;
  }

  async asset(name, content) {
    const bytes = Buffer.from(content);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    const file = `${name.slice(0, -extname(name).length)}.${hash}${extname(name)}`;
    this.#assets[name] = { url: `/web/${file}`, ...(await this.#compressed(`assets/${file}`, bytes)) };
  }

  async media(name, content) {
    this.#media[name] = { url: `/media/${name}`, ...(await this.#compressed(`media/${name}`, Buffer.from(content))) };
  }

  /** A page template. The script that stands in the page itself is named by its digest in the page's policy. */
  async page(name, html, css, early = '') {
    const inline = early.trim();
    const resolved = html
      .replaceAll('{{early}}', () => inline)
      .replaceAll('{{css}}', () => css.trim())
      .replace(/\{\{asset:([\w.]+)\}\}/g, (_, asset) => this.#assets[asset].url);
    await this.#write(`pages/${name}.html`, resolved);
    this.#pages[name] = { file: `pages/${name}.html`, ...(inline && { script: `sha256-${createHash('sha256').update(inline).digest('base64')}` }) };
  }

  async loader(script) {
    await this.#write('loader.js', script);
    this.#loader = { file: 'loader.js', type: types['.js'], bytes: Buffer.byteLength(script) };
  }

  async finish(stamp) {
    const manifest = { stamp, assets: this.#assets, media: this.#media, pages: this.#pages, loader: this.#loader, files: this.#files };
    await this.#write('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
    await this.#forgetOld();
  }

  async #compressed(file, bytes) {
    const sizes = {};
    if (await this.#isSame(file, bytes)) {
      for (const suffix of ['gz', 'br']) sizes[suffix] = (await stat(join(this.out, `${file}.${suffix}`))).size;
    } else {
      const variants = await compress(bytes);
      for (const [suffix, content] of Object.entries(variants)) {
        await this.#write(`${file}.${suffix}`, content);
        sizes[suffix] = content.length;
      }
      await this.#write(file, bytes);
    }
    this.#files.push(file, `${file}.gz`, `${file}.br`);
    const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    return { file, type: types[extname(file)], bytes: bytes.length, gzip: sizes.gz, br: sizes.br, integrity };
  }

  async #isSame(file, bytes) {
    try {
      await Promise.all(['gz', 'br'].map((suffix) => stat(join(this.out, `${file}.${suffix}`))));
      return bytes.equals(await readFile(join(this.out, file)));
    } catch {
      return false;
    }
  }

  /** Written beside its place and moved there, so that nobody reads half a file. */
  async #write(file, content) {
    const path = join(this.out, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, content);
    await rename(`${path}.new`, path);
    if (!this.#files.includes(file)) this.#files.push(file);
  }

  async #forgetOld() {
    const folder = join(this.out, 'assets');
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      const unused = !this.#files.includes(`assets/${name}`);
      if (unused && Date.now() - (await stat(path)).mtimeMs > forgetAfterMs) await rm(path, { force: true });
    }
  }
}

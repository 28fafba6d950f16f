import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { BuildError, say } from './say.mjs';
import { readTarball } from './tar.mjs';

/** Installs esbuild as the lock file pins it, unless exactly that is installed already. */
export async function installTools(here) {
  const wanted = JSON.parse(await readFile(join(here, 'package.json'), 'utf8')).dependencies.esbuild;
  try {
    const installed = JSON.parse(await readFile(join(here, 'node_modules', 'esbuild', 'package.json'), 'utf8'));
    if (installed.version === wanted) return;
  } catch {
    // Not installed yet.
  }
  say(`fetching esbuild ${wanted} from npm`);
  await npm(['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], here, 'Fetching esbuild');
}

/** The pinned single files of package.json's "parts", as name -> path; fetched once, and checked against their integrity. */
export async function fetchParts(here, cache) {
  const { parts } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));
  const paths = {};
  for (const part of parts) {
    const folder = join(cache, `${part.name.replace('/', '-')}-${part.version}`);
    if (!(await hasAll(folder, part))) await fetchPart(part, cache, folder);
    for (const name of Object.values(part.files)) paths[name] = join(folder, name);
  }
  return paths;
}

async function hasAll(folder, part) {
  try {
    // The integrity is written last, so a folder with it is complete.
    const kept = await readFile(join(folder, 'integrity'), 'utf8');
    await Promise.all(Object.values(part.files).map((name) => stat(join(folder, name))));
    return kept === part.integrity;
  } catch {
    return false;
  }
}

async function fetchPart(part, cache, folder) {
  const id = `${part.name}@${part.version}`;
  say(`fetching ${id} from npm`);
  await mkdir(cache, { recursive: true });
  const temporary = await mkdtemp(join(cache, 'fetch-'));
  try {
    await npm(['pack', id, '--ignore-scripts', '--pack-destination', temporary], cache, `Fetching ${id}`);
    const [tarball] = (await readdir(temporary)).filter((name) => name.endsWith('.tgz'));
    const content = await readFile(join(temporary, tarball));
    const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;
    if (integrity !== part.integrity) {
      throw new BuildError(`${id} is not the package that was reviewed.\n  expected ${part.integrity}\n  received ${integrity}\nNothing of it was used.`, 1);
    }
    const files = readTarball(content, Object.keys(part.files));
    const ready = join(temporary, 'ready');
    await mkdir(ready);
    for (const [path, name] of Object.entries(part.files)) {
      if (!files.has(path)) throw new BuildError(`${id} holds no ${path}.`, 1);
      await writeFile(join(ready, name), files.get(path));
    }
    await writeFile(join(ready, 'integrity'), part.integrity);
    await rm(folder, { recursive: true, force: true });
    await rename(ready, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

const skipped = new Set(['node_modules', 'tsconfig.json', '.npmrc']);

/** One hash over every source file's path and content: when it is the same, the output is the same. */
export async function sourcesStamp(root) {
  const hash = createHash('sha256');
  for (const file of (await filesBelow(root)).sort()) {
    hash.update(relative(root, file)).update('\0').update(await readFile(file)).update('\0');
  }
  return hash.digest('hex');
}

/** True when the output was made from these sources and none of its files has gone. */
export async function isUpToDate(out, stamp) {
  try {
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
    if (manifest.stamp !== stamp) return false;
    await Promise.all(manifest.files.map((file) => stat(join(out, file))));
    return true;
  } catch {
    return false;
  }
}

export async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = await Promise.all(
    entries
      .filter((entry) => !skipped.has(entry.name))
      .map((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)])),
  );
  return nested.flat();
}

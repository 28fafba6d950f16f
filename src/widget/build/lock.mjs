import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './say.mjs';

const staleAfterMs = 10 * 60_000;

/** Runs the work while no other build of the same output runs. Making a folder is atomic on every file system. */
export async function withLock(out, work) {
  await mkdir(dirname(out), { recursive: true });
  const lock = `${out}.lock`;
  for (let told = false; ; ) {
    try {
      await mkdir(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (await isStale(lock)) await rm(lock, { recursive: true, force: true });
      else {
        if (!told) say('another build of the chat page is running; waiting for it');
        told = true;
        await wait(200);
      }
    }
  }
  try {
    await writeFile(join(lock, 'pid'), String(process.pid));
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function isStale(lock) {
  try {
    const { mtimeMs } = await stat(lock);
    if (Date.now() - mtimeMs > staleAfterMs) return true;
    const pid = Number(await readFile(join(lock, 'pid'), 'utf8'));
    if (!pid) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

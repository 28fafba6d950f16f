import { spawn } from 'node:child_process';
import { BuildError } from './say.mjs';

/** Runs npm quietly; what it printed is shown only when it failed. */
export async function npm(args, cwd, doing) {
  const windows = process.platform === 'win32';
  const { code, output } = await new Promise((done) => {
    const child = spawn(windows ? 'npm.cmd' : 'npm', args, { cwd, shell: windows, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => done({ code: error.code, output: '' }));
    child.on('close', (code) => done({ code, output }));
  });
  if (code === 'ENOENT') {
    throw new BuildError('npm was not found. Install Node.js 20 or later (it brings npm), then start again.', 2);
  }
  if (code !== 0) {
    const lines = output.split('\n').filter((line) => /npm (error|ERR!)/.test(line)).slice(0, 6);
    throw new BuildError(
      [`${doing} failed. The first start needs the npm registry once; check the network or proxy, then start again.`, ...lines].join('\n'),
      2,
    );
  }
}

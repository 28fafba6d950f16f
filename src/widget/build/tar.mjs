import { gunzipSync } from 'node:zlib';

/** The files of a .tgz that are asked for by name. Npm's archives are plain ustar: 512-byte headers, content padded to 512. */
export function readTarball(tgz, names) {
  const tar = gunzipSync(tgz);
  const found = new Map();
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const name = text(tar, at, 100);
    const prefix = text(tar, at + 345, 155);
    const size = parseInt(text(tar, at + 124, 12), 8) || 0;
    const path = prefix ? `${prefix}/${name}` : name;
    if (names.includes(path)) found.set(path, tar.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return found;
}

function text(buffer, at, length) {
  const end = buffer.indexOf(0, at);
  return buffer.toString('utf8', at, end < 0 ? at + length : Math.min(end, at + length)).trim();
}

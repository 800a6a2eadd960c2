import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Source } from './source.ts';

/**
 * A file on disk as a source of bytes (Node only); `close` it at the end.
 *
 * @throws Node's error (ENOENT, EACCES, EISDIR …) if the path cannot be read.
 */
export async function pathSource(path: string): Promise<Source & { close(): Promise<void> }> {
  const file = await open(path);
  const { size } = await file.stat();
  return {
    name: basename(path),
    size,
    slice: async (from, to) => {
      const start = Math.min(Math.max(0, from), size);
      const length = Math.max(0, Math.min(to, size) - start);
      const bytes = new Uint8Array(length);
      const { bytesRead } = await file.read(bytes, 0, length, start);
      return bytes.subarray(0, bytesRead);
    },
    close: () => file.close(),
  };
}

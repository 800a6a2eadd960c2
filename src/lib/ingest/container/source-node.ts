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
      const bytes = new Uint8Array(to - from);
      const { bytesRead } = await file.read(bytes, 0, to - from, from);
      return bytes.subarray(0, bytesRead);
    },
    close: () => file.close(),
  };
}

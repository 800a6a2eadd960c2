import type { Source } from '../types.ts';

/** A file that the reader chose or dropped, as a source of bytes. */
export function fileSource(file: File): Source {
  return {
    name: file.name,
    size: file.size,
    slice: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  };
}

/** Bytes that are already at hand. */
export function bytesSource(name: string, bytes: Uint8Array): Source {
  return {
    name,
    size: bytes.length,
    slice: (from, to) => Promise.resolve(new Uint8Array(bytes.subarray(from, to))),
  };
}

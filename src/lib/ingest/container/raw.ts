import type { Source } from './source.ts';

/** Read at a stretch: a few milliseconds on the page's own thread. */
const CHUNK_BYTES = 1_000_000;

/** Some bytes of a content, and how far in the file they end. */
export interface Raw {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Bytes of the file read so far. */
  readonly read: number;
}

/** A content from its beginning, out of whatever container; may be called again. */
export type RawBytes = (signal?: AbortSignal) => AsyncGenerator<Raw>;

/** The bytes [from, to) of a file as they are, in pieces of 1 MB; between two of them `signal` is honoured. */
export function plainBytes(source: Source, from = 0, to = source.size): RawBytes {
  return async function* (signal) {
    for (let read = from; read < to;) {
      signal?.throwIfAborted();
      const end = Math.min(read + CHUNK_BYTES, to);
      const bytes = await source.slice(read, end);
      signal?.throwIfAborted();
      read = end;
      yield { bytes, read };
    }
  };
}

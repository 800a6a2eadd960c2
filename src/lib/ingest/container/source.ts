/** Where the bytes come from; the same for a File in the tab and a path on the command line. */
export interface Source {
  readonly name: string;
  readonly size: number;
  /** Bytes [from, to). */
  slice(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

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

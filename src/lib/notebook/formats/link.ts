import { newCellId, parseNotebook, writeNotebook } from '../document/notebook.ts';
import type { Notebook } from '../document/notebook.ts';

/** A notebook as a link carries it: its text and what it was written for, never data. */
export interface LinkedNotebook {
  readonly notebook: Notebook;
  /** Id and title of the study that it was written for, and the mark of its data (`dataMark`). */
  readonly study: { readonly id: string; readonly title: string; readonly mark: string };
}

/** The fragment of an address begins so. */
const START = '#notebook=';
/** Characters of a fragment that are read at most, and of what it unpacks to. */
const MOST_PACKED = 200_000;
const MOST_UNPACKED = 2_000_000;

/** A notebook as the fragment of an address, `#` included: no server is sent it. */
export async function notebookFragment({ notebook, study }: LinkedNotebook): Promise<string> {
  const text = JSON.stringify([1, study.id, study.title, study.mark, writeNotebook(notebook)]);
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return START + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** True where an address carries a notebook, be it sound or not. */
export function carriesNotebook(fragment: string): boolean {
  return fragment.startsWith(START);
}

/**
 * The notebook of a fragment. Its cells have ids of their own, so that they meet no cell that is kept.
 *
 * @returns null where the fragment carries none, or was damaged on its way
 */
export async function notebookOf(fragment: string): Promise<LinkedNotebook | null> {
  if (!carriesNotebook(fragment) || fragment.length > MOST_PACKED) return null;
  let read: unknown;
  try {
    const packed = fragment.slice(START.length).replaceAll('-', '+').replaceAll('_', '/');
    read = JSON.parse(await unpacked(Uint8Array.from(atob(packed), (one) => one.charCodeAt(0))));
  } catch {
    return null;
  }
  if (!Array.isArray(read) || read[0] !== 1) return null;
  const [, id, title, mark, text] = read as readonly unknown[];
  if (
    typeof id !== 'string' ||
    typeof title !== 'string' ||
    typeof mark !== 'string' ||
    typeof text !== 'string'
  )
    return null;
  const notebook = parseNotebook(text);
  if (notebook === null) return null;
  const cells = notebook.cells.map((cell) => ({ ...cell, id: newCellId() }));
  return { notebook: { ...notebook, cells }, study: { id, title, mark } };
}

/** Unpacks as far as a notebook may be long. Throws beyond. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > MOST_UNPACKED) {
      await reader.cancel();
      throw new RangeError(`A notebook unpacks to at most ${MOST_UNPACKED} bytes.`);
    }
    parts.push(part.value);
  }
  return new Blob(parts).text();
}

import { unzipSync, zipSync, type Zippable } from 'fflate';

/** Already compressed, or too small to gain: stored as it is. */
const STORED = /\.(png|arrow)$/;

/**
 * Files → a ZIP whose bytes depend on nothing but them and the date: the stamp of every file is that day's noon wherever the program
 * runs, and the order is the one given.
 *
 * @param date `YYYY-MM-DD`
 */
export function zipOf(
  parts: Iterable<readonly [path: string, bytes: Uint8Array]>,
  date: string,
): Uint8Array<ArrayBuffer> {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  const mtime = new Date(year, month - 1, day, 12);
  const files: Zippable = {};
  for (const [path, bytes] of parts) files[path] = [bytes, { mtime, level: STORED.test(path) ? 0 : 6 }];
  return zipSync(files);
}

const STAMPS =
  /(<dcterms:(?:created|modified) xsi:type="dcterms:W3CDTF">)[^<]*(<\/dcterms:(?:created|modified)>)/g;

/** One edit of an Office file's part; null leaves it as it is. */
export type PartEdit = (path: string, bytes: Uint8Array) => Uint8Array | null;

/**
 * An Office file as it would always be written: the day of the report in place of the clock's time, in its properties and in the ZIP.
 *
 * @param date `YYYY-MM-DD`
 * @param edit further changes, part by part
 */
export function stableOffice(
  file: Uint8Array,
  date: string,
  edit: PartEdit = () => null,
): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(file)).filter(([path]) => !path.endsWith('/'));
  return zipOf(
    parts.map(([path, bytes]) => {
      const edited = edit(path, bytes) ?? bytes;
      return [path, path === 'docProps/core.xml' ? stamped(edited, date) : edited] as const;
    }),
    date,
  );
}

function stamped(core: Uint8Array, date: string): Uint8Array {
  const text = new TextDecoder().decode(core).replace(STAMPS, `$1${date}T12:00:00Z$2`);
  return new TextEncoder().encode(text);
}

import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import type { WriterTools } from '../../src/lib/export/formats.ts';
import { staticSvg } from '../../src/lib/chart/static.ts';
import { english } from '../english.ts';

/** The smallest PNG: what a painter gives is not looked at here. */
const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** Figures drawn, not painted. */
export const tools: WriterTools = { language: english, svg: staticSvg, paint: async () => PNG };

/** The files of an Office document as text. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(file));
  return new Map(parts.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

/** A part as a document whose elements are found by their names with prefix. */
export function xmlOf(parts: ReadonlyMap<string, string>, path: string): Document {
  const text = parts.get(path);
  if (text === undefined) throw new Error(`No ${path} among ${[...parts.keys()].join(', ')}`);
  return new (parseHTML('').DOMParser)().parseFromString(text, 'text/xml');
}

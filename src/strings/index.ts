import { en } from './en.ts';
import { fill } from './fill.ts';
import type { Parameters } from './fill.ts';

/** A sentence that is known when the code is written. */
export type Key = keyof typeof en;

/** The sentence under `key`, its places filled (see `fill`). Plain text: escape it where it enters a page. */
export function t(key: Key, parameters: Parameters = {}): string {
  return fill(en[key], parameters);
}

/**
 * The sentence for a code that is known only at run time: `say('refusal', refusal.refused, refusal.parameters)`.
 *
 * @throws if the table has no such sentence, naming the key.
 */
export function say(group: string, code: string, parameters: Parameters = {}): string {
  const key = `${group}.${code}`;
  const text = (en as Readonly<Record<string, string>>)[key];
  if (text === undefined) throw new Error(`The string table has no "${key}": add it to src/strings/en.`);
  return fill(text, parameters);
}

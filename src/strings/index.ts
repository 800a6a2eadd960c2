import { en } from './en.ts';
import type { cli } from './en/cli.ts';
import type { workbench } from './en/workbench.ts';
import { fill } from './fill.ts';
import type { Parameters } from './fill.ts';

/** A sentence that is known when the code is written. */
export type Key = keyof typeof en | keyof typeof cli | keyof typeof workbench;

const table: Record<string, string> = { ...en };

/** Adds the sentences of a part that not every page carries. */
export function addSentences(part: Readonly<Record<string, string>>): void {
  Object.assign(table, part);
}

/** True if the table has a sentence under this key. */
export function hasSentence(key: string): boolean {
  return key in table;
}

function sentence(key: string): string {
  const text = table[key];
  if (text === undefined)
    throw new Error(
      `The string table has no "${key}": add it to src/strings/en, or its part with addSentences.`,
    );
  return text;
}

/** The sentence under `key`, its places filled (see `fill`). Plain text: escape it where it enters a page. */
export function t(key: Key, parameters: Parameters = {}): string {
  return fill(sentence(key), parameters);
}

/**
 * The sentence for a code that is known only at run time: `say('refusal', refusal.refused, refusal.parameters)`.
 *
 * @throws if the table has no such sentence, naming the key.
 */
export function say(group: string, code: string, parameters: Parameters = {}): string {
  return fill(sentence(`${group}.${code}`), parameters);
}

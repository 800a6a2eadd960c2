import { fillerOf } from './fill.ts';
import type { Parameters } from './fill.ts';
import { numbersOf } from './numbers.ts';

/** Sentences by their key, with `{parameter}` places (see `fill.ts`). */
export type Sentences = Readonly<Record<string, string>>;

/**
 * The sentences of one language, handed down to whatever speaks: figures and live numbers with their chapter, components by `useLanguage`,
 * the command line as an argument. Immutable; its functions need no `this`, so that they can be taken out of it.
 *
 * @example const { t, say } = language;
 */
export interface Language {
  /** BCP 47: for the labels of a study (`labelText`), numbers and dates. */
  readonly code: string;
  /**
   * The sentence under `key`, its places filled. Plain text: escape it where it enters a page.
   *
   * @throws if the tables have no such sentence, naming the key.
   */
  readonly t: (key: string, parameters?: Parameters) => string;
  /**
   * The sentence for a code that is known only at run time: `say('weights.scheme', scheme)` is `t('weights.scheme.<scheme>')`.
   *
   * @throws as `t`
   */
  readonly say: (group: string, code: string, parameters?: Parameters) => string;
  /** A number as sentences write it: grouped thousands, so many digits after the point, else at most 2. */
  readonly number: (value: number, digits?: number) => string;
  /** The sentence under `key` with its places open, for whoever fills them elsewhere. Throws as `t`. */
  readonly open: (key: string) => string;
  /** True if the tables have a sentence under this key. */
  readonly has: (key: string) => boolean;
  /** The same language with further sentences: those of an analysis, of the workbench, of the command line. */
  readonly with: (...parts: readonly Sentences[]) => Language;
}

/**
 * A language made of tables of sentences.
 *
 * @example languageOf('en', { 'site.title': 'Report' }).t('site.title') // 'Report'
 */
export function languageOf(code: string, ...parts: readonly Sentences[]): Language {
  const table = new Map(parts.flatMap((part) => Object.entries(part)));
  const number = numbersOf(code);
  const people = table.get('word.people');
  const fill = fillerOf(number, people === undefined ? {} : { people });
  const open = (key: string): string => {
    const text = table.get(key);
    if (text === undefined) throw new Error(`The sentences of "${code}" have no "${key}".`);
    return text;
  };
  const t: Language['t'] = (key, parameters = {}) => fill(open(key), parameters);
  return {
    code,
    t,
    say: (group, name, parameters) => t(`${group}.${name}`, parameters),
    number,
    open,
    has: (key) => table.has(key),
    with: (...more) => languageOf(code, ...parts, ...more),
  };
}

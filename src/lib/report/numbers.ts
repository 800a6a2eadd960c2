import type { ChapterResults } from '../chart/types.ts';
import type { Refusal } from '../study/refusal.ts';
import { GAP_NUMBERS } from './gap-numbers.ts';
import { INDEX_NUMBERS } from './index-numbers.ts';
import type { LiveNumber, NumberMaker } from './number.ts';

const MAKERS: Readonly<Record<string, NumberMaker>> = { ...INDEX_NUMBERS, ...GAP_NUMBERS };

/**
 * The number that a key asks for: `name/argument/argument`, the arguments being domain ids, node ids, schemes or digits as the
 * name needs them; a slash inside an argument is written `%2F`. A refusal where this study has no such number.
 *
 * @throws for a name that no maker has: a slip of the author, found at build.
 * @example liveNumber('index/customer_type=prepaid/2', results) // { text: '69.10', … }
 */
export function liveNumber(key: string, results: ChapterResults): LiveNumber | Refusal {
  const [name = '', ...parameters] = key.split('/').map(decodeURIComponent);
  const maker = MAKERS[name];
  if (maker === undefined)
    throw new Error(`No number is called "${name}" (${key}); see src/lib/report/*-numbers.ts.`);
  return maker(results, ...parameters);
}

import type { AnalysisId } from '../analysis/catalogue.ts';
import type { ChapterContext } from '../analysis/context.ts';
import type { LiveNumber } from '../analysis/live-number.ts';
import type { Refusal } from '../study/refusal.ts';
import type { ChapterCode } from './code.ts';

function partsOf(key: string): readonly [name: string, ...parameters: string[]] {
  const [name = '', ...parameters] = key.split('/').map(decodeURIComponent);
  return [name, ...parameters];
}

/** The analysis whose number a key asks for; undefined where its code is not here. */
export function analysisOfNumber(key: string, { numbers }: ChapterCode): AnalysisId | undefined {
  return numbers.get(partsOf(key)[0])?.analysis;
}

/**
 * The number that a key asks for: `name/argument/argument`, the arguments being domain ids, node ids, schemes or digits as the
 * name needs them; a slash inside an argument is written `%2F`. A refusal where this study has no such number.
 *
 * @throws for a name that no analysis has: a slip of the author, found at build.
 * @example liveNumber('index/customer_type=prepaid/2', context, code) // { text: '69.10', … }
 */
export function liveNumber(
  key: string,
  context: ChapterContext,
  { numbers }: ChapterCode,
): LiveNumber | Refusal {
  const [name, ...parameters] = partsOf(key);
  const found = numbers.get(name);
  if (found === undefined)
    throw new Error(`No number is called "${name}" (${key}); see the numbers.ts of the analyses.`);
  return found.make(context, ...parameters);
}

import { entryOf } from '../../study/entry.ts';
import { firstChoice, structure } from '../../study/structure.ts';
import type { Study } from '../../study/types.ts';
import { figure } from '../reading.ts';
import type { Evidence } from '../reading.ts';
import { interval, percentage, rounded } from '../reading-parts.ts';
import type { IndexBootstrap } from './bootstrap.ts';
import type { IndexReading } from './readings.ts';
import type { IndexResult } from './result.ts';
import { headlineInterval } from './two-errors.ts';

/** Schemes that do not look at what customers answered: their order says nothing of it. */
const ASKED_OF_NOBODY: readonly string[] = ['equal', 'user', 'ahp'];

interface Weighed {
  readonly node: string;
  readonly value: number;
  /** Over the resamples; null where there are none. */
  readonly bounds: { readonly low: number; readonly high: number } | null;
}

/**
 * Which of the nodes weighed first is the heaviest, and which the lightest: where its interval lies beyond those of all others, or where every
 * scheme that ranks them from the answers (two at least) says so; else that it cannot be told.
 */
export function weightReadings(
  result: IndexResult,
  study: Study,
  bootstrap: IndexBootstrap | null,
): readonly IndexReading[] {
  const chosen = result.weights.find(({ scheme }) => scheme === result.scheme);
  const compared = firstChoice(structure(study))?.children ?? [];
  if (chosen?.refusal !== null || ASKED_OF_NOBODY.includes(chosen.scheme)) return [];
  const weighed = compared
    .flatMap((node): Weighed[] => {
      const value = entryOf(chosen.local, node);
      const estimate = entryOf(bootstrap?.weights[chosen.scheme], node);
      return value === undefined
        ? []
        : [{ node, value, bounds: estimate ? headlineInterval(estimate) : null }];
    })
    .sort((a, b) => b.value - a.value);
  if (weighed.length < 2) return [];
  const heaviest = extreme(weighed, result, compared, 'heaviest');
  const lightest = extreme([...weighed].reverse(), result, compared, 'lightest');
  const told = [heaviest, lightest].flatMap((one) => one ?? []);
  return [
    ...(told.length > 0 ? told : [untold(weighed)]),
    ...(result.agreement === null
      ? []
      : [
          {
            code: 'index.schemes-agree' as const,
            parameters: { schemes: result.agreement.schemes, w: rounded(result.agreement.w, 2) },
            rests: [figure(result.agreement.w)],
          },
        ]),
  ];
}

/** @param weighed the one in question first */
function extreme(
  [first, ...others]: readonly Weighed[],
  result: IndexResult,
  compared: readonly string[],
  which: 'heaviest' | 'lightest',
): IndexReading | null {
  if (first === undefined) return null;
  const { node, value, bounds } = first;
  const rivals = others.flatMap((other) => other.bounds ?? []);
  if (bounds !== null && rivals.length === others.length) {
    const heavy = which === 'heaviest';
    const than = heavy
      ? Math.max(...rivals.map(({ high }) => high))
      : Math.min(...rivals.map(({ low }) => low));
    if (heavy ? bounds.low <= than : bounds.high >= than) return null;
    const evidence: Evidence = { claim: heavy ? 'above' : 'below', value, ...bounds, than, n: null };
    const { low, high } = interval({ value: 100 * value, low: 100 * bounds.low, high: 100 * bounds.high }, 0);
    return {
      code: `index.${which}`,
      parameters: { node: { node }, value: percentage(value), low, high },
      rests: [evidence],
    };
  }
  const agreeing = result.weights.filter(
    ({ scheme, refusal, local }) =>
      refusal === null &&
      !ASKED_OF_NOBODY.includes(scheme) &&
      compared.every((one) => entryOf(local, one) !== undefined),
  );
  const unanimous = agreeing.every(({ local }) =>
    compared.every((other) => {
      const ahead = (entryOf(local, node) ?? 0) - (entryOf(local, other) ?? 0);
      return other === node || (which === 'heaviest' ? ahead > 0 : ahead < 0);
    }),
  );
  if (!unanimous || agreeing.length < 2) return null;
  return {
    code: `index.${which}-schemes`,
    parameters: { node: { node }, value: percentage(value), schemes: agreeing.length },
    rests: [figure(value), ...agreeing.map(({ local }) => figure(entryOf(local, node) ?? 0))],
  };
}

function untold(weighed: readonly Weighed[]): IndexReading {
  return {
    code: 'index.weights-undecided',
    parameters: { count: weighed.length },
    rests: weighed.map(({ value }) => figure(value)),
  };
}

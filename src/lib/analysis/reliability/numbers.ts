import type { GapReliability, MeasuredScale, ReliabilityResult } from './result.ts';
import { nodeName } from '../../chart/names.ts';
import type { ChapterContext } from '../context.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { count, given, plain, word } from '../live-number.ts';
import type { LiveNumber, NumberMaker, NumberMakers } from '../live-number.ts';

interface Ranked {
  readonly node: string;
  readonly items: readonly string[];
  readonly found: MeasuredScale;
  readonly value: number;
}

/** The dimensions by a number that they have, smallest first. */
function ranked(
  { result }: ChapterContext,
  by: (found: MeasuredScale) => number | null,
): readonly Ranked[] | Refusal {
  const reliability = result('reliability');
  return given(reliability, ({ scales }: ReliabilityResult) => {
    const all = scales.flatMap(({ node, items, found }): Ranked[] => {
      const value = isRefusal(found) ? null : by(found);
      return isRefusal(found) || value === null ? [] : [{ node, items, found, value }];
    });
    return all.length > 0 ? all.toSorted((a, b) => a.value - b.value) : refuse('reliability-no-scale');
  });
}

function at(
  by: (found: MeasuredScale) => number | null,
  share: 0 | 1,
  make: (one: Ranked, results: ChapterContext) => LiveNumber,
): NumberMaker {
  return (results) =>
    given(ranked(results, by), (all: readonly Ranked[]) => make(all[share * (all.length - 1)]!, results));
}

const alpha = ({ alpha: value }: MeasuredScale): number => value;
const omega = ({ omega: found }: MeasuredScale): number | null => (isRefusal(found) ? null : found.value);
const gap = ({ gap: found }: MeasuredScale): number | null =>
  found === null || isRefusal(found) ? null : found.value;
const value = (one: Ranked): LiveNumber => plain(one.value, 2);
const name = ({ node }: Ranked, { language, study }: ChapterContext): LiveNumber =>
  word(nodeName(node, study, language));

/** A part of the gap with the least reliability. */
function ofGap(part: (found: GapReliability) => number | null): NumberMaker {
  return at(gap, 0, ({ found }) => {
    const value = found.gap === null || isRefusal(found.gap) ? null : part(found.gap);
    return value === null ? word('—') : plain(value, 2);
  });
}

/** Numbers of the reliability of dimensions, and of their gaps. */
export const numbers: NumberMakers = {
  'alpha-smallest': at(alpha, 0, value),
  'alpha-smallest-name': at(alpha, 0, name),
  'alpha-smallest-items': at(alpha, 0, ({ items }, { language }) => count(items.length, language)),
  'alpha-largest': at(alpha, 1, value),
  'alpha-largest-name': at(alpha, 1, name),
  'alpha-largest-items': at(alpha, 1, ({ items }, { language }) => count(items.length, language)),
  'omega-smallest': at(omega, 0, value),
  'omega-largest': at(omega, 1, value),
  'reliability-n': at(alpha, 0, ({ found }, { language }) => count(found.n, language)),
  /** Of the gap: the least, with what it is made of, and the largest. */
  'gap-reliability-smallest': at(gap, 0, value),
  'gap-reliability-smallest-name': at(gap, 0, name),
  'gap-reliability-performance': ofGap(({ performance }) => performance),
  'gap-reliability-expectation': ofGap(({ expectation }) => expectation),
  'gap-reliability-correlation': ofGap(({ correlation }) => correlation),
  'gap-reliability-largest': at(gap, 1, value),
};

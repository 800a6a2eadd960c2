import type { Language } from '../strings/language.ts';
import type { ReliabilityResult } from '../lib/analysis/reliability/result.ts';
import { fixed } from '../lib/chart/format.ts';
import { nodeName } from '../lib/chart/names.ts';
import { remarkSentence } from '../lib/chart/remark-sentence.ts';
import { isRefusal, type Refusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';

import { heading, table, text, type Block, type Column } from './blocks.ts';
import { count } from './numbers.ts';
import { refusalWords } from './refusal-words.ts';

const right = (title: string): Column => ({ title, align: 'right' });

/** Reliability of every dimension and of its gap, then what it says, or why there is none. */
export function reliabilitySection({ scales }: ReliabilityResult, study: Study, language: Language): Block[] {
  const level = Math.round(study.options.confidence * 1000) / 10;
  const or = (value: number | null): string => (value === null ? '—' : fixed(value, 3));
  const words = (refusal: Refusal): Block => text(refusalWords(refusal, study, language), 'quiet');
  return [
    heading(language.t('cli.section.reliability')),
    table(
      [
        { title: language.t('reliability.column.node'), most: 44 },
        right(language.t('reliability.column.items')),
        right(language.t('cli.column.n')),
        right(language.t('reliability.column.alpha')),
        right(language.t('cli.column.interval', { level })),
        right(language.t('reliability.column.standardised')),
        right(language.t('reliability.column.omega')),
        right(language.t('reliability.column.splitHalf')),
        right(language.t('reliability.column.kmo')),
        right(language.t('reliability.column.gap')),
      ],
      scales.map(({ node, items, found }) => {
        const name = nodeName(node, study, language);
        if (isRefusal(found))
          return { cells: [name, String(items.length), ...new Array<string>(8).fill('—')] };
        const { omega, gap } = found;
        return {
          cells: [
            name,
            String(items.length),
            count(found.n),
            fixed(found.alpha, 3),
            found.interval === null
              ? '—'
              : `${fixed(found.interval.low, 3)} … ${fixed(found.interval.high, 3)}`,
            fixed(found.standardised, 3),
            or(isRefusal(omega) ? null : omega.value),
            fixed(found.splitHalf, 3),
            or(found.kmo),
            or(gap === null || isRefusal(gap) ? null : gap.value),
          ],
        };
      }),
    ),
    ...scales.flatMap(({ found }): Block[] => {
      if (isRefusal(found)) return [words(found)];
      return [
        ...found.remarks.map((remark) => text(remarkSentence(remark, study, language))),
        ...[found.omega, found.gap].flatMap((one) => (one !== null && isRefusal(one) ? [words(one)] : [])),
      ];
    }),
  ];
}

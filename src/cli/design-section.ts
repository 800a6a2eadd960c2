import type { SurveyDesignResult } from '../lib/analysis/survey-design/result.ts';
import { fixed, signed } from '../lib/chart/format.ts';
import { nodeName } from '../lib/chart/names.ts';
import { rakingWords } from '../lib/analysis/survey-design/raking-words.ts';
import { remarkSentence } from '../lib/chart/remark-sentence.ts';
import { isRefusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';
import { t } from './strings.ts';
import { heading, table, text, type Block, type Column } from './blocks.ts';
import { refusalWords } from './refusal-words.ts';

const right = (title: string): Column => ({ title, align: 'right' });
const score = (value: number | null): string => (value === null ? '—' : fixed(value, 1));

/** Design effects and medians of the items, the regression under the design, and what raking did to the weights. */
export function designSection(result: SurveyDesignResult, study: Study): Block[] {
  const { items, regression, raking, remarks, n, psus, strata, df } = result;
  const name = (id: string): string => nodeName(id, study, 'en');
  return [
    heading(t('cli.section.design')),
    table(
      [
        { title: t('design.column.item') },
        right(t('design.column.mean')),
        right(t('design.column.se')),
        right(t('design.column.median')),
        right(t('design.column.medianLow')),
        right(t('design.column.medianHigh')),
        right(t('design.column.deff')),
        right(t('design.column.kish')),
        right(t('design.column.effective')),
      ],
      items.map(({ item, mean, se, median, deff, kish, effective }) => ({
        cells: [
          name(item),
          fixed(mean, 1),
          fixed(se, 2),
          score(median.value),
          score(median.low),
          score(median.high),
          fixed(deff, 2),
          fixed(kish, 2),
          fixed(effective, 0),
        ],
      })),
    ),
    text(t('design.summary', { n, psus, strata, df }), 'quiet'),
    text(rakingWords(raking), 'quiet'),
    ...remarks.map((remark) => text(remarkSentence(remark, study))),
    heading(t('cli.section.designSlopes')),
    ...(isRefusal(regression)
      ? [text(refusalWords(regression, study), 'warning')]
      : [
          table(
            [
              { title: t('chapter.column.dimension') },
              right(t('design.column.slope')),
              right(t('design.column.se')),
              right(t('design.column.low')),
              right(t('design.column.high')),
              right('t'),
              right('p'),
            ],
            regression.terms.map(({ node, value, se, low, high, t: statistic, p }) => ({
              cells: [
                name(node),
                signed(value, 3),
                fixed(se, 3),
                signed(low, 3),
                signed(high, 3),
                fixed(statistic, 2),
                fixed(p, 4),
              ],
            })),
          ),
        ]),
  ];
}

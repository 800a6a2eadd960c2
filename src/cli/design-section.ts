import type { Language } from '../strings/language.ts';
import type { SurveyDesignResult } from '../lib/analysis/survey-design/result.ts';
import { fixed, signed } from '../lib/chart/format.ts';
import { nodeName } from '../lib/chart/names.ts';
import { rakingWords } from '../lib/analysis/survey-design/raking-words.ts';
import { remarkSentence } from '../lib/chart/remark-sentence.ts';
import { isRefusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';

import { heading, table, text, type Block, type Column } from './blocks.ts';
import { refusalWords } from './refusal-words.ts';

const right = (title: string): Column => ({ title, align: 'right' });
const score = (value: number | null): string => (value === null ? '—' : fixed(value, 1));

/** Design effects and medians of the items, the regression under the design, and what raking did to the weights. */
export function designSection(result: SurveyDesignResult, study: Study, language: Language): Block[] {
  const { items, regression, raking, remarks, n, psus, strata, df } = result;
  const name = (id: string): string => nodeName(id, study, language);
  return [
    heading(language.t('cli.section.design')),
    table(
      [
        { title: language.t('design.column.item') },
        right(language.t('design.column.mean')),
        right(language.t('design.column.se')),
        right(language.t('design.column.median')),
        right(language.t('design.column.medianLow')),
        right(language.t('design.column.medianHigh')),
        right(language.t('design.column.deff')),
        right(language.t('design.column.kish')),
        right(language.t('design.column.effective')),
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
    text(language.t('design.summary', { n, psus, strata, df }), 'quiet'),
    text(rakingWords(raking, language), 'quiet'),
    ...remarks.map((remark) => text(remarkSentence(remark, study, language))),
    heading(language.t('cli.section.designSlopes')),
    ...(isRefusal(regression)
      ? [text(refusalWords(regression, study, language), 'warning')]
      : [
          table(
            [
              { title: language.t('chapter.column.dimension') },
              right(language.t('design.column.slope')),
              right(language.t('design.column.se')),
              right(language.t('design.column.low')),
              right(language.t('design.column.high')),
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

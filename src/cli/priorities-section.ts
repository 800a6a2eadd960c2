import type { Language } from '../strings/language.ts';
import type { PriorityBootstrap } from '../lib/analysis/importance-performance/bootstrap.ts';
import type { ImportancePerformanceResult } from '../lib/analysis/importance-performance/result.ts';
import { prioritiesTable } from '../lib/analysis/importance-performance/figures/priorities.ts';
import { remarkSentence } from '../lib/chart/remark-sentence.ts';
import type { Refusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';

import { heading, text, type Block } from './blocks.ts';
import { figureTable } from './figure-table.ts';

/** What to work on first: every item by importance less performance, with its ranks where they were resampled, then the first ten in words. */
export function prioritiesSection(
  found: ImportancePerformanceResult,
  study: Study,
  bootstrap?: PriorityBootstrap | Refusal, language: Language,
): Block[] {
  const resampled = bootstrap === undefined ? {} : { 'importance-performance': bootstrap };
  const { columns, rows } = prioritiesTable(found, { study, resampled }, language);
  return [
    heading(language.t('cli.section.priorities', { importance: language.t(`cli.importance.${found.importance}`) })),
    figureTable({ columns: columns.filter(({ key }) => key !== 'reading'), rows }),
    ...found.remarks.map((remark) => text(remarkSentence(remark, study, language))),
    heading(language.t('cli.section.priorityReadings')),
    ...rows.slice(0, 10).map(({ reading }) => text(String(reading))),
  ];
}

import { identifier } from '../../engine/quote.ts';
import { numbers, statement, texts } from '../../engine/read-rows.ts';
import { isRefusal } from '../../study/refusal.ts';
import { designMoments, designSql } from '../../survey/design.ts';
import { netPromoterQuestion } from '../../survey/net-promoter.ts';
import type { Analysis, Words } from '../types.ts';
import type { NpsMoments, NpsResult } from './result.ts';
import { solve } from './solve.ts';
import { npsSql } from './sql.ts';

/**
 * The net promoter score of a question asked from 0 to 10 (Reichheld 2003): the share of those who answer 9 or 10 less that of those who answer 0 to 6, of
 * all respondents, by group and by wave.
 */
export const nps: Analysis<NpsMoments, NpsResult> = {
  id: 'nps',
  version: 2,
  reads: ['minGroup', 'confidence', 'raking'],
  chapter: 'an-index-not-a-percentage',
  command: { name: 'nps' },
  remarks: ({ remarks }) => remarks,
  figures: {
    'nps-groups': async () => (await import('./shown.ts')).npsGroups,
  },
  numbers: async () => (await import('./shown.ts')).numbers,
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires(study) {
    const asked = netPromoterQuestion(study);
    return isRefusal(asked) ? asked : null;
  },
  queries(study): Readonly<Record<string, string>> {
    const asked = netPromoterQuestion(study);
    if (isRefusal(asked)) return {};
    return { nps: npsSql(asked, study), design: designSql(study, [identifier(asked.name)]) };
  },
  moments(rows) {
    const found = statement(rows, 'nps');
    const [domains, against] = [texts(found, 'domain'), texts(found, 'against')];
    const names = ['n', 'weight', 'kish', 'promoters', 'detractors', 'mean', 'variance'] as const;
    const read = new Map(names.map((name) => [name, numbers(found, name)]));
    const at = (name: (typeof names)[number], row: number): number => read.get(name)?.[row] ?? 0;
    return {
      design: designMoments(statement(rows, 'design')),
      psus: numbers(found, 'psus')[0] ?? 0,
      strata: numbers(found, 'strata')[0] ?? 0,
      rows: domains.map((domain, row) => ({
        domain,
        against: against[row] ?? '',
        n: at('n', row),
        weight: at('weight', row),
        kish: at('kish', row),
        promoters: at('promoters', row),
        detractors: at('detractors', row),
        mean: at('mean', row),
        variance: Math.max(0, at('variance', row)),
      })),
    };
  },
  solve,
};

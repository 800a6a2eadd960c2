import { statement } from '../../engine/read-rows.ts';
import { packedEntry } from '../../stats/linear/packed.ts';
import { refuse } from '../../study/refusal.ts';
import { designMoments, designSql } from '../../survey/design.ts';
import { momentsSql } from '../../survey/domain-means-sql.ts';
import { domainMoments } from '../../survey/domain-moments.ts';
import type { Analysis, Words } from '../types.ts';
import { quantitiesOf } from './quantities.ts';
import type { Quantity, SampleSizeMoments, SampleSizeResult } from './result.ts';
import { solve } from './solve.ts';

/**
 * How many to ask: the margin of every group's mean (overall satisfaction, the items together, the net promoter score, the gap), and the answers that
 * would bring it to a margin wished for, from the study's own standard deviations and design effects.
 */
export const sampleSize: Analysis<SampleSizeMoments, SampleSizeResult> = {
  id: 'sample-size',
  version: 1,
  reads: ['minGroup', 'confidence'],
  chapter: 'whom-to-ask',
  command: { name: 'sample-size' },
  remarks: ({ remarks }) => remarks,
  figures: {
    'sample-precision': async () => (await import('./shown.ts')).samplePrecision,
  },
  numbers: async () => (await import('./shown.ts')).numbers,
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires: (study) => (quantitiesOf(study).length > 0 ? null : refuse('no-performance')),
  queries(study): Readonly<Record<string, string>> {
    const quantities = quantitiesOf(study);
    if (quantities.length === 0) return {};
    return {
      precision: momentsSql(quantities, study),
      design: designSql(
        study,
        quantities.map(({ score }) => score),
      ),
    };
  },
  moments(rows, study) {
    const names = quantitiesOf(study).map(({ item }) => item);
    const found = domainMoments(statement(rows, 'precision'), names, study, (item, row) => ({
      quantity: item as Quantity,
      n: row('n') ?? 0,
      weight: row('weight') ?? 0,
      mean: row('mean'),
      square: row('square'),
    }));
    return {
      design: designMoments(statement(rows, 'design')),
      domains: found.map(({ domain, items, covariance }) => ({
        domain,
        quantities: items.map((one, at) => ({
          ...one,
          variance: Math.max(0, packedEntry(covariance, items.length, at, at)),
        })),
      })),
    };
  },
  solve,
};

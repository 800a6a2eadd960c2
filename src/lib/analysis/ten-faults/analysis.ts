import { identifier } from '../../engine/quote.ts';
import { statement } from '../../engine/read-rows.ts';
import { refuse } from '../../study/refusal.ts';
import { structure } from '../../study/structure.ts';
import { designSql } from '../../survey/design.ts';
import { momentsSql } from '../../survey/domain-means-sql.ts';
import { driversSql } from '../../weighting/drivers.ts';
import { importanceSql } from '../../weighting/importance.ts';
import type { Analysis, Words } from '../types.ts';
import { extremeItems, faultMoments, itemAnswers } from './moments.ts';
import type { TenFaultsMoments, TenFaultsResult } from './result.ts';
import { solve } from './solve.ts';
import { differenceOf, itemsSql, meanOfItems, respondentsSql, wavesSql } from './sql.ts';

/**
 * The ten faults of practice that S1 lists, as a checklist: for each whether the study at hand shows it, does not, or cannot tell and what is missing. Each is decided
 * by a stated rule on the codebook or the answers, whose limits are ours; a rule sees a sign of the fault, not the fault.
 */
export const tenFaults: Analysis<TenFaultsMoments, TenFaultsResult> = {
  id: 'ten-faults',
  version: 1,
  reads: ['scheme', 'ownWeights', 'comparisons', 'judges', 'minGroup', 'confidence', 'raking'],
  chapter: 'can-the-answers-be-trusted',
  command: { name: 'faults' },
  remarks: ({ remarks }) => remarks,
  figures: {
    'ten-faults': async () => (await import('./shown.ts')).tenFaultsFigure,
  },
  numbers: async () => (await import('./shown.ts')).numbers,
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires(study) {
    return structure(study).items.length > 0 ? null : refuse('no-performance');
  },
  queries(study) {
    const [drivers, importance, waves] = [driversSql(study), importanceSql(study), wavesSql(study)];
    return {
      items: itemsSql(study),
      respondents: respondentsSql(study),
      groups: momentsSql(meanOfItems(study), study),
      ...(waves === undefined ? {} : { waves }),
      ...(drivers === undefined ? {} : { drivers }),
      ...(importance === undefined ? {} : { importance }),
      design: designSql(
        study,
        structure(study).items.map(({ performance }) => identifier(performance.name)),
      ),
    };
  },
  further(rows, study): Readonly<Record<string, string>> {
    const between = extremeItems(itemAnswers(statement(rows, 'items')));
    if (rows['difference'] !== undefined || between === undefined) return {};
    return { difference: momentsSql(differenceOf(between.highest, between.lowest, study), study) };
  },
  moments: faultMoments,
  solve,
};

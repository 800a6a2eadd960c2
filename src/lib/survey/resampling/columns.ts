import { identifier } from '../../engine/quote.ts';
import type { Columns } from '../../engine/types.ts';
import { resamplingPlan } from '../../stats/resample/plan.ts';
import type { ResamplingPlan } from '../../stats/resample/plan.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { designRoles, IN_DESIGN } from '../design.ts';
import { personField } from '../primary-units.ts';
import { list } from '../../engine/sql-text.ts';

/**
 * SQL that reads what a resampling needs: every row of the design in the order of the file, its design columns, and those asked
 * for. Texts arrive as codes (`Columns`).
 *
 * @param columns name → SQL over `scores` (numbers or texts)
 */
export function resamplingSql(columns: Readonly<Record<string, string>>, study: Study): string {
  const { weight, frequency, stratum, cluster } = designRoles(study);
  const { raking } = study.options;
  const person = cluster ? undefined : personField(study);
  return `SELECT
${list(
  [
    '_row',
    ...(raking === undefined ? [] : ['_base AS _weight', '_margins']),
    ...(weight && raking === undefined ? ['_weight'] : []),
    ...(frequency ? ['_frequency'] : []),
    ...(stratum ? ['_stratum'] : []),
    ...(cluster ? ['_cluster'] : []),
    ...(person === undefined ? [] : [`${identifier(person)} AS _person`]),
    ...Object.entries(columns).map(([name, sql]) => `${sql} AS ${identifier(name)}`),
  ],
  2,
)}
FROM scores
WHERE ${IN_DESIGN}
ORDER BY _row`;
}

/** A column of the statement. Throws if it is missing, naming it. */
export function valuesOf({ values }: Columns, name: string): Float64Array {
  const found = values[name];
  if (found === undefined)
    throw new Error(`The rows need a column "${name}"; they have ${Object.keys(values).join(', ')}.`);
  return found;
}

/** The plan by which rows of `resamplingSql` are resampled, or why they cannot be. With a rule for lonely strata their units are kept. */
export function planOf(
  { count, values, labels }: Columns,
  seed: number,
  { lonely = 'refuse' }: Pick<StudyOptions, 'lonely'>,
): ResamplingPlan | Refusal {
  const plan = resamplingPlan(
    {
      count,
      stratum: values['_stratum'],
      cluster: values['_cluster'],
      person: values['_person'],
      frequency: values['_frequency'],
    },
    seed,
    lonely !== 'refuse',
  );
  if (!('lonely' in plan)) return plan;
  const stratum = labels['_stratum']?.[values['_stratum']?.[plan.lonely] ?? -1] ?? '';
  return values['_stratum'] === undefined
    ? refuse('few-psus', { psus: Math.min(count, 1), strata: 1 })
    : refuse('lonely-psu', { stratum });
}

/** What each row of `resamplingSql` counts in the study itself: design weight × frequency. */
export function rowWeights({ count, values }: Columns): Float64Array {
  const [weight, frequency] = [values['_weight'], values['_frequency']];
  return Float64Array.from({ length: count }, (_, row) => (weight?.[row] ?? 1) * (frequency?.[row] ?? 1));
}

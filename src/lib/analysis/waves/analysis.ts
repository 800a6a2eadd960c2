import { numbers, statement, texts } from '../../engine/read-rows.ts';
import type { Rows } from '../../engine/types.ts';
import { pairsOf } from '../../stats/linear/packed.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Study } from '../../study/types.ts';
import { contrastsSql, groupMeansSql } from '../../survey/contrasts/contrasts-sql.ts';
import type { Contrasted } from '../../survey/contrasts/contrasts-sql.ts';
import { samplingOf } from '../../survey/contrasts/sampling.ts';
import { designMoments, designSql } from '../../survey/design.ts';
import { domainSql, orderedDomains } from '../../survey/domains.ts';
import type { GroupField } from '../../survey/domains.ts';
import { driverMoments, driversSql } from '../../weighting/drivers.ts';
import { importanceMoments, importanceSql } from '../../weighting/importance.ts';
import { contrastMoments, groupMoments } from '../measure-moments.ts';
import { measuredVariables } from '../measures.ts';
import type { Analysis, Words } from '../types.ts';
import type { WavesMoments, WavesResult } from './result.ts';
import { solve, waveField } from './solve.ts';
import { personsSql } from './sql.ts';

/** The last waves that are kept; of a long series the earlier ones are another analysis. */
const MOST_WAVES = 12;

function contrastedOf(wave: GroupField, study: Study): Contrasted {
  const { items, questions, promoters } = measuredVariables(study);
  const { units } = samplingOf(study, 'wave');
  return { group: domainSql(wave), variables: [...items, ...questions, ...promoters], units };
}

/** The waves that somebody answered in, in their order, the last twelve. */
function found(rows: Rows, study: Study): readonly string[] {
  const waves = groupMoments(rows, []).map(({ domain }) => domain);
  return orderedDomains(waves, study)
    .map(({ id }) => id)
    .slice(-MOST_WAVES);
}

/**
 * Every measure since the wave before: the index, the dimensions, the items, the questions about the whole and the net promoter score, on what was asked in both
 * waves, under common weights. Who answered both times is one unit, so that a panel's changes have the error of a panel.
 */
export const waves: Analysis<WavesMoments, WavesResult> = {
  id: 'waves',
  version: 1,
  reads: ['scheme', 'ownWeights', 'comparisons', 'judges', 'minGroup', 'confidence', 'raking'],
  chapter: 'how-sure-is-it',
  command: { name: 'waves' },
  remarks: ({ remarks, refusal }) => [...remarks, ...(refusal === null ? [] : [refusal])],
  figures: {
    'wave-changes': async () => (await import('./shown.ts')).waveChanges,
  },
  numbers: async () => (await import('./shown.ts')).numbers,
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires(study) {
    const wave = waveField(study);
    if (isRefusal(wave)) return wave;
    const { items, questions } = measuredVariables(study);
    return items.length + questions.length > 0 ? null : refuse('nothing-measured');
  },
  queries(study): Readonly<Record<string, string>> {
    const wave = waveField(study);
    if (isRefusal(wave)) return {};
    const of = contrastedOf(wave, study);
    const [drivers, importance] = [driversSql(study), importanceSql(study)];
    return {
      means: groupMeansSql(of, study),
      ...(drivers === undefined ? {} : { drivers }),
      ...(importance === undefined ? {} : { importance }),
      design: designSql(
        study,
        of.variables.map(({ score }) => score),
      ),
    };
  },
  further(rows, study): Readonly<Record<string, string>> {
    const wave = waveField(study);
    if (isRefusal(wave) || rows['contrasts'] !== undefined) return {};
    const all = found(statement(rows, 'means'), study);
    const last = all.at(-1);
    if (last === undefined || all.length < 2) return {};
    const of = contrastedOf(wave, study);
    const { items, questions, promoters } = measuredVariables(study);
    const contrasts = [
      { group: last, against: '' },
      ...all.slice(0, -1).map((against) => ({ group: last, against })),
    ];
    const pairs = [
      ...pairsOf(items.map(({ item }) => item)),
      ...[...questions, ...promoters].map(({ item }) => [item, item] as const),
    ];
    const persons = personsSql(wave, last, study);
    const variables = of.variables.map(({ item, score }) => ({ item, score }));
    return {
      contrasts: contrastsSql({ ...of, variables }, contrasts, pairs, study),
      ...(persons === undefined ? {} : { persons }),
    };
  },
  moments(rows, study) {
    const { items, questions, promoters } = measuredVariables(study);
    const means = statement(rows, 'means');
    const kept = new Set(found(means, study));
    const { contrasts, persons } = rows;
    const only = (name: string): number => (contrasts === undefined ? 0 : (numbers(contrasts, name)[0] ?? 0));
    const both = persons === undefined ? [] : numbers(persons, 'persons');
    return {
      design: designMoments(statement(rows, 'design')),
      units: only('units'),
      strata: only('strata'),
      waves: groupMoments(
        means,
        [...items, ...questions, ...promoters].map(({ item }) => item),
      ).filter(({ domain }) => kept.has(domain)),
      contrasts: contrasts === undefined ? [] : contrastMoments(contrasts, items.length),
      persons:
        persons === undefined
          ? null
          : Object.fromEntries(texts(persons, 'before').map((wave, at) => [wave, both[at] ?? 0])),
      drivers: driverMoments(rows['drivers'], study),
      importance: importanceMoments(rows['importance']),
    };
  },
  solve,
};

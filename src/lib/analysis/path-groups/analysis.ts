import { refuse, isRefusal } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { PathModelOptions } from '../../study/path-model.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { designRoles, IN_DESIGN } from '../../survey/design.ts';
import { domainList } from '../../survey/domains.ts';
import { chosenGroups, groupChoices } from './choice.ts';
import type { PathGroupsMoments, PathGroupsResult, PathGroupsTest } from './result.ts';
import { indicatorSql, keysOf } from '../../survey/indicators.ts';
import { pathModelOf } from '../path-model/templates.ts';
import { numbers, statement, texts } from '../../engine/read-rows.ts';
import type { Analysis, Words } from '../types.ts';

/** Why two groups cannot be compared in this model, whatever the data; or null. */
export function unfitForGroups(model: PathModelOptions, study: Study): Refusal | null {
  if (designRoles(study).frequency) return refuse('path-groups-frequency');
  if (model.missing === 'pairwise') return refuse('path-pairwise-resampling');
  return model.constructs.some(({ parts }) => (parts?.length ?? 0) > 0) ? refuse('path-groups-stages') : null;
}

/**
 * The path model in two groups: measurement invariance of composites first (MICOM: Henseler, Ringle & Sarstedt 2016), then the paths, both by
 * permutation of the respondents between the groups (Chin & Dibbern 2010). What can be compared is known from moments; the comparison
 * itself reads rows (`resampling`).
 */
export const pathGroups: Analysis<PathGroupsMoments, PathGroupsResult, PathGroupsTest> = {
  id: 'path-groups',
  version: 1,
  reads: ['pathModel', 'pathGroups', 'minGroup'],
  chapter: 'the-path-model',
  command: { name: 'path-groups', resampledOnly: true },
  remarks: () => [{ code: 'path-groups-family', parameters: {} }],
  beside: ['path-model'],
  figures: {
    'path-groups': async () => (await import('./shown.ts')).pathGroupsFigure,
  },
  numbers: async () => (await import('./shown.ts')).numbers,
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires(study) {
    const model = pathModelOf(study, study.options);
    return model === null ? refuse('path-no-model') : unfitForGroups(model, study);
  },
  queries(study) {
    const model = pathModelOf(study, study.options);
    const answered = (model === null ? [] : keysOf(model)).flatMap((key) => indicatorSql(key, study) ?? []);
    const complete =
      model?.missing === 'mean'
        ? `coalesce(${answered.join(', ')}) IS NOT NULL`
        : answered.map((sql) => `(${sql}) IS NOT NULL`).join('\n    AND ');
    return {
      groups: `WITH people AS (
  SELECT unnest(${domainList(study).replaceAll('\n', '\n  ')}) AS "group"
  FROM scores
  WHERE ${IN_DESIGN}
    AND ${complete || 'false'}
)
SELECT "group", count(*)::DOUBLE AS n
FROM people
WHERE "group" IS NOT NULL
GROUP BY "group"
ORDER BY "group"`,
    };
  },
  moments(rows) {
    const found = statement(rows, 'groups');
    const n = numbers(found, 'n');
    return { groups: texts(found, 'group').map((id, at) => ({ id, n: n[at] ?? 0 })) };
  },
  solve({ groups }, study, options) {
    const model = pathModelOf(study, options);
    if (model === null) return refuse('path-no-model');
    const unfit = unfitForGroups(model, study);
    if (unfit !== null) return unfit;
    const ids = groups.filter(({ n }) => n > 0).map(({ id }) => id);
    const compared = chosenGroups(ids, study, options.pathGroups);
    if (compared === null) return refuse('path-groups-none');
    const small = tooFew(
      compared.map((one) => groups.find(({ id }) => id === one.id)?.n ?? 0),
      options,
    );
    if (isRefusal(small)) return small;
    const { stratum, cluster } = designRoles(study);
    const persons = compared[0].kind === 'wave' && study.fields.some(({ role }) => role === 'id');
    return {
      choices: groupChoices(ids, study).map((domains) =>
        domains.map((one) => ({ ...one, n: groups.find(({ id }) => id === one.id)?.n ?? 0 })),
      ),
      compared,
      remarks: [
        ...(persons ? (['persons'] as const) : []),
        ...(stratum || cluster ? (['design'] as const) : []),
      ],
    };
  },
  resampling: async () => (await import('./permutation.ts')).pathGroupsResampling,
};

/** The refusal of a group that is too small to be shown, or null. */
function tooFew(counts: readonly number[], options: StudyOptions): Refusal | null {
  const minimum = smallestGroup(options);
  const n = Math.min(...counts);
  return n < minimum ? refuse('group-too-small', { n, minimum }) : null;
}

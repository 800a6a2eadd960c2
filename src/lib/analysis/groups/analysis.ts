import { numbers, statement } from '../../engine/read-rows.ts';
import type { Rows } from '../../engine/types.ts';
import { pairsOf } from '../../stats/linear/packed.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Study } from '../../study/types.ts';
import { answerCounts, answerCountsSql, midRanks, rankSql } from '../../survey/contrasts/answer-counts.ts';
import { contrastsSql, groupMeansSql, REST } from '../../survey/contrasts/contrasts-sql.ts';
import type { Contrast, Contrasted } from '../../survey/contrasts/contrasts-sql.ts';
import { samplingOf } from '../../survey/contrasts/sampling.ts';
import { designMoments, designSql } from '../../survey/design.ts';
import { domainSql } from '../../survey/domains.ts';
import { driverMoments, driversSql } from '../../weighting/drivers.ts';
import { importanceMoments, importanceSql } from '../../weighting/importance.ts';
import { contrastMoments, groupMoments } from '../measure-moments.ts';
import { measuredVariables } from '../measures.ts';
import type { Analysis, Words } from '../types.ts';
import { grouping, MOST_GROUPS } from './choice.ts';
import type { GroupsMoments, GroupsResult, RankMoments } from './result.ts';
import { solve } from './solve.ts';

/** The groups of the chosen field and what is averaged in them; undefined without a field. */
function contrastedOf(
  study: Study,
): (Contrasted & { readonly plain: boolean; readonly apart: boolean }) | undefined {
  const of = grouping(study);
  if (isRefusal(of)) return undefined;
  const { items, questions, promoters } = measuredVariables(study);
  return {
    group: domainSql(of),
    variables: [...items, ...questions, ...promoters],
    ...samplingOf(study, of.kind),
  };
}

/** Every group by itself and against the rest; each against each where they are not independent. */
function contrastsOf(groups: readonly string[], apart: boolean): readonly Contrast[] {
  return [
    ...groups.flatMap((group) => [
      { group, against: '' },
      { group, against: REST },
    ]),
    ...(apart
      ? []
      : groups.flatMap((group, at) => groups.slice(at + 1).map((against) => ({ group, against })))),
  ];
}

/** The questions whose answers can be ranked, with the mid-rank of every answer. */
function ranked(rows: Readonly<Record<string, Rows>>, groups: readonly string[], study: Study) {
  const { items, questions } = measuredVariables(study);
  const counts = answerCounts(statement(rows, 'answers'), groups);
  return [...items, ...questions].flatMap((variable, at) => {
    const found = counts.get(variable.item);
    return found === undefined ? [] : [{ variable, at, counts: found, ranks: midRanks(found) }];
  });
}

/**
 * The groups of one column compared: the index, every dimension, item and question about the whole, and the net promoter score, each group against all
 * others together and the grouping as a whole; by Welch and by Kruskal and Wallis, under a design as R survey's `svyglm` and `svyranktest`.
 */
export const groups: Analysis<GroupsMoments, GroupsResult> = {
  id: 'groups',
  version: 1,
  reads: ['scheme', 'ownWeights', 'comparisons', 'judges', 'minGroup', 'confidence', 'raking', 'groups'],
  chapter: 'who-differs',
  command: { name: 'groups' },
  remarks: ({ remarks, refusal }) => [...remarks, ...(refusal === null ? [] : [refusal])],
  figures: {
    'group-differences': async () => (await import('./shown.ts')).groupDifferences,
    'group-questions': async () => (await import('./shown.ts')).groupQuestions,
  },
  numbers: async () => (await import('./shown.ts')).numbers,
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires(study) {
    const of = grouping(study);
    if (isRefusal(of)) return of;
    const { items, questions } = measuredVariables(study);
    return items.length + questions.length > 0 ? null : refuse('nothing-measured');
  },
  queries(study): Readonly<Record<string, string>> {
    const of = contrastedOf(study);
    if (of === undefined) return {};
    const [drivers, importance] = [driversSql(study), importanceSql(study)];
    const { variables, group } = of;
    const { items, questions } = measuredVariables(study);
    return {
      means: groupMeansSql(of, study),
      answers: answerCountsSql([...items, ...questions], group, study),
      ...(drivers === undefined ? {} : { drivers }),
      ...(importance === undefined ? {} : { importance }),
      design: designSql(
        study,
        variables.map(({ score }) => score),
      ),
    };
  },
  further(rows, study): Readonly<Record<string, string>> {
    const of = contrastedOf(study);
    if (of === undefined || rows['contrasts'] !== undefined) return {};
    const { items, questions, promoters } = measuredVariables(study);
    const found = groupMoments(statement(rows, 'means'), []).map(({ domain }) => domain);
    if (found.length < 2 || found.length > MOST_GROUPS) return {};
    const ranks = of.plain
      ? []
      : ranked(rows, found, study).map(({ variable: { item, score }, counts, ranks: all }) => ({
          item: `rank of ${item}`,
          score: rankSql(score, counts.scores, all),
        }));
    const alone = [...questions, ...promoters, ...ranks].map(({ item }) => [item, item] as const);
    const pairs = [...pairsOf(items.map(({ item }) => item)), ...alone];
    const variables = [...of.variables.map(({ item, score }) => ({ item, score })), ...ranks];
    return { contrasts: contrastsSql({ ...of, variables }, contrastsOf(found, of.apart), pairs, study) };
  },
  moments(rows, study) {
    const { items, questions, promoters } = measuredVariables(study);
    const found = groupMoments(
      statement(rows, 'means'),
      [...items, ...questions, ...promoters].map(({ item }) => item),
    );
    const names = found.map(({ domain }) => domain);
    const contrasts = rows['contrasts'];
    const plain = contrastedOf(study)?.plain ?? true;
    const only = (name: string): number => (contrasts === undefined ? 0 : (numbers(contrasts, name)[0] ?? 0));
    return {
      design: designMoments(statement(rows, 'design')),
      units: only('units'),
      strata: only('strata'),
      groups: found,
      contrasts: contrasts === undefined ? [] : contrastMoments(contrasts, items.length),
      ranks: ranked(rows, names, study).map(({ at, counts, ranks }): RankMoments =>
        plain
          ? { variable: at, counts: counts.n }
          : { variable: at, means: counts.weights.map((weights) => average(ranks, weights)) },
      ),
      drivers: driverMoments(rows['drivers'], study),
      importance: importanceMoments(rows['importance']),
    };
  },
  solve,
};

/** Weighted mean; 0 where nothing weighs. */
function average(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) / total : 0;
}

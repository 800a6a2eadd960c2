import { entryOf } from '../../study/entry.ts';
import type { Columns } from '../../engine/types.ts';
import { holm } from '../../stats/holm.ts';
import { DEFAULT_PLS } from '../../stats/pls/estimate.ts';
import { groupComparison, testGroups } from '../../stats/pls/groups.ts';
import type { GroupContrast, PermutationTest } from '../../stats/pls/groups.ts';
import { permutation } from '../../stats/resample/permutation.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { domainSql, groupFields } from '../../survey/domains.ts';
import { chosenGroups } from './choice.ts';
import type { Invariance, InvarianceTest, PathGroupsTest } from './result.ts';
import { indicatorSql, keysOf } from '../../survey/indicators.ts';
import { pathGroupsMadeUnder } from '../path-model/made-under.ts';
import { tableOf } from '../path-model/bootstrap.ts';
import { faultRefusal, resolveModel } from '../path-model/resolve.ts';
import { pathModelOf } from '../path-model/templates.ts';
import { resamplingSql, rowWeights, valuesOf } from '../../survey/resampling/columns.ts';
import type { Permuting, Resampling } from '../../survey/resampling/types.ts';

const groupColumn = (field: string): string => `group ${field}`;

/** With more than this share of the permutations failed there is no test. */
const MOST_FAILED = 0.05;

/** A value this far beyond a bound lies on it: c of a single indicator is 1 but for rounding. */
const ROUNDING = 1e-9;

/** Between the words of a statistic's name; no id holds it. */
const BETWEEN = '\u0000';

/** Permutation test of a path model in two groups. The statistics of a task: n of both, every contrast, the paths of both. */
export const pathGroupsResampling: Resampling<PathGroupsTest> = {
  resamples: 1000,

  columns(study) {
    const model = pathModelOf(study, study.options);
    return resamplingSql(
      {
        ...Object.fromEntries(
          (model === null ? [] : keysOf(model)).flatMap((key): [string, string][] => {
            const sql = indicatorSql(key, study);
            return sql === undefined ? [] : [[key, sql]];
          }),
        ),
        ...Object.fromEntries(groupFields(study).map((one) => [groupColumn(one.field.name), domainSql(one)])),
      },
      study,
    );
  },

  replicate(columns, study, options): Permuting | Refusal {
    const model = pathModelOf(study, options);
    if (model === null) return refuse('path-no-model');
    const keys = keysOf(model);
    const drawn = resolveModel(model, keys);
    if (isRefusal(drawn)) return drawn;
    const members = membersOf(columns, study, options, keys, model.missing);
    if (isRefusal(members)) return members;
    const { compared, rows, first } = members;
    const counts = [first.reduce((sum, one) => sum + one, 0), 0];
    counts[1] = rows.length - counts[0]!;
    const few = Math.min(...counts);
    if (few < smallestGroup(options))
      return refuse('group-too-small', { n: few, minimum: smallestGroup(options) });
    const compare = groupComparison(drawn, members.table, members.weights, {
      ...DEFAULT_PLS,
      scheme: model.scheme,
      metric: model.metric,
    });
    if (typeof compare !== 'function') return faultRefusal(compare, model, keys);
    const observed = compare(first);
    if ('fault' in observed) return faultRefusal(observed.fault, model, keys);
    const order = new Int32Array(rows.length);
    const permuted = new Uint8Array(rows.length);
    const ids = model.constructs.map(({ id }) => id);
    const names = [
      ...compared.map(({ id }) => ['n', id]),
      ...(['agreement', 'means', 'variances'] as const).flatMap((kind) => ids.map((id) => [kind, id])),
      ...(['paths', 'first', 'second'] as const).flatMap((kind) =>
        model.paths.map((path) => [kind, ...path]),
      ),
    ].map((words) => words.join(BETWEEN));
    return {
      names,
      permuted(task, seed) {
        permutation(seed, task, order);
        for (let at = 0; at < order.length; at += 1) permuted[at] = first[order[at]!]!;
        const found = compare(permuted);
        if ('fault' in found) return new Float64Array(names.length).fill(NaN);
        const of = (block: (typeof found)['first']) => drawn.paths.map(([from, to]) => block[to]![from]!);
        return Float64Array.from([
          ...counts,
          ...found.agreement,
          ...found.means,
          ...found.variances,
          ...found.paths,
          ...of(found.first),
          ...of(found.second),
        ]);
      },
    };
  },

  summarise(draws, study, options) {
    const { names, resamples, original } = draws;
    const width = names.length;
    const tasks = Array.from({ length: resamples }, (_, task) =>
      draws.resampled.subarray(task * width, (task + 1) * width),
    ).filter((values) => Number.isFinite(values[0]!));
    const failed = resamples - tasks.length;
    if (failed > MOST_FAILED * resamples || tasks.length < 2)
      return refuse('path-resamples-failed', { resamples });
    const places = (kind: string): readonly number[] =>
      names.flatMap((name, at) => (name.split(BETWEEN)[0] === kind ? [at] : []));
    const contrast = (values: Float64Array): GroupContrast => ({
      agreement: places('agreement').map((at) => values[at]!),
      means: places('means').map((at) => values[at]!),
      variances: places('variances').map((at) => values[at]!),
      paths: places('paths').map((at) => values[at]!),
    });
    const tested = testGroups(contrast(original), tasks.map(contrast));
    const constructs = places('agreement').map((place, at): InvarianceTest => {
      const agreement = tested.agreement[at]!;
      const [means, variances] = [tested.means[at]!, tested.variances[at]!];
      return {
        id: names[place]!.split(BETWEEN)[1]!,
        agreement,
        established: agreement.value >= agreement.low - ROUNDING,
        means,
        variances,
        equal: inside(means) && inside(variances),
      };
    });
    const adjusted = holm(tested.paths.map(({ p }) => p));
    const holds = (id: string): boolean => constructs.find((one) => one.id === id)?.established === true;
    const [firsts, seconds, sizes] = [places('first'), places('second'), places('n')];
    return {
      compared: [names[sizes[0]!]!.split(BETWEEN)[1]!, names[sizes[1]!]!.split(BETWEEN)[1]!],
      n: [original[sizes[0]!]!, original[sizes[1]!]!],
      constructs,
      invariance: invarianceOf(constructs),
      paths: places('paths').map((place, at) => {
        const [, from, to] = names[place]!.split(BETWEEN) as [string, string, string];
        return {
          ...{ from, to, ...tested.paths[at]!, pHolm: adjusted[at]! },
          first: original[firsts[at]!]!,
          second: original[seconds[at]!]!,
          comparable: holds(from) && holds(to),
        };
      }),
      permutations: tasks.length,
      failed,
      options: pathGroupsMadeUnder({ ...study, options }),
    };
  },
};

/** A difference that permutations give as well. */
function inside({ value, low, high }: PermutationTest): boolean {
  return value >= low && value <= high;
}

function invarianceOf(constructs: readonly InvarianceTest[]): Invariance {
  if (!constructs.every(({ established }) => established)) return 'none';
  return constructs.every(({ equal }) => equal) ? 'full' : 'partial';
}

/** The rows of the two groups that enter the model, and which of them are of the first. */
function membersOf(
  columns: Columns,
  study: Study,
  options: StudyOptions,
  keys: readonly string[],
  missing: Parameters<typeof tableOf>[2],
) {
  const whole = tableOf(columns, keys, missing);
  const there = groupFields(study).flatMap(({ field }) => {
    const of = groupColumn(field.name);
    const found = new Set(Array.from(whole.rows, (row) => valuesOf(columns, of)[row]!));
    return [...found].flatMap((code) => entryOf(columns.labels, of)?.[code] ?? []);
  });
  const compared = chosenGroups(there, study, options.pathGroups);
  if (compared === null) return refuse('path-groups-none');
  const name = groupColumn(compared[0].field ?? '');
  const [codes, own] = [valuesOf(columns, name), entryOf(columns.labels, name) ?? []];
  const [one, other] = compared.map(({ id }) => own.indexOf(id));
  const all = rowWeights(columns);
  const kept = [...whole.rows.keys()].filter((at) => {
    const code = codes[whole.rows[at]!]!;
    return code === one || code === other;
  });
  const width = keys.length;
  const values = new Float64Array(kept.length * width);
  kept.forEach((from, at) =>
    values.set(whole.table.values.subarray(from * width, (from + 1) * width), at * width),
  );
  const rows = kept.map((at) => whole.rows[at]!);
  return {
    compared,
    rows,
    table: { values, rows: rows.length, columns: width },
    weights: Float64Array.from(rows, (row) => all[row]!),
    first: Uint8Array.from(rows, (row) => (codes[row] === one ? 1 : 0)),
  };
}

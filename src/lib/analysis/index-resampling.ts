import { identifier } from '../engine/quote.ts';
import type { Columns } from '../engine/types.ts';
import type { ResamplingPlan } from '../stats/resample/plan.ts';
import { refuse } from '../study/refusal.ts';
import type { Study, StudyOptions } from '../study/types.ts';
import { aggregation } from './aggregate.ts';
import { bootstrapEstimates } from './bootstrap-estimates.ts';
import type { BootstrapEstimate } from './bootstrap-estimates.ts';
import { commonItems } from './common-items.ts';
import { domainMeans, domainSelection } from './domain-means.ts';
import { resampledDrivers } from './driver-resampling.ts';
import type { ImportanceMoments } from './index-moments.ts';
import { resamplingSql, rowWeights, valuesOf } from './resampling.ts';
import { itemColumn } from './respondent-scores.ts';
import { structure } from './structure.ts';
import type { Structure } from './structure.ts';
import type { Replicate, Resampling } from './types.ts';
import { allWeights } from './weights.ts';
import { madeUnder } from './made-under.ts';

/**
 * The index of every group and the weights behind it, weights estimated anew in every resample: the second of the two standard
 * errors (the first, of `index-solve.ts`, holds them fixed).
 */
export interface IndexBootstrap {
  readonly method: ResamplingPlan['method'];
  readonly resamples: number;
  /** What it was made under (`madeUnder`). */
  readonly options: string;
  /** Scheme → domain id → index on the common item set; null where there is none, or not in enough resamples. */
  readonly effect: Readonly<Record<string, Readonly<Record<string, BootstrapEstimate | null>>>>;
  /** Scheme → node → weight within its parent, of the nodes weighed first. */
  readonly weights: Readonly<Record<string, Readonly<Record<string, BootstrapEstimate | null>>>>;
}

const importanceColumn = (item: string): string => `importance ${item}`;

/** Bootstrap of the index under every scheme that the study can give. */
export const indexResampling: Resampling<IndexBootstrap> = {
  columns(study) {
    const { items } = structure(study);
    const overall = study.fields.find(({ role }) => role === 'overall');
    return resamplingSql(
      {
        ...domainSelection(study),
        ...(overall === undefined ? {} : { overall: identifier(overall.name) }),
        ...Object.fromEntries(
          items.flatMap(({ id, performance, importance }): [string, string][] => [
            [itemColumn(id), identifier(performance.name)],
            ...(importance?.scale === undefined
              ? []
              : [[importanceColumn(id), identifier(importance.name)] as [string, string]]),
          ]),
        ),
      },
      study,
    );
  },
  replicate,
  summarise(draws, _, options) {
    const estimates = bootstrapEstimates(draws, options.confidence);
    const found = { index: {}, weight: {} } as Record<
      string,
      Record<string, Record<string, BootstrapEstimate | null>>
    >;
    for (const [name, estimate] of Object.entries(estimates)) {
      const [kind = '', scheme = '', ...rest] = name.split('/');
      ((found[kind] ??= {})[scheme] ??= {})[rest.join('/')] = estimate;
    }
    const { method, resamples } = draws;
    return {
      method,
      resamples,
      options: madeUnder(options),
      effect: found['index'] ?? {},
      weights: found['weight'] ?? {},
    };
  },
};

function replicate(
  columns: Columns,
  study: Study,
  options: StudyOptions,
): Replicate | ReturnType<typeof refuse> {
  const system = structure(study);
  const items = system.items.map(({ id }) => ({ id, scores: valuesOf(columns, itemColumn(id)) }));
  const { domains, means } = domainMeans(items, columns, study);
  if (domains.length === 0) return refuse('nothing-answered', { rows: columns.count });
  const drivers = resampledDrivers(columns, columns.values['overall'], system);
  const importance = resampledImportance(columns, system);
  const common = commonItems(domains, options.minGroup);
  const groups = domains.flatMap(({ domain, n }, at) =>
    n < options.minGroup ? [] : [{ id: domain.id, at, items: common.get(domain.id) ?? new Set<string>() }],
  );
  const weigh = (weights: Float64Array) =>
    allWeights({ drivers: drivers(weights), importance: importance(weights) }, system, study, options);
  const weighed = firstWeighed(system);
  // What the study itself refuses stays out; weights that come out negative are shown, and have their intervals.
  const schemes = weigh(rowWeights(columns)).map(({ scheme, local, refusal }) => ({
    name: scheme,
    groups: refusal === null ? groups : [],
    weighed: weighed.filter((node) => local[node] !== undefined),
  }));
  const names = schemes.flatMap((scheme) => [
    ...scheme.groups.map(({ id }) => `index/${scheme.name}/${id}`),
    ...scheme.weighed.map((node) => `weight/${scheme.name}/${node}`),
  ]);
  return {
    names,
    statistics(weights) {
      const found = new Map(weigh(weights).map((one) => [one.scheme, one]));
      const averages = means(weights);
      const values = new Float64Array(names.length).fill(NaN);
      let at = 0;
      for (const { name, groups: indexed, weighed: shown } of schemes) {
        const scheme = found.get(name);
        const usable = scheme?.refusal === null;
        const within = new Map<ReadonlySet<string>, ReadonlyMap<string, number> | undefined>();
        for (const group of indexed) {
          if (usable && !within.has(group.items))
            within.set(group.items, aggregation(system, scheme.local, group.items).within.get(system.root));
          const shares = within.get(group.items);
          let index = shares === undefined ? NaN : 0;
          if (shares !== undefined)
            items.forEach(({ id }, i) => {
              const share = shares.get(id);
              if (share !== undefined) index += share * averages[group.at * items.length + i]!;
            });
          values[at] = index;
          at += 1;
        }
        for (const node of shown) {
          values[at] = scheme?.local[node] ?? NaN;
          at += 1;
        }
      }
      return values;
    },
  };
}

/** The nodes weighed first: the root's children, or those of an only child. */
function firstWeighed({ nodes, root }: Structure): readonly string[] {
  let children = nodes.get(root)?.children ?? [];
  for (let only = children[0]; children.length === 1 && only !== undefined; [only] = children) {
    const below = nodes.get(only)?.children ?? [];
    if (below.length === 0) break;
    children = below;
  }
  return children.length > 1 ? children : [];
}

/** Mean importance of each item on its raw scale, as `importance.ts` has it. */
function resampledImportance(
  { values, count }: Columns,
  { items }: Structure,
): (weights: Float64Array) => Readonly<Record<string, ImportanceMoments>> {
  const asked = items.flatMap(({ id, importance }) => {
    const scores = values[importanceColumn(id)];
    const scale = importance?.scale;
    return scores === undefined || scale === undefined ? [] : [{ id, scores, scale }];
  });
  return (weights) =>
    Object.fromEntries(
      asked.flatMap(({ id, scores, scale: { min, max } }) => {
        let [sum, total] = [0, 0];
        for (let row = 0; row < count; row += 1) {
          const score = scores[row]!;
          if (Number.isNaN(score)) continue;
          sum += weights[row]! * score;
          total += weights[row]!;
        }
        return total > 0 ? [[id, { mean: min + ((max - min) * sum) / total / 100, n: count }]] : [];
      }),
    );
}

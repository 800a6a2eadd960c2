import { entryOf } from '../../study/entry.ts';
import { identifier } from '../../engine/quote.ts';
import type { Columns } from '../../engine/types.ts';
import type { ResamplingPlan } from '../../stats/resample/plan.ts';
import { refuse } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { aggregation } from '../../weighting/aggregate.ts';
import type { ItemWeights } from '../../weighting/aggregate.ts';
import { bootstrapEstimates } from '../../survey/resampling/bootstrap-estimates.ts';
import type { BootstrapEstimate } from '../../survey/resampling/bootstrap-estimates.ts';
import { commonItems } from '../../survey/common-items.ts';
import { domainMeans, domainSelection } from '../../survey/resampling/domain-means.ts';
import { resampledDrivers } from './bootstrap-drivers.ts';
import { CHANGE_PARTS, comparedPairs, decompose } from './changes.ts';
import type { IndexChange } from './changes.ts';
import type { ImportanceMoments } from '../../weighting/moments.ts';
import type { SchemeWeights } from '../../weighting/types.ts';
import { resamplingSql, rowWeights, valuesOf } from '../../survey/resampling/columns.ts';
import { itemColumn } from '../../weighting/respondent-scores.ts';
import { firstChoice, structure, weightedParents } from '../../study/structure.ts';
import type { Structure } from '../../study/structure.ts';
import type { Replicate, Resampling } from '../../survey/resampling/types.ts';
import { allWeights, weightsAskedFor } from '../../weighting/weights.ts';
import { madeUnder } from '../made-under.ts';

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
  /** Wave against wave, provider against provider, segment against segment, under the scheme asked for. */
  readonly changes: { readonly scheme: string; readonly pairs: readonly IndexChange[] };
  /** Scheme → node → weight within its parent: of the nodes weighed first; under the scheme asked for, of every node that has siblings. */
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
    const found = new Map<string, Map<string, Map<string, BootstrapEstimate | null>>>();
    for (const [name, estimate] of Object.entries(estimates)) {
      const [kind = '', scheme = '', ...rest] = name.split('/');
      const ofKind = found.get(kind) ?? new Map<string, Map<string, BootstrapEstimate | null>>();
      const ofScheme = ofKind.get(scheme) ?? new Map<string, BootstrapEstimate | null>();
      found.set(kind, ofKind.set(scheme, ofScheme.set(rest.join('/'), estimate)));
    }
    const objectOf = (kind: 'index' | 'weight') =>
      Object.fromEntries(
        [...(found.get(kind) ?? [])].map(([scheme, group]) => [scheme, Object.fromEntries(group)]),
      );
    const pairs = [...(found.get('change') ?? [])].flatMap(([from, group]) =>
      [...group.keys()]
        .filter((key) => key.endsWith('/common'))
        .map((key): IndexChange => {
          const to = key.slice(0, -'/common'.length);
          const [common, total, scores, weights] = CHANGE_PARTS.map(
            (part) => group.get(`${to}/${part}`) ?? null,
          );
          return {
            from: decodeURIComponent(from),
            to: decodeURIComponent(to),
            common: common ?? null,
            total: total ?? null,
            scores: scores ?? null,
            weights: weights ?? null,
          };
        }),
    );
    const scheme = options.ownWeights === undefined ? options.scheme : 'user';
    const { method, resamples } = draws;
    return {
      method,
      resamples,
      options: madeUnder(options),
      effect: objectOf('index'),
      changes: { scheme, pairs },
      weights: objectOf('weight'),
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
  const { domains, means, inside } = domainMeans(items, columns, study);
  if (domains.length === 0) return refuse('nothing-answered', { rows: columns.count });
  const position = new Map(items.map(({ id }, i) => [id, i]));
  const drivers = resampledDrivers(columns, columns.values['overall'], system);
  const importance = resampledImportance(columns, system);
  const common = commonItems(domains, smallestGroup(options));
  const groups = domains.flatMap(({ domain, n }, at) =>
    n < smallestGroup(options)
      ? []
      : [{ id: domain.id, at, items: common.get(domain.id) ?? new Set<string>() }],
  );
  const weigh = (weights: Float64Array) =>
    allWeights({ drivers: drivers(weights), importance: importance(weights) }, system, study, options);
  const asked = options.ownWeights === undefined ? options.scheme : 'user';
  const weighed = (scheme: string): readonly string[] =>
    scheme === asked
      ? weightedParents(system).flatMap(({ children }) => children)
      : (firstChoice(system)?.children ?? []);
  // What the study itself refuses stays out; weights that come out negative are shown, and have their intervals.
  const schemes = weigh(rowWeights(columns)).map(({ scheme, local, refusal }) => ({
    name: scheme,
    groups: refusal === null ? groups : [],
    weighed: weighed(scheme).filter((node) => entryOf(local, node) !== undefined),
  }));
  const setOf = (at: number): ReadonlySet<string> => common.get(domains[at]?.domain.id ?? '') ?? new Set();
  const shares = (scheme: SchemeWeights | undefined, at: number): ItemWeights | undefined =>
    scheme?.refusal === null
      ? aggregation(system, scheme.local, setOf(at)).within.get(system.root)
      : undefined;
  /** Weights of a group's own. */
  const ownShares = (at: number, weights: Float64Array): ItemWeights | undefined => {
    const rows = inside(at, weights);
    const moments = {
      drivers: drivers(rows, options.scheme === 'entropy'),
      importance: options.scheme === 'stated' ? importance(rows) : {},
    };
    return shares(weightsAskedFor(moments, system, study, options), at);
  };
  const pairs = comparedPairs(domains, study, smallestGroup(options)).filter(({ from, to }) =>
    [from, to].every((at) => ownShares(at, rowWeights(columns)) !== undefined),
  );
  const names = [
    ...schemes.flatMap((scheme) => [
      ...scheme.groups.map(({ id }) => `index/${scheme.name}/${id}`),
      ...scheme.weighed.map((node) => `weight/${scheme.name}/${node}`),
    ]),
    ...pairs.flatMap(({ from, to }) =>
      CHANGE_PARTS.map((part) =>
        ['change', ...[from, to].map((at) => encodeURIComponent(domains[at]?.domain.id ?? '')), part].join(
          '/',
        ),
      ),
    ),
  ];
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
          const found = within.get(group.items);
          let index = found === undefined ? NaN : 0;
          if (found !== undefined)
            items.forEach(({ id }, i) => {
              const share = found.get(id);
              if (share !== undefined) index += share * averages[group.at * items.length + i]!;
            });
          values[at] = index;
          at += 1;
        }
        for (const node of shown) {
          values[at] = entryOf(scheme?.local, node) ?? NaN;
          at += 1;
        }
      }
      const own = new Map<number, ItemWeights | undefined>();
      for (const place of new Set(pairs.flatMap(({ from, to }) => [from, to])))
        own.set(place, ownShares(place, weights));
      for (const { from, to } of pairs) {
        const score = (place: number) => (item: string) =>
          averages[place * items.length + (position.get(item) ?? NaN)] ?? NaN;
        const pooled = shares(found.get(asked), from);
        const [before, after] = [own.get(from), own.get(to)];
        if (pooled !== undefined)
          values[at] = decompose(
            { scores: score(from), weights: pooled },
            { scores: score(to), weights: pooled },
          ).scores;
        if (before !== undefined && after !== undefined) {
          const parts = decompose(
            { scores: score(from), weights: before },
            { scores: score(to), weights: after },
          );
          values.set([parts.scores + parts.weights, parts.scores, parts.weights], at + 1);
        }
        at += CHANGE_PARTS.length;
      }
      return values;
    },
  };
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
  const k = asked.length;
  const ratings = new Float64Array(count * k);
  asked.forEach(({ scores }, item) => scores.forEach((score, row) => (ratings[row * k + item] = score)));
  const sums = new Float64Array(k);
  const totals = new Float64Array(k);
  return (weights) => {
    sums.fill(0);
    totals.fill(0);
    for (let row = 0; row < count; row += 1) {
      const weight = weights[row]!;
      if (weight === 0) continue;
      for (let item = 0; item < k; item += 1) {
        const score = ratings[row * k + item]!;
        if (Number.isNaN(score)) continue;
        sums[item]! += weight * score;
        totals[item]! += weight;
      }
    }
    return Object.fromEntries(
      asked.flatMap(({ id, scale: { min, max } }, item) => {
        const mean = min + ((max - min) * sums[item]!) / totals[item]! / 100;
        return totals[item]! > 0 ? [[id, { mean, n: count }]] : [];
      }),
    );
  };
}

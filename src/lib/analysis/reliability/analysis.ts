import type { Rows } from '../../engine/types.ts';
import { cronbachAlpha, differenceReliability } from '../../stats/alpha.ts';
import { constantVariables, correlationMatrix } from '../../stats/linear/correlation.ts';
import type { Square } from '../../stats/linear/correlation.ts';
import { intervals } from '../../stats/estimate.ts';
import { oneFactor } from '../../stats/one-factor.ts';
import { packedEntry, packedLength, packedPosition } from '../../stats/linear/packed.ts';
import { miskeyed } from '../../stats/miskeyed.ts';
import type { Miskeyed } from '../../stats/miskeyed.ts';
import { samplingAdequacy } from '../../stats/sampling-adequacy.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { designRoles } from '../../survey/design.ts';
import { RELIABLE } from './result.ts';
import type {
  GapReliability,
  MeasuredScale,
  PairedMoments,
  ReliabilityMoments,
  ReliabilityResult,
  ScaleMoments,
} from './result.ts';
import { pairsSql, scalesOf, scalesSql } from './sql.ts';
import { numbers, statement, texts } from '../../engine/read-rows.ts';
import type { Analysis, Words } from '../types.ts';
import type { Remark } from '../../study/remark.ts';

/** ω exceeds standardised α by more than this: the items do not carry the factor alike. */
const APART = 0.03;

/**
 * Reliability of the items of every dimension: α, ω by one factor, split halves, KMO and Bartlett; and of the gap between performance
 * and expectation. From the weighted covariance of complete cases, all rows pooled.
 */
export const reliability: Analysis<ReliabilityMoments, ReliabilityResult> = {
  id: 'reliability',
  version: 1,
  reads: ['minGroup', 'confidence'],
  chapter: 'how-sure-is-it',
  command: { name: 'reliability' },
  remarks: ({ scales }) =>
    scales.flatMap(({ found }) => (isRefusal(found) ? [found] : [found.omega, found.gap].filter(isRefusal))),
  figures: {
    reliability: async () => (await import('./shown.ts')).reliabilityFigure,
  },
  numbers: async () => (await import('./shown.ts')).numbers,
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires(study) {
    return scalesOf(study).length > 0 ? null : refuse('reliability-no-scale');
  },
  queries(study): Readonly<Record<string, string>> {
    const pairs = pairsSql(study);
    return { scales: scalesSql(study), ...(pairs === '' ? {} : { pairs }) };
  },
  moments(rows, study) {
    return {
      scales: scaleMoments(statement(rows, 'scales'), study),
      pairs: rows['pairs'] === undefined ? [] : pairedMoments(rows['pairs']),
    };
  },
  solve({ scales, pairs }, study, options) {
    return {
      scales: scales.map((scale) => ({
        node: scale.parent,
        items: scale.items,
        found: measured(
          scale,
          pairs.find(({ parent }) => parent === scale.parent),
          study,
          options,
        ),
      })),
    };
  },
};

function scaleMoments(rows: Rows, study: Study): readonly ScaleMoments[] {
  const [parents, a, b] = ['parent', 'a', 'b'].map((name) => texts(rows, name));
  const [n, weight, squares, covariance] = ['n', 'weight', 'squares', 'covariance'].map((name) =>
    numbers(rows, name),
  );
  return scalesOf(study).map(({ parent, items }): ScaleMoments => {
    const ids = items.map(({ id }) => id);
    const packed = new Array<number>(packedLength(ids.length)).fill(0);
    let first: number | undefined;
    parents?.forEach((of, row) => {
      const [left, right] = [ids.indexOf(a?.[row] ?? ''), ids.indexOf(b?.[row] ?? '')];
      if (of !== parent || left < 0 || right < 0) return;
      first ??= row;
      packed[packedPosition(ids.length, left, right)] = covariance?.[row] ?? 0;
    });
    const at = (column: readonly (number | null)[] | undefined): number =>
      first === undefined ? 0 : (column?.[first] ?? 0);
    return { parent, items: ids, n: at(n), weight: at(weight), squares: at(squares), covariance: packed };
  });
}

function pairedMoments(rows: Rows): readonly PairedMoments[] {
  const column = (name: string): readonly (number | null)[] => numbers(rows, name);
  const [items, n, covariance] = [column('items'), column('n'), column('covariance')];
  const of = (what: string) => {
    const [own, total] = [column(`${what}_own`), column(`${what}_total`)];
    return (row: number) => ({ own: own[row] ?? 0, total: total[row] ?? 0 });
  };
  const [performance, expectation] = [of('performance'), of('expectation')];
  return texts(rows, 'parent').map((parent, row): PairedMoments => ({
    parent,
    items: items[row] ?? 0,
    n: n[row] ?? 0,
    performance: performance(row),
    expectation: expectation(row),
    covariance: covariance[row] ?? 0,
  }));
}

function measured(
  { parent, items, n, weight, squares, covariance }: ScaleMoments,
  pair: PairedMoments | undefined,
  study: Study,
  { confidence, minGroup }: StudyOptions,
): MeasuredScale | Refusal {
  const needed = Math.max(minGroup, items.length + 2);
  if (n < needed) return refuse('reliability-few-cases', { parent: { node: parent }, n, needed });
  const [constant] = constantVariables(covariance, items.length);
  if (constant !== undefined)
    return refuse('reliability-constant-item', {
      parent: { node: parent },
      child: { node: items[constant] ?? '' },
    });
  const square = items.map((_, a) => items.map((__, b) => packedEntry(covariance, items.length, a, b)));
  const { raw, standardised, spread, splitHalf } = cronbachAlpha(square);
  const correlations = correlationMatrix(covariance, items.length);
  const reversed = miskeyed(correlations);
  if (!(raw >= 0)) return negativeAlpha(parent, items, raw, reversed);
  // As many respondents as the weighted ones are worth (Kish).
  const worth = Math.min(n, weight ** 2 / squares);
  const adequacy = samplingAdequacy(correlations, worth);
  const omega =
    adequacy === null
      ? refuse('reliability-dependent', { parent: { node: parent } })
      : omegaOf(parent, items, correlations);
  const gap = pair === undefined ? null : gapReliability(pair, needed);
  const interval = (): MeasuredScale['interval'] => {
    if (designRoles(study).cluster || worth < 2) return null;
    const { se, low, high } = intervals(confidence, worth - 1)(raw, spread / Math.sqrt(worth));
    return { se, low, high };
  };
  return {
    n,
    alpha: raw,
    interval: interval(),
    standardised: inRange(standardised),
    splitHalf: inRange(splitHalf),
    omega,
    kmo: adequacy?.kmo ?? null,
    bartlett: adequacy?.bartlett ?? null,
    gap,
    remarks: [
      ...remarksOf({ parent, items, raw, standardised, omega, reversed }),
      ...(splitHalf >= 0 ? [] : [{ code: 'reliability-halves', parameters: { parent: { node: parent } } }]),
      ...gapRemarks(parent, gap),
    ],
  };
}

/** No reliability is negative: what is printed in the place of one says which item is to be looked at. */
function negativeAlpha(
  parent: string,
  items: readonly string[],
  alpha: number,
  { items: found, turned }: Miskeyed,
): Refusal {
  const [first] = found;
  const child = { node: items[first ?? 0] ?? '' };
  const of = { parent: { node: parent }, alpha };
  return first === undefined || !(turned > 0)
    ? refuse('reliability-negative', of)
    : refuse('reliability-miskeyed', { ...of, child, count: found.length, turned });
}

const inRange = (value: number): number | null => (value >= 0 && value <= 1 ? value : null);

function omegaOf(parent: string, items: readonly string[], correlations: Square): MeasuredScale['omega'] {
  if (items.length < 3) return refuse('reliability-two-items', { parent: { node: parent } });
  const found = oneFactor(correlations);
  if ('heywood' in found)
    return refuse('reliability-heywood', {
      parent: { node: parent },
      child: { node: items[found.heywood] ?? '' },
    });
  if ('iterations' in found)
    return refuse('reliability-no-convergence', { parent: { node: parent }, ...found });
  return { value: found.omega, loadings: found.loadings };
}

/** ρ_D of two sums of the same items: the mean's variances and covariance are those of the sums over the square of their number. */
function gapReliability(
  { parent, items, n, performance, expectation, covariance }: PairedMoments,
  needed: number,
): GapReliability | Refusal {
  if (n < needed) return refuse('reliability-few-pairs', { parent: { node: parent }, n, needed });
  const alpha = ({ own, total }: PairedMoments['performance']): number =>
    (items / (items - 1)) * (1 - own / total);
  const varies = (total: number): boolean => total > 1e-9;
  const reliabilities = [alpha(performance), alpha(expectation)] as const;
  const value = differenceReliability({
    variances: [performance.total, expectation.total],
    reliabilities,
    covariance,
  });
  if (!varies(performance.total) || !varies(expectation.total) || Number.isNaN(value))
    return refuse('reliability-constant-gap', { parent: { node: parent } });
  if (!(value >= 0)) return refuse('reliability-negative-gap', { parent: { node: parent }, value });
  return {
    n,
    items,
    performance: inRange(reliabilities[0]),
    expectation: inRange(reliabilities[1]),
    correlation: covariance / Math.sqrt(performance.total * expectation.total),
    value,
  };
}

/** What the numbers say of the scale, in the order of their weight. */
function remarksOf({
  parent,
  items,
  raw,
  standardised,
  omega,
  reversed,
}: {
  readonly parent: string;
  readonly items: readonly string[];
  readonly raw: number;
  readonly standardised: number;
  readonly omega: MeasuredScale['omega'];
  readonly reversed: Miskeyed;
}): readonly Remark[] {
  const remarks: Remark[] = [
    raw < RELIABLE
      ? { code: 'reliability-low', parameters: { parent: { node: parent }, alpha: raw } }
      : { code: 'reliability-enough', parameters: { parent: { node: parent }, alpha: raw } },
  ];
  const loaded = isRefusal(omega) ? [] : omega.loadings.flatMap((loading, at) => (loading < 0 ? [at] : []));
  const against = loaded.length > 0 ? loaded : reversed.items;
  if (against.length > 0)
    return [
      ...remarks,
      ...against.map((at) => ({
        code: 'reliability-against',
        parameters: { parent: { node: parent }, child: { node: items[at] ?? '' } },
      })),
    ];
  if (isRefusal(omega)) return remarks;
  const weakest = omega.loadings.indexOf(Math.min(...omega.loadings));
  if (omega.value - standardised > APART)
    remarks.push({
      code: 'reliability-uneven',
      parameters: {
        parent: { node: parent },
        omega: omega.value,
        alpha: standardised,
        child: { node: items[weakest] ?? '' },
      },
    });
  return remarks;
}

function gapRemarks(parent: string, gap: MeasuredScale['gap']): readonly Remark[] {
  if (gap === null || isRefusal(gap)) return [];
  const without = (['performance', 'expectation'] as const).filter((side) => gap[side] === null);
  const of = { parent: { node: parent } };
  return [
    ...without.map((side) => ({ code: `reliability-no-${side}`, parameters: of })),
    ...(gap.value < RELIABLE
      ? [{ code: 'reliability-gap-low', parameters: { ...of, value: gap.value } }]
      : []),
  ];
}

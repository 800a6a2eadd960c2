import { numbers, statement, texts } from '../../engine/read-rows.ts';
import type { Rows } from '../../engine/types.ts';
import { factorise, substitute } from '../../stats/linear/cholesky.ts';
import { chiSquaredQuantile } from '../../stats/distribution/chi-squared-quantile.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Study } from '../../study/types.ts';
import { designMoments } from '../../survey/design.ts';
import { driverMoments } from '../../weighting/drivers.ts';
import { importanceMoments } from '../../weighting/importance.ts';
import { pairwiseMoments } from './cross-products.ts';
import { lookedAt } from './looked-at.ts';
import type { LookedAt } from './looked-at.ts';
import type { Norms } from './measures.ts';
import type { FlaggedSet, QualityMoments, SignClass } from './result.ts';
import { SIGNS, TOGETHER } from './signs.ts';
import type { Sign } from './signs.ts';
import { cutOffs } from './sql.ts';
import type { CutOffs } from './sql.ts';

/** Fewer pairs of like items give no correlation within a respondent. */
const FEWEST_PAIRS = 3;

/** What the first statements give: norms, cut-offs, and which signs the answers cannot give. */
export interface Prepared {
  readonly looked: LookedAt;
  readonly norms: Norms;
  readonly cut: CutOffs;
  /** Where χ² with as many degrees of freedom as items has the quantile asked for. */
  readonly distance: number;
  readonly refused: Readonly<Partial<Record<Sign, Refusal>>>;
}

/** The rows of the first statements → what the measures need. */
export function prepare(rows: Readonly<Record<string, Rows>>, study: Study): Prepared {
  const looked = lookedAt(study);
  const { items, refused } = looked;
  const cut = cutOffs(statement(rows, 'cutOffs'));
  const respondents = statement(rows, 'respondents');
  const n = numbers(respondents, 'n')[0] ?? 0;
  const median = numbers(respondents, 'median')[0] ?? null;
  const pairwise = rows['crossProducts'] === undefined ? null : pairwiseMoments(rows, items.length);
  const distance =
    pairwise === null
      ? (refused.mahalanobis ?? refuse('quality-few-answers', { n }))
      : distanceOf(pairwise.means, pairwise.covariance, looked, n);
  const pairs =
    pairwise === null
      ? []
      : items.flatMap((_, b) =>
          items.slice(0, b).flatMap((__, a) => {
            const r = pairwise.correlation[a]?.[b] ?? NaN;
            return r > cut.pairs ? [[a, b] as const] : [];
          }),
        );
  const few = pairs.length < FEWEST_PAIRS;
  return {
    looked,
    norms: { distance: isRefusal(distance) ? null : distance, pairs: few ? [] : pairs, median },
    cut,
    distance: chiSquaredQuantile(cut.mahalanobis, Math.max(1, items.length)),
    refused: {
      ...(few && {
        synonyms: refuse('quality-no-synonyms', { n: pairs.length, minimum: FEWEST_PAIRS, r: cut.pairs }),
      }),
      ...(isRefusal(distance) && { mahalanobis: distance }),
      ...(median === null && { duration: refuse('quality-nobody-timed') }),
      ...refused,
    },
  };
}

/** The inverse of the covariance matrix, or what is in its way. */
function distanceOf(
  means: readonly (number | null)[],
  covariance: readonly (readonly number[])[],
  { items }: LookedAt,
  n: number,
): Norms['distance'] | Refusal {
  const size = items.length;
  if (n <= size + 1) return refuse('quality-few-answers', { n, minimum: size + 2 });
  const still = items.findIndex((_, at) => !((covariance[at]?.[at] ?? 0) > CONSTANT));
  if (still >= 0) return refuse('quality-constant-item', { node: { node: items[still]?.id ?? '' } });
  const lower = Float64Array.from(covariance.flat());
  if (lower.some((one) => !Number.isFinite(one))) return refuse('quality-apart');
  const dependent = factorise(lower, lower, size, 0, size);
  if (dependent >= 0) return refuse('quality-dependent-item', { node: { node: items[dependent]?.id ?? '' } });
  const inverse = items.map((_, at) => {
    const unit = new Float64Array(size);
    unit[at] = 1;
    substitute(lower, size, 0, size, unit, 0);
    return [...unit];
  });
  return { means: means.map((mean) => mean ?? NaN), inverse };
}

/** Under this variance (squared score points) everybody answered alike. */
const CONSTANT = 1e-9;

/** All rows → moments. */
export function qualityMoments(rows: Readonly<Record<string, Rows>>, study: Study): QualityMoments {
  const { looked, cut, distance, norms, refused: withheld } = prepare(rows, study);
  const { items } = looked;
  const flags = rows['flags'] === undefined ? [] : flagRows(rows['flags'], items.length);
  const sets = [
    ...SIGNS.map((sign, bit) => ({ sign, has: (mask: number) => ((mask >> bit) & 1) === 1 })),
    ...TOGETHER.map((least) => ({ sign: least, has: (mask: number) => countBits(mask) >= least })),
  ];
  const respondents = statement(rows, 'respondents');
  const { median } = norms;
  return {
    design: designMoments(statement(rows, 'design')),
    n: numbers(respondents, 'n')[0] ?? 0,
    weight: numbers(respondents, 'weight')[0] ?? 0,
    cut,
    distance,
    median,
    pairs: norms.pairs.length,
    withheld,
    items: items.map(({ id }, at) => ({
      item: id,
      n: sum(flags, ({ answered }) => answered[at] ?? 0),
      mean: meanOf(flags, at),
    })),
    sets: sets.map(({ sign, has }): FlaggedSet => {
      const [own, others] = [flags.filter(({ mask }) => has(mask)), flags.filter(({ mask }) => !has(mask))];
      const n = sum(own, (one) => one.n);
      return {
        sign,
        n,
        weight: sum(own, ({ weight }) => weight),
        means: n > 0 ? items.map((_, at) => meanOf(others, at)) : null,
      };
    }),
    classes: rows['distribution'] === undefined ? [] : classesOf(rows['distribution']),
    groups: rows['distribution'] === undefined ? [] : groupsOf(rows['distribution']),
    drivers: driverMoments(rows['drivers'], study),
    importance: importanceMoments(rows['importance']),
  };
}

/** Who has one set of flags. */
interface Flags {
  readonly mask: number;
  readonly n: number;
  readonly weight: number;
  readonly answered: readonly number[];
  readonly weights: readonly number[];
  readonly totals: readonly number[];
}

function flagRows(rows: Rows, size: number): readonly Flags[] {
  const names = ['flags', 'n', 'weight', 'item', 'answered', 'item_weight', 'total'] as const;
  const read = new Map(names.map((name) => [name, numbers(rows, name)]));
  const at = (name: (typeof names)[number], row: number): number => read.get(name)?.[row] ?? 0;
  const found = new Map<number, Flags & Record<'answered' | 'weights' | 'totals', number[]>>();
  numbers(rows, 'flags').forEach((flags, row) => {
    const mask = flags ?? 0;
    const none = (): number[] => new Array<number>(size).fill(0);
    const one = found.get(mask) ?? {
      mask,
      n: at('n', row),
      weight: at('weight', row),
      answered: none(),
      weights: none(),
      totals: none(),
    };
    found.set(mask, one);
    const item = at('item', row);
    one.answered[item] = at('answered', row);
    one.weights[item] = at('item_weight', row);
    one.totals[item] = at('total', row);
  });
  return [...found.values()];
}

function sum<T>(of: readonly T[], value: (one: T) => number): number {
  return of.reduce((total, one) => total + value(one), 0);
}

function meanOf(flags: readonly Flags[], item: number): number | null {
  const weight = sum(flags, ({ weights }) => weights[item] ?? 0);
  return weight > 0 ? sum(flags, ({ totals }) => totals[item] ?? 0) / weight : null;
}

function countBits(mask: number): number {
  return mask === 0 ? 0 : (mask & 1) + countBits(mask >> 1);
}

function classesOf(rows: Rows): readonly SignClass[] {
  const [classes, n, score] = [numbers(rows, 'class'), numbers(rows, 'n'), numbers(rows, 'score')];
  return texts(rows, 'sign').flatMap((name, row): SignClass[] => {
    const sign = SIGNS.find((one) => one === name);
    return sign === undefined
      ? []
      : [{ sign, at: classes[row] ?? 0, n: n[row] ?? 0, score: score[row] ?? null }];
  });
}

function groupsOf(rows: Rows): QualityMoments['groups'] {
  const [flags, n] = [numbers(rows, 'class'), numbers(rows, 'n')];
  const found = new Map<string, { domain: string; n: number; flagged: number[] }>();
  texts(rows, 'domain').forEach((domain, row) => {
    if (domain === '') return;
    const group = found.get(domain) ?? { domain, n: 0, flagged: TOGETHER.map(() => 0) };
    found.set(domain, group);
    group.n += n[row] ?? 0;
    TOGETHER.forEach((least, at) => {
      if ((flags[row] ?? 0) >= least) group.flagged[at] = (group.flagged[at] ?? 0) + (n[row] ?? 0);
    });
  });
  return [...found.values()];
}

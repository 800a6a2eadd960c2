import type {
  PathCoefficient,
  PathConstructResult,
  PathModelResult,
} from '../../src/lib/analysis/path-model/result.ts';
import { DEFAULT_PATH_MODEL } from '../../src/lib/study/path-model.ts';
import type { AnswerResult } from '../../src/lib/analysis/answer-shares/analysis.ts';
import type { GapEstimate, GapResult } from '../../src/lib/analysis/gap/result.ts';
import type { ImportanceTrend } from '../../src/lib/analysis/importance-trend/analysis.ts';
import type {
  ImportancePerformanceResult,
  Place,
  PriorityItem,
} from '../../src/lib/analysis/importance-performance/result.ts';
import type { IndexResult } from '../../src/lib/analysis/index/result.ts';
import { prioritiesMadeUnder } from '../../src/lib/analysis/importance-performance/solve.ts';
import { pathGroupsMadeUnder, pathMadeUnder } from '../../src/lib/analysis/path-model/made-under.ts';
import type { PathGroupsResult, PathGroupsTest } from '../../src/lib/analysis/path-groups/result.ts';
import type { PathBootstrap } from '../../src/lib/analysis/path-model/bootstrap.ts';
import { madeUnder } from '../../src/lib/analysis/made-under.ts';
import type { CrossTableResult } from '../../src/lib/analysis/cross-table/result.ts';
import type { DistributionResult, Measures } from '../../src/lib/analysis/distribution/result.ts';
import type { GroupsResult } from '../../src/lib/analysis/groups/result.ts';
import type { MeasuredDifference } from '../../src/lib/analysis/measure-difference.ts';
import type { WavesResult } from '../../src/lib/analysis/waves/result.ts';
import type { NpsResult } from '../../src/lib/analysis/nps/result.ts';
import { MARGINS } from '../../src/lib/analysis/sample-size/result.ts';
import type { Measured, SampleSizeResult } from '../../src/lib/analysis/sample-size/result.ts';
import type { DimensionalityResult } from '../../src/lib/analysis/dimensionality/result.ts';
import type { ReliabilityResult } from '../../src/lib/analysis/reliability/result.ts';
import type { QualityResult } from '../../src/lib/analysis/data-quality/result.ts';
import { FAULTS, VERDICTS } from '../../src/lib/analysis/ten-faults/result.ts';
import type { TenFaultsResult } from '../../src/lib/analysis/ten-faults/result.ts';
import type { Domain, Estimate } from '../../src/lib/survey/types.ts';
import type { AnalysisId, ResultOf } from '../../src/lib/analysis/catalogue.ts';
import type { ChapterContext, Resampled } from '../../src/lib/analysis/context.ts';
import { refuse } from '../../src/lib/study/refusal.ts';
import type { Refusal } from '../../src/lib/study/refusal.ts';
import { DEFAULT_OPTIONS } from '../../src/lib/study/types.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { english } from '../english.ts';
import { tierBootstrap, tierResults } from './made-up-tiers.ts';

/** A study of two dimensions and three items, with results made up by hand: for charts and numbers, not for statistics. */
export const study: Study = {
  id: 'made-up',
  title: 'Made up',
  simulated: true,
  sources: [],
  path: 'answers.csv',
  fields: [
    {
      name: 'type',
      type: 'string',
      role: 'segment',
      label: { en: 'Customer type', zh: '客户类型' },
      categories: { old: 'Old <b>', young: { en: 'Young', zh: '年轻' } },
    },
    { name: 'wave', type: 'string', role: 'wave', label: 'Wave', order: ['1', '2'] },
    { name: 'firm', type: 'string', role: 'provider', label: 'Firm' },
  ],
  system: {
    id: 'root',
    label: 'Index',
    children: [
      {
        id: 'bill',
        label: 'Billing',
        children: [
          { id: 'limit', label: 'Credit limit' },
          { id: 'accuracy', label: 'Accuracy' },
        ],
      },
      { id: 'net', label: 'Network' },
    ],
  },
  focalProvider: 'We',
  options: DEFAULT_OPTIONS,
};

export const domains = {
  all: { id: 'all', kind: 'all' },
  old: { id: 'type=old', kind: 'segment', field: 'type', category: 'old' },
  young: { id: 'type=young', kind: 'segment', field: 'type', category: 'young' },
} as const satisfies Record<string, Domain>;

export function estimate(value: number, half = 1, n = 200): Estimate {
  return { value, se: half / 2, low: value - half, high: value + half, n, df: 199 };
}

function scored(node: string, level: number, value: number, weight: number) {
  return {
    ...estimate(value),
    node,
    level,
    weight,
    contribution: weight * value,
    lost: weight * (100 - value),
  };
}

const index: IndexResult = {
  scheme: 'johnson',
  benchmark: {
    provider: 'We',
    against: 'They',
    nodes: {
      root: { ...estimate(4), t: 4, p: 0.001, pHolm: 0.001 },
      bill: { ...estimate(6), t: 4, p: 0.001, pHolm: 0.002 },
      net: { ...estimate(-1), t: -1, p: 0.3, pHolm: 0.3 },
    },
  },
  agreement: { w: 0.5, schemes: 2 },
  notes: [],
  fits: [],
  weights: [
    { scheme: 'equal', local: { bill: 0.5, net: 0.5 }, global: {}, refusal: null, r2: null, remarks: [] },
    { scheme: 'johnson', local: { bill: 0.7, net: 0.3 }, global: {}, refusal: null, r2: 0.4, remarks: [] },
    {
      scheme: 'regression',
      local: { bill: 1.1, net: -0.1 },
      global: {},
      refusal: refuse('negative-weight', { parent: { node: 'root' }, child: { node: 'net' }, r: 0.2 }),
      r2: 0.4,
      remarks: [],
    },
  ],
  groups: [
    {
      domain: domains.all,
      n: 300,
      weightedN: 300,
      index: estimate(67),
      ownSet: estimate(67),
      notCommon: [],
      nodes: { bill: scored('bill', 1, 60, 0.7), net: scored('net', 1, 80, 0.3) },
    },
    {
      domain: domains.old,
      n: 200,
      weightedN: 200,
      index: estimate(61.24),
      ownSet: estimate(61.3),
      notCommon: ['limit'],
      nodes: {},
    },
    {
      domain: domains.young,
      n: 4,
      weightedN: 4,
      index: refuse('group-too-small', { n: 4, minimum: 10 }),
      ownSet: refuse('group-too-small', { n: 4, minimum: 10 }),
      notCommon: [],
      nodes: {},
    },
  ],
  effect: {
    equal: { all: estimate(65), 'type=old': estimate(60) },
    johnson: { all: estimate(67), 'type=old': estimate(61.24) },
    regression: {
      all: refuse('negative-weight', { parent: { node: 'root' }, child: { node: 'net' }, r: 0.2 }),
    },
  },
  rows: 300,
  leftOut: 0,
  psus: 300,
  strata: 1,
  remarks: [],
};

function gapOf(node: string, level: number, value: number, verdict: GapEstimate['verdict']): GapEstimate {
  return {
    ...estimate(value, 2),
    node,
    level,
    performance: 60 + value,
    expectation: 60,
    t: value,
    p: 0.01,
    pHolm: verdict === 'undecided' ? 0.3 : 0.02,
    dz: level === 2 ? value / 20 : null,
    verdict,
  };
}

const above = gapOf('bill', 1, 5, 'above');
const failing = gapOf('limit', 2, -8, 'below');

const gap: GapResult = {
  remarks: [],
  groups: [
    {
      domain: domains.all,
      n: 300,
      weightedN: 300,
      nodes: { bill: above, net: gapOf('net', 1, 1, 'undecided'), limit: gapOf('limit', 2, 3, 'above') },
      refusal: null,
      constant: [],
    },
    { domain: domains.old, n: 200, weightedN: 200, nodes: { limit: failing }, refusal: null, constant: [] },
    {
      domain: domains.young,
      n: 4,
      weightedN: 4,
      nodes: {},
      refusal: refuse('group-too-small', { n: 4, minimum: 10 }),
      constant: [],
    },
  ],
  refusal: null,
  reversals: [{ domain: domains.old, node: 'limit', under: 'bill', gap: failing, above }],
  unpaired: [],
};

const importance: ImportanceTrend = {
  waves: ['1', '2'],
  remarks: [],
  dimensions: [
    { node: 'bill', byWave: [estimate(70), estimate(76)], change: estimate(6) },
    { node: 'net', byWave: [estimate(80), estimate(72)], change: estimate(-8) },
  ],
};

const answers: AnswerResult = {
  field: 'overall',
  scores: [0, 50, 100],
  groups: [
    {
      domain: domains.all,
      n: 300,
      mean: estimate(55),
      top: estimate(0.4, 0.05),
      aboveLowest: estimate(0.7, 0.05),
      shares: [
        { score: 0, share: 0.3 },
        { score: 50, share: 0.3 },
        { score: 100, share: 0.4 },
      ],
    },
    {
      domain: domains.young,
      n: 4,
      mean: refuse('group-too-small', { n: 4, minimum: 10 }),
      top: refuse('group-too-small', { n: 4, minimum: 10 }),
      aboveLowest: refuse('group-too-small', { n: 4, minimum: 10 }),
      shares: [],
    },
  ],
};

const resampled = (value: number, bca = true) => ({
  value,
  se: 1.4,
  percentile: { low: value - 2.7, high: value + 2.9 },
  bca: bca ? { low: value - 2.6, high: value + 3 } : null,
  resamples: 2000,
  failed: 0,
});
const point = (item: string, place: Place, value: number, clear: boolean): PriorityItem => ({
  item,
  performance: estimate(60),
  importance: estimate(70),
  performanceFrom: estimate(-5),
  importanceFrom: estimate(5),
  priority: estimate(value),
  place,
  clear,
});
const priorities: ImportancePerformanceResult = {
  importance: 'stated',
  crosshair: { performance: 65, importance: 65 },
  scale: { performance: { mean: 65, sd: 4 }, importance: { mean: 65, sd: 3 } },
  items: [point('limit', 'concentrate', 12, true), point('accuracy', 'overkill', -4, false)],
  remarks: [],
};

const construct = (id: string, rSquared: number | null): PathConstructResult => ({
  id,
  mode: 'A',
  indicators: [
    { key: 'performance/bill', weight: 0.6, loading: 0.9, consistent: 0.85, vif: null },
    { key: 'performance/net', weight: 0.5, loading: 0.8, consistent: 0.75, vif: null },
  ],
  higher: false,
  part: false,
  alphaRaw: 0.8,
  alpha: 0.81,
  rhoC: 0.9,
  rhoA: 0.82,
  rhoDG: 0.85,
  rSquaredAdjusted: null,
  ave: 0.6,
  rSquared,
  fornellLarcker: id !== 'quality',
});
const leads = (from: string, to: string, value: number): PathCoefficient => ({
  from,
  to,
  value,
  total: value,
  vif: 1.2,
  fSquared: 0.1,
  fSquaredAgain: 0.1,
  other: value - 0.01,
  consistent: null,
});
const paths: PathModelResult = {
  remarks: [],
  model: {
    ...DEFAULT_PATH_MODEL,
    constructs: ['quality', 'satisfaction', 'loyalty'].map((id) => ({ id, mode: 'A', indicators: [] })),
    paths: [
      ['quality', 'satisfaction'],
      ['satisfaction', 'loyalty'],
      ['quality', 'loyalty'],
    ],
  },
  n: 120,
  current: 60,
  asked: 900,
  missing: 'listwise',
  iterations: 5,
  constructs: [construct('quality', null), construct('satisfaction', 0.5), construct('loyalty', 0.4)],
  paths: [
    leads('quality', 'satisfaction', 0.7),
    leads('satisfaction', 'loyalty', 0.6),
    leads('quality', 'loyalty', -0.05),
  ],
  effects: [],
  order: ['quality', 'satisfaction', 'loyalty'],
  correlations: [
    [1, 0.7, 0.4],
    [0.7, 1, 0.6],
    [0.4, 0.6, 1],
  ],
  htmt: [
    [null, 0.9, 0.5],
    [0.9, null, 0.7],
    [0.5, 0.7, null],
  ],
  crossLoadings: [],
  gof: 0.5,
  consistent: refuse('path-inadmissible', { construct: 'quality' }),
  target: 'satisfaction',
  targets: ['satisfaction', 'loyalty'],
  unscored: [],
  map: [
    { id: 'quality', importance: 0.8, performance: 66 },
    { id: 'satisfaction', importance: 1, performance: 60 },
  ],
  acsi: { standardised: 60.1, raw: 60.2 },
};

const bootstrapped = (from: string, to: string, value: number, half = 0.1) => ({
  from,
  to,
  value,
  se: half / 2,
  t: (2 * value) / half,
  percentile: { low: value - half, high: value + half },
});

/** Of one path, one weight, one loading, and of the map's only construct. */
export const resampledPaths: PathBootstrap = {
  paths: [bootstrapped('quality', 'satisfaction', 0.7)],
  total: [],
  rSquared: [bootstrapped('satisfaction', 'satisfaction', 0.5)],
  weights: [bootstrapped('quality', 'performance/bill', 0.6)],
  loadings: [bootstrapped('quality', 'performance/bill', 0.9)],
  consistentPaths: [],
  consistentRSquared: [],
  consistentLoadings: [],
  importance: [bootstrapped('quality', 'satisfaction', 0.8)],
  importanceFrom: [bootstrapped('quality', 'satisfaction', 0.3)],
  performance: [bootstrapped('quality', 'quality', 66, 1)],
  performanceFrom: [bootstrapped('quality', 'satisfaction', 0.2, 1)],
  resamples: 500,
  method: 'respondents',
  options: pathMadeUnder({ ...study, options: { ...study.options, pathModel: paths.model } }),
};

const groups: PathGroupsResult = {
  choices: [
    [
      { ...domains.old, n: 200 },
      { ...domains.young, n: 100 },
    ],
  ],
  compared: [domains.old, domains.young],
  remarks: [],
};
const permuted = (value: number, half: number, p = 0.4) => ({ value, p, low: -half, high: half });

/** Two groups that make different things of quality, and differ in one path that has nothing to do with it. */
export const groupsTest: PathGroupsTest = {
  compared: ['type=old', 'type=young'],
  n: [200, 100],
  constructs: ['quality', 'satisfaction', 'loyalty'].map((id) => ({
    id,
    agreement: { value: id === 'quality' ? 0.8 : 0.99, p: 0.02, low: 0.9, high: 1 },
    established: id !== 'quality',
    means: permuted(0.1, 0.2),
    variances: permuted(0, 0.2),
    equal: true,
  })),
  invariance: 'none',
  paths: [
    ['quality', 'satisfaction', 0.3, 0.001],
    ['satisfaction', 'loyalty', -0.25, 0.01],
    ['quality', 'loyalty', 0.02, 0.8],
  ].map(([from, to, value, p]) => ({
    from: String(from),
    to: String(to),
    ...permuted(Number(value), 0.15, Number(p)),
    first: 0.5 + Number(value),
    second: 0.5,
    pHolm: Number(p),
    comparable: from !== 'quality',
  })),
  permutations: 1000,
  failed: 0,
  options: pathGroupsMadeUnder(study),
};

const reliability: ReliabilityResult = {
  scales: [
    {
      node: 'bill',
      items: ['limit', 'accuracy'],
      found: {
        n: 120,
        alpha: 0.66,
        interval: { se: 0.03, low: 0.6, high: 0.72 },
        standardised: 0.67,
        splitHalf: 0.67,
        omega: refuse('reliability-two-items', { parent: 'bill' }),
        kmo: 0.5,
        bartlett: { chiSquared: 60, df: 1, p: 0 },
        gap: { n: 110, items: 2, performance: 0.66, expectation: 0.7, correlation: 0.4, value: 0.45 },
        remarks: [{ code: 'reliability-low', parameters: { parent: 'bill', alpha: 0.66 } }],
      },
    },
    {
      node: 'net',
      items: ['limit', 'accuracy', 'net'],
      found: {
        n: 130,
        alpha: 0.8,
        interval: null,
        standardised: 0.8,
        splitHalf: 0.78,
        omega: { value: 0.84, loadings: [0.9, 0.8, 0.4] },
        kmo: 0.7,
        bartlett: { chiSquared: 90, df: 3, p: 0 },
        gap: null,
        remarks: [{ code: 'reliability-enough', parameters: { parent: 'net', alpha: 0.8 } }],
      },
    },
    {
      node: 'root',
      items: ['limit', 'accuracy'],
      found: refuse('reliability-constant-item', { parent: { node: 'root' }, child: { node: 'limit' } }),
    },
  ],
};

const dimensionality: DimensionalityResult = {
  n: 110,
  asked: 120,
  worth: 104.6,
  items: ['limit', 'accuracy', 'net'],
  declared: [
    { node: 'bill', items: ['limit', 'accuracy'] },
    { node: 'root', items: ['net'] },
  ],
  correlations: [1, 0.62, 0.18, 1, -0.04, 1],
  eigenvalues: [1.66, 1.02, 0.32],
  unrelated: { mean: [1.13, 1, 0.87], limit: [1.24, 1.05, 0.95] },
  beyond: 1,
  suggested: {
    factors: [
      { node: 'bill', home: ['bill'], items: 1 },
      { node: 'root', home: ['root'], items: 1 },
    ],
    items: [
      {
        item: 'limit',
        declared: 'bill',
        factor: 0,
        loadings: [0.8, 0.32],
        communality: 0.7,
        also: [1],
        elsewhere: false,
        unsteady: true,
      },
      {
        item: 'accuracy',
        declared: 'bill',
        factor: null,
        loadings: [0.28, 0.1],
        communality: 0.1,
        also: [],
        elsewhere: false,
        unsteady: false,
      },
      {
        item: 'net',
        declared: 'root',
        factor: 1,
        loadings: [-0.1, 0.55],
        communality: 0.3,
        also: [],
        elsewhere: true,
        unsteady: false,
      },
    ],
    correlations: [
      [1, 0.4],
      [0.4, 1],
    ],
    agreement: 0.5,
    solutions: 6,
  },
  remarks: [{ code: 'dimensionality-complete', parameters: { n: 110, asked: 120, left: 10 } }],
};

const promoting = (value: number, shown: 'wald' | 'adjusted') => ({
  estimate: estimate(value, 8),
  wald: shown === 'wald' ? estimate(value, 8) : null,
  adjusted: estimate(0.9 * value, 8),
  shown,
  promoters: 0.3,
  passives: 0.4,
  detractors: 0.3,
});
const nps: NpsResult = {
  field: 'recommend',
  groups: [
    { domain: domains.all, n: 300, weightedN: 300, score: promoting(-12.4, 'wald') },
    { domain: domains.old, n: 200, weightedN: 200, score: promoting(20, 'adjusted') },
    {
      domain: domains.young,
      n: 4,
      weightedN: 4,
      score: refuse('group-too-small', { n: 4, minimum: 10 }),
    },
  ],
  differences: [{ domain: domains.old, against: null, difference: estimate(20), p: 0.01, pHolm: 0.02 }],
  remarks: [],
};

const precise = (n: number, margin: number): Measured => ({
  n,
  mean: 61.2,
  sd: 21.4,
  designEffect: 1.1,
  population: null,
  margin,
  needed: MARGINS.map((one) => ({ margin: one, answers: Math.ceil(n * (margin / one) ** 2) })),
  change: 1.43 * margin,
});
const sampleSize: SampleSizeResult = {
  quantities: ['overall', 'gap'],
  groups: [
    {
      domain: domains.all,
      n: 300,
      found: [
        { quantity: 'overall', measured: precise(300, 2.4) },
        { quantity: 'gap', measured: precise(280, 3.1) },
      ],
    },
    { domain: domains.old, n: 200, found: [{ quantity: 'overall', measured: precise(200, 3) }] },
    {
      domain: domains.young,
      n: 4,
      found: [{ quantity: 'overall', measured: refuse('group-too-small', { n: 4, minimum: 10 }) }],
    },
  ],
  remarks: [],
};

const measures: Measures = {
  mean: estimate(3.4, 0.2),
  score: estimate(60, 5),
  median: 3,
  sd: 1.1,
  best: estimate(0.4, 0.05),
  worst: estimate(0.2, 0.04),
};
const step = (code: number, share: number) => ({
  from: code,
  to: code,
  score: 25 * (code - 1),
  n: 200 * share,
  share,
});
const distribution: DistributionResult = {
  questions: [
    {
      field: 'p_limit',
      role: 'performance',
      n: 200,
      unanswered: 10,
      noAnswer: 0.05,
      found: {
        answers: [step(1, 0.1), step(2, 0.1), step(3, 0.4), step(4, 0.3), step(5, 0.1)],
        banded: false,
        measures,
      },
    },
    {
      field: 'p_net',
      role: 'performance',
      n: 200,
      unanswered: 60,
      noAnswer: 0.23,
      found: {
        answers: [
          { from: 0, to: 50, score: 25, n: 80, share: 0.4 },
          { from: 50, to: 100, score: 75, n: 120, share: 0.6 },
        ],
        banded: true,
        measures: {
          ...measures,
          best: refuse('no-steps', { count: 0 }),
          worst: refuse('no-steps', { count: 0 }),
        },
      },
    },
    {
      field: 'f_limit',
      role: 'functional',
      n: 200,
      unanswered: 0,
      noAnswer: 0,
      found: {
        answers: [step(1, 0.5), step(2, 0), step(3, 0.5)],
        banded: false,
        measures: refuse('no-degrees', { field: { field: 'f_limit' } }),
      },
    },
    {
      field: 'p_accuracy',
      role: 'performance',
      n: 4,
      unanswered: 206,
      noAnswer: 0.98,
      found: refuse('group-too-small', { n: 4, minimum: 10 }),
    },
  ],
  remarks: [],
};

const left = (change: number) => [
  { node: 'root', value: 67 + change, difference: change },
  { node: 'bill', value: 62 + 2 * change, difference: 2 * change },
  { node: 'net', value: 70, difference: 0 },
];
const quality: QualityResult = {
  scheme: 'johnson',
  n: 300,
  weightedN: 310,
  items: 10,
  common: 8,
  pairs: 0,
  median: null,
  signs: [
    {
      sign: 'run',
      cut: 4,
      measured: 298,
      flagged: 9,
      share: 0.03,
      weighted: 0.028,
      classes: [
        { sign: 'run', at: 1, n: 120, score: 61 },
        { sign: 'run', at: 2, n: 169, score: 64 },
        { sign: 'run', at: 8, n: 9, score: 99 },
      ],
      without: left(-0.4),
    },
    {
      sign: 'mahalanobis',
      cut: 23.2,
      measured: 300,
      flagged: 12,
      share: 0.04,
      weighted: 0.05,
      classes: [
        { sign: 'mahalanobis', at: 5, n: 200, score: 60 },
        { sign: 'mahalanobis', at: 12, n: 88, score: 66 },
        { sign: 'mahalanobis', at: 40, n: 12, score: 50 },
      ],
      without: left(0.3),
    },
  ],
  withheld: [{ sign: 'duration', why: refuse('quality-no-duration') }],
  together: [
    { least: 1, flagged: 18, share: 0.06, weighted: 0.066, without: left(-0.5) },
    { least: 2, flagged: 3, share: 0.01, weighted: 0.012, without: left(-0.2) },
    {
      least: 3,
      flagged: 0,
      share: 0,
      weighted: 0,
      without: refuse('quality-few-left', { n: 4, minimum: 10 }),
    },
  ],
  chosen: { least: 2, flagged: 3, share: 0.01, weighted: 0.012, without: left(-0.2) },
  with: left(0).map(({ node, value }) => ({ node, value })),
  groups: [{ domain: domains.old, n: 200, flagged: 2 }],
  unanswered: [{ item: 'limit', n: 30, share: 0.1 }],
  remarks: [],
};

const faults: TenFaultsResult = {
  n: 250,
  checks: FAULTS.map((fault, at) => ({
    fault,
    verdict: VERDICTS[at % VERDICTS.length]!,
    finding: { form: 'faults.found.waves', parts: { waves: 2, items: 3 } },
  })),
  remarks: [],
};

const crossTable: CrossTableResult = {
  rows: {
    field: 'type',
    categories: [
      { name: 'old', group: true, n: 200, share: 0.7 },
      { name: 'young', group: true, n: null, share: null },
    ],
  },
  columns: {
    field: 'p_limit',
    categories: [
      { name: '1', group: false, n: 100, share: 0.4 },
      { name: '2', group: false, n: 130, share: 0.6 },
    ],
  },
  n: 230,
  unanswered: 3,
  cells: [
    [{ n: 60, rowShare: 0.3, columnShare: 0.6, residual: -3.2, p: 0.002 }, null],
    [null, { n: 20, rowShare: null, columnShare: 0.2, residual: null, p: null }],
  ],
  hidden: 2,
  minimum: 10,
  association: { test: { statistic: 9.1, df: [1.9, 120.4], p: 0.003 }, v: 0.2, corrected: 0.18 },
  remarks: [],
};

const apart = (value: number, pHolm: number): MeasuredDifference => ({
  ...estimate(value, 3),
  p: pHolm / 2,
  pHolm,
  effect: value / 20,
});
const ofGroups = (values: readonly [number, number], difference: MeasuredDifference) => [
  { domain: domains.old, n: 200, value: values[0], difference },
  { domain: domains.young, n: 60, value: values[1], difference: null },
];
const whole = { f: 9.5, df: [1, 120] as const, p: 0.001, pHolm: 0.002 };
const compared: GroupsResult = {
  field: 'type',
  groups: [
    { domain: domains.old, n: 200, shown: true },
    { domain: domains.young, n: 60, shown: true },
  ],
  tests: 'plain',
  measures: [
    {
      measure: { kind: 'node', id: 'root', level: 0, item: false },
      groups: ofGroups([61, 69], apart(-8, 0.002)),
      whole,
      ranks: null,
    },
    {
      measure: { kind: 'node', id: 'bill', level: 1, item: false },
      groups: ofGroups([58, 70], apart(-12, 0.001)),
      whole,
      ranks: null,
    },
    {
      measure: { kind: 'node', id: 'net', level: 1, item: true },
      groups: ofGroups([70, 69], apart(1, 0.6)),
      whole: { ...whole, f: 0.3, p: 0.6, pHolm: 0.6 },
      ranks: { statistic: 0.4, df: [1], p: 0.5, pHolm: 0.5, effect: 0.001 },
    },
    {
      measure: { kind: 'nps', id: 'recommend', level: -1, item: true },
      groups: ofGroups([-20, 10], apart(-30, 0.01)),
      whole: null,
      ranks: null,
    },
  ],
  refusal: null,
  remarks: [{ code: 'groups-family', parameters: {} }],
};

const waveOf = (category: string) =>
  ({ id: `wave=${category}`, kind: 'wave', field: 'wave', category }) as const satisfies Domain;
const moved = (values: readonly [number, number], change: MeasuredDifference) => ({
  values: values.map((value, at) => ({ domain: waveOf(String(at + 1)), n: 150, value })),
  change,
});
const changed: WavesResult = {
  field: 'wave',
  waves: ['1', '2'].map((category) => ({ domain: waveOf(category), n: 150, shown: true })),
  from: waveOf('1'),
  to: waveOf('2'),
  persons: 40,
  measures: [
    { measure: { kind: 'node', id: 'root', level: 0, item: false }, ...moved([62, 68], apart(6, 0.01)) },
    { measure: { kind: 'node', id: 'bill', level: 1, item: false }, ...moved([70, 65], apart(-5, 0.02)) },
    { measure: { kind: 'node', id: 'net', level: 1, item: true }, ...moved([70, 71], apart(1, 0.6)) },
  ],
  notCommon: ['limit'],
  refusal: null,
  remarks: [{ code: 'waves-family', parameters: {} }],
};

/** Results by their analysis. */
type Solved = { readonly [Id in AnalysisId]: ResultOf<Id> | Refusal };

export const solved: Solved = {
  index,
  gap,
  'importance-performance': priorities,
  'importance-trend': importance,
  'answer-shares': answers,
  ...tierResults,
  reliability,
  dimensionality,
  distribution,
  'cross-table': crossTable,
  groups: compared,
  waves: changed,
  nps,
  'sample-size': sampleSize,
  'data-quality': quality,
  'ten-faults': faults,
  'survey-design': {
    n: 120,
    psus: 120,
    strata: 1,
    df: 119,
    items: [
      {
        item: 'bill-1',
        n: 118,
        mean: 61.2,
        se: 2.1,
        deff: 1.3,
        deffWithout: 1.4,
        kish: 1.2,
        effective: 90.8,
        median: { value: 60, low: 50, high: null },
      },
    ],
    categories: [
      {
        field: 'type',
        category: 'old',
        n: 70,
        found: {
          share: { value: 0.6, se: 0.05, low: 0.5, high: 0.69, df: 99 },
          total: { value: 6000, se: 500, low: 5000, high: 7000, df: 99 },
        },
      },
      {
        field: 'type',
        category: 'new',
        n: 4,
        found: { refused: 'group-too-small', parameters: { n: 4, minimum: 10 } },
      },
    ],
    regression: {
      n: 110,
      df: 107,
      terms: [{ node: 'bill', value: 0.4, se: 0.1, low: 0.2, high: 0.6, t: 4, p: 0.0001 }],
    },
    raking: null,
    remarks: [],
  },
  'path-model': paths,
  'path-groups': groups,
};

const resampledResults: Resampled = {
  'path-groups': groupsTest,
  index: {
    method: 'respondents',
    resamples: 2000,
    options: madeUnder(study.options),
    effect: { [index.scheme]: { all: resampled(70), 'type=old': resampled(72, false) } },
    weights: { [index.scheme]: { bill: resampled(0.7), net: null } },
    changes: {
      scheme: index.scheme,
      pairs: [
        {
          from: 'wave=1',
          to: 'wave=2',
          common: resampled(1.2),
          total: resampled(1),
          scores: resampled(1.3),
          weights: resampled(-0.3),
        },
      ],
    },
  },
  'importance-performance': {
    method: 'respondents',
    resamples: 2000,
    options: prioritiesMadeUnder(study),
    ranks: { limit: { rank: 1, low: 1, high: 2, priority: { low: 10, high: 14 } } },
  },
  'penalty-reward': tierBootstrap(study.options),
};

/** What figures and numbers are made from: these results, or others in their place. */
export function contextWith(
  others: Partial<Solved> = {},
  about: Study = study,
  resampled: Resampled = resampledResults,
): ChapterContext {
  const all: Solved = { ...solved, ...others };
  return { study: about, language: english, resampled, result: (id) => all[id] };
}

export const results = contextWith();

/**
 * How often the decision rule finds a known tier: `node bench/tiers-simulation.ts [samples]` draws answers in which every item has a tier (effects of
 * 6 points, ten-point items that correlate .3 with a quarter of the answers in each outer band, two items a tier), decides them through the whole
 * analysis, and prints and keeps (data/tiers-simulation.json) the shares right, in another tier, of contrary sign and undetermined by tier, for
 * several n, levels and margins. The standard deviation of 18 points is once the outcome's, effects included, once what is left around them.
 */
import { writeFile } from 'node:fs/promises';
import { stream } from '../data/network-operator/generator/random.ts';
import { penaltyReward } from '../src/lib/analysis/penalty-reward/analysis.ts';
import type { Tier } from '../src/lib/stats/quality-tier.ts';
import { computeMoments } from '../src/lib/analysis/run.ts';
import { openNative } from '../src/lib/engine/native.ts';
import { scoresView } from '../src/lib/survey/scores.ts';
import { isRefusal } from '../src/lib/study/refusal.ts';
import { DEFAULT_OPTIONS, DEFAULT_TIERS } from '../src/lib/study/types.ts';
import type { Field, Study } from '../src/lib/study/types.ts';
import { section } from './print.ts';

const TIERS = ['basic', 'performance', 'excitement', 'indifferent'] as const;
/** Those with an effect of `EFFECT` points. */
const EFFECTIVE = TIERS.filter((tier) => tier !== 'indifferent');
const ITEMS = TIERS.flatMap((tier) => [1, 2].map((at) => ({ id: `${tier}${at}`, tier })));
const [EFFECT, SD, CORRELATION] = [6, 18, 0.3];
/** Mean and standard deviation of an answer before it is rounded and cut: a quarter of them lie in each outer band. */
const ANSWER = { mean: 6.5, sd: 2.9 };
const SIZES = [1000, 4000];
const RULES = [0.05, 0.025, 0.01].flatMap((alpha) => [2, 3, 4, 5].map((margin) => ({ alpha, margin })));
/** Of what the standard deviation is. */
const SPREADS = ['outcome', 'residual'] as const;

const ten = { min: 1, max: 10, direction: 'up' } as const;
const hundred = { min: 0, max: 100, direction: 'up' } as const;
const field = (name: string, role: Field['role'], more: Partial<Field>): Field => ({
  name,
  type: 'number',
  role,
  label: name,
  ...more,
});
const study: Study = {
  id: 'simulation',
  title: 'Simulation',
  simulated: true,
  sources: [],
  path: 'answers.csv',
  fields: [
    ...ITEMS.map(({ id }) => field(id, 'performance', { item: id, scale: ten })),
    field('overall', 'overall', { scale: hundred }),
    field('recommend', 'recommend', { scale: hundred }),
  ],
  system: { id: 'index', label: 'Index', children: ITEMS.map(({ id }) => ({ id, label: id })) },
  options: DEFAULT_OPTIONS,
};

type Stream = ReturnType<typeof stream>;

/** One respondent: the answers, and what they do to satisfaction and to loyalty. An excitement item rewards both and has no penalty. */
function respondent(from: Stream): { answers: number[]; satisfaction: number; loyalty: number } {
  const general = from.normal();
  let [satisfaction, loyalty] = [0, 0];
  const answers = ITEMS.map(({ tier }) => {
    const value = Math.sqrt(CORRELATION) * general + Math.sqrt(1 - CORRELATION) * from.normal();
    const answer = Math.min(10, Math.max(1, Math.round(ANSWER.mean + ANSWER.sd * value)));
    if (answer <= 4 && (tier === 'basic' || tier === 'performance')) satisfaction -= EFFECT;
    if (answer >= 9 && (tier === 'performance' || tier === 'excitement')) satisfaction += EFFECT;
    if (answer >= 9 && tier === 'excitement') loyalty += EFFECT;
    return answer;
  });
  return { answers, satisfaction, loyalty };
}

/** What is left around the effects, if the outcome's standard deviation is to be `SD`. */
function residualOf(spread: (typeof SPREADS)[number]): number {
  if (spread === 'residual') return SD;
  const from = stream(1, 'tiers effects');
  const effects = Array.from({ length: 100_000 }, () => respondent(from).satisfaction);
  const mean = effects.reduce((sum, value) => sum + value, 0) / effects.length;
  const variance = effects.reduce((sum, value) => sum + (value - mean) ** 2, 0) / effects.length;
  return Math.sqrt(SD ** 2 - variance);
}

/** One sample as CSV. */
function draw(seed: number, n: number, residual: number): string {
  const from = stream(seed, `tiers ${n}`);
  const cut = (value: number): number => Math.min(100, Math.max(0, value));
  const lines = Array.from({ length: n }, () => {
    const { answers, satisfaction, loyalty } = respondent(from);
    return [
      ...answers,
      cut(52 + satisfaction + residual * from.normal()),
      cut(52 + loyalty + residual * from.normal()),
    ].join();
  });
  return [study.fields.map(({ name }) => name).join(), ...lines].join('\n');
}

const OUTCOMES = ['right', 'wrong', 'contrary', 'undetermined'] as const;
type Outcome = (typeof OUTCOMES)[number];

interface Shares extends Readonly<Record<Outcome, number>> {
  readonly spread: (typeof SPREADS)[number];
  readonly n: number;
  readonly alpha: number;
  readonly margin: number;
  /** A tier, or `effect` for the three that have one, or `all`. */
  readonly tier: string;
}

function outcomeOf(tier: Tier, truth: string): Outcome {
  if (tier === truth) return 'right';
  if (tier === 'wrong-sign') return 'contrary';
  return tier === 'undetermined' ? 'undetermined' : 'wrong';
}

const samples = Number(process.argv[2] ?? 100);
const found: Shares[] = [];
const started = process.cpuUsage();
const engine = await openNative({ threads: 1 });
for (const spread of SPREADS) {
  const residual = residualOf(spread);
  for (const n of SIZES) {
    const counts = new Map<string, number>();
    for (let sample = 0; sample < samples; sample++) {
      const file = await engine.attach(new TextEncoder().encode(draw(1984 + sample, n, residual)));
      await engine.query(
        `CREATE OR REPLACE TABLE answers AS SELECT row_number() OVER () AS _row, * FROM read_csv(${file.literal}, header = true, all_varchar = false)`,
      );
      await file.release();
      await engine.query(scoresView(study));
      const moments = await computeMoments(engine, penaltyReward, study);
      if (isRefusal(moments)) throw new Error(moments.refused);
      for (const { alpha, margin } of RULES) {
        const options = { ...DEFAULT_OPTIONS, tiers: { ...DEFAULT_TIERS, alpha, margin } };
        const result = penaltyReward.solve(moments, study, options);
        if (isRefusal(result)) throw new Error(result.refused);
        for (const { item, tier } of result.scopes[0]?.items ?? []) {
          const truth = ITEMS.find(({ id }) => id === item)?.tier ?? '';
          const key = `${alpha} ${margin} ${truth} ${outcomeOf(tier, truth)}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
    }
    for (const { alpha, margin } of RULES) {
      const groups = {
        ...Object.fromEntries(TIERS.map((tier) => [tier, [tier]])),
        effect: EFFECTIVE,
        all: TIERS,
      };
      for (const [tier, of] of Object.entries(groups)) {
        const share = (what: Outcome): number => {
          const count = of.reduce(
            (sum, one) => sum + (counts.get(`${alpha} ${margin} ${one} ${what}`) ?? 0),
            0,
          );
          return Number((count / (2 * samples * of.length)).toFixed(4));
        };
        const shares = Object.fromEntries(OUTCOMES.map((what) => [what, share(what)])) as Record<
          Outcome,
          number
        >;
        found.push({ spread, n, alpha, margin, tier, ...shares });
      }
    }
  }
}
await engine.close();
section(`Tiers found again: ${samples} samples, effects ${EFFECT}, sd ${SD}; ${OUTCOMES.join(' / ')}, %`);
for (const { spread, n, alpha, margin, tier, ...shares } of found)
  console.log(
    `${spread.padEnd(9)} n ${String(n).padEnd(5)} α ${String(alpha).padEnd(5)} δ ${margin}  ${tier.padEnd(12)} ${OUTCOMES.map((what) => (100 * shares[what]).toFixed(1).padStart(6)).join('')}`,
  );
const { user, system } = process.cpuUsage(started);
console.log(`${((user + system) / 1e6).toFixed(0)} s of processor time`);
await writeFile(
  new URL('../data/tiers-simulation.json', import.meta.url),
  `${JSON.stringify({ samples, effect: EFFECT, sd: SD, items: ITEMS.length, found })}\n`,
);

/**
 * How often the decision rule finds a known tier: `node bench/tiers-simulation.ts [resamples]` draws answers in which every item has a tier (effects of 6
 * points, residual sd 18, ten-point items that correlate .3, two items a tier), decides them through the whole analysis, and prints and
 * keeps (data/tiers-simulation.json) the shares right, wrong and undetermined by tier, for several n, levels and margins.
 */
import { writeFile } from 'node:fs/promises';
import { stream } from '../data/network-operator/generator/random.ts';
import { penaltyReward } from '../src/lib/analysis/penalty-reward.ts';
import { computeMoments } from '../src/lib/analysis/run.ts';
import { openNative } from '../src/lib/engine/native.ts';
import { scoresView } from '../src/lib/ingest/scores.ts';
import { isRefusal } from '../src/lib/study/refusal.ts';
import { DEFAULT_OPTIONS, DEFAULT_TIERS } from '../src/lib/study/types.ts';
import type { Field, Study } from '../src/lib/study/types.ts';
import { section } from './print.ts';

const TIERS = ['basic', 'performance', 'excitement', 'indifferent'] as const;
const ITEMS = TIERS.flatMap((tier) => [1, 2].map((at) => ({ id: `${tier}${at}`, tier })));
const [EFFECT, RESIDUAL, CORRELATION] = [6, 18, 0.3];
const SIZES = [1000, 2000, 4000, 8000];
const RULES = [0.05, 0.025, 0.01].flatMap((alpha) => [2, 3, 4].map((margin) => ({ alpha, margin })));

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

/** One sample as CSV. An excitement item rewards satisfaction and loyalty, and has no penalty. */
function draw(seed: number, n: number): string {
  const from = stream(seed, `tiers ${n}`);
  const lines = Array.from({ length: n }, () => {
    const general = from.normal();
    let [satisfaction, loyalty] = [55, 55];
    const answers = ITEMS.map(({ tier }) => {
      const value = Math.sqrt(CORRELATION) * general + Math.sqrt(1 - CORRELATION) * from.normal();
      const answer = Math.min(10, Math.max(1, Math.round(6.2 + 2.4 * value)));
      if (answer <= 4 && (tier === 'basic' || tier === 'performance')) satisfaction -= EFFECT;
      if (answer >= 9 && (tier === 'performance' || tier === 'excitement')) satisfaction += EFFECT;
      if (answer >= 9 && tier === 'excitement') loyalty += EFFECT;
      return answer;
    });
    const cut = (value: number): number => Math.min(100, Math.max(0, value));
    return [
      ...answers,
      cut(satisfaction + RESIDUAL * from.normal()),
      cut(loyalty + RESIDUAL * from.normal()),
    ].join();
  });
  return [study.fields.map(({ name }) => name).join(), ...lines].join('\n');
}

interface Shares {
  readonly n: number;
  readonly alpha: number;
  readonly margin: number;
  readonly tier: string;
  readonly right: number;
  readonly wrong: number;
  readonly undetermined: number;
}

const samples = Number(process.argv[2] ?? 100);
const found: Shares[] = [];
const started = process.cpuUsage();
for (const n of SIZES) {
  const counts = new Map<string, { right: number; wrong: number; undetermined: number }>();
  for (let sample = 0; sample < samples; sample++) {
    const engine = await openNative({ threads: 1 });
    const file = await engine.attach(new TextEncoder().encode(draw(1984 + sample, n)));
    await engine.query(
      `CREATE TABLE answers AS SELECT row_number() OVER () AS _row, * FROM read_csv(${file.literal}, header = true, all_varchar = false)`,
    );
    await engine.query(scoresView(study));
    const moments = await computeMoments(engine, penaltyReward, study);
    await engine.close();
    if (isRefusal(moments)) throw new Error(moments.refused);
    for (const { alpha, margin } of RULES) {
      const options = { ...DEFAULT_OPTIONS, tiers: { ...DEFAULT_TIERS, alpha, margin } };
      const result = penaltyReward.solve(moments, study, options);
      if (isRefusal(result)) throw new Error(result.refused);
      for (const { item, tier } of result.scopes[0]?.items ?? []) {
        const truth = ITEMS.find(({ id }) => id === item)?.tier ?? '';
        const key = `${alpha} ${margin} ${truth}`;
        const count = counts.get(key) ?? { right: 0, wrong: 0, undetermined: 0 };
        counts.set(key, count);
        count[tier === truth ? 'right' : tier === 'undetermined' ? 'undetermined' : 'wrong'] += 1;
      }
    }
  }
  for (const { alpha, margin } of RULES) {
    for (const tier of [...TIERS, 'all']) {
      const of =
        tier === 'all'
          ? TIERS.map((one) => counts.get(`${alpha} ${margin} ${one}`))
          : [counts.get(`${alpha} ${margin} ${tier}`)];
      const sum = (what: 'right' | 'wrong' | 'undetermined'): number =>
        of.reduce((total, count) => total + (count?.[what] ?? 0), 0);
      const total = sum('right') + sum('wrong') + sum('undetermined');
      const share = (what: 'right' | 'wrong' | 'undetermined'): number =>
        Number((sum(what) / total).toFixed(4));
      found.push({
        n,
        alpha,
        margin,
        tier,
        right: share('right'),
        wrong: share('wrong'),
        undetermined: share('undetermined'),
      });
    }
  }
}
section(
  `Tiers found again: ${samples} samples, effects ${EFFECT}, residual sd ${RESIDUAL}; right / wrong / undetermined, %`,
);
for (const { n, alpha, margin, tier, right, wrong, undetermined } of found)
  console.log(
    `n ${String(n).padEnd(5)} α ${String(alpha).padEnd(5)} δ ${margin}  ${tier.padEnd(12)} ${[right, wrong, undetermined].map((share) => (100 * share).toFixed(1).padStart(6)).join('')}`,
  );
const { user, system } = process.cpuUsage(started);
console.log(`${((user + system) / 1e6).toFixed(0)} s of processor time`);
await writeFile(
  new URL('../data/tiers-simulation.json', import.meta.url),
  `${JSON.stringify({ samples, effect: EFFECT, residual: RESIDUAL, items: ITEMS.length, found }, null, 1)}\n`,
);

/**
 * How many tiers of the bundled simulation are found again: `node bench/tiers.ts` prints, for every scope, band choice and margin, the
 * items whose tier is right, wrong or undetermined against data/network-operator/tiers.json, then every item of the headline.
 */
import { penaltyReward } from '../src/lib/analysis/penalty-reward/analysis.ts';
import type { Tier } from '../src/lib/stats/quality-tier.ts';
import { computeMoments } from '../src/lib/analysis/run.ts';
import truth from '../data/network-operator/tiers.json' with { type: 'json' };
import { isRefusal } from '../src/lib/study/refusal.ts';
import { bundledEngine } from '../test/data/bundled.ts';
import { print, section } from './print.ts';

const { study, engine } = await bundledEngine('network-operator');
let started = performance.now();
const moments = await computeMoments(engine, penaltyReward, study);
if (isRefusal(moments)) throw new Error(moments.refused);
section('Penalty–reward contrast, network-operator');
print(
  `moments of ${moments.cells.length} regressions, native, one thread`,
  performance.now() - started,
  'ms',
);
print('moments as JSON', JSON.stringify(moments).length / 1000, 'kB');
penaltyReward.solve(moments, study, study.options);
started = performance.now();
const result = penaltyReward.solve(moments, study, study.options);
print('solve', performance.now() - started, 'ms', 50);
await engine.close();
if (isRefusal(result)) throw new Error(result.refused);

const items: Readonly<Record<string, { readonly tier: string }>> = truth.items;

function counted(of: (item: string) => Tier | undefined): string {
  const found = Object.entries(items).map(([item, { tier }]) => {
    const decided = of(item);
    if (decided === undefined || decided === 'undetermined') return 'undetermined';
    return decided === tier ? 'right' : 'wrong';
  });
  return ['right', 'wrong', 'undetermined']
    .map((what) => `${found.filter((one) => one === what).length} ${what}`)
    .join(', ');
}

section('Right, wrong, undetermined of 40');
for (const { scope, n, items: tiers } of result.scopes)
  console.log(
    `${scope.id.padEnd(24)} n ${n}  ${counted((id) => tiers.find(({ item }) => item === id)?.tier)}`,
  );
for (const { options, tiers } of result.sensitivity)
  console.log(`pooled, ${options.bands.padEnd(8)} margin ${options.margin}  ${counted((id) => tiers[id])}`);

section('Item: truth, found, P and R on satisfaction, R on loyalty (value, standard error)');
const shown = (value: number, se: number): string => `${value.toFixed(2)} (${se.toFixed(2)})`.padStart(13);
for (const { item, tier, satisfaction, loyalty } of result.scopes[0]?.items ?? []) {
  if (isRefusal(satisfaction) || loyalty === null || isRefusal(loyalty)) continue;
  const { penalty, reward } = satisfaction;
  console.log(
    `${item.padEnd(20)} ${(items[item]?.tier ?? '').padEnd(12)} ${tier.padEnd(13)}`,
    shown(penalty.value, penalty.se),
    shown(reward.value, reward.se),
    shown(loyalty.reward.value, loyalty.reward.se),
  );
}

import { expect, test } from 'vitest';
import tiers from '../../data/network-operator/tiers.json' with { type: 'json' };
import { solveSymmetric } from '../../src/lib/stats/linear/cholesky.ts';
import { bundledRows } from './bundled.ts';

const { rows } = bundledRows('network-operator');
const items = Object.entries(tiers.items);

/** Least squares of an outcome (score points) on a constant and the lowest and highest band of all items, complete rows. */
function bandEffects(outcome: string, min: number): { lowest: number; highest: number }[] {
  const columns = [outcome, ...items.map(([id]) => `p_${id}`)];
  const complete = rows.filter((row) => columns.every((column) => row[column] !== ''));
  const size = 2 * items.length + 1;
  const products = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const right = new Array<number>(size).fill(0);
  for (const row of complete) {
    // Dummies are 0 or 1: only the positions of the ones enter.
    const ones = [0];
    items.forEach(([id], j) => {
      const answer = Number(row[`p_${id}`]);
      if (answer <= tiers.bands.lowest[1]!) ones.push(2 * j + 1);
      if (answer >= tiers.bands.highest[0]!) ones.push(2 * j + 2);
    });
    const score = (100 * (Number(row[outcome]) - min)) / (10 - min);
    for (const a of ones) {
      right[a]! += score;
      for (const b of ones) products[a]![b]! += 1;
    }
  }
  const solution = solveSymmetric(products, right);
  if ('dependent' in solution) throw new Error(`Dummy ${solution.dependent} depends on the others.`);
  return items.map((_, j) => ({ lowest: solution.x[2 * j + 1]!, highest: solution.x[2 * j + 2]! }));
}

/** Mean over the items of a tier. */
function mean(tier: string, of: (at: number) => number): number {
  const values = items.flatMap(([, item], at) => (item.tier === tier ? [of(at)] : []));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test('the answers hold the effects that tiers.json records, a little shortened by the ends of the scale', () => {
  const overall = bandEffects('overall', 1);
  const recommend = bandEffects('recommend', 0);
  items.forEach(([id, { penalty, reward, loyalty, tier }], at) => {
    // Standard errors are about .9 (lowest) and .7 (highest).
    expect(Math.abs(-overall[at]!.lowest - 0.9 * penalty), `penalty of ${id}`).toBeLessThan(3);
    expect(Math.abs(overall[at]!.highest - 0.9 * reward), `reward of ${id}`).toBeLessThan(2.5);
    if (tier === 'excitement') {
      expect(Math.abs(recommend[at]!.highest - 0.9 * loyalty), `loyalty of ${id}`).toBeLessThan(2.5);
    }
  });
  for (const tier of ['basic', 'performance', 'excitement', 'indifferent'] as const) {
    const penalty = mean(tier, (at) => 0.9 * items[at]![1].penalty);
    const reward = mean(tier, (at) => 0.9 * items[at]![1].reward);
    expect(Math.abs(mean(tier, (at) => -overall[at]!.lowest) - penalty), `penalty, ${tier}`).toBeLessThan(
      0.8,
    );
    expect(Math.abs(mean(tier, (at) => overall[at]!.highest) - reward), `reward, ${tier}`).toBeLessThan(0.8);
  }
  const excites = mean('excitement', (at) => recommend[at]!.highest);
  expect(excites).toBeGreaterThan(4);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gap } from '../../src/lib/analysis/gap/analysis.ts';
import type { GapResult } from '../../src/lib/analysis/gap/result.ts';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import type { GroupIndex, IndexResult } from '../../src/lib/analysis/index/result.ts';
import { computeMoments, solveWith } from '../../src/lib/analysis/run.ts';
import type { Engine } from '../../src/lib/engine/types.ts';
import { parity, printedDigits } from '../../src/lib/chapter/parity.ts';
import { S1 } from '../../src/lib/chapter/published.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import { SCHEMES, type Study } from '../../src/lib/study/types.ts';
import { bundledEngine } from './bundled.ts';

let study: Study;
let engine: Engine;
let result: IndexResult;
let gaps: GapResult;

beforeAll(async () => {
  ({ study, engine } = await bundledEngine('network-operator'));
  const solved = solveWith(index, await computeMoments(engine, index, study), study);
  const solvedGaps = solveWith(gap, await computeMoments(engine, gap, study), study);
  if (isRefusal(solved) || isRefusal(solvedGaps)) throw new Error('The bundled study is refused.');
  result = solved;
  gaps = solvedGaps;
}, 60_000);
afterAll(() => engine.close());

function group(id: string): GroupIndex {
  const found = result.groups.find(({ domain }) => domain.id === id);
  if (found === undefined) throw new Error(`There is no group ${id}.`);
  return found;
}

describe("S1's published indices", () => {
  test.each(S1.indices)('$label: $published', ({ published, number }) => {
    const { index: headline, ownSet } = group(number.replace('index/', ''));
    for (const estimate of [headline, ownSet]) {
      if (isRefusal(estimate)) throw new Error(estimate.refused);
      expect(parity(estimate.value, published).agrees).toBe(true);
      // Not on the edge of the rounding interval, so that another platform's last bit cannot turn it.
      const lastDigit = 10 ** -printedDigits(published);
      expect(Math.abs(estimate.value - Number(published))).toBeLessThan(lastDigit / 4);
    }
  });

  test('stand under the scheme that the parity mark names', () => {
    expect(S1.scheme).toBe('johnson');
    expect(result.scheme).toBe('johnson');
    expect(study.options.scheme).toBe('johnson');
  });

  test('have a value under every other scheme too, unless somebody has to judge: all weights are positive', () => {
    const ahp = result.weights.find(({ scheme }) => scheme === 'ahp');
    expect(ahp?.refusal).toEqual({ refused: 'no-comparisons', parameters: { pairs: 28 } });
    for (const scheme of SCHEMES.filter((one) => one !== 'ahp')) {
      const weights = result.weights.find((candidate) => candidate.scheme === scheme);
      expect(weights?.refusal).toBeNull();
      expect(Math.min(...Object.values(weights?.local ?? {}))).toBeGreaterThan(0);
    }
  });

  test('rest on a regression of realistic strength', () => {
    const { r2 } = result.weights.find(({ scheme }) => scheme === 'johnson')!;
    expect(r2).toBeGreaterThan(0.5);
    expect(r2).toBeLessThan(0.7);
  });

  test('compare customer types without the two items that prepaid customers are not asked', () => {
    expect([...group('customer_type=contract').notCommon].sort()).toEqual([
      'monthly_bill',
      'payment_methods',
    ]);
  });
});

describe("S1's findings on gaps", () => {
  const of = (id: string): GapResult['groups'][number] => {
    const found = gaps.groups.find(({ domain }) => domain.id === id);
    if (found === undefined) throw new Error(`There is no group ${id}.`);
    return found;
  };

  test('every dimension is above its expectation among all customers', () => {
    const dimensions = Object.values(of('all').nodes).filter(({ level }) => level === 1);
    expect(dimensions).toHaveLength(8);
    for (const { node, verdict } of dimensions) expect([node, verdict]).toEqual([node, 'above']);
  });

  test.each([
    ['contract', ['billing_accuracy', 'credit_limit']],
    ['high-bill', ['billing_accuracy', 'credit_limit', 'monthly_bill']],
    ['prepaid', ['billing_accuracy', 'credit_limit']],
  ])('%s customers are below it on exactly %j', (type, failing) => {
    const items = Object.values(of(`customer_type=${type}`).nodes).filter(({ level }) => level === 2);
    expect(items.flatMap(({ node, verdict }) => (verdict === 'below' ? [node] : [])).sort()).toEqual(failing);
    expect(items).toHaveLength(type === 'prepaid' ? 38 : 40);
    // Nothing else points the other way, not even by chance.
    expect(items.filter(({ value }) => value < 0)).toHaveLength(failing.length);
  });

  test('the failures stand in the list of reversals, under billing', () => {
    const found = gaps.reversals
      .filter(({ domain }) => domain.field === 'customer_type')
      .map(({ domain, node, under }) => `${domain.category}: ${node} under ${under}`);
    expect(found).toContain('prepaid: credit_limit under billing');
    expect(found).toContain('high-bill: monthly_bill under billing');
  });
});

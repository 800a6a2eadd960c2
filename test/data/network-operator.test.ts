import { describe, expect, test } from 'vitest';
import { files, SEED } from '../../data/network-operator/generator/files.ts';
import tiers from '../../data/network-operator/tiers.json' with { type: 'json' };
import { checkAgainstColumns } from '../../src/lib/study/check.ts';
import { leaves } from '../../src/lib/study/tree.ts';
import { bundledRows, bundledStudy, bundledText } from './bundled.ts';

const study = bundledStudy('network-operator');
const { columns, rows } = bundledRows('network-operator');
const items = leaves(study.system).map(({ id }) => id);
const number = (row: Record<string, string>, column: string): number | null =>
  row[column] === '' ? null : Number(row[column]);

describe('the generator', () => {
  test('writes the published files again, byte for byte', () => {
    const written = files(SEED);
    for (const name of ['answers.csv', 'study.json', 'tiers.json'] as const) {
      expect(written[name] === bundledText('network-operator', name), `${name} differs`).toBe(true);
    }
  });
});

describe('the codebook', () => {
  test('says that the answers are simulated and knows exactly the columns of the file', () => {
    expect(study.simulated).toBe(true);
    expect(checkAgainstColumns(study, columns)).toEqual([]);
  });

  test('has 8 dimensions and 40 items, four of them in billing, all named in English and Chinese', () => {
    const dimensions = study.system.children!;
    expect(dimensions).toHaveLength(8);
    expect(items).toHaveLength(40);
    expect(dimensions.find(({ id }) => id === 'billing')?.children?.map(({ id }) => id)).toEqual([
      'credit_limit',
      'billing_accuracy',
      'payment_methods',
      'monthly_bill',
    ]);
    for (const { label } of [...dimensions, ...leaves(study.system), ...study.fields]) {
      expect(label).toEqual({ en: expect.any(String), zh: expect.stringMatching(/\p{Script=Han}/u) });
    }
  });

  test('asks every item for performance, expectation and importance', () => {
    for (const role of ['performance', 'expectation', 'importance'] as const) {
      const asked = study.fields.filter((field) => field.role === role).map((field) => field.item);
      expect(asked).toEqual(items);
    }
  });
});

describe('the answers', () => {
  test('keep to the scales, and 1–2 % of what was asked is missing', () => {
    let asked = 0;
    let missing = 0;
    for (const { name, scale, item, role } of study.fields) {
      if (scale === undefined) continue;
      for (const row of rows) {
        const notAsked = row.customer_type === 'prepaid' && /payment_methods|monthly_bill/.test(name);
        const value = number(row, name);
        if (notAsked) expect(value).toBeNull();
        else if (item !== undefined && role === 'performance') {
          asked++;
          if (value === null) missing++;
        }
        if (value !== null && !(Number.isInteger(value) && value >= scale.min && value <= scale.max)) {
          expect.fail(`${name} of ${row.respondent} is ${value}`);
        }
      }
    }
    expect(missing / asked).toBeGreaterThan(0.01);
    expect(missing / asked).toBeLessThan(0.02);
  });

  test('are weighted to mean 1 for each provider in each wave', () => {
    for (const provider of ['Operator', 'Competitor']) {
      for (const wave of ['1999', '2000']) {
        const weights = rows
          .filter((row) => row.provider === provider && row.wave === wave)
          .map((row) => Number(row.weight));
        expect(weights.length).toBeGreaterThanOrEqual(1000);
        expect(weights.every((weight) => weight > 0)).toBe(true);
        expect(weights.reduce((sum, weight) => sum + weight, 0) / weights.length).toBeCloseTo(1, 4);
      }
    }
  });

  test('know the tenure of contract customers and of no one else', () => {
    for (const row of rows) expect(row.tenure !== '').toBe(row.customer_type === 'contract');
  });

  test('fill the lowest and the highest band of every item', () => {
    for (const item of items) {
      const given = rows.flatMap((row) => number(row, `p_${item}`) ?? []);
      const share = (inBand: (answer: number) => boolean): number =>
        given.filter(inBand).length / given.length;
      expect(share((answer) => answer <= tiers.bands.lowest[1]!)).toBeGreaterThan(0.05);
      expect(share((answer) => answer >= tiers.bands.highest[0]!)).toBeGreaterThan(0.1);
    }
  });

  test('rate the promotions as clearly less important in 2000 than in 1999, and nothing else', () => {
    for (const { id, children } of study.system.children!) {
      const [before, after] = ['1999', '2000'].map((wave) => {
        const of = rows.filter((row) => row.provider === 'Operator' && row.wave === wave);
        const means = children!.map((item) => weightedMean(of, `i_${item.id}`));
        return means.reduce((sum, mean) => sum + mean, 0) / means.length;
      }) as [number, number];
      if (id === 'promotions') expect(after - before).toBeLessThan(-0.5);
      else expect(Math.abs(after - before)).toBeLessThan(0.15);
    }
  });
});

describe('the truth behind them', () => {
  test('gives every item one tier, with the effects that make it', () => {
    expect(Object.keys(tiers.items)).toEqual(items);
    for (const { tier, penalty, reward, loyalty } of Object.values(tiers.items)) {
      expect([penalty > 0, reward > 0, loyalty > 0]).toEqual(
        {
          basic: [true, false, false],
          performance: [true, true, false],
          excitement: [false, false, true],
          indifferent: [false, false, false],
        }[tier],
      );
    }
  });
});

function weightedMean(of: readonly Record<string, string>[], column: string): number {
  let sum = 0;
  let weight = 0;
  for (const row of of) {
    const value = number(row, column);
    if (value === null) continue;
    sum += Number(row.weight) * value;
    weight += Number(row.weight);
  }
  return sum / weight;
}

import { expect, test } from 'vitest';
import { priorities, pulledDown } from '../../../../src/components/workbench/results/priorities.ts';
import type { IndexResult, NodeScore } from '../../../../src/lib/analysis/index/result.ts';
import type { Study } from '../../../../src/lib/study/types.ts';

const score = (node: string, value: number, half: number, weight: number): NodeScore => ({
  node,
  level: 1,
  value,
  low: value - half,
  high: value + half,
  se: half / 2,
  n: 100,
  df: 99,
  weight,
  contribution: weight * value,
  lost: weight * (100 - value),
});

test('items stand by the points they cost; where intervals reach each other the order is not settled', () => {
  const nodes = {
    index: score('index', 70, 2, 1),
    a: score('a', 90, 1, 0.5),
    b: score('b', 60, 2, 0.3),
    c: score('c', 40, 10, 0.2),
    idle: score('idle', 10, 1, 0),
  };
  const study = {
    system: {
      id: 'index',
      label: 'Index',
      children: ['a', 'b', 'c', 'idle'].map((id) => ({ id, label: id })),
    },
  } as unknown as Study;
  const index = { groups: [{ nodes }] } as unknown as IndexResult;
  const found = priorities(study, index);
  expect(found.map(({ node, isTied }) => [node.node, isTied])).toEqual([
    ['b', false],
    ['c', true],
    ['a', false],
  ]);
  expect(found[0]!.lost).toBeCloseTo(12);
  expect([found[0]!.low, found[0]!.high]).toEqual([0.3 * 38, 0.3 * 42]);
});

test('what pulls the index down are its parts, or those of its only part', () => {
  const nodes = { all: score('all', 70, 2, 1), a: score('a', 90, 1, 0.5), b: score('b', 60, 2, 0.5) };
  const index = { groups: [{ nodes }] } as unknown as IndexResult;
  const parts = ['a', 'b'].map((id) => ({ id, label: id }));
  const of = (children: object[]): Study =>
    ({ system: { id: 'index', label: 'Index', children } }) as unknown as Study;
  const one = { id: 'all', label: 'All items', children: parts };
  for (const study of [of(parts), of([one])])
    expect(pulledDown(study, index).map(({ node }) => node.node)).toEqual(['b', 'a']);
  expect(pulledDown(of([{ id: 'all', label: 'All' }]), index)).toHaveLength(1);
});

import { expect, it } from 'vitest';
import { find, leaves, level, parents, path, walk } from '../../src/lib/study/tree.ts';
import type { IndicatorNode } from '../../src/lib/study/types.ts';

const node = (id: string, ...children: IndicatorNode[]): IndicatorNode => ({ id, label: id, children });
const TREE = node('index', node('a', node('a1'), node('a2', node('a2x'))), node('b'));
const ids = (nodes: readonly IndicatorNode[]): string[] => nodes.map(({ id }) => id);

it('walks from the root down, siblings in their order', () => {
  expect(walk(TREE).map(({ node: { id }, level, parent }) => [id, level, parent?.id])).toEqual([
    ['index', 0, undefined],
    ['a', 1, 'index'],
    ['a1', 2, 'a'],
    ['a2', 2, 'a'],
    ['a2x', 3, 'a2'],
    ['b', 1, 'index'],
  ]);
});

it('knows leaves and parents', () => {
  expect(ids(leaves(TREE))).toEqual(['a1', 'a2x', 'b']);
  expect(ids(parents(TREE))).toEqual(['index', 'a', 'a2']);
  expect(ids(leaves(TREE.children![1]!))).toEqual(['b']);
});

it('finds a node, its level and the path to it', () => {
  expect(find(TREE, 'a2')?.parent?.id).toBe('a');
  expect([level(TREE, 'a2x'), level(TREE, 'nobody')]).toEqual([3, undefined]);
  expect(ids(path(TREE, 'a2x'))).toEqual(['index', 'a', 'a2', 'a2x']);
  expect(path(TREE, 'nobody')).toEqual([]);
});

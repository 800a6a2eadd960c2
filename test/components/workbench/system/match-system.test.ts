import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { matchSystem } from '../../../../src/components/workbench/system/match-system.ts';
import { applyTemplate } from '../../../../src/lib/study/edit/template.ts';
import type { SystemTemplate } from '../../../../src/lib/study/edit/template.ts';
import { checkStudy } from '../../../../src/lib/study/check.ts';
import { isLeaf, leaves, walk } from '../../../../src/lib/study/tree.ts';
import { DEFAULT_OPTIONS } from '../../../../src/lib/study/types.ts';
import type { Field, Study } from '../../../../src/lib/study/types.ts';

const SYSTEMS = 'src/content/systems';
const systems = readdirSync(SYSTEMS).map(
  (file) => JSON.parse(readFileSync(`${SYSTEMS}/${file}`, 'utf8')) as SystemTemplate,
);
const named = (id: string): SystemTemplate => systems.find((system) => system.id === id)!;

function studyOf(labels: readonly (readonly [column: string, label: string])[]): Study {
  const fields = labels.map(([name, label], at): Field => ({
    name,
    type: 'number',
    role: 'performance',
    label,
    item: `item-${at}`,
    scale: { min: 1, max: 5, direction: 'up' },
  }));
  const items = labels.map(([, label], at) => ({ id: `item-${at}`, label }));
  return {
    id: 'own-1',
    title: 'A study',
    simulated: false,
    sources: [],
    path: 'a.csv',
    fields,
    system: { id: 'index', label: 'Index', children: [{ id: 'all', label: 'All items', children: items }] },
    options: { ...DEFAULT_OPTIONS, ownWeights: { all: 1 } },
  };
}

describe('the bundled systems', () => {
  test.each(systems.map((system) => [system.id, system] as const))(
    '%s names its source; every id stands once, every label in English and Chinese',
    (_, { source, system }) => {
      expect(source).not.toBe('');
      const nodes = walk(system).map(({ node }) => node);
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
      for (const { label } of nodes) expect(Object.keys(label)).toEqual(['en', 'zh']);
      expect(system.children!.every((child) => !isLeaf(child))).toBe(true);
    },
  );

  test('the constructs of ECSI have their 24 indicators', () => {
    expect(leaves(named('ecsi').system)).toHaveLength(24);
  });
});

describe('matching', () => {
  const study = studyOf([
    ['q1', '礼貌'],
    ['handling_speed', 'Handling'],
    ['q3', 'How warm is our staff: warmth'],
    ['q4', 'Parking'],
  ]);
  const template = named('omnichannel');
  const matches = matchSystem(study, [], template);

  test('goes by name, by label in any language, by likeness, and leaves the rest', () => {
    expect(matches.map(({ node, by }) => [node, by])).toEqual([
      ['courtesy', 'label'],
      ['handling_speed', 'name'],
      ['', null],
      ['', null],
    ]);
  });

  test('no indicator is given to two items', () => {
    const twice = matchSystem(
      studyOf([
        ['a', 'Patience'],
        ['b', 'Patience'],
      ]),
      [],
      template,
    );
    expect(twice.map(({ node }) => node)).toEqual(['patience', '']);
  });

  test('applied, the study is sound: matched items in their dimensions, the rest in one of their own, nothing unmeasured', () => {
    const applied = applyTemplate(study, template, matches, 'Other');
    expect(checkStudy(applied)).toEqual([]);
    expect(applied.system.children!.map(({ id }) => id)).toEqual(['attitude', 'efficiency', 'other']);
    expect(applied.fields.map(({ item }) => item)).toEqual([
      'courtesy',
      'handling_speed',
      'item-2',
      'item-3',
    ]);
    expect(applied.options.ownWeights).toBeUndefined();
  });
});

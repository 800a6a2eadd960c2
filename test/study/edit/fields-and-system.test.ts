import { describe, expect, test } from 'vitest';
import {
  giveOwnItem,
  setItem,
  setLabel,
  setOrder,
  setRole,
  setScale,
} from '../../../src/lib/study/edit/fields.ts';
import {
  addDimension,
  addItem,
  destinations,
  moveNode,
  placedItems,
  renameNode,
  shiftNode,
} from '../../../src/lib/study/edit/system.ts';
import { checkStudy } from '../../../src/lib/study/check.ts';
import { DEFAULT_OPTIONS } from '../../../src/lib/study/types.ts';
import type { Field, IndicatorNode, Role, Scale, Study } from '../../../src/lib/study/types.ts';

const FIVE: Scale = { min: 1, max: 5, direction: 'up' };
const scaleOf = (): Scale => FIVE;

function field(name: string, role: Role, item?: string): Field {
  const base = { name, type: 'number' as const, role, label: name };
  if (item !== undefined) return { ...base, item, scale: FIVE };
  return role === 'overall' ? { ...base, scale: FIVE } : base;
}

function study(fields: readonly Field[], system: IndicatorNode): Study {
  return {
    id: 'own-1',
    title: 'A study',
    simulated: false,
    sources: [],
    path: 'a.csv',
    fields,
    system,
    options: DEFAULT_OPTIONS,
  };
}

/** shop: price (P, E), service (P); web: speed (P) */
const shopAndWeb = study(
  [
    field('p1', 'performance', 'price'),
    field('e1', 'expectation', 'price'),
    field('p2', 'performance', 'service'),
    field('p3', 'performance', 'speed'),
    field('all', 'overall'),
    field('x', 'ignore'),
  ],
  {
    id: 'index',
    label: 'Index',
    children: [
      {
        id: 'shop',
        label: 'Shop',
        children: [
          { id: 'price', label: 'Price' },
          { id: 'service', label: 'Service' },
        ],
      },
      { id: 'web', label: 'Web', children: [{ id: 'speed', label: 'Speed' }] },
    ],
  },
);

/** The system as text: `index(shop(price service) web(speed))`. */
function outline(node: IndicatorNode): string {
  return node.children ? `${node.id}(${node.children.map(outline).join(' ')})` : node.id;
}

describe('roles', () => {
  test('the sample is a sound study, or the tests below show nothing', () => {
    expect(checkStudy(shopAndWeb)).toEqual([]);
  });

  test('a column that becomes a rating gets a scale and an item of its own under the catch-all dimension', () => {
    const changed = setRole(shopAndWeb, ['x'], 'performance', scaleOf, 'Other');
    expect(changed.fields.at(-1)).toMatchObject({ role: 'performance', scale: FIVE, item: 'x' });
    expect(outline(changed.system)).toBe('index(shop(price service) web(speed) other(x))');
    expect(checkStudy(changed)).toEqual([]);
  });

  test('several at once share the catch-all dimension', () => {
    const changed = setRole(
      { ...shopAndWeb, fields: [...shopAndWeb.fields, field('y', 'ignore')] },
      ['x', 'y'],
      'performance',
      scaleOf,
      'Other',
    );
    expect(outline(changed.system)).toBe('index(shop(price service) web(speed) other(x y))');
  });

  test('an item that no column measures any more disappears, its dimension with it', () => {
    const changed = setRole(shopAndWeb, ['p3'], 'ignore', scaleOf, 'Other');
    expect(outline(changed.system)).toBe('index(shop(price service))');
    expect(changed.fields[3]).toEqual({ name: 'p3', type: 'number', role: 'ignore', label: 'p3' });
    expect(checkStudy(changed)).toEqual([]);
  });

  test('an item with a second column stays', () => {
    expect(outline(setRole(shopAndWeb, ['p1'], 'ignore', scaleOf, 'Other').system)).toBe(
      'index(shop(price service) web(speed))',
    );
  });

  test('from performance to expectation the item is kept', () => {
    expect(setRole(shopAndWeb, ['p2'], 'expectation', scaleOf, 'Other').fields[2]).toMatchObject({
      item: 'service',
    });
  });

  test('the own weight of a dimension that disappears goes too', () => {
    const weighted = { ...shopAndWeb, options: { ...DEFAULT_OPTIONS, ownWeights: { shop: 2, web: 1 } } };
    const changed = setRole(weighted, ['p3'], 'ignore', scaleOf, 'Other');
    expect(changed.options.ownWeights).toEqual({ shop: 2 });
    expect(checkStudy(changed)).toEqual([]);
  });

  test('every column taken away leaves an empty system, and one put back fills it', () => {
    const names = shopAndWeb.fields.map((one) => one.name);
    const empty = setRole(shopAndWeb, names, 'ignore', scaleOf, 'Other');
    expect(empty.system).toEqual({ id: 'index', label: 'Index' });
    const back = setRole(empty, ['p1'], 'performance', scaleOf, 'Other');
    expect(outline(back.system)).toBe('index(p1)');
    expect(checkStudy(back)).toEqual([]);
  });
});

describe('scales, items and categories', () => {
  test('a part of the scale is changed on several columns; those without a scale stay', () => {
    const changed = setScale(shopAndWeb, ['p1', 'x'], { max: 10, missing: [99] });
    expect(changed.fields[0]?.scale).toEqual({ min: 1, max: 10, direction: 'up', missing: [99] });
    expect(changed.fields[5]).toBe(shopAndWeb.fields[5]);
    expect(setScale(changed, ['p1'], { missing: [], labels: {} }).fields[0]?.scale).toEqual({
      ...FIVE,
      max: 10,
    });
  });

  test('pairing a column with another item drops the item it leaves', () => {
    const paired = setItem(setRole(shopAndWeb, ['p3'], 'expectation', scaleOf, 'Other'), 'p3', 'service');
    expect(outline(paired.system)).toBe('index(shop(price service))');
    expect(checkStudy(paired)).toEqual([]);
  });

  test('a column can be given an item of its own again', () => {
    const apart = giveOwnItem(shopAndWeb, 'e1', 'Other');
    expect(outline(apart.system)).toBe('index(shop(price service) web(speed) other(e1))');
  });

  test('the order of categories is kept as given', () => {
    expect(setOrder(shopAndWeb, 'x', ['w2', 'w1']).fields[5]?.order).toEqual(['w2', 'w1']);
  });
});

describe('the indicator system', () => {
  test('an item moves to another dimension, an emptied dimension disappears', () => {
    expect(outline(moveNode(shopAndWeb, 'service', 'web').system)).toBe(
      'index(shop(price) web(speed service))',
    );
    expect(outline(moveNode(shopAndWeb, 'speed', 'shop').system)).toBe('index(shop(price service speed))');
  });

  test('a node cannot be moved below itself, to where it is, or to nowhere', () => {
    for (const [id, parent] of [
      ['shop', 'shop'],
      ['price', 'shop'],
      ['index', 'shop'],
      ['nothing', 'shop'],
    ] as const)
      expect(moveNode(shopAndWeb, id, parent)).toBe(shopAndWeb);
    expect(destinations(shopAndWeb, 'shop').map((node) => node.id)).toEqual(['web']);
    expect(destinations(shopAndWeb, 'speed').map((node) => node.id)).toEqual(['index', 'shop']);
  });

  test('siblings change places; at the end nothing changes', () => {
    expect(outline(shiftNode(shopAndWeb, 'service', -1).system)).toBe(
      'index(shop(service price) web(speed))',
    );
    expect(outline(shiftNode(shopAndWeb, 'shop', 1).system)).toBe('index(web(speed) shop(price service))');
    expect(shiftNode(shopAndWeb, 'price', -1)).toBe(shopAndWeb);
  });

  test('a new dimension begins with the item it was made for, whatever its script', () => {
    const changed = addDimension(shopAndWeb, '价格', 'price');
    expect(outline(changed.system)).toBe('index(shop(service) web(speed) dimension(price))');
    expect(outline(addDimension(changed, '服务', 'service').system)).toBe(
      'index(web(speed) dimension(price) dimension-2(service))',
    );
  });

  test('a new id avoids every id there is', () => {
    expect(addItem(shopAndWeb, 'Shop', 'Other').id).toBe('shop-2');
  });

  test('labels change, ids do not', () => {
    const renamed = renameNode(shopAndWeb, 'web', 'Online <b>shop</b>', 'en');
    expect(outline(renamed.system)).toBe(outline(shopAndWeb.system));
    expect(renamed.system.children?.[1]?.label).toBe('Online <b>shop</b>');
  });

  test('a label in several languages changes in the page’s own only', () => {
    const both = { en: 'Web', zh: '网站' };
    const labelled = renameNode(shopAndWeb, 'web', 'Web', 'en');
    const node = labelled.system.children![1]!;
    const system = { ...labelled.system, children: [{ ...node, label: both }] };
    expect(renameNode({ ...labelled, system }, 'web', 'Online', 'en').system.children![0]!.label).toEqual({
      en: 'Online',
      zh: '网站',
    });
    const fields = [{ ...shopAndWeb.fields[0]!, label: both }];
    const relabelled = (text: string) =>
      setLabel({ ...shopAndWeb, fields }, 'p1', text, 'en').fields[0]!.label;
    expect(relabelled('Online')).toEqual({ en: 'Online', zh: '网站' });
    expect(relabelled('')).toEqual({ en: 'p1', zh: '网站' });
  });

  test('items are listed with what stands above them', () => {
    expect(
      placedItems(shopAndWeb).map(({ item, above }) => [item.id, ...above.map((node) => node.id)]),
    ).toEqual([
      ['price', 'shop'],
      ['service', 'shop'],
      ['speed', 'web'],
    ]);
  });
});

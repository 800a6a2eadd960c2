import { describe, expect, test } from 'vitest';
import {
  addDimension,
  addItem,
  moveNode,
  renameNode,
  shiftNode,
} from '../../../src/lib/study/edit/system.ts';
import { destinations, placedItems } from '../../../src/lib/study/places.ts';
import { outline, shopAndWeb } from './shop-and-web.ts';

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

import { describe, expect, test } from 'vitest';
import { checkStudy } from '../../../src/lib/study/check.ts';
import {
  giveOwnItem,
  setItem,
  setLabel,
  setOrder,
  setRole,
  setScale,
} from '../../../src/lib/study/edit/fields.ts';
import { DEFAULT_OPTIONS } from '../../../src/lib/study/types.ts';
import type { Scale } from '../../../src/lib/study/types.ts';
import { field, FIVE, outline, shopAndWeb } from './shop-and-web.ts';

const scaleOf = (): Scale => FIVE;

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

  test('a label in several languages changes in the page’s own only', () => {
    const fields = [{ ...shopAndWeb.fields[0]!, label: { en: 'Web', zh: '网站' } }];
    const relabelled = (text: string) =>
      setLabel({ ...shopAndWeb, fields }, 'p1', text, 'en').fields[0]!.label;
    expect(relabelled('Online')).toEqual({ en: 'Online', zh: '网站' });
    expect(relabelled('')).toEqual({ en: 'p1', zh: '网站' });
  });
});

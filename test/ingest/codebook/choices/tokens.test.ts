import { describe, expect, it } from 'vitest';
import { optionsOf, tokensOf } from '../../../../src/lib/ingest/codebook/choices/tokens.ts';

describe('options that hold what separates them', () => {
  it.each([
    ['Online (site, app), Shop', ',', ['Online (site, app)', 'Shop']],
    ['邮件（周报，月报），电话', '，', ['邮件（周报，月报）', '电话']],
    ['Bus [night; day]; Train', ';', ['Bus [night; day]', 'Train']],
    ['Bus (night, Train', ',', ['Bus (night', 'Train']],
    ['A, B,, ', ',', ['A', 'B']],
  ])('%s', (cell, separator, options) => {
    expect(tokensOf(cell, separator)).toEqual(options);
  });

  it('are known by the parts that never stand without each other', () => {
    const cells = [
      'Phone',
      'Friends, family',
      'Phone, Friends, family',
      'Friends, family, Poster',
      'Poster',
      'Phone, Poster',
    ];
    const split = optionsOf(cells, ',');
    expect(split('Phone, Friends, family')).toEqual(['Phone', 'Friends, family']);
    expect(split('Friends, family, Poster')).toEqual(['Friends, family', 'Poster']);
    const three = [
      'Red, white, or rosé',
      'Beer',
      'Beer, Red, white, or rosé',
      'Red, white, or rosé, Water',
      'Water',
    ];
    expect(optionsOf(three, ',')('Beer, Red, white, or rosé')).toEqual(['Beer', 'Red, white, or rosé']);
  });

  it('stay apart where one is chosen alone, or in another order', () => {
    const cells = ['Tea, Coffee', 'Tea', 'Tea, Coffee, Milk', 'Coffee, Milk', 'Milk'];
    expect(optionsOf(cells, ',')('Tea, Coffee, Milk')).toEqual(['Tea', 'Coffee', 'Milk']);
  });
});

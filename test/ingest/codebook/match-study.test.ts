import { describe, expect, it } from 'vitest';
import { matchStudy } from '../../../src/lib/ingest/codebook/match-study.ts';
import type { MatchOptions } from '../../../src/lib/ingest/codebook/match-study.ts';
import { checkStudy } from '../../../src/lib/study/check.ts';
import type { Study } from '../../../src/lib/study/types.ts';
import { say } from '../../english.ts';
import { profileOf } from '../profiles.ts';
import { optionsWith, studyOf } from '../study.ts';

const FIVE = { min: 1, max: 5, direction: 'up' } as const;
const study = studyOf(
  [
    { name: 'Speed of service', role: 'performance', scale: FIVE, item: 'speed' },
    { name: 'Price', role: 'performance', scale: FIVE, item: 'price' },
    { name: 'Overall', role: 'overall', scale: FIVE },
    { name: 'Region', type: 'string', role: 'segment', order: ['north', 'south'] },
    { name: 'note', type: 'string', role: 'ignore' },
  ],
  { options: optionsWith({ filter: { Region: ['north', 'south'] } }) },
);
const RATINGS = [1, 2, 3, 4, 5, 5];
type Columns = Readonly<Record<string, readonly (string | number | null)[]>>;

function matched(columns: Columns, options?: MatchOptions, of: Study = study) {
  const profiles = Object.entries(columns).map(([name, values]) => profileOf(name, values));
  const result = matchStudy(of, { columns: profiles }, options);
  for (const { code, parameters } of result.findings) expect(say('finding', code, parameters)).not.toBe('');
  expect(checkStudy(result.study)).toEqual([]);
  return { ...result, codes: result.findings.map(({ code, field }) => `${code} ${field}`) };
}

const SAME: Columns = {
  'Speed of service': RATINGS,
  Price: RATINGS,
  Overall: RATINGS,
  Region: ['north', 'south'],
  note: ['a', 'b'],
};

describe('matchStudy', () => {
  it('has nothing to say of the same columns', () => {
    const found = matched(SAME);
    expect(found.codes).toEqual([]);
    expect(found.study).toEqual(study);
    expect(found.matched).toBe(5);
  });

  it('finds a renamed column by a heading that is alike, and moves what refers to it', () => {
    const { 'Speed of service': speed, Region: region, ...rest } = SAME;
    const found = matched({ ...rest, 'Q1. Speed of the service': speed!, region_: region! });
    expect(found.codes).toEqual(['match-renamed Speed of service', 'match-renamed Region']);
    expect(found.study.fields[0]).toMatchObject({ name: 'Q1. Speed of the service', item: 'speed' });
    expect(found.study.options.filter).toEqual({ region_: ['north', 'south'] });
  });

  it('takes no other question for a renamed one', () => {
    const { 'Speed of service': speed, ...rest } = SAME;
    const found = matched({ ...rest, 'Price of service': speed! });
    expect(found.missing).toEqual(['Speed of service']);
    expect(found.added).toEqual(['Price of service']);
    expect(found.study.fields.some(({ item }) => item === 'speed')).toBe(false);
    expect(found.study.system.children!.map(({ id }) => id)).toEqual(['price']);
  });

  it('follows the reader against the look-alikes', () => {
    const { Price: price, ...rest } = SAME;
    const columns = { ...rest, Prices: price!, Cost: price! };
    expect(matched(columns).renamed).toMatchObject([{ field: 'Price', column: 'Prices' }]);
    expect(matched(columns, { renames: { Price: null } }).missing).toEqual(['Price']);
    expect(matched(columns, { renames: { Price: 'Cost' } }).study.fields[1]!.name).toBe('Cost');
  });

  it('leaves two columns that are equally alike to the reader', () => {
    const { Price: price, ...rest } = SAME;
    expect(matched({ ...rest, 'Price 1': price!, 'Price 2': price! }).missing).toEqual(['Price']);
  });

  it('reports a changed scale, a shorter one, and answers without a code', () => {
    const ten = [1, 2, 7, 8, 9, 10];
    expect(matched({ ...SAME, Price: ten }).findings[0]).toMatchObject({
      code: 'match-scale',
      parameters: { n: 4, newMin: 1, newMax: 10 },
    });
    const many = Array.from({ length: 60 }, (_, at) => 1 + (at % 3));
    expect(matched({ ...SAME, Price: many }).codes).toEqual(['match-scale-shorter Price']);
    expect(matched({ ...SAME, Price: [...RATINGS, 97] }).codes).toEqual(['match-answers Price']);
  });

  it('reports categories that came or went, and another type', () => {
    const found = matched({ ...SAME, Region: ['north', 'west'], Overall: ['good', 'bad'] });
    expect(found.codes).toEqual([
      'match-type Overall',
      'match-answers Overall',
      'match-categories-new Region',
      'match-categories-gone Region',
    ]);
  });

  it('knows the categories of before from the file of before', () => {
    const { order: _, ...region } = study.fields[3]!;
    const unordered = { ...study, fields: study.fields.with(3, region) };
    const columns = { ...SAME, Region: ['north', 'west', 'south'] };
    expect(matched(columns, {}, unordered).codes).toEqual([]);
    const before = [profileOf('Region', ['north', 'south'])];
    expect(matched(columns, { before }, unordered).codes).toEqual(['match-categories-new Region']);
  });
});

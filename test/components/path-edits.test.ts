import { expect, test } from 'vitest';
import {
  asPart,
  candidates,
  changedConstruct,
  spareIndicators,
  withConstruct,
  withoutConstruct,
  withPath,
  withWhole,
} from '../../src/components/report/controls/path-edits.ts';
import { pathTemplate } from '../../src/lib/analysis/path-model/templates.ts';
import { ecsiStudy } from '../analysis/ecsi.ts';
import { field, given, study, system } from '../analysis/fixture.ts';

const about = ecsiStudy();
const model = given(pathTemplate('ecsi', about));

test('a construct goes with its paths and can be had again', () => {
  expect(candidates(about, model)).toEqual([]);
  const without = withoutConstruct(model, 'image');
  expect(without.paths.flat()).not.toContain('image');
  const [image] = candidates(about, without);
  expect(image?.id).toBe('image');
  const back = withConstruct(without, given(image));
  expect(back.constructs.at(-1)).toEqual(model.constructs.find(({ id }) => id === 'image'));
});

test('a part gives up its paths, and leaves its whole when it is removed', () => {
  const whole = withWhole(withWhole(model, 'Experience'), 'Other');
  expect(whole.constructs.slice(-2).map(({ id }) => id)).toEqual(['whole-1', 'whole-2']);
  const parted = asPart(whole, 'quality', 'whole-1');
  expect(parted.paths.flat()).not.toContain('quality');
  expect(
    asPart(parted, 'quality', 'whole-2')
      .constructs.map(({ parts }) => parts ?? null)
      .slice(-2),
  ).toEqual([[], ['quality']]);
  expect(withoutConstruct(parted, 'quality').constructs.at(-2)?.parts).toEqual([]);
});

test('a path is added once, a mode is changed in its place', () => {
  expect(withPath(model, 'image', 'satisfaction')).toBe(model);
  expect(withPath(model, 'image', 'value').paths).toHaveLength(model.paths.length + 1);
  expect(
    changedConstruct(model, 'value', { mode: 'B' })
      .constructs.map(({ mode }) => mode)
      .join(''),
  ).toBe('AAABAAA');
});

test('what was expected can be a construct: of all dimensions together, and of each', () => {
  const asked = study(
    ['a', 'b', 'c', 'd'].flatMap((item) => [
      field(`p${item}`, 'performance', { item }),
      field(`e${item}`, 'expectation', { item }),
    ]),
    system({ bill: ['a', 'b'], net: ['c', 'd'] }),
  );
  const empty = { ...model, constructs: [], paths: [] };
  const found = candidates(asked, empty);
  expect(found.find(({ id }) => id === 'expectation')?.indicators).toEqual([
    'expectation/bill',
    'expectation/net',
  ]);
  const bill = given(found.find(({ id }) => id === 'expectation/bill'));
  expect(bill).toMatchObject({ named: 'expectation/bill', indicators: ['expectation/bill'] });
  const more = withConstruct(empty, bill, 'Billing, expected');
  expect(more.constructs[0]?.label).toBe('Billing, expected');
  expect(candidates(asked, more).find(({ id }) => id === 'expectation')?.indicators).toEqual([
    'expectation/net',
  ]);
});

test('an indicator that was taken out can be had again, by any construct', () => {
  const image = given(model.constructs.find(({ id }) => id === 'image'));
  const before = spareIndicators(about, model);
  const less = changedConstruct(model, 'image', { indicators: image.indicators.slice(1) });
  const taken = given(image.indicators[0]);
  expect(before).not.toContain(taken);
  expect(spareIndicators(about, less)).toContain(taken);
});

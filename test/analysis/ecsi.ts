import { pathTemplate } from '../../src/lib/analysis/path-model/templates.ts';
import type { PathModelOptions } from '../../src/lib/study/path-model.ts';
import type { Field, Study } from '../../src/lib/study/types.ts';
import { field, study, system } from './fixture.ts';

/** The columns of test/oracle/pls.csv. */
export const HEADER = [
  ...['image1', 'image2', 'image3', 'expect1', 'expect2', 'quality1', 'quality2', 'quality3', 'quality4'],
  ...['value1', 'value2', 'overall', 'confirmation', 'ideal', 'complaints', 'repurchase', 'recommend'],
];
const ITEMS = HEADER.slice(0, 11);
const scale = { min: 0, max: 11, direction: 'up' } as const;

/** The oracle's rows as an ECSI study: four dimensions, overall, confirmation, ideal, complaints, loyalty. */
export function ecsiStudy(
  more: Partial<PathModelOptions> | null = null,
  fields: readonly Field[] = [],
): Study {
  const about = study(
    [
      ...ITEMS.map((item) => field(item, 'performance', { item, scale })),
      ...(['overall', 'confirmation', 'ideal', 'repurchase', 'recommend'] as const).map((role) =>
        field(role, role, { scale, type: 'number' }),
      ),
      field('complaints', 'complaint', { type: 'number' }),
      ...fields,
    ],
    system({
      image: ITEMS.slice(0, 3),
      expectation: ITEMS.slice(3, 5),
      quality: ITEMS.slice(5, 9),
      value: ITEMS.slice(9, 11),
    }),
  );
  const template = pathTemplate('ecsi', about);
  if (more === null || template === null) return about;
  return { ...about, options: { ...about.options, pathModel: { ...template, ...more } } };
}

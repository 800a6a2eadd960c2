import type { Field, Study, StudyOptions } from '../../src/lib/study/types.ts';
import { field, kept, study, system } from './fixture.ts';

const NUMBERS = [1, 2, 3, 4, 5];
const HEADER = [
  'group',
  'weight',
  'times',
  ...NUMBERS.map((number) => `p${number}`),
  ...NUMBERS.map((number) => `e${number}`),
  'overall',
];

/** The table of test/oracle/ratings.csv, its columns typed as a study has them. */
export function ratingsSource(about: Study): string {
  return kept('ratings.csv', HEADER, about);
}

/** What a test makes of test/oracle/ratings.csv (150 made-up rows; see survey.R). */
export interface RatingsUse {
  readonly items: readonly string[];
  readonly weight?: boolean;
  readonly frequency?: boolean;
  readonly options?: Partial<StudyOptions>;
}

/** The made-up ratings as a study and its source. */
export function ratings({ items, weight = false, frequency = false, options = {} }: RatingsUse): {
  readonly about: Study;
  readonly source: string;
} {
  const expectation = (item: string): string => item.replace('p', 'e');
  const fields: Field[] = [
    field('group', 'segment'),
    field('weight', weight ? 'weight' : 'ignore'),
    field('times', frequency ? 'frequency' : 'ignore'),
    ...items.map((item) => field(item, 'performance', { item })),
    ...items.map((item) => field(expectation(item), 'expectation', { item })),
    field('overall', 'overall'),
  ];
  const about = study(fields, system(items), options);
  return { about, source: ratingsSource(about) };
}

/** California's schools (R survey's `apistrat`; see survey.R) as a study: which parts of the design are used. */
export function schools(design: { readonly stratum: boolean; readonly cluster: boolean }): {
  readonly about: Study;
  readonly source: string;
} {
  const share = { scale: { min: 0, max: 100, direction: 'up' } } as const;
  const test = { scale: { min: 200, max: 1000, direction: 'up' } } as const;
  const about = study(
    [
      field('level', design.stratum ? 'stratum' : 'ignore'),
      field('district', design.cluster ? 'cluster' : 'ignore'),
      field('pw', 'weight'),
      field('awards', 'segment'),
      field('api00', 'performance', { item: 'api00', ...test }),
      field('api99', 'expectation', { item: 'api00', ...test }),
      field('parents', 'performance', { item: 'parents', scale: { min: 1, max: 5, direction: 'up' } }),
      field('responses', 'performance', { item: 'responses', ...share }),
      field('meals', 'performance', { item: 'meals', ...share }),
    ],
    system(['api00', 'parents', 'responses', 'meals']),
    // R was asked for the same: nest = TRUE.
    design.stratum && design.cluster ? { nested: true } : {},
  );
  const header = ['level', 'district', 'pw', 'awards', 'api00', 'api99', 'parents', 'responses', 'meals'];
  return { about, source: kept('schools.csv', header, about) };
}

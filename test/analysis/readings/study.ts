import fc from 'fast-check';
import { DEFAULT_OPTIONS } from '../../../src/lib/study/types.ts';
import type { Field, IndicatorNode, Study, StudyOptions } from '../../../src/lib/study/types.ts';
import type { Domain } from '../../../src/lib/survey/types.ts';

const SCALE = { min: 1, max: 10, direction: 'up' } as const;
const NAMES = ['Waiting', 'Opening hours', 'Staff', 'Bills', 'Website', 'Parking'];

const system: IndicatorNode = {
  id: 'zz0',
  label: 'Everything',
  children: ['Service', 'Money', 'Place'].map((label, dimension) => ({
    id: `zzd${dimension}`,
    label,
    children: [0, 1].map((item) => ({
      id: `zzi${2 * dimension + item}`,
      label: NAMES[2 * dimension + item]!,
    })),
  })),
};

/** Nodes of the system by level. */
export const ROOT = 'zz0';
export const DIMENSIONS = ['zzd0', 'zzd1', 'zzd2'];
export const ITEMS = ['zzi0', 'zzi1', 'zzi2', 'zzi3', 'zzi4', 'zzi5'];

const grouping = (name: string, role: Field['role'], label: string, words: readonly string[]): Field => ({
  name: `zz-${name}`,
  type: 'string',
  role,
  label,
  order: words.map((_, at) => `zz${name}${at}`),
  categories: Object.fromEntries(words.map((word, at) => [`zz${name}${at}`, word])),
});

const groupings = [
  grouping('age', 'segment', 'Age group', ['Young', 'Middle', 'Old']),
  grouping('sort', 'segment', 'Sort of guest', ['Member', 'Visitor']),
  grouping('way', 'channel', 'How reached', ['By phone', 'By post']),
  grouping('year', 'wave', 'Year', ['Last year', 'This year']),
  grouping('firm', 'provider', 'House', ['Ours', 'Theirs']),
];

/** A study all of whose ids hold “zz” and none of whose labels does. */
export const study: Study = {
  id: 'zz-study',
  title: 'Invented',
  simulated: true,
  sources: [],
  path: 'zz.csv',
  fields: [
    ...ITEMS.map((item, at): Field => ({
      name: `zzp${at}`,
      type: 'number',
      role: 'performance',
      item,
      label: NAMES[at]!,
      scale: SCALE,
    })),
    ...ITEMS.map((item, at): Field => ({
      name: `zze${at}`,
      type: 'number',
      role: 'expectation',
      item,
      label: `Expected: ${NAMES[at]!}`,
      scale: SCALE,
    })),
    { name: 'zz-overall', type: 'number', role: 'overall', label: 'Satisfied on the whole', scale: SCALE },
    { name: 'zz-loyal', type: 'number', role: 'recommend', label: 'Would recommend', scale: SCALE },
    ...groupings,
  ],
  system,
  focalProvider: 'zzfirm0',
  options: DEFAULT_OPTIONS,
};

/** All respondents, then the groups of every field. */
export const DOMAINS: readonly Domain[] = [
  { id: 'all', kind: 'all' },
  ...groupings.flatMap(({ name, role, order = [] }) =>
    order.map((category): Domain => ({
      id: `${name}=${category}`,
      kind: role as Domain['kind'],
      field: name,
      category,
    })),
  ),
];

/** Options that decide what is said. */
export const anyOptions: fc.Arbitrary<StudyOptions> = fc
  .record({
    minGroup: fc.integer({ min: 2, max: 60 }),
    confidence: fc.constantFrom(0.8, 0.9, 0.95, 0.99),
    cutPoints: fc.constantFrom([85, 70, 60] as const, [90, 55, 40] as const),
  })
  .map((chosen) => ({ ...DEFAULT_OPTIONS, ...chosen }));

import {
  DEFAULT_OPTIONS,
  type Field,
  type IndicatorNode,
  type Scale,
  type Study,
} from '../src/lib/study/types.ts';
import { COLUMNS, ITEMS } from './spine-columns.ts';

const TEN: Scale = { min: 1, max: 10, direction: 'up' };
const DIMENSIONS = 4;

/** The codebook of `writeSpineFile`'s table: 19 items in 4 dimensions, customer type, wave, design weight. */
export function spineStudy(): Study {
  const children: IndicatorNode[] = Array.from({ length: DIMENSIONS }, (_, dimension) => ({
    id: `dimension-${dimension + 1}`,
    label: `Dimension ${dimension + 1}`,
    children: Array.from({ length: ITEMS }, (_, item) => item)
      .filter((item) => item % DIMENSIONS === dimension)
      .map((item) => ({ id: `item-${item + 1}`, label: `Item ${item + 1}` })),
  }));
  return {
    id: 'own-spine',
    title: 'A million made-up answers',
    simulated: true,
    sources: [],
    path: 'answers.csv',
    fields: COLUMNS.map(fieldOf),
    system: { id: 'index', label: 'Index', children },
    options: DEFAULT_OPTIONS,
  };
}

function fieldOf(name: string): Field {
  const [kind, item] = name.split('_');
  const common = { name, label: name, type: 'number' } as const;
  if (kind === 'performance' || kind === 'expectation') {
    return { ...common, role: kind, scale: TEN, item: `item-${item}` };
  }
  if (name === 'overall') return { ...common, role: 'overall', scale: TEN };
  if (name === 'recommend')
    return { ...common, role: 'recommend', scale: { min: 0, max: 10, direction: 'up' } };
  if (name === 'customer_type') return { name, label: name, type: 'string', role: 'segment' };
  if (name === 'wave') return { ...common, role: 'wave' };
  return { ...common, role: name === 'weight' ? 'weight' : 'id' };
}

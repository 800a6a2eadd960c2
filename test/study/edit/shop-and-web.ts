import { DEFAULT_OPTIONS } from '../../../src/lib/study/types.ts';
import type { Field, IndicatorNode, Role, Scale, Study } from '../../../src/lib/study/types.ts';

/** A scale of five. */
export const FIVE: Scale = { min: 1, max: 5, direction: 'up' };
/** A column with a role, and the item that it measures. */
export function field(name: string, role: Role, item?: string): Field {
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
export const shopAndWeb = study(
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
export function outline(node: IndicatorNode): string {
  return node.children ? `${node.id}(${node.children.map(outline).join(' ')})` : node.id;
}

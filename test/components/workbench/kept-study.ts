import type { Field } from '../../../src/lib/study/types.ts';
import type { StoredStudy } from '../../../src/lib/store/types.ts';
import { ownStudy } from '../../store/fixtures.ts';

const rated = (name: string): Field => ({
  name,
  type: 'number',
  role: 'performance',
  label: name,
  item: `item-${name}`,
  scale: { min: 1, max: 5, direction: 'up' },
});

/** A small study of the reader's own, sound, as it is kept. */
export function kept(): StoredStudy {
  const stored = ownStudy({});
  const children = ['a', 'b'].map((name) => ({ id: `item-${name}`, label: name }));
  return {
    ...stored,
    id: 'own-1',
    study: {
      ...stored.study,
      id: 'own-1',
      title: 'Spring',
      fields: [rated('a'), rated('b')],
      system: { id: 'index', label: 'Index', children },
    },
  };
}

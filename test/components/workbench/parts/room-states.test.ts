import { expect, test } from 'vitest';
import {
  foundState,
  needsState,
  optionsState,
  rolesState,
  systemState,
} from '../../../../src/components/workbench/parts/room-states.ts';
import type { Need } from '../../../../src/components/workbench/backend/backend.ts';
import type { Line } from '../../../../src/components/workbench/columns/field-lines.ts';
import type { Doctor } from '../../../../src/lib/ingest/load/doctor.ts';
import { refuse } from '../../../../src/lib/study/refusal.ts';
import { DEFAULT_OPTIONS } from '../../../../src/lib/study/types.ts';
import type { Study } from '../../../../src/lib/study/types.ts';
import { english } from '../../../english.ts';

const study = (part: Partial<Study>): Study => ({ options: DEFAULT_OPTIONS, ...part }) as Study;

test('a room says how it stands, and warns where something waits', () => {
  const doctor = (levels: readonly string[]): Doctor =>
    ({ rowsKept: 40, rejected: 2, findings: levels.map((level) => ({ level })) }) as unknown as Doctor;
  expect(foundState(doctor(['note']), english)).toEqual({ state: '40 rows kept, 2 rejected' });
  expect(foundState(doctor(['note', 'warning']), english)).toEqual({
    state: '40 rows kept, 2 rejected; 1 thing to know',
    warns: true,
  });
  const line = (role: string, unsure: boolean): Line =>
    ({ field: { role }, problems: [], warnings: [], unsure }) as unknown as Line;
  expect(rolesState([line('performance', true), line('ignore', false)], english)).toEqual({
    state: '1 of 2 columns in use; 1 to check',
    warns: true,
  });
  const needs: readonly Need[] = [
    { analysis: 'index', lacks: null },
    { analysis: 'kano', lacks: refuse('no-item') },
  ];
  expect(needsState(needs, english)).toEqual({ state: '1 of 2 analyses; 1 lacks something' });
});

test('items are counted apart from the parts that they stand in; an empty system has none', () => {
  const node = (id: string, children?: readonly object[]) => ({
    id,
    label: id,
    ...(children && { children }),
  });
  const system = node('index', [node('a', [node('b'), node('c')]), node('d')]);
  expect(systemState(study({ system } as Partial<Study>), english).state).toBe('3 items in 1 part');
  expect(systemState(study({ system: node('index') } as Partial<Study>), english).state).toBe(
    '0 items in 0 parts',
  );
});

test('options say that only some rows enter', () => {
  expect(optionsState(study({}), english).state).toBe(
    'weights: Johnson’s relative weights; 95 % intervals; groups from 10',
  );
  const options = { ...DEFAULT_OPTIONS, filter: { region: ['North'] } };
  expect(optionsState(study({ options }), english).state).toContain('only some rows');
});

import { expect, test } from 'vitest';
import { personalColumns } from '../../../../src/components/workbench/first/personal-columns.ts';
import type { Doctor } from '../../../../src/lib/ingest/load/doctor.ts';
import type { Role, Study } from '../../../../src/lib/study/types.ts';

const doctor = (personal: readonly string[], within: readonly string[] = []): Doctor =>
  ({
    columns: ['first_name', 'phone', 'staff', 'comment', 'note'].map((name) => ({
      name,
      ...(personal.includes(name) && { personal: 'name' }),
    })),
    findings: within.map((field) => ({ code: 'personal-within', level: 'warning', field, parameters: {} })),
  }) as unknown as Doctor;

const study = (roles: Readonly<Record<string, Role>>): Study =>
  ({ fields: Object.entries(roles).map(([name, role]) => ({ name, role })) }) as unknown as Study;

test('personal columns are named, left out or kept, and so is what else is kept', () => {
  const roles = {
    first_name: 'ignore',
    phone: 'segment',
    staff: 'performance',
    comment: 'text',
    note: 'ignore',
  } as const;
  expect(personalColumns(study(roles), doctor(['first_name', 'phone'], ['comment']))).toEqual({
    leftOut: ['first_name'],
    kept: ['phone', 'comment'],
    others: ['staff'],
  });
});

test('where nothing seems to be personal, nothing is said of it', () => {
  expect(personalColumns(study({ staff: 'performance' }), doctor([]))).toBeNull();
});

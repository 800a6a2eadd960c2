import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import type { Study } from '../../../lib/study/types.ts';

/** What becomes of the columns that seem to hold data about persons: names of fields, in the file's order. */
export interface PersonalColumns {
  /** In no result, and shown nowhere. */
  readonly leftOut: readonly string[];
  /** Used all the same, or with an address or a number within a text. */
  readonly kept: readonly string[];
  /** All other columns that are used. */
  readonly others: readonly string[];
}

/** Which personal columns are left out and which are kept, as the codebook stands; null where none seems to be personal. */
export function personalColumns({ fields }: Study, { columns, findings }: Doctor): PersonalColumns | null {
  const personal = new Set(columns.filter((column) => column.personal !== undefined).map(({ name }) => name));
  const within = new Set(
    findings.filter(({ code }) => code === 'personal-within').map(({ field }) => field ?? ''),
  );
  if (personal.size === 0 && within.size === 0) return null;
  const used = fields.filter(({ role }) => role !== 'ignore').map(({ name }) => name);
  const isPersonal = (name: string): boolean => personal.has(name) || within.has(name);
  return {
    leftOut: fields.filter(({ name, role }) => role === 'ignore' && isPersonal(name)).map(({ name }) => name),
    kept: used.filter(isPersonal),
    others: used.filter((name) => !isPersonal(name)),
  };
}

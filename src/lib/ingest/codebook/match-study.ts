import { entryOf } from '../../study/entry.ts';
import { prune } from '../../study/edit/prune.ts';
import { GROUPING_ROLES, isRole, RATING_ROLES } from '../../study/types.ts';
import type { Field, Study } from '../../study/types.ts';
import { columnText } from '../load/column-text.ts';
import { listed } from '../findings/listed.ts';
import { likeness } from '../words/likeness.ts';
import { proposeScale } from './scale/scales.ts';
import { codeOf } from './scale/scale-findings.ts';
import type { Doctor } from '../load/doctor.ts';
import type { Profile } from '../load/profile.ts';
import type { Finding } from '../findings/finding.ts';

/** From this likeness on a column is taken for a renamed one; the report says so, and the reader may undo it. */
const ALIKE = 0.75;
/** With so many answers a scale that is used in part is probably a shorter one. */
const ENOUGH = 50;

/** A saved study laid over the file of another wave. */
export interface StudyMatch {
  /** The study as it fits the file: renamed columns under their new names, what the file lacks left out (items and filters with it). */
  readonly study: Study;
  /** Fields found under their own name, of all. */
  readonly matched: number;
  /** Field → the column that took its place, and how alike the two are (0–1). */
  readonly renamed: readonly { readonly field: string; readonly column: string; readonly likeness: number }[];
  /** Fields that the file lacks. */
  readonly missing: readonly string[];
  /** Columns that the study does not know. */
  readonly added: readonly string[];
  /** The report: `match-renamed`, `match-missing`, `match-added`, `match-type`, `match-scale`, `match-scale-shorter`, `match-answers`, `match-categories-new`, `match-categories-gone`. */
  readonly findings: readonly Finding[];
}

export interface MatchOptions {
  /** Field → column, or null for none: the reader's word against the look-alikes. */
  readonly renames?: Readonly<Record<string, string | null>>;
  /** The columns of the file that the study was made for, to tell which categories are new. */
  readonly before?: readonly Profile[];
}

function finding(
  code: string,
  level: Finding['level'],
  field: string,
  parameters: Finding['parameters'],
): Finding {
  return { code, level, field, parameters: { field, ...parameters } };
}

/** How alike a field and a column are: by name or by the question's words. */
function alike(field: Field, column: Profile): number {
  const labels = typeof field.label === 'string' ? [field.label] : Object.values(field.label);
  return Math.max(
    likeness(field.name, column.name),
    ...[field.name, ...labels].map((text) => likeness(text, columnText(column))),
  );
}

/** Pairs fields and columns that are alike, the most alike first, each once; two that are equally alike are left to the reader. */
function lookAlikes(
  fields: readonly Field[],
  columns: readonly Profile[],
): { field: string; column: string; likeness: number }[] {
  const pairs = fields.flatMap((field) =>
    columns.map((column) => ({ field: field.name, column: column.name, likeness: alike(field, column) })),
  );
  const likely = pairs.filter((pair) => pair.likeness >= ALIKE).sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<string>();
  return likely.filter((pair) => {
    const rival = likely.some(
      (other) =>
        other !== pair &&
        other.likeness >= pair.likeness - 0.02 &&
        (other.field === pair.field) !== (other.column === pair.column) &&
        !taken.has(`field ${other.field}`) &&
        !taken.has(`column ${other.column}`),
    );
    if (rival || taken.has(`field ${pair.field}`) || taken.has(`column ${pair.column}`)) return false;
    taken.add(`field ${pair.field}`).add(`column ${pair.column}`);
    return true;
  });
}

/** What the answers of a rating say against its scale in the study. */
function scaleDifferences(field: Field, column: Profile): Finding[] {
  const { scale } = field;
  if (scale === undefined || !isRole(field.role, RATING_ROLES) || column.answered === 0) return [];
  const stored = { type: column.type };
  const outside = column.top.filter(({ value }) => codeOf(value, stored, scale) === undefined);
  const inside = column.top.flatMap(({ value }) => codeOf(value, stored, scale) ?? []);
  const parameters = { min: scale.min, max: scale.max };
  const n = outside.reduce((sum, entry) => sum + entry.n, 0);
  if (n > 0) {
    const now = proposeScale(column)?.scale;
    const values = listed(outside);
    if (now && (now.min !== scale.min || now.max !== scale.max))
      return [
        finding('match-scale', 'warning', field.name, {
          ...parameters,
          n,
          values,
          newMin: now.min,
          newMax: now.max,
        }),
      ];
    return [finding('match-answers', 'warning', field.name, { ...parameters, n, values })];
  }
  const highest = Math.max(...inside);
  const half = scale.min + (scale.max - scale.min) / 2;
  return column.answered >= ENOUGH && highest <= half
    ? [finding('match-scale-shorter', 'warning', field.name, { ...parameters, highest })]
    : [];
}

/** Categories of a grouping column that came or went; only where all of them are known. */
function categoryDifferences(field: Field, column: Profile, before: Profile | undefined): Finding[] {
  if (!isRole(field.role, GROUPING_ROLES)) return [];
  const complete = (profile: Profile): boolean => profile.distinct <= profile.top.length;
  const known =
    field.order ?? (before && complete(before) ? before.top.map(({ value }) => String(value)) : undefined);
  if (known === undefined || !complete(column)) return [];
  const now = column.top.map(({ value }) => String(value));
  const fresh = column.top.filter(
    ({ value }) => !known.includes(String(value)) && entryOf(field.spellings, String(value)) === undefined,
  );
  const gone = known.filter((category) => !now.includes(category));
  // A wave's own category is new by nature.
  const level = field.role === 'wave' ? 'note' : 'warning';
  return [
    ...(fresh.length > 0
      ? [finding('match-categories-new', level, field.name, { n: fresh.length, values: listed(fresh) })]
      : []),
    ...(gone.length > 0 && field.role !== 'wave'
      ? [
          finding('match-categories-gone', 'note', field.name, {
            n: gone.length,
            values: gone
              .slice(0, 5)
              .map((one) => `“${one}”`)
              .join(', '),
          }),
        ]
      : []),
  ];
}

/** The study with fields under new names, and without those that are gone; what refers to them follows or goes with them. */
function adapted(study: Study, names: ReadonlyMap<string, string>, columns: readonly Profile[]): Study {
  const fields = study.fields.flatMap((field): Field[] => {
    const name = names.get(field.name);
    const column = columns.find((one) => one.name === name);
    return column ? [{ ...field, name: column.name, type: column.type }] : [];
  });
  const { focalProvider, options, ...rest } = study;
  const { filter, ...others } = options;
  const filters = Object.entries(filter ?? {}).flatMap(([name, categories]) => {
    const now = names.get(name);
    return now === undefined ? [] : [[now, categories] as const];
  });
  return prune({
    ...rest,
    fields,
    ...(focalProvider !== undefined && fields.some(({ role }) => role === 'provider') && { focalProvider }),
    options: filters.length > 0 ? { ...others, filter: Object.fromEntries(filters) } : others,
  });
}

/**
 * Lays a saved study over the file of the next wave: its fields are found by name, else by a heading that is alike; the report
 * says what differs: missing, new and renamed columns, answers that are on no scale of the study, new and vanished categories.
 * Pure; nothing is read anew. Columns that are `added` are not in the study: propose them, or leave them out.
 *
 * @param doctor what was found in the new file (`importCsv`).
 */
export function matchStudy(
  study: Study,
  { columns }: Pick<Doctor, 'columns'>,
  { renames = {}, before = [] }: MatchOptions = {},
): StudyMatch {
  const present = new Map(columns.map((column) => [column.name, column]));
  const names = new Map<string, string>();
  for (const { name } of study.fields) {
    const told = entryOf(renames, name);
    if (told !== undefined) {
      if (told !== null && present.has(told)) names.set(name, told);
    } else if (present.has(name)) names.set(name, name);
  }
  const claimed = new Set(names.values());
  const renamed = lookAlikes(
    study.fields.filter(({ name }) => !names.has(name) && entryOf(renames, name) === undefined),
    columns.filter(({ name }) => !claimed.has(name)),
  );
  for (const { field, column } of renamed) names.set(field, column);
  const used = new Set(names.values());
  const missing = study.fields.filter(({ name }) => !names.has(name));
  const added = columns.filter(({ name }) => !used.has(name));

  const findings = study.fields.flatMap((field): Finding[] => {
    const column = present.get(names.get(field.name) ?? '');
    if (column === undefined) {
      const level = field.role === 'ignore' ? 'note' : 'warning';
      return [finding('match-missing', level, field.name, { role: field.role })];
    }
    const other = renamed.find((one) => one.field === field.name);
    return [
      ...(other
        ? [
            finding('match-renamed', 'warning', field.name, {
              column: other.column,
              percent: Math.round(100 * other.likeness),
            }),
          ]
        : []),
      ...(column.type !== field.type && field.role !== 'ignore' && column.answered > 0
        ? [finding('match-type', 'warning', field.name, { was: field.type, now: column.type })]
        : []),
      ...scaleDifferences(field, column),
      ...categoryDifferences(
        field,
        column,
        before.find(({ name }) => name === field.name),
      ),
    ];
  });
  return {
    study: adapted(study, names, columns),
    matched: study.fields.filter(({ name }) => names.get(name) === name).length,
    renamed,
    missing: missing.map(({ name }) => name),
    added: added.map(({ name }) => name),
    findings: [
      ...findings,
      ...added.map(({ name, answered }) => finding('match-added', 'note', name, { n: answered })),
    ],
  };
}

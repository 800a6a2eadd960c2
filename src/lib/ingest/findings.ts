import type { ColumnPlan } from './columns.ts';
import type { Head } from './dialect.ts';
import type { Loaded } from './load.ts';
import { personalData } from './personal.ts';
import type { Profiled } from './profile.ts';
import type { Finding } from './types.ts';

type Parameters = Finding['parameters'];

const note = (code: string, parameters: Parameters = {}, field?: string): Finding => ({
  code,
  level: 'note',
  parameters,
  ...(field !== undefined && { field }),
});
const warning = (code: string, parameters: Parameters = {}, field?: string): Finding => ({
  ...note(code, parameters, field),
  level: 'warning',
});

/** At most five values with their counts, as a sentence names them: “N/A” 12, “-” 3, … */
export function listed(values: readonly { readonly value: string | number; readonly n: number }[]): string {
  const shown = values.slice(0, 5).map(({ value, n }) => `“${String(value).slice(0, 40)}” ${n}`);
  return values.length > 5 ? `${shown.join(', ')}, …` : shown.join(', ');
}

function headingFindings(plan: readonly ColumnPlan[]): Finding[] {
  const seen = new Set<string>();
  return plan.flatMap(({ name, heading }, at) => {
    const text = heading.replace(/\s+/g, ' ').trim();
    const repeated = seen.has(text.toLowerCase());
    seen.add(text.toLowerCase());
    if (text === '') return [note('heading-empty', { column: at + 1, field: name }, name)];
    if (name === text) return [];
    if (name.endsWith('…')) return [note('heading-long', { length: text.length, field: name }, name)];
    return [
      note(
        repeated ? 'heading-duplicate' : 'heading-reserved',
        { heading: text.slice(0, 80), field: name },
        name,
      ),
    ];
  });
}

function columnFindings({ profile, formulas }: Profiled): Finding[] {
  const { name: field, answered, distinct, missing, top } = profile;
  const personal = personalData(profile);
  return [
    ...(answered === 0 ? [warning('all-missing', { field, rows: missing }, field)] : []),
    ...(distinct === 1 && answered > 1
      ? [note('constant', { field, value: String(top[0]!.value).slice(0, 80), n: answered }, field)]
      : []),
    ...(formulas > 0 ? [note('formulas', { field, n: formulas }, field)] : []),
    ...(personal ? [warning(`personal-${personal}`, { field }, field)] : []),
  ];
}

/** What the doctor has to say about a file that was read, in the order in which it is met. */
export function findingsOf(
  { dialect, width }: Head,
  plan: readonly ColumnPlan[],
  { rowsKept, rejected, rejectedLines, misfits }: Loaded,
  profiled: readonly Profiled[],
): Finding[] {
  const read = rowsKept + rejected;
  return [
    ...(dialect.bom ? [note('byte-order-mark')] : []),
    ...(dialect.headerRows === 0 ? [warning('no-header')] : [...headingFindings(plan)]),
    ...(width === 1 ? [warning('one-column')] : []),
    ...(rejected > 0
      ? [warning('rejected', { n: rejected, read, line: rejectedLines[0]!.line, width })]
      : []),
    ...(rejectedLines.some(({ reason }) => reason === 'broken-quote') ? [warning('broken-quote')] : []),
    ...plan
      .filter(({ decimalComma }) => decimalComma)
      .map(({ name }) => note('decimal-comma', { field: name }, name)),
    ...[...misfits].map(([field, values]) =>
      warning(
        'not-numbers',
        { field, n: values.reduce((sum, { n }) => sum + n, 0), values: listed(values) },
        field,
      ),
    ),
    ...profiled.flatMap(columnFindings),
  ];
}

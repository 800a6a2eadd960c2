import { note, warning } from '../findings/finding.ts';
import { listed } from '../findings/listed.ts';
import type { ColumnPlan } from './columns.ts';
import type { Head } from '../format/head.ts';
import type { Loaded, Repaired } from './load.ts';
import { encodingName } from '../container/encoding-name.ts';
import type { Layout } from '../format/layout.ts';
import { LONGEST_NAME } from './names.ts';
import { personalData } from './personal.ts';
import type { Profiled } from './profile.ts';
import type { Text } from '../format/text.ts';
import type { Finding } from '../findings/finding.ts';

function headingFindings(plan: readonly ColumnPlan[]): Finding[] {
  const seen = new Set<string>();
  return plan.flatMap(({ name, given, place }) => {
    const text = given.replace(/\s+/g, ' ').trim();
    const repeated = seen.has(text.toLowerCase());
    seen.add(text.toLowerCase());
    if (text === '') return [note('heading-empty', { column: place, field: name }, name)];
    if (name === text) return [];
    if (Array.from(text).length > LONGEST_NAME)
      return [note('heading-long', { length: text.length, field: name }, name)];
    return [
      note(
        repeated ? 'heading-duplicate' : 'heading-reserved',
        { heading: text.slice(0, 80), field: name },
        name,
      ),
    ];
  });
}

/** Takes a column in that was left out. */
const USE = (field: string): Finding['undo'] => ({ fields: [field], set: { role: 'segment' } });

function columnFindings({ profile, formulas }: Profiled): Finding[] {
  const { name: field, answered, distinct, missing, top } = profile;
  const named = distinct === 1 && /^(?:anonymous|匿名)$/i.test(String(top[0]?.value));
  const personal = answered === 0 || named ? undefined : personalData(profile);
  return [
    ...(answered === 0 ? [warning('all-missing', { field, rows: missing }, field)] : []),
    ...(distinct === 1 && answered > 1 && profile.meta === undefined
      ? [note('constant', { field, value: String(top[0]!.value).slice(0, 80), n: answered }, field)]
      : []),
    ...(formulas > 0 ? [note('formulas', { field, n: formulas }, field)] : []),
    ...(personal ? [{ ...warning(`personal-${personal}`, { field }, field), undo: USE(field) }] : []),
  ];
}

/** Under this the reader is asked to look. */
const SURE = 0.8;

function textFindings(text: Text, { repairs }: Loaded): Finding[] {
  const { encoding, bom, wrongBom, form } = text;
  const percent = Math.round(100 * form.confidence);
  const repaired = (code: string, { n, lines }: Repaired): Finding[] =>
    n === 0 ? [] : [warning(code, { n, lines: someLines(lines), encoding: encodingName(encoding) })];
  return [
    ...text.findings(),
    ...(bom ? [note('byte-order-mark')] : []),
    ...(wrongBom ? [warning('wrong-mark', { encoding: encodingName(encoding) })] : []),
    ...(encoding !== 'utf-8' && !form.given
      ? [
          form.few
            ? warning('encoding-few', { ...form.few, encoding: encodingName(encoding) })
            : form.confidence < SURE
              ? warning('encoding-unsure', { encoding: encodingName(encoding), percent })
              : note('encoding', { encoding: encodingName(encoding), percent }),
        ]
      : []),
    ...repaired('stray-bytes', repairs.stray),
    ...repaired('zero-bytes', repairs.zero),
    ...repaired('inner-marks', repairs.mark),
  ];
}

/** The first ten different lines: “3, 7, 12, …”. */
function someLines(lines: readonly number[]): string {
  const different = [...new Set(lines)];
  const shown = different.slice(0, 10).join(', ');
  return different.length > 10 ? `${shown}, …` : shown;
}

/** Which rows are the heading, and why. */
function layoutFindings(
  { titleRows, headerRows, tool, second }: Layout,
  columns: readonly ColumnPlan[],
): Finding[] {
  const names = columns.filter(({ meta }) => meta !== undefined).length;
  return [
    ...(tool ? [note(`tool-${tool.id}`, { evidence: tool.evidence, own: names })] : []),
    ...(titleRows > 0 ? [note('title-rows', { n: titleRows })] : []),
    ...(headerRows > 1
      ? [note('heading-rows', { n: headerRows, from: titleRows + 1, to: titleRows + headerRows })]
      : []),
    ...(second ? [note(`second-row-${second}`)] : []),
  ];
}

/** Reasons of lines that are no rows of the table at all, and of rows that are no answers. */
const BROKEN = ['broken-quote', 'too-few-columns', 'too-many-columns'];
const NOT_ANSWERS = ['no-values', 'heading-again', 'totals', 'footnote'];

/** What the doctor has to say about a file that was read, in the order in which it is met. */
export function findingsOf(
  text: Text,
  { dialect, layout, width }: Head,
  plan: readonly ColumnPlan[],
  loaded: Loaded,
  profiled: readonly Profiled[],
): Finding[] {
  const { rowsKept, rejected, reasons, misfits } = loaded;
  const read = rowsKept + rejected;
  const broken = BROKEN.flatMap((reason) => reasons.get(reason) ?? []);
  const n = broken.reduce((sum, one) => sum + one.n, 0);
  const line = broken.reduce((first, one) => Math.min(first, one.line), Infinity);
  return [
    ...textFindings(text, loaded),
    ...layoutFindings(layout, plan),
    ...(dialect.headerRows === 0 && !text.columns ? [warning('no-header')] : [...headingFindings(plan)]),
    ...(width === 1 ? [warning('one-column')] : []),
    ...(n > 0 ? [warning('rejected', { n, read, line, width })] : []),
    ...(reasons.has('broken-quote') ? [warning('broken-quote')] : []),
    ...NOT_ANSWERS.flatMap((reason) => {
      const found = reasons.get(reason);
      return found ? [{ ...note(`rows-${reason}`, { ...found }), reread: { everyRow: true } as const }] : [];
    }),
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
    ...[...(loaded.turned ?? [])].map(([field, values]) =>
      note(
        'turned-to-text',
        { field, n: values.reduce((sum, { n }) => sum + n, 0), values: listed(values) },
        field,
      ),
    ),
    ...plan
      .filter(({ seconds }) => seconds)
      .map(({ name }) => ({ ...note('duration-seconds', { field: name }, name), reread: { texts: [name] } })),
    ...profiled.flatMap(columnFindings),
  ];
}

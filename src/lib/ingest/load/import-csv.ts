import type { Engine } from '../../engine/types.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { planColumns } from './columns.ts';
import type { ColumnPlan } from './columns.ts';
import { readHead } from '../format/dialect.ts';
import type { Head } from '../format/dialect.ts';
import { choiceType, defineAnswers, findChoices } from './choices.ts';
import type { ChoiceColumn } from './choices.ts';
import { choiceFindings, findingsOf } from './findings.ts';
import { loadAnswers } from './load.ts';
import type { Loaded, LoadOptions } from './load.ts';
import { meansMissing } from '../codebook/words/missing.ts';
import { withoutPersonal } from '../codebook/words/personal.ts';
import { profileColumns } from './profile.ts';
import { rowFindings } from './row-findings.ts';
import { asLoaded, settleTypes } from './settle-types.ts';
import { SourceRefused } from '../container/source-refused.ts';
import { openText } from '../format/open-text.ts';
import type { Text } from '../format/text.ts';
import type { Doctor, Source } from '../types.ts';
import { OtherEncoding } from '../container/utf8.ts';

/** More different texts than this in a column of numbers are answers, not codes for a missing answer. */
const FEW_TEXTS = 10;

/** The file's first bytes promised numbers, the rest holds answers in words: such columns are text. */
function turnsOutAsText(values: readonly { value: string; n: number }[], rows: number): boolean {
  const words = values.filter(({ value }) => !meansMissing(value));
  return words.length > FEW_TEXTS || words.reduce((sum, { n }) => sum + n, 0) > rows / 2;
}

function asText({ seconds: _, unseen: __, ...column }: ColumnPlan): ColumnPlan {
  return { ...column, type: 'string', decimalComma: false };
}

/**
 * Opens a file as text for `work`, and once more where it turns out to be in another encoding. A refusal of the file's or of
 * `work`'s own; SourceRefused as a refusal.
 */
export async function withText<T>(
  source: Source,
  options: LoadOptions,
  work: (text: Text) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const attempt = async (open: LoadOptions): Promise<T | Refusal> => {
    const text = await openText(source, open);
    return isRefusal(text) ? text : work(text);
  };
  try {
    try {
      return await attempt(options);
    } catch (error) {
      if (!(error instanceof OtherEncoding)) throw error;
      return await attempt({ ...options, found: error });
    }
  } catch (error) {
    if (error instanceof SourceRefused) return refuse(error.code, error.parameters);
    throw error;
  }
}

/** The doctor's account of a file that lies in `answers`; refuses a file of which no row could be kept. */
export async function examine(
  engine: Engine,
  text: Text,
  head: Head,
  plan: readonly ColumnPlan[],
  loaded: Loaded,
  signal?: AbortSignal,
): Promise<Doctor | Refusal> {
  const { rowsKept, rejected, rejectedLines } = loaded;
  if (rowsKept === 0)
    return rejected === 0
      ? refuse('no-answers', { file: text.name, columns: head.width })
      : refuse('all-rejected', {
          file: text.name,
          n: rejected,
          line: rejectedLines[0]!.line,
          width: head.width,
        });
  const profiled = await profileColumns(engine, plan, rowsKept, signal);
  return {
    file: { name: text.name, bytes: text.size },
    dialect: head.dialect,
    form: text.form,
    ...(head.layout.tool && { tool: head.layout.tool.id }),
    rowsRead: rowsKept + rejected,
    rowsKept,
    rejected,
    rejectedLines,
    columns: profiled.map(({ profile }) => profile),
    findings: findingsOf(text, head, plan, loaded, profiled),
  };
}

/** The doctor's account with the columns that were made, each after the column it was made of. */
export async function withChoices(
  engine: Engine,
  doctor: Doctor,
  choices: readonly ChoiceColumn[],
  signal?: AbortSignal,
): Promise<Doctor> {
  if (choices.length === 0) return doctor;
  const plan = choices.map(({ name, heading, choice }) => ({
    name,
    heading,
    given: name,
    type: choiceType(choice),
    decimalComma: false,
  }));
  const profiled = await profileColumns(engine, plan, doctor.rowsKept, signal, 'answers');
  const made = profiled.map(({ profile }, at) => ({ ...profile, choice: choices[at]!.choice }));
  const columns = doctor.columns.flatMap((column) => [
    column,
    ...made.filter(({ choice }) => choice.of === column.name),
  ]);
  // A column that holds one choice is constant by nature; an option that nobody chose is no column without answers.
  const parts = new Set(choices.flatMap(({ choice }) => [choice.of, ...(choice.among ?? [])]));
  const merged = new Set(choices.flatMap(({ choice }) => (choice.options ? choice.among! : [])));
  const others = doctor.findings.filter(
    ({ code, field = '' }) =>
      !(code === 'constant' && parts.has(field)) && !(code === 'all-missing' && merged.has(field)),
  );
  return { ...doctor, columns, findings: [...others, ...choiceFindings(made)] };
}

/**
 * Imports a file of which nothing is known into the table `answers` (`_row` and one column a column of the file, DOUBLE or
 * VARCHAR by its values) and tells what became of it. `rowsRead = rowsKept + rejected` always.
 *
 * @returns the doctor's account; or a refusal: `empty-file`, `binary-file`, `line-too-long`, `no-answers`, `all-rejected`.
 * @throws the signal's reason; EngineError.
 */
export function importCsv(
  engine: Engine,
  source: Source,
  options: LoadOptions = {},
): Promise<{ readonly doctor: Doctor } | Refusal> {
  return withText(source, options, async (text) => {
    const head = await readHead(text, options);
    if (isRefusal(head)) return head;
    let plan = planColumns(head).map((column) =>
      options.texts?.includes(column.name) ? asText(column) : column,
    );
    let loaded = await loadAnswers(engine, text, head, asLoaded(plan), options);
    const texts = [...loaded.misfits].filter(([, values]) => turnsOutAsText(values, loaded.rowsKept));
    if (texts.length > 0) {
      const names = texts.map(([name]) => name);
      plan = plan.map((column) => (names.includes(column.name) ? asText(column) : column));
      loaded = await loadAnswers(engine, text, head, asLoaded(plan), options);
    }
    const settled = await settleTypes(engine, plan, loaded, true);
    const all = { ...settled.loaded, turned: new Map(texts) };
    const doctor = await examine(engine, text, head, settled.plan, all, options.signal);
    if (isRefusal(doctor)) return doctor;
    const choices = await findChoices(engine, doctor.columns, options.signal);
    await defineAnswers(engine, choices);
    const rows = await rowFindings(engine, doctor.columns, doctor.rowsKept, options.signal);
    const examined = {
      ...doctor,
      columns: doctor.columns.map(withoutPersonal),
      findings: [...doctor.findings, ...rows],
    };
    return { doctor: await withChoices(engine, examined, choices, options.signal) };
  });
}

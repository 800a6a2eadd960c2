import { examine } from './load/doctor.ts';
import { withText } from './format/with-text.ts';
import { withChoices } from './codebook/choices/with-choices.ts';
import { defineAnswers } from './load/answers-view.ts';
import { emptyColumns } from './load/empty-columns.ts';
import { note } from './findings/finding.ts';
import type { Engine } from '../engine/types.ts';
import { isRefusal, refuse } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';
import { planColumns } from './load/columns.ts';
import type { ColumnPlan } from './load/columns.ts';
import { readHead } from './format/head.ts';
import { findChoices } from './codebook/choices/find-choices.ts';
import { loadAnswers } from './load/load.ts';
import type { LoadOptions } from './load/load.ts';
import { meansMissing } from './words/missing.ts';
import { withoutPersonal } from './load/personal.ts';
import { rowFindings } from './load/row-findings.ts';
import { asLoaded, settleTypes } from './load/settle-types.ts';
import type { Doctor } from './load/doctor.ts';
import type { Source } from './container/source.ts';

/** More different texts than this in a column of numbers are answers, not codes for a missing answer. */
const FEW_TEXTS = 10;

/** Wider tables are no survey, and take the engine minutes. */
const WIDEST = 10_000;

/** The file's first bytes promised numbers, the rest holds answers in words: such columns are text. */
function turnsOutAsText(values: readonly { value: string; n: number }[], rows: number): boolean {
  const words = values.filter(({ value }) => !meansMissing(value));
  return words.length > FEW_TEXTS || words.reduce((sum, { n }) => sum + n, 0) > rows / 2;
}

function asText({ seconds: _, unseen: __, ...column }: ColumnPlan): ColumnPlan {
  return { ...column, type: 'string', decimalComma: false };
}

/**
 * Imports a file of which nothing is known into the table `answers` (`_row` and one column a column of the file, DOUBLE or
 * VARCHAR by its values) and tells what became of it. `rowsRead = rowsKept + rejected` always.
 *
 * @returns the doctor's account; or a refusal: `empty-file`, `binary-file`, `line-too-long`, `no-answers`, `all-rejected`, `too-many-columns`.
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
    const empty = await emptyColumns(text, head, options.signal);
    const width = head.width - empty.size;
    if (width > WIDEST)
      return refuse('too-many-columns', { file: source.name, columns: width, most: WIDEST });
    let plan = planColumns(head).map((column, at) => {
      if (empty.has(at)) return null;
      return options.texts?.includes(column.name) ? asText(column) : column;
    });
    let loaded = await loadAnswers(engine, text, head, asLoaded(plan), options);
    const texts = [...loaded.misfits].filter(([, values]) => turnsOutAsText(values, loaded.rowsKept));
    if (texts.length > 0) {
      const names = texts.map(([name]) => name);
      plan = plan.map((column) => (column && names.includes(column.name) ? asText(column) : column));
      loaded = await loadAnswers(engine, text, head, asLoaded(plan), options);
    }
    const kept = plan.filter((column) => column !== null);
    const settled = await settleTypes(engine, kept, loaded, true);
    const all = { ...settled.loaded, turned: new Map(texts) };
    const doctor = await examine(engine, text, head, settled.plan, all, options.signal);
    if (isRefusal(doctor)) return doctor;
    const choices = await findChoices(engine, doctor.columns, options.signal);
    await defineAnswers(engine, choices);
    const rows = await rowFindings(engine, doctor.columns, doctor.rowsKept, options.signal);
    const leftOut = empty.size > 0 ? [note('empty-columns', { n: empty.size })] : [];
    const examined = {
      ...doctor,
      columns: doctor.columns.map(withoutPersonal),
      findings: [...leftOut, ...doctor.findings, ...rows],
    };
    return { doctor: await withChoices(engine, examined, choices, options.signal) };
  });
}

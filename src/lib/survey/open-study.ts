import type { Engine } from '../engine/types.ts';
import { checkAgainstColumns } from '../study/check.ts';
import type { Problem } from '../study/problem.ts';
import { isRefusal } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';
import { LABEL_LANGUAGE, labelText } from '../study/label.ts';
import type { Study } from '../study/types.ts';
import { defineAnswers } from '../ingest/load/answers-view.ts';
import { planColumns } from '../ingest/load/columns.ts';
import { readHead } from '../ingest/format/head.ts';
import { withChoices } from '../ingest/codebook/choices/with-choices.ts';
import { examine } from '../ingest/load/doctor.ts';
import { withText } from '../ingest/format/with-text.ts';
import type { GivenRows } from '../ingest/format/layout.ts';
import { loadAnswers } from '../ingest/load/load.ts';
import type { LoadOptions } from '../ingest/load/load.ts';
import { withoutPersonal } from '../ingest/load/personal.ts';
import { settleTypes, asLoaded } from '../ingest/load/settle-types.ts';
import { scaleFindings } from '../ingest/codebook/scale/scale-findings.ts';
import { weighAnswers } from './raking.ts';
import { scoresView } from './scores.ts';
import { givenDelimiter, givenEveryRow, givenRows } from '../ingest/format/stored-dialect.ts';
import { ENCODINGS } from '../ingest/container/encodings.ts';
import type { Doctor } from '../ingest/load/doctor.ts';
import type { Finding } from '../ingest/findings/finding.ts';
import type { Source } from '../ingest/container/source.ts';
import { looksTwiceEncoded } from '../ingest/container/twice-encoded.ts';

/** Columns of the file that the study does not name are left out; the doctor notes them. */
function leftOut(problems: readonly Problem[]): Finding[] {
  return problems.map(({ code, field, parameters }) => ({
    code,
    level: 'note',
    parameters,
    ...(field !== undefined && { field }),
  }));
}

/** What study.json says of its file beyond the columns (Frictionless `encoding`, `dialect.sheetName`). */
function withAssumed({ other, fields }: Study, options: LoadOptions): LoadOptions {
  const { encoding, dialect } = other?.resource ?? {};
  const sheet =
    typeof dialect === 'object' && dialect !== null && 'sheetName' in dialect ? dialect.sheetName : undefined;
  // A study that names its columns as they stand in a file that was encoded twice wants them so.
  const asItStands = fields.some(({ name }) => looksTwiceEncoded(name)) ? 'utf-8' : undefined;
  return {
    ...options,
    assumedEncoding: ENCODINGS.find((name) => name === encoding) ?? asItStands,
    sheet: options.sheet ?? (typeof sheet === 'string' ? sheet : undefined),
  };
}

const lacksColumns = (problems: readonly Problem[]): boolean =>
  problems.some(({ code }) => code === 'column-missing');

/**
 * Imports the file of a study whose codebook is known: the table `answers` with the study's fields in their types, and the view
 * `scores` (scores.ts). Used alike by the build, the command line and the tab.
 *
 * @returns the doctor's account; or the problems of a study that names columns which the file lacks (`column-missing`); or a
 * refusal as of `importCsv`.
 * @throws the signal's reason; EngineError.
 */
export function importStudy(
  engine: Engine,
  source: Source,
  study: Study,
  options: LoadOptions = {},
): Promise<{ readonly doctor: Doctor } | { readonly problems: readonly Problem[] } | Refusal> {
  return withText(source, withAssumed(study, options), async (text) => {
    const { signal } = options;
    const read = async (rows: GivenRows | undefined) => {
      const delimiter = rows && givenDelimiter(study);
      const head = await readHead(text, { signal, rows, delimiter, everyRow: givenEveryRow(study) });
      if (isRefusal(head)) return head;
      const found = planColumns(head);
      const names = found.map(({ name }) => name);
      return { head, found, problems: checkAgainstColumns(study, names) };
    };
    const rows = givenRows(study);
    let table = await read(rows);
    // The next wave's file may have a title more or less.
    if (rows && (isRefusal(table) || lacksColumns(table.problems))) table = await read(undefined);
    if (isRefusal(table)) return table;
    const { head, found, problems } = table;
    if (lacksColumns(problems)) return { problems };

    const plan = found.map((column) => {
      const field = study.fields.find(({ name }) => name === column.name);
      if (field === undefined) return null;
      const { seconds = false, decimalComma, ...rest } = column;
      const number = field.type === 'number';
      return {
        ...rest,
        type: field.type,
        decimalComma: decimalComma && number,
        ...(seconds && number && { seconds }),
      };
    });
    const asRead = await loadAnswers(engine, text, head, asLoaded(plan), options);
    const kept = plan.filter((column) => column !== null);
    const { loaded } = await settleTypes(engine, kept, asRead, false);
    const examined = await examine(engine, text, head, kept, loaded, options.signal);
    if (isRefusal(examined)) return examined;
    const choices = study.fields.flatMap(({ name, label, choice }) =>
      choice ? [{ name, heading: labelText(label, LABEL_LANGUAGE, name), choice }] : [],
    );
    await defineAnswers(engine, choices);
    const doctor = await withChoices(engine, examined, choices, options.signal);
    await engine.query(scoresView(study, doctor.columns, await weighAnswers(engine, study)));
    const roles = new Map(study.fields.map(({ name, role }) => [name, role]));
    return {
      doctor: {
        ...doctor,
        columns: doctor.columns.map((column) =>
          roles.get(column.name) === 'ignore' ? withoutPersonal(column) : column,
        ),
        findings: [...doctor.findings, ...leftOut(problems), ...scaleFindings(study, doctor.columns)],
      },
    };
  });
}

import { isRefusal } from '../../study/refusal.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import type { Domain } from '../../survey/types.ts';
import { figure } from '../reading.ts';
import type { CodeOf, Evidence, Reading, ReadingContext, ReadingParameter } from '../reading.ts';
import { percentage, rounded } from '../reading-parts.ts';
import type { Category, CrossTableResult, ShownCell } from './result.ts';
import type { words } from './reading-words.en.ts';

type CrossReading = Reading<CodeOf<'cross-table', keyof typeof words>>;

/** So many cells are named, the furthest from chance first. */
const NAMED = 5;

/** Whether the two columns go together, and in which cells that shows beyond chance. */
export function readings(
  result: CrossTableResult,
  study: Study,
  { options = study.options }: ReadingContext = {},
): readonly CrossReading[] {
  const { hidden, minimum } = result;
  return [
    ...whole(result, options),
    ...cells(result, options),
    ...(hidden === 0
      ? []
      : [
          {
            code: 'cross-table.hidden' as const,
            parameters: { count: hidden, minimum },
            rests: [figure(hidden)],
          },
        ]),
  ];
}

function whole(
  { association, rows, columns, n }: CrossTableResult,
  { confidence }: StudyOptions,
): readonly CrossReading[] {
  if (isRefusal(association)) return [];
  const { test, v, corrected } = association;
  const level = 1 - confidence;
  const beyond = test.p < level && v > 0;
  const evidence: Evidence = { claim: beyond ? 'above' : 'undecided', value: v, p: test.p, level, n };
  if (!beyond && test.p < level) return [];
  return [
    {
      code: beyond ? 'cross-table.together' : 'cross-table.undecided',
      parameters: {
        rows: { field: rows.field },
        columns: { field: columns.field },
        n,
        v: rounded(v, 2),
        ...(beyond && { corrected: rounded(corrected, 2) }),
      },
      rests: [evidence, ...(beyond ? [figure(corrected, n)] : [])],
    },
  ];
}

/** A cell with what is said of it. */
interface Told {
  readonly row: Category;
  readonly column: Category;
  readonly share: number;
  readonly all: number;
  readonly evidence: Evidence;
}

function cells(
  { cells: table, rows, columns }: CrossTableResult,
  { confidence }: StudyOptions,
): readonly CrossReading[] {
  const level = 1 - confidence;
  const told = table.flatMap((line, at) =>
    line.flatMap((cell, place) => toldOf(cell, rows.categories[at], columns.categories[place], level)),
  );
  return told
    .sort((a, b) => Math.abs(b.evidence.value) - Math.abs(a.evidence.value))
    .slice(0, NAMED)
    .map(({ row, column, share, all, evidence }) => ({
      code: evidence.claim === 'above' ? 'cross-table.more' : 'cross-table.less',
      parameters: {
        row: category(row, rows.field),
        column: category(column, columns.field),
        share: percentage(share),
        all: percentage(all),
      },
      rests: [evidence, figure(share, row.n), figure(all)],
    }));
}

function toldOf(
  cell: ShownCell | null,
  row: Category | undefined,
  column: Category | undefined,
  level: number,
): readonly Told[] {
  if (cell === null || row === undefined || column === undefined) return [];
  const { residual, p, rowShare, n } = cell;
  if (residual === null || p === null || rowShare === null || column.share === null || !(p < level))
    return [];
  const evidence: Evidence = { claim: residual > 0 ? 'above' : 'below', value: residual, p, level, n };
  return [{ row, column, share: rowShare, all: column.share, evidence }];
}

function category({ name, group }: Category, field: string): ReadingParameter {
  const domain: Domain = { id: `${field}=${name}`, kind: 'segment', field, category: name };
  return group ? { domain } : name;
}

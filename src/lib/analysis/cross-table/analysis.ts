import { column, numbers, statement, texts } from '../../engine/read-rows.ts';
import type { Rows } from '../../engine/types.ts';
import { isRefusal } from '../../study/refusal.ts';
import type { Study } from '../../study/types.ts';
import { designMoments, designSql, hasDesign } from '../../survey/design.ts';
import { byPosition } from '../../survey/variances-by-position.ts';
import type { Analysis, Words } from '../types.ts';
import { chosen, MOST_CATEGORIES } from './choice.ts';
import type { CellMoments, CrossTableMoments, CrossTableResult } from './result.ts';
import { solve } from './solve.ts';
import { answer, cellsSql, covarianceSql } from './sql.ts';

/** The cells of those who gave both answers, and how many gave one or none. */
function cellsOf(rows: Rows): { readonly cells: readonly CellMoments[]; readonly unanswered: number } {
  const [first, second] = [column(rows, 'row'), column(rows, 'column')];
  const [row, other] = [texts(rows, 'row'), texts(rows, 'column')];
  const [n, weight] = [numbers(rows, 'n'), numbers(rows, 'weight')];
  const all = row.map((text, at) => ({
    given: first[at] !== null && second[at] !== null,
    cell: { row: text, column: other[at] ?? '', n: n[at] ?? 0, weight: weight[at] ?? 0 },
  }));
  return {
    cells: all.flatMap(({ given, cell }) => (given ? [cell] : [])),
    unanswered: all.reduce((sum, { given, cell }) => (given ? sum : sum + cell.n), 0),
  };
}

/** Whether the covariances of so many cells are asked for. */
function testable(cells: readonly CellMoments[]): boolean {
  const few = (names: readonly string[]): boolean => {
    const { size } = new Set(names);
    return size > 1 && size <= MOST_CATEGORIES;
  };
  return few(cells.map((cell) => cell.row)) && few(cells.map((cell) => cell.column));
}

/**
 * Two columns counted against each other: counts, row and column shares, Pearson's χ² or under a design Rao and Scott's F, standardised residuals,
 * Cramér's V. Cells of few respondents are hidden, and others with them, so that nobody can tell them by subtraction.
 */
export const crossTable: Analysis<CrossTableMoments, CrossTableResult> = {
  id: 'cross-table',
  version: 1,
  reads: ['minGroup', 'crossTable'],
  chapter: 'who-differs',
  command: { name: 'cross-table' },
  remarks: ({ remarks }) => remarks,
  figures: {
    'cross-table': async () => (await import('./shown.ts')).crossTableFigure,
  },
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires(study) {
    const of = chosen(study);
    return isRefusal(of) ? of : null;
  },
  queries(study): Readonly<Record<string, string>> {
    const of = chosen(study);
    if (isRefusal(of)) return {};
    return { cells: cellsSql(of, study), design: designSql(study, [of.rows, of.columns].map(answer)) };
  },
  further(rows, study): Readonly<Record<string, string>> {
    const of = chosen(study);
    if (isRefusal(of) || rows['covariances'] !== undefined || !designed(of, study)) return {};
    const { cells } = cellsOf(statement(rows, 'cells'));
    return testable(cells) ? { covariances: covarianceSql(of, cells, study) } : {};
  },
  moments(rows) {
    const covariances = rows['covariances'];
    return {
      design: designMoments(statement(rows, 'design')),
      ...cellsOf(statement(rows, 'cells')),
      covariance:
        covariances === undefined ? null : byPosition(covariances, 'covariance').map((one) => one ?? 0),
      degrees: covariances === undefined ? 0 : (numbers(covariances, 'degrees')[0] ?? 0),
    };
  },
  solve,
};

/** True where respondents were drawn otherwise than singly and alike, or stand in several waves. */
function designed({ waves }: { readonly waves: boolean }, study: Study): boolean {
  return hasDesign(study) || (waves && study.fields.some(({ role }) => role === 'id'));
}

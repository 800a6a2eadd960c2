import { normalBelow } from '../../stats/distribution/normal.ts';
import { studentTwoSided } from '../../stats/distribution/student.ts';
import {
  cramersV,
  designResiduals,
  marginsOf,
  pearsonTest,
  raoScottTest,
  standardisedResiduals,
} from '../../stats/contingency.ts';
import type { Shares } from '../../stats/contingency.ts';
import { holmOfTested } from '../../stats/holm.ts';
import { packedEntry, packedLength, packedPosition } from '../../stats/linear/packed.ts';
import { suppress } from '../../stats/suppression.ts';
import type { Suppression } from '../../stats/suppression.ts';
import { byCode } from '../../study/code-order.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Field, Study, StudyOptions } from '../../study/types.ts';
import { designRemarks, unusableDesign } from '../../survey/design.ts';
import { codeOf } from '../../survey/score-code.ts';
import { chosen, isGroup, MOST_CATEGORIES } from './choice.ts';
import type { Association, Category, CrossTableMoments, CrossTableResult, ShownCell } from './result.ts';

/** Under so many respondents expected in a cell Pearson's χ² is rough there (Cochran 1954: in a fifth of the cells). */
const [FEW, FIFTH] = [5, 0.2];

/** The two columns counted against each other; refusals of an unusable design, of a column with one category or too many, of few respondents. */
export function solve(
  moments: CrossTableMoments,
  study: Study,
  options: StudyOptions,
): CrossTableResult | Refusal {
  const of = chosen(study);
  if (isRefusal(of)) return of;
  const unusable = unusableDesign(moments.design);
  if (unusable !== null) return unusable;
  const minimum = smallestGroup(options);
  const n = moments.cells.reduce((sum, cell) => sum + cell.n, 0);
  if (n < minimum) return refuse('group-too-small', { n, minimum });
  const rows = ordered(
    moments.cells.map(({ row }) => row),
    of.rows,
  );
  const columns = ordered(
    moments.cells.map(({ column }) => column),
    of.columns,
  );
  for (const [field, found] of [
    [of.rows, rows],
    [of.columns, columns],
  ] as const) {
    if (found.length < 2) return refuse('one-category', { field: { field: field.name } });
    if (found.length > MOST_CATEGORIES)
      return refuse('many-categories', {
        field: { field: field.name },
        count: found.length,
        most: MOST_CATEGORIES,
      });
  }
  const places = rows.map((row) =>
    columns.map((column) => moments.cells.findIndex((cell) => cell.row === row && cell.column === column)),
  );
  const total = moments.cells.reduce((sum, { weight }) => sum + weight, 0);
  const counts = places.map((line) => line.map((at) => moments.cells[at]?.n ?? 0));
  const shares = places.map((line) => line.map((at) => (moments.cells[at]?.weight ?? 0) / total));
  const covariance = spread(moments.covariance, places.flat(), moments.cells.length);
  const df = Math.max(1, moments.degrees);
  const hidden = suppress(counts, minimum);
  const association = associationOf(shares, covariance, n, df);
  const rough = covariance === null && expectedFew(shares, n);
  return {
    rows: { field: of.rows.name, categories: categories(rows, of.rows, counts, shares, hidden.rows) },
    columns: {
      field: of.columns.name,
      categories: categories(columns, of.columns, turned(counts), turned(shares), hidden.columns),
    },
    n,
    unanswered: moments.unanswered,
    cells: cellsOf(counts, shares, hidden, residuals(shares, covariance, n, df)),
    hidden: hidden.cells.flat().filter(Boolean).length,
    minimum,
    association,
    remarks: [...designRemarks(moments.design), ...(rough ? [{ code: 'few-expected', parameters: {} }] : [])],
  };
}

/** The answers that were given, in the order in which they are shown; of a rating the worst first. */
function ordered(found: readonly string[], field: Field): readonly string[] {
  const names = [...new Set(found)];
  if (!isGroup(field)) return names.sort((a, b) => Number(a) - Number(b));
  const place = (name: string): number => {
    const at = field.order?.indexOf(name) ?? -1;
    return at < 0 ? Infinity : at;
  };
  return names.sort((a, b) => (place(a) === place(b) ? byCode(a, b) : place(a) - place(b)));
}

function turned(table: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? 0));
}

function categories(
  found: readonly string[],
  field: Field,
  counts: readonly (readonly number[])[],
  shares: Shares,
  hidden: readonly boolean[],
): readonly Category[] {
  const sum = (of: readonly number[] = []): number => of.reduce((total, one) => total + one, 0);
  const { scale } = field;
  return found.map((text, at) => ({
    name: isGroup(field) || scale === undefined ? text : String(codeOf(Number(text), scale)),
    group: isGroup(field),
    n: hidden[at] ? null : sum(counts[at]),
    share: hidden[at] ? null : sum(shares[at]),
  }));
}

/** The covariances of all cells, those that nobody is in as 0, from those of the cells that somebody is in. */
function spread(
  covariance: readonly number[] | null,
  places: readonly number[],
  size: number,
): readonly number[] | null {
  if (covariance === null) return null;
  const packed = new Array<number>(packedLength(places.length)).fill(0);
  places.forEach((a, first) =>
    places.slice(first).forEach((b, after) => {
      if (a < 0 || b < 0) return;
      const value = packedEntry(covariance, size, Math.min(a, b), Math.max(a, b));
      packed[packedPosition(places.length, first, first + after)] = value;
    }),
  );
  return packed;
}

function associationOf(
  shares: Shares,
  covariance: readonly number[] | null,
  n: number,
  df: number,
): Association | Refusal {
  if (covariance === null) return { test: pearsonTest(shares, n), ...cramersV(shares, n) };
  const test = raoScottTest(shares, covariance, n, df);
  return test === undefined ? refuse('sparse-table') : { test, ...cramersV(shares, n, test.effect) };
}

function expectedFew(shares: Shares, n: number): boolean {
  const { rows, columns } = marginsOf(shares);
  const expected = rows.flatMap((row) => columns.map((column) => n * row * column));
  return expected.filter((one) => one < FEW).length > FIFTH * expected.length;
}

interface Residual {
  readonly residual: number | null;
  readonly p: number | null;
}

/** Residuals with p by the normal distribution, under a design by Student's t; adjusted by Holm over all cells. */
function residuals(
  shares: Shares,
  covariance: readonly number[] | null,
  n: number,
  df: number,
): readonly (readonly Residual[])[] {
  const found = covariance === null ? standardisedResiduals(shares, n) : designResiduals(shares, covariance);
  const p = found.flat().map((one) => {
    if (one === null) return null;
    return covariance === null ? 2 * normalBelow(-Math.abs(one)) : studentTwoSided(one, df);
  });
  const adjusted = holmOfTested(p);
  const width = shares[0]?.length ?? 0;
  return found.map((of, row) =>
    of.map((residual, column) => ({ residual, p: adjusted[row * width + column] ?? null })),
  );
}

function cellsOf(
  counts: readonly (readonly number[])[],
  shares: Shares,
  hidden: Suppression,
  found: readonly (readonly Residual[])[],
): CrossTableResult['cells'] {
  const { rows, columns } = marginsOf(shares);
  return counts.map((of, row) =>
    of.map((n, column): ShownCell | null => {
      if (hidden.cells[row]?.[column] === true) return null;
      const share = shares[row]?.[column] ?? 0;
      const apart = hidden.rows[row] === true || hidden.columns[column] === true;
      const { residual, p } = found[row]?.[column] ?? { residual: null, p: null };
      return {
        n,
        rowShare: hidden.rows[row] === true ? null : share / (rows[row] ?? 1),
        columnShare: hidden.columns[column] === true ? null : share / (columns[column] ?? 1),
        residual: apart ? null : residual,
        p: apart ? null : p,
      };
    }),
  );
}

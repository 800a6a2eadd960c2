import { COLOURS } from '../../../chart/colours.ts';
import { fixed } from '../../../chart/format.ts';
import { matrixPlot } from '../../../chart/matrix.ts';
import type { MatrixMark } from '../../../chart/matrix.ts';
import { domainName, fieldName } from '../../../chart/names.ts';
import type { TitledTable } from '../../../chart/types.ts';
import { isRefusal } from '../../../study/refusal.ts';
import type { ChapterContext } from '../../context.ts';
import type { FigureDefinition } from '../../figure.ts';
import type { Category, CrossTableResult, ShownCell } from '../result.ts';

/** So that the figure reads without colour. */
const ARROWS: Readonly<Record<number, string>> = { 1: ' ↑', [-1]: ' ↓' };

/** Shares of each row, coloured where a cell differs beyond chance; counts, column shares, residuals and the test in the tables. */
export const crossTableFigure: FigureDefinition = {
  controls: ['minGroup'],
  draw(context, { width }) {
    const { language, study, result } = context;
    const { t } = language;
    const found = result('cross-table');
    if (isRefusal(found)) return found;
    const { rows, columns, cells } = found;
    const level = 1 - study.options.confidence;
    const name = (of: Category, field: string): string => nameOf(of, field, context);
    const marks = cells.flatMap((line, row) =>
      line.map((cell, column): MatrixMark => ({
        row: String(row),
        column: String(column),
        text:
          cell === null ? t('cross-table.hidden') : `${shareText(cell)}${ARROWS[sideOf(cell, level)] ?? ''}`,
        colour: colourOf(cell, level),
      })),
    );
    return {
      options: matrixPlot(
        rows.categories.map((one, at) => {
          const { n } = one;
          const label = name(one, rows.field);
          return {
            id: String(at),
            label:
              n === null
                ? t('cross-table.row-hidden', { name: label })
                : t('cross-table.row', { name: label, n }),
          };
        }),
        columns.categories.map((one, at) => ({ id: String(at), label: name(one, columns.field) })),
        marks,
        {
          width,
          most: 110,
          legend: [
            { text: t('figure.cross-table.more'), colour: COLOURS.above, shape: 'dot' },
            { text: t('figure.cross-table.less'), colour: COLOURS.below, shape: 'dot' },
          ],
        },
      ),
      table: cellTable(found, context, 1, ({ rowShare }) => (rowShare === null ? null : 100 * rowShare)),
      more: [
        { title: t('cross-table.counts'), ...cellTable(found, context, 0, ({ n }) => n) },
        {
          title: t('cross-table.column-shares'),
          ...cellTable(found, context, 1, ({ columnShare }) =>
            columnShare === null ? null : 100 * columnShare,
          ),
        },
        {
          title: t('cross-table.residuals'),
          ...cellTable(found, context, 2, ({ residual }) => residual),
        },
        ...testTable(found, context),
      ],
      alternative: t('figure.cross-table.alternative', {
        rows: fieldName(rows.field, study, language),
        columns: fieldName(columns.field, study, language),
        n: found.n,
        hidden: found.hidden,
        beyond: cells.flat().filter((cell) => sideOf(cell, level) !== 0).length,
      }),
    };
  },
};

function nameOf({ name, group }: Category, field: string, { study, language }: ChapterContext): string {
  return group ? domainName({ id: '', kind: 'segment', field, category: name }, study, language) : name;
}

function shareText({ rowShare, n }: ShownCell): string {
  return rowShare === null ? String(n) : fixed(100 * rowShare, 0);
}

/** 1 where a cell is more frequent beyond chance, −1 where it is less, else 0. */
function sideOf(cell: ShownCell | null, level: number): number {
  const { residual, p } = cell ?? { residual: null, p: null };
  return residual === null || p === null || p >= level ? 0 : Math.sign(residual);
}

function colourOf(cell: ShownCell | null, level: number): string | null {
  const side = sideOf(cell, level);
  return side === 0 ? null : side > 0 ? COLOURS.above : COLOURS.below;
}

/** One number of every cell, with the respondents of the rows; null where it is hidden. */
function cellTable(
  { rows, columns, cells }: CrossTableResult,
  context: ChapterContext,
  digits: number,
  of: (cell: ShownCell) => number | null,
) {
  const { t } = context.language;
  return {
    columns: [
      { key: 'row', label: fieldName(rows.field, context.study, context.language) },
      ...columns.categories.map((one, at) => ({
        key: `column${at}`,
        label: nameOf(one, columns.field, context),
        digits,
      })),
      { key: 'n', label: t('chapter.column.n'), digits: 0 },
    ],
    rows: rows.categories.map((one, row) => ({
      row: nameOf(one, rows.field, context),
      ...Object.fromEntries(
        (cells[row] ?? []).map((cell, at) => [`column${at}`, cell === null ? null : of(cell)]),
      ),
      n: one.n,
    })),
  };
}

function testTable({ association }: CrossTableResult, { language }: ChapterContext): readonly TitledTable[] {
  const { t } = language;
  if (isRefusal(association)) return [];
  const { test, v, corrected } = association;
  const [df, below] = test.df;
  return [
    {
      title: t('cross-table.test'),
      columns: [
        { key: 'test', label: t('cross-table.statistic') },
        { key: 'value', label: t('cross-table.value'), digits: 2 },
        { key: 'df', label: t('cross-table.df'), digits: 2 },
        { key: 'below', label: t('cross-table.df-below'), digits: 1 },
        { key: 'p', label: t('cross-table.p'), digits: 4 },
        { key: 'v', label: t('cross-table.v'), digits: 3 },
        { key: 'corrected', label: t('cross-table.corrected'), digits: 3 },
      ],
      rows: [
        {
          test: t(below === undefined ? 'cross-table.pearson' : 'cross-table.rao-scott'),
          value: test.statistic,
          df,
          below: below ?? null,
          p: test.p,
          v,
          corrected,
        },
      ],
    },
  ];
}

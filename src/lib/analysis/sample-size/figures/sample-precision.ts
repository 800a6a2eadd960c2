import { COLOURS } from '../../../chart/colours.ts';
import { fixed } from '../../../chart/format.ts';
import { extremes, groupRows } from '../../../chart/groups.ts';
import { domainName, fieldName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { FigureTable, TitledTable } from '../../../chart/types.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';
import type { ChapterContext } from '../../context.ts';
import type { FigureDefinition } from '../../figure.ts';
import { MARGINS, measuredIn, TARGET } from '../result.ts';
import type { Measured, Quantity, SampleSizeGroup, SampleSizeResult } from '../result.ts';

const neededFor = (measured: Measured | undefined, margin: number): number | null =>
  measured?.needed.find((one) => one.margin === margin)?.answers ?? null;

/** The margin of every group's mean, and at the right how many answers ± 2 points would take; a table for each quantity. */
export const samplePrecision: FigureDefinition = {
  controls: ['confidence', 'minGroup'],
  draw(context, { width }) {
    const { language, study, result } = context;
    const solved = result('sample-size');
    if (isRefusal(solved)) return solved;
    const { groups, quantities } = solved;
    const [quantity, ...others] = quantities;
    const [all] = groups;
    const overall = quantity && all && measuredIn(all, quantity);
    if (quantity === undefined || overall === undefined) return refuse('no-group');
    const name = ({ domain }: SampleSizeGroup): string => domainName(domain, study, language);
    const rows = groupRows(groups, study, language, (group) => {
      const measured = measuredIn(group, quantity);
      if (measured === undefined)
        return { label: name(group), points: [], text: `n = ${group.n}`, colour: COLOURS.undecided };
      const colour = group.domain.kind === 'all' ? COLOURS.ink : COLOURS.performance;
      return {
        label: name(group),
        points: [{ value: measured.margin, colour, shape: 'dot' as const }],
        link: { from: 0, to: measured.margin, colour: COLOURS.undecided },
        text: language.number(neededFor(measured, TARGET) ?? 0),
      };
    });
    const range = extremes(groups, (group) => {
      const measured = measuredIn(group, quantity);
      return measured && { value: measured.margin };
    });
    const [first, ...more] = [quantity, ...others].map((one) => tableOf(one, solved, context));
    return {
      options: rowsPlot(rows, {
        width,
        xLabel: language.t('figure.sample-precision.axis', {
          what: language.say('precision.what', quantity),
        }),
        include: [0],
        references: [{ value: TARGET, label: language.t('precision.target', { margin: TARGET }) }],
        textWidth: 66,
      }),
      table: first!,
      more,
      alternative: language.t('figure.sample-precision.alternative', {
        n: groups.length,
        what: language.say('precision.what', quantity),
        margin: fixed(overall.margin, 1),
        target: TARGET,
        needed: neededFor(overall, TARGET) ?? 0,
        widest: range === undefined ? '' : name(range.most.member),
        most: fixed(range?.most.value ?? 0, 1),
      }),
    };
  },
};

function tableOf(
  quantity: Quantity,
  { groups }: SampleSizeResult,
  { language, study }: ChapterContext,
): TitledTable & FigureTable {
  const { t } = language;
  return {
    title: t('precision.table', { what: language.say('precision.what', quantity) }),
    columns: [
      { key: 'field', label: t('chapter.column.field') },
      { key: 'group', label: t('chapter.column.group') },
      { key: 'n', label: t('chapter.column.n'), digits: 0 },
      { key: 'mean', label: t('precision.mean'), digits: 1 },
      { key: 'sd', label: t('precision.sd'), digits: 1 },
      { key: 'deff', label: t('precision.deff'), digits: 2 },
      { key: 'margin', label: t('precision.margin'), digits: 1 },
      { key: 'change', label: t('precision.change'), digits: 1 },
      ...MARGINS.map((margin) => ({
        key: `for${margin}`,
        label: t('precision.needed', { margin }),
        digits: 0,
      })),
    ],
    rows: groups.map((group) => {
      const measured = measuredIn(group, quantity);
      const { domain, n } = group;
      return {
        field: domain.field === undefined ? '' : fieldName(domain.field, study, language),
        group: domainName(domain, study, language),
        n: measured?.n ?? n,
        mean: measured?.mean ?? null,
        sd: measured?.sd ?? null,
        deff: measured?.designEffect ?? null,
        margin: measured?.margin ?? null,
        change: measured?.change ?? null,
        ...Object.fromEntries(MARGINS.map((margin) => [`for${margin}`, neededFor(measured, margin)])),
      };
    }),
  };
}

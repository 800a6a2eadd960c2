import { COLOURS } from '../../../chart/colours.ts';
import { signed } from '../../../chart/format.ts';
import type { MeasuredDifference } from '../../measure-difference.ts';
import type { LegendEntry } from '../../../chart/legend.ts';
import { domainName, fieldName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { Row, RowPoint } from '../../../chart/rows.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';
import type { Language } from '../../../../strings/language.ts';
import type { ChapterContext } from '../../context.ts';
import type { FigureDefinition } from '../../figure.ts';
import { beyondChance, testedDifferences, upperMeasures, verdictOf } from '../beyond.ts';
import { measureName } from '../../measure-names.ts';
import { valueTable, wholeTable } from './group-tables.ts';

/** The mark of a difference: filled and coloured beyond chance, else open. */
export function differencePoint(
  difference: MeasuredDifference,
  { study }: ChapterContext,
): RowPoint & { readonly colour: string } {
  const verdict = verdictOf(difference, study.options);
  const beyond = verdict === 'above' || verdict === 'below';
  const { value, low, high } = difference;
  return {
    value,
    low,
    high,
    colour: beyond ? COLOURS[verdict] : COLOURS.undecided,
    shape: beyond ? 'dot' : 'open',
  };
}

/** What the marks of both figures mean. */
export function differenceLegend({ t }: Language): readonly LegendEntry[] {
  return [
    { text: t('groups.higher'), colour: COLOURS.above, shape: 'dot' },
    { text: t('groups.lower'), colour: COLOURS.below, shape: 'dot' },
    { text: t('groups.neither'), colour: COLOURS.undecided, shape: 'open' },
  ];
}

/** The index and the dimensions, group by group: how far each lies from the rest, marked where that is beyond chance. */
export const groupDifferences: FigureDefinition = {
  controls: ['scheme', 'confidence', 'minGroup'],
  draw(context, { width }) {
    const { language, study, result } = context;
    const found = result('groups');
    if (isRefusal(found)) return found;
    const drawn = upperMeasures(found);
    const tested = testedDifferences(drawn, study.options);
    const [widest] = tested;
    const rows = drawn.flatMap(({ measure, groups }): readonly Row[] => {
      const own = groups.flatMap(({ domain, difference }): readonly Row[] => {
        if (difference === null) return [];
        const point = differencePoint(difference, context);
        const label = domainName(domain, study, language);
        return [{ label, points: [point], text: signed(difference.value, 1), colour: point.colour }];
      });
      return own.length === 0
        ? []
        : [{ label: measureName(measure, study, language), heading: true, points: [] }, ...own];
    });
    if (rows.length === 0) return found.refusal ?? refuse('no-group');
    const beyond = beyondChance(tested);
    return {
      options: rowsPlot(rows, {
        width,
        xLabel: language.t('figure.group-differences.axis'),
        references: [{ value: 0, label: '' }],
        legend: differenceLegend(language),
      }),
      table: valueTable(drawn, context),
      more: wholeTable(drawn, context, language.t('groups.whole')),
      alternative: language.t('figure.group-differences.alternative', {
        field: fieldName(found.field, study, language),
        groups: found.groups.filter(({ shown }) => shown).length,
        measures: drawn.length,
        above: beyond.filter(({ evidence }) => evidence.claim === 'above').length,
        below: beyond.filter(({ evidence }) => evidence.claim === 'below').length,
        tested: tested.length,
        widest:
          widest === undefined
            ? language.t('groups.verdict.untested')
            : language.t('groups.of', {
                measure: measureName(widest.measure, study, language),
                group: domainName(widest.group.domain, study, language),
              }),
        value: widest === undefined ? '' : signed(widest.difference.value, 1),
      }),
    };
  },
};

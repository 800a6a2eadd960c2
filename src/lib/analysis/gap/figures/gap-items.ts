import { entryOf } from '../../../study/entry.ts';
import { labelText } from '../../../study/label.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';

import { COLOURS, verdictColour } from '../../../chart/colours.ts';
import { comparedGroups, worstDimension } from '../compared-groups.ts';
import { signed } from '../../../chart/format.ts';
import { extremes } from '../../../chart/groups.ts';
import { domainName, nodeName } from '../../../chart/names.ts';
import { dimensionsOf, itemsBelow } from '../../../study/nodes.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { Row } from '../../../chart/rows.ts';
import type { FigureDefinition } from '../../figure.ts';

/** Gaps of one dimension's items, group by group: the level at which an average stops hiding segments. */
export const gapItems: FigureDefinition = {
  controls: ['node', 'confidence', 'minGroup'],
  draw({ language, study, result }, { width, node }) {
    const gap = result('gap');
    if (isRefusal(gap)) return gap;
    const dimension = dimensionsOf(study).find(({ id }) => id === node) ?? worstDimension(gap, study);
    if (dimension === undefined) return refuse('no-group');
    const groups = comparedGroups(gap);
    const cells = itemsBelow(dimension).flatMap((item) =>
      groups.flatMap(({ domain, nodes }) => {
        const found = entryOf(nodes, item);
        return found === undefined
          ? []
          : [
              {
                item,
                itemName: nodeName(item, study, language),
                group: domainName(domain, study, language),
                ...found,
              },
            ];
      }),
    );
    const range = extremes(cells, (cell) => cell);
    if (range === undefined) return refuse('no-group');
    const items = [...new Set(cells.map((cell) => cell.item))];
    const rows = items.flatMap((item): Row[] => {
      const own = cells.filter((cell) => cell.item === item);
      return [
        { label: own[0]?.itemName ?? item, heading: true, points: [] },
        ...own.map((cell): Row => {
          const colour = verdictColour(cell.verdict);
          return {
            label: cell.group,
            points: [{ value: cell.value, low: cell.low, high: cell.high, colour, shape: 'dot' }],
            text: signed(cell.value, 1),
            colour,
          };
        }),
      ];
    });
    const name = labelText(dimension.label, language.code);
    const options = rowsPlot(rows, {
      width,
      xLabel: language.t('figure.gap-items.axis'),
      references: [{ value: 0, label: language.t('figure.gap-dimensions.expectation') }],
      legend: [
        { text: language.t('figure.gap-items.below'), colour: COLOURS.below, shape: 'dot' },
        { text: language.t('figure.gap-items.above'), colour: COLOURS.above, shape: 'dot' },
        { text: language.t('figure.gap-items.undecided'), colour: COLOURS.undecided, shape: 'dot' },
      ],
    });
    return {
      options,
      table: {
        columns: [
          { key: 'item', label: language.t('chapter.column.item') },
          { key: 'group', label: language.t('chapter.column.group') },
          { key: 'n', label: language.t('chapter.column.n'), digits: 0 },
          { key: 'expectation', label: language.t('chapter.column.expectation'), digits: 1 },
          { key: 'performance', label: language.t('chapter.column.performance'), digits: 1 },
          { key: 'gap', label: language.t('chapter.column.gap'), digits: 2 },
          { key: 'low', label: language.t('chapter.column.low'), digits: 2 },
          { key: 'high', label: language.t('chapter.column.high'), digits: 2 },
          { key: 'dz', label: language.t('chapter.column.dz'), digits: 2 },
          { key: 'p', label: language.t('chapter.column.p'), digits: 4 },
          { key: 'verdict', label: language.t('chapter.column.verdict') },
        ],
        rows: cells.map((cell) => ({
          item: cell.itemName,
          group: cell.group,
          n: cell.n,
          expectation: cell.expectation,
          performance: cell.performance,
          gap: cell.value,
          low: cell.low,
          high: cell.high,
          dz: cell.dz,
          p: cell.pHolm,
          verdict: language.say('chapter.verdict', cell.verdict),
        })),
      },
      alternative: language.t('figure.gap-items.alternative', {
        dimension: name,
        items: items.length,
        groups: groups.length,
        level: 100 * study.options.confidence,
        n: cells.length,
        below: cells.filter(({ verdict }) => verdict === 'below').length,
        above: cells.filter(({ verdict }) => verdict === 'above').length,
        deepest: `${range.least.member.itemName}, ${range.least.member.group}`,
        low: signed(range.least.value, 1),
      }),
    };
  },
};

import { entryOf } from '../../../study/entry.ts';
import { labelText } from '../../../study/label.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';

import { COLOURS, verdictColour } from '../../../chart/colours.ts';
import { signed } from '../../../chart/format.ts';
import { extremes } from '../../../chart/groups.ts';
import { domainName } from '../../../chart/names.ts';
import { comparedNodes } from '../../../study/nodes.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { FigureDefinition } from '../../figure.ts';

/**
 * Expectation and evaluation of every dimension in one group. The whisker is the interval of the gap, laid from the
 * expectation: where it does not reach the expectation's tick, the gap is not zero.
 */
export const gapDimensions: FigureDefinition = {
  controls: ['domain', 'confidence', 'minGroup'],
  draw({ language, study, result }, { width, domain = 'all' }) {
    const gap = result('gap');
    if (isRefusal(gap)) return gap;
    const group = gap.groups.find((candidate) => candidate.domain.id === domain);
    if (group === undefined) return refuse('no-group');
    if (group.refusal !== null) return group.refusal;
    const parts = comparedNodes(study).flatMap((node) => {
      const found = entryOf(group.nodes, node.id);
      return found === undefined ? [] : [{ name: labelText(node.label, language.code), ...found }];
    });
    const range = extremes(parts, (part) => part);
    if (range === undefined) return gap.refusal ?? refuse('no-group');
    const level = 100 * study.options.confidence;
    const options = rowsPlot(
      parts.map((part) => ({
        label: part.name,
        points: [
          { value: part.expectation, colour: COLOURS.expectation, shape: 'tick' as const },
          {
            value: part.performance,
            low: part.expectation + part.low,
            high: part.expectation + part.high,
            colour: COLOURS.performance,
            shape: 'dot' as const,
          },
        ],
        link: { from: part.expectation, to: part.performance, colour: verdictColour(part.verdict) },
        text: signed(part.value, 1),
        colour: verdictColour(part.verdict),
      })),
      {
        width,
        xLabel: language.t('figure.gap-dimensions.axis'),
        legend: [
          {
            text: language.t('figure.gap-dimensions.expectation'),
            colour: COLOURS.expectation,
            shape: 'tick',
          },
          {
            text: language.t('figure.gap-dimensions.performance', { level }),
            colour: COLOURS.performance,
            shape: 'dot',
          },
        ],
      },
    );
    return {
      options,
      table: {
        columns: [
          { key: 'dimension', label: language.t('chapter.column.dimension') },
          { key: 'n', label: language.t('chapter.column.n'), digits: 0 },
          { key: 'expectation', label: language.t('chapter.column.expectation'), digits: 1 },
          { key: 'performance', label: language.t('chapter.column.performance'), digits: 1 },
          { key: 'gap', label: language.t('chapter.column.gap'), digits: 2 },
          { key: 'low', label: language.t('chapter.column.low'), digits: 2 },
          { key: 'high', label: language.t('chapter.column.high'), digits: 2 },
          { key: 'p', label: language.t('chapter.column.p'), digits: 4 },
          { key: 'verdict', label: language.t('chapter.column.verdict') },
        ],
        rows: parts.map((part) => ({
          dimension: part.name,
          n: part.n,
          expectation: part.expectation,
          performance: part.performance,
          gap: part.value,
          low: part.low,
          high: part.high,
          p: part.pHolm,
          verdict: language.say('chapter.verdict', part.verdict),
        })),
      },
      alternative: language.t('figure.gap-dimensions.alternative', {
        group: domainName(group.domain, study, language),
        n: parts.length,
        above: parts.filter(({ verdict }) => verdict === 'above').length,
        below: parts.filter(({ verdict }) => verdict === 'below').length,
        largest: range.most.member.name,
        high: signed(range.most.value, 1),
        smallest: range.least.member.name,
        low: signed(range.least.value, 1),
      }),
    };
  },
};

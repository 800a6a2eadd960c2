import { RELIABLE } from '../result.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';
import { remarkSentence } from '../../../chart/sentence.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { fixed } from '../../../chart/format.ts';
import { extremes } from '../../../chart/groups.ts';
import { nodeName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { FigureDefinition } from '../../figure.ts';

/** α with its interval and ω of every dimension, against what is usually asked of them. */
export const reliabilityFigure: FigureDefinition = {
  controls: ['confidence'],
  draw({ language, study, result }, { width }) {
    const reliability = result('reliability');
    if (isRefusal(reliability)) return reliability;
    const name = (id: string): string => nodeName(id, study, language);
    const shown = reliability.scales.flatMap(({ node, items, found }) =>
      isRefusal(found)
        ? []
        : [{ ...found, node, items, omega: isRefusal(found.omega) ? null : found.omega.value }],
    );
    const [first] = reliability.scales;
    const ends = extremes(
      shown.map((one) => ({ ...one, value: one.alpha })),
      (one) => one,
    );
    if (ends === undefined)
      return first !== undefined && isRefusal(first.found) ? first.found : refuse('reliability-no-scale');
    return {
      options: rowsPlot(
        shown.map(({ node, alpha, interval, omega }) => ({
          label: name(node),
          points: [
            { value: alpha, ...interval, colour: COLOURS.performance, shape: 'dot' as const },
            ...(omega === null
              ? []
              : [{ value: omega, colour: COLOURS.performance, shape: 'open' as const }]),
          ],
          text: omega === null ? fixed(alpha, 2) : `${fixed(alpha, 2)} · ${fixed(omega, 2)}`,
        })),
        {
          width,
          xLabel: language.t('figure.reliability.axis'),
          include: [RELIABLE - 0.1, 1],
          textWidth: 84,
          references: [{ value: RELIABLE, label: fixed(RELIABLE, 1) }],
          legend: [
            { text: language.t('figure.reliability.alpha'), colour: COLOURS.performance, shape: 'dot' },
            { text: language.t('figure.reliability.omega'), colour: COLOURS.performance, shape: 'open' },
          ],
        },
      ),
      table: {
        columns: [
          { key: 'node', label: language.t('reliability.column.node') },
          { key: 'items', label: language.t('reliability.column.items'), digits: 0 },
          { key: 'n', label: language.t('chapter.column.n'), digits: 0 },
          { key: 'alpha', label: language.t('reliability.column.alpha'), digits: 3 },
          { key: 'low', label: language.t('chapter.column.low'), digits: 3 },
          { key: 'high', label: language.t('chapter.column.high'), digits: 3 },
          { key: 'standardised', label: language.t('reliability.column.standardised'), digits: 3 },
          { key: 'omega', label: language.t('reliability.column.omega'), digits: 3 },
          { key: 'splitHalf', label: language.t('reliability.column.splitHalf'), digits: 3 },
          { key: 'kmo', label: language.t('reliability.column.kmo'), digits: 3 },
          { key: 'chiSquared', label: language.t('reliability.column.bartlett'), digits: 1 },
          { key: 'df', label: language.t('reliability.column.df'), digits: 0 },
          { key: 'p', label: language.t('reliability.column.p'), digits: 4 },
          { key: 'gap', label: language.t('reliability.column.gap'), digits: 3 },
          { key: 'reading', label: language.t('reliability.column.reading'), sentences: true },
        ],
        rows: shown.map(({ node, items, interval, bartlett, gap, remarks, ...one }) => ({
          node: name(node),
          items: items.length,
          n: one.n,
          alpha: one.alpha,
          low: interval?.low ?? null,
          high: interval?.high ?? null,
          standardised: one.standardised,
          omega: one.omega,
          splitHalf: one.splitHalf,
          kmo: one.kmo,
          chiSquared: bartlett?.chiSquared ?? null,
          df: bartlett?.df ?? null,
          p: bartlett?.p ?? null,
          gap: gap === null || isRefusal(gap) ? null : gap.value,
          reading: remarks.map((remark) => remarkSentence(remark, study, language)).join(' '),
        })),
      },
      alternative: language.t('figure.reliability.alternative', {
        n: shown.length,
        low: fixed(ends.least.value, 2),
        least: name(ends.least.member.node),
        high: fixed(ends.most.value, 2),
        most: name(ends.most.member.node),
        poor:
          shown
            .filter(({ alpha }) => alpha < RELIABLE)
            .map(({ node }) => name(node))
            .join(', ') || language.t('figure.reliability.none'),
        omegas: shown.filter(({ omega }) => omega !== null).length,
      }),
    };
  },
};

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

/** The benchmark: the study's provider minus another, dimension by dimension, with common weights. */
export const providers: FigureDefinition = {
  controls: ['scheme', 'weights', 'confidence'],
  draw({ language, study, result }, { width }) {
    const index = result('index');
    if (isRefusal(index)) return index;
    const { benchmark } = index;
    if (isRefusal(benchmark)) return benchmark;
    const field = study.fields.find((candidate) => candidate.role === 'provider')?.name;
    const provider = (category: string): string =>
      domainName({ id: category, kind: 'provider', field, category }, study, language);
    const alpha = 1 - study.options.confidence;
    const parts = [study.system, ...comparedNodes(study)].flatMap((node) => {
      const difference = entryOf(benchmark.nodes, node.id);
      if (difference === undefined) return [];
      const significant = difference.pHolm !== null && difference.pHolm < alpha;
      const verdict = !significant ? 'undecided' : difference.value > 0 ? 'above' : 'below';
      return [
        {
          root: node === study.system,
          name: labelText(node.label, language.code),
          ...difference,
          verdict,
        } as const,
      ];
    });
    const dimensions = parts.filter(({ root }) => !root);
    const range = extremes(dimensions, (part) => part);
    if (range === undefined) return refuse('no-group');
    const names = { provider: provider(benchmark.provider), against: provider(benchmark.against) };
    const options = rowsPlot(
      parts.map((part) => ({
        label: part.name,
        points: [
          {
            value: part.value,
            low: part.low,
            high: part.high,
            colour: part.root ? COLOURS.ink : verdictColour(part.verdict),
            shape: 'dot' as const,
          },
        ],
        text: signed(part.value, 1),
      })),
      {
        width,
        xLabel: language.t('figure.providers.axis', names),
        references: [{ value: 0, label: '0' }],
        legend: [
          { text: language.t('figure.gap-items.above'), colour: COLOURS.above, shape: 'dot' },
          { text: language.t('chapter.verdict.below'), colour: COLOURS.below, shape: 'dot' },
          { text: language.t('figure.gap-items.undecided'), colour: COLOURS.undecided, shape: 'dot' },
        ],
      },
    );
    return {
      options,
      table: {
        columns: [
          { key: 'dimension', label: language.t('chapter.column.dimension') },
          { key: 'difference', label: language.t('chapter.column.difference'), digits: 2 },
          { key: 'low', label: language.t('chapter.column.low'), digits: 2 },
          { key: 'high', label: language.t('chapter.column.high'), digits: 2 },
          { key: 'p', label: language.t('chapter.column.p'), digits: 4 },
          { key: 'n', label: language.t('chapter.column.n'), digits: 0 },
        ],
        rows: parts.map((part) => ({
          dimension: part.name,
          difference: part.value,
          low: part.low,
          high: part.high,
          p: part.pHolm,
          n: part.n,
        })),
      },
      alternative: language.t('figure.providers.alternative', {
        ...names,
        n: dimensions.length,
        level: 100 * study.options.confidence,
        above: dimensions.filter(({ verdict }) => verdict === 'above').length,
        below: dimensions.filter(({ verdict }) => verdict === 'below').length,
        largest: range.most.member.name,
        high: signed(range.most.value, 1),
        smallest: range.least.member.name,
        low: signed(range.least.value, 1),
      }),
    };
  },
};

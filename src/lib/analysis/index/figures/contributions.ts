import { entryOf } from '../../../study/entry.ts';
import { labelText } from '../../../study/label.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { fixed } from '../../../chart/format.ts';
import { domainName } from '../../../chart/names.ts';
import { comparedNodes } from '../../../study/nodes.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { FigureDefinition } from '../../figure.ts';

/** What each dimension adds to the index (weight × score) of what it could add (weight × 100), in one group. */
export const contributions: FigureDefinition = {
  controls: ['scheme', 'weights', 'confidence', 'domain'],
  draw({ language, study, result }, { width, domain = 'all' }) {
    const index = result('index');
    if (isRefusal(index)) return index;
    const group = index.groups.find((candidate) => candidate.domain.id === domain);
    if (group === undefined) return refuse('no-group');
    if (isRefusal(group.ownSet)) return group.ownSet;
    const parts = comparedNodes(study)
      .flatMap((node) => {
        const score = entryOf(group.nodes, node.id);
        return score === undefined ? [] : [{ name: labelText(node.label, language.code), score }];
      })
      .sort((a, b) => b.score.lost - a.score.lost);
    const [worst] = parts;
    if (worst === undefined) return refuse('no-group');
    const level = 100 * study.options.confidence;
    const rows = parts.map(({ name, score }) => ({
      label: name,
      points: [
        {
          value: score.contribution,
          low: score.weight * score.low,
          high: score.weight * score.high,
          colour: COLOURS.performance,
          shape: 'dot' as const,
        },
        { value: 100 * score.weight, colour: COLOURS.undecided, shape: 'tick' as const },
      ],
      link: { from: score.contribution, to: 100 * score.weight, colour: COLOURS.below },
      text: `−${fixed(score.lost, 1)}`,
      colour: COLOURS.below,
    }));
    const options = rowsPlot(rows, {
      width,
      xLabel: language.t('figure.contributions.axis'),
      include: [0],
      legend: [
        {
          text: language.t('figure.contributions.got', { level }),
          colour: COLOURS.performance,
          shape: 'dot',
        },
        { text: language.t('chapter.column.lost').toLowerCase(), colour: COLOURS.below, shape: 'whisker' },
        { text: language.t('figure.contributions.possible'), colour: COLOURS.undecided, shape: 'tick' },
      ],
    });
    const sum = (of: (part: (typeof parts)[number]) => number): number =>
      parts.reduce((total, part) => total + of(part), 0);
    return {
      options,
      table: {
        columns: [
          { key: 'dimension', label: language.t('chapter.column.dimension') },
          { key: 'weight', label: language.t('chapter.column.weight'), digits: 1 },
          { key: 'score', label: language.t('chapter.column.score'), digits: 1 },
          { key: 'low', label: language.t('chapter.column.low'), digits: 1 },
          { key: 'high', label: language.t('chapter.column.high'), digits: 1 },
          { key: 'contribution', label: language.t('chapter.column.contribution'), digits: 2 },
          { key: 'lost', label: language.t('chapter.column.lost'), digits: 2 },
        ],
        rows: parts.map(({ name, score }) => ({
          dimension: name,
          weight: 100 * score.weight,
          score: score.value,
          low: score.low,
          high: score.high,
          contribution: score.contribution,
          lost: score.lost,
        })),
      },
      alternative: language.t('figure.contributions.alternative', {
        group: domainName(group.domain, study, language),
        possible: fixed(100 * sum(({ score }) => score.weight), 0),
        got: fixed(
          sum(({ score }) => score.contribution),
          1,
        ),
        worst: worst.name,
        lost: fixed(worst.score.lost, 1),
      }),
    };
  },
};

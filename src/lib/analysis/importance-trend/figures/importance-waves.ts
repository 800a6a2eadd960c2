import { isRefusal, refuse } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { signed } from '../../../chart/format.ts';
import { extremes } from '../../../chart/groups.ts';
import { domainName, nodeName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { FigureDefinition } from '../../figure.ts';

/** Stated importance of every dimension in the first and the last wave, largest fall first. */
export const importanceWaves: FigureDefinition = {
  controls: ['confidence', 'minGroup'],
  draw({ language, study, result }, { width }) {
    const importance = result('importance-trend');
    if (isRefusal(importance)) return importance;
    const field = study.fields.find((candidate) => candidate.role === 'wave')?.name;
    const wave = (category: string): string =>
      domainName({ id: category, kind: 'wave', field, category }, study, language);
    const parts = importance.dimensions
      .flatMap(({ node, byWave, change }) => {
        const first = byWave[0];
        const last = byWave.at(-1);
        if (!first || !last || change === null) return [];
        return [{ name: nodeName(node, study, language), first, last, change }];
      })
      .sort((a, b) => a.change.value - b.change.value);
    const range = extremes(parts, (part) => part.change);
    const firstWave = importance.waves[0];
    const lastWave = importance.waves.at(-1);
    if (range === undefined || firstWave === undefined || lastWave === undefined) return refuse('no-group');
    const colour = ({ change }: (typeof parts)[number]): string =>
      change.high < 0 ? COLOURS.below : change.low > 0 ? COLOURS.above : COLOURS.undecided;
    const options = rowsPlot(
      parts.map((part) => ({
        label: part.name,
        points: [
          {
            value: part.first.value,
            low: part.first.low,
            high: part.first.high,
            colour: COLOURS.undecided,
            shape: 'open' as const,
          },
          {
            value: part.last.value,
            low: part.last.low,
            high: part.last.high,
            colour: colour(part),
            shape: 'dot' as const,
          },
        ],
        link: { from: part.first.value, to: part.last.value, colour: colour(part) },
        text: signed(part.change.value, 1),
        colour: colour(part),
      })),
      {
        width,
        xLabel: language.t('figure.importance-waves.axis'),
        legend: [
          {
            text: language.t('chapter.column.wave', { wave: wave(firstWave) }),
            colour: COLOURS.undecided,
            shape: 'open',
          },
          {
            text: language.t('chapter.column.wave', { wave: wave(lastWave) }),
            colour: COLOURS.ink,
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
          { key: 'first', label: language.t('chapter.column.wave', { wave: wave(firstWave) }), digits: 2 },
          { key: 'last', label: language.t('chapter.column.wave', { wave: wave(lastWave) }), digits: 2 },
          { key: 'change', label: language.t('chapter.column.change'), digits: 2 },
          { key: 'low', label: language.t('chapter.column.low'), digits: 2 },
          { key: 'high', label: language.t('chapter.column.high'), digits: 2 },
        ],
        rows: parts.map((part) => ({
          dimension: part.name,
          first: part.first.value,
          last: part.last.value,
          change: part.change.value,
          low: part.change.low,
          high: part.change.high,
        })),
      },
      alternative: language.t('figure.importance-waves.alternative', {
        n: parts.length,
        first: wave(firstWave),
        last: wave(lastWave),
        level: 100 * study.options.confidence,
        falling: range.least.member.name,
        low: signed(range.least.value, 1),
        rising: range.most.member.name,
        high: signed(range.most.value, 1),
      }),
    };
  },
};

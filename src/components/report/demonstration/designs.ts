import { COLOURS } from '../../../lib/chart/colours.ts';
import { fixed, percent } from '../../../lib/chart/format.ts';
import { rowsPlot } from '../../../lib/chart/rows.ts';
import type { Drawing } from '../../../lib/chart/types.ts';
import { answering, byClusters, byStrata, runsOf } from '../../../lib/survey/planning/draws.ts';
import type { Runs } from '../../../lib/survey/planning/draws.ts';
import { truthOf } from '../../../lib/survey/planning/population.ts';
import type { Population } from '../../../lib/survey/planning/population.ts';
import type { Language } from '../../../strings/language.ts';

const COUNT = 1000;
const N = 200;
const [CLUSTERS, EACH] = [40, 5];

/** Ways to come by 200 answers. `forgotten` draws as `clusters` does, and computes as if drawn singly. */
export const DESIGNS = ['singly', 'strata', 'clusters', 'forgotten', 'quota'] as const;
export type Design = (typeof DESIGNS)[number];

/** A thousand samples of each design. */
export function designsOf(population: Population): Readonly<Record<Design, Runs>> {
  const truth = truthOf(population);
  const runs = (draw: Parameters<typeof runsOf>[0]): Runs => runsOf(draw, COUNT, truth);
  return {
    singly: runs(answering(population, N, 0, 5)),
    strata: runs(byStrata(population, N, 2)),
    clusters: runs(byClusters(population, CLUSTERS, EACH, 3, false)),
    forgotten: runs(byClusters(population, CLUSTERS, EACH, 3, true)),
    quota: runs(byStrata(population, N, 4, 1)),
  };
}

/** Where the middle 95 % of their means lie, and how often their intervals hold the truth. */
export function drawDesigns(
  found: Readonly<Record<Design, Runs>>,
  truth: number,
  { t, say }: Language,
  width: number,
): Drawing {
  const right = (design: Design): boolean => design !== 'forgotten' && design !== 'quota';
  return {
    options: rowsPlot(
      DESIGNS.map((design) => {
        const { bias, low, high, coverage } = found[design];
        const colour = right(design) ? COLOURS.performance : COLOURS.below;
        return {
          label: say('designs.way', design),
          points: [{ value: truth + bias, low, high, colour, shape: 'dot' as const }],
          text: percent(coverage, 0),
          colour: right(design) ? COLOURS.ink : COLOURS.below,
        };
      }),
      {
        width,
        xLabel: t('designs.axis'),
        references: [{ value: truth, label: t('samples.truth', { value: fixed(truth, 1) }) }],
      },
    ),
    table: {
      columns: [
        { key: 'way', label: t('designs.column.way') },
        { key: 'bias', label: t('samples.column.bias'), digits: 2 },
        { key: 'spread', label: t('samples.column.spread'), digits: 2 },
        { key: 'deff', label: t('precision.deff'), digits: 2 },
        { key: 'low', label: t('samples.column.low'), digits: 1 },
        { key: 'high', label: t('samples.column.high'), digits: 1 },
        { key: 'coverage', label: t('samples.column.coverage'), digits: 1 },
      ],
      rows: DESIGNS.map((design) => {
        const { bias, spread, low, high, coverage } = found[design];
        const deff = (spread / found.singly.spread) ** 2;
        return { way: say('designs.way', design), bias, spread, deff, low, high, coverage: 100 * coverage };
      }),
    },
    alternative: t('designs.alternative', {
      count: COUNT,
      n: N,
      truth: fixed(truth, 1),
      clusters: percent(found.clusters.coverage, 0),
      forgotten: percent(found.forgotten.coverage, 0),
      quota: percent(found.quota.coverage, 0),
    }),
  };
}

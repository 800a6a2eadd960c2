import * as Plot from '@observablehq/plot';
import { COLOURS } from '../../../lib/chart/colours.ts';
import { fixed, percent, signed } from '../../../lib/chart/format.ts';
import { rowsPlot } from '../../../lib/chart/rows.ts';
import type { Row } from '../../../lib/chart/rows.ts';
import type { Drawing } from '../../../lib/chart/types.ts';
import { againstTruth, answering } from '../../../lib/survey/planning/draws.ts';
import type { Draw, Runs, Sample } from '../../../lib/survey/planning/draws.ts';
import { truthOf } from '../../../lib/survey/planning/population.ts';
import type { Population } from '../../../lib/survey/planning/population.ts';
import type { Language } from '../../../strings/language.ts';

/** What the reader sets: how many answer, how strongly readiness counts (0 to 1), and which chance. */
export interface SamplesEntry {
  readonly n: number;
  readonly tilt: number;
  readonly seed: number;
}

export const SAMPLES_ENTRY: SamplesEntry = { n: 400, tilt: 1, seed: 1 };
export const LARGEST = 2000;
const COUNT = 200;
/** Drawn for comparison, whatever the reader sets. */
const SIZES = [50, 1600];

/** Who answers: all alike, or the ready first. */
type Who = 'alike' | 'ready';

/** Samples of one size that are to be drawn. */
interface Series {
  readonly n: number;
  readonly who: Who;
  readonly draw: Draw;
}

export interface SamplesRun {
  readonly n: number;
  readonly who: Who;
  readonly runs: Runs;
}

function seriesOf(population: Population, { n, tilt, seed }: SamplesEntry): readonly Series[] {
  const sizes = [...new Set([...SIZES, n])].sort((one, other) => one - other);
  return sizes.flatMap((size): Series[] => [
    { n: size, who: 'alike', draw: answering(population, size, 0, seed) },
    { n: size, who: 'ready', draw: answering(population, size, tilt, seed) },
  ]);
}

/** Two hundred samples of each size, of those who answer alike and of those who answer as they are ready to. Calls `breathe` between the samples. */
export async function samplesOf(
  population: Population,
  entry: SamplesEntry,
  breathe: () => Promise<void>,
): Promise<readonly SamplesRun[]> {
  const truth = truthOf(population);
  const all: SamplesRun[] = [];
  for (const { n, who, draw } of seriesOf(population, entry)) {
    const samples: Sample[] = [];
    for (let index = 0; index < COUNT; index += 1) {
      samples.push(draw(index));
      await breathe();
    }
    all.push({ n, who, runs: againstTruth(samples, truth) });
  }
  return all;
}

const BINS = 40;

/** The samples' means as a ridge over the row: one path. */
function ridge(runs: Runs, middle: number, from: number, to: number, colour: string): Plot.Markish {
  const counts = new Array<number>(BINS).fill(0);
  for (const { mean } of runs.samples) {
    const bin = Math.floor(((mean - from) / (to - from)) * BINS);
    if (bin >= 0 && bin < BINS) counts[bin]! += 1;
  }
  const most = Math.max(...counts);
  const points = counts.map((count, bin) => ({
    x: from + ((bin + 0.5) / BINS) * (to - from),
    y: middle + 10 - (20 * count) / most,
  }));
  return Plot.areaY(points, {
    x: 'x',
    y1: middle + 10,
    y2: 'y',
    fill: colour,
    fillOpacity: 0.22,
    curve: 'step',
  });
}

/** The samples against the truth. */
export function drawSamples(
  all: readonly SamplesRun[],
  truth: number,
  { t, number, say }: Language,
  width: number,
): Drawing {
  const pattern = (who: Who): string => say('samples.pattern', who);
  const colourOf = (who: Who): string => (who === 'alike' ? COLOURS.performance : COLOURS.below);
  const rows = all.flatMap(({ n, who, runs }): Row[] => [
    ...(who === 'alike' ? [{ label: t('samples.size', { n }), heading: true, points: [] }] : []),
    {
      label: pattern(who),
      points: [
        {
          value: truth + runs.bias,
          low: runs.low,
          high: runs.high,
          colour: colourOf(who),
          shape: 'dot' as const,
        },
      ],
      text: percent(runs.coverage, 0),
    },
  ]);
  const [from, to] = [
    Math.min(...all.map(({ runs }) => runs.low)) - 1,
    Math.max(...all.map(({ runs }) => runs.high)) + 1,
  ];
  const last = all.at(-1)!;
  return {
    options: rowsPlot(rows, {
      width,
      xLabel: t('samples.axis'),
      references: [{ value: truth, label: t('samples.truth', { value: fixed(truth, 1) }) }],
      include: [from, to],
      under: (middles) => {
        const places = middles.filter((_, at) => rows[at]?.heading !== true);
        return all.map(({ runs, who }, at) => ridge(runs, places[at]!, from, to, colourOf(who)));
      },
    }),
    table: {
      columns: [
        { key: 'n', label: t('samples.column.n'), digits: 0 },
        { key: 'pattern', label: t('samples.column.pattern') },
        { key: 'bias', label: t('samples.column.bias'), digits: 2 },
        { key: 'spread', label: t('samples.column.spread'), digits: 2 },
        { key: 'low', label: t('samples.column.low'), digits: 1 },
        { key: 'high', label: t('samples.column.high'), digits: 1 },
        { key: 'coverage', label: t('samples.column.coverage'), digits: 1 },
      ],
      rows: all.map(({ n, who, runs }) => ({
        n,
        pattern: pattern(who),
        bias: runs.bias,
        spread: runs.spread,
        low: runs.low,
        high: runs.high,
        coverage: 100 * runs.coverage,
      })),
    },
    alternative: t('samples.alternative', {
      truth: fixed(truth, 1),
      count: COUNT,
      n: number(last.n),
      bias: signed(last.runs.bias, 1),
      coverage: percent(last.runs.coverage, 0),
    }),
  };
}

import * as Plot from '@observablehq/plot';
import { COLOURS } from '../../../lib/chart/colours.ts';
import { fixed, percent, signed } from '../../../lib/chart/format.ts';
import { rowsPlot } from '../../../lib/chart/rows.ts';
import type { Row } from '../../../lib/chart/rows.ts';
import type { Drawing } from '../../../lib/chart/types.ts';
import { answering, runsOf } from '../../../lib/survey/planning/draws.ts';
import type { Runs } from '../../../lib/survey/planning/draws.ts';
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

export interface SamplesRun {
  readonly n: number;
  /** 0 where all answer alike. */
  readonly tilt: number;
  readonly runs: Runs;
}

/** Two hundred samples of each size, of those who answer alike and of those who answer as they are ready to. */
export function samplesOf(population: Population, { n, tilt, seed }: SamplesEntry): readonly SamplesRun[] {
  const truth = truthOf(population);
  const sizes = [...new Set([...SIZES, n])].sort((one, other) => one - other);
  return sizes.flatMap((size) =>
    [0, tilt].map((strength) => ({
      n: size,
      tilt: strength,
      runs: runsOf(answering(population, size, strength, seed), COUNT, truth),
    })),
  );
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
  const pattern = (tilt: number): string => say('samples.pattern', tilt === 0 ? 'alike' : 'ready');
  const colourOf = (tilt: number): string => (tilt === 0 ? COLOURS.performance : COLOURS.below);
  const rows = all.flatMap(({ n, runs, tilt }, at): Row[] => [
    ...(at % 2 === 0 ? [{ label: t('samples.size', { n }), heading: true, points: [] }] : []),
    {
      label: pattern(at % 2 === 0 ? 0 : tilt || 1e-9),
      points: [
        {
          value: truth + runs.bias,
          low: runs.low,
          high: runs.high,
          colour: colourOf(at % 2),
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
        return all.map(({ runs }, at) => ridge(runs, places[at]!, from, to, colourOf(at % 2)));
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
      rows: all.map(({ n, runs }, at) => ({
        n,
        pattern: pattern(at % 2),
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

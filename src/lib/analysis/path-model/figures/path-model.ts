import * as Plot from '@observablehq/plot';
import type { PathCoefficient, PathModelResult } from '../result.ts';
import { isRefusal } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { fixed, signed } from '../../../chart/format.ts';
import { findResampled, pathBootstrap } from '../current-bootstrap.ts';
import { constructName } from '../../../chart/names.ts';
import { basisWords, explainedTable, fitTable, pathsTable, totalEffectsTable } from './path-tables.ts';
import type { FigureDefinition } from '../../figure.ts';

const ROW = 58;
const TOP = 24;
/** Widest bow of an arc, and the room for the number beyond it, px. */
const BOW = 230;
const NUMBER = 44;
const STEPS = 40;
/** Under this the line is thin: a coefficient that hardly matters. */
const FAINT = 0.1;

/** Constructs so that every path leads downwards; what is equally early keeps the model's order. */
function downwards({ order, paths }: PathModelResult): readonly string[] {
  const left = [...order];
  const placed: string[] = [];
  while (left.length > 0) {
    const next = left.findIndex((id) => !paths.some(({ from, to }) => to === id && left.includes(from)));
    placed.push(...left.splice(Math.max(0, next), 1));
  }
  return placed;
}

interface ArcPoint {
  readonly path: PathCoefficient;
  readonly x: number;
  readonly y: number;
}

/** Half an ellipse from one construct to the other, to the right of both. */
function arc(
  path: PathCoefficient,
  base: number,
  from: number,
  to: number,
  bow: number,
): readonly ArcPoint[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const angle = (Math.PI * step) / STEPS;
    return {
      path,
      x: base + bow * Math.sin(angle),
      y: from + ((to - from) * (1 - Math.cos(angle))) / 2,
    };
  });
}

/**
 * The path model as an arc diagram: constructs from causes-to-be at the top down, a bow from each to what it leads to, its
 * coefficient at the crest. No two crests meet, whatever the model, at every width.
 */
export const pathDiagram: FigureDefinition = {
  controls: ['pathModel', 'confidence'],
  resampled: true,
  draw({ language, study, resampled, result }, { width }) {
    const found = result('path-model');
    if (isRefusal(found)) return found;
    const name = (id: string): string => constructName(id, found.model, study, language);
    const bootstrap = pathBootstrap({ study, resampled });
    const find = findResampled(bootstrap);
    const intervalOf = ({ from, to }: PathCoefficient) => find('paths', from, to);
    const tables = { found, study, language, resampled: find };
    /** Whether the interval of a path includes 0: such a path may be chance. */
    const open = (path: PathCoefficient): boolean => {
      const interval = intervalOf(path);
      return interval !== null && interval.percentile.low <= 0 && interval.percentile.high >= 0;
    };
    const rows = downwards(found);
    const y = (id: string): number => TOP + ROW * rows.indexOf(id);
    const names = rows.map(name);
    const base = Math.min(width * 0.42, 20 + 7.6 * Math.max(...names.map((one) => one.length)));
    const spans = found.paths.map(({ from, to }) => rows.indexOf(to) - rows.indexOf(from));
    const widest = Math.max(1, ...spans);
    const room = Math.min(BOW, width - base - NUMBER);
    const bow = (span: number): number =>
      widest === 1 ? room / 3 : room * (0.25 + (0.75 * (span - 1)) / (widest - 1));
    const arcs = found.paths.map((path, at) =>
      arc(path, base, y(path.from) + 5, y(path.to) - 5, bow(spans[at] ?? 1)),
    );
    const colour = ({ value }: PathCoefficient): string => (value < 0 ? COLOURS.below : COLOURS.performance);
    const crest = arcs.map((points) => points[STEPS / 2]!);
    const height = TOP + ROW * (rows.length - 1) + 46;
    const constructs = rows.map((id) => ({
      id,
      y: y(id),
      name: name(id),
      rSquared: found.constructs.find((one) => one.id === id)?.rSquared ?? null,
    }));
    const strong = found.paths.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))[0];
    return {
      options: {
        width,
        height,
        margin: 0,
        x: { domain: [0, width], range: [0, width], axis: null },
        y: { domain: [0, height], range: [0, height], axis: null },
        marks: [
          ...arcs.map((points) =>
            Plot.line(points, {
              x: 'x',
              y: 'y',
              stroke: colour(points[0]!.path),
              strokeWidth: 0.75 + 5 * Math.abs(points[0]!.path.value),
              strokeOpacity: 0.55,
              ...(open(points[0]!.path) ? { strokeDasharray: '3 4' } : {}),
            }),
          ),
          // The head of the arrow points into the construct, from the right.
          Plot.dot(
            arcs.map((points) => points.at(-1)!),
            {
              x: 'x',
              y: 'y',
              dx: 6,
              dy: -1,
              r: 4,
              symbol: 'triangle',
              rotate: -90,
              fill: ({ path }: ArcPoint) => colour(path),
            },
          ),
          Plot.text(crest, {
            x: 'x',
            y: 'y',
            text: ({ path }: ArcPoint) => signed(path.value, 2),
            textAnchor: 'start',
            dx: 3,
            fill: ({ path }: ArcPoint) => colour(path),
            stroke: COLOURS.paper,
            strokeWidth: 4,
            fontWeight: 600,
            fontVariant: 'tabular-nums',
          }),
          Plot.text([basisWords(found, language)], {
            x: () => 0,
            y: () => height - 8,
            text: (words: string) => words,
            textAnchor: 'start',
            fill: COLOURS.ink,
            fillOpacity: 0.75,
          }),
          Plot.dot(constructs, { x: base, y: 'y', r: 5, fill: COLOURS.ink, stroke: COLOURS.paper }),
          Plot.text(constructs, {
            x: base,
            y: 'y',
            text: 'name',
            textAnchor: 'end',
            dx: -12,
            fill: COLOURS.ink,
            fontWeight: 600,
            lineWidth: (base - 14) / 13,
          }),
          Plot.text(
            constructs.filter(({ rSquared }) => rSquared !== null),
            {
              x: base,
              y: 'y',
              text: ({ rSquared }: { rSquared: number | null }) => `R² ${fixed(rSquared ?? 0, 2)}`,
              textAnchor: 'end',
              dx: -12,
              dy: 17,
              fill: COLOURS.ink,
              fillOpacity: 0.75,
              fontVariant: 'tabular-nums',
            },
          ),
        ],
      },
      table: pathsTable(tables),
      more: [totalEffectsTable(tables), explainedTable(tables), fitTable(tables, language)],
      alternative: language.t('figure.path-model.alternative', {
        constructs: rows.length,
        basis: basisWords(found, language),
        paths: found.paths
          .map(({ from, to, value }) => `${name(from)} → ${name(to)} ${signed(value, 2)}`)
          .join('; '),
        explained: constructs
          .flatMap((one) => (one.rSquared === null ? [] : [`${one.name} ${fixed(one.rSquared, 2)}`]))
          .join('; '),
        strongest: strong === undefined ? '' : `${name(strong.from)} → ${name(strong.to)}`,
        chance:
          bootstrap === null
            ? language.t('path.notResampled')
            : language.t('path.chance', { n: found.paths.filter(open).length }),
        faint: found.paths.filter(({ value }) => Math.abs(value) < FAINT).length,
      }),
    };
  },
};

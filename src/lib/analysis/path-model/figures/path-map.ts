import * as Plot from '@observablehq/plot';
import type { PathPoint } from '../result.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { fixed } from '../../../chart/format.ts';
import { findResampled, pathBootstrap } from '../current-bootstrap.ts';
import { placeOf, mapTable } from './path-tables.ts';
import { constructName } from '../../../chart/names.ts';
import type { FigureDefinition } from '../../figure.ts';

/** Labels nearer than this (px) are moved apart. */
const LINE = 16;

/** Importance–performance map: total effect of each construct on the target against its mean score. */
export const pathMap: FigureDefinition = {
  controls: ['pathModel', 'confidence'],
  resampled: true,
  draw({ language, study, resampled, result }, { width }) {
    const found = result('path-model');
    if (isRefusal(found)) return found;
    if (isRefusal(found.map)) return found.map;
    const name = (id: string): string => constructName(id, found.model, study, language);
    const shown = found.map.filter(({ id }) => id !== found.target);
    if (shown.length === 0)
      return refuse('path-nothing-leads', { construct: { construct: name(found.target) } });
    const mean = (of: (point: PathPoint) => number): number =>
      shown.reduce((sum, point) => sum + of(point), 0) / shown.length;
    const [importance, performance] = [mean((one) => one.importance), mean((one) => one.performance)];
    const bootstrap = pathBootstrap({ study, resampled });
    const find = findResampled(bootstrap);
    const points = shown.map((point) => {
      const { across, up, clear } = placeOf(find, point.id, found.target);
      return {
        ...point,
        name: name(point.id),
        // A bar is the interval of the distance from a line: one that crosses it may lie on either side.
        x1: importance + (across?.low ?? NaN),
        x2: importance + (across?.high ?? NaN),
        y1: performance + (up?.low ?? NaN),
        y2: performance + (up?.high ?? NaN),
        barred: across !== null && up !== null,
        clear,
      };
    });
    const barred = points.filter((point) => point.barred);
    const pad = (low: number, high: number, least: number): [number, number] => {
      const room = Math.max(least, 0.15 * (high - low));
      return [low - room, high + room];
    };
    const xs = [...points.map((point) => point.importance), ...barred.flatMap(({ x1, x2 }) => [x1, x2])];
    const ys = [...points.map((point) => point.performance), ...barred.flatMap(({ y1, y2 }) => [y1, y2])];
    const x = pad(Math.min(0, ...xs), Math.max(...xs), 0.1);
    const y = pad(Math.min(...ys), Math.max(...ys), 2);
    const height = Math.round(Math.min(420, 0.72 * width + 60));
    const [left, right, top, bottom] = [46, 16, 14, 40];
    const px = (value: number): number => left + ((value - x[0]) / (x[1] - x[0])) * (width - left - right);
    const py = (value: number): number =>
      height - bottom - ((value - y[0]) / (y[1] - y[0])) * (height - top - bottom);
    let above = -Infinity;
    const labels = points
      .toSorted((a, b) => b.performance - a.performance)
      .map((point) => {
        const at = py(point.performance);
        const placed = Math.max(at, above + LINE);
        above = placed;
        const end = px(point.importance) > 0.62 * width;
        return { ...point, move: placed - at, end };
      });
    const most = points.toSorted((a, b) => b.importance - a.importance)[0]!;
    const weakest = points
      .filter((point) => point.importance >= importance)
      .toSorted((a, b) => a.performance - b.performance)[0];
    return {
      options: {
        width,
        height,
        marginLeft: left,
        marginRight: right,
        marginTop: top,
        marginBottom: bottom,
        x: {
          domain: x,
          label: language.t('figure.path-map.x', { target: name(found.target) }),
          ticks: width < 520 ? 4 : 7,
          nice: false,
        },
        y: { domain: y, label: language.t('figure.path-map.y'), ticks: 5, nice: false },
        marks: [
          Plot.ruleX([importance], { stroke: COLOURS.undecided, strokeDasharray: '4 4' }),
          Plot.ruleY([performance], { stroke: COLOURS.undecided, strokeDasharray: '4 4' }),
          Plot.ruleY(barred, {
            y: 'performance',
            x1: 'x1',
            x2: 'x2',
            stroke: COLOURS.performance,
            strokeOpacity: 0.4,
          }),
          Plot.ruleX(barred, {
            x: 'importance',
            y1: 'y1',
            y2: 'y2',
            stroke: COLOURS.performance,
            strokeOpacity: 0.4,
          }),
          Plot.dot(points, {
            x: 'importance',
            y: 'performance',
            r: 5,
            fill: (point: (typeof points)[number]) => (point.clear ? COLOURS.performance : COLOURS.paper),
            stroke: COLOURS.performance,
            strokeWidth: 1.5,
          }),
          ...labels.map((label) =>
            Plot.text([label], {
              x: 'importance',
              y: 'performance',
              text: 'name',
              textAnchor: label.end ? 'end' : 'start',
              dx: label.end ? -10 : 10,
              dy: label.move,
              fill: COLOURS.ink,
              stroke: COLOURS.paper,
              strokeWidth: 4,
            }),
          ),
        ],
      },
      table: mapTable({ found, study, language, resampled: find }, found.map),
      alternative: language.t('figure.path-map.alternative', {
        target: name(found.target),
        clear:
          bootstrap === null
            ? language.t('path.notResampled')
            : language.t('figure.path-map.clear', {
                level: 100 * study.options.confidence,
                clear: points.every(({ clear }) => !clear)
                  ? language.t('path.none')
                  : points
                      .filter(({ clear }) => clear)
                      .map((point) => point.name)
                      .join(', '),
              }),
        unscored:
          found.unscored.length === 0
            ? ''
            : language.t('path.unscored', { constructs: found.unscored.map(name).join(', ') }),
        most: most.name,
        effect: fixed(most.importance, 2),
        weakest: weakest?.name ?? '',
        score: fixed(weakest?.performance ?? NaN, 1),
        points: points
          .map((point) => `${point.name} ${fixed(point.importance, 2)}, ${fixed(point.performance, 1)}`)
          .join('; '),
      }),
    };
  },
};

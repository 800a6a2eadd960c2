import * as Plot from '@observablehq/plot';
import { isRefusal, refuse } from '../study/refusal.ts';
import { t } from '../../strings/index.ts';
import { COLOURS } from './colours.ts';
import { fixed } from './format.ts';
import { constructName, namedRefusal } from './path-names.ts';
import type { FigureDefinition } from './types.ts';

/** Labels nearer than this (px) are moved apart. */
const LINE = 16;

/** Importance–performance map: total effect of each construct on the target against its mean score. */
export const pathMap: FigureDefinition = {
  id: 'path-map',
  analysis: 'path-model',
  controls: ['pathModel'],
  draw({ study, 'path-model': found }, { width, language }) {
    if (isRefusal(found)) return namedRefusal(found, study, language);
    if (isRefusal(found.map)) return namedRefusal(found.map, study, language);
    const name = (id: string): string => constructName(id, found.model, study, language);
    const points = found.map
      .filter(({ id }) => id !== found.target)
      .map((point) => ({ ...point, name: name(point.id) }));
    if (points.length === 0) return refuse('path-nothing-leads', { construct: name(found.target) });
    const mean = (of: (point: (typeof points)[number]) => number): number =>
      points.reduce((sum, point) => sum + of(point), 0) / points.length;
    const [importance, performance] = [mean((one) => one.importance), mean((one) => one.performance)];
    const pad = (low: number, high: number, least: number): [number, number] => {
      const room = Math.max(least, 0.15 * (high - low));
      return [low - room, high + room];
    };
    const xs = points.map((point) => point.importance);
    const ys = points.map((point) => point.performance);
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
          label: t('figure.path-map.x', { target: name(found.target) }),
          ticks: width < 520 ? 4 : 7,
          nice: false,
        },
        y: { domain: y, label: t('figure.path-map.y'), ticks: 5, nice: false },
        marks: [
          Plot.ruleX([importance], { stroke: COLOURS.undecided, strokeDasharray: '4 4' }),
          Plot.ruleY([performance], { stroke: COLOURS.undecided, strokeDasharray: '4 4' }),
          Plot.dot(points, { x: 'importance', y: 'performance', r: 5, fill: COLOURS.performance }),
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
      table: {
        columns: [
          { key: 'construct', label: t('path.column.construct') },
          { key: 'importance', label: t('path.column.importance'), digits: 3 },
          { key: 'performance', label: t('path.column.performance'), digits: 1 },
        ],
        rows: found.map.map(({ id, importance: effect, performance: score }) => ({
          construct: name(id),
          importance: id === found.target ? null : effect,
          performance: score,
        })),
      },
      alternative: t('figure.path-map.alternative', {
        target: name(found.target),
        unscored:
          found.unscored.length === 0
            ? ''
            : t('path.unscored', { constructs: found.unscored.map(name).join(', ') }),
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
